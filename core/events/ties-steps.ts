/** Steps behind an act between states: the ties themselves, and envoys that are counted. */
import { sourceAt } from "../mentions/source-phrase.ts";
import { isA } from "../tokens/annotated.ts";
import type { Step } from "./behind-steps.ts";
import { envoysCounted, missionOfStaff, postOf } from "./own-envoy.ts";
import { TIES } from "./take-part.ts";

/** "its DIPLOMATIC representation in X": the adjective of the ties, and no diplomat in X. */
export const passesTies: Step = ({ s, trigger }, at) => {
  const next = s.a.tokens[at + 1]?.type;
  return TIES.has(trigger.type) && isA(s.a, at, "ties") && next?.definite && next.adjectival ? at + 2 : undefined;
};

/** "closed ITS EMBASSY IN SAHLA": a mission told with its post brings the state it stands in. */
export const takesPost: Step = ({ s, trigger, found }, at) => {
  const mission = TIES.has(trigger.type) && isA(s.a, at, "ties") ? sourceAt(s, at) : undefined;
  const post = mission?.kind === "organisation" ? postOf(s, mission) : undefined;
  if (!mission || !post) return undefined;
  found.parts.push({ role: "party", phrase: post });
  return mission.to;
};

/** "expelled TWELVE OF THE EMBASSY'S STAFF" */
export const takesStaff: Step = ({ s, trigger, found }, at) => {
  const mission = trigger.frame === "envoy" ? missionOfStaff(s, at) : undefined;
  if (!mission) return undefined;
  found.parts.push({ role: "party", phrase: mission });
  return mission.to;
};

/** "expelled SIXTY DIPLOMATS of X": behind a number many stand in the singular, and their state by its own name. */
export const takesCounted: Step = ({ s, trigger, found }, at) => {
  const envoys = trigger.frame === "envoy" && trigger.verbal ? envoysCounted(s, at) : undefined;
  if (!envoys) return undefined;
  const state = s.names.startingAt[envoys.to]?.kind === "country" ? sourceAt(s, envoys.to) : undefined;
  found.parts.push({ role: "party", phrase: state?.skip === 0 ? state : envoys });
  return Math.max(envoys.to, state?.to ?? 0);
};
