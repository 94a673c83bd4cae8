/** The interface's words and numbers in the language somebody chose. */
import { useMemo } from "react";
import { useSettings } from "./settings.tsx";
import { type MessageId, say } from "./words/words.ts";

export interface Words {
  (id: MessageId, values?: Readonly<Record<string, string | number>>): string;
  number(n: number): string;
  /** an ISO date or date-time, to the precision it has */
  date(iso: string): string;
  time(iso: string): string;
}

const precision = (iso: string): Intl.DateTimeFormatOptions => {
  if (/^\d{4}$/u.test(iso)) return { year: "numeric" };
  return /^\d{4}-\d\d$/u.test(iso) ? { year: "numeric", month: "long" } : { year: "numeric", month: "long", day: "numeric" };
};

/** A day is a day in every zone. */
const dayOf = (iso: string): Date => new Date(`${iso.slice(0, 10).padEnd(10, "-01")}T12:00:00Z`);

export const useWords = (): Words => {
  const { language, locale } = useSettings();
  return useMemo(() => {
    const words = ((id, values) => say(language, locale, id, values)) as Words;
    const numbers = new Intl.NumberFormat(locale);
    words.number = (n) => numbers.format(n);
    words.date = (iso) => new Intl.DateTimeFormat(locale, { ...precision(iso), timeZone: "UTC" }).format(dayOf(iso));
    words.time = (iso) =>
      /T\d/u.test(iso) ? new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" }).format(new Date(iso)) : words.date(iso);
    return words;
  }, [language, locale]);
};
