/** What is counted, as every face of the record says it. */
import { type ArabicPlural, filled, type Language } from "./message.ts";

const english = {
  reports: { one: "{n} report", other: "{n} reports" },
  outlets: { one: "{n} outlet", other: "{n} outlets" },
  articles: { one: "{n} article", other: "{n} articles" },
  eventsCount: { one: "{n} event", other: "{n} events" },
  claimsCount: { one: "{n} claim", other: "{n} claims" },
  accounts: { one: "{n} account", other: "{n} accounts" },
  results: { one: "{n} result", other: "{n} results" },
  origins: { one: "{n} independent origin", other: "{n} independent origins" },
  originsRange: { one: "{certain} to {n} independent origin", other: "{certain} to {n} independent origins" },
  originsAtMost: { one: "at most {n} independent origin", other: "at most {n} independent origins" },
  seriesCount: { one: "{n} series", other: "{n} series" },
  actorsCount: { one: "{n} actor", other: "{n} actors" },
  attempts: { one: "tried once", other: "tried {n} times" },
} as const;

export type Counted = keyof typeof english;

const arabic: Readonly<Record<Counted, ArabicPlural>> = {
  reports: { zero: "لا نقول", one: "نقل واحد", two: "نقلان", few: "{n} نقول", many: "{n} نقلًا", other: "{n} نقل" },
  outlets: {
    zero: "لا وسيلة إعلام",
    one: "وسيلة إعلام واحدة",
    two: "وسيلتا إعلام",
    few: "{n} وسائل إعلام",
    many: "{n} وسيلة إعلام",
    other: "{n} وسيلة إعلام",
  },
  articles: { zero: "لا مقالات", one: "مقال واحد", two: "مقالان", few: "{n} مقالات", many: "{n} مقالًا", other: "{n} مقال" },
  eventsCount: { zero: "لا أحداث", one: "حدث واحد", two: "حدثان", few: "{n} أحداث", many: "{n} حدثًا", other: "{n} حدث" },
  claimsCount: { zero: "لا أقوال", one: "قول واحد", two: "قولان", few: "{n} أقوال", many: "{n} قولًا", other: "{n} قول" },
  accounts: { zero: "لا روايات", one: "رواية واحدة", two: "روايتان", few: "{n} روايات", many: "{n} رواية", other: "{n} رواية" },
  results: { zero: "لا نتائج", one: "نتيجة واحدة", two: "نتيجتان", few: "{n} نتائج", many: "{n} نتيجة", other: "{n} نتيجة" },
  origins: {
    zero: "بلا مصدر مستقل",
    one: "مصدر مستقل واحد",
    two: "مصدران مستقلان",
    few: "{n} مصادر مستقلة",
    many: "{n} مصدرًا مستقلًا",
    other: "{n} مصدر مستقل",
  },
  originsRange: {
    zero: "بلا مصدر مستقل",
    one: "من {certain} إلى مصدر مستقل واحد",
    two: "من {certain} إلى مصدرين مستقلين",
    few: "من {certain} إلى {n} مصادر مستقلة",
    many: "من {certain} إلى {n} مصدرًا مستقلًا",
    other: "من {certain} إلى {n} مصدر مستقل",
  },
  originsAtMost: {
    zero: "بلا مصدر مستقل",
    one: "مصدر مستقل واحد على الأكثر",
    two: "مصدران مستقلان على الأكثر",
    few: "{n} مصادر مستقلة على الأكثر",
    many: "{n} مصدرًا مستقلًا على الأكثر",
    other: "{n} مصدر مستقل على الأكثر",
  },
  seriesCount: {
    zero: "لا سلاسل جولات",
    one: "سلسلة جولات واحدة",
    two: "سلسلتا جولات",
    few: "{n} سلاسل جولات",
    many: "{n} سلسلة جولات",
    other: "{n} سلسلة جولات",
  },
  actorsCount: {
    zero: "لا أطراف",
    one: "طرف واحد",
    two: "طرفان",
    few: "{n} أطراف",
    many: "{n} طرفًا",
    other: "{n} طرف",
  },
  attempts: {
    zero: "لم يُحاوَل",
    one: "حُووِل مرة واحدة",
    two: "حُووِل مرتين",
    few: "حُووِل {n} مرات",
    many: "حُووِل {n} مرة",
    other: "حُووِل {n} مرة",
  },
};

export const counts = { ar: arabic, en: english } as const;

/** "3 articles", "1 article". */
export const counted = (language: Language, what: Counted, n: number): string => filled(language, counts[language][what], { n });

export interface IndependentOrigins {
  readonly certain: number;
  /** and those that may be none of their own */
  readonly possible: number;
}

/** Which count says it, and with which values. */
export const originsMessage = ({
  certain,
  possible: n,
}: IndependentOrigins): readonly [Counted, { readonly n: number; readonly certain?: number }] => {
  if (certain === n) return ["origins", { n }];
  return certain === 0 ? ["originsAtMost", { n }] : ["originsRange", { n, certain }];
};

export const countedOrigins = (language: Language, independent: IndependentOrigins): string => {
  const [what, values] = originsMessage(independent);
  return filled(language, counts[language][what], values);
};
