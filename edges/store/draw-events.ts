/** Events drawn from their accounts: what they say together, who takes part, where they disagree; and the counts that rest on it. */
import { sql } from "kysely";
import { type Conflict, type EventDrawn, eventOf } from "../../core/record/events/event-of.ts";
import type { Row } from "../../schema/record/tables.ts";
import { loadKnownNames } from "../files/load-known-names.ts";
import { type Placed, accountFacts } from "./account-facts.ts";
import type { Writing } from "./writing.ts";

/** Accounts of one event that are weighed against each other; the earliest are kept. */
const MOST_WEIGHED = 400;

const isCountry = (place: string): boolean => loadKnownNames().countryOf(place) !== undefined;

interface Attending {
  readonly actor: number;
  readonly role: Row<"attendance">["role"];
  readonly country: string | null;
}

/** Everybody whom an account names, with the actor each was merged into. */
const attendingOf = async (w: Writing, event: number): Promise<Attending[]> => {
  const rows = await w.db
    .selectFrom("account as c")
    .innerJoin("participant as p", "p.account", "c.n")
    .innerJoin("actor as a", "a.n", "p.actor")
    .leftJoin("actor as h", "h.n", "a.into")
    .select(["a.n", "a.into", "p.role", "p.country", "a.country as own", "h.country as head_country"])
    .where("c.event", "=", event)
    .where("c.counted", "=", 1)
    .orderBy("c.n")
    .orderBy("p.position")
    .execute();
  const by = new Map<number, Attending>();
  for (const r of rows) {
    const country = r.head_country ?? r.own ?? r.country;
    for (const actor of r.into === null ? [r.n] : [r.n, r.into]) if (!by.has(actor)) by.set(actor, { actor, role: r.role, country });
  }
  return [...by.values()];
};

/** `told` counts reports and events together. */
export const addToEvents = async (w: Writing, actors: readonly number[], by: 1 | -1): Promise<void> => {
  if (actors.length === 0) return;
  await w.db
    .updateTable("actor")
    .set((e) => ({ events: e("events", "+", by), told: e("told", "+", by) }))
    .where("n", "in", [...actors])
    .execute();
};

const putAttendance = async (w: Writing, event: number, attending: readonly Attending[], day: number | null): Promise<void> => {
  const before = await w.db.selectFrom("attendance").select(["actor", "day", "role"]).where("event", "=", event).execute();
  const known = new Map(before.map((b) => [b.actor, b]));
  const now = new Set(attending.map((a) => a.actor));
  const gone = before.filter((b) => !now.has(b.actor)).map((b) => b.actor);
  const come = attending.filter((a) => !known.has(a.actor));
  if (gone.length > 0) await w.db.deleteFrom("attendance").where("event", "=", event).where("actor", "in", gone).execute();
  if (before.some((b) => b.day !== day)) await w.db.updateTable("attendance").set({ day }).where("event", "=", event).execute();
  for (const a of attending) {
    const old = known.get(a.actor);
    if (old && old.role !== a.role)
      await w.db.updateTable("attendance").set({ role: a.role }).where("event", "=", event).where("actor", "=", a.actor).execute();
  }
  w.insert(
    "attendance",
    come.map((a) => ({ event, actor: a.actor, day, role: a.role })),
  );
  await addToEvents(w, gone, -1);
  await addToEvents(
    w,
    come.map((a) => a.actor),
    1,
  );
};

const putCountries = async (w: Writing, event: number, countries: ReadonlySet<string>, day: number | null): Promise<void> => {
  await w.db.deleteFrom("event_country").where("event", "=", event).execute();
  w.insert(
    "event_country",
    [...countries].sort().map((country) => ({ event, country, day })),
  );
};

const putConflicts = async (w: Writing, event: number, conflicts: readonly Conflict[]): Promise<void> => {
  await w.db.deleteFrom("conflict").where("event", "=", event).execute();
  w.insert(
    "conflict",
    conflicts.map((c) => ({ event, field: c.field, values: JSON.stringify(c.values) })),
  );
};

const namesOf = async (w: Writing, accounts: readonly Placed[]): Promise<(actor: number) => string> => {
  const persons = [...new Set(accounts.flatMap((a) => a.parties.filter((p) => p.kind === "person").map((p) => p.actor)))];
  if (accounts.length < 2 || persons.length < 2) return String;
  const rows = await w.db.selectFrom("actor").select(["n", "name"]).where("n", "in", persons).execute();
  const names = new Map(rows.map((r) => [r.n, r.name]));
  return (actor) => names.get(actor) ?? "";
};

/** An event without accounts is none: it goes, with what it counted for. */
export const dropEvent = async (w: Writing, event: number): Promise<void> => {
  const row = await w.db.selectFrom("event").select("series").where("n", "=", event).executeTakeFirst();
  const attending = await w.db.selectFrom("attendance").select("actor").where("event", "=", event).execute();
  await addToEvents(
    w,
    attending.map((a) => a.actor),
    -1,
  );
  await w.db.deleteFrom("event").where("n", "=", event).execute();
  if (row?.series) await countSeries(w, [row.series]);
};

const drawOne = async (w: Writing, event: number): Promise<void> => {
  const rows = await w.db.selectFrom("account").select("n").where("event", "=", event).where("counted", "=", 1).orderBy("n").execute();
  if (rows.length === 0) return dropEvent(w, event);
  const accounts = await accountFacts(
    w,
    rows.slice(0, MOST_WEIGHED).map((r) => r.n),
  );
  const { fields, conflicts }: EventDrawn = eventOf(accounts, isCountry, await namesOf(w, accounts));
  await w.db
    .updateTable("event")
    .set({ ...fields, accounts: rows.length, conflicts: conflicts.length })
    .where("n", "=", event)
    .execute();
  await putConflicts(w, event, conflicts);
  const attending = await attendingOf(w, event);
  await putAttendance(w, event, attending, fields.first_day);
  const countries = new Set(attending.flatMap((a) => a.country ?? []));
  if (fields.country !== null) countries.add(fields.country);
  await putCountries(w, event, countries, fields.first_day);
};

const countSeries = (w: Writing, series: readonly number[]) =>
  sql`update series set events = (select count(*) from event where event.series = series.n) where n in (${sql.join([...series])})`.execute(
    w.db,
  );

/** Numbers of events; those that have lost all their accounts go. */
export const drawEvents = async (w: Writing, events: readonly number[]): Promise<void> => {
  if (events.length === 0) return;
  const series = async () =>
    (
      await w.db
        .selectFrom("event")
        .select("series")
        .distinct()
        .where("n", "in", [...events])
        .where("series", "is not", null)
        .execute()
    ).map((r) => r.series as number);
  const before = await series();
  for (const event of [...new Set(events)].sort((a, b) => a - b)) await drawOne(w, event);
  const touched = [...new Set([...before, ...(await series())])];
  if (touched.length > 0) await countSeries(w, touched);
};
