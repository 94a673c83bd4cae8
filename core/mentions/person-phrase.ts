/** Phrases for persons: an office with its holder, a name with its office, a counterpart. */
import type { InFull } from "../told.ts";
import { isA, type Match, matchAt } from "../tokens/annotated.ts";
import { afterTitles, appositionAt, endsApart, endsSubject, holderBehind, isComma, personAt, placeEnd, quotedName } from "./holder.ts";
import type { Name } from "./names.ts";
import type { NounPhrase, OfficePart } from "./noun-phrase.ts";
import { bodyAt, isAccusative } from "./office-body.ts";
import { officeAt } from "./office-phrase.ts";
import { servedHolder } from "./served-holder.ts";
import { isWhomTheyMeet } from "./two-offices.ts";
import { nationalityAt, tailFrom } from "./phrase-tail.ts";
import { closesPhrase, isDefiniteAdjective, joinedByAnd, longNationEnd, type Scene } from "./phrase-words.ts";
import { eachHolder, firstNation, distributedByState, firstState, holdersFrom } from "./several-holders.ts";

export type Base = Pick<NounPhrase, "gender" | "number" | "definite">;

export const genderIn = (m: Match | undefined): Base["gender"] => (m?.entry.features.gender ?? "") as Base["gender"];
export const numberIn = (m: Match | undefined): Base["number"] => (m?.entry.features.number ?? "s") as Base["number"];
export const countryOf = ({ entry }: Match): string | undefined => entry.features.country ?? entry.features.of;

/** "and the prince X", "and His Excellency the minister": the title bears the conjunction. */
const conjunction = (s: Scene, at: number): number => (joinedByAnd(s, at) ? s.a.lexicon.language.andForm.length : 0);

/** The office alone, without what it was found by. */
const partOf = (o: OfficePart): InFull<OfficePart> => ({
  from: o.from,
  to: o.to,
  skip: o.skip,
  lemma: o.lemma,
  rank: o.rank,
  country: o.country,
  body: o.body,
  spokesman: o.spokesman,
  usual: o.usual,
  anyRuler: o.anyRuler,
});

export const officePhrase = (s: Scene, at: number, titles: number): NounPhrase | undefined => {
  const office = officeAt(s, titles);
  if (!office) return undefined;
  if (office.head.entry.features.number !== "s") {
    const each =
      eachHolder(s, at, office.head, office.skip, office, firstNation(s, office.head.to)) ??
      distributedByState(s, at, office.head, office.skip, office, firstState(s, office.head.to));
    if (each) return each;
  }
  // "the guest of POLITICS": what stands behind is the programme
  const guest = office.rank === "guest";
  const gender = womanSpeaks(s, at) ? "f" : (office.head.entry.features.gender ?? "");
  const holder = guest ? appositionAt(s, office.to) : (holderBehind(s, office.to, gender) ?? holderBeyond(s, office.to, gender));
  // "THE WORLD", spelt like "the scholar"
  const { held, number: many } = office.head.entry.features;
  if (!holder?.name && held === "only" && many === "s") return undefined;
  const served = servedHolder(s, office, holder?.name);
  if (served) {
    const { head, definite } = office;
    const part = partOf(office);
    const { name } = served;
    return {
      from: at,
      to: name?.to ?? served.to,
      skip: at === titles ? part.skip : conjunction(s, at),
      kind: name ? "person" : "office",
      gender: genderIn(head),
      number: numberIn(head),
      definite,
      person: name && { from: name.from, to: name.to, skip: name.skip },
      office: { ...part, to: served.to },
      country: part.country,
      head: head.entry,
    };
  }
  const person = holder?.name;
  // "the head of the party LAYLA SHAMI guest of the programme"
  const hosted = person && holder.to === person.to && !isComma(s, person.to) ? officeBehind(s, person.to) : undefined;
  const to = (hosted?.rank === "guest" ? hosted.to : undefined) ?? holder?.to ?? office.to;
  const { head, definite } = office;
  const part = partOf(office);
  const each = person && numberIn(head) !== "s" ? holdersFrom(s, at, person, part, to) : undefined;
  if (each) return each;
  return {
    from: at,
    to,
    skip: at === titles ? part.skip : conjunction(s, at),
    kind: person && numberIn(head) !== "d" ? "person" : "office",
    gender: person && (gender !== genderIn(head) || heldByWoman(s, head, person)) ? "" : genderIn(head),
    number: !person && isAccusative(s, head) ? "s" : numberIn(head),
    definite,
    person: person && { from: person.from, to: person.to, skip: person.skip },
    office: part,
    country: part.country ?? (ABROAD.has(part.rank) ? undefined : countryBehind(s, office.to)) ?? person?.entry?.features.country,
    head: head.entry,
  };
};

const OF_OFFICE: ReadonlySet<string> = new Set(["in", "to", "at"]);

