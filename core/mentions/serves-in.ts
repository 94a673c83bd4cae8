/** Where an office is held, told behind "in": a government, or the state before the holder's name. */
import { isA, matchAt } from "../tokens/annotated.ts";
import { bodyAt } from "./office-body.ts";
import type { Scene } from "./phrase-words.ts";

interface Serving {
  to: number;
  country: string | undefined;
}

/** "the minister of health IN THE GOVERNMENT of unity": what he is a minister of. */
const servesInCabinet = (s: Scene, g: Serving): boolean => {
  const head = matchAt(s.a, g.to + 1, "organisation-head");
  if (head?.entry.features.cabinet !== "yes") return false;
  // "in the government of LAYLA SHAMI"
  const led = head.definite ? undefined : s.names.startingAt[head.to];
  const cabinet = led?.kind === "person" ? { to: led.to, country: undefined } : bodyAt(s, g.to + 1);
  if (!cabinet) return false;
  g.to = cabinet.to;
  g.country ??= cabinet.country;
  return true;
};

/** A person's name, a title before it or not. */
const namesSomebody = (s: Scene, at: number): boolean => {
  const title = matchAt(s.a, at, "honorific") ?? matchAt(s.a, at, "rank");
  return s.names.startingAt[at]?.kind === "person" || s.names.startingAt[title?.to ?? at]?.kind === "person";
};

/** "the foreign minister in the kingdom of X, NAME": the state he serves, where his name follows it. */
export const servesIn = (s: Scene, g: Serving, rank: string): boolean => {
  if (rank !== "minister" && rank !== "head") return false;
  if (rank === "minister" && isA(s.a, g.to + 1, "organisation-head")) return servesInCabinet(s, g);
  const state = s.names.startingAt[g.to + 1];
  if (state?.kind !== "country" || !namesSomebody(s, state.to)) return false;
  g.to = state.to;
  g.country ??= state.entry?.features.country;
  return true;
};
