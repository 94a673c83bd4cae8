/** The interface's words in both languages. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { counts } from "../../schema/counts.ts";
import { messages, type Message, type MessageId, say } from "../../desk/src/words/words.ts";

const FOLDER = new URL("../../desk/src/words/", import.meta.url);
const SIX = ["zero", "one", "two", "few", "many", "other"];
const ids = Object.keys(messages.en) as MessageId[];
const forms = (m: Message): string[] => (typeof m === "string" ? [m] : Object.values(m));
const namesIn = (m: Message): Set<string> =>
  new Set(forms(m).flatMap((f) => [...f.matchAll(/\{([a-z]+)\}/giu)].map((x) => x[1] as string)));

describe("the interface's words", () => {
  it("are the same in number, and no area's message hides another's", async () => {
    expect(Object.keys(messages.ar).sort()).toEqual([...ids].sort());
    let sum = Object.keys(counts.en).length;
    for (const file of readdirSync(new URL("en/", FOLDER)).filter((f) => f !== "index.ts")) {
      const areas = (await import(new URL(`en/${file}`, FOLDER).href)) as Record<string, object>;
      for (const area of Object.values(areas)) sum += Object.keys(area).length;
    }
    expect(ids.length).toBe(sum);
  });

  it("name the same things in both, and count in six forms", () => {
    for (const id of ids) {
      const { ar, en } = { ar: messages.ar[id], en: messages.en[id] };
      expect([id, ...[...namesIn(ar)].sort()]).toEqual([id, ...[...namesIn(en)].sort()]);
      if (typeof en !== "string") expect([id, ...Object.keys(ar).sort()]).toEqual([id, ...[...SIX].sort()]);
      for (const form of forms(ar)) expect([id, form.trim()]).not.toEqual([id, ""]);
    }
  });

  it("are all said somewhere", () => {
    const desk = new URL("../", FOLDER);
    const code = readdirSync(desk, { recursive: true, encoding: "utf8" })
      .filter((f) => /\.tsx?$/u.test(f) && !/^words\/(?:ar|en)\//u.test(f))
      .map((f) => readFileSync(new URL(f, desk), "utf8"))
      .join("\n");
    // counts are shared with the terminal
    expect(ids.filter((id) => !(id in counts.en) && !code.includes(`"${id}"`))).toEqual([]);
  });

  it.each([
    [0, "لا مقالات"],
    [1, "مقال واحد"],
    [2, "مقالان"],
    [3, "٣ مقالات"],
    [11, "١١ مقالًا"],
    [100, "١٠٠ مقال"],
  ])("count %i articles as a newspaper would", (n, text) => {
    expect(say("ar", "ar-u-nu-arab", "articles", { n })).toBe(text);
  });
});
