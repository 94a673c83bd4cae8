/** Cases on a terminal. */
import type { Result } from "../../../../schema/record/operation.ts";
import type { case_, cases } from "../../../../schema/record/operations/desk.ts";
import { label } from "../../labels.ts";
import { calm, isolate, plain, TerminalPage } from "../../terminal-page.ts";
import { putFacts } from "../articles/article-line.ts";
import type { PageOptions } from "../pages.ts";
import { claimLines } from "./claim-lines.ts";
import { day, say } from "./words.ts";

type CaseRef = Result<typeof cases>["items"][number];

const head = (page: TerminalPage, r: CaseRef): void => {
  page.put(`${page.c.bold(isolate(r.name))}  ${page.c.dim(`${r.items} · ${isolate(r.by)} · ${day(r.changed)} · ${r.id}`)}`);
  if (r.note) page.latin(r.note, "  ");
};

export const casesPage = (r: Result<typeof cases>, o: PageOptions): string => {
  const page = new TerminalPage(o.width, o.colour);
  if (r.items.length === 0) page.put(calm(say(o.lang, "nothing")));
  for (const c of r.items) head(page, c);
  return page.text();
};

type Item = Result<typeof case_>["items"][number];

const item = (page: TerminalPage, i: Item, o: PageOptions): void => {
  const { c } = page;
  page.put();
  if (i.gone) page.put(`  ${i.kind} ${isolate(i.ref)}  ${c.red(calm(say(o.lang, "gone")))}`);
  if (i.quote !== undefined) page.arabic(i.quote, "  ");
  else if (i.article) page.arabic(i.article.title ?? i.article.id, "  ", c.bold);
  if (i.article) putFacts(page, "  ", i.article, o.lang);
  if (i.claim) claimLines(page, i.claim, "  ", o.lang);
  if (i.event) {
    const e = i.event;
    const facts = [
      label(o.lang, "type", e.type),
      label(o.lang, "status", e.status),
      e.start ?? "",
      ...e.participants.map((p) => p.name),
      e.id,
    ];
    page.row(
      "  ",
      "  ",
      c.dim(" · "),
      facts.filter((x) => x !== "").map((text) => ({ text, style: plain })),
    );
  }
  if (i.note) page.latin(i.note, "  ", c.italic);
};

export const casePage = (r: Result<typeof case_>, o: PageOptions): string => {
  const page = new TerminalPage(o.width, o.colour);
  head(page, r.case);
  for (const i of r.items) item(page, i, o);
  return page.text();
};
