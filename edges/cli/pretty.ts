/** Readings for a terminal: the words, and under them the chain that brought them, drawn from the speaker to the publisher. */
import type { Event, Link, Reading, Report, Span, Time } from "../../schema/reading.ts";
import { answersLine, type Lang, label, word } from "./labels.ts";
import { calm, isolate, type Part, plain, TerminalPage } from "./terminal-page.ts";

export interface PrettyOptions {
  readonly width: number;
  readonly lang: Lang;
  readonly explain: boolean;
  readonly colour: boolean;
}

class Page extends TerminalPage {
  readonly o: PrettyOptions;

  constructor(o: PrettyOptions) {
    super(o.width, o.colour);
    this.o = o;
  }

  /** Labels, dimmed. */
  dim(...labels: readonly string[]): string {
    return this.c.dim(labels.map(calm).join(" · "));
  }
}

const MARGIN = "      ";
const timeText = (p: Page, t: Time): string => {
  const value = t.end ? `${t.start} – ${t.end}` : t.start;
  return t.basis === "stated" ? value : `${value} (${label(p.o.lang, "basis", t.basis)})`;
};

const linkPart = (p: Page, link: Link): Part => {
  const { c, o } = p;
  const style = { speaker: (s: string) => c.bold(c.green(s)), medium: c.yellow, carrier: c.cyan, publisher: plain }[link.role];
  const what = link.kind ? label(o.lang, "medium", link.kind) : label(o.lang, "link", link.role);
  const notes = link.role === "speaker" || what === link.name ? [] : [what];
  if (link.given !== "named" && link.given !== "metadata") notes.push(label(o.lang, "given", link.given));
  if (link.for) notes.unshift(`${word(o.lang, "for")} ${isolate(link.for)}`);
  return { text: link.name, style, after: notes.length > 0 ? c.dim(`(${notes.map(calm).join(", ")})`) : "" };
};

const chain = (p: Page, report: Report): void => {
  const { dim, red } = p.c;
  const known = report.chain.some((l) => l.role === "speaker");
  const unknown = known ? [] : [{ text: word(p.o.lang, "unknown"), style: red }];
  const parts = [...unknown, ...report.chain.map((l) => linkPart(p, l))];
  p.row(`${MARGIN}${dim("╰─")} `, `${MARGIN}   `, ` ${dim("─→")} `, parts);
};

const notes = (p: Page, r: Report, reading: Reading): string => {
  const { lang } = p.o;
  const list = [label(lang, "act", r.cue.act), label(lang, "mode", r.mode)];
  if (r.polarity === "denied") list.push(word(lang, "denied"));
  if (r.stance) list.push(word(lang, "distanced"));
  const outer = r.within ? reading.reports.findIndex((x) => x.id === r.within) : -1;
  if (outer >= 0) list.push(`${word(lang, "within")} ${outer + 1}`);
  if (r.in) list.push(word(lang, "headline"));
  if (r.answers) list.push(answersLine(lang, r, isolate));
  return p.dim(...list);
};

const number = (p: Page, n: number): string => p.c.bold(String(n).padStart(3));

/** How a fact was read: the rule, and the words with their place in the text. */
const explain = (p: Page, rule: string, confidence: number, spans: readonly (readonly [string, Span])[]): void => {
  if (!p.o.explain) return;
  p.latin(`${word(p.o.lang, "rule")} ${rule} · ${word(p.o.lang, "confidence")} ${confidence.toFixed(2)}`, MARGIN, p.c.dim);
  for (const [name, span] of spans) {
    const place = `${span.start}–${span.end}`;
    p.put(`${MARGIN}  ${p.dim(name)} ${p.c.dim(place)}${span.quote.length <= 40 ? ` ${p.c.dim(isolate(span.quote))}` : ""}`);
    if (span.quote.length > 40) p.arabic(span.quote, `${MARGIN}    `, p.c.dim);
  }
};

const report = (p: Page, r: Report, n: number, reading: Reading): void => {
  p.row(`${number(p, n)}  `, MARGIN, "", [{ text: r.cue.span.quote, style: p.c.magenta, after: ` ${notes(p, r, reading)}` }]);
  for (const span of r.content) p.arabic(r.mode === "direct" ? `«${span.quote}»` : span.quote, MARGIN);
  chain(p, r);
  explain(p, r.rule, r.confidence, [
    [`${word(p.o.lang, "cue")} ${r.cue.lemma}`, r.cue.span],
    ...(r.answers ? [[word(p.o.lang, "answers"), r.answers.span] as const] : []),
    ...r.chain.flatMap((l) => (l.span ? [[label(p.o.lang, "link", l.role), l.span] as const] : [])),
  ]);
};

