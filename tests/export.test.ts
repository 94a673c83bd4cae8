/** Every format, read back by somebody else's reader or held against its own schema. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { fileURLToPath } from "node:url";
import { defaultModel, Model } from "@alephdata/followthemoney";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { Hono } from "hono";
import { parquetReadObjects } from "hyparquet";
// @ts-expect-error it has no types of its own
import jsonld from "jsonld";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answersHere } from "../edges/api/answers.ts";
import { type ApiEnv, createApi } from "../edges/api/app.ts";
import { eventColumns, reportColumns } from "../edges/export/columns.ts";
import { csvCell } from "../edges/export/csv.ts";
import { COLUMNS } from "../edges/export/plover.ts";
import { loadReader } from "../edges/files/load-reader.ts";
import { addSources } from "../edges/record/add.ts";
import { runOperation } from "../edges/record/operations.ts";
import { openStore, type Store } from "../edges/store/open-store.ts";
import { Reading } from "../schema/reading.ts";
import type { Asked } from "../schema/record/operations.ts";
import { annotationContext } from "./formats/annotation-context.ts";
import { ninjsSchema } from "./formats/ninjs-schema.ts";

const samples = fileURLToPath(new URL("../samples/articles", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "khabar-export-"));
/** Formulas, tabs, quotation marks, a letter outside the first plane before the words, an opinion, a headline with a report. */
const HARD = [
  {
    id: "=cmd|' /C calc'!A0",
    outlet: '+وكالة "الحد", الدولية',
    title: "@الحداد: 😀 الوفد وصل",
    published: "2024-03-05T10:30:00+03:00",
    url: "https://hadd.example/خبر?a=1&b=2",
    text: '😀😀 قال وزير خارجية مرجانة سالم الحداد في بيان نقلته وكالة الأفق إن "الوفد\tوصل" إلى العاصمة.\n\n=HYPERLINK قال الحداد إن الاتفاق قريب.',
  },
  { id: "-2", published: "2024-03-06", text: "قال الوزير إن الوفد وصل." },
];

let store: Store;
beforeAll(async () => {
  store = await openStore(join(folder, "record.db"), { create: true });
  writeFileSync(join(folder, "hard.ndjson"), HARD.map((h) => JSON.stringify(h)).join("\n"));
  await addSources(store, [samples, join(folder, "hard.ndjson")], { jobs: 1 });
}, 300_000);
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const exported = async (p: Asked<"export">): Promise<Buffer> => {
  const stdout = new PassThrough();
  const pieces: Buffer[] = [];
  stdout.on("data", (piece: Buffer) => pieces.push(piece));
  const result = (await runOperation(store, "export", p, { stdout })) as { rows: number; bytes: number };
  const whole = Buffer.concat(pieces);
  expect(whole.length).toBe(result.bytes);
  return whole;
};
const lines = (b: Buffer): Record<string, unknown>[] =>
  b
    .toString("utf8")
    .trimEnd()
    .split("\n")
    .map((l) => JSON.parse(l) as Record<string, unknown>);
/** Problems say in which file they were met. */
const withoutPlace = (list: Record<string, unknown>[]) =>
  list.map((r) => ({ ...r, problems: (r.problems as { where?: string }[]).map(({ where: _, ...p }) => p) }));
const count = async (table: "report" | "account" | "article") =>
  Number(
    (
      await store.read
        .selectFrom(table)
        .select((e) => e.fn.countAll<number>().as("n"))
        .executeTakeFirstOrThrow()
    ).n,
  );

test("ndjson: readings as the reader gives them, in the order of time; taken in again they make the same record", async () => {
  const whole = await exported({ format: "ndjson" });
  const readings = lines(whole).map((l) => Reading.parse(l));
  expect(readings.length).toBe(await count("article"));
  const reader = loadReader();
  for (const name of readdirSync(samples).filter((f) => f.endsWith(".json"))) {
    const given = JSON.parse(readFileSync(join(samples, name), "utf8"));
    expect(readings.find((r) => r.article.id === given.id)).toEqual(JSON.parse(JSON.stringify(reader.read(given))));
  }
  const again = await openStore(join(folder, "again.db"), { create: true });
  const file = join(folder, "articles.ndjson");
  writeFileSync(file, readings.map((r) => JSON.stringify(r.article)).join("\n"));
  await addSources(again, [file], { jobs: 1 });
  const stdout = new PassThrough();
  const pieces: Buffer[] = [];
  stdout.on("data", (piece: Buffer) => pieces.push(piece));
  await runOperation(again, "export", { format: "ndjson" }, { stdout });
  const ids = (list: Record<string, unknown>[]) => new Map(list.map((r) => [(r as unknown as Reading).article.id, r]));
  expect(ids(withoutPlace(lines(Buffer.concat(pieces))))).toEqual(ids(withoutPlace(lines(whole))));
  await again.close();
});

