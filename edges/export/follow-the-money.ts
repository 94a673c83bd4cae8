/**
 * FollowTheMoney entities, one a line: articles, actors and events, and for each report who stands in which article in what part. Ids are
 * our own and stay; what a schema wants and the record has not is left out.
 */
import { defaultModel, type IEntityDatum, Model } from "@alephdata/followthemoney";
import type { EventRef } from "../../schema/record/shapes.ts";
import type { ExportedAccount, ExportedActor, ExportedArticle, ExportedReport } from "./exported.ts";
import { type ExportFile, writeLines } from "./format.ts";
import { webAddress } from "./iri.ts";

const SCHEMATA: Partial<Record<ExportedActor["kind"], string>> = {
  person: "Person",
  organisation: "Organization",
  outlet: "Organization",
  country: "PublicBody",
  group: "LegalEntity",
  office: "LegalEntity",
  unknown: "LegalEntity",
};
const LANGUAGES: Readonly<Record<string, string>> = { ar: "ara", en: "eng", ru: "rus", zh: "zho" };

type Values = Record<string, string | undefined | null | readonly (string | undefined | null)[]>;

const id = {
  article: (a: ExportedArticle) => `khabar-article-${a.version.id}`,
  actor: (a: ExportedActor) => `khabar-actor-${a.id}`,
  event: (e: string) => `khabar-event-${e}`,
};

/** Checked against the model: a property that a schema has not is an error of ours. */
const entityMaker = () => {
  const model = new Model(defaultModel);
  return (schema: string, entityId: string, values: Values): IEntityDatum => {
    const properties: Record<string, string[]> = {};
    for (const [name, value] of Object.entries(values)) {
      const list = [value].flat().filter((v): v is string => typeof v === "string" && v !== "");
      if (list.length > 0) properties[name] = [...new Set(list)];
    }
    return model.getEntity({ id: entityId, schema, properties }).toJSON();
  };
};
type Make = ReturnType<typeof entityMaker>;

const country = (code: string | null | undefined): string | undefined => code?.toLowerCase();
/** Years, months, days and moments as the model has them. */
const date = (iso: string | null | undefined): string | undefined =>
  iso?.replace(/(T\d\d:\d\d:\d\d)(?:\.\d+)?/u, "$1").replace(/Z$/u, "+00:00");

const article = (make: Make, a: ExportedArticle): IEntityDatum => {
  const v = a.version;
  return make("Article", id.article(a), {
    fileName: v.id,
    title: v.title,
    author: v.author,
    publisher: a.outlet?.name,
    publishedAt: date(v.published),
    sourceUrl: webAddress(v.url),
    language: LANGUAGES[v.language.split("-")[0] ?? ""],
    bodyText: v.text,
    mimeType: "text/plain",
    retrievedAt: date(v.added),
  });
};

const actor = (make: Make, a: ExportedActor): IEntityDatum | undefined => {
  const schema = SCHEMATA[a.kind];
  if (!schema) return undefined;
  const nation = country(a.country);
  return make(schema, id.actor(a), {
    name: [a.name, a.english],
    wikidataId: a.wikidata,
    ...(a.kind === "country" ? { jurisdiction: nation, country: nation } : { country: nation }),
  });
};

const report = (make: Make, a: ExportedArticle, r: ExportedReport): IEntityDatum[] =>
  r.report.chain.flatMap((link, i) => {
    const who = r.actors[i];
    if (!who || !SCHEMATA[who.kind] || link.role === "medium") return [];
    return [
      make("Documentation", `khabar-report-${r.id}-${i}`, {
        document: id.article(a),
        entity: id.actor(who),
        role: link.role,
        status: link.role === "speaker" ? r.report.cue.act : undefined,
        summary: r.report.content.map((s) => s.quote).join(" … "),
        date: date(r.report.said?.start ?? a.version.published),
        recordId: r.id,
        sourceUrl: webAddress(a.version.url),
      }),
    ];
  });

const nameOf = (type: string, names: readonly string[], place: string | undefined): string =>
  [`${type}:`, names.join("، "), place && `(${place})`].filter(Boolean).join(" ");

const event = (make: Make, key: string, f: ExportedAccount): IEntityDatum => {
  const joined: EventRef | undefined = f.joined;
  const { event: e } = f;
  const names = (joined?.participants ?? e.participants).map((p) => p.name);
  const known = f.actors.filter((x): x is ExportedActor => x !== undefined && SCHEMATA[x.kind] !== undefined);
  return make("Event", key, {
    name: nameOf(joined?.type ?? e.type, names, joined?.place ?? e.place?.name),
    involved: known.map(id.actor),
    location: joined?.place ?? e.place?.name,
    country: country(joined?.country ?? e.place?.country),
    startDate: date(joined?.start ?? e.time?.start),
    endDate: date(joined?.end ?? e.time?.end),
    keywords: [joined?.type ?? e.type, joined?.status ?? e.status],
    summary: e.series && [e.series.name, e.series.round].filter((x) => x !== undefined).join(" "),
  });
};

const told = (make: Make, a: ExportedArticle, key: string, f: ExportedAccount): IEntityDatum =>
  make("Documentation", `khabar-account-${f.id}`, {
    document: id.article(a),
    entity: key,
    role: "account",
    status: f.event.status,
    summary: (f.event.evidence[0] ?? f.event.trigger).quote,
    recordId: f.id,
    sourceUrl: webAddress(a.version.url),
  });

/** Actors and events stand once, before what speaks of them. */
const entitiesOf = async function* (articles: AsyncIterable<ExportedArticle>): AsyncGenerator<IEntityDatum> {
  const make = entityMaker();
  const actors = new Set<number>();
  const events = new Set<string>();
  const once = function* (list: readonly (ExportedActor | undefined)[]): Generator<IEntityDatum> {
    for (const a of list) {
      if (!a || actors.has(a.n)) continue;
      actors.add(a.n);
      const made = actor(make, a);
      if (made) yield made;
    }
  };
  for await (const a of articles) {
    yield article(make, a);
    for (const r of a.reports) {
      yield* once(r.actors);
      yield* report(make, a, r);
    }
    for (const f of a.accounts) {
      yield* once(f.actors);
      const key = id.event(f.joined?.id ?? f.id);
      if (!events.has(key)) {
        events.add(key);
        yield event(make, key, f);
      }
      yield told(make, a, key, f);
    }
  }
};

export const followTheMoney: ExportFile = {
  type: "application/x-ndjson; charset=utf-8",
  ending: "ftm.ndjson",
  write: (articles, sink) =>
    writeLines(
      (async function* () {
        for await (const entity of entitiesOf(articles)) yield `${JSON.stringify(entity)}\n`;
      })(),
      sink,
    ),
};
