/** Delegations: told by their head, and none of their own beside whoever brings them. */
import { flat } from "../flat.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { matchAt } from "../tokens/annotated.ts";
import { nationWithin } from "./told-by-nation.ts";
import { type Part, SUBJECTS } from "./parts.ts";

/** "a delegation", "the mission of the Fund". */
const isDelegation = ({ kind, head }: NounPhrase): boolean =>
  kind === "group" || (kind === "organisation" && head?.features.kind === "international");

/** One head has one delegation, though its accusative is spelt as two of them. */
const hasOne = (phrase: NounPhrase, head: NounPhrase): boolean =>
  phrase.number === "s" || (phrase.number === "d" && !phrase.members && head.number === "s");

/** "a Sahlani delegation HEADED BY X": its head, of its nation where his own words tell none. */
const headOf = (s: Scene, phrase: NounPhrase): NounPhrase | undefined => {
  const led = isDelegation(phrase) ? matchAt(s.a, phrase.to, "participation") : undefined;
  const head = led?.entry.features.head === "yes" ? sourceAt(s, led.to) : undefined;
  if (!head || !SUBJECTS.has(head.kind) || !hasOne(phrase, head)) return undefined;
  const country = head.country ?? phrase.country ?? nationWithin(s, phrase);
  return country === undefined ? head : { ...head, country };
};

/** "X and the delegation with him", "in the presence of the two countries' delegations": they come with those who are told. */
const isCompany = (s: Scene, { phrase }: Part, told: readonly Part[]): boolean => {
  if (phrase.head?.features.sent !== "yes" || phrase.members) return false;
  if (phrase.number === "d") return told.length > 2;
  // "THE DELEGATION met X": whoever is told first comes with nobody
  return (
    told.some((p) => p.phrase.from < phrase.from) &&
    phrase.number === "s" &&
    phrase.definite &&
    nationWithin(s, phrase) === undefined &&
    phrase.country === undefined
  );
};

/** The participants with each delegation told by its head. */
export const byHeads = (s: Scene, parts: readonly Part[]): Part[] => {
  const heads = parts.map((p) => headOf(s, p.phrase));
  const isToldAsHead = (p: Part) => heads.some((h) => h !== undefined && h.to === p.phrase.to);
  // few encounters are told by the head of a delegation
  const led = heads.some((head) => head !== undefined);
  const told = led ? flat(parts, (p, i) => (heads[i] ? [{ ...p, phrase: heads[i] }] : isToldAsHead(p) ? [] : [p])) : parts;
  return told.filter((p) => !isCompany(s, p, told));
};
