/** The actors found in an article so far, by name, kind and calling, and which of them was told last. */
import { ActorIndex } from "./actor-index.ts";
import { nearness, differInOne, spelledAlike } from "./actor-likeness.ts";
import type { Actor } from "./actors.ts";
import type { NounPhrase, OfficePart } from "./noun-phrase.ts";
import { isShorterOf, type OfficeWords, sameOffice } from "./office-words.ts";
import type { Scene } from "./phrase-words.ts";

type Defaulted = "sort" | "offices" | "lemma" | "indefinite" | "beside" | "called" | "titles";
type NewActor = Omit<Actor, "id" | "mentions" | "same" | Defaulted> & Partial<Pick<Actor, Defaulted>>;

/** Surnames shorter than this differ by a letter and are two. */
const FEWEST_ALIKE = 5;

/** Of most actors no title is told: they share one set, to which nothing is added. */
const NO_WORDS: Set<string> = new Set();
const withWord = (words: Set<string>, word: string): Set<string> => (words === NO_WORDS ? new Set([word]) : words.add(word));

export class ActorDirectory {
  readonly list: Actor[] = [];
  readonly #byPhrase = new Map<NounPhrase, Actor>();
  readonly #byKind = new Map<Actor["kind"], Actor[]>();
  /** all that hold an office */
  readonly holders: Actor[] = [];
  /** bodies by what they are called for short */
  readonly short = new Map<string, Actor>();
  /** offices told so far: within one a body may be told that is told nowhere else */
  readonly offices: OfficePart[] = [];
  readonly index: ActorIndex<Actor>;
  readonly scene: Scene;

  constructor(s: Scene) {
    this.scene = s;
    this.index = new ActorIndex((form) => s.a.lexicon.language.stem(form));
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
      sort: fields.sort,
      lemma: fields.lemma,
      indefinite: fields.indefinite ?? false,
      beside: fields.beside ?? false,
      called: fields.called ?? NO_WORDS,
      titles: fields.titles ?? NO_WORDS,
      mentions: [],
      same: undefined,
    };
    this.list.push(actor);
    this.kind(fields.kind).push(actor);
    this.index.put(actor);
    if (actor.offices.length > 0) this.holders.push(actor);
    return actor;
  }

  call(word: string, actor: Actor): void {
    if (actor.called.has(word)) return;
    actor.called = withWord(actor.called, word);
    this.index.putCalling(word, actor);
  }

  entitle(actor: Actor, title: string): void {
    actor.titles = withWord(actor.titles, title);
  }

  /** An office told again adds nothing, shorter or not: a person named a hundred times with it holds it once. */
  holdsNow(actor: Actor, office: OfficeWords): void {
    if (actor.offices.some((known) => sameOffice(known, office) || isShorterOf(office, known))) return;
    if (actor.offices.length === 0) this.holders.push(actor);
    actor.offices.push(office);
    for (const word of office.words) this.index.putCalling(word, actor);
  }

  /** A longer form of the name was found. */
  rename(actor: Actor, name: string, forms: readonly string[]): void {
    actor.name = name;
    actor.forms = forms;
    this.index.put(actor);
  }

  bearsLemma(actor: Actor, lemma: string | undefined): void {
    if (actor.lemma !== undefined || lemma === undefined) return;
    actor.lemma = lemma;
    this.index.put(actor);
  }

  /** Actors of one kind, in the order of the list. */
  kind(kind: Actor["kind"]): Actor[] {
    let known = this.#byKind.get(kind);
    if (!known) {
      known = [];
      this.#byKind.set(kind, known);
    }
    return known;
  }

  /** Whom a phrase was found to stand for. */
  told(phrase: NounPhrase): Actor | undefined {
    return this.#byPhrase.get(phrase);
  }

  seen(phrase: NounPhrase, actor: Actor | undefined): Actor | undefined {
    if (actor) {
      const { mentions } = actor;
      let at = mentions.length;
      while (at > 0 && (mentions[at - 1] as number) > phrase.from) at--;
      mentions.splice(at, 0, phrase.from);
      this.#byPhrase.set(phrase, actor);
    }
    return actor;
  }

  /** first token of the phrase in hand */
  here = 0;

  /** The actor mentioned last before the phrase in hand; where none was, the one mentioned first behind it. */
  lastWhere(test: (a: Actor) => boolean, among: readonly Actor[] = this.list): Actor | undefined {
    let best: Actor | undefined;
    let bestAt = Number.NEGATIVE_INFINITY;
    for (const actor of among) {
      if (!test(actor)) continue;
      const at = nearness(actor, this.here);
      if (best === undefined || at > bestAt || (at === bestAt && actor.id > best.id)) {
        best = actor;
        bestAt = at;
      }
    }
    return best;
  }

  /** All that may be one with what is told by these words, and more: whoever asks looks closer. */
  comparable(forms: readonly string[], lemma: string | undefined, head?: string): readonly Actor[] {
    if (forms.length === 0) return this.list;
    const found = this.index.sharing(forms);
    if (lemma !== undefined) found.push(...this.index.withLemma(lemma));
    if (head !== undefined) found.push(...this.index.withHead(head));
    return found;
  }

  /** A surname with the article or without. */
  endingLike(form: string): Actor | undefined {
    const { stem } = this.scene.a.lexicon.language;
    const asked = stem(form);
    return this.lastWhere((a) => a.kind === "person" && stem(a.forms.at(-1) as string) === asked, this.index.ending(asked));
  }

  /** A surname spelt otherwise than before: a letter more or less, or two changed about. A listed name is nobody else's. */
  spelledLike(form: string, lemma: string | undefined): Actor | undefined {
    if (lemma !== undefined || form.length < FEWEST_ALIKE) return undefined;
    const { stem } = this.scene.a.lexicon.language;
    const asked = stem(form);
    return this.lastWhere(
      (a) => a.forms.length > 1 && (a.mentions[0] ?? 0) < this.here && spelledAlike(asked, stem(a.forms.at(-1) as string)),
      this.kind("person"),
    );
  }

  /** A full name with one word of it spelt otherwise than before: a first name that the tables list is another's. */
  nearlyNamed(forms: readonly string[]): Actor | undefined {
    const isListed = (form: string): boolean => this.scene.a.lexicon.lookup(form).some((e) => e.class === "given-name");
    return this.lastWhere(
      (a) =>
        a.kind === "person" &&
        differInOne(forms, a.forms, (x, y) => x.length >= FEWEST_ALIKE && spelledAlike(x, y) && !(isListed(x) && isListed(y))),
      [...this.index.withWord(forms[0] as string), ...this.index.withWord(forms[forms.length - 1] as string)],
    );
  }
}
