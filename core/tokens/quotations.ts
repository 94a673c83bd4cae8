/**
 * Quotation marks paired by order and spacing inside each paragraph. Printed direction is not trusted: curly marks are
 * often reversed, straight ones often odd in number. An opener without a closer is kept as broken.
 */
import type { Token } from "./word-type.ts";

export interface Quotation {
  /** token index of the opening mark */
  readonly open: number;
  /** token index of the closing mark; of a broken quotation, the index after its paragraph's last token */
  readonly close: number;
  readonly broken: boolean;
  /** index of the quotation that holds this one, or -1 */
  readonly parent: number;
  /** words between the marks */
  readonly words: number;
}

export interface Quotations {
  readonly list: readonly Quotation[];
  /** for each token, the index of the innermost closed quotation it stands in (marks themselves excluded), or -1 */
  readonly inside: Int32Array;
  /** for each token that is a mark, the index of the quotation it opens or closes, or -1 */
  readonly markOf: Int32Array;
}

/** The quotation that a mark opens or closes. Where there is none the list is not asked: an engine looks up what stands under -1 slowly. */
export const quotationOf = ({ list, markOf }: Quotations, at: number): Quotation | undefined => {
  const index = at < 0 ? -1 : (markOf[at] ?? -1);
  return index < 0 ? undefined : list[index];
};

type Family = "double" | "angle" | "single";
const FAMILIES: Readonly<Record<string, Family>> = {
  '"': "double",
  "“": "double",
  "”": "double",
  "„": "double",
  "‟": "double",
  "″": "double",
  "＂": "double",
  "❝": "double",
  "❞": "double",
  "''": "double",
  "``": "double",
  "´´": "double",
  "‘‘": "double",
  "’’": "double",
  "«": "angle",
  "»": "angle",
  "‹": "angle",
  "›": "angle",
  "'": "single",
  "‘": "single",
  "’": "single",
  "‚": "single",
  "′": "single",
  "`": "single",
  "´": "single",
};
const FAMILY: ReadonlyMap<string, Family> = new Map(Object.entries(FAMILIES));
const OPENERS = new Set(["«", "‹", "“", "„", "‘", "‚", "‘‘"]);
const CLOSERS = new Set(["»", "›", "”", "″", "’", "’’"]);
const CLOSING_PUNCTUATION = new Set([".", ",", "،", "؛", ";", ":", "!", "؟", "?", ")", "]", "…", "»", "›"]);

export const isQuotationMark = (text: string): boolean => FAMILY.has(text);

interface Open {
  readonly at: number;
  readonly family: Family;
  readonly slot: number;
}

type Lean = "open" | "close" | "either";

/** What the spaces around a mark say of it. A tatweel or a lone letter before it is a proclitic written apart: it opens. */
const spacing = (tokens: readonly Token[], at: number): Lean => {
  const mark = tokens[at] as Token;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const freeBefore =
    !before || before.paragraph !== mark.paragraph || before.end < mark.start || before.type.text === "(" || before.type.text === "[";
  const freeAfter = !after || after.paragraph !== mark.paragraph || after.start > mark.end || CLOSING_PUNCTUATION.has(after.type.text);
  if (before && before.end === mark.start && before.type.kind === "word" && !freeAfter) if (before.type.form.length === 1) return "open";
  if (freeBefore && !freeAfter) return "open";
  if (freeAfter && !freeBefore) return "close";
  return "either";
};

const leanOf = (tokens: readonly Token[], at: number, stack: readonly Open[]): Lean => {
  const text = (tokens[at] as Token).type.text;
  const family = FAMILY.get(text);
  const lean = spacing(tokens, at);
  if (family === "angle")
    return text === "«" || text === "‹" ? (lean === "close" ? "either" : "open") : lean === "open" ? "either" : "close";
  if (lean !== "either") return lean;
  if (OPENERS.has(text) && !stack.some((o) => o.family === family)) return "open";
  if (CLOSERS.has(text)) return "close";
  return "either";
};

