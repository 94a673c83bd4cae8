/**
 * Claims that change while articles are taken in are drawn once, when their transaction ends: what a claim is depends on the set of its
 * reports alone, and nobody asks for it before.
 */
import { perWriting } from "../per-writing.ts";
import type { Writing } from "../writing.ts";
import { drawClaims } from "./draw-claims.ts";
import { reportsInHand, toldInHand } from "./reports-in-hand.ts";

const waiting = perWriting((w): Set<number> => {
  w.atEnd(() => drawWaiting(w));
  return new Set();
});

/** From now on until the end of the transaction. */
export const letClaimsWait = (w: Writing): void => {
  waiting.of(w);
};

/** Reports of claims that do not wait are of no more use once the articles that may join them are written. */
export const letGoOfTheRest = (w: Writing): void => reportsInHand(w).keepThoseOf(waiting.known(w) ?? new Set());

/** Now, or with the others that wait. */
export const drawSoon = async (w: Writing, claims: readonly number[]): Promise<void> => {
  const of = waiting.known(w);
  if (of) for (const c of claims) of.add(c);
  else await drawClaims(w, claims);
};

/** Now, for who is about to change claims in another way. */
export const drawWaiting = async (w: Writing): Promise<void> => {
  const of = waiting.known(w);
  if (!of || of.size === 0) return;
  const claims = [...of].sort((a, b) => a - b);
  of.clear();
  await drawClaims(w, claims, toldInHand);
};
