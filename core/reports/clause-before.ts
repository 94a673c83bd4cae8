/** "the girl broke her silence AND said", "but THE PRESIDENT refused AND said": the subject of the clause before goes on to speak. */
import type { Actors } from "../mentions/actors.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { behindTimes, isCueVerb, type Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import type { WordClass } from "../language.ts";
import { bearsPronoun, type Frame } from "./frame.ts";
import { openingEnd } from "./sentence-opening.ts";
import { again, agreesWith, expressed, type Speaker } from "./speaker.ts";

/** What the verb of a clause before is about can go on to speak: whoever, and a person told by a plain noun. */
export const CAN_GO_ON: ReadonlySet<NounPhrase["kind"]> = new Set([
  "person",
  "organisation",
  "office",
  "honorific",
  "country",
  "group",
  "anonymous",
  "common",
]);

/** Who acts, of whom no noun says that he is a thing. */
const ACTS: ReadonlySet<NounPhrase["kind"]> = new Set(["person", "organisation", "office", "country", "outlet"]);
const ACTS_OR_UNNAMED: ReadonlySet<NounPhrase["kind"]> = new Set([...ACTS, "anonymous"]);

/** Classes that a verb's letters may be in as well: "he raised" is a first name. */
const OF_VERBS: ReadonlySet<WordClass> = new Set<WordClass>([
  "event-verb",
  "event-light",
  "issued",
  "given-name",
  "cue",
  "stated",
  "status",
  "told-of",
]);

const isBare = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  return type?.kind === "word" && !type.definite && type.prefixed === "" && s.names.covering[at] === -1 && s.inTime[at] === 0;
};

/** "VISITED X the patriarch, and said": the verb of an encounter, with nobody glued to it. */
const isEncounterVerb = (s: Scene, at: number, frame: Frame): boolean => {
  const trigger = s.a.tokens[at]?.type.as["event-trigger"];
  return trigger?.entry.features.mood === "perfect" && trigger.enclitic === "" && isOfCueGender(s, at, frame);
};

/** A word that nothing explains where a clause begins, with a phrase behind it, is the clause's verb: its gender must be the cue's. */
const isPlainVerb = (s: Scene, at: number, frame: Frame): boolean => {
  const type = s.a.tokens[at]?.type;
  if (!type || !isBare(s, at)) return false;
  if (type.as["event-verb"] || type.as["event-light"] || isEncounterVerb(s, at, frame)) return true;
  return type.classes.length === 0 && s.a.lexicon.language.verbGender(type.form) === frame.cue.entry.features.gender;
};

/** A word that may be a verb though some table has its letters: only who acts may stand behind it. */
export const mayBeVerb = (s: Scene, at: number, frame: Frame): boolean => {
  const type = s.a.tokens[at]?.type;
  const isCut = (c: WordClass) => c === "name-particle" && (type?.as[c]?.skip ?? 0) > 0;
  if (!type || !isBare(s, at) || !type.classes.every((c) => OF_VERBS.has(c) || isCut(c))) return false;
  const told = type.as.cue?.entry.features;
  const gender = told?.mood === "perfect" ? told.gender : s.a.lexicon.language.verbGender(type.form);
  return gender === frame.cue.entry.features.gender;
};

/** A clause begins here: behind a mark, with "and" before the word or in it, behind "he also", or behind what the sentence opens with. */
const opensClause = (s: Scene, at: number, from: number): boolean => {
  const before = s.a.tokens[at - 1]?.type;
  if (at === from || at === openingEnd(s, from) || s.a.tokens[at]?.type.conjoined || before?.kind === "mark") return true;
  return before?.form === s.a.lexicon.language.andForm || matchAt(s.a, at - 1, "conjunction")?.entry.features.kind === "also";
};

