/** What articles tell of actors, summed up over a transaction and written at its end: names and offices told once more, reports counted. */
import { sql } from "kysely";
import type { Row } from "../../schema/record/tables.ts";
import type { Writing } from "./writing.ts";

type Name = Row<"actor_name">;
type Holding = Row<"holding">;

interface Told {
  names: Map<string, Name>;
  holdings: Map<string, Holding>;
  versions: Set<number>;
}

const told = new WeakMap<Writing, Told>();
const empty = (): Told => ({ names: new Map(), holdings: new Map(), versions: new Set() });

const toldOf = (w: Writing): Told => {
  const known = told.get(w);
  if (known) return known;
  const made = empty();
  told.set(w, made);
  w.atEnd(() => tellNow(w));
  return made;
};

const least = (a: string | null, b: string | null) => (a === null ? b : b === null || a < b ? a : b);
const most = (a: string | null, b: string | null) => (a === null ? b : b === null || a > b ? a : b);

export const tellLater = (w: Writing, rows: { readonly names: readonly Name[]; readonly holdings: readonly Holding[] }): void => {
  const of = toldOf(w);
  for (const n of rows.names) {
    const key = `${n.actor} ${n.name}`;
    const known = of.names.get(key);
    of.names.set(key, known ? { ...known, uses: known.uses + n.uses } : n);
  }
  for (const h of rows.holdings) {
    const key = `${h.actor} ${h.key}`;
    const known = of.holdings.get(key);
    of.holdings.set(
      key,
      known
        ? {
            ...known,
            first_seen: least(known.first_seen, h.first_seen),
            last_seen: most(known.last_seen, h.last_seen),
            uses: known.uses + h.uses,
          }
        : h,
    );
  }
};

/** A version's reports, once its article shows it. */
export const countLater = (w: Writing, version: number): void => {
  toldOf(w).versions.add(version);
};

const MOST_ROWS = 500;
const inPieces = async <T>(all: readonly T[], put: (piece: T[]) => Promise<unknown>): Promise<void> => {
  for (let at = 0; at < all.length; at += MOST_ROWS) await put(all.slice(at, at + MOST_ROWS));
};

const putNames = (w: Writing, names: readonly Name[]) =>
  inPieces(names, (piece) =>
    w.db
      .insertInto("actor_name")
      .values(piece)
      .onConflict((c) => c.columns(["actor", "name"]).doUpdateSet((e) => ({ uses: e("actor_name.uses", "+", e.ref("excluded.uses")) })))
      .execute(),
  );

const putHoldings = (w: Writing, holdings: readonly Holding[]) =>
  inPieces(holdings, (piece) =>
    w.db
      .insertInto("holding")
      .values(piece)
      .onConflict((c) =>
        c.columns(["actor", "key"]).doUpdateSet((e) => ({
          first_seen: sql`min(coalesce(holding.first_seen, excluded.first_seen), coalesce(excluded.first_seen, holding.first_seen))`,
          last_seen: sql`max(coalesce(holding.last_seen, excluded.last_seen), coalesce(excluded.last_seen, holding.last_seen))`,
          uses: e("holding.uses", "+", e.ref("excluded.uses")),
        })),
      )
      .execute(),
  );

/** Adds what all reports of versions tell of actors, or takes it away. */
export const countAll = (w: Writing, versions: readonly number[], by: 1 | -1): Promise<void> =>
  inPieces(versions, (piece) =>
    sql`
      with told (report, actor) as (
        select r.n, r.speaker from report r
          where r.version in (${sql.join(piece)}) and r.speaker is not null
        union select r.n, l.actor from report r join link l on l.report = r.n
          where r.version in (${sql.join(piece)}) and l.role = 'carrier' and l.actor is not null
      ), heads (report, actor) as (
        select report, actor from told union select t.report, a."into" from told t join actor a on a.n = t.actor where a."into" is not null
      ), sums (actor, n) as (select actor, count(*) from heads group by actor)
      update actor set reports = reports + ${by} * sums.n, told = told + ${by} * sums.n from sums where actor.n = sums.actor`.execute(w.db),
  );

/** At once, for who is about to ask. */
export const tellNow = async (w: Writing): Promise<void> => {
  const of = told.get(w);
  if (!of) return;
  const { names, holdings, versions } = of;
  Object.assign(of, empty());
  await putNames(w, [...names.values()]);
  await putHoldings(w, [...holdings.values()]);
  await countAll(w, [...versions], 1);
};
