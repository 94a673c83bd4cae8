/** How far a body or office runs behind its head: the construct chain, its adjectives, and what is joined inside it. */
import { beginsPhrase, isA, matchAt } from "../tokens/annotated.ts";
import { behindBareNation, isObjectBehindNation } from "./bare-nation.ts";
import { endsPartyName } from "./name-words.ts";
import { type State, takesAnd } from "./tail-joins.ts";
import { takesCause, takesDomain, takesOwner } from "./tail-owners.ts";
import { takesWhatFor } from "./tail-purposes.ts";
import {
  endsInPronoun,
  isHyphen,
  closesPhrase,
  countryInMarks,
  isCueVerb,
  isDefiniteAdjective,
  isWord,
  joinedByAnd,
  longNationEnd,
  type Scene,
} from "./phrase-words.ts";

export interface Tail {
  readonly to: number;
  /** country code or body of the nationality in it */
  readonly country: string | undefined;
}

const quoted = (s: Scene, at: number, head: number): number => {
  const q = s.a.quotations.markOf[at] as number;
  const quotation = q >= 0 ? s.a.quotations.list[q] : undefined;
  if (quotation?.open !== at || quotation.broken || quotation.words > 4) return 0;
  return at > head + 2 && isPersonIn(s, at, quotation.close) && !isA(s.a, at - 1, "organisation-head") ? 0 : quotation.close + 1;
};

/** 'the head of the municipality of NURA "LAYLA SHAMI"': a person's whole name in marks is the holder's, where no body's head stands before it. */
const isPersonIn = (s: Scene, open: number, close: number): boolean => {
  const name = s.names.startingAt[open + 1];
  return name?.kind === "person" && name.to === close && name.to - name.from > 1;
};

/** "the "Sahlani" government": a nationality in marks of doubt is the state's all the same. */
const quotedNation = (s: Scene, state: State): number => {
  const q = s.a.quotations.markOf[state.at] as number;
  const quotation = q >= 0 ? s.a.quotations.list[q] : undefined;
  if (quotation?.open !== state.at || quotation.broken || quotation.words !== 1) return 0;
  const demonym = s.a.tokens[state.at + 1]?.type.definite ? s.a.tokens[state.at + 1]?.type.as.demonym : undefined;
  if (!demonym) return 0;
  state.country ??= demonym.entry.features.country ?? demonym.entry.features.of;
  return quotation.close + 1;
};

const takesName = (s: Scene, state: State, head: number): boolean => {
  const name = s.names.startingAt[state.at];
  if (!name || name.kind === "person" || !state.open || isObjectBehindNation(s, head, state.at)) return false;
  if (name.from === state.at && joinedByAnd(s, state.at) && name.skip > 0) return false;
  // "the coast guard told X": an outlet behind "to" is whom the words were given to
  if (name.kind === "outlet" && name.skip > 0) return false;
  state.country ??= name.entry?.features.country;
  state.at = endsPartyName(s.a, name.from - 1, name.to) ? name.to + 1 : name.to;
  state.open = false;
  return true;
};

/** "the SOUTH AFRICAN president" */
const takesLongNation = (s: Scene, state: State): boolean => {
  const end = state.open ? 0 : longNationEnd(s, state.at);
  if (end === 0) return false;
  state.country ??= matchAt(s.a, state.at, "demonym")?.entry.features.country;
  state.at = end;
  return true;
};

