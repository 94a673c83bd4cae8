/** A claim in two or three lines: who, the words, how many tell it and from how many origins. */
import { counted, countedOrigins } from "../../../../schema/counts.ts";
import type { ClaimRef } from "../../../../schema/record/shapes.ts";
import { type Lang, label } from "../../labels.ts";
import { plain, type TerminalPage } from "../../terminal-page.ts";
import { day, say } from "./words.ts";

const MOST_WORDS = 240;

export const claimLines = (page: TerminalPage, claim: ClaimRef, indent: string, lang: Lang, more: readonly string[] = []): void => {
  const { c } = page;
  const speaker = claim.speaker ? { text: claim.speaker.name, style: c.bold } : { text: say(lang, "unknown"), style: c.dim };
  page.row(indent, indent, c.dim(" · "), [speaker, { text: label(lang, "act", claim.act), style: plain }]);
  const words = claim.content.length > MOST_WORDS ? `${claim.content.slice(0, MOST_WORDS).replace(/\s\S*$/u, "")} …` : claim.content;
  page.arabic(words, indent);
  const facts = [counted(lang, "outlets", claim.outlets), countedOrigins(lang, claim.independent), day(claim.first), ...more, claim.id];
  page.row(
    indent,
    indent,
    " · ",
    facts.filter((x) => x !== "").map((text) => ({ text, style: c.dim })),
  );
};
