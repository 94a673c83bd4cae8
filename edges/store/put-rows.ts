/** What was read from one version, as rows of the store. */
import type { Row } from "../../schema/record/tables.ts";
import { loadKnownNames } from "../files/load-known-names.ts";
import { keysOfReports } from "./claims/keys-apart.ts";
import type { PackedEntry } from "./packed-entry.ts";
import { rowShape } from "./row-shape.ts";
import type { Writing } from "./writing.ts";

/** Row numbers that reports and accounts have already, by their ids in the reading. */
export interface Numbers {
  readonly reports: ReadonlyMap<string, number>;
  readonly accounts: ReadonlyMap<string, number>;
}
const NONE: Numbers = { reports: new Map(), accounts: new Map() };

export interface DrawnRows {
  readonly reports: readonly Row<"report">[];
  readonly links: readonly Row<"link">[];
  readonly answers: readonly Row<"answer">[];
  readonly accounts: readonly Row<"account">[];
  readonly participants: readonly Row<"participant">[];
}

const APART = { counted: 1, decided: null, certainty: null, reason: null } as const;

const reportRow = rowShape("report");
const accountRow = rowShape("account");

type ActorAt = (place: number | undefined) => number | null;

const reportRows = async (w: Writing, entry: PackedEntry, version: number, actor: ActorAt, had: Numbers): Promise<Row<"report">[]> => {
  const numbers = new Map<string, number>();
  for (const { row } of entry.reports) numbers.set(row.local, had.reports.get(row.local) ?? (await w.next("report")));
  return entry.reports.map(({ row, within, speaker, carrier }) =>
    reportRow(row, {
      ...APART,
      n: numbers.get(row.local) as number,
      version,
      within: (within && numbers.get(within)) || null,
      speaker: actor(speaker),
      carrier: actor(carrier),
      claim: null,
      origin: null,
    }),
  );
};

const accountRows = async (
  w: Writing,
  entry: PackedEntry,
  version: number,
  reports: readonly Row<"report">[],
  had: Numbers,
): Promise<Row<"account">[]> => {
  const rows: Row<"account">[] = [];
  for (const { row, country, report } of entry.accounts)
    rows.push(
      accountRow(row, {
        ...APART,
        n: had.accounts.get(row.local) ?? (await w.next("account")),
        version,
        country: country ?? (row.place === null ? undefined : loadKnownNames().placeCountry(row.place)) ?? null,
        series: null,
        report: reports.find((r) => r.local === report)?.n ?? null,
        event: null,
      }),
    );
  return rows;
};

/** Joined to nothing yet. `actors`: row numbers in the order of `entry.actors`. */
export const rowsOf = async (
  w: Writing,
  entry: PackedEntry,
  version: number,
  actors: readonly number[],
  had: Numbers = NONE,
): Promise<DrawnRows> => {
  const actor: ActorAt = (i) => (i === undefined ? null : (actors[i] ?? null));
  const reports = await reportRows(w, entry, version, actor, had);
  const accounts = await accountRows(w, entry, version, reports, had);
  const number = (rows: readonly { readonly n: number }[], i: number): number => (rows[i] as { n: number }).n;
  return {
    reports,
    links: entry.reports.flatMap((r, i) => r.links.map((l, at) => ({ ...l, report: number(reports, i), actor: actor(r.actors[at]) }))),
    answers: entry.reports.flatMap(({ answer }, i) =>
      answer ? [{ ...answer.row, report: number(reports, i), actor: actor(answer.actor) }] : [],
    ),
    accounts,
    participants: entry.accounts.flatMap((a, i) =>
      a.participants.map((p, at) => ({ ...p, account: number(accounts, i), actor: actor(a.actors[at]) })),
    ),
  };
};

export const putRows = (w: Writing, entry: PackedEntry, rows: DrawnRows): void => {
  w.insert("report", rows.reports);
  w.insert("link", rows.links);
  w.insert("answer", rows.answers);
  keysOfReports.put(w, new Map(rows.reports.map((r, i) => [r.n, entry.reports[i]?.keys ?? []])));
  w.insert("account", rows.accounts);
  w.insert("participant", rows.participants);
};
