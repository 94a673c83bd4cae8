/**
 * Names in a text: from the lexicon, from the learned tagger, and, once a full name is known, from its last words standing
 * alone. Longer beats shorter; where lengths agree the lexicon beats the tagger.
 */
import { changed } from "./changed-name.ts";
import { tagArticle } from "../tagger/article.ts";
import type { Tagger } from "../tagger/tagger.ts";
import type { Entry, WordClass } from "../language.ts";
import { type Annotated, isA, matchAt, mayBe } from "../tokens/annotated.ts";
import { classSet, meets } from "../tokens/class-set.ts";
import { endsPartyName, endsSubject, isGrammatical, isSurnameLike } from "./name-words.ts";
import { markedOutlets } from "./marked-outlets.ts";
import { tailedOutlets } from "./tailed-outlets.ts";
import { withInitial, withSurname, withoutNeighbour } from "./name-edges.ts";
import type { Sentence } from "../tokens/sentences.ts";
import type { Token, WordType } from "../tokens/word-type.ts";

export type NameKind = "person" | "organisation" | "country" | "place" | "outlet" | "group";

export interface Name {
  readonly from: number;
  readonly to: number;
  readonly skip: number;
  readonly kind: NameKind;
  readonly source: "lexicon" | "tagger" | "surname" | "context";
  readonly entry: Entry | undefined;
}

export interface Names {
  readonly list: readonly Name[];
  /** for each token, the name that begins there */
  readonly startingAt: readonly (Name | undefined)[];
  /** for each token, the index in `list` of the name that covers it, or -1 */
  readonly covering: Int32Array;
}

const LEXICAL: readonly [WordClass, NameKind][] = [
  ["person", "person"],
  ["organisation", "organisation"],
  ["country", "country"],
  ["outlet", "outlet"],
  ["city", "place"],
  ["place", "place"],
];

const LEXICAL_CLASSES = classSet(LEXICAL.map(([c]) => c));

/** An outlet that is also an ordinary word is one only behind a word such as "newspaper", or alone in quotation marks. */
const outletStands = (a: Annotated, from: number, to: number): boolean => {
  if (from > 0 && isA(a, from - 1, "outlet-head")) return true;
  // "(SNA)": alone in brackets
  if (a.tokens[from - 1]?.type.text === "(" && a.tokens[to]?.type.text === ")") return true;
  const q = a.quotations.inside[from] as number;
  const quotation = q >= 0 ? a.quotations.list[q] : undefined;
  return (
    quotation !== undefined &&
    quotation.open === from - 1 &&
    quotation.close === to &&
    to - from <= 3 &&
    from > 1 &&
    (isA(a, from - 2, "outlet-head") ||
      isA(a, from - 2, "according") ||
      a.tokens[from - 2]?.type.as.preposition?.entry.features.role === "for")
  );
};

const lexicalNames = (a: Annotated): Name[] => {
  const names: Name[] = [];
  for (let at = 0; at < a.tokens.length; at++) {
    if (!mayBe(a, at, LEXICAL_CLASSES)) continue;
    for (const [cls, kind] of LEXICAL) {
      const m = matchAt(a, at, cls);
      if (!m || (m.to === at + 1 && isGrammatical(a, at))) continue;
      if (kind === "outlet" && m.entry.features.ambiguous === "yes" && !outletStands(a, at, m.to)) continue;
      names.push({ from: at, to: m.to, skip: m.skip, kind, source: "lexicon", entry: m.entry });
      // a listed surname with another first name is somebody else
      const first =
        kind === "person" && m.skip === 0 && at > 0 && a.sentenceOf[at - 1] === a.sentenceOf[at] ? a.tokens[at - 1]?.type : undefined;
      const given = first?.as["given-name"];
      if (given && !first.definite && !isGrammatical(a, at - 1) && !opensClause(a, at - 1) && !a.tokens[at]?.type.as["given-name"])
        names.push({ from: at - 1, to: m.to, skip: given.skip, kind, source: "lexicon", entry: undefined });
    }
  }
  return names;
};

const LABELS: Readonly<Record<string, NameKind>> = {
  PER: "person",
  PERS: "person",
  ORG: "organisation",
  GPE: "place",
  LOC: "place",
  FAC: "place",
  MEDIA: "outlet",
  GROUP: "group",
};

