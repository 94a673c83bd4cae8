/** A text as words with their places, to choose a stretch of it word by word. */
export interface Word {
  /** UTF-16 units of the text; without the marks around the word */
  readonly start: number;
  readonly end: number;
}

/** From the first word to the last, by their numbers. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

export interface Place {
  readonly start: number;
  readonly end: number;
}

const PIECE = /\S+/gu;
/** Stops and quotation marks around a word are none of it; a sign of percent is. */
const BEFORE = /^[^\p{L}\p{N}\p{M}]+/u;
const AFTER = /[^\p{L}\p{N}\p{M}%٪]+$/u;

export const wordsOf = (text: string, from = 0, to = text.length): readonly Word[] => {
  const words: Word[] = [];
  for (const { 0: piece, index } of text.slice(from, to).matchAll(PIECE)) {
    const before = BEFORE.exec(piece)?.[0].length ?? 0;
    if (before === piece.length) continue;
    const after = AFTER.exec(piece)?.[0].length ?? 0;
    words.push({ start: from + index + before, end: from + index + piece.length - after });
  }
  return words;
};

/** The words that a place touches; the nearest one where it touches none. */
export const rangeOf = (words: readonly Word[], { start, end }: Place): Range => {
  const first = words.findIndex((w) => w.end > start);
  if (first === -1) return { first: Math.max(0, words.length - 1), last: Math.max(0, words.length - 1) };
  let last = first;
  while (last + 1 < words.length && (words[last + 1] as Word).start < end) last++;
  return { first, last };
};

export const placeOf = (words: readonly Word[], { first, last }: Range): Place => ({
  start: (words[first] as Word).start,
  end: (words[last] as Word).end,
});

/** A place whose range was moved: an end that stayed where it was keeps what it had, marks around its word and all. */
export const placeMoved = (words: readonly Word[], place: Place, before: Range, after: Range): Place => {
  const { start, end } = placeOf(words, after);
  return { start: before.first === after.first ? place.start : start, end: before.last === after.last ? place.end : end };
};

/** One end moved, never over the other or out of the text. */
export const movedEnd = (range: Range, which: "first" | "last", to: number, count: number): Range =>
  which === "first"
    ? { first: Math.max(0, Math.min(to, range.last)), last: range.last }
    : { first: range.first, last: Math.min(count - 1, Math.max(to, range.first)) };

/** The end that is nearer to a word goes there. */
export const reaching = (range: Range, word: number, count: number): Range =>
  Math.abs(word - range.first) < Math.abs(word - range.last) || word < range.first
    ? movedEnd(range, "first", word, count)
    : movedEnd(range, "last", word, count);

/** The paragraphs that hold the places, with `more` on either side. */
export const paragraphsAround = (text: string, places: readonly Place[], more: number): Place => {
  let start = Math.min(...places.map((p) => p.start));
  let end = Math.max(...places.map((p) => p.end));
  for (let i = 0; i <= more && start > 0; i++) start = text.lastIndexOf("\n", start - (i === 0 ? 1 : 2)) + 1;
  for (let i = 0; i <= more && end < text.length; i++) {
    const next = text.indexOf("\n", end + (i === 0 ? 0 : 1));
    end = next === -1 ? text.length : next;
  }
  return { start, end };
};
