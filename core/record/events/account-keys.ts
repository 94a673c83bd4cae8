/** Keys by which accounts of the same event find each other: kind of encounter, who takes part, and the fortnight. */
import { hash32 } from "../min-hash.ts";
import { type AccountFacts, daysOf } from "./account-facts.ts";

const STRETCH = 14;
/** A time told by the year alone is looked for in its first months only. */
const MOST_STRETCHES = 8;

/** Outlets call one encounter a meeting, talks or a summit. */
const KIND: Partial<Record<AccountFacts["type"], string>> = { meeting: "met", talks: "met", summit: "met" };
export const kindOfEncounter = (type: AccountFacts["type"]): string => KIND[type] ?? type;

/** `around`: how many days before and after the account's own to look, beyond what it is kept under. */
export const accountKeys = (a: AccountFacts, around = 0): number[] => {
  const keys = new Set<number>();
  const kind = kindOfEncounter(a.type);
  const days = daysOf(a);
  const stretches: (number | string)[] = [];
  if (days) {
    const from = Math.floor((days.first - around) / STRETCH);
    const to = Math.floor((days.last + around) / STRETCH);
    for (let s = from; s <= to && stretches.length < MOST_STRETCHES; s++) stretches.push(s);
  } else stretches.push("undated");
  const countries = [...new Set(a.parties.flatMap((p) => p.country ?? []))].sort();
  for (const s of stretches) {
    for (const p of a.parties) keys.add(hash32(`${kind} ${p.actor} ${s}`));
    for (let i = 0; i < countries.length && i < MOST_PARTIES; i++)
      for (let j = i + 1; j < countries.length && j < MOST_PARTIES; j++) keys.add(hash32(`${kind} ${countries[i]} ${countries[j]} ${s}`));
    if (a.series !== null) keys.add(hash32(`series ${a.series} ${s}`));
  }
  if (a.series !== null && a.round !== null) keys.add(hash32(`round ${a.series} ${a.round}`));
  keys.add(hash32(`article ${kind} ${a.article}`));
  return [...keys];
};
const MOST_PARTIES = 6;
