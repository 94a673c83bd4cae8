/** From sentences to a weights file: word columns, encoder, conditional random field, cuts. */
import { createVocabulary, type WordColumns } from "../core/tagger/vocabulary.ts";
import type { GoldSentence } from "./corpus.ts";
import { type Settings, train } from "./crf.ts";
import { createEncoder } from "./encode.ts";
import { learnGlued } from "./glued.ts";
import { createParams } from "./params.ts";
import type { Random } from "./random.ts";
import { ARABIC } from "./vocabulary.ts";
import { weightsFile } from "./write-weights.ts";

export const SETTINGS: Settings = { epochs: 20, meanFrom: 10, rate: 0.05, pull: 0.5, hide: 0.15, drop: 0.25 };

export const learnWeights = (
  name: string,
  sentences: readonly GoldSentence[],
  columns: WordColumns,
  random: Random,
  log: (line: string) => void,
): Uint8Array => {
  const vocabulary = createVocabulary(ARABIC, columns);
  const encoder = createEncoder(sentences, vocabulary);
  const data = sentences.map((s) => encoder.encode(s));
  log(`${data.length} sentences, ${encoder.rowKeys.length} features, ${encoder.pairKeys.length} word pairs`);
  const params = createParams(encoder);
  train(data, encoder, params, SETTINGS, random, (epoch) => log(`epoch ${epoch + 1} of ${SETTINGS.epochs}`));
  return weightsFile(name, params, encoder, columns, learnGlued(sentences, vocabulary, random));
};
