/** The version of a text is the same whoever makes the hash. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { versionOf } from "../core/article/hash.ts";

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

test("of any text, broken pairs too", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      for (const t of [text, `${text}\ud800`, `\udc00${text}خبر`]) expect(versionOf(t, sha256)).toBe(versionOf(t));
    }),
  );
});
