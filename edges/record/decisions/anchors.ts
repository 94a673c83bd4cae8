/** Reports and accounts named by what outlasts a new reading: the article, the version's hash, a stretch of its words. */
import type { Kysely } from "kysely";
import { z } from "zod";
import type { Database } from "../../../schema/record/tables.ts";

export const Anchor = z.object({
  /** of the report or account when the anchor was made; stays while cue or trigger stay */
  id: z.string(),
  article: z.string(),
  version: z.string(),
  in: z.literal("title").optional(),
  /** of the content, or of the trigger of an event */
  start: z.int(),
  end: z.int(),
});
export type Anchor = z.infer<typeof Anchor>;

type Db = Pick<Kysely<Database>, "selectFrom">;

const anchor = (row: { id: string; article: string; hash: string; in_title: 0 | 1; start: number; end: number }): Anchor => ({
  id: row.id,
  article: row.article,
  version: row.hash,
  ...(row.in_title === 1 ? { in: "title" as const } : {}),
  start: row.start,
  end: row.end,
});

/** Row numbers of reports to their anchors. */
export const reportAnchor = async (db: Db, n: number): Promise<Anchor | undefined> => {
  const row = await db
    .selectFrom("report as r")
    .innerJoin("version as v", "v.n", "r.version")
    .innerJoin("article as a", "a.n", "v.article")
    .select(["r.id", "a.id as article", "v.hash", "r.in_title", "r.start", "r.end"])
    .where("r.n", "=", n)
    .executeTakeFirst();
  return row && anchor(row);
};

export const accountAnchor = async (db: Db, n: number): Promise<Anchor | undefined> => {
  const row = await db
    .selectFrom("account as c")
    .innerJoin("version as v", "v.n", "c.version")
    .innerJoin("article as a", "a.n", "v.article")
    .select(["c.id", "a.id as article", "v.hash", "c.in_title", "c.trigger_start", "c.trigger"])
    .where("c.n", "=", n)
    .executeTakeFirst();
  return row && anchor({ ...row, start: row.trigger_start, end: row.trigger_start + row.trigger.length });
};

/** The version an anchor is of, by row number. */
export const anchoredVersion = async (db: Db, a: Pick<Anchor, "article" | "version">): Promise<number | undefined> =>
  (
    await db
      .selectFrom("version as v")
      .innerJoin("article as x", "x.n", "v.article")
      .select("v.n")
      .where("x.id", "=", a.article)
      .where("v.hash", "=", a.version)
      .executeTakeFirst()
  )?.n;

interface Placed {
  readonly n: number;
  readonly id: string;
  readonly in_title: 0 | 1;
  readonly start: number;
  readonly end: number;
}

/** The one with its id; else the one whose stretch has most in common, if that is half of either. */
const bestOf = (a: Anchor, placed: readonly Placed[]): number | undefined => {
  const same = placed.find((p) => p.id === a.id);
  if (same) return same.n;
  const common = (p: Placed) => Math.min(a.end, p.end) - Math.max(a.start, p.start);
  const shares = placed
    .filter((p) => (p.in_title === 1) === (a.in === "title"))
    .map((p) => ({ n: p.n, share: common(p) / Math.max(1, a.end - a.start, p.end - p.start) }))
    .sort((x, y) => y.share - x.share || x.n - y.n);
  const best = shares[0];
  return best && best.share >= 0.5 ? best.n : undefined;
};

/** Row number of the report that stands there now. */
export const anchoredReport = async (db: Db, a: Anchor): Promise<number | undefined> => {
  const version = await anchoredVersion(db, a);
  if (version === undefined) return undefined;
  return bestOf(a, await db.selectFrom("report").select(["n", "id", "in_title", "start", "end"]).where("version", "=", version).execute());
};

/** Row number of the account of an event that stands there now. */
export const anchoredAccount = async (db: Db, a: Anchor): Promise<number | undefined> => {
  const version = await anchoredVersion(db, a);
  if (version === undefined) return undefined;
  const rows = await db
    .selectFrom("account")
    .select(["n", "id", "in_title", "trigger_start", "trigger"])
    .where("version", "=", version)
    .execute();
  return bestOf(
    a,
    rows.map((r) => ({ ...r, start: r.trigger_start, end: r.trigger_start + r.trigger.length })),
  );
};
