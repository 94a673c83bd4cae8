/** Labels of the vocabulary in the language asked for. */
import * as v from "../../schema/vocabulary.ts";

export type Lang = "ar" | "en";
const lists = {
  act: v.acts,
  medium: v.media,
  type: v.eventTypes,
  status: v.statuses,
  role: v.participantRoles,
  given: v.givens,
  mode: v.modes,
  link: v.linkRoles,
  kind: v.mentionKinds,
};
const table = new Map<string, v.Term>(Object.entries(lists).flatMap(([list, terms]) => terms.map((t) => [`${list}:${t.id}`, t] as const)));

export const label = (lang: Lang, list: keyof typeof lists, id: string): string => table.get(`${list}:${id}`)?.[lang] ?? id;

const WORDS = {
  reports: { en: "Reports", ar: "الأقوال" },
  events: { en: "Encounters", ar: "اللقاءات" },
  problems: { en: "Problems", ar: "مشكلات" },
  none: { en: "nothing reported", ar: "لا أقوال" },
  unknown: { en: "speaker unknown", ar: "المتحدث غير معروف" },
  within: { en: "inside another report", ar: "ضمن قول آخر" },
  denied: { en: "denied", ar: "منفي" },
  distanced: { en: "writer keeps distance", ar: "بتحفظ الكاتب" },
  headline: { en: "headline", ar: "العنوان" },
  rule: { en: "rule", ar: "القاعدة" },
  cue: { en: "cue", ar: "أداة الإسناد" },
  words: { en: "words", ar: "الألفاظ" },
  round: { en: "round", ar: "الجولة" },
  articles: { en: "Articles", ar: "المقالات" },
} as const;
export const word = (lang: Lang, key: keyof typeof WORDS): string => WORDS[key][lang];
