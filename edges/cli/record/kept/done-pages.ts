/** What work on the record has come to, on a terminal: what was taken in, and whether all is sound. */
import type { Result } from "../../../../schema/record/operation.ts";
import type { add, check, forget, reread } from "../../../../schema/record/operations/work.ts";
import { calm, isolate, TerminalPage } from "../../terminal-page.ts";
import type { PageOptions } from "../pages.ts";
import { say, type Word } from "./words.ts";

const sum = (page: TerminalPage, n: number, what: string): void => page.put(`${n.toLocaleString("en").padStart(12)}  ${what}`);

const OUTCOMES = [
  ["new", "new"],
  ["changed", "changed"],
  ["unchanged", "unchanged"],
] as const satisfies readonly (readonly [keyof Result<typeof add>, Word])[];

const donePage =
  (nothing: Word) =>
  (r: Result<typeof add>, o: PageOptions): string => {
    const page = new TerminalPage(o.width, o.colour);
    const { c } = page;
    if (r.resumed) page.put(c.dim(calm(say(o.lang, "resumed"))));
    for (const [outcome, word] of OUTCOMES) if (r[outcome] > 0) sum(page, r[outcome], calm(say(o.lang, word)));
    if (r.failed > 0) sum(page, r.failed, c.red(calm(say(o.lang, "notTaken"))));
    if (r.new + r.changed + r.unchanged + r.failed === 0 && !r.interrupted) page.put(calm(say(o.lang, nothing)));
    if (r.interrupted) page.put(c.yellow(calm(say(o.lang, "interrupted"))));
    return page.text();
  };

export const addPage = donePage("nothingTaken");
export const retryPage = donePage("nothingToTry");

export const checkPage = (r: Result<typeof check>, o: PageOptions): string => {
  const page = new TerminalPage(o.width, o.colour);
  const { c } = page;
  sum(page, r.articles, calm(say(o.lang, "checkedArticles")));
  sum(page, r.spans, calm(say(o.lang, "checkedSpans")));
  if (r.total === 0) page.put(c.green(calm(say(o.lang, "sound"))));
  else page.put(c.red(`${r.total.toLocaleString("en")} ${calm(say(o.lang, "troubles"))}`));
  for (const t of r.troubles) page.latin(`${calm(t.where)}: ${calm(t.what)}`, "  ");
  if (r.total > r.troubles.length) page.put(c.dim(`${r.troubles.length} / ${r.total}`));
  return page.text();
};

const GONE = [
  ["versions", "versions"],
  ["reports", "reports"],
  ["events", "accounts"],
  ["claims", "ownClaims"],
  ["actors", "ownActors"],
  ["evidence", "evidence"],
] as const satisfies readonly (readonly [keyof Result<typeof forget>, Word])[];

export const forgetPage = (r: Result<typeof forget>, o: PageOptions): string => {
  const page = new TerminalPage(o.width, o.colour);
  page.put(calm(say(o.lang, "forgotten")));
  if (r.title) page.put(page.c.bold(isolate(r.title)));
  page.latin(calm(r.article), "", page.c.dim);
  for (const [what, word] of GONE) if (r[what] > 0) sum(page, r[what], calm(say(o.lang, word)));
  return page.text();
};

export const rereadPage = (r: Result<typeof reread>, o: PageOptions): string => {
  const page = new TerminalPage(o.width, o.colour);
  const { c } = page;
  sum(page, r.articles, calm(say(o.lang, "checkedArticles")));
  if (r.reread > 0) sum(page, r.reread, calm(say(o.lang, "readAnew")));
  if (r.replayed > 0) sum(page, r.replayed, calm(say(o.lang, "replayed")));
  if (r.interrupted) page.put(c.yellow(calm(say(o.lang, "interrupted"))));
  else if (r.reread === 0 && r.articles > 0) page.put(calm(say(o.lang, "upToDate")));
  return page.text();
};
