/** Events across articles: joined and kept apart, plans and what became of them, disagreements, series with their gaps, a person's word. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { entryOf } from "../core/record/entry.ts";
import { checkRecord } from "../edges/record/check.ts";
import { runOperation } from "../edges/record/operations.ts";
import { packEntry } from "../edges/store/packed-entry.ts";
import { addEntry } from "../edges/store/add-entries.ts";
import { openStore, type Store } from "../edges/store/open-store.ts";
import { inWriting } from "../edges/store/writing.ts";
import { arabicRecord } from "../languages/ar/record.ts";
import type { Event, Mention, Reading } from "../schema/reading.ts";
import type { Answer } from "../schema/record/operations.ts";

const folder = mkdtempSync(join(tmpdir(), "khabar-events-"));
const open: Store[] = [];
afterAll(async () => {
  for (const store of open) await store.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Told {
  readonly type?: Event["type"];
  readonly status?: Event["status"];
  /** name or name/office, a country's name for the country itself */
  readonly who: readonly string[];
  readonly visitor?: string;
  readonly host?: string;
  readonly day?: string;
  readonly place?: string;
  readonly series?: string;
  readonly round?: number;
}
interface Article {
  readonly id: string;
  readonly published: string;
  readonly outlet?: string;
  readonly told: readonly Told[];
}

const COUNTRIES = new Set(["تونس", "مصر", "الجزائر", "روسيا", "الصين", "المغرب", "كوبا", "إيطاليا"]);

/** A reading as the reader would give it, without the reader: what is tested here begins behind it. */
const readingOf = (a: Article): Reading => {
  const words: string[] = [];
  let length = 0;
  const put = (text: string) => {
    const span = { start: length, end: length + text.length, quote: text };
    words.push(text);
    length += text.length + 1;
    return span;
  };
  const mentions: Mention[] = [];
  const locals = new Map<string, string>();
  const actorOf = (name: string, office?: string) => {
    const local = locals.get(name) ?? `a${locals.size}`;
    locals.set(name, local);
    const kind = COUNTRIES.has(name) ? ("country" as const) : name.startsWith("الرئيس ") ? ("office" as const) : ("person" as const);
    mentions.push({ id: `m${mentions.length}`, span: put(name), kind, name, actor: local });
    if (office) mentions.push({ id: `m${mentions.length}`, span: put(office), kind: "office", name: office, actor: local });
    return local;
  };
  const events = a.told.map((t, i): Event => {
    const trigger = put("لقاء");
    const participant = (role: "party" | "visitor" | "host") => (given: string) => {
      const [name = "", office] = given.split("/");
      return { role, name, actor: actorOf(name, office), ...(office ? { office } : {}) };
    };
    return {
      id: `e-${i}`,
      type: t.type ?? "meeting",
      status: t.status ?? "held",
      trigger,
      evidence: [],
      participants: [
        ...t.who.map(participant("party")),
        ...(t.visitor ? [participant("visitor")(t.visitor)] : []),
        ...(t.host ? [participant("host")(t.host)] : []),
      ],
      ...(t.place ? { place: { name: t.place, span: put(t.place) } } : {}),
      ...(t.day ? { time: { start: t.day, precision: "day" as const, basis: "stated" as const } } : {}),
      ...(t.series ? { series: { name: t.series, ...(t.round === undefined ? {} : { round: t.round }), span: put(t.series) } } : {}),
      topics: [],
      rule: "test",
      confidence: 0.9,
    };
  });
  const text = words.join(" ");
  return {
    schema: "khabar/reading@1",
    reader: { version: "1", language: "ar", model: "none" },
    article: {
      id: a.id,
      version: `v-${a.id}`,
      language: "ar",
      ...(a.published ? { published: a.published } : {}),
      outlet: a.outlet ?? `صحيفة ${a.id}`,
      text,
    },
    mentions,
    reports: [],
    events,
    furniture: [],
    problems: [],
  };
};

let made = 0;
const add = (store: Store, articles: readonly Article[]) =>
  inWriting(store.write, "2026-01-01T00:00:00Z", async (w) => {
    for (const a of articles) await addEntry(w, { entry: packEntry(entryOf(readingOf(a), arabicRecord)) });
  });
const record = async (articles: readonly Article[]): Promise<Store> => {
  const store = await openStore(join(folder, `${made++}.db`), { create: true });
  open.push(store);
  await add(store, articles);
  return store;
};
const events = async (store: Store, asked: object = {}) =>
  ((await runOperation(store, "events", { sort: "latest", limit: 100, ...asked })) as Answer<"events">).items;
const noTroubles = async (store: Store) =>
  expect((await checkRecord(store, {})).troubles.filter((t) => !/not the one that was taken in/u.test(t.what))).toEqual([]);

const A = "فريد العتيبي/وزير الخارجية التونسي";
const B = "ماهر الدسوقي/وزير الخارجية المصري";
const C = "عمار بلقاسم/وزير الخارجية الجزائري";

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
