/** What is one utterance in several articles and what is not, a pair at a time; states, officials and outlets are invented. */
import { describe, expect, it } from "vitest";
import { type Article, article, together } from "./claims-fixture.ts";

describe("what is kept from happening", () => {
  const says = (outlet: string, words: string) => article(outlet, `أكد وزير الخارجية السهلاني سامر الحلواني أهمية ${words}.`);
  const calm = "خفض التصعيد";

  it("is the same whether it is prevented or not to be", async () => {
    const { joined, links } = await together(
      [
        says("صحيفة المرفأ", `${calm} وعدم انزلاق المنطقة إلى فوضى شاملة وتوسيع رقعة الصراع`),
        says("قناة النهر", `${calm} ومنع انزلاق المنطقة إلى فوضى شاملة وتوسيع رقعة الصراع`),
      ],
      [calm, calm],
    );
    expect({ joined, links }).toEqual({ joined: true, links: [] });
  });

  it("is another thing where the words are not negated at all", async () => {
    const says = (outlet: string, words: string) =>
      article(outlet, `قال وزير النقل السهلاني سامر الحلواني إن ${words} أمام الشاحنات والحافلات صباح الأحد المقبل.`);
    const { joined } = await together(
      [says("صحيفة المرفأ", "الطريق الساحلي سيفتح"), says("قناة النهر", "الطريق الساحلي لن يفتح")],
      ["الطريق الساحلي", "الطريق الساحلي"],
    );
    expect(joined).toBe(false);
  });
});

describe("what a denial opens with", () => {
  const denies = (outlet: string, frame: string, what: string) => article(outlet, `نفت وزارة الإعلام السهلانية ${frame} ${what}.`);

  it("is no part of what is denied", async () => {
    const { joined } = await together(
      [
        denies("صحيفة المرفأ", "ما تداولته بعض وسائل الإعلام بشأن", "نقل ألف عامل من نوران إلى ميناء البحيرات"),
        denies("قناة النهر", "صحة الأنباء المتداولة حول", "نقل ألف عامل إلى ميناء البحيرات"),
      ],
      ["نقل ألف عامل", "نقل ألف عامل"],
    );
    expect(joined).toBe(true);
  });

  it("does not make two denials one", async () => {
    const { joined } = await together(
      [
        denies("صحيفة المرفأ", "ما تداولته بعض وسائل الإعلام بشأن", "نقل ألف عامل إلى ميناء البحيرات"),
        denies("قناة النهر", "ما تداولته بعض وسائل الإعلام بشأن", "رفع رسوم العبور على الشاحنات الأجنبية"),
      ],
      ["نقل ألف عامل", "رفع رسوم"],
    );
    expect(joined).toBe(false);
  });
});

describe("a body's own words", () => {
  const condemns = (outlet: string, published: string) =>
    article(
      outlet,
      "قالت وزارة الخارجية السهلانية في بيان إن هذا العمل الغادر ليس موجها ضد الحكومة فحسب بل ضد الشعب بكل أطيافه ومكوناته السياسية.",
      published,
    );
  const words = "ليس موجها ضد الحكومة";

  it("are one statement within days", async () => {
    const { joined } = await together([condemns("صحيفة المرفأ", "2026-03-04"), condemns("قناة النهر", "2026-03-05")], [words, words]);
    expect(joined).toBe(true);
  });

  it("are another statement when they are said again months later", async () => {
    const { joined } = await together([condemns("صحيفة المرفأ", "2026-03-04"), condemns("قناة النهر", "2026-11-04")], [words, words]);
    expect(joined).toBe(false);
  });

  it("a person's are quoted again", async () => {
    const said = (outlet: string, published: string) =>
      article(outlet, `قال الرئيس السهلاني ماهر الكنعاني: "لن نوقع اتفاقا لا يضمن لنا ماء النهر وحق المرور في الميناء".`, published);
    const { joined } = await together([said("صحيفة المرفأ", "2026-03-04"), said("قناة النهر", "2026-11-04")], ["لن نوقع", "لن نوقع"]);
    expect(joined).toBe(true);
  });
});

