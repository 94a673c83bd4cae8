/** Whose the words are that are fronted before a verb without subject: "in a statement of X, it stressed", "in a speech that X gave, he said". */
import type { Actors } from "../mentions/actors.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { behindTimes, isCueVerb, type Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import type { Frame } from "./frame.ts";
import { again, agreesWith, expressed, type Speaker } from "./speaker.ts";
import { SPEAKERS } from "./told-noun.ts";

/** "in a statement TO THE MINISTER X": remarks are given to the press, and are somebody's of whom it is told what he is. */
const givenBy = (s: Scene, at: number): NounPhrase | undefined => {
  const medium = matchAt(s.a, at, "medium");
  if (!medium || medium.definite || medium.enclitic !== "" || medium.entry.features.document === "yes") return undefined;
  if (givesIt(s, medium.to)) return personAt(s, behindTimes(s, medium.to + 1));
  const owner = s.a.lexicon.language.isPurpose(led(s, medium.to)) ? sourceAt(s, medium.to) : undefined;
  // "in a statement to THE JOURNALIST X"
  return owner?.person !== undefined && owner.skip > 0 && owner.office?.rank !== "citizen-like" ? owner : undefined;
};

/** "in a speech THAT X GAVE": a bare word that is no verb of saying, with a pronoun for the speech. */
const givesIt = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  const { language } = s.a.lexicon;
  if (type?.kind !== "word" || type.definite || type.as.cue || s.names.covering[at] !== -1) return false;
  return language.splits(type.form, type.text).some((x) => x.tail > 0 && language.isPronoun(x.enclitic));
};

const personAt = (s: Scene, at: number): NounPhrase | undefined => {
  const phrase = sourceAt(s, at);
  return phrase?.person !== undefined && phrase.skip === 0 ? phrase : undefined;
};

const led = (s: Scene, at: number): string => {
  const as = s.a.tokens[at]?.type.as;
  return (as?.office ?? as?.honorific ?? as?.rank)?.proclitics ?? "";
};

export const frontedOwner = (s: Scene, actors: Actors, frame: Frame): Speaker | undefined => {
  const from = s.a.sentences[s.a.sentenceOf[frame.cue.from] as number]?.from ?? frame.from;
  let owner: NounPhrase | undefined;
  for (let at = from; at < frame.cue.from; at++) {
    // another verb of saying has the document for itself
    if (isCueVerb(s, at)) owner = undefined;
    if (isA(s.a, at - 1, "preposition")) owner = givenBy(s, at) ?? owner;
    const phrase = sourceAt(s, at);
    if (!phrase || phrase.to > frame.cue.from) continue;
    if (phrase.kind === "document" && isA(s.a, at - 1, "preposition")) owner = phrase.issuer;
    at = phrase.to - 1;
  }
  if (!owner || !SPEAKERS.has(owner.kind) || owner.to > frame.cue.from) return undefined;
  const speaker = expressed(s, actors, owner);
  return agreesWith(frame, speaker) ? again(speaker, "dropped") : undefined;
};
