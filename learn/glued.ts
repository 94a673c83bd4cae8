/** Learns which first letters of a name's first token are glued-on words: a choice among the possible cuts, by logistic regression. */
import { cutFeatures } from "../core/tagger/glued.ts";
import { cuts, type Vocabulary } from "../core/tagger/vocabulary.ts";
import { type GoldSentence, LABELS } from "./corpus.ts";
import { type Random, shuffled } from "./random.ts";

export const SKIP_BUCKETS = 1 << 17;
const SCALE = 24;

interface Choice {
  /** features of each possible cut */
  readonly options: readonly (readonly number[])[];
  readonly right: number;
}

const choices = (sentences: readonly GoldSentence[], v: Vocabulary): Choice[] => {
  const out: Choice[] = [];
  for (const s of sentences)
    for (const span of s.spans) {
      const form = (s.tokens[span.from] as { form: string }).form;
      const options = cuts(form, v.morphology);
      const right = options.indexOf(span.skip);
      if (options.length < 2 || right < 0) continue;
      const label = LABELS.indexOf(span.label as (typeof LABELS)[number]);
      out.push({ options: options.map((cut) => cutFeatures(form, cut, label, v).map((key) => (key >>> 0) % SKIP_BUCKETS)), right });
    }
  return out;
};

const probabilities = (c: Choice, w: Float32Array): number[] => {
  const scores = c.options.map((keys) => keys.reduce((sum, k) => sum + (w[k] as number), 0));
  const most = Math.max(...scores);
  const exps = scores.map((s) => Math.exp(s - most));
  const sum = exps.reduce((a, b) => a + b, 0);
  return exps.map((e) => e / sum);
};

/** Weights by hash bucket, scaled to small integers. */
export const learnGlued = (sentences: readonly GoldSentence[], v: Vocabulary, random: Random): Int8Array => {
  const data = choices(sentences, v);
  const w = new Float32Array(SKIP_BUCKETS);
  for (let epoch = 0; epoch < 12; epoch++)
    for (const c of shuffled(data, random)) {
      const p = probabilities(c, w);
      c.options.forEach((keys, o) => {
        const d = (p[o] as number) - (o === c.right ? 1 : 0);
        for (const k of keys) w[k] = (w[k] as number) - (0.15 / (1 + epoch)) * (d + 0.002 * (w[k] as number));
      });
    }
  return Int8Array.from(w, (x) => Math.max(-127, Math.min(127, Math.round(x * SCALE))));
};
