/** Phrases for bodies, outlets, places and groups: a head with its tail, or a name with what belongs to it. */
import { changed } from "./names/new-name.ts";
import { hasOwnLetter, isA, type Match, matchAt } from "../tokens/annotated.ts";
import { afterTitles, personAt } from "./holder.ts";
import type { Name } from "./names.ts";
import type { NounPhrase, PhraseKind } from "./noun-phrase.ts";
import { articleUnits, bodyAt, isWhole } from "./office-body.ts";
import { officeAt } from "./office-phrase.ts";
import { agreement, type Base } from "./person-phrase.ts";
import { nationalityAt, tailFrom } from "./phrase-tail.ts";
import { isDefiniteAdjective, joinedWord, type Scene } from "./phrase-words.ts";

const NAME_KIND: Readonly<Record<Name["kind"], PhraseKind>> = {
  person: "person",
  organisation: "organisation",
  country: "country",
  place: "place",
  outlet: "outlet",
  group: "group",
};

export const namePhrase = (s: Scene, at: number, name: Name): NounPhrase => {
  // a body of many states takes no nationality: what stands behind it is another's
  const own = name.entry?.features.kind === "international" ? { to: name.to, country: undefined } : undefined;
  const tail = own ?? tailFrom(s, at, name.to, true);
  // a body goes by names of different gender: the noun that opens this one tells which
  const head = name.kind === "organisation" ? s.a.tokens[name.from]?.type.as["organisation-head"]?.entry.features : undefined;
  const gender = ((head?.number === "s" ? head.gender : undefined) ??
    name.entry?.features.gender ??
    (name.kind === "country" || name.kind === "place" || name.kind === "outlet" ? "f" : "")) as Base["gender"];
  return {
    from: at,
    to: name.kind === "organisation" || name.kind === "outlet" ? tail.to : name.to,
    skip: name.skip,
    kind: NAME_KIND[name.kind],
    gender,
    number: "s",
    definite: true,
    name,
    country: name.entry?.features.country ?? tail.country,
    head: name.entry,
  };
};

/** "for the committee of consultation": behind "for" the head's own first letter looks like the article, and a definite noun follows. */
const isConstruct = (s: Scene, head: Match): boolean => {
  const next = s.a.tokens[head.to]?.type;
  return hasOwnLetter(s.a, head.from, head.skip) && next?.kind === "word" && next.definite && !isDefiniteAdjective(s, head.to);
};

export const bodyPhrase = (s: Scene, at: number, head: Match): NounPhrase => {
  // "HIS party proposed": with a pronoun the head is in no construct
  const own = s.a.lexicon.language.isPronoun(head.enclitic) && head.entry.features.number !== "d";
  const tail = tailFrom(s, at, head.to, own || isWhole(s, head) || (head.definite && !isConstruct(s, head)));
  const person = !head.definite ? (tail.to === head.to ? personAt(s, head.to) : ledByTitle(s, head.to, tail.to)) : undefined;
  const abroad = person ? undefined : stateBehind(s, head, tail.to);
  const of = person || abroad ? undefined : (seatOf(s, head, tail.to) ?? servedBy(s, head, tail.to) ?? partOf(s, head, tail.to));
  const to = person
    ? person.to
    : abroad
      ? abroad.to
      : of
        ? of
        : tail.to === head.to && !head.definite
          ? nationalityAt(s, tail.to)
            ? tail.to + 1
            : tail.to
          : tail.to;
  return {
    from: at,
    to,
    skip: head.skip - articleUnits(s, head),
    kind: "organisation",
    ...agreement(head, head.definite || to > head.to),
    country: tail.country ?? abroad?.entry?.features.country,
    head: head.entry,
  };
};

/** "the administration OF THE SAHLANI PRESIDENT LAYLA SHAMI", "the campaign OF THE CANDIDATE X": whose body it is, by his title and his name. */
const ledByTitle = (s: Scene, from: number, to: number): Name | undefined => {
  const title = s.a.tokens[from]?.type;
  const office = title?.as.office;
  const one = office ? office.entry.features.number === "s" : title?.as.honorific !== undefined || title?.as.rank !== undefined;
  return title?.definite && title.prefixed === "" && !title.conjoined && one ? personAt(s, afterTitles(s, to)) : undefined;
};

