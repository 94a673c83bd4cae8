/** Keys by which programs ask in somebody's name. */
import { z } from "zod";
import { operation } from "../operation.ts";
import { roles } from "../tables/accounts.ts";

const Key = z.object({
  id: z.string().describe("names the key; it is no secret"),
  user: z.string(),
  label: z.string().describe("what it is for"),
  role: z.enum(roles).describe("what it may do at most"),
  created: z.string(),
  expires: z.string().optional().describe("absent where it is good for ever"),
});

export const keys = operation({
  id: "keys",
  summary: "List the keys by which programs ask in somebody's name.",
  description: "One's own; an admin sees everybody's. The keys themselves are not kept: each was shown once, by `khabar users key`.",
  parameters: z.object({}),
  result: z.object({ items: z.array(Key) }),
});

export const revokeKey = operation({
  id: "revoke-key",
  role: "reader",
  summary: "Take one key back.",
  description: "Whoever holds it is not let in any more; the user's other keys stay good. One's own; an admin takes back anybody's.",
  parameters: z.object({ key: z.string().describe("id of a key, as `keys` lists it") }),
  bare: "key",
  result: z.object({ id: z.string(), user: z.string(), label: z.string() }),
  changes: true,
});

export const keyOperations = [keys, revokeKey] as const;
