/** Events as answers show them. */
import type { EventRef } from "../../../schema/record/shapes.ts";
import type { Store } from "../../store/open-store.ts";
import { actorRefs } from "./actor-refs.ts";
import { disagreements, eventCounts } from "./bounded-counts.ts";
import { type Bounds, isBounded, within } from "./bounds.ts";
import { inPieces } from "../../store/in-pieces.ts";

type Participants = EventRef["participants"];

/** Of each event, everybody whom any counted account names, once by actor (or name) and role, those most often named first. */
const participantsOf = async (store: Store, events: readonly number[], bounds: Bounds): Promise<Map<number, Participants>> => {
  const rows = await inPieces(events, (piece) =>
    store.read
      .selectFrom("account as c")
      .innerJoin("participant as p", "p.account", "c.n")
      .select(["c.event", "p.role", "p.name", "p.office", "p.country", "p.actor"])
      .where("c.event", "in", piece)
      .$if(!isBounded(bounds), (q) => q.where("c.counted", "=", 1))
      .$if(isBounded(bounds), (q) => q.innerJoin("version as v", "v.n", "c.version").where(within("c", bounds)))
      .orderBy("c.n")
      .orderBy("p.position")
      .execute(),
  );
  const actors = await actorRefs(
    store,
    rows.map((r) => r.actor),
  );
  const grouped = new Map<number, Map<string, { times: number; participant: Participants[number] }>>();
  for (const r of rows) {
    const actor = r.actor === null ? undefined : actors.get(r.actor);
    const of = grouped.get(r.event as number) ?? new Map();
    grouped.set(r.event as number, of);
    const key = `${r.role} ${actor?.id ?? r.name}`;
    const known = of.get(key);
    if (known) {
      known.times++;
      if (!known.participant.office && r.office) known.participant.office = r.office;
      continue;
    }
    const participant = {
      role: r.role,
      ...(actor ? { actor } : {}),
      name: actor?.name ?? r.name,
      ...(r.office ? { office: r.office } : {}),
      ...(r.country ? { country: r.country } : {}),
    };
    of.set(key, { times: 1, participant });
  }
  return new Map([...grouped].map(([n, of]) => [n, [...of.values()].sort((a, b) => b.times - a.times).map((x) => x.participant)]));
};

/** By row number; where bounded, with the numbers and participants of what is left, and without events of which nothing is. */
export const eventRefs = async (
  store: Store,
  numbers: readonly (number | null | undefined)[],
  bounds: Bounds = {},
): Promise<Map<number, EventRef>> => {
  const bounded = isBounded(bounds) ? await eventCounts(store, numbers, bounds) : undefined;
  const found = await inPieces(numbers, (piece) =>
    store.read
      .selectFrom("event as e")
      .leftJoin("series as s", "s.n", "e.series")
      .selectAll("e")
      .select(["s.id as series_id", "s.name as series_name"])
      .where("e.n", "in", piece)
      .execute(),
  );
  const rows = found.flatMap((e) => {
    const counts = bounded ? bounded.get(e.n) : e;
    return counts ? [{ ...e, ...counts }] : [];
  });
  const ns = rows.map((r) => r.n);
  const [participants, conflicts] = await Promise.all([
    participantsOf(store, ns, bounds),
    bounded
      ? disagreements(store, ns, bounds)
      : inPieces(ns, (piece) => store.read.selectFrom("conflict").select(["event", "field"]).where("event", "in", piece).execute()),
  ]);
  return new Map(
    rows.map((e) => {
      const ref: EventRef = {
        id: e.id,
        type: e.type,
        status: e.status,
        ...(e.start ? { start: e.start } : {}),
        ...(e.end ? { end: e.end } : {}),
        ...(e.place ? { place: e.place } : {}),
        ...(e.country ? { country: e.country } : {}),
        participants: participants.get(e.n) ?? [],
        ...(e.series_id && e.series_name
          ? { series: { id: e.series_id, name: e.series_name, ...(e.round === null ? {} : { round: e.round }) } }
          : {}),
        accounts: e.accounts,
        articles: e.articles,
        outlets: e.outlets,
        conflicts: conflicts.filter((c) => c.event === e.n).map((c) => c.field),
      };
      return [e.n, ref];
    }),
  );
};