/** "the foreign ministry IN SAHLA": the state whose ministry it is. */
const stateBehind = (s: Scene, head: Match, at: number): Name | undefined => {
  if (
    head.entry.features.kind !== "government" ||
    head.entry.features.number !== "s" ||
    head.definite ||
    matchAt(s.a, at, "preposition")?.entry.features.role !== "in"
  )
    return undefined;
  const state = s.names.startingAt[at + 1];
  return state?.kind === "country" && state.skip === 0 ? state : undefined;
};

/** "the department IN THE GOVERNMENT of X", "the embassy TO X": the government it is part of, where it is posted. */
const seatOf = (s: Scene, head: Match, at: number): number | undefined => {
  const role = matchAt(s.a, at, "preposition")?.entry.features.role;
  const { kind, number: count, posted } = head.entry.features;
  if (kind !== "government" || count !== "s" || at === head.to || role === undefined) return undefined;
  const name = s.names.startingAt[at + 1];
  if ((role === "at" || role === "in") && posted === "yes" && (name?.kind === "place" || name?.kind === "country")) return name.to;
  const within = role === "in" ? matchAt(s.a, at + 1, "organisation-head") : undefined;
  if (within?.entry.features.kind !== "government" || within.definite || within.entry.features.number !== "s") return undefined;
  return bodyAt(s, at + 1)?.to;
};

/** "the press office OF THE PRIME MINISTER": an office serves whoever holds another. */
const servedBy = (s: Scene, head: Match, at: number): number | undefined => {
  const type = s.a.tokens[at]?.type;
  if (head.entry.features.serves !== "yes" || at === head.to || !type || type.conjoined) return undefined;
  const office =
    type.as.office && type.as.office.skip > 0 && s.a.lexicon.language.isPurpose(type.as.office.proclitics) ? officeAt(s, at) : undefined;
  // "of the prime minister LAYLA SHAMI"
  return office && (personAt(s, afterTitles(s, office.to))?.to ?? office.to);
};

/** "the central committee OF THE MOVEMENT X": an adjective closes the head, and behind the one-letter "for" stands the body that it is of. */
const partOf = (s: Scene, head: Match, at: number): number | undefined => {
  const whole = s.a.tokens[at]?.type.as["organisation-head"];
  if (!head.definite || at === head.to || head.entry.features.number !== "s" || s.a.tokens[at]?.type.conjoined) return undefined;
  if (!whole || whole.skip === 0 || whole.definite || !s.a.lexicon.language.isPurpose(whole.proclitics)) return undefined;
  return bodyAt(s, at)?.to;
};

/** A nationality, without article and with nothing glued to it or with the article. */
const isNation = (s: Scene, at: number): boolean => {
  const nation = s.a.tokens[at]?.type.as.demonym;
  return nation !== undefined && (nation.definite ? nation.proclitics === "" : nation.skip === 0);
};

const MOST_IN_BRACKETS = 3;

/** "the agency (SNA)", "the news agency (Fars)": right behind the head a word or two in brackets are the outlet's name. */
const nameInBrackets = (s: Scene, at: number): Name | undefined => {
  if (s.a.tokens[at]?.type.text !== "(") return undefined;
  for (let to = at + 1; to <= at + 1 + MOST_IN_BRACKETS; to++) {
    if (s.a.tokens[to]?.type.text !== ")") {
      if (s.a.tokens[to]?.type.kind === "mark") return undefined;
      continue;
    }
    const entry = s.names.startingAt[at + 1]?.entry;
    return to > at + 1 ? { from: at + 1, to, skip: 0, kind: "outlet", source: "context", entry } : undefined;
  }
  return undefined;
};

/** Kinds of outlet of which a state has one that goes by its kind. */
const ONLY_ONE: ReadonlySet<string> = new Set(["tv", "radio"]);

/** The name of an outlet behind a word such as "newspaper": quoted, known, tagged, or the words up to the phrase's end. */
/** "RADIO Sahla": a station that is called after a state is called so with its head. */
const isStateStation = (s: Scene, head: Match): boolean =>
  ONLY_ONE.has(head.entry.features.kind ?? "") && s.names.startingAt[head.to]?.kind === "country";

/** "FOREIGN sites", "a SPECIAL bulletin": behind an outlet's bare head a bare adjective that agrees is no name of it, a nationality aside. */
const isDescription = (s: Scene, head: Match): boolean => {
  const type = s.a.tokens[head.to]?.type;
  if (type?.kind !== "word" || head.definite || type.definite || type.conjoined || type.as.outlet || isNation(s, head.to)) return false;
  const feminine = s.a.lexicon.language.looksFeminine(type.form) && (type.adjectival || type.as.modifier !== undefined);
  return feminine && (head.entry.features.gender === "f" || head.entry.features.number === "p");
};

