/** A source that no rule explains, as the article words it. */
import { appositionAt, nameBeforeOffice } from "../../mentions/holder.ts";
import type { NounPhrase } from "../../mentions/noun-phrase.ts";
import type { Name } from "../../mentions/names.ts";
import { isHowSaid } from "../../mentions/name-words.ts";
import { closesPhrase, isWord, type Scene } from "../../mentions/phrase-words.ts";
import { sourceAt } from "../../mentions/source-phrase.ts";
import { keep, keepOn, type Scan } from "../../rules/pattern.ts";
import { isA } from "../../tokens/annotated.ts";
import type { WordType } from "../../tokens/word-type.ts";
import type { Region } from "../frame.ts";
import { type P, inBounds, language, tokenAt } from "./scan.ts";
import { bearsBy } from "./preposition.ts";
import { isAdverb, endsLoose, isToldBody, isToldPerson } from "./loose-words.ts";
import { cueOf, framesOf, takes } from "./cue.ts";

const MOST_LOOSE = 7;

/** Words behind the verb that no rule explains, up to a pause or the complement: a source as the article words it. */
export const looseSource =
  (name: string, most = MOST_LOOSE): P =>
  (scan, at, next) => {
    const { scene } = scan;
    const marks = inBounds(scan, at) ? nameInMarks(scan, at) : undefined;
    if (marks) {
      const end = marks.to < scan.to ? behindAdjective(scan, marks.to) : marks.to;
      return keepOn(scan, name, marks, next, marks.to) || (end > marks.to && keepOn(scan, name, marks, next, end));
    }
    if (!inBounds(scan, at) || closesPhrase(scene, at) || bearsBy(scan, at) || isAdverb(scan, at)) return false;
    // "said in a tone FULL OF scorn": what tells more of how it was said
    if (isHowSaid(scene.a, at - 1) && tokenAt(scan, at)?.type.definite === false) return false;
    // "said TO THE HORIZON that": whom it was said to, though nothing is known of it
    if (tokenAt(scan, at)?.type.prefixed === "for") return false;
    if (isToldBody(scene, at) || isToldPerson(scene, at) || isOfSpeaker(scan, at) || isOwnSpeech(scan, at)) return false;
    let to = at;
    while (
      to < scan.to &&
      to - at < most &&
      isWord(scene, to) &&
      scene.inTime[to] === 0 &&
      !endsLoose(scan, to) &&
      !(to > at && takes(scan, "by") && bearsBy(scan, to))
    )
      to++;
    if (to === at) return false;
    const named = nameBeforeOffice(scene, at);
    if (named && named.to <= scan.to) return keepOn(scan, name, named, next, named.to);
    const known = sourceAt(scene, at);
    if (known && known.to < to && isSeat(scan, known.to)) return keepOn(scan, name, known, next, to);
    const holder = known && holderBehind(scan, known, to);
    if (holder) return keepOn(scan, name, holder, next, to);
    // a role the tables do not know, its holder between commas
    const apart = language(scan).isComma(tokenAt(scan, to)?.type.text ?? "") ? appositionAt(scene, to) : undefined;
    if (apart && apart.to < scan.to) {
      const person = { from: apart.name.from, to: apart.name.to, skip: apart.name.skip };
      const phrase: NounPhrase = { from: at, to: apart.to, skip: 0, kind: "person", gender: "", number: "s", definite: true, person };
      return keepOn(scan, name, phrase, next, apart.to);
    }
    const text: NounPhrase = { from: at, to: callsOn(scan, at, to), skip: 0, kind: "common", gender: "", number: "", definite: true };
    const part = known && known.to >= to ? known : (titled(scan, known, at, to) ?? ownPart(scan, known, to));
    // "said im a SPEECH he gave": words that hold what he said it in name nobody
    if (!part && holdsMedium(scan, at, to)) return keep(scan, "fillers", [...fillersOf(scan), { from: at, to }], () => next(to));
    const phrase = part ?? text;
    return keepOn(scan, name, phrase, next, to);
  };

const fillersOf = (scan: Scan<Scene>): readonly Region[] => (scan.captures.get("fillers") as Region[] | undefined) ?? [];

/** A bare word for what words are given in, behind a word of so few letters that it is a preposition misspelt. */
const holdsMedium = (scan: Scan<Scene>, from: number, to: number): boolean => {
  if ((tokenAt(scan, from)?.type.form.length ?? 0) > MOST_MISSPELT) return false;
  for (let at = from + 1; at < to; at++) {
    const medium = tokenAt(scan, at)?.type.as.medium;
    if (medium?.skip === 0 && !medium.definite && SPOKEN_IN.has(medium.entry.features.kind ?? "")) return true;
  }
  return false;
};

