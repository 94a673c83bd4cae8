/** Keys of reports are carried over by the numbers of the reports, and reports find each other in either part. */
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { reportsOfKeys, SETTLED_AT_ONCE } from "../edges/store/claims/keys-of-reports.ts";
import { articles, type TestRecord, testRecord } from "./record-fixture.ts";

let record: TestRecord;
beforeEach(async () => {
  record = await testRecord();
});
afterEach(() => record.close());

/** The next report has the number behind this one. */
const goOnFrom = async (n: number): Promise<void> => {
  const columns = await sql<{ name: string }>`select name from pragma_table_info('report') where name not in ('n', 'id')`.execute(
    record.store.write,
  );
  const rest = sql.join(columns.rows.map((c) => sql.ref(c.name)));
  await sql`insert into report (n, id, ${rest}) select ${n}, 'stands-in', ${rest} from report limit 1`.execute(record.store.write);
};

const keys = () => record.store.read.selectFrom("report_key").selectAll().orderBy("report").execute();

test("what is behind the bound stays by itself, what is before it goes over to the others", async () => {
  await record.add(articles.manara);
  expect(new Set((await keys()).map((k) => k.settled))).toEqual(new Set([0]));
  await goOnFrom(SETTLED_AT_ONCE - 1);
  await record.add(articles.nahr, articles.sahel);
  const after = await keys();
  expect(after.some((k) => k.report > SETTLED_AT_ONCE)).toBe(true);
  for (const k of after) expect(k).toMatchObject({ settled: k.report <= SETTLED_AT_ONCE ? 1 : 0 });
});

test("a report joins one whose keys were carried over, and one whose keys were not", async () => {
  await record.add(articles.manara);
  await goOnFrom(SETTLED_AT_ONCE - 1);
  await record.add(articles.nahr);
  expect((await keys()).every((k) => k.settled === 1)).toBe(true);
  await record.add({ ...articles.nahr, id: "nahr-2", outlet: "إذاعة الضفة", url: "https://diffa.example/1" });
  const told = await record.store.read.selectFrom("claim").selectAll().where("articles", ">=", 3).execute();
  expect(told).toHaveLength(1);
});

test("of the latest holders of a key there are as many as are asked for, from both parts together", async () => {
  await record.add(articles.manara);
  await goOnFrom(SETTLED_AT_ONCE - 1);
  await record.add(articles.nahr, { ...articles.nahr, id: "nahr-2", outlet: "إذاعة الضفة", url: "https://diffa.example/1" });
  const shared = await sql<{ key: number }>`select key from report_key group by key having count(distinct settled) = 2`.execute(
    record.store.read,
  );
  const key = shared.rows[0]?.key as number;
  const holders = (await reportsOfKeys(record.store.read, [key], 1)).get(key);
  expect(holders?.length).toBe(2);
});
