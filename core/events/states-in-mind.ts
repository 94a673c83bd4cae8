/** Which two states "the two countries" are: those that the text told together last, else the only two it told shortly before. */
import { isHyphen, type Scene } from "../mentions/phrase-words.ts";
import { isA } from "../tokens/annotated.ts";
import type { EventInput, Participant } from "./draft.ts";
import { stateAt } from "./nations.ts";
import { nationAt } from "./two-nations.ts";

/** Sentences before a reference in which the two are still in mind. */
const STILL_IN_MIND = 3;

interface Told {
  readonly at: number;
  readonly country: string;
  readonly to: number;
  /** a town, which may be no more than where something is */
  readonly town: boolean;
}

/** The state that begins here: by its name, its capital or an adjective. */
const toldAt = (s: Scene, at: number): Told | undefined => {
  const name = s.names.startingAt[at];
  const { country, kind, of } = name?.entry?.features ?? {};
  if (name && (name.kind === "country" || kind === "capital")) {
    const code = of ?? country;
    return code === undefined ? undefined : { at, country: code, to: name.to, town: name.kind !== "country" };
  }
  const nation = nationAt(s, at);
  return nation === undefined ? undefined : { at, country: nation, to: at + 1, town: false };
};

const toldBetween = (s: Scene, from: number, to: number): readonly Told[] => {
  const told: Told[] = [];
  for (let at = from; at < to; at++) {
    const state = toldAt(s, at);
    if (!state) continue;
    told.push(state);
    at = state.to - 1;
  }
  return told;
};

/** "Sahla and Jabal", "between Sahla and between Jabal", "Sahlani-Jabali": nothing else stands between them. */
const areTogether = (s: Scene, a: Told, b: Told): boolean => {
  let at = a.to;
  while (at < b.at && (isHyphen(s, at) || isA(s.a, at, "between"))) at++;
  return at === b.at && a.country !== b.country;
};

/** "Sahla, Jabal AND NURA" are three. */
const isListed = (s: Scene, before: Told | undefined, a: Told): boolean =>
  before !== undefined && before.country !== a.country && before.to === a.at - 1 && s.a.sentenceOf[before.at] === s.a.sentenceOf[a.at];

/** The last two told together, with no third state behind them. */
const pairIn = (s: Scene, told: readonly Told[]): readonly [Told, Told] | undefined => {
  for (let i = told.length - 1; i > 0; i--) {
    const [a, b] = [told[i - 1] as Told, told[i] as Told];
    if (!areTogether(s, a, b) || isListed(s, told[i - 2], a)) continue;
    return told.slice(i + 1).every((t) => t.town || t.country === a.country || t.country === b.country) ? [a, b] : undefined;
  }
  return undefined;
};

const onlyTwo = (told: readonly Told[]): readonly [Told, Told] | undefined => {
  const first = told[0];
  const second = told.find((t) => t.country !== first?.country);
  return first && second && told.every((t) => t.country === first.country || t.country === second.country) ? [first, second] : undefined;
};

/** The two states in mind at this token, or none: told no more than so many sentences before. */
export const statesInMind = (input: EventInput, at: number, sentences = STILL_IN_MIND): readonly Participant[] => {
  const { scene } = input;
  const own = scene.a.sentenceOf[at] ?? 0;
  for (let index = own; index >= Math.max(0, own - sentences); index--) {
    const from = scene.a.sentences[index]?.from ?? 0;
    const told = toldBetween(scene, from, at);
    const two = pairIn(scene, told) ?? onlyTwo(told);
    if (two) return two.map((t) => stateAt(input, t.at, t.country));
  }
  return [];
};
