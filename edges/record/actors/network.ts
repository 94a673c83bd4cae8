/** Who met whom, or who carries whom: the strongest ties among those most told of, or around one. */
import { type RawBuilder, sql } from "kysely";
import { loadKnownNames } from "../../files/load-known-names.ts";
import { dayOf } from "../../../core/record/instant.ts";
import type { Parameters, Result } from "../../../schema/record/operation.ts";
import type { network } from "../../../schema/record/operations/actors.ts";
import type { ActorRef } from "../../../schema/record/shapes.ts";
import type { Store } from "../../store/open-store.ts";
import { actorRefs } from "../refs/actor-refs.ts";
import { isBounded, notLeftOut, someAttendance, someCountry } from "../refs/bounds.ts";
import { foundActor } from "./who.ts";

type Asked = Parameters<typeof network>;
type Network = Result<typeof network>;

/** Anything that may be a node: an actor's number or a country's code. */
type Node = number | string;
interface Met {
  readonly event: number;
  readonly node: Node;
  readonly day: number | null;
}
interface Edge {
  readonly from: Node;
  readonly to: Node;
  weight: number;
  last: number | null;
}

/** Among so many of the most told of, those who meet most are found. */
const MOST_SIFTED = 2_000;
/** Encounters or reports that ties are counted in: the newest. */
const MOST_COUNTED = 30_000;
const DAY = 86_400_000;
const isoDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

const inDays = (p: Asked, column: RawBuilder<unknown>): RawBuilder<unknown> => {
  const since = p.since === undefined ? undefined : dayOf(p.since);
  const until =
    p.until === undefined ? undefined : dayOf(p.until.length === 4 ? `${p.until}-12-31` : p.until.length === 7 ? `${p.until}-31` : p.until);
  return sql`${since === undefined ? sql`` : sql` and ${column} >= ${since}`}${until === undefined ? sql`` : sql` and ${column} <= ${until}`}`;
};
const attended = (p: Asked): RawBuilder<unknown> => (isBounded(p) ? sql` and ${someAttendance(p)}` : sql``);

/** Pairs of nodes of the same event. */
const tiesOf = (met: readonly Met[], keep: (node: Node) => boolean): Edge[] => {
  const byEvent = new Map<number, Met[]>();
  for (const m of met) {
    if (!keep(m.node)) continue;
    const of = byEvent.get(m.event);
    if (of) of.push(m);
    else byEvent.set(m.event, [m]);
  }
  const edges = new Map<string, Edge>();
  for (const of of byEvent.values())
    for (let i = 0; i < of.length; i++)
      for (let j = i + 1; j < of.length; j++) {
        const [a, b] = [of[i] as Met, of[j] as Met];
        const [x, y] = a.node < b.node ? [a, b] : [b, a];
        const known = edges.get(`${x.node} ${y.node}`);
        if (!known) edges.set(`${x.node} ${y.node}`, { from: x.node, to: y.node, weight: 1, last: x.day });
        else {
          known.weight++;
          if (x.day !== null && (known.last === null || x.day > known.last)) known.last = x.day;
        }
      }
  return [...edges.values()].sort((a, b) => b.weight - a.weight || (b.last ?? 0) - (a.last ?? 0) || (a.from < b.from ? -1 : 1));
};

const weights = (met: readonly { readonly node: Node }[]): Map<Node, number> => {
  const sum = new Map<Node, number>();
  for (const { node } of met) sum.set(node, (sum.get(node) ?? 0) + 1);
  return sum;
};
const heaviest = (sum: ReadonlyMap<Node, number>, most: number): Node[] =>
  [...sum]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([node]) => node);

const MEETERS = sql`a."into" is null and a.kind in ('person', 'organisation', 'country')`;

const personsMet = async (store: Store, p: Asked): Promise<{ met: Met[]; around: Node | undefined }> => {
  if (p.around === undefined) {
    const { rows } = await sql<Met>`
      with those as (select n from (select n, events from actor a where ${MEETERS} order by told desc limit ${MOST_SIFTED}) where events > 0 order by events desc limit ${p.limit})
      select t.event, t.actor as node, t.day from those join attendance t on t.actor = those.n
      where true${inDays(p, sql`t.day`)}${attended(p)} limit ${MOST_COUNTED}`.execute(store.read);
    return { met: rows, around: undefined };
  }
  const { head } = await foundActor(store, p.around);
  const { rows } = await sql<Met>`
    with own as (select t.event from attendance t where t.actor = ${head.n}${inDays(p, sql`t.day`)}${attended(p)} order by t.day desc limit ${MOST_SIFTED})
    select t.event, t.actor as node, t.day from own join attendance t on t.event = own.event join actor a on a.n = t.actor where ${MEETERS}${attended(p)}`.execute(
    store.read,
  );
  return { met: rows, around: head.n };
};