describe("figures", () => {
  const toll = (outlet: string, text: string) => article(outlet, `أعلنت وزارة الداخلية السهلانية ${text}.`);

  it("tell that it is the same count, whatever the words", async () => {
    const { joined } = await together(
      [
        toll("صحيفة المرفأ", "مقتل 296 شخصا وإصابة 153 آخرين نقلوا إلى المستشفيات إثر الزلزال الذي ضرب البلاد"),
        toll("قناة النهر", "وفاة 296 شخصا بأقاليم الشمال والجبل إثر الزلزال القوي الذي ضرب سهلان"),
      ],
      ["296", "296"],
    );
    expect(joined).toBe(true);
  });

  it("that differ are another count", async () => {
    const { joined } = await together(
      [
        toll("صحيفة المرفأ", "مقتل 296 شخصا إثر الزلزال القوي الذي ضرب شمال البلاد"),
        toll("قناة النهر", "مقتل 632 شخصا إثر الزلزال القوي الذي ضرب شمال البلاد"),
      ],
      ["296", "632"],
    );
    expect(joined).toBe(false);
  });
});

describe("what an outlet has from sources that it does not name", () => {
  const talks = "أجروا محادثات مباشرة في محاولة لإصلاح العلاقات بين البلدين";

  it("is one claim whether the outlet or its sources are said to say it", async () => {
    const { joined } = await together(
      [
        article("صحيفة المرفأ", `كشفت وكالة رويترز أن مسؤولين كبارا من سهلان والراسية ${talks} بعد سنوات من القطيعة.`),
        article("قناة النهر", `نقلت وكالة رويترز عن مسؤولين مطلعين أن مسؤولين كبارا من سهلان والراسية ${talks} وذلك بوساطة من نوران.`),
      ],
      [talks, talks],
    );
    expect(joined).toBe(true);
  });

  it("is none with another of its stories", async () => {
    const { joined } = await together(
      [
        article("صحيفة المرفأ", `كشفت وكالة رويترز أن مسؤولين كبارا من سهلان والراسية ${talks} بعد سنوات من القطيعة.`),
        article("قناة النهر", "نقلت وكالة رويترز عن مسؤولين مطلعين أن البنك المركزي في سهلان سيرفع سعر الفائدة قبل نهاية العام."),
      ],
      [talks, "البنك المركزي"],
    );
    expect(joined).toBe(false);
  });
});

describe("a written statement", () => {
  const words = "المعبر سيفتح أمام الشاحنات والحافلات صباح الأحد المقبل";
  const independent = async (articles: readonly Article[]) => {
    const { store, claim } = await together(
      articles,
      articles.map(() => words),
    );
    return store.read.selectFrom("claim").select(["certain", "possible"]).where("n", "=", claim).executeTakeFirstOrThrow();
  };

  it("is one origin, whoever carries it and whoever quotes it himself", async () => {
    const carried = (outlet: string, agency: string) =>
      article(outlet, `قالت وزارة النقل السهلانية في بيان نقلته وكالة ${agency} إن ${words}.`);
    const quoted = article("إذاعة الساحل", `قالت وزارة النقل السهلانية في بيان إن ${words}.`);
    expect(await independent([carried("صحيفة المرفأ", "رويترز"), carried("قناة النهر", "الأناضول"), quoted])).toEqual({
      certain: 1,
      possible: 1,
    });
  });

  it("is where its very words come from, where another says nothing of how they were said", async () => {
    const quoted = article("إذاعة الساحل", `قالت وزارة النقل السهلانية في بيان إن ${words}.`);
    const bare = article("صحيفة المرفأ", `أعلنت وزارة النقل السهلانية أن ${words}.`);
    expect(await independent([quoted, bare])).toEqual({ certain: 1, possible: 1 });
    const spoken = article("قناة النهر", `قالت وزارة النقل السهلانية في مؤتمر صحفي إن ${words}.`);
    expect(await independent([quoted, spoken])).toEqual({ certain: 1, possible: 2 });
  });

  it("does not make one of those to whom something was said", async () => {
    const told = (outlet: string, agency: string) => article(outlet, `قالت وزارة النقل السهلانية لوكالة ${agency} إن ${words}.`);
    expect(await independent([told("صحيفة المرفأ", "رويترز"), told("قناة النهر", "الأناضول")])).toEqual({ certain: 2, possible: 2 });
  });
});

