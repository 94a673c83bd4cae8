/** Names that the lexicon lists. */
import type { WordClass } from "../../language.ts";
import { type Annotated, isA, type Match, matchAt, mayBe } from "../../tokens/annotated.ts";
import { classSet } from "../../tokens/class-set.ts";
import { isGrammatical, keepsLetter, opensClause } from "../name-words.ts";
import type { Name, NameKind } from "../names.ts";
import { describesCalling, outletStands } from "./listed-outlets.ts";
import { isTown, type Towns } from "./town-or-state.ts";

const LEXICAL: readonly [WordClass, NameKind][] = [
  ["person", "person"],
  ["organisation", "organisation"],
  ["country", "country"],
  ["outlet", "outlet"],
  ["city", "place"],
  ["place", "place"],
];

const LEXICAL_CLASSES = classSet(LEXICAL.map(([c]) => c));

/** "the paper of QUDS" where "QUDS ARABI" stands: behind the word for an outlet another is listed that ends later. */
const isLongerBehind = (a: Annotated, m: Match): boolean =>
  isA(a, m.from, "outlet-head") && (matchAt(a, m.from + 1, "outlet")?.to ?? 0) > m.to;

/** "the organisation of the petroleum exporting countries OPEC": another name of the same body right behind it, and no more than that. */
const toldAgain = (a: Annotated, m: Match, cls: WordClass): number => {
  const again = cls === "organisation" ? matchAt(a, m.to, cls) : undefined;
  return again?.skip === 0 && again.entry.lemma === m.entry.lemma && a.sentenceOf[m.to] === a.sentenceOf[m.from] ? again.to : m.to;
};

export const lexicalNames = (a: Annotated): Name[] => {
  const names: Name[] = [];
  const towns: Towns = new Map();
  for (let at = 0; at < a.tokens.length; at++) {
    if (!mayBe(a, at, LEXICAL_CLASSES)) continue;
    for (const [cls, kind] of LEXICAL) {
      const m = matchAt(a, at, cls);
      if (!m || (m.to === at + 1 && isGrammatical(a, at))) continue;
      if (kind === "country" && m.to === at + 1 && isTown(a, at, m, towns)) continue;
      if (kind === "outlet" && m.entry.features.ambiguous === "yes" && !outletStands(a, at, m.to)) continue;
      if (kind === "outlet" && (isLongerBehind(a, m) || describesCalling(a, at, m.to))) continue;
      // "said BARAK that": no town with "in" before it
      if (kind === "place" && m.skip > 0 && m.to === at + 1 && keepsLetter(a, at) && isA(a, m.to, "complementiser")) continue;
      names.push({ from: at, to: toldAgain(a, m, cls), skip: m.skip, kind, source: "lexicon", entry: m.entry });
      // a listed surname with another first name is somebody else
      const first =
        kind === "person" && m.skip === 0 && at > 0 && a.sentenceOf[at - 1] === a.sentenceOf[at] ? a.tokens[at - 1]?.type : undefined;
      const given = first?.as["given-name"];
      // two listed surnames side by side are two persons, though the first is spelt like "by" and a first name
      const isCut = given !== undefined && given.skip > 0 && first?.as.person?.skip === 0;
      if (
        given &&
        !isCut &&
        !first.definite &&
        !isGrammatical(a, at - 1) &&
        !opensClause(a, at - 1) &&
        !a.tokens[at]?.type.as["given-name"]
      )
        names.push({ from: at - 1, to: m.to, skip: given.skip, kind, source: "lexicon", entry: undefined });
    }
  }
  return names;
};
