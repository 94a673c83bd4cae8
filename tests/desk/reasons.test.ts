/** Every reason that the record gives for a claim is said in Arabic too. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { reasonIn } from "../../edges/reasons/reason-in.ts";

const CLAIMS = new URL("../../core/record/claims/", import.meta.url);
const EVENTS = new URL("../../core/record/events/", import.meta.url);
const LATIN_WORD = /[a-z]{3,}/u;

/** Texts of more than two words in the code that finds claims: what it gives as reasons, and the parts they are made of. */
const spoken = (): string[] =>
  readdirSync(CLAIMS).flatMap((file) => {
    const code = readFileSync(new URL(file, CLAIMS), "utf8").replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$|new Error\(.*$/gmu, "");
    return [...code.matchAll(/"((?:[a-z;,'-]+ ){2,}[a-z]+)"/gu)].map((m) => m[1] as string);
  });

const filled = [
  "the same speaker, 83% of the words are the same",
  "no other speaker, 8 words in a row are the same",
  "the same speaker, 100% of the shorter one's words stand in the longer one",
  "in other words: the same speaker, medium, names and day, 71% of the words",
  "in other words: the same speaker and day, 71% of the words",
  "in other words: the same outlet as the source, figures and day, 71% of the words",
  "the same outlet as the source, 83% of the words are the same",
  "the first to tell it; has the wording of the report of قناة النهر and does not say so",
  "an interview given to قناة النهر itself",
  "said to قناة النهر itself",
  "what قناة النهر itself reports",
  "the same body counts the same, with another figure",
  "3 of the 5 words of what is denied stand in it",
  "named as the carrier: وكالة الأفق",
  "named as the source: وكالة الأفق",
  "no carrier is named for words of a press conference, and the wording is its own",
  "no carrier is named, and the wording is its own",
  "the first account of it in the record",
  "headline and body of one article",
  "round 13 of the same series",
  "the same series, participants and day, though the rounds differ (13, 14)",
  "1 participant in common, the same day, the same place",
  "2 participants in common, times that fit",
  "3 participants in common and 1 of the same country, days close by, places that differ",
  "2 of the same country, the same day, the same place",
  "joined by a person",
  "parted by a person",
  "articles disagree on the date and who took part; 2 events have this number",
  "its date lies before that of round 13",
  "articles disagree on the place and the number of the round and whether it took place",
  "within days of round 7: one of the two numbers may be wrong",
  "no article gives the number",
];

/** The parts of which the reasons of events are made, as the code has them. */
const partsOfEvents = (): string[] => {
  const code = readFileSync(new URL("same-event.ts", EVENTS), "utf8");
  const table = /const IN_WORDS = \{([\s\S]*?)\} as const/u.exec(code)?.[1] ?? "";
  return [...table.matchAll(/: "(?:, )?([a-z ]+)"/gu)].map((m) => m[1] as string);
};

describe("reasons in Arabic", () => {
  it.each(filled)("%s", (reason) => {
    expect(reasonIn("ar", reason)).not.toMatch(LATIN_WORD);
  });

  it("know every one that the code has", () => {
    const found = spoken();
    expect(found.length).toBeGreaterThan(8);
    // parts of a sentence are tried in their sentence above
    const parts = new Set([
      "the same speaker",
      "no other speaker",
      "the same outlet as the source",
      "another report",
      "an interview given",
    ]);
    expect(found.filter((r) => !parts.has(r) && LATIN_WORD.test(reasonIn("ar", r)))).toEqual([]);
  });

  it("know every part of which the reasons of events are made", () => {
    const parts = partsOfEvents();
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.filter((part) => LATIN_WORD.test(reasonIn("ar", `2 participants in common, ${part}`)))).toEqual([]);
    expect(reasonIn("ar", "2 participants in common, the same day, the same place")).toBe("مشاركان مشتركان، في اليوم نفسه، في المكان نفسه");
  });

  it("leave alone what they do not know", () => {
    expect(reasonIn("ar", "for a reason of its own")).toBe("for a reason of its own");
  });
});
