/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001), trained sentence by sentence with AdaGrad
 * (Duchi, Hazan and Singer 2011). News has a second copy of its rows, added to the common one (Daumé 2007): what the encyclopedia
 * says otherwise than the news does not spoil the news.
 */
import { type Encoded, type Encoder, TAGS, type TypeRows } from "./encode.ts";
import { type Random, shuffled } from "./random.ts";

export const L = TAGS.length;
/** Places around the labelled token at which a word's features are read. */
export const PLACES = 5;
const REACH = 2;
/** Places that a pair of neighbouring classes speaks for: before it, its two tokens, after it. */
export const PAIR_PLACES = 4;
export const PAIR_CLASSES = 128;
const S = PLACES * L;
const Q = PAIR_PLACES * L;

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

/** I-X follows only B-X and I-X. */
export const allowed = (from: number, to: number): boolean => to === 0 || to % 2 === 1 || (from < L && (from === to || from === to - 1));

const addRow = (vec: Float64Array, w: Float32Array, base: number, n: number) => {
  for (let k = 0; k < n; k++) vec[k] = (vec[k] as number) + (w[base + k] as number);
};

const learnRow = (b: Block, row: number, g: Float64Array, n: number, rate: number, pull: number) => {
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

const whole = (s: Encoded, types: readonly TypeRows[]): readonly Read[] =>
  Array.from(s.types, (id) => {
    const t = types[id] as TypeRows;
    return { everywhere: [...t.general, ...t.identity], own: t.local };
  });

const copies = (news: boolean, rows: number): readonly number[] => (news ? [0, rows] : [0]);

/** Scores of each tag at each token, without the steps. */
export const emissions = (s: Encoded, types: readonly TypeRows[], p: Params, read: readonly Read[] = whole(s, types)): Float64Array => {
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

/** Forward and backward passes in scaled probabilities: turns scores into (expected - true) counts of tags and steps. */
const expectations = (s: Encoded, e: Float64Array, steps: Float32Array, stepGradient: Float64Array): Float64Array => {
  const n = s.types.length;
  const expStep = Float64Array.from(steps, (w, k) => (allowed(Math.floor(k / L), k % L) ? Math.exp(w) : 0));
  const local = new Float64Array(n * L);
  for (let i = 0; i < n; i++) {
    let most = -Infinity;
    for (let l = 0; l < L; l++) most = Math.max(most, e[i * L + l] as number);
    for (let l = 0; l < L; l++) local[i * L + l] = Math.exp((e[i * L + l] as number) - most);
  }
  const a = new Float64Array(n * L);
  const scale = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let l = 0; l < L; l++) {
      let v = 0;
      if (i === 0) v = expStep[L * L + l] as number;
      else for (let k = 0; k < L; k++) v += (a[(i - 1) * L + k] as number) * (expStep[k * L + l] as number);
      v *= local[i * L + l] as number;
      a[i * L + l] = v;
      sum += v;
    }
    scale[i] = sum;
    for (let l = 0; l < L; l++) a[i * L + l] = (a[i * L + l] as number) / sum;
  }
  const b = new Float64Array(n * L);
  for (let l = 0; l < L; l++) b[(n - 1) * L + l] = 1;
  for (let i = n - 2; i >= 0; i--)
    for (let k = 0; k < L; k++) {
      let v = 0;
      for (let l = 0; l < L; l++) v += (expStep[k * L + l] as number) * (local[(i + 1) * L + l] as number) * (b[(i + 1) * L + l] as number);
      b[i * L + k] = v / (scale[i + 1] as number);
    }
  const d = new Float64Array(n * L);
  stepGradient.fill(0);
  for (let i = 0; i < n; i++) {
    const tag = s.tags[i] as number;
    for (let l = 0; l < L; l++) d[i * L + l] = (a[i * L + l] as number) * (b[i * L + l] as number);
    d[i * L + tag] = (d[i * L + tag] as number) - 1;
    const from = i === 0 ? L : (s.tags[i - 1] as number);
    stepGradient[from * L + tag] = (stepGradient[from * L + tag] as number) - 1;
    if (i === 0) {
      for (let l = 0; l < L; l++) stepGradient[L * L + l] = (stepGradient[L * L + l] as number) + (a[l] as number) * (b[l] as number);
      continue;
    }
    for (let k = 0; k < L; k++)
      for (let l = 0; l < L; l++)
        stepGradient[k * L + l] =
          (stepGradient[k * L + l] as number) +
          ((a[(i - 1) * L + k] as number) * (expStep[k * L + l] as number) * (local[i * L + l] as number) * (b[i * L + l] as number)) / (scale[i] as number);
  }
  return d;
};

/** The best sequence of tags. */
export const bestTags = (e: Float64Array, n: number, steps: Float32Array): Uint8Array => {
  const score = new Float64Array(n * L);
  const back = new Uint8Array(n * L);
  for (let i = 0; i < n; i++)
    for (let l = 0; l < L; l++) {
      let most = -Infinity;
      for (let k = 0; k < (i === 0 ? 1 : L); k++) {
        const from = i === 0 ? L : k;
        if (!allowed(from, l)) continue;
        const v = (i === 0 ? 0 : (score[(i - 1) * L + k] as number)) + (steps[from * L + l] as number);
        if (v > most) {
          most = v;
          back[i * L + l] = k;
        }
      }
      score[i * L + l] = most + (e[i * L + l] as number);
    }
  const tags = new Uint8Array(n);
  if (n === 0) return tags;
  for (let l = 1; l < L; l++) if ((score[(n - 1) * L + l] as number) > (score[(n - 1) * L + (tags[n - 1] as number)] as number)) tags[n - 1] = l;
  for (let i = n - 1; i > 0; i--) tags[i - 1] = back[i * L + (tags[i] as number)] as number;
  return tags;
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
      for (const copy of copies(s.news, p.rows)) for (const rows of [t.identity, t.general, t.local]) for (const r of rows) add(p.words, r + copy);
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
export const train = (data: readonly Encoded[], encoder: Encoder, p: Params, set: Settings, random: Random, report: (epoch: number) => void) => {
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
