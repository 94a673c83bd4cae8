/** The reading of one version in the place of the one it had: its rows, and the claims and events they belong to, are drawn anew. */
import type { Reading } from "../../schema/reading.ts";
import { type Numbers, putRows } from "./add-entries.ts";
import { joinAgain, loosen, toldBy } from "./loosen.ts";
import { pack } from "./packed.ts";
import { settleActors } from "./settle-actors.ts";
import { storedEntry, storedVersion } from "./stored-entry.ts";
import { countReports } from "./told-later.ts";
import { takeOutRows } from "./take-out-rows.ts";
import { reindexVersions } from "./words/index-versions.ts";
import type { Writing } from "./writing.ts";

type Decided = "accepted" | "corrected" | null;

/** What the rows of the version are known by, and what people decided on them. */
const rowsOf = async (w: Writing, version: number) => {
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

/** `forgetDecided`: nothing of what was decided on the version is kept on its rows. */
export const replaceReading = async (
  w: Writing,
  n: number,
  reading: Omit<Reading, "article">,
  { forgetDecided = false }: { readonly forgetDecided?: boolean } = {},
): Promise<void> => {
  const version = await storedVersion(w.db, n);
  if (!version) throw new Error(`no version ${n}`);
  const had = await rowsOf(w, n);
  const loose = await loosen(w, await toldBy(w, [n]));
  await takeOutRows(w, version);
  await w.db
    .updateTable("version")
    .set({ reading: pack(reading) })
    .where("n", "=", n)
    .execute();
  const entry = storedEntry(version, reading);
  const { id: _, ...row } = version;
  const { reports, accounts } = await putRows(w, entry, row, await settleActors(w, entry), had.numbers);
  const article = await w.db.selectFrom("article").select("current").where("n", "=", version.article).executeTakeFirst();
  if (article?.current !== n)
    for (const table of ["report", "account"] as const)
      await w.db.updateTable(table).set({ counted: 0 }).where("version", "=", n).execute();
  if (!forgetDecided) {
    await keepDecided(w, "report", n, had.reports);
    await keepDecided(w, "account", n, had.accounts);
  }
  const mine = { reports: reports.map((r) => r.n), accounts: accounts.map((a) => a.n) };
  const others = (all: readonly number[], own: ReadonlyMap<string, number>) => all.filter((x) => ![...own.values()].includes(x));
  await joinAgain(w, {
    reports: [...others(loose.reports, had.numbers.reports), ...mine.reports],
    accounts: [...others(loose.accounts, had.numbers.accounts), ...mine.accounts],
  });
  await countReports(w, [n], 1);
  await reindexVersions(w.db, [n]);
};
