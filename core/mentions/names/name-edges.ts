/** Where a person's name ends, seen from the words around it: a surname the tagger left out, a neighbour it drew in. */
import { changed } from "./new-name.ts";
import { type Annotated, isA, matchAt } from "../../tokens/annotated.ts";
import { endsSpeaker, givenEnd, isGiven, isGrammatical, isSurnameLike, opensGiven } from "../name-words.ts";
import type { Name } from "../names.ts";

const MOST_GROWN = 3;

/** The name speaks or is introduced: right behind a verb of saying, an office or a title. */
const isIntroduced = (a: Annotated, name: Name): boolean => {
  // "Dr. X": the stop of a title cut short
  const at = a.tokens[name.from - 1]?.type.text === "." ? name.from - 2 : name.from - 1;
  const before = a.tokens[at]?.type;
  if (!before || a.sentenceOf[at] !== a.sentenceOf[name.from]) return false;
  return (
    before.as.cue?.entry.features.mood === "perfect" ||
    before.as.honorific !== undefined ||
    before.as.rank !== undefined ||
    before.as.office !== undefined
  );
};

const canEnd = (a: Annotated, at: number, first: number): boolean => {
  const type = a.tokens[at]?.type;
  if (!type || a.lexicon.language.looksAdverbial(type.form)) return false;
  if (isSurnameLike(a, at)) return true;
  // a surname may look like a feminine noun, a woman's before anybody's
  return (
    opensGiven(a, first) && type.kind === "word" && type.classes.length === 0 && !type.conjoined && type.prefixed === "" && !type.definite
  );
};

const FARTHEST_VERB = 4;

/** "said the minister X": a verb that takes no object stands a few words before, so what follows the name is none. */
const hasNoObject = (a: Annotated, at: number): boolean => {
  for (let back = at - 1; back >= at - FARTHEST_VERB; back--) {
    const { mood, frames = "" } = a.tokens[back]?.type.as.cue?.entry.features ?? {};
    if (mood === "perfect") return !frames.includes("object");
  }
  return false;
};

/** "said LAYLA AL-SHAIR head of": behind a first name alone a word with the article, where the verb has no object that it could be. */
const canEndFirst = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  if (type?.kind !== "word" || type.conjoined || type.prefixed !== "" || isGrammatical(a, at) || !hasNoObject(a, at)) return false;
  return isGiven(a, at) || (type.definite && type.classes.length === 0);
};

const isWoman = (a: Annotated, at: number): boolean => a.tokens[at]?.type.as["given-name"]?.entry.features.gender === "f";

/** "voiced NURAN Hawas about": one unknown word between a tagged name and the end of the subject belongs to the name. */
export const withSurname = (a: Annotated, names: readonly Name[]): readonly Name[] => {
  const taken = new Set(names.map((n) => n.from));
  return names.map((name) => {
    if (name.kind !== "person" || name.source !== "tagger" || name.to - name.from > MOST_GROWN || taken.has(name.to)) return name;
    const isFirst = givenEnd(a, name.from) === name.to;
    if (!isIntroduced(a, name) && !isFirst) return name;
    if (!canEnd(a, name.to, name.from) && !(isFirst && canEndFirst(a, name.to))) return name;
    const opensMarks = a.quotations.markOf[name.to + 1] !== -1 && a.tokens[name.to + 1] !== undefined;
    const ends = endsSpeaker(a, name.to + 1) || (isA(a, name.to + 1, "office") && hasNoObject(a, name.from));
    // a man's surname that looks like a feminine noun needs the plainer end
    const plain = isWoman(a, name.from) || !a.lexicon.language.looksFeminine(a.tokens[name.to]?.type.form ?? "");
    const led = isA(a, name.to + 1, "preposition") || a.tokens[name.to + 1]?.type.as["outlet-head"]?.skip === 1;
    const closed = !opensMarks && (ends || (led && (plain || hasNoObject(a, name.from))));
    return closed ? changed(name, { to: name.to + 1 }) : name;
  });
};

const formsOf = (a: Annotated, from: number, to: number): string => {
  let forms = "";
  for (let at = from; at < to; at++) forms += ` ${a.tokens[at]?.type.form ?? ""}`;
  return forms;
};

/** "the party of the republic LAYLA SHAMI", "… DETAILS": a listed body ends where its row ends, where words follow that nothing explains. */
const withoutHolder = (a: Annotated, name: Name): Name => {
  if (name.kind !== "organisation" || name.source !== "tagger") return name;
  const listed = matchAt(a, name.from, "organisation");
  if (!listed || name.to === listed.to || name.to - listed.to > MOST_GROWN) return name;
  const next = a.tokens[listed.to]?.type;
  const unknown = next?.kind === "word" && next.classes.length === 0 && !next.definite && !next.adjectival && !next.conjoined;
  return unknown ? changed(name, { to: listed.to }) : name;
};