const MOST_MISSPELT = 2;
const SPOKEN_IN: ReadonlySet<string> = new Set(["speech", "statement", "interview", "press-conference", "post"]);

/** "affirmed ITS COMMITMENT to": what is stated, or a noun that nothing explains, with a pronoun on it, is what whoever goes on affirms. */
const isOfSpeaker = (scan: Scan<Scene>, at: number): boolean => {
  const type = tokenAt(scan, at)?.type;
  if (!type || scan.scene.names.covering[at] !== -1) return false;
  if (language(scan).isPronoun(type.as.stated?.enclitic ?? "")) return true;
  if (!takes(scan, "object")) return false;
  if (type.classes.some((c) => c !== "stated" && c !== "cue")) return false;
  const { splits, pronounNumber } = language(scan);
  return !type.definite && splits(type.form, type.text).some((x) => x.tail > 0 && pronounNumber(x.enclitic) !== "");
};

/** "went on with HIS SPEECH:": what somebody carries on or ends is his words. */
const isOwnSpeech = (scan: Scan<Scene>, at: number): boolean => {
  const medium = cueOf(scan)?.entry.features.act === "add" ? tokenAt(scan, at)?.type.as.medium : undefined;
  return medium !== undefined && language(scan).isPronoun(medium.enclitic);
};

/** "the centre AND ITS SEAT IS X": a place told in passing behind the source. */
const isSeat = (scan: Scan<Scene>, at: number): boolean => {
  const type = tokenAt(scan, at)?.type;
  const place = scan.scene.names.startingAt[at + 1];
  return type?.conjoined === true && !type.definite && (place?.kind === "place" || place?.kind === "country");
};

/** "LAYLA SHAMI owner of the company", "the activist in rights LAYLA SHAMI": among words no rule explains, the person named there. */
const titled = (scan: Scan<Scene>, known: NounPhrase | undefined, at: number, to: number): NounPhrase | undefined => {
  if (known?.person) return { ...known, to };
  const { scene } = scan;
  const opening = tokenAt(scan, at)?.type;
  if (known && known.kind !== "office" && known.kind !== "common") return undefined;
  const verb = cueOf(scan)?.entry.features.gender;
  for (let i = at + 1; i < to; i++) {
    const person = scene.names.startingAt[i];
    if (person?.kind !== "person" || person.skip > 0 || person.to - i < 2 || person.to > to) continue;
    // "the family of X": what stands before in the construct is no title
    if (!tokenAt(scan, i - 1)?.type.definite && !isA(scene.a, i - 1, "office")) return undefined;
    const phrase = sourceAt(scene, i);
    const other = phrase?.gender !== "" && phrase?.gender !== verb;
    if (known?.kind !== "office" && !opening?.definite && (other || opening?.as.kin || verb === undefined)) return undefined;
    const { from, skip } = person;
    return { from: at, to, skip: 0, kind: "person", gender: "", number: "s", definite: true, person: { from, to: person.to, skip } };
  }
  return undefined;
};

/** A noun with the article that nothing leads or joins, and no adjective. */
const isDefiniteNoun = (type: WordType | undefined): boolean =>
  type?.definite === true && !type.adjectival && type.prefixed === "" && !type.conjoined && !type.as.modifier && !type.as.demonym;

/** "called THE AGENCY the technicians": behind a definite noun another definite one, no adjective, is somebody else. */
const ownPart = (scan: Scan<Scene>, known: NounPhrase | undefined, to: number): NounPhrase | undefined => {
  if (!known || known.kind === "common" || known.kind === "document" || known.to >= to) return undefined;
  // "told A SECURITY SOURCE the agency that": whom it was told
  if (isA(scan.scene.a, known.to, "outlet-head") || scan.scene.names.startingAt[known.to]?.kind === "outlet") return known;
  const next = tokenAt(scan, known.to)?.type;
  const last = tokenAt(scan, known.to - 1)?.type;
  // "revealed THE MOVEMENT details": a listed body is whole, what stands bare behind it is what it revealed
  const listed = known.name?.entry !== undefined && (known.kind === "organisation" || known.kind === "country");
  if (listed && next && !next.definite && !next.adjectival && !next.conjoined) return known;
  if (!isDefiniteNoun(next) || !(last?.definite || scan.scene.names.covering[known.to - 1] !== -1)) return undefined;
  const met = known.to + 1 === to && meetsThen(scan, known.to);
  return met || isSomebody(scan.scene, known.to) || isUnlike(scan, known) ? known : { ...known, to };
};

