/** Actors, those most told of first. */
import { arabicRecord } from "../../../languages/ar/record.ts";
import type { Parameters, Result } from "../../../schema/record/operation.ts";
import type { actors } from "../../../schema/record/operations/actors.ts";
import type { Row } from "../../../schema/record/tables.ts";
import type { Store } from "../../store/open-store.ts";
import { actorRef } from "../refs/actor-refs.ts";
import { actorCounts } from "../refs/bounded-counts.ts";
import { isBounded, someMention } from "../refs/bounds.ts";
import { cursorOf, placeOf } from "../refs/cursor.ts";

type Listed = Result<typeof actors>["items"][number];

export const listedActor = (a: Row<"actor">): Listed => ({
  ...actorRef(a),
  reports: a.reports,
  events: a.events,
  ...(a.country ? { country: a.country } : {}),
  ...(a.wikidata ? { wikidata: a.wikidata } : {}),
});

/** Bearers of names that begin alike that are looked at. */
const MOST_ALIKE = 5_000;
/** Behind every letter. */
const END = "\uffff";

/** Row numbers of actors, or of those they were merged into, with a name or surname that begins so. */
export const actorsLike = async (store: Store, name: string): Promise<number[]> => {
  const key = arabicRecord.nameKey(name);
  if (key === "") return [];
  const by = (column: "key" | "surname") =>
    store.read
      .selectFrom("actor_name as m")
      .innerJoin("actor as a", "a.n", "m.actor")
      .select(["a.n", "a.into"])
      .distinct()
      .where(`m.${column}`, ">=", key)
      .where(`m.${column}`, "<", key + END)
      .limit(MOST_ALIKE)
      .execute();
  return [...new Set([...(await by("key")), ...(await by("surname"))].map((r) => r.into ?? r.n))];
};

export const listActors = async (store: Store, p: Parameters<typeof actors>): Promise<Result<typeof actors>> => {
  const from = placeOf(p.cursor, 2);
  let query = store.read.selectFrom("actor").selectAll().where("into", "is", null);
  if (p.kind) query = query.where("kind", "=", p.kind);
  if (p.name !== undefined) {
    const alike = await actorsLike(store, p.name);
    if (alike.length === 0) return { items: [] };
    query = query.where("n", "in", alike);
  }
  if (isBounded(p)) query = query.where(someMention("actor.n", p));
  if (from)
    query = query.where((e) =>
      e.or([e("told", "<", from[0] as number), e.and([e("told", "=", from[0] as number), e("n", ">", from[1] as number)])]),
    );
  const rows = await query
    .orderBy("told", "desc")
    .orderBy("n")
    .limit(p.limit + 1)
    .execute();
  const shown = rows.slice(0, p.limit);
  const last = shown.at(-1);
  const counts = isBounded(p)
    ? await actorCounts(
        store,
        shown.map((a) => a.n),
        p,
      )
    : undefined;
  return {
    items: shown.map((a) => ({ ...listedActor(a), ...counts?.get(a.n) })),
    ...(rows.length > p.limit && last ? { cursor: cursorOf([last.told, last.n]) } : {}),
  };
};
