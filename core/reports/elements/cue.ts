/** The cue that a rule stands on, and what its row says it takes. */
import type { Scene } from "../../mentions/phrase-words.ts";
import { type Scan, single } from "../../rules/pattern.ts";
import { type Match, matchAt } from "../../tokens/annotated.ts";
import type { P } from "./scan.ts";

/** The frames a cue takes, as its row lists them. */
export const framesOf = (m: Match): ReadonlySet<string> => {
  const cell = m.entry.features.frames ?? "";
  // the patterns ask the same of one cue many times over
  if (cell === lastCell) return lastFrames;
  let frames = parsedFrames.get(cell);
  if (!frames) {
    frames = new Set(cell.split(" "));
    parsedFrames.set(cell, frames);
  }
  lastCell = cell;
  lastFrames = frames;
  return frames;
};

let lastCell: string | undefined;
let lastFrames: ReadonlySet<string> = new Set();

/** The lexicon holds some dozens of different cells: each is taken apart once. */
const parsedFrames = new Map<string, ReadonlySet<string>>();

export const cueOf = (scan: Scan<Scene>): Match | undefined => scan.captures.get("cue") as Match | undefined;

export const takes = (scan: Scan<Scene>, frame: string): boolean => {
  const cue = cueOf(scan);
  return cue !== undefined && framesOf(cue).has(frame);
};

let askedScan: Scan<Scene> | undefined;
let askedAt = -1;
let askedCue: Match | undefined;

/** Each of the rules tried at a place begins with the same cue: it is made once. */
const cueAt = (scan: Scan<Scene>, at: number): Match | undefined => {
  if (scan === askedScan && at === askedAt) return askedCue;
  askedCue = matchAt(scan.scene.a, at, "cue");
  askedScan = scan;
  askedAt = at;
  return askedCue;
};

/** The cue itself, kept as "cue". */
export const cue = (...moods: readonly string[]): P =>
  single(
    (scan, at) => {
      // only the rule's anchor is asked for again and again
      const m = scan.captures.count === 0 ? cueAt(scan, at) : matchAt(scan.scene.a, at, "cue");
      if (!m || !moods.includes(m.entry.features.mood ?? "")) return -1;
      scan.captures.add("cue", m);
      return m.to;
    },
    { anchors: moods },
  );
