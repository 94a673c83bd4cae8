/**
 * Who speaks in each frame. An expressed subject is resolved to its actor; a dropped one goes back to the last speaker that
 * agrees in gender and number; a participle takes the subject of its sentence. Where nothing fits there is no speaker.
 */
import type { Actors } from "../mentions/actors.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { beginsPhrase, isA } from "../tokens/annotated.ts";
import { isAddressed, isObjectByCase } from "./addressed.ts";
import { type Quoting, rememberQuoting, inFirstPerson } from "./first-person.ts";
import { isOfWhat } from "./clause-edges.ts";
import type { Frame } from "./frame.ts";
import { type RecentSpeakers, canReturn, remember } from "./recent-speakers.ts";
import { shownGenders } from "./shown-gender.ts";
import { again, agreesWith, asToldByHerVerb, type Speaker } from "./speaker.ts";
import { subjectSpeaker } from "./told-speaker.ts";
import { dropped, isOfClause } from "./dropped-speaker.ts";

/** "the strike which he said began", "the event which he called it": a thing that the relative clause hangs on is spoken of while somebody who agrees is speaking. */
const isSaidOf = (s: Scene, frame: Frame, state: RecentSpeakers): boolean => {
  const last = state.recent[state.recent.length - 1];
  const perfect = frame.cue.entry.features.mood === "perfect";
  const kind = frame.antecedent?.kind;
  const ofIt = s.a.lexicon.language.isPronoun(frame.cue.enclitic);
  const about = kind === "common" ? ofIt || frame.tie === "that" : ofIt && kind !== undefined && SPOKEN_OF.has(kind);
  return perfect && about && last !== undefined && last.actor !== undefined && agreesAlone(frame, last);
};

/** "the state WHICH HE CALLED": the pronoun goes back to what the clause hangs on, and that does not speak. */
const SPOKEN_OF: ReadonlySet<NounPhrase["kind"]> = new Set<NounPhrase["kind"]>(["country", "place"]);

/** Of a verb with a pronoun on it the gender is asked as well. */
const agreesAlone = (frame: Frame, speaker: Speaker): boolean => {
  const { gender } = frame.cue.entry.features;
  return agreesWith(frame, speaker) && (gender === undefined || speaker.gender === "" || speaker.gender === gender);
};

/** "for his part" stands before the verb in its sentence. */
const turnsBefore = (s: Scene, frame: Frame): boolean => {
  const from = s.a.sentences[s.a.sentenceOf[frame.cue.from] as number]?.from ?? frame.from;
  for (let at = from; at < frame.cue.from; at++) if (beginsPhrase(s.a, at, "turn")) return true;
  return false;
};

/** A verb of one woman, her name behind it: not "the agency reported FROM X", nor "the ministry declared BY THE MOUTH OF X". */
const isSheWhoSpeaks = (s: Scene, { cue, subject }: Frame): boolean => {
  const { mood, number, gender } = cue.entry.features;
  if (subject?.person === undefined || mood !== "perfect" || number !== "s" || gender !== "f") return false;
  return !isA(s.a, subject.from - 1, "preposition") && !isByMouth(s, subject.from);
};

const LONGEST_MOUTH = 2;

/** "by the mouth of" ends right before this token. */
const isByMouth = (s: Scene, at: number): boolean =>
  s.a.phrases[at - LONGEST_MOUTH]?.some((p) => p.entry.class === "mouthpiece" && p.to === at) ?? false;

/** "THE PARTIES welcomed [f.], and called [f.]": several behind the verb of one woman go on with another, or with that of many. */
const tookHerVerb = ({ cue, subject }: Frame, speaker: Speaker): boolean => {
  const { mood, number, gender } = cue.entry.features;
  const isPlural = subject !== undefined && subject.members === undefined && speaker.number === "p" && speaker.together.length === 0;
  return isPlural && subject.from >= cue.to && number === "s" && gender === "f" && (mood === "perfect" || mood === "imperfect");
};

/** "it is worth recalling that the government declared": whoever speaks in what the writer adds does not go on. */
const isBackground = (s: Scene, frame: Frame): boolean => {
  const from = s.a.sentences[s.a.sentenceOf[frame.cue.from] as number]?.from ?? frame.from;
  return s.a.phrases[from]?.some((p) => p.entry.class === "background" && p.to <= frame.from) ?? false;
};

const turnOf = (s: Scene, frame: Frame) =>
  turnsBefore(s, frame) ? ("turned" as const) : frame.cue.entry.features.act === "add" ? ("goes-on" as const) : undefined;

/** "X said that Y hailed it, ADDING that": a participle behind a comma goes on with what the outer speaker says. */
const goesBackOut = (s: Scene, frame: Frame, inner: Speaker | undefined, outer: Speaker | undefined): Speaker | undefined => {
  if (!inner || !outer || frame.cue.entry.features.mood !== "participle" || frame.cue.entry.features.act === "say") return undefined;
  // whoever was told by a noun alone in another's words has no participles, a comma or none
  const passing = inner.phrase?.kind === "common" && outer.actor?.kind === "person";
  const apart = passing || s.a.lexicon.language.isComma(s.a.tokens[frame.from - 1]?.type.text ?? "");
  if (s.a.quotations.inside[frame.cue.from] !== -1 || !apart) return undefined;
  // a spokesman tells what another says, and that one goes on
  const speaksForHim = outer.for !== undefined || outer.phrase?.office?.rank === "spokesman";
  if (speaksForHim && (inner.actor?.kind === "person" || inner.actor?.kind === "role") && agreesWith(frame, inner)) return undefined;
  return agreesWith(frame, outer) ? outer : undefined;
};

