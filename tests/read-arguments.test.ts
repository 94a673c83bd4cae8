/** What a program hands to `read` wrongly is told by its name. */
import { expect, test } from "vitest";
import { type Document, read } from "../index.ts";

const TEXT = "قالت الوزارة في بيان إن الطريق سيفتح غدا.";

test.each([
  [null, /it was given null/u],
  [TEXT, /as an object.*string/u],
  [[{ text: TEXT }], /an array/u],
  [{}, /"text" must be.*undefined/u],
  [{ text: null }, /"text" must be.*null/u],
  [{ text: TEXT, published: new Date(0) }, /"published" must be a string, in ISO 8601.*a Date/u],
  [{ text: TEXT, title: 7 }, /"title" must be a string; it is a value of type number/u],
])("%j", (given, message) => {
  expect(() => read(given as unknown as Document)).toThrow(message);
  expect(() => read(given as unknown as Document)).toThrow(TypeError);
});

test("what is optional may be missing, null or empty", () => {
  const bare = read({ text: TEXT }).reports;
  expect(bare.length).toBe(1);
  const nulls = { text: TEXT, title: null, outlet: null, url: null, published: null } as unknown as Document;
  expect(read(nulls).reports).toEqual(bare);
  expect(read({ text: TEXT, title: "" }).reports).toEqual(bare);
});
