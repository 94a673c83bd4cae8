/** Ties between actors on a terminal, the strongest first: who met whom, or who carries whom. */
import type { Result } from "../../../../schema/record/operation.ts";
import type { network } from "../../../../schema/record/operations/actors.ts";
import type { PageOptions } from "../pages.ts";
import { RecordPage } from "./record-page.ts";

const COLUMN = 6;

export const networkPage = (r: Result<typeof network>, o: PageOptions): string => {
  const page = new RecordPage(o);
  const { c } = page;
  const names = new Map(r.nodes.map((n) => [n.id, page.lang === "en" ? (n.english ?? n.name) : n.name]));
  if (r.edges.length === 0) page.put(c.dim(page.word("nothing")));
  for (const e of [...r.edges].sort((a, b) => b.weight - a.weight)) {
    const count = `${String(e.weight).padStart(COLUMN)}  `;
    page.row(count, " ".repeat(count.length), "  ─  ", [
      { text: names.get(e.from) ?? e.from, style: c.bold },
      { text: names.get(e.to) ?? e.to, style: c.bold, ...(e.last ? { after: c.dim(e.last) } : {}) },
    ]);
  }
  return page.text();
};
