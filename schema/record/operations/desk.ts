/** What is kept for work at the desk: the day's overview, cases, saved searches and their alerts. */
import * as v from "../../vocabulary.ts";
import { z } from "zod";
import { bounds } from "../filters.ts";
import { operation } from "../operation.ts";
import { ArticleRef, ClaimRef, EventRef } from "../shapes.ts";
import { jobs } from "./work.ts";

export const today = operation({
  id: "today",
  summary: "Show what is new: claims, events, what spread, what has one origin, what outlets contradict.",
  description: "Of the days before the newest article, so that an old archive has a today too.",
  parameters: z.object({
    days: z.coerce.number().min(1).max(366).default(7).describe("how many days back"),
    limit: z.coerce.number().int().min(1).max(50).default(8).describe("how many of each at most"),
    ...bounds,
  }),
  result: z.object({
    until: z.string().optional().describe("publication of the newest article"),
    claims: z.array(ClaimRef),
    events: z.array(EventRef),
    fastest: z.array(ClaimRef.extend({ hours: z.number().describe("from the first to the third outlet") })),
    oneOrigin: z.array(ClaimRef).describe("certainly one origin, at least three outlets"),
    contradicted: z.array(z.object({ claim: ClaimRef, by: ClaimRef, kind: z.enum(v.ids(v.claimLinkKinds)) })),
    conflicts: z.array(EventRef).describe("events on which outlets disagree"),
    articles: z.array(ArticleRef),
    jobs: jobs.result.shape.jobs,
    failures: z.int(),
  }),
});

const Kept = z.object({
  kind: z.enum(["claim", "article", "event", "passage"]),
  ref: z.string(),
  note: z.string().optional(),
  added: z.string(),
  by: z.string(),
});
const CaseRef = z.object({
  id: z.string(),
  name: z.string(),
  note: z.string().optional(),
  items: z.int(),
  created: z.string(),
  changed: z.string(),
  by: z.string(),
});
const caseId = z.string().describe("id of a case");

export const cases = operation({
  id: "cases",
  summary: "List cases: folders of claims, articles and events with notes.",
  description: "The last changed first.",
  parameters: z.object({}),
  result: z.object({ items: z.array(CaseRef) }),
});

export const case_ = operation({
  id: "case",
  summary: "Show a case with all it holds.",
  description: "What is not in the record any more is told as gone.",
  parameters: z.object({ case: caseId }),
  bare: "case",
  result: z.object({
    case: CaseRef,
    items: z.array(
      Kept.extend({
        gone: z.boolean(),
        claim: ClaimRef.optional(),
        article: ArticleRef.optional(),
        event: EventRef.optional(),
        quote: z.string().optional().describe("of a passage"),
      }),
    ),
  }),
});

export const putCase = operation({
  id: "put-case",
  summary: "Make a case, or give one another name or note.",
  description: "Without id: a new one.",
  parameters: z.object({
    case: caseId.optional(),
    name: z.string().min(1).max(200).describe("its name"),
    note: z.string().max(20_000).optional().describe("what it is about"),
  }),
  bare: "name",
  result: z.object({ case: CaseRef }),
  changes: true,
});

export const removeCase = operation({
  id: "remove-case",
  summary: "Remove a case.",
  description: "What it holds stays in the record.",
  parameters: z.object({ case: caseId }),
  bare: "case",
  result: z.object({ id: z.string() }),
  changes: true,
});

const item = {
  case: caseId,
  kind: z.enum(["claim", "article", "event", "passage"]).describe("what is put in"),
  ref: z.string().describe("its id; of a passage the article's id, start and end: id:12-90"),
};

export const putInCase = operation({
  id: "put-in-case",
  summary: "Put a claim, an article, an event or a passage into a case, with a note.",
  description: "What is there already gets the new note.",
  parameters: z.object({ ...item, note: z.string().max(20_000).optional().describe("a note on it") }),
  result: z.object({ case: CaseRef }),
  changes: true,
});

export const takeFromCase = operation({
  id: "take-from-case",
  summary: "Take something out of a case.",
  description: "It stays in the record.",
  parameters: z.object(item),
  result: z.object({ case: CaseRef }),
  changes: true,
});

export const exportCase = operation({
  id: "export-case",
  files: true,
  summary: "Give a case as one document with its citations.",
  description: "As a page that stands alone or as Markdown: each thing with its words, its sources and the notes.",
  parameters: z.object({
    case: caseId,
    as: z.enum(["html", "markdown"]).default("html").describe("of the document"),
    language: z.enum(["ar", "en"]).default("en").describe("of its headings"),
  }),
  bare: "case",
  result: z.object({ name: z.string().describe("a file's name"), type: z.string().describe("media type"), document: z.string() }),
});

const Saved = z.object({
  id: z.string(),
  name: z.string(),
  query: z.record(z.string(), z.unknown()).describe("parameters of the search"),
  by: z.string(),
  webhook: z.string().optional().describe("shown to whoever may change it"),
  created: z.string(),
  feed: z.string().describe("path of its Atom feed; with .json instead of .atom a JSON Feed"),
  delivery: z
    .object({ waiting: z.int(), failed: z.int().describe("given up"), message: z.string().optional().describe("what was wrong last") })
    .optional()
    .describe("alerts the webhook has not taken yet; absent where there are none"),
});

export const savedSearches = operation({
  id: "saved-searches",
  summary: "List saved searches, with the addresses of their feeds.",
  description: "Each tells of new articles, and why they fit.",
  parameters: z.object({}),
  result: z.object({ items: z.array(Saved) }),
});

export const saveSearch = operation({
  id: "save-search",
  summary: "Keep a search, to be told of what is new.",
  description:
    "As a feed, and by a webhook where one is given: each new article is told once, with the words that fit, in a message that is signed.",
  parameters: z.object({
    name: z.string().min(1).max(200).describe("its name"),
    query: z.record(z.string(), z.unknown()).describe("parameters of the search"),
    webhook: z
      .url({ protocol: /^https?$/u })
      .optional()
      .describe("address that is told of what is new"),
  }),
  bare: "name",
  result: Saved.extend({
    secret: z.string().optional().describe("of the webhook, shown this once: its messages are signed with it (Standard Webhooks)"),
  }),
  changes: true,
});

export const removeSearch = operation({
  id: "remove-search",
  summary: "Remove a saved search.",
  description: "Its feed ends.",
  parameters: z.object({ search: z.string().describe("id of a saved search") }),
  bare: "search",
  result: z.object({ id: z.string() }),
  changes: true,
});

export const deskOperations = [
  today,
  cases,
  case_,
  putCase,
  removeCase,
  putInCase,
  takeFromCase,
  exportCase,
  savedSearches,
  saveSearch,
  removeSearch,
] as const;