/** Behind "son of" or "house of" any word is a name. */
const isParticle = (a: Annotated, at: number): boolean => {
  const m = a.tokens[at]?.type.as["name-particle"];
  return m?.skip === 0 && m.entry.features.joins === "next" && !isGrammatical(a, at);
};

/** A verb, title or office: what comes behind it is a name, whatever it is spelt like. */
const isIntroducing = (a: Annotated, at: number): boolean =>
  isA(a, at, "cue") || isA(a, at, "honorific") || isA(a, at, "rank") || isA(a, at, "office") || isA(a, at, "given-name");

const isGivenBehindTitle = (a: Annotated, at: number, name: Name): boolean =>
  name.to - at === 2 &&
  a.tokens[at]?.type.as["given-name"]?.skip === 0 &&
  !a.tokens[at]?.type.definite &&
  (isA(a, at - 1, "honorific") || isA(a, at - 1, "rank"));

/** A name does not end in or before "son of" or "house of": the word behind belongs to it. */
const withLast = (a: Annotated, name: Name): Name => {
  const isName = (at: number) => a.tokens[at]?.type.kind === "word";
  if (isParticle(a, name.to - 1) && isName(name.to)) return withLast(a, changed(name, { to: name.to + 1 }));
  const nation = a.tokens[name.to]?.type.as.demonym;
  // a nationality with the article that ends the subject is a surname
  if (nation?.definite && nation.proclitics === "" && a.tokens[name.from]?.type.as["given-name"]?.skip === 0 && endsSubject(a, name.to + 1))
    return changed(name, { to: name.to + 1 });
  return isParticle(a, name.to) && isName(name.to + 1) ? withLast(a, changed(name, { to: name.to + 2 })) : name;
};

/** "Turki bin X": what stands bare before "son of" is the first name, though as a word of its own it may be a nationality. */
const withFirst = (a: Annotated, name: Name): Name => {
  const first = a.tokens[name.from - 1]?.type;
  if (!isParticle(a, name.from) || first?.kind !== "word" || first.definite || first.conjoined || first.prefixed !== "") return name;
  const nameable = first.as["given-name"]?.skip === 0 || first.as.demonym?.skip === 0;
  return nameable ? changed(name, { from: name.from - 1, skip: 0 }) : name;
};

const HEADS: ReadonlySet<WordClass> = new Set<WordClass>(["organisation-head", "place-head", "venue", "office", "outlet-head", "medium"]);

/** A word that the tables know with a preposition in front and not without: "at the palace". */
const leadsAway = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  if (!type || type.classes.length === 0 || type.as["given-name"] || type.as.person) return false;
  return type.classes.every((c) => HEADS.has(c) && a.lexicon.language.isPreposition(type.as[c]?.proclitics ?? ""));
};

const THINGS: ReadonlySet<WordClass> = new Set<WordClass>(["medium", "common", "event-trigger", "organisation-head"]);

/** A document, an encounter or a body without the article: no part of a name, and none of its words is one. */
const isThing = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  if (!type || type.definite || type.classes.length === 0) return false;
  return type.classes.every((c) => THINGS.has(c) && type.as[c]?.skip === 0);
};

/** "X and his counterpart Y SPOKE": a verb that bears the ending of two is no part of a name. */
const isVerbOfTwo = (a: Annotated, at: number): boolean => {
  const cue = a.tokens[at]?.type.as.cue;
  return cue?.entry.features.mood === "perfect" && cue.enclitic !== "" && !a.lexicon.language.isPronoun(cue.enclitic);
};

/** "his Sahlani counterpart X": neither word is the name's. */
const behindCounterpart = (a: Annotated, { from, to }: Name): number => {
  if (!isA(a, from, "counterpart")) return from;
  let at = from + 1;
  while (at < to && isA(a, at, "demonym")) at++;
  return at;
};

/** "X on Twitter": the preposition, though it may be spelt like a first name, leads to where the words stand. */
const leadsToPlatform = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  if (type?.as.preposition?.skip !== 0) return false;
  // a preposition of one letter, written apart before a mark
  return type.form.length === 1 || isA(a, at + 1, "medium") || isA(a, at + 1, "outlet");
};

