/** Who met whom: events and series across articles. */
import { z } from "zod";
import * as v from "../../vocabulary.ts";
import { bounds, filters, paging } from "../filters.ts";
import { flag, operation } from "../operation.ts";
import { ActorRef, EventRef, Passage, pageOf } from "../shapes.ts";

export const events = operation({
  id: "events",
  summary: "List encounters and acts across articles.",
  description: "By the time they took or take place, the latest first; or by when they were last told of.",
  parameters: z.object({
    type: filters.type,
    status: filters.status,
    actor: z.string().optional().describe("who takes part: a name or an id"),
    country: filters.country,
    place: z.string().optional().describe("where: a city or country as it is worded"),
    series: z.string().optional().describe("of this series: its id or name"),
    outlet: filters.outlet,
    since: filters.since,
    until: filters.until,
    ...bounds,
    conflicts: flag("only those on which articles disagree"),
    count: flag("tell how many there are in all"),
    sort: z.enum(["latest", "earliest", "newest"]).default("latest").describe("in which order; newest: last told of first"),
    ...paging,
  }),
  result: pageOf(EventRef),
});

const Source = z.object({ value: z.string().describe("as it is worded, or ISO 8601"), accounts: z.array(z.string()) });
const Account = z.object({
  id: z.string(),
  passage: Passage.describe("the trigger where it stands"),
  type: z.enum(v.ids(v.eventTypes)),
  status: z.enum(v.ids(v.statuses)),
  start: z.string().optional(),
  end: z.string().optional(),
  basis: z.enum(v.ids(v.bases)).optional(),
  place: z.string().optional(),
  series: z.string().optional(),
  round: z.int().optional(),
  participants: EventRef.shape.participants,
  report: z.string().optional().describe("the report by which it is told"),
  confidence: z.number(),
  certainty: z.enum(["sure", "likely", "person"]).describe("of its belonging to the event"),
  reason: z.string().describe("why it belongs to the event"),
});

export const event = operation({
  id: "event",
  summary: "Show an event: each article's account of it, and where they disagree.",
  description: "With the words it stands on. Takes the id of an event or of one account.",
  parameters: z.object({ event: z.string().describe("id of an event or of an account"), ...bounds }),
  bare: "event",
  result: z.object({
    event: EventRef,
    accounts: z.array(Account).describe("the earliest first"),
    disagreements: z.array(z.object({ field: EventRef.shape.conflicts.element, values: z.array(Source) })),
    related: z.array(z.object({ event: EventRef, reason: z.enum(["during", "round-before", "round-after", "same-series"]) })),
  }),
});

const SeriesRef = z.object({
  id: z.string(),
  name: z.string(),
  names: z.array(z.string()).describe("as articles name it"),
  events: z.int(),
  rounds: z.array(z.int()).describe("that are in the record"),
  gaps: z.array(z.int()).describe("rounds between them that are not"),
  conflicts: z.int().describe("rounds on which articles disagree, or whose dates and numbers go against each other"),
  first: z.string().optional(),
  last: z.string().optional(),
});

export const series = operation({
  id: "series",
  summary: "List standing mechanisms and their rounds.",
  description: "Those last told of first.",
  parameters: z.object({
    name: z.string().optional().describe("words of its name, or its id"),
    gaps: flag("only those with rounds missing or conflicting"),
    ...bounds,
    ...paging,
  }),
  bare: "name",
  result: pageOf(SeriesRef),
});

export const rounds = operation({
  id: "rounds",
  summary: "Show a series: its rounds in order, who came, what is missing, where articles disagree.",
  description: 'A gap is told: "round 14 is not in the record".',
  parameters: z.object({ series: z.string().describe("id or name of a series"), ...bounds }),
  bare: "series",
  result: z.object({
    series: SeriesRef,
    rounds: z.array(
      z.object({
        round: z.int().optional().describe("absent for meetings whose number no article gives"),
        missing: z.boolean().describe("true for a gap: it is not in the record"),
        disputed: z.boolean().describe("articles disagree on it, or its date or number goes against those of the round before"),
        events: z.array(EventRef),
        note: z.string().optional().describe("what is missing or contradictory, in words"),
      }),
    ),
    participants: z.array(z.object({ actor: ActorRef, rounds: z.array(z.int()) })),
  }),
});

export const joinEvents = operation({
  id: "join-events",
  summary: "Say that events are one.",
  description: "The first one given keeps its id. Can be undone.",
  parameters: z.object({ events: z.array(z.string()).min(2).describe("ids of events"), note: z.string().optional().describe("why") }),
  bare: "events",
  result: z.object({ decision: z.int(), event: EventRef }),
  changes: true,
});

export const splitEvent = operation({
  id: "split-event",
  summary: "Say that an account does not belong to its event.",
  description: "It becomes an event of its own, with the other accounts given. Can be undone.",
  parameters: z.object({
    accounts: z.array(z.string()).min(1).describe("ids of accounts of one event"),
    note: z.string().optional().describe("why"),
  }),
  bare: "accounts",
  result: z.object({ decision: z.int(), event: EventRef.describe("the new one") }),
  changes: true,
});

export const eventOperations = [events, event, series, rounds, joinEvents, splitEvent] as const;
