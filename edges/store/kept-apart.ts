/** What people have said about which accounts of events belong together, asked before accounts are joined. */
import { type Anchor, anchoredAccount } from "../record/decisions/anchors.ts";
import type { Writing } from "./writing.ts";

export interface SplitEvent {
  readonly accounts: readonly Anchor[];
  /** those that stay */
  readonly from: readonly Anchor[];
}

export interface JoinEvents {
  /** of each event, its accounts; the first event's come first */
  readonly events: readonly (readonly Anchor[])[];
}

/** Row numbers of what the anchors name, as far as it is there and counts. */
export const accountsAt = async (w: Writing, anchors: readonly Anchor[]): Promise<number[]> => {
  const found = new Set<number>();
  for (const a of anchors) {
    const n = await anchoredAccount(w.db, a);
    if (n !== undefined) found.add(n);
  }
  if (found.size === 0) return [];
  const counted = await w.db
    .selectFrom("account")
    .select("n")
    .where("n", "in", [...found])
    .where("counted", "=", 1)
    .execute();
  const there = new Set(counted.map((c) => c.n));
  return [...found].filter((n) => there.has(n));
};

/** Events by their accounts, each once, in the order of the accounts. */
export const eventsOf = async (w: Writing, accounts: readonly number[]): Promise<number[]> => {
  if (accounts.length === 0) return [];
  const rows = await w.db
    .selectFrom("account")
    .select(["n", "event"])
    .where("n", "in", [...accounts])
    .where("event", "is not", null)
    .execute();
  const byNumber = new Map(rows.map((r) => [r.n, r.event as number]));
  return [...new Set(accounts.flatMap((n) => byNumber.get(n) ?? []))];
};

/** Decisions of a kind that are in force, in the order they were made. */
export const eventDecisionsInForce = async <T>(w: Writing, kind: "join-events" | "split-event"): Promise<T[]> =>
  (await w.db.selectFrom("decision").select("target").where("kind", "=", kind).where("undone", "is", null).orderBy("n").execute()).map(
    (r) => JSON.parse(r.target) as T,
  );

/** Ids of the articles that tell of the events, and of the account's own. */
const articlesOf = async (w: Writing, account: number, events: readonly number[]): Promise<Set<string>> => {
  const rows = await w.db
    .selectFrom("account as c")
    .innerJoin("version as v", "v.n", "c.version")
    .innerJoin("article as a", "a.n", "v.article")
    .select("a.id")
    .distinct()
    .where((e) => e.or([e("c.event", "in", [...events]), e("c.n", "=", account)]))
    .execute();
  return new Set(rows.map((r) => r.id));
};

/** Stands for the event that the account in hand will be of. */
const OWN = -1;

/**
 * Of the events an account could be part of, those that may be one with it: never two of which a person has said that they are apart.
 * The first of them stays.
 */
export const keptApart = async (w: Writing, account: number, events: readonly number[]): Promise<number[]> => {
  if (events.length === 0) return [];
  const all = await eventDecisionsInForce<SplitEvent>(w, "split-event");
  if (all.length === 0) return [...events];
  const articles = await articlesOf(w, account, events);
  const told = (anchors: readonly Anchor[]) => anchors.some((a) => articles.has(a.article));
  const apart: (readonly [ReadonlySet<number>, ReadonlySet<number>])[] = [];
  for (const split of all.filter((s) => told(s.accounts) && told(s.from))) {
    const side = async (anchors: readonly Anchor[]) => {
      const numbers = await accountsAt(w, anchors);
      return new Set([...(numbers.includes(account) ? [OWN] : []), ...(await eventsOf(w, numbers))]);
    };
    apart.push([await side(split.accounts), await side(split.from)]);
  }
  const forbidden = (a: number, b: number) => apart.some(([x, y]) => (x.has(a) && y.has(b)) || (x.has(b) && y.has(a)));
  const joint: number[] = [];
  for (const e of events) if (!forbidden(OWN, e) && joint.every((j) => !forbidden(j, e))) joint.push(e);
  return joint;
};
