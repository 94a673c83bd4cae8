/** Word lists of the gazetteers, as a set of bits for each folded word. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fold } from "../languages/ar/orthography.ts";

const rows = (path: string): string[][] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .slice(1)
    .map((line) => line.split("\t"));

const wordsOf = (name: string): string[] =>
  fold(name)
    .split(/[\s\-–،()]+/u)
    .filter((w) => w.length > 1);

/** What each bit says of a word, in order of the bits. */
export const LISTS = [
  "transliterated name",
  "first word of a person's name",
  "last word of a person's name",
  "middle word of a person's name",
  "city of one word",
  "word in a city's name",
  "region of one word",
  "word in a region's name",
  "country of one word",
  "word in a country's name",
  "nationality",
  "trade or office",
  "word in a ministry's name",
  "month or weekday",
] as const;

/** Folded word to its bits (see LISTS). */
export const readWordLists = (corpora: string): Map<string, number> => {
  const bits = new Map<string, number>();
  const add = (word: string, bit: number) => bits.set(word, (bits.get(word) ?? 0) | (1 << bit));
  const read = (path: string, use: (words: string[], row: string[]) => void) => {
    for (const row of rows(join(corpora, path))) {
      const words = wordsOf(row[0] as string);
      if (words.length > 0) use(words, row);
    }
  };
  const place = (single: number) => (words: string[]) => {
    if (words.length === 1) add(words[0] as string, single);
    else for (const word of words) add(word, single + 1);
  };
  read("names/ar-en.tsv", (words) => words.length === 1 && add(words[0] as string, 0));
  read("gazetteers/people.tsv", (words) => {
    if (words.length < 2) return;
    words.forEach((word, i) => {
      add(word, i === 0 ? 1 : i === words.length - 1 ? 2 : 3);
    });
  });
  read("gazetteers/cities.tsv", place(4));
  read("gazetteers/regions.tsv", place(6));
  read("gazetteers/subdivisions.tsv", place(6));
  read("gazetteers/countries.tsv", place(8));
  read("gazetteers/demonyms.tsv", (words) => words.length === 1 && add(words[0] as string, 10));
  read("gazetteers/offices_jobs.tsv", (words) => add(words[0] as string, 11));
  read("gazetteers/ministries.tsv", (words) => {
    for (const word of words) add(word, 12);
  });
  read("gazetteers/calendar.tsv", (words) => {
    for (const word of words) add(word, 13);
  });
  return bits;
};
