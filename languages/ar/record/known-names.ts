/** What the tables of the lexicon know of names, as the record asks for it. */
import type { KnownActor, KnownHolding, KnownNames, NameApart } from "../../../core/record/actors/known-names.ts";
import { nationalKey } from "../../../core/record/actors/known-names.ts";
import type { ActorKind } from "../../../core/record/actors/local-actors.ts";
import { nisba } from "../inflect.ts";
import { fold } from "../orthography.ts";
import { parseTable, type Tables } from "../tables.ts";
import { nameKey } from "./name-key.ts";
import { officeWords } from "./office-words.ts";
import { seriesWords } from "./series-words.ts";

type Row = Readonly<Record<string, string>>;
const list = (cell: string | undefined): string[] => (cell ?? "").split("|").filter((s) => s !== "" && s !== "-");

/** A folded word without its article; behind a preposition too. */
const bare = (word: string): string => (word.length > 4 ? word.replace(/^(?:ال|لل)(?=...)/u, "") : word);
const wordsOf = (name: string): string[] =>
  fold(name)
    .replace(/[^\p{L}\p{N} ]+/gu, " ")
    .trim()
    .split(/\s+/u)
    .map(bare);

/** Names of countries and their adjectives, as runs of bare words. */
const countryRuns = (rows: readonly Row[]): Map<string, string> => {
  const runs = new Map<string, string>();
  for (const row of rows)
    for (const form of [
      ...list(row.names),
      ...list(row.demonym).flatMap((d) => nisba(d).map((f) => f.form)),
      ...list(row.demonym_plural),
    ]) {
      // where ال is no article (ألمانيا) the word is known with and without what looks like one
      for (const run of [wordsOf(form).join(" "), fold(form)]) if (run !== "" && !runs.has(run)) runs.set(run, row.id as string);
    }
  return runs;
};
const LONGEST_COUNTRY = 5;

/** Words of a name without the countries in it, and the first of these. */
const withoutCountries = (words: readonly string[], runs: ReadonlyMap<string, string>) => {
  const rest: string[] = [];
  const countries: string[] = [];
  for (let at = 0; at < words.length; ) {
    let taken = 0;
    for (let n = Math.min(LONGEST_COUNTRY, words.length - at); n > 0 && taken === 0; n--) {
      const first = words[at] as string;
      for (const head of n === 1 || first.length < 4 ? [first] : [first, first.replace(/^[ل](?=...)/u, "")]) {
        const code = runs.get([head, ...words.slice(at + 1, at + n)].join(" "));
        if (code === undefined) continue;
        countries.push(code);
        taken = n;
        break;
      }
    }
    if (taken === 0) rest.push(words[at] as string);
    at += Math.max(1, taken);
  }
  return { rest, countries };
};

/** "office:country:since-until", the years or months as far as they are documented. */
const holdingOf = (cell: string, apart: (name: string) => NameApart): KnownHolding => {
  const [office = "", country = "", since = "", until = ""] = cell.split(":");
  const { what } = apart(office);
  return {
    office,
    key: country === "" ? what : nationalKey(what, country),
    ...(country === "" ? {} : { country }),
    ...(since === "" ? {} : { since }),
    ...(until === "" ? {} : { until }),
  };
};

const actorOf = (kind: ActorKind, names: readonly string[], more: Partial<KnownActor>): KnownActor => {
  const keyed = new Map<string, string>();
  for (const name of names) {
    const key = nameKey(name);
    if (key !== "" && !keyed.has(key)) keyed.set(key, name);
  }
  return { kind, name: names[0] as string, names: [...keyed].map(([key, name]) => ({ name, key })), holdings: [], ...more };
};

const present = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, v]) => v !== undefined && v !== "")) as Partial<T>;

/** Rows of the table of well-known actors by the canonical name of the row of the lexicon they add to. */
const additionsOf = (tables: Tables): Map<string, Row> => {
  const added = new Map<string, Row>();
  for (const row of parseTable(tables["well-known-actors"] ?? "kind\tnames")) added.set(`${row.kind} ${list(row.names)[0]}`, row);
  return added;
};

const knownActors = (tables: Tables, apart: (name: string) => NameApart): KnownActor[] => {
  const added = additionsOf(tables);
  const used = new Set<string>();
  /** other rows of the lexicon that a row of well-known actors says are the same */
  const alias = new Map<string, string>();
  for (const [key, row] of added) for (const name of list(row.names).slice(1)) alias.set(`${row.kind} ${name}`, key);
  const folded = new Map<string, string[]>();
  const rows: { key: string; kind: ActorKind; names: string[]; country: string | undefined; english?: string | undefined }[] = [];
  const take = (kind: ActorKind, names: string[], country: string | undefined, english?: string) => {
    const key = `${kind} ${names[0]}`;
    const head = alias.get(key);
    if (head) folded.set(head, [...(folded.get(head) ?? []), ...names]);
    else rows.push({ key, kind, names, country: country === "" ? undefined : country, english });
  };
  for (const row of parseTable(tables.countries ?? "id")) take("country", list(row.names), row.id, row.en);
  for (const row of parseTable(tables.people ?? "name")) take("person", [row.name as string, ...list(row.variants)], row.country);
  for (const row of parseTable(tables.organisations ?? "id")) take("organisation", list(row.names), row.country);
  for (const row of parseTable(tables.outlets ?? "canonical"))
    take("outlet", [row.canonical as string, ...list(row.variants)], row.country);
  const known = new Set(rows.map((r) => r.key));
  for (const [key, row] of added)
    if (!known.has(key)) rows.push({ key, kind: row.kind as ActorKind, names: list(row.names), country: row.country });
  return rows.map(({ key, kind, names, country, english }) => {
    const row = added.get(key);
    used.add(key);
    const all = [...names, ...(folded.get(key) ?? []), ...list(row?.names)];
    const holdings = list(row?.holdings).map((h) => holdingOf(h, apart));
    return actorOf(kind, all, {
      holdings,
      ...present({ english: row?.english || english, wikidata: row?.wikidata, country: row?.country || country }),
    });
  });
};

