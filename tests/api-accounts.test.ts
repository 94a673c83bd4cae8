/** Who comes in at the desk: sessions, passwords, guesses, and the keys of programs. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { PASSWORD, type TestDesk, testDesk } from "./desk-fixture.ts";

let desk: TestDesk;
const problem = async (response: Response) => [response.status, ((await response.json()) as { type: string }).type];
/** Asked with a body, of whatever kind the operation is. */
const put = (path: string, body: unknown, cookie?: string, headers?: Record<string, string>) =>
  desk.ask(path, { body, ...(cookie ? { cookie } : {}), ...(headers ? { headers } : {}) });

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
  // made within one millisecond they have no order of their own
  const byLabel = new Map(keys.items.map((k) => [k.label, k]));
  expect([...byLabel].map(([label, k]) => [label, k.role]).sort()).toEqual([
    ["feed", "reader"],
    ["old", "reader"],
    ["script", "reviewer"],
  ]);
  expect((await ask("/api/revoke-key", key, { key: byLabel.get("script")?.id })).status).toBe(200);
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
