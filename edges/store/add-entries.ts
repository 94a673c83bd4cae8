/** Articles into the record, in the order given: text and reading first, then actors, claims, events and the index drawn from them. */
import type { Row } from "../../schema/record/tables.ts";
import type { Evidence } from "../ingest/incoming.ts";
import { articlesInHand } from "./articles-in-hand.ts";
import { type Placing, putSingles } from "./claims/draw-claims.ts";
import { drawSoon, drawWaiting } from "./claims/draw-later.ts";
import { bandsOfTexts } from "./claims/keys-apart.ts";
import { linkKin } from "./claims/link-kin.ts";
import { linkAnswers } from "./claims/link-answers.ts";
import { putLinks } from "./claims/put-links.ts";
import { letGoOfReports, reportsInHand } from "./claims/reports-in-hand.ts";
import { toldOfNew } from "./claims/told-of-new.ts";
import { toldAsPlaced } from "./claims/told-rows.ts";
import { claimsOfGroups, claimsOfOlder, foreseeJoining } from "./join-claims.ts";
import { joinEvents } from "./join-events.ts";
import type { PackedEntry } from "./packed-entry.ts";
import { packBytes } from "./packed.ts";
import { type DrawnRows, putRows, rowsOf } from "./put-rows.ts";
import { settleActors } from "./settle-actors.ts";
import { takeOutVersions } from "./take-out.ts";
import { countLater } from "./told-later.ts";
import { facetsOf } from "./words/facets.ts";
import { putWords, removeWords } from "./words/fts-index.ts";
import type { Writing } from "./writing.ts";

