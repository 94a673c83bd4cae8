/** Who may do what at the desk, and the log of who did. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { recordOperations } from "../schema/record/operations.ts";
import { PASSWORD, type TestDesk, testDesk } from "./desk-fixture.ts";
import { articles } from "./record-fixture.ts";

let desk: TestDesk;
/** Asked with a body, of whatever kind the operation is. */
const put = (path: string, body: unknown, cookie?: string, headers?: Record<string, string>) =>
  desk.ask(path, { body, ...(cookie ? { cookie } : {}), ...(headers ? { headers } : {}) });

beforeEach(async () => {
  desk = await testDesk();
});
afterEach(() => desk.close());

test("roles: a reader changes nothing, a reviewer decides, an admin keeps the record", async () => {
  const who = {
    reader: await desk.logIn("r", "reader"),
    reviewer: await desk.logIn("v", "reviewer"),
    admin: await desk.logIn("a", "admin"),
  };
  const admins = new Set(["add", "watch", "retry", "reread", "forget", "index"]);
  for (const o of recordOperations.filter((r) => r.changes && !r.local)) {
    const status = async (role: keyof typeof who) => (await put(`/api/${o.id}`, {}, who[role])).status;
    // a reader's own keys are the reader's
    expect(await status("reader"), o.id).toBe(o.id === "revoke-key" ? 400 : 403);
    if (admins.has(o.id)) expect(await status("reviewer"), o.id).toBe(403);
    else expect(await status("reviewer"), o.id).not.toBe(403);
    expect(await status("admin"), o.id).not.toBe(403);
  }
  for (const path of ["/api/upload", "/api/text", "/api/work/1/stop"])
    expect([(await put(path, {}, who.reader)).status, (await put(path, {}, who.reviewer)).status], path).toEqual([403, 403]);
  expect([
    (await desk.ask("/api/audit", { cookie: who.reader })).status,
    (await desk.ask("/api/audit", { cookie: who.reviewer })).status,
  ]).toEqual([403, 403]);
  expect((await desk.ask("/api/audit", { cookie: who.admin })).status).toBe(200);
  expect(desk.errors).toEqual([]);
});

test("object-level rights hold over the web: another's case and search are read, not changed; history and export too", async () => {
  await desk.record.add(articles.nahr);
  const [lina, sami, reader] = [
    await desk.logIn("lina", "reviewer"),
    await desk.logIn("sami", "reviewer"),
    await desk.logIn("huda", "reader"),
  ];
  const made = (await (await put("/api/put-case", { name: "لي" }, lina)).json()) as { case: { id: string; by: string } };
  expect(made.case.by).toBe("lina");
  const id = made.case.id;
  const saved = (await (
    await put("/api/save-search", { name: "x", query: { query: "الوفد" }, webhook: "https://h.example/s" }, lina)
  ).json()) as { id: string };
  for (const cookie of [sami, reader]) {
    expect((await put("/api/put-case", { case: id, name: "لك" }, cookie)).status).toBe(403);
    expect((await put("/api/put-in-case", { case: id, kind: "article", ref: "nahr-1" }, cookie)).status).toBe(403);
    expect((await put("/api/take-from-case", { case: id, kind: "article", ref: "nahr-1" }, cookie)).status).toBe(403);
    expect((await put("/api/remove-case", { case: id }, cookie)).status).toBe(403);
    expect((await put("/api/remove-search", { search: saved.id }, cookie)).status).toBe(403);
    expect((await desk.ask(`/api/case?case=${id}`, { cookie })).status).toBe(200);
    expect((await desk.ask(`/api/export-case?case=${id}`, { cookie })).status).toBe(200);
    expect((await desk.ask(`/api/alerts/${saved.id}.atom`, { cookie })).status).toBe(200);
    expect(await (await desk.ask("/api/saved-searches", { cookie })).text()).not.toContain("h.example");
  }
  const { items } = (await (await desk.ask("/api/review?limit=1", { cookie: sami })).json()) as { items: { id: string }[] };
  expect((await put("/api/accept", { id: items[0]?.id }, reader)).status).toBe(403);
  const accepted = await put("/api/accept", { id: items[0]?.id }, sami);
  const { decision } = (await accepted.json()) as { decision: number };
  expect((await put("/api/undo", { decision }, reader)).status).toBe(403);
  const history = (await (await desk.ask("/api/decisions", { cookie: reader })).json()) as { items: { by: string }[] };
  expect(history.items.map((d) => d.by)).toEqual(["sami"]);
});

