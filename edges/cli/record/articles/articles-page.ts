/** Articles one under the other. */
import { counted } from "../../../../schema/counts.ts";
import type { Answer } from "../../../../schema/record/operations.ts";
import { calm, TerminalPage } from "../../terminal-page.ts";
import type { PageOptions } from "../pages.ts";
import { putFacts } from "./article-line.ts";
import { say } from "./words.ts";

export const articlesPage = (result: Answer<"articles">, o: PageOptions): string => {
  const page = new TerminalPage(o.width, o.colour);
  if (result.items.length === 0) page.put(` ${calm(say(o.lang, "none"))}`);
  for (const a of result.items) {
    if (a.title) page.arabic(a.title, " ", (s) => page.c.bold(s));
    putFacts(page, " ", a, o.lang, [counted(o.lang, "reports", a.reports), counted(o.lang, "eventsCount", a.events)]);
    page.put();
  }
  if (result.cursor) page.put(` ${page.c.dim(`${calm(say(o.lang, "more"))} ${result.cursor}`)}`);
  return page.text();
};
