/**
 * What the spellings of a name have in common. Arabic names are left as they are but for what printers disagree on; only words in the
 * shape of a foreign name lose their vowels and the letters by which Arabic writes g, v and t, since what differs there in an Arabic
 * name (سالم and سليم, جمال and كمال) makes another person.
 */
import { fold } from "../orthography.ts";

/** Joined to the word behind: عبد الله is عبدالله, دي ميستورا is ديميستورا, and بن سلمان is a surname where سلمان is none. */
const JOINS_NEXT = new Set("عبد ابو ابي ابا ام بو بن ابن بنت ال ولد دي دو دا دل ديل فون فان لو لا سان ماك".split(" "));
/** Joined to the word before. */
const JOINS_BEFORE = new Set("الدين الله الحق الرحمن اوغلو اوجلو زاده".split(" "));

/** What a state calls itself by, left out as often as not. */
const STATE = new Set("مملكه جمهوريه دوله سلطنه اماره".split(" "));

const FOREIGN: readonly RegExp[] = [
  /تش/u,
  /^.{2,}[ايو]نج$/u,
  /^.{2,}(?:برج|سكي|نكو|يتش|ييف|ديف|شتاين|اوجلو)$/u,
  /^.{3,}(?:[رنلكدمسشزتيج]وف|[وي]فا|سون|ستين|ليفان|ينكن|ينكين)$/u,
];
const hasForeignShape = (w: string): boolean => w.length > 3 && FOREIGN.some((shape) => shape.test(w));

/** The first letter stays a letter of its own: it is what a name is told apart by first. */
const skeleton = (w: string): string => {
  const rest = w
    .slice(1)
    .replace(/[اويءه]/gu, "")
    .replace(/[قك]/gu, "ج")
    .replace(/[طث]/gu, "ت");
  const first = w[0] as string;
  return (first === "ف" ? "و" : first === "ق" || first === "ك" ? "ج" : first) + rest;
};

const oneWord = (word: string): string => {
  const bare = word.length > 4 ? word.replace(/^ال/u, "") : word;
  const w = bare
    .replace(/غ/gu, "ج")
    .replace(/ه$/u, "ا")
    .replace(/([اوي])\1+/gu, "$1");
  return hasForeignShape(w) ? skeleton(w) : w;
};

/** Letters that Arabic borrows, as it writes them with its own. */
const own = (text: string): string => text.replace(/[گݢ]/gu, "ج").replace(/ڤ/gu, "ف").replace(/پ/gu, "ب").replace(/چ/gu, "تش");

const keyOf = (name: string): string => {
  const words = fold(own(name))
    .replace(/[^\p{L}\p{N} ]+/gu, " ")
    .trim()
    .split(/\s+/u);
  const joined: string[] = [];
  for (let i = 0; i < words.length; i++) {
    let word = words[i] as string;
    for (let at = word; JOINS_NEXT.has(at) && i + 1 < words.length; ) {
      at = words[++i] as string;
      word = word === "ابن" ? `بن${at}` : word + at;
    }
    if (JOINS_BEFORE.has(word) && joined.length > 0) joined[joined.length - 1] += word;
    else joined.push(word);
  }
  if (joined.length > 1 && STATE.has(joined[0] as string)) joined.shift();
  return joined.map(oneWord).join(" ");
};

/** Names come again and again, several times an article: their keys are kept, of so many at most. */
const MOST_KEPT = 20_000;
const LONGEST_KEPT = 80;
const kept = new Map<string, string>();

export const nameKey = (name: string): string => {
  let key = kept.get(name);
  if (key === undefined) {
    key = keyOf(name);
    if (kept.size >= MOST_KEPT) kept.clear();
    // a name cut out of a text holds the whole text in memory: one of its own
    if (name.length <= LONGEST_KEPT) kept.set(` ${name}`.slice(1), key);
  }
  return key;
};

/** Of a name of several words, the last: what it is told again by. */
export const surnameOf = (key: string): string | undefined => {
  const at = key.lastIndexOf(" ");
  return at < 0 ? undefined : key.slice(at + 1);
};
