/** What a search found: each article with the words that fit standing out, and the facts that a filter asked for. */
import { counted } from "../../../../schema/counts.ts";
import type { Answer } from "../../../../schema/record/operations.ts";
import type { Hit, ReportRef } from "../../../../schema/record/shapes.ts";
import { label } from "../../labels.ts";
import { calm, plain, TerminalPage } from "../../terminal-page.ts";
import type { PageOptions } from "../pages.ts";
import { putFacts } from "./article-line.ts";
import { type MarkStyle, piecesOf, putMarked } from "./marked.ts";
import { say } from "./words.ts";

const MARGIN = "     ";

const styles = (page: TerminalPage): MarkStyle[] => [{ colour: (s) => page.c.bold(page.c.yellow(s)), plain: ["[", "]"] }];

const report = (page: TerminalPage, r: ReportRef, o: PageOptions): void => {
  const speaker = r.speaker?.name ?? r.chain.find((l) => l.role === "speaker")?.name ?? say(o.lang, "unknown");
  const act = page.c.dim(`(${calm(label(o.lang, "act", r.act))})`);
  page.row(`${MARGIN}${page.c.dim("╰─")} `, `${MARGIN}   `, "", [{ text: speaker, style: (s) => page.c.green(s), after: act }]);
  page.arabic(r.content.map((s) => s.quote).join(" … "), `${MARGIN}   `);
};

const hit = (page: TerminalPage, h: Hit, n: number, o: PageOptions): void => {
  page.put();
  const title = h.snippets.find((s) => s.in === "title");
  const number = `${page.c.bold(String(n).padStart(3))}  `;
  if (title) putMarked(page, piecesOf(title.text, title.marks), styles(page), MARGIN);
  else if (h.article.title) page.arabic(h.article.title, MARGIN, (s) => page.c.bold(s));
  putFacts(page, number, h.article, o.lang);
  for (const s of h.snippets) if (s.in === "text") putMarked(page, piecesOf(s.text, s.marks), styles(page), MARGIN);
  for (const r of h.reports) report(page, r, o);
  for (const e of h.events) {
    const head = [label(o.lang, "type", e.type), label(o.lang, "status", e.status), e.start, e.place].filter(
      (x): x is string => x !== undefined,
    );
    page.row(
      `${MARGIN}${page.c.dim("@")} `,
      `${MARGIN}  `,
      page.c.dim(" · "),
      [...head, ...e.participants.map((p) => p.name)].map((text) => ({ text, style: plain })),
    );
  }
};

export const searchPage = (result: Answer<"search">, o: PageOptions): string => {
  const page = new TerminalPage(o.width, o.colour);
  if (result.items.length === 0) page.put(` ${calm(say(o.lang, "none"))}`);
  else if (result.total !== undefined) page.put(` ${page.c.bold(calm(counted(o.lang, "articles", result.total)))}`);
  if (result.understood.length > 0)
    page.row(
      ` ${page.c.dim(calm(say(o.lang, "lookedFor")))} `,
      "   ",
      page.c.dim(" · "),
      result.understood.map((text) => ({ text, style: page.c.dim })),
    );
  result.items.forEach((h, i) => hit(page, h, i + 1, o));
  if (result.cursor) {
    page.put();
    page.put(` ${page.c.dim(`${calm(say(o.lang, "more"))} ${result.cursor}`)}`);
  }
  return page.text();
};
