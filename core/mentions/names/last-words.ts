/** Where a person's name ends, seen from the words behind it: a surname that the tagger left out. */
import type { WordClass } from "../../language.ts";
import { beginsPhrase, type Annotated, isA } from "../../tokens/annotated.ts";
import {
  endsInSurname,
  endsOffice,
  endsSpeaker,
  givenEnd,
  isGiven,
  isGluedWithOwner,
  isGrammatical,
  isJoinedName,
  isParticle,
  isSurnameLike,
  isWrittenAsName,
  opensGiven,
  opensLongOffice,
  NO_SURNAME,
} from "../name-words.ts";
import type { Name } from "../names.ts";
import { isCallingOfAnybody } from "../phrase-words.ts";
import { closesOffice } from "./first-words.ts";
import { givenNamesEnd, isGluedPlace } from "./name-ends.ts";
import { OBJECTS } from "./drawn-objects.ts";
import { changed, newPerson } from "./new-name.ts";
import { hasNoObject, leavesNoObject, meetsPersons, takesObject } from "./verb-before.ts";

const MOST_GROWN = 3;

/** The name speaks or is introduced: right behind a verb of saying, an office or a title. */
const isIntroduced = (a: Annotated, name: Name): boolean => {
  // "Dr. X": the stop of a title cut short
  const at = a.tokens[name.from - 1]?.type.text === "." ? name.from - 2 : name.from - 1;
  const before = a.tokens[at]?.type;
  if (!before || a.sentenceOf[at] !== a.sentenceOf[name.from]) return false;
  // "the head of the committee, X,"
  if (a.lexicon.language.isComma(before.text)) return endsOffice(a, at);
  return (
    before.as.cue?.entry.features.mood === "perfect" ||
    before.as.honorific !== undefined ||
    before.as.rank !== undefined ||
    before.as.office !== undefined
  );
};

const SHORTEST_SURNAME = 2;

/** "held Layla Hawas A PRESS CONFERENCE": two words that the tables have for what is said or done. */
const opensThing = (a: Annotated, at: number): boolean =>
  a.phrases[at]?.some((p) => p.entry.class === "medium" || p.entry.class === "event-trigger") ?? false;

const canEnd = (a: Annotated, at: number, first: number): boolean => {
  const type = a.tokens[at]?.type;
  if (!type || type.form.length < SHORTEST_SURNAME || a.lexicon.language.looksAdverbial(type.form)) return false;
  if (isGluedWithOwner(a, at) || opensThing(a, at)) return false;
  if (isSurnameLike(a, at)) return true;
  // a surname may look like a feminine noun, a woman's before anybody's
  return (
    (opensGiven(a, first) || isParticle(a, first)) &&
    type.kind === "word" &&
    type.classes.length === 0 &&
    !type.conjoined &&
    type.prefixed === "" &&
    !type.definite
  );
};

/** "met the minister ABD AL-BASIT the poet": behind a first name of two words one with the article is the surname, where only persons are met. */
const isDefiniteSurname = (a: Annotated, name: Name): boolean => {
  const type = a.tokens[name.to]?.type;
  if (name.to - name.from < 2 || givenEnd(a, name.from) !== name.to || !type?.definite || type.conjoined || type.prefixed !== "")
    return false;
  return (type.classes.length === 0 || isCallingOfAnybody(a, name.to)) && meetsPersons(a, name.from);
};

/** "said LAYLA AL-SHAIR head of": behind a first name alone a word with the article, where the verb has no object that it could be. */
const canEndFirst = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  if (type?.kind !== "word" || type.conjoined || type.prefixed !== "" || isGrammatical(a, at)) return false;
  if (!leavesNoObject(a, at, at + 1)) return false;
  if (isGiven(a, at)) return true;
  // right before the clause nothing else can stand there, whatever the word is besides
  return type.definite && (type.classes.length === 0 || (isA(a, at + 1, "complementiser") && !NOT_LAST.some((c) => type.as[c])));
};