/** "the commissioner for home affairs IN THE UNION, THE SAHLANI X,": where somebody holds the office, and his name set apart behind that. */
const holderBeyond = (s: Scene, at: number, gender: string): ReturnType<typeof appositionAt> => {
  const led = matchAt(s.a, at, "preposition");
  if (led?.enclitic !== "" || led.proclitics !== "" || !OF_OFFICE.has(led.entry.features.role ?? "")) return undefined;
  const where = s.names.startingAt[led.to] ?? bodyAt(s, led.to);
  const holder = where && appositionAt(s, where.to, gender);
  return holder && endsApart(s, holder.to) ? holder : undefined;
};

/** "SAID [f.] the deputy NAME": the verb tells that a woman holds what is told as a man's office. */
const womanSpeaks = (s: Scene, at: number): boolean => {
  const verb = s.a.tokens[at - 1]?.type.as.cue;
  return verb?.entry.features.mood === "perfect" && verb.enclitic === "" && verb.entry.features.gender === "f";
};

/** "the deputy LAYLA SHAMI", the office told as a man's: verbs may agree with either. */
const heldByWoman = (s: Scene, head: Match, person: Name): boolean =>
  head.entry.features.gender === "m" && head.entry.features.number === "s" && genderOf(s, person) === "f";

/** Whoever is sent serves in a state that is not his own. */
const ABROAD: ReadonlySet<string> = new Set(["ambassador", "envoy"]);

/** "the minister of trade IN [by] the kingdom of Sahla X", "the director AT the ministry of Sahla X": the state that an office is held in. */
const countryBehind = (s: Scene, at: number): string | undefined => {
  const { conjoined, as } = s.a.tokens[at]?.type ?? {};
  // "at HIS SEAT"
  if (conjoined || s.a.lexicon.language.isPronoun(as?.venue?.enclitic ?? "")) return undefined;
  const head = matchAt(s.a, at, "place-head")?.entry.features.state === "yes" ? at + 1 : at;
  const name = s.names.startingAt[at] ?? s.names.startingAt[head];
  const cut = s.a.lexicon.language.cutsBy(s.a.tokens[at]?.type.form ?? "");
  const body = cut ? matchAt(s.a, at, "organisation-head") : undefined;
  if (body && body.proclitics !== "") return tailFrom(s, at, body.to, body.definite).country;
  const led = cut && (head > at || (name?.skip ?? 0) > 0);
  return led && name?.kind === "country" ? name.entry?.features.country : undefined;
};

/** An office told after the name, with or without a comma: X, head of the police. */
const officeBehind = (s: Scene, at: number): OfficePart | undefined => {
  const from = isComma(s, at) ? at + 1 : at;
  if (joinedByAnd(s, from) || !isA(s.a, from, "office")) return undefined;
  const office = officeAt(s, from);
  if (!office || office.to === office.from) return undefined;
  const { head } = office;
  const part = partOf(office);
  // "X, SPEAKING TO the radio": spelt like two who hold an office
  if (head.proclitics !== "" || (head.entry.features.number === "d" && isA(s.a, from, "cue"))) return undefined;
  // no holder is to come: an unknown nationality that ends the phrase belongs to the office
  const nation = s.a.tokens[office.to]?.type;
  const own = nation?.definite && nation.adjectival && nation.classes.length === 0 && endsSubject(s, office.to + 1);
  return own ? { ...part, to: office.to + 1 } : part;
};

/** As the lexicon has the person, or the first name. */
const genderOf = (s: Scene, name: Name): Base["gender"] => {
  const known = name.entry?.features.gender;
  if (known) return known as Base["gender"];
  const given = name.to - name.from > 1 ? s.a.tokens[name.from]?.type.as["given-name"] : undefined;
  const whole = given && given.skip === name.skip ? given.entry.features.gender : undefined;
  return whole === "m" || whole === "f" ? whole : "";
};

/** "X, minister of state, MINISTER OF FOREIGN AFFAIRS, met": more offices of the same person, each between commas. */
const furtherOffices = (s: Scene, at: number): OfficePart[] => {
  const more: OfficePart[] = [];
  for (let to = at, next = isComma(s, to) ? officeBehind(s, to) : undefined; next && isComma(s, next.to); next = officeBehind(s, to)) {
    more.push(next);
    to = next.to;
  }
  return more;
};

/** "X, crown prince AND HEAD OF THE COUNCIL, met": an office that "and" joins to the first, and that no other name holds. */
const joinedOffice = (s: Scene, at: number): OfficePart[] => {
  const second = joinedByAnd(s, at) && isA(s.a, at, "office") ? officeAt(s, at) : undefined;
  if (second?.head.entry.features.number !== "s" || !(isComma(s, second.to) || closesPhrase(s, second.to))) return [];
  return [partOf(second)];
};

/** The offices behind the first where commas set them apart from the name; undefined where they do not end as such. */
const apartWith = (s: Scene, office: OfficePart): readonly OfficePart[] | undefined => {
  const joined = joinedOffice(s, office.to);
  const to = joined.at(-1)?.to ?? office.to;
  // "X, head of the ministry AT NURA,"
  if (isComma(s, placeEnd(s, to))) return [...joined, ...furtherOffices(s, placeEnd(s, to))];
  return closesPhrase(s, to) ? [...joined, ...furtherOffices(s, to)] : undefined;
};

