/**
 * A link that makes a browser find words on a page again (URL Fragment Text Directives). The browser wants whole words and looks within
 * one block of text: a passage over several blocks, or a long one, is given by its first and its last words.
 */

/** Whole words, in UTF-16 units of the text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

const LETTER = /[\p{L}\p{M}\p{N}\u200c\u200d]/u;
const SPACE = /\s/u;

/** A passage may begin behind a conjunction that is written as one with its word. */
const wholeWords = (text: string, { start, end }: Stretch): Stretch => {
  let [from, to] = [start, end];
  while (from < to && SPACE.test(text[from] as string)) from++;
  while (to > from && SPACE.test(text[to - 1] as string)) to--;
  while (from > 0 && LETTER.test(text[from] ?? "") && LETTER.test(text[from - 1] as string)) from--;
  while (to < text.length && LETTER.test(text[to - 1] ?? "") && LETTER.test(text[to] as string)) to++;
  return { start: from, end: to };
};

/** Comma, dash and ampersand part the directive's own pieces. */
const encoded = (words: string): string =>
  encodeURIComponent(
    words
      .replace(/\s+/gu, " ")
      .replace(/\p{Surrogate}/gu, "\ufffd")
      .trim(),
  ).replace(/[-'()*!]/gu, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

const MOST_WHOLE = 120;
const ENDS = 4;
const CONTEXT = 3;

const firstWords = (text: string, n: number): string => text.trim().split(/\s+/u).slice(0, n).join(" ");
const lastWords = (text: string, n: number): string => text.trim().split(/\s+/u).slice(-n).join(" ");
const block = (text: string, at: "first" | "last"): string => {
  const lines = text.split(/\s*\n\s*/u).filter(Boolean);
  return (at === "first" ? lines[0] : lines.at(-1)) ?? "";
};

const times = (text: string, words: string): number => (words === "" ? 0 : text.split(words).length - 1);

/** The words in front and behind, where the passage alone does not say which one is meant. */
const context = (text: string, { start, end }: Stretch): { before: string; after: string } => ({
  before: lastWords(block(`${text.slice(Math.max(0, start - 200), start)}.`, "last").slice(0, -1), CONTEXT),
  after: firstWords(block(`.${text.slice(end, end + 200)}`, "first").slice(1), CONTEXT),
});

/** The directive, "text=…"; undefined for a stretch without words. */
export const textDirective = (text: string, passage: Stretch): string | undefined => {
  const whole = wholeWords(text, passage);
  const words = text.slice(whole.start, whole.end);
  if (!/[\p{L}\p{N}]/u.test(words)) return undefined;
  const inOne = !words.includes("\n") && words.length <= MOST_WHOLE;
  const [from, to] = inOne ? [words, undefined] : [firstWords(block(words, "first"), ENDS), lastWords(block(words, "last"), ENDS)];
  const middle = [from, to]
    .filter((x): x is string => x !== undefined && x !== "")
    .map(encoded)
    .join(",");
  if (times(text, inOne ? words : from) < 2) return `text=${middle}`;
  const { before, after } = context(text, whole);
  return `text=${before ? `${encoded(before)}-,` : ""}${middle}${after ? `,-${encoded(after)}` : ""}`;
};

/** Of a web address only. What follows # in it stays. */
export const linkTo = (url: string | null, text: string, passage: Stretch): string | undefined => {
  if (!url || !/^https?:\/\//iu.test(url)) return undefined;
  const directive = textDirective(text, passage);
  if (directive === undefined) return url;
  return url.includes("#") ? `${url}:~:${directive}` : `${url}#:~:${directive}`;
};
