/** The command line's one file runs with what V8 compiled of it, and as well where that is of another engine, broken or missing. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { COMPILED, programScript, runProgram } from "../edges/cli/program-script.ts";

/** A folder with a program: one of its own each time, since V8 remembers the texts that it has compiled. */
const folderOf = (program: string): string => {
  const folder = mkdtempSync(join(tmpdir(), "khabar-program-"));
  writeFileSync(join(folder, "program.cjs"), program);
  return folder;
};

const said = (folder: string, script = programScript(folder)): string[] => {
  const heard: string[] = [];
  runProgram(script, folder, async (text) => {
    heard.push(text);
  });
  return heard;
};

test("a program is handed what it needs, and runs without what was compiled", () => {
  const folder = folderOf("const answer = () => 41 + 1; load([answer(), __filename, typeof require].join(' '));");
  expect(said(folder)).toEqual([`42 ${join(folder, "program.cjs")} function`]);
});

test.each([
  ["what was compiled of it is taken", 101, (b: Buffer) => b, false],
  ["another version's is refused", 102, (b: Buffer) => Buffer.from(b.map((x, i) => (i === 4 ? x ^ 1 : x))), true],
  ["half of it is refused", 103, (b: Buffer) => b.subarray(0, b.length >> 1), true],
])("%s, and the program runs", (_, number, changed, refused) => {
  const program = `load(String(${number}));`;
  const first = folderOf(program);
  const compiled = programScript(first).createCachedData();
  const folder = folderOf(program.replace("1", "2"));
  writeFileSync(join(folder, COMPILED), changed(compiled));
  const script = programScript(folder);
  expect(script.cachedDataRejected).toBe(refused);
  expect(said(folder, script)).toHaveLength(1);
});
