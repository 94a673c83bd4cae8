/** Phrases for unnamed sources: the head with the adjectives and prepositions that tell who it is. */
import { behindBareNation, isObjectBehindNation } from "./bare-nation.ts";
import { holderBeforeClause } from "./clause-holder.ts";
import { isA, type Match, matchAt } from "../tokens/annotated.ts";
import { afterTitles, endsSubject, isComma, personAt, secondOffice } from "./holder.ts";
import type { Name } from "./names.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { articleUnits, bodyAt } from "./office-body.ts";
import { genderIn, numberIn, personPhrase } from "./person-phrase.ts";
import { nationalityAt, tailFrom } from "./phrase-tail.ts";
import { belongsTo, closesPhrase, isBareNews, isCueVerb, isWord, joinedByAnd, type Scene, verbTakes } from "./phrase-words.ts";
import { sourceAt } from "./source-phrase.ts";
import { toldByIssuer } from "./told-information.ts";
import { FARTHEST_VERB, opensWhatIsDemanded } from "./unnamed-demands.ts";

/** "one of those who were rescued": a relative clause right behind the head, up to a pause. */
const relativeEnd = (s: Scene, from: number): number => {
  // "the protesters condemned WHAT they called": that is the verb's object
  const { gender, number } = matchAt(s.a, from, "relative")?.entry.features ?? {};
  if (gender === undefined && number !== "p") return from;
  let to = from + 1;
  while (to - from < 7 && isWord(s, to) && !isA(s.a, to, "complementiser") && s.inTime[to] === 0) to++;
  return to;
};

/** Where a clause that tells more of him ends: right before whom he told or what he said; any other may be the clause of the words themselves. */
const clauseEnd = (s: Scene, verb: number): number | undefined => {
  let to = verb + 1;
  while (to - verb < 6 && isWord(s, to) && !closesPhrase(s, to) && !isTold(s, to) && s.a.tokens[to]?.type.prefixed === "") to++;
  return isTold(s, to) || isA(s.a, to, "complementiser") ? to : undefined;
};

/** "two sources to the agency": whom the words were given to is no part of the source. */
const isTold = (s: Scene, at: number): boolean =>
  (s.a.tokens[at]?.type.as["outlet-head"]?.proclitics ?? "") !== "" ||
  (s.names.startingAt[at]?.kind === "outlet" && (s.names.startingAt[at]?.skip ?? 0) > 0);

/** "the protesters THE AUTHORITIES": a second definite noun for people or a body is somebody else. */
const isAnother = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  if (!type?.definite || type.adjectival || type.prefixed !== "" || type.as.modifier) return false;
  return type.as.group !== undefined || type.as["organisation-head"] !== undefined || type.as.anonymous !== undefined;
};

/** "an official AT A LATE HOUR", "a body of the United Nations OPENLY": several words that tell when or how, or one behind a name. */
const opensAdverb = (s: Scene, at: number): boolean => {
  const long = s.a.phrases[at]?.some((p) => p.entry.class === "adverb" && p.to > at + 1) ?? false;
  return long || (s.names.covering[at - 1] !== -1 && s.a.tokens[at]?.type.as.adverb?.skip === 0);
};

/** "reports WHICH QUOTED", "sources WHICH HE CALLED": behind a noun without the article a verb opens a clause that tells more of it. */
const opensOwnClause = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  if (type?.kind !== "word" || type.definite || type.conjoined || type.prefixed !== "" || s.names.covering[at] !== -1) return false;
  const { cue, auxiliary } = type.as;
  if (auxiliary || (cue?.entry.features.mood === "perfect" && s.a.lexicon.language.isPronoun(cue.enclitic))) return true;
  return type.classes.length === 0 && !type.adjectival && s.a.lexicon.language.endsLikePast(type.form);
};

/** "a number of officials TO DISCUSS": what they are met for. */
const isPurpose = (s: Scene, at: number): boolean =>
  s.a.lexicon.language.isPurpose(s.a.tokens[at]?.type.as["event-trigger"]?.proclitics ?? "");

/** "the Sahlani officials TO STUDY": a bare word behind those who are told with the article. */
const isBarePurpose = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  return type !== undefined && !type.definite && type.classes.length === 0 && s.a.lexicon.language.cutsFor(type.form);
};