const takesAdjective = (s: Scene, state: State, head: number): boolean => {
  if (state.open || !isDefiniteAdjective(s, state.at) || s.names.startingAt[state.at]?.kind === "person") return false;
  const type = s.a.tokens[state.at]?.type;
  const demonym = type?.as.demonym;
  // "called THE GOVERNMENT the Sahlanis to": many of a nation are no adjective of a body
  const alone = state.at === head + 1 || isA(s.a, state.at - 2, "mouthpiece");
  const ofMany = demonym?.entry.features.number === "p";
  if (ofMany && alone && isA(s.a, state.at - 1, "organisation-head")) return false;
  // "the Sahlani ministry [congratulated] THE NURANIS": nor is it one behind the nationality of a body
  if (ofMany && isA(s.a, state.at - 1, "demonym") && s.a.lexicon.language.looksFeminine(s.a.tokens[state.at - 1]?.type.form ?? ""))
    return false;
  // an unknown masculine word behind a feminine noun is no adjective of it: a surname, mostly, unless a whole name follows
  const language = s.a.lexicon.language;
  if (
    !demonym &&
    !type?.as.modifier &&
    s.names.startingAt[state.at + 1]?.kind !== "person" &&
    language.looksFeminine(s.a.tokens[state.at - 1]?.type.form ?? "") &&
    !language.looksFeminine(type?.form ?? "")
  )
    return false;
  if (demonym ? isStateBehindNation(s, state) : isOfNounBefore(s, state.at, head)) return false;
  state.country ??= demonym?.entry.features.country ?? demonym?.entry.features.of;
  state.at++;
  return true;
};

/** "visited the JABALI president SAHLA": a state spelt like the feminine of its nationality, behind a masculine one. */
const isStateBehindNation = (s: Scene, { at, country }: State): boolean => {
  const { language } = s.a.lexicon;
  const before = s.a.tokens[at - 1]?.type;
  return (
    country !== undefined &&
    isA(s.a, at, "country") &&
    before?.as.demonym !== undefined &&
    !language.looksFeminine(before.form) &&
    language.looksFeminine(s.a.tokens[at]?.type.form ?? "")
  );
};

/** "the summit of the Sahlani league THE ORDINARY": a feminine adjective behind a masculine one belongs to what stands before a masculine head. */
const isOfNounBefore = (s: Scene, at: number, head: number): boolean => {
  const { language } = s.a.lexicon;
  const [before, first] = [s.a.tokens[at - 1]?.type, s.a.tokens[head]?.type];
  if (!before?.adjectival || !before.definite || at - 1 === head || !first?.definite) return false;
  return (
    language.looksFeminine(s.a.tokens[at]?.type.form ?? "") && !language.looksFeminine(before.form) && !language.looksFeminine(first.form)
  );
};

/** "the government not recognised": "other than" and a definite participle, with the pronoun that goes back. */
const takesNegated = (s: Scene, state: State): boolean => {
  const negation = s.a.tokens[state.at]?.type.as.negation;
  if (state.open || negation?.entry.features.noun !== "yes" || !s.a.tokens[state.at + 1]?.type.definite) return false;
  state.at += 2;
  const back = s.a.tokens[state.at]?.type.as.preposition;
  if (!back || (back.enclitic === "" && back.entry.features.pronoun !== "yes")) return true;
  // "not recognised ABROAD"
  state.at += s.a.lexicon.language.looksAdverbial(s.a.tokens[state.at + 1]?.type.form ?? "") ? 2 : 1;
  return true;
};

/** "the government RECOGNISED abroad": a participle with the pronoun that goes back, and how. */
const takesParticiple = (s: Scene, state: State): boolean => {
  const type = s.a.tokens[state.at]?.type;
  if (state.open || !type?.definite || type.prefixed !== "" || type.conjoined || type.classes.length > 0) return false;
  const back = matchAt(s.a, state.at + 1, "preposition");
  if (!back || (back.entry.features.pronoun !== "yes" && !s.a.lexicon.language.isPronoun(back.enclitic))) return false;
  const how = s.a.tokens[back.to]?.type;
  const told = how !== undefined && s.a.lexicon.language.looksAdverbial(how.form);
  // "asked of the council LEAVE FOR HER": a noun, unless an adjective stands before it
  if (!told && !s.a.tokens[state.at - 1]?.type.adjectival) return false;
  state.at = told ? back.to + 1 : back.to;
  return true;
};

/** "the 5+1 group": numbers joined by a sign are part of the name. */
const takesSum = (s: Scene, state: State): boolean => {
  const kind = (at: number) => s.a.tokens[at]?.type.kind;
  if (kind(state.at) !== "number" || s.a.tokens[state.at + 1]?.type.text !== "+" || kind(state.at + 2) !== "number") return false;
  state.at += 3;
  state.open = false;
  return true;
};

