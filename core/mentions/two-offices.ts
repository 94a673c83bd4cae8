/** Behind a verb that takes two, an office beside another may be somebody else's: "the president received the ambassador of Sahla". */
import { isA, type Match, matchAt } from "../tokens/annotated.ts";
import type { Name } from "./names.ts";
import { coveringName } from "./names/covering-name.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { isComma } from "./holder.ts";
import { isWord, type Scene } from "./phrase-words.ts";
import { hasSubjectBefore } from "./subject-before.ts";

/** Frames of verbs that have somebody on either side: "met", "received". */
export const TWO_SIDED: ReadonlySet<string> = new Set(["object", "receive"]);
const SENT: ReadonlySet<string> = new Set(["ambassador", "envoy"]);

/** Words of titles and of a name between the verb and the office. */
const MOST_TITLES = 7;

const isBehindVerb = (s: Scene, from: number): boolean => {
  for (let at = from - 1; at >= from - 1 - MOST_TITLES; at--) {
    // met "X"
    if ((s.a.quotations.markOf[at] as number) >= 0) continue;
    const named = coveringName(s.names, at);
    const verb = named?.kind === "person" ? undefined : matchAt(s.a, at, "event-trigger");
    if (verb) return verb.entry.features.mood !== "noun" && verb.enclitic === "" && takesTwo(verb) && !hasSubject(s, verb);
    if (isA(s.a, at, "participation")) return hasVerbBefore(s, at);
    if (named?.kind !== "person" && tellsAnother(s, at)) return !hasSubjectBefore(s, at);
    if (named?.kind !== "person" && !isTitle(s, at)) return false;
  }
  return false;
};

/** "the head of government CONGRATULATED the Sahlani ambassador", "INFORMED": a verb of saying that has somebody for its object. */
const tellsAnother = (s: Scene, at: number): boolean => {
  const cue = matchAt(s.a, at, "cue");
  const { mood, act, frames = "" } = cue?.entry.features ?? {};
  return mood === "perfect" && cue?.enclitic === "" && (act === "tell" || frames.split(" ").includes("to-somebody"));
};

/** "I met X the minister" tells by itself who acts. */
const hasSubject = (s: Scene, { from, entry }: Match): boolean => entry.features.person === "first" || hasSubjectBefore(s, from);

const LONGEST_HOST = 8;

/** "the president of Sahla RECEIVED, in the presence of the minister, the ambassador of": the verb before whoever was there as well. */
const hasVerbBefore = (s: Scene, from: number): boolean => {
  for (let at = from - 1; at >= from - LONGEST_HOST && s.a.sentenceOf[at] === s.a.sentenceOf[from]; at--) {
    const verb = matchAt(s.a, at, "event-trigger");
    if (verb && verb.entry.features.mood !== "noun") return verb.enclitic === "" && takesTwo(verb);
  }
  return false;
};

const isTitle = (s: Scene, at: number): boolean => isA(s.a, at, "honorific") || isA(s.a, at, "rank");

const takesTwo = ({ entry: { features } }: Match): boolean =>
  features.type === "visit" ? features.frame === "sends" : TWO_SIDED.has(features.frame ?? "") || features.frame === "envoy";

const FARTHEST_OTHER = 12;

/** "his counterpart", "with the president": whom the verb may have as its other side. */
const isOther = (s: Scene, at: number): boolean => {
  if (isA(s.a, at, "counterpart")) return true;
  const office = isWord(s, at) ? matchAt(s.a, at, "office") : undefined;
  const type = s.a.tokens[at]?.type;
  if (!office || !type || type.conjoined) return false;
  // "told the Sahlani president THE GREETINGS OF the head of state": whose greetings they are; a calling within a name is the name's
  if (isA(s.a, at - 1, "stated") || coveringName(s.names, at)?.kind === "person") return false;
  // "the crown prince of Sahla, THE PRINCE X": a title of the one just told
  if (isTitle(s, at) && s.names.startingAt[at + 1]?.kind === "person") return false;
  const led = matchAt(s.a, at - 1, "preposition");
  return led ? led.entry.features.role === "with" : office.proclitics === "" || s.a.lexicon.language.cutsBy(type.form);
};

