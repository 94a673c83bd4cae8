/**
 * Which phrases of an article stand for the same actor: full name and surname, name and office, a body and its short form.
 * An office or a bare head ("the minister", "the ministry") goes back to the last actor it fits; what fits none stays itself.
 */
import { ActorIndex } from "./actor-index.ts";
import type { Scene } from "./phrase-words.ts";
import { matchAt, nameOf } from "../tokens/annotated.ts";
import type { NounPhrase, OfficePart, Range } from "./noun-phrase.ts";
import { areOfOtherThings, fits, isShorterOf, type OfficeWords, officeWords, sameOffice } from "./office-words.ts";
import { bare, callingsOf, formsOf } from "./phrase-forms.ts";
import {
  isRun,
  initialsFit,
  nearness,
  isIndefinite,
  sameBody,
  isOtherForm,
  shortens,
  agree,
  sameKind,
  spelledAlike,
  standsIn,
} from "./actor-likeness.ts";

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
  /** headword of the lexicon: listed names of one body, country or person share it */
  lemma: string | undefined;
  /** told without the article or a name: "a party", which "the party" goes back to only where nothing else fits */
  readonly indefinite: boolean;
  /** a person told first as somebody's counterpart */
  readonly beside: boolean;
  /** stems of the words told before the person's name: titles, callings */
  readonly called: Set<string>;
  /** first tokens of its mentions, ascending */
  readonly mentions: number[];
  /** the actor this one turned out to be: an office told before its holder's name */
  same: Actor | undefined;
}

export interface Actors {
  readonly list: readonly Actor[];
  /** the actor a phrase stands for; undefined where the text does not tell */
  of(phrase: NounPhrase): Actor | undefined;
}

type Defaulted = "offices" | "lemma" | "indefinite" | "beside" | "called";
type NewActor = Omit<Actor, "id" | "mentions" | "same" | Defaulted> & Partial<Pick<Actor, Defaulted>>;

/** Surnames shorter than this differ by a letter and are two. */
const FEWEST_ALIKE = 5;

class Directory {
  readonly list: Actor[] = [];
  readonly #byPhrase = new Map<NounPhrase, Actor>();
  readonly #byKind = new Map<Actor["kind"], Actor[]>();
  /** all that hold an office */
  readonly #holders: Actor[] = [];
  readonly #index: ActorIndex<Actor>;
  readonly #s: Scene;

  constructor(s: Scene) {
    this.#s = s;
    this.#index = new ActorIndex((form) => s.a.lexicon.language.stem(form));
  }

  add(fields: NewActor): Actor {
    // key by key: an object spread together from others is made slowly, and every article makes some dozens
    const actor: Actor = {
      id: this.list.length,
      kind: fields.kind,
      name: fields.name,
      forms: fields.forms,
      gender: fields.gender,
      number: fields.number,
      offices: fields.offices ?? [],
      country: fields.country,
      head: fields.head,
      lemma: fields.lemma,
      indefinite: fields.indefinite ?? false,
      beside: fields.beside ?? false,
      called: fields.called ?? new Set<string>(),
      mentions: [],
      same: undefined,
    };
    this.list.push(actor);
    this.#kind(fields.kind).push(actor);
    this.#index.put(actor);
    if (actor.offices.length > 0) this.#holders.push(actor);
    return actor;
  }