/** "X will carry": a verb the tables know only with the sign of the future in front. */
const isFutureVerb = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  const verb = type?.as.cue ?? type?.as["event-trigger"] ?? type?.as["event-verb"];
  if (!type || !verb) return false;
  return type.classes.every((c) => a.lexicon.language.isFuture(type.as[c]?.proclitics ?? ""));
};

/** "entrusted King X FRIDAY Y Z": a weekday with a name of its own behind it parts two names. */
const isDayBetween = (a: Annotated, at: number, end: number): boolean => isA(a, at, "weekday") && end - at > 2;

/** "X FOREMOST of the leaders": an elative without the article says more of somebody, and ends no name. */
const isBareDeterminer = (a: Annotated, at: number): boolean => {
  const determiner = a.tokens[at]?.type.as.determiner;
  return determiner?.skip === 0 && !a.tokens[at]?.type.as["given-name"];
};

/** "the hospital X at Sousse": a listed place behind the one-letter "at" is no part of the name. */
const isGluedPlace = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  const place = type?.as.city ?? type?.as.place ?? type?.as.country;
  if (!type || !place || place.skip === 0 || type.as["given-name"] || type.as.person) return false;
  return a.lexicon.language.isPreposition(place.proclitics);
};

/** "the regional [hospital] at Sousse DOCTOR X Y": what begins with no first name and holds a title begins behind the title. */
const behindHonorific = (a: Annotated, name: Name, from: number): number => {
  const first = a.tokens[from]?.type;
  if (!first?.definite || first.as["given-name"] || isA(a, from, "honorific")) return from;
  for (let at = name.to - 2; at > from; at--) if (a.tokens[at]?.type.definite && isA(a, at, "honorific")) return at + 1;
  return from;
};

/** Words before a person's name that the tagger may have drawn in: honorifics, ranks, offices. */
const withoutTitles = (a: Annotated, name: Name): Name | undefined => {
  let from = behindHonorific(a, name, behindCounterpart(a, name));
  while (from < name.to && (isA(a, from, "honorific") || isA(a, from, "rank") || isA(a, from, "office") || isA(a, from, "demonym"))) {
    if (from + 1 === name.to && !isA(a, from, "office")) break;
    if (isA(a, from, "demonym") && isParticle(a, from + 1)) break;
    // a given name that is also an office ("secretary") stays a name behind a title
    if (isGivenBehindTitle(a, from, name)) break;
    from++;
  }
  // "the signs were plain ON X": the preposition, spelt almost like a first name
  const first = a.tokens[from]?.type;
  if (first?.as.preposition?.entry.form === first?.text && name.to - from >= 3 && !isIntroducing(a, from - 1)) from++;
  // "the spokeswoman IN THE NAME OF X": a first name elsewhere
  if (isA(a, from, "mouthpiece") && isA(a, from - 1, "office")) return undefined;
  // "the head of the fishermen in NURAN X": what stands right behind "in" is a place
  const inPlace = matchAt(a, from - 1, "preposition")?.entry.features.role === "in";
  if (inPlace && name.to - from >= 3 && !a.tokens[from]?.type.as["given-name"] && a.tokens[from + 1]?.type.as["given-name"]?.skip === 0)
    from++;
  // "the Sahlani minister X": an unknown nationality the tagger drew in
  const opening = a.tokens[from]?.type;
  const nisba = opening?.definite && opening.adjectival && opening.classes.length === 0 && (a.tokens[from - 1]?.type.definite ?? false);
  if (nisba && name.to - from >= 3 && a.tokens[from + 1]?.type.as["given-name"]?.skip === 0) from++;
  // "ambassador to Tunis X": the place belongs to the office
  const led = name.skip > 0 || (from > 0 && isA(a, from - 1, "preposition"));
  if (name.to - from >= 3 && led && (isA(a, from, "country") || isA(a, from, "city"))) from++;
  if (from === name.to) return undefined;
  let { to } = name;
  for (let at = from + 1; at < to; at++)
    if (
      leadsAway(a, at) ||
      isA(a, at, "counterpart") ||
      (at >= from + 2 && at === name.to - 1 && isA(a, at, "country") && a.tokens[at]?.type.definite)
    )
      to = at;
  for (let at = from + 2; at < to; at++) if (isThing(a, at) || isVerbOfTwo(a, at)) to = at;
  for (let at = from + 1; at < to; at++) if (leadsToPlatform(a, at) || isGluedPlace(a, at) || isFutureVerb(a, at)) to = at;
  for (let at = from + 2; at < to; at++) if (isDayBetween(a, at, name.to) || (at === name.to - 1 && isBareDeterminer(a, at))) to = at;
  for (let at = from + 1; at < to; at++)
    if (
      a.phrases[at]?.some((p) => p.entry.class === "office" || p.entry.class === "eulogy") ||
      (at >= from + 2 && isA(a, at, "office") && !isParticle(a, at - 1))
    )
      to = at;
  return from === name.from && to === name.to ? name : changed(name, { from, to, skip: from === name.from ? name.skip : 0 });
};

