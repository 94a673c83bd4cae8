/** Words that pages of a terminal and documents say besides the vocabulary: those that many say; an area adds its own. */
import type { Language } from "../schema/message.ts";
import type { InBoth } from "../schema/record/decision-sentences.ts";

const SHARED = {
  more: { en: "more: --cursor", ar: "المزيد: --cursor" },
  nothing: { en: "nothing", ar: "لا شيء" },
  unknown: { en: "speaker unknown", ar: "المتحدث غير مذكور" },
  undated: { en: "undated", ar: "بلا تاريخ" },
  denied: { en: "denied", ar: "منفي" },
  gone: { en: "not in the record any more", ar: "لم يعد في السجل" },
  opinion: { en: "opinion", ar: "رأي" },
  round: { en: "round", ar: "الجولة" },
  series: { en: "series", ar: "سلسلة الجولات" },
  place: { en: "place", ar: "المكان" },
  time: { en: "time", ar: "الزمان" },
  status: { en: "status", ar: "الحال" },
  participants: { en: "participants", ar: "المشاركون" },
  outlet: { en: "outlet", ar: "وسيلة الإعلام" },
  origins: { en: "independent origins", ar: "المصادر المستقلة" },
  leftOut: { en: "left out", ar: "محذوف" },
  added: { en: "added", ar: "مضاف" },
} as const satisfies Readonly<Record<string, InBoth<string>>>;

export type SharedWord = keyof typeof SHARED;

/** An area's own words with the shared ones. */
export const sayingWith = <K extends string>(
  own: Readonly<Record<K, InBoth<string>>>,
): ((language: Language, word: K | SharedWord) => string) => {
  const words = { ...SHARED, ...own } as Readonly<Record<K | SharedWord, InBoth<string>>>;
  return (language, word) => words[word][language];
};
