/** The interface's words, numbers, dates and names in the way somebody chose. */
import { useMemo } from "react";
import type { Term } from "../../schema/vocabulary.ts";
import { type Settings, useSettings } from "./settings.tsx";
import { fetchTroubles, useTroubles } from "./use-troubles.ts";
import { dateFormat, numberFormat } from "./words/formats.ts";
import { type MessageId, say } from "./words/words.ts";

export interface Words {
  (id: MessageId, values?: Readonly<Record<string, string | number>>): string;
  number(n: number): string;
  percent(share: number): string;
  /** an ISO date or date-time, to the precision it has */
  date(iso: string): string;
  /** with hours and minutes where it has them, in the zone it was given in */
  time(iso: string): string;
  /** an entry of a closed list, by its label */
  term(terms: readonly Term[], id: string): string;
  /** an actor's or country's name as the settings want it */
  nameOf(of: { readonly name: string; readonly english?: string | undefined }): string;
  list(items: readonly string[]): string;
  /** what went wrong, and what to do */
  problem(error: unknown): string;
  /** why something could not be taken in */
  failure(message: string): string;
  /** a stretch of time, in the largest unit that fits */
  span(milliseconds: number): string;
}

const precision = (iso: string): Intl.DateTimeFormatOptions => {
  if (/^\d{4}$/u.test(iso)) return { year: "numeric" };
  return /^\d{4}-\d\d$/u.test(iso) ? { year: "numeric", month: "long" } : { year: "numeric", month: "long", day: "numeric" };
};

/** A day is a day in every zone. */
const dayOf = (iso: string): Date => new Date(`${iso.slice(0, 10).padEnd(7, "-01").padEnd(10, "-01")}T12:00:00Z`);
const zoneOf = (iso: string): string | undefined => /[+-]\d\d:\d\d$/u.exec(iso)?.[0] ?? (iso.endsWith("Z") ? "UTC" : undefined);

const timeText = (iso: string, locale: string): string => {
  const options: Intl.DateTimeFormatOptions = { dateStyle: "long", timeStyle: "short" };
  try {
    return dateFormat(locale, { ...options, timeZone: zoneOf(iso) }).format(new Date(iso));
  } catch {
    // a browser that knows no zones by their offset
    return dateFormat(locale, options).format(new Date(iso));
  }
};

/** Months and years of one calendar are not those of another: what has no day stays Gregorian. */
const localeFor = (iso: string, locale: string): string => (iso.length < 10 ? locale.replace(/-ca-.*$/u, "-ca-gregory") : locale);

/** Until the words for it are here, what was said in English. */
const inEnglish = (error: unknown): string => String((error as Error | undefined)?.message ?? error);

const wordsIn = (
  { language, names }: Pick<Settings, "language" | "names">,
  locale: string,
  troubles: ReturnType<typeof useTroubles>,
): Words => {
  const words = ((id, values) => say(language, locale, id, values)) as Words;
  const numbers = numberFormat(locale);
  const percents = numberFormat(locale, { style: "percent" });
  const lists = new Intl.ListFormat(language, { type: "conjunction" });
  words.number = (n) => numbers.format(n);
  words.percent = (n) => percents.format(n);
  words.date = (iso) => dateFormat(localeFor(iso, locale), { ...precision(iso), timeZone: "UTC" }).format(dayOf(iso));
  words.time = (iso) => (/T\d/u.test(iso) ? timeText(iso, locale) : words.date(iso));
  words.term = (terms, id) => terms.find((t) => t.id === id)?.[language] ?? id;
  words.nameOf = (of) => (names === "en" && of.english ? of.english : of.name);
  words.span = (ms) => spanText(ms, locale);
  words.list = (items) => lists.format(items);
  words.problem = (error) => {
    fetchTroubles();
    return troubles?.problemText(error, language, locale) ?? inEnglish(error);
  };
  words.failure = (message) => {
    if (language !== "ar") return message;
    fetchTroubles();
    return troubles?.failureInArabic(message) ?? message;
  };
  return words;
};

const UNITS = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

const spanText = (ms: number, locale: string): string => {
  const [unit, size] = UNITS.find(([, s]) => ms >= s * 2) ?? (["minute", 60_000] as const);
  return numberFormat(locale, { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 0 }).format(ms / size);
};

export const useWords = (): Words => {
  const { language, locale, names } = useSettings();
  const troubles = useTroubles();
  return useMemo(() => wordsIn({ language, names }, locale, troubles), [language, locale, names, troubles]);
};
