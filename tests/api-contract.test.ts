/** The API says what it is, answers as it says, and its typed client and the MCP server have the same operations. */
import { Validator } from "@seriousme/openapi-schema-validator";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { z } from "zod";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mcpServer } from "../edges/api/mcp.ts";
import { openApi } from "../edges/api/openapi.ts";
import { KhabarError, khabarClient } from "../edges/client/client.ts";
import { addSources } from "../edges/record/add.ts";
import { runs } from "../edges/record/operations.ts";
import { filled } from "../schema/message.ts";
import { recordOperations } from "../schema/record/operations.ts";
import { codeOfType, type ProblemCode, problemKinds, problems } from "../schema/record/problems.ts";
import { type TestDesk, testDesk } from "./desk-fixture.ts";
import { samples } from "./record-fixture.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await testDesk({ local: true });
  await addSources(desk.record.store, [samples], { jobs: 1 });
}, 120_000);
afterAll(() => desk.close());

const json = async (path: string) => (await (await desk.ask(path)).json()) as Record<string, unknown>;
const overWeb = recordOperations.filter((o) => !o.local);

/** What an operation that only asks can be asked here. */
const examples = async (): Promise<Record<string, string>> => {
  const articles = (await json("/api/articles?limit=1")) as { items: { id: string }[] };
  const claims = (await json("/api/claims?limit=1")) as { items: { id: string }[] };
  const events = (await json("/api/events?limit=1")) as { items: { id: string }[] };
  const series = (await json("/api/series?limit=1")) as { items: { id: string }[] };
  const actors = (await json("/api/actors?limit=1")) as { items: { id: string }[] };
  const { case: made } = await desk.record.run("put-case", { name: "x" });
  for (const [kind, page] of [
    ["article", articles],
    ["claim", claims],
    ["event", events],
  ] as const)
    await desk.record.run("put-in-case", { case: made.id, kind, ref: page.items[0]?.id ?? "" });
  const id = (page: { items: { id: string }[] }) => encodeURIComponent(page.items[0]?.id ?? "");
  return {
    article: `article=${id(articles)}`,
    cite: `of=${id(articles)}&start=0&end=20`,
    trace: `of=${id(claims)}`,
    "check-quote": `quote=${encodeURIComponent("لا نسعى إلى مواجهة مع أحد")}`,
    who: `name=${id(actors)}`,
    event: `event=${id(events)}`,
    rounds: `series=${id(series)}`,
    search: `query=${encodeURIComponent("المشاورات")}`,
    case: `case=${made.id}`,
    "export-case": `case=${made.id}`,
  };
};

test("the description is valid OpenAPI, names every operation, and is served", async () => {
  const served = await json("/api/openapi.json");
  expect(served).toEqual(JSON.parse(JSON.stringify(openApi("test"))));
  const checked = await new Validator().validate(served);
  expect(checked.errors ?? []).toEqual([]);
  expect(checked.valid).toBe(true);
  const paths = served.paths as Record<string, Record<string, { operationId: string }>>;
  // an export is a stream with a door of its own
  expect(
    Object.keys(paths)
      .filter((p) => p !== "/api/export")
      .sort(),
  ).toEqual(overWeb.map((o) => `/api/${o.id}`).sort());
  for (const o of overWeb) expect(Object.keys(paths[`/api/${o.id}`] ?? {})).toEqual([o.changes ? "post" : "get"]);
});

test("every operation that can be asked for is carried out", () => {
  const without = recordOperations.filter((o) => !(o.id in runs)).map((o) => o.id);
  expect(without).toEqual([]);
});

test("every question is answered in the shape that the description gives", async () => {
  const asked = await examples();
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const empty: string[] = [];
  for (const o of overWeb.filter((x) => !x.changes)) {
    // an article with one version has nothing to compare
    if (o.id === "diff") continue;
    const response = await desk.ask(`/api/${o.id}?${asked[o.id] ?? ""}`);
    expect(response.status, o.id).toBe(200);
    expect(response.headers.get("content-type"), o.id).toMatch(/^application\/json/u);
    const answer = (await response.json()) as { items?: unknown[] };
    const validate = ajv.compile(z.toJSONSchema(o.result, { io: "output", unrepresentable: "any" }));
    expect(validate(answer) ? [] : validate.errors, o.id).toEqual([]);
    if (answer.items?.length === 0) empty.push(o.id);
  }
  expect(empty.filter((id) => !["cases", "saved-searches", "decisions", "audit", "failures", "keys"].includes(id))).toEqual([]);
  expect(desk.errors).toEqual([]);
});

