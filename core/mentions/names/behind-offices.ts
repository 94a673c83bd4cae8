/** Names into which the tagger drew the words of an office: "the president of THE REPUBLIC SALIM MANSUR", "the REGIONAL director SALIM MANSUR". */
import { flat } from "../../flat.ts";
import { type Annotated, isA } from "../../tokens/annotated.ts";
import { isGiven, isJoinedName, isParticle, opensGiven } from "../name-words.ts";
import type { Name } from "../names.ts";
import { changed } from "./new-name.ts";

const LONGEST_OFFICE = 4;
const FEWEST_WORDS = 2;
const LONGEST_NAME = 4;

/** Where a listed office that began before this token ends: here or beyond; undefined where there is none. */
const officeEnd = (a: Annotated, at: number): number | undefined => {
  for (let back = 1; back <= LONGEST_OFFICE; back++) {
    const office = a.phrases[at - back]?.find((p) => p.entry.class === "office" && p.to >= at);
    if (office) return office.to;
  }
  return undefined;
};

/** "the foreign | minister of SAHLAN SALIM MANSUR": behind the office whose last words the name begins with, a state that no table knows. */
const holderBehind = (a: Annotated, name: Name, end: number): number | undefined => {
  const isUnknown = end > name.from && a.tokens[end]?.type.classes.length === 0;
  return isUnknown && name.to - end > FEWEST_WORDS && isGiven(a, end + 1) ? end + 1 : undefined;
};

/** The word is the office of one, with no pronoun that would tell whose. */
const isSingleOffice = (a: Annotated, at: number): boolean => {
  const office = a.tokens[at]?.type.as.office;
  return office?.enclitic === "" && office.entry.features.number === "s";
};

/** A word that no table explains but as a name, without the article. */
const isBare = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  if (type?.kind !== "word" || type.definite) return false;
  if (isGiven(a, at) || isParticle(a, at)) return true;
  return type.classes.length === 0 && !type.conjoined && type.prefixed === "" && type.form.length > 1;
};

/** Bare words that are a name: two at least, the last perhaps with the article. */
const bareNameEnd = (a: Annotated, from: number): number => {
  let to = from;
  while (to - from < LONGEST_NAME && (isBare(a, to) || (to > from && isJoinedName(a, to - 1)))) to++;
  const last = a.tokens[to]?.type;
  if (to > from && last?.kind === "word" && last.definite && last.adjectival && last.classes.length === 0 && !last.conjoined) to++;
  return to;
};

/**
 * "the director of ENERGY LAYLA SHAMI", "the REGIONAL director LAYLA SHAMI": the first word, with the article and no first name, is what he
 * directs, or what kind of director he is.
 */
const withoutPortfolio = (a: Annotated, name: Name): Name => {
  const first = a.tokens[name.from]?.type;
  if (!first?.definite || isGiven(a, name.from) || !isSingleOffice(a, name.from - 1)) return name;
  const construct = a.tokens[name.from - 1]?.type.definite === false;
  if ((!construct && !first.adjectival) || isParticle(a, name.from + 1)) return name;
  const own = name.from + 1;
  return bareNameEnd(a, own) - own >= FEWEST_WORDS ? changed(name, { from: own }) : name;
};

/** "the head of the municipality of THE TOWN SALIM | MANSUR": what stands behind a definite noun is nothing's name but the holder's. */
const isHolderDrawnIn = (a: Annotated, name: Name): boolean => {
  const first = a.tokens[name.from]?.type;
  if (!first?.definite || (first.adjectival && !first.as["organisation-head"])) return false;
  const of = isA(a, name.from - 1, "organisation-head") && !a.tokens[name.from - 1]?.type.definite ? name.from - 2 : name.from - 1;
  if (!isSingleOffice(a, of) || a.tokens[of]?.type.definite) return false;
  const own = name.from + 1;
  const to = bareNameEnd(a, own);
  return to >= name.to && to - own >= FEWEST_WORDS;
};

/** A person's name begins behind the office, not in it. */
export const behindOffices = (a: Annotated, names: readonly Name[]): readonly Name[] =>
  flat(names, (name) => {
    if (name.source !== "tagger") return [name];
    if (name.kind === "organisation" || name.kind === "place") {
      if (isHolderDrawnIn(a, name)) return [];
      if (name.kind === "organisation") return [name];
    }
    const end = officeEnd(a, name.from);
    const endsInside = end !== undefined && end < name.to;
    const own = endsInside && name.kind === "person" ? holderBehind(a, name, end) : undefined;
    if (own !== undefined) return [changed(name, { from: own, skip: 0 })];
    if (endsInside && end > name.from && opensGiven(a, end)) return [changed(name, { from: end, skip: 0, kind: "person" })];
    return [name.kind === "person" ? withoutPortfolio(a, name) : name];
  });
