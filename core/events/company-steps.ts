/** Steps past whoever is only there: present, or come along with a side. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { joinedSourceAt } from "../mentions/source-phrase.ts";
import { matchAt } from "../tokens/annotated.ts";
import type { Step, Walk } from "./behind-steps.ts";
import { isResumption, roleBefore } from "./part-roles.ts";
import { canTakePart, membersOf } from "./parts.ts";

const TAKES_OBJECT: ReadonlySet<string> = new Set(["receive", "object"]);

/** "received, in the presence of X, Y", "held a meeting with Y in the presence of X": who is present where both sides are told is none. */
const isAttendance = ({ s, trigger, found, hasWith }: Walk, at: number): boolean =>
  matchAt(s.a, at, "preposition")?.entry.features.role === "attended" &&
  (trigger.type === "credentials" ||
    (trigger.verbal ? TAKES_OBJECT.has(trigger.frame) || hasWith || trigger.type === "signing" : hasWith || (found.between ?? false)));

/** Behind "together with": whoever is there, a word of kinship before him or not. */
const companyAt = (s: Scene, at: number): NounPhrase | undefined => joinedSourceAt(s, at) ?? joinedSourceAt(s, at + 1);

export const passesAttendance: Step = (walk, at) => (isAttendance(walk, at) ? joinedSourceAt(walk.s, at + 1)?.to : undefined);

/** "met X, accompanied by his wife Y and ministers": whoever comes along is no side. */
export const passesCompany: Step = ({ s }, at) => {
  const led = roleBefore(s, at);
  if (led?.role !== "beside") return undefined;
  const company = companyAt(s, led.next);
  // "with a delegation THAT COMPRISED X": he came along as well
  const of = company && matchAt(s.a, company.to, "event-light");
  return (of?.entry.features.near === "yes" ? joinedSourceAt(s, of.to)?.to : undefined) ?? company?.to ?? led.next;
};

const GATHERING: ReadonlySet<string> = new Set(["summit", "conference", "meeting", "talks"]);

/** "a conference IN WHICH [in it] A AND B TOOK PART": the verb's pronoun goes back to it, and whoever comes stands behind. */
export const takesAttendants: Step = ({ s, trigger, found }, at) => {
  const verb = matchAt(s.a, at, "event-light")?.entry.features;
  if (trigger.verbal || !GATHERING.has(trigger.type) || verb?.attends !== "yes" || verb.tense === "none" || !isResumption(s, at + 1))
    return undefined;
  const told = joinedSourceAt(s, at + 2);
  if (!told || !membersOf(told).every(canTakePart)) return undefined;
  for (const phrase of membersOf(told)) found.parts.push({ role: "party", phrase });
  found.end = told.to;
  return told.to;
};
