/** States as those who act: told by their capital behind the verb, or as whose decision an act is. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { isCueVerb, type Scene } from "../mentions/phrase-words.ts";
import { joinedSourceAt } from "../mentions/source-phrase.ts";
import { isA } from "../tokens/annotated.ts";
import { canTakePart, isState } from "./parts.ts";
import type { Trigger } from "./trigger.ts";

/** Acts of states: a country or its capital is the subject. */
export const ACTS_OF_STATES: ReadonlySet<string> = new Set(["rupture", "restoration", "summons"]);

/** "THE CAPITAL decided to cut its ties": right behind the verb it stands for its state, where states act. */
export const actsAsState = (s: Scene, trigger: Trigger, phrase: NounPhrase): boolean =>
  ACTS_OF_STATES.has(trigger.type) &&
  !isOtherVerb(s, phrase.to, trigger.match.from) &&
  phrase.skip === 0 &&
  phrase.from === trigger.light?.to &&
  (phrase.members ?? [phrase]).every(isState);

/** "THE CAPITAL decided not to answer, and Sahla HAD ANNOUNCED the cutting of ties": another verb's. */
const isOtherVerb = (s: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (isA(s.a, at, "auxiliary") || isCueVerb(s, at)) return true;
  return false;
};

/** "welcomed THE DECISION OF SAHLA to cut its ties": a paper or decision right before the act is that of the state which acts. */
export const stateDeciding = (s: Scene, { type }: Trigger, { kind, from, to }: NounPhrase, end: number): NounPhrase | undefined => {
  if (!ACTS_OF_STATES.has(type) || kind !== "document" || to !== end) return undefined;
  for (let at = from + 1; at < end; at++) {
    const state = joinedSourceAt(s, at);
    if (state?.to === end && canTakePart(state)) return state;
  }
  return undefined;
};
