/** Who: persons, bodies, countries and outlets across articles. */
import { z } from "zod";
import { bounds, filters, paging } from "../filters.ts";
import { flag, operation } from "../operation.ts";
import { ActorRef, ClaimRef, EventRef, pageOf } from "../shapes.ts";
import { actorKinds } from "../tables.ts";

const counted = { reports: z.int().describe("reports it speaks in or carries"), events: z.int() };
const Counterpart = z.object({ actor: ActorRef, times: z.int() });

export const actors = operation({
  id: "actors",
  summary: "List actors, those most told of first.",
  description: "All, or those with a name like the one given, in Arabic or English.",
  parameters: z.object({
    name: z.string().optional().describe("a name or its beginning"),
    kind: z.enum(actorKinds).optional().describe("of this kind only"),
    ...bounds,
    ...paging,
  }),
  bare: "name",
  result: pageOf(ActorRef.extend({ ...counted, country: z.string().optional(), wikidata: z.string().optional() })),
});

export const who = operation({
  id: "who",
  summary: "Show an actor: names, offices over time, statements, encounters, through whom it speaks, whom it meets.",
  description: "Of a name that several have, the one most told of; the others are named.",
  parameters: z.object({
    name: z.string().min(1).describe("a name in Arabic or English, or an actor's id"),
    since: filters.since,
    until: filters.until,
    ...bounds,
    limit: z.coerce.number().int().min(1).max(200).default(20).describe("how many statements and encounters at most"),
  }),
  bare: "name",
  result: z.object({
    actor: ActorRef.extend({ ...counted, country: z.string().optional(), wikidata: z.string().optional() }),
    names: z.array(z.object({ name: z.string(), origin: z.enum(["seed", "reading", "person"]), uses: z.int() })),
    offices: z.array(
      z.object({
        office: z.string(),
        country: z.string().optional(),
        first: z.string().optional().describe("publication of the first article that gives it"),
        last: z.string().optional(),
        since: z.string().optional().describe("as known from the list of well-known actors"),
        until: z.string().optional(),
        uses: z.int(),
      }),
    ),
    statements: z.array(ClaimRef).describe("the newest first"),
    encounters: z.array(EventRef).describe("the newest first"),
    through: z.array(Counterpart).describe("outlets that carried its words"),
    spokesmen: z.array(Counterpart).describe("who spoke for it"),
    meets: z.array(Counterpart),
    merged: z.array(ActorRef).describe("actors that were merged into it, by hand"),
    others: z.array(ActorRef).describe("others with that name"),
  }),
});

export const network = operation({
  id: "network",
  summary: "Show who met whom, or who carries whom.",
  description: "The strongest ties among the actors most told of, as nodes and edges.",
  parameters: z.object({
    of: z
      .enum(["meetings", "carriage"])
      .default("meetings")
      .describe("meetings: actors of the same event; carriage: outlets and those whose words they carried"),
    around: z.string().optional().describe("only ties of this actor and its neighbours: a name or an id"),
    countries: flag("of meetings: countries instead of persons"),
    since: filters.since,
    until: filters.until,
    ...bounds,
    limit: z.coerce.number().int().min(1).max(500).default(60).describe("how many nodes at most"),
  }),
  result: z.object({
    nodes: z.array(ActorRef.extend({ weight: z.int() })),
    edges: z.array(z.object({ from: z.string(), to: z.string(), weight: z.int(), last: z.string().optional() })),
  }),
});

export const mergeActors = operation({
  id: "merge-actors",
  summary: "Say that actors are one and the same.",
  description: "The first one given keeps its id and name. Can be undone.",
  parameters: z.object({ actors: z.array(z.string()).min(2).describe("ids of actors"), note: z.string().optional().describe("why") }),
  bare: "actors",
  result: z.object({ decision: z.int(), actor: ActorRef }),
  changes: true,
});

export const splitActor = operation({
  id: "split-actor",
  summary: "Say that some names of an actor are another's.",
  description: "Reports and events that use those names go to the new actor, now and whenever they come in. Can be undone.",
  parameters: z.object({
    actor: z.string().describe("id of an actor"),
    names: z.array(z.string()).min(1).describe("its names that are another's"),
    note: z.string().optional().describe("why"),
  }),
  bare: "actor",
  result: z.object({ decision: z.int(), actor: ActorRef.describe("the new one") }),
  changes: true,
});

export const actorOperations = [actors, who, network, mergeActors, splitActor] as const;
