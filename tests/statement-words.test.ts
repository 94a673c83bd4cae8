/** Words of what is said, as statements are compared by them. */
import { describe, expect, it } from "vitest";
import { NEGATED, PREVENTED } from "../core/record/language.ts";
import { arabicRecord } from "../languages/ar/record.ts";

const words = (text: string) => arabicRecord.statementWords(text);

describe("statement words", () => {
  it.each([
    ["لإسرائيل", "إسرائيل"],
    ["بإغلاق", "الإغلاق"],
    ["لاستئناف", "الاستئناف"],
    ["الإيرانيين", "إيراني"],
    ["يتنقلون", "التنقل"],
    ["قتلى", "وفاة"],
    ["جريحا", "مصابين"],
  ])("%s and %s are one word", (a, b) => {
    expect(words(`يوم ${a}`)).toEqual(words(`يوم ${b}`));
  });

  it.each([
    ["باب", "أب"],
    ["كأس", "أس"],
    ["كاتب", "تب"],
    ["مكتب", "كتاب"],
    ["لاعب", "عب"],
  ])("%s and %s are two", (a, b) => {
    expect(words(`يوم ${a}`)).not.toEqual(words(`يوم ${b}`));
  });

  const marks = (text: string) => words(text).map((w) => (w.startsWith(NEGATED) ? "not" : w.startsWith(PREVENTED) ? "kept from" : "so"));

  it("knows what is negated", () => {
    expect(marks("الطريق لن يفتح")).toEqual(["so", "not"]);
    expect(marks("ينبغي ألا يفتح")).toEqual(["so", "not"]);
    expect(marks("القادة غير موجودين")).toEqual(["so", "not"]);
    expect(marks("الوزير نفى فتح الطريق")).toEqual(["so", "not", "so"]);
    expect(marks("السعي إلى منع انزلاق المنطقة")).toEqual(["so", "kept from", "so"]);
  });

  it("knows what is not", () => {
    expect(marks("الوزير وافق غير أن الطريق مغلق")).toEqual(["so", "so", "so", "so"]);
    expect(marks("الطريق مغلق إلا أمام الشاحنات")).not.toContain("not");
    expect(marks("الوزير لا ينفي فتح الطريق")).toEqual(["so", "so", "so"]);
  });

  it.each([
    ["ما نشرته صحيفة المرفأ أمس عن إغلاق السفارة", "إغلاق السفارة"],
    ["صحة الأنباء التي تحدثت عن إغلاق السفارة", "إغلاق السفارة"],
    ["التقارير التي أشارت إلى إغلاق السفارة", "إغلاق السفارة"],
    ["بشكل قاطع ما أعلنه الرئيس بشأن إغلاق السفارة", "إغلاق السفارة"],
    ["إغلاق الجانبين السفارة", "إغلاق السفارة"],
  ])("what is denied in %s is %s", (frame, denied) => {
    expect(words(frame)).toEqual(words(denied));
  });

  it("keeps what no news are told of", () => {
    expect(words("ما زال الحديث مع الوزير عن إغلاق السفارة")).toContain(words("يوم الوزير").at(-1));
    expect(words("صحة المواطن أولوية لا تسبقها أولوية عن غيرها")).toContain(words("يوم المواطن").at(-1));
  });

  const so = words("إغلاق السفارة");
  const notSo = [NEGATED + so[0], ...so.slice(1)];
  it.each([
    "ما نشرته صحيفة المرفأ عن إغلاق السفارة لا أساس له من الصحة",
    "ما تردد عن إغلاق السفارة عار تماما عن الصحة",
    "ما أوردته صحيفة المرفأ عن إغلاق السفارة كاذب جملة وتفصيلا",
    "لا صحة لما تردد عن إغلاق السفارة",
    "ليس صحيحا ما نشر عن إغلاق السفارة",
    "عدم صحة ما نشر بشأن إغلاق السفارة",
    "لم يحدث مثل إغلاق السفارة",
    "إغلاق السفارة لم يتم",
  ])("%s: it is not so", (text) => {
    expect(words(text)).toEqual(notSo);
  });

  it("negates only the news that are called untrue", () => {
    expect(marks("الأعضاء يزورون نوران والأنباء عن نقل المكتب لا تعكس الحقيقة")).toEqual(["so", "so", "so", "not", "so"]);
    expect(marks("الاتفاق الذي لم يتم توقيعه")).toEqual(["so", "not"]);
  });
});
