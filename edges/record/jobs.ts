/** Long work as the record keeps it: what was asked, how far it is, how it ended. */
import type { Row } from "../../schema/record/tables.ts";
import type { Store } from "../store/open-store.ts";
import { inWriting } from "../store/writing.ts";

type Kind = Row<"job">["kind"];

/** The job that was asked for in these words and never ended, if there is one: it is taken up. Else a new one. */
export const startJob = async (store: Store, kind: Kind, args: unknown, now: string): Promise<{ job: number; resumed: boolean }> =>
  inWriting(store.write, now, async (w) => {
    const given = JSON.stringify(args);
    const open = await w.db
      .selectFrom("job")
      .select("n")
      .where("kind", "=", kind)
      .where("arguments", "=", given)
      .where("status", "in", ["running", "interrupted"])
      .orderBy("n", "desc")
      .executeTakeFirst();
    if (open) {
      await w.db.updateTable("job").set({ status: "running", updated: now }).where("n", "=", open.n).execute();
      return { job: open.n, resumed: true };
    }
    const n = await w.next("job");
    const row: Row<"job"> = {
      n,
      kind,
      arguments: given,
      status: "running",
      started: now,
      updated: now,
      done: 0,
      failed: 0,
      unchanged: 0,
      message: null,
    };
    w.insert("job", [row]);
    return { job: n, resumed: false };
  });

export const endJob = async (
  store: Store,
  job: number,
  status: Row<"job">["status"],
  message: string | null,
  now: string,
): Promise<void> => {
  await store.write.updateTable("job").set({ status, message, updated: now }).where("n", "=", job).execute();
};
