/** Records of events that are told without any words of an article: what is tested with them begins behind the reader. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect } from "vitest";
import { entryOf } from "../core/record/entry.ts";
import { checkRecord } from "../edges/record/check.ts";
import { runOperation } from "../edges/record/operations.ts";
import { addEntry } from "../edges/store/add-entries.ts";
import { openStore, type Store } from "../edges/store/open-store.ts";
import { packEntry } from "../edges/store/packed-entry.ts";
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

export interface Told {
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
  /** 0.9 if not given */
  readonly confidence?: number;
}
export interface Article {
  readonly id: string;
  readonly published: string;
  readonly outlet?: string;
  readonly opinion?: boolean;
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
      confidence: t.confidence ?? 0.9,
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
export const add = (store: Store, articles: readonly Article[]) =>
  inWriting(store.write, "2026-01-01T00:00:00Z", async (w) => {
    for (const a of articles) await addEntry(w, { entry: packEntry(entryOf(readingOf(a), arabicRecord)), opinion: a.opinion });
  });
export const record = async (articles: readonly Article[]): Promise<Store> => {
  const store = await openStore(join(folder, `${made++}.db`), { create: true });
  open.push(store);
  await add(store, articles);
  return store;
};
export const events = async (store: Store, asked: object = {}) =>
  ((await runOperation(store, "events", { sort: "latest", limit: 100, ...asked })) as Answer<"events">).items;
export const noTroubles = async (store: Store) =>
  expect((await checkRecord(store, {})).troubles.filter((t) => !/not the one that was taken in/u.test(t.what))).toEqual([]);

export const A = "فريد العتيبي/وزير الخارجية التونسي";
export const B = "ماهر الدسوقي/وزير الخارجية المصري";
export const C = "عمار بلقاسم/وزير الخارجية الجزائري";
