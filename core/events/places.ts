/** Where an encounter takes place, when that is a venue or is told before the trigger. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { prefixedRole, roleBefore } from "./part-roles.ts";
import { isSomewhere } from "./parts.ts";
import type { Trigger } from "./trigger.ts";

/** "was held in Geneva the seventh round": a place told between the light verb and the noun. */
export const placeBefore = (s: Scene, trigger: Trigger): NounPhrase | undefined => {
  if (!trigger.light) return undefined;
  const host = trigger.light.entry.features.host === "yes" ? sourceAt(s, trigger.light.to) : undefined;
  if (host && isSomewhere(host)) return host;
  for (let at = trigger.light.to; at < trigger.match.from; at++) {
    const role = roleBefore(s, at)?.role ?? prefixedRole(s, at);
    if (role !== "in" && role !== "at" && role !== "by") continue;
    const where = sourceAt(s, roleBefore(s, at)?.next ?? at);
    if (where && isSomewhere(where)) return where;
  }
  return undefined;
};
