/** Doubtful readings on a terminal: the words, what was read from them, what makes it doubtful. */
import type { Result } from "../../../../schema/record/operation.ts";
import type { decisions, review } from "../../../../schema/record/operations/review.ts";
import { label } from "../../labels.ts";
import { calm, isolate, plain, TerminalPage } from "../../terminal-page.ts";
import { putFacts } from "../articles/article-line.ts";
import type { PageOptions } from "../pages.ts";
import { day, say } from "./words.ts";

type Item = Result<typeof review>["items"][number];
const AROUND = 70;

const facts = (i: Item, o: PageOptions): string[] => {
  if (i.event) {
    const { type, status, start, place, participants } = i.event;
    const names = participants.map((p) => p.name).join("، ");
    return [label(o.lang, "type", type), label(o.lang, "status", status), start ?? "", place ?? "", names].filter((x) => x !== "");
  }
  const chain = i.report?.chain ?? [];
  const speaker = chain.find((l) => l.role === "speaker");
  const others = chain.filter((l) => l.role === "carrier" || l.role === "medium").map((l) => `${label(o.lang, "link", l.role)}: ${l.name}`);
  return [
    speaker ? `${speaker.name} (${label(o.lang, "given", speaker.given)})` : say(o.lang, "unknown"),
    label(o.lang, "act", i.report?.act ?? ""),
    ...others,
  ];
};

const one = (page: TerminalPage, i: Item, o: PageOptions): void => {
  const { c } = page;
  page.put(`${c.bold(i.id)}  ${c.yellow(`${Math.round(i.confidence * 100)}%`)}  ${c.dim(i.rule)}`);
  const { before, span, after } = i.passage;
  page.arabic(`${before.slice(-AROUND).replace(/^\S*\s/u, "")}${span.quote}${after.slice(0, AROUND).replace(/\s\S*$/u, "")}`, "  ");
  page.row(
    "  ",
    "  ",
    c.dim(" · "),
    facts(i, o).map((text) => ({ text, style: plain })),
  );
  for (const d of i.doubts) page.latin(`? ${d}`, "  ", c.red);
  putFacts(page, "  ", i.passage.article, o.lang);
};

export const reviewPage = (r: Result<typeof review>, o: PageOptions): string => {
  const page = new TerminalPage(o.width, o.colour);
  if (r.items.length === 0) page.put(calm(say(o.lang, "reviewed")));
  for (const [n, i] of r.items.entries()) {
    if (n > 0) page.put();
    one(page, i, o);
  }
  if (r.cursor) page.put(`\n${page.c.dim(`${calm(say(o.lang, "more"))} ${r.cursor}`)}`);
  return page.text();
};

export const decisionsPage = (r: Result<typeof decisions>, o: PageOptions): string => {
  const page = new TerminalPage(o.width, o.colour);
  const { c } = page;
  if (r.items.length === 0) page.put(calm(say(o.lang, "nothing")));
  for (const d of r.items) {
    const style = d.undone || d.lost ? c.dim : plain;
    page.put(`${c.bold(String(d.n).padStart(4))}  ${day(d.at)}  ${isolate(d.by)}  ${c.cyan(d.kind)}`);
    if (o.lang === "ar") page.arabic(d.about.ar, "      ", style);
    else page.latin(d.about.en, "      ", style);
    if (d.note) page.latin(d.note, "      ", c.italic);
    if (d.undone) page.put(`      ${c.yellow(`${calm(say(o.lang, "undone"))} ${day(d.undone)}`)}`);
    if (d.lost) page.put(`      ${c.red(calm(say(o.lang, "lost")))}`);
  }
  if (r.cursor) page.put(`\n${c.dim(`${calm(say(o.lang, "more"))} ${r.cursor}`)}`);
  return page.text();
};
