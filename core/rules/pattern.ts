/**
 * Patterns over tokens, tried in order with backtracking. A pattern is a function from a place to the places after it, in
 * continuation style: it calls `next` with each way to go on until one succeeds. Captures are undone when a way fails.
 */
export interface Scan<S> {
  readonly scene: S;
  /** token bounds the match may not leave: [from, to) */
  readonly from: number;
  readonly to: number;
  readonly captures: Map<string, unknown>;
}

export type Next = (at: number) => boolean;
export interface Pattern<S> {
  (scan: Scan<S>, at: number, next: Next): boolean;
  /** kinds of anchor the pattern begins with: where another stands it need not be tried */
  readonly anchors?: readonly string[] | undefined;
}

/** One after the other. */
export const seq = <S>(...parts: readonly Pattern<S>[]): Pattern<S> => {
  const whole = (scan: Scan<S>, at: number, next: Next): boolean => {
    const go = (k: number, here: number): boolean => {
      const part = parts[k];
      return part ? part(scan, here, (after) => go(k + 1, after)) : next(here);
    };
    return go(0, at);
  };
  return Object.assign(whole, { anchors: parts[0]?.anchors });
};

/** The first way that lets the rest succeed. */
export const alt =
  <S>(...ways: readonly Pattern<S>[]): Pattern<S> =>
  (scan, at, next) =>
    ways.some((way) => way(scan, at, next));

/** With it, else without it. */
export const opt =
  <S>(part: Pattern<S>): Pattern<S> =>
  (scan, at, next) =>
    part(scan, at, next) || next(at);

/** As few as will do, up to `most`. */
export const lazy =
  <S>(part: Pattern<S>, most: number): Pattern<S> =>
  (scan, at, next) => {
    const go = (left: number, here: number): boolean =>
      next(here) || (left > 0 && part(scan, here, (after) => after > here && go(left - 1, after)));
    return go(most, at);
  };

/** Holds at this place, takes nothing. */
export const when =
  <S>(test: (scan: Scan<S>, at: number) => boolean): Pattern<S> =>
  (scan, at, next) =>
    test(scan, at) && next(at);

/** Keeps a value under a name while the rest is tried. */
export const keep = <S>(scan: Scan<S>, name: string, value: unknown, go: () => boolean): boolean => {
  const had = scan.captures.has(name);
  const before = scan.captures.get(name);
  scan.captures.set(name, value);
  if (go()) return true;
  if (had) scan.captures.set(name, before);
  else scan.captures.delete(name);
  return false;
};

/** Keeps the token where the part begins, or what `of` makes of it. */
export const capture =
  <S>(name: string, part: Pattern<S>, of: (at: number, after: number) => unknown = (at) => at): Pattern<S> =>
  (scan, at, next) =>
    part(scan, at, (after) => keep(scan, name, of(at, after), () => next(after)));

/** A named rule: where its anchor stands, its pattern is tried; what it makes of a match is a scored candidate. */
export interface Rule<S, Made> {
  readonly name: string;
  /** higher wins where two candidates want the same words */
  readonly score: number;
  readonly pattern: Pattern<S>;
  readonly produce: (scan: Scan<S>, at: number, after: number) => Made | undefined;
}

/** Rules in the order in which they are worth trying: the best score first. */
export const byScore = <S, Made>(rules: readonly Rule<S, Made>[]): readonly Rule<S, Made>[] => [...rules].sort((x, y) => y.score - x.score);

/** The rules worth trying at each kind of anchor, in their order. */
export const byAnchor = <S, Made>(rules: readonly Rule<S, Made>[]): ((anchor: string) => readonly Rule<S, Made>[]) => {
  const known = new Map<string, readonly Rule<S, Made>[]>();
  return (anchor) => {
    let fitting = known.get(anchor);
    if (!fitting) {
      fitting = rules.filter((r) => r.pattern.anchors === undefined || r.pattern.anchors.includes(anchor));
      known.set(anchor, fitting);
    }
    return fitting;
  };
};

/**
 * What the best rules make of one place. `rules` stand in the order of their scores; once one has matched, only those of the
 * same score are still tried: what a weaker rule makes of the same cue would lose to it. With `all`, the losers come as well.
 */
export const applyRules = <S, Made>(
  rules: readonly Rule<S, Made>[],
  scene: S,
  at: number,
  from: number,
  to: number,
  all = false,
): { rule: Rule<S, Made>; made: Made }[] => {
  const found: { rule: Rule<S, Made>; made: Made }[] = [];
  const scan: Scan<S> = { scene, from, to, captures: new Map() };
  let reached = Number.NEGATIVE_INFINITY;
  for (const rule of rules) {
    if (!all && rule.score < reached) break;
    let made: Made | undefined;
    rule.pattern(scan, at, (after) => {
      made = rule.produce(scan, at, after);
      return made !== undefined;
    });
    if (scan.captures.size > 0) scan.captures.clear();
    if (made === undefined) continue;
    found.push({ rule, made });
    reached = rule.score;
  }
  return found;
};
