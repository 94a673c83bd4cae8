/** A passage cited: of a report, of an account of an event, or any stretch of an article. */
import type { Reading } from "../../../schema/reading.ts";
import type { Parameters, Result } from "../../../schema/record/operation.ts";
import type { cite } from "../../../schema/record/operations/articles.ts";
import type { Row } from "../../../schema/record/tables.ts";
import { unpack } from "../../store/packed.ts";
import type { Store } from "../../store/open-store.ts";
import { bibtexCitation, type Cited, cslCitation, plainCitation } from "../cite/citation.ts";
import { linkTo } from "../cite/text-fragment.ts";
import { RecordError } from "../record-error.ts";
import { actorRefs } from "../refs/actor-refs.ts";
import { rowById } from "../refs/find-row.ts";
import { versionNamed } from "./version-named.ts";

interface Passage {
  readonly version: Row<"version">;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly title: boolean;
  readonly speaker?: string | undefined;
}

const versionRow = (store: Store, n: number) => store.read.selectFrom("version").selectAll().where("n", "=", n).executeTakeFirstOrThrow();
const readingOf = (version: Row<"version">) => unpack<Omit<Reading, "article">>(version.reading);

const ofReport = async (store: Store, n: number): Promise<Passage> => {
  const row = await store.read
    .selectFrom("report")
    .select(["version", "local", "speaker_name"])
    .where("n", "=", n)
    .executeTakeFirstOrThrow();
  const version = await versionRow(store, row.version);
  const report = readingOf(version).reports.find((r) => r.id === row.local);
  const spans = report?.content ?? [];
  return {
    version,
    start: Math.min(...spans.map((s) => s.start)),
    end: Math.max(...spans.map((s) => s.end)),
    quote: spans.map((s) => s.quote).join(" […] "),
    title: report?.in !== undefined,
    speaker: row.speaker_name ?? undefined,
  };
};

const ofAccount = async (store: Store, n: number): Promise<Passage> => {
  const row = await store.read.selectFrom("account").select(["version", "local"]).where("n", "=", n).executeTakeFirstOrThrow();
  const version = await versionRow(store, row.version);
  const event = readingOf(version).events.find((e) => e.id === row.local);
  const span = event?.evidence[0] ?? event?.trigger ?? { start: 0, end: 0, quote: "" };
  return { version, start: span.start, end: span.end, quote: span.quote, title: event?.in !== undefined };
};

const ofArticle = async (store: Store, p: Parameters<typeof cite>): Promise<Passage> => {
  const version = await versionNamed(store, p.of);
  if (p.start === undefined && p.end === undefined) return { version, start: 0, end: 0, quote: "", title: false };
  const { start = 0, end = version.text.length } = p;
  if (start >= end || end > version.text.length) throw new RecordError("no-stretch", { start, end, length: version.text.length });
  return { version, start, end, quote: version.text.slice(start, end), title: false };
};

const passageOf = async (store: Store, p: Parameters<typeof cite>): Promise<Passage> => {
  const report = await rowById(store, "report", p.of);
  if (report !== undefined) return ofReport(store, report);
  const account = await rowById(store, "account", p.of);
  return account !== undefined ? ofAccount(store, account) : ofArticle(store, p);
};

export const citePassage = async (store: Store, p: Parameters<typeof cite>): Promise<Result<typeof cite>> => {
  const { version, ...passage } = await passageOf(store, p);
  const [article, outlets, evidence] = await Promise.all([
    store.read.selectFrom("article").select("id").where("n", "=", version.article).executeTakeFirstOrThrow(),
    actorRefs(store, [version.outlet]),
    store.read.selectFrom("evidence").select("fetched_at").where("hash", "=", version.evidence).executeTakeFirst(),
  ]);
  const cited: Cited = {
    id: article.id,
    title: version.title ?? undefined,
    author: version.author ?? undefined,
    outlet: outlets.get(version.outlet ?? 0)?.name,
    published: version.published ?? undefined,
    url: version.url ?? undefined,
    accessed: evidence?.fetched_at ?? version.added,
    language: version.language,
    quote: passage.quote,
    speaker: passage.speaker,
  };
  const link = linkTo(version.url, passage.title ? (version.title ?? "") : version.text, passage);
  return {
    plain: plainCitation(cited),
    bibtex: bibtexCitation(cited),
    csl: cslCitation(cited),
    ...(link ? { link } : {}),
    quote: passage.quote,
  };
};
