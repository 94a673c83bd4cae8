/** Who has spoken so far, the latest last, and whose the last document was. */
import type { Scene } from "../mentions/phrase-words.ts";
import type { Speaker } from "./speaker.ts";

export interface RecentSpeakers {
  /** speakers in the order in which they last spoke, the latest last */
  readonly recent: Speaker[];
  /** the last document and its issuer */
  issuer: Speaker | undefined;
  /** the outlet that a tag named behind its words, since anybody else spoke */
  tagged: Speaker | undefined;
  /** the last sentence in which anybody spoke; -1 before that */
  sentence: number;
}

export const remember = (state: RecentSpeakers, speaker: Speaker): void => {
  const at = state.recent.findIndex((r) => r.name === speaker.name);
  if (at >= 0) state.recent.splice(at, 1);
  state.recent.push(speaker);
  state.tagged = undefined;
};

/** What a pronoun or dropped subject can go back to: not a thing just pointed at. */
export const canReturn = (s: Scene, speaker: Speaker): boolean =>
  !(speaker.phrase?.kind === "common" && s.a.tokens[speaker.phrase.from]?.type.as.demonstrative !== undefined);
