/** An actor on a terminal. */
import { countedOrigins } from "../../../../schema/counts.ts";
import type { Result } from "../../../../schema/record/operation.ts";
import type { who } from "../../../../schema/record/operations/actors.ts";
import { label } from "../../labels.ts";
import { calm, isolate, type Part, plain } from "../../terminal-page.ts";
import type { PageOptions } from "../pages.ts";
import { eventLines, RecordPage } from "./record-page.ts";

type Who = Result<typeof who>;

const head = (page: RecordPage, { actor }: Who): void => {
  const { c } = page;
  const name = actor.english ? `${c.bold(isolate(actor.name))}  ${c.bold(actor.english)}` : c.bold(isolate(actor.name));
  page.put(name);
  const facts = [label(page.lang, "kind", actor.kind)];
  if (actor.country) facts.push(actor.country);
  if (actor.wikidata) facts.push(`wikidata ${actor.wikidata}`);
  page.put(page.dim(...facts, page.counted(actor.reports, "reports"), page.counted(actor.events, "eventsCount"), actor.id));
};

const names = (page: RecordPage, r: Who): void => {
  const used = r.names.filter((n) => n.uses > 0 || n.origin === "person");
  if (used.length === 0) return;
  page.title("names");
  page.row(
    "  ",
    "  ",
    ", ",
    used.map((n): Part => ({ text: n.name, style: plain, after: page.c.dim(String(n.uses)) })),
  );
};

const years = (page: RecordPage, o: Who["offices"][number]): string => {
  const held = o.since || o.until ? `${o.since ?? "…"} – ${o.until ?? ""}`.trim() : "";
  const seen = o.first
    ? `${calm(page.word("seen"))} ${o.first === o.last || !o.last ? o.first : `${o.first} – ${o.last}`} (${o.uses})`
    : "";
  return [held, seen].filter(Boolean).join(" · ");
};

/** So many are shown where an actor has more. */
const MOST_OFFICES = 12;

const offices = (page: RecordPage, r: Who): void => {
  if (r.offices.length === 0) return;
  page.title("offices");
  for (const o of r.offices.slice(0, MOST_OFFICES)) {
    const country = o.country ? ` ${page.c.dim(o.country)}` : "";
    page.put(`  ${isolate(o.office)}${country}  ${page.c.dim(years(page, o))}`);
  }
  if (r.offices.length > MOST_OFFICES) page.put(`  ${page.c.dim(`+${r.offices.length - MOST_OFFICES}`)}`);
};

const statements = (page: RecordPage, r: Who): void => {
  if (r.statements.length === 0) return;
  page.title("statements");
  for (const s of r.statements) {
    page.arabic(s.content, "  ");
    page.put(
      `    ${page.dim(label(page.lang, "act", s.act), s.first?.slice(0, 10) ?? page.word("undated"), page.counted(s.articles, "articles"), countedOrigins(page.lang, s.independent), s.id)}`,
    );
  }
};

export const whoPage = (r: Who, o: PageOptions): string => {
  const page = new RecordPage(o);
  head(page, r);
  names(page, r);
  offices(page, r);
  statements(page, r);
  if (r.encounters.length > 0) page.title("encounters");
  for (const e of r.encounters) eventLines(page, e, "  ");
  page.ties("through", r.through);
  page.ties("spokesmen", r.spokesmen);
  page.ties("meets", r.meets);
  for (const [key, list] of [
    ["merged", r.merged],
    ["others", r.others],
  ] as const) {
    if (list.length === 0) continue;
    page.title(key);
    for (const a of list) page.put(`  ${isolate(a.name)}  ${page.dim(label(page.lang, "kind", a.kind), a.id)}`);
  }
  return page.text();
};
