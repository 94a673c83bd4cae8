/** The tables of the Arabic lexicon: written in normal form, nothing twice, every reference kept; and the folding they are matched by. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { nisba } from "../languages/ar/inflect.ts";
import { fold, normalise } from "../languages/ar/orthography.ts";
import { entriesOf, parseTable } from "../languages/ar/tables.ts";

const folder = new URL("../languages/ar/lexicon/", import.meta.url);
const names = readdirSync(folder)
  .filter((f) => f.endsWith(".tsv"))
  .map((f) => f.slice(0, -4));
const text = (name: string): string => readFileSync(new URL(`${name}.tsv`, folder), "utf8");

/** Columns that hold the words of the language, by table; the first is the canonical one. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  countries: ["names", "demonym", "demonym_plural", "capital"],
  "demonyms-other": ["form", "of"],
  cities: ["names"],
  places: ["names"],
  organisations: ["names"],
  "organisation-heads": ["singular", "dual_forms", "plural_forms"],
  outlets: ["canonical", "variants"],
  "outlet-heads": ["form", "plural"],
  offices: ["lemma", "feminine", "dual", "plural"],
  "ranks-and-honorifics": ["form"],
  "given-names": ["form"],
  "given-nouns": ["form"],
  "name-particles": ["form"],
  people: ["name", "variants"],
  anonymous: ["form"],
  groups: ["form"],
};
const tables = Object.keys(WORDS);
const rows = (name: string) => parseTable(text(name));
const cells = (name: string): string[] =>
  rows(name)
    .flatMap((row) => WORDS[name]?.flatMap((column) => (row[column] ?? "").split("|")) ?? [])
    .filter((cell) => cell !== "");
const canonical = (name: string): string[] => rows(name).map((row) => (row[WORDS[name]?.[0] ?? ""] ?? "").split("|")[0] ?? "");

const twice = (values: readonly string[]): string[] => values.filter((value, i) => values.indexOf(value) !== i);

describe("tables of the lexicon", () => {
  test.each(names)("%s says what it holds, and each row has as many cells as there are columns", (name) => {
    const [says, header, ...lines] = text(name).trimEnd().split("\n");
    expect(says).toMatch(/^# .+\.$/u);
    const columns = header?.split("\t").length;
    expect(lines.filter((line) => line.split("\t").length > (columns ?? 0))).toEqual([]);
    expect(lines.length).toBeGreaterThan(0);
  });

  test.each(tables)("%s is written in normal form", (name) => {
    expect(cells(name).filter((cell) => cell !== normalise(cell))).toEqual([]);
    expect(cells(name).filter((cell) => /["«»“”]| \||\| /u.test(cell))).toEqual([]);
  });

  test.each(tables)("%s has no row without a canonical form, and none twice", (name) => {
    expect(canonical(name).filter((form) => form === "")).toEqual([]);
    expect(twice(canonical(name).map(fold))).toEqual([]);
  });

  test("of an outlet only a name that it bears is called ambiguous", () => {
    const strange = rows("outlets").filter((row) => {
      const own = [row.canonical, ...(row.variants ?? "").split("|")];
      return row.ambiguous !== "yes" && !(row.ambiguous ?? "").split("|").every((form) => form === "" || own.includes(form));
    });
    expect(strange).toEqual([]);
    const made = entriesOf({ outlets: text("outlets") }).filter((entry) => entry.form === "الجزيرة" || entry.form === "الجزيرة نت");
    expect(Object.fromEntries(made.map((entry) => [entry.form, entry.features.ambiguous ?? "no"]))).toEqual({
      الجزيرة: "yes",
      "الجزيرة نت": "no",
    });
  });

  test("states and bodies have ids of their own", () => {
    for (const name of ["countries", "organisations"]) expect(twice(rows(name).map((row) => row.id ?? ""))).toEqual([]);
  });

  test.each(["cities", "places", "organisations", "outlets", "people"])("the states that %s names are in the table of states", (name) => {
    const known = new Set(rows("countries").map((row) => row.id));
    expect(
      rows(name)
        .map((row) => row.country ?? "")
        .filter((id) => id !== "" && !known.has(id)),
    ).toEqual([]);
  });
});

describe("folding", () => {
  test.each([
    ["الأُمَم المُتَّحِدة", "الامم المتحده"],
    ["مستشفى", "مستشفي"],
    ["سؤال وقائل", "سوال وقايل"],
    ["العــــراق", "العراق"],
    ["دیپلماسی", "ديبلماسي"],
    ["ڤيينا", "فيينا"],
    ["٢٠٢٤ و۲۰۲۴", "2024 و2024"],
    ["CNN", "cnn"],
    ["ﻻ ﷲ", "لا الله"],
    ["‏وزير‎ الخارجية﻿", "وزير الخارجيه"],
  ])("%s is matched as %s", (written, matched) => {
    expect(fold(written)).toBe(matched);
    expect(fold(fold(written))).toBe(fold(written));
  });

  test("spellings that readers take for one word are one", () => {
    for (const [x, y] of [
      ["إيران", "ايران"],
      ["أميركا", "اميركا"],
      ["القاهرة", "القاهره"],
      ["مسؤول", "مسوول"],
    ] as const)
      expect(fold(x)).toBe(fold(y));
    expect(fold("سوري")).not.toBe(fold("سوريا"));
  });
});

test("an adjective of two words agrees in both", () => {
  const forms = nisba("كوري جنوبي").map((f) => f.form);
  expect(forms).toEqual(expect.arrayContaining(["كورية جنوبية", "كوريين جنوبيين", "كوريون جنوبيون"]));
  expect(forms).not.toContain("كوري جنوبية");
  expect(nisba("جنوب إفريقي").map((f) => f.form)).toContain("جنوب إفريقية");
});
