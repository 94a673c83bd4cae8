/** Nobody visits the state he belongs to: whoever was guessed to go home is the host, and another of the sentence comes to him. */
import { type EventDraft, type EventInput, nameOf, type Participant, stateTold } from "./draft.ts";
import { isSent } from "./foreign.ts";
import { namesHome, SUBJECTS } from "./parts.ts";
import { sameParticipant } from "./same-event.ts";
import type { Trigger } from "./trigger.ts";
import { homeOf } from "./visits.ts";

const stateOf = ({ phrase }: Participant): string | undefined =>
  phrase?.kind === "country" || phrase?.kind === "place" ? (phrase.name?.entry?.features.country ?? phrase.country) : undefined;

/** "X received Y, who visits THE COUNTRY": that of whoever he meets there. */
export const hostAtHome = (input: EventInput, visit: EventDraft, events: readonly EventDraft[]): EventDraft => {
  const isHome = (p: Participant): boolean =>
    p.role === "host" && p.phrase?.country === undefined && p.phrase !== undefined && namesHome(input.scene, p.phrase.from);
  const visitor =
    visit.type === "visit" && visit.participants.some(isHome) ? visit.participants.find((p) => p.role === "visitor") : undefined;
  const from = visitor && homeOf(visitor);
  if (!visitor || from === undefined) return visit;
  const near = (e: EventDraft): boolean => Math.abs(e.trigger.sentence.index - visit.trigger.sentence.index) <= 1;
  const met = events.find((e) => e.type !== "visit" && near(e) && e.participants.some((p) => sameParticipant(p, visitor)));
  const country = met?.participants.map(homeOf).find((c) => c !== undefined && c !== from);
  if (country === undefined) return visit;
  const told = stateTold(input, country);
  const host = (p: Participant): Participant =>
    told ? { role: "host", ...nameOf(input, told), phrase: told } : { ...p, phrase: p.phrase && { ...p.phrase, country } };
  return { ...visit, participants: visit.participants.map((p) => (isHome(p) ? host(p) : p)), place: told ?? visit.place };
};

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
