/** What the record's answers are made of. Nothing is told without the words and the article it stands on. */
import { z } from "zod";
import { Answered, Link, Span } from "../reading.ts";
import * as v from "../vocabulary.ts";
import { actorKinds } from "./tables.ts";

export const ActorRef = z
  .object({ id: z.string(), name: z.string(), english: z.string().optional(), kind: z.enum(actorKinds) })
  .describe("An actor, by the name it is shown by");

export const ArticleRef = z
  .object({
    id: z.string(),
    version: z.int().min(1),
    title: z.string().optional(),
    outlet: ActorRef.optional(),
    url: z.string().optional(),
    published: z.string().optional(),
    opinion: z.boolean(),
  })
  .describe("An article, with what is needed to name it");

export const Passage = z
  .object({
    article: ArticleRef,
    span: Span,
    in: z.literal("title").optional(),
    before: z.string().describe("the words in front, to read it in its place"),
    after: z.string(),
  })
  .describe("Words where they stand");

export const ReportRef = z
  .object({
    id: z.string(),
    passage: Passage,
    cue: Span,
    content: z.array(Span),
    mode: z.enum(v.ids(v.modes)),
    act: z.enum(v.ids(v.acts)),
    polarity: z.enum(["affirmed", "denied"]),
    speaker: ActorRef.optional(),
    chain: z.array(Link),
    said: z.string().optional(),
    answers: Answered.optional(),
    confidence: z.number(),
    claim: z.string().optional(),
  })
  .describe("A report of one article");

export const Origin = z
  .object({
    id: z.string(),
    kind: z.enum(v.ids(v.originKinds)),
    name: z.string().optional(),
    actor: ActorRef.optional(),
    certain: z.boolean(),
    reason: z.string(),
  })
  .describe("A point where a claim entered the press");

export const Independent = z
  .object({ certain: z.int().min(0), possible: z.int().min(0) })
  .describe("Independent origins: certain ones, and those with the uncredited ones");

export const Change = z
  .object({ kind: z.enum(["same", "left-out", "added"]), text: z.string() })
  .describe("A stretch of words: in both texts, only in the first (left out), or only in the second (added)");

export const ClaimRef = z
  .object({
    id: z.string(),
    speaker: ActorRef.optional(),
    content: z.string(),
    act: z.enum(v.ids(v.acts)),
    polarity: z.enum(["affirmed", "denied"]),
    first: z.string().optional().describe("when its first article appeared"),
    last: z.string().optional(),
    reports: z.int(),
    articles: z.int(),
    outlets: z.int(),
    independent: Independent,
  })
  .describe("One utterance across articles");

export const EventRef = z
  .object({
    id: z.string(),
    type: z.enum(v.ids(v.eventTypes)),
    status: z.enum(v.ids(v.statuses)),
    start: z.string().optional(),
    end: z.string().optional(),
    place: z.string().optional(),
    country: z.string().optional(),
    participants: z.array(
      z.object({
        role: z.enum(v.ids(v.participantRoles)),
        actor: ActorRef.optional(),
        name: z.string(),
        office: z.string().optional(),
        country: z.string().optional(),
      }),
    ),
    series: z.object({ id: z.string(), name: z.string(), round: z.int().optional() }).optional(),
    accounts: z.int(),
    articles: z.int(),
    outlets: z.int(),
    conflicts: z.array(z.enum(["time", "place", "round", "participants", "status"])),
  })
  .describe("A diplomatic encounter or act across articles");

export const Hit = z
  .object({
    article: ArticleRef,
    score: z.number(),
    snippets: z.array(
      z.object({
        in: z.enum(["title", "text"]),
        start: z.int().describe("of the snippet in the title or text, in UTF-16 units"),
        text: z.string(),
        marks: z.array(z.object({ start: z.int(), end: z.int() })).describe("the words that fit, in units of the snippet"),
      }),
    ),
    reports: z.array(ReportRef).describe("of a search with filters on reports: those that fit"),
    events: z.array(EventRef).describe("of a search with filters on events: those that fit"),
  })
  .describe("An article that a search found");

/** A page of answers; `cursor` is there when there are more. */
export const pageOf = <T extends z.ZodType>(items: T) =>
  z.object({
    items: z.array(items),
    cursor: z.string().optional(),
    total: z.int().optional().describe("how many there are in all, where that is known cheaply"),
  });

export type ActorRef = z.infer<typeof ActorRef>;
export type ArticleRef = z.infer<typeof ArticleRef>;
export type Passage = z.infer<typeof Passage>;
export type ReportRef = z.infer<typeof ReportRef>;
export type Origin = z.infer<typeof Origin>;
export type ClaimRef = z.infer<typeof ClaimRef>;
export type Change = z.infer<typeof Change>;
export type Hit = z.infer<typeof Hit>;
export type EventRef = z.infer<typeof EventRef>;
