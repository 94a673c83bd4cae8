/** Where a name ends, seen from the other names of the text: a neighbour that the tagger drew in. */
import { flat } from "../../flat.ts";
import { changed } from "./new-name.ts";
import { type Annotated, matchAt } from "../../tokens/annotated.ts";
import { isParticle, isSurnameLike } from "../name-words.ts";
import type { Name } from "../names.ts";

const MOST_GROWN = 3;

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

/** "the Sahlani prime minister, THE ACTING Layla Shami": one word with the article between a title and whoever bears it is an adjective of the title. */
export const withoutAdjective = (a: Annotated, names: readonly Name[]): readonly Name[] => {
  const isBearer = (n: Name | undefined) => n?.kind === "person" && n.skip === 0 && n.to - n.from > 1;
  const isAdjective = (n: Name, next: Name | undefined): boolean => {
    const [before, type] = [a.tokens[n.from - 1]?.type, a.tokens[n.from]?.type];
    if (n.kind !== "person" || n.source !== "tagger" || n.to - n.from > 1 || next?.from !== n.to || !isBearer(next)) return false;
    return before?.kind === "word" && before.definite && type?.definite === true && type.as["given-name"] === undefined;
  };
  return names.filter((n, i) => !isAdjective(n, names[i + 1]));
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
  return flat(names, (n): Name[] => {
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
    // "says SHAMI WITH-SORROW": a surname, and a word that is none
    if (
      n.kind === "person" &&
      n.skip === 0 &&
      isFollowedByOther(a, n) &&
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

/** Behind a word that is no first name one that can be no surname: led by a letter, or told with a verb's ending. */
const isFollowedByOther = (a: Annotated, { from }: Name): boolean => {
  const [first, next] = [a.tokens[from]?.type, a.tokens[from + 1]?.type];
  if (!first || first.as["given-name"] || next?.kind !== "word" || next.as["given-name"] || isParticle(a, from) || isParticle(a, from + 1))
    return false;
  return !next.definite && next.form.length > 2 && !isSurnameLike(a, from + 1);
};

const isFull = (n: Name) => n.kind === "person" && n.to - n.from > 1;
const splitAt = (n: Name, at: number): Name[] => [changed(n, { to: at }), changed(n, { from: at, skip: 0, kind: "person" })];

/** "KIM WEE-KYUM": what a hyphen with no space around it joins to the last word of a name. */
export const withHyphened = (a: Annotated, names: readonly Name[]): readonly Name[] => {
  const at = new Map(names.map((n) => [n.from, n]));
  const joined = new Set<Name>();
  const whole = names.map((name) => {
    const [last, hyphen, next] = [a.tokens[name.to - 1], a.tokens[name.to], a.tokens[name.to + 1]];
    if (name.kind !== "person" || !hyphen || !a.lexicon.language.isHyphen(hyphen.type.text) || next?.type.kind !== "word") return name;
    if (last?.end !== hyphen.start || hyphen.end !== next.start || next.type.definite) return name;
    const rest = at.get(name.to + 1);
    if (rest && (rest.kind !== "person" || rest.skip > 0)) return name;
    if (rest) joined.add(rest);
    return changed(name, { to: rest?.to ?? name.to + 2 });
  });
  return joined.size === 0 ? whole : whole.filter((n) => !joined.has(n));
};

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
