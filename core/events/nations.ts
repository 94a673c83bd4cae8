/** Sides told by their nations: "the Sahlani-Jabali talks", "the Sahlani and the Jabali presidents". */
import type { NounPhrase, OfficePart, Range } from "../mentions/noun-phrase.ts";
import { articleUnits } from "../mentions/office-body.ts";
import { isHyphen, joinedByAnd, type Scene } from "../mentions/phrase-words.ts";
import { matchAt, nameOf as nameOfRange } from "../tokens/annotated.ts";
import { type EventInput, nameOf, type Participant, stateTold } from "./draft.ts";
import type { Trigger } from "./trigger.ts";
import { nationAt } from "./two-nations.ts";

/** Adjectives behind a noun: no more of them than these. */
const MOST_ADJECTIVES = 6;

/** The adjective without its article: "the Sahlani". */
const adjective = (s: Scene, at: number): Range => {
  const m = matchAt(s.a, at, "demonym");
  return { from: at, to: at + 1, skip: m ? m.skip - articleUnits(s, m) : 0 };
};

/** The state of a nationality as the text names it, else by the adjective. */
export const stateAt = (input: EventInput, at: number, country: string): Participant => {
  const { scene } = input;
  const phrase = stateTold(input, country);
  if (phrase) return { role: "party", ...nameOf(input, phrase), phrase };
  const named = scene.names.list.find((n) => n.kind === "country" && n.entry?.features.country === country);
  const here = scene.names.startingAt[at];
  // "the Sahlani-Jabali committee", of which a name was made that is neither's
  const { from, to, skip } = (here?.kind === "organisation" ? undefined : here) ?? named ?? adjective(scene, at);
  const range = { from, to, skip };
  const own: NounPhrase = { ...range, kind: "country", gender: "f", number: "s", definite: true, country };
  return { role: "party", name: nameOfRange(scene.a, range), actor: undefined, phrase: own };
};

/** Where different nations stand side by side among the adjectives behind the trigger, hyphens between them or none. */
const nationsAt = (s: Scene, trigger: Trigger): readonly number[] => {
  const found: number[] = [];
  for (let at = trigger.match.to; at < trigger.match.to + MOST_ADJECTIVES; at++) {
    const nation = nationAt(s, at);
    if (found.length > 0 && isHyphen(s, at)) continue;
    if (nation && found.every((i) => nationAt(s, i) !== nation)) found.push(at);
    else if (found.length > 1) return found;
    else if (!s.a.tokens[at]?.type.adjectival) return [];
  }
  return found.length > 1 ? found : [];
};

/** The states of an encounter that is called after them. */
export const nationsBehind = (input: EventInput, trigger: Trigger): readonly Participant[] => {
  if (trigger.verbal || trigger.type === "visit") return [];
  return nationsAt(input.scene, trigger).map((at) => ({ ...stateAt(input, at, nationAt(input.scene, at) as string), fromName: true }));
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
  const named = (isHolder: (p: NounPhrase, office: OfficePart | undefined) => boolean): NounPhrase | undefined => {
    for (const phrase of input.phrases) {
      const holder = (phrase.members ?? [phrase]).find(
        (p) => p.person !== undefined && p.country === country && isHolder(p, p.office ?? phrase.office),
      );
      if (holder) return holder;
    }
    return undefined;
  };
  // "his JABALI COUNTERPART X"
  return named((_, office) => holds(office)) ?? named((p) => p.head?.class === "counterpart");
};

/** "the Sahlani and Jabali presidents", "the two sides, the Sahlani and the Jabali": the two by name where the text names them, else their states. */
export const bothOf = (input: EventInput, phrase: NounPhrase): readonly Participant[] | undefined => {
  const { scene } = input;
  if (phrase.number !== "d" || phrase.members || phrase.person || !phrase.country || !joinedByAnd(scene, phrase.to)) return undefined;
  const other = nationAt(scene, phrase.to);
  if (!other || other === phrase.country) return undefined;
  const holders = holdersOf(input, phrase, [phrase.country, other]);
  return (
    holders ??
    [stateAt(input, phrase.to - 1, phrase.country), stateAt(input, phrase.to, other)].map((p) =>
      sentBy(p, { ...phrase, to: phrase.to + 1 }),
    )
  );
};

/** Those who hold an office of several states, where the text names each of them: "the foreign ministers of A, B and C". */
export const holdersOf = (input: EventInput, { office }: NounPhrase, countries: readonly string[]): readonly Participant[] | undefined => {
  const holders = office ? countries.map((country) => holderIn(input, office, country)) : [undefined];
  return holders.includes(undefined)
    ? undefined
    : (holders as NounPhrase[]).map((p) => ({ role: "party", ...nameOf(input, p), phrase: p }));
};

/** A state, and the office of several by which it is there. */
export const sentBy = (state: Participant, { from, to, skip, office }: NounPhrase): Participant =>
  office ? { ...state, office: { ...office, from, to, skip } } : state;
