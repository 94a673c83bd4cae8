/** What changed between two versions: what was left out and what was added, with some words around. */
import type { Answer } from "../../../../schema/record/operations.ts";
import type { Change } from "../../../../schema/record/shapes.ts";
import { calm, TerminalPage } from "../../terminal-page.ts";
import type { PageOptions } from "../pages.ts";
import { putFacts } from "./article-line.ts";
import { type MarkStyle, type Piece, putMarked } from "./marked.ts";
import { say } from "./words.ts";

const AROUND = 12;

/** A long stretch that both have is cut in its middle. */
const shortened = (text: string, first: boolean, last: boolean): string => {
  const words = text.match(/\S+\s*/gu) ?? [];
  if (words.length <= AROUND * 2) return text;
  const head = first ? "" : words.slice(0, AROUND).join("");
  const tail = last ? "" : words.slice(-AROUND).join("");
  return `${head.trimEnd()} … ${tail}`;
};

/** Blanks go with the word before, which both texts have as the later one has it. */
const parted = (changes: readonly Change[], i: number): string => (i > 0 && /\S$/u.test(changes[i - 1]?.text ?? "") ? " " : "");

const piecesOf = (changes: readonly Change[]): Piece[] =>
  changes.map((c, i) =>
    c.kind === "same"
      ? { text: shortened(c.text, i === 0, i === changes.length - 1) }
      : { text: `${parted(changes, i)}${c.text}`, style: c.kind === "left-out" ? 0 : 1 },
  );

export const diffPage = (result: Answer<"diff">, o: PageOptions): string => {
  const page = new TerminalPage(o.width, o.colour);
  const styles: MarkStyle[] = [
    { colour: (s) => page.c.strikethrough(page.c.red(s)), plain: ["[-", "-]"] },
    { colour: (s) => page.c.green(s), plain: ["{+", "+}"] },
  ];
  putFacts(page, " ", result.article, o.lang, [`${say(o.lang, "version")} ${result.from} → ${result.to}`]);
  page.put();
  const changed = (changes: readonly Change[]) => changes.some((c) => c.kind !== "same");
  if (!changed(result.title) && !changed(result.text)) page.put(` ${calm(say(o.lang, "same"))}`);
  if (changed(result.title)) {
    putMarked(page, piecesOf(result.title), styles, " ");
    page.put();
  }
  if (changed(result.text)) putMarked(page, piecesOf(result.text), styles, " ");
  return page.text();
};
