/** Surnames that no full name bears out, but that speak alone: "the deputy X Y said … Y added". */
import { flat } from "../../flat.ts";
import { type Annotated, isA, matchAt } from "../../tokens/annotated.ts";
import { classSet, meets } from "../../tokens/class-set.ts";
import type { Token } from "../../tokens/word-type.ts";
import { endsSubject, isSurnameLike } from "../name-words.ts";
import type { Name, Names } from "../names.ts";
import { coveringName } from "./covering-name.ts";
import { choose } from "./chosen-names.ts";
import { changed, newPerson } from "./new-name.ts";

const CUE = classSet(["cue"]);

/** "pointed X TO THAT": the verb's own preposition before the clause. */
const leadsClause = (a: Annotated, at: number): boolean => {
  const m = matchAt(a, at, "preposition");
  return m?.skip === 0 && m.enclitic === "" && m.entry.features.pronoun !== "yes" && isA(a, at + 1, "complementiser");
};

/** Words that speak right behind a verb of saying, up to a pause or the clause: surnames, if the rest of the text bears them out. */
const spokenSurnames = (a: Annotated, names: Names): Set<string> => {
  const found = new Set<string>();
  for (let at = 1; at < a.tokens.length; at++) {
    const before = (a.tokens[at - 1] as Token).type;
    if (!meets(before.as, CUE)) continue;
    const mood = before.as.cue?.entry.features.mood;
    const covering = coveringName(names, at);
    const alone = !covering || (covering.kind === "person" && covering.to - covering.from === 1);
    if (mood !== "perfect" || !alone || !isSurnameLike(a, at)) continue;
    if (endsSubject(a, at + 1) || leadsClause(a, at + 1)) found.add(a.tokens[at]?.type.form ?? "");
    else if (isSurnameLike(a, at + 1) && endsSubject(a, at + 2)) found.add(a.tokens[at + 1]?.type.form ?? "");
  }
  return found;
};

/** A body's name into which the tagger drew its member's: what speaks elsewhere ends it. */
export const withoutSpoken = (a: Annotated, names: Names): Names => {
  const isLong = (n: Name) => n.kind === "organisation" && n.source === "tagger" && n.to - n.from > 3;
  if (!names.list.some(isLong)) return names;
  const surnames = spokenSurnames(a, names);
  const drawn = (n: Name) => isLong(n) && surnames.has(a.tokens[n.to - 1]?.type.form ?? "");
  if (!names.list.some(drawn)) return names;
  const list = flat(names.list, (n): Name[] =>
    drawn(n) && isSurnameLike(a, n.to - 2) ? [changed(n, { to: n.to - 2 }), newPerson(n.to - 2, n.to, 0, "context")] : [n],
  );
  return choose(a, list);
};

/** A first name before a surname that elsewhere speaks alone: "the deputy X Y said … Y added". */
export const namesOfSpoken = (a: Annotated, names: Names): Name[] => {
  const surnames = spokenSurnames(a, names);
  if (surnames.size === 0) return [];
  const found: Name[] = [];
  for (let at = 1; at < a.tokens.length; at++) {
    if (names.covering[at] !== -1 || names.covering[at - 1] !== -1 || !surnames.has(a.tokens[at]?.type.form ?? "")) continue;
    const first = a.tokens[at - 1]?.type;
    if (!first || !isSurnameLike(a, at - 1) || a.sentenceOf[at] !== a.sentenceOf[at - 1]) continue;
    if (first.as.cue || (!first.as["given-name"] && !first.definite && a.lexicon.language.looksPerfect(first.form))) continue;
    found.push(newPerson(at - 1, at + 1, 0, "context"));
  }
  return [...found, ...grown(a, names, surnames)];
};

/** "the deputy WARD NURAN Shami said … Shami added": a word right behind a full name that speaks elsewhere, and ends no other name. */
const grown = (a: Annotated, names: Names, surnames: ReadonlySet<string>): Name[] => {
  const isFull = (n: Name) => n.kind === "person" && n.source !== "lexicon" && n.to - n.from > 1;
  const ends = new Set(names.list.filter((n) => n.kind === "person" && n.to - n.from > 1).map((n) => a.tokens[n.to - 1]?.type.form));
  return flat(names.list, (n): Name[] => {
    const form = a.tokens[n.to]?.type.form ?? "";
    const next = names.startingAt[n.to];
    const open = names.covering[n.to] === -1 || (next?.kind === "person" && next.to === n.to + 1 && next.skip === 0);
    const free = open && a.sentenceOf[n.to] === a.sentenceOf[n.from];
    return isFull(n) && free && surnames.has(form) && !ends.has(form) && a.tokens[n.to]?.type.prefixed === ""
      ? [changed(n, { to: n.to + 1 })]
      : [];
  });
};
