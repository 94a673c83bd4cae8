/** Whom a verb of calling or telling has before it: then the phrase behind the verb is whom the words go to. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { isCueVerb, type Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { isA } from "../tokens/annotated.ts";
import { agreesFully, textOf } from "./clause-edges.ts";
import type { Frame } from "./frame.ts";
import { CALLERS, takesAddressee } from "./subject-at-opening.ts";
import { subjectBefore } from "./subject-of-cue.ts";

/** "that the authorities called the citizens to": a crowd behind a verb of calling or warning is whom it goes to, if somebody stands before the verb. */
export const callerBefore = (s: Scene, frame: Frame, from: number): NounPhrase | undefined => {
  const { act } = frame.cue.entry.features;
  if (frame.tie !== "phrase" || (act !== "call-for" && act !== "warn") || frame.cue.proclitics !== "") return undefined;
  const crowd = frame.subject?.members !== undefined || frame.subject?.number === "p" || frame.subject?.kind === "common";
  const before = crowd ? subjectBefore(s, frame, from) : undefined;
  return before?.to === frame.cue.from && before.kind !== "common" ? before : undefined;
};

/** Behind "that" or "had", or at the opening of the sentence, a phrase is the subject of the verb to come. */
const opensClause = (s: Scene, at: number, from: number): boolean =>
  at === from || isA(s.a, at - 1, "complementiser") || s.a.tokens[at - 1]?.type.as.auxiliary !== undefined;

const FARTHEST_APART = 20;

/** "that the president, IN A CALL, told", "that the president, WHO VISITS SAHLA, told": what commas set off between a subject and its verb. */
const setApart = (s: Scene, { cue }: Frame, from: number): NounPhrase | undefined => {
  const { isComma } = s.a.lexicon.language;
  if (!isComma(textOf(s, cue.from - 1))) return undefined;
  for (let at = cue.from - 3; at >= Math.max(from, cue.from - FARTHEST_APART); at--) {
    if (isCueVerb(s, at) && s.names.covering[at] === -1) return undefined;
    if (!opensClause(s, at, from)) continue;
    const phrase = sourceAt(s, at);
    return phrase && isComma(textOf(s, phrase.to)) && phrase.to < cue.from - 1 ? phrase : undefined;
  }
  return undefined;
};

/** "that the president, X, TOLD the prime minister", "was the president, who visits Sahla, already telling": set off by commas, or with words between, he is the subject all the same. */
export const callerBehindThat = (s: Scene, frame: Frame, from: number): NounPhrase | undefined => {
  const { cue, subject } = frame;
  if (!subject || subject.from < cue.to || cue.from === from || cue.proclitics !== "" || !takesAddressee(cue)) return undefined;
  const calls = (before: NounPhrase | undefined): before is NounPhrase =>
    before?.skip === 0 && CALLERS.has(before.kind) && opensClause(s, before.from, from) && agreesFully(before, cue);
  const before = subjectBefore(s, frame, from);
  if (calls(before)) return before;
  const apart = setApart(s, frame, from);
  return calls(apart) ? apart : undefined;
};

/** "AND HE told the minister": the pronoun stands where the subject does. */
export const hasPronounBefore = (s: Scene, { cue, subject }: Frame): boolean => {
  if (!subject || subject.from < cue.to || cue.proclitics !== "" || !takesAddressee(cue)) return false;
  const at = s.a.tokens[cue.from - 1]?.type.as.auxiliary ? cue.from - 2 : cue.from - 1;
  const { gender } = cue.entry.features;
  const told = s.a.tokens[at]?.type.as.pronoun?.entry.features.gender;
  return told !== undefined && (gender === undefined || told === gender);
};