const NOT_LAST: readonly WordClass[] = [...NO_SURNAME, "adverb"];

const isWoman = (a: Annotated, at: number): boolean => a.tokens[at]?.type.as["given-name"]?.entry.features.gender === "f";

/** Nothing but first names and their particles yet. */
const isGivenAlone = (a: Annotated, name: Name): boolean => {
  if (givenNamesEnd(a, name.from) === name.to) return true;
  for (let at = name.from; at < name.to; at++) if (!isGiven(a, at) && !a.tokens[at]?.type.as["name-particle"]) return false;
  return true;
};

/** "declared Layla Nuran AL-SHAIR state of emergency": no object is a definite noun with a bare one behind it, so the first is a surname. */
const isBeforeObject = (a: Annotated, at: number): boolean => {
  const [type, next] = [a.tokens[at]?.type, a.tokens[at + 1]?.type];
  if (type?.kind !== "word" || !type.definite || type.classes.length > 0 || type.conjoined || type.prefixed !== "") return false;
  if (next?.kind !== "word" || next.definite || next.conjoined || next.joined !== "" || next.prefixed !== "") return false;
  if (!next.classes.every((c) => OBJECTS.has(c)) || a.lexicon.language.looksAdverbial(next.form)) return false;
  return [2, 3].some((ahead) => a.tokens[at + ahead]?.type.definite === true && isBareTo(a, at + 1, at + ahead));
};

/** Bare words up to the one that closes them. */
const isBareTo = (a: Annotated, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (a.tokens[at]?.type.kind !== "word" || a.tokens[at]?.type.prefixed !== "") return false;
  return true;
};

/** "said Layla BAHR AL-ULUM that": a bare word and one with the article, where the subject ends behind them and no object can stand. */
const isTwoWords = (a: Annotated, at: number): boolean => {
  const [first, second] = [a.tokens[at]?.type, a.tokens[at + 1]?.type];
  if (first?.kind !== "word" || first.definite || first.conjoined || first.prefixed !== "") return false;
  if (first.classes.some((c) => c !== "common")) return false;
  if (!second?.definite || second.adjectival || second.conjoined || second.classes.length > 0) return false;
  return (endsSpeaker(a, at + 2) || isA(a, at + 2, "preposition")) && leavesNoObject(a, at, at + 2);
};

/** The subject ends at once: the clause, a mark, whom he tells, or the verb's preposition. */
const endsClosely = (a: Annotated, at: number): boolean =>
  endsSpeaker(a, at) || isA(a, at, "preposition") || a.tokens[at]?.type.prefixed === "by";

const MOST_SHORT = 4;

/** "said Layla SAFA that": a short surname that ends as adverbs do. */
const isShortSurname = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  if (type?.kind !== "word" || type.classes.length > 0 || type.form.length > MOST_SHORT || type.conjoined || type.prefixed !== "")
    return false;
  return a.lexicon.language.looksAdverbial(type.form) && endsSpeaker(a, at + 1) && leavesNoObject(a, at, at + 1);
};

/** The text writes "on" as it is written: what is written as the name is the name. */
const writesOn = (a: Annotated, at: number): boolean => {
  const written = a.tokens[at]?.type.as.preposition?.entry.form;
  return a.tokens.some((t) => t.type.text === written);
};

/** "said Layla BAHR the-sciences that": behind two words a third with the article, where the subject ends and no object can stand. */
const isLastDefinite = (a: Annotated, { from, to }: Name): boolean => {
  const type = a.tokens[to]?.type;
  const isLed = isParticle(a, from + 1);
  if ((to - from !== 2 && !isLed) || a.tokens[to - 1]?.type.definite || !type?.definite || type.adjectival || type.classes.length > 0)
    return false;
  return !type.conjoined && type.prefixed === "" && endsSpeaker(a, to + 1) && leavesNoObject(a, from, to + 1);
};

