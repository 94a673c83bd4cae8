/** "called on THE CITIZENS to": where a verb has one noun phrase before what was asked, whether it is whom the words go to, or who speaks. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { isCueVerb, type Scene } from "../mentions/phrase-words.ts";
import { isA, type Match, matchAt } from "../tokens/annotated.ts";
import type { Frame } from "./frame.ts";
import type { RecentSpeakers } from "./recent-speakers.ts";
import { agreesWith } from "./speaker.ts";

/** Whom others tell things: the people, or somebody told by a plain noun. */
const isToldTo = (phrase: NounPhrase): boolean =>
  phrase.kind === "common" || phrase.head?.features.kind === "people" || phrase.head?.features.called === "yes";

const formAt = (s: Scene, at: number): string => s.a.tokens[at]?.type.form ?? "";

/** The noun's case shows it: "demanded THE PROTESTERS that", "called DEPUTIES in the assembly for", "SEVERAL of". */
export const isSubjectByCase = (s: Scene, phrase: NounPhrase): boolean => {
  const { looksNominative, mayBeAccusative } = s.a.lexicon.language;
  const form = formAt(s, phrase.from);
  if (phrase.skip > 0 || phrase.members || s.names.covering[phrase.from] !== -1) return false;
  if (looksNominative(form)) return true;
  // a bare noun with a preposition behind it is in no construct, and an object would bear its ending
  const closed = isA(s.a, phrase.from + 1, "preposition") && s.a.tokens[phrase.from + 1]?.type.prefixed === "";
  return closed && !s.a.tokens[phrase.from]?.type.definite && !mayBeAccusative(form);
};

/** "for his part", and not "on the other hand", behind which the same may go on. */
const isOtherTurn = ({ entry }: Match): boolean => entry.class === "turn" && entry.features.weak !== "yes";

/** Several words of turning, or one: "from his side", "in-his-turn". */
export const otherTurnAt = (s: Scene, at: number): Match | undefined => {
  const phrase = s.a.phrases[at]?.find(isOtherTurn);
  const word = phrase ? undefined : matchAt(s.a, at, "turn");
  return phrase ?? (word && isOtherTurn(word) ? word : undefined);
};

/** "for his part" stands before the verb, and no other verb of saying between: another comes to speak. */
const turnsToAnother = (s: Scene, { cue }: Frame): boolean => {
  const from = s.a.sentences[s.a.sentenceOf[cue.from] as number]?.from ?? cue.from;
  for (let at = cue.from - 1; at >= from && !isCueVerb(s, at); at--) if (otherTurnAt(s, at)) return true;
  return false;
};

/** "demanded THE DOCTORS of the state that": with two phrases the first calls on the second. */
const callsOn = (s: Scene, phrase: NounPhrase, { addressee }: Frame): boolean => {
  if (!addressee || addressee.from < phrase.to || addressee.skip > 0 || addressee.kind === "common") return false;
  return s.a.tokens[addressee.from]?.type.conjoined !== true;
};

/** "warned [he] THE THREE STATES of": several states or bodies, right behind the verb of one man, take no such verb. */
const isOfManyThings = (s: Scene, phrase: NounPhrase, { cue }: Frame): boolean => {
  const { gender, number, mood } = cue.entry.features;
  const told = matchAt(s.a, phrase.from, "group")?.entry.features;
  return mood === "perfect" && gender === "m" && number === "s" && phrase.from === cue.to && told?.number === "p" && told.gender === "f";
};

const isCrowd = (phrase: NounPhrase): boolean =>
  phrase.members !== undefined || phrase.number === "p" || phrase.number === "d" || isToldTo(phrase);

/** A call has one noun phrase before its preposition: a crowd there, while somebody who agrees is already speaking, is whom it goes to. */
export const isAddressed = (s: Scene, frame: Frame, state: RecentSpeakers): boolean => {
  const phrase = frame.subject;
  const { act, number } = frame.cue.entry.features;
  if (phrase && isOfManyThings(s, phrase, frame)) return true;
  if (!phrase || !((frame.tie === "phrase" && act === "call-for") || (act === "tell" && isToldTo(phrase)))) return false;
  // a verb before its subject is singular: behind one of many the body is not the subject
  if ((number === "p" || number === "d") && phrase.number === "s" && phrase.kind === "organisation") return true;
  if (isSubjectByCase(s, phrase) || callsOn(s, phrase, frame) || turnsToAnother(s, frame)) return false;
  // somebody's family demands, and nobody calls on it
  if (s.a.tokens[phrase.from]?.type.as.kin) return false;
  const last = state.recent[state.recent.length - 1];
  return isCrowd(phrase) && last !== undefined && agreesWith(frame, last) && !state.recent.some((r) => r.phrase?.from === phrase.from);
};

const CROWDS: ReadonlySet<NounPhrase["kind"]> = new Set(["common", "anonymous", "group"]);

/** "it also reminded THE CITIZENS that": a crowd whose ending shows it to be the object, while somebody who agrees is speaking. */
export const isObjectByCase = (s: Scene, frame: Frame, state: RecentSpeakers): boolean => {
  const phrase = frame.subject;
  if (!phrase || frame.cue.entry.class !== "cue" || phrase.from < frame.cue.to) return false;
  if (phrase.skip > 0 || phrase.number !== "p" || !CROWDS.has(phrase.kind)) return false;
  const last = state.recent[state.recent.length - 1];
  return s.a.lexicon.language.looksOblique(formAt(s, phrase.from)) && last !== undefined && agreesWith(frame, last);
};