/** Behind a word such as "newspaper" a listed outlet ends where its row ends, unless an adjective belongs to it. */
const overrunsOutlet = (a: Annotated, name: Name): boolean => {
  const from = isA(a, name.from, "outlet-head") ? name.from + 1 : name.from;
  const m = matchAt(a, from, "outlet");
  const rest = m && a.tokens[m.to]?.type;
  return m !== undefined && m.to < name.to && !rest?.definite && outletStands(a, from, m.to);
};

/** "the presidency its welcome": a verbal noun with its pronoun is what is said, not who says it. */
const withoutObject = (a: Annotated, name: Name): Name => {
  for (let at = name.from + 1; at < name.to; at++) {
    const cue = a.tokens[at]?.type.as.cue;
    if (cue && a.lexicon.language.isPronoun(cue.enclitic)) return changed(name, { to: at });
  }
  return name;
};

/** "called THE MINISTRY OF HEALTH the citizens to": behind a definite word a crowd with the article is somebody else. */
const withoutCrowd = (a: Annotated, name: Name): Name => {
  for (let at = name.from + 2; at < name.to; at++) {
    const type = a.tokens[at]?.type;
    const crowd = type?.definite && !type.adjectival && !type.as.demonym && type.as.group !== undefined && type.as.anonymous !== undefined;
    if (crowd && a.tokens[at - 1]?.type.definite) return changed(name, { to: at });
  }
  return name;
};

/**
 * "the head of the union of the lakes LAYLA SHAMI": behind a definite noun a body's name is complete, and a given name begins its
 * member's. Behind a bare noun or a title it belongs to the body: the King Saud University.
 */
const withoutMember = (a: Annotated, given: Name): Name[] => {
  const name = withoutCrowd(a, withoutObject(a, given));
  for (let at = name.from + 2; at < name.to - 1; at++) {
    const type = a.tokens[at]?.type;
    const before = a.tokens[at - 1]?.type;
    if (type?.as["given-name"]?.skip !== 0 || type.definite || before?.as.honorific || before?.as.office) continue;
    // "the faculty of letters AT-SOUSSE Layla Shami": the town ends the body's name as well
    if (!before?.definite && !isGluedPlace(a, at - 1)) continue;
    let to = at + 1;
    while (to < name.to && !leadsAway(a, to)) to++;
    const person: Name = changed(name, { from: at, to, skip: 0, kind: "person" });
    return [changed(name, { to: at }), ...(to - at > 1 ? [person] : [])];
  }
  return [name];
};

const PARTICLE_PHRASES: ReadonlySet<WordClass> = new Set<WordClass>(["conjunction", "preposition", "turn", "adverb", "background"]);

const withLastWord = (a: Annotated, name: Name): Name => (endsPartyName(a, name.from, name.to) ? changed(name, { to: name.to + 1 }) : name);

/** "especially": two words of grammar that the tagger may take for a name. */
const isParticlePhrase = (a: Annotated, from: number, to: number): boolean =>
  a.phrases[from]?.some((p) => p.to >= to && PARTICLE_PHRASES.has(p.entry.class)) ?? false;

/** No name begins with "that". */
const clauseStart = (a: Annotated, from: number, to: number): number => {
  const type = from + 1 < to ? a.tokens[from]?.type : undefined;
  const m = type?.as.complementiser;
  // BAN is spelt as "that" once the hamza is folded
  const isThat = type && m && m.entry.features.weak !== "yes" && a.lexicon.language.normalise(type.text) === m.entry.form;
  return isThat ? from + 1 : from;
};