/** "PRESENT AND FORMER officials": behind an adjective of several a second one joined to it, in the same case. */
const isSecondOfMany = (s: Scene, from: number, at: number, head: Match): boolean => {
  const [before, type] = [s.a.tokens[at - 1]?.type.form ?? "", s.a.tokens[at]?.type];
  if (at === from || head.entry.features.number !== "p" || type?.definite || !type?.classes.every((c) => c === "modifier")) return false;
  return s.a.lexicon.language.areManyAlike(before, type.form);
};

/** Adjectives without the article, and prepositional phrases, that tell who an unnamed source is. */
const anonymousEnd = (s: Scene, from: number, head: Match): number => {
  let to = relativeEnd(s, from);
  let definite = false;
  const closed = head.definite || (head.to > head.from + 1 && (s.a.tokens[head.to - 1]?.type.definite ?? false));
  while (to < s.a.tokens.length && to - from < 9) {
    const type = s.a.tokens[to]?.type;
    if (
      !type ||
      s.inTime[to] === 1 ||
      isTold(s, to) ||
      isA(s.a, to, "complementiser") ||
      isA(s.a, to, "relative") ||
      isA(s.a, to, "outlet-head") ||
      isA(s.a, to, "medium") ||
      isA(s.a, to, "participation") ||
      opensAdverb(s, to) ||
      // "according to a witness, THEN was set up"
      (type.as.resumption?.skip === 0 && type.as.auxiliary !== undefined) ||
      // "media spread NEWS"
      isBareNews(type) ||
      (!head.definite && opensOwnClause(s, to)) ||
      isPurpose(s, to)
    )
      break;
    if (type.conjoined && !type.adjectival && !isSecondOfMany(s, from, to, head)) break;
    // "the source" is told apart by definite adjectives alone; what stands bare behind it is the verb's object
    if (closed && !type.definite && !type.as.preposition && type.prefixed === "" && !type.as["same-source"]) break;
    if (to === from && head.definite && isAnother(s, to)) break;
    // "a diplomatic source THE MINISTER": whom a source without the article tells is another
    if (isAnotherOffice(s, from, to, head) || isObjectOfVerb(s, from, to, head)) break;
    // "a diplomat WHO ATTENDED": a verb tells more of him in a clause of its own
    if (!head.definite && (type.as["event-light"] ?? type.as["event-verb"])) return clauseEnd(s, to) ?? to;
    // "members of a Sahlani delegation [which] VISITED"
    if (
      !head.definite &&
      (matchAt(s.a, to, "event-trigger")?.entry.features.mood ?? "noun") !== "noun" &&
      behindBareNation(s, from - 1, to)
    )
      break;
    // "security AND PRESS sources": an adjective that is also a calling
    const describes = type.conjoined && type.adjectival && !type.definite && to > from;
    if ((type.as.office?.proclitics && !describes) || type.as.outlet?.proclitics || (definite && type.definite && !type.adjectival)) break;
    if (definite && isBarePurpose(s, to)) break;
    definite ||= type.definite;
    const role = matchAt(s.a, to, "preposition")?.entry.features.role;
    // "warned THE EXPERTS of the danger": told with the article, where they are from is known
    if (role === "from" && head.definite) break;
    if ((role === "from" || role === "in") && !isOrigin(s, to + 1) && verbTakes(s, head.from, role, FARTHEST_VERB)) break;
    if (opensWhatIsDemanded(s, head.from, to)) break;
    if (leadsOn(s, to, role)) return behindLed(s, to);
    const connected = definite ? undefined : connectedWith(s, to);
    if (connected) return connected;
    if (role === "in" || role === "from") {
      // "from inside the hospital"
      const body = bodyAt(s, isA(s.a, to + 1, "preposition") ? to + 2 : to + 1);
      if (!body || isA(s.a, to + 1, "medium")) break;
      to = body.to;
      continue;
    }
    const name = s.names.startingAt[to];
    if (name) {
      if (name.kind === "outlet" || name.kind === "person" || (!head.definite && isObjectBehindNation(s, from - 1, to))) break;
      // "accused a body of the United Nations SAHLA of": a name right behind another is somebody else's
      if (to > from && name.skip === 0 && s.names.covering[to - 1] !== -1 && !type.conjoined && !type.adjectival) break;
      // "the visit of officials to Sahla": where they go is no part of who they are
      const isSomewhere = name.kind === "country" || name.kind === "place";
      if (isSomewhere && name.skip > 0 && !type.conjoined && !s.a.lexicon.language.cutsBy(type.form)) break;
      to = name.to;
      continue;
    }
    if (type.as.demonstrative && isWord(s, to + 1)) {
      to += 2;
      continue;
    }
    const whose = belongsTo(s, to) ? sourceAt(s, to + 1) : undefined;
    if (whose) return whose.to;
    if (!head.definite && to > from && isBareNoun(s, to)) break;
    if (!head.definite && opensClauseBehindPlace(s, to)) break;
    // of many without the article nothing is in a construct with what is affirmed
    if (!head.definite && (to > from || head.entry.features.number === "p") && isStated(s, to)) break;
    if (closesPhrase(s, to) || (type.prefixed === "for" && !type.adjectival)) break;
    to++;
  }
  return to;
};