/** "SHE added, the judge": an office told as a man's, of whom nobody was told, behind a woman's verb is hers who is speaking. */
const ofHerSpeaking = (actors: Actors, phrase: NounPhrase, { cue }: Frame, { recent }: RecentSpeakers): Speaker | undefined => {
  const last = recent[recent.length - 1];
  if (phrase.kind !== "office" || phrase.person || phrase.gender !== "m" || phrase.number !== "s" || !phrase.definite) return undefined;
  if (cue.entry.features.gender !== "f" || cue.entry.features.number !== "s" || actors.of(phrase)?.kind === "person") return undefined;
  return last?.actor?.kind === "person" && last.gender === "f" ? { ...again(last, "role"), phrase } : undefined;
};

/** "that Y stated it AND CONFESSED": the verb does not agree with whoever tells it, and goes on with what the other said. */
const ofInner = (s: Scene, frame: Frame, inner: Speaker | undefined, outer: Speaker | undefined): Speaker | undefined =>
  inner && isOfClause(s, frame, outer) && frame.cue.proclitics !== "" && agreesWith(frame, inner) ? again(inner, "dropped") : undefined;

/**
 * Speakers of all frames, in order; undefined where nothing fits. `statesDocument`: whether a frame names a document of its speaker's.
 * `isNested`: whether the frame at this index stands in another's content.
 */
export const resolveSpeakers = (
  s: Scene,
  known: Actors,
  frames: readonly Frame[],
  statesDocument: (frame: Frame) => boolean,
  isNested: (index: number) => boolean,
): (Speaker | undefined)[] => {
  const actors: Actors = { list: known.list, of: known.of, shown: shownGenders(known, frames) };
  const state: RecentSpeakers = { recent: [], issuer: undefined, tagged: undefined, sentence: -1 };
  const speakers: (Speaker | undefined)[] = [];
  const quoting: Quoting = new Map();
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
    const told = frame.subject ?? frame.antecedent;
    const phrase =
      told && (isAddressed(s, frame, state) || isObjectByCase(s, frame, state) || isSaidOf(s, frame, state)) ? undefined : told;
    // what the subject of a clause inside somebody's words said in turn
    const nested = isNested(i) || (phrase === undefined && isOfClause(s, frame, outer));
    const before = nested ? (goesBackOut(s, frame, inner, outer) ?? inner ?? outer) : outer;
    const speaker = phrase
      ? (ofHerSpeaking(actors, phrase, frame, state) ?? subjectSpeaker(s, actors, phrase, state, turnOf(s, frame)))
      : (inFirstPerson(s, quoting, frame) ??
        ofInner(s, frame, inner, outer) ??
        dropped(s, actors, frame, state, before, nested && inner === undefined));
    speakers.push(speaker);
    state.sentence = here;
    if (!speaker) return;
    rememberQuoting(s, quoting, frame, speaker);
    if (phrase?.kind === "document" && phrase.issuer) state.issuer = speaker;
    else if (statesDocument(frame)) state.issuer = speaker;
    const tagged = frame.tie === "before" && (speaker.phrase === undefined || speaker.phrase.kind === "outlet");
    // "received the deputy, who said": whoever spoke in a relative clause goes on, where nobody else speaks in the sentence
    const goesOn = speaker.actor?.kind === "person" && outer === undefined && frame.cue.entry.features.mood === "perfect";
    // "in comment on X'S DECLARATION that": words told in a noun are told in passing
    // "X answered by THE SAYING that": with the article the noun tells in the verb's place what its subject says
    const inNoun =
      frame.subject !== undefined && frame.cue.entry.features.mood === "noun" && frame.cue.enclitic === "" && !frame.cue.definite;
    // "asked about WHAT the agency RELAYED from Y": whom it is about does not speak now
    const aside = (frame.antecedent !== undefined && !goesOn) || inNoun || (frame.tie !== "before" && isOfWhat(s, frame.cue));
    const passing = state.recent.length > 0 && isBackground(s, frame);
    // "she said, the member of the committee X": her verb tells her gender, which her title does not
    const isShe = isSheWhoSpeaks(s, frame) || state.recent.some((r) => r.actor === speaker.actor && r.gender === "f");
    const many = tookHerVerb(frame, speaker) ? asToldByHerVerb(speaker) : undefined;
    const shown = many ?? (speaker.actor?.kind === "person" && speaker.gender !== "f" && isShe ? { ...speaker, gender: "f" } : speaker);
    if (!aside && !tagged && !nested && !passing && canReturn(s, speaker))
      remember(state, goesOn && frame.antecedent ? { ...shown, inRelative: true } : shown);
    if (tagged && !nested) state.tagged = speaker;
    if (!canReturn(s, speaker) || inNoun) return;
    // "it added, pointing out": the participle is in the gender of its verb, whatever title its subject has
    const { gender, mood, number } = frame.cue.entry.features;
    const ofVerb = (mood === "perfect" || mood === "imperfect") && number === "s";
    // a verb of carrying may be a document's: what a body is tells its gender
    const verbal = ofVerb && speaker.number === "s" && speaker.actor?.kind !== "body" && (gender === "f" || !speaker.phrase?.person);
    const goesOnAs = ((speaker.inDocument && speaker.phrase === undefined) || verbal) && (gender === "m" || gender === "f");
    if (!nested) outer = goesOnAs ? { ...speaker, gender } : (many ?? speaker);
    else if (frame.cue.entry.features.mood !== "imperfect" || outer === undefined) inner = speaker;
  });
  return speakers;
};