interface Dsv {
  csvParse(text: string): Record<string, string>[];
  tsvParse(text: string): Record<string, string>[] & { columns: string[] };
}
// @ts-expect-error it has no types of its own
const dsv = async (): Promise<Dsv> => (await import("d3-dsv")) as Dsv;

test("csv: another reader finds every cell again, and no cell is a formula", async () => {
  const { csvParse } = await dsv();
  for (const [format, table, columns] of [
    ["csv", "report", reportColumns],
    ["events-csv", "account", eventColumns],
  ] as const) {
    const text = (await exported({ format })).toString("utf8");
    expect(text.startsWith("\ufeff")).toBe(true);
    expect(text.endsWith("\r\n")).toBe(true);
    expect(text.replace(/"(?:[^"]|"")*"/gu, "").replaceAll("\r\n", "")).not.toMatch(/[\r\n"]/u);
    const rows = csvParse(text.slice(1));
    expect(rows.length).toBe(await count(table));
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(columns.map((c) => c.name));
      for (const [name, cell] of Object.entries(row))
        if (columns.find((c) => c.name === name)?.type === "text") expect(cell).not.toMatch(/^\s*[=+\-@\t\r]/u);
    }
    const hard = rows.filter((r) => r.article === `'${HARD[0]?.id}`);
    if (table === "report") {
      expect(hard.length).toBeGreaterThan(1);
      expect(hard[0]?.outlet).toBe(`'${HARD[0]?.outlet}`);
      expect(hard.some((r) => r.content?.includes('"الوفد\tوصل"'))).toBe(true);
    }
  }
});

