/** A checked quotation for a terminal. */
import { countedOrigins } from "../../../schema/counts.ts";
import type { Answer } from "../../../schema/record/operations.ts";
import { calm, isolate, TerminalPage } from "../terminal-page.ts";
import { articleLine, isChanged, putChanges, sayOfClaim } from "./claim-parts.ts";
import type { PageOptions } from "./pages.ts";

type Checked = Answer<"check-quote">;
type Verdict = Checked["verdict"];

const SAYINGS: Readonly<Record<Verdict, Readonly<Record<PageOptions["lang"], string>>>> = {
  exact: { en: "word for word", ar: "كلمة بكلمة" },
  cut: { en: "cut: words were left out", ar: "مبتور: حذفت منه كلمات" },
  changed: { en: "changed: it was put otherwise", ar: "محرف: قيل بكلمات أخرى" },
  misattributed: { en: "another's words", ar: "كلام غيره" },
  unattributed: { en: "in an article, but nobody is reported to have said it", ar: "في مقال، ولم ينسب إلى أحد" },
  absent: { en: "not in the record", ar: "ليس في السجل" },
};

const putFind = (page: TerminalPage, find: Checked["finds"][number], lang: PageOptions["lang"]): void => {
  const { c } = page;
  const speaker = find.report?.speaker;
  const who = speaker ? `${c.cyan(isolate(speaker.name))} · ` : "";
  page.put(
    `${who}${calm(SAYINGS[find.verdict][lang])} · ${Math.round(find.similarity * 100)}%${find.first ? ` · ${calm(sayOfClaim(lang, "first"))}` : ""}`,
  );
  page.put(`  ${articleLine(find.passage, lang)}`);
  page.arabic(find.passage.span.quote, "  ", c.bold);
  if (isChanged(find.changes)) putChanges(page, find.changes, lang, "  ");
  if (find.independent)
    page.put(`  ${c.green(calm(countedOrigins(lang, find.independent)))}${find.report?.claim ? c.dim(` · ${find.report.claim}`) : ""}`);
  page.put();
};

export const quotePage = (checked: Checked, { width, colour, lang }: PageOptions): string => {
  const page = new TerminalPage(width, colour);
  const good = checked.verdict === "exact";
  page.put((good ? page.c.green : page.c.yellow)(page.c.bold(calm(SAYINGS[checked.verdict][lang]))));
  page.put();
  for (const find of checked.finds) putFind(page, find, lang);
  return page.text();
};