export const outletPhrase = (s: Scene, at: number, head: Match): NounPhrase => {
  const base = {
    from: at,
    skip: head.skip - articleUnits(s, head),
    kind: "outlet" as const,
    ...agreement(head, head.definite),
    head: head.entry,
    own: s.a.lexicon.language.isPronoun(head.enclitic),
  };
  const q = s.a.quotations.markOf[head.to] as number;
  const quotation = q >= 0 ? s.a.quotations.list[q] : undefined;
  // behind "the paper" a longer stretch in marks is what was said to it
  if (quotation?.open === head.to && !quotation.broken && quotation.words <= (head.definite ? 3 : 6)) {
    const to = tailFrom(s, at, quotation.close + 1, true).to;
    const name: Name = {
      from: head.to + 1,
      to: quotation.close,
      skip: 0,
      kind: "outlet",
      source: "context",
      entry: s.names.startingAt[head.to + 1]?.entry,
    };
    return { ...base, to, name, definite: true };
  }
  const bracketed = head.definite ? undefined : nameInBrackets(s, head.to);
  if (bracketed) return { ...base, to: tailFrom(s, at, bracketed.to + 1, true).to, name: bracketed, definite: true };
  const known = s.names.startingAt[head.to];
  if (known && known.kind !== "country" && known.skip === 0 && !isDescription(s, head)) {
    const tail = tailFrom(s, at, known.to, true);
    return {
      ...base,
      to: tail.to,
      name: changed(known, { kind: "outlet" }),
      definite: true,
      country: known.entry?.features.country ?? tail.country,
    };
  }
  const numbered = s.a.tokens[head.to]?.type.kind === "number" && s.inTime[head.to] === 0 && !head.definite;
  if (numbered) {
    const name: Name = { from: head.to, to: head.to + 1, skip: 0, kind: "outlet", source: "context", entry: undefined };
    return { ...base, to: head.to + 1, name, definite: true };
  }
  const tail = tailFrom(s, at, head.to, head.definite);
  // "the state television": there is one in a state, and no other name for it
  const alone =
    head.definite && head.to === head.from + 1 && ONLY_ONE.has(head.entry.features.kind ?? "") && isDefiniteAdjective(s, head.to);
  if (alone) {
    const name: Name = { from: head.from, to: tail.to, skip: base.skip, kind: "outlet", source: "context", entry: undefined };
    return { ...base, to: tail.to, name, definite: true, country: tail.country };
  }
  if (isDescription(s, head)) return { ...base, to: Math.max(tail.to, head.to + 1) };
  if (tail.to > head.to && !head.definite) {
    // "the Saudi Press Agency", "Sahlani papers": an adjective alone is no name, the head belongs to it
    // behind one bare word a definite one is the name, whatever its shape: "the channel Wadi"
    const described = isNation(s, head.to) || isStateStation(s, head) || (head.to - head.from > 1 && isDefiniteAdjective(s, head.to));
    const name: Name = {
      from: described ? head.from : head.to,
      to: tail.to,
      skip: described ? base.skip : 0,
      kind: "outlet",
      source: "context",
      entry: undefined,
    };
    return { ...base, to: tail.to, name, definite: true, country: tail.country };
  }
  return { ...base, to: tail.to };
};

