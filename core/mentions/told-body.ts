/** Bodies, states, outlets and places: the one told before by this name or a shorter form, or another. */
import type { WordClass } from "../language.ts";
import type { Scene } from "./phrase-words.ts";
import type { ActorDirectory } from "./actor-directory.ts";
import { isIndefinite, isOtherForm, isRun, sameBody, shortens } from "./actor-likeness.ts";
import type { Actor } from "./actors.ts";
import { bodyMeant, mayStandFor } from "./body-meant.ts";
import { areNations } from "./name-words.ts";
import type { NounPhrase, OfficePart, Range } from "./noun-phrase.ts";
import { bodyAt } from "./office-body.ts";
import { bare, formsOf, ownWords } from "./phrase-forms.ts";
import { matchAt, nameOf } from "../tokens/annotated.ts";
import { quotationOf } from "../tokens/quotations.ts";

/** A body told without its head begins with the article: the Russian foreign [ministry]; a fleet of a company is not the company. */
const isHeadless = (d: ActorDirectory, at: number): boolean => {
  return d.scene.a.tokens[at]?.type.definite ?? false;
};

/** What kind of body it is: as the table has its name or its head, or the noun that opens a name no table has. */
const sortOf = (d: ActorDirectory, { name, head }: NounPhrase): string | undefined =>
  head?.features.kind ??
  (name && (d.scene.a.tokens[name.from]?.type.as["organisation-head"]?.entry.features.kind ?? name.entry?.features.type));

/** Nothing says that they are of two nations. */
const mayBeOfOneNation = ({ country }: Told, a: Actor): boolean =>
  country === undefined || a.country === undefined || a.country === country;

/** "Fars reported … THE AGENCY", "… THE IRANIAN AGENCY": the last outlet of that kind, and else the last of no kind that is told, that was named without a word for what it is. */
const outletOfKind = (d: ActorDirectory, { from }: NounPhrase, told: Told): Actor | undefined => {
  const { sort } = told;
  const before = d.kind("outlet").filter((a) => a.number === "s" && (a.mentions[0] ?? from) < from && mayBeOfOneNation(told, a));
  return d.lastWhere((a) => a.sort === sort, before) ?? d.lastWhere((a) => a.sort === undefined && a.head === undefined, before);
};

/** "UNICEF … THE ORGANISATION", "Hamas … THE MOVEMENT": a body of a kind that the noun by itself may stand for. */
export const isOfKind = ({ head, from }: NounPhrase, body: Actor): boolean =>
  body.number === "s" && !body.indefinite && (body.mentions[0] ?? 0) < from && mayStandFor(head, body.sort);

/** Nouns for kinds of bodies and outlets. */
const KIND_CLASSES: ReadonlySet<WordClass> = new Set<WordClass>(["organisation-head", "outlet-head"]);

/** A head alone, with the article: it tells which body only by one that was told before. */
export const isShort = (s: Scene, phrase: NounPhrase): boolean => {
  const own = ownWords(s, phrase);
  const cls = phrase.head?.class;
  if (!phrase.definite || cls === undefined || !KIND_CLASSES.has(cls)) return false;
  // "the national carrier" is a kind as "the company" is
  const words = phrase.head?.features.stands_for ? (matchAt(s.a, own.from, cls)?.to ?? own.to) : own.from + 1;
  return own.to === words;
};

/** "THE SAHLANI PAPER", "THE SAHLANI MOVEMENT": what kind it is and of what nation, and no name. */
export const isOfNation = (s: Scene, phrase: NounPhrase): boolean => {
  const own = ownWords(s, phrase);
  const cls = phrase.head?.class;
  if (!phrase.definite || cls === undefined || !KIND_CLASSES.has(cls)) return false;
  return s.a.tokens[own.from]?.type.definite === true && areNations(s.a, own.from + 1, own.to);
};

type Told = Pick<Actor, "kind" | "gender" | "number" | "country" | "head" | "sort" | "lemma" | "indefinite">;

/** Key by key: what is spread and added to is made slowly. */
const named = ({ kind, gender, number, country, head, sort, lemma, indefinite }: Told, name: string, forms: readonly string[]) => ({
  kind,
  name,
  forms,
  gender,
  number,
  country,
  head,
  sort,
  lemma,
  indefinite,
});

const MOST_INITIALS = 3;

