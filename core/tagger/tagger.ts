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
  /** The names of one sentence, in order, not overlapping. Never throws. `known` says which words are names elsewhere in the text. */
  tag(tokens: readonly TaggerToken[], known?: KnownWords): readonly TaggedSpan[];
  /**
   * Whether a word of the sentence is known as a name elsewhere and stands in no such name of those `found` in it. Where none is,
   * tagging it again finds the same: what is known adds most to the tags that were best before.
   */
  knows(tokens: readonly TaggerToken[], known: KnownWords, found: readonly TaggedSpan[]): boolean;
}

/** Folded words that are names, or parts of them, elsewhere in the same text, with the index of the label. */
export type KnownWords = ReadonlyMap<string, number>;

/** The weights are surer than they are right: the odds are drawn in by this. */
const TEMPER = 2;

/** What a word known as a name elsewhere in the text gains, in nats; from the development blocks. */
const KNOWN_GAIN = 3;

const NONE: readonly TaggedSpan[] = [];

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
  let emitted = new Int32Array(0);
  let scores = new Int32Array(0);
  let best = new Uint8Array(0);
  const kept = createSentenceScores();
  const labelsKnown = createKnownLabels(words);

  const makeRoom = (n: number) => {
    if (n <= room) return;
    room = Math.max(256, n * 2);
    emitted = new Int32Array(room * tags);
    scores = new Int32Array(room * tags);
    best = new Uint8Array(room);
  };

  /** Fills `emitted`, from what is kept where the sentence was tagged just before. */
  const emit = (tokens: readonly TaggerToken[], again: boolean) => {
    const size = tokens.length * tags;
    if (again && kept.read(tokens, emitted, size)) return;
    emissions.write(tokens, emitted);
    if (!again) kept.keep(tokens, emitted, size);
  };

  /** Probability of the tag at i given its neighbours' tags. */
  const certainty = (i: number, n: number): number => {
    const before = i === 0 ? tags : (best[i - 1] as number);
    const after = i + 1 < n ? (best[i + 1] as number) : -1;
    const here = best[i] as number;
    const at = (t: number) =>
      (emitted[i * tags + t] as number) + (steps[before * tags + t] as number) + (after < 0 ? 0 : (steps[t * tags + after] as number));
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

  /** Adds to the tags of a label where its word stands, bare or behind glued-on letters. */
  const favour = (tokens: readonly TaggerToken[], known: KnownWords) => {
    labelsKnown.ask(known);
    for (let i = 0; i < tokens.length; i++) {
      const label = labelsKnown.of(tokens[i] as TaggerToken);
      if (label < 0) continue;
      const at = i * tags + 1 + label * 2;
      emitted[at] = (emitted[at] as number) + KNOWN_GAIN * scale;
      emitted[at + 1] = (emitted[at + 1] as number) + KNOWN_GAIN * scale;
    }
  };

  return {
    name: w.head.name,
    labels,
    knows(tokens, known, found) {
      labelsKnown.ask(known);
      let k = 0;
      for (let i = 0; i < tokens.length; i++) {
        const label = labelsKnown.of(tokens[i] as TaggerToken);
        if (label < 0) continue;
        while (k < found.length && (found[k] as TaggedSpan).to <= i) k++;
        const span = found[k];
        if (span === undefined || span.from > i || span.label !== labels[label]) return true;
      }
      return false;
    },
    tag(tokens, known) {
      const n = tokens.length;
      if (n === 0) return NONE;
      makeRoom(n);
      emit(tokens, known !== undefined);
      if (known) favour(tokens, known);
      for (let k = 0; k < n * tags; k++) scores[k] = emitted[k] as number;
      decoder.decode(scores, n, best);
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
