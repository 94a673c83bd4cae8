/** Claims and events taken apart, so that what they consist of can join anew. */
import { joinReports } from "./join-claims.ts";
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
  await each(events, (piece) => w.db.deleteFrom("event").where("n", "in", piece).execute());
  return { reports: reports.map((r) => r.n), accounts: accounts.map((a) => a.n) };
};

const keysOf = async (w: Writing, reports: readonly number[]): Promise<Map<number, number[]>> => {
  const rows = await inPieces(reports, (piece) =>
    w.db.selectFrom("report_key").select(["report", "key"]).where("report", "in", piece).orderBy("report").orderBy("key").execute(),
  );
  const keys = new Map<number, number[]>([...reports].sort((a, b) => a - b).map((n) => [n, []]));
  for (const r of rows) keys.get(r.report)?.push(r.key);
  return keys;
};

/** What is loose joins again, in the order it came. */
export const joinAgain = async (w: Writing, loose: Loose): Promise<void> => {
  await joinReports(w, await keysOf(w, loose.reports));
  await joinAccountsAgain(w, loose.accounts);
};

const joinAccountsAgain = async (w: Writing, numbers: readonly number[]): Promise<void> => {
  const accounts = await inPieces(numbers, (piece) => w.db.selectFrom("account").selectAll().where("n", "in", piece).execute());
  for (const n of [...new Set(accounts.map((r) => r.version))].sort((a, b) => a - b)) {
    const version = await storedVersion(w.db, n);
    if (!version) continue;
    const told = accounts.filter((r) => r.version === n).sort((a, b) => a.n - b.n);
    const entry = storedEntry(version);
    await joinEvents(
      w,
      { ...entry, accounts: told.flatMap((row) => entry.accounts.find((a) => a.event.id === row.local) ?? []) },
      version,
      told,
    );
  }
};
