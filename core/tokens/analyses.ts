/**
 * The best analysis of a word for each class it may belong to, asked for by the name of the class: `as.cue`. Few words have more than
 * two of the many classes, so a class is no field of its own: whatever is asked of a word's classes stands together in memory, for a
 * reader of much text waits for memory more than for anything else.
 */
import { WORD_CLASSES, type WordClass } from "../language.ts";
import { type ClassSet, classSet, placeOf } from "./class-set.ts";
import type { Analysis } from "./word-type.ts";

export type Analyses = ClassSet &
  Readonly<Record<WordClass, Analysis | undefined>> & {
    /** the analysis under a class that is not known beforehand */
    under(cls: WordClass): Analysis | undefined;
  };

const among = (analyses: readonly Analysis[], cls: WordClass): Analysis | undefined => {
  for (let i = 0; i < analyses.length; i++) if (analyses[i]?.entry.class === cls) return analyses[i];
  return undefined;
};

/** Of no two analyses the class is the same. */
export class Analysed implements ClassSet {
  declare readonly low: number;
  declare readonly middle: number;
  declare readonly high: number;
  declare readonly top: number;
  // of the first two the classes as well: most answers are found here; "" and not undefined, for an engine compares strings alone faster
  declare readonly firstClass: WordClass | "";
  declare readonly first: Analysis | undefined;
  declare readonly secondClass: WordClass | "";
  declare readonly second: Analysis | undefined;
  declare readonly more: readonly Analysis[] | undefined;

  constructor(all: readonly Analysis[]) {
    const set = classSet(all.map((m) => m.entry.class));
    this.low = set.low;
    this.middle = set.middle;
    this.high = set.high;
    this.top = set.top;
    this.firstClass = all[0]?.entry.class ?? "";
    this.first = all[0];
    this.secondClass = all[1]?.entry.class ?? "";
    this.second = all[1];
    this.more = all.length > 2 ? all.slice(2) : undefined;
  }

  under(cls: WordClass): Analysis | undefined {
    if (cls === this.firstClass) return this.first;
    if (cls === this.secondClass) return this.second;
    return this.more === undefined ? undefined : among(this.more, cls);
  }
}

type Getter = (this: Analysed) => Analysis | undefined;

/** By the number that holds the class: an engine puts so little code into whoever asks. */
const GETTERS: readonly ((cls: WordClass, bit: number) => Getter)[] = [
  (cls, bit) =>
    function () {
      return (this.low & bit) === 0 ? undefined : this.under(cls);
    },
  (cls, bit) =>
    function () {
      return (this.middle & bit) === 0 ? undefined : this.under(cls);
    },
  (cls, bit) =>
    function () {
      return (this.high & bit) === 0 ? undefined : this.under(cls);
    },
  (cls, bit) =>
    function () {
      return (this.top & bit) === 0 ? undefined : this.under(cls);
    },
];

for (const cls of WORD_CLASSES) {
  const { part, bit } = placeOf(cls);
  Object.defineProperty(Analysed.prototype, cls, { get: GETTERS[part]?.(cls, bit) });
}
