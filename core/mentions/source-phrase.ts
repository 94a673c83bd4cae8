/** The noun phrase at a token, taken apart: a person with office, a body, a country, an outlet, an unnamed source, a document. */
import { isA, type Match, matchAt, mayBe } from "../tokens/annotated.ts";
import { classSet } from "../tokens/class-set.ts";
import { holderBeforeClause } from "./clause-holder.ts";
import { commonPhrase } from "./common-phrase.ts";
import { bodyPhrase, groupPhrase, isBodyInstead, isNoBody, statesNamed } from "./body-phrase.ts";
import { namePhrase } from "./name-phrase.ts";
import { outletPhrase } from "./outlet-phrase.ts";
import { placePhrase } from "./place-phrase.ts";
import { afterTitles, isComma, personAt, quotedName } from "./holder.ts";
import { behindSide, sameFamily } from "./joined.ts";
import { standsBehindVerb } from "./latter.ts";
import type { Name } from "./names.ts";
import { inOneShape, type NounPhrase, type PhraseKind } from "./noun-phrase.ts";
import { officeAt } from "./office-phrase.ts";
import { genderIn, numberIn, counterpartPhrase, officePhrase, personPhrase } from "./person-phrase.ts";
import { describesNoun, isCueVerb, isDefiniteAdjective, isWord, joinedByAnd, joinedWord, type Scene } from "./phrase-words.ts";
import { anonymousPhrase } from "./unnamed-phrase.ts";
import { counted } from "./counted-phrase.ts";
import { documentPhrase } from "./document-phrase.ts";
import { isAnothers, isCalling, isServedToo } from "./two-offices.ts";
import { isShort } from "./told-body.ts";
import { withEulogy, withInitials, withMarkedName, withSeat, withSelf } from "./told-behind.ts";

const byName = (s: Scene, at: number): NounPhrase | undefined => {
  const name = s.names.startingAt[at];
  if (!name) return undefined;
  if (name.kind === "person") return personPhrase(s, at, name);
  // "the kingdom of X", taken whole for the name of a place
  const state = name.kind === "place" && name.to > at + 1 && matchAt(s.a, at, "place-head")?.entry.features.state === "yes";
  return state ? { ...namePhrase(s, at, name), kind: "country" } : namePhrase(s, at, name);
};

/** "THE EXPERT in the affairs of X LAYLA SHAMI": a calling that many have without a name is an office where its holder is named. */
const namedExpert = (s: Scene, at: number, head: Match): NounPhrase | undefined => {
  if (head.entry.features.number !== "s" || !isA(s.a, at, "office")) return undefined;
  const office = officePhrase(s, at, at);
  return office?.person && office.to === office.person.to ? office : undefined;
};

/** "said THE LATTER", "said THIS LATTER": a pronoun behind a verb of saying, elsewhere an adjective. */
const isBehindVerb = (s: Scene, at: number): boolean => {
  const isThis = isA(s.a, at - 1, "demonstrative");
  const verb = isThis ? at - 2 : at - 1;
  // "THIS LATTER called on": before its verb as well
  if (isThis && isCueVerb(s, at + 1) && s.a.sentenceOf[at - 2] !== s.a.sentenceOf[at]) return true;
  const cue = s.a.tokens[verb]?.type.as.cue;
  return cue?.entry.features.mood === "perfect" && cue.enclitic === "";
};

/** "which X PUBLISHED", folded like "bulletin" and written as the verb is. */
const isIssuing = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  return type?.as.issued !== undefined && type.as.issued.skip === 0 && type.text === type.as.issued.entry.form;
};

/** "in HIS OFFICE [received] the minister of Sahla": folded like "library": whose it is has been told, and nothing behind belongs to it. */
const isHisSeat = (s: Scene, at: number): boolean => s.a.lexicon.language.isPronoun(s.a.tokens[at]?.type.as.venue?.enclitic ?? "");

/** "the MEDIA adviser of": a title that is also an office is the office where an adjective, and no name, is behind it. */
const isDescribedCalling = (s: Scene, at: number): boolean =>
  isA(s.a, at, "office") && isA(s.a, at, "honorific") && isDefiniteAdjective(s, at + 1) && s.names.startingAt[at + 2]?.kind !== "person";

