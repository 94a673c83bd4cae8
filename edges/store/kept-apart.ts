/** What people have said about which accounts belong together, asked before accounts are joined. */
import type { Writing } from "./writing.ts";

/** An account as a decision names it: by what outlasts a new reading. */
export interface AccountNamed {
  readonly article: string;
  readonly in_title: 0 | 1;
  readonly start: number;
  readonly trigger: string;
}

export interface SplitEvent {
  readonly accounts: readonly AccountNamed[];
  /** those that stay */
  readonly from: readonly AccountNamed[];
}

const sameTrigger = (a: AccountNamed, r: { article: string; in_title: number; trigger: string; trigger_start: number }): boolean =>
  a.article === r.article && a.in_title === r.in_title && a.trigger === r.trigger;

/** Row numbers of counted accounts that a decision names; of several with the same trigger, the one nearest to where it stood. */
export const accountsNamed = async (w: Writing, named: readonly AccountNamed[]): Promise<number[]> => {
  if (named.length === 0) return [];
  const rows = await w.db
    .selectFrom("account as c")
    .innerJoin("version as v", "v.n", "c.version")
    .innerJoin("article as a", "a.n", "v.article")
    .select(["c.n", "a.id as article", "c.in_title", "c.trigger", "c.trigger_start"])
    .where("a.id", "in", [...new Set(named.map((n) => n.article))])
    .where("c.counted", "=", 1)
    .execute();
  const found = named.flatMap((n) => {
    const fits = rows.filter((r) => sameTrigger(n, r));
    return fits.sort((x, y) => Math.abs(x.trigger_start - n.start) - Math.abs(y.trigger_start - n.start) || x.n - y.n)[0]?.n ?? [];
  });
  return [...new Set(found)];
};

export const nameAccounts = async (w: Writing, numbers: readonly number[]): Promise<AccountNamed[]> => {
  if (numbers.length === 0) return [];
  const rows = await w.db
    .selectFrom("account as c")
    .innerJoin("version as v", "v.n", "c.version")
    .innerJoin("article as a", "a.n", "v.article")
    .select(["a.id as article", "c.in_title", "c.trigger_start as start", "c.trigger"])
    .where("c.n", "in", [...numbers])
    .orderBy("c.n")
    .execute();
  return rows;
};

const splits = async (w: Writing): Promise<SplitEvent[]> => {
  const rows = await w.db
    .selectFrom("decision")
    .select("target")
    .where("kind", "=", "split-event")
    .where("undone", "is", null)
    .orderBy("n")
    .execute();
  return rows.map((r) => JSON.parse(r.target) as SplitEvent);
};

const touchedByHand = async (w: Writing, account: number, events: readonly number[]): Promise<boolean> =>
  (await w.db
    .selectFrom("account")
    .select("n")
    .where((e) => e.or([e("event", "in", [...events]), e("n", "=", account)]))
    .where("certainty", "=", "person")
    .limit(1)
    .executeTakeFirst()) !== undefined;

/**
 * Of the events an account could be part of, those that may be one with it: never two of which a person has said that they are apart.
 * The first of them stays. `always`: ask even where nobody has touched the accounts as they stand, since they are drawn anew.
 */
export const keptApart = async (w: Writing, account: number, events: readonly number[], always: boolean): Promise<number[]> => {
  if (events.length === 0) return [];
  const said = always || (await touchedByHand(w, account, events)) ? await splits(w) : [];
  if (said.length === 0) return [...events];
  const eventOf = new Map<number, number | null>();
  const apart: (readonly [ReadonlySet<number>, ReadonlySet<number>])[] = [];
  for (const s of said) {
    const [out, from] = [await accountsNamed(w, s.accounts), await accountsNamed(w, s.from)];
    const rows = await w.db
      .selectFrom("account")
      .select(["n", "event"])
      .where("n", "in", [...out, ...from, account])
      .execute();
    for (const r of rows) eventOf.set(r.n, r.event);
    const side = (numbers: readonly number[]) => new Set(numbers.flatMap((n) => (n === account ? [-1] : (eventOf.get(n) ?? []))));
    apart.push([side(out), side(from)]);
  }
  const forbidden = (a: number, b: number) => apart.some(([x, y]) => (x.has(a) && y.has(b)) || (x.has(b) && y.has(a)));
  const joint: number[] = [];
  for (const e of events) if (!forbidden(-1, e) && joint.every((j) => !forbidden(j, e))) joint.push(e);
  return joint;
};
