/** One event: each article's account of it with its words, where they disagree, and what belongs beside it. */
import { sql } from "kysely";
import type { Event } from "../../../schema/reading.ts";
import type { Parameters, Result } from "../../../schema/record/operation.ts";
import type { event } from "../../../schema/record/operations/events.ts";
import type { EventRef } from "../../../schema/record/shapes.ts";
import type { Row } from "../../../schema/record/tables.ts";
import type { Store } from "../../store/open-store.ts";
import { RecordError } from "../record-error.ts";
import { actorRefs } from "../refs/actor-refs.ts";
import { versionsShown } from "../refs/article-refs.ts";
import { disagreements } from "../refs/bounded-counts.ts";
import { type Bounds, within } from "../refs/bounds.ts";
import { eventRefs } from "../refs/event-refs.ts";
import { rowById } from "../refs/find-row.ts";
import { inPieces } from "../../store/in-pieces.ts";
import { passageOf, versionTexts } from "../refs/report-refs.ts";

type Shown = Result<typeof event>;
type Account = Shown["accounts"][number];

/** Accounts that are shown of one event: the earliest. */
const MOST_ACCOUNTS = 100;
const MOST_RELATED = 20;

const numberOf = async (store: Store, id: string): Promise<number> => {
  const own = await rowById(store, "event", id);
  if (own !== undefined) return own;
  const account = await store.read.selectFrom("account").select("event").where("id", "=", id).executeTakeFirst();
  if (account?.event) return account.event;
  if (account) throw new RecordError("account-replaced", { id });
  throw new RecordError("no-event-or-account", { id });
};

type AccountRow = Row<"account"> & { instant: number | null; report_id: string | null; series_id: string | null };

const accountRows = (store: Store, n: number, b: Bounds): Promise<AccountRow[]> =>
  store.read
    .selectFrom("account as c")
    .innerJoin("version as v", "v.n", "c.version")
    .leftJoin("report as r", "r.n", "c.report")
    .leftJoin("series as s", "s.n", "c.series")
    .selectAll("c")
    .select(["v.instant", "r.id as report_id", "s.id as series_id"])
    .where("c.event", "=", n)
    .where(within("c", b))
    .orderBy("v.instant")
    .orderBy("c.in_title")
    .orderBy("c.n")
    .limit(MOST_ACCOUNTS)
    .execute();

const participantsOf = async (store: Store, accounts: readonly number[]): Promise<Map<number, Account["participants"]>> => {
  const rows = await inPieces([...accounts], (piece) =>
    store.read.selectFrom("participant").selectAll().where("account", "in", piece).orderBy("account").orderBy("position").execute(),
  );
  const actors = await actorRefs(
    store,
    rows.map((r) => r.actor),
  );
  const by = new Map<number, Account["participants"]>();
  for (const r of rows) {
    const actor = r.actor === null ? undefined : actors.get(r.actor);
    const of = by.get(r.account) ?? [];
    by.set(r.account, of);
    of.push({
      role: r.role,
      ...(actor ? { actor } : {}),
      name: r.name,
      ...(r.office ? { office: r.office } : {}),
      ...(r.country ? { country: r.country } : {}),
    });
  }
  return by;
};

const accountsOf = async (store: Store, n: number, b: Bounds): Promise<Account[]> => {
  const rows = await accountRows(store, n, b);
  const versions = rows.map((r) => r.version);
  const [shown, texts, participants] = [
    await versionsShown(store, versions),
    await versionTexts(store, versions),
    await participantsOf(
      store,
      rows.map((r) => r.n),
    ),
  ];
  return rows.flatMap((r) => {
    const [version, text] = [shown.get(r.version), texts.get(r.version)];
    const read: Event | undefined = text?.reading.events.find((e) => e.id === r.local);
    if (!version || !text || !read) return [];
    return [
      {
        id: r.id,
        passage: passageOf(version, r.in_title ? text.title : text.text, read.trigger, r.in_title === 1),
        type: r.type,
        status: r.status,
        ...(r.start ? { start: r.start } : {}),
        ...(r.end ? { end: r.end } : {}),
        ...(r.basis ? { basis: r.basis } : {}),
        ...(r.place ? { place: r.place } : {}),
        ...(r.series_name ? { series: r.series_name } : {}),
        ...(r.round === null ? {} : { round: r.round }),
        participants: participants.get(r.n) ?? [],
        ...(r.report_id ? { report: r.report_id } : {}),
        confidence: r.confidence,
        certainty: r.certainty ?? "sure",
        reason: r.reason ?? "",
      },
    ];
  });
};

