/** Claims as answers show them. */
import type { ClaimRef } from "../../../schema/record/shapes.ts";
import type { Row } from "../../../schema/record/tables.ts";
import type { Store } from "../../store/open-store.ts";
import { actorRefs } from "./actor-refs.ts";
import { claimCounts } from "./bounded-counts.ts";
import { type Bounds, isBounded } from "./bounds.ts";
import { inPieces } from "../../store/in-pieces.ts";
import { isoOf } from "./iso.ts";

const clockOf = (claim: number, instant: number | null): string => `${claim} ${instant}`;

interface Ends {
  readonly n: number;
  readonly first: number | null;
  readonly last: number | null;
}

/** The ends of claims as the articles there date themselves: by UTC, what appeared shortly after midnight would be of the day before. */
const clocksOf = async (store: Store, claims: readonly Ends[]): Promise<Map<string, string>> => {
  const instants = [...new Set(claims.flatMap((c) => [c.first ?? [], c.last ?? []].flat()))];
  const rows = await inPieces(
    claims.map((c) => c.n),
    (piece) =>
      store.read
        .selectFrom("report as r")
        .innerJoin("version as v", "v.n", "r.version")
        .select(["r.claim", "v.instant", "v.published"])
        .where("r.claim", "in", piece)
        .where("v.instant", "in", instants)
        .orderBy("v.n", "desc")
        .execute(),
  );
  return new Map(rows.flatMap((r) => (r.published === null ? [] : [[clockOf(r.claim as number, r.instant), r.published] as const])));
};

const wholeCounts = (c: Row<"claim">) => ({ ...c, first: c.first_instant, last: c.last_instant });

/** By row number; where bounded, with the numbers of what is left, and without claims of which nothing is. */
export const claimRefs = async (
  store: Store,
  numbers: readonly (number | null | undefined)[],
  bounds?: Bounds,
): Promise<Map<number, ClaimRef>> => {
  const found = await inPieces(numbers, (piece) => store.read.selectFrom("claim").selectAll().where("n", "in", piece).execute());
  const bounded = isBounded(bounds) ? await claimCounts(store, numbers, bounds) : undefined;
  const rows = found.flatMap((c) => {
    const counts = bounded ? bounded.get(c.n) : wholeCounts(c);
    return counts ? [{ ...c, ...counts }] : [];
  });
  const [actors, clocks] = await Promise.all([
    actorRefs(
      store,
      rows.map((r) => r.speaker),
    ),
    clocksOf(store, rows),
  ]);
  const told = (claim: number, instant: number | null): string | undefined => clocks.get(clockOf(claim, instant)) ?? isoOf(instant);
  return new Map(
    rows.map((c) => {
      const speaker = c.speaker === null ? undefined : actors.get(c.speaker);
      const [first, last] = [told(c.n, c.first), told(c.n, c.last)];
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
