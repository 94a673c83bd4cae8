/**
 * Which phrases of an article stand for the same actor: full name and surname, name and office, a body and its short form.
 * An office or a bare head ("the minister", "the ministry") goes back to the last actor it fits; what fits none stays itself.
 */
import type { Scene } from "./phrase-words.ts";
import { nameOf } from "../tokens/annotated.ts";
import type { NounPhrase, OfficePart, Range } from "./noun-phrase.ts";

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
  /** first tokens of its mentions, in the order in which they were resolved */
  readonly mentions: number[];
  /** the actor this one turned out to be: an office told before its holder's name */
  same: Actor | undefined;
}

interface OfficeWords {
  readonly lemma: string;
  readonly rank: string;
  readonly words: ReadonlySet<string>;
  readonly country: string | undefined;
}

export interface Actors {
  readonly list: readonly Actor[];
  /** the actor a phrase stands for; undefined where the text does not tell */
  of(phrase: NounPhrase): Actor | undefined;
}

const formsOf = (s: Scene, range: Range): string[] => {
  const forms: string[] = [];
  for (let at = range.from; at < range.to; at++) {
    const token = s.a.tokens[at];
    if (!token || token.type.kind === "mark") continue;
    const cut = at === range.from ? range.skip : 0;
    forms.push(cut === 0 ? token.type.form : s.a.lexicon.language.fold(s.a.lexicon.language.withoutProclitic(token.type.text, cut)));
  }
  return forms;
};

const bare = (s: Scene, forms: readonly string[]): string[] => forms.map((f) => s.a.lexicon.language.stem(f));

/** The short form keeps the head, or drops the first word and nothing else: the Russian foreign ministry, the Russian foreign. */
const sameBody = (short: readonly string[], long: readonly string[], headless: boolean): boolean =>
  short.length <= long.length &&
  (short.every((w, k) => w === long[k]) ||
    (headless && short.length === long.length - 1 && short.length > 1 && short.every((w, k) => w === long[k + 1])));

const isRun = (short: readonly string[], long: readonly string[]): boolean => {
  for (let i = 0; i + short.length <= long.length; i++) if (short.every((w, k) => w === long[i + k])) return true;
  return false;
};

const officeWords = (s: Scene, office: OfficePart): OfficeWords => ({
  lemma: office.lemma,
  rank: office.rank,
  words: new Set(bare(s, formsOf(s, office))),
  country: office.country,
});

const subset = (x: ReadonlySet<string>, y: ReadonlySet<string>): boolean => [...x].every((w) => y.has(w));

/** An office told again, shorter or with the country only, is the same office. */
const fits = (asked: OfficeWords, held: OfficeWords): boolean => {
  const spokesmen = asked.rank === "spokesman" && held.rank === "spokesman";
  if (asked.lemma !== held.lemma && !spokesmen && !subset(asked.words, held.words)) return false;
  if (spokesmen && asked.lemma !== held.lemma && asked.words.size > 2 && sharesMore(asked.words, held.words)) return true;
  if (asked.country && held.country && asked.country !== held.country) return false;
  if (subset(asked.words, held.words) || subset(held.words, asked.words)) return true;
  return asked.country !== undefined && asked.country === held.country && sharesMore(asked.words, held.words);
};
const sharesMore = (x: ReadonlySet<string>, y: ReadonlySet<string>): boolean => [...x].filter((w) => y.has(w)).length >= 2;

/** Greater is nearer: the last mention before the place, else, below all of those, the first behind it. */
const nearness = (actor: Actor, place: number): number => {
  let best = Number.NEGATIVE_INFINITY;
  for (const at of actor.mentions) {
    const value = at < place ? at : -1 - at;
    if (value > best) best = value;
  }
  return best;
};

class Directory {
  readonly list: Actor[] = [];
  readonly #byPhrase = new Map<NounPhrase, Actor>();
  readonly #s: Scene;

  constructor(s: Scene) {
    this.#s = s;
  }

  add(fields: Omit<Actor, "id" | "offices" | "mentions" | "same"> & { offices?: OfficeWords[] }): Actor {
    const actor: Actor = { offices: [], ...fields, id: this.list.length, mentions: [], same: undefined };
    this.list.push(actor);
    return actor;
  }

