/** The noun phrase at a token, taken apart: a person with office, a body, a country, an outlet, an unnamed source, a document. */
import { isA, type Match, matchAt } from "../tokens/annotated.ts";
import type { Name } from "./names.ts";
import type { NounPhrase, OfficePart, PhraseKind, Range } from "./noun-phrase.ts";
import { articleUnits, bodyAt, officeAt } from "./office-phrase.ts";
import { nationalityAt, tailFrom } from "./phrase-tail.ts";
import { closesPhrase, isDefiniteAdjective, isWord, joinedByAnd, type Scene } from "./phrase-words.ts";

const isMark = (s: Scene, at: number, text: string) => s.a.tokens[at]?.type.text === text;
const isComma = (s: Scene, at: number) => s.a.lexicon.language.isComma(s.a.tokens[at]?.type.text ?? "");

type Base = Pick<NounPhrase, "gender" | "number" | "definite">;
const agreement = (m: Match | undefined, definite: boolean): Base => ({
  gender: (m?.entry.features.gender ?? "") as Base["gender"],
  number: (m?.entry.features.number ?? "s") as Base["number"],
  definite,
});

/** Honorifics and ranks before a name; returns where they end. */
const afterTitles = (s: Scene, at: number): number => {
  let to = at;
  while (to < s.a.tokens.length && to - at < 8) {
    const m = matchAt(s.a, to, "honorific") ?? matchAt(s.a, to, "rank");
    if (!m || s.names.startingAt[to]?.kind === "person") break;
    to = m.to;
    if (isMark(s, to, ".") || isMark(s, to, "/")) to++;
  }
  return to;
};

/** A person right here, or in quotation marks, or after a comma that encloses the name. */
const personAt = (s: Scene, at: number): Name | undefined => {
  const name = s.names.startingAt[at];
  return name?.kind === "person" ? name : undefined;
};

const quotedName = (s: Scene, at: number): { name: Name; to: number } | undefined => {
  const q = s.a.quotations.markOf[at] as number;
  const quotation = q >= 0 ? s.a.quotations.list[q] : undefined;
  if (quotation?.open !== at || quotation.broken || quotation.words > 4) return undefined;
  const name = s.names.startingAt[at + 1];
  return name && name.to === quotation.close ? { name, to: quotation.close + 1 } : undefined;
};

/** A name set off by commas behind an office: "the director, X, said". */
const appositionAt = (s: Scene, at: number): { name: Name; to: number } | undefined => {
  if (!isComma(s, at) || joinedByAnd(s, at + 1)) return undefined;
  const name = personAt(s, afterTitles(s, at + 1)) ?? unknownBetweenCommas(s, at + 1);
  if (name) return { name, to: name.to };
  const inMarks = quotedName(s, at + 1);
  if (inMarks?.name.kind === "person") return inMarks;
  // a second office between the commas: "the judge, adviser to the president X"
  const second = isA(s.a, at + 1, "office") ? officeAt(s, at + 1) : undefined;
  const holder = second && personAt(s, afterTitles(s, second.to));
  return holder ? { name: holder, to: holder.to } : undefined;
};

/** One office of two or more, its holders told by nationality and name: the ministers, the Saudi X and the Omani Y. */
const distributed = (
  s: Scene,
  at: number,
  head: Match,
  skip: number,
  office: OfficePart | undefined,
  to: number,
): NounPhrase | undefined => {
  const members: NounPhrase[] = [];
  let here = to;
  for (let i = 0; i < 6; i++) {
    if (i > 0 && !joinedByAnd(s, here)) break;
    const nation = matchAt(s.a, here, "demonym");
    if (!nation) break;
    const named = afterTitles(s, here + 1);
    const person = personAt(s, named);
    if (!person) break;
    const country = nation.entry.features.country ?? nation.entry.features.of;
    const part = office && { ...office, to: head.to, country };
    const own: NounPhrase = {
      from: here,
      to: person.to,
      skip: nation.skip,
      kind: "person",
      gender: "m",
      number: "s",
      definite: true,
      person: { from: person.from, to: person.to, skip: person.skip },
      office: part,
      country,
    };
    members.push(own);
    here = person.to;
  }
  const first = members[0];
  if (!first) return undefined;
  if (members.length === 1) return { ...first, from: at, skip };
  return { ...first, from: at, to: here, skip, number: members.length === 2 ? "d" : "p", members };
};

