/** A quotation as somebody passed it on, held against what the record has. */
import { foundStretch, type Stretch } from "../../../core/record/claims/found-stretch.ts";
import { speakersAgree } from "../../../core/record/claims/speakers-agree.ts";
import { arabicRecord } from "../../../languages/ar/record.ts";
import type { Parameters, Result } from "../../../schema/record/operation.ts";
import type { checkQuote } from "../../../schema/record/operations/claims.ts";
import { type ToldRow, toldRows } from "../../store/claims/told-rows.ts";
import type { Store } from "../../store/open-store.ts";
import { RecordError } from "../record-error.ts";
import { claimRefs } from "../refs/claim-refs.ts";
import { actorsNamed } from "../refs/find-row.ts";
import { passageOf, reportRefs, versionTexts } from "../refs/report-refs.ts";
import { versionsShown } from "../refs/article-refs.ts";
import { inPieces } from "../../store/in-pieces.ts";
import { quoteSources } from "./quote-sources.ts";
import { wordKey } from "./word-key.ts";

type Checked = Result<typeof checkQuote>;
type Find = Checked["finds"][number];
type Verdict = Find["verdict"];

const ORDER: readonly Verdict[] = ["exact", "cut", "changed", "misattributed", "unattributed"];

interface InReport {
  readonly row: ToldRow;
  readonly stretch: Stretch;
  readonly verdict: Verdict;
}

interface InText {
  readonly version: number;
  readonly instant: number | null;
  readonly stretch: Stretch;
}

interface Asked {
  readonly name: string;
  readonly actors: ReadonlySet<number>;
  readonly key: string;
}

/** Whether the report's speaker is the one that is asked about. */
const isBy = (row: ToldRow, asked: Asked): boolean => {
  if (row.speaker?.actor !== undefined && asked.actors.has(row.speaker.actor)) return true;
  return row.speaker !== undefined && speakersAgree({ actor: undefined, kind: row.speaker.kind, key: asked.key }, row.speaker) === "same";
};

const askedSpeaker = async (store: Store, name: string): Promise<Asked> => ({
  name,
  actors: new Set(await actorsNamed(store, name)),
  key: arabicRecord.nameKey(name),
});

const inReports = async (store: Store, reports: readonly number[], quote: string, speaker: Asked | undefined): Promise<InReport[]> => {
  const rows = await inPieces(reports, (piece) => toldRows(store.read, piece));
  return rows.flatMap((row) => {
    const stretch = foundStretch(row.words, quote, wordKey);
    if (!stretch) return [];
    return [{ row, stretch, verdict: speaker && !isBy(row, speaker) ? "misattributed" : stretch.verdict }];
  });
};

/** Texts of the versions that are shown now. */
const inTexts = async (store: Store, versions: readonly number[], quote: string): Promise<InText[]> => {
  const rows = await inPieces(versions, (piece) =>
    store.read
      .selectFrom("version as v")
      .innerJoin("article as a", (j) => j.onRef("a.n", "=", "v.article").onRef("a.current", "=", "v.n"))
      .select(["v.n", "v.text", "v.instant"])
      .where("v.n", "in", piece)
      .execute(),
  );
  return rows.flatMap((r) => {
    const stretch = foundStretch(r.text, quote, wordKey);
    return stretch ? [{ version: r.n, instant: r.instant, stretch }] : [];
  });
};

const nearer = (a: { stretch: Stretch }, b: { stretch: Stretch }): number => b.stretch.similarity - a.stretch.similarity;
const time = (instant: number | null | undefined): number => instant ?? Number.POSITIVE_INFINITY;

/** Of each article the best report: within a report's content the inner and the outer one both have the words. */
const bestOfArticles = (finds: readonly InReport[]): InReport[] => {
  const best = new Map<number, InReport>();
  for (const f of [...finds].sort(
    (a, b) =>
      ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) ||
      nearer(a, b) ||
      Number(b.row.current) - Number(a.row.current) ||
      a.row.n - b.row.n,
  ))
    if (!best.has(f.row.article)) best.set(f.row.article, f);
  return [...best.values()];
};

/** As near as the best, or not much further: what is far from it is another saying. */
const FURTHER = 0.25;

const told = (s: Stretch): Find["changes"] => s.changes.map((c) => ({ ...c }));

const reportFinds = async (store: Store, finds: readonly InReport[]): Promise<Find[]> => {
  const refs = await reportRefs(
    store,
    finds.map((f) => f.row.n),
  );
  const claims = await claimRefs(
    store,
    finds.map((f) => f.row.claim),
  );
  const earliest = Math.min(...finds.map((f) => time(f.row.instant)));
  return finds.flatMap((f): Find[] => {
    const report = refs.get(f.row.n);
    const claim = f.row.claim === null ? undefined : claims.get(f.row.claim);
    if (!report) return [];
    return [
      {
        verdict: f.verdict,
        report,
        passage: report.passage,
        changes: told(f.stretch),
        similarity: f.stretch.similarity,
        ...(claim ? { independent: claim.independent } : {}),
        first: Number.isFinite(earliest) && time(f.row.instant) === earliest,
      },
    ];
  });
};

const textFinds = async (store: Store, finds: readonly InText[]): Promise<Find[]> => {
  const versions = finds.map((f) => f.version);
  const [shown, texts] = await Promise.all([versionsShown(store, versions), versionTexts(store, versions)]);
  const earliest = Math.min(...finds.map((f) => time(f.instant)));
  return finds.flatMap((f): Find[] => {
    const version = shown.get(f.version);
    const text = texts.get(f.version)?.text;
    if (!version || text === undefined) return [];
    const { start, end } = f.stretch;
    return [
      {
        verdict: "unattributed",
        passage: passageOf(version, text, { start, end, quote: text.slice(start, end) }, false),
        changes: told(f.stretch),
        similarity: f.stretch.similarity,
        first: Number.isFinite(earliest) && time(f.instant) === earliest,
      },
    ];
  });
};

/** Throws a RecordError for a quotation without words. */
export const checkQuotation = async (store: Store, p: Parameters<typeof checkQuote>): Promise<Checked> => {
  if (!/[\p{L}\p{N}]/u.test(p.quote)) throw new RecordError("quote-empty");
  const speaker = p.speaker === undefined ? undefined : await askedSpeaker(store, p.speaker);
  const sources = await quoteSources(store, p.quote);
  const reports = bestOfArticles(await inReports(store, sources.reports, p.quote, speaker));
  const texts = await inTexts(store, sources.versions, p.quote);
  const nearest = Math.max(0, ...reports.map((f) => f.stretch.similarity), ...texts.map((f) => f.stretch.similarity));
  const near = reports
    .filter((f) => f.stretch.similarity >= nearest - FURTHER)
    .sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || nearer(a, b) || time(a.row.instant) - time(b.row.instant));
  const articles = new Map(near.map((f) => [f.row.version, f]));
  const bare = texts
    .filter((f) => f.stretch.similarity >= nearest - FURTHER && !articles.has(f.version))
    .sort((a, b) => nearer(a, b) || time(a.instant) - time(b.instant));
  const finds = [...(await reportFinds(store, near.slice(0, p.limit))), ...(await textFinds(store, bare.slice(0, p.limit)))].slice(
    0,
    p.limit,
  );
  return { verdict: finds[0]?.verdict ?? "absent", finds };
};
