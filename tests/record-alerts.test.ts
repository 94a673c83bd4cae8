/** Saved searches: what is new is told once, as feeds and to webhooks, with the reason. */
import { createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { afterEach, beforeEach, expect, test } from "vitest";
import { deliverAlerts, MOST_ATTEMPTS } from "../edges/record/alerts/deliver.ts";
import { alertFeed } from "../edges/record/alerts/feed.ts";
import { findAlerts } from "../edges/record/alerts/find-alerts.ts";
import { type Route, startServer, type TestServer } from "./loopback-server.ts";
import { articles, type TestRecord, testRecord } from "./record-fixture.ts";

let record: TestRecord;
let server: TestServer;
const bodies: string[] = [];
const hook =
  (status: number): Route =>
  (request: IncomingMessage, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (part: string) => {
      body += part;
    });
    request.on("end", () => {
      bodies.push(body);
      response.writeHead(status).end();
    });
    return undefined;
  };
beforeEach(async () => {
  record = await testRecord();
  server = await startServer();
  bodies.length = 0;
});
afterEach(async () => {
  await record.close();
  await server.close();
});

let clock = Date.parse("2024-03-07T00:00:00Z");
const now = () => new Date(clock).toISOString();
const deliver = (allow: readonly string[] = ["127.0.0.1"]) => deliverAlerts(record.store, { allow, now });
const alerts = () => record.store.read.selectFrom("alert").selectAll().orderBy("version").execute();

test("a feed begins with what fits already, goes on with what is new, and says why each is there", async () => {
  await record.add(articles.manara);
  const saved = await record.run("save-search", { name: "الوفد <b>", query: { query: "الوفد" } });
  await record.add(articles.nahr, articles.sahel);
  expect(await record.run("saved-searches", {})).toEqual({ items: [saved] });
  const atom = parseAtomFeed((await alertFeed(record.store, saved.id, "atom", "http://desk.example")).body);
  expect(atom.title?.value).toBe("الوفد <b>");
  expect(atom.entries?.map((e) => e.title?.value)).toEqual(["وصول الوفد إلى العاصمة", "الحداد: الوفد وصل إلى العاصمة"]);
  expect(atom.entries?.[0]?.content?.value).toMatch(/^It fits the search \(query: الوفد\)\.\nWords: .*الوفد/u);
  const json = parseJsonFeed((await alertFeed(record.store, saved.id, "json", "http://desk.example")).body);
  expect(json.items?.map((i) => i.url)).toEqual(["https://nahr.example/1", "https://almanara.example/1"]);
  expect(json.items?.[0]?.content_text).toContain("الوفد");
});

test("what articles say is text in a feed, never markup; an address that runs something is no link", async () => {
  const text = 'قال سالم الحداد إن الوفد <script>alert(1)</script> وصل ]]> إلى "العاصمة" & المدينة.';
  await record.add({ id: "evil", url: "javascript:alert(1)", title: "<img src=x onerror=alert(1)>", published: "2024-03-05", text });
  const saved = await record.run("save-search", { name: "x", query: { query: "الوفد" } });
  const { body } = await alertFeed(record.store, saved.id, "atom", "http://desk.example");
  // all between the marks is text to whoever reads XML
  expect(body.replaceAll(/<!\[CDATA\[.*?\]\]>/gsu, "")).not.toMatch(/script|<img|&lt;/u);
  const entry = parseAtomFeed(body).entries?.[0];
  expect([entry?.title?.value, entry?.title?.type, entry?.content?.type]).toEqual(["<img src=x onerror=alert(1)>", "text", "text"]);
  expect(entry?.links).toBeUndefined();
});

