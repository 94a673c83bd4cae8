/** A speaker as the words at a cue give him, and whether a verb can be his. */
import type { Actor, Actors } from "../mentions/actors.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { formsOf, ownWords, withoutWish } from "../mentions/phrase-forms.ts";
import { isOfNation } from "../mentions/told-body.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { nameOf } from "../tokens/annotated.ts";
import type { Frame } from "./frame.ts";

export type Given = "named" | "role" | "pronoun" | "dropped" | "anonymous";

export interface Speaker {
  readonly name: string;
  readonly actor: Actor | undefined;
  readonly given: Given;
  /** the words at the cue that give the speaker */
  readonly phrase: NounPhrase | undefined;
  /** actors whose words these are, where several speak together */
  readonly together: readonly Actor[];
  /** whom a spokesman speaks for */
  readonly for: string | undefined;
  readonly gender: string;
  readonly number: string;
  /** so far he has spoken in a relative clause alone: he may go on, and keeps nobody else from it */
  readonly inRelative: boolean;
  /** told as a document: a verb that goes back to him is in its gender or in his */
  readonly inDocument: boolean;
}

const GIVEN: Readonly<Record<NounPhrase["kind"], Given>> = {
  person: "named",
  organisation: "named",
  country: "named",
  place: "named",
  outlet: "named",
  office: "role",
  group: "role",
  document: "role",
  common: "role",
  counterpart: "role",
  anonymous: "anonymous",
  honorific: "pronoun",
};

/** "the ministry", "the paper": what a body or an outlet is, in one word, and not what it is called. */
const isBareKind = (s: Scene, phrase: NounPhrase, actor: Actor | undefined): boolean => {
  if (!phrase.definite) return false;
  const { from, to } = ownWords(s, phrase);
  if (phrase.kind === "outlet") return phrase.name === undefined && to - from <= 2;
  if (phrase.kind !== "organisation") return false;
  // "the Sahlani movement", of one that is called otherwise
  if (to - from !== 1)
    return isOfNation(s, phrase) && actor !== undefined && !formsOf(s, phrase).every((form) => actor.forms.includes(form));
  if (phrase.head?.class === "organisation-head") return true;
  // what it is called for short is none of the words of its name
  const forms = actor?.forms ?? [];
  const { stem } = s.a.lexicon.language;
  return forms.length > 1 && formsOf(s, phrase).every((form) => forms.includes(stem(form)));
};

/** "foreign sites", "a local channel": outlets told by what they are alone. */
const isUnnamedPress = ({ kind, name, definite, number, from }: NounPhrase): boolean =>
  kind === "outlet" && ((name === undefined && !definite) || (number === "p" && name?.from === from && name.entry === undefined));

const givenOf = (s: Scene, phrase: NounPhrase, actor: Actor | undefined): Given => {
  if (isUnnamedPress(phrase)) return "anonymous";
  if (isBareKind(s, phrase, actor)) return "role";
  if (phrase.kind === "document" && phrase.issuer) return "named";
  if (phrase.same || (phrase.kind === "anonymous" && actor?.kind === "person")) return actor?.kind === "anonymous" ? "anonymous" : "role";
  // a word no table explains is his surname, or what he was called before his name
  const { stem } = s.a.lexicon.language;
  const isOfName = (form: string) => actor?.forms.some((own) => stem(own) === stem(form)) ?? false;
  const surname = phrase.kind === "common" && actor?.kind === "person" && formsOf(s, phrase).every(isOfName);
  return surname ? "named" : GIVEN[phrase.kind];
};

const phraseName = (s: Scene, phrase: NounPhrase): string => {
  const first = phrase.members?.[0]?.person;
  const last = phrase.members?.at(-1)?.person;
  if (first && last && phrase.members?.every((m) => m.person)) return nameOf(s.a, { ...first, to: last.to });
  // "each of A and B", "the states A and B": those named, without the words before them
  const listed = phrase.kind === "group" ? undefined : phrase.members?.[0];
  if (listed) return nameOf(s.a, { ...phrase, from: listed.from, skip: listed.skip });
  const isMarked = s.a.tokens[phrase.from]?.type.kind === "mark";
  const range = (phrase.kind === "outlet" || isMarked) && phrase.name ? phrase.name : phrase;
  return nameOf(s.a, withoutWish(s, range));
};