/** Words that open a name, by the kind of what is named; the first word of longer heads. */
const headsOf = (tables: Tables): Map<string, ActorKind> => {
  const heads = new Map<string, ActorKind>();
  const take = (kind: ActorKind, forms: readonly string[]) => {
    for (const form of forms) {
      const [word = "", ...more] = wordsOf(form);
      if (more.length === 0 && !heads.has(word)) heads.set(word, kind);
    }
  };
  for (const row of parseTable(tables.anonymous ?? "form")) take("anonymous", [row.form as string]);
  for (const row of parseTable(tables["organisation-heads"] ?? "singular"))
    take("organisation", [row.singular as string, ...list(row.plural_forms)]);
  for (const row of parseTable(tables["outlet-heads"] ?? "form")) take("outlet", [row.form as string]);
  for (const row of parseTable(tables.offices ?? "lemma"))
    take("office", [row.lemma as string, ...list(row.feminine), ...list(row.plural)]);
  return heads;
};

const grouped = <T>(items: readonly T[], keys: (item: T) => readonly string[]): Map<string, T[]> => {
  const map = new Map<string, T[]>();
  for (const item of items)
    for (const key of keys(item)) {
      const of = map.get(key);
      if (of) of.push(item);
      else map.set(key, [item]);
    }
  return map;
};

const NONE: readonly never[] = [];
/** Names are asked for again and again; so many are kept. */
const MOST_KEPT = 20_000;

export const knownNames = (tables: Tables): KnownNames => {
  const runs = countryRuns(parseTable(tables.countries ?? "id"));
  const kept = new Map<string, NameApart>();
  const apart = (name: string): NameApart => {
    const known = kept.get(name);
    if (known) return known;
    const { rest, countries } = withoutCountries(wordsOf(name), runs);
    const { what, national, past } = officeWords(rest);
    const made: NameApart = { what, country: countries[0], national, past };
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(name, made);
    return made;
  };
  const actors = knownActors(tables, apart);
  const byKey = grouped(actors, (a) => a.names.map((n) => n.key));
  const outletHeads = parseTable(tables["outlet-heads"] ?? "form")
    .map((r) => nameKey(r.form as string))
    .sort((a, b) => b.length - a.length);
  /** Behind its head an outlet is known too: the agency Reuters. */
  const behindHead = (key: string): readonly KnownActor[] => {
    const head = outletHeads.find((h) => key.startsWith(`${h} `));
    return head === undefined ? NONE : (byKey.get(key.slice(head.length + 1)) ?? NONE).filter((a) => a.kind === "outlet");
  };
  const held = grouped(
    actors.flatMap((actor) => actor.holdings.map((holding) => ({ actor, holding }))),
    (h) => [h.holding.key],
  );
  const heads = headsOf(tables);
  const cities = new Map<string, string>();
  for (const table of [tables.cities, tables.places])
    for (const row of parseTable(table ?? "names"))
      for (const name of list(row.names)) if (row.country) cities.set(nameKey(name), row.country);
  for (const row of parseTable(tables.countries ?? "id")) for (const name of list(row.capital)) cities.set(nameKey(name), row.id as string);
  const english = new Map(
    actors.filter((a) => a.kind === "country" && a.english).map((a) => [(a.english as string).toLowerCase(), a.country as string]),
  );
  const byCode = new Map(actors.filter((a) => a.kind === "country").map((a) => [a.country as string, a]));
  return {
    actors: (key) => byKey.get(key) ?? behindHead(key),
    holders: (key) => held.get(key) ?? NONE,
    apart,
    kindOf: (name) => heads.get(wordsOf(name)[0] ?? ""),
    countryOf(name) {
      const code = /^[a-z]{2}$/iu.test(name) ? name.toUpperCase() : undefined;
      return code ?? runs.get(wordsOf(name).join(" ")) ?? english.get(name.toLowerCase());
    },
    country: (code) => byCode.get(code),
    placeCountry: (place) => cities.get(nameKey(place)) ?? byKey.get(nameKey(place))?.find((a) => a.kind === "country")?.country,
    seriesName(name) {
      const { rest, countries } = withoutCountries(wordsOf(name), runs);
      return { words: seriesWords(rest), countries: [...new Set(countries)].sort() };
    },
  };
};
