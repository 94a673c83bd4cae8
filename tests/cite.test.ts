/** Citations: the link's words are whole words of the text, found once; nothing a format takes for its own is left bare. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { bibtexCitation, cslCitation, plainCitation } from "../edges/record/cite/citation.ts";
import { linkTo, textDirective } from "../edges/record/cite/text-fragment.ts";

const TEXT =
  "قال الوزير إن الوفد وصل، وأضاف أن الوفد وصل.\n\nوأضاف الوزير أن «نسبة 5-7%, كما قيل» & غيرها باقية.\n\nوختم الوزير حديثه بالقول إن اللقاء كان مثمرا وإن الطرفين اتفقا على مواصلة الحوار في الأسابيع المقبلة وعلى عقد جولة أخرى.";

/** The pieces of a directive as a browser takes them apart. */
const parts = (directive: string) => {
  const pieces = directive.replace(/^text=/u, "").split(",");
  const before = pieces[0]?.endsWith("-") ? decodeURIComponent((pieces.shift() as string).slice(0, -1)) : undefined;
  const after = pieces.at(-1)?.startsWith("-") ? decodeURIComponent((pieces.pop() as string).slice(1)) : undefined;
  const [start = "", end] = pieces.map(decodeURIComponent);
  return { before, start, end, after };
};
const plain = (text: string) => text.replace(/\s+/gu, " ");
const of = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};

test("a passage in one block is given whole; one that begins behind a conjunction with its whole first word", () => {
  expect(parts(textDirective(TEXT, of("اللقاء كان مثمرا")) as string)).toEqual({ start: "اللقاء كان مثمرا" });
  expect(parts(textDirective(TEXT, of("إن الطرفين اتفقا")) as string).start).toBe("وإن الطرفين اتفقا");
});

test("what parts a directive's pieces is encoded", () => {
  const directive = textDirective(TEXT, of("نسبة 5-7%, كما قيل» & غيرها")) as string;
  expect(directive.replace(/^text=/u, "")).toMatch(/^[A-Za-z0-9%._~]+$/u);
  expect(parts(directive).start).toBe("نسبة 5-7%, كما قيل» & غيرها");
});

test("of words that come twice, those around say which are meant", () => {
  const first = parts(textDirective(TEXT, of("الوفد وصل")) as string);
  const second = parts(textDirective(TEXT, of("الوفد وصل", 25)) as string);
  expect(first).toMatchObject({ start: "الوفد وصل", before: "قال الوزير إن" });
  expect(second).toMatchObject({ start: "الوفد وصل", before: "وصل، وأضاف أن" });
});

test("a passage over several blocks, or a long one, is given by its first and last words", () => {
  const over = { start: 0, end: TEXT.length };
  expect(parts(textDirective(TEXT, over) as string)).toMatchObject({ start: "قال الوزير إن الوفد", end: "وعلى عقد جولة أخرى." });
});

test("any stretch: every piece stands in the text, in its order", () => {
  fc.assert(
    fc.property(fc.nat(TEXT.length), fc.nat(TEXT.length), (a, b) => {
      const directive = textDirective(TEXT, { start: Math.min(a, b), end: Math.max(a, b) });
      if (directive === undefined) return;
      const { before, start, end, after } = parts(directive);
      const text = plain(TEXT);
      let at = 0;
      for (const piece of [before, start, end, after]) {
        if (!piece) continue;
        const found = text.indexOf(piece, before === piece ? 0 : at);
        expect(found).toBeGreaterThanOrEqual(0);
        at = found;
      }
    }),
    { numRuns: 500 },
  );
});

test("no address, no link; an address of its own fragment keeps it", () => {
  expect(linkTo(null, TEXT, of("الوفد وصل"))).toBeUndefined();
  expect(linkTo("javascript:alert(1)", TEXT, of("الوفد وصل"))).toBeUndefined();
  expect(linkTo("https://x.example/a#b", TEXT, of("اللقاء"))).toMatch(/^https:\/\/x\.example\/a#b:~:text=/u);
  expect(linkTo("https://x.example/a", TEXT, { start: 0, end: 0 })).toBe("https://x.example/a");
});

const CITED = {
  id: "a/{b}",
  title: "50% من {الحصص} & $ # _ \\ ~ ^",
  author: undefined,
  outlet: "وكالة الأفق",
  published: "2024-03-05T10:00:00+03:00",
  url: "https://x.example/a_{b}%20c",
  accessed: "2024-03-06T00:00:00Z",
  language: "ar",
  quote: "الوفد وصل",
  speaker: "سليم الحمداني",
};

test("BibTeX: braces are balanced and signs of TeX escaped; CSL-JSON has its parts; a line for people", () => {
  const bibtex = bibtexCitation(CITED);
  let depth = 0;
  for (const c of bibtex.replace(/\\[\\{}]/gu, "")) depth += c === "{" ? 1 : c === "}" ? -1 : 0;
  expect(depth).toBe(0);
  expect(bibtex).toMatch(/^@misc\{khabar:a-b,/u);
  expect(/title = \{(.*)\},\n/u.exec(bibtex)?.[1]).toBe(
    "50\\% من \\{الحصص\\} \\& \\$ \\# \\_ \\textbackslash{} \\textasciitilde{} \\textasciicircum{}",
  );
  expect(bibtex).toContain("url = {https://x.example/a_%7Bb%7D%20c}");
  expect(cslCitation(CITED)).toMatchObject({
    type: "article-newspaper",
    issued: { "date-parts": [[2024, 3, 5]] },
    "container-title": "وكالة الأفق",
  });
  expect(plainCitation(CITED)).toMatch(/^«الوفد وصل» — سليم الحمداني; وكالة الأفق, /u);
});
