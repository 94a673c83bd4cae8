/** Which standing mechanism an account's series is, whatever it is called there. */
import type { AccountFacts } from "../../core/record/events/account-facts.ts";
import type { ActorKind } from "../../core/record/actors/local-actors.ts";
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

/** Whose mechanism it is: states first. Ministers who sit there for them, and who comes beside them, differ from one article to the next. */
const PARTIES: readonly (readonly ActorKind[])[] = [["country"], ["country", "organisation"], ["country", "organisation", "office"]];

/** Codes of countries that are told and, where these are fewer than two, ids of other actors: by the fewest kinds that make two. */
const partiesOf = async (w: Writing, told: readonly string[], facts: AccountFacts): Promise<readonly string[]> => {
  if (told.length >= 2) return told;
  const others = facts.parties.filter((p) => p.kind !== "person" && p.country === undefined);
  const enough = PARTIES.map((kinds) => others.filter((p) => kinds.includes(p.kind))).find((of) => told.length + of.length >= 2);
  return [...new Set([...told, ...(await idsOf(w, enough ?? others))])].sort();
};

/** Row number, or null where too little is told of the series to know it from another. */
export const settleSeries = async (w: Writing, name: string, facts: AccountFacts): Promise<number | null> => {
  const known = loadKnownNames();
  const { words, countries } = known.seriesName(name);
  const told = countries.length >= 2 ? countries : [...new Set([...countries, ...facts.parties.flatMap((p) => p.country ?? [])])].sort();
  const parties = await partiesOf(w, told, facts);
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