/** No name goes on behind "that". */
const clauseEnd = (a: Annotated, from: number, to: number): number => {
  for (let at = from + 1; at < to; at++) {
    const m = a.tokens[at]?.type.as.complementiser;
    if (m && m.entry.features.weak !== "yes") return at;
  }
  return to;
};

/** A name does not begin in a quotation and end outside it. */
const crossesMarks = (a: Annotated, from: number, to: number): boolean => a.quotations.inside[from] !== a.quotations.inside[to - 1];

const typesIn = (a: Annotated, s: Sentence): readonly WordType[] => {
  const types: WordType[] = [];
  for (let at = s.from; at < s.to; at++) types.push((a.tokens[at] as Token).type);
  return types;
};

/** "of the ministry TO THE AGENCY of news": whom the words were given to is no part of the name before it. */
const toldEnd = (a: Annotated, from: number, to: number): number => {
  for (let at = from + 1; at < to; at++) if (a.tokens[at]?.type.prefixed === "for" && a.tokens[at]?.type.as["outlet-head"]) return at;
  return to;
};

const taggedNames = (a: Annotated, tagger: Tagger | undefined): Name[] => {
  if (!tagger) return [];
  const names: Name[] = [];
  const spans = tagArticle(
    tagger,
    a.sentences.map((s) => typesIn(a, s)),
  );
  a.sentences.forEach((s, i) => {
    for (const span of spans[i] ?? []) {
      const kind = LABELS[span.label];
      if (!kind || isParticlePhrase(a, s.from + span.from, s.from + span.to) || crossesMarks(a, s.from + span.from, s.from + span.to))
        continue;
      const from = clauseStart(a, s.from + span.from, s.from + span.to);
      // a first name that the tables know whole has its first letter to itself
      const whole = a.tokens[from]?.type.as["given-name"]?.skip === 0;
      const name: Name = {
        from,
        to: toldEnd(a, from, clauseEnd(a, from, s.from + span.to)),
        skip: whole || from > s.from + span.from ? 0 : span.skip,
        kind,
        source: "tagger",
        entry: undefined,
      };
      if (kind === "organisation") {
        names.push(...withoutMember(a, withLastWord(a, name)));
        continue;
      }
      // "two sources to the agency": an unnamed source is nobody's name
      const first = a.tokens[from]?.type.as;
      if (kind === "person" && first?.anonymous?.skip === 0 && first["given-name"] === undefined) continue;
      const clean =
        kind === "person"
          ? withoutTitles(a, withFirst(a, withLast(a, name)))
          : kind === "outlet" && overrunsOutlet(a, name)
            ? undefined
            : name;
      if (clean) names.push(clean);
    }
  });
  return names;
};

/** "and thanked X": a first name that is also a verb of saying, where a clause begins, is the verb. */
const opensClause = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  if (type?.as.cue?.entry.features.mood !== "perfect") return false;
  return type.as.cue.proclitics !== "" || at === 0 || a.tokens[at - 1]?.type.kind === "mark";
};

const GIVEN = classSet(["given-name"]);

const nationAsName = (a: Annotated, at: number) => {
  const type = a.tokens[at]?.type;
  return type?.as.demonym?.skip === 0 && !type.definite && isParticle(a, at + 1) ? type.as.demonym : undefined;
};

/** Without a tagger, or where it is silent: a given name and the unknown words behind it. */
const givenNames = (a: Annotated): Name[] => {
  const names: Name[] = [];
  for (let at = 0; at < a.tokens.length; at++) {
    const { type } = a.tokens[at] as Token;
    const given = (meets(type.classSet, GIVEN) ? type.as["given-name"] : undefined) ?? nationAsName(a, at);
    if (
      !given ||
      (isGrammatical(a, at) && !isGivenNotGrammar(a, at)) ||
      opensClause(a, at) ||
      (isA(a, at, "mouthpiece") && isA(a, at - 1, "office"))
    )
      continue;
    // "Ben Hussein": a surname of two words, its particle first
    const led = given.skip === 0 && isParticle(a, at - 1);
    if (led) names.push({ from: at - 1, to: at + 1, skip: 0, kind: "person", source: "context", entry: undefined });
    // a listed surname ends the name it stands in
    if (a.tokens[at + 1]?.type.as.person?.skip === 0) {
      names.push({ from: at, to: at + 2, skip: given.skip, kind: "person", source: "context", entry: undefined });
      continue;
    }
    let to = at + 1;
    while (to < a.tokens.length && to - at < 5 && continuesName(a, to)) to++;
    if (to - at < 2) continue;
    names.push({ from: at, to, skip: given.skip, kind: "person", source: "context", entry: undefined });
    at = to - 1;
  }
  return names;
};

