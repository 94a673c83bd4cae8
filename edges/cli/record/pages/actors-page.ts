/** A list of actors on a terminal. */
import type { Result } from "../../../../schema/record/operation.ts";
import type { actors } from "../../../../schema/record/operations/actors.ts";
import { label } from "../../labels.ts";
import { isolate } from "../../terminal-page.ts";
import type { PageOptions } from "../pages.ts";
import { RecordPage } from "./record-page.ts";

export const actorsPage = (r: Result<typeof actors>, o: PageOptions): string => {
  const page = new RecordPage(o);
  if (r.items.length === 0) page.put(page.c.dim(page.word("nothing")));
  for (const a of r.items) {
    page.put(`${page.c.bold(isolate(a.name))}${a.english ? `  ${a.english}` : ""}`);
    const facts = [label(page.lang, "kind", a.kind), ...(a.country ? [a.country] : [])];
    page.put(`  ${page.dim(...facts, page.counted(a.reports, "reports"), page.counted(a.events, "eventsCount"), a.id)}`);
  }
  if (r.cursor) page.put(page.c.dim(`${page.word("more")} ${r.cursor}`));
  return page.text();
};
