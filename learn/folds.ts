/** Block cross-validation over the news without its test block: node dist/learn/folds.js. Prints each fold and the sum over the four; takes twenty minutes. */
import { createTagger } from "../core/tagger/tagger.ts";
import { type GoldSentence, readCorpus } from "./corpus.ts";
import { describe, formsIn, measure, type Tallies } from "./measure.ts";
import { learnWeights } from "./model.ts";
import { seededRandom } from "./random.ts";
import { readUnlabelled } from "./unlabelled.ts";
import { buildColumns } from "./vocabulary.ts";
import { readWordLists } from "./word-lists.ts";

const CORPORA = "../shared/corpora";
const FOLDS = 4;

const addTo = (sum: Tallies, tallies: Tallies) => {
  for (const [name, t] of tallies) {
    const s = sum.get(name) ?? { hits: 0, gold: 0, found: 0 };
    sum.set(name, { hits: s.hits + t.hits, gold: s.gold + t.gold, found: s.found + t.found });
  }
};

const main = () => {
  const log = (line: string) => process.stdout.write(`${line}\n`);
  const corpus = readCorpus(CORPORA);
  const unlabelled = readUnlabelled(CORPORA, "eval/held-out.txt");
  const lists = readWordLists(CORPORA);
  const sum: Tallies = new Map();
  for (let fold = 0; fold < FOLDS; fold++) {
    const inFold = (i: number) => Math.floor((i * FOLDS) / corpus.newsInOrder.length) === fold;
    const held = corpus.newsInOrder.filter((_, i) => inFold(i));
    const texts = new Set(held.map((s) => s.text));
    const learned: GoldSentence[] = [...corpus.newsInOrder, ...corpus.train.filter((s) => !s.news)].filter((s) => !texts.has(s.text));
    const forms = [...learned.map((s) => s.tokens), ...unlabelled].map((tokens) => tokens.map((t) => t.form));
    const columns = buildColumns(forms, lists, () => {});
    const tagger = createTagger(learnWeights(`fold ${fold}`, learned, columns, seededRandom(fold + 1), () => {}));
    const tallies = measure(tagger, held, formsIn(learned));
    log(`fold ${fold + 1} of ${FOLDS}, ${held.length} sentences\n${describe(tallies)}`);
    addTo(sum, tallies);
  }
  log(`all folds\n${describe(sum)}`);
};

main();
