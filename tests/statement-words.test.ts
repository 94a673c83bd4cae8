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
});
