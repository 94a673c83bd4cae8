/**
 * A learned tagger of names: a linear-chain conditional random field whose features of one word are summed once per word type.
 * The weights are an argument; nothing here knows the language.
 */
import { createEmissions } from "./emissions.ts";
import { surfaceUnits } from "./glued.ts";
import { createDecoder, mayFollow } from "./tags.ts";
import { createKnownLabels } from "./known-labels.ts";
import { createSentenceScores } from "./sentence-scores.ts";
import { createVocabulary } from "./vocabulary.ts";
import { sortedKeyTable } from "./hash.ts";
import { type ReadyWeights, readyWeights } from "./ready-weights.ts";

export interface TaggerToken {
  /** as it stands in the text */
  readonly text: string;
  /** folded for matching */
  readonly form: string;
  /** a number that only this written word has, where the giver keeps one: what is known of the word is then found at once */
  readonly id?: number;
}

export interface TaggedSpan {
  /** token indexes [from, to) */
  readonly from: number;
  readonly to: number;
  readonly label: string;
  /** UTF-16 units at the start of the first token that are a glued-on word and not part of the name */
  readonly skip: number;
  /** 0 to 1: the probability of the span's tags given the tags around them; a rough confidence */
  readonly score: number;
}

export interface Tagger {
  readonly name: string;
  readonly labels: readonly string[];
  /**
   * The names of one sentence, in order, not overlapping. Never throws. `known` says which words are names elsewhere in the text, `awaited`
   * at which tokens a person's name is to be expected.
   */
  tag(tokens: readonly TaggerToken[], known?: KnownWords, awaited?: readonly AwaitedName[]): readonly TaggedSpan[];
  /**
   * Whether a word of the sentence is known as a name elsewhere and stands in no such name of those `found` in it. Where none is,
   * tagging it again finds the same: what is known adds most to the tags that were best before.
   */
  knows(tokens: readonly TaggerToken[], known: KnownWords, found: readonly TaggedSpan[]): boolean;
}

/** Tokens [at, to) of a sentence where a person's name is to be expected; where its end cannot be told `to` is the token behind its first. */
export interface AwaitedName {
  readonly at: number;
  readonly to: number;
}

/** Folded words that are names, or parts of them, elsewhere in the same text, with the index of the label. */
export type KnownWords = ReadonlyMap<string, number>;

/** The weights are surer than they are right: the odds are drawn in by this. */
const TEMPER = 2;

/** What a word known as a name elsewhere in the text gains, in nats; from the development blocks. */
const KNOWN_GAIN = 3;

/** What the first tag of a person's name gains where one is to be expected, and each further tag up to its end, in nats. */
const AWAITED_FIRST = 3;
const AWAITED_INNER = 4;

const NONE: readonly TaggedSpan[] = [];
const NOTHING: KnownWords = new Map();
const NOWHERE: readonly AwaitedName[] = [];

