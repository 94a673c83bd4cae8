/** The parameters of the conditional random field, in blocks of rows, and how one row learns. */
import { PAIR_PLACES, PLACES } from "../core/tagger/weights.ts";
import { type Encoder, TAGS } from "./encode.ts";

/** Tags. */
export const L = TAGS.length;
/** Classes that a word may have in pairs. */
export const PAIR_CLASSES = 128;
/** Width of a row of word features, and of a pair of classes. */
export const S = PLACES * L;
export const Q = PAIR_PLACES * L;

export interface Block {
  /** weights of one row */
  readonly width: number;
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  /** how often training meets each row in one pass: the pull towards zero is shared out among the meetings */
  readonly met: Float32Array;
}

const block = (rows: number, width: number): Block => ({
  width,
  weights: new Float32Array(rows * width),
  squares: new Float32Array(rows * width).fill(1e-4),
  met: new Float32Array(rows),
});

export interface Params {
  readonly rows: number;
  /** common rows, then the copies for news */
  readonly words: Block;
  readonly pairs: Block;
  readonly classPairs: Block;
  readonly around: Block;
  /** from tag * L + to tag; the row after the last is for the start of the sentence */
  readonly steps: Block;
}

export const createParams = (encoder: Encoder): Params => ({
  rows: encoder.rowKeys.length,
  words: block(encoder.rowKeys.length * 2, S),
  pairs: block(encoder.pairKeys.length, L * 2),
  classPairs: block(PAIR_CLASSES * PAIR_CLASSES, Q),
  around: block(PAIR_CLASSES * PAIR_CLASSES, L),
  steps: block(1, (L + 1) * L),
});

/** Adds n weights from `base` on to a vector. */
export const addRow = (vec: Float64Array, w: Float32Array, base: number, n: number) => {
  for (let k = 0; k < n; k++) vec[k] = (vec[k] as number) + (w[base + k] as number);
};

/** One step of AdaGrad on a row, `pull` being the strength of the pull towards zero in a whole pass. */
export const learnRow = (b: Block, row: number, g: Float64Array, n: number, rate: number, pull: number) => {
  const { weights, squares } = b;
  const base = row * b.width;
  const decay = pull / (b.met[row] as number);
  for (let k = 0; k < n; k++) {
    const w = weights[base + k] as number;
    const d = (g[k] as number) + decay * w;
    if (d === 0) continue;
    const q = (squares[base + k] as number) + d * d;
    squares[base + k] = q;
    weights[base + k] = w - (rate * d) / Math.sqrt(q);
  }
};
