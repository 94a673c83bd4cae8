/** Claims as answers show them. */
import type { ClaimRef } from "../../../schema/record/shapes.ts";
import type { Store } from "../../store/open-store.ts";
import { actorRefs } from "./actor-refs.ts";
import { inPieces } from "../../store/in-pieces.ts";
import { isoOf } from "./iso.ts";

const clockOf = (claim: number, instant: number | null): string => `${claim} ${instant}`;

/** The ends of claims as the articles there date themselves: by UTC, what appeared shortly after midnight would be of the day before. */
const clocksOf = async (store: Store, numbers: readonly (number | null | undefined)[]): Promise<Map<string, string>> => {
  const rows = await inPieces(numbers, (piece) =>
    store.read
      .selectFrom("claim as c")
      .innerJoin("report as r", "r.claim", "c.n")
      .innerJoin("version as v", "v.n", "r.version")
      .select(["c.n", "v.instant", "v.published"])
      .where("c.n", "in", piece)
      .where((e) => e.or([e("v.instant", "=", e.ref("c.first_instant")), e("v.instant", "=", e.ref("c.last_instant"))]))
      .orderBy("v.n", "desc")
      .execute(),
  );
  return new Map(rows.flatMap((r) => (r.published === null ? [] : [[clockOf(r.n, r.instant), r.published] as const])));
};

/** By row number. */
export const claimRefs = async (store: Store, numbers: readonly (number | null | undefined)[]): Promise<Map<number, ClaimRef>> => {
  const rows = await inPieces(numbers, (piece) => store.read.selectFrom("claim").selectAll().where("n", "in", piece).execute());
  const [actors, clocks] = await Promise.all([
    actorRefs(
      store,
      rows.map((r) => r.speaker),
    ),
    clocksOf(store, numbers),
  ]);
  const told = (claim: number, instant: number | null): string | undefined => clocks.get(clockOf(claim, instant)) ?? isoOf(instant);
  return new Map(
    rows.map((c) => {
      const speaker = c.speaker === null ? undefined : actors.get(c.speaker);
      const [first, last] = [told(c.n, c.first_instant), told(c.n, c.last_instant)];
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
