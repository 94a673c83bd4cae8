/** Claims and events taken apart, so that what they consist of can join anew. */
import type { Entry } from "../../core/record/entry.ts";
import type { Row } from "../../schema/record/tables.ts";
import { dropEvent } from "./draw-events.ts";
import { joinClaims } from "./join-claims.ts";
import { joinEvents } from "./join-events.ts";
import { storedEntry, storedVersion } from "./stored-entry.ts";
import type { Writing } from "./writing.ts";

/** Row numbers of reports and accounts that belong to nothing for the moment. */
export interface Loose {
  readonly reports: readonly number[];
  readonly accounts: readonly number[];
}

const PIECE = 500;
const inPieces = async <R>(numbers: readonly number[], ask: (piece: number[]) => Promise<R[]>): Promise<R[]> => {
  const found: R[] = [];
  for (let at = 0; at < numbers.length; at += PIECE) found.push(...(await ask(numbers.slice(at, at + PIECE))));
  return found;
};
const each = async (numbers: readonly number[], change: (piece: number[]) => Promise<unknown>): Promise<void> => {
  await inPieces(numbers, async (piece) => {
    await change(piece);
    return [];
  });
};

/** Claims and events that some versions tell, by row number. */
export const toldBy = async (w: Writing, versions: readonly number[]): Promise<{ claims: number[]; events: number[] }> => {
  const claims = await inPieces(versions, (piece) =>
    w.db.selectFrom("report").select("claim").distinct().where("version", "in", piece).where("claim", "is not", null).execute(),
  );
  const events = await inPieces(versions, (piece) =>
    w.db.selectFrom("account").select("event").distinct().where("version", "in", piece).where("event", "is not", null).execute(),
  );
  const once = (list: readonly (number | null)[]) => [...new Set(list.filter((n) => n !== null))];
  return { claims: once(claims.map((c) => c.claim)), events: once(events.map((e) => e.event)) };
};

/** The claims and events are gone, with their origins, links and conflicts; gives what they consisted of. */
export const loosen = async (w: Writing, { claims, events }: { claims: readonly number[]; events: readonly number[] }): Promise<Loose> => {
  const reports = await inPieces(claims, (piece) => w.db.selectFrom("report").select("n").where("claim", "in", piece).execute());
  const accounts = await inPieces(events, (piece) => w.db.selectFrom("account").select("n").where("event", "in", piece).execute());
  const apart = { certainty: null, reason: null };
  await each(claims, (piece) =>
    w.db
      .updateTable("report")
      .set({ claim: null, origin: null, ...apart })
      .where("claim", "in", piece)
      .execute(),
  );
  await each(events, (piece) =>
    w.db
      .updateTable("account")
      .set({ event: null, ...apart })
      .where("event", "in", piece)
      .execute(),
  );
  await each(claims, (piece) => w.db.deleteFrom("claim").where("n", "in", piece).execute());
  for (const event of events) await dropEvent(w, event);
  return { reports: reports.map((r) => r.n), accounts: accounts.map((a) => a.n) };
};

const only = (entry: Entry, reports: readonly Row<"report">[], accounts: readonly Row<"account">[]): Entry => ({
  ...entry,
  reports: reports.flatMap((row) => entry.reports.find((r) => r.report.id === row.local) ?? []),
  accounts: accounts.flatMap((row) => entry.accounts.find((a) => a.event.id === row.local) ?? []),
});

/** What is loose joins again, version by version in the order they came, as if each came in now. */
export const joinAgain = async (w: Writing, loose: Loose): Promise<void> => {
  const reports = await inPieces(loose.reports, (piece) => w.db.selectFrom("report").selectAll().where("n", "in", piece).execute());
  const accounts = await inPieces(loose.accounts, (piece) => w.db.selectFrom("account").selectAll().where("n", "in", piece).execute());
  const versions = [...new Set([...reports, ...accounts].map((r) => r.version))].sort((a, b) => a - b);
  for (const n of versions) {
    const version = await storedVersion(w.db, n);
    if (!version) continue;
    const of = <T extends { version: number; n: number }>(rows: readonly T[]) =>
      rows.filter((r) => r.version === n).sort((a, b) => a.n - b.n);
    const [said, told] = [of(reports), of(accounts)];
    const entry = only(storedEntry(version), said, told);
    if (said.length > 0) await joinClaims(w, entry, version, said);
    if (told.length > 0) await joinEvents(w, entry, version, told);
  }
};
