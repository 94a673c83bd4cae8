/** Rows and readings, read back by somebody else's reader; what is chosen, and where it goes. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { Hono } from "hono";
import { parquetReadObjects } from "hyparquet";
import { expect, test } from "vitest";
import { answersHere } from "../edges/api/answers.ts";
import { type ApiEnv, createApi } from "../edges/api/app.ts";
import { eventColumns, reportColumns } from "../edges/export/columns.ts";
import { csvCell } from "../edges/export/csv.ts";
import { COLUMNS } from "../edges/export/plover.ts";
import { loadReader } from "../edges/files/load-reader.ts";
import { addSources } from "../edges/record/add.ts";
import { runOperation } from "../edges/record/operations.ts";
import { openStore } from "../edges/store/open-store.ts";
import { Reading } from "../schema/reading.ts";
import { count, exported, folder, HARD, lines, samples, store, withoutPlace } from "./export-fixture.ts";

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
  await expect(runOperation(store, "export", { format: "ndjson", to: join(to, "none", "x") })).rejects.toThrow(/no such folder/u);
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