const officePhrase = (s: Scene, at: number, titles: number): NounPhrase | undefined => {
  const office = officeAt(s, titles);
  if (!office) return undefined;
  if (office.head.entry.features.number !== "s") {
    const each = distributed(s, at, office.head, office.skip, office, firstNation(s, office.head.to));
    if (each) return each;
  }
  const named = afterTitles(s, behindPlace(s, office.to));
  const direct = personAt(s, named);
  const inMarks = direct ? undefined : quotedName(s, named);
  const unknown = direct || inMarks ? undefined : (unknownHolder(s, named) ?? misnamedHolder(s, named));
  const apart = direct || inMarks || unknown ? undefined : appositionAt(s, named);
  const second = direct || inMarks || unknown || apart ? undefined : secondOffice(s, named);
  const person = direct ?? (inMarks?.name.kind === "person" ? inMarks.name : undefined) ?? unknown ?? apart?.name ?? second;
  const to = unknown?.to ?? second?.to ?? direct?.to ?? (person ? (inMarks?.to ?? apart?.to) : undefined) ?? office.to;
  const { head, definite, ...part } = office;
  const each = person && number(head) !== "s" ? holdersFrom(s, at, person, part, to) : undefined;
  if (each) return each;
  return {
    from: at,
    to,
    skip: at === titles ? part.skip : 0,
    kind: person && number(head) !== "d" ? "person" : "office",
    ...agreement(head, definite),
    person: person && { from: person.from, to: person.to, skip: person.skip },
    office: part,
    country: part.country,
    head: head.entry,
  };
};

/** An office of two or more with its holders behind it: "the two deputies, X and Y". */
const holdersFrom = (s: Scene, at: number, first: Name, office: OfficePart, to: number): NounPhrase | undefined => {
  const holders = [first];
  let here = to;
  while (holders.length < 6) {
    const next = isComma(s, here) ? here + 1 : here;
    const name = joinedByAnd(s, next) || next > here ? personAt(s, afterTitles(s, next)) : undefined;
    if (!name) break;
    holders.push(name);
    here = name.to;
  }
  if (holders.length === 1) return undefined;
  const members = holders.map((name) => ({ ...personPhrase(s, name.from, name), to: name.to, office }));
  return { ...(members[0] as NounPhrase), from: at, to: here, skip: 0, number: holders.length === 2 ? "d" : "p", members };
};

/** "the former president and leader of the party X": two offices, one holder behind the second. */
const secondOffice = (s: Scene, at: number): Name | undefined => {
  if (!joinedByAnd(s, at) || !isA(s.a, at, "office")) return undefined;
  const office = officeAt(s, at);
  return office && office.head.entry.features.number === "s" ? personAt(s, afterTitles(s, office.to)) : undefined;
};

/** The first nationality behind an office's own words, a few tokens on at most. */
const firstNation = (s: Scene, at: number): number => {
  for (let i = at; i < at + 4; i++) if (matchAt(s.a, i, "demonym") && personAt(s, afterTitles(s, i + 1))) return i;
  return at;
};

const MOST_NAME = 4;

/** Two to four words behind an office that nothing explains, up to a pause: a holder the tagger did not know. */
const unknownHolder = (s: Scene, at: number): Name | undefined => {
  let to = at;
  while (to - at <= MOST_NAME && isNameLike(s, to, to === at)) to++;
  const type = s.a.tokens[to]?.type;
  const paused =
    !type ||
    type.kind === "mark" ||
    s.inTime[to] === 1 ||
    isA(s.a, to, "complementiser") ||
    isA(s.a, to, "preposition") ||
    isA(s.a, to, "relative");
  return paused && to - at >= 2 && to - at <= MOST_NAME
    ? { from: at, to, skip: 0, kind: "person", source: "context", entry: undefined }
    : undefined;
};

