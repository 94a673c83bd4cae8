/** What the pages of claims have in common. */
import { counted, countedOrigins } from "../../../schema/counts.ts";
import type { Change, ClaimRef, Passage } from "../../../schema/record/shapes.ts";
import { calm, isolate, type TerminalPage } from "../terminal-page.ts";
import type { Lang } from "../labels.ts";
import { sayingWith } from "../../words.ts";

export const sayOfClaim = sayingWith({
  certain: { en: "certain", ar: "مؤكد" },
  possible: { en: "possible", ar: "محتمل" },
  sure: { en: "sure", ar: "مؤكد" },
  likely: { en: "likely", ar: "مرجّح" },
  person: { en: "a person put it here", ar: "ضمّه مراجع" },
  repeated: { en: "not counted: said again, or left out", ar: "غير محسوب: مكرر أو مستبعد" },
  nobody: { en: "nobody named", ar: "لم يُسمَّ أحد" },
  this: { en: "this", ar: "هذا" },
  that: { en: "that", ar: "ذاك" },
  alsoIn: { en: "also in:", ar: "وورد أيضًا في:" },
  first: { en: "the first in the record", ar: "أقدم مصدر في السجل" },
});

/** "2024-09-18 21:00" as the article has it. */
export const momentOf = (published: string | undefined, lang: Lang): string =>
  published === undefined ? sayOfClaim(lang, "undated") : published.slice(0, 16).replace("T", " ");

/** The claim's words, whose they are, and its numbers. */
export const putClaim = (page: TerminalPage, claim: ClaimRef, lang: Lang, indent: string): void => {
  const { c } = page;
  page.arabic(claim.content, indent, c.bold);
  const speaker = claim.speaker ? isolate(claim.speaker.name) : calm(sayOfClaim(lang, "nobody"));
  const denied = claim.polarity === "denied" ? ` · ${c.red(calm(sayOfClaim(lang, "denied")))}` : "";
  page.put(`${indent}${c.cyan(speaker)}${denied} · ${c.dim(claim.id)}`);
  const sums = [counted(lang, "articles", claim.articles), counted(lang, "outlets", claim.outlets)].map(calm).join(" · ");
  page.put(`${indent}${sums} · ${c.green(calm(countedOrigins(lang, claim.independent)))}`);
};

/** What differs, each stretch on its own lines: right-to-left words and marks do not mix on one. */
export const putChanges = (page: TerminalPage, changes: readonly Change[], lang: Lang, indent: string): void => {
  const { c } = page;
  for (const change of changes) {
    const text = change.text.trim();
    if (text === "") continue;
    if (change.kind === "same") page.arabic(text, `${indent}  `, c.dim);
    else if (change.kind === "left-out") page.arabic(text, `${indent}− `, c.red);
    else page.arabic(text, `${indent}+ `, c.green);
  }
  page.put(`${indent}${c.dim(`− ${calm(sayOfClaim(lang, "leftOut"))}   + ${calm(sayOfClaim(lang, "added"))}`)}`);
};

export const isChanged = (changes: readonly Change[]): boolean => changes.some((x) => x.kind !== "same");

export const articleLine = (p: Passage, lang: Lang): string => {
  const outlet = p.article.outlet ? isolate(p.article.outlet.name) : calm(sayOfClaim(lang, "nobody"));
  return `${momentOf(p.article.published, lang)}  ${outlet}  ${p.article.id}`;
};
