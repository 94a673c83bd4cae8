/** An article named on a line: outlet, day, id. */
import type { ArticleRef } from "../../../../schema/record/shapes.ts";
import type { Lang } from "../../labels.ts";
import type { Part, TerminalPage } from "../../terminal-page.ts";
import { say } from "./words.ts";

export const articleFacts = (page: TerminalPage, a: ArticleRef, lang: Lang, more: readonly string[] = []): Part[] =>
  [a.outlet?.name, a.published?.slice(0, 16).replace("T", " "), a.opinion ? say(lang, "opinion") : undefined, ...more, a.id]
    .filter((x): x is string => x !== undefined)
    .map((text) => ({ text, style: page.c.dim }));

export const putFacts = (page: TerminalPage, indent: string, a: ArticleRef, lang: Lang, more: readonly string[] = []): void =>
  page.row(indent, indent, page.c.dim(" · "), articleFacts(page, a, lang, more));
