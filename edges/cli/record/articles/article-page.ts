/** One article: its text, what was read from it, and what of the record it belongs to. */
import { counted, countedOrigins } from "../../../../schema/counts.ts";
import type { Reading } from "../../../../schema/reading.ts";
import type { Answer } from "../../../../schema/record/operations.ts";
import { pretty } from "../../pretty.ts";
import { calm, TerminalPage } from "../../terminal-page.ts";
import type { PageOptions } from "../pages.ts";
import { putFacts } from "./article-line.ts";
import { say, sayWhy } from "./words.ts";

type Shown = Answer<"article">;

const readingOf = (a: Shown): Reading => ({
  schema: "khabar/reading@1",
  reader: { version: a.reader, language: a.language, model: "" },
  article: {
    id: a.article.id,
    version: "",
    ...(a.article.title ? { title: a.article.title } : {}),
    ...(a.article.outlet ? { outlet: a.article.outlet.name } : {}),
    ...(a.article.published ? { published: a.article.published } : {}),
    ...(a.article.url ? { url: a.article.url } : {}),
    language: a.language,
    text: a.text,
  },
  mentions: a.mentions,
  reports: a.reports,
  events: a.events,
  furniture: a.furniture,
  problems: [],
});

const heading = (page: TerminalPage, text: string): void => {
  page.put(` ${page.c.bold(calm(text))}`);
};

const text = (page: TerminalPage, a: Shown, o: PageOptions): void => {
  heading(page, say(o.lang, "text"));
  for (const paragraph of a.text.split(/\n+/u)) if (paragraph.trim() !== "") page.arabic(paragraph, "      ");
  page.put();
};

/** Of each report that others have too: how many, and from how many origins. */
const claims = (page: TerminalPage, a: Shown, o: PageOptions): void => {
  const shared = a.reports.map((r, i) => ({ claim: r.claim, n: i + 1 })).filter((r) => (r.claim?.articles ?? 0) > 1);
  if (shared.length === 0) return;
  heading(page, say(o.lang, "claims"));
  for (const { claim, n } of shared) {
    if (!claim) continue;
    const facts = [
      counted(o.lang, "articles", claim.articles),
      counted(o.lang, "outlets", claim.outlets),
      countedOrigins(o.lang, claim.independent),
      claim.id,
    ];
    page.row(
      `${page.c.bold(String(n).padStart(3))}  `,
      "      ",
      page.c.dim(" · "),
      facts.map((f) => ({ text: f, style: (s: string) => s })),
    );
  }
  page.put();
};

const versions = (page: TerminalPage, a: Shown, o: PageOptions): void => {
  if (a.versions.length < 2) return;
  heading(page, say(o.lang, "versions"));
  for (const v of a.versions)
    page.put(`${page.c.bold(String(v.number).padStart(3))}  ${page.c.dim(v.added.slice(0, 16).replace("T", " "))}`);
  page.put();
};

const related = (page: TerminalPage, a: Shown, o: PageOptions): void => {
  if (a.related.length === 0) return;
  heading(page, say(o.lang, "related"));
  for (const r of a.related) {
    const similar = r.similarity === undefined ? "" : ` ${Math.round(r.similarity * 100)}%`;
    page.put(`   ${page.c.dim(`${calm(sayWhy(o.lang, r.reason))}${similar}`)}`);
    if (r.article.title) page.arabic(r.article.title, "      ");
    putFacts(page, "      ", r.article, o.lang);
  }
  page.put();
};

export const articlePage = (a: Shown, o: PageOptions): string => {
  const page = new TerminalPage(o.width, o.colour);
  text(page, a, o);
  claims(page, a, o);
  versions(page, a, o);
  related(page, a, o);
  return `${pretty(readingOf(a), { width: o.width, lang: o.lang, explain: false, colour: o.colour })}${page.text()}`;
};
