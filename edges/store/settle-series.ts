/** Which standing mechanism an account's series is, whatever it is called there. */
import type { AccountFacts } from "../../core/record/events/account-facts.ts";
import { sameSeries, seriesKey } from "../../core/record/events/series-key.ts";
import { hasher } from "../../core/article/hash.ts";
import { loadKnownNames } from "../files/load-known-names.ts";
import type { Writing } from "./writing.ts";

const seriesId = hasher("series\n");

/** Actors by what they are in every record, not by their rows in this one. */
const idsOf = async (w: Writing, parties: readonly { readonly actor: number }[]): Promise<string[]> => {
  if (parties.length === 0) return [];
  const numbers = parties.map((p) => p.actor);
  const rows = await w.db.selectFrom("actor").select("id").where("n", "in", numbers).execute();
  return rows.map((r) => `#${r.id}`);
};

/** Row number, or null where too little is told of the series to know it from another. */
export const settleSeries = async (w: Writing, name: string, facts: AccountFacts): Promise<number | null> => {
  const known = loadKnownNames();
  const { words, countries } = known.seriesName(name);
  const told = countries.length >= 2 ? countries : [...new Set([...countries, ...facts.parties.flatMap((p) => p.country ?? [])])].sort();
  const parties =
    told.length >= 2
      ? told
      : [
          ...new Set([
            ...told,
            ...(await idsOf(
              w,
              facts.parties.filter((p) => p.kind !== "person" && p.country === undefined),
            )),
          ]),
        ].sort();
  const key = seriesKey({ words, parties });
  if (key === undefined) return null;
  const there = await w.db.selectFrom("series").select(["n", "name"]).where("key", "=", key).orderBy("n").execute();
  const same = there.filter((s) => sameSeries(known.seriesName(s.name).words, words));
  const exact = same.find((s) => known.seriesName(s.name).words.length === words.length) ?? same[0];
  if (exact) {
    if (known.seriesName(exact.name).words.length < words.length)
      await w.db.updateTable("series").set({ name }).where("n", "=", exact.n).execute();
    return exact.n;
  }
  const n = await w.next("series");
  w.insert("series", [{ n, id: seriesId(`${key}\n${[...words].sort().join(" ")}`), name, key, events: 0 }]);
  return n;
};
