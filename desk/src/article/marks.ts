/** Stretches of a text that may stand inside or across one another, as a tree in which they nest. */
export interface Range {
  readonly start: number;
  readonly end: number;
  readonly kind: MarkKind;
  /** the reports or events it belongs to, by their ids in the record */
  readonly of: readonly string[];
}

/** From the outermost to the innermost, where they cover the same words. */
export const markKinds = ["furniture", "found", "content", "evidence", "event", "medium", "speaker", "carrier", "cue"] as const;
export type MarkKind = (typeof markKinds)[number];

/** A range or a piece of one: what crosses the end of another is cut there. */
export interface Mark extends Range {
  readonly inside: readonly (Mark | string)[];
  /** whether the range begins and ends with this piece */
  readonly first: boolean;
  readonly last: boolean;
}

interface Piece extends Range {
  readonly whole: Range;
}

const rank = (kind: MarkKind): number => markKinds.indexOf(kind);
const outerFirst = (a: Range, b: Range): number => a.start - b.start || b.end - a.end || rank(a.kind) - rank(b.kind);

/** The same words marked the same way for several reports are marked once, for all of them. */
export const merged = (ranges: readonly Range[]): Range[] => {
  const by = new Map<string, Range>();
  for (const r of ranges) {
    const key = `${r.kind} ${r.start} ${r.end}`;
    const known = by.get(key);
    by.set(key, known ? { ...known, of: [...new Set([...known.of, ...r.of])] } : r);
  }
  return [...by.values()];
};

const nest = (text: string, pieces: readonly Piece[], start: number, end: number): (Mark | string)[] => {
  const out: (Mark | string)[] = [];
  const waiting = [...pieces].sort(outerFirst);
  let at = start;
  while (waiting.length > 0) {
    const outer = waiting.shift() as Piece;
    const inside: Piece[] = [];
    while (waiting.length > 0 && (waiting[0] as Piece).start < outer.end) {
      const next = waiting.shift() as Piece;
      if (next.end <= outer.end) inside.push(next);
      else {
        inside.push({ ...next, end: outer.end });
        waiting.push({ ...next, start: outer.end });
        waiting.sort(outerFirst);
      }
    }
    if (outer.start > at) out.push(text.slice(at, outer.start));
    const { whole, ...range } = outer;
    const ends = { first: whole.start === outer.start, last: whole.end === outer.end };
    out.push({ ...range, ...ends, inside: nest(text, inside, outer.start, outer.end) });
    at = outer.end;
  }
  if (at < end) out.push(text.slice(at, end));
  return out;
};

/** The marks of `text` from `start` to `end`; all their texts together are that stretch, unchanged. */
export const marksIn = (text: string, ranges: readonly Range[], start: number, end: number): (Mark | string)[] =>
  nest(
    text,
    ranges.flatMap((whole) => {
      const piece = { ...whole, start: Math.max(start, whole.start), end: Math.min(end, whole.end), whole };
      return piece.start < piece.end ? [piece] : [];
    }),
    start,
    end,
  );

export interface Paragraph {
  readonly start: number;
  readonly end: number;
}

/** The lines of a text that are not blank. */
export const paragraphsOf = (text: string): Paragraph[] => {
  const out: Paragraph[] = [];
  for (const m of text.matchAll(/[^\n\r]+/gu)) if (m[0].trim() !== "") out.push({ start: m.index, end: m.index + m[0].length });
  return out;
};
