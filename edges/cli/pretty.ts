/**
 * Readings for a terminal. Every Arabic run stands in a first-strong isolate (FSI…PDI), so that Latin labels and digits beside
 * it keep their order in terminals with and without bidirectional layout. Chains are drawn as chains, nearest the words first.
 */
import pc from "picocolors";
import stringWidth from "string-width";
import type { Event, Link, Reading, Report, Time } from "../../schema/reading.ts";
import { type Lang, label, word } from "./labels.ts";

const FSI = "\u2068";
const PDI = "\u2069";
export const isolate = (text: string): string =>
  `${FSI}${text
    .replace(/[\u2066-\u2069\u202a-\u202e\u200e\u200f]/gu, "")
    .replace(/\s+/gu, " ")
    .trim()}${PDI}`;

export interface PrettyOptions {
  readonly width: number;
  readonly lang: Lang;
  readonly explain: boolean;
  readonly colour: boolean;
}

/** Words to lines of at most `width` columns; each line is an isolate of its own. */
export const wrap = (text: string, width: number): string[] => {
  const lines: string[] = [];
  let line = "";
  for (const part of text.replace(/\s+/gu, " ").trim().split(" ")) {
    const longer = line === "" ? part : `${line} ${part}`;
    if (stringWidth(longer) > width && line !== "") {
      lines.push(line);
      line = part;
    } else line = longer;
  }
  if (line !== "") lines.push(line);
  return lines;
};

class Page {
  readonly lines: string[] = [];
  readonly o: PrettyOptions;
  readonly c: ReturnType<typeof pc.createColors>;

  constructor(o: PrettyOptions) {
    this.o = o;
    this.c = pc.createColors(o.colour);
  }

  put(line = ""): void {
    this.lines.push(line);
  }

  /** Arabic text, wrapped; every line isolated and indented alike. */
  arabic(text: string, indent: string, style: (s: string) => string = (s) => s): void {
    for (const line of wrap(text, Math.max(20, this.o.width - stringWidth(indent)))) this.put(`${indent}${style(isolate(line))}`);
  }
}

const timeText = (t: Time): string => (t.end ? `${t.start} … ${t.end}` : t.start) + (t.basis === "stated" ? "" : ` (${t.basis})`);

const linkText = (p: Page, link: Link): string => {
  const { c, o } = p;
  const name = isolate(link.name);
  if (link.role === "medium") return `${c.yellow(name)} ${c.dim(label(o.lang, "medium", link.kind ?? "statement"))}`;
  const shown = link.role === "speaker" ? c.bold(c.green(name)) : link.role === "carrier" ? c.cyan(name) : c.dim(name);
  const how = link.given === "named" || link.given === "metadata" ? "" : ` ${c.dim(`(${label(o.lang, "given", link.given)})`)}`;
  return `${shown}${how}${link.for ? c.dim(` ⟵ ${isolate(link.for)}`) : ""}`;
};

/** Links joined by arrows, broken over lines where they do not fit. */
const chain = (p: Page, report: Report): void => {
  const links = report.chain.map((l) => linkText(p, l));
  if (!report.chain.some((l) => l.role === "speaker")) links.unshift(p.c.red(word(p.o.lang, "unknown")));
  let line = "    ";
  links.forEach((text, i) => {
    const piece = i === 0 ? text : ` ${p.c.dim("←")} ${text}`;
    if (i > 0 && stringWidth(line) + stringWidth(piece) > p.o.width) {
      p.put(line);
      line = `      ${p.c.dim("←")} ${text}`;
    } else line += piece;
  });
  p.put(line);
};

const notes = (p: Page, r: Report): string => {
  const { lang } = p.o;
  const list = [label(lang, "act", r.cue.act), label(lang, "mode", r.mode)];
  if (r.polarity === "denied") list.push(word(lang, "denied"));
  if (r.stance) list.push(word(lang, "distanced"));
  if (r.within) list.push(word(lang, "within"));
  if (r.in) list.push(word(lang, "headline"));
  return list.join(" · ");
};

const report = (p: Page, r: Report, n: number): void => {
  const { c } = p;
  p.put(`${c.bold(String(n).padStart(2))}  ${c.magenta(isolate(r.cue.span.quote))}  ${c.dim(notes(p, r))}`);
  chain(p, r);
  for (const span of r.content) p.arabic(r.mode === "direct" ? `«${span.quote}»` : span.quote, "      ");
  if (!p.o.explain) return;
  p.put(
    c.dim(
      `      ${word(p.o.lang, "rule")} ${r.rule} · ${r.confidence.toFixed(2)} · ${word(p.o.lang, "cue")} ${r.cue.span.start}–${r.cue.span.end} ${isolate(r.cue.lemma)}`,
    ),
  );
  for (const l of r.chain)
    if (l.span)
      p.put(
        c.dim(
          `      ${label(p.o.lang, "link", l.role)} ${l.span.start}–${l.span.end} ${isolate(l.span.quote)} (${label(p.o.lang, "given", l.given)})`,
        ),
      );
};

const event = (p: Page, e: Event, n: number): void => {
  const { c, o } = p;
  const head = `${label(o.lang, "type", e.type)} · ${label(o.lang, "status", e.status)}${e.time ? ` · ${timeText(e.time)}` : ""}`;
  p.put(
    `${c.bold(String(n).padStart(2))}  ${c.magenta(isolate(e.trigger.quote))}  ${c.dim(head)}${e.place ? ` ${c.dim("@")} ${isolate(e.place.name)}` : ""}`,
  );
  for (const who of e.participants)
    p.put(
      `      ${c.dim(label(o.lang, "role", who.role))} ${c.green(isolate(who.name))}${who.office ? c.dim(` — ${isolate(who.office)}`) : ""}`,
    );
  if (e.series)
    p.put(
      `      ${c.yellow(isolate(e.series.name))}${e.series.round === undefined ? "" : c.dim(` · ${word(o.lang, "round")} ${e.series.round}`)}`,
    );
  if (!o.explain) return;
  p.put(c.dim(`      ${word(o.lang, "rule")} ${e.rule} · ${e.confidence.toFixed(2)} · ${e.trigger.start}–${e.trigger.end}`));
  for (const span of e.evidence) p.arabic(span.quote, "      ", c.dim);
};

/** One reading as text for a terminal, ending in a line break. */
export const pretty = (reading: Reading, o: PrettyOptions): string => {
  const p = new Page(o);
  const { c } = p;
  const { article } = reading;
  p.put(c.dim("─".repeat(Math.max(10, Math.min(o.width, 100)))));
  if (article.title) p.arabic(article.title, "", c.bold);
  const facts = [article.outlet && isolate(article.outlet), article.published, article.url ?? article.id].filter(Boolean);
  p.put(c.dim(facts.join(" · ")));
  p.put();
  p.put(`${c.underline(word(o.lang, "reports"))} ${reading.reports.length}`);
  reading.reports.forEach((r, i) => report(p, r, i + 1));
  if (reading.events.length > 0) {
    p.put();
    p.put(`${c.underline(word(o.lang, "events"))} ${reading.events.length}`);
    reading.events.forEach((e, i) => event(p, e, i + 1));
  }
  if (reading.problems.length > 0) {
    p.put();
    for (const problem of reading.problems) p.put(c.yellow(`! ${problem.code}: ${problem.message}`));
  }
  return `${p.lines.join("\n")}\n\n`;
};