test("each article is told once, whenever it comes in and however often it changes", async () => {
  await record.run("save-search", { name: "x", query: { query: "الوفد" } });
  await record.add(articles.nahr);
  await record.add({ ...articles.nahr, text: `${articles.nahr.text} وتم ذلك بهدوء.` });
  await record.add(articles.manara);
  expect((await alerts()).map((a) => [a.article, a.delivery])).toEqual([
    [1, "none"],
    [2, "none"],
  ]);
  expect(await findAlerts(record.store, now())).toBe(0);
});

test("filters are part of a search: reports that fit are told as the reason", async () => {
  const saved = await record.run("save-search", { name: "x", query: { act: "announce", since: "2024-03" } });
  await record.add(articles.manara, articles.nahr);
  const feed = parseJsonFeed((await alertFeed(record.store, saved.id, "json", "")).body);
  expect(feed.items?.map((i) => i.title)).toEqual(["وصول الوفد إلى العاصمة"]);
  expect(feed.items?.[0]?.content_text).toMatch(/Report: .*سالم الحداد: الوفد وصل/u);
});

test("a webhook is told each new article once, with the reason, and nothing of what was there before", async () => {
  server.routes.set("/hook", hook(204));
  await record.add(articles.manara);
  await record.run("save-search", { name: "x", query: { query: "الوفد" }, webhook: `${server.base}/hook` });
  await record.add(articles.nahr, articles.sahel);
  // the ingest tells by itself, but may not reach this machine
  expect((await alerts()).map((a) => a.delivery)).toEqual(["none", "failed"]);
  await record.store.write
    .updateTable("alert")
    .set({ delivery: "waiting", due: 0, attempts: 0 })
    .where("delivery", "=", "failed")
    .execute();
  expect(await deliver()).toBe(1);
  expect(await deliver()).toBe(0);
  expect(bodies.length).toBe(1);
  const told = JSON.parse(bodies[0] as string) as { items: { url: string; content_text: string }[] };
  expect(told.items.map((i) => i.url)).toEqual(["https://nahr.example/1"]);
  expect(told.items[0]?.content_text).toContain("It fits the search");
  expect(server.asked[0]?.headers["webhook-id"]).toMatch(/^[0-9a-f]{32}$/u);
});

/** As whoever takes the messages checks them: https://www.standardwebhooks.com */
const isGenuine = (secret: string, headers: IncomingMessage["headers"], body: string): boolean => {
  const [version, signature = ""] = String(headers["webhook-signature"]).split(",");
  const message = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
  const wanted = createHmac("sha256", Buffer.from(secret.replace(/^whsec_/u, ""), "base64"))
    .update(message)
    .digest();
  const given = Buffer.from(signature, "base64");
  return version === "v1" && given.length === wanted.length && timingSafeEqual(given, wanted);
};

test("a message is signed with the secret that was shown once; a changed body, id, time or another's secret does not fit", async () => {
  server.routes.set("/hook", hook(204));
  const save = (name: string) => record.run("save-search", { name, query: { query: "الوفد" }, webhook: `${server.base}/hook` });
  const [saved, other] = [await save("x"), await save("y")];
  const secret = saved.secret ?? "";
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/u);
  expect(other.secret).not.toBe(secret);
  await record.run("remove-search", { search: other.id });
  const { items } = await record.run("saved-searches", {});
  expect(JSON.stringify(items)).not.toContain("whsec_");
  expect((await record.run("save-search", { name: "z", query: { query: "الوفد" } })).secret).toBeUndefined();

  await record.add(articles.nahr);
  await record.store.write.updateTable("alert").set({ delivery: "waiting", due: 0 }).where("delivery", "=", "failed").execute();
  await deliver();
  const headers = server.asked[0]?.headers ?? {};
  const body = bodies[0] ?? "";
  expect(isGenuine(secret, headers, body)).toBe(true);
  expect(Number(headers["webhook-timestamp"])).toBe(Math.floor(clock / 1000));
  expect(isGenuine(other.secret ?? "", headers, body)).toBe(false);
  expect(isGenuine(secret, headers, body.replace("nahr", "naha"))).toBe(false);
  expect(isGenuine(secret, { ...headers, "webhook-id": "another" }, body)).toBe(false);
  expect(isGenuine(secret, { ...headers, "webhook-timestamp": "1700000000" }, body)).toBe(false);
});

