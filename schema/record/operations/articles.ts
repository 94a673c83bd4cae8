/** The articles themselves: found, read, compared. */
import { z } from "zod";
import { Event, Mention, Report, Span } from "../../reading.ts";
import { bounds, filters, paging } from "../filters.ts";
import { operation } from "../operation.ts";
import { ActorRef, ArticleRef, Change, ClaimRef, EventRef, Hit, pageOf } from "../shapes.ts";

const article = z.string().describe("id or address of an article");

export const search = operation({
  id: "search",
  summary: "Search the articles' words.",
  description:
    'Knows Arabic: الرئيس finds والرئيس, مشاورات finds المشاورات, hamzas, vowel signs and spellings of names do not matter. "in marks" is a phrase, a word with * at its end a beginning, a word behind - must not be there.',
  parameters: z.object({
    query: z.string().default("").describe("words; without any, the newest articles that pass the filters"),
    ...filters,
    sort: z.enum(["best", "newest", "oldest"]).default("best").describe("in which order"),
    ...paging,
  }),
  bare: "query",
  result: pageOf(Hit).extend({ understood: z.array(z.string()).describe("the query's words in the form in which they were looked for") }),
});

export const articles = operation({
  id: "articles",
  summary: "List articles, the newest first.",
  description: "With how many reports and events each has; a bound of confidence leaves out of those, not articles.",
  parameters: z.object({
    outlet: filters.outlet,
    since: filters.since,
    until: filters.until,
    ...bounds,
    ...paging,
  }),
  result: pageOf(ArticleRef.extend({ reports: z.int(), events: z.int(), added: z.string() })),
});

export const article_ = operation({
  id: "article",
  summary: "Show an article with all that was read from it.",
  description:
    "Its text, its reports with their chains, its events, the claims and events of the record they belong to, its versions, and related articles with the reason.",
  parameters: z.object({ article, version: z.coerce.number().int().min(1).optional().describe("the newest if not given") }),
  bare: "article",
  result: z.object({
    article: ArticleRef,
    text: z.string(),
    author: z.string().optional(),
    language: z.string(),
    reader: z.string().describe("version and model of the reader"),
    evidence: z
      .object({ hash: z.string(), url: z.string(), finalUrl: z.string(), fetchedAt: z.string(), status: z.int() })
      .optional()
      .describe("the bytes as they came, by their SHA-256"),
    mentions: z.array(Mention.extend({ ref: ActorRef.optional() })),
    reports: z.array(
      Report.extend({
        ref: z.string().describe("its id in the record"),
        claim: ClaimRef.optional(),
        speaker: ActorRef.optional(),
        decided: z.enum(["accepted", "corrected"]).optional().describe("what a person did with it"),
      }),
    ),
    events: z.array(
      Event.extend({
        ref: z.string().describe("its id in the record"),
        event: EventRef.optional(),
        decided: z.enum(["accepted", "corrected"]).optional(),
      }),
    ),
    furniture: z.array(Span),
    versions: z.array(z.object({ number: z.int(), added: z.string(), published: z.string().optional(), title: z.string().optional() })),
    related: z.array(
      z.object({
        article: ArticleRef,
        reason: z.enum(["copy", "claim", "event", "series", "actors"]),
        about: z.string().describe("what they have in common, in a few words"),
        similarity: z.number().optional().describe("of a copy: share of word triples in common"),
      }),
    ),
  }),
});

export const diff = operation({
  id: "diff",
  summary: "Show what changed between two versions of an article, word by word.",
  description: "Without numbers: the last two.",
  parameters: z.object({
    article,
    from: z.coerce.number().int().min(1).optional().describe("number of the earlier version"),
    to: z.coerce.number().int().min(1).optional().describe("number of the later version"),
  }),
  bare: "article",
  result: z.object({ article: ArticleRef, from: z.int(), to: z.int(), title: z.array(Change), text: z.array(Change) }),
});

export const cite = operation({
  id: "cite",
  summary: "Cite a passage: plain, BibTeX, CSL-JSON, and a link that finds the words again.",
  description: "Of a report, an account of an event, or a stretch of an article's text.",
  parameters: z.object({
    of: z.string().describe("id of a report or an account of an event, or id or address of an article"),
    start: z.coerce.number().int().min(0).optional().describe("of an article: where the passage begins, in UTF-16 units"),
    end: z.coerce.number().int().min(0).optional().describe("of an article: where it ends"),
  }),
  bare: "of",
  result: z.object({
    plain: z.string(),
    bibtex: z.string(),
    csl: z.record(z.string(), z.unknown()).describe("one item of CSL-JSON"),
    link: z.string().optional().describe("the article's address with a text fragment; absent where the article has no address"),
    quote: z.string(),
  }),
});

export const index = operation({
  id: "index",
  changes: true,
  long: true,
  summary: "Make the index of words anew.",
  description:
    "From the texts and readings as they stand. `khabar check` tells whether it is needed; reading and answering go on meanwhile.",
  parameters: z.object({}),
  result: z.object({ articles: z.int() }),
});

export const articleOperations = [search, articles, article_, diff, cite, index] as const;
