/** What a version brought to the record, made again from what is kept of it. */
import { type Entry, entryOf } from "../../core/record/entry.ts";
import { arabicRecord } from "../../languages/ar/record.ts";
import type { Article, Reading } from "../../schema/reading.ts";
import type { Row } from "../../schema/record/tables.ts";
import type { Given } from "./packed-entry.ts";
import { unpack } from "./packed.ts";
import type { Writing } from "./writing.ts";

export type StoredVersion = Row<"version"> & { readonly id: string };

export const storedVersion = (db: Pick<Writing["db"], "selectFrom">, n: number): Promise<StoredVersion | undefined> =>
  db
    .selectFrom("version as v")
    .innerJoin("article as a", "a.n", "v.article")
    .selectAll("v")
    .select("a.id")
    .where("v.n", "=", n)
    .executeTakeFirst();

export const givenWith = (v: Pick<StoredVersion, "given">): Given => (v.given ? unpack<Given>(v.given) : {});

export const storedArticle = (v: StoredVersion): Article => {
  const { outlet } = givenWith(v);
  return {
    id: v.id,
    version: v.hash,
    ...(v.url ? { url: v.url } : {}),
    ...(outlet ? { outlet } : {}),
    ...(v.title ? { title: v.title } : {}),
    ...(v.author ? { author: v.author } : {}),
    ...(v.published ? { published: v.published } : {}),
    language: v.language,
    text: v.text,
  };
};

/** `reading`: the one that is kept if not given. */
export const storedEntry = (v: StoredVersion, reading: Omit<Reading, "article"> = unpack(v.reading)): Entry =>
  entryOf({ ...reading, article: storedArticle(v) }, arabicRecord);