/** "HAD X spoken", "opened the workshop X", "X raised a case": the noun phrase right behind the verb of a clause that begins here. */
const behindVerb = (s: Scene, frame: Frame, at: number, from: number): NounPhrase | undefined =>
  opensClause(s, at, from) ? subjectOfVerb(s, frame, at) : undefined;

/** "relayed THAT a diplomatic source", "bore down ON BOTH the president": a word that points back, or a preposition with its pronoun, between a verb and its subject. */
const behindObject = (s: Scene, from: number): number => {
  const at = behindTimes(s, from);
  const led = matchAt(s.a, at, "preposition");
  if (led && bearsPronoun(led)) return behindTimes(s, led.to);
  return isA(s.a, at, "demonstrative") && !sourceAt(s, at) ? behindTimes(s, at + 1) : at;
};

const subjectOfVerb = (s: Scene, frame: Frame, at: number): NounPhrase | undefined => {
  const auxiliary = s.a.tokens[at]?.type.as.auxiliary;
  const plain = auxiliary?.entry.features.gender !== undefined || isPlainVerb(s, at, frame);
  if (!plain && !mayBeVerb(s, at, frame)) return undefined;
  const first = sourceAt(s, behindObject(s, at + 1));
  // "opened THE WORKSHOP the director Layla Shami": what is done, before who does it
  const second = first?.kind === "common" && first.skip === 0 ? sourceAt(s, first.to) : undefined;
  const phrase = second?.person && second.skip === 0 ? second : first;
  return phrase && (plain || ACTS_OR_UNNAMED.has(phrase.kind)) ? phrase : undefined;
};

/** "but THE PRESIDENT refused": who stands before the verb of a clause that "but" opens. */
const behindBut = (s: Scene, frame: Frame, at: number): NounPhrase | undefined => {
  const but = isA(s.a, at, "conjunction") ? matchAt(s.a, at, "conjunction") : undefined;
  if (but?.entry.features.kind !== "but" || but.enclitic !== "") return undefined;
  const phrase = sourceAt(s, but.to);
  const had = s.a.tokens[phrase?.to ?? -1]?.type.as.auxiliary?.entry.features.gender;
  const goes = phrase && ((had !== undefined && had === frame.cue.entry.features.gender) || mayBeVerb(s, phrase.to, frame));
  return goes && ACTS_OR_UNNAMED.has(phrase.kind) ? phrase : undefined;
};

/** "X had another view, WHERE HE MENTIONED that": what goes on with the clause before, as "and" does. */
const isJoined = (s: Scene, { cue }: Frame): boolean =>
  cue.proclitics !== "" || matchAt(s.a, cue.from - 1, "conjunction")?.entry.features.kind === "where";

const isOfCueGender = (s: Scene, at: number, frame: Frame): boolean =>
  s.a.lexicon.language.verbGender(s.a.tokens[at]?.type.form ?? "") === frame.cue.entry.features.gender;

/** "X FOR HIS PART conveyed", "the spokesman, X, commented": behind a turn, or a name set off by commas. */
const behindAside = (s: Scene, { to }: NounPhrase): number => {
  const turn = s.a.phrases[to]?.find((p) => p.entry.class === "turn")?.to ?? (s.a.tokens[to]?.type.as.turn?.skip === 0 ? to + 1 : to);
  if (turn > to) return turn;
  const { isComma } = s.a.lexicon.language;
  const name = isComma(s.a.tokens[to]?.type.text ?? "") ? sourceAt(s, to + 1) : undefined;
  return name?.person && isComma(s.a.tokens[name.to]?.type.text ?? "") ? name.to + 1 : to;
};