const WHEN: readonly WordClass[] = ["weekday", "time-relative", "time-unit", "time-part", "month", "relative"];

const OTHERS: readonly WordClass[] = ["office", "counterpart", "event-trigger", "quantifier", "ties"];

/** "Layla Hawas A CALL from", "Layla Hawas HER VISIT", "Layla Hawas IN PROTEST": no name goes on so. */
const isNoSurname = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  return type?.kind === "word" && (OTHERS.some((c) => type.as[c]?.skip === 0) || a.lexicon.language.looksAdverbial(type.form));
};

/** "met Layla Hawas TODAY", "met Layla Hawas IN-the-palace", "met Layla Hawas AND": no verb's object goes on so. */
const isWhenOrWhere = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  if (!type || type.conjoined || type.prefixed === "by") return true;
  return WHEN.some((c) => type.as[c]?.skip === 0 || type.as[c]?.skip === a.lexicon.language.articleLength) || isGluedPlace(a, at);
};

/** "LAYLA", "LAYLA NURAN", "LAYLA BINT NURAN", "Servant of THE MIGHTY": first names and no surname yet. */
const waitsForSurname = (a: Annotated, name: Name): boolean => {
  const words = name.to - name.from;
  if (words === 2 && isParticle(a, name.from)) return true;
  return isGivenAlone(a, name) && (words < MOST_GROWN || isParticle(a, name.from + 1));
};

/** "said Layla BOUNTY-OF GOD that": two words that are one surname, where the subject ends. */
const isCompoundSurname = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  if (type?.kind !== "word" || type.definite || type.conjoined || type.prefixed !== "" || !isJoinedName(a, at)) return false;
  // "may God keep him"
  if (beginsPhrase(a, at, "eulogy")) return false;
  if (type.classes.some((c) => c !== "given-name" && c !== "common")) return false;
  return endsSpeaker(a, at + 2) || isA(a, at + 2, "preposition") || isA(a, at + 2, "office");
};

/** Behind a verb of saying, a title or an office; "that LAYLA is A JUDGE" tells what she is. */
const isLedByCalling = (a: Annotated, name: Name): boolean =>
  !a.lexicon.language.isComma(a.tokens[name.from - 1]?.type.text ?? "") && (isIntroduced(a, name) || endsOffice(a, name.from));

/** "said Layla SAADA in", "said Layla JUDGE that": a title or calling without the article, of whom nobody follows, is a surname. */
const isTitleWithNobody = (a: Annotated, name: Name): boolean => {
  const type = a.tokens[name.to]?.type;
  const title = type?.as.honorific ?? type?.as.office;
  if (title?.skip !== 0 || title.enclitic !== "" || type?.definite || type?.conjoined) return false;
  if (title.entry.class === "office" && !(title.entry.features.number === "s" && isLedByCalling(a, name))) return false;
  // 'said Layla AL-SHAMI guest of "the hour" that': behind a surname with the article, and before marks, it tells what she is
  const whole = endsInSurname(a, name.from, name.to);
  if (title.entry.class === "office" && (whole || (a.quotations.markOf[name.to + 1] ?? -1) !== -1)) return false;
  return endsSpeaker(a, name.to + 1) || (title.entry.class === "honorific" && isA(a, name.to + 1, "preposition"));
};

/** "said Layla Hawas THE SOLDIER that": a rank or title with the article, with the clause and nobody right behind it. */
const isRankWithNobody = (a: Annotated, name: Name): boolean => {
  const type = a.tokens[name.to]?.type;
  const title = type?.as.rank ?? type?.as.honorific;
  if (!type?.definite || title?.enclitic !== "" || type.conjoined || type.prefixed !== "" || name.to - name.from < 2) return false;
  return isA(a, name.to + 1, "complementiser") && leavesNoObject(a, name.from, name.to + 1);
};