test("nobody signs with another's name: who decided is who was logged in", async () => {
  const cookie = await desk.logIn("lina", "reviewer");
  expect((await put("/api/put-case", { name: "x", by: "root" }, cookie)).status).toBe(400);
});

test("the audit log has every change with who and from where, before it is made, also log-ins; and no secret", async () => {
  const cookie = await desk.logIn("lina", "admin");
  await put("/api/session", { name: "lina", password: "wrong wrong wrong" });
  await put("/api/put-case", { name: "قضية" }, cookie);
  await put("/api/forget", { article: "nobody" }, cookie);
  await put("/api/add", { sources: ["https://example.com/feed"] }, cookie);
  await put("/api/text", { title: "سر", text: "نص" }, cookie);
  await put("/api/work/1/stop", {}, cookie);
  const { items } = await desk.record.run("audit", { limit: 100 });
  expect(items.map((i) => [i.what, i.by, i.address])).toEqual(
    ["stop", "text", "add", "forget", "put-case", "failed-log-in", "log-in"].map((what) => [what, "lina", "192.0.2.1"]),
  );
  expect(JSON.stringify(items)).not.toContain(PASSWORD);
  expect(JSON.stringify(items)).not.toContain("wrong wrong");
  expect(JSON.stringify(items)).not.toContain("سر");
  const only = await desk.record.run("audit", { what: "forget" });
  expect(only.items.map((i) => i.parameters)).toEqual([{ article: "nobody" }]);
  const page = await desk.record.run("audit", { limit: 2 });
  expect((await desk.record.run("audit", { limit: 2, cursor: page.cursor })).items.map((i) => i.what)).toEqual(["add", "forget"]);
});

test("the audit log has every operation that changes something", async () => {
  const cookie = await desk.logIn("lina", "admin");
  const examples: Record<string, unknown> = {
    add: { sources: ["https://example.com/"] },
    watch: {},
    retry: {},
    reread: {},
    index: {},
    forget: { article: "x" },
    "join-claims": { claims: ["x", "y"] },
    "split-claim": { reports: ["x"] },
    "link-claims": { from: "x", to: "y", kind: "denies" },
    "merge-actors": { actors: ["x", "y"] },
    "split-actor": { actor: "x", names: ["y"] },
    "join-events": { events: ["x", "y"] },
    "split-event": { accounts: ["x"] },
    accept: { id: "x" },
    correct: { id: "x", correction: { act: "say" } },
    undo: { decision: 1 },
    "put-case": { name: "x" },
    "remove-case": { case: "x" },
    "put-in-case": { case: "x", kind: "claim", ref: "x" },
    "take-from-case": { case: "x", kind: "claim", ref: "x" },
    "save-search": { name: "x", query: { query: "x" } },
    "remove-search": { search: "x" },
    "revoke-key": { key: "x" },
  };
  const changing = recordOperations.filter((o) => o.changes && !o.local).map((o) => o.id);
  expect(Object.keys(examples).sort()).toEqual([...changing].sort());
  for (const [id, body] of Object.entries(examples)) expect([200, 202, 404], id).toContain((await put(`/api/${id}`, body, cookie)).status);
  const told = new Set((await desk.record.run("audit", { limit: 100 })).items.map((i) => i.what));
  for (const id of changing) expect(told.has(id), id).toBe(true);
  expect(desk.errors).toEqual([]);
});
