/** Actors as answers show them. */
import type { ActorRef } from "../../../schema/record/shapes.ts";
import type { Row } from "../../../schema/record/tables.ts";
import type { Store } from "../../store/open-store.ts";
import { inPieces } from "../../store/in-pieces.ts";

export const actorRef = (a: Pick<Row<"actor">, "id" | "name" | "english" | "kind">): ActorRef => ({
  id: a.id,
  name: a.name,
  ...(a.english ? { english: a.english } : {}),
  kind: a.kind,
});

/** By row number; a merged actor is shown as the one it was merged into. */
export const actorRefs = async (store: Store, numbers: readonly (number | null | undefined)[]): Promise<Map<number, ActorRef>> => {
  const refs = new Map<number, ActorRef>();
  const rows = await inPieces(numbers, (piece) =>
    store.read
      .selectFrom("actor as a")
      .leftJoin("actor as b", "b.n", "a.into")
      .select([
        "a.n",
        "a.id",
        "a.name",
        "a.english",
        "a.kind",
        "b.id as into_id",
        "b.name as into_name",
        "b.english as into_english",
        "b.kind as into_kind",
      ])
      .where("a.n", "in", piece)
      .execute(),
  );
  for (const r of rows)
    refs.set(
      r.n,
      r.into_id !== null && r.into_name !== null && r.into_kind !== null
        ? actorRef({ id: r.into_id, name: r.into_name, english: r.into_english, kind: r.into_kind })
        : actorRef(r),
    );
  return refs;
};
