/** Claims as answers show them. */
import type { ClaimRef } from "../../../schema/record/shapes.ts";
import type { Store } from "../../store/open-store.ts";
import { actorRefs } from "./actor-refs.ts";
import { inPieces } from "../../store/in-pieces.ts";
import { isoOf } from "./iso.ts";

/** By row number. */
export const claimRefs = async (store: Store, numbers: readonly (number | null | undefined)[]): Promise<Map<number, ClaimRef>> => {
  const rows = await inPieces(numbers, (piece) => store.read.selectFrom("claim").selectAll().where("n", "in", piece).execute());
  const actors = await actorRefs(
    store,
    rows.map((r) => r.speaker),
  );
  return new Map(
    rows.map((c) => {
      const speaker = c.speaker === null ? undefined : actors.get(c.speaker);
      const [first, last] = [isoOf(c.first_instant), isoOf(c.last_instant)];
      const ref: ClaimRef = {
        id: c.id,
        ...(speaker ? { speaker } : {}),
        content: c.content,
        act: c.act,
        polarity: c.polarity,
        ...(first ? { first } : {}),
        ...(last ? { last } : {}),
        reports: c.reports,
        articles: c.articles,
        outlets: c.outlets,
        independent: { certain: c.certain, possible: c.possible },
      };
      return [c.n, ref];
    }),
  );
};
