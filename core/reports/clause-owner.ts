/** Who speaks in a clause inside somebody's words: what stands right behind "that", though nothing is known of it but that it is a noun. */
import { isGrammatical } from "../mentions/name-words.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { isCueVerb, isWord, type Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import { bearsPronoun, type Frame } from "./frame.ts";

const FARTHEST_THAT = 9;

/** A word that may be the noun of a clause, by what it is not. */
const mayBeNoun = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  if (type?.kind !== "word" || s.inTime[at] === 1 || type.prefixed !== "" || isGrammatical(s.a, at)) return false;
  if (type.as.adverb || type.as.auxiliary || type.as.turn || type.as.according || s.a.phrases[at]?.length) return false;
  return !isCueVerb(s, at) && !s.a.lexicon.language.looksPerfect(type.form) && !s.a.lexicon.language.looksPresent(type.form);
};

const isBareThat = (s: Scene, at: number): boolean => {
  const features = isA(s.a, at, "complementiser") ? matchAt(s.a, at, "complementiser")?.entry.features : undefined;
  return features?.kind === "that" && features.pronoun === undefined && features.person === undefined && features.weak === undefined;
};

/** Where the clause of a verb in the past opens with a noun behind a bare "that", no other verb between; -1 where it does not. */
export const nounOfClause = (s: Scene, { cue }: Frame): number => {
  if (cue.entry.features.mood !== "perfect" || cue.proclitics !== "" || cue.enclitic !== "") return -1;
  for (let at = cue.from - 1; at > Math.max(0, cue.from - FARTHEST_THAT); at--) {
    if (!isWord(s, at) || s.a.tokens[at]?.type.as.relative || isCueVerb(s, at) || s.a.tokens[at]?.type.as["event-verb"]) return -1;
    if (s.a.tokens[at]?.type.as.conjunction && !s.a.tokens[at]?.type.as.complementiser) return -1;
    if (isBareThat(s, at - 1)) return mayBeNoun(s, at) ? at : -1;
    if (isA(s.a, at - 1, "complementiser")) return -1;
  }
  return -1;
};

const MOST_WORDS = 3;

/** "that A CONTRACTOR disclosed", "that THE SUSPECT IN IT confessed", "that three OF THEM declared": one noun, with what tells more of it. */
export const plainSubject = (s: Scene, frame: Frame): NounPhrase | undefined => {
  const from = nounOfClause(s, frame);
  const to = s.a.tokens[frame.cue.from - 1]?.type.as.auxiliary ? frame.cue.from - 1 : frame.cue.from;
  if (from < 0 || to <= from || to - from > MOST_WORDS || s.names.covering[from] !== -1) return undefined;
  if ((sourceAt(s, from)?.to ?? from) > to) return undefined;
  for (let at = from + 1; at < to; at++) {
    const type = s.a.tokens[at]?.type;
    const ofIt = type?.as.preposition && bearsPronoun(type.as.preposition);
    if (!ofIt && !type?.adjectival && !(type?.definite && type.prefixed === "")) return undefined;
  }
  return { from, to, skip: 0, kind: "common", gender: "", number: "", definite: s.a.tokens[from]?.type.definite ?? false };
};