/** "reminded WARD Layla bin Sahl", "the head of the party Layla bin Sahl": who is named in full elsewhere in the text ends what is before. */
export const withoutNeighbour = (a: Annotated, names: readonly Name[]): readonly Name[] => {
  const full = new Set(names.filter(isFull).map((n) => formsOf(a, n.from, n.to)));
  if (full.size === 0) return names.map((n) => withoutHolder(a, n));
  const lasts = new Set(names.filter(isFull).map((n) => a.tokens[n.to - 1]?.type.form));
  const ends = new Map<string, Set<string>>();
  for (const n of names.filter(isFull)) {
    const last = a.tokens[n.to - 1]?.type.form ?? "";
    ends.set(last, (ends.get(last) ?? new Set()).add(formsOf(a, n.from, n.to)));
  }
  const isEnd = (form: string, but: string) => [...(ends.get(form) ?? [])].some((whole) => whole !== but);
  const areTwo = (n: Name) => {
    const [x, y] = [a.tokens[n.from]?.type, a.tokens[n.from + 1]?.type];
    const own = formsOf(a, n.from, n.to);
    return x !== undefined && y !== undefined && !x.as["given-name"] && x.form !== y.form && isEnd(x.form, own) && isEnd(y.form, own);
  };
  // "WARD TO-SHAMI", "WARD BY-SHAMI": the second surname bears its preposition as a letter
  const withGlued = (n: Name): Name[] | undefined => {
    const [x, y] = [a.tokens[n.from]?.type, a.tokens[n.from + 1]?.type];
    const own = formsOf(a, n.from, n.to);
    if (!x || !y || x.as["given-name"] || !isEnd(x.form, own) || isEnd(y.form, own)) return undefined;
    const { language } = a.lexicon;
    const led = language.splits(y.form, y.text).find((s) => s.tail === 0 && language.isPreposition(s.proclitics) && isEnd(s.stem, own));
    return led && [changed(n, { to: n.from + 1 }), changed(n, { from: n.from + 1, skip: led.skip })];
  };
  const withoutFirst = (n: Name): Name[] | undefined =>
    full.has(formsOf(a, n.from + 1, n.to)) && lasts.has(a.tokens[n.from]?.type.form) ? splitAt(n, n.from + 1) : undefined;
  // "received LAYLA SHAMI WARD", "LAYLA SHAMI WILL-CARRY", "LAYLA SHAMI WISHES": who is told by less elsewhere,
  // and the last word is another's surname, a verb to come or a thing
  const alone = new Set(names.filter((n) => n.kind === "person" && n.to - n.from === 1).map((n) => a.tokens[n.from]?.type.form));
  const isKnown = (n: Name): boolean =>
    full.has(formsOf(a, n.from, n.to - 1)) || (n.to - n.from === 3 && alone.has(a.tokens[n.from]?.type.form));
  const withoutLast = (n: Name): Name[] | undefined => {
    const last = a.tokens[n.to - 1]?.type;
    if (!last || !isKnown(n)) return undefined;
    const isThing = a.lexicon.language.looksFemininePlural(last.form) && !last.as["given-name"];
    if ((last.future && last.classes.length === 0) || isThing) return [changed(n, { to: n.to - 1 })];
    return isEnd(last.form, formsOf(a, n.from, n.to)) ? splitAt(n, n.to - 1) : undefined;
  };
  return names.flatMap((n): Name[] => {
    if (n.source === "lexicon" || n.to - n.from < 2) return [n];
    // "X will carry": a surname, and a word with the sign of the future
    const next = a.tokens[n.from + 1]?.type;
    if (
      n.kind === "person" &&
      next?.future &&
      next.classes.length === 0 &&
      isEnd(a.tokens[n.from]?.type.form ?? "", formsOf(a, n.from, n.to))
    )
      return [changed(n, { to: n.from + 1 })];
    // two surnames side by side: the one told of the other
    if (n.to - n.from === 2) return isFull(n) ? (areTwo(n) ? splitAt(n, n.from + 1) : (withGlued(n) ?? [n])) : [withoutHolder(a, n)];
    if (isFull(n)) return withoutFirst(n) ?? withoutLast(n) ?? [n];
    if (n.kind !== "organisation") return [n];
    for (let at = n.from + 1; at <= n.to - 2; at++) if (full.has(formsOf(a, at, n.to))) return splitAt(n, at);
    return [withoutHolder(a, n)];
  });
};

const isFull = (n: Name) => n.kind === "person" && n.to - n.from > 1;
const splitAt = (n: Name, at: number): Name[] => [changed(n, { to: at }), changed(n, { from: at, skip: 0, kind: "person" })];

/** "Antony J. Blinken": an initial with its stop stands inside a name. */
export const withInitial = (a: Annotated, names: readonly Name[]): readonly Name[] => {
  const at = new Map(names.map((n) => [n.from, n]));
  const joined = new Set<Name>();
  const whole = names.map((name) => {
    const [letter, stop] = [a.tokens[name.to - 1], a.tokens[name.to]];
    const initial = name.kind === "person" && name.to - name.from > 1 && letter?.type.form.length === 1 && stop?.type.text === ".";
    const rest = initial && letter.end === stop.start ? at.get(name.to + 1) : undefined;
    if (rest?.kind !== "person" || rest.skip > 0) return name;
    joined.add(rest);
    return changed(name, { to: rest.to });
  });
  return joined.size === 0 ? names : whole.filter((n) => !joined.has(n));
};
