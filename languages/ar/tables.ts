/** Lexicon tables (TSV text) to entries: each table says what its columns mean, inflected forms are generated. */
import { type FurniturePattern, type FurnitureTable, furnitureTable } from "../../core/article/furniture.ts";
import type { Entry, WordClass } from "../../core/language.ts";
import { imperfect, nisba, participle, perfect, subjunctive } from "./inflect.ts";
import { fold } from "./orthography.ts";

/** Tables by file name without ending: the text of `lexicon/<name>.tsv`. */
export type Tables = Readonly<Record<string, string>>;

type Row = Readonly<Record<string, string>>;
type Make = (row: Row) => Entry[];

/** Rows of a table: the first line says what it is, the second names the columns. */
export const parseTable = (text: string): Row[] => {
  const lines = text.split(/\r?\n/u).filter((line) => line !== "" && !line.startsWith("#"));
  const columns = (lines.shift() ?? "").split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    const row: Record<string, string> = {};
    for (let i = 0; i < columns.length; i++) row[columns[i] as string] = (cells[i] ?? "").trim();
    return row;
  });
};

const list = (cell: string | undefined): string[] =>
  cell && cell !== "-"
    ? cell
        .split("|")
        .map((s) => s.trim())
        .filter(Boolean)
    : [];
const make = (cls: WordClass, form: string, lemma: string, told: Record<string, string | undefined> = {}): Entry => {
  const features: Record<string, string> = {};
  for (const name of Object.keys(told)) {
    const value = told[name];
    if (value !== undefined && value !== "") features[name] = value;
  }
  return { class: cls, form, lemma, features };
};

const cues: Make = (row) => {
  const lemma = row.lemma as string;
  const base = { act: row.act, frames: row.frames };
  // a verbal noun of the verb's own letters is no entry of its own: the verb bears it
  const masdars = list(row.masdar);
  const verb = (mood: string) => (f: { form: string; gender: string; number: string }) =>
    make("cue", f.form, lemma, { ...base, mood, gender: f.gender, number: f.number, noun: masdars.includes(f.form) ? "yes" : "" });
  return [
    ...list(row.perfect).flatMap(perfect).map(verb("perfect")),
    ...list(row.imperfect).flatMap(imperfect).map(verb("imperfect")),
    ...list(row.participle)
      .flatMap(participle)
      .map((f) => make("cue", f.form, lemma, { ...base, mood: "participle", gender: f.gender, number: f.number, fixed: "yes" })),
    ...masdars.filter((form) => !list(row.perfect).includes(form)).map((form) => make("cue", form, lemma, { ...base, mood: "noun" })),
  ];
};

/** Event words: nouns as they are listed, verbs inflected. */
const events: Make = (row) => {
  const lemma = row.lemma as string;
  const base = { type: row.type, frame: row.frame, status: row.status, person: row.person };
  const masdars = list(row.masdar);
  const verb = (mood: string) => (f: { form: string; gender: string; number: string }) =>
    make("event-trigger", f.form, lemma, {
      ...base,
      mood,
      gender: f.gender,
      number: f.number,
      noun: masdars.includes(f.form) ? "yes" : "",
    });
  return [
    ...list(row.nouns).map((form) => make("event-trigger", form, lemma, { ...base, mood: "noun" })),
    ...list(row.perfect).flatMap(perfect).map(verb("perfect")),
    ...(row.person === "first"
      ? list(row.imperfect).map((form) => verb("imperfect")({ form, gender: "", number: "" }))
      : list(row.imperfect)
          .flatMap((m) => [...imperfect(m), ...subjunctive(m)])
          .map(verb("imperfect"))),
  ];
};

/** Light verbs: perfect and imperfect inflected, verbal nouns as listed. What begins a thing tells so in the perfect alone. */
const lights: Make = (row) => {
  const { begin, masdar, ...base } = cells(row.features);
  const form = (tense: string, more?: Record<string, string>) => (f: { form: string }) =>
    make("event-light", f.form, row.perfect as string, { ...base, ...more, tense, noun: masdar && f.form === row.perfect ? "yes" : "" });
  const past = begin ? { begin } : undefined;
  return [
    ...list(row.perfect)
      .flatMap(perfect)
      .map(form(base.ongoing ? "present" : "past", past)),
    ...list(row.imperfect)
      .flatMap((m) => [...imperfect(m), ...subjunctive(m)])
      .map(form(row.present ?? "present")),
    ...list(row.nouns).map((noun) => form("none")({ form: noun })),
  ];
};

