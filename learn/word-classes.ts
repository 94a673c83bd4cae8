/**
 * Word classes from running text: each word is moved to the class that most raises the likelihood of the text under a class
 * bigram model, until the rounds are over (the exchange algorithm of Kneser and Ney 1993; Martin, Liermann and Ney 1998).
 */

/** Sentences as word numbers; 0 is the boundary, which keeps class 0 to itself. */
export interface Numbered {
  readonly sentences: readonly Int32Array[];
  readonly words: number;
}

interface Neighbours {
  readonly starts: Int32Array;
  readonly ids: Int32Array;
  readonly counts: Int32Array;
}

/** Counts of (word, neighbour), the neighbour being the next word or the one before. */
const neighboursOf = (text: Numbered, forward: boolean): Neighbours => {
  const maps: Map<number, number>[] = Array.from({ length: text.words }, () => new Map());
  for (const s of text.sentences) {
    let before = 0;
    for (let i = 0; i <= s.length; i++) {
      const word = i < s.length ? (s[i] as number) : 0;
      const [of, other] = forward ? [before, word] : [word, before];
      const map = maps[of] as Map<number, number>;
      map.set(other, (map.get(other) ?? 0) + 1);
      before = word;
    }
  }
  const starts = new Int32Array(text.words + 1);
  maps.forEach((map, w) => {
    starts[w + 1] = (starts[w] as number) + map.size;
  });
  const ids = new Int32Array(starts[text.words] as number);
  const counts = new Int32Array(ids.length);
  maps.forEach((map, w) => {
    let at = starts[w] as number;
    for (const [id, count] of map) {
      ids[at] = id;
      counts[at++] = count;
    }
  });
  return { starts, ids, counts };
};

/** n log n for whole n: a table for the small ones. */
const entropyTable = (size: number): Float64Array => {
  const table = new Float64Array(size);
  for (let n = 2; n < size; n++) table[n] = n * Math.log(n);
  return table;
};

const TABLE = entropyTable(1 << 16);
const nLogN = (n: number): number => (n < 65536 ? (TABLE[n] as number) : n * Math.log(n));

interface State {
  readonly classes: number;
  readonly of: Int32Array;
  readonly total: Float64Array;
  /** class bigrams, and the same turned round */
  readonly next: Int32Array;
  readonly before: Int32Array;
}

interface Profile {
  readonly touched: number[];
  readonly counts: Int32Array;
}

const profile = (n: Neighbours, word: number, of: Int32Array, into: Profile): void => {
  for (const c of into.touched) into.counts[c] = 0;
  into.touched.length = 0;
  for (let k = n.starts[word] as number; k < (n.starts[word + 1] as number); k++) {
    const id = n.ids[k] as number;
    if (id === word) continue;
    const c = of[id] as number;
    if (into.counts[c] === 0) into.touched.push(c);
    into.counts[c] = (into.counts[c] as number) + (n.counts[k] as number);
  }
};

const selfCount = (n: Neighbours, word: number): number => {
  for (let k = n.starts[word] as number; k < (n.starts[word + 1] as number); k++) if (n.ids[k] === word) return n.counts[k] as number;
  return 0;
};

const shift = (s: State, c: number, sign: number, count: number, self: number, succ: Profile, pred: Profile) => {
  const { classes, next, before, total } = s;
  for (const d of succ.touched) {
    const n = sign * (succ.counts[d] as number);
    next[c * classes + d] = (next[c * classes + d] as number) + n;
    before[d * classes + c] = (before[d * classes + c] as number) + n;
  }
  for (const d of pred.touched) {
    const n = sign * (pred.counts[d] as number);
    next[d * classes + c] = (next[d * classes + c] as number) + n;
    before[c * classes + d] = (before[c * classes + d] as number) + n;
  }
  next[c * classes + c] = (next[c * classes + c] as number) + sign * self;
  before[c * classes + c] = (before[c * classes + c] as number) + sign * self;
  total[c] = (total[c] as number) + sign * count;
};

/** Gain in log likelihood of putting a word, now in no class, into class c. */
const gain = (s: State, c: number, count: number, self: number, succ: Profile, pred: Profile): number => {
  const base = c * s.classes;
  let sum = 0;
  for (const d of succ.touched) {
    if (d === c) continue;
    const n = s.next[base + d] as number;
    sum += nLogN(n + (succ.counts[d] as number)) - nLogN(n);
  }
  for (const d of pred.touched) {
    if (d === c) continue;
    const n = s.before[base + d] as number;
    sum += nLogN(n + (pred.counts[d] as number)) - nLogN(n);
  }
  const own = s.next[base + c] as number;
  sum += nLogN(own + (succ.counts[c] as number) + (pred.counts[c] as number) + self) - nLogN(own);
  const total = s.total[c] as number;
  return sum - 2 * (nLogN(total + count) - nLogN(total));
};

const start = (text: Numbered, classes: number, forward: Neighbours): State => {
  const of = new Int32Array(text.words);
  for (let w = 1; w < text.words; w++) of[w] = 1 + ((w - 1) % (classes - 1));
  const state: State = {
    classes,
    of,
    total: new Float64Array(classes),
    next: new Int32Array(classes * classes),
    before: new Int32Array(classes * classes),
  };
  for (let w = 0; w < text.words; w++)
    for (let k = forward.starts[w] as number; k < (forward.starts[w + 1] as number); k++) {
      const [c, d, n] = [of[w] as number, of[forward.ids[k] as number] as number, forward.counts[k] as number];
      state.next[c * classes + d] = (state.next[c * classes + d] as number) + n;
      state.before[d * classes + c] = (state.before[d * classes + c] as number) + n;
      state.total[c] = (state.total[c] as number) + n;
    }
  return state;
};

/** Class of each word, 1 to classes - 1. Words are expected in order of frequency. */
export const wordClasses = (text: Numbered, classes: number, rounds: number): Int32Array => {
  const forward = neighboursOf(text, true);
  const backward = neighboursOf(text, false);
  const state = start(text, classes, forward);
  const succ: Profile = { touched: [], counts: new Int32Array(classes) };
  const pred: Profile = { touched: [], counts: new Int32Array(classes) };
  for (let round = 0; round < rounds; round++) {
    let moved = 0;
    for (let word = 1; word < text.words; word++) {
      profile(forward, word, state.of, succ);
      profile(backward, word, state.of, pred);
      const self = selfCount(forward, word);
      let count = self;
      for (const d of succ.touched) count += succ.counts[d] as number;
      const from = state.of[word] as number;
      shift(state, from, -1, count, self, succ, pred);
      let best = from;
      let most = gain(state, from, count, self, succ, pred);
      for (let c = 1; c < classes; c++) {
        if (c === from) continue;
        const g = gain(state, c, count, self, succ, pred);
        if (g > most + 1e-9) {
          most = g;
          best = c;
        }
      }
      if (best !== from) moved++;
      state.of[word] = best;
      shift(state, best, 1, count, self, succ, pred);
    }
    if (moved === 0) break;
  }
  return state.of;
};
