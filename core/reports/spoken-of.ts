/** Of whom the words themselves tell: somebody who speaks does not tell of himself by name. */
import type { Actors } from "../mentions/actors.ts";
import { isCueVerb, type Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import type { Frame } from "./frame.ts";
import type { Speaker } from "./speaker.ts";

/** "an HONOURABLE solution": a surname spelt like an adjective, alone behind a bare noun. */
const mayDescribe = (s: Scene, at: number, to: number): boolean => {
  const [before, type] = [s.a.tokens[at - 1]?.type, s.a.tokens[at]?.type];
  return to === at + 1 && type?.definite === false && before?.kind === "word" && !before.definite && before.as.honorific === undefined;
};

/** "and said that X'S SPEECH is dangerous": of whom the words tell by his name is not who says them. */
export const isSpokenOf = (s: Scene, actors: Actors, frame: Frame, { actor }: Speaker): boolean => {
  if (actor?.kind !== "person") return false;
  const index = s.a.sentenceOf[frame.cue.from];
  for (let at = frame.content; s.a.sentenceOf[at] === index && !isCueVerb(s, at); at++) {
    const phrase = s.names.startingAt[at]?.kind === "person" ? sourceAt(s, at) : undefined;
    if (phrase?.person && actors.of(phrase) === actor && !mayDescribe(s, at, phrase.to)) return true;
  }
  return false;
};
