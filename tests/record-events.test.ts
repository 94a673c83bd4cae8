/** Events across articles: joined and kept apart, plans and what became of them, disagreements. */
import { describe, expect, test } from "vitest";
import { runOperation } from "../edges/record/operations.ts";
import type { Answer } from "../schema/record/operations.ts";
import { A, B, C, events, noTroubles, record, type Article } from "./event-fixture.ts";

describe("events across articles", () => {
  test("two articles of one meeting are one event; another day, or another counterpart, is another", async () => {
    const store = await record([
      { id: "1", published: "2024-03-05", told: [{ who: [A, B], day: "2024-03-05", place: "القاهرة" }] },
      { id: "2", published: "2024-03-06", told: [{ type: "talks", who: [B, A], day: "2024-03-05" }] },
      { id: "3", published: "2024-03-12", told: [{ who: [A, B], day: "2024-03-11" }] },
      { id: "4", published: "2024-03-05", told: [{ who: [A, C], day: "2024-03-05" }] },
    ]);
    const found = await events(store);
    expect(found.map((e) => e.articles).sort()).toEqual([1, 1, 2]);
    const one = (await runOperation(store, "event", { event: found.find((e) => e.articles === 2)?.id })) as Answer<"event">;
    expect(one.accounts.map((a) => [a.certainty, a.reason])).toEqual([
      ["sure", "the first account of it in the record"],
      ["sure", "2 participants in common, the same day"],
    ]);
    expect((await events(store, { country: "EG" })).length).toBe(2);
    expect((await events(store, { country: "Egypt", actor: "عمار بلقاسم" })).length).toBe(0);
    expect((await events(store, { place: "القاهرة" })).length).toBe(1);
    expect((await events(store, { since: "2024-03-11" })).length).toBe(1);
    const page = async (asked: object) => (await runOperation(store, "events", { sort: "latest", limit: 2, ...asked })) as Answer<"events">;
    const first = await page({ count: true });
    expect([first.items.length, first.total, (await page({ count: true, cursor: first.cursor })).total]).toEqual([2, 3, 3]);
    expect([(await page({ count: true, country: "EG" })).total, (await page({})).total]).toEqual([2, undefined]);
    await noTroubles(store);
  });

  test("a planned visit and the visit that was paid are one, and no conflict; the meeting during it is beside it", async () => {
    const store = await record([
      {
        id: "plan",
        published: "2024-03-01",
        told: [{ type: "visit", status: "planned", who: [], visitor: A, host: "مصر", day: "2024-03-10" }],
      },
      {
        id: "paid",
        published: "2024-03-11",
        told: [
          { type: "visit", status: "held", who: [], visitor: A, host: "مصر", day: "2024-03-10" },
          { who: [A, B], day: "2024-03-10", place: "القاهرة" },
        ],
      },
    ]);
    const found = await events(store);
    expect(found.map((e) => [e.type, e.status, e.articles, e.conflicts]).sort()).toEqual([
      ["meeting", "held", 1, []],
      ["visit", "held", 2, []],
    ]);
    const visit = (await runOperation(store, "event", { event: found.find((e) => e.type === "visit")?.id })) as Answer<"event">;
    expect(visit.related.map((r) => [r.reason, r.event.type])).toEqual([["during", "meeting"]]);
  });

  test("where articles disagree, each value is kept with its sources", async () => {
    const store = await record([
      { id: "1", published: "2024-03-07", told: [{ who: [A, B], day: "2024-03-05", place: "القاهرة" }] },
      { id: "2", published: "2024-03-07", told: [{ who: [A, B], day: "2024-03-06", place: "القاهرة" }] },
      { id: "3", published: "2024-03-08", told: [{ status: "denied", who: [A, B], day: "2024-03-05" }] },
    ]);
    const [one] = await events(store, { conflicts: true });
    expect(one?.conflicts).toEqual(["status", "time"]);
    const shown = (await runOperation(store, "event", { event: one?.id })) as Answer<"event">;
    const time = shown.disagreements.find((d) => d.field === "time");
    expect(time?.values.map((v) => [v.value, v.accounts.length])).toEqual([
      ["2024-03-05", 2],
      ["2024-03-06", 1],
    ]);
  });

  test("in whatever order articles come, the events are the same", async () => {
    const all: Article[] = [];
    const persons = [A, B, C, "سامي الكعبي/وزير الداخلية المغربي"];
    for (let i = 0; i < 24; i++) {
      const [x, y] = [persons[i % 4] as string, persons[(i + 1 + (i % 3)) % 4] as string];
      const day = `2024-03-${String(1 + (i % 5) * 4).padStart(2, "0")}`;
      all.push({
        id: `n${i}`,
        published: day,
        told: [
          i % 5 === 0
            ? { type: "visit", status: i % 2 ? "held" : "planned", who: [], visitor: x, host: "مصر", day }
            : { who: [x, y], ...(i % 4 === 3 ? {} : { day }) },
        ],
      });
    }
    const grouped = async (articles: readonly Article[]) => {
      const store = await record(articles);
      await noTroubles(store);
      const rows = await store.read.selectFrom("account").select(["id", "event"]).execute();
      const by = new Map<number | null, string[]>();
      for (const r of rows) by.set(r.event, [...(by.get(r.event) ?? []), r.id]);
      const values = await store.read.selectFrom("event").select(["n", "status", "start", "type", "conflicts"]).execute();
      return [...by]
        .map(([n, ids]) => {
          const { n: _, ...value } = values.find((v) => v.n === n) ?? { n: 0 };
          return JSON.stringify([ids.sort(), value]);
        })
        .sort();
    };
    const first = await grouped(all);
    expect(first.length).toBeLessThan(24);
    let seed = 5;
    for (let turn = 0; turn < 3; turn++) {
      const shuffled = [...all];
      for (let i = shuffled.length - 1; i > 0; i--) {
        seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
        const j = seed % (i + 1);
        [shuffled[i], shuffled[j]] = [shuffled[j] as Article, shuffled[i] as Article];
      }
      expect(await grouped(shuffled)).toEqual(first);
    }
  });
});

test("an office told alone is its holder's at the article's date, and stays an office where the date is not known", async () => {
  const visit = (id: string, published: string, host: string): Article => ({
    id,
    published,
    told: [{ type: "visit", who: [], visitor: "الرئيس الأمريكي", host, day: published }],
  });
  const store = await record([visit("havana", "2016-03-20", "كوبا"), visit("rome", "2017-05-23", "إيطاليا"), visit("none", "", "مصر")]);
  const rows = await store.read
    .selectFrom("participant as p")
    .innerJoin("actor as a", "a.n", "p.actor")
    .select(["a.name", "a.kind"])
    .where("p.role", "=", "visitor")
    .orderBy("p.account")
    .execute();
  expect(rows.map((r) => [r.name, r.kind])).toEqual([
    ["باراك أوباما", "person"],
    ["دونالد ترامب", "person"],
    ["الرئيس الأمريكي", "office"],
  ]);
});
