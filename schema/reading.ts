/** The shapes of the contract: an article in, a reading out. Types, JSON Schema and validation all come from here. */
import { z } from "zod";
import * as v from "./vocabulary.ts";

export const Span = z
  .object({ start: z.int().min(0), end: z.int().min(0), quote: z.string() })
  .describe("UTF-16 offsets into the article's text; text.slice(start, end) === quote always holds");

export const Time = z
  .object({
    start: z.string().describe("ISO 8601 with the precision it has: 2015, 2015-08, 2015-08-11, 2015-08-11T14:00"),
    end: z.string().optional().describe("ISO 8601, inclusive"),
    precision: z.enum(v.ids(v.precisions)),
    basis: z.enum(v.ids(v.bases)),
    span: Span.optional(),
  })
  .describe("A point or stretch of time, in the zone of the article's publication");

export const ArticleInput = z
  .object({
    id: z.string().min(1).optional(),
    url: z.string().optional(),
    outlet: z.string().optional(),
    title: z.string().optional(),
    author: z.string().optional(),
    published: z.string().optional().describe("ISO 8601 date or date-time"),
    opinion: z.boolean().optional().describe("whether its outlet marks it as opinion; the record can leave such articles out of counts"),
    text: z.string().optional(),
    html: z.string().optional(),
  })
  .refine((a) => a.text !== undefined || a.html !== undefined, { message: "an article needs `text` or `html`" })
  .describe("One article as it is given to the reader");

export const Article = z
  .object({
    id: z.string(),
    version: z.string().describe("hash of the text"),
    url: z.string().optional(),
    outlet: z.string().optional(),
    title: z.string().optional(),
    author: z.string().optional(),
    published: z.string().optional(),
    language: z.string().describe("BCP 47"),
    text: z.string(),
  })
  .describe("One published text; the text never changes");

const In = z.literal("title").optional().describe("title: the spans are offsets into the article's title, not its text");

export const Mention = z
  .object({
    id: z.string(),
    span: Span,
    kind: z.enum(v.ids(v.mentionKinds)),
    name: z.string().describe("the name as the lexicon or the article gives it in full"),
    actor: z.string().optional().describe("local to the article: the same for all names of one actor"),
    refersTo: z.string().optional().describe("id of the mention that names the actor in full"),
    time: Time.omit({ span: true }).optional().describe("of a mention of kind time: its value"),
    in: In,
  })
  .describe("A span that names or stands for an actor, place, time or office");

export const Link = z
  .object({
    role: z.enum(v.ids(v.linkRoles)),
    name: z.string(),
    actor: z.string().optional(),
    kind: z.enum(v.ids(v.media)).optional().describe("of a medium: its kind"),
    for: z.string().optional().describe("whom a spokesman speaks for"),
    given: z.enum(v.ids(v.givens)),
    span: Span.optional(),
  })
  .describe("One link of the chain, nearest the words first");

export const Cue = z.object({ span: Span, lemma: z.string(), act: z.enum(v.ids(v.acts)) });

export const Answered = z
  .object({
    name: z.string().optional().describe("whose words are answered, by the fullest name the article gives; absent where it does not say"),
    actor: z.string().optional().describe("local to the article"),
    span: Span.describe("the words that tell that, and whom, the report answers"),
    about: Span.optional().describe("what the article says of the words that are answered"),
  })
  .describe("What a report answers: what somebody else said; a reporter's question is nothing of the kind");

export const Report = z
  .object({
    id: z.string(),
    mode: z.enum(v.ids(v.modes)),
    cue: Cue,
    content: z.array(Span).min(1),
    chain: z.array(Link),
    within: z.string().optional().describe("the report in whose content this one stands"),
    polarity: z.enum(["affirmed", "denied"]),
    stance: z.literal("distanced").optional(),
    said: Time.optional(),
    answers: Answered.optional(),
    rule: z.string(),
    confidence: z.number().min(0).max(1),
    in: In,
  })
  .describe("Content attributed to a source by a cue");

export const Participant = z.object({
  role: z.enum(v.ids(v.participantRoles)),
  name: z.string(),
  actor: z.string().optional(),
  office: z.string().optional(),
  country: z.string().optional().describe("ISO 3166-1 alpha-2, or 3166-2 of a part of a state"),
  span: Span.optional(),
});

export const Event = z
  .object({
    id: z.string(),
    type: z.enum(v.ids(v.eventTypes)),
    status: z.enum(v.ids(v.statuses)),
    trigger: Span,
    evidence: z.array(Span),
    participants: z.array(Participant),
    place: z.object({ name: z.string(), country: z.string().optional(), span: Span }).optional(),
    time: Time.optional(),
    series: z.object({ name: z.string(), round: z.int().optional(), span: Span }).optional(),
    topics: z.array(Span),
    reportedBy: z.string().optional(),
    rule: z.string(),
    confidence: z.number().min(0).max(1),
    in: In,
  })
  .describe("A diplomatic encounter or act");

export const Problem = z
  .object({
    code: z.enum(v.ids(v.problemCodes)),
    message: z.string().describe("what is wrong, where, and what to do"),
    where: z.string().optional(),
  })
  .describe("What could not be read, and why");

export const Reading = z
  .object({
    schema: z.literal("khabar/reading@1"),
    reader: z.object({ version: z.string(), language: z.string(), model: z.string() }),
    article: Article,
    mentions: z.array(Mention),
    reports: z.array(Report),
    events: z.array(Event),
    furniture: z.array(Span),
    problems: z.array(Problem),
  })
  .describe("All that was read from one article");

type Deep<T> = T extends readonly (infer U)[] ? readonly Deep<U>[] : T extends object ? { readonly [K in keyof T]: Deep<T[K]> } : T;
export type Span = Deep<z.infer<typeof Span>>;
export type Time = Deep<z.infer<typeof Time>>;
export type ArticleInput = Deep<z.infer<typeof ArticleInput>>;
export type Article = Deep<z.infer<typeof Article>>;
export type Mention = Deep<z.infer<typeof Mention>>;
export type Link = Deep<z.infer<typeof Link>>;
export type Answered = Deep<z.infer<typeof Answered>>;
export type Report = Deep<z.infer<typeof Report>>;
export type Participant = Deep<z.infer<typeof Participant>>;
export type Event = Deep<z.infer<typeof Event>>;
export type Problem = Deep<z.infer<typeof Problem>>;
export type Reading = Deep<z.infer<typeof Reading>>;

/** The JSON Schema (2020-12) of a reading. */
export const readingJsonSchema = () => z.toJSONSchema(Reading);