/** "LAYLA SHAMI returned to Sahla and said": who opens the sentence, with a verb that agrees right behind. */
const beforeVerb = (s: Scene, frame: Frame, at: number, from: number): NounPhrase | undefined => {
  const phrase = at === from ? sourceAt(s, at) : undefined;
  if (!phrase || !ACTS.has(phrase.kind) || phrase.skip > 0) return undefined;
  const verb = behindAside(s, phrase);
  const cue = s.a.tokens[verb]?.type.as.cue;
  const says = cue?.entry.features.mood === "perfect" && cue.entry.features.gender === frame.cue.entry.features.gender;
  const goes = s.a.tokens[verb]?.type.as["event-trigger"]?.entry.features.mood === "perfect" && isOfCueGender(s, verb, frame);
  if (!says && !goes && !mayBeVerb(s, verb, frame)) return undefined;
  // "the spokesman, LAYLA SHAMI, commented": the name says more
  const named = verb > phrase.to && !phrase.person ? sourceAt(s, phrase.to + 1) : undefined;
  return named?.person && named.to < verb ? named : phrase;
};

/** "X ruled out that …, BUT THE OFFICIAL seemed more hopeful AND said": behind the verb that spoke last in the sentence. */
export const goesOnBehindBut = (s: Scene, actors: Actors, frame: Frame): Speaker | undefined => {
  const sentence = s.a.sentences[s.a.sentenceOf[frame.cue.from] as number];
  if (!sentence || frame.cue.proclitics === "" || frame.cue.entry.features.mood !== "perfect") return undefined;
  for (let at = frame.from - 1; at >= sentence.from; at--) {
    if (isCueVerb(s, at) && s.names.covering[at] === -1) return undefined;
    const phrase = behindBut(s, frame, at);
    const speaker = phrase && phrase.to <= frame.from ? expressed(s, actors, phrase) : undefined;
    if (speaker && agreesWith(frame, speaker)) return again(speaker, "dropped");
  }
  return undefined;
};

/** "X asked for it, WHILE THE MINISTER offered condolences, saying": the participle is of the clause that "while" opened since anybody spoke. */
export const goesOnBehindWhile = (s: Scene, actors: Actors, frame: Frame): Speaker | undefined => {
  const sentence = s.a.sentences[s.a.sentenceOf[frame.cue.from] as number];
  if (!sentence || frame.cue.entry.features.mood !== "participle") return undefined;
  for (let at = frame.from - 1; at > sentence.from; at--) {
    if (isCueVerb(s, at) && s.names.covering[at] === -1) return undefined;
    const opens = matchAt(s.a, at, "conjunction");
    if (opens?.entry.features.kind !== "while") continue;
    const phrase = subjectOfVerb(s, frame, opens.to);
    const speaker =
      phrase && ACTS.has(phrase.kind) && phrase.skip === 0 && phrase.to <= frame.from ? expressed(s, actors, phrase) : undefined;
    return speaker && agreesWith(frame, speaker) ? again(speaker, "dropped") : undefined;
  }
  return undefined;
};

export const goesOn = (s: Scene, actors: Actors, frame: Frame): Speaker | undefined => {
  const sentence = s.a.sentences[s.a.sentenceOf[frame.cue.from] as number];
  if (!sentence || !isJoined(s, frame) || frame.cue.entry.features.mood !== "perfect") return undefined;
  let plain: Speaker | undefined;
  for (let at = frame.from - 1; at >= sentence.from; at--) {
    const phrase = behindVerb(s, frame, at, sentence.from) ?? behindBut(s, frame, at) ?? beforeVerb(s, frame, at, sentence.from);
    if (
      !phrase ||
      phrase.skip > 0 ||
      s.a.tokens[phrase.from]?.type.prefixed !== "" ||
      phrase.to > frame.from ||
      !CAN_GO_ON.has(phrase.kind)
    )
      continue;
    const speaker = expressed(s, actors, phrase);
    if (!agreesWith(frame, speaker)) continue;
    // "SHAMI turned to the aims, among them trade AND RAISING work, and said": what only may be a verb before a thing leaves the opening verb's subject
    if (phrase.kind === "common") plain ??= again(speaker, "dropped");
    else return plain && at > sentence.from ? plain : again(speaker, "dropped");
  }
  return plain;
};
