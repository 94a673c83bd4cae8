/** What people decided, said in a sentence of each language. */
import { type ArabicPlural, filled, type Language, type Message, type Value } from "../message.ts";

export type InBoth<T> = Readonly<Record<Language, T>>;

const counted = (en: { one: string; other: string }, ar: ArabicPlural): InBoth<Message> => ({ en, ar });

export const decisionSentences = {
  "accepted-report": { en: "report is right: {words}", ar: "النقل صحيح: {words}" },
  "accepted-event": { en: "event is right: {words}", ar: "الحدث صحيح: {words}" },
  "corrected-report": { en: "report corrected ({what}): {words}", ar: "صُحّح النقل ({what}): {words}" },
  "corrected-event": { en: "event corrected ({what}): {words}", ar: "صُحّح الحدث ({what}): {words}" },
  "removed-report": { en: "this is no report: {words}", ar: "ليس نقلًا: {words}" },
  "removed-event": { en: "this is no event: {words}", ar: "ليس حدثًا: {words}" },
  "merged-actors": counted(
    { one: "{n} actor is one", other: "{n} actors are one" },
    {
      zero: "لا أسماء",
      one: "اسم واحد",
      two: "اسمان لواحد",
      few: "{n} أسماء لواحد",
      many: "{n} اسمًا لواحد",
      other: "{n} اسم لواحد",
    },
  ),
  "split-actor": { en: "another's names: {names}", ar: "أسماء لغيره: {names}" },
  "joined-claims": counted(
    { one: "{n} claim is one: {words}", other: "{n} claims are one: {words}" },
    {
      zero: "لا أقوال: {words}",
      one: "قول واحد: {words}",
      two: "قولان هما قول واحد: {words}",
      few: "{n} أقوال هي قول واحد: {words}",
      many: "{n} قولًا هي قول واحد: {words}",
      other: "{n} قول هي قول واحد: {words}",
    },
  ),
  "split-claim": { en: "not the same claim: {words}; {others}", ar: "ليسا قولًا واحدًا: {words}؛ {others}" },
  "link-denies": { en: '"{from}" denies "{to}"', ar: "«{from}» ينفي «{to}»" },
  "link-corrects": { en: '"{from}" corrects "{to}"', ar: "«{from}» يصحح «{to}»" },
  "link-answers": { en: '"{from}" answers "{to}"', ar: "«{from}» يرد على «{to}»" },
  "link-none": { en: '"{from}" has nothing to do with "{to}"', ar: "«{from}» لا صلة له بـ«{to}»" },
  "joined-events": counted(
    { one: "{n} event is one", other: "{n} events are one" },
    {
      zero: "لا أحداث",
      one: "حدث واحد",
      two: "حدثان هما حدث واحد",
      few: "{n} أحداث هي حدث واحد",
      many: "{n} حدثًا هي حدث واحد",
      other: "{n} حدث هي حدث واحد",
    },
  ),
  "split-event": counted(
    { one: "{n} account does not belong to the event", other: "{n} accounts do not belong to the event" },
    {
      zero: "لا روايات",
      one: "رواية واحدة ليست لهذا الحدث",
      two: "روايتان ليستا لهذا الحدث",
      few: "{n} روايات ليست لهذا الحدث",
      many: "{n} رواية ليست لهذا الحدث",
      other: "{n} رواية ليست لهذا الحدث",
    },
  ),
  forgotten: { en: "an article that was forgotten", ar: "مقال حُذف من السجل" },
} as const satisfies Readonly<Record<string, InBoth<Message>>>;

/** What of a reading can be corrected. */
export const correctable = {
  cue: { en: "cue", ar: "لفظ الإسناد" },
  content: { en: "content", ar: "المقول" },
  mode: { en: "mode", ar: "صيغة النقل" },
  act: { en: "act", ar: "نوع القول" },
  polarity: { en: "polarity", ar: "الإثبات والنفي" },
  chain: { en: "chain", ar: "السند" },
  type: { en: "type", ar: "النوع" },
  status: { en: "status", ar: "الحال" },
  participants: { en: "participants", ar: "المشاركون" },
  place: { en: "place", ar: "المكان" },
  start: { en: "start", ar: "البداية" },
  end: { en: "end", ar: "النهاية" },
  series: { en: "series", ar: "سلسلة الجولات" },
  round: { en: "round", ar: "رقم الجولة" },
  remove: { en: "remove", ar: "الشطب" },
} as const satisfies Readonly<Record<string, InBoth<string>>>;

export const polarities = {
  affirmed: { en: "affirmed", ar: "مثبت" },
  denied: { en: "denied", ar: "منفي" },
} as const satisfies Readonly<Record<string, InBoth<string>>>;

const inOne = (language: Language, value: unknown): string =>
  typeof value === "object" && value !== null ? (value as InBoth<string>)[language] : String(value);

/** A value may itself be in both languages. */
export const sentence = (
  id: keyof typeof decisionSentences,
  values: Readonly<Record<string, Value | InBoth<string>>> = {},
): InBoth<string> => {
  const { ar, en }: InBoth<Message> = decisionSentences[id];
  return { ar: filled("ar", ar, values, (v) => inOne("ar", v)), en: filled("en", en, values, (v) => inOne("en", v)) };
};
