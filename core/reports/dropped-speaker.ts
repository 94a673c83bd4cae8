/** Who speaks where the verb has no subject of its own, or a pronoun: somebody of the sentence, of the clause before, or who spoke last. */
import type { WordClass } from "../language.ts";
import type { Actors } from "../mentions/actors.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { behindTimes, isCueVerb, type Scene } from "../mentions/phrase-words.ts";
import { joinedSourceAt, sourceAt } from "../mentions/source-phrase.ts";
import { beginsPhrase, isA, matchAt } from "../tokens/annotated.ts";
import { bearsPronoun, type Frame, goesBackIn } from "./frame.ts";
import { type Speaker, expressed, agreesWith, again, type Given } from "./speaker.ts";
import { otherTurnAt } from "./addressed.ts";
import { CAN_GO_ON, goesOn, goesOnBehindBut, goesOnBehindWhile, mayBeVerb } from "./clause-before.ts";
import { nounOfClause } from "./clause-owner.ts";
import { frontedOwner } from "./fronted-owner.ts";
import { issuerOfIt } from "./issuer-of-it.ts";
import { isSpokenOf } from "./spoken-of.ts";
import { openedBy } from "./opened-by.ts";
import { acts, isVerbHere, SPEAKERS, subjectOfTold } from "./told-noun.ts";
import { openingEnd } from "./sentence-opening.ts";
import type { RecentSpeakers } from "./recent-speakers.ts";

/** "WITH-his office": a preposition of one letter leads the phrase; the letter may also be "and". */
const isLed = (s: Scene, phrase: NounPhrase): boolean =>
  phrase.skip > 0 && s.a.lexicon.language.cutsBy(s.a.tokens[phrase.from]?.type.form ?? "");

/** An office of somebody's own state: "the ambassador of HIS COUNTRY". */
const isOwned = (s: Scene, { kind, to }: NounPhrase): boolean =>
  kind === "office" && matchAt(s.a, to - 1, "common")?.entry.features.state === "own";

/** The noun phrase right behind the sentence's main verb: for participles whose main verb is none of saying. */
const verbSubject = (s: Scene, actors: Actors, frame: Frame): Speaker | undefined => {
  const sentence = s.a.sentences[s.a.sentenceOf[frame.cue.from] as number];
  if (!sentence) return undefined;
  const end = pointsBack(s, frame) ? frame.cue.from : frame.from;
  const opens = openingEnd(s, sentence.from);
  for (let at = sentence.from; at < end; at++) {
    const type = s.a.tokens[at]?.type;
    if (type?.kind !== "word" || s.names.covering[at] !== -1) continue;
    // "LAUNCHED Sahla an attack, saying": a word that may be a verb of the past, where the sentence opens
    const mayOpen = at === opens && mayBeVerb(s, at, frame) && !s.a.lexicon.language.looksPresent(type.form);
    if (!isVerbHere(s, at) && !mayOpen) continue;
    const phrase = joinedSourceAt(s, behindTimes(s, at + 1));
    if (!phrase || phrase.skip > 0 || phrase.to > end || !acts(phrase)) continue;
    // "blamed THE SAME SOURCE the weather": whoever spoke last
    if (phrase.same) return undefined;
    // "after [he] summoned THE AMBASSADOR OF HIS COUNTRY, threatening": whose he is tells that somebody else acts
    if (isOwned(s, phrase)) continue;
    const speaker = expressed(s, actors, phrase);
    if (agreesWith(frame, speaker)) return again(speaker, "dropped");
  }
  return undefined;
};

/** The first noun phrase of the sentence that can speak; while somebody else is speaking (`goesOn`), one where a subject stands. */
const sentenceSubject = (s: Scene, actors: Actors, frame: Frame, goesOn = false): Speaker | undefined => {
  const sentence = s.a.sentences[s.a.sentenceOf[frame.cue.from] as number];
  if (!sentence) return undefined;
  const end = pointsBack(s, frame) ? frame.cue.from : frame.from;
  return verbSubject(s, actors, frame) ?? firstSpeaker(s, actors, frame, sentence.from, end, goesOn);
};

/** Classes that a word may be in right before a subject. */
const BEFORE_SUBJECT: readonly WordClass[] = [
  "auxiliary",
  "complementiser",
  "conjunction",
  "cue",
  "event-trigger",
  "event-verb",
  "event-light",
  "issued",
  "turn",
];

