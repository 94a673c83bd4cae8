import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { tagArticle } from "../core/tagger/article.ts";
import { createTagger, type Tagger, type TaggerToken } from "../core/tagger/tagger.ts";
import { createDecoder } from "../core/tagger/tags.ts";
import { corporaPresent, readCorpus } from "../learn/corpus.ts";
import { f1, formsIn, measure } from "../learn/measure.ts";
import { sentencesOf } from "../learn/tokens.ts";

const CORPORA = "../shared/corpora";
const weights = new Uint8Array(readFileSync("languages/ar/model/tagger.bin"));
const tagger = createTagger(weights);
const token = (text: string): TaggerToken => ({ text, form: text });
const names = (text: string) =>
  sentencesOf(text).flatMap((tokens) =>
    tagger.tag(tokens).map(
      (s) =>
        `${s.label} ${tokens
          .slice(s.from, s.to)
          .map((t, i) => (i === 0 ? t.text.slice(s.skip) : t.text))
          .join(" ")}`,
    ),
  );

/** Two labels: tags O, B-x, I-x, B-y, I-y. */
const decode = (scores: readonly number[][], steps: (from: number, to: number) => number = () => 0) => {
  const tags = 5;
  const flat = Int32Array.from(scores.flat());
  const table = Int32Array.from({ length: (tags + 1) * tags }, (_, k) => steps(Math.floor(k / tags), k % tags));
  const best = new Uint8Array(scores.length);
  createDecoder(tags, table).decode(flat, scores.length, best);
  return [...best];
};

describe("the best sequence of tags", () => {
  it("takes the highest score where steps cost nothing", () => {
    expect(
      decode([
        [1, 5, 0, 0, 0],
        [0, 0, 5, 0, 0],
        [5, 0, 0, 0, 0],
      ]),
    ).toEqual([1, 2, 0]);
  });

  it("never continues a name that has not begun", () => {
    expect(
      decode([
        [0, 0, 9, 0, 0],
        [0, 0, 0, 0, 9],
      ]),
    ).toEqual([3, 4]);
    expect(decode([[0, 0, 9, 0, 0]])).toEqual([0]);
  });

  it("begins a name for the sake of what follows", () => {
    expect(
      decode([
        [3, 1, 0, 0, 0],
        [0, 0, 9, 0, 0],
      ]),
    ).toEqual([1, 2]);
  });

  it("loses nothing by leaving out tags that lag behind", () => {
    const tags = 5;
    const steps = (from: number, to: number) => ((from * 7 + to * 11) % 13) - 6;
    const follows = (from: number, to: number) => to % 2 === 1 || to === 0 || from === to || from === to - 1;
    const total = (scores: readonly number[][], path: readonly number[]) =>
      path.reduce((sum, t, i) => sum + (scores[i]?.[t] ?? 0) + steps(i === 0 ? tags : (path[i - 1] ?? 0), t), 0);
    const paths = Array.from({ length: tags ** 4 }, (_, k) => [k % 5, Math.floor(k / 5) % 5, Math.floor(k / 25) % 5, Math.floor(k / 125)]);
    const valid = paths.filter((p) => (p[0] === 0 || (p[0] ?? 0) % 2 === 1) && p.every((t, i) => i === 0 || follows(p[i - 1] ?? 0, t)));
    for (let n = 0; n < 60; n++) {
      const scores = Array.from({ length: 4 }, (_, i) =>
        Array.from({ length: tags }, (_, t) => ((n * 31 + i * 17 + t * 29 + n * t * i) % 23) - 11),
      );
      expect(total(scores, decode(scores, steps))).toBe(Math.max(...valid.map((p) => total(scores, p))));
    }
  });

  it("weighs the steps", () => {
    const dear = (from: number, to: number) => (from === 1 && to === 0 ? -9 : 0);
    expect(
      decode(
        [
          [0, 5, 0, 0, 0],
          [2, 0, 1, 0, 0],
        ],
        dear,
      ),
    ).toEqual([1, 2]);
  });
});

describe("weights that cannot be read", () => {
  const message = (bytes: Uint8Array) => {
    try {
      createTagger(bytes);
    } catch (error) {
      return (error as Error).message;
    }
    return "no error";
  };

  it.each([
    ["nothing", new Uint8Array(0), "first bytes"],
    ["another file", new TextEncoder().encode('{"a": 1, "b": [1, 2, 3]}'), "first bytes"],
    ["a later version", Uint8Array.from(weights.subarray(0, 64), (b, i) => (i === 8 ? 99 : b)), "version 99"],
    ["a damaged head", Uint8Array.from(weights.subarray(0, 4096), (b, i) => (i === 16 ? 0 : b)), "head"],
    ["half a file", weights.subarray(0, weights.length >> 1), "too early"],
  ])("says what is wrong with %s", (_, bytes, why) => {
    expect(message(bytes)).toMatch(/^These are not weights of the tagger/u);
    expect(message(bytes)).toContain(why);
  });
});

