/** Outlets told by how their names end: one word with "FM", "News" or "Post" behind it, listed or not, "to" cut off in front. */
import { type Annotated, isA, matchAt, mayBe } from "../../tokens/annotated.ts";
import { classSet } from "../../tokens/class-set.ts";
import type { Name } from "../names.ts";

const TAIL = classSet(["outlet-tail"]);

/** Units of the one-letter preposition before a name that nobody lists: before an article, or a word of its own kind. */
const cutOff = (a: Annotated, at: number): number => {
  const type = a.tokens[at]?.type;
  if (!type) return 0;
  const { language } = a.lexicon;
  if (type.prefixed === "for" || (type.classes.length === 0 && language.cutsFor(type.form) && isA(a, at - 1, "medium"))) return 1;
  return 0;
};

export const tailedOutlets = (a: Annotated): Name[] => {
  const names: Name[] = [];
  for (let at = 1; at < a.tokens.length; at++) {
    if (!mayBe(a, at, TAIL)) continue;
    const tail = matchAt(a, at, "outlet-tail");
    const first = a.tokens[at - 1]?.type;
    if (!tail || first?.kind !== "word" || first.conjoined || a.sentenceOf[at - 1] !== a.sentenceOf[at]) continue;
    if (isA(a, at - 1, "outlet-head") || first.as.preposition?.skip === 0 || first.as.complementiser || first.as.cue) continue;
    names.push({ from: at - 1, to: tail.to, skip: cutOff(a, at - 1), kind: "outlet", source: "context", entry: undefined });
  }
  return names;
};
