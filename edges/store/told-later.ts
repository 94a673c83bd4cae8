/** What articles tell of actors, summed up over a transaction and written at its end: names and offices told once more, reports counted. */
import { sql } from "kysely";
import type { Row } from "../../schema/record/tables.ts";
import { pieces } from "./in-pieces.ts";
import { perWriting } from "./per-writing.ts";
import type { Writing } from "./writing.ts";

type Name = Row<"actor_name">;
type Holding = Row<"holding">;

interface Told {
  names: Map<string, Name>;
  holdings: Map<string, Holding>;
  versions: Set<number>;
}

const empty = (): Told => ({ names: new Map(), holdings: new Map(), versions: new Set() });

const told = perWriting((w) => {
  w.atEnd(() => tellNow(w));
  return empty();
});

type Seen = Pick<Holding, "first_seen" | "last_seen" | "uses">;
const least = (a: string | null, b: string | null) => (a === null ? b : b === null || a < b ? a : b);
const most = (a: string | null, b: string | null) => (a === null ? b : b === null || a > b ? a : b);

/** One office seen on two occasions. */
export const seenTogether = <T extends Seen>(a: T, b: Seen): T => ({
  ...a,
  first_seen: least(a.first_seen, b.first_seen),
  last_seen: most(a.last_seen, b.last_seen),
  uses: a.uses + b.uses,
});

export const tellLater = (w: Writing, rows: { readonly names: readonly Name[]; readonly holdings: readonly Holding[] }): void => {
  const of = told.of(w);
  for (const n of rows.names) {
    const key = `${n.actor} ${n.name}`;
    const known = of.names.get(key);
    of.names.set(key, known ? { ...known, uses: known.uses + n.uses } : n);
  }
  for (const h of rows.holdings) {
    const key = `${h.actor} ${h.key}`;
    const known = of.holdings.get(key);
    of.holdings.set(key, known ? seenTogether(known, h) : h);
  }
};

/** A version's reports, once its article shows it. */
export const countLater = (w: Writing, version: number): void => {
  told.of(w).versions.add(version);
};

const each = async <T>(all: readonly T[], put: (piece: T[]) => Promise<unknown>): Promise<void> => {
  for (const piece of pieces(all)) await put(piece);
};

const putNames = (w: Writing, names: readonly Name[]) =>
  each(names, (piece) =>
    w.db
      .insertInto("actor_name")
      .values(piece)
      .onConflict((c) => c.columns(["actor", "name"]).doUpdateSet((e) => ({ uses: e("actor_name.uses", "+", e.ref("excluded.uses")) })))
      .execute(),
  );

const putHoldings = (w: Writing, holdings: readonly Holding[]) =>
  each(holdings, (piece) =>
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
  each(versions, (piece) =>
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
  const of = told.known(w);
  if (!of) return;
  const { names, holdings, versions } = of;
  Object.assign(of, empty());
  await putNames(w, [...names.values()]);
  await putHoldings(w, [...holdings.values()]);
  await countAll(w, [...versions], 1);
};
