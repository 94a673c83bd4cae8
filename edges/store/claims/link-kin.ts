/** Articles with nearly the same text are linked, whoever published them. */
import { jaccard, shingles } from "../../../core/record/min-hash.ts";
import { arabicRecord } from "../../../languages/ar/record.ts";
import type { Row } from "../../../schema/record/tables.ts";
import type { Writing } from "../writing.ts";
import { bandsOfTexts } from "./keys-apart.ts";
import type { LatestHolders } from "./latest-holders.ts";

const MOST_OF_A_BAND = 12;
const LEAST_SIMILAR = 0.5;
const WORDS_IN_A_ROW = 3;

const shinglesOf = (text: string): Set<number> => shingles(arabicRecord.contentWords(text), WORDS_IN_A_ROW);

type Kin = Pick<Row<"version">, "n" | "instant" | "hash">;

/** The later one points at the earlier; of one moment, or without one, by what they are, so that the order of arrival does not matter. */
const later = (a: Kin, b: Kin): boolean => {
  const [x, y] = [a.instant ?? Number.POSITIVE_INFINITY, b.instant ?? Number.POSITIVE_INFINITY];
  return x === y ? a.hash > b.hash || (a.hash === b.hash && a.n > b.n) : x > y;
};

export const holdersOfBands = (w: Writing): LatestHolders => bandsOfTexts.latest(w, MOST_OF_A_BAND);

/** `bands`: of the version, which is among their holders already. */
export const linkKin = async (w: Writing, bands: readonly number[], version: Row<"version">, known: LatestHolders): Promise<void> => {
  await known.load(bands);
  const found = new Set(bands.flatMap((b) => known.of(b)));
  found.delete(version.n);
  if (found.size === 0) return;
  const others = await w.db
    .selectFrom("version")
    .select(["n", "instant", "hash", "text"])
    .where("n", "in", [...found])
    .where("article", "<>", version.article)
    .orderBy("n")
    .execute();
  const own = shinglesOf(version.text);
  const kin = others.flatMap((o) => {
    const similarity = Math.round(jaccard(own, shinglesOf(o.text)) * 1000) / 1000;
    if (similarity < LEAST_SIMILAR) return [];
    const [a, b] = later(version, o) ? [version.n, o.n] : [o.n, version.n];
    const percent = Math.round(similarity * 100);
    return [{ version: a, other: b, similarity, reason: `${percent}% of all word triples stand in both texts` }];
  });
  if (kin.length === 0) return;
  await w.db
    .insertInto("kinship")
    .values(kin)
    .onConflict((c) => c.doNothing())
    .execute();
};