/** "the council OF THE MINISTRY", "AND THE CONSULATE", "which THE COMMITTEE gave": whoever stands further in than the subject of a clause would. */
const isWithin = (s: Scene, { from, to, person, office }: NounPhrase, least: number): boolean => {
  const isCommaAt = (at: number) => s.a.lexicon.language.isComma(s.a.tokens[at]?.type.text ?? "");
  // "the denial of, X, AMBASSADOR of Sahla, saying": set apart with all that he is
  const isApart = isCommaAt(from - 1) && ((office !== undefined && office.from > from) || (person !== undefined && isCommaAt(to)));
  if (from === least || isApart) return false;
  const [before, type] = [s.a.tokens[from - 1]?.type, s.a.tokens[from]?.type];
  if (before?.kind !== "word" || type?.conjoined || before.as.preposition) return true;
  const opens = BEFORE_SUBJECT.some((cls) => before.as[cls]?.enclitic === "");
  // "AND TOOK OFFICE X, promising": what opens the sentence before a person is its verb, whatever it is
  const opensVerb = before.classes.length === 0 && isA(s.a, from - 2, "conjunction");
  const isVerb = s.a.lexicon.language.looksPerfect(before.form) || ((from === least + 1 || opensVerb) && person !== undefined);
  return !opens && (before.definite || !isVerb);
};

/** `apart`: nobody within the phrases of others. */
const firstSpeaker = (s: Scene, actors: Actors, frame: Frame, from: number, to: number, apart = false): Speaker | undefined => {
  for (let at = from; at < to; at++) {
    const phrase = sourceAt(s, at);
    if (!phrase) continue;
    if (SPEAKERS.has(phrase.kind) && !isLed(s, phrase) && !isOwned(s, phrase) && !(apart && isWithin(s, phrase, from))) {
      const speaker = expressed(s, actors, phrase);
      if (agreesWith(frame, speaker)) return again(speaker, "dropped");
    }
    at = phrase.to - 1;
  }
  return undefined;
};

/** "a statement in which it stressed": the verb's subject issued the document. */
const pointsBack = (s: Scene, frame: Frame): boolean => goesBackIn(s.a.tokens[frame.cue.to]?.type.as.preposition);

/** "AND offered condolences on the death of X, calling it": the sentence's verb has no subject of its own, and whoever spoke last goes on. */
const opensWithout = (s: Scene, frame: Frame): boolean => {
  const from = s.a.sentences[s.a.sentenceOf[frame.cue.from] as number]?.from ?? frame.cue.from;
  const [verb, next] = [s.a.tokens[from]?.type, s.a.tokens[from + 1]?.type];
  if (verb?.kind !== "word" || !verb.conjoined || verb.definite || s.names.covering[from] !== -1) return false;
  if (verb.classes.some((c) => c !== "event-light" && c !== "event-verb" && c !== "cue")) return false;
  const isLed = next?.as.preposition?.skip === 0 || (next?.prefixed ?? "") !== "";
  return isLed && s.a.lexicon.language.verbGender(verb.form) === frame.cue.entry.features.gender;
};

const FARTHEST = 3;

/** "and assured HIM that": whom the words go to was told with the subject of the clause before. */
const goesToHim = (s: Scene, frame: Frame): boolean => {
  if (frame.cue.entry.features.mood !== "perfect" || frame.cue.proclitics === "") return false;
  const behind = s.a.tokens[frame.cue.to]?.type.as.preposition;
  return behind?.entry.features.role === "for" && bearsPronoun(behind);
};

/** "that SAHLA condemns and rejects": in what somebody said, the subject that stands right behind "that". */
const clauseSubject = (s: Scene, actors: Actors, frame: Frame): Speaker | undefined => {
  const sentence = s.a.sentences[s.a.sentenceOf[frame.cue.from] as number];
  for (let at = frame.from - 1; sentence && at >= sentence.from; at--) {
    // "Jae-IN" is spelt like "that"
    if (s.a.tokens[at]?.type.as.complementiser === undefined || s.names.covering[at] !== -1) continue;
    const phrase = joinedSourceAt(s, at + 1);
    const stands = phrase !== undefined && phrase.to <= frame.cue.from && !isLed(s, phrase) && CAN_GO_ON.has(phrase.kind);
    const speaker = stands ? expressed(s, actors, phrase) : undefined;
    return speaker && agreesWith(frame, speaker) ? again(speaker, "dropped") : undefined;
  }
  return undefined;
};

/** Whether a verb inside a sentence somebody speaks in is that of the clause before, not his. */
export const isOfClause = (s: Scene, frame: Frame, speaking: Speaker | undefined): boolean =>
  speaking !== undefined && frame.cue.entry.features.mood === "perfect" && (!agreesWith(frame, speaking) || goesToHim(s, frame));

/** "it is worth recalling that THE DEFENCE in the case of X voiced": the first verb of what the writer adds has a subject of its own. */
const isToldAfresh = (s: Scene, { cue }: Frame): boolean => {
  const from = s.a.sentences[s.a.sentenceOf[cue.from] as number]?.from ?? cue.from;
  if (cue.proclitics !== "" || cue.entry.features.mood !== "perfect" || !beginsPhrase(s.a, from, "background")) return false;
  for (let at = from + 1; at < cue.from; at++) if (isCueVerb(s, at) && s.names.covering[at] === -1) return false;
  return true;
};

