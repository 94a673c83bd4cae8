/**
 * What a page left in the text beside the article: headings of related articles with the headlines under them, share and follow
 * lines, comments, tags, source lines. Lines are looked up by their first folded word; the text is never altered, only marked.
 */
import type { Block } from "../reader.ts";

export interface Region {
  readonly start: number;
  readonly end: number;
}

/** One row of the language's table. `words` are folded. */
export interface FurniturePattern {
  readonly words: readonly string[];
  readonly match: "line" | "start" | "start-colon" | "inline";
  readonly reach: "line" | "headlines" | "rest" | "head";
}

export interface FurnitureTable {
  readonly byFirst: ReadonlyMap<string, readonly FurniturePattern[]>;
  /** the patterns that may stand inside a line */
  readonly inline: readonly FurniturePattern[];
  /** their first words */
  readonly inlineFirst: ReadonlySet<string>;
}

export const furnitureTable = (patterns: readonly FurniturePattern[]): FurnitureTable => {
  const byFirst = new Map<string, FurniturePattern[]>();
  for (const p of patterns) {
    const first = p.words[0] as string;
    const list = byFirst.get(first);
    if (list) list.push(p);
    else byFirst.set(first, [p]);
  }
  const inline = patterns.filter((p) => p.match === "inline");
  return { byFirst, inline, inlineFirst: new Set(inline.map((p) => p.words[0] as string)) };
};

/** A line with the offset of its first letter; its first word is folded, the others only where that one opens a pattern. */
interface Line extends Region {
  readonly first: string;
}

interface Words {
  readonly words: readonly string[];
  /** offsets of the words' ends */
  readonly ends: readonly number[];
}

/** One for all: to compile these classes takes longer than to read a line. Whoever runs it leaves it at the start. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const LONGEST_HEADING = 12;

/** Code units below this are told apart once: nearly all that lines begin with. */
const TABLED = 0x700;
let ofWords: Uint8Array | undefined;
const wordUnits = (): Uint8Array => {
  ofWords ??= Uint8Array.from({ length: TABLED }, (_, c) => (/[\p{L}\p{M}\p{N}]/u.test(String.fromCharCode(c)) ? 1 : 0));
  return ofWords;
};

const firstWordBySearch = (line: string, fold: (s: string) => string): string => {
  let word = "";
  for (let m = WORD.exec(line); m !== null; m = word === "" ? WORD.exec(line) : null) word = fold(m[0]);
  WORD.lastIndex = 0;
  return word;
};

const firstWord = (text: string, start: number, end: number, fold: (s: string) => string): string => {
  const units = wordUnits();
  for (let from = start, to = start; from < end; from = to) {
    while (from < end && units[text.charCodeAt(from)] === 0) from++;
    to = from;
    while (to < end && units[text.charCodeAt(to)] === 1) to++;
    // what no table tells of
    if (to < end && text.charCodeAt(to) >= TABLED) return firstWordBySearch(text.slice(start, end), fold);
    const word = fold(text.slice(from, to));
    if (word !== "") return word;
  }
  return "";
};

/** What `trim` takes away. */
const isBlank = (c: number): boolean =>
  c === 32 || (c >= 9 && c <= 13) || (c >= 0xa0 && (c === 0xa0 || c === 0xfeff || (c >= 0x1680 && /\s/u.test(String.fromCharCode(c)))));

const linesOf = (text: string, fold: (s: string) => string): Line[] => {
  const lines: Line[] = [];
  for (let from = 0, next = 0; from <= text.length; from = next + 1) {
    next = text.indexOf("\n", from);
    if (next < 0) next = text.length;
    let [start, end] = [from, next];
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    if (end > start) lines.push({ start, end, first: firstWord(text, start, end, fold) });
  }
  return lines;
};

/** The words of a line, but not many more than a heading has. */
const wordsOf = (text: string, line: Line, fold: (s: string) => string): Words => {
  const words: string[] = [];
  const ends: number[] = [];
  for (const m of text.slice(line.start, line.end).matchAll(WORD)) {
    const word = fold(m[0]);
    if (word !== "") {
      words.push(word);
      ends.push(line.start + m.index + m[0].length);
    }
    if (words.length > LONGEST_HEADING) break;
  }
  return { words, ends };
};

