/**
 * Accounts of the same encounter join into events: an event is what hangs together by `sameEvent`. Candidates are found by keys, so that
 * an article costs the same however long the record has grown.
 */
import type { AccountFacts } from "../../core/record/events/account-facts.ts";
import { accountKeys } from "../../core/record/events/account-keys.ts";
import { type Agreement, sameEvent } from "../../core/record/events/same-event.ts";
import type { Row } from "../../schema/record/tables.ts";
import { type Placed, accountFacts } from "./account-facts.ts";
import { drawEvents } from "./draw-events.ts";
import { keptApart } from "./kept-apart.ts";
import { decideAgain } from "./decide-events.ts";
import { pieces } from "./in-pieces.ts";
import type { PackedEntry } from "./packed-entry.ts";
import { settleSeries } from "./settle-series.ts";
import type { Writing } from "./writing.ts";

/** Days by which accounts may lie apart and still be of one event. */
const AROUND = 3;
/** Accounts under the keys of one that are looked at: the newest. A key that many more have tells little. */
const MOST_CANDIDATES = 120;

interface Joined {
  readonly account: number;
  readonly event: number;
  readonly certainty: Row<"account">["certainty"];
  readonly reason: string;
}

const candidatesOf = async (w: Writing, facts: AccountFacts): Promise<Placed[]> => {
  const rows = await w.db
    .selectFrom("account_key")
    .select("account")
    .distinct()
    .where("key", "in", accountKeys(facts, AROUND))
    .orderBy("account", "desc")
    .limit(MOST_CANDIDATES)
    .execute();
  return accountFacts(
    w,
    rows.map((r) => r.account).filter((n) => n !== facts.n),
  );
};

const better = (a: Agreement, b: Agreement | undefined): boolean => b === undefined || (a.certainty === "sure" && b.certainty !== "sure");

/** The account's event, others that turn out to be the same one, and why. */
const placeOne = async (w: Writing, facts: Placed): Promise<{ joined: Joined; merged: number[] }> => {
  const events = new Set<number>();
  let why: Agreement | undefined;
  for (const other of await candidatesOf(w, facts)) {
    if (other.event === null) continue;
    const agreement = sameEvent(facts, other);
    if (!agreement) continue;
    if (better(agreement, why)) why = agreement;
    events.add(other.event);
  }
  const joint = await keptApart(
    w,
    facts.n,
    [...events].sort((a, b) => a - b),
  );
  const [event, ...merged] = joint;
  if (event === undefined || !why)
    return { joined: { account: facts.n, event: facts.n, certainty: "sure", reason: "the first account of it in the record" }, merged: [] };
  return { joined: { account: facts.n, event, certainty: why.certainty, reason: why.reason }, merged };
};

/** Places accounts that have no event, one after the other; gives the events they touch, which are to be drawn anew. */
export const placeAccounts = async (w: Writing, accounts: readonly number[]): Promise<number[]> => {
  const touched = new Set<number>();
  for (const facts of await accountFacts(w, accounts)) {
    const { joined, merged } = await placeOne(w, facts);
    if (joined.event === facts.n) await founded(w, facts);
    await w.db
      .updateTable("account")
      .set({ event: joined.event, certainty: joined.certainty, reason: joined.reason })
      .where("n", "=", joined.account)
      .execute();
    if (merged.length > 0) await w.db.updateTable("account").set({ event: joined.event }).where("event", "in", merged).execute();
    touched.add(joined.event);
    for (const m of merged) touched.add(m);
  }
  return [...touched];
};

/** A new event has the number of the account that founds it, so that numbers do not depend on how the work was cut into pieces. */
const founded = async (w: Writing, a: AccountFacts): Promise<void> => {
  const { n, type, status, start, end, place, country, series, round } = a;
  const drawnLater = {
    first_day: null,
    last_day: null,
    place_key: null,
    last_instant: null,
    accounts: 0,
    articles: 0,
    outlets: 0,
    conflicts: 0,
  };
  await w.db
    .insertInto("event")
    .values({ n, id: `e${a.id}`, type, status, start, end, place, country, series, round, ...drawnLater })
    .onConflict((c) => c.column("n").doNothing())
    .execute();
};

/** Keys stay while their account does. */
export const keepKeys = async (w: Writing, facts: readonly AccountFacts[]): Promise<void> => {
  const rows = facts.flatMap((a) => accountKeys(a).map((key) => ({ key, account: a.n })));
  for (const piece of pieces(rows))
    await w.db
      .insertInto("account_key")
      .values(piece)
      .onConflict((c) => c.doNothing())
      .execute();
};

/** What accounts that are new need before they can be placed: their series, and their keys. */
export const readyAccounts = async (w: Writing, accounts: readonly Row<"account">[]): Promise<void> => {
  if (accounts.length === 0) return;
  const numbers = accounts.map((a) => a.n);
  let facts = await accountFacts(w, numbers);
  let inSeries = false;
  for (const a of accounts) {
    const own = facts.find((f) => f.n === a.n);
    if (a.series_name === null || !own) continue;
    const series = await settleSeries(w, a.series_name, own);
    if (series === null) continue;
    inSeries = true;
    await w.db.updateTable("account").set({ series }).where("n", "=", a.n).execute();
  }
  if (inSeries) facts = await accountFacts(w, numbers);
  await keepKeys(w, facts);
};

export const joinEvents = async (w: Writing, entry: PackedEntry, accounts: readonly Row<"account">[]): Promise<void> => {
  if (accounts.length === 0) return;
  await readyAccounts(w, accounts);
  await drawEvents(
    w,
    await placeAccounts(
      w,
      accounts.map((a) => a.n),
    ),
  );
  await decideAgain(w, [entry.article.id]);
};
