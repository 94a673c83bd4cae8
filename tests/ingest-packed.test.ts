/** Archives and packed files: what stands in them, and where they break off or swell. */
import { gzipSync } from "node:zlib";
import { WARCRecord, WARCSerializer } from "warcio";
import { unpackedFile, zstdWindow } from "../edges/ingest/compressed.ts";
import { addSources } from "../edges/record/add.ts";
import { testRecord } from "./record-fixture.ts";
import { all, lines, page, put, told } from "./source-fixture.ts";
import { expect, test } from "vitest";

const record = async (
  url: string,
  body: string | Uint8Array,
  headers: Record<string, string>,
  status = "200 OK",
  gzip = true,
): Promise<Uint8Array> => {
  const payload = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const made = await WARCRecord.create(
    {
      url,
      date: "2024-03-05T10:00:00Z",
      type: "response",
      warcVersion: "WARC/1.1",
      httpHeaders: headers,
      statusline: `HTTP/1.1 ${status}`,
    },
    (async function* () {
      yield payload;
    })(),
  );
  return WARCSerializer.serialize(made, { gzip });
};
const HTML = { "Content-Type": "text/html; charset=utf-8" };

test("an archive, packed and plain: pages that were answered with 200, with the archive's own evidence", async () => {
  for (const gzip of [true, false]) {
    const second = new TextEncoder().encode(page("ثان"));
    const body = Buffer.concat([Buffer.from(`${second.length.toString(16)}\r\n`), second, Buffer.from("\r\n0\r\n\r\n")]);
    const records = [
      await record("https://nahr.test/1", gzipSync(page("أول")), { ...HTML, "Content-Encoding": "gzip" }, "200 OK", gzip),
      await record("https://nahr.test/1.png", Uint8Array.of(0x89, 0x50), { "Content-Type": "image/png" }, "200 OK", gzip),
      await record("https://nahr.test/404", page("لا شيء"), HTML, "404 Not Found", gzip),
      await record("https://nahr.test/2", body, { ...HTML, "Transfer-Encoding": "chunked" }, "200 OK", gzip),
    ];
    const path = put(gzip ? "a.warc.gz" : "a.warc", Buffer.concat(records));
    const found = await all(path);
    expect(told(found)).toEqual(["أول", "ثان"]);
    expect(found[0]).toMatchObject({
      from: { source: path, item: `${path}@0` },
      document: { url: "https://nahr.test/1", outlet: "nahr.test" },
      evidence: { url: "https://nahr.test/1", fetchedAt: "2024-03-05T10:00:00Z", status: 200 },
    });
    expect(new Set(found.map((i) => i.from.item)).size).toBe(2);
    expect((await all(path)).map((i) => i.from)).toEqual(found.map((i) => i.from));
  }
});

test("an archive that breaks off keeps what stands before the break; a file that is none says so", async () => {
  const first = await record("https://nahr.test/1", page("أول"), HTML);
  const second = await record("https://nahr.test/2", page("ثان"), HTML);
  const cut = await all(put("cut.warc.gz", Buffer.concat([first, second.subarray(0, second.length / 2)])));
  expect(told(cut)).toEqual(["أول", expect.stringContaining("cannot be read beyond byte")]);
  const plain = Buffer.concat([
    await record("https://nahr.test/1", page("أول"), HTML, "200 OK", false),
    await record("https://nahr.test/2", page("ثان"), HTML, "200 OK", false),
  ]);
  for (const missing of [20, 300]) {
    const found = await all(put("cut.warc", plain.subarray(0, plain.length - missing)));
    expect(told(found)).toEqual(["أول", expect.stringContaining("breaks off within a record")]);
  }
  expect(told(await all(put("none.warc", "لا شيء هنا")))).toEqual([expect.stringMatching(/^! .*none\.warc/u)]);
});

/** A zstd frame of raw blocks (RFC 8878): what any packer may write for what does not pack. */
const zstdOf = (text: string): Buffer => {
  const bytes = Buffer.from(text);
  const parts: Buffer[] = [Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x58])];
  for (let at = 0; at < bytes.length; at += 100_000) {
    const block = bytes.subarray(at, at + 100_000);
    const head = (block.length << 3) | (at + 100_000 >= bytes.length ? 1 : 0);
    parts.push(Buffer.from([head & 255, (head >> 8) & 255, head >> 16]), block);
  }
  return Buffer.concat(parts);
};

test("packed NDJSON, gzip and zstd, a line at a time", async () => {
  for (const path of [put("a.ndjson.gz", gzipSync(lines(3000))), put("a.jsonl.zst", zstdOf(lines(3000)))]) {
    const found = await all(path);
    expect(found).toHaveLength(3000);
    expect(found[2999]).toMatchObject({ from: { source: path, item: `${path}:3000` }, document: { id: "n2999", title: "خبر 2999" } });
  }
});

/** Blocks that each stand for 128 KB of one byte. */
const zstdBomb = (blocks: number): Buffer =>
  Buffer.concat([
    Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x58]),
    ...Array.from({ length: blocks }, (_, i) => {
      const head = (131_072 << 3) | 2 | (i === blocks - 1 ? 1 : 0);
      return Buffer.from([head & 255, (head >> 8) & 255, head >> 16, 0x20]);
    }),
  ]);

test("packed bombs end with a failure", async () => {
  const gz = gzipSync(Buffer.alloc(80 * 1024 * 1024, 32));
  for (const path of [put("bomb.ndjson.gz", gz), put("bomb.ndjson.zst", zstdBomb(1000))])
    expect(told(await all(path))).toEqual([expect.stringContaining("which text does not; given up")]);
  expect(zstdWindow(Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0x00, 0xff))).toBeGreaterThan(2 ** 30);
  const window = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0xff, 1, 0, 0]);
  expect(told(await all(put("window.ndjson.zst", window)))).toEqual([expect.stringContaining("window too large")]);
});

test("packed files that break off give what they held and then a failure", async () => {
  const packed = gzipSync(lines(2000));
  const found = await all(put("cut.ndjson.gz", packed.subarray(0, packed.length - 20)));
  expect(found.length).toBeGreaterThan(1000);
  expect(found.at(-1)).toMatchObject({ kind: "failure" });
  const cut = zstdOf(lines(2000)).subarray(0, 250_000);
  expect((await all(put("cut.ndjson.zst", cut))).at(-1)).toMatchObject({ kind: "failure" });
});

test("unpacking is a stream: the first line is there before the rest is read", async () => {
  const stream = unpackedFile(put("long.ndjson.gz", gzipSync(lines(50_000))));
  let size = 0;
  for await (const part of stream) {
    size += (part as Buffer).length;
    break;
  }
  expect(size).toBeLessThan(1_000_000);
});

test("the same bytes at two addresses are evidence of both", async () => {
  const body = page("وصل الوفد إلى العاصمة صباح اليوم");
  const urls = ["https://nahr.test/1", "https://mirror.test/1"];
  const archive = put("twice.warc.gz", Buffer.concat(await Promise.all(urls.map((url) => record(url, body, HTML)))));
  const r = await testRecord();
  await addSources(r.store, [archive], { jobs: 1 });
  const kept = await Promise.all(urls.map(async (url) => (await r.run("article", { article: url })).evidence));
  expect(kept.map((e) => e?.url)).toEqual(urls);
  expect(new Set(kept.map((e) => e?.hash)).size).toBe(1);
  expect(kept[0]?.hash).toMatch(/^[0-9a-f]{64}$/u);
  await r.close();
});
