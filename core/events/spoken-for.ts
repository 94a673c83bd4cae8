/** Who takes part where a mouth or an office tells of it: the body that a spokesman speaks for, whoever's office it is. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { matchAt } from "../tokens/annotated.ts";
import { SUBJECTS } from "./parts.ts";
import { ACTS_OF_STATES } from "./state-acts.ts";
import type { Trigger } from "./trigger.ts";

const OF_BODIES = new Set(["rupture", "restoration", "summons", "signing"]);

/** "THE OFFICE OF THE PRESIDENT X said that he will meet Y": whose office it is. */
export const ownerOfOffice = (s: Scene, { from, to }: NounPhrase): NounPhrase | undefined => {
  const head = matchAt(s.a, from, "organisation-head");
  const owner = head?.entry.features.serves === "yes" && !head.definite ? sourceAt(s, head.to) : undefined;
  return owner?.to === to && owner.skip === 0 && SUBJECTS.has(owner.kind) ? owner : undefined;
};

/** A spokesman takes part in nothing that he tells of; where states act, or talk with a state, the body he speaks for does. */
export const whomHeSpeaksFor = (s: Scene, phrase: NounPhrase, trigger: Trigger, withState: boolean): NounPhrase | undefined => {
  const { office } = phrase;
  if (!office?.spokesman) return (ACTS_OF_STATES.has(trigger.type) ? undefined : ownerOfOffice(s, phrase)) ?? phrase;
  if (!office.body || !(OF_BODIES.has(trigger.type) || (trigger.type === "talks" && withState)))
    return ACTS_OF_STATES.has(trigger.type) ? phrase : undefined;
  const { from, to, skip } = office.body;
  return { from, to, skip, kind: "organisation", gender: "", number: "s", definite: true, country: office.country };
};