  #seen(phrase: NounPhrase, actor: Actor | undefined): Actor | undefined {
    if (actor) {
      actor.mentions.push(phrase.from);
      this.#byPhrase.set(phrase, actor);
    }
    return actor;
  }

  person(phrase: NounPhrase, range: Range): Actor {
    const forms = formsOf(this.#s, range);
    const known = this.#lastWhere(
      (a) => a.kind === "person" && (isRun(forms, a.forms) || isRun(a.forms, forms) || initialsFit(forms, a.forms)),
    );
    const name = nameOf(this.#s.a, range);
    const actor =
      known ?? this.add({ kind: "person", name, forms, gender: phrase.gender, number: "s", country: phrase.country, head: undefined });
    if (forms.length > actor.forms.length) Object.assign(actor, { name, forms });
    if (phrase.gender !== "" && actor.gender === "") actor.gender = phrase.gender;
    if (phrase.office) actor.offices.push(officeWords(this.#s, phrase.office));
    actor.country ??= phrase.country;
    return actor;
  }

  #here = 0;

  /** The actor mentioned last before the phrase in hand; where none was, the one mentioned first behind it. */
  #lastWhere(test: (a: Actor) => boolean): Actor | undefined {
    let best: Actor | undefined;
    let bestAt = Number.NEGATIVE_INFINITY;
    for (const actor of this.list) {
      if (!test(actor)) continue;
      const at = nearness(actor, this.#here);
      if (at >= bestAt) {
        best = actor;
        bestAt = at;
      }
    }
    return best;
  }

  office(phrase: NounPhrase): Actor {
    const asked = officeWords(this.#s, phrase.office as OfficePart);
    const agrees = (a: Actor) => a.gender === "" || phrase.gender === "" || a.gender === phrase.gender;
    const holds = (a: Actor) => agrees(a) && a.offices.some((o) => fits(asked, o));
    const holder = phrase.definite ? (this.#lastWhere((a) => a.kind === "person" && holds(a)) ?? this.#lastWhere(holds)) : undefined;
    if (holder) return holder;
    const office = phrase.office as OfficePart;
    // "the speaker said": bare, it is whoever was named last
    const bare = phrase.definite && office.rank === "spokesman" && office.to - office.from === 1 && phrase.number === "s";
    const named = bare ? this.#lastWhere((a) => a.kind === "person" && agrees(a) && (a.mentions[0] ?? 0) < phrase.from) : undefined;
    if (named) return named;
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
    const known = this.#lastWhere(
      (a) =>
        a.kind === kind &&
        !(short && phrase.number === "s" && a.number === "p") &&
        (sameBody(forms, a.forms, this.#isHeadless(phrase.from)) ||
          sameBody(a.forms, forms, this.#isHeadless(a.mentions[0] ?? 0)) ||
          (short && (a.head === head || (a.kind === "body" && a.forms.includes(forms[0] as string))))),
    );
    const range = phrase.kind === "outlet" && phrase.name ? phrase.name : phrase;
    const name = nameOf(this.#s.a, range);
    if (!known) return this.add({ kind, name, forms, gender: phrase.gender, number: phrase.number, country: phrase.country, head });
    if (forms.length > known.forms.length && isRun(known.forms, forms)) Object.assign(known, { name, forms });
    return known;
  }

  unnamed(phrase: NounPhrase): Actor {
    const head = phrase.head?.lemma ?? "";
    const kinds = phrase.head?.features.kind;
    const again =
      phrase.definite || phrase.same
        ? this.#lastWhere((a) => a.kind === "anonymous" && (a.head === head || sameKind(this.#s, a, kinds)))
        : undefined;
    if (again) return again;
    const official =
      phrase.definite && kinds === "official" && phrase.number === "s"
        ? (this.#lastWhere((a) => a.kind === "person" && a.offices.length > 0) ?? this.#lastWhere((a) => a.kind === "person"))
        : undefined;
    if (official) return official;
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

  role(phrase: NounPhrase): Actor {
    const forms = bare(this.#s, formsOf(this.#s, phrase));
    const known = this.#lastWhere((a) => a.kind !== "place" && a.kind !== "country" && isRun(forms, a.forms));
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
      this.#here = role.mentions[0] ?? 0;
      const at = this.#here;
      const later = this.list.filter((a) => a.kind === "person" && a.offices.some((o) => fits(office, o)) && (a.mentions[0] ?? 0) > at);
      role.same = later.sort((x, y) => (x.mentions[0] ?? 0) - (y.mentions[0] ?? 0))[0];
    }
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

const sameKind = (s: Scene, actor: Actor, kind: string | undefined): boolean =>
  kind !== undefined && s.a.lexicon.lookup(actor.head ?? "").some((e) => e.class === "anonymous" && e.features.kind === kind);

const initialsFit = (x: readonly string[], y: readonly string[]): boolean =>
  x.length > 1 && y.length > 1 && x[x.length - 1] === y[y.length - 1] && x[0] === y[0];

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
