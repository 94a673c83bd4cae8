/** What `accept` and `correct` are about: a report, or an article's account of an event, by its place in the text. */
import { z } from "zod";
import type { Kysely } from "kysely";
import { Correction } from "../../../schema/record/operations/review.ts";
import type { Database } from "../../../schema/record/tables.ts";
import { RecordError } from "../record-error.ts";
import { rowByIdIn } from "../refs/find-row.ts";
import { accountAnchor, Anchor, anchoredAccount, anchoredReport, reportAnchor } from "./anchors.ts";

type Db = Pick<Kysely<Database>, "selectFrom">;

export const ReadingTarget = z.object({
  of: z.enum(["report", "event"]),
  at: Anchor,
  /** of the content or the trigger, to say what it is about */
  words: z.string(),
  correction: Correction.optional(),
});
export type ReadingTarget = z.infer<typeof ReadingTarget>;

const MOST_WORDS = 80;
const short = (words: string): string => (words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).replace(/\s\S*$/u, "")} …` : words);

/** Throws a RecordError where no report and no account has this id. */
export const targetOf = async (db: Db, id: string): Promise<ReadingTarget> => {
  const report = await rowByIdIn(db, "report", id);
  if (report !== undefined) {
    const row = await db.selectFrom("report").select("content").where("n", "=", report).executeTakeFirst();
    return { of: "report", at: (await reportAnchor(db, report)) as Anchor, words: short(row?.content ?? "") };
  }
  const account = await rowByIdIn(db, "account", id);
  if (account === undefined) throw new RecordError("no-reading", { id });
  const row = await db.selectFrom("account").select("trigger").where("n", "=", account).executeTakeFirst();
  return { of: "event", at: (await accountAnchor(db, account)) as Anchor, words: short(row?.trigger ?? "") };
};

/** Row number of what stands there now. */
export const targetRow = (db: Db, t: ReadingTarget): Promise<number | undefined> =>
  t.of === "report" ? anchoredReport(db, t.at) : anchoredAccount(db, t.at);

export const tableOf = (t: ReadingTarget): "report" | "account" => (t.of === "report" ? "report" : "account");

/** Decisions on readings of one version that are in force, in the order they were made. */
export const inForce = async (
  db: Db,
  at: Pick<Anchor, "article" | "version">,
): Promise<{ n: number; kind: "accept" | "correct"; target: ReadingTarget }[]> => {
  const rows = await db
    .selectFrom("decision")
    .select(["n", "kind", "target"])
    .where("kind", "in", ["accept", "correct"])
    .where("undone", "is", null)
    .orderBy("n")
    .execute();
  return rows
    .filter((r) => r.target.includes(at.version))
    .map((r) => ({ n: r.n, kind: r.kind as "accept" | "correct", target: ReadingTarget.parse(JSON.parse(r.target)) }))
    .filter((r) => r.target.at.article === at.article && r.target.at.version === at.version);
};
