/** What the reader is less sure of, and what is opinion, left out of lists and of the counts that rest on them. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { addSources } from "../edges/record/add.ts";
import { runOperation } from "../edges/record/operations.ts";
import type { Answer, OperationId } from "../schema/record/operations.ts";
import type { Store } from "../edges/store/open-store.ts";
import { A, B, C, record } from "./event-fixture.ts";
import { articles, testRecord } from "./record-fixture.ts";

const SERIES = "لجنة المتابعة";
const ask = async <I extends OperationId>(store: Store, id: I, asked: object): Promise<Answer<I>> =>
  (await runOperation(store, id, { limit: 50, sort: "latest", of: "meetings", ...asked })) as Answer<I>;
const sure = { confidence: 0.8 };
const noOpinion = { "no-opinion": true };

/** One meeting that three articles tell, another that only opinion tells, a third that the reader doubts. */
const meetings = () =>
  record([
    { id: "1", published: "2024-03-06", told: [{ who: [A, B], day: "2024-03-05", place: "القاهرة", series: SERIES, round: 1 }] },
    {
      id: "2",
      published: "2024-03-06",
      opinion: true,
      told: [{ who: [A, B], day: "2024-03-05", place: "الإسكندرية", series: SERIES, round: 1 }],
    },
    { id: "3", published: "2024-03-07", told: [{ who: [A, B, C], day: "2024-03-05", confidence: 0.6 }] },
    { id: "4", published: "2024-04-06", opinion: true, told: [{ who: [A, B], day: "2024-04-05", series: SERIES, round: 3 }] },
    { id: "5", published: "2024-05-06", told: [{ who: [A, C], day: "2024-05-05", confidence: 0.6 }] },
  ]);

describe("events", () => {
  test("of one that several articles tell, those left out count no more, nor who stands in them alone, nor what they contradict", async () => {
    const store = await meetings();
    const told = async (asked: object) =>
      (await ask(store, "events", asked)).items.map((e) => [e.start, e.accounts, e.outlets, e.participants.length, e.conflicts]);
    expect(await told({})).toEqual([
      ["2024-05-05", 1, 1, 2, []],
      ["2024-04-05", 1, 1, 2, []],
      ["2024-03-05", 3, 3, 3, ["place"]],
    ]);
    expect(await told(noOpinion)).toEqual([
      ["2024-05-05", 1, 1, 2, []],
      ["2024-03-05", 2, 2, 3, []],
    ]);
    expect(await told(sure)).toEqual([
      ["2024-04-05", 1, 1, 2, []],
      ["2024-03-05", 2, 2, 2, ["place"]],
    ]);
    expect(await told({ ...sure, ...noOpinion })).toEqual([["2024-03-05", 1, 1, 2, []]]);
    expect(await told({ ...noOpinion, conflicts: true })).toEqual([]);
    expect((await ask(store, "events", { ...sure, ...noOpinion, count: true })).total).toBe(1);
  });

  test("one event shows the accounts that are left; of one of which none is, what it is, told by nobody", async () => {
    const store = await meetings();
    const [doubted, opined, met] = (await ask(store, "events", {})).items.map((e) => e.id);
    const whole = await ask(store, "event", { event: met });
    expect([whole.accounts.length, whole.disagreements.map((d) => d.field)]).toEqual([3, ["place"]]);
    const left = await ask(store, "event", { event: met, ...noOpinion });
    expect([left.accounts.length, left.event.accounts, left.disagreements]).toEqual([2, 2, []]);
    for (const [event, bound] of [
      [doubted, sure],
      [opined, noOpinion],
    ] as const) {
      const none = await ask(store, "event", { event, ...bound });
      expect([none.accounts, none.event.accounts, none.event.participants]).toEqual([[], 0, []]);
    }
  });

  test("a series has the rounds that are left, and no gap before a round that is not", async () => {
    const store = await meetings();
    const series = async (asked: object) => (await ask(store, "series", asked)).items.map((s) => [s.rounds, s.gaps, s.conflicts]);
    expect(await series({})).toEqual([[[1, 3], [2], 1]]);
    expect(await series(noOpinion)).toEqual([[[1], [], 0]]);
    expect(await series({ ...noOpinion, confidence: 0.95 })).toEqual([]);
    const rounds = await ask(store, "rounds", { series: SERIES, ...noOpinion });
    expect(rounds.rounds.map((r) => [r.round, r.missing, r.events.length])).toEqual([[1, false, 1]]);
  });

  test("ties in the network, and of an actor, are of the encounters that are left", async () => {
    const store = await meetings();
    const ties = async (asked: object) => (await ask(store, "network", asked)).edges.map((e) => e.weight);
    expect([await ties({}), await ties(noOpinion), await ties(sure)]).toEqual([[2, 2, 1], [2, 1, 1], [2]]);
    expect(await ties({ ...sure, ...noOpinion })).toEqual([1]);
    expect(await ties({ countries: true, ...sure, ...noOpinion })).toEqual([1]);
    const met = async (asked: object) => {
      const who = await ask(store, "who", { name: "عمار بلقاسم", ...asked });
      return [who.actor.events, who.encounters.length, who.meets.reduce((n, m) => n + m.times, 0)];
    };
    expect([await met({}), await met(noOpinion), await met(sure)]).toEqual([
      [2, 2, 3],
      [2, 2, 3],
      [0, 0, 0],
    ]);
    expect(await met({ since: "2024-05-01" })).toEqual([2, 1, 1]);
  });

  test("today has the events that are left, and those on which what is left disagrees", async () => {
    const store = await meetings();
    const today = async (asked: object) => {
      const t = await ask(store, "today", { days: 366, limit: 8, ...asked });
      return [t.events.length, t.conflicts.length, t.articles.length];
    };
    expect([await today({}), await today(noOpinion), await today({ ...sure, ...noOpinion })]).toEqual([
      [3, 1, 5],
      [2, 0, 3],
      [1, 0, 3],
    ]);
  });

  test("an actor of whom nothing is left is not listed", async () => {
    const store = await meetings();
    const listed = async (asked: object) =>
      (await ask(store, "actors", { kind: "person", ...asked })).items.filter((a) => a.events > 0).map((a) => [a.name, a.events]);
    expect(await listed({ name: "عمار" })).toEqual([["عمار بلقاسم", 2]]);
    expect(await listed({ name: "عمار", ...sure })).toEqual([]);
    expect(await listed({ name: "فريد", ...sure, ...noOpinion })).toEqual([["فريد العتيبي", 1]]);
    expect(await listed({ name: "عمار", confidence: 0 })).toEqual(await listed({ name: "عمار" }));
  });
});

