/** What the pages of claims have in common. */
import type { Change, ClaimRef, Passage } from "../../../schema/record/shapes.ts";
import { calm, isolate, type TerminalPage } from "../terminal-page.ts";
import type { Lang } from "../labels.ts";

type Said = Readonly<Record<Lang, string>>;
export const WORDS = {
  article: { en: "article", ar: "مقال" },
  outlet: { en: "outlet", ar: "وسيلة إعلام" },
  articles: { en: "articles", ar: "مقالات" },
  outlets: { en: "outlets", ar: "وسائل إعلام" },
  certain: { en: "certain", ar: "مؤكد" },
  possible: { en: "possible", ar: "محتمل" },
  origins: { en: "independent origins", ar: "مصادر مستقلة" },
  one: { en: "independent origin", ar: "مصدر مستقل" },
  denied: { en: "denied", ar: "منفي" },
  likely: { en: "likely", ar: "مرجح" },
  person: { en: "a person put it here", ar: "وضعه شخص" },
  repeated: { en: "not counted: said again, or left out", ar: "لا يحسب: مكرر أو مستبعد" },
  leftOut: { en: "left out", ar: "محذوف" },
  added: { en: "added", ar: "مضاف" },
  unknown: { en: "nobody named", ar: "لم يسم أحد" },
  first: { en: "the first in the record", ar: "الأول في السجل" },
  undated: { en: "no date", ar: "بلا تاريخ" },
} as const satisfies Record<string, Said>;

/** "2024-09-18 21:00" as the article has it. */
export const momentOf = (published: string | undefined, lang: Lang): string =>
  published === undefined ? WORDS.undated[lang] : published.slice(0, 16).replace("T", " ");

export const originsLine = ({ certain, possible }: { certain: number; possible: number }, lang: Lang): string => {
  const what = possible === 1 ? WORDS.one[lang] : WORDS.origins[lang];
  if (certain === possible) return `${possible} ${calm(what)}, ${calm(WORDS.certain[lang])}`;
  return `${certain}–${possible} ${calm(what)} (${certain} ${calm(WORDS.certain[lang])}, ${possible} ${calm(WORDS.possible[lang])})`;
};

/** The claim's words, whose they are, and its numbers. */
export const putClaim = (page: TerminalPage, claim: ClaimRef, lang: Lang, indent: string): void => {
  const { c } = page;
  page.arabic(claim.content, indent, c.bold);
  const speaker = claim.speaker ? isolate(claim.speaker.name) : calm(WORDS.unknown[lang]);
  const denied = claim.polarity === "denied" ? ` · ${c.red(calm(WORDS.denied[lang]))}` : "";
  page.put(`${indent}${c.cyan(speaker)}${denied} · ${c.dim(claim.id)}`);
  const sums = [
    `${claim.articles} ${calm((claim.articles === 1 ? WORDS.article : WORDS.articles)[lang])}`,
    `${claim.outlets} ${calm((claim.outlets === 1 ? WORDS.outlet : WORDS.outlets)[lang])}`,
  ].join(" · ");
  page.put(`${indent}${sums} · ${c.green(originsLine(claim.independent, lang))}`);
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
  page.put(`${indent}${c.dim(`− ${calm(WORDS.leftOut[lang])}   + ${calm(WORDS.added[lang])}`)}`);
};

export const isChanged = (changes: readonly Change[]): boolean => changes.some((x) => x.kind !== "same");

export const articleLine = (p: Passage, lang: Lang): string => {
  const outlet = p.article.outlet ? isolate(p.article.outlet.name) : calm(WORDS.unknown[lang]);
  return `${momentOf(p.article.published, lang)}  ${outlet}  ${p.article.id}`;
};