  #call(word: string, actor: Actor): void {
    if (actor.called.has(word)) return;
    actor.called.add(word);
    this.#index.putCalling(word, actor);
  }

  /** An office told again adds nothing, shorter or not: a person named a hundred times with it holds it once. */
  #holdsNow(actor: Actor, office: OfficeWords): void {
    if (actor.offices.some((known) => sameOffice(known, office) || isShorterOf(office, known))) return;
    if (actor.offices.length === 0) this.#holders.push(actor);
    actor.offices.push(office);
    for (const word of office.words) this.#index.putCalling(word, actor);
  }

  /** A longer form of the name was found. */
  #rename(actor: Actor, name: string, forms: readonly string[]): void {
    actor.name = name;
    actor.forms = forms;
    this.#index.put(actor);
  }

  #bearsLemma(actor: Actor, lemma: string | undefined): void {
    if (actor.lemma !== undefined || lemma === undefined) return;
    actor.lemma = lemma;
    this.#index.put(actor);
  }

  /** Actors of one kind, in the order of the list. */
  #kind(kind: Actor["kind"]): Actor[] {
    let known = this.#byKind.get(kind);
    if (!known) {
      known = [];
      this.#byKind.set(kind, known);
    }
    return known;
  }

  #seen(phrase: NounPhrase, actor: Actor | undefined): Actor | undefined {
    if (actor) {
      const { mentions } = actor;
      let at = mentions.length;
      while (at > 0 && (mentions[at - 1] as number) > phrase.from) at--;
      mentions.splice(at, 0, phrase.from);
      this.#byPhrase.set(phrase, actor);
    }
    return actor;
  }

  person(phrase: NounPhrase, range: Range): Actor {
    const forms = formsOf(this.#s, range);
    const lemma = this.#s.names.startingAt[range.from]?.entry?.lemma;
    const isPerson = (a: Actor) => a.kind === "person";
    const known =
      this.#lastWhere(
        (a) =>
          isPerson(a) &&
          (isRun(forms, a.forms) || isRun(a.forms, forms) || initialsFit(forms, a.forms) || (lemma !== undefined && a.lemma === lemma)),
        this.#comparable(forms, lemma),
      ) ?? (forms.length === 1 ? (this.#endingLike(forms[0] as string) ?? this.#spelledLike(forms[0] as string, lemma)) : undefined);
    const name = nameOf(this.#s.a, range);
    const actor =
      known ??
      this.add({
        kind: "person",
        name,
        forms,
        gender: phrase.gender,
        number: "s",
        country: phrase.country,
        head: undefined,
        beside: phrase.head?.class === "counterpart",
      });
    this.#bearsLemma(actor, lemma);
    for (const word of callingsOf(this.#s, { from: phrase.from, to: range.from, skip: phrase.skip })) this.#call(word, actor);
    // "KING X": a title that belongs to the name is what he is called as well
    if (forms.length > 1 && this.#s.a.tokens[range.from]?.type.as.office) this.#call(bare(this.#s, forms)[0] as string, actor);
    if (forms.length > actor.forms.length) this.#rename(actor, name, forms);
    if (phrase.gender !== "" && actor.gender === "") actor.gender = phrase.gender;
    const office = phrase.office ? officeWords(this.#s, phrase.office) : this.#officeOfCounterpart(phrase, actor);
    if (office) this.#holdsNow(actor, office);
    actor.country ??= phrase.country;
    return actor;
  }

  /** "the foreign minister met his Sahlani counterpart X": X is foreign minister too, of Sahla. */
  #officeOfCounterpart(phrase: NounPhrase, actor: Actor): OfficeWords | undefined {
    if (phrase.head?.class !== "counterpart" || phrase.country === undefined) return undefined;
    const other = this.#lastWhere((a) => a !== actor && a.kind === "person" && (a.mentions[0] ?? 0) < phrase.from, this.#holders);
    const office = other?.offices.at(-1);
    return office && office.country !== phrase.country
      ? { ...office, words: office.own, country: phrase.country, former: false }
      : undefined;
  }

  #here = 0;

  /** The actor mentioned last before the phrase in hand; where none was, the one mentioned first behind it. */
  #lastWhere(test: (a: Actor) => boolean, among: readonly Actor[] = this.list): Actor | undefined {
    let best: Actor | undefined;
    let bestAt = Number.NEGATIVE_INFINITY;
    for (const actor of among) {
      if (!test(actor)) continue;
      const at = nearness(actor, this.#here);
      if (best === undefined || at > bestAt || (at === bestAt && actor.id > best.id)) {
        best = actor;
        bestAt = at;
      }
    }
    return best;
  }

  /** All that may be one with what is told by these words, and more: whoever asks looks closer. */
  #comparable(forms: readonly string[], lemma: string | undefined, head?: string): readonly Actor[] {
    if (forms.length === 0) return this.list;
    const found = this.#index.sharing(forms);
    if (lemma !== undefined) found.push(...this.#index.withLemma(lemma));
    if (head !== undefined) found.push(...this.#index.withHead(head));
    return found;
  }

  /** A surname with the article or without. */
  #endingLike(form: string): Actor | undefined {
    const { stem } = this.#s.a.lexicon.language;
    const asked = stem(form);
    return this.#lastWhere((a) => a.kind === "person" && stem(a.forms.at(-1) as string) === asked, this.#index.ending(asked));
  }

  /** A surname spelt otherwise than before: a letter more or less, or two changed about. A listed name is nobody else's. */
  #spelledLike(form: string, lemma: string | undefined): Actor | undefined {
    if (lemma !== undefined || form.length < FEWEST_ALIKE) return undefined;
    const { stem } = this.#s.a.lexicon.language;
    const asked = stem(form);
    return this.#lastWhere(
      (a) => a.forms.length > 1 && (a.mentions[0] ?? 0) < this.#here && spelledAlike(asked, stem(a.forms.at(-1) as string)),
      this.#kind("person"),
    );
  }

  office(phrase: NounPhrase): Actor {
    const asked = officeWords(this.#s, phrase.office as OfficePart);
    const agrees = (a: Actor) => a.gender === "" || phrase.gender === "" || a.gender === phrase.gender;
    const many = phrase.number === "p" || phrase.number === "d";
    // "the president X spoke WITH the Sahlani president": he speaks with another
    const { a: text } = this.#s;
    const isWith = asked.country !== undefined && matchAt(text, phrase.from - 1, "preposition")?.entry.features.role === "with";
    const isBeside = (a: Actor) =>
      isWith && a.country === undefined && a.mentions.some((at) => text.sentenceOf[at] === text.sentenceOf[phrase.from]);
    const holds = (a: Actor) =>
      agrees(a) && !isBeside(a) && many === (a.number === "p" || a.number === "d") && a.offices.some((o) => fits(asked, o));
    const named = (test: (a: Actor) => boolean) => this.#lastWhere((a) => a.kind === "person" && test(a), this.#holders);
    // "the Sahlani president" is whose state was told so, before whoever is only called president
    const { country } = asked;
    const ofState = (a: Actor) =>
      country !== undefined && holds(a) && a.offices.some((o) => o.country === country && o.rank === asked.rank && fits(asked, o));
    const ofOther = (a: Actor) =>
      country !== undefined && a.country !== undefined && a.country !== country && !a.offices.some((o) => o.country === country);
    const sameRank = (a: Actor) => !ofOther(a) && holds(a) && a.offices.some((o) => o.rank === asked.rank && fits(asked, o));
    // "the minister X met his counterpart Y. THE MINISTER said": bare, it is whoever holds it with no state told, or first
    const bareOffice = country === undefined && asked.words.size === 1;
    const own = (a: Actor) =>
      !a.beside && holds(a) && a.offices.some((o) => o.rank === asked.rank && o.country === undefined && fits(asked, o));
    const first = (a: Actor) => !a.beside && holds(a) && a.offices.some((o) => o.rank === asked.rank && fits(asked, o));
    const ofOtherThing = (a: Actor) => a.offices.some((o) => areOfOtherThings(asked, o));
    // told as another before, by the very same words
    const words = [...asked.words].join(" ");
    const told =
      country === undefined
        ? undefined
        : this.#lastWhere((a) => a.kind === "role" && a.country === country && a.forms.join(" ") === words, this.#kind("role"));
    const holder = phrase.definite
      ? (named(ofState) ??
        (bareOffice ? (named(own) ?? named(first)) : undefined) ??
        told ??
        this.#toldBeside(asked, phrase) ??
        named(sameRank) ??
        named(holds) ??
        (asked.former ? undefined : this.#called(phrase, bare(this.#s, formsOf(this.#s, phrase)), ofOtherThing)) ??
        this.#lastWhere(holds, this.#holders))
      : undefined;
    if (holder) return holder;
    const office = phrase.office as OfficePart;
    // "the speaker said": bare, it is whoever was named last
    const alone = office.rank === "spokesman" && office.to - office.from === 1;
    const whoever = phrase.definite && (alone || office.rank === "guest") && phrase.number === "s";
    const last = whoever ? this.#lastWhere((a) => a.kind === "person" && agrees(a) && (a.mentions[0] ?? 0) < phrase.from) : undefined;
    if (last) return last;
    return this.add({
      kind: "role",
      name: nameOf(this.#s.a, office),
      forms: [...asked.words],
      gender: phrase.gender,
      number: phrase.number,
      offices: [asked],
      country: phrase.country,
      head: asked.lemma,
    });
  }

  /** A body told without its head begins with the article: the Russian foreign [ministry]; a fleet of a company is not the company. */
  #isHeadless(at: number): boolean {
    return this.#s.a.tokens[at]?.type.definite ?? false;
  }

  body(phrase: NounPhrase): Actor {
    const forms = bare(this.#s, formsOf(this.#s, phrase));
    const kind = phrase.kind === "country" ? "country" : phrase.kind === "outlet" ? "outlet" : phrase.kind === "place" ? "place" : "body";
    const head = phrase.head?.lemma;
    const short =
      phrase.to - phrase.from === 1 &&
      phrase.definite &&
      (phrase.head?.class === "organisation-head" || phrase.head?.class === "outlet-head");
    // listed under one headword: the kingdom and the state it is
    const listed = kind === "body" || (kind === "country" && !phrase.members);
    const lemma = listed ? phrase.name?.entry?.lemma : undefined;
    const indefinite = isIndefinite(this.#s, phrase);
    const same = (a: Actor) =>
      !(short && phrase.number === "s" && a.number === "p") &&
      (sameBody(forms, a.forms, this.#isHeadless(phrase.from)) ||
        sameBody(a.forms, forms, this.#isHeadless(a.mentions[0] ?? 0)) ||
        (lemma !== undefined && a.lemma === lemma && (kind === "body" || isOtherForm(forms, a.forms, lemma))) ||
        (kind === "body" && (shortens(this.#s, forms, a.forms) || shortens(this.#s, a.forms, forms))) ||
        (short && (a.head === head || (a.kind === "body" && a.forms.includes(forms[0] as string)))));
    const among = this.#comparable(forms, lemma, short ? head : undefined).filter((a) => a.kind === kind && same(a));
    // "the alliance": the alliance of X before the council of the alliance
    const ofHead = (a: Actor) => a.forms[0] === forms[0] && a.forms.length > 1;
    const known =
      (short ? this.#lastWhere((a) => a.indefinite === indefinite && ofHead(a), among) : undefined) ??
      this.#lastWhere((a) => a.indefinite === indefinite, among) ??
      this.#lastWhere(() => true, among);
    // "the Omani capital Muscat" is called Muscat
    const range = (phrase.kind === "outlet" || phrase.kind === "place") && phrase.name ? phrase.name : phrase;
    const name = nameOf(this.#s.a, range);
    const { gender, number, country } = phrase;
    const told = !known && short && kind === "body" && number === "s" ? this.#namedBefore(phrase, forms[0] as string) : undefined;
    if (told)
      return this.add({ kind, name: nameOf(this.#s.a, told), forms: bare(this.#s, formsOf(this.#s, told)), gender, number, country, head });
    if (!known) return this.add({ kind, name, forms, gender, number, country, head, lemma, indefinite });
    this.#bearsLemma(known, lemma);
    const longer = forms.length > known.forms.length && (isRun(known.forms, forms) || shortens(this.#s, known.forms, forms));
    // "the kingdom", and then by its own name
    const usual = kind === "country" && name === lemma && known.name !== lemma && known.forms.length === 1;
    if (longer || usual) this.#rename(known, name, forms);
    return known;
  }

  /** "the secretary of the alliance of X … the alliance": a body told so far only inside another's office. */
  #namedBefore(phrase: NounPhrase, head: string): Range | undefined {
    return this.#s.names.list.findLast(
      (n) =>
        n.kind === "organisation" &&
        n.from < phrase.from &&
        n.to - n.from > 1 &&
        bare(this.#s, formsOf(this.#s, { ...n, to: n.from + 1 }))[0] === head,
    );
  }

  unnamed(phrase: NounPhrase): Actor {
    const head = phrase.head?.lemma ?? "";
    const kinds = phrase.head?.features.kind;
    const again =
      phrase.definite || phrase.same
        ? this.#lastWhere((a) => a.head === head || (agree(a, phrase) && sameKind(this.#s, a, kinds)), this.#kind("anonymous"))
        : undefined;
    const called = kinds === "source" ? undefined : this.#called(phrase, bare(this.#s, formsOf(this.#s, phrase)));
    const before = called ?? again;
    if (before) return before;
    // "the Sahlani official" is nobody who serves another state
    const ofNation = (a: Actor) =>
      (phrase.country === undefined || a.country === undefined || a.country === phrase.country) &&
      (a.gender === "" || phrase.gender === "" || a.gender === phrase.gender);
    const official =
      phrase.definite && kinds === "official" && phrase.number === "s"
        ? (this.#lastWhere((a) => a.kind === "person" && a.country !== undefined && a.country === phrase.country && ofNation(a)) ??
          this.#lastWhere((a) => a.kind === "person" && a.offices.length > 0 && ofNation(a)) ??
          this.#lastWhere((a) => a.kind === "person" && ofNation(a)))
        : undefined;
    if (official) return official;
    // "the young woman": nobody of her kind was told, but somebody was named
    const alone = phrase.definite && kinds === "people" && phrase.number === "s" && phrase.to - phrase.from === 1;
    const named = alone
      ? this.#lastWhere(
          (a) =>
            a.kind === "person" &&
            (a.gender === "" || a.gender === phrase.gender) &&
            a.offices.length === 0 &&
            (a.mentions[0] ?? 0) < phrase.from,
        )
      : undefined;
    if (named) return named;
    return this.add({
      kind: "anonymous",
      name: nameOf(this.#s.a, phrase),
      forms: formsOf(this.#s, phrase),
      gender: phrase.gender,
      number: phrase.number,
      country: phrase.country,
      head,
    });
  }

  /** "the lawyer", "the Belgian senator": whoever was called so before. */
  #called(phrase: NounPhrase, forms: readonly string[], isAnother: (a: Actor) => boolean = () => false): Actor | undefined {
    if (phrase.number === "p" || phrase.number === "d" || !phrase.definite) return undefined;
    if (phrase.kind !== "office" && phrase.kind !== "anonymous") return undefined;
    const isCalled = (a: Actor, word: string) => a.called.has(word) || a.offices.some((o) => o.words.has(word));
    const persons = forms.length === 0 ? this.#kind("person") : this.#index.withCalling(forms[0] as string);
    const known = this.#lastWhere((a) => forms.every((word) => isCalled(a, word)), persons);
    if (known || phrase.country === undefined || forms.length < 2) return known;
    // "the Sahlani senator": whoever was called senator, his country untold so far
    const ofNation = (a: Actor) => a.country === undefined || a.country === phrase.country;
    return this.#lastWhere(
      (a) => ofNation(a) && !isAnother(a) && isCalled(a, forms[0] as string) && (a.mentions[0] ?? 0) < phrase.from,
      persons,
    );
  }

  /** Words that no table explains and that end the name of somebody told before: that person's surname. */
  #surnamed(phrase: NounPhrase): Actor | undefined {
    const words = formsOf(this.#s, phrase);
    if (phrase.kind !== "common" || words.length > 2) return undefined;
    const ends = (a: Actor) => a.forms.length > words.length && standsIn(words, a.forms, a.forms.length - words.length);
    const among = words.length === 0 ? this.#kind("person") : this.#index.withWord(words[0] as string);
    return this.#lastWhere((a) => a.kind === "person" && ends(a) && (a.mentions[0] ?? 0) < phrase.from, among);
  }

  role(phrase: NounPhrase): Actor {
    const forms = bare(this.#s, formsOf(this.#s, phrase));
    const person = this.#called(phrase, forms) ?? this.#surnamed(phrase);
    if (person) return person;
    const among = forms.length === 0 ? this.list : this.#index.withWord(forms[0] as string);
    const known = this.#lastWhere((a) => a.kind !== "place" && a.kind !== "country" && isRun(forms, a.forms), among);
    return (
      known ??
      this.add({
        kind: "role",
        name: nameOf(this.#s.a, phrase),
        forms,
        gender: phrase.gender,
        number: phrase.number,
        country: phrase.country,
        head: phrase.head?.lemma,
      })
    );
  }

  resolve(phrase: NounPhrase): Actor | undefined {
    const known = this.#byPhrase.get(phrase);
    if (known) return known.same ?? known;
    this.#here = phrase.from;
    const made = this.#seen(phrase, this.#make(phrase));
    return made?.same ?? made;
  }

  /** An office told before its holder is named goes to the first person named with it. */
  settle(): void {
    for (const role of this.list) {
      const office = role.kind === "role" ? role.offices[0] : undefined;
      if (!office || role.number !== "s") continue;
      const at = role.mentions[0] ?? 0;
      for (const a of this.#holders) {
        const first = a.mentions[0] ?? 0;
        if (a.kind !== "person" || first <= at || !a.offices.some((o) => fits(office, o))) continue;
        if (this.#areBeside(office, at, a, first)) continue;
        const { same } = role;
        const from = same?.mentions[0] ?? 0;
        if (same === undefined || first < from || (first === from && a.id < same.id)) role.same = a;
      }
    }
  }

  /** "the foreign minister received the one of Sahla. THE FOREIGN MINISTER said": whoever was told so beside him. */
  #toldBeside(asked: OfficeWords, { number }: NounPhrase): Actor | undefined {
    if (asked.country !== undefined || number !== "s") return undefined;
    const role = this.#lastWhere((a) => a.kind === "role" && a.number === "s" && a.offices.some((o) => fits(asked, o)), this.#holders);
    const own = role?.offices[0];
    const at = role?.mentions[0] ?? 0;
    const beside = (a: Actor) =>
      a.kind === "person" && own !== undefined && this.#areBeside(own, at, a, a.mentions[0] ?? 0) && fits(own, a.offices[0] as OfficeWords);
    return role && this.#lastWhere(beside, this.#holders) ? role : undefined;
  }

  /** "the foreign minister received the foreign minister of Sahla X": in one sentence the one without a state is not the one with it. */
  #areBeside(office: OfficeWords, at: number, a: Actor, first: number): boolean {
    const { sentenceOf } = this.#s.a;
    return office.country === undefined && a.offices[0]?.country !== undefined && sentenceOf[at] === sentenceOf[first];
  }

  #make(phrase: NounPhrase): Actor | undefined {
    if (phrase.person) return this.person(phrase, phrase.person);
    switch (phrase.kind) {
      case "office":
        return phrase.office ? this.office(phrase) : this.role(phrase);
      case "organisation":
      case "country":
      case "place":
      case "outlet":
        return this.body(phrase);
      case "anonymous":
        return this.unnamed(phrase);
      case "honorific":
        return this.#lastWhere((a) => a.kind === "person" && (a.gender === "" || phrase.gender === "" || a.gender === phrase.gender));
      case "document":
        return phrase.issuer ? this.resolve(phrase.issuer) : undefined;
      case "counterpart":
        return phrase.country
          ? this.#lastWhere((a) => a.kind === "person" && a.country === phrase.country && a.offices.length > 0)
          : undefined;
      default:
        return this.role(phrase);
    }
  }
}

/** Actors of an article from its phrases in the order of the text. */
export const findActors = (s: Scene, phrases: readonly NounPhrase[]): Actors => {
  const directory = new Directory(s);
  for (const phrase of phrases) {
    directory.resolve(phrase);
    for (const member of phrase.members ?? []) directory.resolve(member);
  }
  directory.settle();
  return { list: directory.list, of: (phrase) => directory.resolve(phrase) };
};
