import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadReader } from "../edges/files/load-reader.ts";
import { differences } from "../eval/check-case.ts";
import { checkCase, parseCases } from "../eval/notation.ts";

const folder = fileURLToPath(new URL("../languages/ar/cases/", import.meta.url));
const reader = loadReader();
/** Right expectations that the reader does not meet yet. */
const KNOWN_MISSES = "known-misses.txt";

for (const file of readdirSync(folder)
  .filter((f) => f.endsWith(".txt"))
  .sort())
  describe(file, () => {
    const { cases, problems } = parseCases(readFileSync(folder + file, "utf8"), file);
    it("is well written", () => expect([...problems, ...cases.flatMap(checkCase)]).toEqual([]));
    for (const c of cases)
      it(c.title, () => {
        const reading = reader.read({ id: c.title, title: c.meta.title, published: c.meta.published, text: c.body });
        const found = differences(c, reading);
        if (file === KNOWN_MISSES) expect(found, "this case passes now: move it to the file it belongs to").not.toEqual([]);
        else expect(found).toEqual([]);
      });
  });
