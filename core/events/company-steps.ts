/** Steps past whoever is only there: present, or come along with a side. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { joinedSourceAt } from "../mentions/source-phrase.ts";
import { matchAt } from "../tokens/annotated.ts";
import type { Step, Walk } from "./behind-steps.ts";
import { roleBefore } from "./part-roles.ts";

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
