/** Who is who across articles: spellings, surnames, offices, namesakes; merged, parted and taken back. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { checkRecord } from "../edges/record/check.ts";
import { runOperation } from "../edges/record/operations.ts";
import { entriesOf } from "../edges/record/entries-of.ts";
import { addEntry } from "../edges/store/add-entries.ts";
import { openStore, type Store } from "../edges/store/open-store.ts";
import { inWriting } from "../edges/store/writing.ts";
import { nameKey } from "../languages/ar/record/name-key.ts";
import type { Answer } from "../schema/record/operations.ts";

const folder = mkdtempSync(join(tmpdir(), "khabar-actors-"));
const open: Store[] = [];
afterAll(async () => {
  for (const store of open) await store.close();
  rmSync(folder, { recursive: true, force: true });
});
const NOW = "2026-01-01T00:00:00Z";
let made = 0;

interface Given {
  readonly id?: string;
  readonly title?: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly text: string;
}
const add = (store: Store, articles: readonly Given[]) =>
  inWriting(store.write, NOW, async (w) => {
    for (const [i, a] of articles.entries()) {
      const document = { id: a.id ?? `a${i}`, ...a };
      for (const entry of entriesOf([{ document, problems: [], where: document.id }])) await addEntry(w, { entry });
    }
  });
const record = async (articles: readonly Given[]): Promise<Store> => {
  const store = await openStore(join(folder, `${made++}.db`), { create: true });
  open.push(store);
  await add(store, articles);
  return store;
};
const who = (store: Store, name: string) => runOperation(store, "who", { name, limit: 20 }) as Promise<Answer<"who">>;
const speakers = async (store: Store) =>
  (
    await store.read
      .selectFrom("report as r")
      .leftJoin("actor as a", "a.n", "r.speaker")
      .select(["r.speaker_name as said", "a.name as is", "a.id"])
      .orderBy("r.n")
      .execute()
  ).map((r) => [r.said, r.is, r.id] as const);

describe("a name's key", () => {
  test.each([
    ["سيرغي لافروف", "سيرجي لافروف"],
    ["يانغ جيتشي", "يانج جيتشي"],
    ["دميتري ميدفيديف", "ديميتري مدفيديف".replace("ديميتري", "دميتري")],
    ["عبد الفتاح السيسي", "عبدالفتاح السيسي"],
    ["نور الدين الطبوبي", "نورالدين الطبوبي"],
    ["مصطفى الصباغ", "مصطفي الصباغ"],
    ["مملكة الراسية", "الراسية"],
    ["هانس غروندبرغ", "هانس جروندبرج"],
    ["الباجي قائد السبسي", "الباجي قايد السبسي"],
  ])("unites %s and %s", (a, b) => expect(nameKey(a)).toBe(nameKey(b)));

  test.each([
    ["سالم الحداد", "سليم الحداد"],
    ["جمال منصور", "كمال منصور"],
    ["قاسم سليماني", "جاسم سليماني"],
    ["محمد علي", "محمد علاء"],
    ["ميشال عون", "جوزيف عون"],
    ["محمد سلمان", "محمد بن سلمان"],
  ])("keeps %s and %s apart", (a, b) => expect(nameKey(a)).not.toBe(nameKey(b)));
});

describe("across articles", () => {
  test("spellings of one name are one person, with all of them kept", async () => {
    const store = await record([
      {
        published: "2021-05-19",
        text: "التقى وزير الخارجية الروسي سيرغي لافروف نظيره الأمريكي أنتوني بلينكن في ريكيافيك يوم 19 مايو 2021.",
      },
      {
        published: "2021-05-20",
        text: "التقى وزير الخارجية الروسي سيرجي لافروف نظيره الأمريكي أنطوني بلينكن في ريكيافيك يوم 19 مايو 2021.",
      },
    ]);
    const shown = await who(store, "Sergey Lavrov");
    expect(shown.actor).toMatchObject({ english: "Sergey Lavrov", country: "RU", events: 1, kind: "person" });
    expect(shown.names.filter((n) => n.uses > 0).map((n) => n.name)).toEqual(["سيرجي لافروف", "سيرغي لافروف"]);
    expect(shown.meets.map((m) => m.actor.english)).toEqual(["Antony Blinken"]);
    expect((await who(store, "لافروف")).actor.id).toBe(shown.actor.id);
    expect((await who(store, shown.actor.id)).actor.id).toBe(shown.actor.id);
  });

  test("two people with one surname stay apart; the surname alone goes to the one who holds the office told beside it", async () => {
    const store = await record([
      { published: "2024-03-05", text: "قال وزير الصحة التونسي سالم الحداد إن المستشفى سيفتح أبوابه الشهر المقبل." },
      { published: "2024-03-06", text: "قال وزير المالية التونسي نادر الحداد إن الميزانية ستعرض على البرلمان." },
      { published: "2024-03-07", text: "قال وزير المالية التونسي الحداد إن الضرائب لن ترتفع هذا العام." },
      { published: "2024-03-08", text: "وقال الحداد إن الأمور تسير على ما يرام." },
    ]);
    const said = await speakers(store);
    const [salim, nader, byOffice, bare] = said.map((s) => s[2]);
    expect(salim).not.toBe(nader);
    expect(byOffice).toBe(nader);
    expect([salim, nader]).not.toContain(bare);
  });

  test("whom articles often give an office holds it when the office alone is told", async () => {
    const named = (day: string, what: string) => ({ published: day, text: `قال وزير الصناعة التونسي منير الكسراوي إن ${what}.` });
    const store = await record([
      named("2024-03-01", "المصنع سيفتح في الربيع"),
      named("2024-03-05", "الإنتاج ارتفع هذا العام"),
      named("2024-03-09", "المستثمرين عادوا إلى البلاد"),
      { published: "2024-03-10", text: "قال وزير الصناعة التونسي إن الأسعار مستقرة." },
      { published: "2025-03-10", text: "قال وزير الصناعة التونسي إن المنطقة الجديدة جاهزة." },
    ]);
    expect((await speakers(store)).map((s) => s[1]).slice(3)).toEqual(["منير الكسراوي", "وزير الصناعة التونسي"]);
    const held = (await who(store, "منير الكسراوي")).offices;
    expect(held).toMatchObject([{ country: "TN", first: "2024-03-01", last: "2024-03-09", uses: 3 }]);
  });

  test("namesakes who hold national offices of two countries are two", async () => {
    const store = await record([
      { published: "2024-03-05", text: "قال وزير الصناعة التونسي منير الكسراوي إن الإنتاج ارتفع." },
      { published: "2024-03-06", text: "قال وزير الصناعة المغربي منير الكسراوي إن المصنع سيفتح." },
      { published: "2024-03-07", text: "قال وزير الصناعة التونسي منير الكسراوي إن الأسعار مستقرة." },
    ]);
    const [a, b, c] = (await speakers(store)).map((s) => s[2]);
    expect(a).not.toBe(b);
    expect(c).toBe(a);
  });

  test("outlets and ministries are known under several names", async () => {
    const store = await record([
      { published: "2024-10-22", text: "نقلت وكالة رويترز عن منظمي القمة قولهم إن قمة بريكس عقدت في قازان." },
      { published: "2024-10-24", text: "نقلت رويترز عن منظمي القمة قولهم إن قمة بريكس اختتمت في قازان." },
      { published: "2024-10-22", text: "أعلنت وزارة الخارجية الروسية أن قمة بريكس عقدت في قازان." },
      { published: "2024-10-24", text: "أعلنت الخارجية الروسية أن قمة بريكس اختتمت في قازان." },
    ]);
    expect((await who(store, "Reuters")).actor).toMatchObject({ kind: "outlet", reports: 2, wikidata: "Q130879" });
    expect((await who(store, "وزارة الخارجية الروسية")).actor).toMatchObject({ kind: "organisation", reports: 2, country: "RU" });
  });

  test("a headline's surname is the body's full name", async () => {
    const store = await record([
      {
        title: "الكسراوي: الإنتاج ارتفع",
        published: "2024-03-05",
        text: "قال وزير الصناعة التونسي منير الكسراوي إن الإنتاج ارتفع هذا العام.",
      },
    ]);
    expect(new Set((await speakers(store)).map((s) => s[1]))).toEqual(new Set(["منير الكسراوي"]));
  });

  test("an unknown name is told as such, with names that are like it", async () => {
    const store = await record([{ published: "2024-03-05", text: "قال وزير الصناعة التونسي منير الكسراوي إن الإنتاج ارتفع." }]);
    await expect(who(store, "لا أحد")).rejects.toThrow(/nobody in the record has this name/u);
    await expect(who(store, "منير")).rejects.toThrow(/did you mean منير الكسراوي/u);
    const listed = (await runOperation(store, "actors", { name: "منير", limit: 5 })) as Answer<"actors">;
    expect(listed.items.map((a) => a.name)).toEqual(["منير الكسراوي"]);
  });
});

describe("by a person's word", () => {
  const said = (day: string, name: string, what: string) => ({ published: day, text: `قال الخبير ${name} إن ${what}.` });
  const ids = async (store: Store) => (await speakers(store)).map((s) => s[2] as string);
  const FIRST = "فريد العتيبي";
  const SECOND = "فريد المطيري";

  test("merged actors answer as one, later articles too, and can be taken apart again", async () => {
    const store = await record([
      said("2024-03-05", FIRST, "الإنتاج ارتفع هذا العام"),
      said("2024-03-06", SECOND, "الأسعار لن ترتفع هذا العام"),
    ]);
    const before = await who(store, FIRST);
    const [first, second] = await ids(store);
    expect(first).not.toBe(second);
    const { decision, actor } = (await runOperation(store, "merge-actors", { actors: [first, second] })) as Answer<"merge-actors">;
    expect(actor.id).toBe(first);
    await add(store, [{ id: "later", ...said("2024-03-07", SECOND, "السوق هادئة هذا الأسبوع") }]);
    expect((await who(store, SECOND)).actor).toMatchObject({ id: first, reports: 3 });
    expect((await who(store, first as string)).merged.map((m) => m.id)).toEqual([second]);
    expect((await checkRecord(store, {})).troubles).toEqual([]);
    await runOperation(store, "undo", { decision });
    expect((await who(store, FIRST)).actor).toEqual(before.actor);
    expect((await who(store, SECOND)).actor).toMatchObject({ id: second, reports: 2 });
    expect((await checkRecord(store, {})).troubles).toEqual([]);
    await expect(runOperation(store, "merge-actors", { actors: [first, "none"] })).rejects.toThrow(/no actor with this id/u);
  });

  test("names that an actor does not have, or all that it has, cannot be parted from it", async () => {
    const store = await record([said("2024-03-06", FIRST, "الأسعار مستقرة")]);
    const [first] = await ids(store);
    await expect(runOperation(store, "split-actor", { actor: first, names: [FIRST] })).rejects.toThrow(/one must stay/u);
    await expect(runOperation(store, "split-actor", { actor: first, names: ["لا أحد"] })).rejects.toThrow(/not a name of/u);
  });
});

test("the samples: nobody counted wrongly, twice the same changes nothing", async () => {
  const samples = fileURLToPath(new URL("../samples/articles", import.meta.url));
  const articles = readdirSync(samples)
    .filter((f) => f.endsWith(".json"))
    .sort()
    .map((f) => ({ id: f, ...JSON.parse(readFileSync(join(samples, f), "utf8")) }) as Given);
  const store = await record(articles);
  const count = async () =>
    (await store.read.selectFrom("actor").select(["id", "reports", "events", "told"]).orderBy("n").execute()).map((a) => ({ ...a }));
  const before = await count();
  await add(store, articles);
  expect(await count()).toEqual(before);
  expect((await checkRecord(store, {})).troubles).toEqual([]);
});