/** Behind a comma a holder nobody knows is one where the subject surely ends: at a comma, the clause, a time or the medium. */
const unknownBetweenCommas = (s: Scene, at: number): Name | undefined => {
  const name = unknownHolder(s, at);
  if (!name) return undefined;
  const { to } = name;
  const ends = isComma(s, to) || s.inTime[to] === 1 || isA(s.a, to, "complementiser") || isA(s.a, to + 1, "medium");
  return ends || isA(s.a, to, "outlet-head") || isA(s.a, to, "outlet") ? name : undefined;
};

/** "the governor of Minya in Egypt, NAME", "the director of trade at Kairouan, NAME": a place between the office and its holder. */
const behindPlace = (s: Scene, at: number): number => {
  const to = placeEnd(s, at);
  if (to === at) return at;
  const named = afterTitles(s, to);
  return personAt(s, named) || unknownHolder(s, named) ? named : appositionAt(s, to) ? to : at;
};

/** Where a place behind "in" or the one-letter "at" ends. */
const placeEnd = (s: Scene, at: number): number => {
  const name = s.names.startingAt[at];
  if (name) return name.skip > 0 && name.kind === "place" && s.a.tokens[at]?.type.prefixed !== "for" ? name.to : at;
  if (matchAt(s.a, at, "preposition")?.entry.features.role === "in") {
    const place = s.names.startingAt[at + 1];
    return place && place.skip === 0 && (place.kind === "place" || place.kind === "country") ? place.to : at;
  }
  const type = s.a.tokens[at]?.type;
  return type?.prefixed === "by" && type.definite && !type.conjoined ? tailFrom(s, at, at + 1, true).to : at;
};

/** What the tagger took for a body right behind an office, though nothing in it says so, is the holder. */
const misnamedHolder = (s: Scene, at: number): Name | undefined => {
  const name = s.names.startingAt[at];
  const words = name ? name.to - name.from : 0;
  if (name?.kind !== "organisation" || name.source !== "tagger" || name.skip > 0 || words < 2 || words > MOST_NAME) return undefined;
  const type = s.a.tokens[at]?.type;
  return type?.definite || isA(s.a, at, "organisation-head") || type?.conjoined ? undefined : { ...name, kind: "person" };
};

const isNameLike = (s: Scene, at: number, first: boolean): boolean => {
  const type = s.a.tokens[at]?.type;
  if (type?.kind !== "word" || s.inTime[at] === 1 || type.conjoined || type.prefixed !== "") return false;
  if (type.as["given-name"]?.skip === 0 || type.as["name-particle"]) return true;
  // a surname may be any definite word, a calling too, once a given name leads it
  if (!first && type.definite && s.a.tokens[at - 1]?.type.as["given-name"]?.skip === 0 && (type.classes.length === 0 || type.as.office))
    return s.names.covering[at] === -1;
  if (type.classes.length > 0 || s.names.covering[at] !== -1) return false;
  const language = s.a.lexicon.language;
  if (type.definite) return !first && type.adjectival;
  return !language.looksFeminine(type.form) && !(first && language.cutsBy(type.form)) && type.form.length > 1;
};

const number = (m: Match): string => m.entry.features.number ?? "s";

/** An office told after the name, with or without a comma: X, head of the police. */
const officeBehind = (s: Scene, at: number): OfficePart | undefined => {
  const from = isComma(s, at) ? at + 1 : at;
  if (joinedByAnd(s, from) || !isA(s.a, from, "office")) return undefined;
  const office = officeAt(s, from);
  if (!office || office.to === office.from) return undefined;
  const { head, definite: _, ...part } = office;
  return head.proclitics === "" ? part : undefined;
};