/** "on", which folded is a given name, written as the preposition is. */
const isSpeltAsPreposition = (type: WordType): boolean => type.as.preposition?.skip === 0 && type.text === type.as.preposition.entry.form;

/** "said ALI SAHLI head of": the given name that is also "on", behind a verb of saying, with a calling right behind the words that follow. */
const isGivenNotGrammar = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  if (!type || type.text !== type.as["given-name"]?.entry.form || !isA(a, at - 1, "cue")) return false;
  let to = at + 1;
  while (to - at < 4 && continuesName(a, to)) to++;
  return to > at + 1 && a.tokens[at + 1]?.type.adjectival === true && isA(a, to, "office") && !a.tokens[to]?.type.conjoined;
};

const continuesName = (a: Annotated, at: number): boolean => {
  const { type } = a.tokens[at] as Token;
  if (type.kind !== "word" || isSpeltAsPreposition(type)) return false;
  if (type.as["given-name"]?.skip === 0 || type.as["name-particle"]) return true;
  if (type.conjoined || type.as.demonym?.definite) return false;
  if (type.definite && !type.adjectival && type.prefixed === "" && type.classes.length === 0)
    return a.tokens[at - 1]?.type.as["given-name"]?.skip === 0 && endsSubject(a, at + 1);
  return (
    type.classes.length === 0 && (type.definite ? type.adjectival && type.prefixed === "" : type.form.length > 2 && type.prefixed === "")
  );
};

const RANK: Readonly<Record<Name["source"], number>> = { lexicon: 3, tagger: 2, surname: 1, context: 0 };

const longestFirst = (x: Name, y: Name) => y.to - y.from - (x.to - x.from) || RANK[y.source] - RANK[x.source] || x.from - y.from;

const choose = (a: Annotated, candidates: readonly Name[]): Names => {
  const covering = new Int32Array(a.tokens.length).fill(-1);
  const chosen: Name[] = [];
  for (const name of [...candidates].sort(longestFirst)) {
    let free = true;
    for (let i = name.from; i < name.to && free; i++) free = covering[i] === -1;
    if (!free) continue;
    for (let i = name.from; i < name.to; i++) covering[i] = 0;
    chosen.push(name);
  }
  chosen.sort((x, y) => x.from - y.from);
  const startingAt: (Name | undefined)[] = new Array(a.tokens.length);
  chosen.forEach((name, index) => {
    startingAt[name.from] = name;
    covering.fill(index, name.from, name.to);
  });
  return { list: chosen, startingAt, covering };
};

/** Forms that stand for a person once the full name is known: every word of it but the first, and two-word endings. */
const surnamesOf = (a: Annotated, names: readonly Name[]): Set<string> => {
  const surnames = new Set<string>();
  for (const name of names) {
    if (name.kind !== "person" || name.to - name.from < 2) continue;
    for (let i = name.from + 1; i < name.to; i++) {
      const { type } = a.tokens[i] as Token;
      if (type.form.length > 2 && type.as["name-particle"]?.skip !== 0 && !isGrammatical(a, i)) surnames.add(type.form);
    }
  }
  return surnames;
};

const surnameNames = (a: Annotated, names: Names): Name[] => {
  const surnames = surnamesOf(a, names.list);
  if (surnames.size === 0) return [];
  const stems = new Set([...surnames].map((form) => a.lexicon.language.stem(form)));
  const found: Name[] = [];
  for (let at = 0; at < a.tokens.length; at++) {
    if (names.covering[at] !== -1) continue;
    const { type } = a.tokens[at] as Token;
    // an office, unless only a letter cut off makes it one: Lawazir is a surname, "to a minister" is not
    if (type.kind !== "word" || (type.as.office && (type.as.office.proclitics === "" || !surnames.has(type.form)))) continue;
    // "the Egyptian" is somebody's surname right behind a verb of saying
    if (type.as.demonym && a.tokens[at - 1]?.type.as.cue?.entry.features.mood !== "perfect") continue;
    const cut = surnames.has(type.form)
      ? 0
      : type.joined !== "" && surnames.has(type.form.slice(type.joined.length))
        ? type.joined.length
        : -1;
    // "Dr Mashaqba": with the article or without, behind a title
    if (
      cut < 0 &&
      (isA(a, at - 1, "honorific") || isA(a, at - 1, "rank")) &&
      stems.has(a.lexicon.language.stem(type.form)) &&
      type.classes.length === 0
    )
      found.push({ from: at, to: at + 1, skip: 0, kind: "person", source: "surname", entry: undefined });
    if (cut >= 0) found.push({ from: at, to: at + 1, skip: cut, kind: "person", source: "surname", entry: undefined });
  }
  return found;
};