const event = (p: Page, e: Event, n: number): void => {
  const { c } = p;
  const { lang } = p.o;
  const head = [label(lang, "type", e.type), label(lang, "status", e.status), ...(e.time ? [timeText(p, e.time)] : [])];
  if (e.in) head.push(word(lang, "headline"));
  const place = e.place ? [{ text: e.place.name, style: plain }] : [];
  const trigger = { text: e.trigger.quote, style: c.magenta, after: ` ${p.dim(...head)}` };
  p.row(`${number(p, n)}  `, MARGIN, ` ${c.dim("@")} `, [trigger, ...place]);
  for (const who of e.participants) {
    const office = who.office ? [{ text: who.office, style: plain }] : [];
    const joint = ` ${c.dim("—")} `;
    p.row(`${MARGIN}${p.dim(label(lang, "role", who.role))} `, `${MARGIN}  `, joint, [{ text: who.name, style: c.green }, ...office]);
  }
  if (e.series) {
    p.arabic(e.series.name, MARGIN, c.yellow);
    if (e.series.round !== undefined) p.put(`${MARGIN}${p.dim(`${word(lang, "round")} ${e.series.round}`)}`);
  }
  explain(
    p,
    e.rule,
    e.confidence,
    e.evidence.map((s) => [word(lang, "content"), s]),
  );
};

const heading = (p: Page, key: "reports" | "events", n: number): void => {
  p.put();
  p.put(` ${p.c.bold(calm(word(p.o.lang, key)))} ${p.c.dim(String(n))}`);
};

const top = (p: Page, { article }: Reading): void => {
  p.put(p.c.dim("─".repeat(p.width)));
  if (article.title) p.arabic(article.title, " ", p.c.bold);
  const facts = [article.outlet, article.published?.slice(0, 16).replace("T", " "), article.url ?? article.id].filter(Boolean);
  p.row(
    " ",
    " ",
    p.c.dim(" · "),
    facts.map((f) => ({ text: f as string, style: p.c.dim })),
  );
};

/** One reading as text for a terminal, ending in an empty line. */
export const pretty = (reading: Reading, o: PrettyOptions): string => {
  const p = new Page(o);
  top(p, reading);
  for (const problem of reading.problems) p.latin(`! ${label(o.lang, "problem", problem.code)}: ${problem.message}`, " ", p.c.yellow);
  if (reading.reports.length + reading.events.length === 0) {
    p.put();
    p.put(` ${p.dim(word(o.lang, "nothing"))}`);
  }
  if (reading.reports.length > 0) heading(p, "reports", reading.reports.length);
  reading.reports.forEach((r, i) => report(p, r, i + 1, reading));
  if (reading.events.length > 0) heading(p, "events", reading.events.length);
  reading.events.forEach((e, i) => event(p, e, i + 1));
  p.put();
  return p.text();
};

/** One reading on a line or two: what it holds and what it is called. */
export const brief = (reading: Reading, o: PrettyOptions): string => {
  const p = new Page(o);
  const { title, id, outlet } = reading.article;
  const counts = `${String(reading.reports.length).padStart(4)} ${p.dim(word(o.lang, "reports"))} ${String(reading.events.length).padStart(3)} ${p.dim(word(o.lang, "events"))}`;
  const trouble = reading.problems.length > 0 ? p.c.yellow("!") : " ";
  p.row(`${counts} ${trouble} `, MARGIN, p.c.dim(" · "), [
    { text: title ?? id, style: plain },
    ...(outlet ? [{ text: outlet, style: p.c.dim }] : []),
  ]);
  return p.text();
};

/** What was read so far, in numbers. */
export interface Sums {
  readonly articles: number;
  readonly reports: number;
  readonly speaker: number;
  readonly medium: number;
  readonly carrier: number;
  readonly events: number;
}

export const NOTHING: Sums = { articles: 0, reports: 0, speaker: 0, medium: 0, carrier: 0, events: 0 };

export const added = (s: Sums, r: Reading): Sums => {
  const having = (role: Link["role"]) => r.reports.filter((x) => x.chain.some((l) => l.role === role)).length;
  return {
    articles: s.articles + 1,
    reports: s.reports + r.reports.length,
    speaker: s.speaker + having("speaker"),
    medium: s.medium + having("medium"),
    carrier: s.carrier + having("carrier"),
    events: s.events + r.events.length,
  };
};

/** What stands at the end of many articles: the sums, and of the reports how many name each link. */
export const sumsText = (s: Sums, o: PrettyOptions): string => {
  const p = new Page(o);
  const { lang } = o;
  const having = (["speaker", "medium", "carrier"] as const).map((role) => `${label(lang, "link", role)} ${s[role]}`);
  p.put(p.c.dim("─".repeat(p.width)));
  const count = (key: "articles" | "reports" | "events", after?: string): Part => ({
    text: `${word(lang, key)} ${s[key]}`,
    style: p.c.bold,
    ...(after ? { after } : {}),
  });
  p.row(" ", " ", p.c.dim(" · "), [count("articles"), count("reports", p.dim(`(${having.join(", ")})`)), count("events")]);
  return p.text();
};
