/** Words of what is said, as statements are compared by them. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { NEGATED, PREVENTED } from "../core/record/language.ts";
import { fold } from "../languages/ar/orthography.ts";
import { arabicRecord } from "../languages/ar/record.ts";
import { MONTHS } from "../languages/ar/record/numbers.ts";
import { CAPITALS } from "../languages/ar/record/states.ts";
import { parseTable } from "../languages/ar/tables.ts";

const words = (text: string) => arabicRecord.statementWords(text);

const rows = (table: string) => parseTable(readFileSync(new URL(`../languages/ar/lexicon/${table}.tsv`, import.meta.url), "utf8"));

describe("what the record knows of names", () => {
  it("agrees with the tables", () => {
    const countries = rows("countries").map((r) => ({ names: (r.names ?? "").split("|"), capitals: (r.capital ?? "").split("|") }));
    for (const [capital, state] of CAPITALS)
      expect(countries.some((c) => c.capitals.includes(capital) && (c.names.includes(state) || state === "عمان"))).toBe(true);
    const months = rows("times").flatMap((r) => {
      const n = /month=(\d+)/u.exec(r.features ?? "")?.[1];
      return r.class === "month" && n ? [[fold(r.form ?? "").replace(" ", "_"), `0${n}`]] : [];
    });
    const known = new Map(months as [string, string][]);
    for (const [name, month] of MONTHS) expect({ name, month: known.get(name) }).toEqual({ name, month });
  });
});

describe("statement words", () => {
  it.each([
    ["لإسرائيل", "إسرائيل"],
    ["بإغلاق", "الإغلاق"],
    ["لاستئناف", "الاستئناف"],
    ["الإيرانيين", "إيراني"],
    ["يتنقلون", "التنقل"],
    ["قتلى", "وفاة"],
    ["جريحا", "مصابين"],
    ["موسكو", "روسيا"],
    ["لواشنطن", "الأميركيين"],
    ["الولايات المتحدة", "أمريكا"],
    ["إعلان", "أعلنت"],
    ["انسحاب", "ينسحب"],
    ["احتلال", "يحتل"],
    ["استعداد", "مستعدة"],
    ["تنفيذ", "نفذت"],
    ["مناقشة", "يناقش"],
    ["أسعار", "سعر"],
    ["68,519", "68519"],
    ["والـ48", "48"],
    ["ثلاثة", "3"],
    ["خمسة عشر", "15"],
    ["3 شباط", "3 فبراير"],
    ["2 تشرين الثاني", "2 نوفمبر"],
  ])("%s and %s are one word", (a, b) => {
    expect(words(`يوم ${a}`)).toEqual(words(`يوم ${b}`));
  });

  it.each([
    ["باب", "أب"],
    ["كأس", "أس"],
    ["كاتب", "تب"],
    ["مكتب", "كتاب"],
    ["لاعب", "عب"],
    ["الولايات", "الولايات المتحدة"],
    ["5، 300", "5300"],
    ["ثلاثة آلاف", "3"],
    ["الرابعة", "التاسعة"],
    ["3 شباط", "3 آذار"],
    ["مارس ضغوطا", "03 ضغوطا"],
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
