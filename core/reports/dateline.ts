/** The dateline of an agency or a paper before the first words: "Sahla, 19 January (SNA) --", "Sahla / Nura –", "Sahla - A F P:". */
import { coveringName } from "../mentions/names/covering-name.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import type { Sentence } from "../tokens/sentences.ts";

const LONGEST = 10;
const MOST_WORDS = 3;

const isPlace = (s: Scene, at: number): boolean => {
  const kind = s.names.startingAt[at]?.kind;
  return kind === "place" || kind === "country";
};

/** Where, when and by whom: nothing that says anything. */
const isOfDateline = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  if (type?.kind !== "word") return true;
  const name = coveringName(s.names, at);
  return s.inTime[at] === 1 || name?.kind === "place" || name?.kind === "country" || name?.kind === "outlet";
};

const isEnd = (s: Scene, at: number): boolean => {
  const { isColon, isHyphen } = s.a.lexicon.language;
  const text = s.a.tokens[at]?.type.text ?? "";
  return isColon(text) || isHyphen(text);
};

/** Where the first sentence of an article begins behind its dateline; where it begins, if it has none. */
export const behindDateline = (s: Scene, sentence: Sentence): number => {
  if (sentence.index > 0 || !isPlace(s, sentence.from)) return sentence.from;
  let end = sentence.from;
  let words = 0;
  for (let at = sentence.from; at < Math.min(sentence.to, sentence.from + LONGEST); at++) {
    if (isEnd(s, at)) end = at + 1;
    else if (!isOfDateline(s, at) && ++words > MOST_WORDS) break;
  }
  return end;
};
