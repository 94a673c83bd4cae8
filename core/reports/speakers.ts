/**
 * Who speaks in each frame. An expressed subject is resolved to its actor; a dropped one goes back to the last speaker that
 * agrees in gender and number; a participle takes the subject of its sentence. Where nothing fits there is no speaker.
 */
import type { Actor, Actors } from "../mentions/actors.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { officeWords } from "../mentions/office-words.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { joinedSourceAt, sourceAt } from "../mentions/source-phrase.ts";
import { matchAt, nameOf } from "../tokens/annotated.ts";
import { type Frame, goesBackIn } from "./frame.ts";

export type Given = "named" | "role" | "pronoun" | "dropped" | "anonymous";

export interface Speaker {
  readonly name: string;
  readonly actor: Actor | undefined;
  readonly given: Given;
  /** the words at the cue that give the speaker */
  readonly phrase: NounPhrase | undefined;
  /** actors whose words these are, where several speak together */
  readonly together: readonly Actor[];
  /** whom a spokesman speaks for */
  readonly for: string | undefined;
  readonly gender: string;
  readonly number: string;
}

const GIVEN: Readonly<Record<NounPhrase["kind"], Given>> = {
  person: "named",
  organisation: "named",
  country: "named",
  place: "named",
  outlet: "named",
  office: "role",
  group: "role",
  document: "role",
  common: "role",
  counterpart: "role",
  anonymous: "anonymous",
  honorific: "pronoun",
};

const givenOf = (phrase: NounPhrase, actor: Actor | undefined): Given => {
  if (phrase.kind === "organisation" && actor && phrase.to - phrase.from === 1 && actor.forms.length > 1 && phrase.definite) return "role";
  if (phrase.kind === "document" && phrase.issuer) return "named";
  if (phrase.same || (phrase.kind === "anonymous" && actor?.kind === "person")) return actor?.kind === "anonymous" ? "anonymous" : "role";
  return phrase.kind === "common" && actor?.kind === "person" ? "named" : GIVEN[phrase.kind];
};

const phraseName = (s: Scene, phrase: NounPhrase): string => {
  const first = phrase.members?.[0]?.person;
  const last = phrase.members?.at(-1)?.person;
  if (first && last && phrase.members?.every((m) => m.person)) return nameOf(s.a, { ...first, to: last.to });
  // "each of A and B", "the states A and B": those named, without the words before them
  const listed = phrase.kind === "group" ? undefined : phrase.members?.[0];
  if (listed) return nameOf(s.a, { ...phrase, from: listed.from, skip: listed.skip });
  const range = phrase.kind === "outlet" && phrase.name ? phrase.name : phrase;
  return nameOf(s.a, range);
};

const speaksFor = (s: Scene, phrase: NounPhrase): string | undefined => {
  const office = phrase.office;
  return office?.spokesman && office.body ? nameOf(s.a, office.body) : undefined;
};

const expressed = (s: Scene, actors: Actors, phrase: NounPhrase): Speaker => {
  const together = (phrase.members ?? []).map((m) => actors.of(m)).filter((a) => a !== undefined);
  const actor = phrase.members ? undefined : actors.of(phrase);
  return {
    name: actor?.name ?? phraseName(s, phrase),
    actor,
    given: givenOf(phrase, actor),
    phrase,
    together,
    for: speaksFor(s, phrase),
    gender: phrase.gender || (actor?.gender ?? ""),
    number: phrase.number,
  };
};

const again = (speaker: Speaker, given: Given): Speaker => ({ ...speaker, given, phrase: undefined });

/** Whether a verb form can go back to this speaker. A statement is masculine whoever issued it. */
const agreesWith = (frame: Frame, speaker: Speaker): boolean => {
  const { gender, number } = frame.cue.entry.features;
  const enclitic = frame.byPronoun ? frame.cue.enclitic : "";
  if (enclitic !== "") return true;
  if (gender === undefined) return true;
  // what was told as "the statement" goes on in the gender of the statement
  if (speaker.phrase?.kind === "document" && speaker.phrase.gender === gender && number === "s") return true;
  // or in that of whoever issued it
  if (speaker.phrase?.kind === "document" && speaker.phrase.issuer?.gender === gender && number === "s") return true;
  const many = speaker.number === "p" || speaker.number === "d";
  if (number !== "s" && number !== undefined) return many || speaker.number === "";
  // a plural of bodies or things takes a feminine singular verb
  if (many && (speaker.actor?.kind === "body" || speaker.together.some((a) => a.kind === "body"))) return gender === "f";
  if (many && speaker.phrase?.kind !== "anonymous" && speaker.given !== "anonymous") return false;
  return speaker.gender === "" || speaker.gender === gender || many;
};