test("errors are RFC 9457: what is wrong, where, what to do; a parameter that nobody knows is one", async () => {
  const problem = async (path: string, options = {}) => {
    const response = await desk.ask(path, options);
    expect(response.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    const body = (await response.json()) as {
      type: string;
      title: string;
      status: number;
      detail?: string;
      values?: Record<string, string | number>;
      errors?: { parameter: string }[];
    };
    expect(body.status).toBe(response.status);
    const code = codeOfType(body.type) as ProblemCode;
    expect(code, body.type).toBeDefined();
    expect([body.status, body.title]).toEqual(Object.values(problemKinds[problems[code].kind]));
    expect(body.detail).toBe(filled("en", problems[code].en, body.values ?? {}));
    return body;
  };
  expect(await problem("/api/nothing")).toMatchObject({ status: 404, detail: expect.stringContaining("/api/openapi.json") });
  expect(await problem("/api/article?article=nobody")).toMatchObject({ status: 404, detail: expect.stringContaining("nobody") });
  expect(await problem("/api/article")).toMatchObject({ status: 400, errors: [{ parameter: "article" }] });
  expect(await problem("/api/review?limit=0")).toMatchObject({ status: 400, errors: [{ parameter: "limit" }] });
  expect(await problem("/api/review?wrong=1")).toMatchObject({ status: 400 });
  expect(await problem("/api/review?cursor=x")).toMatchObject({ status: 400, detail: expect.stringContaining("cursor") });
  expect(await problem("/api/put-case", { body: "{" })).toMatchObject({ status: 400 });
  expect(await problem("/api/put-case", { body: [] })).toMatchObject({ status: 400 });
  expect(await problem("/api/put-case", { method: "POST" })).toMatchObject({ status: 415 });
  expect(await problem("/api/put-case")).toMatchObject({ status: 405, detail: expect.stringContaining("POST") });
  expect((await desk.ask("/api/put-case")).headers.get("allow")).toBe("POST");
  expect(await problem("/api/stats", { method: "DELETE" })).toMatchObject({ status: 405 });
  expect(await problem("/api/undo", { body: { decision: 99 } })).toMatchObject({ status: 404 });
});

test("an answer that has not changed is not sent again; one that has is", async () => {
  const first = await desk.ask("/api/cases");
  const etag = first.headers.get("etag") ?? "";
  expect(etag).not.toBe("");
  const again = await desk.ask("/api/cases", { headers: { "if-none-match": etag } });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  await desk.record.run("put-case", { name: "y" });
  expect((await desk.ask("/api/cases", { headers: { "if-none-match": etag } })).status).toBe(200);
});

test("cursors lead through all there is, each once", async () => {
  for (const path of ["/api/review", "/api/claims", "/api/articles", "/api/events", "/api/actors", "/api/search"]) {
    const all: string[] = [];
    for (let cursor = ""; ; ) {
      const page = (await json(`${path}?limit=7${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`)) as {
        items: { id?: string; article?: { id: string } }[];
        cursor?: string;
      };
      expect(page.items.length).toBeLessThanOrEqual(7);
      all.push(...page.items.map((i) => i.id ?? i.article?.id ?? ""));
      if (!page.cursor) break;
      cursor = page.cursor;
    }
    const whole = (await json(`${path}?limit=1000`)) as { items: unknown[] };
    expect(new Set(all).size, path).toBe(all.length);
    expect(all.length, path).toBe(whole.items.length);
  }
});

test("the typed client asks and tells, and throws what the API refuses", async () => {
  const client = khabarClient({
    base: "http://localhost",
    fetch: ((url: string, init?: RequestInit) =>
      desk.app.request(url, { ...init, headers: { ...(init?.headers as Record<string, string>), host: "localhost" } })) as typeof fetch,
  });
  const { items } = await client.ask("claims", { limit: 3, sort: "outlets" });
  expect(items.length).toBe(3);
  expect(items[0]?.outlets).toBeGreaterThanOrEqual(items[2]?.outlets ?? 0);
  await client.tell("put-case", { name: "من العميل" });
  expect((await client.ask("cases")).items.some((c) => c.name === "من العميل")).toBe(true);
  const wrong = await client.ask("article", { article: "nobody" }).catch((e: unknown) => e);
  expect(wrong).toBeInstanceOf(KhabarError);
  expect((wrong as KhabarError).problem.status).toBe(404);
});

test("MCP: the same operations that only ask, with the words and articles that answers stand on", async () => {
  const [here, there] = InMemoryTransport.createLinkedPair();
  const server = mcpServer(desk.record.store, "test");
  const client = new Client({ name: "test", version: "1" });
  await Promise.all([server.connect(there), client.connect(here)]);
  const { tools } = await client.listTools();
  expect(tools.map((t) => t.name).sort()).toEqual(
    overWeb
      .filter((o) => !o.changes)
      .map((o) => o.id)
      .sort(),
  );
  expect(tools.every((t) => t.annotations?.readOnlyHint === true)).toBe(true);
  expect(client.getInstructions()).toContain("cite");
  const { items } = (await client.callTool({ name: "review", arguments: { limit: 2 } })).structuredContent as {
    items: { passage: { in?: "title"; span: { start: number; end: number; quote: string }; article: { id: string } } }[];
  };
  for (const { passage } of items) {
    const { text, article } = await desk.record.run("article", { article: passage.article.id });
    expect((passage.in ? (article.title ?? "") : text).slice(passage.span.start, passage.span.end)).toBe(passage.span.quote);
  }
  expect((await client.callTool({ name: "forget", arguments: { article: "x" } })).isError).toBe(true);
  expect((await client.callTool({ name: "article", arguments: {} })).isError).toBe(true);
  expect((await client.callTool({ name: "article", arguments: { article: "nobody" } })).isError).toBe(true);
  await client.close();
});
