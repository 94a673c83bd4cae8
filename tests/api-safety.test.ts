/** The desk keeps out whoever has no business there: other sites' pages, headers, limits, files and addresses of this machine. */
import { existsSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { recordOperations } from "../schema/record/operations.ts";
import { PASSWORD, type TestDesk, testDesk } from "./desk-fixture.ts";

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

  test("whoever is not known gets nothing but the log-in", async () => {
    for (const o of recordOperations.filter((r) => !r.local))
      expect((await desk.ask(`/api/${o.id}`, o.changes ? { body: {} } : {})).status, o.id).toBe(401);
    for (const path of ["/api/openapi.json", "/api/work", "/api/work/events", "/api/alerts/x.atom", "/api/alerts/x.json", "/api/nothing"])
      expect((await desk.ask(path)).status, path).toBe(401);
    for (const path of ["/api/upload", "/api/text", "/api/work/1/stop"]) expect((await put(path, {})).status, path).toBe(401);
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
