/** Of the names that may stand in a text, those that do: no word belongs to two, and longer beats shorter. */
import type { Annotated } from "../../tokens/annotated.ts";
import type { Name, Names } from "../names.ts";
import { coveringName } from "./covering-name.ts";
import { changed } from "./new-name.ts";

const RANK: Readonly<Record<Name["source"], number>> = { lexicon: 3, tagger: 2, surname: 1, context: 0 };

const longestFirst = (x: Name, y: Name) => y.to - y.from - (x.to - x.from) || RANK[y.source] - RANK[x.source] || x.from - y.from;

export const choose = (a: Annotated, candidates: readonly Name[]): Names => {
  const covering = new Int32Array(a.tokens.length).fill(-1);
  const chosen: Name[] = [];
  for (const name of [...candidates].sort(longestFirst)) {
    let free = true;
    for (let i = name.from; i < name.to && free; i++) free = covering[i] === -1;
    if (!free) continue;
    for (let i = name.from; i < name.to; i++) covering[i] = 0;
    chosen.push(name);
  }
  chosen.sort((x, y) => x.from - y.from);
  const startingAt: (Name | undefined)[] = new Array(a.tokens.length);
  chosen.forEach((name, index) => {
    startingAt[name.from] = name;
    covering.fill(index, name.from, name.to);
  });
  return { list: chosen, startingAt, covering };
};

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
  return tagged.flatMap((n): Name[] => {
    const first = owner.get(n.from);
    // "X visited Y": no body is called after a listed person and what stands behind him
    if (first?.kind === "person" && n.kind !== "person" && first.from === n.from && first.to < n.to) return [];
    const last = owner.get(n.to - 1);
    const from = first && first.from < n.from && first.to < n.to ? first.to : n.from;
    const to = last && last.from > n.from && last.to > n.to ? last.from : n.to;
    return to > from ? [from === n.from && to === n.to ? n : changed(n, { from, to, skip: from === n.from ? n.skip : 0 })] : [];
  });
};
