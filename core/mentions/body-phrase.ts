/** Phrases for bodies, groups and states told together: a head with its tail. */
import { hasOwnLetter, isA, type Match, matchAt } from "../tokens/annotated.ts";
import { afterTitles, personAt } from "./holder.ts";
import type { Name } from "./names.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { articleUnits, bodyAt, isWhole } from "./office-body.ts";
import { officeAt } from "./office-phrase.ts";
import { genderIn, numberIn } from "./person-phrase.ts";
import { namePhrase } from "./name-phrase.ts";
import { nationalityAt, tailFrom } from "./phrase-tail.ts";
import { isDefiniteAdjective, joinedWord, type Scene, verbTakes } from "./phrase-words.ts";

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
    gender: genderIn(head),
    number: numberIn(head),
    definite: head.definite || to > head.to,
    country: tail.country ?? abroad?.entry?.features.country,
    head: head.entry,
  };
};

/** "THE FOUNDATION added", spelt like "the woman who founded": a kind of body, where nobody is named. */
export const isBodyInstead = (s: Scene, at: number, { office, person }: NounPhrase): boolean =>
  person === undefined && office?.from === at && matchAt(s.a, at, "organisation-head")?.entry.features.stands_for !== undefined;

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

/** "the Sahlani embassy AT-NURA": behind the one-letter "at", where no verb before waits for it. */
const gluedSeat = (s: Scene, head: Match, at: number): number | undefined => {
  const [name, type] = [s.names.startingAt[at], s.a.tokens[at]?.type];
  const isSeat = name !== undefined && name.skip > 0 && (name.kind === "place" || name.kind === "country");
  if (!isSeat || !type || type.conjoined || !s.a.lexicon.language.cutsBy(type.form)) return undefined;
  return verbTakes(s, head.from, "by", FARTHEST_VERB) ? undefined : name.to;
};

/** "the department IN THE GOVERNMENT of X", "the embassy TO X": the government it is part of, where it is posted. */
const seatOf = (s: Scene, head: Match, at: number): number | undefined => {
  const role = matchAt(s.a, at, "preposition")?.entry.features.role;
  const { kind, number: count, posted } = head.entry.features;
  if (count !== "s" || at === head.to) return undefined;
  if (role === undefined) return posted === "yes" ? gluedSeat(s, head, at) : undefined;
  const name = s.names.startingAt[at + 1];
  if ((role === "at" || role === "in") && posted === "yes" && (name?.kind === "place" || name?.kind === "country")) return name.to;
  if (kind !== "government") return undefined;
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

const MOST_ADJECTIVES = 3;

/** "parliamentary" ends like many a state's name: what stands in no table is no name here. */
const isListed = (s: Scene, at: number): boolean => {
  const name = s.names.list[s.names.covering[at] ?? -1];
  return name !== undefined && name.source !== "tagger";
};

/** "a delegation SAHLANI", "a PARLIAMENTARY SAHLANI delegation": the nation among the adjectives of an indefinite noun closes it. */
const nationBehind = (s: Scene, from: number): { readonly to: number; readonly country: string } | undefined => {
  for (let at = from; at < from + MOST_ADJECTIVES; at++) {
    const type = s.a.tokens[at]?.type;
    if (type?.kind !== "word" || type.definite) return undefined;
    const country = nationalityAt(s, at);
    if (country !== undefined) return type.conjoined && at > from ? undefined : { to: at + 1, country };
    // an adjective of the object is spelt like none
    const isAdjective = type.adjectival || (s.a.lexicon.language.looksAdverbial(type.form) && !isListed(s, at));
    if (!isAdjective && (type.classes.length > 0 || s.names.covering[at] !== -1)) return undefined;
  }
  return undefined;
};

/** "A DELEGATION [accusative] from the union", spelt like "the two delegations of": two in a construct have whose they are right behind. */
const isOneInAccusative = (s: Scene, head: Match): boolean => {
  const { language } = s.a.lexicon;
  const [type, next] = [s.a.tokens[head.to - 1]?.type, s.a.tokens[head.to]?.type];
  if (head.entry.features.number !== "d" || head.enclitic !== "" || !type || !language.looksAdverbial(type.form)) return false;
  return next?.as.preposition !== undefined || (next?.kind === "word" && !next.definite && language.looksAdverbial(next.form));
};

/** A group with the body it is from: "a delegation from the American Congress". */
const FARTHEST_VERB = 3;

export const groupPhrase = (s: Scene, at: number, head: Match): NounPhrase => {
  // "the international community": definite by its last word
  const definite = head.definite || (head.to > head.from + 1 && (s.a.tokens[head.to - 1]?.type.definite ?? false));
  const nation = definite ? undefined : nationBehind(s, head.to);
  // "the participants THE INTERNATIONAL COMMUNITY": another group is whom they call on
  const alone = isA(s.a, head.to, "group") ? { to: head.to, country: undefined } : undefined;
  const tail = alone ?? nation ?? tailFrom(s, at, head.to, definite);
  const led = matchAt(s.a, tail.to, "preposition")?.entry.features.role === "from" ? bodyAt(s, tail.to + 1) : undefined;
  // "the participants warned OF THE DANGER": what the verb itself leads is no body they are of
  const own = led && !s.names.startingAt[tail.to + 1] && !isA(s.a, tail.to + 1, "organisation-head");
  const from = own && verbTakes(s, at, "from", FARTHEST_VERB) ? undefined : led;
  return {
    from: at,
    to: from?.to ?? tail.to,
    skip: head.skip - articleUnits(s, head),
    kind: "group",
    gender: genderIn(head),
    number: isOneInAccusative(s, head) ? "s" : numberIn(head),
    definite: head.definite,
    country: tail.country ?? from?.country,
    head: head.entry,
  };
};

/** "to him", folded like "mechanism": a preposition with its pronoun, unless the word is written as the body's is. */
const isLedPronoun = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  const isWritten = type?.text.endsWith(type.as["organisation-head"]?.entry.form ?? "") ?? false;
  return type?.as.preposition?.entry.features.pronoun === "yes" && !isWritten;
};

/** "talks that BRING TOGETHER the two delegations", "the president and": spelt like "a gathering", which is of many. */
const bringsTogether = (s: Scene, at: number): boolean => {
  if (matchAt(s.a, at, "event-light")?.entry.features.gathers !== "yes") return false;
  if (s.names.startingAt[at + 1]?.kind === "person") return true;
  const next = matchAt(s.a, at + 1, "group") ?? matchAt(s.a, at + 1, "office");
  const { number } = next?.entry.features ?? {};
  return number === "d" || (next?.entry.class === "office" && number !== "p");
};

/** "ON BEHALF OF": a preposition of several words that begins with what a body is. */
const isLongPreposition = (s: Scene, at: number): boolean => (matchAt(s.a, at, "preposition")?.to ?? 0) > at + 1;

/** "a SECURITY agreement", spelt like "my security": papers tell of nothing that is mine. */
const isOnlyMine = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  return type?.adjectival === true && !type.definite && (type.as["organisation-head"]?.enclitic ?? "") !== "";
};

/** A word spelt like the head of a body; "a delegation UNDER THE PRESIDENCY of X": how it is led. */
export const isNoBody = (s: Scene, at: number): boolean =>
  isA(s.a, at, "participation") || isLedPronoun(s, at) || bringsTogether(s, at) || isLongPreposition(s, at) || isOnlyMine(s, at);
