/** The filters that every question to the record takes, where they make sense. */
import { z } from "zod";
import * as v from "../vocabulary.ts";
import { flag } from "./operation.ts";

const day = z.string().regex(/^\d{4}(-\d\d(-\d\d(T.*)?)?)?$/u, "a date is wanted: 2024, 2024-05 or 2024-05-17");

export const filters = {
  outlet: z.string().optional().describe("published by this outlet: a name or an actor's id"),
  speaker: z.string().optional().describe("said by this actor: a name or an id"),
  carrier: z.string().optional().describe("carried by this outlet or agency: a name or an id"),
  medium: z.enum(v.ids(v.media)).optional().describe("said in this form"),
  act: z.enum(v.ids(v.acts)).optional().describe("with this act of speech"),
  type: z.enum(v.ids(v.eventTypes)).optional().describe("of an event: its type"),
  status: z.enum(v.ids(v.statuses)).optional().describe("of an event: its status"),
  country: z
    .string()
    .optional()
    .describe("a country that takes part or is the place: an Arabic or English name, or two letters (ISO 3166-1)"),
  since: day.optional().describe("not before this day"),
  until: day.optional().describe("not after this day"),
  confidence: z.coerce.number().min(0).max(1).optional().describe("leave out what the reader is less sure of, 0 to 1"),
  "no-opinion": flag("leave out what its outlet marks as opinion"),
} as const;

/** What is left out of facts and of the counts that rest on them. */
export const bounds = { confidence: filters.confidence, "no-opinion": filters["no-opinion"] } as const;

export const paging = {
  limit: z.coerce.number().int().min(1).max(1000).default(20).describe("how many at most"),
  cursor: z.string().optional().describe("where the page before ended"),
} as const;