interface State {
  /** speakers in the order in which they last spoke, the latest last */
  readonly recent: Speaker[];
  /** the last document and its issuer */
  issuer: Speaker | undefined;
  issuerAt: number;
}

const remember = (state: State, speaker: Speaker): void => {
  const at = state.recent.findIndex((r) => r.name === speaker.name);
  if (at >= 0) state.recent.splice(at, 1);
  state.recent.push(speaker);
};

const SPEAKERS: ReadonlySet<NounPhrase["kind"]> = new Set(["person", "organisation", "office", "honorific"]);

/** The noun phrase right behind the sentence's main verb: for participles whose main verb is none of saying. */
const verbSubject = (s: Scene, actors: Actors, frame: Frame): Speaker | undefined => {
  const sentence = s.a.sentences[s.a.sentenceOf[frame.cue.from] as number];
  if (!sentence) return undefined;
  for (let at = sentence.from; at < frame.from; at++) {
    const type = s.a.tokens[at]?.type;
    if (type?.kind !== "word" || s.names.covering[at] !== -1) continue;
    const isVerb = type.as.cue?.entry.features.mood === "perfect" || type.as["event-verb"] || s.a.lexicon.language.looksPerfect(type.form);
    if (!isVerb) continue;
    let behind = at + 1;
    while (s.inTime[behind] === 1) behind++;
    const phrase = sourceAt(s, behind);
    if (!phrase || phrase.skip > 0 || phrase.to > frame.from || !SPEAKERS.has(phrase.kind)) continue;
    const speaker = expressed(s, actors, phrase);
    if (agreesWith(frame, speaker)) return again(speaker, "dropped");
  }
  return undefined;
};

/** The first noun phrase of the sentence that can speak. */
const sentenceSubject = (s: Scene, actors: Actors, frame: Frame): Speaker | undefined => {
  const sentence = s.a.sentences[s.a.sentenceOf[frame.cue.from] as number];
  if (!sentence) return undefined;
  return verbSubject(s, actors, frame) ?? firstSpeaker(s, actors, frame, sentence.from, frame.from);
};

const firstSpeaker = (s: Scene, actors: Actors, frame: Frame, from: number, to: number): Speaker | undefined => {
  for (let at = from; at < to; at++) {
    const phrase = sourceAt(s, at);
    if (!phrase) continue;
    if (SPEAKERS.has(phrase.kind)) {
      const speaker = expressed(s, actors, phrase);
      if (agreesWith(frame, speaker)) return again(speaker, "dropped");
    }
    at = phrase.to - 1;
  }
  return undefined;
};

/** "a statement in which it stressed": the verb's subject issued the document. */
const pointsBack = (s: Scene, frame: Frame): boolean => goesBackIn(s.a.tokens[frame.cue.to]?.type.as.preposition);

/** What the verb of a clause before is about can go on to speak: whoever, and a person told by a plain noun. */
const CAN_GO_ON: ReadonlySet<NounPhrase["kind"]> = new Set([
  "person",
  "organisation",
  "office",
  "honorific",
  "country",
  "group",
  "anonymous",
  "common",
]);

/** A word that nothing explains where a clause begins, with a phrase behind it, is the clause's verb: its gender must be the cue's. */
const isPlainVerb = (s: Scene, at: number, frame: Frame): boolean => {
  const type = s.a.tokens[at]?.type;
  if (type?.kind !== "word" || type.definite || s.names.covering[at] !== -1) return false;
  if (type.as["event-verb"] || type.as["event-light"]) return true;
  return type.classes.length === 0 && s.a.lexicon.language.verbGender(type.form) === frame.cue.entry.features.gender;
};

/** "the girl broke her silence AND said", "X had appeared on the programme, AND declared": the subject of the clause before goes on. */
const goesOn = (s: Scene, actors: Actors, frame: Frame): Speaker | undefined => {
  const sentence = s.a.sentences[s.a.sentenceOf[frame.cue.from] as number];
  if (!sentence || frame.cue.proclitics === "" || frame.cue.entry.features.mood !== "perfect") return undefined;
  for (let at = frame.from - 1; at >= sentence.from; at--) {
    const type = s.a.tokens[at]?.type;
    const opens = at === sentence.from || type?.conjoined || s.a.tokens[at - 1]?.type.kind === "mark";
    const copula = type?.as.auxiliary !== undefined && type.as.auxiliary.entry.features.gender !== undefined;
    if (!opens || !(copula || isPlainVerb(s, at, frame))) continue;
    const phrase = sourceAt(s, at + 1);
    if (!phrase || phrase.skip > 0 || phrase.to > frame.from || !CAN_GO_ON.has(phrase.kind)) continue;
    const speaker = expressed(s, actors, phrase);
    if (agreesWith(frame, speaker)) return again(speaker, "dropped");
  }
  return undefined;
};

