/** The subject of a cue: right before it, at the opening of its clause, what a relative hangs on, or behind it. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { closesPhrase, isCueVerb, isUnexplained, isWord, type Scene } from "../mentions/phrase-words.ts";
import { joinedSourceAt, sourceAt } from "../mentions/source-phrase.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import { mediumAt } from "./chain.ts";
import { agreesFully, agreesWithVerb, behindSubject, clauseStart, textOf } from "./clause-edges.ts";
import { apposedSubject, describedSubject, isLed, toldMoreSubject } from "./described-subject.ts";
import { bearsPronoun, type Frame } from "./frame.ts";
import { whoTookPart } from "./who-took-part.ts";
import { subjectOfHad } from "./subject-at-opening.ts";

const isAdjectiveHere = (s: Scene, at: number): boolean => {
  const [before, type] = [s.a.tokens[at - 1]?.type, s.a.tokens[at]?.type];
  return type?.definite === true && type.prefixed === "" && before?.definite === true;
};

/** "Sahla, Jabal and Nura HAD ANNOUNCED": the verb stands behind all of them. */
const STATES: ReadonlySet<NounPhrase["kind"]> = new Set(["country", "organisation"]);

const isOfSeveral = ({ cue }: Frame): boolean => cue.entry.features.number === "d" || cue.entry.features.number === "p";

/** A subject that stands before its verb: "X said", "X had said", "X, in his speech, said". */
export const subjectBefore = (s: Scene, frame: Frame, from: number): NounPhrase | undefined => {
  const end = behindSubject(s, frame.cue.from, from);
  const inFillers = (to: number): boolean => {
    if (to === end) return true;
    const language = s.a.lexicon.language;
    return to < end && language.isComma(s.a.tokens[to]?.type.text ?? "") && language.isComma(s.a.tokens[end - 1]?.type.text ?? "");
  };
  const topic = topicBefore(s, from, end);
  if (topic) return topic;
  if (isAbout(s, from, end)) return undefined;
  const interrupted = interruptedSubject(s, frame, from, end) ?? whoTookPart(s, frame, end, from);
  if (interrupted) return interrupted;
  const start = behindTurn(s, clauseStart(s, end, from));
  const withRelative = describedSubject(s, frame, start, end) ?? toldMoreSubject(s, frame, from, end);
  if (withRelative) return withRelative;
  // "in another context it voiced": what a preposition leads is no subject
  const led = isLed(s, start);
  for (let at = start; at < end; at++) {
    const several = led ? undefined : joinedSourceAt(s, at);
    if (several?.members && several.to === end && (several.members.every((m) => STATES.has(m.kind)) || isOfSeveral(frame))) return several;
    const phrase = sourceAt(s, at);
    if (led && at > start && !isDescribed(phrase, frame)) continue;
    if (phrase?.to !== end) continue;
    // "the party of X THE OPPOSING said": an adjective of the body before it
    const body = at > start && phrase.to - at === 1 && !phrase.person && isAdjectiveHere(s, at) ? phraseBefore(s, start, end) : undefined;
    if (body?.kind === "organisation") return { ...body, to: end };
    // "the authorities in the kingdom had announced": what a preposition leads tells where, whoever stands before it speaks
    const isWhere = at > start + 1 && (isA(s.a, at - 1, "preposition") || (phrase.skip > 0 && phrase.kind !== "common"));
    // "sent letters BY MAIL in which he voiced": what the verb goes back to stands further off
    if (isOfOtherGender(phrase, frame) || isObjectBefore(s, phrase) || (isWhere && frame.inIt)) continue;
    const within = isWhere
      ? (phraseBefore(s, start, isA(s.a, at - 1, "preposition") ? at - 1 : at) ?? subjectOfHad(s, frame, from, true))
      : undefined;
    return within ?? (phrase.kind === "common" ? withHead(s, phrase, from) : phrase);
  }
  return (
    apposedSubject(s, frame, from, end) ??
    enclosedSubject(s, from, end) ??
    subjectOfHad(s, frame, from) ??
    openingSubject(s, from, end, inFillers)
  );
};

/** "and about the fate of X and Y, he said": whom the opening is about do not speak. */
const isAbout = (s: Scene, from: number, end: number): boolean => {
  const m = isA(s.a, from, "preposition") ? matchAt(s.a, from, "preposition") : undefined;
  const about = m?.entry.features.role === "about" || m?.entry.features.role === "about-topic";
  if (!m || !about || bearsPronoun(m) || !s.a.lexicon.language.isComma(textOf(s, end - 1))) return false;
  for (let at = m.to; at < end - 1; at++) {
    if (s.a.lexicon.language.isComma(textOf(s, at)) && sourceAt(s, at + 1)?.office) return false;
    // a verb before this one has the opening
    if (isCueVerb(s, at) && s.names.covering[at] === -1) return false;
  }
  return true;
};

