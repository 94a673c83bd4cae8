/** Who acts is told before the verb: what stands behind it is then whom he meets. */
import { isA, matchAt } from "../tokens/annotated.ts";
import { coveringName } from "./names/covering-name.ts";
import type { Scene } from "./phrase-words.ts";

const behindAuxiliaries = (s: Scene, verb: number): number => {
  let at = verb - 1;
  while (isA(s.a, at, "auxiliary")) at--;
  return at;
};

/** "said that HE met", "that SHE had received": a pronoun, whoever it stands for. */
export const hasPronounBefore = (s: Scene, verb: number): boolean => {
  const opening = matchAt(s.a, behindAuxiliaries(s, verb), "complementiser");
  return opening !== undefined && (opening.entry.features.pronoun !== undefined || s.a.lexicon.language.isPronoun(opening.enclitic));
};

/** "SALEM meets", "Salem HAD met": a name, or a pronoun. */
export const hasSubjectBefore = (s: Scene, verb: number): boolean =>
  coveringName(s.names, behindAuxiliaries(s, verb))?.kind === "person" || hasPronounBefore(s, verb);
