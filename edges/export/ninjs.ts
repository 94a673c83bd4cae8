/** ninjs 3.1 of the IPTC: an article a line, who stands behind its reports in `infoSources`, link by link. */
import type { ExportedArticle, ExportedReport } from "./exported.ts";
import { type ExportFile, writeLines } from "./format.ts";
import { iri, webAddress, wikidataIri } from "./iri.ts";

const STANDARD = { name: "ninjs", version: "3.1", schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json" };

/** ninjs wants a moment; a day without a time of day is none. */
const moment = (iso: string | null): string | undefined => {
  if (!iso || !/T\d\d:\d\d/u.test(iso)) return undefined;
  const timed = iso.replace(/(T\d\d:\d\d)(?=$|Z|[+-])/u, "$1:00");
  return /(?:Z|[+-]\d\d:\d\d)$/u.test(timed) ? timed : `${timed}Z`;
};

const present = <T extends Record<string, unknown>>(values: T): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, v]) => v !== undefined && !(Array.isArray(v) && v.length === 0)));

/** `literal` says which report and which link of its chain: "report/0" is nearest the words. */
const infoSources = ({ id, report, actors }: ExportedReport) =>
  report.chain.map((link, i) => {
    const actor = actors[i];
    return present({
      name: actor?.name ?? link.name,
      role: link.role,
      uri: actor && (wikidataIri(actor.wikidata) ?? iri.actor(actor.id)),
      literal: `${id}/${i}`,
    });
  });

type Role = "speaker" | "participant";

/** Everybody once, with the part he has in what the article tells. */
const named = (a: ExportedArticle, kinds: readonly string[]): Record<string, unknown>[] => {
  const seen = new Map<number, Record<string, unknown>>();
  const put = (actor: ExportedReport["actors"][number], rel: Role): void => {
    if (!actor || !kinds.includes(actor.kind) || seen.has(actor.n)) return;
    seen.set(actor.n, { name: actor.name, rel, uri: wikidataIri(actor.wikidata) ?? iri.actor(actor.id), literal: actor.id });
  };
  for (const r of a.reports) r.report.chain.forEach((l, i) => void (l.role === "speaker" && put(r.actors[i], "speaker")));
  for (const f of a.accounts) for (const actor of f.actors) put(actor, "participant");
  return [...seen.values()];
};

const placesOf = (a: ExportedArticle): Record<string, unknown>[] => {
  const names = new Set(a.accounts.flatMap((f) => f.event.place?.name ?? []));
  return [...names].map((name) => ({ name, rel: "eventPlace" }));
};

const eventsOf = (a: ExportedArticle): Record<string, unknown>[] =>
  a.accounts.map((f) => ({
    id: f.joined?.id ?? f.id,
    name: `${f.event.type}: ${f.event.participants.map((p) => p.name).join("، ") || f.event.trigger.quote}`,
    rel: f.event.status,
    uri: f.joined ? iri.event(f.joined.id) : iri.account(f.id),
    literal: f.id,
  }));

export const ninjsOf = (a: ExportedArticle): Record<string, unknown> => {
  const { version: v } = a;
  return present({
    uri: webAddress(v.url) ?? iri.article(v.id),
    type: "text",
    standard: STANDARD,
    representationType: "full",
    version: String(v.number),
    versionCreated: moment(v.added),
    contentCreated: moment(v.published),
    pubStatus: "usable",
    language: v.language,
    title: v.title ?? undefined,
    by: v.author ?? undefined,
    headlines: v.title ? [{ role: "main", contentType: "text/plain", value: v.title }] : [],
    bodies: [{ role: "main", contentType: "text/plain", charCount: [...v.text].length, value: v.text }],
    people: named(a, ["person"]),
    organisations: named(a, ["organisation", "outlet", "group", "country"]),
    places: placesOf(a),
    events: eventsOf(a),
    infoSources: [
      ...(a.outlet
        ? [{ name: a.outlet.name, role: "publisher", uri: wikidataIri(a.outlet.wikidata) ?? iri.actor(a.outlet.id), literal: a.outlet.id }]
        : []),
      ...a.reports.flatMap(infoSources),
    ],
    altIds: [{ role: "khabar", value: v.id }],
  });
};

export const ninjs: ExportFile = {
  type: "application/x-ndjson; charset=utf-8",
  ending: "ninjs.ndjson",
  write: (articles, sink) =>
    writeLines(
      (async function* () {
        for await (const a of articles) yield `${JSON.stringify(ninjsOf(a))}\n`;
      })(),
      sink,
    ),
};
