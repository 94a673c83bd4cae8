/** Versions into the index of words: as they are written, or again from what the store holds. */
import { indexedWords } from "../../../core/record/search/indexed.ts";
import { arabicRecord } from "../../../languages/ar/record.ts";
import type { Reading } from "../../../schema/reading.ts";
import type { Database, Row } from "../../../schema/record/tables.ts";
import type { Kysely } from "kysely";
import { unpack } from "../packed.ts";
import { type FacetRows, facetsOf } from "./facets.ts";
import { putWords, removeWords } from "./fts-index.ts";
import { readWords } from "./read-words.ts";
import { joinedWords, type WordsOfVersion } from "./word-index.ts";
import type { Writing } from "../writing.ts";

type VersionText = Pick<Row<"version">, "n" | "instant" | "title" | "text" | "outlet" | "opinion">;

const wordsOfVersion = (v: VersionText, mentions: Reading["mentions"], rows: Omit<FacetRows, "version">): WordsOfVersion => ({
  version: v.n,
  instant: v.instant,
  ...indexedWords({ title: v.title ?? "", text: v.text, mentions }, arabicRecord, readWords),
  facets: facetsOf({ version: v, ...rows }),
});

const groups = <K, R>(rows: readonly R[], key: (row: R) => K): Map<K, R[]> => {
  const map = new Map<K, R[]>();
  for (const r of rows) map.set(key(r), [...(map.get(key(r)) ?? []), r]);
  return map;
};

/** What the index should hold of these versions, drawn from the store; those that are no article's current one are left out. At most some hundreds. */
export const storedWords = async (db: Kysely<Database>, versions: readonly number[]): Promise<WordsOfVersion[]> => {
  if (versions.length === 0) return [];
  const shown = await db
    .selectFrom("version as v")
    .innerJoin("article as a", (j) => j.onRef("a.n", "=", "v.article").onRef("a.current", "=", "v.n"))
    .select(["v.n", "v.instant", "v.title", "v.text", "v.outlet", "v.opinion", "v.reading"])
    .where("v.n", "in", versions)
    .orderBy("v.n")
    .execute();
  const ns = shown.map((v) => v.n);
  if (ns.length === 0) return [];
  const reports = await db.selectFrom("report").select(["n", "version", "speaker", "act", "medium"]).where("version", "in", ns).execute();
  const links = await db
    .selectFrom("report as r")
    .innerJoin("link as l", "l.report", "r.n")
    .select(["r.version", "l.role", "l.actor"])
    .where("r.version", "in", ns)
    .execute();
  const accounts = await db
    .selectFrom("account")
    .select(["n", "version", "type", "status", "country"])
    .where("version", "in", ns)
    .execute();
  const participants = await db
    .selectFrom("account as c")
    .innerJoin("participant as p", "p.account", "c.n")
    .select(["c.version", "p.actor", "p.country"])
    .where("c.version", "in", ns)
    .execute();
  const by = {
    reports: groups(reports, (r) => r.version),
    links: groups(links, (l) => l.version),
    accounts: groups(accounts, (a) => a.version),
    participants: groups(participants, (p) => p.version),
  };
  return shown.map((v) =>
    wordsOfVersion(v, unpack<Omit<Reading, "article">>(v.reading).mentions, {
      reports: by.reports.get(v.n) ?? [],
      links: by.links.get(v.n) ?? [],
      accounts: by.accounts.get(v.n) ?? [],
      participants: by.participants.get(v.n) ?? [],
    }),
  );
};

const PIECE = 200;

/**
 * Brings the index up to date for versions whose reading, reports, speakers, accounts or participants have changed: to be called in
 * the transaction that changes them. What is gone from the store is to be taken out with `removeWords` before.
 */
export const reindexVersions = async (w: Writing, versions: readonly number[]): Promise<void> => {
  for (let at = 0; at < versions.length; at += PIECE) {
    const piece = versions.slice(at, at + PIECE);
    const places = await w.db.selectFrom("version").select(["n as version", "instant"]).where("n", "in", piece).execute();
    await removeWords(w, places);
    for (const words of await storedWords(w.db, piece)) await putWords(w, words, joinedWords(words), words.facets);
  }
};