describe("a denial told by another", () => {
  it("does not deny the sentence that tells it", async () => {
    const { links } = await together(
      [article("صحيفة المرفأ", "قالت صحيفة الأفق إن مسؤولا سهلانيا رفيع المستوى نفى وجود أي محادثات سرية بين بلاده والراسية.")],
      ["محادثات سرية"],
    );
    expect(links).toEqual([]);
  });

  it("denies nothing by a negated word alone, where the speaker himself goes on", async () => {
    const says = (outlet: string, words: string) => article(outlet, `قال النائب ماهر الكنعاني إن ${words}.`);
    const { links } = await together(
      [
        says("صحيفة المرفأ", "القانون ألغى احتساب نسبة المقاعد في الدائرة"),
        says("قناة النهر", "النتائج صدرت دون احتساب نسبة المقاعد في الدائرة"),
      ],
      ["احتساب نسبة", "احتساب نسبة"],
    );
    expect(links).toEqual([]);
  });

  it("denies what is told of him whose words were relayed", async () => {
    const linked = async (what: string) => {
      const text = `قال المبعوث الدولي نزار السمان إن حركة الشراع وافقت على تسليم ميناء البحيرات لقوات أممية.

وقالت حركة الشراع في بيان: "ما نقلته وسائل إعلام عن المبعوث الدولي بأن ${what} غير صحيح".`;
      return (await together([article("صحيفة المرفأ", text)], ["تسليم ميناء"])).links;
    };
    expect(await linked("الحركة وافقت على تسليم ميناء البحيرات")).toEqual(["denies"]);
    expect(await linked("الحركة طلبت تأجيل جلسة الحوار")).toEqual([]);
  });

  it("denies what somebody else said", async () => {
    const { links } = await together(
      [
        article("صحيفة المرفأ", "قال النائب ماهر الكنعاني إن سهلان قررت استدعاء سفيرها لدى الراسية للتشاور."),
        article("قناة النهر", "نفت وزارة الخارجية السهلانية قرار سهلان استدعاء سفيرها لدى الراسية للتشاور."),
      ],
      ["استدعاء سفيرها", "استدعاء سفيرها"],
    );
    expect(links).toEqual(["denies"]);
  });
});

describe("whose wording a report has", () => {
  const text =
    "وقال وزير الخارجية السهلاني سامر الحلواني إن بلاده ستعيد فتح المعابر الشمالية أمام الشاحنات مطلع الشهر المقبل بعد إتمام أعمال الصيانة فيها.";
  const reasons = async (other: string): Promise<string[]> => {
    const { joined, store } = await together(
      [article("صحيفة المرفأ", text), { ...article(other, text, "2026-03-05"), id: "again" }],
      ["المعابر الشمالية", "المعابر الشمالية"],
    );
    expect(joined).toBe(true);
    return (await store.read.selectFrom("report").select("reason").orderBy("n").execute()).map((r) => r.reason ?? "");
  };

  it("is told where it is that of another outlet, which is not named", async () => {
    expect((await reasons("قناة النهر"))[1]).toContain("does not say so");
  });

  it("is its own where the outlet tells its words again", async () => {
    expect((await reasons("صحيفة المرفأ"))[1]).not.toContain("does not say so");
  });
});
