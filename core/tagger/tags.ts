/** Tags of a sequence: 0 is outside, then for each label one for its first token and one for those that follow. */

/** A name's first tag follows anything, the start of a sentence (the number of tags) too; its inner tag follows only its first or itself. */
export const mayFollow = (from: number, to: number): boolean => to === 0 || to % 2 === 1 || from === to || from === to - 1;

/** Below any score a sentence can have, and far from the end of 32 bits. */
const NEVER = -1e9;

export interface Decoder {
  /** Writes to `best` the best sequence under scores of tags, n × tags of them from `start` on. */
  decode(scores: Int32Array, n: number, best: Uint8Array, start?: number): void;
}

/** The widest difference that the tag before can make by its step to an outer tag: who lags behind by more is never the best to come from. */
const reachOf = (tags: number, steps: Int32Array): number => {
  let reach = 0;
  for (let to = 0; to < tags; to = to === 0 ? 1 : to + 2) {
    let [least, most] = [steps[to] as number, steps[to] as number];
    for (let from = 1; from < tags; from++) {
      least = Math.min(least, steps[from * tags + to] as number);
      most = Math.max(most, steps[from * tags + to] as number);
    }
    reach = Math.max(reach, most - least);
  }
  return reach;
};

/** Viterbi's search (1967) under scores of steps: (tags + 1) × tags, the last row for the start of a sentence. */
export const createDecoder = (tags: number, steps: Int32Array): Decoder => {
  const reach = reachOf(tags, steps);
  const near = new Int32Array(tags);
  let back = new Uint8Array(0);
  // of the best ways to each tag of the last token looked at, and of the one before it
  let sums = new Int32Array(tags);
  let earlier = new Int32Array(tags);

  /** Tags of the token before that may be the best to come from; their number. */
  const nearest = (): number => {
    let most = earlier[0] as number;
    for (let t = 1; t < tags; t++) if ((earlier[t] as number) > most) most = earlier[t] as number;
    let count = 0;
    for (let t = 0; t < tags; t++) if ((earlier[t] as number) >= most - reach) near[count++] = t;
    return count;
  };

  const step = (scores: Int32Array, own: number, at: number) => {
    const before = sums;
    sums = earlier;
    earlier = before;
    const count = nearest();
    for (let to = 0; to < tags; to = to === 0 ? 1 : to + 2) {
      let from = near[0] as number;
      let most = (earlier[from] as number) + (steps[from * tags + to] as number);
      for (let k = 1; k < count; k++) {
        const f = near[k] as number;
        const score = (earlier[f] as number) + (steps[f * tags + to] as number);
        if (score > most) {
          most = score;
          from = f;
        }
      }
      sums[to] = (scores[own + to] as number) + most;
      back[at + to] = from;
    }
    for (let to = 2; to < tags; to += 2) {
      const fromFirst = (earlier[to - 1] as number) + (steps[(to - 1) * tags + to] as number);
      const fromInner = (earlier[to] as number) + (steps[to * tags + to] as number);
      const first = fromFirst >= fromInner;
      sums[to] = (scores[own + to] as number) + (first ? fromFirst : fromInner);
      back[at + to] = first ? to - 1 : to;
    }
  };

  const open = (scores: Int32Array, own: number) => {
    for (let t = 0; t < tags; t++)
      sums[t] = t % 2 === 0 && t > 0 ? NEVER : (scores[own + t] as number) + (steps[tags * tags + t] as number);
  };

  const followBack = (n: number, best: Uint8Array) => {
    let last = 0;
    for (let t = 1; t < tags; t++) if ((sums[t] as number) > (sums[last] as number)) last = t;
    best[n - 1] = last;
    for (let i = n - 1; i > 0; i--) {
      last = back[i * tags + last] as number;
      best[i - 1] = last;
    }
  };

  return {
    decode(scores, n, best, start = 0) {
      if (n === 0) return;
      if (back.length < n * tags) back = new Uint8Array(n * tags * 2);
      open(scores, start);
      for (let i = 1; i < n; i++) step(scores, start + i * tags, i * tags);
      followBack(n, best);
    },
  };
};
