/** Sides told by their nations: "the Sahlani-Jabali talks", "the Sahlani and the Jabali presidents". */
import type { NounPhrase, OfficePart } from "../mentions/noun-phrase.ts";
import { articleUnits } from "../mentions/office-body.ts";
import { isHyphen, joinedByAnd, type Scene } from "../mentions/phrase-words.ts";
import { matchAt, nameOf as nameOfRange } from "../tokens/annotated.ts";
import { type EventInput, nameOf, type Participant, stateTold } from "./draft.ts";
import { isOfSeveralStates } from "./parts.ts";
import type { Trigger } from "./trigger.ts";
import { nationAt } from "./two-nations.ts";

/** Adjectives behind a noun: no more of them than these. */
const MOST_ADJECTIVES = 6;

/** The state of a nationality as the text names it, else by the adjective. */
const stateOf = (input: EventInput, at: number, country: string): Participant => {
  const { scene } = input;
  const phrase = stateTold(input, country);
  if (phrase) return { role: "party", ...nameOf(input, phrase), phrase };
  const m = matchAt(scene.a, at, "demonym");
  const range = { from: at, to: at + 1, skip: m ? m.skip - articleUnits(scene, m) : 0 };
  const own: NounPhrase = { ...range, kind: "country", gender: "f", number: "s", definite: true, country };
  return { role: "party", name: nameOfRange(scene.a, range), actor: undefined, phrase: own };
};

/** Where two different nations stand side by side among the adjectives behind the trigger, a hyphen between them or none. */
const pairBehind = (s: Scene, trigger: Trigger): readonly [number, number] | undefined => {
  for (let at = trigger.match.to; at < trigger.match.to + MOST_ADJECTIVES; at++) {
    const first = nationAt(s, at);
    const next = isHyphen(s, at + 1) ? at + 2 : at + 1;
    const second = nationAt(s, next);
    if (first && second && first !== second) return [at, next];
    if (!first && !s.a.tokens[at]?.type.adjectival) return undefined;
  }
  return undefined;
};

/** The two states of an encounter that is called after them. */
export const nationsBehind = (input: EventInput, trigger: Trigger): readonly Participant[] => {
  if (trigger.verbal || trigger.type === "visit") return [];
  const pair = pairBehind(input.scene, trigger);
  return pair ? pair.map((at) => ({ ...stateOf(input, at, nationAt(input.scene, at) as string), fromName: true })) : [];
};

const wordsOf = ({ a }: Scene, lemma: string): string =>
  lemma
    .split(" ")
    .map((word) => a.lexicon.language.stem(a.lexicon.language.fold(word)))
    .join(" ");

/** Whoever the text names as holder of an office of that state, alone or among others of the same office. */
const holderIn = (input: EventInput, { lemma, rank }: OfficePart, country: string | undefined): NounPhrase | undefined => {
  if (country === undefined) return undefined;
  const holds = (office: OfficePart | undefined): boolean =>
    office?.rank === rank && wordsOf(input.scene, office.lemma) === wordsOf(input.scene, lemma);
  for (const phrase of input.phrases) {
    const holder = (phrase.members ?? [phrase]).find(
      (p) => p.person !== undefined && p.country === country && holds(p.office ?? phrase.office),
    );
    if (holder) return holder;
  }
  return undefined;
};

/** "the foreign ministers of A, B and C": each of them, where the text names all. */
export const eachOf = (input: EventInput, phrase: NounPhrase): readonly Participant[] | undefined => {
  const [first, ...others] = phrase.members ?? [];
  if (!isOfSeveralStates(phrase) || !first?.office) return undefined;
  const { office } = first;
  const countries = [first.country, ...others.map((p) => p.name?.entry?.features.country)];
  const holders = countries.map((country) => holderIn(input, office, country));
  if (holders.includes(undefined)) return undefined;
  return (holders as NounPhrase[]).map((p) => ({ role: "party", ...nameOf(input, p), phrase: p }));
};

/** "the Sahlani and Jabali presidents": both of them, where the text names them; else the phrase with both nations. */
export const bothOf = (input: EventInput, phrase: NounPhrase): readonly Participant[] | undefined => {
  const { scene } = input;
  if (phrase.number !== "d" || phrase.members || phrase.person || !phrase.country || !joinedByAnd(scene, phrase.to)) return undefined;
  const other = nationAt(scene, phrase.to);
  if (!other || other === phrase.country) return undefined;
  const holders = [phrase.country, other].map((country) =>
    input.phrases.find((p) => p.person !== undefined && p.country === country && p.office?.rank === (phrase.office?.rank ?? "")),
  );
  const [x, y] = holders;
  if (x && y) return [x, y].map((p) => ({ role: "party" as const, ...nameOf(input, p), phrase: p }));
  // "the Sahlani and the Jabali sides": the states
  if (phrase.kind === "group") return [stateOf(input, phrase.to - 1, phrase.country), stateOf(input, phrase.to, other)];
  const whole = { ...phrase, to: phrase.to + 1 };
  return [{ role: "party", name: nameOfRange(scene.a, whole), actor: undefined, phrase: whole }];
};
