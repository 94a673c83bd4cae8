/** Tags of a sequence: 0 is outside, then for each label one for its first token and one for those that follow. */

/** A name's first tag follows anything; its inner tag follows only its first or itself. */
export const mayFollow = (from: number, to: number): boolean => to === 0 || to % 2 === 1 || from === to || from === to - 1;

/** Below any score a sentence can have, and far from the end of 32 bits. */
const NEVER = -1e9;

/** Scores of tags at token `at` (in places, tags apart), from those at the token before: inner tags are looked at only from where they may come. */
const step = (scores: Int32Array, at: number, tags: number, steps: Int32Array, back: Uint8Array): void => {
  const before = at - tags;
  for (let to = 0; to < tags; to = to === 0 ? 1 : to + 2) {
    let from = 0;
    let most = (scores[before] as number) + (steps[to] as number);
    for (let f = 1; f < tags; f++) {
      const score = (scores[before + f] as number) + (steps[f * tags + to] as number);
      if (score > most) {
        most = score;
        from = f;
      }
    }
    scores[at + to] = (scores[at + to] as number) + most;
    back[at + to] = from;
  }
  for (let to = 2; to < tags; to += 2) {
    const fromFirst = (scores[before + to - 1] as number) + (steps[(to - 1) * tags + to] as number);
    const fromInner = (scores[before + to] as number) + (steps[to * tags + to] as number);
    const first = fromFirst >= fromInner;
    scores[at + to] = (scores[at + to] as number) + (first ? fromFirst : fromInner);
    back[at + to] = first ? to - 1 : to;
  }
};

/** Scores at the first token of a stretch; `from` is the tag before it, `tags` at the start of the sentence. */
const open = (scores: Int32Array, at: number, tags: number, steps: Int32Array, from: number): void => {
  for (let t = 0; t < tags; t++) scores[at + t] = t % 2 === 0 && t > 0 ? NEVER : (scores[at + t] as number) + (steps[from * tags + t] as number);
};

/** Follows the best sequence back from the last token of a stretch; `after` is the tag behind it, or -1 at the end. */
const close = (scores: Int32Array, from: number, to: number, tags: number, steps: Int32Array, back: Uint8Array, best: Uint8Array, after: number): void => {
  const end = (to - 1) * tags;
  let last = 0;
  let most = NEVER * 2;
  for (let t = 0; t < tags; t++) {
    const score = (scores[end + t] as number) + (after < 0 ? 0 : (steps[t * tags + after] as number));
    if (score > most) {
      most = score;
      last = t;
    }
  }
  best[to - 1] = last;
  for (let i = to - 1; i > from; i--) {
    last = back[i * tags + last] as number;
    best[i - 1] = last;
  }
};

/**
 * The best sequence under scores of tags (n × tags, overwritten) and of steps ((tags + 1) × tags, the last row for the start),
 * written to `best` (Viterbi 1967). Where `outside` is set the token is known to be no part of a name: most of a text is, and
 * only the stretches between are searched.
 */
export const bestTags = (scores: Int32Array, n: number, tags: number, steps: Int32Array, outside: Uint8Array, back: Uint8Array, best: Uint8Array): void => {
  for (let i = 0; i < n; ) {
    if (outside[i]) {
      best[i++] = 0;
      continue;
    }
    const from = i;
    open(scores, from * tags, tags, steps, from === 0 ? tags : 0);
    for (i++; i < n && !outside[i]; i++) step(scores, i * tags, tags, steps, back);
    close(scores, from, i, tags, steps, back, best, i < n ? 0 : -1);
  }
};