export interface Adding {
  readonly entry: PackedEntry;
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

/** The same bytes from another address are evidence of their own: that they stood there too, and when. */
const evidenceKey = async (w: Writing, e: Evidence): Promise<string> => {
  const known = await w.db.selectFrom("evidence").select("final_url").where("hash", "=", e.hash).executeTakeFirst();
  return known === undefined || known.final_url === e.finalUrl ? e.hash : `${e.hash} ${e.finalUrl}`;
};

/** The SHA-256 of the bytes that a key of evidence begins with. */
export const hashOfEvidence = (key: string): string => key.split(" ", 1)[0] as string;

const keepEvidence = async (w: Writing, e: Evidence): Promise<string> => {
  const row = {
    hash: await evidenceKey(w, e),
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
  return row.hash;
};

const lastNumber = async (w: Writing, article: number): Promise<number> => {
  const last = await w.db
    .selectFrom("version")
    .select((e) => e.fn.max("number").as("number"))
    .where("article", "=", article)
    .executeTakeFirst();
  return Number(last?.number ?? 0);
};

const newVersion = async (w: Writing, adding: Adding, article: Row<"article">, outlet: number | undefined): Promise<Row<"version">> => {
  const { entry } = adding;
  const a = entry.article;
  return {
    n: await w.next("version"),
    article: article.n,
    number: article.current === null ? 1 : (await lastNumber(w, article.n)) + 1,
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
    reading: entry.reading,
    reader: entry.reader,
    evidence: adding.evidence ? await keepEvidence(w, adding.evidence) : null,
    source: adding.source ?? null,
    given: entry.given,
  };
};

const outletOf = (entry: PackedEntry, actors: readonly number[]): number | undefined =>
  entry.outlet === undefined ? undefined : actors[entry.outlet];

const putVersion = async (w: Writing, adding: Adding, article: Row<"article">): Promise<number> => {
  const { entry } = adding;
  const actors = await settleActors(w, entry);
  const version = await newVersion(w, adding, article, outletOf(entry, actors));
  if (article.current === null) w.insert("article", [{ ...article, url: version.url, current: version.n }]);
  else await w.db.updateTable("article").set({ current: version.n, url: version.url }).where("n", "=", article.n).execute();
  w.insert("version", [version]);
  await drawVersion(w, entry, version, actors);
  return version.n;
};

/** A version that is there, read anew: as if it came in now, with the row number it has. */
export const drawAgain = async (w: Writing, entry: PackedEntry, before: Row<"version">): Promise<void> => {
  if (before.number > 1) await setAside(w, before.article);
  await removeWords(w, [{ version: before.n, instant: before.instant }]);
  const actors = await settleActors(w, entry);
  const drawn = {
    outlet: outletOf(entry, actors) ?? null,
    reading: entry.reading,
    reader: entry.reader,
    language: entry.article.language,
  };
  await w.db.updateTable("version").set(drawn).where("n", "=", before.n).execute();
  await w.db.updateTable("article").set({ current: before.n, url: before.url }).where("n", "=", before.article).execute();
  await drawVersion(w, entry, { ...before, ...drawn }, actors);
};

/** All of a version besides its own row: what was read from it, and what is drawn from that across articles. */
const drawVersion = async (w: Writing, entry: PackedEntry, version: Row<"version">, actors: readonly number[]): Promise<void> => {
  const rows = await putJoined(w, entry, version, await rowsOf(w, entry, version.n, actors));
  countLater(w, version.n);
  await joinEvents(w, entry, rows.accounts);
  await putWords(w, { version: version.n, instant: version.instant }, entry.words, facetsOf({ version, ...rows }));
};

/** The rows into the store, the reports into their claims. */
const putJoined = async (w: Writing, entry: PackedEntry, version: Row<"version">, rows: DrawnRows): Promise<DrawnRows> => {
  const hand = reportsInHand(w);
  await hand.bands.load(entry.bands);
  for (const band of entry.bands) hand.bands.add(band, version.n);
  bandsOfTexts.put(w, new Map([[version.n, entry.bands]]));
  await linkKin(w, entry.bands, version, hand.bands);
  const keysOf = new Map(rows.reports.map((r, i) => [r.n, entry.reports[i]?.keys ?? []]));
  await hand.keys.load([...keysOf.values()].flat());
  for (const [report, keys] of keysOf) for (const key of keys) hand.keys.add(key, report);
  const joining = await foreseeJoining(w, await toldOfNew(w, entry, version, rows), keysOf);
  const placed = new Map(putSingles(w, joining.singles).map((p) => [p.n, p]));
  for (const told of joining.singles) hand.keep(toldAsPlaced(told, placed.get(told.n) as Placing));
  const { of, changed } = await claimsOfGroups(w, joining.groups);
  const reports = rows.reports.map((r): Row<"report"> => ({ ...r, claim: of.get(r.n) ?? null, ...placed.get(r.n) }));
  putRows(w, entry, { ...rows, reports });
  await drawSoon(w, [...changed, ...(await claimsOfOlder(w, version))]);
  await putLinks(w, joining.links);
  await linkAnswers(w, joining.answering);
  return { ...rows, reports };
};

/** An article that is there with this very text is left as it is; one with another text becomes a new version. */
export const addEntry = async (w: Writing, adding: Adding): Promise<Added> => {
  const { entry } = adding;
  const known = await articlesInHand(w).get(entry.article.id);
  if (known) {
    const same = await w.db
      .selectFrom("version")
      .select("n")
      .where("article", "=", known.n)
      .where("hash", "=", entry.article.version)
      .executeTakeFirst();
    if (same) return { outcome: "unchanged", article: known.n, version: same.n };
    await setAside(w, known.n);
    return { outcome: "changed", article: known.n, version: await putVersion(w, adding, known) };
  }
  const article = { n: await w.next("article"), id: entry.article.id, url: entry.article.url ?? null, current: null };
  const version = await putVersion(w, adding, article);
  articlesInHand(w).add({ ...article, current: version });
  return { outcome: "new", article: article.n, version };
};

/** Older versions stay, and count no more. */
const setAside = async (w: Writing, article: number): Promise<void> => {
  await drawWaiting(w);
  letGoOfReports(w);
  const row = await w.db.selectFrom("article").select("current").where("n", "=", article).executeTakeFirst();
  if (row?.current) await takeOutVersions(w, [row.current]);
  await removeWords(w, await w.db.selectFrom("version").select(["n as version", "instant"]).where("article", "=", article).execute());
};