/** "the affairs of the Sahlans ABROAD", "and of the national community ABROAD" */
const takesAbroad = (s: Scene, state: State): boolean => {
  if (state.open || !isA(s.a, state.at, "abroad") || !s.a.tokens[state.at - 1]?.type.definite) return false;
  state.at = matchAt(s.a, state.at, "abroad")?.to ?? state.at + 1;
  return true;
};

/** Behind a construct a word that begins like "and", and that nothing explains as such, has that letter to itself. */
const isOwnLetter = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  const before = s.a.tokens[at - 1]?.type;
  return type?.classes.length === 0 && type.form.length > 4 && !type.definite && before?.definite === false && before.kind === "word";
};

/** "a transport company": behind a feminine head a word spelt like a masculine verb is a noun. */
const isVerbalNoun = (s: Scene, at: number): boolean => {
  const verb = s.a.tokens[at]?.type.as.cue;
  const head = s.a.tokens[at - 1]?.type;
  if (verb?.entry.features.gender !== "m" || verb.skip > 0 || verb.enclitic !== "" || !head || head.definite) return false;
  return isCueVerb(s, at) && head.as["organisation-head"] !== undefined && s.a.lexicon.language.looksFeminine(head.form);
};

/** "with parties AND WITH the minister": too short to bear "and" by its spelling, and no noun. */
const isAndWith = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  return type?.as.preposition !== undefined && type.as.preposition.skip > 0 && type.as["given-name"] === undefined;
};

const takesNoun = (s: Scene, state: State, head: number): boolean => {
  const { at } = state;
  const type = s.a.tokens[at]?.type;
  if (!state.open || !type || !isWord(s, at) || (closesPhrase(s, at) && !isVerbalNoun(s, at)) || (type.conjoined && !isOwnLetter(s, at)))
    return false;
  if (s.names.startingAt[at]?.kind === "person" || type.prefixed !== "" || isAndWith(s, at)) return false;
  // "[met] a Sahlani minister THE PRESIDENT": whom
  if (isObjectBehindNation(s, head, at) || ((type.definite || endsInPronoun(s, at)) && behindBareNation(s, head, at))) return false;
  // "in the palace of NURAN [received] THE AMBASSADOR of"
  if (at > head + 1 && isA(s.a, head, "venue") && isA(s.a, at, "office")) return false;
  // "Dr.": a title cut short
  if (type.as.honorific?.skip === 0 && !type.definite && s.a.tokens[at + 1]?.type.text === ".") return false;
  if (!type.definite && type.classes.length === 0 && s.a.lexicon.language.looksPerfect(type.form)) return false;
  state.open = !type.definite && !type.as.city && !type.as.country;
  state.at++;
  return true;
};

/** "the group CONCERNED WITH the refugees": what a body is there for, behind the one-letter "with". */
const takesConcern = (s: Scene, state: State, head: number): boolean => {
  // what an office is charged with may go on
  if (isA(s.a, head, "office")) return false;
  const type = s.a.tokens[state.at]?.type;
  const charged = s.a.tokens[state.at - 1]?.type;
  if (!type || !charged?.definite || charged.as.modifier?.entry.features.by !== "yes" || s.names.startingAt[state.at]?.kind === "person")
    return false;
  if (type.prefixed !== "by" && !s.a.lexicon.language.cutsBy(type.form)) return false;
  const name = s.names.startingAt[state.at];
  state.at = name ? name.to : tailFrom(s, state.at, state.at + 1, type.definite).to;
  state.open = false;
  return true;
};

