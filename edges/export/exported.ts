/** What is exported: articles that pass the filters, the oldest first, each with the facts of it that pass, as the record has them. */
import type { Event, Link, Participant, Reading, Report } from "../../schema/reading.ts";
import type { EventRef } from "../../schema/record/shapes.ts";
import type { Row } from "../../schema/record/tables.ts";
import { eventRefs } from "../record/refs/event-refs.ts";
import { inPieces } from "../store/in-pieces.ts";
import { type Filters, facetsWanted, fittingAccounts, fittingReports, type Settled, settleFilters } from "../record/search/filters.ts";
import type { Store } from "../store/open-store.ts";
import { unpack } from "../store/packed.ts";
import { storedArticle, type StoredVersion } from "../store/stored-entry.ts";
import { findWords } from "../store/words/fts-index.ts";

/** An actor under the name it is shown by; a merged one as the one it was merged into. */
export type ExportedActor = Pick<Row<"actor">, "n" | "id" | "kind" | "name" | "english" | "wikidata" | "country">;

export interface ExportedReport {
  readonly id: string;
  readonly report: Report;
  readonly row: Row<"report">;
  /** of each link of the chain */
  readonly actors: readonly (ExportedActor | undefined)[];
  readonly claim: Pick<Row<"claim">, "id" | "reports" | "articles" | "outlets" | "certain" | "possible"> | undefined;
}

export interface ExportedAccount {
  readonly id: string;
  readonly event: Event;
  readonly row: Row<"account">;
  /** of each participant */
  readonly actors: readonly (ExportedActor | undefined)[];
  /** the event of the record, once accounts of it have been joined */
  readonly joined: EventRef | undefined;
}

export interface ExportedArticle {
  readonly version: StoredVersion;
  readonly outlet: ExportedActor | undefined;
  readonly reading: Reading;
  readonly reports: readonly ExportedReport[];
  readonly accounts: readonly ExportedAccount[];
}

const PAGE = 100;

const actorsOf = async (store: Store, numbers: readonly (number | null)[]): Promise<(n: number | null) => ExportedActor | undefined> => {
  const columns = ["n", "id", "kind", "name", "english", "wikidata", "country", "into"] as const;
  const load = (ns: readonly (number | null)[]) =>
    inPieces(ns, (piece) =>
      store.read
        .selectFrom("actor")
        .select([...columns])
        .where("n", "in", piece)
        .execute(),
    );
  const rows = await load(numbers);
  const heads = await load(rows.map((r) => r.into));
  const all = new Map([...rows, ...heads].map((r) => [r.n, r]));
  return (n) => {
    const row = n === null ? undefined : all.get(n);
    return row?.into ? all.get(row.into) : row;
  };
};

const grouped = <R extends { readonly version: number }>(rows: readonly R[]): Map<number, R[]> => {
  const map = new Map<number, R[]>();
  for (const r of rows) {
    const of = map.get(r.version);
    if (of) of.push(r);
    else map.set(r.version, [r]);
  }
  return map;
};

/** Numbers of the reports and accounts of a page that pass; undefined: all. */
interface Passing {
  readonly reports: ReadonlySet<number> | undefined;
  readonly accounts: ReadonlySet<number> | undefined;
}

const NOTHING_ASKED = { speakers: undefined, carriers: undefined, medium: undefined, act: undefined };
const NO_EVENT_ASKED = { type: undefined, status: undefined, country: undefined };

/** A bound of confidence holds for every fact, whatever else is asked. */
const passingOf = async (store: Store, s: Settled, confidence: number | undefined, versions: readonly number[]): Promise<Passing> => {
  const reports = s.reports ?? (confidence === undefined ? undefined : { ...NOTHING_ASKED, confidence });
  const accounts = s.accounts ?? (confidence === undefined ? undefined : { ...NO_EVENT_ASKED, confidence });
  return {
    reports: reports && new Set((await fittingReports(store, reports, versions)).map((r) => r.n)),
    accounts: accounts && new Set((await fittingAccounts(store, accounts, versions)).map((a) => a.n)),
  };
};

