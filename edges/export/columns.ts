/** The columns of tables: of reports and of events, the same in CSV and Parquet. */
import type { ExportedAccount, ExportedArticle, ExportedReport } from "./exported.ts";

export type Cell = string | number | boolean | undefined;

export interface Column<R> {
  readonly name: string;
  readonly about: string;
  readonly type: "text" | "integer" | "number" | "flag";
  readonly value: (row: R) => Cell;
}

export interface ReportRow {
  readonly article: ExportedArticle;
  readonly fact: ExportedReport;
}
export interface EventRow {
  readonly article: ExportedArticle;
  readonly fact: ExportedAccount;
}

type Type = Column<never>["type"];
const column = <R>(name: string, type: Type, about: string, value: (row: R) => Cell): Column<R> => ({ name, about, type, value });

const JOINT = " | ";
const joined = (list: readonly (string | undefined)[]): string | undefined => {
  const there = list.filter((x) => x !== undefined && x !== "");
  return there.length > 0 ? there.join(JOINT) : undefined;
};

interface OfArticle {
  readonly article: ExportedArticle;
}
const articleColumns = <R extends OfArticle>(): Column<R>[] => [
  column("article", "text", "id of the article", ({ article: a }) => a.version.id),
  column("version", "integer", "number of its version", ({ article: a }) => a.version.number),
  column("url", "text", "its address", ({ article: a }) => a.version.url ?? undefined),
  column("outlet", "text", "who published it", ({ article: a }) => a.outlet?.name),
  column("outlet_id", "text", "id of that actor", ({ article: a }) => a.outlet?.id),
  column("title", "text", "its title", ({ article: a }) => a.version.title ?? undefined),
  column("published", "text", "when it appeared, ISO 8601", ({ article: a }) => a.version.published ?? undefined),
  column("opinion", "flag", "marked as opinion by its outlet", ({ article: a }) => a.version.opinion === 1),
];

const linkOf = (r: ReportRow, role: string) => r.fact.report.chain.findIndex((l) => l.role === role);
const chainOf = (r: ReportRow, role: string) =>
  r.fact.report.chain.map((l, i) => ({ l, actor: r.fact.actors[i] })).filter(({ l }) => l.role === role);
const speaker = (r: ReportRow) => r.fact.actors[linkOf(r, "speaker")];
const speakerLink = (r: ReportRow) => r.fact.report.chain[linkOf(r, "speaker")];
const medium = (r: ReportRow) => r.fact.report.chain[linkOf(r, "medium")];

export const reportColumns: readonly Column<ReportRow>[] = [
  column("report", "text", "id of the report", (r) => r.fact.id),
  ...articleColumns<ReportRow>(),
  column("in", "text", "where its spans are: text or title", (r) => r.fact.report.in ?? "text"),
  column("mode", "text", "direct, indirect or mixed", (r) => r.fact.report.mode),
  column("act", "text", "act of speech", (r) => r.fact.report.cue.act),
  column("cue", "text", "the word that attributes, as it stands", (r) => r.fact.report.cue.span.quote),
  column("polarity", "text", "affirmed or denied", (r) => r.fact.report.polarity),
  column("stance", "text", "distanced where the writer keeps a distance", (r) => r.fact.report.stance),
  column("answers", "text", "whose words it answers or denies, where the article tells", (r) => r.fact.report.answers?.name),
  column("speaker", "text", "as the article names the speaker, in full", (r) => speakerLink(r)?.name),
  column("speaker_id", "text", "id of that actor", (r) => speaker(r)?.id),
  column("speaker_name", "text", "the name the actor is shown by", (r) => speaker(r)?.name),
  column("speaker_english", "text", "its English name", (r) => speaker(r)?.english ?? undefined),
  column("speaker_wikidata", "text", "its Wikidata id", (r) => speaker(r)?.wikidata ?? undefined),
  column("speaker_kind", "text", "person, organisation, country, …", (r) => speaker(r)?.kind),
  column("speaker_for", "text", "whom a spokesman speaks for", (r) => speakerLink(r)?.for),
  column("speaker_given", "text", "how the text gives the speaker", (r) => speakerLink(r)?.given),
  column("medium", "text", "the form in which it was said", (r) => medium(r)?.kind),
  column("medium_words", "text", "the words for that form", (r) => medium(r)?.name),
  column("carriers", "text", "agencies and outlets between, nearest the words first", (r) =>
    joined(chainOf(r, "carrier").map(({ l }) => l.name)),
  ),
  column("carrier_ids", "text", "ids of those actors, in the same order", (r) => {
    const ids = chainOf(r, "carrier").map(({ actor }) => actor?.id ?? "");
    return ids.some((id) => id !== "") ? ids.join(JOINT) : undefined;
  }),
  column("content", "text", "what was said, as it stands", (r) => joined(r.fact.report.content.map((s) => s.quote))),
  column("start", "integer", "where the content begins, in UTF-16 units", (r) => r.fact.report.content[0]?.start),
  column("end", "integer", "where it ends", (r) => r.fact.report.content.at(-1)?.end),
  column("said", "text", "when it was said, ISO 8601", (r) => r.fact.report.said?.start),
  column("within", "text", "id, in the reading, of the report it stands in", (r) => r.fact.report.within),
  column("claim", "text", "id of the utterance across articles", (r) => r.fact.claim?.id),
  column("claim_articles", "integer", "articles that have it", (r) => r.fact.claim?.articles),
  column("origins_certain", "integer", "its independent origins that are certain", (r) => r.fact.claim?.certain),
  column("origins_possible", "integer", "those and the uncredited ones", (r) => r.fact.claim?.possible),
  column("counted", "flag", "false for a repetition in the same article", (r) => r.fact.row.counted === 1),
  column("decided", "text", "accepted or corrected by a person", (r) => r.fact.row.decided ?? undefined),
  column("rule", "text", "the rule that read it", (r) => r.fact.report.rule),
  column("confidence", "number", "probability that it is right", (r) => r.fact.report.confidence),
];

