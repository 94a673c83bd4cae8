/** Claims as a list for a terminal. */
import type { Answer } from "../../../schema/record/operations.ts";
import { TerminalPage } from "../terminal-page.ts";
import { momentOf, putClaim } from "./claim-parts.ts";
import type { PageOptions } from "./pages.ts";

export const claimsPage = (result: Answer<"claims">, { width, colour, lang }: PageOptions): string => {
  const page = new TerminalPage(width, colour);
  for (const claim of result.items) {
    page.put(page.c.dim(momentOf(claim.first?.replace(/:\d\dZ$/u, ""), lang)));
    putClaim(page, claim, lang, "  ");
    page.put();
  }
  if (result.items.length === 0) page.put("no such claims");
  if (result.cursor) page.put(page.c.dim(`--cursor ${result.cursor}`));
  return page.text();
};