/** The noun phrase that ends right before a preposition and begins its clause, an auxiliary aside. */
const phraseBefore = (s: Scene, start: number, end: number): NounPhrase | undefined => {
  const from = s.a.tokens[start]?.type.as.auxiliary ? start + 1 : start;
  const phrase = sourceAt(s, from);
  if (!phrase || phrase.kind === "common" || phrase.kind === "document" || phrase.skip > 0) return undefined;
  // "the observatory opposed to X": what stands between is an adjective of it
  let { to } = phrase;
  while (to < end && s.a.tokens[to]?.type.definite && s.names.covering[to] === -1) to++;
  return to === end ? phrase : undefined;
};

/** "sentenced A PERSON claimed that": a verb right behind somebody told without the article describes him. */
const isDescribed = (phrase: NounPhrase | undefined, frame: Frame): boolean =>
  phrase?.kind === "anonymous" &&
  !phrase.definite &&
  phrase.number !== "" &&
  // several reports take a verb as things do
  (agreesFully(phrase, frame.cue) || (phrase.head?.features.kind === "report" && phrase.gender === frame.cue.entry.features.gender));

/** "broadcast A STATEMENT it said was": the ending of an object, which no subject has but behind "that". */
const isObjectBefore = (s: Scene, { from, head, definite, issuer }: NounPhrase): boolean => {
  const word = head && !definite && !issuer ? s.a.tokens[from]?.type.as[head.class] : undefined;
  return (
    word !== undefined && word.enclitic !== "" && !s.a.lexicon.language.isPronoun(word.enclitic) && !isA(s.a, from - 1, "complementiser")
  );
};

const behindTurn = (s: Scene, at: number): number => s.a.phrases[at]?.find((p) => p.entry.class === "turn")?.to ?? at;

/** "in another context": no word of such a phrase is a subject. */
const inTurn = (s: Scene, at: number, from: number): boolean => {
  for (let back = at - 1; back >= Math.max(from, at - 4); back--) if (behindTurn(s, back) > at) return true;
  return false;
};

/** "Sahla: announced on Sunday": whoever the line is about stands before a colon. */
const topicBefore = (s: Scene, from: number, end: number): NounPhrase | undefined => {
  if (!s.a.lexicon.language.isColon(textOf(s, end - 1))) return undefined;
  const phrase = sourceAt(s, from);
  return phrase && phrase.to === end - 1 && phrase.kind !== "common" ? phrase : undefined;
};

const INTERRUPTED: ReadonlySet<NounPhrase["kind"]> = new Set(["person", "office", "organisation", "honorific"]);

/** "X AND IN A STATEMENT TO THE RADIO said", "X DURING A MEETING said": what a preposition puts between the opening subject and its verb. */
const interruptedSubject = (s: Scene, frame: Frame, from: number, end: number): NounPhrase | undefined => {
  const phrase = sourceAt(s, from);
  if (!phrase || phrase.skip > 0 || !INTERRUPTED.has(phrase.kind) || phrase.to >= end) return undefined;
  const at = s.a.lexicon.language.isComma(textOf(s, phrase.to)) ? phrase.to + 1 : phrase.to;
  if (!interrupts(s, at)) return undefined;
  for (let i = at + 1; i < end; i++) if (isCueVerb(s, i) && s.names.covering[i] === -1) return undefined;
  return agreesWithVerb(s, phrase, frame.cue) ? phrase : undefined;
};

/** Prepositions that never belong to the noun before them. */
const OF_CLAUSE: ReadonlySet<string> = new Set(["during", "after", "margin"]);

const interrupts = (s: Scene, at: number): boolean => {
  const phrase = s.a.phrases[at]?.find((p) => p.entry.class === "preposition");
  if (phrase && OF_CLAUSE.has(phrase.entry.features.role ?? "")) return true;
  const led = s.a.tokens[at]?.type.as.preposition;
  if (!led || bearsPronoun(led)) return false;
  if (led.skip > 0) return led.proclitics !== "";
  return OF_CLAUSE.has(led.entry.features.role ?? "") || mediumAt(s, at + 1) !== undefined;
};

/** Before its verb a row of definite words is one phrase: the last figures of the office had shown. */
const withHead = (s: Scene, phrase: NounPhrase, least: number): NounPhrase => {
  let { from } = phrase;
  while (from > least && s.names.covering[from - 1] === -1 && isWord(s, from - 1) && !closesPhrase(s, from - 1)) {
    if (!s.a.tokens[from - 1]?.type.definite) break;
    from--;
  }
  return from === phrase.from ? phrase : { ...phrase, from };
};

/** A subject at the opening of the sentence or of a clause, with commas around what stands between it and its verb. */
const openingSubject = (s: Scene, from: number, end: number, reaches: (to: number) => boolean): NounPhrase | undefined => {
  for (let at = end - 1; at >= from; at--) {
    const opening = at < from + 6 || isA(s.a, at - 1, "complementiser");
    const phrase = opening && !isLed(s, at - 1) && !inTurn(s, at, from) ? sourceAt(s, at) : undefined;
    // "one of THE SAHLANI, had said", "the picture WITH THE TEXT, he said": what tells more of a noun before is no subject
    if (phrase && phrase.to < end && at > from && (isAdjectiveHere(s, at) || s.a.tokens[at]?.type.prefixed === "by")) continue;
    if (phrase && reaches(phrase.to) && !(at > from && isLed(s, behindTurn(s, clauseStart(s, at, from)))))
      return withinOffice(s, phrase, from) ?? phrase;
  }
  return undefined;
};

