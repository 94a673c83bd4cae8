/** Nobody visits the state he belongs to: whoever was guessed to go home is the host, and another of the sentence comes to him. */
import { type EventInput, nameOf, type Participant } from "./draft.ts";
import { isSent } from "./foreign.ts";
import { namesHome, SUBJECTS } from "./parts.ts";
import type { Trigger } from "./trigger.ts";
import { homeOf } from "./visits.ts";

const stateOf = ({ phrase }: Participant): string | undefined =>
  phrase?.kind === "country" || phrase?.kind === "place" ? (phrase.name?.entry?.features.country ?? phrase.country) : undefined;

/** "X handed it to Y during his visit to [the state of X]": Y, the last person before the visit who is of another state. */
export const replaceAtHome = (input: EventInput, trigger: Trigger, list: Participant[]): void => {
  const at = list.findIndex((p) => p.role === "visitor");
  const resident = list[at];
  const home = resident && homeOf(resident);
  if (resident === undefined) return;
  // "received Y on the occasion of his visit to THE COUNTRY": whoever is told without a state is at home
  const isHome = (p: Participant): boolean =>
    home === undefined ? p.phrase !== undefined && namesHome(input.scene, p.phrase.from) : stateOf(p) === home;
  if (!list.some((p) => p.role === "host" && isHome(p))) return;
  const others = input.phrases.filter(
    (p) => p.from >= trigger.sentence.from && p.to <= trigger.match.from && SUBJECTS.has(p.kind) && p.number === "s",
  );
  for (const phrase of others.reverse()) {
    const other: Participant = { role: "visitor", ...nameOf(input, phrase), phrase };
    if (other.name === resident.name || homeOf(other) === home) continue;
    list[at] = other;
    if (home === undefined) return;
    // an envoy hands the invitation of another
    const isEnvoy = isSent(resident.phrase?.office);
    if (!isEnvoy && !list.some((p) => p.name === resident.name)) list.push({ ...resident, role: "host" });
    return;
  }
};
