/** What work has come to is told in words, and what to do next with it. */
import { expect, test } from "vitest";
import { pageOf } from "../edges/cli/record/pages.ts";

const done = { new: 0, changed: 0, unchanged: 0, failed: 0, interrupted: false, resumed: false };
const o = { width: 100, colour: false, lang: "en" } as const;

test("what was taken in, and what was not", async () => {
  const page = await pageOf("add", { ...done, new: 1200, failed: 6 }, o);
  expect(page.split("\n").map((l) => l.trim())).toEqual(["1,200  new", "6  failed: khabar failures tells why", ""]);
  expect(await pageOf("add", { ...done, interrupted: true }, o)).toContain("goes on from here");
});

test("nothing to try again is told, and how to try all", async () => {
  expect(await pageOf("retry", done, o)).toContain("khabar retry --all");
  expect(await pageOf("add", done, o)).toBe("Nothing came to be taken in.\n");
  expect(await pageOf("add", done, { ...o, lang: "ar" })).toContain("لم يرد");
});

test("a record that is sound, and one that is not", async () => {
  expect(await pageOf("check", { articles: 3, spans: 40, troubles: [], total: 0 }, o)).toContain("Nothing is wrong.");
  const broken = { articles: 3, spans: 40, troubles: [{ where: "report r1", what: "its words are not there" }], total: 7 };
  const page = await pageOf("check", broken, o);
  expect(page).toContain("7 troubles");
  expect(page).toContain("report r1: its words are not there");
  expect(page).toContain("1 / 7");
});

test("what was taken out is told, without what was none", async () => {
  const gone = { article: "a1", title: "خبر", versions: 2, reports: 3, events: 0, claims: 1, actors: 0, evidence: 0 };
  const page = await pageOf("forget", gone, o);
  expect(page).toMatch(/2 {2}versions of its text\n +3 {2}reports\n +1 {2}claim that nobody else tells\n$/u);
  expect(await pageOf("forget", { ...gone, versions: 1 }, o)).toContain("1  version of its text");
  expect(await pageOf("forget", gone, { ...o, lang: "ar" })).toMatch(/2 {2}\u2067?\S*نسختان من نصه/u);
});

test("nothing to read anew is told, and how to read all", async () => {
  expect(await pageOf("reread", { articles: 9, reread: 0, replayed: 0, interrupted: false }, o)).toContain("khabar reread --all");
  expect(await pageOf("reread", { articles: 9, reread: 9, replayed: 2, interrupted: false }, o)).toContain("2  decisions of people");
});

test("a copy is told with where it is and how large", async () => {
  const page = await pageOf("backup", { to: "/tmp/copy.db", bytes: 4096 }, o);
  expect(page).toMatch(/copied whole:\n\/tmp\/copy\.db\n +4,096 {2}bytes\n$/u);
});

test("a decision is told with its number, how to take it back, and what is there now", async () => {
  const actor = { id: "a1", name: "سليم الفهد", kind: "person" };
  const page = await pageOf("merge-actors", { decision: 7, actor }, o);
  expect(page).toContain("khabar undo 7");
  expect(page).toContain("سليم الفهد");
  expect(page).toContain("a1");
  expect(await pageOf("undo", { decision: 7 }, o)).toBe("Taken back: decision 7\n");
  expect(await pageOf("accept", { decision: 7 }, { ...o, lang: "ar" })).toContain("khabar undo 7");
});

test("ties are told the strongest first, with the names and the last time", async () => {
  const node = (id: string, name: string) => ({ id, name, kind: "person", weight: 1 });
  const edge = (from: string, to: string, weight: number) => ({ from, to, weight, last: "2024-03-05" });
  const nodes = [node("a", "ليلى الشامي"), node("b", "سليم الفهد"), node("c", "مازن العطار")];
  const page = await pageOf("network", { nodes, edges: [edge("a", "b", 1), edge("b", "c", 12)] }, o);
  const [first = "", second = ""] = page.split("\n");
  expect(first).toMatch(/^ {4}12 {2}.*سليم الفهد.*─.*مازن العطار.*2024-03-05/u);
  expect(second).toContain("ليلى الشامي");
  expect(await pageOf("network", { nodes: [], edges: [] }, o)).toBe("nothing\n");
});
