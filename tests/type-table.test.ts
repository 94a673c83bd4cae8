import { describe, expect, it } from "vitest";
import { hasher } from "../core/article/hash.ts";
import { classSet, meets } from "../core/tokens/class-set.ts";
import { WORD_CLASSES } from "../core/language.ts";
import { hashUnits, typeTable } from "../core/tokens/type-table.ts";

describe("the table of written words", () => {
  const text = "قال الوزير ثم قال الناطق";
  const at = (word: string, from = 0) => text.indexOf(word, from);

  it("finds a word where it stands in another text", () => {
    const table = typeTable<{ text: string }>(100);
    table.add({ text: "قال" }, hashUnits("قال", 0, 3));
    const second = at("قال", 5);
    expect(table.find(text, second, second + 3, hashUnits(text, second, second + 3))?.text).toBe("قال");
    expect(table.find(text, second, second + 2, hashUnits(text, second, second + 2))).toBeUndefined();
  });

  it("tells words apart that share a hash", () => {
    const table = typeTable<{ text: string }>(100);
    for (const word of ["قال", "ثم", "الناطق"]) table.add({ text: word }, 7);
    expect(table.find(text, at("ثم"), at("ثم") + 2, 7)?.text).toBe("ثم");
    expect(table.find(text, at("الوزير"), at("الوزير") + 6, 7)).toBeUndefined();
  });

  it("forgets rather than grow beyond its bound, and keeps all below it", () => {
    const table = typeTable<{ text: string }>(20_000);
    const known = (word: string) => table.find(word, 0, word.length, hashUnits(word, 0, word.length)) !== undefined;
    const words = Array.from({ length: 30_000 }, (_, i) => `كلمة${i}`);
    const add = (from: number, to: number) => {
      for (const word of words.slice(from, to)) table.add({ text: word }, hashUnits(word, 0, word.length));
    };
    add(0, 20_000);
    expect(words.slice(0, 20_000).every(known)).toBe(true);
    add(20_000, 30_000);
    expect(words.filter(known)).toEqual(words.slice(20_000));
  });
});

describe("sets of classes", () => {
  it("share a class exactly where they have one in common", () => {
    for (const one of WORD_CLASSES)
      for (const other of WORD_CLASSES)
        expect(meets(classSet([one]), classSet([other, "kin"])), `${one} ${other}`).toBe(one === other || one === "kin");
  });
});

describe("short hashes", () => {
  it("are the same wherever the text is cut into prefix and rest", () => {
    const whole = "5f2a:r:120-133";
    for (let cut = 0; cut <= whole.length; cut++) expect(hasher(whole.slice(0, cut))(whole.slice(cut))).toBe(hasher("")(whole));
  });

  it("are 53 bits in base 36, and seldom meet", () => {
    const hash = hasher("v:");
    const all = new Set(Array.from({ length: 20_000 }, (_, i) => hash(`m-person:${i}-${i + 5}`)));
    expect(all.size).toBe(20_000);
    for (const h of all) expect(h).toMatch(/^[0-9a-z]{1,11}$/u);
  });
});