test("private addresses are not told anything", async () => {
  server.routes.set("/hook", hook(204));
  await record.run("save-search", { name: "x", query: { query: "الوفد" }, webhook: `http://localhost:${server.port}/hook` });
  await record.add(articles.nahr);
  expect(server.asked).toEqual([]);
  const [alert] = await alerts();
  expect([alert?.delivery, alert?.message]).toEqual(["failed", expect.stringMatching(/an address of this machine/u)]);
  const { items } = await record.run("saved-searches", {});
  expect(items[0]?.delivery).toMatchObject({ waiting: 0, failed: 1 });
});

test("what fails waits longer each time and is given up in the end; what leads elsewhere is not followed", async () => {
  await record.run("save-search", { name: "x", query: { query: "الوفد" }, webhook: `${server.base}/hook` });
  await record.add(articles.nahr);
  await record.store.write.updateTable("alert").set({ delivery: "waiting", due: 0, attempts: 0 }).execute();
  server.routes.set("/hook", hook(503));
  const waits: number[] = [];
  for (let tried = 0; tried < MOST_ATTEMPTS + 3; tried++) {
    await deliver();
    const [alert] = await alerts();
    if (alert?.due === null || alert?.due === undefined) break;
    waits.push((alert.due - clock) / 60_000);
    expect(await deliver()).toBe(0);
    clock = alert.due;
  }
  expect(waits).toEqual([1, 4, 16, 64, 256, 360, 360]);
  expect(bodies.length).toBe(MOST_ATTEMPTS);
  expect((await alerts())[0]).toMatchObject({ delivery: "failed", attempts: MOST_ATTEMPTS, message: expect.stringMatching(/HTTP 503/u) });
  server.routes.set("/hook", { status: 302, headers: { location: `${server.base}/other` } });
  await record.store.write.updateTable("alert").set({ delivery: "waiting", due: 0, attempts: 0 }).execute();
  await deliver();
  expect((await alerts())[0]).toMatchObject({ delivery: "failed", message: expect.stringMatching(/leads elsewhere/u) });
  expect(server.paths()).not.toContain("/other");
});

test("a search that says nothing or what a search does not know is refused", async () => {
  const save = (query: Record<string, unknown>) => record.run("save-search", { name: "x", query });
  await expect(save({})).rejects.toThrow(/every article would fit/u);
  await expect(save({ query: "" })).rejects.toThrow(/every article would fit/u);
  await expect(save({ wrong: 1 })).rejects.toThrow(/query:/u);
  await expect(save({ query: "x", limit: 5 })).rejects.toThrow(/query:/u);
  await expect(save({ act: "sing" })).rejects.toThrow(/query:/u);
});

test("a webhook's address is its maker's and the admins'; only they remove the search", async () => {
  const lina = { by: "lina", role: "reviewer" } as const;
  const sami = { by: "sami", role: "reviewer" } as const;
  const saved = await record.run("save-search", { name: "x", query: { query: "الوفد" }, webhook: "https://hooks.example/secret" }, lina);
  const seen = async (c: object) => (await record.run("saved-searches", {}, c)).items[0]?.webhook;
  expect([await seen(lina), await seen(sami), await seen({ by: "r", role: "reader" }), await seen({ by: "a", role: "admin" })]).toEqual([
    "https://hooks.example/secret",
    undefined,
    undefined,
    "https://hooks.example/secret",
  ]);
  await expect(record.run("remove-search", { search: saved.id }, sami)).rejects.toMatchObject({ kind: "not-allowed" });
  await record.run("remove-search", { search: saved.id }, lina);
  await expect(alertFeed(record.store, saved.id, "atom", "")).rejects.toMatchObject({ kind: "not-found" });
});