test.each(["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\n@SUM(A1)", " =1", "\u200f=1", "＝1", "\ufeff+1"])(
  "%j is text to a spreadsheet",
  (cell) => {
    expect(csvCell(cell).replace(/^"/u, "")).toMatch(/^'/u);
  },
);
test("numbers stay numbers, words stay words", () => {
  expect([csvCell(-1), csvCell(true), csvCell(undefined), csvCell("a-b"), csvCell('a"b'), csvCell("قال، = ")]).toEqual([
    "-1",
    "true",
    "",
    "a-b",
    '"a""b"',
    "قال، = ",
  ]);
});

test("parquet: another reader finds the rows of csv, with their types", async () => {
  const { csvParse } = await dsv();
  for (const [format, as, columns] of [
    ["parquet", "csv", reportColumns],
    ["events-parquet", "events-csv", eventColumns],
  ] as const) {
    const bytes = await exported({ format });
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const rows = await parquetReadObjects({ file });
    const cells = csvParse((await exported({ format: as })).toString("utf8").slice(1));
    expect(rows.length).toBe(cells.length);
    for (const [i, row] of rows.entries())
      for (const c of columns) {
        const value = row[c.name];
        if (value === null || value === undefined) expect(cells[i]?.[c.name]).toBe("");
        else {
          expect(typeof value).toBe({ text: "string", integer: "number", number: "number", flag: "boolean" }[c.type]);
          expect(csvCell(value).replace(/^"([\s\S]*)"$/u, (_, x: string) => x.replaceAll('""', '"'))).toBe(cells[i]?.[c.name]);
        }
      }
  }
  const none = await exported({ format: "parquet", outlet: "لا أحد" });
  expect(await parquetReadObjects({ file: none.buffer.slice(none.byteOffset, none.byteOffset + none.byteLength) as ArrayBuffer })).toEqual(
    [],
  );
});

type Node = Record<string, unknown> & { "@id": string; "@type"?: string[] };
const OA = "http://www.w3.org/ns/oa#";
const PROV = "http://www.w3.org/ns/prov#";

test("web annotations: expand without a term unknown, and the selectors find the words, by code points too", async () => {
  const document = JSON.parse((await exported({ format: "web-annotation" })).toString("utf8"));
  const documentLoader = async (url: string) => {
    if (url !== "http://www.w3.org/ns/anno.jsonld") throw new Error(`nothing is fetched: ${url}`);
    return { contextUrl: undefined, documentUrl: url, document: annotationContext };
  };
  const dropped: unknown[] = [];
  const options = { documentLoader, eventHandler: ({ event }: { event: unknown }) => void dropped.push(event) };
  const expanded = (await jsonld.expand(document, options as never)) as unknown as Node[];
  expect(dropped).toEqual([]);
  const annotations = expanded.filter((n) => n["@type"]?.includes(`${OA}Annotation`));
  expect(annotations.length).toBe((await count("report")) + (await count("account")));
  const texts = new Map<string, string>();
  for (const v of await store.read
    .selectFrom("version")
    .innerJoin("article", "article.n", "version.article")
    .select(["article.id", "text", "title"])
    .execute()) {
    texts.set(`urn:khabar:article:${encodeURIComponent(v.id)}`, v.text);
    texts.set(`urn:khabar:article:${encodeURIComponent(v.id)}:title`, v.title ?? "");
  }
  const value = (node: Node | undefined, term: string) => (node?.[term] as { "@value": unknown }[] | undefined)?.[0]?.["@value"];
  for (const a of annotations)
    for (const target of a[`${OA}hasTarget`] as Node[]) {
      const text = texts.get((target[`${OA}hasSource`] as Node[])[0]?.["@id"] ?? "") ?? "";
      const selectors = target[`${OA}hasSelector`] as Node[];
      const quote = selectors.find((s) => s["@type"]?.includes(`${OA}TextQuoteSelector`));
      const place = selectors.find((s) => s["@type"]?.includes(`${OA}TextPositionSelector`));
      const [exact, prefix, suffix] = ["exact", "prefix", "suffix"].map((t) => String(value(quote, OA + t)));
      expect(text).toContain(`${prefix}${exact}${suffix}`);
      expect([...text].slice(Number(value(place, `${OA}start`)), Number(value(place, `${OA}end`))).join("")).toBe(exact);
    }
  const flat = (await jsonld.flatten(document, null as never, options as never)) as unknown as Node[];
  const byId = new Map(flat.map((n) => [n["@id"], n]));
  const to = (node: Node | undefined, term: string) => byId.get((node?.[PROV + term] as Node[] | undefined)?.[0]?.["@id"] ?? "");
  const report = await store.read
    .selectFrom("report as r")
    .innerJoin("version as v", "v.n", "r.version")
    .innerJoin("article as a", "a.n", "v.article")
    .select("r.id")
    .where("a.id", "=", HARD[0]?.id ?? "")
    .where("r.medium", "=", "statement")
    .executeTakeFirstOrThrow();
  const said = byId.get(`urn:khabar:report:${report.id}:said`);
  const name = (node: Node | undefined) => value(node, "http://xmlns.com/foaf/0.1/name");
  expect(name(to(said, "wasAttributedTo"))).toMatch(/سالم الحداد$/u);
  expect(name(to(to(said, "wasQuotedFrom"), "wasAttributedTo"))).toMatch(/الأفق/u);
  expect(name(to(to(said, "hadPrimarySource"), "wasAttributedTo"))).toMatch(/سالم الحداد$/u);
  expect(to(to(said, "wasQuotedFrom"), "hadPrimarySource")).toBe(to(said, "hadPrimarySource"));
});

test("FollowTheMoney: the library takes every entity, its values are of their types, what is pointed at is there", async () => {
  const model = new Model(defaultModel);
  const entities = lines(await exported({ format: "ftm" })).map((l) => model.getEntity(l as never));
  const ids = new Set(entities.map((e) => e.id));
  expect(ids.size).toBe(entities.length);
  const types = (defaultModel as unknown as { types: Record<string, { values?: Record<string, string> }> }).types;
  for (const e of entities) {
    for (const needed of e.schema.required) expect(e.hasProperty(needed)).toBe(true);
    for (const p of e.getProperties())
      for (const v of e.getProperty(p).map(String)) {
        if (p.type.name === "entity") expect(ids).toContain(v);
        if (types[p.type.name]?.values && p.type.name !== "topic") expect(Object.keys(types[p.type.name]?.values ?? {})).toContain(v);
        if (p.type.name === "date") expect(v).toMatch(/^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?([+-]\d\d:\d\d)?)?)?)?$/u);
        if (p.type.name === "url") expect(URL.canParse(v)).toBe(true);
      }
  }
  const kinds = new Set(entities.map((e) => e.schema.name));
  for (const kind of ["Article", "Person", "Organization", "Event", "Documentation"]) expect(kinds).toContain(kind);
  const again = lines(await exported({ format: "ftm" }));
  expect(again.map((e) => e.id)).toEqual(entities.map((e) => e.id));
});

/** PLOVER's manual: event types of POLECAT, modes of those that are used, quarters, contexts. */
const PLOVER = {
  types:
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST MOBILIZE SANCTION COERCE ASSAULT".split(
      " ",
    ),
  modes: {
    CONSULT: ["visit", "third-party", "phone"],
    ACCUSE: ["disapprove", "investigate"],
    SANCTION: ["convict", "cancel", "expel", "withdraw", "sever"],
    REJECT: ["assist", "change", "yield", "meet"],
    REQUEST: ["assist", "change", "yield", "meet"],
  } as Record<string, string[]>,
  quads: ["VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT"],
};

