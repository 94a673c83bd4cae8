/** "that sources WHO TOOK PART in the talks said": behind somebody without the article a verb tells more of him, and his own verb comes behind. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { isCueVerb, isWord, type Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { isA, type Match } from "../tokens/annotated.ts";
import { agreesFully, clauseStart } from "./clause-edges.ts";
import type { Frame } from "./frame.ts";

const UNNAMED: ReadonlySet<NounPhrase["kind"]> = new Set(["anonymous", "office"]);

/** Several things take a verb of one woman. */
const agrees = (phrase: NounPhrase, cue: Match): boolean => {
  const { gender, number } = cue.entry.features;
  return agreesFully(phrase, cue) || (phrase.number === "p" && phrase.gender === "f" && gender === "f" && number === "s");
};

/** A verb in the past, of whatever he did. */
const isVerbInPast = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  if (type?.kind !== "word" || type.definite || type.conjoined || type.prefixed !== "" || s.names.covering[at] !== -1) return false;
  if (type.adjectival || type.as.modifier) return false;
  return (
    isCueVerb(s, at) ||
    type.as["event-verb"] !== undefined ||
    type.as["event-light"] !== undefined ||
    s.a.lexicon.language.looksPerfect(type.form)
  );
};

/** Not "NOT TO NAME", whose noun is spelt like the verb. */
const isVerbOfSaying = (s: Scene, at: number): boolean =>
  isCueVerb(s, at) && s.names.covering[at] === -1 && s.a.tokens[at - 1]?.type.as.negation?.entry.features.noun !== "yes";

const MOST_TOLD = 10;

export const whoTookPart = (s: Scene, { cue }: Frame, end: number, from: number): NounPhrase | undefined => {
  const opening = clauseStart(s, end, from);
  // "sources who took part HAD said"
  const start = opening === from && s.a.tokens[from]?.type.as.auxiliary ? from + 1 : opening;
  if (end - start > MOST_TOLD + 4 || !(opening === from || isA(s.a, start - 1, "complementiser"))) return undefined;
  const phrase = sourceAt(s, start);
  if (!phrase || phrase.skip > 0 || phrase.definite || phrase.person || !UNNAMED.has(phrase.kind) || phrase.to >= end) return undefined;
  if (end - phrase.to > MOST_TOLD || !agrees(phrase, cue) || !isVerbInPast(s, phrase.to)) return undefined;
  for (let at = phrase.to + 1; at < end; at++) if (!isWord(s, at) || isVerbOfSaying(s, at)) return undefined;
  return phrase;
};