/** A comma, a single stop or another mark right behind: what the mark closes ends there. */
const endsThere = (tokens: readonly Token[], at: number): boolean => {
  const [next, after] = [tokens[at + 1]?.type.text ?? "", tokens[at + 2]?.type.text];
  return next === "." ? after !== "." : next === "،" || next === "," || isQuotationMark(next);
};

/** "said X” words”": a closer with nothing open, and another that surely closes behind it, stands where the opener should. */
const opensInstead = (tokens: readonly Token[], at: number): boolean => {
  const mark = tokens[at] as Token;
  const family = FAMILY.get(mark.type.text);
  if (family === "single" || endsThere(tokens, at)) return false;
  for (let next = at + 1; next < tokens.length && tokens[next]?.paragraph === mark.paragraph; next++)
    if (FAMILY.get(tokens[next]?.type.text ?? "") === family) {
      const lean = spacing(tokens, next);
      return lean === "close" || (lean === "either" && spacing(tokens, at) === "either");
    }
  return false;
};

/** An apostrophe inside or at the end of a Latin word is no quotation mark. */
const isApostrophe = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const mark = tokens[at] as Token;
  return FAMILY.get(mark.type.text) === "single" && before?.type.kind === "latin" && before.end === mark.start && after?.start === mark.end;
};

const countWords = (tokens: readonly Token[], from: number, to: number): number => {
  let n = 0;
  for (let i = from; i < to; i++) if ((tokens[i] as Token).type.kind !== "mark") n++;
  return n;
};

/** For texts without quotations, of which nothing is written there: one row of -1 for all, as long as the longest of them. */
let none = new Int32Array(0);
const noneOf = (length: number): Int32Array => {
  if (none.length < length) none = new Int32Array(length * 2).fill(-1);
  return none;
};

export const pairQuotations = (tokens: readonly Token[]): Quotations => {
  const firstMark = tokens.findIndex(({ type }) => type.kind === "mark" && FAMILY.has(type.text));
  if (firstMark < 0) return { list: [], inside: noneOf(tokens.length), markOf: noneOf(tokens.length) };
  const list: { open: number; close: number; broken: boolean; parent: number; words: number }[] = [];
  const markOf = new Int32Array(tokens.length).fill(-1);
  const inside = new Int32Array(tokens.length).fill(-1);
  let stack: Open[] = [];
  const breakOff = (left: readonly Open[], end: number) => {
    for (const { slot } of left) {
      const quotation = list[slot] as (typeof list)[number];
      quotation.close = end;
      quotation.broken = true;
    }
  };
  const flush = (end: number) => {
    breakOff(stack, end);
    stack = [];
  };
  const close = (at: number): boolean => {
    const family = FAMILY.get((tokens[at] as Token).type.text);
    let k = stack.length - 1;
    while (k >= 0 && (stack[k] as Open).family !== family) k--;
    if (k < 0) return false;
    breakOff(stack.splice(k + 1), at);
    const open = stack.pop() as Open;
    (list[open.slot] as { close: number }).close = at;
    markOf[at] = open.slot;
    return true;
  };
  for (let at = firstMark; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (at > 0 && token.paragraph !== (tokens[at - 1] as Token).paragraph && stack.length > 0) flush(at);
    if (token.type.kind !== "mark") continue;
    const family = FAMILY.get(token.type.text);
    if (!family || isApostrophe(tokens, at)) continue;
    const lean = leanOf(tokens, at, stack);
    if (lean !== "open" && close(at)) continue;
    // a closer without an opener: the report rooms look at it themselves
    if (lean === "close" && !opensInstead(tokens, at)) continue;
    markOf[at] = list.length;
    const parent = stack.length > 0 ? (stack[stack.length - 1] as Open).slot : -1;
    stack.push({ at, family, slot: list.length });
    list.push({ open: at, close: -1, broken: false, parent, words: 0 });
  }
  flush(tokens.length);
  list.forEach((q, index) => {
    q.words = countWords(tokens, q.open + 1, q.close);
    if (!q.broken) for (let i = q.open + 1; i < q.close; i++) inside[i] = index;
  });
  return { list, inside, markOf };
};