const personPhrase = (s: Scene, at: number, name: Name): NounPhrase => {
  const office = officeBehind(s, name.to);
  const close =
    office && isComma(s, name.to) ? (isComma(s, office.to) || closesPhrase(s, office.to) ? office.to : name.to) : (office?.to ?? name.to);
  return {
    from: at,
    to: close,
    skip: at === name.from ? name.skip : 0,
    kind: "person",
    gender: (name.entry?.features.gender ?? "") as Base["gender"],
    number: "s",
    definite: true,
    person: { from: name.from, to: name.to, skip: name.skip },
    office: close === name.to ? undefined : office,
    country: office?.country ?? name.entry?.features.country,
  };
};

const NAME_KIND: Readonly<Record<Name["kind"], PhraseKind>> = {
  person: "person",
  organisation: "organisation",
  country: "country",
  place: "place",
  outlet: "outlet",
  group: "group",
};

const namePhrase = (s: Scene, at: number, name: Name): NounPhrase => {
  const tail = tailFrom(s, at, name.to, true);
  const gender = (name.entry?.features.gender ??
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

const bodyPhrase = (s: Scene, at: number, head: Match): NounPhrase => {
  const tail = tailFrom(s, at, head.to, head.definite);
  const person = tail.to === head.to && !head.definite ? personAt(s, head.to) : undefined;
  const to = person ? person.to : tail.to === head.to && !head.definite ? (nationalityAt(s, tail.to) ? tail.to + 1 : tail.to) : tail.to;
  return {
    from: at,
    to,
    skip: head.skip - articleUnits(s, head),
    kind: "organisation",
    ...agreement(head, head.definite || to > head.to),
    country: tail.country,
    head: head.entry,
  };
};

/** The name of an outlet behind a word such as "newspaper": quoted, known, tagged, or the words up to the phrase's end. */
const outletPhrase = (s: Scene, at: number, head: Match): NounPhrase => {
  const base = {
    from: at,
    skip: head.skip - articleUnits(s, head),
    kind: "outlet" as const,
    ...agreement(head, head.definite),
    head: head.entry,
  };
  const q = s.a.quotations.markOf[head.to] as number;
  const quotation = q >= 0 ? s.a.quotations.list[q] : undefined;
  if (quotation?.open === head.to && !quotation.broken && quotation.words <= 6) {
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
  const known = s.names.startingAt[head.to];
  if (known && known.kind !== "country" && known.skip === 0) {
    const tail = tailFrom(s, at, known.to, true);
    return {
      ...base,
      to: tail.to,
      name: { ...known, kind: "outlet" },
      definite: true,
      country: known.entry?.features.country ?? tail.country,
    };
  }
  const tail = tailFrom(s, at, head.to, head.definite);
  if (tail.to > head.to && !head.definite)
    return {
      ...base,
      to: tail.to,
      name: { from: head.to, to: tail.to, skip: 0, kind: "outlet", source: "context", entry: undefined },
      definite: true,
      country: tail.country,
    };
  return { ...base, to: tail.to };
};

/** "one of those who were rescued": a relative clause right behind the head, up to a pause. */
const relativeEnd = (s: Scene, from: number): number => {
  if (!isA(s.a, from, "relative")) return from;
  let to = from + 1;
  while (to - from < 7 && isWord(s, to) && !isA(s.a, to, "complementiser") && s.inTime[to] === 0) to++;
  return to;
};

/** Adjectives without the article, and prepositional phrases, that tell who an unnamed source is. */
const anonymousEnd = (s: Scene, from: number, head: Match): number => {
  let to = relativeEnd(s, from);
  let definite = false;
  while (to < s.a.tokens.length && to - from < 9) {
    const type = s.a.tokens[to]?.type;
    if (
      !type ||
      s.inTime[to] === 1 ||
      isA(s.a, to, "complementiser") ||
      isA(s.a, to, "relative") ||
      isA(s.a, to, "outlet-head") ||
      isA(s.a, to, "medium")
    )
      break;
    if (type.conjoined && !type.adjectival) break;
    // "the source" is told apart by definite adjectives alone; what stands bare behind it is the verb's object
    if (head.definite && !type.definite && !type.as.preposition && type.prefixed === "" && !type.as["same-source"]) break;
    if (type.as.office?.proclitics || type.as.outlet?.proclitics || (definite && type.definite && !type.adjectival)) break;
    definite ||= type.definite;
    const role = matchAt(s.a, to, "preposition")?.entry.features.role;
    if (role === "in" || role === "from") {
      const body = bodyAt(s, to + 1);
      if (!body || isA(s.a, to + 1, "medium")) break;
      to = body.to;
      continue;
    }
    const name = s.names.startingAt[to];
    if (name) {
      if (name.kind === "outlet" || name.kind === "person") break;
      to = name.to;
      continue;
    }
    if (type.as.demonstrative && isWord(s, to + 1)) {
      to += 2;
      continue;
    }
    if (closesPhrase(s, to) || (type.prefixed === "for" && !type.adjectival)) break;
    to++;
  }
  return to;
};

const anonymousPhrase = (s: Scene, at: number, head: Match): NounPhrase => {
  const to = anonymousEnd(s, head.to, head);
  const named = personAt(s, afterTitles(s, to));
  if (named) return { ...personPhrase(s, at, named), from: at, skip: 0 };
  return unnamedPhrase(s, at, head, to);
};

const unnamedPhrase = (s: Scene, at: number, head: Match, to: number): NounPhrase => ({
  from: at,
  to,
  skip: head.skip - articleUnits(s, head),
  kind: "anonymous",
  ...agreement(head, head.definite || (s.a.tokens[head.from]?.type.definite ?? false)),
  country: nationalityAt(s, head.to),
  head: head.entry,
  same: isA(s.a, head.to, "same-source"),
});

/** A document, with whoever issued it: a statement by, from or of a body; the body may stand as its complement. */
const documentPhrase = (s: Scene, at: number, head: Match): NounPhrase => {
  const definite = head.definite || (s.a.tokens[head.to - 1]?.type.definite ?? false);
  let to = head.to;
  while (isDefiniteAdjective(s, to) || isA(s.a, to, "same-source") || isPlainAdjective(s, to, definite)) to++;
  const base = {
    from: at,
    skip: head.skip - articleUnits(s, head),
    kind: "document" as const,
    ...agreement(head, definite),
    head: head.entry,
  };
  const issuer = issuerAt(s, to, definite);
  return issuer ? { ...base, to: issuer.to, issuer } : { ...base, to };
};

const isPlainAdjective = (s: Scene, at: number, definite: boolean): boolean => {
  const type = s.a.tokens[at]?.type;
  return (
    !definite &&
    type?.kind === "word" &&
    type.adjectival &&
    !type.definite &&
    s.names.covering[at] === -1 &&
    !closesPhrase(s, at) &&
    !type.as.office
  );
};

const issuerAt = (s: Scene, at: number, definite: boolean): NounPhrase | undefined => {
  let to = at;
  if (isA(s.a, to, "issued")) to++;
  while (s.inTime[to] === 1) to++;
  const role = matchAt(s.a, to, "preposition")?.entry.features.role;
  if (role === "about" || role === "from") return sourceAt(s, to + 1) ?? plainBody(s, to + 1);
  const type = s.a.tokens[to]?.type;
  if (!type || to !== at || s.inTime[to] === 1) return undefined;
  const source = closesPhrase(s, to) ? undefined : sourceAt(s, to);
  if (!source || source.kind === "common" || source.kind === "document" || source.kind === "place") return undefined;
  const prefixed = source.skip > 0 || type.prefixed === "for";
  return prefixed || !definite ? source : undefined;
};

/** A body the lexicon does not know, where only a body can stand. */
const plainBody = (s: Scene, at: number): NounPhrase | undefined => {
  const body = bodyAt(s, at);
  return body && { ...body, kind: "organisation", gender: "", number: "s", definite: true };
};

const counterpartPhrase = (s: Scene, at: number, head: Match): NounPhrase => {
  let to = head.to;
  if (head.entry.features.number !== "s") {
    const each = distributed(s, at, head, head.skip, undefined, to);
    if (each) return each;
  }
  const country = nationalityAt(s, to);
  while (isDefiniteAdjective(s, to)) to++;
  const named = afterTitles(s, to);
  const person = personAt(s, named) ?? appositionAt(s, named)?.name;
  return {
    from: at,
    to: person?.to ?? to,
    skip: head.skip,
    kind: person ? "person" : "counterpart",
    ...agreement(head, true),
    person: person && { from: person.from, to: person.to, skip: person.skip },
    country,
    head: head.entry,
  };
};

/** A definite noun that nothing else explains: a role or thing as the article words it. */
const commonPhrase = (s: Scene, at: number): NounPhrase | undefined => {
  const type = s.a.tokens[at]?.type;
  if (type?.kind !== "word" || closesPhrase(s, at) || !type.definite || type.adjectival) return undefined;
  const tail = tailFrom(s, at, at + 1, true);
  return { from: at, to: tail.to, skip: 0, kind: "common", gender: "", number: "", definite: true, country: tail.country };
};

/** "the American capital", "the city of X": a place by its head, with the country where it is told. */
const placePhrase = (s: Scene, at: number, head: Match): NounPhrase | undefined => {
  const inner = s.names.startingAt[head.to];
  if (inner && inner.kind !== "person" && inner.skip === 0)
    return { ...namePhrase(s, head.to, inner), from: at, to: inner.to, skip: head.skip - articleUnits(s, head), kind: "place" };
  const tail = tailFrom(s, at, head.to, head.definite);
  const named = s.names.startingAt[tail.to];
  if (named && (named.kind === "place" || named.kind === "country") && named.skip === 0)
    return { ...namePhrase(s, tail.to, named), from: at, to: named.to, skip: head.skip - articleUnits(s, head), kind: "place" };
  if (tail.to === head.to || tail.country === undefined) return undefined;
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

const groupPhrase = (s: Scene, at: number, head: Match): NounPhrase => ({
  from: at,
  to: tailFrom(s, at, head.to, head.definite).to,
  skip: head.skip - articleUnits(s, head),
  kind: "group",
  ...agreement(head, head.definite),
  head: head.entry,
});

const byName = (s: Scene, at: number): NounPhrase | undefined => {
  const name = s.names.startingAt[at];
  if (!name) return undefined;
  return name.kind === "person" ? personPhrase(s, at, name) : namePhrase(s, at, name);
};

/** Longest reading first: a phrase of the lexicon that is also a name counts by what is longer. */
const byHead = (s: Scene, at: number): NounPhrase | undefined => {
  const pronoun = matchAt(s.a, at, "honorific-pronoun");
  if (pronoun) return { from: at, to: pronoun.to, skip: pronoun.skip, kind: "honorific", ...agreement(pronoun, true), head: pronoun.entry };
  const counterpart = matchAt(s.a, at, "counterpart");
  if (counterpart) return counterpartPhrase(s, at, counterpart);
  const outlet = matchAt(s.a, at, "outlet-head");
  if (outlet) return outletPhrase(s, at, outlet);
  const paper = matchAt(s.a, at, "medium");
  const issued = paper?.entry.features.document === "yes" ? documentPhrase(s, at, paper) : undefined;
  if (issued?.issuer) return issued;
  const anonymous = matchAt(s.a, at, "anonymous");
  if (anonymous) return anonymousPhrase(s, at, anonymous);
  const titles = afterTitles(s, at);
  const person = titles > at ? personAt(s, titles) : undefined;
  if (person) return personPhrase(s, at, person);
  const office = officePhrase(s, at, titles < s.a.tokens.length && isA(s.a, titles, "office") ? titles : at);
  if (office) return office;
  const body = matchAt(s.a, at, "organisation-head");
  if (body) return bodyPhrase(s, at, body);
  if (issued) return issued;
  const place = matchAt(s.a, at, "place-head");
  const placed = place && placePhrase(s, at, place);
  if (placed) return placed;
  const group = matchAt(s.a, at, "group");
  if (group) return groupPhrase(s, at, group);
  if (titles > at && isWord(s, at)) return { from: at, to: titles, skip: 0, kind: "office", gender: "m", number: "s", definite: true };
  return undefined;
};

/** The noun phrase that begins at this token, or undefined where none does. */
export const sourceAt = (s: Scene, at: number): NounPhrase | undefined => {
  const known = s.parsed.get(at);
  if (known !== undefined) return known || undefined;
  s.parsed.set(at, false);
  const found = parseSource(s, at);
  s.parsed.set(at, found ?? false);
  return found;
};

const parseSource = (s: Scene, at: number): NounPhrase | undefined => {
  const type = s.a.tokens[at]?.type;
  if (!type) return undefined;
  if (isA(s.a, at, "demonstrative") && isWord(s, at + 1)) {
    const rest = sourceAt(s, at + 1);
    return rest && { ...rest, from: at, skip: 0 };
  }
  const quantifier = matchAt(s.a, at, "quantifier");
  if (quantifier && isWord(s, quantifier.to)) return quantified(s, at, quantifier);
  const inMarks = type.kind === "mark" ? quotedName(s, at) : undefined;
  if (inMarks) return { ...namePhraseOf(s, inMarks.name), from: at, to: inMarks.to, skip: 0 };
  if (type.kind === "mark" || s.inTime[at] === 1) return undefined;
  const front = matchAt(s.a, at, "same-source");
  if (front?.entry.features.front === "yes") {
    const rest = sourceAt(s, front.to);
    return rest && { ...rest, from: at, same: true };
  }
  const named = byName(s, at);
  const headed = byHead(s, at);
  if (named && (!headed || named.to >= headed.to)) return named;
  // a surname that is also a common noun ("the witness") is the person it was said of before
  if (named && headed?.kind === "anonymous" && s.names.startingAt[at]?.source === "surname") return named;
  return headed ?? commonPhrase(s, at);
};

/** "all the parties": whoever comes behind the quantifier, as a group. */
const quantified = (s: Scene, at: number, quantifier: Match): NounPhrase | undefined => {
  const rest = joinedSourceAt(s, quantifier.to);
  if (!rest) return undefined;
  const each = quantifier.to > at + 1 && rest.members;
  return each
    ? { ...rest, from: at, skip: quantifier.skip }
    : { ...rest, from: at, skip: quantifier.skip, kind: "group", number: "p", gender: "" };
};

const namePhraseOf = (s: Scene, name: Name): NounPhrase =>
  name.kind === "person" ? personPhrase(s, name.from, name) : namePhrase(s, name.from, name);

/** Phrases joined by "and" or by commas and "and": one phrase whose members are the others. */
export const joinedSourceAt = (s: Scene, at: number): NounPhrase | undefined => {
  const first = sourceAt(s, at);
  if (!first) return undefined;
  const members = [first];
  let { to } = first;
  for (let i = 0; i < 8; i++) {
    const next = isComma(s, to) ? to + 1 : to;
    if (!joinedByAnd(s, next) || s.inTime[next] === 1) break;
    const member = sourceAt(s, next);
    if (!member || member.skip === 0 || member.kind === "common" || !sameFamily(first, member)) break;
    members.push(member);
    to = member.to;
  }
  if (members.length === 1) return first;
  return { ...first, to, number: members.length === 2 ? "d" : "p", members };
};

const FAMILY: Readonly<Partial<Record<PhraseKind, string>>> = {
  person: "who",
  office: "who",
  counterpart: "who",
  group: "who",
  anonymous: "who",
  organisation: "body",
  country: "body",
  place: "body",
  outlet: "press",
};
const sameFamily = (x: Range & { kind: PhraseKind }, y: Range & { kind: PhraseKind }): boolean =>
  FAMILY[x.kind] === FAMILY[y.kind] ||
  (FAMILY[x.kind] !== "press" && FAMILY[y.kind] !== "press" && x.kind !== "document" && y.kind !== "document");
