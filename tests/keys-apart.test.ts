/** Keys are carried over by the numbers of reports and texts, which find each other in either part. */
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { bandsOfTexts, keysOfReports, letKeysWait } from "../edges/store/claims/keys-apart.ts";
import { inWriting } from "../edges/store/writing.ts";
import { articles, type TestRecord, testRecord } from "./record-fixture.ts";

let record: TestRecord;
beforeEach(async () => {
  record = await testRecord();
});
afterEach(() => record.close());

/** The next row has the number behind this one. */
const goOnFrom = async (n: number, table: "report" | "version" = "report"): Promise<void> => {
  const own = table === "report" ? "id" : "number";
  const columns = await sql<{ name: string }>`select name from pragma_table_info(${table}) where name not in ('n', ${own})`.execute(
    record.store.write,
  );
  const rest = sql.join(columns.rows.map((c) => sql.ref(c.name)));
  const all = sql.table(table);
  await sql`insert into ${all} (n, ${sql.ref(own)}, ${rest}) select ${n}, 99, ${rest} from ${all} limit 1`.execute(record.store.write);
};

const keys = () => record.store.read.selectFrom("report_key").selectAll().orderBy("report").execute();

test("what is behind the bound stays by itself, what is before it goes over to the others", async () => {
  await record.add(articles.manara);
  expect(new Set((await keys()).map((k) => k.settled))).toEqual(new Set([0]));
  await goOnFrom(keysOfReports.atOnce - 1);
  await record.add(articles.nahr, articles.sahel);
  const after = await keys();
  expect(after.some((k) => k.report > keysOfReports.atOnce)).toBe(true);
  for (const k of after) expect(k).toMatchObject({ settled: k.report <= keysOfReports.atOnce ? 1 : 0 });
});

test("a report joins one whose keys were carried over, and one whose keys were not", async () => {
  await record.add(articles.manara);
  await goOnFrom(keysOfReports.atOnce - 1);
  await record.add(articles.nahr);
  expect((await keys()).every((k) => k.settled === 1)).toBe(true);
  await record.add({ ...articles.nahr, id: "nahr-2", outlet: "إذاعة الضفة", url: "https://diffa.example/1" });
  const told = await record.store.read.selectFrom("claim").selectAll().where("articles", ">=", 3).execute();
  expect(told).toHaveLength(1);
});

test("of the latest holders of a key there are as many as are asked for, from both parts together", async () => {
  await record.add(articles.manara);
  await goOnFrom(keysOfReports.atOnce - 1);
  await record.add(articles.nahr, { ...articles.nahr, id: "nahr-2", outlet: "إذاعة الضفة", url: "https://diffa.example/1" });
  const shared = await sql<{ key: number }>`select key from report_key group by key having count(distinct settled) = 2`.execute(
    record.store.read,
  );
  const key = shared.rows[0]?.key as number;
  const holders = (await keysOfReports.of(record.store.read, [key], 1)).get(key);
  expect(holders?.length).toBe(2);
});

test("a text is linked with one whose bands were carried over, and with one whose bands were not", async () => {
  await record.add(articles.manara);
  await goOnFrom(bandsOfTexts.atOnce - 2, "version");
  const again = (n: number) => ({ ...articles.manara, id: `manara-${n}`, outlet: `إذاعة ${n}`, url: `https://diffa.example/${n}` });
  for (const n of [2, 3, 4]) await record.add(again(n));
  const bands = await record.store.read.selectFrom("version_band").select(["settled", "version"]).distinct().orderBy("version").execute();
  expect(bands.map((b) => b.settled)).toEqual([1, 1, 1, 0]);
  const kin = await record.store.read.selectFrom("kinship").select(["version", "other"]).execute();
  expect(kin.filter((k) => k.version === bands[3]?.version || k.other === bands[3]?.version)).toHaveLength(3);
});

test("keys that wait go in at the end, and before whoever looks for holders without having them in hand", async () => {
  await record.add(articles.manara);
  const [first] = await keys();
  const report = first?.report as number;
  const [early, late] = [-9, -8];
  const holders = await inWriting(record.store.write, "2024-01-01T00:00:00Z", async (w) => {
    letKeysWait(w);
    keysOfReports.put(w, new Map([[report, [early]]]));
    const anew = keysOfReports.latest(w, 1);
    await anew.load([early]);
    keysOfReports.put(w, new Map([[report, [late]]]));
    return anew.of(early);
  });
  expect(holders).toEqual([report]);
  expect((await keys()).filter((k) => k.key === early || k.key === late)).toHaveLength(2);
});
