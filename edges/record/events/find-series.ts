/** Series by id or by words of their name. */
import { sql } from "kysely";
import { fold } from "../../../languages/ar/orthography.ts";
import { loadKnownNames } from "../../files/load-known-names.ts";
import type { Store } from "../../store/open-store.ts";
import { RecordError } from "../record-error.ts";

interface SeriesNames {
  readonly n: number;
  readonly name: string;
  readonly names: string[];
}

/** Every series with the names articles give it; there are few. */
export const namesOfSeries = async (store: Store, numbers?: readonly number[]): Promise<Map<number, SeriesNames>> => {
  const rows = await sql<{ n: number; name: string; told: string | null }>`
    select s.n, s.name, c.series_name as told from series s left join account c on c.series = s.n and c.counted = 1
    ${numbers ? sql`where s.n in (${sql.join([...numbers])})` : sql``} group by s.n, c.series_name order by s.n, count(*) desc, c.series_name`.execute(
    store.read,
  );
  const by = new Map<number, SeriesNames>();
  for (const r of rows.rows) {
    const known = by.get(r.n) ?? { n: r.n, name: r.name, names: [] };
    if (r.told !== null) known.names.push(r.told);
    by.set(r.n, known);
  }
  return by;
};

const wordsOf = (name: string): string[] => {
  const { words, countries } = loadKnownNames().seriesName(name);
  return [...words, ...countries];
};

/** Row numbers of series whose names have all these words. */
const seriesLike = async (store: Store, words: string): Promise<number[]> => {
  const wanted = wordsOf(words);
  const plain = fold(words);
  const rows = await store.read.selectFrom("series").select(["n", "key"]).execute();
  const keys = new Map(rows.map((r) => [r.n, r.key]));
  return [...(await namesOfSeries(store)).values()]
    .filter((s) => {
      const all = [s.name, ...s.names];
      const has = new Set([...all.flatMap(wordsOf), ...(keys.get(s.n) ?? "").split(/[ |]+/u)]);
      return (wanted.length > 0 && wanted.every((w) => has.has(w))) || all.some((n) => fold(n).includes(plain));
    })
    .map((s) => s.n);
};

/** By id, or by words of its name; none where nothing is called so. */
export const seriesByName = async (store: Store, name: string): Promise<number[]> => {
  const byId = await store.read.selectFrom("series").select("n").where("id", "=", name).executeTakeFirst();
  return byId ? [byId.n] : seriesLike(store, name);
};

/** As before, but throws a RecordError where there is none. */
export const seriesNamed = async (store: Store, name: string): Promise<number[]> => {
  const found = await seriesByName(store, name);
  if (found.length > 0) return found;
  throw new RecordError("no-series", { name });
};
