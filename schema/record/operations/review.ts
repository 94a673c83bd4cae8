/** What people decide: doubtful readings, corrections, and who did what. */
import { z } from "zod";
import { Link, Span } from "../../reading.ts";
import * as v from "../../vocabulary.ts";
import { filters, paging } from "../filters.ts";
import { operation } from "../operation.ts";
import { EventRef, pageOf, Passage, ReportRef } from "../shapes.ts";

const id = z.string().describe("id of a report or of an account of an event");
const note = z.string().optional().describe("why");

export const review = operation({
  id: "review",
  summary: "List doubtful readings, the most doubtful first.",
  description: "Reports and events nobody has accepted or corrected, with what makes them doubtful.",
  parameters: z.object({
    kind: z.enum(["reports", "events", "all"]).default("all").describe("what to look at"),
    outlet: filters.outlet,
    since: filters.since,
    until: filters.until,
    ...paging,
  }),
  result: pageOf(
    z.object({
      id: z.string(),
      kind: z.enum(["report", "event"]),
      confidence: z.number(),
      doubts: z.array(z.string()).describe("what makes it doubtful, in words"),
      kinds: z.array(z.enum(v.ids(v.doubts))).describe("the same by the vocabulary's ids, in the same order"),
      rule: z.string(),
      passage: Passage,
      report: ReportRef.optional(),
      event: z
        .object({
          type: z.enum(v.ids(v.eventTypes)),
          status: z.enum(v.ids(v.statuses)),
          trigger: Span,
          participants: EventRef.shape.participants,
          start: z.string().optional(),
          place: z.string().optional(),
        })
        .optional(),
    }),
  ),
});

/** Offsets are into the text of the article's version that the reading is of. */
export const Correction = z.object({
  cue: z.object({ start: z.int().min(0), end: z.int().min(0) }).optional(),
  content: z
    .array(z.object({ start: z.int().min(0), end: z.int().min(0) }))
    .min(1)
    .optional()
    .describe("the stretches of the content"),
  mode: z.enum(v.ids(v.modes)).optional(),
  act: z.enum(v.ids(v.acts)).optional(),
  polarity: z.enum(["affirmed", "denied"]).optional(),
  chain: z
    .array(Link.omit({ span: true, actor: true }))
    .optional()
    .describe("the whole chain, nearest the words first"),
  type: z.enum(v.ids(v.eventTypes)).optional(),
  status: z.enum(v.ids(v.statuses)).optional(),
  participants: z
    .array(
      z.object({
        role: z.enum(v.ids(v.participantRoles)),
        name: z.string(),
        office: z.string().optional(),
        country: z.string().optional(),
      }),
    )
    .optional(),
  place: z.string().nullable().optional(),
  start: z.string().nullable().optional(),
  end: z.string().nullable().optional(),
  series: z.string().nullable().optional(),
  round: z.int().nullable().optional(),
  remove: z.literal(true).optional().describe("it is no report or event at all"),
});
export type Correction = z.infer<typeof Correction>;

export const accept = operation({
  id: "accept",
  summary: "Say that a reading is right.",
  description: "It is not asked about again, and is kept when the article is read anew. Can be undone.",
  parameters: z.object({ id, note }),
  bare: "id",
  result: z.object({ decision: z.int() }),
  changes: true,
});

export const correct = operation({
  id: "correct",
  summary: "Correct a reading: its boundaries, speaker, carrier, type, or that it is none.",
  description: "What is given replaces what was read. Kept when the article is read anew, and can be undone and exported as gold.",
  parameters: z.object({
    id,
    correction: z
      .union([
        Correction,
        z
          .string()
          .transform((s, c) => parsed(s, c))
          .pipe(Correction),
      ])
      .describe("what is right, as JSON"),
    note,
  }),
  bare: "id",
  result: z.object({ decision: z.int() }),
  changes: true,
});

function parsed(text: string, c: z.core.$RefinementCtx<string>): unknown {
  try {
    return JSON.parse(text);
  } catch {
    c.issues.push({ code: "custom", message: "not JSON", input: text });
    return z.NEVER;
  }
}

export const decisions = operation({
  id: "decisions",
  summary: "List what people decided: who, what, when.",
  description: "The newest first; also what was undone.",
  parameters: z.object({ target: z.string().optional().describe("only about this report, event, claim or actor"), ...paging }),
  result: pageOf(
    z.object({
      n: z.int(),
      at: z.string(),
      by: z.string(),
      kind: z.string(),
      target: z.unknown(),
      about: z.object({ ar: z.string(), en: z.string() }).describe("in words of both languages"),
      note: z.string().optional(),
      undone: z.string().optional(),
      lost: z.boolean().describe("what it was about is not in the record any more: it was forgotten, or reads differently now"),
    }),
  ),
});

export const undo = operation({
  id: "undo",
  summary: "Take a decision back.",
  description: "The record is as it would be without it.",
  parameters: z.object({ decision: z.coerce.number().int().min(1).describe("number of the decision") }),
  bare: "decision",
  result: z.object({ decision: z.int() }),
  changes: true,
});

export const gold = operation({
  id: "gold",
  files: true,
  summary: "Give articles that people went through as gold files.",
  description: "In the notation of the cases: what was accepted and corrected, as `khabar eval` takes it.",
  parameters: z.object({
    article: z.string().optional().describe("only this article"),
    limit: z.coerce.number().int().min(1).max(10_000).default(1000).describe("how many articles at most"),
  }),
  result: z.object({ files: z.array(z.object({ name: z.string(), gold: z.string(), text: z.string() })) }),
});

export const audit = operation({
  id: "audit",
  role: "admin",
  summary: "List who changed what at the desk, when and from where.",
  description: "The newest first. What the command line does to the file is not written there: whoever has the file is its owner.",
  parameters: z.object({
    by: z.string().optional().describe("only what this user did"),
    what: z.string().optional().describe("only this operation"),
    ...paging,
  }),
  result: pageOf(
    z.object({
      n: z.int(),
      at: z.string(),
      by: z.string(),
      what: z.string().describe("the operation; log-in, failed-log-in, password, upload, text"),
      parameters: z.unknown(),
      address: z.string().optional(),
    }),
  ),
});

export const reviewOperations = [review, accept, correct, decisions, undo, gold, audit] as const;