const FARTHEST = 3;

/** "that SAHLA condemns and rejects": in what somebody said, the subject that stands right behind "that". */
const clauseSubject = (s: Scene, actors: Actors, frame: Frame): Speaker | undefined => {
  if (frame.cue.entry.features.mood !== "imperfect") return undefined;
  const sentence = s.a.sentences[s.a.sentenceOf[frame.cue.from] as number];
  for (let at = frame.from - 1; sentence && at >= sentence.from; at--) {
    if (s.a.tokens[at]?.type.as.complementiser === undefined) continue;
    const phrase = sourceAt(s, at + 1);
    const speaker = phrase && CAN_GO_ON.has(phrase.kind) ? expressed(s, actors, phrase) : undefined;
    return speaker && agreesWith(frame, speaker) ? again(speaker, "dropped") : undefined;
  }
  return undefined;
};

const dropped = (
  s: Scene,
  actors: Actors,
  frame: Frame,
  state: State,
  inSentence: Speaker | undefined,
  isNested: boolean,
): Speaker | undefined => {
  const given: Given = frame.byPronoun || frame.cue.entry.features.mood === "pronoun" ? "pronoun" : "dropped";
  const isParticiple = frame.cue.entry.features.mood === "participle";
  if ((isParticiple || frame.byPronoun) && inSentence && (frame.byPronoun || agreesWith(frame, inSentence)))
    return again(inSentence, given);
  if (isParticiple || frame.byPronoun || frame.tie === "before" || pointsBack(s, frame)) {
    const subject = sentenceSubject(s, actors, frame);
    if (subject) return subject;
  }
  const going = inSentence ? undefined : goesOn(s, actors, frame);
  if (going) return going;
  const inner = isNested ? clauseSubject(s, actors, frame) : undefined;
  if (inner) return inner;
  const recent = state.recent.slice(-FARTHEST).reverse();
  const fit = recent.find((r) => agreesWith(frame, r));
  if (fit) return again(fit, given);
  if (state.issuer && frame.cue.entry.features.gender !== "f") return again(state.issuer, given);
  const many = frame.cue.entry.features.number;
  if (many === "p" || many === "d") return sentenceSubject(s, actors, frame) ?? manyBefore(s, actors, frame);
  if (recent.length > 0) return undefined;
  return sentenceSubject(s, actors, frame) ?? topicBefore(s, actors, frame);
};

const FARTHEST_TOPIC = 2;

/** Before anybody has spoken, a dropped subject goes back to whom the sentences before are about. */
const topicBefore = (s: Scene, actors: Actors, frame: Frame): Speaker | undefined => {
  const here = s.a.sentenceOf[frame.cue.from] as number;
  for (let index = here - 1; index >= Math.max(0, here - FARTHEST_TOPIC); index--) {
    const sentence = s.a.sentences[index];
    const topic = sentence && firstSpeaker(s, actors, frame, sentence.from, sentence.to);
    if (topic) return topic;
  }
  return undefined;
};

/** "and they held that": a verb of many goes back to the many the sentence before opens with. */
const manyBefore = (s: Scene, actors: Actors, frame: Frame): Speaker | undefined => {
  const here = s.a.sentenceOf[frame.cue.from] as number;
  const sentence = s.a.sentences[here - 1];
  for (let at = sentence?.from ?? 0; sentence && at < sentence.to; at++) {
    const phrase = sourceAt(s, at);
    if (!phrase) continue;
    const alive = phrase.kind === "anonymous" || phrase.kind === "group" || phrase.kind === "office" || phrase.members !== undefined;
    if (alive && phrase.number === frame.cue.entry.features.number && phrase.skip === 0)
      return again(expressed(s, actors, phrase), "dropped");
    at = phrase.to - 1;
  }
  return undefined;
};

const FARTHEST_ISSUED = 4;

