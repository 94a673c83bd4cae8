/** Who stands at the opening of a clause, behind "that", "had" or "as for", with the verb behind him: then the phrase behind the verb is whom it goes to. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { isCueVerb, isWord, type Scene } from "../mentions/phrase-words.ts";
import { joinedSourceAt, sourceAt } from "../mentions/source-phrase.ts";
import { isA, type Match, matchAt } from "../tokens/annotated.ts";
import { agreesFully, agreesWithVerb, clauseStart } from "./clause-edges.ts";
import { framesOf } from "./elements.ts";
import type { Frame } from "./frame.ts";

/** Who may speak of himself and call on others. */
export const CALLERS: ReadonlySet<NounPhrase["kind"]> = new Set(["person", "office", "organisation", "country", "place"]);

/** Nothing more of a name or title stands here. */
const isClosed = (s: Scene, at: number): boolean =>
  !isWord(s, at) ||
  isA(s.a, at, "relative") ||
  isA(s.a, at, "preposition") ||
  s.a.tokens[at]?.type.prefixed !== "" ||
  (s.names.startingAt[at]?.skip ?? 0) > 0;

/** "the director PRESENT IN the capital", "Shami CHARGED WITH the file": what tells more of him, with a preposition of its own. */
const opensMore = (s: Scene, at: number): boolean => {
  const [type, behind] = [s.a.tokens[at]?.type, s.a.tokens[at + 1]?.type];
  return (
    type?.definite === true &&
    !type.conjoined &&
    type.prefixed === "" &&
    (behind?.as.preposition?.skip === 0 || (behind?.prefixed ?? "") !== "")
  );
};

/** "AND HAD SAHLA, which handed out its draft, ALREADY said": who stands right behind the "had" that opens the sentence. */
export const subjectOfHad = (s: Scene, { cue }: Frame, from: number, isLed = false): NounPhrase | undefined => {
  const had = s.a.tokens[from]?.type.as.auxiliary;
  const before = s.a.tokens[cue.from - 1]?.type;
  const resumes = before?.as.auxiliary?.entry.features.kind === "already" || s.a.lexicon.language.isComma(before?.text ?? "");
  // "and had the minister held talks AT THE MINISTRY in which he voiced": a preposition leads what stands right before the verb
  if (had?.entry.features.gender === undefined || !(resumes || isLed)) return undefined;
  const phrase = sourceAt(s, from + 1);
  if (!phrase || phrase.skip > 0 || phrase.to > cue.from - 1 || !CALLERS.has(phrase.kind)) return undefined;
  const already = s.a.tokens[phrase.to]?.type.as.auxiliary?.entry.features.kind === "already";
  if (!already && !isClosed(s, phrase.to) && !opensMore(s, phrase.to)) return undefined;
  for (let at = phrase.to; at < cue.from; at++) if (isA(s.a, at, "complementiser")) return undefined;
  return had.entry.features.gender === cue.entry.features.gender && (phrase.gender === "" || agreesFully(phrase, cue)) ? phrase : undefined;
};

export const takesAddressee = (cue: Match): boolean =>
  [...framesOf(cue)].some((f) => f.startsWith("address-") || f === "object-from" || f === "object-by");

/** "SAHLA warns": somebody who opens the clause and agrees with the verb right behind him. */
export const subjectAtOpening = (s: Scene, cue: Match, from: number): NounPhrase | undefined => {
  const phrase = cue.proclitics === "" ? sourceAt(s, clauseStart(s, cue.from, from)) : undefined;
  return phrase && phrase.to === cue.from && phrase.skip === 0 && CALLERS.has(phrase.kind) && agreesFully(phrase, cue) ? phrase : undefined;
};

/** "AS FOR SAHLA, it said": who is put in front of his sentence, and taken up again at its verb. */
export const subjectAsFor = (s: Scene, { cue }: Frame, from: number): NounPhrase | undefined => {
  const resumed = s.a.lexicon.language.resumes(cue.proclitics) || isA(s.a, cue.from - 1, "resumption");
  if (!resumed) return undefined;
  // "as for the envoy WHO INFORMED the council of it, he held": a verb that tells more of him takes nothing up
  const takesUp = (at: number) => isCueVerb(s, at) && s.a.lexicon.language.resumes(s.a.tokens[at]?.type.as.cue?.proclitics ?? "");
  for (let at = cue.from - 2; at >= from && !takesUp(at); at--) {
    if (matchAt(s.a, at, "conjunction")?.entry.features.kind !== "as-for") continue;
    const phrase = sourceAt(s, at + 1);
    const stands = phrase && phrase.skip === 0 && phrase.to <= cue.from && phrase.kind !== "common";
    return stands && (agreesFully(phrase, cue) || phrase.gender === "") ? phrase : undefined;
  }
  return undefined;
};

/** "SAHLA warns Jabal of": with somebody at the opening of the clause, who stands behind the verb is whom it goes to. */
export const callerAtOpening = (s: Scene, { cue, subject }: Frame, from: number): NounPhrase | undefined =>
  subject && subject.from >= cue.to && takesAddressee(cue) ? subjectAtOpening(s, cue, from) : undefined;

const FARTHEST_WAS = 16;

/** "THE MINISTER HAD warned Sahla", "was THE MINISTER already warned": between "was" and its verb stands the subject, whoever comes behind the verb. */
export const subjectBehindWas = (s: Scene, { cue, subject }: Frame, from: number): NounPhrase | undefined => {
  if (cue.proclitics !== "" || !subject || subject.from < cue.to) return undefined;
  const already = s.a.tokens[cue.from - 1]?.type.as.auxiliary?.entry.features.kind !== undefined;
  const end = already ? cue.from - 1 : cue.from;
  // "was the ambassador DAN Shami already": a name spelt like the verb
  for (let at = subject.from; !already && at <= subject.to; at++) if (s.a.tokens[at]?.type.as.auxiliary) return undefined;
  for (let at = end - 1; at > Math.max(from - 1, end - FARTHEST_WAS); at--) {
    if (isCueVerb(s, at) && s.names.covering[at] === -1) return undefined;
    const phrase = s.a.tokens[at - 1]?.type.as.auxiliary?.entry.features.gender === undefined ? undefined : sourceAt(s, at);
    if (phrase && phrase.to === end && phrase.skip === 0 && CALLERS.has(phrase.kind))
      return agreesWithVerb(s, phrase, cue) ? phrase : undefined;
  }
  return undefined;
};

const FARTHEST_THAT = 10;

/** "that THE FRONT considers", "that THE PRESIDENT hailed": who stands between "that" and the verb, and agrees with it. */
export const subjectBehindThat = (s: Scene, cue: Match, from: number): NounPhrase | undefined => {
  if (cue.proclitics !== "") return undefined;
  for (let at = cue.from - 1; at > Math.max(from, cue.from - FARTHEST_THAT); at--) {
    const phrase = isA(s.a, at - 1, "complementiser") ? joinedSourceAt(s, at) : undefined;
    if (phrase && phrase.to === cue.from && phrase.skip === 0) return agreesFully(phrase, cue) ? phrase : undefined;
  }
  return undefined;
};

/** "that THE FRONT considers the draft a burden": behind "that" and its subject what follows the verb is the object. */
export const subjectAhead = (s: Scene, frame: Frame, from: number): NounPhrase | undefined => {
  const takesObject = [...framesOf(frame.cue)].some((f) => f === "object" || f.startsWith("object-"));
  return takesObject && !frame.subject?.person ? subjectBehindThat(s, frame.cue, from) : undefined;
};
