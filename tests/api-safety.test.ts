/** The desk keeps out whoever has no business there: cookies, other sites' pages, headers, limits, guesses, roles, keys, the audit log. */
import { existsSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { recordOperations } from "../schema/record/operations.ts";
import { PASSWORD, type TestDesk, testDesk } from "./desk-fixture.ts";
import { articles } from "./record-fixture.ts";

let desk: TestDesk;
const problem = async (response: Response) => [response.status, ((await response.json()) as { type: string }).type];
/** Asked with a body, of whatever kind the operation is. */
const put = (path: string, body: unknown, cookie?: string, headers?: Record<string, string>) =>
  desk.ask(path, { body, ...(cookie ? { cookie } : {}), ...(headers ? { headers } : {}) });

describe("with accounts", () => {
  beforeEach(async () => {
    desk = await testDesk();
  });
  afterEach(() => desk.close());

  test("a session's cookie cannot be read by scripts, is sent to this site alone, and ends", async () => {
    await desk.accounts.add("lina", PASSWORD, "reader");
    const response = await put("/api/session", { name: "lina", password: PASSWORD });
    const cookie = response.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/; HttpOnly/u);
    expect(cookie).toMatch(/; SameSite=Strict/u);
    expect(cookie).toMatch(/; Path=\//u);
    expect(cookie).toMatch(/Max-Age=1209600/u);
    expect(cookie).not.toMatch(/; Secure/u);
    const held = /khabar_session=([^;]+)/u.exec(cookie)?.[1] ?? "";
    expect(held.length).toBeGreaterThan(40);
    const rows = await desk.record.store.read.selectFrom("session").select("hash").execute();
    expect(JSON.stringify(rows)).not.toContain(held);
  });

  test("behind TLS the cookie is for TLS alone", async () => {
    const secure = await testDesk({ secure: true });
    await secure.accounts.add("lina", PASSWORD, "reader");
    const response = await secure.ask("/api/session", { body: { name: "lina", password: PASSWORD } });
    expect(response.headers.get("set-cookie")).toMatch(/; Secure/u);
    await secure.close();
  });

  test("whoever is not known gets nothing but the log-in", async () => {
    for (const o of recordOperations.filter((r) => !r.local))
      expect((await desk.ask(`/api/${o.id}`, o.changes ? { body: {} } : {})).status, o.id).toBe(401);
    for (const path of ["/api/openapi.json", "/api/work", "/api/work/events", "/api/alerts/x.atom", "/api/alerts/x.json", "/api/nothing"])
      expect((await desk.ask(path)).status, path).toBe(401);
    for (const path of ["/api/upload", "/api/text", "/api/work/1/stop"]) expect((await put(path, {})).status, path).toBe(401);
  });

  test("a session ends with logging out, with another password, and with the account", async () => {
    const cookie = await desk.logIn("lina", "reader");
    expect((await desk.ask("/api/stats", { cookie })).status).toBe(200);
    await desk.ask("/api/session", { method: "DELETE", cookie });
    expect((await desk.ask("/api/stats", { cookie })).status).toBe(401);
    const again = await desk.logIn("sami", "reader");
    await desk.accounts.setPassword("sami", `${PASSWORD}!`);
    expect((await desk.ask("/api/stats", { cookie: again })).status).toBe(401);
    const third = await desk.logIn("huda", "reader");
    await desk.accounts.disable("huda");
    expect((await desk.ask("/api/stats", { cookie: third })).status).toBe(401);
    expect((await put("/api/session", { name: "huda", password: PASSWORD })).status).toBe(401);
  });

  test("a page of another site cannot make a browser change anything, log in or log out (CSRF)", async () => {
    const cookie = await desk.logIn("lina", "admin");
    const from = (headers: Record<string, string>) => put("/api/put-case", { name: "x" }, cookie, headers);
    for (const headers of [
      { origin: "https://evil.example" },
      { origin: "null" },
      { origin: "http://desk.example.evil.example" },
      { origin: "http://desk.example:8080" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
    ] as Record<string, string>[])
      expect(await problem(await from(headers)), JSON.stringify(headers)).toEqual([403, "urn:khabar:problem:from-elsewhere"]);
    expect((await from({ origin: "http://desk.example" })).status).toBe(200);
    expect((await from({ "sec-fetch-site": "same-origin" })).status).toBe(200);
    const evil = { origin: "https://evil.example" };
    expect((await put("/api/session", { name: "lina", password: PASSWORD }, undefined, evil)).status).toBe(403);
    expect((await desk.ask("/api/session", { method: "DELETE", cookie, headers: evil })).status).toBe(403);
    expect((await desk.ask("/api/session", { method: "PUT", cookie, headers: evil, body: {} })).status).toBe(403);
    for (const path of ["/api/upload", "/api/text"]) expect((await put(path, {}, cookie, evil)).status).toBe(403);
  });

  test("a form of another site has no JSON, and without JSON nothing is changed", async () => {
    const cookie = await desk.logIn("lina", "admin");
    const form = (type: string) => put("/api/put-case", "name=x", cookie, { "content-type": type });
    for (const type of ["application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x"])
      expect((await form(type)).status, type).toBe(415);
    expect((await desk.record.run("cases", {})).items).toEqual([]);
  });

  test("no other site may read an answer: CORS is off", async () => {
    const cookie = await desk.logIn("lina", "reader");
    const response = await desk.ask("/api/stats", { cookie, headers: { origin: "https://evil.example" } });
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
    expect(response.headers.get("cross-origin-resource-policy")).toBe("same-origin");
    const preflight = await desk.ask("/api/put-case", { method: "OPTIONS", headers: { origin: "https://evil.example" } });
    expect(preflight.headers.get("access-control-allow-origin")).toBeNull();
  });

  test("headers: nothing from elsewhere is loaded, nothing inline runs, nobody frames the desk", async () => {
    const cookie = await desk.logIn("lina", "reader");
    for (const response of [
      await desk.ask("/api/stats", { cookie }),
      await desk.ask("/api/stats"),
      await desk.ask("/api/nothing", { cookie }),
    ]) {
      const policy = response.headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("base-uri 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/u);
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
      expect(response.headers.get("x-frame-options")).toBe("DENY");
      expect(response.headers.get("referrer-policy")).toBe("no-referrer");
    }
    expect((await desk.ask("/api/stats", { cookie })).headers.get("cache-control")).toBe("private, no-cache");
  });

  test("guessing a password is slowed by name and by address; a right one in time is taken", async () => {
    await desk.accounts.add("lina", PASSWORD, "reader");
    const guess = (name: string, password: string) => put("/api/session", { name, password });
    for (let i = 0; i < 4; i++) expect((await guess("lina", `wrong ${i}`)).status).toBe(401);
    expect((await guess("lina", PASSWORD)).status).toBe(200);
    for (let i = 0; i < 5; i++) expect((await guess("lina", `wrong ${i}`)).status).toBe(401);
    const stopped = await guess("lina", PASSWORD);
    expect(stopped.status).toBe(429);
    expect(Number(stopped.headers.get("retry-after"))).toBeGreaterThan(600);
    desk.address = "192.0.2.2";
    expect((await guess("lina", PASSWORD)).status).toBe(200);
    for (let i = 0; i < 30; i++) await guess(`nobody-${i}`, "x".repeat(12));
    expect((await guess("someone", "x".repeat(12))).status).toBe(429);
  });

  test("a wrong name is told like a wrong password", async () => {
    await desk.accounts.add("lina", PASSWORD, "reader");
    const one = await put("/api/session", { name: "lina", password: "wrong wrong wrong" });
    const two = await put("/api/session", { name: "nobody", password: "wrong wrong wrong" });
    expect([one.status, await one.text()]).toEqual([two.status, await two.text()]);
  });

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

  test("keys: shown once, kept as a hash, never more than the user may, ending in time, taken back", async () => {
    await desk.accounts.add("lina", PASSWORD, "reviewer");
    const key = await desk.accounts.addToken("lina", "script", "admin", undefined);
    const ask = (path: string, held: string, body?: unknown) =>
      desk.ask(path, { headers: { authorization: `Bearer ${held}` }, ...(body === undefined ? {} : { body }) });
    expect(JSON.stringify(await desk.record.store.read.selectFrom("token").select("hash").execute())).not.toContain(key);
    expect((await ask("/api/stats", key)).status).toBe(200);
    expect((await ask("/api/put-case", key, { name: "x" })).status).toBe(200);
    expect((await ask("/api/forget", key, { article: "x" })).status).toBe(403);
    const reading = await desk.accounts.addToken("lina", "feed", "reader", undefined);
    expect((await ask("/api/put-case", reading, { name: "x" })).status).toBe(403);
    const old = await desk.accounts.addToken("lina", "old", "reader", -1);
    expect((await ask("/api/stats", old)).status).toBe(401);
    expect((await ask("/api/stats", "khabar_nothing")).status).toBe(401);
    const keys = (await (await ask("/api/keys", key)).json()) as { items: { id: string; label: string; role: string }[] };
    expect(keys.items.map((k) => [k.label, k.role])).toEqual([
      ["script", "reviewer"],
      ["feed", "reader"],
      ["old", "reader"],
    ]);
    expect((await ask("/api/revoke-key", key, { key: keys.items[0]?.id })).status).toBe(200);
    expect((await ask("/api/stats", key)).status).toBe(401);
    expect((await ask("/api/stats", reading)).status).toBe(200);
  });

  test("keys are listed and taken back one by one: one's own, an admin anybody's; the log has it", async () => {
    const [lina, sami, admin] = [await desk.logIn("lina", "reader"), await desk.logIn("sami", "reviewer"), await desk.logIn("a", "admin")];
    const held = { lina: "", sami: "" };
    for (const name of ["lina", "sami"] as const) held[name] = await desk.accounts.addToken(name, `of ${name}`, "reader", undefined);
    const listed = async (cookie: string) =>
      ((await (await desk.ask("/api/keys", { cookie })).json()) as { items: { id: string; user: string }[] }).items;
    expect((await listed(lina)).map((k) => k.user)).toEqual(["lina"]);
    expect((await listed(sami)).map((k) => k.user)).toEqual(["sami"]);
    const all = await listed(admin);
    expect(all.map((k) => k.user).sort()).toEqual(["lina", "sami"]);
    const idOf = (user: string) => all.find((k) => k.user === user)?.id;
    const stats = async (key: string) => (await desk.ask("/api/stats", { headers: { authorization: `Bearer ${key}` } })).status;
    expect(await problem(await put("/api/revoke-key", { key: idOf("lina") }, sami))).toEqual([403, "urn:khabar:problem:others-key"]);
    expect(await problem(await put("/api/revoke-key", { key: "none" }, lina))).toEqual([404, "urn:khabar:problem:no-key"]);
    expect([await stats(held.lina), await stats(held.sami)]).toEqual([200, 200]);
    expect((await put("/api/revoke-key", { key: idOf("lina") }, lina)).status).toBe(200);
    expect([await stats(held.lina), await stats(held.sami)]).toEqual([401, 200]);
    expect((await put("/api/revoke-key", { key: idOf("sami") }, admin)).status).toBe(200);
    expect(await stats(held.sami)).toBe(401);
    const { items } = await desk.record.run("audit", { what: "revoke-key" });
    expect(items.map((i) => i.by)).toEqual(["a", "lina", "lina", "sami"]);
    expect(JSON.stringify(items)).not.toContain(held.sami);
  });

  test("feed readers give a key in the place of a password, for reading alone; a user's password is not taken there", async () => {
    await desk.accounts.add("lina", PASSWORD, "reviewer");
    const key = await desk.accounts.addToken("lina", "feed", "reviewer", undefined);
    const basic = (secret: string) => ({ authorization: `Basic ${Buffer.from(`lina:${secret}`).toString("base64")}` });
    expect((await desk.ask("/api/stats", { headers: basic(key) })).status).toBe(200);
    expect((await desk.ask("/api/stats", { headers: basic(PASSWORD) })).status).toBe(401);
    expect((await desk.ask("/api/put-case", { headers: basic(key), body: { name: "x" } })).status).toBe(401);
  });

  test("one's own password alone, and with the one before", async () => {
    const cookie = await desk.logIn("lina", "admin");
    await desk.accounts.add("sami", PASSWORD, "reader");
    const change = (body: object) => desk.ask("/api/session/password", { method: "PUT", cookie, body });
    expect((await change({ name: "sami", password: PASSWORD, new: "another password" })).status).toBe(403);
    expect((await change({ name: "lina", password: "wrong wrong wrong", new: "another password" })).status).toBe(401);
    expect((await change({ name: "lina", password: PASSWORD, new: "short" })).status).toBe(400);
    expect((await change({ name: "lina", password: PASSWORD, new: "another password" })).status).toBe(200);
    expect((await put("/api/session", { name: "lina", password: "another password" })).status).toBe(200);
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
    for (const [id, body] of Object.entries(examples))
      expect([200, 202, 404], id).toContain((await put(`/api/${id}`, body, cookie)).status);
    const told = new Set((await desk.record.run("audit", { limit: 100 })).items.map((i) => i.what));
    for (const id of changing) expect(told.has(id), id).toBe(true);
    expect(desk.errors).toEqual([]);
  });

  test("what is too large is refused: requests, log-ins, texts, uploads", async () => {
    const cookie = await desk.logIn("lina", "admin");
    const long = (bytes: number) => JSON.stringify({ name: "x", password: "y", text: "ب".repeat(bytes / 2) });
    expect((await put("/api/put-case", long(1_100_000), cookie)).status).toBe(413);
    expect((await put("/api/session", long(20_000))).status).toBe(413);
    expect((await put("/api/text", long(9_000_000), cookie)).status).toBe(413);
    const form = new FormData();
    form.append("file", new File([new Uint8Array(65 * 1024 * 1024)], "big.txt"));
    const upload = await desk.app.request("http://desk.example/api/upload", {
      method: "POST",
      body: form,
      headers: { cookie, host: "desk.example" },
    });
    expect(upload.status).toBe(413);
  });

  test("what is uploaded stands under a plain name in a folder of its own, and is gone afterwards", async () => {
    const cookie = await desk.logIn("lina", "admin");
    const form = new FormData();
    form.append("file", new File(["نص"], "../../etc/pass wd.txt"));
    form.append("file", new File(["نص"], "..\\..\\evil.html"));
    form.append("file", new File(["نص"], ".."));
    const upload = await desk.app.request("http://desk.example/api/upload", {
      method: "POST",
      body: form,
      headers: { cookie, host: "desk.example" },
    });
    expect(upload.status).toBe(202);
    const { sources } = (desk.started[0] as (typeof desk.started)[number]).parameters as { sources: string[] };
    for (const s of sources) expect(s).toMatch(new RegExp(`^${tmpdir()}/khabar-upload-\\w+/\\d-[\\p{L}\\p{N}._-]+$`, "u"));
    expect(sources.map((s) => s.split("/").at(-1))).toEqual(["1-pass_wd.txt", "2-evil.html", "3-file"]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    for (const s of sources) expect(existsSync(s)).toBe(false);
    expect(await await upload.json()).not.toHaveProperty("parameters");
    expect(readdirSync(desk.record.folder).some((f) => f.includes("evil"))).toBe(false);
  });

  test("files of the machine and private addresses are not taken in over the web", async () => {
    const cookie = await desk.logIn("lina", "admin");
    for (const source of ["/etc/passwd", "file:///etc/passwd", "samples", "-", "ftp://x"])
      expect((await put("/api/add", { sources: [source] }, cookie)).status, source).toBe(400);
    for (const id of ["add", "watch", "retry"])
      expect(
        (await put(`/api/${id}`, { ...(id === "add" ? { sources: ["https://x.example"] } : {}), allow: ["127.0.0.1"] }, cookie)).status,
      ).toBe(400);
    for (const o of recordOperations.filter((r) => r.local))
      expect((await put(`/api/${o.id}`, { to: "/tmp/x" }, cookie)).status, o.id).toBe(404);
    expect(desk.started).toEqual([]);
  });

  test("an answer never tells where the record lies, nor a stack", async () => {
    const cookie = await desk.logIn("lina", "admin");
    await desk.record.store.write.destroy();
    const response = await put("/api/put-case", { name: "x" }, cookie);
    const text = await response.text();
    expect(response.status).toBeGreaterThanOrEqual(500);
    expect(text).not.toContain(desk.record.folder);
    expect(text).not.toMatch(/\bat .*\.ts|node_modules/u);
    desk = await testDesk();
  });
});

describe("on a local address", () => {
  beforeEach(async () => {
    desk = await testDesk({ local: true });
  });
  afterEach(() => desk.close());

  test("everybody who reaches it is the owner", async () => {
    expect(await (await desk.ask("/api/session")).json()).toEqual({ name: "owner", role: "admin", local: true });
    const made = (await (await put("/api/put-case", { name: "x" })).json()) as { case: { by: string } };
    expect(made.case.by).toBe("owner");
    expect((await desk.ask("/api/audit")).status).toBe(200);
  });

  test("another name that leads here is not answered to (DNS rebinding)", async () => {
    for (const host of ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", ""])
      expect((await desk.ask("/api/stats", { headers: { host } })).status, host).toBe(421);
    for (const host of ["localhost", "localhost:4321", "127.0.0.1:4321", "[::1]:4321"])
      expect((await desk.ask("/api/stats", { headers: { host } })).status, host).toBe(200);
  });

  test("a page elsewhere cannot change anything", async () => {
    expect((await put("/api/put-case", { name: "x" }, undefined, { origin: "https://evil.example" })).status).toBe(403);
    expect((await put("/api/put-case", { name: "x" }, undefined, { origin: "http://localhost:9999" })).status).toBe(403);
    expect((await put("/api/put-case", { name: "x" }, undefined, { origin: "http://localhost" })).status).toBe(200);
  });
});
