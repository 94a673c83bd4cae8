/** A saved search as an Atom feed or a JSON Feed; every entry says why it is there. */
import { generateAtomFeed, generateJsonFeed } from "feedsmith";
import * as v from "../../../schema/vocabulary.ts";
import type { ArticleRef } from "../../../schema/record/shapes.ts";
import type { Row } from "../../../schema/record/tables.ts";
import type { Store } from "../../store/open-store.ts";
import { RecordError } from "../record-error.ts";
import { versionsShown } from "../refs/article-refs.ts";
import { Why } from "./why.ts";

export type FeedFormat = "atom" | "json";

const MOST_ENTRIES = 100;

export interface FeedEntry {
  readonly id: string;
  readonly url: string | undefined;
  readonly title: string;
  readonly outlet: string | undefined;
  readonly published: string | undefined;
  readonly at: string;
  readonly why: string;
}

/** XML has no place for most control characters. */
const clean = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, "").replace(/[\ud800-\udfff]/gu, "\ufffd");

const typeLabel = (id: string): string => (v.eventTypes as readonly v.Term[]).find((t) => t.id === id)?.en ?? id;

/** "words that fit", "said by", "event": lines of plain text. */
export const whyInWords = (query: Readonly<Record<string, unknown>>, why: Why): string => {
  const asked = Object.entries(query)
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join("; ");
  return clean(
    [
      `It fits the search (${asked}).`,
      ...why.words.map((w) => `Words: ${w}`),
      ...why.reports.map((r) => `Report: ${r.speaker ? `${r.speaker}: ` : ""}${r.quote}`),
      ...why.events.map((e) => `Event: ${[typeLabel(e.type), ...e.participants].join(", ")}`),
    ].join("\n"),
  );
};

type Alert = Pick<Row<"alert">, "version" | "at" | "why">;

/** An article's own address only where it is one of the web. */
const webAddress = (ref: ArticleRef): string | undefined => (ref.url && /^https?:\/\//iu.test(ref.url) ? ref.url : undefined);

const isMoment = (text: string | undefined): text is string => text !== undefined && !Number.isNaN(Date.parse(text));

export const feedEntries = async (store: Store, saved: Row<"saved_search">, alerts: readonly Alert[]): Promise<FeedEntry[]> => {
  const shown = await versionsShown(
    store,
    alerts.map((a) => a.version),
  );
  const query = JSON.parse(saved.query) as Record<string, unknown>;
  return alerts.flatMap((a) => {
    const ref = shown.get(a.version)?.ref;
    if (!ref) return [];
    return [
      {
        id: `urn:khabar:${encodeURIComponent(saved.id)}:${encodeURIComponent(ref.id)}`,
        url: webAddress(ref),
        title: clean(ref.title ?? ref.id),
        outlet: ref.outlet && clean(ref.outlet.name),
        published: isMoment(ref.published) ? ref.published : undefined,
        at: a.at,
        why: whyInWords(query, Why.parse(JSON.parse(a.why))),
      },
    ];
  });
};

const atom = (saved: Row<"saved_search">, entries: readonly FeedEntry[], self: string): string =>
  generateAtomFeed({
    id: `urn:khabar:${encodeURIComponent(saved.id)}`,
    title: { value: clean(saved.name) },
    updated: new Date(entries[0]?.at ?? saved.created),
    links: [{ href: self, rel: "self", type: "application/atom+xml" }],
    authors: [{ name: "Khabar" }],
    entries: entries.map((e) => ({
      id: e.id,
      title: { value: e.title, type: "text" },
      updated: new Date(e.at),
      ...(e.published ? { published: new Date(e.published) } : {}),
      ...(e.url ? { links: [{ href: e.url, rel: "alternate" }] } : {}),
      ...(e.outlet ? { authors: [{ name: e.outlet }] } : {}),
      content: { value: e.why, type: "text" },
    })),
  });

/** The value of a JSON Feed, which a webhook is told too. */
export const jsonFeed = (saved: Row<"saved_search">, entries: readonly FeedEntry[], self: string): unknown =>
  generateJsonFeed({
    title: saved.name,
    feed_url: self,
    items: entries.map((e) => ({
      id: e.id,
      ...(e.url ? { url: e.url } : {}),
      title: e.title,
      content_text: e.why,
      ...(e.published ? { date_published: new Date(e.published) } : {}),
      date_modified: new Date(e.at),
      ...(e.outlet ? { authors: [{ name: e.outlet }] } : {}),
      language: "ar",
    })),
  });

export interface AlertFeed {
  readonly type: string;
  readonly body: string;
}

/** `base`: the origin under which the desk is reached. Throws a RecordError where there is no such search. */
export const alertFeed = async (store: Store, id: string, format: FeedFormat, base: string): Promise<AlertFeed> => {
  const saved = await store.read.selectFrom("saved_search").selectAll().where("id", "=", id).executeTakeFirst();
  if (!saved) throw new RecordError("no-search", { id });
  const alerts = await store.read
    .selectFrom("alert")
    .select(["version", "at", "why"])
    .where("search", "=", saved.n)
    .orderBy("at", "desc")
    .orderBy("version", "desc")
    .limit(MOST_ENTRIES)
    .execute();
  const entries = await feedEntries(store, saved, alerts);
  const self = `${base}/api/alerts/${id}.${format}`;
  return format === "atom"
    ? { type: "application/atom+xml; charset=utf-8", body: atom(saved, entries, self) }
    : { type: "application/feed+json; charset=utf-8", body: JSON.stringify(jsonFeed(saved, entries, self), null, 1) };
};
