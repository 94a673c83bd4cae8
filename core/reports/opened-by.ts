/** "AND HAD SAHLA'S WORKERS gone on strike, demanding": who stands right behind the "had" that opens the sentence, for the verbs in it that have no subject. */
import type { Actors } from "../mentions/actors.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { joinedSourceAt } from "../mentions/source-phrase.ts";
import type { Frame } from "./frame.ts";
import { again, agreesWith, expressed, type Speaker } from "./speaker.ts";

const OPENS: ReadonlySet<NounPhrase["kind"]> = new Set(["person", "organisation", "office", "country", "outlet", "group", "anonymous"]);

export const openedBy = (s: Scene, actors: Actors, frame: Frame): Speaker | undefined => {
  const { cue } = frame;
  const from = s.a.sentences[s.a.sentenceOf[cue.from] as number]?.from ?? cue.from;
  const had = s.a.tokens[from]?.type.as.auxiliary?.entry.features.gender;
  if (had === undefined || from >= cue.from) return undefined;
  const phrase = joinedSourceAt(s, from + 1);
  if (!phrase || phrase.skip > 0 || phrase.to >= cue.from || !OPENS.has(phrase.kind)) return undefined;
  const speaker = expressed(s, actors, phrase);
  return agreesWith(frame, speaker) ? again(speaker, "dropped") : undefined;
};
