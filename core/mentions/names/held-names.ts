/** Names of whom an office, a title or a comma behind one introduces, with the words at both ends that nothing but the name explains. */
import type { WordClass } from "../../language.ts";
import { beginsPhrase, type Annotated, isA } from "../../tokens/annotated.ts";
import { endsInSurname, endsOffice, isGiven, isGrammatical, isOwnSaying, isParticle } from "../name-words.ts";
import type { Name } from "../names.ts";
import { isCallingOfAnybody } from "../phrase-words.ts";
import { closesOffice } from "./first-words.ts";
import { changed } from "./new-name.ts";
import { leavesNoObject, meetsPersons } from "./verb-before.ts";

const LONGEST_NAME = 6;
const MOST_BEFORE = 2;

/** Classes a word of a name may be in besides being one: whatever is spelt like them. */
const OF_NAMES: ReadonlySet<WordClass> = new Set<WordClass>(["given-name", "given-noun", "name-particle", "person"]);

/** What a first letter that is the name's own may leave: LAPIN, spelt like "to Abin". */
const CUT: ReadonlySet<WordClass> = new Set<WordClass>(["city", "place", "country", "given-name", "given-noun"]);

/** "Anas Abd al-Basit THE PREACHER": what anybody may be called, with the article, behind a first name. */
const isCallingAsSurname = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  return type?.definite === true && type.prefixed === "" && isCallingOfAnybody(a, at) && (isGiven(a, at - 1) || isParticle(a, at - 2));
};

/** A word that no table explains but as part of a name, or with letters cut off that are its own. */
const isUnexplained = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  if (
    type?.kind !== "word" ||
    type.conjoined ||
    type.future ||
    isGrammatical(a, at) ||
    beginsPhrase(a, at, "apart") ||
    type.form.length < 2
  )
    return false;
  if (type.definite ? type.prefixed !== "" : a.lexicon.language.looksAdverbial(type.form)) return false;
  if (isGiven(a, at) || isCallingAsSurname(a, at)) return true;
  // "kulla", spelt like "as NO": a particle with a letter before it is none
  if ((type.as["name-particle"]?.skip ?? 0) > 0 && !type.definite) return false;
  return type.classes.every(
    (c) => OF_NAMES.has(c) || (CUT.has(c) && !type.definite && (type.as[c]?.skip ?? 0) > 0 && type.as[c]?.enclitic === ""),
  );
};

const isComma = (a: Annotated, at: number): boolean => a.lexicon.language.isComma(a.tokens[at]?.type.text ?? "");

/** A title with the article right before: "THE MR X". */
const isTitle = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  const title = type?.as.honorific ?? type?.as.rank;
  return type?.definite === true && title !== undefined && title.enclitic === "" && !type.as.office;
};

/** What introduces a name whose first word stands here. */
const opens = (a: Annotated, at: number): "apart" | "title" | "office" | undefined => {
  if (a.sentenceOf[at - 1] !== a.sentenceOf[at]) return undefined;
  if (isComma(a, at - 1)) return endsOffice(a, at - 1) ? "apart" : undefined;
  if (isTitle(a, at - 1)) return "title";
  return closesOffice(a, at) ? "office" : undefined;
};

/** Nobody else's name and no place covers the word; a town that a letter was cut from to find is none. */
type Free = (at: number) => boolean;

/** Where the words of the name begin, as far as its title or office; the name's own beginning where nothing introduces it. */
const startOf = (a: Annotated, name: Name, isFree: Free): number => {
  if (name.skip > 0) return name.from;
  for (let from = name.from; from >= name.from - MOST_BEFORE; from--) {
    if (from < name.from && !(isFree(from) && isUnexplained(a, from) && !a.tokens[from]?.type.definite)) return name.from;
    const opened = opens(a, from);
    // behind an office a word more may be of the office
    if (opened && (from === name.from || opened !== "office")) return from;
  }
  return name.from;
};

/** "confirmed X BY SAYING": the noun of saying that the verb goes with. */
const isBySaying = (a: Annotated, at: number): boolean => {
  const cue = a.tokens[at]?.type.as.cue;
  if (cue?.entry.features.mood !== "noun" || cue.skip === 0) return false;
  const { articleLength, isPreposition } = a.lexicon.language;
  return isPreposition(cue.definite ? cue.proclitics.slice(0, -articleLength) : cue.proclitics);
};

