/** What the build makes of the lexicon is what the tables say. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Entry } from "../core/language.ts";
import { entryIndex, packEntries, partsOf } from "../core/tokens/entry-index.ts";
import { fold } from "../languages/ar/orthography.ts";
import { entriesOf } from "../languages/ar/tables.ts";

const folder = new URL("../languages/ar/lexicon/", import.meta.url);
const tables = readdirSync(folder)
  .filter((f) => f.endsWith(".tsv"))
  .sort()
  .map((f) => [f.slice(0, -4), readFileSync(new URL(f, folder), "utf8")]);
const entries = entriesOf(Object.fromEntries(tables));
const index = entryIndex(packEntries(entries, fold));

test("packed entries are the entries of the tables, in their order", () => {
  expect(entries.length).toBeGreaterThan(10_000);
  expect(index.all()).toEqual(entries);
});

test("every entry is found by its folded form: a word by itself, a phrase by its first word, in the order of the tables", () => {
  const under = new Map<string, Entry[]>();
  for (const e of entries) {
    const parts = partsOf(fold(e.form));
    const key = parts.length > 1 ? `${parts[0]} …` : fold(e.form);
    under.set(key, [...(under.get(key) ?? []), e]);
    for (const part of parts.slice(1)) expect(index.mayGoOn(part)).toBe(true);
  }
  for (const [key, all] of under) {
    const found = key.endsWith(" …") ? index.phrases(key.slice(0, -2))?.map((p) => p.entry) : index.words(key);
    expect(found).toEqual(all);
  }
});

test("what is in no table is not found", () => {
  for (const form of ["", "قفزبطن", "ضصثق"]) {
    expect(index.words(form)).toBeUndefined();
    expect(index.phrases(form)).toBeUndefined();
  }
  expect(index.mayGoOn("قفزبطن")).toBe(false);
});

test("a lemma that is no form and features of their own are kept", () => {
  const few: readonly Entry[] = [
    { class: "city", form: "مسقط", lemma: "مسقط", features: { country: "OM" } },
    { class: "cue", form: "قالت", lemma: "قال", features: {} },
    { class: "city", form: "صلالة", lemma: "صلاله", features: { country: "OM" } },
    { class: "demonym", form: "عربي", lemma: "", features: { gender: "m" } },
    { class: "demonym", form: "عربية", lemma: "", features: { gender: "f" } },
  ];
  const packed = entryIndex(packEntries(few, fold));
  expect(packed.all()).toEqual(few);
  expect(packed.words("صلاله")).toEqual([few[2]]);
});

test("entries packed for other classes of words are refused", () => {
  const bytes = packEntries(entries.slice(0, 3), fold);
  const at = Buffer.from(bytes).indexOf(Buffer.from("cue", "utf16le"));
  bytes[at] = 0x78;
  expect(() => entryIndex(bytes)).toThrow("npm run build");
});
