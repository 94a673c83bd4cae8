/** Work on the record on a terminal: jobs and feeds, failures, what the record holds. */
import type { Result } from "../../../../schema/record/operation.ts";
import { counted } from "../../../../schema/counts.ts";
import type { failures, jobs, stats } from "../../../../schema/record/operations/work.ts";
import { calm, isolate, TerminalPage } from "../../terminal-page.ts";
import type { PageOptions } from "../pages.ts";
import { putSum } from "./sums.ts";
import { day, say } from "./words.ts";

type Job = Result<typeof jobs>["jobs"][number];

const asked = (given: unknown): string => {
  const { sources, feeds } = given as { sources?: string[]; feeds?: string[] };
  return (sources ?? feeds ?? []).map((s) => calm(s)).join(" ");
};

export const jobLines = (page: TerminalPage, j: Job): void => {
  const { c } = page;
  const style = j.status === "done" ? c.green : j.status === "running" ? c.cyan : c.yellow;
  page.put(
    `  ${day(j.started)}  ${c.bold(j.kind)}  ${style(j.status)}  ${c.dim(`+${j.done} =${j.unchanged}`)}${j.failed > 0 ? c.red(` !${j.failed}`) : ""}`,
  );
  if (asked(j.arguments) !== "") page.latin(asked(j.arguments), "    ", c.dim);
  if (j.message) page.latin(j.message, "    ", c.red);
};

export const jobsPage = (r: Result<typeof jobs>, o: PageOptions): string => {
  const page = new TerminalPage(o.width, o.colour);
  const { c } = page;
  page.put(c.bold(calm(say(o.lang, "jobs"))));
  if (r.jobs.length === 0) page.put(`  ${calm(say(o.lang, "nothing"))}`);
  for (const j of r.jobs) jobLines(page, j);
  if (r.feeds.length > 0) page.put(`\n${c.bold(calm(say(o.lang, "feeds")))}`);
  for (const f of r.feeds) {
    const style = f.state === "failing" ? c.red : f.state === "ok" ? c.green : c.yellow;
    page.put(`  ${style(f.state)}  ${f.title ? `${isolate(f.title)}  ` : ""}${c.dim(f.url)}`);
    if (f.reason) page.latin(f.reason, "    ", c.red);
  }
  return page.text();
};

export const failuresPage = (r: Result<typeof failures>, o: PageOptions): string => {
  const page = new TerminalPage(o.width, o.colour);
  const { c } = page;
  if (r.items.length === 0) page.put(calm(say(o.lang, "nothing")));
  for (const f of r.items) {
    page.latin(f.message, "");
    page.latin(`${day(f.at)} · ${calm(counted(o.lang, "attempts", f.attempts))} · ${calm(f.source)}`, "  ", c.dim);
    if (f.passing) page.put(`  ${c.yellow(calm(say(o.lang, "passing")))}`);
  }
  if (r.total > r.items.length) page.put(c.dim(`${r.items.length} / ${r.total}`));
  return page.text();
};

const NAMES = ["articles", "versions", "outlets", "reports", "claims", "actors", "events", "series", "failures"] as const;
const ARABIC: Readonly<Record<(typeof NAMES)[number], string>> = {
  articles: "المقالات",
  versions: "النسخ",
  outlets: "وسائل الإعلام",
  reports: "النقول",
  claims: "الأقوال",
  actors: "الشخصيات والجهات",
  events: "الأحداث",
  series: "سلاسل الجولات",
  failures: "ما أخفق",
};

export const statsPage = (r: Result<typeof stats>, o: PageOptions): string => {
  const page = new TerminalPage(o.width, o.colour);
  for (const name of NAMES) putSum(page, r[name], o.lang === "ar" ? isolate(ARABIC[name]) : name);
  if (r.first && r.last) page.put(`${"".padStart(14)}${r.first.slice(0, 10)} – ${r.last.slice(0, 10)}`);
  page.put(`${`${(r.bytes / 1024 / 1024).toFixed(1)} MB`.padStart(12)}`);
  return page.text();
};