test("plover: the columns of POLECAT, the codes of PLOVER, each event once", async () => {
  const { tsvParse } = await dsv();
  const text = (await exported({ format: "plover" })).toString("utf8");
  for (const line of text.trimEnd().split("\n")) expect(line.split("\t").length).toBe(40);
  const rows = tsvParse(text);
  expect(rows.columns).toEqual(COLUMNS);
  expect(rows.length).toBeGreaterThan(10);
  expect(new Set(rows.map((r) => r["Event ID"])).size).toBe(rows.length);
  for (const r of rows) {
    expect(PLOVER.types).toContain(r["Event Type"]);
    if (r["Event Mode"] !== "None") expect(PLOVER.modes[r["Event Type"] ?? ""]).toContain(r["Event Mode"]);
    expect(PLOVER.quads).toContain(r["Quad Code"]);
    for (const c of ["Actor Country", "Recipient Country", "Country"]) expect(r[c]).toMatch(/^(?:None|[A-Z]{3}(?:; [A-Z]{3})*)$/u);
    for (const c of ["Event Date", "Publication Date"]) expect(r[c]).toMatch(/^(?:None|\d{4}(?:-\d\d){0,2})$/u);
    for (const cell of Object.values(r)) expect(cell).not.toBe("");
  }
  expect(rows.some((r) => r["Event Mode"] === "visit")).toBe(true);
});

test("ninjs: valid, and the chain of every report can be read from infoSources", async () => {
  const ajv = new Ajv2020({ strict: false });
  (addFormats as unknown as (a: Ajv2020) => void)(ajv);
  const valid = ajv.compile(ninjsSchema);
  const items = lines(await exported({ format: "ninjs" }));
  for (const item of items) expect(valid(item), JSON.stringify(valid.errors)).toBe(true);
  expect(items.length).toBe(await count("article"));
  const sources = items.flatMap((i) => (i.infoSources ?? []) as { role: string; literal: string; name: string }[]);
  const links = await store.read
    .selectFrom("link")
    .innerJoin("report", "report.n", "link.report")
    .select(["report.id", "position", "role"])
    .execute();
  for (const l of links) expect(sources.find((s) => s.literal === `${l.id}/${l.position}`)?.role).toBe(l.role);
});

test("filters choose articles and the facts in them", async () => {
  const all = lines(await exported({ format: "ndjson" })).length;
  const march = lines(await exported({ format: "ndjson", since: "2024-03-05", until: "2024-03-05" }));
  expect(march.length).toBeGreaterThan(0);
  expect(march.length).toBeLessThan(all);
  const { csvParse } = await dsv();
  const rows = csvParse((await exported({ format: "csv", act: "deny", confidence: 0.5 })).toString("utf8").slice(1));
  expect(rows.length).toBeGreaterThan(0);
  for (const r of rows) expect([r.act, Number(r.confidence) >= 0.5]).toEqual(["deny", true]);
  const visits = csvParse((await exported({ format: "events-csv", type: "visit" })).toString("utf8").slice(1));
  expect(visits.length).toBeGreaterThan(0);
  expect(new Set(visits.map((v) => v.type))).toEqual(new Set(["visit"]));
});

test("to a file: whole or not at all, and never over another", async () => {
  const to = join(folder, "readings.ndjson");
  const result = (await runOperation(store, "export", { format: "ndjson", to })) as { to: string; rows: number; bytes: number };
  expect(readFileSync(to).length).toBe(result.bytes);
  await expect(runOperation(store, "export", { format: "ndjson", to })).rejects.toThrow(/is there already/u);
  const nowhere = join(folder, "no/such/place.csv");
  await expect(runOperation(store, "export", { format: "csv", to: nowhere })).rejects.toThrow();
  expect(readdirSync(folder).filter((f) => f.endsWith(".part"))).toEqual([]);
  expect(existsSync(nowhere)).toBe(false);
});

test("over the web: the same bytes, and what is wrong is told before the first", async () => {
  const app = new Hono<ApiEnv>();
  app.use(async (c, next) => {
    c.set("asker", { name: "somebody", role: "reader" });
    await next();
  });
  const nothing = { start: () => {}, get: () => undefined, list: () => [], stop: () => false, changes: undefined, close: async () => {} };
  app.route(
    "/api",
    createApi({ store, answers: answersHere(store), work: nothing as never, version: "0", log: () => {}, audit: async () => {} }),
  );
  for (const format of ["ndjson", "csv", "parquet", "web-annotation", "ftm", "plover", "ninjs"] as const) {
    const answer = await app.request(`/api/export?format=${format}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="khabar\./u);
    expect(Buffer.from(await answer.arrayBuffer()).equals(await exported({ format }))).toBe(true);
  }
  expect((await app.request("/api/export?format=xml")).status).toBe(400);
  expect((await app.request("/api/export?to=/etc/passwd")).status).toBe(400);
  expect((await app.request("/api/export?since=2024-99-99")).status).toBe(400);
});