/** "the head of government, foreign minister of Sahla X, [met] HIS COUNTERPART": whom he met comes later, so both offices are his. */
const hasOtherBehind = (s: Scene, from: number): boolean => {
  for (let at = from; at < from + FARTHEST_OTHER && s.a.sentenceOf[at] === s.a.sentenceOf[from - 1]; at++) {
    if (isA(s.a, at, "complementiser") || isA(s.a, at, "participation")) return false;
    if (isOther(s, at) || isNamedApart(s, at)) return true;
  }
  return false;
};

/** "the deputy prime minister of Sahla and envoy of its king, today, [received] DR LAYLA SHAMI": somebody named behind when it was, or behind a comma. */
const isNamedApart = (s: Scene, at: number): boolean => {
  if (s.names.startingAt[at]?.kind !== "person") return false;
  const before = isTitle(s, at - 1) ? at - 2 : at - 1;
  return s.inTime[before] === 1 || (isComma(s, before) && s.inTime[before - 1] === 1);
};

/** "the minister of Sahla", "the Sahlani minister", "the director of the Bank": of another state, or of a body of states. */
const isForeign = (s: Scene, { head, to }: Second): boolean => {
  if (SENT.has(head.entry.features.rank ?? "")) return true;
  for (let at = head.to; at < to; at++) {
    const name = s.names.startingAt[at];
    if (name?.kind === "country" || name?.entry?.features.kind === "international" || s.a.tokens[at]?.type.as.demonym) return true;
  }
  return false;
};

interface Second {
  readonly head: Match;
  readonly to: number;
  readonly country?: string | undefined;
}

/**
 * Whether the office that begins behind another is another person's.
 *
 * @param first - the office right behind the verb
 * @param known - the state that the words so far tell
 * @param second - the office beside it, and where its words end
 */
export const isAnothers = (s: Scene, first: Match, known: string | undefined, second: Second): boolean =>
  isOfAnotherState(s, known, second) && isForeign(s, second) && isBehindVerb(s, first.from) && !hasOtherBehind(s, second.to);

/** "the Sahlani president [received] THE NURANI MINISTER", "… THE ENVOY of the Union": nobody serves two states. */
const isOfAnotherState = (s: Scene, known: string | undefined, second: Second): boolean => {
  if (known === undefined) return true;
  const state = stateWithin(s, second);
  return state === undefined ? SENT.has(second.head.entry.features.rank ?? "") : state !== known;
};

/** The state, or body of states, that the words behind an office's head tell. */
const stateWithin = (s: Scene, { head, to }: Second): string | undefined => {
  for (let at = head.to; at < to; at++) {
    const name = s.names.startingAt[at];
    const nation = s.a.tokens[at]?.type.as.demonym?.entry.features;
    const state = (name?.kind === "country" ? name.entry?.features.country : undefined) ?? nation?.country ?? nation?.of;
    if (state) return state;
  }
  return undefined;
};

/** "MANSOUR [met] the prime minister SALEM": an office right behind a name, with a name of its own behind it. */
const hasOwnName = (s: Scene, { to }: Second): boolean => s.names.startingAt[to]?.kind === "person";

/** "the king X [received] THE PRIME MINISTER OF SAHLA": an office behind a name that no comma sets off, and nobody else whom he received. */
export const isWhomTheyMeet = (s: Scene, name: Name, second: Second): boolean => {
  const own = name.entry?.features.country;
  const isOwn = own !== undefined && second.country === own;
  return !isOwn && (isForeign(s, second) || hasOwnName(s, second)) && isBehindVerb(s, name.to) && !hasOtherBehind(s, second.to);
};

/** "the crown prince, prime minister, [received] A CALL": an indefinite noun behind an office that is whole is the verb's. */
export const startsAnew = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  return type?.kind === "word" && !type.definite && type.prefixed === "" && !type.conjoined && s.names.covering[at] === -1;
};

/** "LAYLA SHAMI the minister AND POLITICIAN", "AND EXPERT ON": a second calling of the person just named. */
export const isCalling = (first: NounPhrase, member: NounPhrase): boolean =>
  (member.kind === "office" || (member.kind === "anonymous" && member.definite && first.person !== undefined)) &&
  !member.person &&
  member.number === "s" &&
  (member.gender === first.gender || first.gender === "" || member.gender === "");

/** "LAYLA SHAMI spokeswoman of the envoy of the UN AND OF THE LEAGUE": a second body that is spoken for. */
export const isServedToo = (first: NounPhrase, member: NounPhrase): boolean =>
  first.office?.spokesman === true && member.kind === "organisation";
