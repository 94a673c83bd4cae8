/** Articles into the record, in the order given: text and reading first, then actors, claims, events and the index drawn from them. */
import type { Document } from "../../core/reader.ts";
import type { Entry } from "../../core/record/entry.ts";
import type { Link, Time } from "../../schema/reading.ts";
import type { Row } from "../../schema/record/tables.ts";
import { loadKnownNames } from "../files/load-known-names.ts";
import type { Evidence } from "../ingest/incoming.ts";
import { joinClaims } from "./join-claims.ts";
import { joinEvents } from "./join-events.ts";
import { pack, packBytes } from "./packed.ts";
import { settleActors } from "./settle-actors.ts";
import { takeOutVersions } from "./take-out.ts";
import { countLater } from "./told-later.ts";
import { putWords, removeWords } from "./words/fts-index.ts";
import { wordsOfVersion } from "./words/index-versions.ts";
import type { Writing } from "./writing.ts";

export type Given = Pick<Document, "outlet" | "published" | "blocks">;

export interface Adding {
  readonly entry: Entry;
  /** what the reader was given besides the text */
  readonly given?: Given | undefined;
  readonly opinion?: boolean | undefined;
  readonly evidence?: Evidence | undefined;
  readonly source?: string | undefined;
}

/** What became of an article: new, a new version of one that was there, or there already. */
export interface Added {
  readonly outcome: "new" | "changed" | "unchanged";
  readonly article: number;
  readonly version: number;
}

const keepEvidence = async (w: Writing, e: Evidence): Promise<string> => {
  const row = {
    hash: e.hash,
    url: e.url,
    final_url: e.finalUrl,
    fetched_at: e.fetchedAt,
    status: e.status,
    headers: JSON.stringify(e.headers),
    bytes: packBytes(e.bytes),
  };
  await w.db
    .insertInto("evidence")
    .values(row)
    .onConflict((c) => c.column("hash").doNothing())
    .execute();
  return e.hash;
};

const articleOf = async (w: Writing, entry: Entry) =>
  w.db.selectFrom("article").selectAll().where("id", "=", entry.article.id).executeTakeFirst();

const newVersion = async (w: Writing, adding: Adding, article: number, outlet: number | undefined): Promise<Row<"version">> => {
  const { entry } = adding;
  const a = entry.article;
  const last = await w.db
    .selectFrom("version")
    .select((e) => e.fn.max("number").as("number"))
    .where("article", "=", article)
    .executeTakeFirst();
  return {
    n: await w.next("version"),
    article,
    number: Number(last?.number ?? 0) + 1,
    hash: a.version,
    title: a.title ?? null,
    author: a.author ?? null,
    outlet: outlet ?? null,
    url: a.url ?? null,
    published: a.published ?? null,
    instant: entry.instant ?? null,
    added: w.now,
    language: a.language,
    opinion: adding.opinion ? 1 : 0,
    text: a.text,
    reading: pack(entry.reading),
    reader: readerOf(entry),
    evidence: adding.evidence ? await keepEvidence(w, adding.evidence) : null,
    source: adding.source ?? null,
    given: adding.given ? pack(adding.given) : null,
  };
};

const startOf = (time: Time | undefined): string | null => time?.start ?? null;

/** Row numbers that reports and accounts have already, by their ids in the reading. */
export interface Numbers {
  readonly reports: ReadonlyMap<string, number>;
  readonly accounts: ReadonlyMap<string, number>;
}
const NONE: Numbers = { reports: new Map(), accounts: new Map() };

const reportRows = async (w: Writing, entry: Entry, version: number, actors: readonly number[], had: Numbers): Promise<Row<"report">[]> => {
  const numbers = new Map<string, number>();
  for (const { report: r } of entry.reports) numbers.set(r.id, had.reports.get(r.id) ?? (await w.next("report")));
  const actor = (i: number | undefined) => (i === undefined ? null : (actors[i] ?? null));
  return entry.reports.map(({ report: r, id, speaker, carrier, content }) => ({
    n: numbers.get(r.id) as number,
    id,
    version,
    local: r.id,
    in_title: r.in ? 1 : 0,
    mode: r.mode,
    act: r.cue.act,
    lemma: r.cue.lemma,
    polarity: r.polarity,
    within: (r.within && numbers.get(r.within)) || null,
    speaker: actor(speaker),
    speaker_name: r.chain.find((l) => l.role === "speaker")?.name ?? null,
    medium: r.chain.find((l) => l.role === "medium")?.kind ?? null,
    carrier: actor(carrier),
    content,
    start: r.content[0]?.start ?? 0,
    end: r.content.at(-1)?.end ?? 0,
    said: startOf(r.said),
    confidence: r.confidence,
    counted: 1,
    decided: null,
    claim: null,
    origin: null,
    certainty: null,
    reason: null,
  }));
};

const linkRow = (report: number, position: number, l: Link, actor: number | null): Row<"link"> => ({
  report,
  position,
  role: l.role,
  name: l.name,
  kind: l.kind ?? null,
  for: l.for ?? null,
  given: l.given,
  actor,
});