/** A single word the tagger took for a body or place, though somebody named in full bears it, is that person's surname. */
const asSurnames = (a: Annotated, names: readonly Name[]): readonly Name[] => {
  const isOther = (n: Name) => n.source === "tagger" && n.kind !== "person" && n.kind !== "outlet" && n.to - n.from === 1 && n.skip === 0;
  if (!names.some(isOther)) return names;
  const surnames = surnamesOf(a, names);
  return names.map((n) =>
    isOther(n) && surnames.has(a.tokens[n.from]?.type.form ?? "") ? changed(n, { kind: "person", source: "surname" }) : n,
  );
};

const WHOLE: readonly number[] = [0];

/** A name of several words, found once, is found wherever the same words stand in a row. */
const repeatedNames = (a: Annotated, names: Names): Name[] => {
  const byFirst = new Map<string, Name[]>();
  for (const name of names.list) {
    if (name.to - name.from < 2 || name.source === "lexicon" || name.skip > 0) continue;
    const first = a.tokens[name.from]?.type.form ?? "";
    byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
  }
  if (byFirst.size === 0) return [];
  const found: Name[] = [];
  for (let at = 0; at < a.tokens.length; at++) {
    if (names.covering[at] !== -1) continue;
    const { type } = a.tokens[at] as Token;
    for (const cut of type.joined === "" ? WHOLE : [0, type.joined.length]) {
      const known = byFirst
        .get(cut === 0 ? type.form : type.form.slice(cut))
        ?.find((n) => sameWords(a, n, at) && isClear(names, changed(n, { from: at, to: at + n.to - n.from })));
      if (!known) continue;
      found.push(changed(known, { from: at, to: at + known.to - known.from, skip: cut, source: "surname" }));
      break;
    }
  }
  return found;
};

const sameWords = (a: Annotated, name: Name, at: number): boolean => {
  for (let i = 1; i < name.to - name.from; i++) if (a.tokens[name.from + i]?.type.form !== a.tokens[at + i]?.type.form) return false;
  return true;
};

/** Free, or taken by nothing but the single surname it ends in, or by what the tagger takes that surname for. */
const isClearOrLonger = (names: Names, name: Name): boolean => {
  const last = names.list[names.covering[name.to - 1] as number];
  const ends = (last?.kind === "person" || last?.source === "tagger") && last.from === name.to - 1 && last.to === name.to;
  return isClear(names, ends ? changed(name, { to: name.to - 1 }) : name);
};

const isClear = (names: Names, name: Name): boolean => {
  for (let i = name.from; i < name.to; i++) if (names.covering[i] !== -1) return false;
  return true;
};

const CUE = classSet(["cue"]);

/** Words that speak right behind a verb of saying, up to a pause or the clause: surnames, if the rest of the text bears them out. */
const spokenSurnames = (a: Annotated, names: Names): Set<string> => {
  const found = new Set<string>();
  for (let at = 1; at < a.tokens.length; at++) {
    const before = (a.tokens[at - 1] as Token).type;
    if (!meets(before.classSet, CUE)) continue;
    const mood = before.as.cue?.entry.features.mood;
    const covering = names.list[names.covering[at] as number];
    const alone = !covering || (covering.kind === "person" && covering.to - covering.from === 1);
    if (mood !== "perfect" || !alone || !isSurnameLike(a, at)) continue;
    if (endsSubject(a, at + 1)) found.add(a.tokens[at]?.type.form ?? "");
    else if (isSurnameLike(a, at + 1) && endsSubject(a, at + 2)) found.add(a.tokens[at + 1]?.type.form ?? "");
  }
  return found;
};

