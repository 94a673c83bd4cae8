/** What one claim does to another across articles, in other words; states, officials and outlets are invented. */
import { describe, expect, it } from "vitest";
import { recordOf } from "../eval/origins.ts";

interface Input {
  readonly outlet: string;
  readonly text: string;
  readonly published?: string;
}

const article = (outlet: string, text: string, published = "2026-03-04"): Required<Input> & { id: string } => ({
  id: outlet,
  outlet,
  text,
  published,
});

/** Every link as "kind: outlet > outlet", by the articles of the reports that begin the two claims. */
const linksOf = async (articles: readonly ReturnType<typeof article>[]) => {
  const store = await recordOf(articles);
  const links = await store.read.selectFrom("claim_link").selectAll().execute();
  const reports = await store.read
    .selectFrom("report as r")
    .innerJoin("version as v", "v.n", "r.version")
    .innerJoin("article as a", "a.n", "v.article")
    .select(["a.id", "r.claim"])
    .orderBy("r.n")
    .execute();
  const first = (claim: number) => reports.find((r) => r.claim === claim)?.id;
  return {
    links: links.map((l) => `${l.kind}: ${first(l.from)} > ${first(l.to)}`),
    reasons: links.map((l) => `${l.certainty}: ${l.reason}`),
  };
};

const talks = "كشفت صحيفة المرفأ أن رئيس الوزراء ماهر الكنعاني التقى السفير كمال الرفاعي في القاهرة خلال الأيام الماضية.";
const meeting = "عقد أي لقاء سري بين ماهر الكنعاني وكمال الرفاعي في القاهرة";

describe("a denial in words of its own", () => {
  const denies = (what: string, published?: string) =>
    article("قناة النهر", `نفى وزير الخارجية السهلاني سامر الحلواني ${what}.`, published);

  it("denies what another told, as far as what is denied stands in it", async () => {
    const { links, reasons } = await linksOf([
      article("صحيفة المرفأ", talks),
      denies("ما نشرته صحيفة المرفأ حول لقاء بين ماهر الكنعاني وكمال الرفاعي في القاهرة", "2026-03-06"),
    ]);
    expect(links).toEqual(["denies: قناة النهر > صحيفة المرفأ"]);
    expect(reasons[0]).toMatch(/^(?:likely: \d of the \d+ words of what is denied stand in it|\w+: the same words, denied)$/u);
  });

  it("calls untrue what was told", async () => {
    const { links } = await linksOf([
      article("صحيفة المرفأ", talks),
      article(
        "قناة النهر",
        "أكد وزير الخارجية السهلاني سامر الحلواني أن ما نشرته صحيفة المرفأ عن لقاء بين ماهر الكنعاني وكمال الرفاعي في القاهرة لا أساس له من الصحة.",
      ),
    ]);
    expect(links).toEqual(["denies: قناة النهر > صحيفة المرفأ"]);
  });

  it("does not deny what is told of the same states", async () => {
    const { links } = await linksOf([
      article("صحيفة المرفأ", talks),
      denies("ما نشرته صحيفة المرفأ حول استقالة ماهر الكنعاني واعتذار كمال الرفاعي عن الحضور إلى القاهرة"),
    ]);
    expect(links).toEqual([]);
  });

  it("does not deny what was told weeks before", async () => {
    const { links } = await linksOf([
      article("صحيفة المرفأ", talks, "2026-02-01"),
      denies("ما نشرته صحيفة المرفأ حول لقاء بين ماهر الكنعاني وكمال الرفاعي في القاهرة"),
    ]);
    expect(links).toEqual([]);
  });

  it("does not deny a demand", async () => {
    const { links } = await linksOf([
      article("صحيفة المرفأ", "دعا الوزير سليم الحمداني إلى لقاء بين ماهر الكنعاني وكمال الرفاعي في القاهرة."),
      denies(meeting),
    ]);
    expect(links).toEqual([]);
  });
});

describe("a count told anew", () => {
  const count = (outlet: string, text: string, published: string) => article(outlet, `أعلنت وزارة الصحة السهلانية ${text}.`, published);
  const earlier = count("صحيفة المرفأ", "ارتفاع حصيلة ضحايا انفجار مرفأ البحيرات إلى 135 قتيلا و300 جريح", "2026-03-04T20:00:00+03:00");

  it("corrects the one before it", async () => {
    const { links, reasons } = await linksOf([
      earlier,
      count("قناة النهر", "أن انفجار مرفأ البحيرات أسفر عن 171 قتيلا و450 جريحا", "2026-03-06T12:00:00+03:00"),
    ]);
    expect(links).toEqual(["corrects: قناة النهر > صحيفة المرفأ"]);
    expect(reasons).toEqual(["likely: the same body counts the same, with another figure"]);
  });

  it("corrects it where a name is told in both", async () => {
    const { links } = await linksOf([
      count("صحيفة المرفأ", "ارتفاع حصيلة ضحايا انفجار مرفأ بيروت إلى 135 قتيلا", "2026-03-04T20:00:00+03:00"),
      count("قناة النهر", "أن عدد قتلى انفجار مرفأ بيروت بلغ 171", "2026-03-06T12:00:00+03:00"),
    ]);
    expect(links).toEqual(["corrects: قناة النهر > صحيفة المرفأ"]);
  });

  it("of something else corrects nothing", async () => {
    const { links } = await linksOf([
      earlier,
      count("قناة النهر", "تسجيل 40 إصابة جديدة بالحصبة في مدارس البحيرات", "2026-03-06T12:00:00+03:00"),
    ]);
    expect(links).toEqual([]);
  });

  it("of the same day corrects nothing where no hour is known", async () => {
    const { links } = await linksOf([earlier, count("قناة النهر", "أن انفجار مرفأ البحيرات أسفر عن 171 قتيلا و450 جريحا", "2026-03-04")]);
    expect(links).toEqual([]);
  });

  it("by another corrects nothing", async () => {
    const { links } = await linksOf([
      earlier,
      article(
        "قناة النهر",
        "أعلن الدفاع المدني في نوران أن انفجار مرفأ البحيرات أسفر عن 171 قتيلا و450 جريحا.",
        "2026-03-06T12:00:00+03:00",
      ),
    ]);
    expect(links).toEqual([]);
  });
});

