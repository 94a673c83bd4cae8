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

/** "the foreign ministers, the Sahlani AND THE JABALI AND THE NURANI": the nations behind the first, and where they end. */
const nationsJoined = (s: Scene, { number, country, to }: NounPhrase): readonly { at: number; country: string }[] => {
  const others: { at: number; country: string }[] = [];
  for (let at = to; joinedByAnd(s, at) && others.length < MOST_ADJECTIVES; at++) {
    const other = nationAt(s, at);
    if (!other || other === country) break;
    others.push({ at, country: other });
  }
  return number === "d" ? others.slice(0, 1) : others.length > 1 ? others : [];
};

/** Several told by one office and their nations, in all their words. */
export const wholeOf = (s: Scene, phrase: NounPhrase): NounPhrase => ({ ...phrase, to: phrase.to + nationsJoined(s, phrase).length });

/** "the Sahlani and Jabali presidents", "the two sides, the Sahlani and the Jabali": the two by name where the text names them, else their states; and so with more. */
export const bothOf = (input: EventInput, phrase: NounPhrase): readonly Participant[] | undefined => {
  const { country, number, members, person } = phrase;
  if ((number !== "d" && !(number === "p" && phrase.kind === "office")) || members || person || !country) return undefined;
  const others = nationsJoined(input.scene, phrase);
  if (others.length === 0) return undefined;
  const holders = holdersOf(input, phrase, [country, ...others.map((o) => o.country)]);
  const whole = wholeOf(input.scene, phrase);
  return holders ?? [{ at: phrase.to - 1, country }, ...others].map((o) => stateAt(input, o.at, o.country)).map((p) => sentBy(p, whole));
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
