/** What a case points at: found when it is put in, and found again when the record was drawn anew since. */
import { z } from "zod";
import type { ArticleRef, ClaimRef, EventRef } from "../../../schema/record/shapes.ts";
import type { Row } from "../../../schema/record/tables.ts";
import type { Store } from "../../store/open-store.ts";
import { accountAnchor, Anchor, anchoredAccount, anchoredReport, anchoredVersion, reportAnchor } from "../decisions/anchors.ts";
import { RecordError } from "../record-error.ts";
import { versionsShown } from "../refs/article-refs.ts";
import { claimRefs } from "../refs/claim-refs.ts";
import { eventRefs } from "../refs/event-refs.ts";
import { articleNamed, neededRow, rowById } from "../refs/find-row.ts";

type Kind = Row<"case_item">["kind"];
export type CaseItem = Row<"case_item">;

const Stretch = z.object({ article: z.string(), version: z.string(), start: z.int(), end: z.int() });
type Stretch = z.infer<typeof Stretch>;

const ASKED = /^(?<article>.+):(?<start>\d+)-(?<end>\d+)$/su;

/** A stretch of the current version's text. Throws a RecordError where it is none. */
const stretchOf = async (store: Store, ref: string): Promise<Stretch> => {
  const asked = ASKED.exec(ref)?.groups;
  if (!asked) throw new RecordError("passage-wanted", { ref });
  const article = await articleNamed(store, asked.article as string);
  const version = await store.read.selectFrom("version").select(["hash", "text"]).where("n", "=", article.current).executeTakeFirst();
  const [start, end] = [Number(asked.start), Number(asked.end)];
  if (!version || start >= end || end > version.text.length)
    throw new RecordError("passage-wrong", { ref, length: version?.text.length ?? 0 });
  return { article: article.id, version: version.hash, start, end };
};

/** The claim's first report, the event's first account: the place to look for it when it was drawn anew. */
const anchorOf = async (store: Store, kind: "claim" | "event", n: number): Promise<Anchor | undefined> => {
  const table = kind === "claim" ? "report" : "account";
  const first = await store.read
    .selectFrom(table)
    .select("n")
    .where(kind as never, "=", n as never)
    .orderBy("n")
    .executeTakeFirst();
  if (!first) return undefined;
  return kind === "claim" ? reportAnchor(store.read, first.n) : accountAnchor(store.read, first.n);
};

/** What is put into a case, by the id it is kept under. Throws a RecordError where the record has no such thing. */
export const pointedAt = async (store: Store, kind: Kind, ref: string): Promise<{ ref: string; anchor: string | null }> => {
  if (kind === "article") return { ref: (await articleNamed(store, ref)).id, anchor: null };
  if (kind === "passage") {
    const at = await stretchOf(store, ref);
    return { ref: `${at.article}:${at.start}-${at.end}`, anchor: JSON.stringify(at) };
  }
  const anchor = await anchorOf(store, kind, await neededRow(store, kind, ref));
  return { ref, anchor: anchor ? JSON.stringify(anchor) : null };
};

export interface CaseThing {
  readonly gone: boolean;
  readonly claim?: ClaimRef;
  readonly article?: ArticleRef;
  readonly event?: EventRef;
  readonly quote?: string;
}

const GONE: CaseThing = { gone: true };

const article = async (store: Store, id: string): Promise<CaseThing> => {
  const row = await store.read.selectFrom("article").select("current").where("id", "=", id).executeTakeFirst();
  const ref = row?.current ? (await versionsShown(store, [row.current])).get(row.current)?.ref : undefined;
  return ref ? { gone: false, article: ref } : GONE;
};

const passage = async (store: Store, item: CaseItem): Promise<CaseThing> => {
  const at = Stretch.parse(JSON.parse(item.anchor ?? "{}"));
  const version = await anchoredVersion(store.read, at);
  const row =
    version === undefined ? undefined : await store.read.selectFrom("version").select("text").where("n", "=", version).executeTakeFirst();
  const ref = version === undefined ? undefined : (await versionsShown(store, [version])).get(version)?.ref;
  return row && ref ? { gone: false, article: ref, quote: row.text.slice(at.start, at.end) } : GONE;
};

/** By its id, or as what its first words belong to now. */
const row = async (store: Store, kind: "claim" | "event", item: CaseItem): Promise<number | undefined> => {
  const known = await rowById(store, kind, item.ref);
  if (known !== undefined || item.anchor === null) return known;
  const anchor = Anchor.parse(JSON.parse(item.anchor));
  if (kind === "claim") {
    const n = await anchoredReport(store.read, anchor);
    return n === undefined
      ? undefined
      : ((await store.read.selectFrom("report").select("claim").where("n", "=", n).executeTakeFirst())?.claim ?? undefined);
  }
  const n = await anchoredAccount(store.read, anchor);
  return n === undefined
    ? undefined
    : ((await store.read.selectFrom("account").select("event").where("n", "=", n).executeTakeFirst())?.event ?? undefined);
};

/** What an item of a case points at now. */
export const thingOf = async (store: Store, item: CaseItem): Promise<CaseThing> => {
  if (item.kind === "article") return article(store, item.ref);
  if (item.kind === "passage") return passage(store, item);
  const n = await row(store, item.kind, item);
  if (n === undefined) return GONE;
  if (item.kind === "claim") {
    const claim = (await claimRefs(store, [n])).get(n);
    return claim ? { gone: false, claim } : GONE;
  }
  const event = (await eventRefs(store, [n])).get(n);
  return event ? { gone: false, event } : GONE;
};
