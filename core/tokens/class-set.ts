/** Sets of word classes as bits, so that one test tells whether a word belongs to any class of many. */
import { WORD_CLASSES, type WordClass } from "../language.ts";

/** Bits of the classes in the order of `WORD_CLASSES`, 32 to a number. */
export interface ClassSet {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly top: number;
}

const INDEX = new Map(WORD_CLASSES.map((cls, i) => [cls, i]));

/** Which number of a class set holds the class, and its bit there. */
export const placeOf = (cls: WordClass): { readonly part: number; readonly bit: number } => {
  const index = INDEX.get(cls) as number;
  return { part: index >> 5, bit: 1 << (index & 31) };
};
const bitsIn = (classes: readonly WordClass[], part: number): number =>
  classes.reduce((bits, cls) => {
    const place = placeOf(cls);
    return place.part === part ? bits | place.bit : bits;
  }, 0);

export const classSet = (classes: readonly WordClass[]): ClassSet => ({
  low: bitsIn(classes, 0),
  middle: bitsIn(classes, 1),
  high: bitsIn(classes, 2),
  top: bitsIn(classes, 3),
});

/** Whether the two sets share a class. */
export const meets = (x: ClassSet, y: ClassSet): boolean =>
  ((x.low & y.low) | (x.middle & y.middle) | (x.high & y.high) | (x.top & y.top)) !== 0;

export const union = (x: ClassSet, y: ClassSet): ClassSet => ({
  low: x.low | y.low,
  middle: x.middle | y.middle,
  high: x.high | y.high,
  top: x.top | y.top,
});