/** A cell of features, "name=value" each, as a record. */
const cells = (cell: string | undefined): Record<string, string> =>
  Object.fromEntries(
    (cell ?? "")
      .split(";")
      .map((f) => f.split("=") as [string, string])
      .filter((f) => f[0]),
  );

const particles: Make = (row) => [make(row.class as WordClass, row.form as string, row.form as string, cells(row.features))];

/** Countries are also told in full: "the Republic of X", "the Xian Republic". */
const inFull = (row: Record<string, string | undefined>): string[] => {
  const name = list(row.names)[0] as string;
  const adjective = list(row.demonym)[0];
  return [`جمهورية ${name}`, `دولة ${name}`, ...(adjective && !adjective.includes(" ") ? [`الجمهورية ال${adjective}ة`] : [])];
};

const countries: Make = (row) => {
  const names = [...new Set([...list(row.names), ...inFull(row)])];
  const lemma = names[0] as string;
  const id = row.id as string;
  return [
    // "the Republic of X" is feminine whatever X is
    ...names.map((form) => make("country", form, lemma, { country: id, gender: /^\S*ة /u.test(form) ? undefined : row.gender })),
    ...list(row.demonym)
      .flatMap(nisba)
      .map((f) => make("demonym", f.form, lemma, { country: id, gender: f.gender, number: f.number })),
    ...list(row.demonym_plural).map((form) => make("demonym", form, lemma, { country: id, gender: "m", number: "p" })),
    ...list(row.capital).map((form, _, all) => make("city", form, all[0] as string, { country: id, capital: "yes" })),
  ];
};

const named =
  (cls: WordClass, ...features: string[]): Make =>
  (row) => {
    const names = list(row.names ?? row.name ?? row.form);
    return names.map((form) => make(cls, form, names[0] as string, Object.fromEntries(features.map((f) => [f, row[f]]))));
  };

const outlets: Make = (row) => {
  const names = [row.canonical as string, ...list(row.variants)];
  const ambiguous = new Set(row.ambiguous === "yes" ? names : list(row.ambiguous));
  return [...new Set(names)].map((form) =>
    make("outlet", form, names[0] as string, { type: row.type, country: row.country, ambiguous: ambiguous.has(form) ? "yes" : "" }),
  );
};

const heads =
  (cls: WordClass): Make =>
  (row) => {
    const lemma = (row.singular ?? row.form) as string;
    const kind = row.kind ?? row.type;
    const more = cells(row.features);
    return [
      make(cls, lemma, lemma, { kind, gender: row.gender, number: "s", ...more }),
      ...list(row.dual_forms).map((form) => make(cls, form, lemma, { kind, gender: row.gender, number: "d", ...more })),
      ...list(row.plural_forms ?? row.plural).map((form) => make(cls, form, lemma, { kind, gender: "f", number: "p", ...more })),
    ];
  };

/** Prepositions an office takes, the one-letter ones by the role they are known under. */
const takesOf = (cell: string): string =>
  list(cell)
    .map((p) => (p === "ب" ? "by" : p === "ل" ? "for" : fold(p)))
    .join("|");

const offices: Make = (row) => {
  const lemma = row.lemma as string;
  const features = { rank: row.rank, takes: takesOf(row.takes ?? ""), same: row.same, held: row.held };
  // two women are told by the form of one
  const women = list(row.feminine).map((form) => form.replace(/ة$/u, "ت"));
  const genderOfTwo = (form: string) => (women.some((w) => w.endsWith("ت") && form.startsWith(w)) ? "f" : "m");
  return [
    make("office", lemma, lemma, { ...features, gender: "m", number: "s" }),
    ...list(row.feminine).map((form) => make("office", form, lemma, { ...features, gender: "f", number: "s" })),
    ...list(row.dual).map((form) => make("office", form, lemma, { ...features, gender: genderOfTwo(form), number: "d" })),
    ...list(row.plural).map((form) => make("office", form, lemma, { ...features, gender: "m", number: "p" })),
  ];
};

