/** Articles one under the other. */
import type { Answer } from "../../../../schema/record/operations.ts";
import { word } from "../../labels.ts";
import { calm, TerminalPage } from "../../terminal-page.ts";
import type { PageOptions } from "../pages.ts";
import { putFacts } from "./article-line.ts";
import { say } from "./words.ts";

export const articlesPage = (result: Answer<"articles">, o: PageOptions): string => {
  const page = new TerminalPage(o.width, o.colour);
  if (result.items.length === 0) page.put(` ${calm(say(o.lang, "none"))}`);
  for (const a of result.items) {
    if (a.title) page.arabic(a.title, " ", (s) => page.c.bold(s));
    putFacts(page, " ", a, o.lang, [`${a.reports} ${word(o.lang, "reports")}`, `${a.events} ${word(o.lang, "events")}`]);
    page.put();
  }
  if (result.cursor) page.put(` ${page.c.dim(`${calm(say(o.lang, "more"))} ${result.cursor}`)}`);
  return page.text();
};
