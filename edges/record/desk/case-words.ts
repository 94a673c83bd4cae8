/** The headings of a case's document. */
import type { Language } from "../../../schema/message.ts";
import * as v from "../../../schema/vocabulary.ts";
import { sayingWith } from "../../words.ts";

export type { Language };

const WORDS = {
  claim: { en: "Claim", ar: "قول" },
  event: { en: "Event", ar: "حدث" },
  article: { en: "Article", ar: "مقال" },
  passage: { en: "Passage", ar: "مقطع" },
  speaker: { en: "Speaker", ar: "المتحدث" },
  unknown: { en: "not named", ar: "غير مذكور" },
  origins: { en: "Independent origins", ar: "المصادر المستقلة" },
  outlet: { en: "Outlet", ar: "وسيلة الإعلام" },
  outlets: { en: "Outlets", ar: "وسائل الإعلام" },
  first: { en: "First published", ar: "أول نشر" },
  published: { en: "Published", ar: "تاريخ النشر" },
  type: { en: "Kind", ar: "النوع" },
  status: { en: "Status", ar: "الحال" },
  when: { en: "When", ar: "الزمان" },
  place: { en: "Place", ar: "المكان" },
  participants: { en: "Participants", ar: "المشاركون" },
  conflicts: { en: "Articles disagree on", ar: "تختلف المقالات في" },
  note: { en: "Note", ar: "ملاحظة" },
  sources: { en: "Sources", ar: "المراجع" },
  gone: { en: "This is not in the record any more.", ar: "لم يعد هذا في السجل." },
  empty: { en: "This case holds nothing yet.", ar: "الملف فارغ." },
  more: { en: "More reports of it in the record:", ar: "نقول أخرى له في السجل:" },
  by: { en: "Put together by", ar: "أعدّه" },
  date: { en: "Last changed", ar: "آخر تعديل" },
  untitled: { en: "without a title", ar: "بلا عنوان" },
} as const;
const say = sayingWith(WORDS);

export type Word = Parameters<typeof say>[1];
export const wordIn = (language: Language) => (word: Word) => say(language, word);

const lists = { type: v.eventTypes, status: v.statuses, act: v.acts, role: v.participantRoles } as const;
export const termIn = (language: Language) => (list: keyof typeof lists, id: string) =>
  (lists[list] as readonly v.Term[]).find((t) => t.id === id)?.[language] ?? id;
