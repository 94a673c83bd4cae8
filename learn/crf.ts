/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001), trained sentence by sentence with AdaGrad
 * (Duchi, Hazan and Singer 2011). News has a second copy of its rows, added to the common one (Daumé 2007): what the encyclopedia
 * says otherwise than the news does not spoil the news.
 */
import { PAIR_PLACES, PLACES, REACH } from "../core/tagger/weights.ts";
import { expectations } from "./chain.ts";
import type { Encoded, Encoder, TypeRows } from "./encode.ts";
import { addRow, type Block, L, learnRow, type Params, PAIR_CLASSES, Q, S } from "./params.ts";
import { type Random, shuffled } from "./random.ts";

export interface Settings {
  readonly epochs: number;
  /** first epoch, from 0, whose weights go into the mean */
  readonly meanFrom: number;
  readonly rate: number;
  /** strength of the pull towards zero (L2) */
  readonly pull: number;
  /** share of words whose identity is hidden in a pass */
  readonly hide: number;
  /** share of the other rows of a word left out in a pass (Hinton et al. 2012) */
  readonly drop: number;
}

/** Rows of one token that are read in this pass: those for every place, those for its own. */
interface Read {
  readonly everywhere: readonly number[] | Int32Array;
  readonly own: readonly number[] | Int32Array;
}

const drawn = (rows: Int32Array, drop: number, random: Random): number[] => {
  const out: number[] = [];
  for (const r of rows) if (random.next() >= drop) out.push(r);
  return out;
};

const draw = (s: Encoded, types: readonly TypeRows[], set: Settings, random: Random): readonly Read[] =>
  Array.from(s.types, (id) => {
    const t = types[id] as TypeRows;
    const everywhere = drawn(t.general, set.drop, random);
    if (random.next() >= set.hide) everywhere.push(...t.identity);
    return { everywhere, own: drawn(t.local, set.drop, random) };
  });

const copies = (news: boolean, rows: number): readonly number[] => (news ? [0, rows] : [0]);

/** Scores of each tag at each token, without the steps. */
const emissions = (s: Encoded, types: readonly TypeRows[], p: Params, read: readonly Read[]): Float64Array => {
  const n = s.types.length;
  const out = new Float64Array(n * L);
  const vec = new Float64Array(Math.max(S, Q));
  const typeAt = (i: number) => types[s.types[i] as number] as TypeRows;
  const spread = (at: number, places: number, first: number) => {
    for (let k = 0; k < places; k++) {
      const i = at + first + k;
      if (i < 0 || i >= n) continue;
      for (let l = 0; l < L; l++) out[i * L + l] = (out[i * L + l] as number) + (vec[k * L + l] as number);
    }
  };
  for (let j = 0; j < n; j++) {
    const t = typeAt(j);
    vec.fill(0);
    const { everywhere, own } = read[j] as Read;
    for (const copy of copies(s.news, p.rows)) for (const r of everywhere) addRow(vec, p.words.weights, (r + copy) * S, S);
    // part k of a row speaks for the token at j - REACH + k
    spread(j, PLACES, -REACH);
    vec.fill(0);
    for (const copy of copies(s.news, p.rows)) for (const r of own) addRow(vec, p.words.weights, (r + copy) * S, L);
    spread(j, 1, 0);
    if (j + 1 < n) {
      vec.fill(0);
      addRow(vec, p.classPairs.weights, (t.pairClass * PAIR_CLASSES + typeAt(j + 1).pairClass) * Q, Q);
      spread(j, PAIR_PLACES, -1);
      const pair = s.pairs[j + 1] as number;
      if (pair >= 0) {
        vec.fill(0);
        addRow(vec, p.pairs.weights, pair * 2 * L, 2 * L);
        spread(j, 2, 0);
      }
    }
    if (j + 2 < n) {
      vec.fill(0);
      addRow(vec, p.around.weights, (t.pairClass * PAIR_CLASSES + typeAt(j + 2).pairClass) * L, L);
      spread(j, 1, 1);
    }
  }
  return out;
};