/** Of a weights file or what was worked out of one. Throws an Error that says why where it cannot be read. Keeps what it learns of word types, bounded. */
export const createTagger = (weights: Uint8Array | ReadyWeights): Tagger => {
  const w = weights instanceof Uint8Array ? readyWeights(weights) : weights;
  const { labels, scale } = w.head;
  const tags = labels.length * 2 + 1;
  const vocabulary = createVocabulary(w.head.morphology, w.columns, sortedKeyTable(w.columns.keys, w.wordIndex));
  const emissions = createEmissions(w, vocabulary);
  const steps = Int32Array.from(w.steps);
  const decoder = createDecoder(tags, steps);
  const words = emissions.words;
  let room = 0;
  let favoured = new Int32Array(0);
  let best = new Uint8Array(0);
  const kept = createSentenceScores(tags);
  const labelsKnown = createKnownLabels(words);
  // scores of the sentence in hand, and where they begin
  let emitted = kept.scores();
  let start = 0;

  const makeRoom = (n: number) => {
    if (n <= room) return;
    room = Math.max(256, n * 2);
    favoured = new Int32Array(room * tags);
    best = new Uint8Array(room);
  };

  let generation = words.generation();
  const emit = (tokens: readonly TaggerToken[]) => {
    words.makeRoom(tokens.length);
    // slots of words that have been forgotten are those of others by now
    if (words.generation() !== generation) kept.forget();
    generation = words.generation();
    start = kept.place(tokens);
    emitted = kept.scores();
    emissions.write(tokens, emitted, start, kept.slots());
  };

  /** Where the slots of a sentence are kept; it is tagged for that where it was not just before. */
  const slotsAt = (tokens: readonly TaggerToken[]): number => {
    const found = kept.find(tokens);
    if (found < 0) emit(tokens);
    else {
      start = found;
      emitted = kept.scores();
    }
    return start / tags;
  };

  /** Probability of the tag at i given its neighbours' tags. */
  const certainty = (i: number, n: number): number => {
    const before = i === 0 ? tags : (best[i - 1] as number);
    const after = i + 1 < n ? (best[i + 1] as number) : -1;
    const here = best[i] as number;
    const at = (t: number) =>
      (emitted[start + i * tags + t] as number) +
      (steps[before * tags + t] as number) +
      (after < 0 ? 0 : (steps[t * tags + after] as number));
    const own = at(here);
    let sum = 0;
    for (let t = 0; t < tags; t++)
      if (mayFollow(before, t) && (after < 0 || mayFollow(t, after))) sum += Math.exp((at(t) - own) / (scale * TEMPER));
    return 1 / sum;
  };

  const spanAt = (tokens: readonly TaggerToken[], from: number, n: number): TaggedSpan => {
    const inner = (best[from] as number) + 1;
    let to = from + 1;
    let score = certainty(from, n);
    for (; to < n && best[to] === inner; to++) score *= certainty(to, n);
    if (to < n) score *= certainty(to, n);
    const label = (inner >> 1) - 1;
    const first = tokens[from] as TaggerToken;
    const units = words.glued(first, label);
    return { from, to, label: labels[label] as string, skip: surfaceUnits(first.text, first.form, units), score };
  };

  /**
   * Takes for the sentence in hand a copy of its scores, with more for the tags of a label where its word stands, bare or behind glued-on
   * letters, and for a person's first tag where a name is to be expected.
   */
  const favour = (tokens: readonly TaggerToken[], known: KnownWords, awaited: readonly AwaitedName[]) => {
    const at = slotsAt(tokens);
    const slots = kept.slots();
    labelsKnown.ask(known);
    for (let k = 0; k < tokens.length * tags; k++) favoured[k] = emitted[start + k] as number;
    for (let i = 0; i < tokens.length; i++) {
      const label = labelsKnown.of(slots[at + i] as number);
      if (label < 0) continue;
      const first = i * tags + 1 + label * 2;
      favoured[first] = (favoured[first] as number) + KNOWN_GAIN * scale;
      favoured[first + 1] = (favoured[first + 1] as number) + KNOWN_GAIN * scale;
    }
    const gain = (k: number, by: number) => {
      favoured[k] = (favoured[k] as number) + by * scale;
    };
    for (const { at: first, to } of awaited) {
      gain(first * tags + 1, AWAITED_FIRST);
      for (let i = first + 1; i < to; i++) gain(i * tags + 2, AWAITED_INNER);
    }
    emitted = favoured;
    start = 0;
  };

  return {
    name: w.head.name,
    labels,
    knows(tokens, known, found) {
      const at = slotsAt(tokens);
      const slots = kept.slots();
      labelsKnown.ask(known);
      let k = 0;
      for (let i = 0; i < tokens.length; i++) {
        const label = labelsKnown.of(slots[at + i] as number);
        if (label < 0) continue;
        while (k < found.length && (found[k] as TaggedSpan).to <= i) k++;
        const span = found[k];
        if (span === undefined || span.from > i || span.label !== labels[label]) return true;
      }
      return false;
    },
    tag(tokens, known, awaited = NOWHERE) {
      const n = tokens.length;
      if (n === 0) return NONE;
      makeRoom(n);
      if (known || awaited.length > 0) favour(tokens, known ?? NOTHING, awaited);
      else emit(tokens);
      decoder.decode(emitted, n, best, start);
      let spans: TaggedSpan[] | undefined;
      for (let i = 0; i < n; ) {
        if (best[i] === 0) {
          i++;
          continue;
        }
        const span = spanAt(tokens, i, n);
        spans ??= [];
        spans.push(span);
        i = span.to;
      }
      return spans ?? NONE;
    },
  };
};
