/** Arabic, as the engine wants a language: tables in, a Language out. */
import { hijriToGregorian } from "@tabby_ai/hijri-converter";
import type { Language } from "../../core/language.ts";
import { entryIndex, packEntries } from "../../core/tokens/entry-index.ts";
import { accepts, splits } from "./clitics.ts";
import {
  beforeArticle,
  conjoins,
  cutsBy,
  fold,
  isLetter,
  looksAdjectival,
  looksDefinite,
  looksPerfect,
  normalise,
  prefixed,
  standsApart,
  stem,
} from "./orthography.ts";
import { accordingRules } from "./grammar/according.rules.ts";
import { reportRules } from "./grammar/reports.rules.ts";
import { entriesOf, furnitureOf, type Tables } from "./tables.ts";

export type { Tables } from "./tables.ts";

/** A rule seen rarely is judged mostly by all of them together: as if so many more of the average had been seen. */
const PRIOR = 8;

const confidenceOf = (measured: string): ((rule: string, kind: "report" | "event") => number) => {
  const rates = new Map<string, number>();
  const rows = measured
    .split("\n")
    .filter((l) => l && !l.startsWith("#") && !l.startsWith("kind\t"))
    .map((l) => l.split("\t"));
  for (const kind of new Set(rows.map((r) => r[0]))) {
    const own = rows.filter((r) => r[0] === kind);
    const sum = (k: number) => own.reduce((n, row) => n + Number(row[k]), 0);
    const average = sum(2) / sum(3);
    for (const [, rule = "", right, all] of own) rates.set(rule, (Number(right) + PRIOR * average) / (Number(all) + PRIOR));
    rates.set(kind ?? "", average);
  }
  return (rule, kind) => Math.round((rates.get(rule) ?? rates.get(kind) ?? 0.5) * 1000) / 1000;
};

/** The Arabic language from the texts of its lexicon tables. `keepName` may thin out the tables of names, for evaluation; `measured` is the table of how often each rule is right; `entries` are those of the tables, where they were worked out before. */
export const arabic = (
  tables: Tables,
  keepName?: (name: string) => boolean,
  measured = "",
  entries: Language["entries"] = entryIndex(packEntries(entriesOf(tables, keepName), fold)),
): Language => ({
  id: "ar",
  version: "1",
  normalise,
  fold,
  isLetter,
  standsApart,
  splits,
  accepts,
  looksDefinite,
  looksAdjectival,
  beforeArticle,
  conjoins,
  prefixed,
  cutsBy,
  cutsByShort: (form) => form.length === 3 && form.startsWith("ب"),
  resumes: (proclitics) => proclitics.startsWith("ف"),
  isFuture: (proclitics) => /[سل]$/u.test(proclitics),
  stem,
  isBareArticle: (form) => form === "ال",
  looksPresent: (form) => /^[وف]?[يت]..+[^ه]$/u.test(form) && !form.endsWith("ات") && !/^[وف]?ت...+ت$/u.test(form),
  endsLikePast: (form) => form.length > 3 && /(?:وا|[^اي]ت)$/u.test(form),
  presentGender: (form) => (/^[وف]?ي/u.test(form) ? "m" : "f"),
  looksFuture: (form) => form.length > 4 && /^[وف]?س[ينت]/u.test(form),
  fromHijri: (year, month, day) => {
    try {
      const g = hijriToGregorian({ year, month, day });
      return { year: g.year, month: g.month, day: g.day };
    } catch {
      return undefined;
    }
  },
  andForm: "و",
  articleLength: 2,
  withoutProclitic: (word, skip, own) => {
    if (skip === 0 || own === "bare" || !word.startsWith("لل", skip - 1)) return word.slice(skip);
    return own === "definite" ? `ال${word.slice(skip)}` : `ا${word.slice(skip)}`;
  },
  looksParticiple: (form) => /^[وف]?الم.{3,}$/u.test(form),
  looksAdverbial: (form) => form.length > 3 && form.endsWith("ا"),
  verbGender: (form) => (form.length < 3 || form.endsWith("ه") || form.startsWith("ال") ? "" : form.endsWith("ت") ? "f" : "m"),
  looksFeminine: (form) => form.endsWith("ه"),
  looksPassive: (text, form) => text.endsWith("ى") && form.endsWith("ي"),
  looksOblique: (form) => form.length > 5 && form.startsWith("ال") && form.endsWith("ين"),
  areManyAlike: (form, other) => /(?:ين|ون)$/u.test(form) && other.slice(-2) === form.slice(-2),
  looksFirstPerson: (text, entryForm) => entryForm.startsWith("ا") && /^[وف]?أ/u.test(text),
  looksNominative: (form) => form.length > 5 && /^(?:ال|م).+ون$/u.test(form),
  mayBeAccusative: (form) => /(?:[اهي]|اء|ات|ين)$/u.test(form),
  looksFemininePlural: (form) => form.length > 4 && form.endsWith("ات"),
  cutsFor: (form) => form.length > 4 && form.startsWith("ل") && !form.startsWith("لل"),
  cutsForShort: (form) => form.length > 2 && form.startsWith("ل") && !form.startsWith("لل"),
  endsInPronoun: (text, entryForm) => text.endsWith("ه") && entryForm.endsWith("ة"),
  isPronoun: (enclitic) => enclitic !== "" && enclitic !== "ا",
  pronounNumber: (enclitic) =>
    enclitic === "ه" || enclitic === "ها" ? "s" : enclitic === "هما" ? "d" : enclitic === "هم" || enclitic === "هن" ? "p" : "",
  pronounGender: (enclitic) => (enclitic === "ه" ? "m" : enclitic === "ها" ? "f" : ""),
  looksPerfect,
  confidence: confidenceOf(measured),
  isPreposition: (proclitics) => /[بلك]$/u.test(proclitics),
  isPurpose: (proclitics) => proclitics.endsWith("ل"),
  isComma: (mark) =>
    mark === "،" || mark === "," || mark === "؛" || mark === ";" || mark === "-" || mark === "–" || mark === "—" || mark === "ـ",
  isHyphen: (mark) => mark === "-" || mark === "–" || mark === "ـ",
  isColon: (mark) => mark === ":",
  entries,
  grammar: { furniture: furnitureOf(tables), reports: reportRules, according: accordingRules },
});
