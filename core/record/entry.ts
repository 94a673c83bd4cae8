/** What one article brings to the record: its reading with the keys by which it finds what is there already. Pure: made wherever the reading is made. */
import type { Article, Event, Link, Mention, Reading, Report } from "../../schema/reading.ts";
import { hasher } from "../article/hash.ts";
import { answerKeys, reportKeys } from "./claims/report-keys.ts";
import { NAMED, type RecordLanguage, unmarked } from "./language.ts";
import { type LocalActor, localActors } from "./actors/local-actors.ts";
import { instantOf } from "./instant.ts";
import { textBands } from "./text-bands.ts";

export interface ReportEntry {
  readonly report: Report;
  /** the same whenever the same words of the same version of the same article are read */
  readonly id: string;
  /** index into `actors` */
  readonly speaker: number | undefined;
  /** of the carrier nearest the words */
  readonly carrier: number | undefined;
  /** index into `actors` for each link of the chain */
  readonly links: readonly (number | undefined)[];
  readonly content: string;
  /** of the content, as the language's `statementWords` gives them, with the names marked */
  readonly words: readonly string[];
  readonly keys: readonly number[];
  readonly answer: AnswerEntry | undefined;
}

/** What a report answers. */
export interface AnswerEntry {
  readonly name: string | undefined;
  /** index into `actors` */
  readonly actor: number | undefined;
  /** of what is said of the words that are answered */
  readonly words: readonly string[];
  /** by which those words are found; a report has them among its own keys too */
  readonly keys: readonly number[];
}

export interface AccountEntry {
  readonly event: Event;
  readonly id: string;
  /** index into `actors` for each participant */
  readonly participants: readonly (number | undefined)[];
}

export interface Entry {
  readonly article: Article;
  /** milliseconds since 1970 UTC; a day starts at midnight UTC; undefined where the article has no date */
  readonly instant: number | undefined;
  readonly reading: Omit<Reading, "article">;
  readonly outlet: number | undefined;
  readonly actors: readonly LocalActor[];
  readonly reports: readonly ReportEntry[];
  readonly accounts: readonly AccountEntry[];
  readonly bands: readonly number[];
}

/** The spans of a content as one text; what lies between them is left out and marked. */
export const contentOf = (report: Report): string => report.content.map((s) => s.quote).join(" … ");

const NAMES: ReadonlySet<Mention["kind"]> = new Set<Mention["kind"]>(["person", "organisation", "country", "place", "outlet", "group"]);

/** Names in the content of a report. */
const namesIn = (report: Report, mentions: readonly Mention[]): string[] =>
  mentions
    .filter((m) => NAMES.has(m.kind) && m.in === report.in && report.content.some((s) => m.span.start >= s.start && m.span.end <= s.end))
    .map((m) => m.name);

const withNames = (words: readonly string[], names: readonly string[], language: RecordLanguage): readonly string[] => {
  if (names.length === 0) return words;
  const parts = new Set(names.flatMap((n) => language.statementWords(n)).map(unmarked));
  return words.map((w) => (parts.has(unmarked(w)) ? NAMED + w : w));
};

interface ReportContext {
  readonly reading: Reading;
  readonly actors: readonly LocalActor[];
  readonly instant: number | undefined;
  readonly language: RecordLanguage;
  indexOf(link: Link): number | undefined;
  answeredBy(report: Report): number | undefined;
}

const answerEntry = (report: Report, c: ReportContext): AnswerEntry | undefined => {
  const { answers } = report;
  if (!answers) return undefined;
  const actor = c.answeredBy(report);
  const local = actor === undefined ? undefined : c.actors[actor];
  return {
    name: answers.name,
    actor,
    words: answers.about ? c.language.statementWords(answers.about.quote) : [],
    keys: local && c.instant !== undefined ? answerKeys(local, c.instant, c.language) : [],
  };
};

const reportEntry = (report: Report, id: string, c: ReportContext): ReportEntry => {
  const links = report.chain.map(c.indexOf);
  const at = (role: Link["role"]) => links[report.chain.findIndex((l) => l.role === role)];
  const content = contentOf(report);
  const speaker = at("speaker");
  const names = namesIn(report, c.reading.mentions);
  const words = withNames(c.language.statementWords(content), names, c.language);
  const keyed = {
    words,
    names,
    speaker: speaker === undefined ? undefined : c.actors[speaker],
    instant: c.instant,
    denied: report.polarity === "denied",
  };
  const answer = answerEntry(report, c);
  const keys = [...reportKeys(keyed, c.language), ...(answer?.keys ?? [])];
  return { report, id, speaker, carrier: at("carrier"), links, content, words, keys, answer };
};

const without = ({ article: _, ...rest }: Reading): Omit<Reading, "article"> => rest;

/** Never throws for what a reading holds. */
export const entryOf = (reading: Reading, language: RecordLanguage): Entry => {
  const { article } = reading;
  const { actors, ofAnswered, ofLink, ofParticipant, outlet } = localActors(reading, language);
  const idOf = hasher(`${article.id}\n${article.version}\n`);
  const instant = instantOf(article.published);
  const context = { reading, actors, instant, language, indexOf: ofLink, answeredBy: (r: Report) => ofAnswered(r.answers) };
  const reports = reading.reports.map((r) => reportEntry(r, idOf(r.id), context));
  const accounts = reading.events.map(
    (event): AccountEntry => ({ event, id: idOf(event.id), participants: event.participants.map(ofParticipant) }),
  );
  return {
    article,
    instant,
    reading: without(reading),
    outlet,
    actors,
    reports,
    accounts,
    bands: textBands(language.contentWords(article.text)),
  };
};
