/** Steps to those who stand for a side: its host, its leader, who signs for it. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { isComma } from "../mentions/holder.ts";
import { bearsPronoun } from "../reports/frame.ts";
import { joinedSourceAt, sourceAt } from "../mentions/source-phrase.ts";
import { matchAt } from "../tokens/annotated.ts";
import type { Step } from "./behind-steps.ts";
import { canTakePart, FOR_SIDE, isMultilateral, isSomewhere, membersOf, SUBJECTS } from "./parts.ts";
import { leaderOf } from "./leader.ts";
import { prefixedRole } from "./part-roles.ts";
import { ownedBy, take } from "./take-part.ts";
import type { Trigger } from "./trigger.ts";

/** "while THE SAHLANI SIDE WAS HEADED BY X": who leads the other side. */
const leaderAt = (s: Scene, at: number): NounPhrase | undefined =>
  matchAt(s.a, at, "event-light")?.entry.features.heads === "yes" ? leaderOf(s, at + 1) : undefined;

/** "which the capital hosted": the subject is the place; "which the president hosted": he takes part. */
export const takesHost: Step = ({ s, trigger, found }, at) => {
  if (matchAt(s.a, at, "event-light")?.entry.features.host !== "yes") return undefined;
  const host = sourceAt(s, at + 1);
  if (host && isSomewhere(host)) {
    found.place ??= host;
    // "a conference that SAHLA hosts": a state that gathers others is one of them
    if (isMultilateral(trigger.type) && host.kind === "country") found.parts.push({ role: "party", phrase: host });
  } else if (host && SUBJECTS.has(host.kind)) take(found, trigger, "object", host);
  return undefined;
};

/** "a conference that SAHLA HAS CALLED FOR": the pronoun behind the verb's "to" takes up what is called for. */
export const takesCaller: Step = ({ s, trigger, found }, at) => {
  const called = matchAt(s.a, at, "cue");
  if (!isMultilateral(trigger.type) || called?.entry.features.act !== "call-for" || called.entry.features.mood === "noun") return undefined;
  const led = matchAt(s.a, called.to, "preposition");
  if (led?.entry.features.role !== "to" || !bearsPronoun(led)) return undefined;
  const caller = sourceAt(s, led.to);
  if (!caller || !canTakePart(caller)) return undefined;
  found.parts.push({ role: "party", phrase: caller });
  return caller.to;
};

export const takesLeader: Step = ({ s, trigger, found, headed }, at) => {
  const leader = leaderAt(s, at) ?? (at === headed?.from ? headed : undefined);
  if (!leader || trigger.type === "visit") return undefined;
  take(found, trigger, "object", leader);
  return leader.to;
};

/** "met X, THEN Y": whom he met next. */
export const takesNext: Step = ({ s, trigger, found }, at) => {
  const isThen = matchAt(s.a, at, "conjunction")?.entry.features.kind === "then";
  if (!isThen || trigger.type !== "meeting" || !trigger.verbal || found.parts.length === 0) return undefined;
  const next = joinedSourceAt(s, at + 1);
  if (!next || !membersOf(next).every((p) => SUBJECTS.has(p.kind))) return undefined;
  take(found, trigger, "object", next);
  return next.to;
};

/** "his meeting with THE COMMAND of the army": spelt like "led by", with a body behind it. */
const commandAt = (s: Scene, at: number): NounPhrase | undefined => {
  const command = matchAt(s.a, at, "participation")?.entry.features.leads === "yes" ? matchAt(s.a, at, "organisation-head") : undefined;
  const body = command && sourceAt(s, command.to);
  return body?.kind === "organisation" ? { ...body, from: at, skip: command?.skip ?? 0, name: undefined } : undefined;
};

/** "his meeting TO [with] the minister": right behind a noun that is somebody's, whom he met. */
export const takesWhomHeMet: Step = ({ s, trigger, found }, at) => {
  if (at !== trigger.match.to || trigger.type !== "meeting" || !ownedBy(s, trigger)) return undefined;
  const command = commandAt(s, at);
  const met = command ?? (prefixedRole(s, at) === "for" ? joinedSourceAt(s, at) : undefined);
  if (!met || !(command || membersOf(met).every((p) => SUBJECTS.has(p.kind)))) return undefined;
  take(found, trigger, "with", met);
  found.end = met.to;
  return met.to;
};

/** "met him in his office BY [in] THE MINISTRY": right behind a house, where that is. */
export const passesSeat: Step = ({ s, found }, at) => {
  const seat = found.place?.to === at && !found.place.name && prefixedRole(s, at) === "by" ? sourceAt(s, at) : undefined;
  return seat?.kind === "organisation" ? seat.to : undefined;
};

/** Who signs for a side, told at "for [about]": the side, and then he. */
const signerAt = (s: Scene, at: number): NounPhrase | undefined => {
  if (!FOR_SIDE.has(matchAt(s.a, at, "preposition")?.entry.features.role ?? "")) return undefined;
  const side = sourceAt(s, at + 1);
  if (!side || (side.kind !== "group" && side.kind !== "country")) return undefined;
  const signer = sourceAt(s, isComma(s, side.to) ? side.to + 1 : side.to);
  if (!signer || !SUBJECTS.has(signer.kind)) return undefined;
  const country = signer.country ?? side.country ?? side.name?.entry?.features.country;
  return country === undefined ? signer : { ...signer, country };
};

const FARTHEST_SIGNER = 6;

/** "while X SIGNED IT for the other": the same paper, and who signs for the other side. */
const otherSigner = (s: Scene, { sentence }: Trigger, from: number): NounPhrase | undefined => {
  for (let at = from; at < Math.min(sentence.to, from + FARTHEST_SIGNER); at++) {
    const again = matchAt(s.a, at, "event-trigger");
    if (again?.entry.features.type === "signing" && s.a.lexicon.language.isPronoun(again.enclitic)) return signerAt(s, again.to);
  }
  return undefined;
};

/** "signed, FOR [about] THE SAHLANI SIDE, the minister X": who signs for which side. */
export const takesSigner: Step = ({ s, trigger, found }, at) => {
  const signer = trigger.type === "signing" ? signerAt(s, at) : undefined;
  if (!signer) return undefined;
  const other = otherSigner(s, trigger, signer.to);
  for (const phrase of other ? [signer, other] : [signer]) found.parts.push({ role: "party", phrase });
  // "A and B agreed on a paper, SIGNED FOR the one by X and for the other by Y": the two sides, and nobody told before
  found.between = true;
  found.end = signer.to;
  return signer.to;
};
