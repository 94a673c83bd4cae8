/** Talks inside one country that are no domestic ones: between those at war there, or brought about by others. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import type { Participant } from "./draft.ts";
import type { Trigger } from "./trigger.ts";
import { nationAt } from "./two-nations.ts";

const DEALT: ReadonlySet<string> = new Set(["talks", "signing"]);

const kindOf = ({ name, head }: NounPhrase): string => name?.entry?.features.kind ?? head?.features.kind ?? "";

const OF_STATE: ReadonlySet<string> = new Set(["government", "security"]);

/** "between the Sahlani ARMY and the RAPID FORCES": a state's own side, and an armed group. */
export const areAtWar = ({ type }: Trigger, list: readonly Participant[]): boolean => {
  if (!DEALT.has(type)) return false;
  const kinds = list.map(({ phrase }) => (phrase ? kindOf(phrase) : ""));
  return kinds.includes("armed-group") && kinds.some((kind) => OF_STATE.has(kind));
};

const BETWEEN_STATES: ReadonlySet<string> = new Set(["international", "alliance"]);

/** "under the auspices of THE UNITED NATIONS", "by SAHLANI mediation": others bring them together. */
export const areMediated = (s: Scene, { type, sentence }: Trigger): boolean => {
  if (type !== "talks") return false;
  for (let at = sentence.from; at < sentence.to; at++) {
    const by = isA(s.a, at, "mediation") ? matchAt(s.a, at, "mediation")?.to : undefined;
    if (by === undefined) continue;
    const mediator = sourceAt(s, by);
    if (nationAt(s, by) !== undefined || mediator?.kind === "country" || (mediator && BETWEEN_STATES.has(kindOf(mediator)))) return true;
  }
  return false;
};
