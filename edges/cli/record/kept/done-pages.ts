/** What work on the record has come to, on a terminal: what was taken in, and whether all is sound. */
import type { Result } from "../../../../schema/record/operation.ts";
import type { add, backup, check, forget, reread } from "../../../../schema/record/operations/work.ts";
import { calm, isolate, TerminalPage } from "../../terminal-page.ts";
import type { PageOptions } from "../pages.ts";
import { type Counted, countedNoun, putCounted, putSum } from "./sums.ts";
import { say, type Word } from "./words.ts";

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
    for (const [outcome, word] of OUTCOMES) if (r[outcome] > 0) putSum(page, r[outcome], calm(say(o.lang, word)));
    if (r.failed > 0) putSum(page, r.failed, c.red(calm(say(o.lang, "notTaken"))));
    if (r.new + r.changed + r.unchanged + r.failed === 0 && !r.interrupted) page.put(calm(say(o.lang, nothing)));
    if (r.interrupted) page.put(c.yellow(calm(say(o.lang, "interrupted"))));
    return page.text();
  };

export const addPage = donePage("nothingTaken");
export const retryPage = donePage("nothingToTry");

export const checkPage = (r: Result<typeof check>, o: PageOptions): string => {
  const page = new TerminalPage(o.width, o.colour);
  const { c } = page;
  putCounted(page, o.lang, r.articles, "articles");
  putCounted(page, o.lang, r.spans, "spans");
  if (r.total === 0) page.put(c.green(calm(say(o.lang, "sound"))));
  else page.put(c.red(`${r.total.toLocaleString("en")} ${countedNoun(o.lang, r.total, "troubles")}`));
  for (const t of r.troubles) page.latin(`${calm(t.where)}: ${calm(t.what)}`, "  ");
  if (r.total > r.troubles.length) page.put(c.dim(`${r.troubles.length} / ${r.total}`));
  return page.text();
};

const GONE = ["versions", "reports", "events", "claims", "actors", "evidence"] as const satisfies readonly (Counted &
  keyof Result<typeof forget>)[];

export const forgetPage = (r: Result<typeof forget>, o: PageOptions): string => {
  const page = new TerminalPage(o.width, o.colour);
  page.put(calm(say(o.lang, "forgotten")));
  if (r.title) page.put(page.c.bold(isolate(r.title)));
  page.latin(calm(r.article), "", page.c.dim);
  for (const what of GONE) if (r[what] > 0) putCounted(page, o.lang, r[what], what);
  return page.text();
};

export const rereadPage = (r: Result<typeof reread>, o: PageOptions): string => {
  const page = new TerminalPage(o.width, o.colour);
  const { c } = page;
  putCounted(page, o.lang, r.articles, "articles");
  if (r.reread > 0) putSum(page, r.reread, calm(say(o.lang, "readAnew")));
  if (r.replayed > 0) putCounted(page, o.lang, r.replayed, "replayed");
  if (r.interrupted) page.put(c.yellow(calm(say(o.lang, "interrupted"))));
  else if (r.reread === 0 && r.articles > 0) page.put(calm(say(o.lang, "upToDate")));
  return page.text();
};

export const backupPage = (r: Result<typeof backup>, o: PageOptions): string => {
  const page = new TerminalPage(o.width, o.colour);
  page.put(calm(say(o.lang, "copied")));
  page.latin(calm(r.to), "");
  putSum(page, r.bytes, calm(say(o.lang, "bytes")));
  return page.text();
};
