/** Surnames: once a full name is known, its last words standing alone. */
import { type Annotated, isA, mayBe } from "../../tokens/annotated.ts";
import { classSet } from "../../tokens/class-set.ts";
import { bitOf } from "../../tokens/phrase-tries.ts";
import type { Token, WordType } from "../../tokens/word-type.ts";
import { endsSubject, isGrammatical } from "../name-words.ts";
import type { Name, Names } from "../names.ts";
import { chooseAgain } from "./chosen-names.ts";
import { changed, newPerson } from "./new-name.ts";
import { isTitleAlone } from "./person-name.ts";

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

/** "reported from THE EGYPTIAN HIS SAYING": a verbal noun that bears whoever stands behind "from". */
const saysHimself = (a: Annotated, at: number): boolean => {
  const said = a.tokens[at + 1]?.type.as.cue;
  return said?.entry.features.mood === "noun" && a.lexicon.language.isPronoun(said.enclitic) && isA(a, at - 1, "preposition");
};

/** "added RAISI that", spelt like "the two heads of", "added TABIB that", spelt like "the doctor": alone between a verb of saying and the clause it is a surname. */
const speaksAlone = (a: Annotated, at: number, surnames: ReadonlySet<string>): boolean => {
  const type = a.tokens[at]?.type;
  if (type?.kind !== "word" || !surnames.has(type.form)) return false;
  const led = a.tokens[at - 1]?.type.as.cue?.entry.features.mood === "perfect" || isA(a, at - 1, "honorific");
  return led && endsSubject(a, at + 1);
};

/** No office, unless only a letter cut off makes it one: Lawazir is a surname, "to a minister" is not. */
const canBeSurname = (a: Annotated, at: number, surnames: ReadonlySet<string>): boolean => {
  const { type } = a.tokens[at] as Token;
  if (isTitleAlone(a, at, at + 1)) return false;
  if (type.kind !== "word" || (type.as.office && (type.as.office.proclitics === "" || !surnames.has(type.form))))
    return speaksAlone(a, at, surnames);
  // "the Egyptian" is somebody's surname right behind a verb of saying, and where what he said is told
  return !type.as.demonym || a.tokens[at - 1]?.type.as.cue?.entry.features.mood === "perfect" || saysHimself(a, at);
};

/** Units before the surname that a word is or ends in; -1 where it is none. */
const surnameFrom = (type: WordType, surnames: ReadonlySet<string>): number => {
  if (surnames.has(type.form)) return 0;
  return type.joined !== "" && surnames.has(type.behindJoined) ? type.joined.length : -1;
};

const TITLES = classSet(["honorific", "rank"]);

export const surnameNames = (a: Annotated, names: Names): Name[] => {
  const surnames = surnamesOf(a, names.list);
  if (surnames.size === 0) return [];
  const { stem } = a.lexicon.language;
  const stems = new Set([...surnames].map((form) => stem(form)));
  // "Dr Mashaqba": with the article or without, behind a title
  const isTitled = (at: number, type: WordType) =>
    type.classes.length === 0 &&
    mayBe(a, at - 1, TITLES) &&
    (isA(a, at - 1, "honorific") || isA(a, at - 1, "rank")) &&
    stems.has(stem(type.form));
  let bits = 0;
  for (const surname of surnames) bits |= bitOf(surname);
  const found: Name[] = [];
  for (let at = 0; at < a.tokens.length; at++) {
    const { type } = a.tokens[at] as Token;
    // of most words a bit tells that they are no surname, and those the tables know are no unknown ones behind a title
    if (names.covering[at] !== -1 || (((type.bit | type.bitBehind) & bits) === 0 && type.classes.length > 0)) continue;
    if (!canBeSurname(a, at, surnames)) continue;
    const cut = surnameFrom(type, surnames);
    if (cut >= 0) found.push(newPerson(at, at + 1, cut, "surname"));
    else if (isTitled(at, type)) found.push(newPerson(at, at + 1, 0, "surname"));
  }
  return found;
};

/** A single word the tagger took for a body or place, though somebody named in full bears it, is that person's surname. */
export const asSurnames = (a: Annotated, names: readonly Name[]): readonly Name[] => {
  // "called SADR for": a place of that name, where a man speaks whose surname it is
  const speaks = (n: Name) => {
    const cue = a.tokens[n.from - 1]?.type.as.cue?.entry.features;
    return n.kind === "place" && cue?.mood === "perfect" && cue.gender === "m" && (endsSubject(a, n.to) || isA(a, n.to, "preposition"));
  };
  const isOther = (n: Name) =>
    (n.source === "tagger" || speaks(n)) && n.kind !== "person" && n.kind !== "outlet" && n.to - n.from === 1 && n.skip === 0;
  if (!names.some(isOther)) return names;
  const surnames = surnamesOf(a, names);
  return names.map((n) =>
    isOther(n) && surnames.has(a.tokens[n.from]?.type.form ?? "") ? changed(n, { kind: "person", source: "surname" }) : n,
  );
};

/** Units of the one-letter preposition before what is the surname of somebody named in full, or what "according" leads to; 0 where there is none. */
const ledBy = (a: Annotated, { from }: Name, surnames: ReadonlySet<string>): number => {
  const type = a.tokens[from]?.type;
  if (!type || surnames.has(type.form)) return 0;
  const { language } = a.lexicon;
  const leads = a.tokens[from - 1]?.type.as.according?.entry.features.to === "yes" && language.cutsFor(type.form);
  const led = language
    .splits(type.form, type.text)
    .find((s) => s.tail === 0 && !s.definite && language.isPreposition(s.proclitics) && (leads || surnames.has(s.stem)));
  return led?.skip ?? 0;
};

/**
 * A single word the tagger cut a proclitic from, though whole it is the surname of somebody named in full; or one it left a preposition at,
 * though without it it is.
 */
export const uncut = (a: Annotated, names: Names): Names => {
  const isAlone = (n: Name) => n.kind === "person" && n.to - n.from === 1 && n.source === "tagger";
  if (!names.list.some(isAlone)) return names;
  const surnames = surnamesOf(a, names.list);
  const list = names.list.map((n) => {
    if (!isAlone(n)) return n;
    if (n.skip > 0) return surnames.has(a.tokens[n.from]?.type.form ?? "") ? changed(n, { skip: 0, source: "surname" }) : n;
    const skip = ledBy(a, n, surnames);
    return skip > 0 ? changed(n, { skip }) : n;
  });
  return chooseAgain(a, names, list);
};
