/** Fetching is safe: what is not of the public internet is refused when the connection is made, whatever it is called. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { allowList, refusal } from "../edges/ingest/web/addresses.ts";
import { FetchFailure } from "../edges/ingest/web/failure.ts";
import type { Resolver } from "../edges/ingest/web/safe-connect.ts";
import { type FetchOptions, safeFetcher } from "../edges/ingest/web/safe-fetch.ts";
import { quickClock, startServer, type TestServer } from "./loopback-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ "/": "<p>secret</p>" });
});
afterAll(() => server.close());

const resolving =
  (...answers: readonly (readonly string[])[]): Resolver =>
  () => {
    const next = answers[Math.min(calls++, answers.length - 1)] ?? [];
    return Promise.resolve(next.map((address) => ({ address, family: address.includes(":") ? (6 as const) : (4 as const) })));
  };
let calls = 0;

const failureOf = async (url: string, options: FetchOptions = {}): Promise<FetchFailure | "fetched"> => {
  calls = 0;
  const fetcher = safeFetcher({ gapMs: 0, clock: quickClock(), limits: { retries: 0, connectMs: 2000 }, ...options });
  try {
    await fetcher.get(url);
    return "fetched";
  } catch (error) {
    if (error instanceof FetchFailure) return error;
    throw error;
  } finally {
    await fetcher.close();
  }
};
const codeOf = async (url: string, options?: FetchOptions) => {
  const failure = await failureOf(url, options);
  return failure === "fetched" ? failure : failure.code;
};

test.each([
  ["127.0.0.1"],
  ["127.8.9.1"],
  ["10.0.0.1"],
  ["172.16.0.1"],
  ["192.168.1.1"],
  ["100.64.0.1"],
  ["100.100.100.200"],
  ["169.254.169.254"],
  ["168.63.129.16"],
  ["192.0.0.192"],
  ["198.18.0.1"],
  ["0.0.0.0"],
  ["224.0.0.251"],
  ["255.255.255.255"],
  ["240.0.0.1"],
  ["192.0.2.7"],
  ["::"],
  ["::1"],
  ["fe80::1"],
  ["fe80::1%eth0"],
  ["fd00:ec2::254"],
  ["fec0::1"],
  ["ff02::1"],
  ["::ffff:127.0.0.1"],
  ["::ffff:8.8.8.8"],
  ["::127.0.0.1"],
  ["64:ff9b::7f00:1"],
  ["64:ff9b:1::a00:1"],
  ["2002:7f00:1::1"],
  ["2001:0:53aa:64c:0:fbff:80ff:fffe"],
  ["2606:4700::5efe:7f00:1"],
  ["2001:db8::1"],
  ["not-an-address"],
])("%s is not connected to", (address) => {
  expect(refusal(address)).toBeTypeOf("string");
});

test.each([["8.8.8.8"], ["1.1.1.1"], ["172.32.0.1"], ["100.128.0.1"], ["2606:4700:4700::1111"], ["2a00:1450:4001::1"]])(
  "%s is of the public internet",
  (address) => {
    expect(refusal(address)).toBeUndefined();
  },
);

const literals = (port: number) => [
  `http://127.0.0.1:${port}/`,
  `http://localhost:${port}/`,
  `http://2130706433:${port}/`,
  `http://0x7f000001:${port}/`,
  `http://0177.0.0.1:${port}/`,
  `http://0x7f.1:${port}/`,
  `http://127.1:${port}/`,
  `http://0:${port}/`,
  `http://[::1]:${port}/`,
  `http://[::ffff:127.0.0.1]:${port}/`,
  `http://[::ffff:7f00:1]:${port}/`,
  `http://[64:ff9b::127.0.0.1]:${port}/`,
  `http://[2002:7f00:1::]:${port}/`,
  `http://①②⑦.⓪.⓪.①:${port}/`,
];

test("every spelling of this machine's address is refused, and nothing arrives there", async () => {
  for (const url of literals(server.port)) expect([url, await codeOf(url)]).toEqual([url, "refused-address"]);
  expect(server.asked).toHaveLength(0);
});

test("a name is refused for what it resolves to, also where only one of its addresses is private", async () => {
  const url = `http://news.test:${server.port}/`;
  expect(await codeOf(url, { resolver: resolving(["127.0.0.1"]) })).toBe("refused-address");
  expect(await codeOf(url, { resolver: resolving(["8.8.8.8", "10.0.0.5"]) })).toBe("refused-address");
  expect(await codeOf(url, { resolver: resolving(["::ffff:127.0.0.1"]) })).toBe("refused-address");
  expect(server.asked).toHaveLength(0);
});

test("a name that turns to this machine after its first look-up is refused at that connection", async () => {
  const resolver = resolving(["127.0.0.9"], ["127.0.0.1"]);
  const url = `http://rebinds.test:${server.port}/`;
  // nobody listens at 127.0.0.9: allowed here, it stands for a public address
  const options = { resolver, allow: ["127.0.0.9"], limits: { retries: 1 } };
  const failure = await failureOf(url, options);
  expect(failure).toMatchObject({ code: "refused-address" });
  expect(calls).toBe(2);
  expect(server.asked).toHaveLength(0);
});

test("a redirect to a private address is refused, as a literal and as a name", async () => {
  const outside = await startServer({
    "/literal": { status: 302, headers: { location: `http://127.0.0.2:${server.port}/` } },
    "/metadata": { status: 301, headers: { location: "http://169.254.169.254/latest/meta-data/" } },
    "/name": { status: 307, headers: { location: `http://inside.test:${server.port}/` } },
    "/file": { status: 302, headers: { location: "file:///etc/passwd" } },
  });
  const resolver: Resolver = async (host) => [{ address: host === "outside.test" ? "127.0.0.1" : "127.0.0.2", family: 4 }];
  const options = { resolver, allow: ["outside.test"] };
  const at = (path: string) => codeOf(`http://outside.test:${outside.port}${path}`, options);
  expect(await at("/literal")).toBe("refused-address");
  expect(await at("/metadata")).toBe("refused-address");
  expect(await at("/name")).toBe("refused-address");
  expect(await at("/file")).toBe("bad-address");
  expect(outside.paths()).toEqual(["/literal", "/metadata", "/name", "/file"]);
  expect(server.asked).toHaveLength(0);
  await outside.close();
});

test("only http and https, and no names and passwords", async () => {
  for (const url of ["file:///etc/passwd", "ftp://8.8.8.8/", "gopher://8.8.8.8/", "data:text/html,x", "http://a:b@8.8.8.8/", "nonsense"])
    expect(await codeOf(url)).toBe("bad-address");
});

test("what the user allows is reached: by name, by address, by range", async () => {
  const resolver = resolving(["127.0.0.1"]);
  expect(await codeOf(`${server.base}/`, { allow: ["127.0.0.1"] })).toBe("fetched");
  expect(await codeOf(`${server.base}/`, { allow: ["127.0.0.0/8"] })).toBe("fetched");
  expect(await codeOf(`http://desk.test:${server.port}/`, { resolver, allow: ["desk.test"] })).toBe("fetched");
  expect(await codeOf(`http://desk.test:${server.port}/`, { resolver, allow: ["other.test", "10.0.0.0/8"] })).toBe("refused-address");
});

test("the refusal says how to allow it", async () => {
  const failure = (await failureOf("http://192.168.1.10/")) as FetchFailure;
  expect(failure.message).toBe(
    "192.168.1.10 is a private address and is not connected to; if it is yours and meant, allow it with --allow 192.168.1.10",
  );
  expect(failure.passing).toBe(false);
});

test("an allow list takes names without case and with a final dot, and does not take a name for its ending", () => {
  const list = allowList(["Desk.Test.", "fd00::/8"]);
  expect(list.host("desk.test")).toBe(true);
  expect(list.host("evil-desk.test")).toBe(false);
  expect(list.address("fd00::5")).toBe(true);
  expect(list.address("::ffff:10.0.0.1")).toBe(false);
});
