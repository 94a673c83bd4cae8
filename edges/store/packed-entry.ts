/**
 * What one article brings to the record, ready to be written: its reading deflated, its rows but for what the record alone can tell
 * (numbers and actors), the words of the index. Made without the record, so that any thread can make it.
 */
import type { Document } from "../../core/reader.ts";
import type { AccountEntry, AnswerEntry, Entry, ReportEntry } from "../../core/record/entry.ts";
import { writtenStatement } from "../../core/record/claims/statement.ts";
import { indexedWords } from "../../core/record/search/indexed.ts";
import { arabicRecord } from "../../languages/ar/record.ts";
import type { Problem, Time } from "../../schema/reading.ts";
import type { Row } from "../../schema/record/tables.ts";
import { pack, packBytes } from "./packed.ts";
import { readWords } from "./words/read-words.ts";
import { type JoinedWords, joinedWords } from "./words/word-index.ts";

export type Given = Pick<Document, "outlet" | "published" | "blocks">;

type DrawnOfReport =
  | "n"
  | "version"
  | "within"
  | "speaker"
  | "carrier"
  | "counted"
  | "decided"
  | "claim"
  | "origin"
  | "certainty"
  | "reason";
type DrawnOfAccount = "n" | "version" | "series" | "report" | "country" | "counted" | "decided" | "event" | "certainty" | "reason";

/** Actors stand as their places in the entry's list. */
export interface PackedReport {
  readonly row: Omit<Row<"report">, DrawnOfReport>;
  /** id in the reading of the report it stands in */
  readonly within: string | undefined;
  readonly speaker: number | undefined;
  readonly carrier: number | undefined;
  readonly links: readonly Omit<Row<"link">, "report" | "actor">[];
  readonly actors: readonly (number | undefined)[];
  readonly keys: readonly number[];
  readonly answer: PackedAnswer | undefined;
}

export interface PackedAnswer {
  readonly row: Omit<Row<"answer">, "report" | "actor">;
  readonly actor: number | undefined;
}

export interface PackedAccount {
  readonly row: Omit<Row<"account">, DrawnOfAccount>;
  readonly country: string | undefined;
  /** id in the reading of the report that tells it */
  readonly report: string | undefined;
  readonly participants: readonly Omit<Row<"participant">, "account" | "actor">[];
  readonly actors: readonly (number | undefined)[];
}

export interface PackedEntry extends Pick<Entry, "article" | "instant" | "outlet" | "actors"> {
  readonly reading: Uint8Array;
  readonly reader: string;
  readonly problems: readonly Problem[];
  readonly reports: readonly PackedReport[];
  readonly accounts: readonly PackedAccount[];
  readonly bands: readonly number[];
  readonly words: JoinedWords;
  /** what the reader was given besides the text, deflated */
  readonly given: Uint8Array | null;
}

const startOf = (time: Time | undefined): string | null => time?.start ?? null;

const packedAnswer = ({ name, actor, words, keys }: AnswerEntry): PackedAnswer => ({
  row: { name: name ?? null, words: words.length === 0 ? null : writtenStatement(words), keys: keys.join(",") },
  actor,
});

const packedReport = ({ report: r, id, speaker, carrier, links, content, words, keys, answer }: ReportEntry): PackedReport => ({
  row: {
    id,
    local: r.id,
    in_title: r.in ? 1 : 0,
    mode: r.mode,
    act: r.cue.act,
    lemma: r.cue.lemma,
    polarity: r.polarity,
    speaker_name: r.chain.find((l) => l.role === "speaker")?.name ?? null,
    medium: r.chain.find((l) => l.role === "medium")?.kind ?? null,
    content,
    start: r.content[0]?.start ?? 0,
    end: r.content.at(-1)?.end ?? 0,
    said: startOf(r.said),
    confidence: r.confidence,
    words: writtenStatement(words),
  },
  within: r.within,
  speaker,
  carrier,
  links: r.chain.map((l, position) => ({
    position,
    role: l.role,
    name: l.name,
    kind: l.kind ?? null,
    for: l.for ?? null,
    given: l.given,
  })),
  actors: links,
  keys: [...new Set(keys)],
  answer: answer && packedAnswer(answer),
});

const packedAccount = ({ event: e, id, participants }: AccountEntry): PackedAccount => ({
  row: {
    id,
    local: e.id,
    in_title: e.in ? 1 : 0,
    type: e.type,
    status: e.status,
    start: startOf(e.time),
    end: e.time?.end ?? null,
    precision: e.time?.precision ?? null,
    basis: e.time?.basis ?? null,
    place: e.place?.name ?? null,
    series_name: e.series?.name ?? null,
    round: e.series?.round ?? null,
    trigger: e.trigger.quote,
    trigger_start: e.trigger.start,
    confidence: e.confidence,
  },
  country: e.place?.country,
  report: e.reportedBy,
  participants: e.participants.map((p, position) => ({
    position,
    role: p.role,
    name: p.name,
    office: p.office ?? null,
    country: p.country ?? null,
  })),
  actors: participants,
});

/** `written`: the reading in JSON, where that is at hand. */
export const packEntry = (entry: Entry, given?: Given, written = JSON.stringify(entry.reading)): PackedEntry => {
  const { article, instant, outlet, actors, reading } = entry;
  const indexed = indexedWords({ title: article.title ?? "", text: article.text, mentions: reading.mentions }, arabicRecord, readWords);
  return {
    article,
    instant,
    outlet,
    actors,
    reading: packBytes(Buffer.from(written)),
    reader: `${reading.reader.version} ${reading.reader.model}`,
    problems: reading.problems,
    reports: entry.reports.map(packedReport),
    accounts: entry.accounts.map(packedAccount),
    bands: [...new Set(entry.bands)],
    words: joinedWords(indexed),
    given: given ? pack(given) : null,
  };
};
