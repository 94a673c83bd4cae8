/** Sentences as numbers: for each token its type, for each type the rows of the weights that it touches. */
import { hashPair } from "../core/tagger/hash.ts";
import type { Vocabulary } from "../core/tagger/vocabulary.ts";
import { wordFeatures } from "../core/tagger/word-features.ts";
import { type GoldSentence, LABELS } from "./corpus.ts";

/** Tags: O, then B and I of each label. */
export const TAGS: readonly string[] = ["O", ...LABELS.flatMap((l) => [`B-${l}`, `I-${l}`])];

export interface TypeRows {
  readonly identity: Int32Array;
  readonly general: Int32Array;
  readonly local: Int32Array;
  readonly key: number;
  readonly pairClass: number;
}

export interface Encoded {
  readonly types: Int32Array;
  /** row of the pair of words (i - 1, i), or -1; entry 0 is -1 */
  readonly pairs: Int32Array;
  readonly tags: Uint8Array;
  readonly news: boolean;
}

export interface Encoder {
  readonly types: readonly TypeRows[];
  /** key of each row of word features; of each row of word pairs */
  readonly rowKeys: readonly number[];
  readonly pairKeys: readonly number[];
  encode(sentence: GoldSentence): Encoded;
}

export const tagsOf = (sentence: GoldSentence): Uint8Array => {
  const tags = new Uint8Array(sentence.tokens.length);
  for (const s of sentence.spans) {
    const b = TAGS.indexOf(`B-${s.label}`);
    for (let i = s.from; i < s.to; i++) tags[i] = i === s.from ? b : b + 1;
  }
  return tags;
};

/** Features and pairs seen fewer times in training than this have no row. */
const LEAST = { feature: 2, pair: 3 };

const keysSeen = (counts: ReadonlyMap<number, number>, least: number) => [...counts].filter(([, n]) => n >= least).map(([key]) => key);

export const createEncoder = (train: readonly GoldSentence[], vocabulary: Vocabulary): Encoder => {
  const features = new Map<string, ReturnType<typeof wordFeatures>>();
  const featuresOf = (form: string) => {
    const known = features.get(form);
    if (known) return known;
    const made = wordFeatures(form, vocabulary);
    features.set(form, made);
    return made;
  };
  const count = new Map<number, number>();
  const pairCount = new Map<number, number>();
  for (const s of train)
    s.tokens.forEach((t, i) => {
      const f = featuresOf(t.form);
      for (const list of [f.identity, f.general, f.local]) for (const key of list) count.set(key, (count.get(key) ?? 0) + 1);
      if (i === 0) return;
      const key = hashPair(featuresOf((s.tokens[i - 1] as { form: string }).form).key, f.key);
      pairCount.set(key, (pairCount.get(key) ?? 0) + 1);
    });
  const rowKeys = keysSeen(count, LEAST.feature);
  const pairKeys = keysSeen(pairCount, LEAST.pair);
  const rowOf = new Map(rowKeys.map((k, i) => [k, i]));
  const pairOf = new Map(pairKeys.map((k, i) => [k, i]));
  const rows = (keys: readonly number[]) => Int32Array.from(keys.map((k) => rowOf.get(k) ?? -1).filter((r) => r >= 0));
  const types: TypeRows[] = [];
  const typeOf = new Map<string, number>();
  const typeIndex = (form: string): number => {
    const known = typeOf.get(form);
    if (known !== undefined) return known;
    const f = featuresOf(form);
    types.push({ identity: rows(f.identity), general: rows(f.general), local: rows(f.local), key: f.key, pairClass: f.pairClass });
    typeOf.set(form, types.length - 1);
    return types.length - 1;
  };
  return {
    types,
    rowKeys,
    pairKeys,
    encode(sentence) {
      const ids = Int32Array.from(sentence.tokens, (t) => typeIndex(t.form));
      const key = (i: number) => (types[ids[i] as number] as TypeRows).key;
      const pairs = Int32Array.from(ids, (_, i) => (i === 0 ? -1 : (pairOf.get(hashPair(key(i - 1), key(i))) ?? -1)));
      return { types: ids, pairs, tags: tagsOf(sentence), news: sentence.news };
    },
  };
};