/** "X the adviser at the office of Y AND SPOKESMAN OF the ministry, that": with no comma behind the name, an office that "and" joins to the first. */
const joinedClose = (s: Scene, office: OfficePart): readonly OfficePart[] => {
  const within = matchAt(s.a, office.to, "preposition")?.entry.features.role === "in" ? bodyAt(s, office.to + 1) : undefined;
  return joinedOffice(s, within?.to ?? office.to);
};

/** A person told by name, from token `at`; `end` is where the name ends with the marks that it stands in. */
export const personPhrase = (s: Scene, at: number, name: Name, end = name.to): NounPhrase => {
  const behind = officeBehind(s, end);
  const head = matchAt(s.a, end, "office");
  const office = behind && head && isWhomTheyMeet(s, name, { ...behind, head }) ? undefined : behind;
  const apart = office !== undefined && isComma(s, end);
  const others = apart ? apartWith(s, office) : office && joinedClose(s, office);
  const close = apart && !others ? end : ((others?.at(-1) ?? office)?.to ?? end);
  return {
    from: at,
    to: close,
    skip: at === name.from ? name.skip : conjunction(s, at),
    kind: "person",
    gender: genderOf(s, name),
    number: "s",
    definite: true,
    person: { from: name.from, to: name.to, skip: name.skip },
    office: close === end ? undefined : office,
    others,
    country: office?.country ?? name.entry?.features.country,
  };
};

/** "his counterpart in X": the state he serves, which is no place. */
const countryWithin = (s: Scene, at: number): { to: number; country: string | undefined } | undefined => {
  if (matchAt(s.a, at, "preposition")?.entry.features.role !== "in") return undefined;
  const within = s.names.startingAt[at + 1];
  if (within?.kind === "country") return { to: within.to, country: within.entry?.features.country };
  // "his counterpart in the Sahlani government"
  const nation = s.a.tokens[at + 1]?.type.definite ? matchAt(s.a, at + 2, "demonym") : undefined;
  return nation?.definite && !isA(s.a, at + 1, "month") ? { to: nation.to, country: nation.entry.features.country } : undefined;
};

/** Right behind, between commas, or in marks. */
const counterpartNamed = (s: Scene, at: number): { name: Name; to: number } | undefined => {
  const named = afterTitles(s, at);
  const name = personAt(s, named);
  if (name) return { name, to: name.to };
  const inMarks = quotedName(s, named);
  if (inMarks?.name.kind === "person") return inMarks;
  const apart = appositionAt(s, named);
  return apart && { name: apart.name, to: apart.name.to };
};

/** "his counterpart FOR CONSULAR AFFAIRS X", "his counterpart IN THE GOVERNMENT X": what his office is for, and where he holds it. */
const behindDomain = (s: Scene, at: number): number => {
  const within = matchAt(s.a, at, "preposition")?.entry.features.role === "in";
  if (within) return s.a.tokens[at + 1]?.type.definite ? tailFrom(s, at + 1, at + 2, true).to : at;
  const type = s.a.tokens[at]?.type;
  return type?.prefixed === "for" && type.definite && !type.conjoined ? tailFrom(s, at, at + 1, true).to : at;
};

/** "his counterpart THE FOREIGN MINISTER OF SAHLA X": the office by which he is told, of a state, with his name or without. */
const officeOfCounterpart = (s: Scene, at: number, { entry }: Match): NounPhrase | undefined => {
  const office = entry.features.number === "s" && isA(s.a, at, "office") && !joinedByAnd(s, at) ? officePhrase(s, at, at) : undefined;
  return office && office.skip === 0 && office.number === "s" && office.country !== undefined ? office : undefined;
};

export const counterpartPhrase = (s: Scene, at: number, head: Match): NounPhrase => {
  let to = head.to;
  if (head.entry.features.number !== "s") {
    const each = eachHolder(s, at, head, head.skip, undefined, to);
    if (each) return each;
  }
  const state = countryWithin(s, to);
  const country = nationalityAt(s, to) ?? state?.country;
  if (state) to = state.to;
  to = longNationEnd(s, to) || to;
  while (isDefiniteAdjective(s, to)) to++;
  const holder = counterpartNamed(s, to) ?? counterpartNamed(s, behindDomain(s, to));
  const told = holder ? undefined : officeOfCounterpart(s, to, head);
  if (told) return { ...told, from: at, skip: head.skip, head: head.entry };
  const person = holder?.name;
  return {
    from: at,
    to: holder?.to ?? to,
    skip: head.skip,
    kind: person ? "person" : "counterpart",
    gender: genderIn(head),
    number: numberIn(head),
    definite: true,
    person: person && { from: person.from, to: person.to, skip: person.skip },
    country,
    head: head.entry,
  };
};
