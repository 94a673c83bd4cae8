/** Articles as answers name them. */
import type { ArticleRef } from "../../../schema/record/shapes.ts";
import type { Store } from "../../store/open-store.ts";
import { actorRefs } from "./actor-refs.ts";
import { inPieces } from "../../store/in-pieces.ts";

export interface VersionShown {
  readonly n: number;
  readonly ref: ArticleRef;
  readonly instant: number | null;
  /** row number of the outlet */
  readonly outlet: number | null;
}

/** By the row number of the version. */
export const versionsShown = async (store: Store, versions: readonly (number | null | undefined)[]): Promise<Map<number, VersionShown>> => {
  const rows = await inPieces(versions, (piece) =>
    store.read
      .selectFrom("version as v")
      .innerJoin("article as a", "a.n", "v.article")
      .select(["v.n", "a.id", "v.number", "v.title", "v.outlet", "v.url", "v.published", "v.opinion", "v.instant"])
      .where("v.n", "in", piece)
      .execute(),
  );
  const outlets = await actorRefs(
    store,
    rows.map((r) => r.outlet),
  );
  return new Map(
    rows.map((r) => {
      const outlet = r.outlet === null ? undefined : outlets.get(r.outlet);
      const ref: ArticleRef = {
        id: r.id,
        version: r.number,
        ...(r.title ? { title: r.title } : {}),
        ...(outlet ? { outlet } : {}),
        ...(r.url ? { url: r.url } : {}),
        ...(r.published ? { published: r.published } : {}),
        opinion: r.opinion === 1,
      };
      return [r.n, { n: r.n, ref, instant: r.instant, outlet: r.outlet }];
    }),
  );
};
