import SQLite from "better-sqlite3";
import { expect, test } from "vitest";
import { pack, packBytes, unpack, unpackBytes } from "../edges/store/packed.ts";
import { withQuickRows } from "../edges/store/quick-rows.ts";

const opened = () => {
  const db = new SQLite(":memory:");
  db.exec(`create table t (n integer primary key, "a""b" text, c blob)`);
  db.prepare("insert into t values (1, 'x', x'00ff'), (2, null, null)").run();
  return db;
};

test("rows are those of the driver, whatever their columns are called, and of two of one name the last counts", () => {
  const db = opened();
  for (const sql of ["select * from t", 'select n, "a""b", c, 1 as "it\'s \\ \n", n + 1 as n from t', "select * from t where n > 5"]) {
    expect(withQuickRows(db.prepare(sql)).all([])).toEqual(db.prepare(sql).all());
    expect([...withQuickRows(db.prepare(sql)).iterate([])]).toEqual([...db.prepare(sql).iterate()]);
  }
});

test("a statement that was prepared before the table got another column gives that one too", () => {
  const db = opened();
  const all = withQuickRows(db.prepare("select * from t"));
  expect(all.all([])).toHaveLength(2);
  db.exec("alter table t add column d integer default 7");
  expect(all.all([])).toEqual(db.prepare("select * from t").all());
});

test("what is packed is there again, short or long", () => {
  for (const length of [0, 1, 150, 160, 161, 5000]) {
    const bytes = Uint8Array.from({ length }, (_, i) => i % 251);
    expect(Buffer.from(unpackBytes(packBytes(bytes)))).toEqual(Buffer.from(bytes));
  }
  expect(unpack(pack({ outlet: "وكالة" }))).toEqual({ outlet: "وكالة" });
});