/** "that X sent a letter, WHERE he voiced": what is told of the clause goes on with its subject. */
const opensWhere = (s: Scene, { cue }: Frame): boolean =>
  cue.proclitics === "" &&
  cue.entry.features.mood === "perfect" &&
  matchAt(s.a, cue.from - 1, "conjunction")?.entry.features.kind === "where";

/** "THE LAW, which provides for", "provides in particular for": what a law or an agreement says, and nobody who speaks. */
const isOfPapers = ({ cue }: Frame): boolean => cue.entry.features.act === "say" && cue.entry.features.frames === "on";

export const dropped = (
  s: Scene,
  actors: Actors,
  frame: Frame,
  state: RecentSpeakers,
  inSentence: Speaker | undefined,
  isNested: boolean,
): Speaker | undefined => {
  const given: Given = frame.byPronoun || frame.cue.entry.features.mood === "pronoun" ? "pronoun" : "dropped";
  const isParticiple = frame.cue.entry.features.mood === "participle";
  const meanwhile = isParticiple && inSentence && !isNested ? goesOnBehindWhile(s, actors, frame) : undefined;
  if (meanwhile) return meanwhile;
  if ((isParticiple || frame.byPronoun) && inSentence && (frame.byPronoun || agreesWith(frame, inSentence)))
    return again(inSentence, given);
  // "according to what came in": nobody who spoke elsewhere
  if (frame.tie === "before" && frame.cue.entry.features.frames === "document" && !frame.byPronoun) return undefined;
  if (isOfPapers(frame) && !frame.byPronoun) {
    const paper = state.recent.findLast((r) => (r.inDocument || r.phrase?.kind === "document") && agreesWith(frame, r));
    return paper && again(paper, given);
  }
  const opener = inSentence || isNested || frame.byPronoun ? undefined : openedBy(s, actors, frame);
  if (opener) return opener;
  if ((isParticiple && !opensWithout(s, frame)) || frame.byPronoun || frame.tie === "before" || pointsBack(s, frame)) {
    const last = state.recent[state.recent.length - 1];
    const goesOn = isParticiple && last !== undefined && agreesWith(frame, last) && !opensOtherTurn(s, frame);
    const subject = (pointsBack(s, frame) ? issuerOfIt(s, actors, frame) : undefined) ?? sentenceSubject(s, actors, frame, goesOn);
    if (subject) return subject;
  }
  const there = inSentence && opensWhere(s, frame) ? clauseSubject(s, actors, frame) : undefined;
  if (there?.actor && (there.actor.kind === "person" || there.actor.offices.length > 0)) return there;
  const teller = subjectOfTold(s, actors, frame);
  if (teller) return teller;
  const going = inSentence
    ? goesOnBehindBut(s, actors, frame)
    : (frontedOwner(s, actors, frame) ?? goesOn(s, actors, frame) ?? turnedTo(s, actors, frame, state));
  if (going) return going;
  const { mood } = frame.cue.entry.features;
  const ofClause = (isNested && mood === "imperfect") || isOfClause(s, frame, inSentence) || isToldAfresh(s, frame);
  const inner = ofClause ? clauseSubject(s, actors, frame) : undefined;
  if (inner) return inner;
  // "that the accused in the case confessed": nobody but the noun of the clause
  if (isNested && nounOfClause(s, frame) >= 0) return clauseSubject(s, actors, frame);
  // "it is worth recalling that X declared … AND ACCUSED": whoever speaks in passing goes on within his sentence
  if (inSentence && !isNested && mood === "perfect" && frame.cue.proclitics !== "" && agreesWith(frame, inSentence))
    return again(inSentence, given);
  const recent = state.recent.slice(-FARTHEST).reverse();
  const fitting = recent.filter((r) => agreesWith(frame, r));
  const fit = fitting.find((r) => !isSpokenOf(s, actors, frame, r)) ?? fitting[0];
  if (fit) return again(fit, given);
  const many = frame.cue.entry.features.number;
  const together = many === "p" || many === "d" ? (sentenceSubject(s, actors, frame) ?? manyBefore(s, actors, frame)) : undefined;
  if (together || ((many === "p" || many === "d") && !isParticiple)) return together;
  if (state.issuer && frame.cue.entry.features.gender !== "f") return again(state.issuer, given);
  const first = firstOfTwo(recent[0], frame);
  if (first) return again(first, given);
  // "X HIMSELF SEEMED SURE. In a speech he promised": nobody who spoke agrees, and the sentence before is about somebody who does
  if (recent.some((r) => !r.inRelative)) return isParticiple ? undefined : aboutBefore(s, actors, frame);
  return sentenceSubject(s, actors, frame) ?? topicBefore(s, actors, frame);
};

