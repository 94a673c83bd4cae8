/** Reports as answers show them: with their words where they stand, from the text and the reading that are kept. */
import type { Reading, Report, Span } from "../../../schema/reading.ts";
import type { Passage, ReportRef } from "../../../schema/record/shapes.ts";
import { unpack } from "../../store/packed.ts";
import type { Store } from "../../store/open-store.ts";
import { actorRefs } from "./actor-refs.ts";
import { type VersionShown, versionsShown } from "./article-refs.ts";
import { inPieces } from "../../store/in-pieces.ts";

const AROUND = 160;

/** Whole words around a span. */
const before = (text: string, at: number): string => {
  const cut = text.slice(Math.max(0, at - AROUND), at);
  return at > AROUND ? cut.replace(/^\S*\s/u, "") : cut;
};
const after = (text: string, at: number): string => {
  const cut = text.slice(at, at + AROUND);
  return at + AROUND < text.length ? cut.replace(/\s\S*$/u, "") : cut;
};

export const passageOf = (version: VersionShown, text: string, span: Span, inTitle: boolean): Passage => ({
  article: version.ref,
  span: { ...span },
  ...(inTitle ? { in: "title" as const } : {}),
  before: before(text, span.start),
  after: after(text, span.end),
});

export interface VersionText {
  readonly n: number;
  readonly title: string;
  readonly text: string;
  readonly reading: Omit<Reading, "article">;
}

/** Texts and readings by the row number of the version. */
export const versionTexts = async (store: Store, versions: readonly (number | null | undefined)[]): Promise<Map<number, VersionText>> => {
  const rows = await inPieces(versions, (piece) =>
    store.read.selectFrom("version").select(["n", "title", "text", "reading"]).where("n", "in", piece).execute(),
  );
  return new Map(rows.map((r) => [r.n, { n: r.n, title: r.title ?? "", text: r.text, reading: unpack(r.reading) }]));
};

/** From the first to the last word of the content. */
const contentSpan = (report: Report, text: string): Span => {
  const start = Math.min(...report.content.map((s) => s.start));
  const end = Math.max(...report.content.map((s) => s.end));
  return { start, end, quote: text.slice(start, end) };
};

/** By row number; what a person has corrected stands in the reading already. */
export const reportRefs = async (store: Store, numbers: readonly (number | null | undefined)[]): Promise<Map<number, ReportRef>> => {
  const rows = await inPieces(numbers, (piece) =>
    store.read
      .selectFrom("report as r")
      .leftJoin("claim as c", "c.n", "r.claim")
      .select(["r.n", "r.id", "r.version", "r.local", "r.speaker", "r.said", "r.confidence", "c.id as claim"])
      .where("r.n", "in", piece)
      .execute(),
  );
  const versions = rows.map((r) => r.version);
  const [shown, texts, actors] = await Promise.all([
    versionsShown(store, versions),
    versionTexts(store, versions),
    actorRefs(
      store,
      rows.map((r) => r.speaker),
    ),
  ]);
  const refs = new Map<number, ReportRef>();
  for (const r of rows) {
    const version = shown.get(r.version);
    const text = texts.get(r.version);
    const report = text?.reading.reports.find((x) => x.id === r.local);
    if (!version || !text || !report) continue;
    const whole = report.in ? text.title : text.text;
    const speaker = r.speaker === null ? undefined : actors.get(r.speaker);
    refs.set(r.n, {
      id: r.id,
      passage: passageOf(version, whole, contentSpan(report, whole), report.in !== undefined),
      cue: { ...report.cue.span },
      content: report.content.map((s) => ({ ...s })),
      mode: report.mode,
      act: report.cue.act,
      polarity: report.polarity,
      ...(speaker ? { speaker } : {}),
      chain: report.chain.map((l) => ({ ...l })),
      ...(r.said ? { said: r.said } : {}),
      ...(report.answers ? { answers: structuredClone(report.answers) } : {}),
      confidence: r.confidence,
      ...(r.claim ? { claim: r.claim } : {}),
    });
  }
  return refs;
};
