/** What each kind of decision does, loaded when one is first met. */
import type { DecisionKind, DecisionName } from "./decision-kind.ts";

type Kinds = Partial<Record<DecisionName, () => Promise<DecisionKind>>>;

// biome-ignore lint/suspicious/noExplicitAny: each kind takes the target that it wrote itself
const kind = (load: () => Promise<DecisionKind<any>>) => load as () => Promise<DecisionKind>;

const kinds: Kinds = {
  accept: kind(async () => (await import("./accept-decision.ts")).acceptDecision),
  "merge-actors": kind(async () => (await import("./actor-decisions.ts")).mergeActors),
  "split-actor": kind(async () => (await import("./actor-decisions.ts")).splitActor),
  "join-events": kind(async () => (await import("./event-decisions.ts")).joinEvents),
  "split-event": kind(async () => (await import("./event-decisions.ts")).splitEvent),
  "join-claims": kind(async () => (await import("./claim-decisions.ts")).claimDecisions["join-claims"]),
  "split-claim": kind(async () => (await import("./claim-decisions.ts")).claimDecisions["split-claim"]),
  "link-claims": kind(async () => (await import("./claim-decisions.ts")).claimDecisions["link-claims"]),
  correct: kind(async () => (await import("./correct-decision.ts")).correctDecision),
};

export const decisionKind = async (name: DecisionName): Promise<DecisionKind> => {
  const load = kinds[name];
  if (!load) throw new Error(`no decisions of kind ${name}`);
  return load();
};
