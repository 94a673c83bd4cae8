/**
 * Trains the tagger: node dist/learn/train.js [out.bin] [--with-dev]. Reads ../shared/corpora beside the repository, writes the weights and
 * prints what they reach. With --with-dev the development blocks are learned from too; the test block never is.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { createTagger } from "../core/tagger/tagger.ts";
import { corporaPresent, type GoldSentence, readCorpus } from "./corpus.ts";
import { describe, formsIn, measure } from "./measure.ts";
import { learnWeights } from "./model.ts";
import { seededRandom } from "./random.ts";
import { readUnlabelled } from "./unlabelled.ts";
import { buildColumns } from "./vocabulary.ts";
import { readWordLists } from "./word-lists.ts";

const CORPORA = "../shared/corpora";
const SEED = 20240901;

const main = () => {
  const args = process.argv.slice(2);
  const withDev = args.includes("--with-dev");
  const path = args.find((a) => !a.startsWith("--")) ?? "languages/ar/model/tagger.bin";
  if (!corporaPresent(CORPORA)) throw new Error(`The corpora are not at ${CORPORA}: see learn/README.md.`);
  const log = (line: string) => process.stdout.write(`${line}\n`);
  const corpus = readCorpus(CORPORA);
  const sentences = withDev ? [...corpus.train, ...corpus.dev] : corpus.train;
  const texts = [...sentences.map((s) => s.tokens), ...readUnlabelled(CORPORA, "eval/held-out.txt")];
  const forms = texts.map((tokens) => tokens.map((t) => t.form));
  const columns = buildColumns(forms, readWordLists(CORPORA), log);
  const weights = learnWeights("khabar-ar-1", sentences, columns, seededRandom(SEED), log);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, weights);
  log(`${path}: ${weights.length} bytes`);
  const tagger = createTagger(weights);
  const known = formsIn(sentences);
  const show = (name: string, measured: readonly GoldSentence[]) => {
    log(`${name}, sentence by sentence\n${describe(measure(tagger, measured, known))}`);
    log(`${name}, as articles\n${describe(measure(tagger, measured, known, true))}`);
  };
  if (!withDev) show("development blocks of the news", corpus.dev);
  show("test block, the last eighth of the news", corpus.test);
};

main();
