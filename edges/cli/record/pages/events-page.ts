/** Events on a terminal: a list, and one with every article's account. */
import { reasonIn } from "../../../reasons/reason-in.ts";
import { sayOfClaim } from "../claim-parts.ts";
import type { Result } from "../../../../schema/record/operation.ts";
import type { event, events } from "../../../../schema/record/operations/events.ts";
import { label } from "../../labels.ts";
import { calm, isolate, type Part, plain } from "../../terminal-page.ts";
import type { PageOptions } from "../pages.ts";
import { dateOf, eventLines, fieldWord, RecordPage } from "./record-page.ts";

export const eventsPage = (r: Result<typeof events>, o: PageOptions): string => {
  const page = new RecordPage(o);
  if (r.items.length === 0) page.put(page.c.dim(page.word("nothing")));
  for (const [i, e] of r.items.entries()) {
    if (i > 0) page.put();
    eventLines(page, e, "");
  }
  if (r.cursor) page.put(`\n${page.c.dim(`${page.word("more")} ${r.cursor}`)}`);
  return page.text();
};

type Shown = Result<typeof event>;
type Account = Shown["accounts"][number];

/** The account's words as they stand, the trigger among them. */
const quoted = (page: RecordPage, a: Account): void => {
  const { before, span, after } = a.passage;
  page.arabic(`${before.slice(-AROUND).replace(/^\S*\s/u, "")}${span.quote}${after.slice(0, AROUND).replace(/\s\S*$/u, "")}`, "    ");
};
const AROUND = 90;

const account = (page: RecordPage, a: Account): void => {
  const { c, lang } = page;
  const { article } = a.passage;
  const source = article.outlet?.name ?? article.title ?? article.id;
  page.put(`  ${c.bold(isolate(source))}  ${page.dim(article.published?.slice(0, 16) ?? page.word("undated"), a.id)}`);
  quoted(page, a);
  const parts: Part[] = [
    { text: dateOf(page, a), style: plain },
    { text: label(lang, "status", a.status), style: plain },
    ...(a.place ? [{ text: a.place, style: plain }] : []),
    ...(a.series
      ? [{ text: a.series, style: plain, ...(a.round === undefined ? {} : { after: `${calm(page.word("round"))} ${a.round}` }) }]
      : []),
  ];
  page.row("    ", "    ", " · ", parts);
  const reason = reasonIn(lang, a.reason);
  page.latin(a.certainty === "person" ? reason : `${sayOfClaim(lang, a.certainty)}: ${reason}`, "    ", c.dim);
};

export const eventPage = (r: Shown, o: PageOptions): string => {
  const page = new RecordPage(o);
  const { c } = page;
  eventLines(page, r.event, "", 40);
  if (r.disagreements.length > 0) {
    page.title("disagreements");
    for (const d of r.disagreements) {
      page.put(`  ${c.red(calm(fieldWord(page.lang, d.field)))}`);
      for (const v of d.values) page.put(`    ${calm(v.value)}  ${page.dim(...v.accounts)}`);
    }
  }
  page.title("accounts");
  for (const a of r.accounts) account(page, a);
  if (r.related.length > 0) page.title("related");
  for (const { event: e, reason } of r.related) {
    page.put(`  ${c.dim(calm(reasonIn(page.lang, reason)))}`);
    eventLines(page, e, "    ");
  }
  return page.text();
};