interface Beside {
  readonly n: number;
  readonly reason: Shown["related"][number]["reason"];
}

/** Meetings during a visit, or the visit during which they were: somebody of both, in its days. */
const during = async (store: Store, e: Row<"event">): Promise<Beside[]> => {
  if (e.first_day === null || e.last_day === null) return [];
  const other = e.type === "visit" ? sql`o.type <> 'visit'` : sql`o.type = 'visit'`;
  const { rows } = await sql<{ n: number }>`
    select o.n from attendance mine join attendance theirs on theirs.actor = mine.actor and theirs.day between ${e.first_day - 7} and ${e.last_day}
    join event o on o.n = theirs.event join actor a on a.n = mine.actor
    where mine.event = ${e.n} and a.kind = 'person' and o.n <> ${e.n} and ${other} and o.first_day <= ${e.last_day} and o.last_day >= ${e.first_day}
      and o.last_day - o.first_day <= 14 and (o.country is null or ${e.country} is null or o.country = ${e.country})
    group by o.n order by o.first_day, o.n limit ${MOST_RELATED}`.execute(store.read);
  return rows.map((r) => ({ n: r.n, reason: "during" }));
};

/** The rounds before and after; of a meeting without a number, the others of its series. */
const ofSeries = async (store: Store, e: Row<"event">): Promise<Beside[]> => {
  if (e.series === null) return [];
  const rows = await store.read
    .selectFrom("event")
    .select(["n", "round"])
    .where("series", "=", e.series)
    .where("n", "<>", e.n)
    .orderBy("round")
    .orderBy("first_day")
    .limit(500)
    .execute();
  const { round } = e;
  if (round === null) return rows.slice(0, MOST_RELATED).map((r) => ({ n: r.n, reason: "same-series" }));
  const earlier = rows.filter((r) => r.round !== null && r.round < round).at(-1);
  const later = rows.find((r) => r.round !== null && r.round > round);
  const rest = rows.filter((r) => r.round === null).slice(0, MOST_RELATED);
  return [
    ...(earlier ? [{ n: earlier.n, reason: "round-before" as const }] : []),
    ...(later ? [{ n: later.n, reason: "round-after" as const }] : []),
    ...rest.map((r) => ({ n: r.n, reason: "same-series" as const })),
  ];
};

/** Of an event all of whose accounts are left out: what it is, told by nobody. */
const nothingLeft = async (store: Store, n: number): Promise<EventRef> => {
  const whole = (await eventRefs(store, [n])).get(n);
  if (!whole) throw new Error(`no event ${n}`);
  return { ...whole, participants: [], accounts: 0, articles: 0, outlets: 0, conflicts: [] };
};

export const showEvent = async (store: Store, p: Parameters<typeof event>): Promise<Shown> => {
  const n = await numberOf(store, p.event);
  const row = await store.read.selectFrom("event").selectAll().where("n", "=", n).executeTakeFirstOrThrow();
  const beside = [...(await during(store, row)), ...(await ofSeries(store, row))];
  const refs = await eventRefs(store, [n, ...beside.map((b) => b.n)], p);
  const own = refs.get(n) ?? (await nothingLeft(store, n));
  return {
    event: own,
    accounts: await accountsOf(store, n, p),
    disagreements: (await disagreements(store, [n], p)).map(({ field, values }) => ({ field, values })),
    related: beside.flatMap(({ n: other, reason }) => {
      const ref = refs.get(other);
      return ref ? [{ event: ref, reason }] : [];
    }),
  };
};
