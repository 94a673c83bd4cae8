/** Work on the record itself: taking in, keeping whole, giving up. */
import { z } from "zod";
import { flag, operation } from "../operation.ts";

const web = {
  allow: z
    .array(z.string())
    .optional()
    .describe("host, address or range that may be connected to although it is not public; may be given several times"),
  contact: z.string().optional().describe("told to the sites that are asked: where their keepers reach you"),
};
const reading = {
  jobs: z.coerce.number().int().min(1).max(256).optional().describe("threads that read; one for each core but one if not given"),
};

const WorkDone = z
  .object({
    new: z.int(),
    changed: z.int().describe("articles of which a new version was taken in"),
    unchanged: z.int().describe("articles that were there already"),
    failed: z.int(),
    interrupted: z.boolean(),
    resumed: z.boolean().describe("an earlier run that had been cut off was taken up"),
  })
  .describe("What became of the articles");

export const add = operation({
  id: "add",
  long: true,
  summary: "Take articles into the record: files, folders, addresses, feeds, lists, sitemaps, archives.",
  description:
    "Takes .txt, .html, .json, .ndjson (also .gz, .zst), .warc(.gz), .opml, .rss, .atom, sitemap.xml, folders, globs, and http(s) addresses of pages, feeds and the rest; - is standard input. What is there already is left as it is; a changed article becomes a new version. May be interrupted at any moment and started again.",
  parameters: z.object({
    sources: z.array(z.string()).min(1).describe("what to take in"),
    outlet: z.string().optional().describe("outlet for articles that give none"),
    published: z.string().optional().describe("publication date for articles that give none (ISO 8601)"),
    since: z.string().optional().describe("of sitemaps, only pages changed since (ISO 8601)"),
    ...web,
    ...reading,
  }),
  bare: "sources",
  result: WorkDone,
  changes: true,
});

export const watch = operation({
  id: "watch",
  long: true,
  summary: "Go over feeds and take in what is new, until it is stopped.",
  description: "Without addresses: all feeds that the record knows. Each is asked at its own pace, slower while it fails.",
  parameters: z.object({
    feeds: z.array(z.string()).default([]).describe("addresses of feeds"),
    every: z.coerce.number().min(1).default(15).describe("minutes between two looks at a feed"),
    ...web,
    ...reading,
  }),
  bare: "feeds",
  result: WorkDone,
  changes: true,
});

export const retry = operation({
  id: "retry",
  long: true,
  summary: "Try again what failed.",
  description: "Tries what may succeed at another time (a server that did not answer); with --all everything that failed.",
  parameters: z.object({
    all: flag("also what will hardly succeed: not an article, not Arabic"),
    items: z.array(z.string()).optional().describe("only these, as `failures` names them, whether they may succeed or not"),
    ...web,
    ...reading,
  }),
  result: WorkDone,
  changes: true,
});

export const failures = operation({
  id: "failures",
  summary: "List what could not be taken in, and why.",
  description: "Each with its source, its reason, how often it was tried and whether it may pass.",
  parameters: z.object({ limit: z.coerce.number().int().min(1).max(10_000).default(100).describe("how many at most") }),
  result: z.object({
    total: z.int(),
    items: z.array(
      z.object({
        source: z.string(),
        item: z.string(),
        message: z.string(),
        attempts: z.int(),
        passing: z.boolean().describe("it may succeed at another time"),
        at: z.string(),
      }),
    ),
  }),
});

export const jobs = operation({
  id: "jobs",
  summary: "List the latest work on the record, and the health of its feeds.",
  description: "What was asked, when, how far it came; and of each feed when it was last read and what is wrong with it.",
  parameters: z.object({ limit: z.coerce.number().int().min(1).max(1000).default(20).describe("how many jobs at most") }),
  result: z.object({
    jobs: z.array(
      z.object({
        kind: z.string(),
        arguments: z.unknown(),
        status: z.string(),
        started: z.string(),
        updated: z.string(),
        done: z.int(),
        unchanged: z.int(),
        failed: z.int(),
        message: z.string().optional(),
      }),
    ),
    feeds: z.array(
      z.object({
        url: z.string(),
        title: z.string().optional(),
        state: z.enum(["new", "ok", "empty", "failing"]),
        since: z.string().optional(),
        checked: z.string().optional(),
        read: z.string().optional(),
        reason: z.string().optional(),
        due: z.string().optional(),
      }),
    ),
  }),
});

export const stats = operation({
  id: "stats",
  summary: "Tell what the record holds.",
  description: "Articles, outlets, reports, claims, actors, events, series; the time they cover; the size of the file.",
  parameters: z.object({}),
  result: z.object({
    articles: z.int(),
    versions: z.int(),
    outlets: z.int(),
    reports: z.int(),
    claims: z.int(),
    actors: z.int(),
    events: z.int(),
    series: z.int(),
    failures: z.int(),
    first: z.string().optional().describe("publication of the earliest article"),
    last: z.string().optional(),
    bytes: z.int(),
  }),
});

const Trouble = z.object({ where: z.string(), what: z.string() });

export const check = operation({
  id: "check",
  summary: "Verify the record: every span against its text, every reference, the index.",
  description: "Reads all that is there and changes nothing. A record that is clean has no troubles.",
  parameters: z.object({}),
  result: z.object({
    articles: z.int(),
    spans: z.int().describe("spans that were held against their text"),
    troubles: z.array(Trouble).describe("the first hundred"),
    total: z.int().describe("troubles in all"),
  }),
});

export const backup = operation({
  id: "backup",
  local: true,
  summary: "Copy the record to another file, whole, while others go on working with it.",
  description: "The copy is a record like any other. A file that is there already is not overwritten.",
  parameters: z.object({ to: z.string().describe("the file to write") }),
  bare: "to",
  result: z.object({ to: z.string(), bytes: z.int() }),
});

export const reread = operation({
  id: "reread",
  long: true,
  summary: "Read the articles again with the present reader.",
  description:
    "Reports, events, claims and their origins are drawn anew; what people decided is kept and replayed. Articles read by this very reader are passed over unless --all. May be interrupted and started again.",
  parameters: z.object({ all: flag("also what this reader has read already"), ...reading }),
  result: z.object({ articles: z.int(), reread: z.int(), replayed: z.int().describe("decisions of people"), interrupted: z.boolean() }),
  changes: true,
});

export const forget = operation({
  id: "forget",
  role: "admin",
  summary: "Take an article and all that rests on it alone out of the record.",
  description: "Says what was removed. The text, its evidence and its readings are gone for good; claims and events that others tell stay.",
  parameters: z.object({ article: z.string().describe("id or address of the article") }),
  bare: "article",
  result: z.object({
    article: z.string(),
    title: z.string().optional(),
    versions: z.int(),
    reports: z.int(),
    events: z.int().describe("accounts of events"),
    claims: z.int().describe("claims that nobody else tells"),
    actors: z.int().describe("actors that nobody else names"),
    evidence: z.int(),
  }),
  changes: true,
});

export const workOperations = [add, watch, retry, failures, jobs, stats, check, backup, reread, forget] as const;
