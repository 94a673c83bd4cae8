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
  basis: v.bases,
  problem: v.problemCodes,
};
const table = new Map<string, v.Term>(Object.entries(lists).flatMap(([list, terms]) => terms.map((t) => [`${list}:${t.id}`, t] as const)));

export const label = (lang: Lang, list: keyof typeof lists, id: string): string => table.get(`${list}:${id}`)?.[lang] ?? id;

const WORDS = {
  reports: { en: "Reports", ar: "الأقوال" },
  events: { en: "Encounters", ar: "اللقاءات" },
  encounter: { en: "encounter", ar: "لقاء" },
  nothing: { en: "No report and no encounter was read here.", ar: "لم يُقرأ هنا قول ولا لقاء." },
  unknown: { en: "speaker unknown", ar: "المتحدث غير معروف" },
  chain: { en: "Chain of sources", ar: "سلسلة الإسناد" },
  for: { en: "for", ar: "باسم" },
  within: { en: "inside report", ar: "ضمن القول" },
  denied: { en: "denied", ar: "منفي" },
  distanced: { en: "writer keeps distance", ar: "بتحفظ الكاتب" },
  headline: { en: "headline", ar: "العنوان" },
  inText: { en: "in the text", ar: "في النص" },
  rule: { en: "rule", ar: "القاعدة" },
  confidence: { en: "confidence", ar: "الثقة" },
  cue: { en: "cue", ar: "أداة الإسناد" },
  content: { en: "words", ar: "المتن" },
  furniture: { en: "page furniture", ar: "ملحقات الصفحة" },
  round: { en: "round", ar: "الجولة" },
  when: { en: "When", ar: "الزمان" },
  where: { en: "Where", ar: "المكان" },
  series: { en: "Series", ar: "السلسلة" },
  articles: { en: "Articles", ar: "المقالات" },
  key: { en: "Key to the highlights", ar: "مفتاح الألوان" },
  skip: { en: "Skip to the articles", ar: "إلى المقالات" },
} as const;
export const word = (lang: Lang, key: keyof typeof WORDS): string => WORDS[key][lang];