/** "a diplomat ACQUAINTED WITH the talks", "sources KEEPING UP WITH the initiative": an adjective with its own preposition, apart or as one letter. */
const leadsOn = (s: Scene, at: number, role: string | undefined): boolean => {
  const adjective = s.a.tokens[at - 1]?.type;
  const takes = adjective?.definite ? undefined : adjective?.as.modifier?.entry.features.leads;
  const type = s.a.tokens[takes === role ? at + 1 : at]?.type;
  if (takes === undefined || type?.kind !== "word" || isTold(s, at) || type.as.group || type.as.medium) return false;
  return takes === role ? type.prefixed === "" : takes === "for" && type.prefixed === "for";
};

/** "people WITH KNOWLEDGE OF the file": a phrase that stands for such an adjective, and the one-letter "with". */
const connectedWith = (s: Scene, at: number): number | undefined => {
  const m = s.a.phrases[at]?.find((p) => p.entry.class === "modifier" && p.entry.features.leads === "by");
  return m && s.a.tokens[m.to]?.type.prefixed === "by" ? behindLed(s, m.to) : undefined;
};

const behindLed = (s: Scene, at: number): number => {
  const from = isA(s.a, at, "preposition") ? at + 1 : at;
  const type = s.a.tokens[from]?.type;
  return s.names.startingAt[from]?.to ?? tailFrom(s, from, from + 1, type?.definite ?? true).to;
};

/** "a source FROM THE MINISTRY": who he is from is named, or told with the article or by a head; "warned a source of the fall of" is no such. */
const isOrigin = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  if (!type || s.names.startingAt[at] || isA(s.a, at, "preposition")) return true;
  // "of the hospital, of A WAVE": a noun with the article is where he is from if the verb's own "from" is still to come
  if (type.definite && fromAhead(s, at)) return true;
  return isA(s.a, at, "organisation-head") || isA(s.a, at, "group") || isA(s.a, at, "place-head") || isA(s.a, at, "office");
};

const FARTHEST_FROM = 8;

const fromAhead = (s: Scene, from: number): boolean => {
  for (let at = from + 1; at < from + FARTHEST_FROM && s.a.sentenceOf[at] === s.a.sentenceOf[from]; at++) {
    if (isCueVerb(s, at)) return false;
    if (matchAt(s.a, at, "preposition")?.entry.features.role === "from") return true;
  }
  return false;
};

/** "a security source THE NEED of": a bare noun of what is affirmed. */
const isStated = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  return type?.as.stated?.skip === 0 && !type.definite && !type.adjectival;
};

/** "security sources the death of": behind an adjective a bare noun that is no adjective itself is the verb's object. */
const isBareNoun = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  const before = s.a.tokens[at - 1]?.type;
  if (!type || type.definite || type.adjectival || type.prefixed !== "" || type.conjoined || before?.definite !== false) return false;
  if (!before.adjectival && !before.as.modifier && !before.as.demonym) return false;
  return !type.as.modifier && !type.as.demonym && !type.as["same-source"] && !s.a.lexicon.language.looksFeminine(type.form);
};

/** "a diplomat in Nuran PREFERRED not to": behind a place, or who he is with, a bare word that no table explains is a verb. */
const opensClauseBehindPlace = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  if (type?.kind !== "word" || type.definite || type.classes.length > 0 || type.adjectival || type.conjoined || type.prefixed !== "")
    return false;
  const place = s.names.list[s.names.covering[at - 1] as number];
  return (place?.kind === "place" || place?.kind === "country") && place.to === at;
};