/** How many words behind a name of first names alone are surely its surname. */
const surelyGrown = (a: Annotated, name: Name): number => {
  if (isWrittenAsName(a, name.to) && (endsClosely(a, name.to + 1) || writesOn(a, name.to))) return 1;
  if (isCompoundSurname(a, name.to)) return 2;
  if (isTitleWithNobody(a, name) || isRankWithNobody(a, name)) return 1;
  if (!isGivenAlone(a, name)) return isLastDefinite(a, name) ? 1 : 0;
  if (isBeforeObject(a, name.to) || isShortSurname(a, name.to)) return 1;
  return isTwoWords(a, name.to) ? 2 : 0;
};

/** "said LAYLA NURAN HAWAS that": who is listed by two first names is another where a surname ends the subject behind them. */
const isListedBefore = (a: Annotated, { kind, source, from, to }: Name, taken: ReadonlySet<number>): boolean =>
  kind === "person" &&
  source === "lexicon" &&
  to - from === 2 &&
  !taken.has(to) &&
  isGiven(a, from) &&
  isGiven(a, to - 1) &&
  canEnd(a, to, from) &&
  (endsSpeaker(a, to + 1) || (isA(a, to + 1, "office") && a.tokens[to + 1]?.type.definite === false && hasNoObject(a, from)));

/** "confirmed LAYLA HAWAS the need of": between a first name and what is affirmed one unknown word is the surname. */
const isBeforeStated = (a: Annotated, name: Name): boolean => {
  const stated = a.tokens[name.to + 1]?.type.as.stated;
  return stated?.skip === 0 && !stated.definite && isGivenAlone(a, name) && canEnd(a, name.to, name.from) && takesObject(a, name.from);
};

/** "voiced NURAN Hawas about": one unknown word between a tagged name and the end of the subject belongs to the name. */
export const withSurname = (a: Annotated, names: readonly Name[]): readonly Name[] => {
  const taken = new Set(names.map((n) => n.from));
  return names.map((name) => {
    if (isListedBefore(a, name, taken)) return newPerson(name.from, name.to + 1, name.skip, "context");
    if (name.kind !== "person" || name.source !== "tagger" || taken.has(name.to) || opensLongOffice(a, name.to)) return name;
    // "Layla bint Nuran bint Ward": fathers' names one behind another, and the family's to come
    if (name.to - name.from > MOST_GROWN && !(isParticle(a, name.to - 2) && isGivenAlone(a, name))) return name;
    const surely = surelyGrown(a, name);
    if (surely > 0) return changed(name, { to: name.to + surely });
    if (isBeforeStated(a, name)) return changed(name, { to: name.to + 1 });
    const isFirst = waitsForSurname(a, name);
    // "said the minister of interior LAYLA Hawas"
    const held = closesOffice(a, name.from) && hasNoObject(a, name.from);
    if (!isIntroduced(a, name) && !isFirst && !held) return name;
    if (!canEnd(a, name.to, name.from) && !(isFirst && (canEndFirst(a, name.to) || isDefiniteSurname(a, name)))) return name;
    const opensMarks = a.quotations.markOf[name.to + 1] !== -1 && a.tokens[name.to + 1] !== undefined;
    const ends = endsSpeaker(a, name.to + 1) || (isA(a, name.to + 1, "office") && hasNoObject(a, name.from));
    // a man's surname that looks like a feminine noun needs the plainer end
    const plain = isWoman(a, name.from) || !a.lexicon.language.looksFeminine(a.tokens[name.to]?.type.form ?? "");
    const led = isA(a, name.to + 1, "preposition") || a.tokens[name.to + 1]?.type.as["outlet-head"]?.skip === 1;
    const closed =
      !opensMarks &&
      (ends ||
        (isFirst && (isWhenOrWhere(a, name.to + 1) || isNoSurname(a, name.to + 1))) ||
        (led && (plain || hasNoObject(a, name.from))));
    return closed ? changed(name, { to: name.to + 1 }) : name;
  });
};