/** "the bureau of the party MEETING YESTERDAY": a participle with when, which is no part of the name. */
const meetsThen = (scan: Scan<Scene>, at: number): boolean =>
  scan.scene.inTime[at + 1] === 1 && language(scan).looksParticiple(tokenAt(scan, at)?.type.form ?? "");

/** "called THE STAFF OF THE TRUST the authorities to": where whom a verb calls on begins, behind a word that closes who calls; the end where nobody does. */
const callsOn = (scan: Scan<Scene>, at: number, to: number): number => {
  const cue = cueOf(scan);
  if (!cue || ![...framesOf(cue)].some((f) => f.startsWith("address"))) return to;
  for (let i = at + 1; i < to; i++) {
    const [before, type] = [tokenAt(scan, i - 1)?.type, tokenAt(scan, i)?.type];
    const owned = before?.classes.some((c) => language(scan).isPronoun(before.as[c]?.enclitic ?? "")) ?? false;
    if (!before?.definite && !owned) continue;
    if (isDefiniteNoun(type)) return i;
  }
  return to;
};

/** A noun for people or a body: no participle that tells more of what stands before it. */
const isSomebody = (scene: Scene, at: number): boolean => {
  const as = scene.a.tokens[at]?.type.as;
  const many = as?.office?.entry.features.number === "p" || as?.anonymous?.entry.features.number === "p";
  return isA(scene.a, at, "group") || as?.["organisation-head"] !== undefined || many;
};

/** What stands behind a phrase does not agree with it in gender: no adjective of its. */
const isUnlike = (scan: Scan<Scene>, known: NounPhrase): boolean => {
  const { form } = tokenAt(scan, known.to)?.type ?? { form: "" };
  const feminine = language(scan).looksFeminine(form);
  return known.number !== "p" && ((known.gender === "f" && !feminine) || (known.gender === "m" && feminine));
};

/** A few words in marks behind the verb, with the complement behind them: the source's name. */
const nameInMarks = (scan: Scan<Scene>, at: number): NounPhrase | undefined => {
  const { a } = scan.scene;
  const index = a.quotations.markOf[at] as number;
  const q = index >= 0 ? a.quotations.list[index] : undefined;
  if (q?.open !== at || q.broken || q.words > 4 || q.words === 0) return undefined;
  const name: Name = {
    from: at + 1,
    to: q.close,
    skip: 0,
    kind: "organisation",
    source: "context",
    entry: scan.scene.names.startingAt[at + 1]?.entry,
  };
  return { from: at, to: q.close + 1, skip: 0, kind: "organisation", gender: "", number: "s", definite: true, name, head: undefined };
};

/** '"X" AFFILIATED TO the organisation': an adjective with the article behind the marks, and what it bears. */
const behindAdjective = (scan: Scan<Scene>, adjective: number): number => {
  const { scene } = scan;
  const type = tokenAt(scan, adjective)?.type;
  if (type?.kind !== "word" || !type.definite || type.conjoined || type.prefixed !== "" || closesPhrase(scene, adjective)) return adjective;
  const next = adjective + 1;
  const apart = isA(scene.a, next, "preposition") && tokenAt(scan, next)?.type.prefixed === "";
  const led = apart || tokenAt(scan, next)?.type.prefixed !== "" || (scene.names.startingAt[next]?.skip ?? 0) > 0 || bearsFor(scan, next);
  const owner = led ? sourceAt(scene, apart ? next + 1 : next) : undefined;
  return owner && owner.to <= scan.to ? owner.to : next;
};

/** "to the organisation": the letter of purpose before the head of a body. */
const bearsFor = (scan: Scan<Scene>, at: number): boolean =>
  language(scan).isPurpose(tokenAt(scan, at)?.type.as["organisation-head"]?.proclitics ?? "");

const MOST_NAME = 4;

/** Words behind an office that nothing else explains are its holder's name. */
const holderBehind = (scan: Scan<Scene>, office: NounPhrase, to: number): NounPhrase | undefined => {
  if (office.kind !== "office" || to - office.to < 2 || to - office.to > MOST_NAME) return undefined;
  for (let at = office.to; at < to; at++) {
    const type = tokenAt(scan, at)?.type;
    if (type?.prefixed !== "" || type.classes.some((c) => c !== "given-name" && c !== "name-particle")) return undefined;
  }
  return { ...office, kind: "person", to, person: { from: office.to, to, skip: 0 } };
};
