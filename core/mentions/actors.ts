/**
 * Which phrases of an article stand for the same actor: full name and surname, name and office, a body and its short form.
 * An office or a bare head ("the minister", "the ministry") goes back to the last actor it fits; what fits none stays itself.
 */
import { ActorDirectory } from "./actor-directory.ts";
import { joinNamedNext } from "./named-next.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { isOfGender, isOfOtherState } from "./actor-likeness.ts";
import { latterTold, standsBehindVerb, toldBehindVerb } from "./latter.ts";
import { fits, isBareOf, type OfficeWords } from "./office-words.ts";
import type { Scene } from "./phrase-words.ts";
import { bodyTold, calledForShort } from "./told-body.ts";
import { areBeside, officeTold } from "./told-office.ts";
import { personTold } from "./told-person.ts";
import { roleTold } from "./told-role.ts";
import { unnamedTold } from "./told-unnamed.ts";

export interface Actor {
  readonly id: number;
  readonly kind: "person" | "body" | "country" | "outlet" | "place" | "anonymous" | "role";
  /** the fullest form the article gives */
  name: string;
  /** folded words of the fullest form */
  forms: readonly string[];
  gender: "m" | "f" | "";
  readonly number: "s" | "d" | "p" | "";
  readonly offices: OfficeWords[];
  country: string | undefined;
  /** head noun of a body, or of an unnamed source */
  readonly head: string | undefined;
  /** of a body: what kind of body it is, where the tables tell */
  readonly sort: string | undefined;
  /** headword of the lexicon: listed names of one body, country or person share it */
  lemma: string | undefined;
  /** told without the article or a name: "a party", which "the party" goes back to only where nothing else fits */
  readonly indefinite: boolean;
  /** a person told first as somebody's counterpart */
  readonly beside: boolean;
  /** stems of the words told before the person's name: titles, callings */
  called: Set<string>;
  /** of these, the ones that open what he is called: "the POET", not "the director of the PROJECT" */
  titles: Set<string>;
  /** first tokens of its mentions, ascending */
  readonly mentions: number[];
  /** the actor this one turned out to be: an office told before its holder's name */
  same: Actor | undefined;
}

export interface Actors {
  readonly list: readonly Actor[];
  /** the actor a phrase stands for; undefined where the text does not tell */
  of(phrase: NounPhrase): Actor | undefined;
  /** the gender that verbs beside an actor show, where no name or title tells it */
  readonly shown?: ReadonlyMap<Actor, "m" | "f"> | undefined;
}

/** "HIS MAJESTY" is a king: somebody whose title or office the pronoun of respect belongs to. */
export const bearsTitle = (a: Actor, { head }: NounPhrase): boolean =>
  head?.features.bearers
    ?.split(" ")
    .some((word) => a.called.has(word) || a.offices.some((o) => o.words.has(word) && !o.serves.has(word))) ?? false;

/** "his Sahlani counterpart": of that state, and of the rank of whoever was told last before him. */
const counterpartTold = (d: ActorDirectory, phrase: NounPhrase): Actor | undefined => {
  if (phrase.country === undefined) return undefined;
  const owner = d.lastWhere((a) => a.kind === "person" && a.country !== phrase.country && (a.mentions.at(-1) ?? phrase.from) < phrase.from);
  const ranks = new Set(owner?.offices.map((o) => o.rank));
  const isLike = (a: Actor): boolean =>
    a.beside || (a.offices.length > 0 && (ranks.size === 0 || a.offices.some((o) => ranks.has(o.rank))));
  return d.lastWhere((a) => a.kind === "person" && a.country === phrase.country && isLike(a));
};

/** "X received a call from Y. HIS EXCELLENCY also received": where nobody told bears the title, whoever the sentence before opens with. */
const firstOfSentenceBefore = (d: ActorDirectory, phrase: NounPhrase): Actor | undefined => {
  const { sentenceOf } = d.scene.a;
  const before = (sentenceOf[phrase.from] as number) - 1;
  const firstIn = (a: Actor): number => a.mentions.find((at) => sentenceOf[at] === before) ?? Number.POSITIVE_INFINITY;
  const told = d.list.filter((a) => a.kind === "person" && isOfGender(a, phrase) && firstIn(a) < Number.POSITIVE_INFINITY);
  return told.reduce<Actor | undefined>((first, a) => (first === undefined || firstIn(a) < firstIn(first) ? a : first), undefined);
};

const made = (d: ActorDirectory, phrase: NounPhrase): Actor | undefined => {
  const short = calledForShort(d, phrase);
  if (short) return short;
  if (phrase.person) return personTold(d, phrase, phrase.person);
  switch (phrase.kind) {
    case "office":
      return phrase.office ? officeTold(d, phrase) : roleTold(d, phrase);
    case "organisation":
    case "country":
    case "place":
    case "outlet":
      return bodyTold(d, phrase);
    case "anonymous":
      return unnamedTold(d, phrase);
    case "honorific":
      if (standsBehindVerb(phrase.head?.features.kind)) return toldBehindVerb(d, phrase);
      return (
        d.lastWhere((a) => a.kind === "person" && isOfGender(a, phrase) && bearsTitle(a, phrase)) ??
        d.lastWhere((a) => a.kind === "role" && isOfGender(a, phrase) && bearsTitle(a, phrase)) ??
        firstOfSentenceBefore(d, phrase) ??
        d.lastWhere((a) => a.kind === "person" && isOfGender(a, phrase))
      );
    case "document":
      return phrase.issuer ? resolve(d, phrase.issuer) : undefined;
    case "counterpart":
      return counterpartTold(d, phrase);
    default:
      return (isLatterAlone(phrase) ? latterTold(d, phrase) : undefined) ?? roleTold(d, phrase);
  }
};

/** "THE LATTER told him" */
const isLatterAlone = ({ head, to, from }: NounPhrase): boolean => head?.features.last === "yes" && to === from + 1;

const resolve = (d: ActorDirectory, phrase: NounPhrase): Actor | undefined => {
  const known = d.told(phrase);
  if (known) return known.same ?? known;
  d.here = phrase.from;
  if (phrase.office) d.offices.push(phrase.office);
  const actor = d.seen(phrase, made(d, phrase));
  return actor?.same ?? actor;
};

/** An office told before its holder is named goes to the first person named with it. */
const settle = (d: ActorDirectory): void => {
  for (const role of d.list) {
    const office = role.kind === "role" ? role.offices[0] : undefined;
    if (!office || role.number !== "s") continue;
    const at = role.mentions[0] ?? 0;
    for (const a of d.holders) {
      const first = a.mentions[0] ?? 0;
      const holds = a.offices.some((o) => fits(office, o)) || (a.gender === role.gender && a.offices.some((o) => isBareOf(o, office)));
      if (a.kind !== "person" || first <= at || !holds || areBeside(d, office, at, a, first)) continue;
      if (isOfOtherState(a, office.country)) continue;
      const { same } = role;
      const from = same?.mentions[0] ?? 0;
      if (same === undefined || first < from || (first === from && a.id < same.id)) role.same = a;
    }
  }
};

/** Actors of an article from its phrases in the order of the text. */
export const findActors = (s: Scene, phrases: readonly NounPhrase[]): Actors => {
  const directory = new ActorDirectory(s);
  for (const phrase of phrases) {
    resolve(directory, phrase);
    for (const member of phrase.members ?? []) resolve(directory, member);
  }
  settle(directory);
  joinNamedNext(directory, phrases);
  return { list: directory.list, of: (phrase) => resolve(directory, phrase), shown: undefined };
};