const ranks: Make = (row) => {
  const kinds: Record<string, WordClass> = {
    "pronoun-honorific": "honorific-pronoun",
    "pronoun-behind-verb": "honorific-pronoun",
    "first-of-two": "honorific-pronoun",
    "second-of-two": "honorific-pronoun",
    rank: "rank",
  };
  const bearers = list(row.bearers).map(fold).join(" ") || undefined;
  return [
    make(kinds[row.kind as string] ?? "honorific", row.form as string, row.form as string, {
      kind: row.kind,
      gender: row.gender,
      bearers,
      rules: row.rules,
    }),
  ];
};

/** سعد الدين and سعدالدين: names of that ending are written as one word or two. */
const written = (form: string): readonly string[] => (form.includes(" الدين") ? [form, form.replaceAll(" الدين", "الدين")] : [form]);

const people: Make = (row) => {
  const full = row["full name"] ?? row.name ?? row.full_name ?? "";
  const features = { country: row["country id"] ?? row.country, gender: row.gender };
  return [full, ...list(row.variants)]
    .filter(Boolean)
    .flatMap(written)
    .map((form) => make("person", form, full, features));
};

const demonymsOther: Make = (row) =>
  nisba(row.form as string).map((f) =>
    make("demonym", f.form, row.of ?? "", { of: row.of, kind: row.kind, gender: f.gender, number: f.number }),
  );

/** What each table makes. A table that is not given makes nothing. */
const MAKERS: Readonly<Record<string, Make>> = {
  cues,
  particles,
  media: (row) => [
    make("medium", row.form as string, row.form as string, {
      kind: row.kind,
      gender: row.gender,
      document: row.document,
      ...cells(row.features),
    }),
  ],
  countries,
  "demonyms-other": demonymsOther,
  cities: named("city", "country", "country id", "kind"),
  places: named("place", "country", "country id", "kind"),
  organisations: named("organisation", "kind", "gender", "country", "country id", "speaks_as", "id"),
  "organisation-heads": heads("organisation-head"),
  outlets,
  "outlet-heads": heads("outlet-head"),
  offices,
  "ranks-and-honorifics": ranks,
  "given-names": (row) => written(row.form as string).flatMap((form) => named("given-name", "gender", "origin")({ ...row, form })),
  "given-nouns": named("given-noun", "gender"),
  "name-particles": named("name-particle", "joins"),
  people,
  anonymous: (row) => named("anonymous", "number", "gender", "kind")(row).map((e) => ({ ...e, lemma: e.lemma.replace(/^ال/u, "") })),
  groups: named("group", "number", "gender", "dual", "last", "states", "sent", "called", "press"),
  words: particles,
  times: particles,
  events,
  "event-lights": lights,
};

/** Tables whose rows are names of the world, not grammar: the ones an evaluation may thin out. */
const NAME_TABLES = new Set(["cities", "places", "organisations", "outlets", "given-names", "given-nouns", "people"]);

/** All entries of the given tables. `keep` decides of each row of a table of names whether it stays. */
export const entriesOf = (tables: Tables, keep: (name: string) => boolean = () => true): Entry[] =>
  Object.entries(tables).flatMap(([name, text]) => {
    const maker = MAKERS[name];
    if (!maker) return [];
    const thin = NAME_TABLES.has(name);
    return parseTable(text).flatMap((row) => {
      const entries = maker(row);
      return thin && entries[0] && !keep(entries[0].lemma) ? [] : entries;
    });
  });

/** The table of furniture, folded for matching. */
export const furnitureOf = (tables: Tables): FurnitureTable =>
  furnitureTable(
    parseTable(tables.furniture ?? "").map((row) => ({
      words: fold(row.form ?? "").split(" "),
      match: row.match as FurniturePattern["match"],
      reach: row.reach as FurniturePattern["reach"],
    })),
  );