/** "THE KING [received] the king of Sahla": a title that is also an office is the office where another's is right behind it. */
const isHostOf = (s: Scene, at: number): boolean => {
  const own = isA(s.a, at, "office") && isA(s.a, at, "honorific") ? matchAt(s.a, at, "office") : undefined;
  const second = own && isA(s.a, own.to, "office") ? officeAt(s, own.to) : undefined;
  return own !== undefined && second !== undefined && isAnothers(s, own, undefined, second);
};

/** "the press briefing, THE WEEKLY one, [today]": an adjective of the definite noun before it, and no paper. */
const isAdjectiveOf = (s: Scene, at: number): boolean => {
  const [before, type] = [s.a.tokens[at - 1]?.type, s.a.tokens[at]?.type];
  return (
    type?.definite === true && type.adjectival && type.prefixed === "" && before?.kind === "word" && before.definite && before.adjectival
  );
};

/** Longest reading first: a phrase of the lexicon that is also a name counts by what is longer. */
const byHead = (s: Scene, at: number): NounPhrase | undefined => {
  const pronoun = matchAt(s.a, at, "honorific-pronoun");
  if (pronoun && (!standsBehindVerb(pronoun.entry.features.kind) || isBehindVerb(s, at)))
    return {
      from: at,
      to: pronoun.to,
      skip: pronoun.skip,
      kind: "honorific",
      gender: genderIn(pronoun),
      number: numberIn(pronoun),
      definite: true,
      head: pronoun.entry,
    };
  const counterpart = matchAt(s.a, at, "counterpart");
  if (counterpart) return counterpartPhrase(s, at, counterpart);
  const states = statesNamed(s, at);
  if (states) return states;
  const outlet = isIssuing(s, at) || isAdjectiveOf(s, at) ? undefined : matchAt(s.a, at, "outlet-head");
  const longer = outlet && matchAt(s.a, at, "organisation-head");
  // "the Agency for Relief": a listed kind of body is longer than "agency"
  if (longer && longer.to > outlet.to) return bodyPhrase(s, at, longer);
  if (outlet) return outletPhrase(s, at, outlet);
  const paper = matchAt(s.a, at, "medium");
  const source = matchAt(s.a, at, "anonymous");
  // "the GENERAL observer": a listed office is longer than "the observer"
  const anonymous = (matchAt(s.a, at, "office")?.to ?? 0) > (source?.to ?? 0) ? undefined : source;
  // "media reports": a listed unnamed source is longer than "reports"
  const isPaper = paper?.entry.features.document === "yes" && (anonymous?.to ?? 0) <= paper.to;
  const document = isPaper ? documentPhrase(s, at, paper) : undefined;
  if (document?.issuer) return document;
  // figures that are nobody's are no document
  const issued = paper?.entry.features.figures === "yes" ? undefined : document;
  if (anonymous) {
    const unnamed = anonymous.definite ? undefined : anonymousPhrase(s, at, anonymous);
    if (unnamed?.person) return unnamed;
    // "THE OFFICIAL OF the media LAYLA SHAMI"
    const isTold = anonymous.definite || s.a.tokens[anonymous.to]?.type.definite === true;
    return (isTold ? namedExpert(s, at, anonymous) : undefined) ?? unnamed ?? anonymousPhrase(s, at, anonymous);
  }
  const titles = isDescribedCalling(s, at) || isHostOf(s, at) ? at : afterTitles(s, at);
  const person = titles > at ? personAt(s, titles) : undefined;
  if (person) return personPhrase(s, at, person);
  // 'Mr "LAYLA SHAMI", minister of'
  const inMarks = titles > at ? quotedName(s, titles) : undefined;
  if (inMarks?.name.kind === "person") return personPhrase(s, at, inMarks.name, inMarks.to);
  // "His Excellency the president", "the Russian president": the last word of the title is the office
  const within = titles > at + 1 && isA(s.a, titles - 1, "office") ? titles - 1 : at;
  const many = isA(s.a, at, "office") && matchAt(s.a, titles, "office")?.entry.features.number === "p";
  // "the emir AND THE PRESIDENT of": what "and" opens behind a title is another's
  const isOffice = titles < s.a.tokens.length && isA(s.a, titles, "office") && !(titles > at && joinedByAnd(s, titles));
  // "the lawyer THE CITIZENS": a calling by itself is no title of many
  const office = officePhrase(s, at, isOffice && !many ? titles : within);
  if (office && !isBodyInstead(s, at, office)) return office;
  const body = isNoBody(s, at) ? undefined : matchAt(s.a, at, "organisation-head");
  const group = matchAt(s.a, at, "group");
  // "the MEMBER states": a listed group is longer than "the states"
  if (body && group && group.to > Math.max(body.to, at + 1)) return groupPhrase(s, at, group);
  if (body) return bodyPhrase(s, at, isHisSeat(s, at) ? { ...body, definite: true } : body);
  if (issued) return issued;
  const place = matchAt(s.a, at, "place-head");
  const placed = place && placePhrase(s, at, place);
  if (placed) return placed;
  if (group) return groupPhrase(s, at, group);
  // "DR." with nobody behind it
  const isLetter = s.a.tokens[at]?.type.form.length === 1;
  if (titles === at || !isWord(s, at) || isLetter) return undefined;
  // "the doctor OF LAW LAYLA SHAMI that"
  const held = holderBeforeClause(s, titles);
  if (held) return { ...personPhrase(s, at, held.name, held.to), office: undefined };
  return { from: at, to: titles, skip: 0, kind: "office", gender: "m", number: "s", definite: true };
};

