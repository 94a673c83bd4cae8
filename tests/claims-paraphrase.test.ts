/** The same said in other words by one speaker on one day, and what only sounds like it; officials and outlets are invented. */
import { describe, expect, it } from "vitest";
import { article, together } from "./claims-fixture.ts";

const MINISTER = "وزير الخارجية السهلاني سامر الحلواني";
const joined = async (
  first: string,
  second: string,
  words: readonly [string, string],
  days: readonly [string, string] = ["2026-03-04", "2026-03-04"],
) => (await together([article("صحيفة المرفأ", first, days[0]), article("قناة النهر", second, days[1])], words)).joined;

/** Both are told of the minister. */
const saidBoth = (first: string, second: string): Promise<boolean> =>
  joined(`قال ${MINISTER} إن ${first}.`, `أكد ${MINISTER} أن ${second}.`, [first, second]);

describe("states", () => {
  it("are the same by their capitals and by every name", async () => {
    expect(
      await saidBoth(
        "موسكو لا تملك معلومات دقيقة عن طبيعة السفن التي تعتزم واشنطن نشرها",
        "روسيا لا تملك حتى الآن معلومات واضحة عن نوع السفن التي تعتزم الولايات المتحدة نشرها",
      ),
    ).toBe(true);
  });

  it("are not what is said of them", async () => {
    expect(
      await saidBoth("موسكو ترحب بفتح قنوات حوار جديدة مع واشنطن", "روسيا تنتظر من الولايات المتحدة ردا على شحنات القمح المتأخرة"),
    ).toBe(false);
  });
});

describe("verbs and their nouns", () => {
  it("are the same words", async () => {
    expect(
      await saidBoth(
        "الحكومة أعلنت تنفيذ الاتفاق وانسحاب الوحدات من الميناء",
        "الإعلان عن انسحاب الوحدات من الميناء جاء بعد أن نفذت الحكومة ما اتفق عليه",
      ),
    ).toBe(true);
  });

  it("are not for that the same of something else", async () => {
    expect(
      await saidBoth(
        "الحكومة أعلنت تنفيذ الاتفاق وانسحاب الوحدات من الميناء",
        "الإعلان عن نتائج التصويت سيتأخر إلى ما بعد عودة المراقبين من نوران",
      ),
    ).toBe(false);
  });
});

describe("figures", () => {
  it("are the same however they are written", async () => {
    expect(
      await joined(
        "أعلنت وزارة الصحة السهلانية أن 2,450 جريحا وصلوا إلى ثلاثة مستشفيات منذ بداية الأسبوع.",
        "أعلنت وزارة الصحة السهلانية أن عدد الجرحى الذين استقبلتهم 3 مستشفيات بلغ 2450 جريحا.",
        ["2,450", "2450"],
      ),
    ).toBe(true);
  });

  it.each([
    ["الرابعة", "التاسعة"],
    ["الثالثة", "الخامسة"],
  ])("tell round %s from round %s", async (one, other) => {
    const round = (which: string) =>
      `أعلنت وزارة النقل السهلانية أن الجولة ${which} من اختبارات القيادة تبدأ صباح الأحد في ميناء البحيرات.`;
    expect(await joined(round(one), round(other), [one, other], ["2026-03-04", "2026-03-11"])).toBe(false);
    expect(await joined(round(one), round(one), [one, one], ["2026-03-04", "2026-03-11"])).toBe(true);
  });

  it("tell a month from another, and not by its several names", async () => {
    const cut = (day: string) => `أعلنت شركة الكهرباء السهلانية أن التيار سينقطع يوم الأحد ${day} عن حي الميناء بسبب أشغال الصيانة.`;
    expect(await joined(cut("15 فبراير"), cut("15 مارس"), ["فبراير", "مارس"], ["2026-02-12", "2026-03-12"])).toBe(false);
    expect(await joined(cut("15 فبراير"), cut("15 شباط"), ["فبراير", "شباط"], ["2026-02-12", "2026-02-12"])).toBe(true);
  });
});

describe("a denial in few words", () => {
  it("is the same where the same is negated", async () => {
    expect(await saidBoth("أي اتصال مباشر بين البلدين لم يحدث", "اتصالا من أي نوع لم يحدث")).toBe(false);
    expect(
      await joined(
        `أكد ${MINISTER} عدم حصول أي اتصال أو محادثات مباشرة بين سهلان والراسية.`,
        `شدد ${MINISTER} على أنه لم يجر أي اتصال أو محادثة مباشرة بين الطرفين.`,
        ["أي اتصال", "أي اتصال"],
      ),
    ).toBe(true);
  });

  it("is another where something else is negated", async () => {
    expect(
      await joined(`أكد ${MINISTER} عدم حصول أي اتصال بين سهلان والراسية.`, `شدد ${MINISTER} على أنه لم يقدم أي مقترح إلى الراسية.`, [
        "أي اتصال",
        "أي مقترح",
      ]),
    ).toBe(false);
  });
});

describe("who speaks", () => {
  const words = "الورقة المقدمة تلغي وجود القوات البحرية وتطالب بحل جميع أجهزة الموانئ وتبقي الشركات الأجنبية في مواقعها";

  it("may be told by his office in the one and by his name in the other", async () => {
    expect(
      await joined(`قال ${MINISTER} إن ${words} بلا رقابة ولا حساب.`, `اعتبر رئيس مجلس الملاحة في خطاب أن هذه ${words}، وهي غير مقبولة.`, [
        "تلغي وجود",
        "تلغي وجود",
      ]),
    ).toBe(true);
  });

  it("is another where another says a part of it", async () => {
    expect(
      await joined(
        `قال ${MINISTER} إن ${words} بلا رقابة ولا حساب.`,
        "اعتبر رئيس مجلس الملاحة في خطاب أن الورقة المقدمة تفتقر إلى جدول زمني واضح لتسليم الموانئ.",
        ["تلغي وجود", "جدول زمني"],
      ),
    ).toBe(false);
  });
});
