/** The record gives its reasons in English words; here they are said in the language asked for. One that is not known stays as it is. */
import { filled, type Language } from "../../schema/message.ts";
import { media } from "../../schema/vocabulary.ts";
import { eventReasonInArabic, roundNoteInArabic } from "./event-reasons.ts";
import { type Rule, said } from "./sentences.ts";

const SHARED: Readonly<Record<string, string>> = {
  "the same speaker": "المتحدث نفسه",
  "the same outlet as the source": "الوسيلة نفسها مصدرًا",
  medium: "والوسيط نفسه",
  figures: "والأرقام نفسها",
  names: "والأسماء نفسها",
  day: "واليوم نفسه",
};

const shared = (text: string): string =>
  text
    .split(/, | and /u)
    .map((p) => SHARED[p] ?? p)
    .join(" ");

const inCommon = (n: string): string =>
  filled("ar", { two: "كلمتان مشتركتان", few: "{n} كلمات مشتركة", many: "{n} كلمة مشتركة", other: "{n} كلمة مشتركة" }, { n });

const rules: readonly Rule[] = [
  [/^(.+); (has the wording of .+)$/u, (a, b) => `${inArabic(a)}؛ ${inArabic(b)}`],
  [/^in other words: (.+), (\d+%) of the words$/u, (what, n) => `بكلمات أخرى: ${shared(what)}، و${n} من الكلمات`],
  [/^the same speaker, (.+)$/u, (rest) => `المتحدث نفسه، و${inArabic(rest)}`],
  [/^no other speaker, (.+)$/u, (rest) => `لا شيء يدل على متحدث آخر، و${inArabic(rest)}`],
  [/^the same outlet as the source, (.+)$/u, (rest) => `الوسيلة نفسها مصدرًا، و${inArabic(rest)}`],
  [/^(\d+%) of the words are the same$/u, (n) => `${n} من الكلمات متطابقة`],
  [/^(\d+) words in a row are the same$/u, (n) => `تتطابق كلمات متتالية عددها ${n}`],
  [/^(\d+%) of the shorter one's words stand in the longer one$/u, (n) => `${n} من كلمات الأقصر واردة في الأطول`],
  [/^said again in the same article$/u, "كرره المقال نفسه"],
  [/^the first to tell it$/u, "أول من رواه"],
  [/^by way of other reports of the claim$/u, "عن طريق نقول أخرى للقول نفسه"],
  [/^a person put it here$/u, "ضمّه مراجع"],
  [/^the same words, denied$/u, "الكلمات نفسها منفية"],
  [/^the same speaker and words, with other numbers$/u, "المتحدث والكلمات نفسها بأرقام أخرى"],
  [/^the same body counts the same, with another figure$/u, "الجهة نفسها تعدّ الشيء نفسه برقم آخر"],
  [/^(\d+) of the (\d+) words of what is denied stand in it$/u, (shared, all) => `ورد فيه من كلمات ما نُفي ${shared} من ${all}`],
  [/^tells that it denies what (.+) told; (.+)$/u, (who, rest) => `يذكر أنه ينفي قول ${who}، و${inArabic(rest)}`],
  [/^told as an answer to (.+), with (\d+) words in common$/u, (who, n) => `ورد ردًّا على ${who}، وبين القولين ${inCommon(n)}`],
  [/^told as an answer to (.+), whose words the article tells with it$/u, (who) => `ورد ردًّا على ${who}، ويروي المقال قوله معه`],
  [/^told as a response, after the other in the same article$/u, "ورد ردًّا بعد الآخر في المقال نفسه"],
  [/^has the wording of the report of (.+) and does not say so$/u, (who) => `بصياغة ما نقلته ${who} من دون أن يذكر ذلك`],
  [/^has the wording of another report and does not say so$/u, "بصياغة نقل آخر من دون أن يذكر ذلك"],
  [/^an interview given to (.+) itself$/u, (who) => `مقابلة خُصّت بها ${who}`],
  [/^said to (.+) itself$/u, (who) => `قيل لـ${who} نفسها`],
  [/^what (.+) itself reports$/u, (who) => `ما ترويه ${who} نفسها`],
  [/^named as the source: (.+)$/u, (who) => `مذكور مصدرًا: ${who}`],
  [/^named as the carrier: (.+)$/u, (who) => `مذكور ناقلًا: ${who}`],
  [/^a written statement that the report names as its source$/u, "بيان مكتوب يذكره النقل مصدرًا"],
  [/^a post that the report names as its source$/u, "منشور يذكره النقل مصدرًا"],
  [/^a message that the report names as its source$/u, "رسالة يذكرها النقل مصدرًا"],
  [/^a document that the report names as its source$/u, "وثيقة يذكرها النقل مصدرًا"],
  [/^carried by media that are not named$/u, "نقلته وسائل إعلام غير مسماة"],
  [/^an interview; with whom is not said$/u, "مقابلة لم يُذكر مع من أُجريت"],
  [/^no carrier is named, and the wording is its own$/u, "لا يُذكر ناقل، والصياغة خاصة به"],
  [
    /^no carrier is named for words of a (.+), and the wording is its own$/u,
    (medium) => `لا يُذكر ناقل لما قيل في ${media.find((m) => m.en === medium)?.ar ?? medium}، والصياغة خاصة به`,
  ],
];

const inArabic = (reason: string): string => said(rules, reason) ?? eventReasonInArabic(reason) ?? roundNoteInArabic(reason) ?? reason;

export const reasonIn = (language: Language, reason: string): string => (language === "ar" ? inArabic(reason) : reason);
