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
export type Pattern<S> = (scan: Scan<S>, at: number, next: Next) => boolean;

/** One after the other. */
export const seq =
  <S>(...parts: readonly Pattern<S>[]): Pattern<S> =>
  (scan, at, next) => {
    const go = (k: number, here: number): boolean => {
      const part = parts[k];
      return part ? part(scan, here, (after) => go(k + 1, after)) : next(here);
    };
    return go(0, at);
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

/** All that the rules make of one place, with the rule's name; the best is chosen elsewhere, the losers are kept for the trace. */
export const applyRules = <S, Made>(
  rules: readonly Rule<S, Made>[],
  scene: S,
  at: number,
  from: number,
  to: number,
): { rule: Rule<S, Made>; made: Made }[] => {
  const found: { rule: Rule<S, Made>; made: Made }[] = [];
  for (const rule of rules) {
    const scan: Scan<S> = { scene, from, to, captures: new Map() };
    let made: Made | undefined;
    rule.pattern(scan, at, (after) => {
      made = rule.produce(scan, at, after);
      return made !== undefined;
    });
    if (made !== undefined) found.push({ rule, made });
  }
  return found;
};
