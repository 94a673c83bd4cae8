/** Labels of the vocabulary in the language asked for. */
import type { Language } from "../../schema/message.ts";
import type { Report } from "../../schema/reading.ts";
import * as v from "../../schema/vocabulary.ts";
import { sayingWith } from "../words.ts";

export type Lang = Language;
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
  origin: v.originKinds,
  claimLink: v.claimLinkKinds,
};
const table = new Map<string, v.Term>(Object.entries(lists).flatMap(([list, terms]) => terms.map((t) => [`${list}:${t.id}`, t] as const)));

export const label = (lang: Lang, list: keyof typeof lists, id: string): string => table.get(`${list}:${id}`)?.[lang] ?? id;

export const word = sayingWith({
  reports: { en: "Reports", ar: "النقول" },
  events: { en: "Events", ar: "الأحداث" },
  encounter: { en: "event", ar: "الحدث" },
  nothing: { en: "No report and no event was read here.", ar: "لا يُنسب هنا قول إلى أحد، ولا يُروى حدث." },
  chain: { en: "Chain of sources", ar: "السند" },
  for: { en: "for", ar: "باسم" },
  within: { en: "inside report", ar: "ضمن النقل" },
  answers: { en: "answers", ar: "ردًّا على" },
  answersBefore: { en: "answers what was told before", ar: "ردًّا على ما سبق" },
  denies: { en: "denies the words of", ar: "نفيًا لقول" },
  distanced: { en: "writer keeps distance", ar: "على ذمة قائله" },
  headline: { en: "headline", ar: "في العنوان" },
  inText: { en: "in the text", ar: "في النص" },
  rule: { en: "rule", ar: "القاعدة" },
  confidence: { en: "confidence", ar: "درجة الثقة" },
  cue: { en: "cue", ar: "لفظ الإسناد" },
  content: { en: "words", ar: "المقول" },
  furniture: { en: "page furniture", ar: "ليس من متن المقال" },
  when: { en: "When", ar: "الزمان" },
  where: { en: "Where", ar: "المكان" },
  series: { en: "Series", ar: "سلسلة الجولات" },
  articles: { en: "Articles", ar: "المقالات" },
  key: { en: "Key to the highlights", ar: "مفتاح الألوان" },
  skip: { en: "Skip to the articles", ar: "انتقل إلى المقالات" },
});

/** Whom a report tells that it answers, or whose words it denies; `name` sets a name apart from the words around it. */
export const answersLine = (
  lang: Lang,
  { answers, polarity }: Pick<Report, "answers" | "polarity">,
  name: (text: string) => string,
): string =>
  answers?.name === undefined
    ? word(lang, "answersBefore")
    : `${word(lang, polarity === "denied" ? "denies" : "answers")} ${name(answers.name)}`;
