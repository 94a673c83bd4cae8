/** Where an office without the article ends before the words that the verb takes: whom it is told to, what it is about. */
import type { Match } from "../tokens/annotated.ts";
import { isToldTo } from "./name-words.ts";
import { type Scene, verbTakes } from "./phrase-words.ts";

/** "a military spokesman TO THE AGENCY X", "a former minister TO X", "a spokesman admitted THE RISE of": the first word that is not the office's; -1 where none is. */
export const ownEnd = (s: Scene, head: Match, to: number): number => {
  const alone = TELLING.has(head.entry.features.rank ?? "") ? head.to : head.to + 1;
  for (let at = head.to; at < to; at++) {
    const type = s.a.tokens[at]?.type;
    if (!type || type.definite) return -1;
    const name = s.names.startingAt[at];
    // "a military spokesman admitted THE RISE of": what the verb takes with the one-letter "by"
    const led = at >= head.to && !name && type.classes.length === 0 && s.a.lexicon.language.cutsBy(type.form);
    if (led && verbTakes(s, head.from, "by", NEAREST_VERB)) return at;
    if (isToldTo(s.a, at) || (name?.kind === "outlet" && name.skip > 0 && type.as.outlet?.proclitics !== "")) return at >= alone ? at : -1;
  }
  return -1;
};

const NEAREST_VERB = 3;

/** Who serves no outlet: "a spokesman TO SNA". */
const TELLING: ReadonlySet<string> = new Set(["spokesman", "minister", "ambassador"]);

const FARTHEST_LETTER = 10;

/** "welcomed the minister THE INITIATIVE": of a verb that takes nothing but the one-letter "by", the only word that bears it is what it takes. */
export const isVerbsOwn = (s: Scene, head: number, at: number): boolean => {
  const { cutsBy } = s.a.lexicon.language;
  if (!cutsBy(s.a.tokens[at]?.type.form ?? "") || !verbTakes(s, head, "by", NEAREST_VERB)) return false;
  if (verbTakes(s, head, "that", NEAREST_VERB) || verbTakes(s, head, "to", NEAREST_VERB)) return false;
  for (let i = at + 1; i < at + FARTHEST_LETTER && s.a.sentenceOf[i] === s.a.sentenceOf[at]; i++)
    if (cutsBy(s.a.tokens[i]?.type.form ?? "") || s.names.startingAt[i]?.skip) return false;
  return true;
};
