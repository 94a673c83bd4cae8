/** Whether the record is whole: every span against its text, every reference, every count, the file itself. */
import { sql } from "kysely";
import type { Reading } from "../../schema/reading.ts";
import type { Parameters, Result } from "../../schema/record/operation.ts";
import type { check } from "../../schema/record/operations/work.ts";
import { unpack } from "../store/packed.ts";
import type { Store } from "../store/open-store.ts";
import { checkWords } from "../store/words/check-words.ts";
import { checkWhoAndWhat } from "./check-actors.ts";
import { versionHash } from "./article-id.ts";
import { checkClaims } from "./check-claims.ts";

export interface Trouble {
  readonly where: string;
  readonly what: string;
}

interface Spanned {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

const isSpan = (value: object): value is Spanned => "start" in value && "end" in value && "quote" in value;

/** All spans in a value, however deep; `in: "title"` holds for what stands below it. */
const spansIn = function* (value: unknown, title: boolean): Generator<{ span: Spanned; title: boolean }> {
  if (typeof value !== "object" || value === null) return;
  if (isSpan(value)) yield { span: value, title };
  const inTitle = title || (value as { in?: unknown }).in === "title";
  for (const inner of Object.values(value)) yield* spansIn(inner, inTitle);
};

const MOST_TOLD = 100;
const PAGE = 200;

type VersionRow = { n: number; id: string; number: number; hash: string; title: string | null; text: string; reading: Uint8Array };

/** What is wrong with one version; gives the number of its spans. */
const checkVersion = (row: VersionRow, tell: (t: Trouble) => void): number => {
  const where = `${row.id}, version ${row.number}`;
  if (versionHash(row.text) !== row.hash) tell({ where, what: "its text is not the one that was taken in" });
  let reading: Omit<Reading, "article">;
  try {
    reading = unpack(row.reading);
  } catch {
    tell({ where, what: "its reading cannot be unpacked" });
    return 0;
  }
  let spans = 0;
  for (const { span, title } of spansIn(reading, false)) {
    spans++;
    if ((title ? (row.title ?? "") : row.text).slice(span.start, span.end) !== span.quote)
      tell({ where, what: `the text does not have "${span.quote}" at ${span.start}` });
  }
  return spans;
};

const versions = async function* (store: Store): AsyncGenerator<VersionRow> {
  for (let last = 0; ; ) {
    const rows = await store.read
      .selectFrom("version")
      .innerJoin("article", "article.n", "version.article")
      .select(["version.n", "article.id", "version.number", "version.hash", "version.title", "version.text", "version.reading"])
      .where("version.n", ">", last)
      .orderBy("version.n")
      .limit(PAGE)
      .execute();
    yield* rows;
    const end = rows.at(-1);
    if (!end) return;
    last = end.n;
  }
};

/** The store's own checks. */
const checkFile = async (store: Store, tell: (t: Trouble) => void): Promise<void> => {
  const whole = await sql<{ integrity_check: string }>`pragma integrity_check(20)`.execute(store.read);
  for (const { integrity_check: what } of whole.rows) if (what !== "ok") tell({ where: "the file", what });
  const broken = await sql<{ table: string; rowid: number | null; parent: string }>`pragma foreign_key_check`.execute(store.read);
  for (const b of broken.rows) tell({ where: `${b.table} ${b.rowid ?? ""}`.trim(), what: `points at a ${b.parent} that is not there` });
};

/** Sums that are kept with claims and events, against what they are sums of. */
const checkCounts = async (store: Store, tell: (t: Trouble) => void): Promise<void> => {
  await checkClaims(store, tell);
  const events = await sql<{ id: string; accounts: number; n: number }>`
    select e.id, e.accounts, count(a.n) as n from event e left join account a on a.event = e.n and a.counted = 1
    group by e.n having e.accounts <> count(a.n)`.execute(store.read);
  for (const e of events.rows) tell({ where: `event ${e.id}`, what: `says ${e.accounts} accounts and has ${e.n}` });
  const current = await store.read
    .selectFrom("article")
    .leftJoin("version", "version.n", "article.current")
    .select("article.id")
    .where("version.n", "is", null)
    .execute();
  for (const a of current) tell({ where: a.id, what: "has no current version" });
};

export const checkRecord = async (store: Store, _: Parameters<typeof check>): Promise<Result<typeof check>> => {
  const troubles: Trouble[] = [];
  let total = 0;
  const tell = (t: Trouble): void => {
    total++;
    if (troubles.length < MOST_TOLD) troubles.push(t);
  };
  await checkFile(store, tell);
  await checkCounts(store, tell);
  await checkWhoAndWhat(store, tell);
  let spans = 0;
  const articles = new Set<string>();
  const names = new Map<number, string>();
  for await (const row of versions(store)) {
    articles.add(row.id);
    names.set(row.n, `${row.id}, version ${row.number}`);
    spans += checkVersion(row, tell);
  }
  await checkWords(store.read, (n, what) => tell({ where: names.get(n) ?? `version ${n}`, what }));
  return { articles: articles.size, spans, troubles, total };
};
