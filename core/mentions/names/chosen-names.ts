/** Of the names that may stand in a text, those that do: no word belongs to two, and longer beats shorter. */
import { flat } from "../../flat.ts";
import type { Annotated } from "../../tokens/annotated.ts";
import { isGiven, isNameParticle } from "../name-words.ts";
import type { Name, Names } from "../names.ts";
import { coveringName } from "./covering-name.ts";
import { changed } from "./new-name.ts";

const RANK: Readonly<Record<Name["source"], number>> = { lexicon: 3, tagger: 2, surname: 1, context: 0 };

const longestFirst = (x: Name, y: Name) => y.to - y.from - (x.to - x.from) || RANK[y.source] - RANK[x.source] || x.from - y.from;

const firstFirst = (x: Name, y: Name) => x.from - y.from;

/** Of names that overlap, in order: those that stand, in order. */
const ofCluster = (cluster: Name[]): Name[] => {
  const chosen: Name[] = [];
  for (const name of cluster.sort(longestFirst)) if (chosen.every((n) => n.to <= name.from || name.to <= n.from)) chosen.push(name);
  return chosen.sort(firstFirst);
};

/** Most names overlap no other: only those that do are asked which is longer. `ordered` stand in the order of the text. */
const chosenOf = (ordered: readonly Name[]): readonly Name[] => {
  const chosen: Name[] = [];
  for (let from = 0, to = 0; from < ordered.length; from = to) {
    const first = ordered[from] as Name;
    let end = first.to;
    for (to = from + 1; to < ordered.length && (ordered[to] as Name).from < end; to++) end = Math.max(end, (ordered[to] as Name).to);
    if (to === from + 1) chosen.push(first);
    else for (const name of ofCluster(ordered.slice(from, to))) chosen.push(name);
  }
  return chosen;
};

export const choose = (a: Annotated, candidates: readonly Name[]): Names => {
  const inText = candidates.filter((name) => name.from >= 0 && name.to <= a.tokens.length);
  const list = chosenOf(inText.sort(firstFirst));
  const covering = new Int32Array(a.tokens.length).fill(-1);
  const startingAt: (Name | undefined)[] = new Array(a.tokens.length);
  for (let index = 0; index < list.length; index++) {
    const name = list[index] as Name;
    startingAt[name.from] = name;
    for (let at = name.from; at < name.to; at++) covering[at] = index;
  }
  return { list, startingAt, covering };
};

/** The same for names that may be those chosen before: then nothing is to be chosen. */
export const chooseAgain = (a: Annotated, names: Names, candidates: readonly Name[]): Names =>
  candidates.length === names.list.length && candidates.every((name, i) => name === names.list[i]) ? names : choose(a, candidates);

export const isClear = (names: Names, name: Name): boolean => {
  for (let i = name.from; i < name.to; i++) if (names.covering[i] !== -1) return false;
  return true;
};

/** Free, or taken by nothing but the single surname it ends in, or by what the tagger takes that surname for. */
export const isClearOrLonger = (names: Names, name: Name): boolean => {
  const last = coveringName(names, name.to - 1);
  const ends = (last?.kind === "person" || last?.source === "tagger") && last.from === name.to - 1 && last.to === name.to;
  return isClear(names, ends ? changed(name, { to: name.to - 1 }) : name);
};

/** Where a listed name of several words and a tagged one overlap, the listed one keeps its words. */
export const besideListed = (tagged: readonly Name[], listed: readonly Name[]): Name[] => {
  const owner = new Map<number, Name>();
  for (const l of listed) if (l.to - l.from > 1) for (let at = l.from; at < l.to; at++) owner.set(at, l);
  return flat(tagged, (n): readonly Name[] => {
    const first = owner.get(n.from);
    // "X visited Y": no body is called after a listed person and what stands behind him
    if (first?.kind === "person" && n.kind !== "person" && first.from === n.from && first.to < n.to) return [];
    const last = owner.get(n.to - 1);
    const from = first && first.from < n.from && first.to < n.to ? first.to : n.from;
    const to = last && last.from > n.from && last.to > n.to ? last.from : n.to;
    return to > from ? [from === n.from && to === n.to ? n : changed(n, { from, to, skip: from === n.from ? n.skip : 0 })] : [];
  });
};

/** The tagger's first names alone, and behind them nothing but what a name goes on with: more first names, or a nisba. */
export const isLongerByNames = (a: Annotated, names: Names, { from, to }: Name): boolean => {
  const cut = coveringName(names, from);
  if (cut?.kind !== "person" || cut.source !== "tagger" || cut.from !== from || cut.to >= to) return false;
  for (let at = from; at < to; at++) {
    if (at >= cut.to && names.covering[at] !== -1) return false;
    const isNisba = at >= cut.to && a.tokens[at]?.type.definite === true && a.tokens[at]?.type.adjectival === true;
    if (!isGiven(a, at) && !isNisba && !isNameParticle(a.tokens[at]?.type)) return false;
  }
  return true;
};
