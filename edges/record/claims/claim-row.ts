/** A claim by what somebody has of it: its id, an older id of it, or the id of one of its reports. */
import type { Kysely } from "kysely";
import { reportOfClaimId } from "../../store/claims/draw-claims.ts";
import type { Database } from "../../../schema/record/tables.ts";
import { RecordError } from "../record-error.ts";

type Db = Pick<Kysely<Database>, "selectFrom">;

const claimOfReport = async (db: Db, report: string): Promise<number | undefined> =>
  (await db.selectFrom("report").select("claim").where("id", "=", report).executeTakeFirst())?.claim ?? undefined;

/**
 * Row number; undefined where nothing has this id. The id of a claim, the one it has and any it had, is that of one of its reports with a
 * letter: the report leads to it.
 */
export const claimRow = async (db: Db, id: string): Promise<number | undefined> => {
  const report = reportOfClaimId(id);
  return (report === undefined ? undefined : await claimOfReport(db, report)) ?? (await claimOfReport(db, id));
};

/** Throws a RecordError. */
export const neededClaim = async (db: Db, id: string): Promise<number> => {
  const n = await claimRow(db, id);
  if (n !== undefined) return n;
  throw new RecordError("no-claim-or-report", { id });
};
