/** Series of events with their gaps, and events as a person's word joins and parts them. */
import { describe, expect, test } from "vitest";
import { runOperation } from "../edges/record/operations.ts";
import type { Answer } from "../schema/record/operations.ts";
import { A, add, B, C, events, noTroubles, record, type Article } from "./event-fixture.ts";

describe("series", () => {
  const round = (n: number, day: string, name = "المشاورات السياسية", id = `r${n}-${day}`): Article => ({
    id,
    published: day,
    told: [{ type: "talks", who: [A, B], day, series: name, round: n }],
  });

  test("rounds stand in order, one mechanism under two names is one, and a gap is told", async () => {
    const store = await record([
      round(15, "2024-09-10"),
      round(13, "2022-05-01"),
      round(16, "2025-03-02", "المشاورات السياسية الثنائية"),
      round(16, "2025-03-02", "مشاورات سياسية", "again"),
    ]);
    const listed = (await runOperation(store, "series", { limit: 10 })) as Answer<"series">;
    expect(listed.items.map((s) => [s.rounds, s.gaps, s.events])).toEqual([[[13, 15, 16], [14], 3]]);
    const shown = (await runOperation(store, "rounds", { series: "المشاورات" })) as Answer<"rounds">;
    expect(shown.rounds.map((r) => [r.round, r.missing, r.note])).toEqual([
      [13, false, undefined],
      [14, true, "round 14 is not in the record"],
      [15, false, undefined],
      [16, false, undefined],
    ]);
    expect(shown.participants.map((p) => p.rounds)).toEqual([
      [13, 15, 16],
      [13, 15, 16],
    ]);
    const [last] = shown.rounds.at(-1)?.events ?? [];
    const event = (await runOperation(store, "event", { event: last?.id })) as Answer<"event">;
    expect(event.related.map((r) => [r.reason, r.event.series?.round])).toEqual([["round-before", 15]]);
    expect(((await runOperation(store, "series", { gaps: true, limit: 10 })) as Answer<"series">).items.length).toBe(1);
  });

  test("articles that number one meeting differently disagree; other parties have another series", async () => {
    const store = await record([
      round(15, "2024-09-10"),
      round(14, "2024-09-10", "المشاورات السياسية", "other"),
      {
        id: "else",
        published: "2024-09-10",
        told: [{ type: "talks", who: [A, C], day: "2024-09-10", series: "المشاورات السياسية", round: 2 }],
      },
    ]);
    const listed = (await runOperation(store, "series", { limit: 10 })) as Answer<"series">;
    expect(listed.items.length).toBe(2);
    const [one] = await events(store, { conflicts: true });
    expect(one?.conflicts).toEqual(["round"]);
  });

  test("two numbers within days are told as a contradiction", async () => {
    const store = await record([
      round(7, "2024-09-11"),
      round(8, "2024-09-12", "المشاورات السياسية", "next"),
      round(9, "2025-02-01", "المشاورات السياسية", "far"),
    ]);
    const { items } = (await runOperation(store, "series", { limit: 10 })) as Answer<"series">;
    expect(items.map((s) => [s.rounds, s.conflicts])).toEqual([[[7, 8, 9], 1]]);
    const { rounds } = (await runOperation(store, "rounds", { series: items[0]?.id })) as Answer<"rounds">;
    expect(rounds.map((r) => [r.disputed, r.note])).toEqual([
      [false, undefined],
      [true, "within days of round 7: one of the two numbers may be wrong"],
      [false, undefined],
    ]);
    const named = (await runOperation(store, "series", { name: items[0]?.id, gaps: true, limit: 10 })) as Answer<"series">;
    expect(named.items.map((s) => s.id)).toEqual([items[0]?.id]);
  });
});

describe("by a person's word", () => {
  test("an account taken out of its event stays out, others join where they belong, and it comes back", async () => {
    const store = await record([
      { id: "1", published: "2024-03-05", told: [{ who: [A, B], day: "2024-03-05" }] },
      { id: "2", published: "2024-03-05", told: [{ who: [A, B], day: "2024-03-05" }] },
    ]);
    const accounts = await store.read.selectFrom("account").select("id").orderBy("n").execute();
    const out = accounts[1]?.id as string;
    const { decision } = (await runOperation(store, "split-event", { accounts: [out] })) as Answer<"split-event">;
    expect((await events(store)).length).toBe(2);
    await add(store, [{ id: "3", published: "2024-03-06", told: [{ who: [A, B], day: "2024-03-05" }] }]);
    expect((await events(store)).map((e) => e.articles).sort()).toEqual([1, 2]);
    await noTroubles(store);
    await runOperation(store, "undo", { decision });
    expect((await events(store)).map((e) => e.articles)).toEqual([3]);
    await noTroubles(store);
  });

  test("events joined by hand are one until that is taken back", async () => {
    const store = await record([
      { id: "1", published: "2024-03-05", told: [{ who: [A, B], day: "2024-03-05" }] },
      { id: "2", published: "2024-03-25", told: [{ who: [A, B], day: "2024-03-25" }] },
    ]);
    const ids = (await events(store)).map((e) => e.id);
    const joined = (await runOperation(store, "join-events", { events: ids })) as Answer<"join-events">;
    expect(joined.event).toMatchObject({ id: ids[0], articles: 2, conflicts: ["time"] });
    await noTroubles(store);
    await runOperation(store, "undo", { decision: joined.decision });
    expect((await events(store)).map((e) => e.articles)).toEqual([1, 1]);
    await expect(runOperation(store, "join-events", { events: [ids[0]] })).rejects.toThrow(/at least two/u);
  });
});
