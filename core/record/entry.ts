/** What one article brings to the record: its reading with the keys by which it finds what is there already. Pure: made wherever the reading is made. */
import type { Article, Event, Link, Reading, Report } from "../../schema/reading.ts";
import { hasher } from "../article/hash.ts";
import { reportKeys } from "./claims/report-keys.ts";
import type { RecordLanguage } from "./language.ts";
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
  /** comparison forms of the content's words */
  readonly words: readonly string[];
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

const reportEntry = (report: Report, indexOf: (link: Link) => number | undefined, id: string, language: RecordLanguage): ReportEntry => {
  const links = report.chain.map(indexOf);
  const at = (role: Link["role"]) => links[report.chain.findIndex((l) => l.role === role)];
  const content = contentOf(report);
  const words = language.contentWords(content);
  return { report, id, speaker: at("speaker"), carrier: at("carrier"), links, content, words, keys: reportKeys(words) };
};

const without = ({ article: _, ...rest }: Reading): Omit<Reading, "article"> => rest;

/** Never throws for what a reading holds. */
export const entryOf = (reading: Reading, language: RecordLanguage): Entry => {
  const { article } = reading;
  const { actors, ofLink, ofParticipant, outlet } = localActors(reading, language);
  const idOf = hasher(`${article.id}\n${article.version}\n`);
  const reports = reading.reports.map((r) => reportEntry(r, ofLink, idOf(r.id), language));
  const accounts = reading.events.map(
    (event): AccountEntry => ({ event, id: idOf(event.id), participants: event.participants.map(ofParticipant) }),
  );
  const instant = instantOf(article.published);
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