/** "the former president X AND HEAD OF THE PARTY called. AND HE WROTE": a verb of one goes back to the person named first. */
const firstOfTwo = (speaker: Speaker | undefined, frame: Frame): Speaker | undefined => {
  const actor = speaker?.together.length === 2 ? speaker.together[0] : undefined;
  if (!speaker || actor?.kind !== "person") return undefined;
  const one = { ...speaker, name: actor.name, actor, together: [], gender: actor.gender, number: actor.number };
  return agreesWith(frame, one) ? one : undefined;
};

/** "For his part, X reviewed the relations. AND SAID": since anybody spoke, another came to speak, though none of his words was told yet. */
const turnedTo = (s: Scene, actors: Actors, frame: Frame, state: RecentSpeakers): Speaker | undefined => {
  const here = s.a.sentenceOf[frame.cue.from] as number;
  if (state.sentence < 0) return undefined;
  for (let index = here - 1; index > Math.max(state.sentence, here - 1 - FARTHEST_TOPIC); index--) {
    const sentence = s.a.sentences[index];
    for (let at = sentence?.from ?? 0; sentence && at < sentence.to; at++) {
      const turn = otherTurnAt(s, at);
      if (turn) return firstSpeaker(s, actors, frame, turn.to, sentence.to);
    }
  }
  return undefined;
};

/** "IN HIS TURN, the citizen X joined by telephone, confirming": the sentence comes to somebody else. */
const opensOtherTurn = (s: Scene, { cue }: Frame): boolean => {
  const from = s.a.sentences[s.a.sentenceOf[cue.from] as number]?.from ?? cue.from;
  return otherTurnAt(s, from) !== undefined;
};

const FARTHEST_TOPIC = 2;

/** Before anybody has spoken, a dropped subject goes back to whom the sentences before are about. */
const topicBefore = (s: Scene, actors: Actors, frame: Frame): Speaker | undefined => {
  const here = s.a.sentenceOf[frame.cue.from] as number;
  // whoever a sentence opens with, as its subject, before who is only told of in one
  for (const told of [openingSubject, firstSpeaker])
    for (let index = here - 1; index >= Math.max(0, here - FARTHEST_TOPIC); index--) {
      const sentence = s.a.sentences[index];
      const topic = sentence && told(s, actors, frame, sentence.from, sentence.to);
      if (topic) return topic;
    }
  return undefined;
};

const aboutBefore = (s: Scene, actors: Actors, frame: Frame): Speaker | undefined => {
  const before = s.a.sentences[(s.a.sentenceOf[frame.cue.from] as number) - 1];
  return before && openingSubject(s, actors, frame, before.from, before.to);
};

/** The first phrase of the stretch that can speak, where it stands as a subject does. */
const openingSubject = (s: Scene, actors: Actors, frame: Frame, first: number, to: number): Speaker | undefined => {
  const from = s.a.tokens[first]?.type.as.conjunction?.skip === 0 ? first + 1 : first;
  for (let at = from; at < to; at++) {
    const phrase = sourceAt(s, at);
    if (phrase && SPEAKERS.has(phrase.kind)) {
      const speaker = isLed(s, phrase) || isWithin(s, phrase, from) ? undefined : expressed(s, actors, phrase);
      return speaker && agreesWith(frame, speaker) ? again(speaker, "dropped") : undefined;
    }
    if (phrase) at = phrase.to - 1;
  }
  return undefined;
};

/** "and they held that": a verb of many goes back to the many its own sentence or the one before opens with. */
const manyBefore = (s: Scene, actors: Actors, frame: Frame): Speaker | undefined => {
  const here = s.a.sentenceOf[frame.cue.from] as number;
  return manyIn(s, actors, frame, here, frame.from) ?? manyIn(s, actors, frame, here - 1, frame.from);
};

const manyIn = (s: Scene, actors: Actors, frame: Frame, index: number, end: number): Speaker | undefined => {
  const sentence = s.a.sentences[index];
  for (let at = sentence?.from ?? 0; sentence && at < Math.min(sentence.to, end); at++) {
    const phrase = joinedSourceAt(s, at);
    if (!phrase) continue;
    const alive = phrase.kind === "anonymous" || phrase.kind === "group" || phrase.kind === "office" || phrase.members !== undefined;
    const { gender, number } = frame.cue.entry.features;
    // "they said", of men, goes back to no papers
    const sameGender = phrase.gender !== "f" || gender !== "m" || phrase.members !== undefined;
    const isPaper = s.a.tokens[phrase.from]?.type.as.medium !== undefined;
    if (alive && sameGender && !isPaper && phrase.number === number && phrase.skip === 0)
      return again(expressed(s, actors, phrase), "dropped");
    at = phrase.to - 1;
  }
  return undefined;
};
