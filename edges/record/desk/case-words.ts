/** The headings of a case's document. */
import * as v from "../../../schema/vocabulary.ts";

export type Language = "ar" | "en";

const WORDS = {
  claim: { en: "Claim", ar: "قول" },
  event: { en: "Event", ar: "لقاء" },
  article: { en: "Article", ar: "مقال" },
  passage: { en: "Passage", ar: "مقطع" },
  speaker: { en: "Speaker", ar: "المتحدث" },
  unknown: { en: "not named", ar: "لم يُسمَّ" },
  origins: { en: "Independent origins", ar: "المصادر المستقلة" },
  outlets: { en: "Outlets", ar: "المنابر" },
  first: { en: "First published", ar: "أول نشر" },
  published: { en: "Published", ar: "تاريخ النشر" },
  type: { en: "Kind", ar: "النوع" },
  status: { en: "Status", ar: "الحال" },
  when: { en: "When", ar: "متى" },
  place: { en: "Place", ar: "المكان" },
  participants: { en: "Participants", ar: "المشاركون" },
  conflicts: { en: "Outlets disagree on", ar: "تختلف المنابر في" },
  note: { en: "Note", ar: "ملاحظة" },
  sources: { en: "Sources", ar: "المراجع" },
  gone: { en: "This is not in the record any more.", ar: "لم يعد هذا في السجل." },
  empty: { en: "This case holds nothing yet.", ar: "لا شيء في هذا الملف بعد." },
  more: { en: "More reports of it in the record:", ar: "أقوال أخرى به في السجل:" },
  by: { en: "Put together by", ar: "أعدّه" },
  date: { en: "Last changed", ar: "آخر تغيير" },
  untitled: { en: "without a title", ar: "بلا عنوان" },
  time: { en: "time", ar: "الوقت" },
  round: { en: "round", ar: "الجولة" },
} as const;

export type Word = keyof typeof WORDS;
export const wordIn = (language: Language) => (word: Word) => WORDS[word][language];

const lists = { type: v.eventTypes, status: v.statuses, act: v.acts, role: v.participantRoles } as const;
export const termIn = (language: Language) => (list: keyof typeof lists, id: string) =>
  (lists[list] as readonly v.Term[]).find((t) => t.id === id)?.[language] ?? id;