const speaksFor = (s: Scene, phrase: NounPhrase): string | undefined => {
  const office = phrase.office;
  return office?.spokesman && office.body ? nameOf(s.a, office.body) : undefined;
};

/** "the army of X … THE FORCES OF X", listed as one body: told by another name of no fewer words it goes by that. */
const isOtherName = ({ name, from, to, kind }: NounPhrase, actor: Actor): boolean =>
  kind === "organisation" &&
  name?.entry !== undefined &&
  name.from === from &&
  name.to === to &&
  to - from > 1 &&
  to - from >= actor.forms.length;

export const expressed = (s: Scene, actors: Actors, phrase: NounPhrase): Speaker => {
  const together = (phrase.members ?? []).map((m) => actors.of(m)).filter((a) => a !== undefined);
  const actor = phrase.members ? undefined : actors.of(phrase);
  return {
    // two of different states are told by both
    name: actor && !(actor.kind === "role" && phrase.number === "d") && !isOtherName(phrase, actor) ? actor.name : phraseName(s, phrase),
    actor,
    given: givenOf(s, phrase, actor),
    phrase,
    together,
    for: speaksFor(s, phrase),
    gender: phrase.gender || actor?.gender || ((actor && actors.shown?.get(actor)) ?? ""),
    number: phrase.number,
    inRelative: false,
    inDocument: false,
  };
};

/** Key by key, in the order of those told by a phrase: what is spread has another shape. */
export const again = (speaker: Speaker, given: Given): Speaker => ({
  name: speaker.name,
  actor: speaker.actor,
  given,
  phrase: undefined,
  together: speaker.together,
  for: speaker.for,
  gender: speaker.gender,
  number: speaker.number,
  inRelative: false,
  inDocument: speaker.phrase?.kind === "document" || speaker.inDocument,
});

/** Several behind a verb of one woman: another such verb goes back to them, and so does one of many. */
export const asToldByHerVerb = (speaker: Speaker): Speaker => ({ ...speaker, gender: "f", number: "" });

/** Several bodies or states take a verb as things do. */
const OF_THINGS: ReadonlySet<Actor["kind"]> = new Set<Actor["kind"]>(["body", "country"]);

/** Whether a verb form can go back to this speaker. A statement is masculine whoever issued it. */
export const agreesWith = (frame: Frame, speaker: Speaker): boolean => {
  const { gender, number } = frame.cue.entry.features;
  const enclitic = frame.byPronoun ? frame.cue.enclitic : "";
  if (enclitic !== "") return true;
  // "a statement in which came": what came agrees with the verb, not who issued it
  if (gender === undefined || (frame.inIt && frame.cue.entry.features.frames === "document")) return true;
  // what was told as "the statement" goes on in the gender of the statement
  if (speaker.phrase?.kind === "document" && speaker.phrase.gender === gender && number === "s") return true;
  // or in that of whoever issued it
  if (speaker.phrase?.kind === "document" && speaker.phrase.issuer?.gender === gender && number === "s") return true;
  const many = speaker.number === "p" || speaker.number === "d";
  // "the two said": two, however they are told
  if (number === "d" && speaker.number === "p" && speaker.together.length === 0) return false;
  if (number !== "s" && number !== undefined) return many || (speaker.number === "" && speaker.actor?.kind !== "person");
  // a plural of bodies or things takes a feminine singular verb
  if (many && (OF_THINGS.has(speaker.actor?.kind ?? "person") || speaker.together.some((a) => OF_THINGS.has(a.kind))))
    return gender === "f";
  // "sources said … and added": so does one of unnamed things
  if (many && speaker.actor?.kind === "anonymous" && speaker.gender === "f") return gender === "f";
  // several men take a verb of one only where they stand behind it
  if (many && speaker.gender === "m" && (speaker.phrase === undefined || speaker.phrase.to <= frame.cue.from)) return false;
  if (many && speaker.phrase?.kind !== "anonymous" && speaker.given !== "anonymous") return false;
  return speaker.gender === "" || speaker.gender === gender || many;
};