/** "the American capital", "the city of X": a place by its head, with the country where it is told. */
export const placePhrase = (s: Scene, at: number, head: Match): NounPhrase | undefined => {
  // "the kingdom of X": a state, whether the tables know it or not
  const kind = head.entry.features.state === "yes" ? "country" : "place";
  const inMarks = head.definite ? undefined : townInMarks(s, at, head);
  if (inMarks) return { ...inMarks, kind };
  const first = s.names.startingAt[head.to];
  // "the Sahlani capital X", where the state is spelt as its adjective: the town is what is named
  const town = head.definite && first?.kind === "country" ? s.names.startingAt[first.to] : undefined;
  const inner = town?.kind === "place" ? town : first;
  if (inner && inner.kind !== "person" && inner.skip === 0)
    return { ...namePhrase(s, inner.from, inner), from: at, to: inner.to, skip: head.skip - articleUnits(s, head), kind };
  const tail = tailFrom(s, at, head.to, head.definite);
  const named = s.names.startingAt[tail.to];
  if (named && (named.kind === "place" || named.kind === "country") && named.skip === 0)
    return { ...namePhrase(s, tail.to, named), from: at, to: named.to, skip: head.skip - articleUnits(s, head), kind };
  const word = s.a.tokens[head.to]?.type;
  const unlisted = !head.definite && word?.kind === "word" && word.classes.length === 0 && !word.definite && !word.conjoined;
  if (unlisted) {
    const name: Name = { from: head.to, to: head.to + 1, skip: 0, kind: "place", source: "context", entry: undefined };
    return { ...namePhrase(s, head.to, name), from: at, to: name.to, skip: head.skip - articleUnits(s, head), kind };
  }
  if (tail.to === head.to || tail.country === undefined) return undefined;
  const apposed = head.entry.features.capital === "yes" ? townApposed(s, tail.to, tail.country) : undefined;
  if (apposed) return { ...apposed, from: at, skip: head.skip - articleUnits(s, head) };
  return {
    from: at,
    to: tail.to,
    skip: head.skip - articleUnits(s, head),
    kind: "place",
    gender: "f",
    number: "s",
    definite: true,
    country: tail.country,
    head: head.entry,
  };
};

/** 'the city of "X"': one word or a name between the marks. */
const townInMarks = (s: Scene, at: number, head: Match): NounPhrase | undefined => {
  const { markOf } = s.a.quotations;
  if (markOf[head.to] === -1) return undefined;
  const from = head.to + 1;
  const known = s.names.startingAt[from];
  const name: Name = known?.kind === "place" ? known : { from, to: from + 1, skip: 0, kind: "place", source: "context", entry: undefined };
  if (s.a.tokens[from]?.type.kind !== "word" || (markOf[name.to] ?? -1) === -1) return undefined;
  return { ...namePhrase(s, from, name), from: at, to: name.to + 1, skip: head.skip - articleUnits(s, head) };
};

/** "the Sahlani capital, X,", 'the Sahlani capital "X"': the town behind a comma or in marks, where it is the capital of that state. */
const townApposed = (s: Scene, from: number, country: string): NounPhrase | undefined => {
  const marked = s.a.quotations.markOf[from] !== -1;
  if (!marked && !s.a.lexicon.language.isComma(s.a.tokens[from]?.type.text ?? "")) return undefined;
  const town = s.names.startingAt[from + 1];
  const { kind, country: its } = town?.entry?.features ?? {};
  if (town?.kind !== "place" || kind !== "capital" || its !== country) return undefined;
  return { ...namePhrase(s, town.from, town), to: marked && s.a.quotations.markOf[town.to] !== -1 ? town.to + 1 : town.to };
};

/** "the states of A and B": the states themselves. */
export const statesNamed = (s: Scene, at: number): NounPhrase | undefined => {
  const head = matchAt(s.a, at, "group");
  if (head?.entry.features.states !== "yes" || head.definite) return undefined;
  const members: NounPhrase[] = [];
  let to = head.to;
  for (let here = to; here >= 0 && members.length < MOST_STATES; here = joinedWord(s, to)) {
    const name = s.names.startingAt[here];
    if (name?.kind !== "country") break;
    members.push(namePhrase(s, here, name));
    to = name.to;
  }
  const [first] = members;
  return first && members.length > 1
    ? { ...first, from: at, to, skip: head.skip, number: members.length === 2 ? "d" : "p", members }
    : undefined;
};

const MOST_STATES = 8;

/** A group with the body it is from: "a delegation from the American Congress". */
export const groupPhrase = (s: Scene, at: number, head: Match): NounPhrase => {
  // "the international community": definite by its last word
  const definite = head.definite || (head.to > head.from + 1 && (s.a.tokens[head.to - 1]?.type.definite ?? false));
  const nation = definite ? undefined : nationalityAt(s, head.to);
  // "the participants THE INTERNATIONAL COMMUNITY": another group is whom they call on
  const alone = isA(s.a, head.to, "group") ? { to: head.to, country: undefined } : undefined;
  const tail = alone ?? (nation === undefined ? tailFrom(s, at, head.to, definite) : { to: head.to + 1, country: nation });
  const from = matchAt(s.a, tail.to, "preposition")?.entry.features.role === "from" ? bodyAt(s, tail.to + 1) : undefined;
  return {
    from: at,
    to: from?.to ?? tail.to,
    skip: head.skip - articleUnits(s, head),
    kind: "group",
    ...agreement(head, head.definite),
    country: tail.country ?? from?.country,
    head: head.entry,
  };
};