const participants = (r: EventRow, ...roles: string[]) => {
  const { event, actors } = r.fact;
  return event.participants.map((p, i) => ({ p, actor: actors[i] })).filter(({ p }) => roles.includes(p.role));
};
const names = (r: EventRow, ...roles: string[]) => joined(participants(r, ...roles).map(({ p }) => p.name));

export const eventColumns: readonly Column<EventRow>[] = [
  column("event", "text", "id of the event across articles", (r) => r.fact.joined?.id),
  column("account", "text", "id of what this article has of it", (r) => r.fact.id),
  ...articleColumns<EventRow>(),
  column("in", "text", "where its spans are: text or title", (r) => r.fact.event.in ?? "text"),
  column("type", "text", "visit, meeting, call, …", (r) => r.fact.event.type),
  column("status", "text", "planned, held, cancelled, …", (r) => r.fact.event.status),
  column("trigger", "text", "the word that tells it, as it stands", (r) => r.fact.event.trigger.quote),
  column("start", "text", "when it begins, ISO 8601 as far as it is known", (r) => r.fact.event.time?.start),
  column("end", "text", "its last day or moment", (r) => r.fact.event.time?.end),
  column("precision", "text", "of the time", (r) => r.fact.event.time?.precision),
  column("basis", "text", "whether the time is stated, relative or implied", (r) => r.fact.event.time?.basis),
  column("place", "text", "where", (r) => r.fact.event.place?.name),
  column("country", "text", "ISO 3166-1 alpha-2 of the place", (r) => r.fact.event.place?.country),
  column("parties", "text", "who takes part", (r) => names(r, "party")),
  column("visitors", "text", "who goes", (r) => names(r, "visitor")),
  column("hosts", "text", "who receives", (r) => names(r, "host")),
  column("mediators", "text", "who brings the parties together", (r) => names(r, "mediator")),
  column("participant_ids", "text", "ids of all actors, in the order of the reading", (r) =>
    joined(r.fact.actors.map((a) => a?.id ?? "-")),
  ),
  column("participant_countries", "text", "their countries, in the same order", (r) =>
    joined(r.fact.event.participants.map((p) => p.country ?? "-")),
  ),
  column("series", "text", "the standing mechanism", (r) => r.fact.event.series?.name),
  column("round", "integer", "its number", (r) => r.fact.event.series?.round),
  column("event_articles", "integer", "articles that have the event", (r) => r.fact.joined?.articles),
  column("conflicts", "text", "what those articles disagree on", (r) => joined(r.fact.joined?.conflicts ?? [])),
  column("counted", "flag", "false for an older version's", (r) => r.fact.row.counted === 1),
  column("decided", "text", "accepted or corrected by a person", (r) => r.fact.row.decided ?? undefined),
  column("rule", "text", "the rule that read it", (r) => r.fact.event.rule),
  column("confidence", "number", "probability that it is right", (r) => r.fact.event.confidence),
];

export const reportRowsOf = async function* (articles: AsyncIterable<ExportedArticle>): AsyncGenerator<ReportRow> {
  for await (const article of articles) for (const fact of article.reports) yield { article, fact };
};
export const eventRowsOf = async function* (articles: AsyncIterable<ExportedArticle>): AsyncGenerator<EventRow> {
  for await (const article of articles) for (const fact of article.accounts) yield { article, fact };
};