/** "the council issued a report … the report said": the subject of the verb whose object the document was. */
const issuerBefore = (s: Scene, actors: Actors, phrase: NounPhrase): Speaker | undefined => {
  const here = s.a.sentenceOf[phrase.from] as number;
  for (let at = phrase.from - 1; at >= 0 && here - (s.a.sentenceOf[at] as number) <= FARTHEST_ISSUED; at--) {
    if (s.a.tokens[at]?.type.as.issued?.entry.features.agent !== "subject") continue;
    const subject = joinedSourceAt(s, at + 1);
    const object = subject && s.a.sentences[s.a.sentenceOf[at] as number];
    if (!subject || !object || subject.skip > 0 || subject.kind === "document") continue;
    for (let i = subject.to; i < Math.min(object.to, subject.to + FARTHEST_ISSUED); i++)
      if (matchAt(s.a, i, "medium")?.entry.features.document === "yes") return expressed(s, actors, subject);
  }
  return undefined;
};

/** A document with no issuer told goes back to the last document's issuer. */
const ofDocument = (s: Scene, actors: Actors, phrase: NounPhrase, state: State): Speaker => {
  if (!phrase.issuer && phrase.definite && state.issuer) return { ...state.issuer, given: "role", phrase };
  const issued = !phrase.issuer && phrase.definite ? issuerBefore(s, actors, phrase) : undefined;
  if (issued) return { ...issued, given: "role", phrase };
  const body = !phrase.issuer && phrase.definite ? state.recent.findLast((r) => r.actor?.kind === "body") : undefined;
  return body ? { ...body, given: "role", phrase } : expressed(s, actors, phrase);
};

/** "the same source" goes back to the last unnamed source, and where there is none to the last speaker. */
const ofSameSource = (s: Scene, actors: Actors, phrase: NounPhrase, state: State): Speaker => {
  const found = expressed(s, actors, phrase);
  const last = state.recent[state.recent.length - 1];
  const isNew = found.actor === undefined || found.actor.mentions.length === 1;
  const unnamed = state.recent.some((r) => r.given === "anonymous" && r.phrase?.head?.features.kind !== "media");
  return last && isNew && !unnamed ? { ...again(last, "role"), phrase } : found;
};

/** "the two ministers", "the bodies": those who spoke together before. */
const ofTheSameTogether = (phrase: NounPhrase, state: State): Speaker | undefined => {
  if ((phrase.number !== "d" && phrase.number !== "p") || !phrase.definite || phrase.members || phrase.person) return undefined;
  if (phrase.kind !== "group" && phrase.kind !== "office" && phrase.kind !== "organisation" && phrase.kind !== "common") return undefined;
  const last = state.recent.findLast((r) => r.together.length > 1 && (phrase.number === "p" || r.together.length === 2));
  return last && { ...again(last, "role"), phrase };
};

/** Callings that anybody may have besides what he was introduced as. */
const LOOSE_RANKS: ReadonlySet<string> = new Set(["member", "party", "expert", "citizen-like", "deputy"]);

/** "the deputy", "the expert", whom nobody was called so far: while one person alone has spoken, it is that person. */
const ofTheOnlyOne = (s: Scene, actors: Actors, phrase: NounPhrase, state: State): Speaker | undefined => {
  const { office } = phrase;
  if (
    phrase.kind !== "office" ||
    !office ||
    office.to - office.from > (office.country === undefined ? 1 : 2) ||
    !phrase.definite ||
    phrase.number !== "s"
  )
    return undefined;
  if (!LOOSE_RANKS.has(office.rank) || actors.of(phrase)?.kind === "person") return undefined;
  const persons = state.recent.filter((r) => r.actor?.kind === "person");
  const only = persons.length === 1 ? persons[0] : undefined;
  if (office.country !== undefined && only?.actor?.country !== office.country) return undefined;
  const agrees = only && (only.gender === "" || phrase.gender === "" || only.gender === phrase.gender);
  return agrees && s.a.tokens[phrase.from]?.type.definite ? { ...again(only, "role"), phrase } : undefined;
};

/** "the UN envoy", of somebody who was told to head a mission of the United Nations: while one person alone has spoken, the body is enough. */
const ofTheSameBody = (s: Scene, actors: Actors, phrase: NounPhrase, state: State): Speaker | undefined => {
  const { office } = phrase;
  if (phrase.kind !== "office" || !office || !phrase.definite || phrase.number !== "s" || phrase.person) return undefined;
  if (actors.of(phrase)?.kind === "person") return undefined;
  const persons = state.recent.filter((r) => r.actor?.kind === "person");
  const only = persons.length === 1 ? persons[0] : undefined;
  if (!only?.actor || (phrase.gender !== "" && only.gender !== "" && only.gender !== phrase.gender)) return undefined;
  const asked = officeWords(s, office);
  const head = s.a.lexicon.language.stem(s.a.tokens[office.from]?.type.form ?? "");
  const body = [...asked.words].filter((w) => w !== head);
  const held = only.actor.offices.some((o) => body.every((w) => o.words.has(w)));
  return held && body.length > 1 ? { ...again(only, "role"), phrase } : undefined;
};