const page = (a: { title: string; outlet: string; published: string; text: string }, section: string): string =>
  `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${a.title}</title>
  <meta property="og:site_name" content="${a.outlet}"><meta property="article:section" content="${section}">
  <meta property="article:published_time" content="${a.published}"></head><body><article><h1>${a.title}</h1>
  ${a.text
    .split("\n\n")
    .map((p) => `<p>${p}</p>`)
    .join("")}</article></body></html>`;

test("of claims, what opinion tells is left out of articles, outlets and origins, in a list as in a trace", async () => {
  const r = await testRecord();
  writeFileSync(join(r.folder, "1.html"), page(articles.manara, "مقالات الرأي"));
  writeFileSync(join(r.folder, "2.html"), page({ ...articles.nahr, title: articles.manara.title }, "سياسة"));
  await addSources(r.store, [join(r.folder, "1.html"), join(r.folder, "2.html")], { jobs: 1 });
  const told = async (asked: object) =>
    (await r.run("claims", { speaker: "سالم الحداد", ...asked })).items.map((c) => [c.content.includes("الوفد"), c.outlets, c.independent]);
  const [whole, left] = [await told({}), await told(noOpinion)];
  expect(whole.length).toBe(2);
  expect(whole).toContainEqual([true, 2, { certain: expect.any(Number), possible: expect.any(Number) }]);
  expect(left).toEqual([[true, 1, { certain: expect.any(Number), possible: 1 }]]);
  const claim = (await r.run("claims", noOpinion)).items[0];
  const trace = await r.run("trace", { of: claim?.id ?? "", ...noOpinion });
  expect([trace.claim.outlets, trace.independent]).toEqual([1, claim?.independent]);
  const who = async (asked: object) => (await r.run("who", { name: "سالم الحداد", ...asked })).actor.reports;
  expect([await who({ confidence: 0 }), await who({}), await who(noOpinion)]).toEqual([await who({}), 3, 1]);
  const listed = async (asked: object) => (await r.run("articles", asked)).items.map((a) => a.reports).sort();
  expect([await listed({}), await listed({ confidence: 1 }), await listed(noOpinion)]).toEqual([[1, 2], [0, 0], [1]]);
  await r.close();
});
