/** Merging actors and parting names, as somebody asks for it. */
import { actorId } from "../../../core/record/actors/wanted.ts";
import { nameKey } from "../../../languages/ar/record/name-key.ts";
import type { Parameters, Result } from "../../../schema/record/operation.ts";
import type { mergeActors, splitActor } from "../../../schema/record/operations/actors.ts";
import type { Store } from "../../store/open-store.ts";
import type { Writing } from "../../store/writing.ts";
import { decideIn } from "../decisions/decide.ts";
import { RecordError } from "../record-error.ts";
import { actorRef, actorRefs } from "../refs/actor-refs.ts";
import type { RunContext } from "../runs/run.ts";

const needed = async (w: Writing, id: string) => {
  const row = await w.db.selectFrom("actor").selectAll().where("id", "=", id).executeTakeFirst();
  if (row) return row;
  throw new RecordError("no-actor", { id });
};

export const runMergeActors = async (
  store: Store,
  p: Parameters<typeof mergeActors>,
  context: RunContext,
): Promise<Result<typeof mergeActors>> => {
  const ids = [...new Set(p.actors)];
  if (ids.length < 2) throw new RecordError("two-actors-wanted");
  let first = 0;
  const { decision } = await decideIn(store, context, "merge-actors", p.note, async (w) => {
    const rows = [];
    for (const id of ids) rows.push(await needed(w, id));
    const heads = new Set(rows.map((r) => r.into ?? r.n));
    if (heads.size === 1) throw new RecordError("one-actor-already");
    first = (rows[0] as (typeof rows)[number]).n;
    return { actors: ids };
  });
  const actor = (await actorRefs(store, [first])).get(first);
  if (!actor) throw new Error("merged actor not found");
  return { decision, actor };
};

export const runSplitActor = async (
  store: Store,
  p: Parameters<typeof splitActor>,
  context: RunContext,
): Promise<Result<typeof splitActor>> => {
  const keys = [...new Set(p.names.map(nameKey))].sort();
  const to = actorId(`split ${p.actor} ${keys.join(",")}`);
  const { decision } = await decideIn(store, context, "split-actor", p.note, async (w) => {
    const actor = await needed(w, p.actor);
    const own = await w.db.selectFrom("actor_name").select(["name", "key"]).where("actor", "=", actor.n).execute();
    for (const name of p.names)
      if (!own.some((o) => o.key === nameKey(name)))
        throw new RecordError("not-its-name", { name, actor: actor.name, names: own.map((o) => o.name).join("، ") });
    if (own.every((o) => keys.includes(o.key))) throw new RecordError("all-its-names");
    return { actor: p.actor, names: p.names, to };
  });
  const row = await store.read.selectFrom("actor").selectAll().where("id", "=", to).executeTakeFirst();
  if (!row) throw new Error("parted actor not found");
  return { decision, actor: actorRef(row) };
};