/** The noun phrase that begins at this token, or undefined where none does. */
export const sourceAt = (s: Scene, at: number): NounPhrase | undefined => {
  if (at < 0 || at >= s.parsed.length) return undefined;
  const known = s.parsed[at];
  if (known !== undefined) return known || undefined;
  s.parsed[at] = false;
  const found = parseSource(s, at);
  const whole = found && withSeat(s, withSelf(s, withEulogy(s, withMarkedName(s, withInitials(s, inOneShape(found))))));
  s.parsed[at] = whole ?? false;
  return whole;
};

/** Classes a phrase may begin with; before any other word only a definite noun is left to try. */
const HEADS = classSet([
  "demonstrative",
  "quantifier",
  "same-source",
  "honorific-pronoun",
  "counterpart",
  "outlet-head",
  "medium",
  "anonymous",
  "honorific",
  "rank",
  "office",
  "organisation-head",
  "place-head",
  "group",
]);

const parseSource = (s: Scene, at: number): NounPhrase | undefined => {
  const type = s.a.tokens[at]?.type;
  if (!type) return undefined;
  // "FOR HIS PART he refused": a word inside a turn names nobody
  if (s.a.phrases[at - 1]?.some((p) => p.entry.class === "turn" && p.to === at + 1)) return undefined;
  if (type.kind === "number" || type.as["number-word"]) {
    const many = counted(s, at);
    if (many) return many;
  }
  // most words of a text: no name, and nothing that a phrase begins with
  if (type.kind !== "mark" && !s.names.startingAt[at] && !mayBe(s.a, at, HEADS))
    return s.inTime[at] === 1 ? undefined : commonPhrase(s, at);
  const pointing = matchAt(s.a, at, "demonstrative");
  if (pointing && isWord(s, pointing.to)) {
    // "THE SO-CALLED movement": several words that point at what is called so
    if (pointing.to > at + 1) return sourceAt(s, pointing.to);
    // "told SO a diplomatic source": with no article behind it, it points back
    const rest = sourceAt(s, at + 1);
    return rest && (rest.kind !== "anonymous" || rest.definite) ? { ...rest, from: at, skip: 0 } : undefined;
  }
  const quantifier = matchAt(s.a, at, "quantifier");
  if (quantifier && (isWord(s, quantifier.to) || opensList(s, quantifier.to))) return quantified(s, at, quantifier);
  const inMarks = type.kind === "mark" ? (quotedName(s, at) ?? bracketedOutlet(s, at)) : undefined;
  if (inMarks?.name.kind === "person") return { ...personPhrase(s, at, inMarks.name, inMarks.to), skip: 0 };
  if (inMarks) return { ...namePhraseOf(s, inMarks.name), from: at, to: inMarks.to, skip: 0 };
  if (type.kind === "mark" || s.inTime[at] === 1) return undefined;
  const front = matchAt(s.a, at, "same-source");
  if (front?.entry.features.front === "yes") {
    const rest = sourceAt(s, front.to);
    return rest && { ...rest, from: at, same: true };
  }
  const named = byName(s, at);
  const headed = byHead(s, at);
  // "the national carrier", taken for a name: a kind of body
  if (named?.name?.source === "tagger" && headed?.to === named.to && headed.head?.features.stands_for && isShort(s, headed)) return headed;
  if (named && (!headed || named.to >= headed.to)) return named;
  // a listed body ends where its row and its adjectives end, though its head alone would run on
  if (named?.name?.source === "lexicon" && named.kind === "organisation" && headed?.kind === "organisation") return named;
  // a surname that is also a common noun ("the witness") is the person it was said of before
  if (named && headed?.kind === "anonymous" && named.person && s.names.startingAt[at]?.source !== "context") return named;
  return headed && isOwnPhrase(s, at, headed) ? headed : commonPhrase(s, at);
};