describe("the shipped weights", () => {
  it("find persons, states and bodies without their offices and proclitics", () => {
    const found = names(
      "تولى الوزير سيرغي لافروف حقيبة الخارجية في روسيا بعد أن مثلها في مجلس الأمن الدولي في نيويورك، ولها سفارات في إيران وسوريا.",
    );
    expect(found).toEqual(expect.arrayContaining(["PER سيرغي لافروف", "GPE نيويورك", "GPE إيران", "GPE سوريا"]));
    expect(found.some((n) => n.startsWith("ORG مجلس الأمن"))).toBe(true);
  });

  it("leave out the preposition, and keep what is left of an article fused with it", () => {
    expect(names("وصل الرئيس إلى بيروت ثم توجه لبغداد.")).toContain("GPE بغداد");
    expect(names("وصل الوزير للمغرب في زيارة رسمية.")).toContain("GPE لمغرب");
  });

  it("give spans inside the sentence, in order, with a score that is a share, on any tokens", () => {
    const odd = ["", "و", "\u064b", "ﻻ", "😀", "\ud800", "constructor", "__proto__", "12", "«", "وال", "ب", "الرئيس", "محمد", "لل"];
    let spans = 0;
    for (let n = 0; n < 400; n++) {
      const tokens = Array.from({ length: n % 37 }, (_, i) => token(odd[(i * 7 + n * 13) % odd.length] as string));
      let end = 0;
      for (const s of tagger.tag(tokens)) {
        spans++;
        const first = tokens[s.from] as TaggerToken;
        expect([s.from >= end, s.to > s.from, s.to <= tokens.length, s.skip >= 0, s.skip < Math.max(1, first.text.length)]).not.toContain(
          false,
        );
        expect(s.score).toBeGreaterThan(0);
        expect(s.score).toBeLessThanOrEqual(1);
        end = s.to;
      }
    }
    expect(spans).toBeGreaterThan(50);
  });

  it("count the marks on a proclitic into the skip", () => {
    const skipOf = (text: string) => tagger.tag([token("الي"), token("سوريا"), { text, form: "وايران" }, token(".")]).at(-1)?.skip;
    expect(skipOf("وإيران")).toBe(1);
    expect(skipOf("وَإيران")).toBe(2);
  });

  it("say the same whatever was tagged before", () => {
    const [tokens = []] = sentencesOf("ولد سامح شكري في القاهرة ومثل مصر في الأمم المتحدة.");
    const before = tagger.tag(tokens);
    const other = createTagger(weights);
    // more words than are kept at once
    for (let i = 0; i < 110_000; i++) other.tag([token(`كلمة${i}`)]);
    expect(other.tag(tokens)).toEqual(before);
    expect(before.length).toBeGreaterThan(1);
  });
});

describe("an article read as a whole", () => {
  /** Knows persons by the word before them, and whatever it is told. */
  const naive = (score: number): Tagger => ({
    name: "naive",
    labels: ["PER", "GPE"],
    knows: () => true,
    tag: (tokens, known) => {
      const at = tokens.findIndex((t, i) => tokens[i - 1]?.form === "السيد" || known?.has(t.form));
      if (at < 0) return [];
      const told = known?.get((tokens[at] as TaggerToken).form);
      return [{ from: at, to: told === undefined ? at + 2 : at + 1, label: told === 1 ? "GPE" : "PER", skip: 0, score }];
    },
  });
  const article = sentencesOf("وصل السيد عماد الزهراوي. وبدا الزهراوي متعبا. وعاد الوفد.");

  it("finds a surname again where nothing around it says that it is one", () => {
    expect(tagArticle(naive(0.9), article).map((spans) => spans.map((s) => s.label))).toEqual([["PER"], ["PER"], []]);
  });

  it("does not take an unsure name for known", () => {
    expect(tagArticle(naive(0.2), article).map((spans) => spans.length)).toEqual([1, 0, 0]);
  });

  it("finds a president in each sentence that names him", () => {
    const sentences = sentencesOf("كان بوريس يلتسين أول رئيس لروسيا. وورثت الحكومة نظاما تركه يلتسين لها. وانتهى عهد يلتسين عام 1999.");
    expect(tagArticle(tagger, sentences).map((of) => of.filter((s) => s.label === "PER").length)).toEqual([1, 1, 1]);
  });

  it("says of one sentence what the tagger says, where no word is repeated", () => {
    const [tokens = []] = sentencesOf("ولد سامح شكري في القاهرة.");
    const bare = (spans: readonly { from: number; to: number; label: string; skip: number }[] = []) =>
      spans.map(({ from, to, label, skip }) => ({ from, to, label, skip }));
    expect(bare(tagArticle(tagger, [tokens])[0])).toEqual(bare(tagger.tag(tokens)));
  });

  it("finds a name where one is awaited that it does not find by itself, and leaves the rest as it was", () => {
    const [tokens = []] = sentencesOf("ونفى المدير التنفيذي للشركة بيستون زنكنه وجود أي خلاف.");
    const at = tokens.findIndex((t) => t.form === "بيستون");
    const persons = (awaited: readonly { at: number; to: number }[]) =>
      tagArticle(tagger, [tokens], [awaited])[0]
        ?.filter((s) => s.label === "PER")
        .map(({ from, to }) => [from, to]);
    expect(persons([])).toEqual([]);
    expect(persons([{ at, to: at + 2 }])).toEqual([[at, at + 2]]);
    const again = tokens.findIndex((t) => t.form === "وجود");
    expect(persons([{ at: again, to: again + 1 }])).toEqual([]);
  });
});

const present = corporaPresent(CORPORA);
if (!present) console.log(`The labelled news is not at ${CORPORA}: what the tagger reaches on it is not checked.`);

describe.skipIf(!present)("on the test block of the labelled news", () => {
  it("finds names as well as the model card says", () => {
    const corpus = readCorpus(CORPORA);
    const tallies = measure(tagger, corpus.test, formsIn([...corpus.train, ...corpus.dev]));
    expect(f1(tallies.get("all") ?? { hits: 0, gold: 0, found: 0 })).toBeGreaterThan(0.69);
  });
});