/** A body's name into which the tagger drew its member's: what speaks elsewhere ends it. */
const withoutSpoken = (a: Annotated, names: Names): Names => {
  const isLong = (n: Name) => n.kind === "organisation" && n.source === "tagger" && n.to - n.from > 3;
  if (!names.list.some(isLong)) return names;
  const surnames = spokenSurnames(a, names);
  const drawn = (n: Name) => isLong(n) && surnames.has(a.tokens[n.to - 1]?.type.form ?? "");
  if (!names.list.some(drawn)) return names;
  const list = names.list.flatMap((n): Name[] =>
    drawn(n) && isSurnameLike(a, n.to - 2)
      ? [changed(n, { to: n.to - 2 }), { from: n.to - 2, to: n.to, skip: 0, kind: "person", source: "context", entry: undefined }]
      : [n],
  );
  return choose(a, list);
};

/** A first name before a surname that elsewhere speaks alone: "the deputy X Y said … Y added". */
const namesOfSpoken = (a: Annotated, names: Names): Name[] => {
  const surnames = spokenSurnames(a, names);
  if (surnames.size === 0) return [];
  const found: Name[] = [];
  for (let at = 1; at < a.tokens.length; at++) {
    if (names.covering[at] !== -1 || names.covering[at - 1] !== -1 || !surnames.has(a.tokens[at]?.type.form ?? "")) continue;
    const first = a.tokens[at - 1]?.type;
    if (!first || !isSurnameLike(a, at - 1) || a.sentenceOf[at] !== a.sentenceOf[at - 1]) continue;
    if (first.as.cue || (!first.as["given-name"] && !first.definite && a.lexicon.language.looksPerfect(first.form))) continue;
    found.push({ from: at - 1, to: at + 1, skip: 0, kind: "person", source: "context", entry: undefined });
  }
  return found;
};

/** A single word the tagger cut a proclitic from, though whole it is the surname of somebody named in full. */
const uncut = (a: Annotated, names: Names): Names => {
  const isCut = (n: Name) => n.kind === "person" && n.to - n.from === 1 && n.skip > 0 && n.source === "tagger";
  if (!names.list.some(isCut)) return names;
  const surnames = surnamesOf(a, names.list);
  const whole = (n: Name) => isCut(n) && surnames.has(a.tokens[n.from]?.type.form ?? "");
  return names.list.some(whole)
    ? choose(
        a,
        names.list.map((n) => (whole(n) ? changed(n, { skip: 0, source: "surname" }) : n)),
      )
    : names;
};

/** Where a listed name of several words and a tagged one overlap, the listed one keeps its words. */
const besideListed = (tagged: readonly Name[], listed: readonly Name[]): Name[] => {
  const owner = new Map<number, Name>();
  for (const l of listed) if (l.to - l.from > 1) for (let at = l.from; at < l.to; at++) owner.set(at, l);
  return tagged.flatMap((n): Name[] => {
    const first = owner.get(n.from);
    const last = owner.get(n.to - 1);
    const from = first && first.from < n.from && first.to < n.to ? first.to : n.from;
    const to = last && last.from > n.from && last.to > n.to ? last.from : n.to;
    return to > from ? [from === n.from && to === n.to ? n : changed(n, { from, to, skip: from === n.from ? n.skip : 0 })] : [];
  });
};

/** Lexicon and tagger first; what they leave free may be a given name with what follows it, or a known surname. */
export const findNames = (a: Annotated, tagger: Tagger | undefined): Names => {
  const listed = [...lexicalNames(a), ...markedOutlets(a), ...tailedOutlets(a)];
  const sure = choose(a, [...listed, ...besideListed(taggedNames(a, tagger), listed)]);
  const guessed = givenNames(a).filter((name) => isClearOrLonger(sure, name));
  const first = withoutSpoken(a, guessed.length === 0 ? sure : choose(a, [...sure.list, ...guessed]));
  const spoken = namesOfSpoken(a, first);
  const grown = withSurname(a, uncut(a, spoken.length === 0 ? first : choose(a, [...first.list, ...spoken])).list);
  const whole = choose(a, withInitial(a, asSurnames(a, withoutNeighbour(a, grown))));
  const more = [...repeatedNames(a, whole), ...surnameNames(a, whole)];
  return more.length === 0 ? whole : choose(a, [...whole.list, ...more]);
};