export const CALLINGS: ReadonlySet<PhraseKind> = new Set<PhraseKind>(["office", "anonymous", "group"]);

/** Not the adjective of another noun: "the parliamentary delegation" has no parliamentarian in it. */
const isOwnPhrase = (s: Scene, at: number, phrase: NounPhrase): boolean =>
  !CALLINGS.has(phrase.kind) || phrase.person !== undefined || phrase.to > at + 1 || !describesNoun(s, at);

const opensList = (s: Scene, at: number): boolean =>
  s.a.lexicon.language.isColon(s.a.tokens[at]?.type.text ?? "") && s.a.sentenceOf[at + 1] === s.a.sentenceOf[at];

/** "all the parties": whoever comes behind the quantifier, as a group. "Each of A and B": no more than A and B. */
const quantified = (s: Scene, at: number, quantifier: Match): NounPhrase | undefined => {
  // "each of: A, B and C"
  const list = opensList(s, quantifier.to) ? quantifier.to + 1 : quantifier.to;
  const rest = joinedSourceAt(s, list);
  if (!rest) return undefined;
  const each = quantifier.entry.features.each === "yes" && rest.kind !== "common";
  if (each) return rest.members ? { ...rest, from: at, skip: quantifier.skip } : rest;
  const kind = rest.kind === "anonymous" ? rest.kind : "group";
  return { ...rest, from: at, skip: quantifier.skip, kind, number: "p", gender: "" };
};

/** "(SNA) carried": a listed agency in brackets. */
const bracketedOutlet = (s: Scene, at: number): { name: Name; to: number } | undefined => {
  const name = s.a.tokens[at]?.type.text === "(" ? s.names.startingAt[at + 1] : undefined;
  return name?.kind === "outlet" && s.a.tokens[name.to]?.type.text === ")" ? { name, to: name.to + 1 } : undefined;
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
    const next = joinedWord(s, behindSide(s, isComma(s, to) ? to + 1 : to));
    if (next < 0 || s.inTime[next] === 1) break;
    const member = sourceAt(s, next);
    if (!member || (member.skip === 0 && joinedByAnd(s, next)) || member.kind === "common" || !sameFamily(first, member)) break;
    // "LAYLA SHAMI the minister AND POLITICIAN": a second calling of the person just named
    if (members.length === 1 && first.person && first.to > first.person.to && (isCalling(first, member) || isServedToo(first, member)))
      return { ...first, to: member.to };
    // "between X AND EACH OF Y AND Z": three
    members.push(...((isA(s.a, next, "quantifier") ? member.members : undefined) ?? [member]));
    to = member.to;
  }
  if (members.length === 1) return first;
  const ownOfTwo = members.length === 2 ? behindHeadOfTwo(s, first, members[1] as NounPhrase) : undefined;
  if (ownOfTwo) members[0] = ownOfTwo;
  return { ...first, to, number: members.length === 2 ? "d" : "p", members };
};

/** "the two delegations OF THE GOVERNMENT and the opposition", "two delegations FROM SAHLA and the movement": a head of two before the first of those whose they are. */
const behindHeadOfTwo = (s: Scene, first: NounPhrase, second: NounPhrase): NounPhrase | undefined => {
  if (first.kind !== "group" || first.number !== "d" || second.kind === "group" || first.to <= first.from + 1) return undefined;
  const from = matchAt(s.a, first.from + 1, "preposition")?.entry.features.role === "from";
  const own = sourceAt(s, first.from + (from ? 2 : 1));
  return own?.to === first.to ? own : undefined;
};