const countriesMet = async (store: Store, p: Asked): Promise<{ met: Met[]; around: Node | undefined }> => {
  const code =
    p.around === undefined
      ? undefined
      : (loadKnownNames().countryOf(p.around) ?? (await foundActor(store, p.around)).head.country ?? undefined);
  const only = code === undefined ? sql`` : sql` and t.event in (select event from event_country where country = ${code})`;
  const { rows } = await sql<Met>`
    select t.event, t.country as node, t.day from event_country t
    where true${inDays(p, sql`t.day`)}${isBounded(p) ? sql` and ${someCountry(p)}` : sql``}${only} order by t.event desc limit ${MOST_COUNTED}`.execute(
    store.read,
  );
  return { met: rows, around: code };
};

const countryRefs = async (store: Store, codes: readonly string[]): Promise<Map<Node, ActorRef>> => {
  const refs = new Map<Node, ActorRef>();
  if (codes.length === 0) return refs;
  const rows = await store.read
    .selectFrom("actor")
    .select(["id", "name", "english", "kind", "country"])
    .where("kind", "=", "country")
    .where("seeded", "=", 1)
    .where("country", "in", [...codes])
    .execute();
  for (const r of rows)
    refs.set(r.country as string, { id: r.id, name: r.name, ...(r.english ? { english: r.english } : {}), kind: r.kind });
  const known = loadKnownNames();
  for (const code of codes) {
    if (refs.has(code)) continue;
    const country = known.country(code);
    refs.set(code, { id: code, name: country?.name ?? code, ...(country?.english ? { english: country.english } : {}), kind: "country" });
  }
  return refs;
};

const meetings = async (store: Store, p: Asked): Promise<Network> => {
  const { met, around } = p.countries ? await countriesMet(store, p) : await personsMet(store, p);
  const sum = weights(met);
  const kept = new Set(heaviest(sum, p.limit));
  if (around !== undefined) kept.add(around);
  const edges = tiesOf(met, (n) => kept.has(n));
  const refs: ReadonlyMap<Node, ActorRef> = p.countries
    ? await countryRefs(store, [...kept] as string[])
    : await actorRefs(store, [...kept] as number[]);
  return drawn(refs, sum, edges);
};

/** Nodes that have no tie are left out. */
const drawn = (refs: ReadonlyMap<Node, ActorRef>, sum: ReadonlyMap<Node, number>, edges: readonly Edge[]): Network => {
  const tied = new Set(edges.flatMap((e) => [e.from, e.to]));
  const id = (n: Node) => refs.get(n)?.id ?? "";
  return {
    nodes: [...tied]
      .flatMap((n) => {
        const ref = refs.get(n);
        return ref ? [{ ...ref, weight: sum.get(n) ?? 0 }] : [];
      })
      .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1)),
    edges: edges
      .filter((e) => refs.has(e.from) && refs.has(e.to))
      .map((e) => ({ from: id(e.from), to: id(e.to), weight: e.weight, ...(e.last === null ? {} : { last: isoDay(e.last) }) })),
  };
};

/** From the outlet to whoever's words it carried. */
const carriage = async (store: Store, p: Asked): Promise<Network> => {
  const around = p.around === undefined ? undefined : await foundActor(store, p.around);
  const those = around ? sql` and (l.actor in (${sql.join(around.group)}) or r.speaker in (${sql.join(around.group)}))` : sql``;
  const { rows } = await sql<{ from: number; to: number; weight: number; last: number | null }>`
    select coalesce(o."into", o.n) as "from", coalesce(s."into", s.n) as "to", count(*) as weight, max(v.instant) as last
    from (select report, actor from link where role = 'carrier' and actor is not null order by report desc limit ${MOST_COUNTED}) l
    join report r on r.n = l.report and r.counted = 1
    join version v on v.n = r.version${notLeftOut("r", p)} join actor o on o.n = l.actor join actor s on s.n = r.speaker
    where s.kind <> 'anonymous'${those}${inDays(p, sql`(v.instant / 86400000)`)}
    group by 1, 2 order by weight desc, "from", "to" limit ${p.limit * 4}`.execute(store.read);
  const edges: Edge[] = [];
  const nodes = new Set<Node>();
  for (const r of rows) {
    const fresh = [r.from, r.to].filter((n) => !nodes.has(n)).length;
    if (r.from === r.to || nodes.size + fresh > p.limit) continue;
    nodes.add(r.from).add(r.to);
    edges.push({ ...r, last: r.last === null ? null : Math.floor(r.last / DAY) });
  }
  const sum = new Map<Node, number>();
  for (const e of edges) for (const n of [e.from, e.to]) sum.set(n, (sum.get(n) ?? 0) + e.weight);
  return drawn(await actorRefs(store, [...nodes] as number[]), sum, edges);
};

export const showNetwork = (store: Store, p: Asked): Promise<Network> => (p.of === "carriage" ? carriage(store, p) : meetings(store, p));
