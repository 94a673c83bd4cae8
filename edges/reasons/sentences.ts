/** Sentences that the record keeps in English, said in Arabic: each a pattern, and what it is in Arabic. */
type Said = (...parts: string[]) => string;
export type Rule = readonly [RegExp, string | Said];

/** Nothing where no rule knows the sentence. */
export const said = (rules: readonly Rule[], text: string): string | undefined => {
  for (const [pattern, arabic] of rules) {
    const found = pattern.exec(text);
    if (found) return typeof arabic === "string" ? arabic : arabic(...found.slice(1).map((part) => part ?? ""));
  }
  return undefined;
};
