/** The day on a terminal: what is new, what spread, what has one origin, what is contradicted. */
import type { Result } from "../../../../schema/record/operation.ts";
import type { today } from "../../../../schema/record/operations/desk.ts";
import { calm } from "../../terminal-page.ts";
import { putFacts } from "../articles/article-line.ts";
import { eventLines, RecordPage } from "../pages/record-page.ts";
import type { PageOptions } from "../pages.ts";
import { claimLines } from "./claim-lines.ts";
import { jobLines } from "./work-pages.ts";
import { day, say, type Word } from "./words.ts";

export const todayPage = (r: Result<typeof today>, o: PageOptions): string => {
  const page = new RecordPage(o);
  const { c } = page;
  const part = <T>(word: Word, items: readonly T[], show: (item: T) => void): void => {
    if (items.length === 0) return;
    page.put();
    page.put(c.bold(calm(say(o.lang, word))));
    for (const item of items) show(item);
  };
  if (r.until) page.put(c.dim(day(r.until)));
  part("oneOrigin", r.oneOrigin, (x) => claimLines(page, x, "  ", o.lang));
  part("fastest", r.fastest, (x) => claimLines(page, x, "  ", o.lang, [`${x.hours} ${calm(say(o.lang, "hours"))}`]));
  part("contradicted", r.contradicted, (x) => {
    claimLines(page, x.claim, "  ", o.lang);
    page.put(`    ${c.red(`← ${x.kind}`)}`);
    claimLines(page, x.by, "    ", o.lang);
  });
  part("conflicts", r.conflicts, (x) => eventLines(page, x, "  "));
  part("claims", r.claims, (x) => claimLines(page, x, "  ", o.lang));
  part("events", r.events, (x) => eventLines(page, x, "  "));
  part("articles", r.articles, (x) => {
    page.arabic(x.title ?? x.id, "  ");
    putFacts(page, "  ", x, o.lang);
  });
  part("jobs", r.jobs, (x) => jobLines(page, x));
  if (r.failures > 0) page.put(`\n${c.yellow(`${r.failures} ${calm(say(o.lang, "failed"))}`)}`);
  return page.text();
};
