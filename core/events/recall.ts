/** "Sahla summoned the Sahlani ambassador to Jabal": whoever calls in an envoy of his own recalls him. */
import { type EventInput, nameOf, type Participant } from "./draft.ts";
import { countryOf } from "./foreign.ts";
import { postOf } from "./own-envoy.ts";
import type { Trigger } from "./trigger.ts";

const stateOf = (input: EventInput, p: Participant): string | undefined =>
  countryOf(input.scene, p) ?? p.phrase?.name?.entry?.features.country ?? p.phrase?.name?.entry?.features.of;

const STATES: ReadonlySet<string> = new Set(["country", "place", "organisation"]);

/** The state and where its envoy served; undefined where the envoy is another state's, or his post is not told. */
export const recallOf = (input: EventInput, trigger: Trigger, list: readonly Participant[]): readonly Participant[] | undefined => {
  if (trigger.type !== "summons") return undefined;
  const envoy = list.find((p) => p.phrase?.office?.rank === "ambassador");
  const home = envoy?.phrase?.office?.country;
  const state = list.find((p) => p !== envoy && home !== undefined && STATES.has(p.phrase?.kind ?? "") && stateOf(input, p) === home);
  const post = envoy?.phrase && state ? postOf(input.scene, envoy.phrase) : undefined;
  if (!post || !state || (post.name?.entry?.features.country ?? post.country) === home) return undefined;
  return [state, { role: "party", ...nameOf(input, post), phrase: post }];
};