describe("an answer", () => {
  const remarks = "الحدود مع سهلة ستغلق أمام الشاحنات ابتداء من الأحد المقبل";
  const said = (published = "2026-03-03") => article("صحيفة المرفأ", `قال وزير الدفاع النوراني كمال الرفاعي إن ${remarks}.`, published);
  const answers = (opening: string, words: string, published = "2026-03-04") =>
    article("قناة النهر", `${opening} وزير الخارجية السهلاني سامر الحلواني إن ${words}.`, published);
  const told = "ردا على تصريحات كمال الرفاعي بشأن إغلاق الحدود أمام الشاحنات، قال";

  it("is linked to the words of whom it answers, across articles", async () => {
    const { links, reasons } = await linksOf([said(), answers(told, "بلاده سترد على إغلاق الحدود")]);
    expect(links).toEqual(["answers: قناة النهر > صحيفة المرفأ"]);
    expect(reasons[0]).toMatch(/^likely: told as an answer to كمال الرفاعي, with \d+ words in common$/u);
  });

  it("is found whichever article comes in first", async () => {
    const { links } = await linksOf([answers(told, "بلاده سترد على إغلاق الحدود"), said()]);
    expect(links).toEqual(["answers: قناة النهر > صحيفة المرفأ"]);
  });

  it("is none where nothing tells whom it answers", async () => {
    const { links } = await linksOf([said(), answers("قال", "بلاده سترد على إغلاق الحدود أمام الشاحنات")]);
    expect(links).toEqual([]);
  });

  it("is none to a reporter's question", async () => {
    const { links } = await linksOf([said(), answers("ردا على سؤال عن إغلاق الحدود أمام الشاحنات، قال", "بلاده سترد على إغلاق الحدود")]);
    expect(links).toEqual([]);
  });

  it("is none to what its speaker said of something else, or weeks before", async () => {
    const other = article("صحيفة المرفأ", "قال وزير الدفاع النوراني كمال الرفاعي إن الجيش يحتفل بعيده الخمسين في العاصمة.", "2026-03-03");
    const reply = answers("ردا على تصريحات كمال الرفاعي، قال", "بلاده سترد على إغلاق الحدود");
    expect((await linksOf([other, reply])).links).toEqual([]);
    expect((await linksOf([said("2026-02-01"), reply])).links).toEqual([]);
  });

  it("is none where two of its speaker's words are as near to it, until one of them is not there", async () => {
    const again = article(
      "وكالة أفق",
      "قال وزير الدفاع النوراني كمال الرفاعي إن التجار يرحبون بقرار الحدود ويطلبون تسهيل مرور الشاحنات والمسافرين سريعا.",
      "2026-03-03",
    );
    const reply = answers("ردا على تصريحات كمال الرفاعي، قال", "بلاده سترد في أمر الحدود ومرور الشاحنات ومياه النهر والكهرباء");
    const alone = await linksOf([again, reply]);
    expect(alone.links).toEqual(["answers: قناة النهر > وكالة أفق"]);
    const near = article(
      "صحيفة المرفأ",
      "قال وزير الدفاع النوراني كمال الرفاعي إن مياه النهر والكهرباء سلاح مشروع في أيدي نوران عند الضرورة.",
      "2026-03-03",
    );
    expect((await linksOf([again, reply, near])).links).toEqual([]);
    expect((await linksOf([near, again, reply])).links).toEqual([]);
  });
});

describe("a denial that names whose words it denies", () => {
  const story = (who: string) =>
    article("وكالة أفق", `أفادت ${who} بأن مسؤولا سهلانيا زار مدينة القاهرة سرا وبحث هناك ملف الحدود.`, "2026-03-03");
  const denial = article("قناة النهر", "نفى وزير الخارجية السهلاني سامر الحلواني ما نشرته صحيفة المرفأ عن زيارة سرية إلى القاهرة.");

  it("needs fewer of them", async () => {
    const { links, reasons } = await linksOf([story("صحيفة المرفأ"), denial]);
    expect(links).toEqual(["denies: قناة النهر > وكالة أفق"]);
    expect(reasons[0]).toMatch(/^likely: tells that it denies what المرفأ told; \d of the \d words of what is denied stand in it$/u);
  });

  it("denies nothing of another outlet with so few", async () => {
    const { links } = await linksOf([story("إذاعة البحيرات"), denial]);
    expect(links).toEqual([]);
  });
});
