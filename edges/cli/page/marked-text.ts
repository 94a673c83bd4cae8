/** Text with highlights: cut at every border of a mark, so that marks may overlap and nest as they like. */
import type { Event, Reading, Report, Span } from "../../../schema/reading.ts";

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/gu, (c) => `&#${c.charCodeAt(0)};`);
export const bdi = (text: string): string => `<bdi dir="rtl" lang="ar">${escapeHtml(text)}</bdi>`;

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly cls: string;
  /** name of the fact whose words these are */
  readonly ref?: string;
  /** the mark opens the way to its fact, under this number */
  readonly number?: string;
}

/** Where a fact stands on the page: its number in the article and its name, unlike any other on the page. */
export interface Place {
  readonly number: string;
  readonly ref: string;
}
export type Places = ReadonlyMap<Report | Event, Place>;

const letters = (n: number): string => (n < 26 ? String.fromCharCode(65 + n) : `${letters(Math.floor(n / 26) - 1)}${letters(n % 26)}`);

/** Reports are numbered, events lettered. The place in the article makes the name: an article may be given twice. */
export const placesOf = (r: Reading, article: number): Places =>
  new Map<Report | Event, Place>([
    ...r.reports.map((x, i) => [x, { number: String(i + 1), ref: `a${article}r${i + 1}` }] as const),
    ...r.events.map((x, i) => [x, { number: letters(i), ref: `a${article}e${i + 1}` }] as const),
  ]);

/** Marks of the text, or of the title. */
export const marksOf = (r: Reading, places: Places, within?: "title"): Mark[] => {
  const marks: Mark[] = [];
  const add = (s: Span | undefined, cls: string, ref?: string, number?: string) => {
    if (s && s.end > s.start) marks.push({ start: s.start, end: s.end, cls, ...(ref ? { ref } : {}), ...(number ? { number } : {}) });
  };
  for (const report of r.reports) {
    if (report.in !== within) continue;
    const { ref, number } = places.get(report) as Place;
    for (const s of report.content) add(s, "content", ref);
    for (const l of report.chain) add(l.span, l.role, ref);
    add(report.cue.span, "cue", ref, number);
  }
  for (const event of r.events) {
    if (event.in !== within) continue;
    const { ref, number } = places.get(event) as Place;
    add(event.trigger, "event", ref, number);
    for (const p of event.participants) add(p.span, "party", ref);
    add(event.place?.span, "party", ref);
  }
  for (const m of r.mentions) if (m.kind === "time" && m.in === within) add(m.span, "time");
  if (!within) for (const s of r.furniture) add(s, "furniture");
  return marks;
};

const distinct = (list: readonly (string | undefined)[]): string => [...new Set(list.filter(Boolean))].join(" ");

/** Words under the same marks. A cue or trigger is a link to its fact; its number is drawn by the style, so that copied text stays clean. */
const piece = (words: string, from: number, on: readonly Mark[]): string => {
  if (on.length === 0) return escapeHtml(words);
  const refs = distinct(on.map((m) => m.ref));
  const attributes = `class="${distinct(on.map((m) => m.cls))}"${refs ? ` data-ref="${refs}"` : ""}`;
  const door = on.filter((m) => m.number).at(-1);
  if (!door) return `<span ${attributes}>${escapeHtml(words)}</span>`;
  const numbers = distinct(on.filter((m) => m.start === from).map((m) => m.number));
  const first = door.start === from ? ` id="${door.ref}w"` : "";
  return `<a href="#${door.ref}"${first} ${attributes}${numbers ? ` data-n="${numbers}"` : ""}>${escapeHtml(words)}</a>`;
};

/** The stretch of the text with its marks, as HTML. */
export const marked = (text: string, from: number, to: number, marks: readonly Mark[]): string => {
  const here = marks.filter((m) => m.start < to && m.end > from);
  const borders = [...new Set([from, to, ...here.flatMap((m) => [Math.max(from, m.start), Math.min(to, m.end)])])].sort((a, b) => a - b);
  let out = "";
  for (let i = 0; i + 1 < borders.length; i++) {
    const [a, b] = [borders[i] as number, borders[i + 1] as number];
    out += piece(
      text.slice(a, b),
      a,
      here.filter((m) => m.start <= a && m.end >= b),
    );
  }
  return out;
};

/** The whole text in paragraphs. */
export const paragraphs = (text: string, marks: readonly Mark[]): string => {
  let out = "";
  let at = 0;
  for (const part of text.split(/(\n\s*)/u)) {
    if (part.trim() !== "") out += `<p>${marked(text, at, at + part.length, marks)}</p>\n`;
    at += part.length;
  }
  return out;
};