/** "THE MINISTER OF the foreign affairs of Sahla, who": the office of which what stands before the comma is the end. */
const withinOffice = (s: Scene, phrase: NounPhrase, from: number): NounPhrase | undefined => {
  for (let at = from; at < phrase.from; at++) {
    const office = isA(s.a, at, "office") ? sourceAt(s, at) : undefined;
    if (office?.to === phrase.to && office.kind === "office" && office.skip === 0) return office;
  }
  return undefined;
};

const FARTHEST_NAME = 12;

/** A person between commas right before the verb: "the leader of the camp, X, said". */
const enclosedSubject = (s: Scene, from: number, end: number): NounPhrase | undefined => {
  if (!s.a.lexicon.language.isComma(textOf(s, end - 1))) return undefined;
  for (let at = end - 2; at >= Math.max(from, end - FARTHEST_NAME); at--) {
    const phrase = sourceAt(s, at);
    if (phrase?.person && phrase.to === end - 1 && s.a.lexicon.language.isComma(textOf(s, at - 1))) return phrase;
  }
  return undefined;
};

/** What a relative clause hangs on. */
export const antecedentOf = (s: Scene, frame: Frame, from: number): NounPhrase | undefined => {
  let relative = frame.cue.from - 1;
  if (s.a.tokens[relative]?.type.as.auxiliary) relative--;
  const told = s.a.tokens[relative]?.type.as.relative;
  if (relative < from || told === undefined || !relativeAgrees(told.entry.features, frame)) return undefined;
  const pause = s.a.lexicon.language.isComma(textOf(s, relative - 1)) ? relative - 1 : relative;
  const end = told.entry.features.gender === undefined ? pause : behindCircumstance(s, pause);
  for (let at = Math.max(from, relative - 14); at < relative; at++) {
    const phrase = sourceAt(s, at);
    // "the corruption in THE STATE which": a masculine relative hangs on nothing feminine
    if (phrase && phrase.to === end && told.entry.features.gender === "m" && phrase.gender === "f" && phrase.number === "s")
      return phrase.person ? phrase : undefined;
    // "the leaders WHO announced": several hang on nobody who stands before them alone
    const many = told.entry.features.number === "p" || told.entry.features.number === "d";
    if (phrase && phrase.to === end && many && phrase.person && phrase.members === undefined) return undefined;
    // "the ties between THE TWO STATES which he said": nor does one man's verb go back to several
    const ofOther =
      told.entry.features.gender === "f" && frame.cue.entry.features.gender === "m" && frame.cue.entry.features.number === "s";
    if (phrase && phrase.to === end && ofOther && phrase.number !== "s") return undefined;
    if (phrase && phrase.to === end) return agreesWithVerb(s, phrase, frame.cue) ? phrase : many ? undefined : personBefore(s, at, from);
  }
  return undefined;
};

/** "the prime minister IN PERSON, who asked". */
const behindCircumstance = (s: Scene, end: number): number =>
  isUnexplained(s, end - 1) && s.a.lexicon.language.looksAdverbial(s.a.tokens[end - 1]?.type.form ?? "") ? end - 1 : end;

/** "its members, who it said": a verb in the singular does not go back to a relative of the plural. */
const relativeAgrees = ({ number }: Readonly<Record<string, string>>, frame: Frame): boolean =>
  (number !== "p" && number !== "d") || frame.cue.entry.features.number !== "s" || frame.cue.entry.features.mood !== "perfect";

const personBefore = (s: Scene, at: number, from: number): NounPhrase | undefined => {
  for (let i = at - 1; i >= from; i--) {
    const phrase = s.names.startingAt[i]?.kind === "person" ? sourceAt(s, i) : undefined;
    if (phrase) return phrase;
  }
  return undefined;
};

/** "with THE MOVEMENT, he called it": a masculine verb in the singular has no feminine body before it; "the lawyers of X HAS" is of no man's. */
const isOfOtherGender = ({ kind, gender, number }: NounPhrase, { cue }: Frame): boolean => {
  if (number !== "s" || cue.entry.features.number !== "s") return false;
  if (kind === "person") return gender === "m" && cue.entry.features.gender === "f";
  return kind === "organisation" && gender === "f" && cue.entry.features.gender === "m";
};

/** "Sahla SIGNS a deal", spelt like the masculine "expected": a feminine state before it did not say so. */
export const isVerbOfOther = ({ tie, cue, subject }: Frame): boolean =>
  tie === "object" &&
  subject?.kind === "country" &&
  subject.to === cue.from &&
  subject.gender === "f" &&
  cue.entry.features.gender === "m" &&
  cue.entry.features.number === "s";