const begins = (line: Words, p: FurniturePattern): boolean => p.words.every((w, i) => line.words[i] === w);

const MOST_IN_HEAD = 3;

const matches = (text: string, line: Words, p: FurniturePattern): boolean => {
  if (!begins(line, p)) return false;
  if (p.match === "line") return line.words.length === p.words.length;
  if (p.match === "start") return true;
  if (p.match !== "start-colon") return false;
  return /^\s*[:：]/u.test(text.slice(line.ends[p.words.length - 1], (line.ends[p.words.length - 1] as number) + 3));
};

const stops = (text: string, line: Line): boolean => /[.!?؟…"”»]$/u.test(text.slice(line.start, line.end));

/** A headline under "related articles": no final stop, and no paragraph. */
const isHeadline = (text: string, line: Line, fold: (s: string) => string): boolean =>
  !stops(text, line) && wordsOf(text, line, fold).words.length <= LONGEST_HEADING;

const lineAt = (
  text: string,
  line: Line,
  index: number,
  table: FurnitureTable,
  fold: (s: string) => string,
): FurniturePattern | undefined => {
  const patterns = table.byFirst.get(line.first);
  if (!patterns) return undefined;
  const words = wordsOf(text, line, fold);
  return patterns.find((p) => (p.reach !== "head" || index < MOST_IN_HEAD) && matches(text, words, p));
};

/** "read also: …" glued to the end of a paragraph: from the marker to the end of the line. */
const glued = (text: string, line: Line, table: FurnitureTable, fold: (s: string) => string): Region | undefined => {
  for (const m of text.slice(line.start, line.end).matchAll(WORD)) {
    const first = fold(m[0]);
    if (!table.inlineFirst.has(first)) continue;
    for (const p of table.inline) {
      if (p.words[0] !== first) continue;
      const behind = text.slice(line.start + m.index, line.end);
      const words = [...behind.matchAll(WORD)].slice(0, p.words.length).map((w) => fold(w[0]));
      const colon = /[:：|\-–]/u.test(behind.slice(0, p.words.join(" ").length + 6));
      if (words.length === p.words.length && words.every((w, i) => w === p.words[i]) && (colon || m.index === 0))
        return { start: line.start + m.index, end: line.end };
    }
  }
  return undefined;
};

const merged = (regions: readonly Region[]): Region[] => {
  const out: { start: number; end: number }[] = [];
  for (const r of [...regions].sort((a, b) => a.start - b.start)) {
    const last = out[out.length - 1];
    if (last && r.start <= last.end) last.end = Math.max(last.end, r.end);
    else if (r.end > r.start) out.push({ ...r });
  }
  return out;
};

/**
 * Furniture of a text, in order, not overlapping. Blocks of links and captions that the page set apart are furniture as well.
 * `openers` are offsets, in order, outside which no pattern inside a line begins.
 */
export const findFurniture = (
  text: string,
  blocks: readonly Block[] | undefined,
  table: FurnitureTable,
  fold: (s: string) => string,
  openers: readonly number[],
): readonly Region[] => {
  const opensIn = (line: Line) => openers.some((at) => at >= line.start && at < line.end);
  const lines = linesOf(text, fold);
  const found: Region[] = (blocks ?? [])
    .filter((b) => b.kind === "links" || b.kind === "caption")
    .map(({ start, end }) => ({ start, end }));
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    const p = lineAt(text, line, i, table, fold);
    if (!p) {
      const tail = opensIn(line) && glued(text, line, table, fold);
      if (tail) found.push(tail);
      continue;
    }
    if (p.reach === "rest") {
      found.push({ start: line.start, end: text.trimEnd().length });
      break;
    }
    found.push({ start: line.start, end: line.end });
    if (p.reach !== "headlines") continue;
    while (
      i + 1 < lines.length &&
      isHeadline(text, lines[i + 1] as Line, fold) &&
      !lineAt(text, lines[i + 1] as Line, i + 1, table, fold)
    ) {
      i++;
      found.push({ start: (lines[i] as Line).start, end: (lines[i] as Line).end });
    }
  }
  return merged(found);
};