const accountRows = async (
  w: Writing,
  entry: Entry,
  version: number,
  reports: readonly Row<"report">[],
  had: Numbers,
): Promise<Row<"account">[]> => {
  const rows: Row<"account">[] = [];
  for (const { event: e, id } of entry.accounts)
    rows.push({
      n: had.accounts.get(e.id) ?? (await w.next("account")),
      id,
      version,
      local: e.id,
      in_title: e.in ? 1 : 0,
      type: e.type,
      status: e.status,
      start: startOf(e.time),
      end: e.time?.end ?? null,
      precision: e.time?.precision ?? null,
      basis: e.time?.basis ?? null,
      place: e.place?.name ?? null,
      country: e.place?.country ?? (e.place && loadKnownNames().placeCountry(e.place.name)) ?? null,
      series: null,
      series_name: e.series?.name ?? null,
      round: e.series?.round ?? null,
      trigger: e.trigger.quote,
      trigger_start: e.trigger.start,
      report: reports.find((r) => r.local === e.reportedBy)?.n ?? null,
      confidence: e.confidence,
      counted: 1,
      decided: null,
      event: null,
      certainty: null,
      reason: null,
    });
  return rows;
};

const outletOf = (entry: Entry, actors: readonly number[]): number | undefined =>
  entry.outlet === undefined ? undefined : actors[entry.outlet];

const putVersion = async (w: Writing, adding: Adding, article: number): Promise<number> => {
  const { entry } = adding;
  const actors = await settleActors(w, entry);
  const version = await newVersion(w, adding, article, outletOf(entry, actors));
  await w.insert("version", [version]);
  await drawVersion(w, entry, version, actors);
  return version.n;
};

/** A version that is there, read anew: as if it came in now, with the row number it has. */
export const drawAgain = async (w: Writing, entry: Entry, before: Row<"version">): Promise<void> => {
  if (before.number > 1) await setAside(w, before.article);
  await removeWords(w.db, [{ version: before.n, instant: before.instant }]);
  const actors = await settleActors(w, entry);
  const drawn = {
    outlet: outletOf(entry, actors) ?? null,
    reading: pack(entry.reading),
    reader: readerOf(entry),
    language: entry.article.language,
  };
  await w.db.updateTable("version").set(drawn).where("n", "=", before.n).execute();
  await drawVersion(w, entry, { ...before, ...drawn }, actors);
};

const readerOf = ({ reading: { reader } }: Entry): string => `${reader.version} ${reader.model}`;

/** All of a version besides its own row: what was read from it, and what is drawn from that across articles. */
const drawVersion = async (w: Writing, entry: Entry, version: Row<"version">, actors: readonly number[]): Promise<void> => {
  await w.insert(
    "version_band",
    [...new Set(entry.bands)].map((band) => ({ band, version: version.n })),
  );
  await w.db.updateTable("article").set({ current: version.n, url: version.url }).where("n", "=", version.article).execute();
  const rows = await putRows(w, entry, version, actors);
  countLater(w, version.n);
  await joinClaims(w, entry, version, rows.reports);
  await joinEvents(w, entry, version, rows.accounts);
  await putWords(w.db, [wordsOfVersion(version, entry.reading.mentions, rows)]);
};

export interface PutRows {
  readonly reports: readonly Row<"report">[];
  readonly accounts: readonly Row<"account">[];
  readonly links: readonly Row<"link">[];
  readonly participants: readonly Row<"participant">[];
}

/** What was read from one version, as rows that are joined to nothing yet. */
export const putRows = async (
  w: Writing,
  entry: Entry,
  version: Row<"version">,
  actors: readonly number[],
  had: Numbers = NONE,
): Promise<PutRows> => {
  const actor = (i: number | undefined) => (i === undefined ? null : (actors[i] ?? null));
  const reports = await reportRows(w, entry, version.n, actors, had);
  await w.insert("report", reports);
  const links = entry.reports.flatMap((r, i) =>
    r.report.chain.map((l, p) => linkRow((reports[i] as Row<"report">).n, p, l, actor(r.links[p]))),
  );
  await w.insert("link", links);
  await w.insert(
    "report_key",
    entry.reports.flatMap((r, i) => [...new Set(r.keys)].map((key) => ({ key, report: (reports[i] as Row<"report">).n }))),
  );
  const accounts = await accountRows(w, entry, version.n, reports, had);
  await w.insert("account", accounts);
  const participants = entry.accounts.flatMap(({ event, participants }, i) =>
    event.participants.map((p, position) => ({
      account: (accounts[i] as Row<"account">).n,
      position,
      role: p.role,
      name: p.name,
      office: p.office ?? null,
      country: p.country ?? null,
      actor: actor(participants[position]),
    })),
  );
  await w.insert("participant", participants);
  return { reports, accounts, links, participants };
};

/** An article that is there with this very text is left as it is; one with another text becomes a new version. */
export const addEntry = async (w: Writing, adding: Adding): Promise<Added> => {
  const { entry } = adding;
  const known = await articleOf(w, entry);
  if (known) {
    const same = await w.db
      .selectFrom("version")
      .select("n")
      .where("article", "=", known.n)
      .where("hash", "=", entry.article.version)
      .executeTakeFirst();
    if (same) return { outcome: "unchanged", article: known.n, version: same.n };
    await setAside(w, known.n);
    return { outcome: "changed", article: known.n, version: await putVersion(w, adding, known.n) };
  }
  const n = await w.next("article");
  await w.insert("article", [{ n, id: entry.article.id, url: entry.article.url ?? null, current: null }]);
  return { outcome: "new", article: n, version: await putVersion(w, adding, n) };
};

/** Older versions stay, and count no more. */
const setAside = async (w: Writing, article: number): Promise<void> => {
  const row = await w.db.selectFrom("article").select("current").where("n", "=", article).executeTakeFirst();
  if (row?.current) await takeOutVersions(w, [row.current]);
  await removeWords(w.db, await w.db.selectFrom("version").select(["n as version", "instant"]).where("article", "=", article).execute());
};