const isBareAdjective = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  return type?.adjectival === true && !type.definite && type.prefixed === "";
};

/** "a diplomatic source THE MINISTER": right behind an adjective of one without the article; "a number of high officials" are many. */
const isAnotherOffice = (s: Scene, from: number, at: number, head: Match): boolean => {
  const type = s.a.tokens[at]?.type;
  // "asked THE LAWYERS the judge to": one is no adjective of many
  const number = s.a.tokens[at]?.type.as.office?.entry.features.number;
  const { features } = head.entry;
  if (head.definite && at === from && features.number === "p" && features.gender === "m" && number === "s" && type?.prefixed === "")
    return type.definite && isA(s.a, at, "office");
  const ofOne = !head.definite && (head.entry.features.number ?? "s") === "s";
  return ofOne && at > from && type?.definite === true && !type.adjectival && isA(s.a, at, "office") && isBareAdjective(s, at - 1);
};

/** "announced IRAQI SOURCES the finding of": behind an adjective without the article a definite noun is what they told. */
const isObjectOfVerb = (s: Scene, from: number, at: number, head: Match): boolean => {
  const [before, type] = [s.a.tokens[at - 1]?.type, s.a.tokens[at]?.type];
  if (head.definite || at === from || !type?.definite || type.adjectival || type.prefixed !== "" || s.names.covering[at] !== -1)
    return false;
  if (before?.definite !== false || !(before.adjectival || before.as.demonym || before.as.modifier)) return false;
  // "a number of HIGH officials": the adjective may have those behind it
  const taken = () => ["object", "object-by"].some((frame) => verbTakes(s, from, frame, FARTHEST_VERB));
  if (UNNAMED.has(head.entry.features.kind ?? "") && !before.as.modifier) return type.classes.length === 0 || taken();
  return OF_ONE_KIND.has(head.entry.features.kind ?? "") && taken();
};

const OF_ONE_KIND: ReadonlySet<string> = new Set(["source", "media", "official", "expert", "diplomat", "witness"]);
const UNNAMED: ReadonlySet<string> = new Set(["source", "media"]);

/** Somebody who may be named: no source and no press, and one. */
const isOne = ({ entry: { features } }: Match): boolean => !UNNAMED.has(features.kind ?? "") && (features.number ?? "s") === "s";

/** "the economic expert, X, said": the name between commas is his; a source's or the press's it is not. */
const setOff = (s: Scene, at: number, head: Match): Name | undefined => {
  if (!isComma(s, at) || !isOne(head) || joinedByAnd(s, at + 1)) return undefined;
  const name = personAt(s, afterTitles(s, at + 1));
  return name && name.skip === 0 && endsSubject(s, name.to) ? name : undefined;
};

export const anonymousPhrase = (s: Scene, at: number, head: Match): NounPhrase => {
  const told = toldByIssuer(s, at, head);
  if (told) return told;
  const to = anonymousEnd(s, head.to, head);
  // "an official in the administration of X": a name behind a preposition is not the official's
  let led = false;
  for (let i = head.to; i < to && !led; i++) led = isA(s.a, i, "preposition");
  // "informed [they] OFFICIALS Shami that": many have no name, so it is his whom they tell
  const many = !head.definite && head.entry.features.number === "p";
  const named =
    led || many
      ? undefined
      : (personAt(s, afterTitles(s, to)) ?? (head.definite ? (secondOffice(s, to) ?? setOff(s, to, head)) : undefined));
  if (named) return { ...personPhrase(s, at, named), from: at, skip: 0 };
  const held = isOne(head) ? holderBeforeClause(s, to, head.to) : undefined;
  if (held) return { ...personPhrase(s, at, held.name, held.to), from: at, skip: 0 };
  return unnamedPhrase(s, at, head, to);
};

const unnamedPhrase = (s: Scene, at: number, head: Match, to: number): NounPhrase => ({
  from: at,
  to,
  skip: head.skip - articleUnits(s, head),
  kind: "anonymous",
  gender: genderIn(head),
  number: numberIn(head),
  definite: head.definite || (s.a.tokens[head.from]?.type.definite ?? false),
  country: nationalityAt(s, head.to),
  head: head.entry,
  same: isA(s.a, head.to, "same-source"),
});
