/** Which of many reports belong together: every pair that may is looked at, and of what only may, the nearest is taken. */
import { type FoundLink, linkBetween } from "./claim-links.ts";
import { type Joining, sameClaim, type Told } from "./same-claim.ts";

export interface MayJoin<T extends Told> {
  readonly a: T;
  readonly b: T;
  readonly sharedNames: boolean;
}

interface Pair<T extends Told> extends MayJoin<T> {
  readonly joining: Joining;
}

const key = (report: Told, article: number): string => `${report.n} ${article}`;

/**
 * Two statements of one article can both be parts of a third in another article, and are two claims all the same: such a part joins
 * only what is nearest to it there, and only if it is itself the nearest here. What is nearly the same joins in any case.
 */
const nearestPairs = <T extends Told>(pairs: readonly Pair<T>[]): Pair<T>[] => {
  const nearest = new Map<string, Pair<T>>();
  const offer = (from: T, to: T, pair: Pair<T>): void => {
    const k = key(from, to.article);
    const known = nearest.get(k);
    if (!known || pair.joining.nearness > known.joining.nearness) nearest.set(k, pair);
    else if (pair.joining.nearness === known.joining.nearness) {
      const other = (p: Pair<T>): string => (p.a === from ? p.b.id : p.a.id);
      if (other(pair) < other(known)) nearest.set(k, pair);
    }
  };
  for (const p of pairs) {
    offer(p.a, p.b, p);
    offer(p.b, p.a, p);
  }
  return pairs.filter(
    (p) => p.joining.nearlySame || (nearest.get(key(p.a, p.b.article)) === p && nearest.get(key(p.b, p.a.article)) === p),
  );
};

export interface Paired<T extends Told> {
  /** the nearest first */
  readonly joined: readonly (readonly [T, T])[];
  readonly links: readonly FoundLink[];
}

export const pairUp = <T extends Told>(mayJoin: readonly MayJoin<T>[]): Paired<T> => {
  const pairs: Pair<T>[] = [];
  const links: FoundLink[] = [];
  for (const m of mayJoin) {
    const joining = sameClaim(m.a, m.b, m.sharedNames);
    if (joining) pairs.push({ ...m, joining });
    else {
      const link = linkBetween(m.a, m.b, m.sharedNames);
      if (link) links.push(link);
    }
  }
  const nearest = nearestPairs(pairs).sort((p, q) => q.joining.nearness - p.joining.nearness);
  return { joined: nearest.map((p) => [p.a, p.b] as const), links };
};
