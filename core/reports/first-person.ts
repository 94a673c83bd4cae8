/** 'X said: "I THANKED him and STRESSED that"': a verb whose form may be a woman's or one's own is, in somebody's marks, of whoever speaks there. */
import type { Scene } from "../mentions/phrase-words.ts";
import type { Frame } from "./frame.ts";
import { again, type Speaker } from "./speaker.ts";

/** Speakers of the quotations so far, by the quotation's index. */
export type Quoting = Map<number, Speaker>;

/** Whose words stand in the marks that the content opens with. */
export const rememberQuoting = (s: Scene, quoting: Quoting, frame: Frame, speaker: Speaker): void => {
  const index = s.a.quotations.markOf[frame.content] ?? -1;
  if (index >= 0 && s.a.quotations.list[index]?.open === frame.content) quoting.set(index, speaker);
};

/** Something feminine that the verb may be of stands between the opening mark and the verb. */
const hasOwnSubject = (s: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const phrase = s.parsed[at];
    if (phrase && (phrase.gender === "f" || phrase.kind === "country" || phrase.kind === "organisation")) return true;
  }
  return false;
};

/** Whoever speaks in the marks, where the verb may be his own. */
export const inFirstPerson = (s: Scene, quoting: Quoting, { cue, subject, byPronoun }: Frame): Speaker | undefined => {
  const { mood, gender, number } = cue.entry.features;
  if (subject !== undefined || byPronoun || mood !== "perfect" || gender !== "f" || number !== "s") return undefined;
  const index = s.a.quotations.inside[cue.from] ?? -1;
  const speaker = quoting.get(index);
  const open = s.a.quotations.list[index]?.open;
  return speaker && open !== undefined && !hasOwnSubject(s, open + 1, cue.from) ? again(speaker, "dropped") : undefined;
};
