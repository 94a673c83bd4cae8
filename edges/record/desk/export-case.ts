/** A case as one document. */
import type { Parameters, Result } from "../../../schema/record/operation.ts";
import type { exportCase } from "../../../schema/record/operations/desk.ts";
import type { Store } from "../../store/open-store.ts";
import { caseDocument } from "./case-document.ts";
import { caseHtml } from "./case-html.ts";
import { caseMarkdown } from "./case-markdown.ts";
import { showCase } from "./cases.ts";

const fileName = (name: string, ending: string): string =>
  `${
    name
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/gu, "")
      .slice(0, 60) || "case"
  }.${ending}`;

export const exportDocument = async (store: Store, p: Parameters<typeof exportCase>): Promise<Result<typeof exportCase>> => {
  const shown = await showCase(store, { case: p.case });
  const document = await caseDocument(store, shown.case, shown.items, p.language);
  return p.as === "html"
    ? { name: fileName(shown.case.name, "html"), type: "text/html; charset=utf-8", document: caseHtml(document) }
    : { name: fileName(shown.case.name, "md"), type: "text/markdown; charset=utf-8", document: caseMarkdown(document) };
};