const subjectSpeaker = (s: Scene, actors: Actors, phrase: NounPhrase, state: State): Speaker => {
  const together = ofTheSameTogether(phrase, state);
  if (together) return together;
  if (phrase.kind === "document") return ofDocument(s, actors, phrase, state);
  const only = ofTheOnlyOne(s, actors, phrase, state) ?? ofTheSameBody(s, actors, phrase, state);
  if (only) return only;
  const source = phrase.kind === "anonymous" && phrase.definite && phrase.head?.features.kind === "source" && phrase.number === "s";
  return source ? ofSameSource(s, actors, phrase, state) : expressed(s, actors, phrase);
};

/** What a pronoun or dropped subject can go back to: not a thing just pointed at. */
const canReturn = (s: Scene, speaker: Speaker): boolean =>
  !(speaker.phrase?.kind === "common" && s.a.tokens[speaker.phrase.from]?.type.as.demonstrative !== undefined);

/** A call has one noun phrase before its preposition: a crowd there, while somebody who agrees is already speaking, is whom it goes to. */
const isAddressed = (frame: Frame, state: State): boolean => {
  const phrase = frame.subject;
  const { act } = frame.cue.entry.features;
  if (!phrase || !((frame.tie === "phrase" && act === "call-for") || (act === "tell" && phrase.kind === "common"))) return false;
  // a verb before its subject is singular: behind one of many the body is not the subject
  const { number } = frame.cue.entry.features;
  if ((number === "p" || number === "d") && phrase.number === "s" && phrase.kind === "organisation") return true;
  const crowd = phrase.members !== undefined || phrase.number === "p" || phrase.number === "d" || phrase.kind === "common";
  const last = state.recent[state.recent.length - 1];
  return crowd && last !== undefined && agreesWith(frame, last) && !state.recent.some((r) => r.phrase?.from === phrase.from);
};

/** "the strike which he said began": a thing that the relative clause hangs on is spoken of while somebody who agrees is speaking. */
const isSaidOf = (frame: Frame, state: State): boolean => {
  const last = state.recent[state.recent.length - 1];
  const perfect = frame.cue.entry.features.mood === "perfect";
  return perfect && frame.antecedent?.kind === "common" && frame.tie === "that" && last !== undefined && agreesWith(frame, last);
};

/**
 * Speakers of all frames, in order; undefined where nothing fits. `statesDocument`: whether a frame names a document of its speaker's.
 * `isNested`: whether the frame at this index stands in another's content.
 */
export const resolveSpeakers = (
  s: Scene,
  actors: Actors,
  frames: readonly Frame[],
  statesDocument: (frame: Frame) => boolean,
  isNested: (index: number) => boolean,
): (Speaker | undefined)[] => {
  const state: State = { recent: [], issuer: undefined, issuerAt: -1 };
  const speakers: (Speaker | undefined)[] = [];
  let sentence = -1;
  // the last speaker of the sentence, inside contents and outside them
  let inner: Speaker | undefined;
  let outer: Speaker | undefined;
  frames.forEach((frame, i) => {
    const here = s.a.sentenceOf[frame.cue.from] as number;
    if (here !== sentence) {
      inner = undefined;
      outer = undefined;
    }
    sentence = here;
    const nested = isNested(i);
    const told = frame.subject ?? frame.antecedent;
    const phrase = told && (isAddressed(frame, state) || isSaidOf(frame, state)) ? undefined : told;
    const before = nested ? (inner ?? outer) : outer;
    const speaker = phrase
      ? subjectSpeaker(s, actors, phrase, state)
      : dropped(s, actors, frame, state, before, nested && inner === undefined);
    speakers.push(speaker);
    if (!speaker) return;
    if (phrase?.kind === "document" && phrase.issuer) state.issuer = speaker;
    else if (statesDocument(frame)) state.issuer = speaker;
    const tagged = frame.tie === "before" && (speaker.phrase === undefined || speaker.phrase.kind === "outlet");
    if (!frame.antecedent && !tagged && !nested && canReturn(s, speaker)) remember(state, speaker);
    if (!canReturn(s, speaker)) return;
    if (!nested) outer = speaker;
    else if (frame.cue.entry.features.mood !== "imperfect" || outer === undefined) inner = speaker;
  });
  return speakers;
};