/** "the group BELONGING TO THE ORGANISATION X": whose it is, behind the one-letter "to". */
const takesBelonging = (s: Scene, state: State): boolean => {
  const { at } = state;
  const before = s.a.tokens[at - 1]?.type;
  if (!before?.definite || before.as.modifier?.entry.features.for !== "yes") return false;
  const name = s.names.startingAt[at];
  const owner = matchAt(s.a, at, "organisation-head");
  const led = owner !== undefined && s.a.lexicon.language.isPurpose(owner.proclitics);
  if (!(name && name.skip > 0 && name.kind !== "person") && !led) return false;
  state.at = Math.max(name?.to ?? at, owner && led ? tailFrom(s, at, owner.to, owner.definite).to : at);
  state.open = false;
  return true;
};

/** "the office of the PRIME MINISTER": an office of several words is taken whole, and none of them is somebody else's. */
const takesOffice = (s: Scene, state: State, head: number): boolean => {
  const office =
    state.open && matchAt(s.a, head, "organisation-head")?.entry.features.serves === "yes" ? matchAt(s.a, state.at, "office") : undefined;
  if (!office || office.to < state.at + 2 || office.skip > 0) return false;
  let end = office.to;
  while (isDefiniteAdjective(s, end) && !s.names.startingAt[end]) end++;
  const holder = s.names.startingAt[end];
  // "of the Sahlani prime minister LAYLA SHAMI"
  state.country ??= end > office.to ? matchAt(s.a, end - 1, "demonym")?.entry.features.country : undefined;
  state.at = holder?.kind === "person" && holder.skip === 0 ? holder.to : office.to;
  state.open = state.at === office.to && s.a.tokens[office.to - 1]?.type.definite !== true;
  return true;
};

/** "the state of Baden-Württemberg": a sign glued on both sides stands inside a name. */
const takesHyphen = (s: Scene, state: State): boolean => {
  const [before, sign, after] = [s.a.tokens[state.at - 1], s.a.tokens[state.at], s.a.tokens[state.at + 1]];
  const glued = sign?.type.kind === "mark" && sign.start === before?.end && sign.end === after?.start;
  // "the Sahlani – Jabali committee": between two nations the sign may stand apart
  const joinsNations = before?.type.as.demonym?.definite === true && after?.type.as.demonym?.definite === true;
  if (!(glued || joinsNations) || after?.type.kind !== "word" || !isHyphen(s, state.at)) return false;
  state.at += 2;
  state.open = false;
  return true;
};

/** The tail behind a head that ends before token `from`. `definite`: the head bears the article, so no noun may follow it. */
export const tailFrom = (s: Scene, head: number, from: number, definite: boolean): Tail => {
  const state: State = { at: from, open: !definite, country: undefined };
  for (let steps = 0; steps < 14 && state.at < s.a.tokens.length; steps++) {
    if (s.a.tokens[state.at]?.paragraph !== s.a.tokens[head]?.paragraph) break;
    const close = state.open ? quoted(s, state.at, head) : quotedNation(s, state);
    if (close > 0) {
      state.country ??= countryInMarks(s, state.at, close);
      state.at = close;
      state.open = false;
      continue;
    }
    // "spokesman of the ministry EARLIER", "for the first time": words that tell how or when
    if (s.inTime[state.at] === 1 || beginsPhrase(s.a, state.at, "adverb")) break;
    if (
      takesConcern(s, state, head) ||
      takesBelonging(s, state) ||
      takesName(s, state, head) ||
      takesOffice(s, state, head) ||
      takesParticiple(s, state) ||
      takesLongNation(s, state) ||
      takesAdjective(s, state, head) ||
      takesNegated(s, state) ||
      takesSum(s, state) ||
      takesHyphen(s, state) ||
      takesOwner(s, state, head) ||
      takesCause(s, state, head) ||
      takesDomain(s, state, head) ||
      takesWhatFor(s, state, head) ||
      takesAnd(s, state, head) ||
      takesAbroad(s, state) ||
      takesNoun(s, state, head)
    )
      continue;
    break;
  }
  return { to: state.at, country: state.country };
};

/** A nationality adjective, definite or not, right at this token. */
export const nationalityAt = (s: Scene, at: number): string | undefined => {
  if (!isA(s.a, at, "demonym")) return undefined;
  const m = matchAt(s.a, at, "demonym");
  return m?.entry.features.country ?? m?.entry.features.of;
};