const learn = (s: Encoded, types: readonly TypeRows[], p: Params, read: readonly Read[], d: Float64Array, set: Settings, rate: number) => {
  const n = s.types.length;
  const g = new Float64Array(Math.max(S, Q));
  const typeAt = (i: number) => types[s.types[i] as number] as TypeRows;
  const gather = (at: number, places: number, first: number) => {
    for (let k = 0; k < places; k++) {
      const i = at + first + k;
      for (let l = 0; l < L; l++) g[k * L + l] = i < 0 || i >= n ? 0 : (d[i * L + l] as number);
    }
  };
  for (let j = 0; j < n; j++) {
    const t = typeAt(j);
    gather(j, PLACES, -REACH);
    const { everywhere, own } = read[j] as Read;
    for (const copy of copies(s.news, p.rows)) for (const r of everywhere) learnRow(p.words, r + copy, g, S, rate, set.pull);
    gather(j, 1, 0);
    for (const copy of copies(s.news, p.rows)) for (const r of own) learnRow(p.words, r + copy, g, L, rate, set.pull);
    if (j + 1 < n) {
      gather(j, PAIR_PLACES, -1);
      learnRow(p.classPairs, t.pairClass * PAIR_CLASSES + typeAt(j + 1).pairClass, g, Q, rate, set.pull);
      const pair = s.pairs[j + 1] as number;
      gather(j, 2, 0);
      if (pair >= 0) learnRow(p.pairs, pair, g, 2 * L, rate, set.pull);
    }
    if (j + 2 < n) {
      gather(j, 1, 1);
      learnRow(p.around, t.pairClass * PAIR_CLASSES + typeAt(j + 2).pairClass, g, L, rate, set.pull);
    }
  }
};

/** Counts how often a pass over the data meets each row. */
const meet = (data: readonly Encoded[], types: readonly TypeRows[], p: Params) => {
  const add = (b: Block, row: number) => {
    b.met[row] = (b.met[row] as number) + 1;
  };
  for (const s of data) {
    const at = (j: number) => types[s.types[j] as number] as TypeRows;
    for (let j = 0; j < s.types.length; j++) {
      const t = at(j);
      for (const copy of copies(s.news, p.rows))
        for (const rows of [t.identity, t.general, t.local]) for (const r of rows) add(p.words, r + copy);
      if (j + 1 < s.types.length) add(p.classPairs, t.pairClass * PAIR_CLASSES + at(j + 1).pairClass);
      if (j + 2 < s.types.length) add(p.around, t.pairClass * PAIR_CLASSES + at(j + 2).pairClass);
      if ((s.pairs[j] as number) >= 0) add(p.pairs, s.pairs[j] as number);
    }
  }
  p.steps.met[0] = data.length;
};

/** Running mean of the weights after the later epochs: steadier than the last state. */
const averager = (p: Params) => {
  const blocks = [p.words, p.pairs, p.classPairs, p.around, p.steps];
  const sums = blocks.map((b) => new Float32Array(b.weights.length));
  const last = blocks.map((b) => b.weights);
  let taken = 0;
  const add = () => {
    taken++;
    last.forEach((w, k) => {
      const sum = sums[k] as Float32Array;
      for (let i = 0; i < w.length; i++) sum[i] = (sum[i] as number) + (w[i] as number);
    });
  };
  const means = () => sums.map((sum) => sum.map((v) => v / taken));
  return { add, means };
};

/** Learns in place; `report` is called after each epoch. At the end the weights are the mean over the epochs from `meanFrom` on. */
export const train = (
  data: readonly Encoded[],
  encoder: Encoder,
  p: Params,
  set: Settings,
  random: Random,
  report: (epoch: number) => void,
) => {
  const stepGradient = new Float64Array((L + 1) * L);
  meet(data, encoder.types, p);
  const mean = averager(p);
  for (let epoch = 0; epoch < set.epochs; epoch++) {
    for (const s of shuffled(data, random)) {
      if (s.types.length === 0) continue;
      const read = draw(s, encoder.types, set, random);
      const d = expectations(s, emissions(s, encoder.types, p, read), p.steps.weights, stepGradient);
      learn(s, encoder.types, p, read, d, set, set.rate);
      learnRow(p.steps, 0, stepGradient, stepGradient.length, set.rate, set.pull);
    }
    if (epoch >= set.meanFrom) mean.add();
    report(epoch);
  }
  const means = mean.means();
  [p.words, p.pairs, p.classPairs, p.around, p.steps].forEach((b, k) => {
    b.weights.set(means[k] as Float32Array);
  });
};
