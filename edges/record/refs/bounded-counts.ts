/** The numbers of claims and events with what a question leaves out left out. */
import { sql } from "kysely";
import type { ClaimRef, EventRef } from "../../../schema/record/shapes.ts";
import { inPieces } from "../../store/in-pieces.ts";
import type { Store } from "../../store/open-store.ts";
import { type Bounds, inCurrentVersion, isBounded, notLeftOut, within } from "./bounds.ts";

type Numbers = readonly (number | null | undefined)[];
/** Outlets that were merged count once. */
const OUTLETS = sql`count(distinct coalesce(o."into", o.n))`;

interface ClaimCounts extends Pick<ClaimRef, "reports" | "articles" | "outlets"> {
  readonly certain: number;
  readonly possible: number;
  readonly first: number | null;
  readonly last: number | null;
}

/** By row number of the claim; none where no report of it is left. `first` and `last`: ms since 1970. */
export const claimCounts = async (store: Store, claims: Numbers, b: Bounds): Promise<Map<number, ClaimCounts>> => {
  const rows = await inPieces(
    claims,
    async (piece) =>
      (
        await sql<ClaimCounts & { n: number }>`
          select r.claim as n, count(*) as reports, count(distinct v.article) as articles, ${OUTLETS} as outlets,
            count(distinct case when g.certain = 1 then g.n end) as certain, count(distinct g.n) as possible,
            min(v.instant) as first, max(v.instant) as last
          from report r join version v on v.n = r.version left join origin g on g.n = r.origin left join actor o on o.n = v.outlet
          where r.claim in (${sql.join(piece)}) and ${within("r", b)} group by r.claim`.execute(store.read)
      ).rows,
  );
  return new Map(rows.map((r) => [r.n, r]));
};

type EventCounts = Pick<EventRef, "accounts" | "articles" | "outlets">;

/** By row number of the event; none where no account of it is left. */
export const eventCounts = async (store: Store, events: Numbers, b: Bounds): Promise<Map<number, EventCounts>> => {
  const rows = await inPieces(
    events,
    async (piece) =>
      (
        await sql<EventCounts & { n: number }>`
          select c.event as n, count(*) as accounts, count(distinct v.article) as articles, ${OUTLETS} as outlets
          from account c join version v on v.n = c.version left join actor o on o.n = v.outlet
          where c.event in (${sql.join(piece)}) and ${within("c", b)} group by c.event`.execute(store.read)
      ).rows,
  );
  return new Map(rows.map(({ n, ...counts }) => [n, counts]));
};

/** Ids of the accounts of these events that are not left out. */
const accountsWithin = async (store: Store, events: Numbers, b: Bounds): Promise<string[]> =>
  (
    await inPieces(
      events,
      async (piece) =>
        (
          await sql<{ id: string }>`
            select c.id from account c join version v on v.n = c.version where c.event in (${sql.join(piece)}) and ${within("c", b)}`.execute(
            store.read,
          )
        ).rows,
    )
  ).map((r) => r.id);

type Values = { value: string; accounts: string[] }[];
interface Disagreement {
  readonly event: number;
  readonly field: EventRef["conflicts"][number];
  readonly values: Values;
}

/** Fields on which accounts disagree, with each value's accounts; where bounded, those that still disagree without what is left out. */
export const disagreements = async (store: Store, events: Numbers, b: Bounds = {}): Promise<Disagreement[]> => {
  const rows = await inPieces(events, (piece) =>
    store.read.selectFrom("conflict").selectAll().where("event", "in", piece).orderBy("event").orderBy("field").execute(),
  );
  const told = rows.map((r) => ({ event: r.event, field: r.field, values: JSON.parse(r.values) as Values }));
  if (!isBounded(b) || told.length === 0) return told;
  const left = new Set(
    await accountsWithin(
      store,
      told.map((t) => t.event),
      b,
    ),
  );
  return told.flatMap((t) => {
    const values = t.values.flatMap((v) => {
      const accounts = v.accounts.filter((a) => left.has(a));
      return accounts.length > 0 ? [{ ...v, accounts }] : [];
    });
    return values.length > 1 ? [{ ...t, values }] : [];
  });
};

interface ActorCounts {
  readonly reports: number;
  readonly events: number;
}

/** Reports that the actors of `own` speak in or carry, and events that accounts of them tell, as they stand in articles now. */
const toldOf = (b: Bounds) => sql`
  spoken as (select own.head, r.n from own join report r on r.speaker = own.n ${inCurrentVersion} where true${notLeftOut("r", b)}
    union select own.head, r.n from own join link l on l.actor = own.n and l.role = 'carrier' join report r on r.n = l.report
      ${inCurrentVersion} where true${notLeftOut("r", b)}),
  met as (select distinct own.head, c.event from own join participant p on p.actor = own.n join account c on c.n = p.account
      join version v on v.n = c.version where c.event is not null and ${within("c", b)})`;

/** By row number of the actor, with those that were merged into it. */
export const actorCounts = async (store: Store, actors: Numbers, b: Bounds): Promise<Map<number, ActorCounts>> => {
  const rows = await inPieces(
    actors,
    async (piece) =>
      (
        await sql<ActorCounts & { n: number }>`
          with own as (select coalesce("into", n) as head, n from actor where n in (${sql.join(piece)}) or "into" in (${sql.join(piece)})),
          ${toldOf(b)}
          select a.n, (select count(*) from spoken where head = a.n) as reports, (select count(*) from met where head = a.n) as events
          from actor a where a.n in (${sql.join(piece)})`.execute(store.read)
      ).rows,
  );
  return new Map(rows.map(({ n, ...counts }) => [n, counts]));
};
