/** Whether an encounter is planned, under way, held, put off, called off, proposed or denied: markers before tense, tense before default. */
import type { Scene } from "../mentions/phrase-words.ts";
import { matchAt } from "../tokens/annotated.ts";
import type { Trigger } from "./trigger.ts";

export type Status = "planned" | "ongoing" | "held" | "postponed" | "cancelled" | "proposed" | "denied";

const STRENGTH: Readonly<Record<string, number>> = { denied: 5, cancelled: 4, postponed: 4, planned: 3, proposed: 2, ongoing: 1 };
const REACH_BEFORE = 10;
const REACH_AFTER = 7;

/** The strongest marker near the trigger; behind it only what qualifies it. */
const marker = (s: Scene, trigger: Trigger): string | undefined => {
  let best: string | undefined;
  const consider = (at: number, from: number) => {
    const m = matchAt(s.a, at, "status");
    const status = m?.entry.features.status;
    if (!m || !status || m.from < from) return;
    if (!best || (STRENGTH[status] ?? 0) > (STRENGTH[best] ?? 0)) best = status;
  };
  const from = Math.max(trigger.sentence.from, trigger.match.from - REACH_BEFORE);
  for (let at = trigger.match.from - 1; at >= from; at--) {
    if (s.a.tokens[at]?.type.kind === "mark" && at < trigger.match.from - 4) break;
    consider(at, from);
  }
  for (let at = trigger.match.to; at < Math.min(trigger.sentence.to, trigger.match.to + REACH_AFTER); at++) consider(at, from);
  return best;
};

const isFutureVerb = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  if (!type) return false;
  const m = type.as["event-light"] ?? type.as["event-trigger"];
  return m !== undefined ? s.a.lexicon.language.isFuture(m.proclitics) : false;
};

const byTense = (s: Scene, trigger: Trigger): Status => {
  const verb = trigger.lightBehind ?? trigger.light ?? (trigger.verbal ? trigger.match : undefined);
  const { language } = s.a.lexicon;
  if (language.isPurpose((trigger.light ?? trigger.match).proclitics) && (trigger.light ?? trigger.match).definite === false)
    return "planned";
  const own = trigger.match.entry.features.status;
  if (own) return own as Status;
  if (!verb) return "held";
  if (isFutureVerb(s, verb.from)) return "planned";
  const tense = verb.entry.features.tense ?? (verb.entry.features.mood === "imperfect" ? "present" : "past");
  if (tense === "future") return "planned";
  if (tense === "present") return "ongoing";
  return "held";
};

/** `when`: where the event's own time lies against the day of publication, if it has one. */
export const statusOf = (s: Scene, trigger: Trigger, when: "past" | "today" | "now" | "future" | undefined): Status => {
  const marked = marker(s, trigger);
  if (marked && marked !== "ongoing" && marked !== "proposed") return marked as Status;
  const tense = byTense(s, trigger);
  if (when === "future" && tense !== "planned") return "planned";
  if (when === "past") return "held";
  if (when === "now" && tense === "held" && !marked) return "ongoing";
  if (marked === "proposed" && tense === "held" && !trigger.verbal && !trigger.light) return "proposed";
  return marked === "ongoing" ? "ongoing" : tense;
};
