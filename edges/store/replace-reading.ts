/** The reading of one version in the place of the one it had: its rows, and the claims and events they belong to, are drawn anew. */
import type { Reading } from "../../schema/reading.ts";
import { letGoOfKeys } from "./claims/reports-in-hand.ts";
import { readyAccounts } from "./join-events.ts";
import { joinAgain, type Loose, loosen, toldBy } from "./loosen.ts";
import { packEntry } from "./packed-entry.ts";
import { type Numbers, putRows, rowsOf } from "./put-rows.ts";
import { settleActors } from "./settle-actors.ts";
import { storedEntry, storedVersion } from "./stored-entry.ts";
import { countReports } from "./take-out.ts";
import { dropUnused, unsettleActors } from "./unsettle-actors.ts";
import { reindexVersions } from "./words/index-versions.ts";
import type { Writing } from "./writing.ts";

type Decided = "accepted" | "corrected" | null;

/** What the rows of the version are known by, and what people decided on them. */
const rowsBefore = async (w: Writing, version: number) => {
  const reports = await w.db.selectFrom("report").select(["n", "local", "decided"]).where("version", "=", version).execute();
  const accounts = await w.db.selectFrom("account").select(["n", "local", "decided"]).where("version", "=", version).execute();
  const numbers: Numbers = {
    reports: new Map(reports.map((r) => [r.local, r.n])),
    accounts: new Map(accounts.map((a) => [a.local, a.n])),
  };
  return { reports, accounts, numbers };
};

const keepDecided = async (
  w: Writing,
  table: "report" | "account",
  version: number,
  rows: readonly { readonly local: string; readonly decided: Decided }[],
): Promise<void> => {
  for (const { local, decided } of rows)
    if (decided !== null)
      await w.db.updateTable(table).set({ decided }).where("version", "=", version).where("local", "=", local).execute();
};

const isCurrent = async (w: Writing, version: { readonly n: number; readonly article: number }): Promise<boolean> =>
  (await w.db.selectFrom("article").select("current").where("n", "=", version.article).executeTakeFirst())?.current === version.n;

/** `forgetDecided`: nothing of what was decided on the version is kept on its rows. Gives what was joined anew. */
export const replaceReading = async (
  w: Writing,
  n: number,
  reading: Omit<Reading, "article">,
  { forgetDecided = false }: { readonly forgetDecided?: boolean } = {},
): Promise<Loose> => {
  const version = await storedVersion(w.db, n);
  if (!version) throw new Error(`no version ${n}`);
  const current = await isCurrent(w, version);
  const had = await rowsBefore(w, n);
  const loose = await loosen(w, await toldBy(w, [n]));
  if (current) await countReports(w, n, -1);
  const told = await unsettleActors(w, n, storedEntry(version));
  await w.db.deleteFrom("report").where("version", "=", n).execute();
  await w.db.deleteFrom("account").where("version", "=", n).execute();
  const entry = packEntry(storedEntry(version, reading));
  await w.db.updateTable("version").set({ reading: entry.reading }).where("n", "=", n).execute();
  const rows = await rowsOf(w, entry, n, await settleActors(w, entry), had.numbers);
  const { reports, accounts } = rows;
  letGoOfKeys(w);
  putRows(w, entry, rows);
  if (current) await countReports(w, n, 1);
  else
    for (const table of ["report", "account"] as const)
      await w.db.updateTable(table).set({ counted: 0 }).where("version", "=", n).execute();
  if (!forgetDecided) {
    await keepDecided(w, "report", n, had.reports);
    await keepDecided(w, "account", n, had.accounts);
  }
  await readyAccounts(w, accounts);
  const union = (a: readonly number[], b: readonly { n: number }[]) => [...new Set([...a, ...b.map((x) => x.n)])];
  await joinAgain(w, {
    reports: union(loose.reports, reports),
    accounts: union(loose.accounts, accounts),
    events: loose.events,
    answering: loose.answering ?? [],
  });
  await dropUnused(w, told);
  await reindexVersions(w, [n]);
  return loose;
};
