/** "The two countries", "the three states": where a text says so, by itself, behind an office or behind those who come from them. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import { FOR_SIDE } from "./parts.ts";
import type { Trigger } from "./trigger.ts";

/** "the two countries", as a word by itself or the last one of a longer phrase. */
const namesTwoCountries = (s: Scene, at: number, alone = false): boolean => {
  const { dual, states } = matchAt(s.a, at, "group")?.entry.features ?? {};
  return (
    (dual === "yes" && (states === "yes" || (alone && states === "subject"))) ||
    (isA(s.a, at, "common") && matchAt(s.a, at, "common")?.entry.features.two === "yes")
  );
};

/** "the consultations were on the relations BETWEEN THE TWO": brought by another noun than the encounter's. */
export const isBetweenOther = (s: Scene, trigger: Trigger, { from }: NounPhrase): boolean => {
  if (!isA(s.a, from - 1, "between")) return false;
  for (let at = trigger.lightBehind?.to ?? trigger.match.to; at < from - 1; at++) {
    const type = s.a.tokens[at]?.type;
    const aside = s.inTime[at] === 1 || s.names.covering[at] !== -1 || isA(s.a, at, "status") || isA(s.a, at, "adverb");
    if (!aside && !type?.adjectival && !type?.as.preposition) return true;
  }
  return false;
};

const isStates = (s: Scene, at: number): boolean => {
  const { number, gender, states } = matchAt(s.a, at, "group")?.entry.features ?? {};
  return (number === "p" && gender === "f") || states === "subject";
};

/** "the THREE states", "the presidents of the states THREE": the number behind the word. */
const counted = (s: Scene, to: number): number =>
  isStates(s, to - 1) ? Number(matchAt(s.a, to, "number-word")?.entry.features.value ?? 0) : 0;

/** How many states are meant by "both countries", "the presidents of the two countries", "experts FROM the two countries", "the three states"; 0 where none are. */
export const statesCounted = (s: Scene, { from, to, number, person, country }: NounPhrase): number => {
  if (person || country || number === "s") return 0;
  const led = FOR_SIDE.has(matchAt(s.a, to, "preposition")?.entry.features.role ?? "") ? to + 1 : to;
  if (namesTwoCountries(s, to - 1, to === from + 1) || namesTwoCountries(s, led)) return 2;
  return counted(s, to) || counted(s, led + 1);
};

/** Two who are told without a name, and of something else than the encounter. */
export const isAsideOfTwo = (s: Scene, trigger: Trigger, phrase: NounPhrase): boolean =>
  namesTwoCountries(s, phrase.to - 1) && isBetweenOther(s, trigger, phrase);
