/** What is marked in an article's title and text: where each report and event stands. */
import type { Link } from "../../../schema/reading.ts";
import type { Answer } from "../../../schema/record/operations.ts";
import { type MarkKind, merged, type Range } from "./marks.ts";

export type ArticleAnswer = Answer<"article">;
export type ArticleReport = ArticleAnswer["reports"][number];
export type ArticleEvent = ArticleAnswer["events"][number];
type Where = "title" | "text";

const MARKED: Partial<Record<Link["role"], MarkKind>> = { speaker: "speaker", carrier: "carrier", medium: "medium" };

const ofReport = (r: ArticleReport): Range[] => {
  const of = [r.ref];
  const links = r.chain.flatMap((l) => {
    const kind = MARKED[l.role];
    return kind && l.span ? [{ start: l.span.start, end: l.span.end, kind, of }] : [];
  });
  const contents = r.content.map((c) => ({ start: c.start, end: c.end, kind: "content" as const, of }));
  return [{ start: r.cue.span.start, end: r.cue.span.end, kind: "cue", of }, ...links, ...contents];
};

const ofEvent = (e: ArticleEvent): Range[] => {
  const of = [e.ref];
  const evidence = e.evidence.map((s) => ({ start: s.start, end: s.end, kind: "evidence" as const, of }));
  return [{ start: e.trigger.start, end: e.trigger.end, kind: "event", of }, ...evidence];
};

export const rangesOf = (a: ArticleAnswer, where: Where): Range[] => {
  const here = (x: { readonly in?: "title" | undefined }): boolean => (x.in ?? "text") === where;
  const furniture = where === "text" ? a.furniture.map((s) => ({ start: s.start, end: s.end, kind: "furniture" as const, of: [] })) : [];
  return merged([...furniture, ...a.reports.filter(here).flatMap(ofReport), ...a.events.filter(here).flatMap(ofEvent)]);
};

/** Reports and events, numbered together in the order in which they stand, as notes are: the title's first. */
export const numbersOf = (a: ArticleAnswer): ReadonlyMap<string, number> => {
  const all = [
    ...a.reports.map((r) => ({ ref: r.ref, title: r.in === "title", at: r.cue.span.start })),
    ...a.events.map((e) => ({ ref: e.ref, title: e.in === "title", at: e.trigger.start })),
  ];
  all.sort((x, y) => Number(y.title) - Number(x.title) || x.at - y.at);
  return new Map(all.map((x, i) => [x.ref, i + 1]));
};
