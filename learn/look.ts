/**
 * Looks at a weights file: node dist/learn/look.js [weights] [--wojood]. Speed on the ANT articles (tokens a second, one thread, the
 * second and later passes), how the scores fit what is right, and with --wojood the figures on the Wojood sample.
 */
import { readFileSync } from "node:fs";
import { createTagger, type Tagger, type TaggerToken } from "../core/tagger/tagger.ts";
import { readCorpus } from "./corpus.ts";
import { describe, formsIn, measure } from "./measure.ts";
import { readUnlabelled } from "./unlabelled.ts";
import { readWojood } from "./wojood.ts";

const CORPORA = "../shared/corpora";
const PASSES = 4;

/** Tokens as the reader has them: one object for each written word. */
const interned = (sentences: readonly (readonly TaggerToken[])[]): TaggerToken[][] => {
  const types = new Map<string, TaggerToken>();
  return sentences.map((s) =>
    s.map((t) => {
      const known = types.get(t.text) ?? { text: t.text, form: t.form };
      types.set(t.text, known);
      return known;
    }),
  );
};

const speed = (tagger: Tagger, log: (line: string) => void) => {
  const sentences = interned(readUnlabelled(CORPORA, "eval/held-out.txt"));
  const tokens = sentences.reduce((n, s) => n + s.length, 0);
  for (let pass = 1; pass <= PASSES; pass++) {
    const start = performance.now();
    let spans = 0;
    for (const s of sentences) spans += tagger.tag(s).length;
    log(`pass ${pass}: ${(tokens / (performance.now() - start) / 1000).toFixed(2)} million tokens a second, ${spans} spans`);
  }
};

const calibration = (tagger: Tagger, log: (line: string) => void) => {
  const bins = Array.from({ length: 10 }, () => ({ n: 0, right: 0, score: 0 }));
  for (const s of readCorpus(CORPORA).dev) {
    const gold = new Set(s.spans.map((g) => `${g.from} ${g.to} ${g.label}`));
    for (const f of tagger.tag(s.tokens)) {
      const bin = bins[Math.min(9, Math.floor(f.score * 10))] as { n: number; right: number; score: number };
      bin.n++;
      bin.score += f.score;
      if (gold.has(`${f.from} ${f.to} ${f.label}`)) bin.right++;
    }
  }
  log("score, share right, spans (development blocks; of weights learned with --with-dev this flatters)");
  for (const b of bins) if (b.n > 0) log(`  ${(b.score / b.n).toFixed(2)}  ${(b.right / b.n).toFixed(2)}  ${b.n}`);
};

const main = () => {
  const args = process.argv.slice(2);
  const log = (line: string) => process.stdout.write(`${line}\n`);
  const bytes = new Uint8Array(readFileSync(args.find((a) => !a.startsWith("--")) ?? "languages/ar/model/tagger.bin"));
  const start = performance.now();
  const tagger = createTagger(bytes);
  log(`${bytes.length} bytes, ready in ${(performance.now() - start).toFixed(0)} ms`);
  calibration(tagger, log);
  speed(tagger, log);
  if (!args.includes("--wojood")) return;
  const whole: Tagger = { ...tagger, tag: (tokens) => tagger.tag(tokens).map((s) => ({ ...s, skip: 0 })) };
  const corpus = readCorpus(CORPORA);
  log(`Wojood sample\n${describe(measure(whole, readWojood(CORPORA), formsIn(corpus.train)))}`);
};

main();
