/** What the build makes of the lexicon is what the tables say. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Entry } from "../core/language.ts";
import { packEntries, unpackEntries } from "../languages/ar/packed-entries.ts";
import { fold } from "../languages/ar/orthography.ts";
import { entriesOf } from "../languages/ar/tables.ts";

const folder = new URL("../languages/ar/lexicon/", import.meta.url);
const tables = readdirSync(folder)
  .filter((f) => f.endsWith(".tsv"))
  .sort()
  .map((f) => [f.slice(0, -4), readFileSync(new URL(f, folder), "utf8")]);

test("entries packed and unpacked are the entries of the tables, in their order", () => {
  const entries = entriesOf(Object.fromEntries(tables));
  expect(entries.length).toBeGreaterThan(10_000);
  const unpacked = unpackEntries(packEntries(entries));
  expect(unpacked.entries).toEqual(entries);
  expect(unpacked.folded).toEqual(entries.map((e) => fold(e.form)));
});

test("a lemma that is no form and features of their own are kept", () => {
  const entries: readonly Entry[] = [
    { class: "city", form: "مسقط", lemma: "مسقط", features: { country: "OM" } },
    { class: "cue", form: "قالت", lemma: "قال", features: {} },
    { class: "city", form: "صلالة", lemma: "صلاله", features: { country: "OM" } },
  ];
  expect(unpackEntries(packEntries(entries)).entries).toEqual(entries);
});
