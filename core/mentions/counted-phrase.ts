/** A number before those who are not named: "four informed sources", "two of the officials". */
import { matchAt } from "../tokens/annotated.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import type { Scene } from "./phrase-words.ts";
import { CALLINGS, sourceAt } from "./source-phrase.ts";
import { anonymousPhrase } from "./unnamed-phrase.ts";

/** "two OF THE OFFICIALS": several, of whom none is named. */
const severalAt = (s: Scene, at: number): NounPhrase | undefined => {
  const of = sourceAt(s, at);
  return of?.number === "p" && of.skip === 0 && of.person === undefined && CALLINGS.has(of.kind) ? of : undefined;
};

const unnamedAt = (s: Scene, at: number): NounPhrase | undefined => {
  const head = matchAt(s.a, at, "anonymous");
  return head?.skip === 0 && !head.definite && head.entry.features.number === "p" ? anonymousPhrase(s, at, head) : undefined;
};

/** "FOUR informed sources", "3 officials", "two OF the officials": a number before sources that are not named. */
export const counted = (s: Scene, at: number): NounPhrase | undefined => {
  const type = s.a.tokens[at]?.type;
  const number = type?.as["number-word"];
  if (s.inTime[at] === 1 || (type?.kind !== "number" && (number === undefined || number.tail > 0))) return undefined;
  const among = matchAt(s.a, at + 1, "preposition")?.entry.features.role === "from";
  const first = among ? at + 2 : at + 1;
  if (s.a.sentenceOf[first] !== s.a.sentenceOf[at]) return undefined;
  const many = among ? severalAt(s, first) : unnamedAt(s, first);
  return many && { ...many, from: at, skip: number?.skip ?? 0, number: "p" };
};