const pageOf = async (store: Store, versions: readonly number[], passing: Passing): Promise<ExportedArticle[]> => {
  const shown = await store.read
    .selectFrom("version as v")
    .innerJoin("article as a", "a.n", "v.article")
    .selectAll("v")
    .select("a.id")
    .where("v.n", "in", [...versions])
    .execute();
  const reports = await store.read
    .selectFrom("report")
    .selectAll()
    .where("version", "in", [...versions])
    .orderBy("n")
    .execute();
  const accounts = await store.read
    .selectFrom("account")
    .selectAll()
    .where("version", "in", [...versions])
    .orderBy("n")
    .execute();
  const links = await inPieces(
    reports.map((r) => r.n),
    (piece) => store.read.selectFrom("link").select(["report", "position", "actor"]).where("report", "in", piece).execute(),
  );
  const participants = await inPieces(
    accounts.map((a) => a.n),
    (piece) => store.read.selectFrom("participant").select(["account", "position", "actor"]).where("account", "in", piece).execute(),
  );
  const claims = await inPieces(
    reports.map((r) => r.claim),
    (piece) => store.read.selectFrom("claim").selectAll().where("n", "in", piece).execute(),
  );
  const claimOf = new Map(claims.map((c) => [c.n, c]));
  const events = await eventRefs(
    store,
    accounts.map((a) => a.event),
  );
  const actor = await actorsOf(store, [...shown.map((v) => v.outlet), ...links.map((l) => l.actor), ...participants.map((p) => p.actor)]);
  const linked = new Map(links.map((l) => [`${l.report} ${l.position}`, l.actor]));
  const takingPart = new Map(participants.map((p) => [`${p.account} ${p.position}`, p.actor]));
  const reportsOf = grouped(reports);
  const accountsOf = grouped(accounts);
  const made = shown.map((version): ExportedArticle => {
    const kept = unpack<Omit<Reading, "article">>(version.reading);
    const { schema, reader, ...rest } = kept;
    const byLocal = new Map(kept.reports.map((r) => [r.id, r]));
    const eventByLocal = new Map(kept.events.map((e) => [e.id, e]));
    return {
      version,
      outlet: actor(version.outlet),
      reading: { schema, reader, article: storedArticle(version), ...rest },
      reports: (reportsOf.get(version.n) ?? []).flatMap((row) => {
        const report = byLocal.get(row.local);
        if (!report || passing.reports?.has(row.n) === false) return [];
        const actors = report.chain.map((_: Link, i) => actor(linked.get(`${row.n} ${i}`) ?? null));
        return [{ id: row.id, report, row, actors, claim: row.claim === null ? undefined : claimOf.get(row.claim) }];
      }),
      accounts: (accountsOf.get(version.n) ?? []).flatMap((row) => {
        const event = eventByLocal.get(row.local);
        if (!event || passing.accounts?.has(row.n) === false) return [];
        const actors = event.participants.map((_: Participant, i) => actor(takingPart.get(`${row.n} ${i}`) ?? null));
        return [{ id: row.id, event, row, actors, joined: row.event === null ? undefined : events.get(row.event) }];
      }),
    };
  });
  const order = new Map(versions.map((n, i) => [n, i]));
  return made.sort((a, b) => (order.get(a.version.n) ?? 0) - (order.get(b.version.n) ?? 0));
};

/** In pages, so that a record of any size is never in memory at once. What is added meanwhile may or may not be there; nothing comes twice. */
export const exportedArticles = async function* (store: Store, filters: Filters): AsyncGenerator<ExportedArticle> {
  const s = await settleFilters(store, filters);
  const wanted = {
    query: { all: [], none: [] },
    facets: facetsWanted(s),
    way: undefined,
    since: s.since,
    until: s.until,
    order: "oldest" as const,
    limit: PAGE,
  };
  for (let after: number | undefined; ; ) {
    const found = await findWords(store.read, { ...wanted, after });
    if (found.length === 0) return;
    after = found.at(-1)?.place;
    const versions = found.map((f) => f.version);
    const articles = await pageOf(store, versions, await passingOf(store, s, filters.confidence, versions));
    for (const a of articles) if ((!s.reports || a.reports.length > 0) && (!s.accounts || a.accounts.length > 0)) yield a;
    if (found.length < PAGE) return;
  }
};