/** "the union of the ports (NSHM)", "the force (ISAF)": what a body is called for short, in brackets right behind its name: words that no table has for anything else. */
const shortNameBehind = (s: Scene, at: number): string | undefined => {
  if (s.a.tokens[at]?.type.text !== "(") return undefined;
  const words: string[] = [];
  for (let to = at + 1; to <= at + 1 + MOST_INITIALS; to++) {
    const type = s.a.tokens[to]?.type;
    if (type?.text === ")") return words.length > 0 ? words.join(" ") : undefined;
    const named = type?.classes.some((c) => c !== "organisation" && c !== "given-name") ?? true;
    if (!type || type.kind === "mark" || type.kind === "number" || named || s.inTime[to] === 1) return undefined;
    words.push(type.form);
  }
  return undefined;
};

/** Where the name in marks that ends the phrase opens, behind what the body is; -1 where none does. */
const marksOf = (s: Scene, { from, to, kind }: NounPhrase): number => {
  const q = kind === "organisation" ? quotationOf(s.a.quotations, to - 1) : undefined;
  // in a construct that waits for it the name belongs to what the body is: "the group of channels "X""
  return q?.close === to - 1 && q.open > from + 1 && s.a.tokens[q.open - 1]?.type.definite ? q.open : -1;
};

const nameInMarks = (s: Scene, phrase: NounPhrase): string | undefined => {
  const open = marksOf(s, phrase);
  return open < 0 ? undefined : formsOf(s, { from: open + 1, to: phrase.to - 1, skip: 0 }).join(" ");
};

/** Whom a phrase was said to be short for. */
export const calledForShort = (d: ActorDirectory, phrase: NounPhrase): Actor | undefined =>
  d.short.size === 0 || phrase.office || (phrase.person && phrase.to > phrase.from + 1)
    ? undefined
    : d.short.get(formsOf(d.scene, ownWords(d.scene, phrase)).join(" "));

const told = (d: ActorDirectory, phrase: NounPhrase, actor: Actor): Actor => {
  const short = actor.kind === "body" ? (nameInMarks(d.scene, phrase) ?? shortNameBehind(d.scene, phrase.to)) : undefined;
  if (short !== undefined) d.short.set(short, actor);
  return actor;
};

/** The words by which it goes: "the Omani capital Muscat" is called Muscat. */
const calledIn = ({ kind, name }: NounPhrase, own: Range): Range => ((kind === "outlet" || kind === "place") && name ? name : own);

/** Whom a noun for a kind of body or outlet means, alone or with a nation; a body that was told only inside something else is told from now on. */
const meantByKind = (d: ActorDirectory, phrase: NounPhrase, own: Range, told: Told): Actor | undefined => {
  const short = isShort(d.scene, phrase);
  if (told.number !== "s" || !(short || isOfNation(d.scene, phrase))) return undefined;
  // "the Sahlani television" is a name
  if (told.kind === "outlet") return short || phrase.name === undefined ? outletOfKind(d, phrase, told) : undefined;
  if (told.kind !== "body" || !(short || told.country !== undefined)) return undefined;
  const within = short ? namedBefore(d, phrase, bare(d.scene, formsOf(d.scene, own))[0] as string) : undefined;
  const known = within ? undefined : d.lastWhere((a) => isOfKind(phrase, a) && mayBeOfOneNation(told, a), d.kind("body"));
  const full = within ?? (known ? undefined : bodyMeant(d, own.from, phrase.from));
  if (!full) return known;
  return d.add(named({ ...told, lemma: undefined, indefinite: false }, nameOf(d.scene.a, full), bare(d.scene, formsOf(d.scene, full))));
};

const newBody = (d: ActorDirectory, phrase: NounPhrase, own: Range, told: Told): Actor =>
  meantByKind(d, phrase, own, told) ?? d.add(named(told, nameOf(d.scene.a, calledIn(phrase, own)), bare(d.scene, formsOf(d.scene, own))));

const KINDS: Readonly<Partial<Record<NounPhrase["kind"], Actor["kind"]>>> = { country: "country", outlet: "outlet", place: "place" };

export const bodyTold = (d: ActorDirectory, phrase: NounPhrase): Actor => told(d, phrase, bodyOf(d, phrase));

