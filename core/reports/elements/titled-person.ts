/** A person behind a title that the lexicon does not know. */
import { appositionAt, nameBeforeOffice } from "../../mentions/holder.ts";
import type { NounPhrase } from "../../mentions/noun-phrase.ts";
import type { Name } from "../../mentions/names.ts";
import { closesPhrase, isWord, type Scene } from "../../mentions/phrase-words.ts";
import { sourceAt } from "../../mentions/source-phrase.ts";
import { keepOn, type Scan } from "../../rules/pattern.ts";
import { isA, matchAt } from "../../tokens/annotated.ts";
import { type P, inBounds, language, tokenAt } from "./scan.ts";
import { bearsBy } from "./preposition.ts";
import { endsLoose } from "./loose-words.ts";

const hasOwnOffice = (scene: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const type = scene.a.tokens[at]?.type;
    if (type?.as.office && !type.definite && type.as.office.proclitics === "" && sourceAt(scene, at)?.person?.to === to) return true;
  }
  return false;
};

/** Where a few words in marks that open at this token end. */
const quotedEnd = (scene: Scene, at: number): number => {
  const index = scene.a.quotations.markOf[at] as number;
  const q = index >= 0 ? scene.a.quotations.list[index] : undefined;
  return q && q.open === at && !q.broken && q.words <= 4 ? q.close + 1 : at;
};

/** "of the delegation X FROM THE PROVINCE OF Y": where such a place ends; the same token where none stands. */
const placeBehindFrom = (scan: Scan<Scene>, at: number): number => {
  if (matchAt(scan.scene.a, at, "preposition")?.entry.features.role !== "from") return at;
  const phrase = isA(scan.scene.a, at + 1, "place-head") ? scan.scene.names.startingAt[at + 2] : scan.scene.names.startingAt[at + 1];
  return phrase?.kind === "place" ? phrase.to : at;
};

/** A word that tells whose kin or guest somebody is: the name behind it is not his own. */
const isRelated = ({ a }: Scene, at: number): boolean =>
  isA(a, at, "kin") || (isA(a, at, "office") && matchAt(a, at, "office")?.entry.features.rank === "guest");

/** "HIS wife NAME": whose kin it is has been told, so the name right behind is that of the kin. */
const isOwned = ({ a }: Scene, at: number, named: number): boolean =>
  named === at + 1 && a.lexicon.language.isPronoun(a.tokens[at]?.type.as.kin?.enclitic ?? "");

/** Where between a title's first word and a name such a word stands; -1 where none does. */
const relatedAt = (scene: Scene, from: number, to: number): number => {
  for (let at = from; at < to; at++) if (isRelated(scene, at)) return at;
  return -1;
};

/** "of the secondary schools MURSHID Idris": behind a title that is closed a bare word right before a single surname is its given name. */
const withGiven = (scene: Scene, at: number, person: Name): number => {
  const given = scene.a.tokens[person.from - 1]?.type;
  const bare = given?.kind === "word" && !given.definite && given.prefixed === "" && !given.conjoined;
  const closed = scene.a.tokens[person.from - 2]?.type.definite ?? false;
  const calling = given?.as.rank !== undefined || given?.as.honorific !== undefined;
  return person.to - person.from === 1 && person.from - 1 > at && bare && closed && !calling ? person.from - 1 : person.from;
};

/** A title the lexicon does not know, with a person's name behind it: "the commander of the operations room of X, NAME". */
export const titledPerson =
  (name: string): P =>
  (scan, at, next) => {
    const { scene } = scan;
    if (!inBounds(scan, at) || !isWord(scene, at) || closesPhrase(scene, at) || bearsBy(scan, at)) return false;
    // "confirmed TO THE ADVISER of X": whom it was told to
    const office = tokenAt(scan, at)?.type.as.office;
    if (office && office.skip > 0 && language(scan).isPurpose(office.proclitics)) return false;
    // "confirmed LAYLA SHAMI the hold on the government of X": who speaks is named, the names further on are somebody else's
    if (scene.names.startingAt[at]?.kind === "person") return false;
    // a name nobody lists with its calling behind it: the names further on are somebody else's
    const named = nameBeforeOffice(scene, at);
    if (named) return named.to <= scan.to && keepOn(scan, name, named, next, named.to);
    for (let to = at + 1; to < Math.min(scan.to, at + 12); to++) {
      const person = scene.names.startingAt[to];
      if (person?.kind === "person" && person.skip === 0) {
        // "the adviser of the president X on the affairs of": the phrase itself tells that the name is another's
        const known = sourceAt(scene, at);
        if (known && known.to > person.to && known.office && known.person?.from !== person.from) return false;
        // "the widow of the martyr X", "the guest of the programme X"
        const related = relatedAt(scene, at, to);
        if (related > at) return false;
        const kin: NounPhrase = { from: at, to: person.to, skip: 0, kind: "common", gender: "", number: "s", definite: true };
        // "the wife of X, LAYLA SHAMI, said", "HIS wife LAYLA SHAMI said"
        const own =
          related === at ? (isOwned(scene, at, to) ? { name: person, to: person.to } : appositionAt(scene, person.to)) : undefined;
        const self = own && {
          ...kin,
          to: own.to,
          kind: "person" as const,
          person: { from: own.name.from, to: own.name.to, skip: own.name.skip },
        };
        if (related === at) return keepOn(scan, name, self ?? kin, next, self?.to ?? kin.to);
        // "the charging of prime minister X": the office between them has the name, the first word is no title
        if (to > at + 1 && !isA(scene.a, at, "office") && hasOwnOffice(scene, at + 1, person.to)) return false;
        const phrase: NounPhrase = {
          from: at,
          to: person.to,
          skip: 0,
          kind: "person",
          gender: "",
          number: "s",
          definite: true,
          person: { from: withGiven(scene, at, person), to: person.to, skip: 0 },
        };
        return keepOn(scan, name, phrase, next, person.to);
      }
      const quoted = quotedEnd(scene, to);
      if (quoted > to) {
        to = quoted - 1;
        continue;
      }
      const placed = placeBehindFrom(scan, to);
      if (placed > to) {
        to = placed - 1;
        continue;
      }
      // "the delegate of X, NAME, ruled out …": the holder between commas
      const set = language(scan).isComma(tokenAt(scan, to)?.type.text ?? "") ? appositionAt(scene, to) : undefined;
      if (set && language(scan).isComma(tokenAt(scan, set.to)?.type.text ?? "")) {
        const { from, skip } = set.name;
        const range = { from, to: set.name.to, skip };
        const held: NounPhrase = { from: at, to: set.to, skip: 0, kind: "person", gender: "", number: "s", definite: true, person: range };
        return keepOn(scan, name, held, next, set.to);
      }
      if (!isWord(scene, to) || scene.inTime[to] === 1 || endsLoose(scan, to)) return false;
    }
    return false;
  };
