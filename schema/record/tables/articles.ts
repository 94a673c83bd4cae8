/** What was taken in: the bytes, the articles and their versions, and which are nearly the same. */
import { z } from "zod";
import { Bytes, Flag, Hash32, Id, Iso, Json, RowNumber, table } from "../table.ts";

/**
 * What is asked of a version beside each of its reports. Texts and readings stand in the row itself, which is thousands of bytes for every
 * one that is looked up; these columns alone are found close together.
 */
export const AROUND_REPORTS = ["n", "article", "instant", "published", "outlet"] as const;

export const articleTables = {
  evidence: table(
    "The bytes of an article as they came.",
    {
      hash: Id.describe("SHA-256 of the bytes; with the address behind it where the same bytes came from another one before"),
      url: z.string(),
      final_url: z.string(),
      fetched_at: Iso,
      status: z.int(),
      headers: Json,
      bytes: Bytes.describe("deflated"),
    },
    { key: ["hash"] },
  ),
  article: table(
    "One published text; edited, it has several versions.",
    {
      n: RowNumber,
      id: Id,
      url: z.string().nullable(),
      current: RowNumber.nullable().describe("the version shown and counted"),
    },
    { key: ["n"], unique: [["id"]], indexes: [["url"]] },
  ),
  version: table(
    "A version of an article with its reading.",
    {
      n: RowNumber,
      article: RowNumber,
      number: z.int().min(1),
      hash: Id.describe("of the text"),
      title: z.string().nullable(),
      author: z.string().nullable(),
      outlet: RowNumber.nullable(),
      url: z.string().nullable(),
      published: Iso.nullable(),
      instant: z.int().nullable().describe("of publication: milliseconds since 1970 UTC; days start at midnight UTC"),
      added: Iso,
      language: z.string(),
      opinion: Flag.describe("the outlet marks it as opinion"),
      text: z.string(),
      reading: Bytes.describe("the reading without the article, deflated JSON"),
      reader: z.string().describe("version and model of the reader"),
      evidence: Id.nullable(),
      source: z.string().nullable().describe("where it was taken from"),
      given: Bytes.nullable().describe(
        "what came with the text, to read it again: outlet and date as given, the page's blocks; deflated JSON",
      ),
    },
    {
      key: ["n"],
      unique: [["article", "number"]],
      indexes: [["article", "hash"], ["instant"], ["outlet", "instant"], AROUND_REPORTS],
      references: { article: "article.n", outlet: "actor.n", evidence: "evidence.hash" },
    },
  ),
  version_band: table(
    "Bands of the text's MinHash, by which near-duplicates are found.",
    { settled: Flag.describe("0 for the latest texts, whose bands lie by themselves"), band: Hash32, version: RowNumber },
    { key: ["settled", "band", "version"], references: { version: "version.n" } },
  ),
  kinship: table(
    "Two articles with nearly the same text.",
    { version: RowNumber, other: RowNumber.describe("the earlier one"), similarity: z.number(), reason: z.string() },
    { key: ["version", "other"], indexes: [["other"]], references: { version: "version.n", other: "version.n" } },
  ),
} as const;
