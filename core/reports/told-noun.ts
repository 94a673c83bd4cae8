/** "broadcast A TAPE it said showed X": who speaks of a bare noun that the sentence's verb has as its object. */
import type { WordClass } from "../language.ts";
import type { Actors } from "../mentions/actors.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { behindTimes, type Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import { mayBeVerb } from "./clause-before.ts";
import type { Frame } from "./frame.ts";
import { again, agreesWith, expressed, type Speaker } from "./speaker.ts";

export const SPEAKERS: ReadonlySet<NounPhrase["kind"]> = new Set(["person", "organisation", "office", "honorific"]);

/** Right behind the verb a state or a group acts as well: "SAHLA expelled the ambassador, accusing". */
const ACTS: ReadonlySet<NounPhrase["kind"]> = new Set<NounPhrase["kind"]>([...SPEAKERS, "country", "group", "anonymous"]);

export const acts = (phrase: NounPhrase): boolean => ACTS.has(phrase.kind) || phrase.name?.entry?.features.kind === "capital";

export const isVerbHere = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  if (type?.as.cue?.entry.features.mood === "perfect" || type?.as["event-verb"]) return true;
  return type?.as["event-trigger"]?.entry.features.mood === "perfect" || s.a.lexicon.language.looksPerfect(type?.form ?? "");
};

const SOMEBODY: readonly WordClass[] = ["anonymous", "group", "office", "kin"];

/** A bare noun, or its bare adjective, stands right before the verb, and "that it" behind: the verb tells of the noun. */
const tellsOfNoun = (s: Scene, { cue }: Frame): boolean => {
  const { mood, number, gender, frames = "" } = cue.entry.features;
  if (mood !== "perfect" || number !== "s" || cue.proclitics !== "" || cue.enclitic !== "" || !frames.split(" ").includes("that"))
    return false;
  const pronoun = matchAt(s.a, cue.to, "complementiser")?.entry.features;
  if (pronoun?.pronoun === undefined || pronoun.person === "first") return false;
  const before = s.a.tokens[cue.from - 1]?.type;
  if (before?.kind !== "word" || before.definite || s.names.covering[cue.from - 1] !== -1 || s.inTime[cue.from - 1] === 1) return false;
  // "met A MAN who said he": he may speak himself
  if (gender === "m" && SOMEBODY.some((cls) => before.as[cls] !== undefined)) return false;
  return !before.as.auxiliary && !before.as.relative && !before.as.conjunction && !before.as.complementiser && !before.as.preposition;
};

const FARTHEST_VERB = 14;

/** Who stands right behind the nearest verb before, or between "that" and it. */
export const subjectOfTold = (s: Scene, actors: Actors, frame: Frame): Speaker | undefined => {
  if (!tellsOfNoun(s, frame)) return undefined;
  const sentence = s.a.sentenceOf[frame.cue.from];
  for (let at = frame.cue.from - 2; at >= frame.cue.from - FARTHEST_VERB && s.a.sentenceOf[at] === sentence; at--) {
    const opens = isA(s.a, at, "complementiser");
    if (!opens && !(isVerbHere(s, at) && s.names.covering[at] === -1) && !mayBeVerb(s, at, frame)) continue;
    const phrase = sourceAt(s, behindTimes(s, at + 1));
    const stands = phrase && phrase.skip === 0 && phrase.to < frame.cue.from && (acts(phrase) || phrase.kind === "outlet");
    const speaker = stands ? expressed(s, actors, phrase) : undefined;
    if (speaker && agreesWith(frame, speaker)) return again(speaker, "dropped");
    if (opens) return undefined;
  }
  return undefined;
};
