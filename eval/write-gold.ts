/** A reading in the notation of gold files: the body's reports and events, each with words that are found again where they stand. Pure. */
import type { Event, Link, Report, Span } from "../schema/reading.ts";
import { find } from "./notation.ts";

export interface GoldArticle {
  /** as the gold file names its text */
  readonly source: string;
  readonly published?: string | undefined;
  readonly text: string;
  readonly reports: readonly Report[];
  readonly events: readonly Event[];
  /** said at the top, a line each */
  readonly remarks?: readonly string[];
}

const isOneLine = (words: string): boolean => !/[\n\r]/u.test(words) && words === words.trim();

/** The whole stretch; else its beginning and its end, longer and longer until they lead to this stretch and no other. */
const ways = function* (quote: string): Generator<string> {
  if (isOneLine(quote) && !quote.includes("…") && !quote.includes(" | ")) yield quote;
  for (const size of [24, 48, 96, 192, 400]) {
    const [first, last] = [
      quote
        .slice(0, size)
        .split(/[\n\r…|]/u)[0]
        ?.trimEnd() ?? "",
      quote
        .slice(-size)
        .split(/[\n\r…|]/u)
        .at(-1)
        ?.trimStart() ?? "",
    ];
    if (first !== "" && last !== "" && first.length + last.length < quote.length) yield `${first} … ${last}`;
  }
};

/** "cue#2    وقال"; undefined where the notation has no way to say these words. */
const field = (name: string, text: string, span: Span): string | undefined => {
  for (const words of ways(span.quote)) {
    const at = find(text, { text: words, n: 0, line: 0 }).findIndex(([a, b]) => a === span.start && b === span.end);
    if (at >= 0) return line(at === 0 ? name : `${name}#${at + 1}`, words);
  }
  return undefined;
};

const line = (name: string, value: string): string => `  ${name.padEnd(8)} ${value}`;
/** A value stands on one line, and bars part alternatives. */
const plain = (value: string): string => value.replace(/\s+/gu, " ").replaceAll(" | ", " ").trim();

const BY: Partial<Record<Link["given"], string>> = { inherited: "dropped", metadata: "dropped" };

const links = (chain: readonly Link[]): string[] =>
  chain.flatMap((l) => {
    if (l.role === "speaker")
      return [line("speaker", plain(l.name)), line("by", BY[l.given] ?? l.given), ...(l.for ? [line("for", plain(l.for))] : [])];
    if (l.role === "medium") return l.kind ? [line("medium", l.kind)] : [];
    return l.role === "carrier" ? [line("carrier", plain(l.name))] : [];
  });

const report = (r: Report, text: string): string[] | undefined => {
  const [cue, content] = [field("cue", text, r.cue.span), r.content.map((s) => field("content", text, s))];
  if (!cue || content.some((c) => c === undefined)) return undefined;
  return [
    `report ${r.mode}`,
    cue,
    line("act", r.cue.act),
    ...(r.polarity === "denied" ? [line("polarity", "denied")] : []),
    ...(r.stance ? [line("stance", r.stance)] : []),
    ...links(r.chain),
    ...(content as string[]),
  ];
};

/** The name where it stands in the text so; else the words that do, and beside them the name: either counts as right. */
const named = (name: string, what: { readonly name: string; readonly span: Span } | undefined, text: string): string[] => {
  if (!what) return [];
  if (text.includes(what.name) && isOneLine(what.name)) return [line(name, plain(what.name))];
  const written = field(name, text, what.span);
  if (!written) return [];
  return [what.name === what.span.quote ? written : `${written} | ${plain(what.name)}`];
};

const when = (e: Event): string[] => (e.time ? [line("time", e.time.end ? `${e.time.start}..${e.time.end}` : e.time.start)] : []);

const event = (e: Event, text: string): string[] | undefined => {
  const trigger = field("trigger", text, e.trigger);
  if (!trigger) return undefined;
  return [
    // gold knows no status of its own for an encounter whose taking place is denied
    `event ${e.type} ${e.status === "denied" ? "cancelled" : e.status}`,
    trigger,
    ...e.participants.map((p) => line(p.role, plain(p.name))),
    ...named("place", e.place, text),
    ...when(e),
    ...named("series", e.series, text),
    ...(e.series?.round === undefined ? [] : [line("round", String(e.series.round))]),
  ];
};

/** Reports and events of the title are left out: gold is of the body. */
export const writeGold = (a: GoldArticle): string => {
  const body = <T extends { readonly in?: "title" | undefined }>(list: readonly T[]) => list.filter((x) => x.in !== "title");
  const made = [...body(a.reports).map((r) => report(r, a.text)), ...body(a.events).map((e) => event(e, a.text))];
  const items = made.filter((m) => m !== undefined);
  const left = made.length - items.length;
  return [
    ...(a.remarks ?? []).map((r) => `// ${plain(r)}`),
    ...(left > 0 ? [`// ${left} could not be written down: their words cannot be told apart from others like them`] : []),
    `@ source     ${a.source}`,
    ...(a.published ? [`@ published  ${a.published}`] : []),
    "==>",
    ...(items.length === 0 ? ["(nothing)"] : items.flatMap((i, n) => (n === 0 ? i : ["", ...i]))),
    "",
  ].join("\n");
};
