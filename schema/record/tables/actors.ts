/** Who speaks, carries and meets: the actors with their names and offices. */
import { z } from "zod";
import { Flag, Id, Iso, RowNumber, table } from "../table.ts";

export const actorKinds = ["person", "organisation", "country", "place", "outlet", "group", "office", "anonymous", "unknown"] as const;

export const actorTables = {
  actor: table(
    "A person, organisation, country or outlet, the same across articles.",
    {
      n: RowNumber,
      id: Id,
      kind: z.enum(actorKinds),
      name: z.string().describe("the name it is shown by, in Arabic"),
      english: z.string().nullable(),
      wikidata: z.string().nullable(),
      country: z.string().nullable().describe("ISO 3166-1 alpha-2 where known"),
      seeded: Flag.describe("from the list of well-known actors"),
      into: RowNumber.nullable().describe("merged into this actor"),
      reports: z.int().describe("reports of articles as they stand that it speaks in or carries, with those of actors merged into it"),
      events: z.int().describe("events it takes part in, with those of actors merged into it"),
      told: z.int().describe("reports and events together, by which lists are ordered"),
    },
    { key: ["n"], unique: [["id"]], indexes: [["told"], ["kind", "told"], ["into"]], references: { into: "actor.n" } },
  ),
  actor_name: table(
    "A name of an actor, with the key by which it is looked up.",
    {
      actor: RowNumber,
      name: z.string(),
      key: z.string().describe("folded, and free of what differs between transliterations"),
      surname: z.string().nullable().describe("of a person's name of several words: the key of the last"),
      origin: z.enum(["seed", "reading", "person"]),
      uses: z.int(),
    },
    {
      key: ["actor", "name"],
      indexes: [
        ["key", "actor"],
        ["surname", "actor"],
      ],
      references: { actor: "actor.n" },
    },
  ),
  holding: table(
    "An office held by a person, as the articles give it.",
    {
      actor: RowNumber,
      office: z.string(),
      key: z.string().describe("of the office with its country or body"),
      country: z.string().nullable(),
      since: Iso.nullable(),
      until: Iso.nullable(),
      first_seen: Iso.nullable(),
      last_seen: Iso.nullable(),
      origin: z.enum(["seed", "reading", "person"]),
      uses: z.int(),
    },
    { key: ["actor", "key"], indexes: [["key", "actor"]], references: { actor: "actor.n" } },
  ),
} as const;