const bodyOf = (d: ActorDirectory, phrase: NounPhrase): Actor => {
  const open = marksOf(d.scene, phrase);
  const told = ownWords(d.scene, phrase);
  // "the party of the People "SHAB"", but the party "Shab" is called so
  const words = open > told.from + 1 ? { ...told, to: open } : told;
  const forms = bare(d.scene, formsOf(d.scene, words));
  const kind = KINDS[phrase.kind] ?? "body";
  const head = phrase.head?.lemma;
  const short = isShort(d.scene, phrase);
  // listed under one headword: the kingdom and the state it is
  const listed = kind === "body" || (kind === "country" && !phrase.members);
  const lemma = listed ? phrase.name?.entry?.lemma : undefined;
  const indefinite = isIndefinite(d.scene, phrase);
  const same = (a: Actor) =>
    !(short && phrase.number === "s" && a.number === "p") &&
    (sameBody(forms, a.forms, isHeadless(d, words.from)) ||
      sameBody(a.forms, forms, isHeadless(d, a.mentions[0] ?? 0)) ||
      (lemma !== undefined && a.lemma === lemma && (kind === "body" || isOtherForm(forms, a.forms, lemma))) ||
      (kind === "body" && (shortens(d.scene, forms, a.forms) || shortens(d.scene, a.forms, forms))) ||
      (short && (a.head === head || (a.kind === "body" && a.forms.includes(forms[0] as string)))));
  // "the agency" may be one of the press or another body
  const ofHead = (a: Actor) => a.forms[0] === forms[0] && a.forms.length > 1;
  const isOther = (a: Actor) => short && kind === "outlet" && a.kind === "body" && ofHead(a);
  const comparable = d.comparable(forms, lemma, short ? head : undefined);
  const own = comparable.filter((a) => a.kind === kind && same(a));
  const among = own.length > 0 ? own : comparable.filter(isOther);
  // "the alliance": the alliance of X before the council of the alliance
  const known =
    (short ? d.lastWhere((a) => a.indefinite === indefinite && ofHead(a), among) : undefined) ??
    d.lastWhere((a) => a.indefinite === indefinite, among) ??
    d.lastWhere(() => true, among);
  const { gender, number, country } = phrase;
  // "the bureau of the Union of X … THE UNION": the union's own name before a body that is only told with it
  const inOther = short && kind === "body" && known !== undefined && !ofHead(known) && known.head !== head && known.forms.length > 1;
  if (!known || (inOther && namedBefore(d, phrase, forms[0] as string)))
    return newBody(d, phrase, words, { kind, gender, number, country, head, sort: sortOf(d, phrase), lemma, indefinite });
  d.bearsLemma(known, lemma);
  const longer = forms.length > known.forms.length && (isRun(known.forms, forms) || shortens(d.scene, known.forms, forms));
  const name = nameOf(d.scene.a, calledIn(phrase, words));
  // "the kingdom", and then by its own name
  const usual = kind === "country" && name === lemma && known.name !== lemma && known.forms.length === 1;
  // "the parties … the NATIONAL parties": of many, more words tell of some of them
  if ((longer && (phrase.number !== "p" || sortOf(d, phrase) === "government")) || usual) d.rename(known, name, forms);
  return known;
};

/** "the secretary of the alliance of X … the alliance": a body told so far only inside another's office. */
const namedBefore = (d: ActorDirectory, phrase: NounPhrase, head: string): Range | undefined => {
  const isMeant = (n: Range) => n.from < phrase.from && n.to - n.from > 1 && headAt(d, n.from, n.skip) === head;
  const named = d.scene.names.list.findLast((n) => n.kind === "organisation" && isMeant(n));
  const within = d.offices.findLast((o) => o.from < phrase.from && bodyWithin(d, o, head));
  const whole = within && bodyWithin(d, within, head);
  return named && whole && (named.from !== whole.from || named.to >= whole.to) ? named : (whole ?? named);
};

const headAt = (d: ActorDirectory, at: number, skip: number): string | undefined =>
  bare(d.scene, formsOf(d.scene, { from: at, to: at + 1, skip }))[0];

/** "the head OF THE UNION OF X": from the noun for what the body is to the end of the office. */
const bodyWithin = (d: ActorDirectory, office: OfficePart, head: string): Range | undefined => {
  for (let from = office.from + 1; from < office.to - 1; from++) {
    const m = d.scene.a.tokens[from]?.type.as["organisation-head"];
    if (!m || headAt(d, from, m.skip) !== head) continue;
    return office.body?.from === from ? office.body : { from, to: office.to, skip: bodyAt(d.scene, from)?.skip ?? 0 };
  }
  return undefined;
};
