/** A record of the samples and of what is hard to write in other formats, and its exports. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect } from "vitest";
import { addSources } from "../edges/record/add.ts";
import { runOperation } from "../edges/record/operations.ts";
import { openStore, type Store } from "../edges/store/open-store.ts";
import type { Asked } from "../schema/record/operations.ts";

export const samples = fileURLToPath(new URL("../samples/articles", import.meta.url));
export const folder = mkdtempSync(join(tmpdir(), "khabar-export-"));
/** Formulas, tabs, quotation marks, a letter outside the first plane before the words, an opinion, a headline with a report. */
export const HARD = [
  {
    id: "=cmd|' /C calc'!A0",
    outlet: '+وكالة "الحد", الدولية',
    title: "@الحداد: 😀 الوفد وصل",
    published: "2024-03-05T10:30:00+03:00",
    url: "https://hadd.example/خبر?a=1&b=2",
    text: '😀😀 قال وزير خارجية مرجانة سالم الحداد في بيان نقلته وكالة الأفق إن "الوفد\tوصل" إلى العاصمة.\n\n=HYPERLINK قال الحداد إن الاتفاق قريب.',
  },
  { id: "-2", published: "2024-03-06", text: "قال الوزير إن الوفد وصل." },
];

export let store: Store;
beforeAll(async () => {
  store = await openStore(join(folder, "record.db"), { create: true });
  writeFileSync(join(folder, "hard.ndjson"), HARD.map((h) => JSON.stringify(h)).join("\n"));
  await addSources(store, [samples, join(folder, "hard.ndjson")], { jobs: 1 });
}, 300_000);
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

export const exported = async (p: Asked<"export">): Promise<Buffer> => {
  const stdout = new PassThrough();
  const pieces: Buffer[] = [];
  stdout.on("data", (piece: Buffer) => pieces.push(piece));
  const result = (await runOperation(store, "export", p, { stdout })) as { rows: number; bytes: number };
  const whole = Buffer.concat(pieces);
  expect(whole.length).toBe(result.bytes);
  return whole;
};
export const lines = (b: Buffer): Record<string, unknown>[] =>
  b
    .toString("utf8")
    .trimEnd()
    .split("\n")
    .map((l) => JSON.parse(l) as Record<string, unknown>);
/** Problems say in which file they were met. */
export const withoutPlace = (list: Record<string, unknown>[]) =>
  list.map((r) => ({ ...r, problems: (r.problems as { where?: string }[]).map(({ where: _, ...p }) => p) }));
export const count = async (table: "report" | "account" | "article") =>
  Number(
    (
      await store.read
        .selectFrom(table)
        .select((e) => e.fn.countAll<number>().as("n"))
        .executeTakeFirstOrThrow()
    ).n,
  );
