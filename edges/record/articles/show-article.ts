/** One article with all that was read from it, and what of the record it belongs to. */
import type { z } from "zod";
import type { Mention, Reading } from "../../../schema/reading.ts";
import type { Parameters, Result } from "../../../schema/record/operation.ts";
import type { article_ } from "../../../schema/record/operations/articles.ts";
import type { ActorRef } from "../../../schema/record/shapes.ts";
import type { Row } from "../../../schema/record/tables.ts";
import { unpack } from "../../store/packed.ts";
import { hashOfEvidence } from "../../store/add-entries.ts";
import type { Store } from "../../store/open-store.ts";
import { actorRefs } from "../refs/actor-refs.ts";
import { versionsShown } from "../refs/article-refs.ts";
import { claimRefs } from "../refs/claim-refs.ts";
import { eventRefs } from "../refs/event-refs.ts";
import { globalActors } from "./global-actors.ts";
import { relatedArticles } from "./related.ts";
import { versionNamed } from "./version-named.ts";

type Shown = Result<typeof article_>;
type Stored = Omit<z.infer<typeof Reading>, "article">;
type StoredMention = z.infer<typeof Mention>;

const reportsShown = async (store: Store, reading: Stored, rows: readonly Row<"report">[]): Promise<Shown["reports"]> => {
  const byLocal = new Map(rows.map((r) => [r.local, r]));
  const [claims, speakers] = await Promise.all([
    claimRefs(
      store,
      rows.map((r) => r.claim),
    ),
    actorRefs(
      store,
      rows.map((r) => r.speaker),
    ),
  ]);
  return reading.reports.flatMap((r) => {
    const row = byLocal.get(r.id);
    if (!row) return [];
    const claim = claims.get(row.claim ?? 0);
    const speaker = speakers.get(row.speaker ?? 0);
    return [
      { ...r, ref: row.id, ...(claim ? { claim } : {}), ...(speaker ? { speaker } : {}), ...(row.decided ? { decided: row.decided } : {}) },
    ];
  });
};

const eventsShown = async (store: Store, reading: Stored, rows: readonly Row<"account">[]): Promise<Shown["events"]> => {
  const byLocal = new Map(rows.map((r) => [r.local, r]));
  const events = await eventRefs(
    store,
    rows.map((r) => r.event),
  );
  return reading.events.flatMap((e) => {
    const row = byLocal.get(e.id);
    if (!row) return [];
    const event = events.get(row.event ?? 0);
    return [{ ...e, ref: row.id, ...(event ? { event } : {}), ...(row.decided ? { decided: row.decided } : {}) }];
  });
};

const mentionsShown = async (
  store: Store,
  mentions: readonly StoredMention[],
  actors: ReadonlyMap<string, number>,
): Promise<Shown["mentions"]> => {
  const refs = await actorRefs(store, [...actors.values()]);
  return mentions.map((m): StoredMention & { ref?: ActorRef } => {
    const ref = m.actor === undefined ? undefined : refs.get(actors.get(m.actor) ?? 0);
    return ref ? { ...m, ref } : m;
  });
};

const evidenceOf = async (store: Store, hash: string | null): Promise<Shown["evidence"]> => {
  if (hash === null) return undefined;
  const e = await store.read
    .selectFrom("evidence")
    .select(["hash", "url", "final_url", "fetched_at", "status"])
    .where("hash", "=", hash)
    .executeTakeFirst();
  return e && { hash: hashOfEvidence(e.hash), url: e.url, finalUrl: e.final_url, fetchedAt: e.fetched_at, status: e.status };
};

const versionsOf = async (store: Store, article: number): Promise<Shown["versions"]> => {
  const rows = await store.read
    .selectFrom("version")
    .select(["number", "added", "published", "title"])
    .where("article", "=", article)
    .orderBy("number")
    .execute();
  return rows.map((v) => ({
    number: v.number,
    added: v.added,
    ...(v.published ? { published: v.published } : {}),
    ...(v.title ? { title: v.title } : {}),
  }));
};

export const showArticle = async (store: Store, p: Parameters<typeof article_>): Promise<Shown> => {
  const version = await versionNamed(store, p.article, p.version);
  const reading = unpack<Stored>(version.reading);
  const [reports, accounts] = await Promise.all([
    store.read.selectFrom("report").selectAll().where("version", "=", version.n).orderBy("n").execute(),
    store.read.selectFrom("account").selectAll().where("version", "=", version.n).orderBy("n").execute(),
  ]);
  const actors = await globalActors(store, reading, reports, accounts);
  const [shown, evidence, versions, related] = await Promise.all([
    versionsShown(store, [version.n]),
    evidenceOf(store, version.evidence),
    versionsOf(store, version.article),
    relatedArticles(store, version, reports, accounts),
  ]);
  return {
    article: (shown.get(version.n) as NonNullable<ReturnType<typeof shown.get>>).ref,
    text: version.text,
    ...(version.author ? { author: version.author } : {}),
    language: version.language,
    reader: version.reader,
    ...(evidence ? { evidence } : {}),
    mentions: await mentionsShown(store, reading.mentions, actors),
    reports: await reportsShown(store, reading, reports),
    events: await eventsShown(store, reading, accounts),
    furniture: reading.furniture,
    versions,
    related,
  };
};