const endsPlainly = (a: Annotated, at: number): boolean =>
  (a.tokens[at]?.type.kind ?? "mark") === "mark" ||
  isA(a, at, "complementiser") ||
  isA(a, at, "conjunction") ||
  isA(a, at, "preposition") ||
  isOwnSaying(a, at) ||
  beginsPhrase(a, at, "preposition") ||
  beginsPhrase(a, at, "conjunction");

/** "PAID A-VISIT to": the encounter that a lighter verb before the name goes with. */
const isByEncounter = (a: Annotated, at: number): boolean => {
  const trigger = a.tokens[at]?.type.as["event-trigger"];
  return trigger !== undefined && trigger.skip > 0 && a.lexicon.language.isPreposition(trigger.proclitics);
};

const TIMES: readonly WordClass[] = ["weekday", "time-relative", "time-part"];

/** Where the words of the name end, if what is behind it leaves nothing else for them; its own end where it does. */
const endOf = (a: Annotated, name: Name, from: number, isFree: Free): number => {
  const opened = opens(a, from);
  if (!opened || name.to - from < 1) return name.to;
  // "the head of the party Layla AL-SHAMI guest of": a surname with the article ends a name
  if (endsInSurname(a, from, name.to) && !a.tokens[name.to]?.type.definite) return name.to;
  let { to } = name;
  const isWoman = a.tokens[from]?.type.as["given-name"]?.entry.features.gender === "f";
  // "praised X WHAT was achieved [by-what]": a short word with the letter of "by" is rather what the verb takes
  const isLed = (at: number) => a.tokens[at]?.type.classes.length === 0 && a.lexicon.language.cutsByShort(a.tokens[at]?.type.form ?? "");
  const isHis = (at: number) => isWoman || isGiven(a, at) || !a.lexicon.language.looksFeminine(a.tokens[at]?.type.form ?? "");
  while (to - from < LONGEST_NAME && isFree(to) && isUnexplained(a, to) && isHis(to) && !isLed(to)) {
    to++;
    if (a.tokens[to - 1]?.type.definite) break;
  }
  if (to === name.to) return to;
  if (isByEncounter(a, to) || isBySaying(a, to)) return to;
  if (!endsPlainly(a, to) && !TIMES.some((c) => isA(a, to, c))) return name.to;
  const closed = opened === "apart" && isComma(a, to);
  return closed || leavesNoObject(a, from, to) || meetsPersons(a, from) ? to : name.to;
};

/** "ABD AL-RASHID MUALLIM NUR": a title without the article within or before the rest of a name makes two of it. */
const rejoined = (a: Annotated, names: readonly Name[]): readonly Name[] => {
  const isBareTitle = (at: number) => {
    const type = a.tokens[at]?.type;
    const title = type?.as.honorific ?? type?.as.office;
    return title?.skip === 0 && title.enclitic === "" && !type?.definite && !type?.conjoined && title.entry.features.number !== "p";
  };
  const list: Name[] = [];
  for (const name of names) {
    const before = list.at(-1);
    const first = name.source === "lexicon" || name.skip > 0 || name.kind !== "person" || before?.kind !== "person" ? undefined : before;
    const glued = first?.to === name.from && isBareTitle(name.from);
    // "Layla AL-SHAMI LAWYER of Nuran Hadi": behind a surname with the article a calling is no part of the name
    const whole = first !== undefined && endsInSurname(a, first.from, first.to) && isA(a, first.to, "office");
    const between = first !== undefined && !whole && first.to + 1 === name.from && isBareTitle(first.to);
    if (first && (glued || between) && opens(a, first.from) && a.sentenceOf[first.from] === a.sentenceOf[name.from])
      list[list.length - 1] = changed(first, { to: name.to });
    else list.push(name);
  }
  return list;
};

/** "the spokesman, ANDREI LAPIN, denied", "the Mrs CARMEN Robles", "the deputy minister KHALID Sulayman AL-JARIH that". */
export const heldNames = (a: Annotated, names: readonly Name[]): readonly Name[] => {
  const { articleLength } = a.lexicon.language;
  const taken = new Map<number, Name>();
  for (const name of names) for (let at = name.from; at < name.to; at++) taken.set(at, name);
  const isFree: Free = (at) => {
    const name = taken.get(at);
    return name === undefined || (name.to - name.from === 1 && name.kind !== "person" && name.skip > 0 && name.skip < articleLength);
  };
  return rejoined(a, names).map((name) => {
    if (name.kind !== "person" || name.source === "lexicon") return name;
    const from = startOf(a, name, isFree);
    const to = endOf(a, name, from, isFree);
    return from === name.from && to === name.to ? name : changed(name, { from, to });
  });
};
