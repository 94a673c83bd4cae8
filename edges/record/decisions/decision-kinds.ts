/** What each kind of decision does, loaded when one is first met. */
import type { DecisionKind, DecisionName } from "./decision-kind.ts";

type Kinds = Partial<Record<DecisionName, () => Promise<DecisionKind>>>;

// biome-ignore lint/suspicious/noExplicitAny: each kind takes the target that it wrote itself
const kind = (load: () => Promise<DecisionKind<any>>) => load as () => Promise<DecisionKind>;

const kinds: Kinds = {
  accept: kind(async () => (await import("./accept-decision.ts")).acceptDecision),
  correct: kind(async () => (await import("./correct-decision.ts")).correctDecision),
};

export const decisionKind = async (name: DecisionName): Promise<DecisionKind> => {
  const load = kinds[name];
  if (!load) throw new Error(`no decisions of kind ${name}`);
  return load();
};
