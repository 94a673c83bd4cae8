/**
 * Patterns over tokens, tried in order with backtracking. A pattern is a function from a place to the places after it, in
 * continuation style: it calls `next` with each way to go on until one succeeds. Captures are undone when a way fails.
 */
export interface Scan<S> {
  readonly scene: S;
  /** token bounds the match may not leave: [from, to) */
  readonly from: number;
  readonly to: number;
  readonly captures: Captures;
}

/** Values kept under names, the last kept first found: undoing is dropping the last. */
export class Captures {
  readonly #names: string[] = [];
  readonly #values: unknown[] = [];
  #count = 0;

  get(name: string): unknown {
    for (let i = this.#count - 1; i >= 0; i--) if (this.#names[i] === name) return this.#values[i];
    return undefined;
  }

  add(name: string, value: unknown): void {
    this.#names[this.#count] = name;
    this.#values[this.#count++] = value;
  }

  /** how many are kept: what to go back to */
  get count(): number {
    return this.#count;
  }

  /** Always false: what a way that failed returns. */
  dropLast(): false {
    this.#count--;
    return false;
  }

  /** Forgets all that was kept since there were so many. Always false. */
  dropTo(count: number): false {
    this.#count = count;
    return false;
  }

  clear(): void {
    this.#count = 0;
  }
}

export type Next = (at: number) => boolean;

/** The place behind, or -1 where the pattern does not fit; then nothing is kept. */
export type Step<S> = (scan: Scan<S>, at: number) => number;

/** What a pattern may begin with: where none of it stands the pattern need not be tried. */
export interface Opening<S> {
  fits(scan: Scan<S>, at: number): boolean;
  or(other: Opening<S>): Opening<S>;
}

export interface Pattern<S> {
  (scan: Scan<S>, at: number, next: Next): boolean;
  /** kinds of anchor the pattern begins with: where another stands it need not be tried */
  readonly anchors?: readonly string[] | undefined;
  /** what the anchor must take, one of each row: where it does not, the pattern need not be tried */
  readonly needs?: readonly (readonly string[])[] | undefined;
  /** what it begins with, where that is known */
  readonly opens?: Opening<S> | undefined;
  /** what it begins with where it is there at all */
  readonly mayOpen?: Opening<S> | undefined;
  /** takes nothing: what stands behind it begins at the same place */
  readonly stays?: boolean | undefined;
  /** another anchor is taken in it: what is needed behind it is asked of that one */
  readonly turns?: boolean | undefined;
  /** of a pattern that can go on in one way only: the way without a continuation, which would be made anew for every place tried */
  readonly step?: Step<S> | undefined;
  /** of one that takes such a step or none: the step */
  readonly perhaps?: Step<S> | undefined;
}

/** A pattern with one way to go on. */
export const single = <S>(step: Step<S>, told: Pick<Pattern<S>, "anchors" | "opens"> = {}): Pattern<S> => {
  const whole = (scan: Scan<S>, at: number, next: Next): boolean => {
    const kept = scan.captures.count;
    const after = step(scan, at);
    return after >= 0 && (next(after) || scan.captures.dropTo(kept));
  };
  return Object.assign(whole, { ...told, step });
};

/** Steps one after the other, as one. */
const inRow = <S>(steps: readonly Step<S>[]): Step<S> => {
  const [only] = steps;
  if (only && steps.length === 1) return only;
  return (scan, at) => {
    const kept = scan.captures.count;
    let here = at;
    for (let i = 0; i < steps.length && here >= 0; i++) here = (steps[i] as Step<S>)(scan, here);
    if (here < 0) scan.captures.dropTo(kept);
    return here;
  };
};

/** A test that holds only where the anchor takes one of these. */
export const needing = <S>(pattern: Pattern<S>, oneOf: readonly string[]): Pattern<S> => Object.assign(pattern, { needs: [oneOf] });

/** What parts in a row begin with. */
const opensOf = <S>(parts: readonly Pattern<S>[]): Opening<S> | undefined => {
  let perhaps: Opening<S> | undefined;
  for (const { opens, mayOpen, stays } of parts) {
    const here = opens ?? mayOpen;
    if (here === undefined && !stays) return undefined;
    if (here) perhaps = perhaps ? perhaps.or(here) : here;
    if (opens) return perhaps;
  }
  return undefined;
};

/** What any of these ways begins with. */
const opensOfWays = <S>(ways: readonly Pattern<S>[]): Opening<S> | undefined =>
  ways.map((p) => p.opens).reduce((x, y) => x && y && x.or(y));

/** A pattern that takes an anchor of its own somewhere in it. */
export const turning = <S>(pattern: Pattern<S>): Pattern<S> => Object.assign(pattern, { turns: true });

const takesAnchor = <S>({ anchors, turns }: Pattern<S>): boolean => anchors !== undefined || turns === true;

/** What the parts of a row need: behind a second anchor the question is no longer about the first. */
const needsOf = <S>(parts: readonly Pattern<S>[]): readonly (readonly string[])[] => {
  const turn = parts.findIndex((p, i) => p.turns === true || (i > 0 && p.anchors !== undefined));
  if (turn < 0) return parts.flatMap((p) => p.needs ?? []);
  // what opens with an anchor of its own needs nothing of the one before
  const own = parts[turn]?.anchors === undefined ? turn + 1 : turn;
  return parts.slice(0, own).flatMap((p) => p.needs ?? []);
};

/** What ways need of which one is gone: of each way one row, all in one. */
const needsOfWays = <S>(ways: readonly Pattern<S>[]): readonly (readonly string[])[] => {
  const rows = ways.map((p) => (p.anchors === undefined ? p.needs?.[0] : undefined));
  return rows.every((row) => row !== undefined) ? [rows.flat()] : [];
};

/** What can go on in several ways, and what stands behind it. No continuation is made where there are but two ways. */
const onward = <S>(many: Pattern<S>, behind: Pattern<S>): Pattern<S> => {
  const { perhaps } = many;
  if (!perhaps) return (scan, at, next) => many(scan, at, (after) => behind(scan, after, next));
  return (scan, at, next) => {
    const kept = scan.captures.count;
    const after = perhaps(scan, at);
    if (after >= 0 && behind(scan, after, next)) return true;
    scan.captures.dropTo(kept);
    return behind(scan, at, next);
  };
};

/** One after the other. */
export const seq = <S>(...parts: readonly Pattern<S>[]): Pattern<S> => {
  const anchors = parts[0]?.anchors;
  let n = 0;
  while (n < parts.length && parts[n]?.step) n++;
  const steps = parts.slice(0, n).map((p) => p.step as Step<S>);
  const told = {
    anchors,
    needs: needsOf(parts),
    turns: parts.some((p, i) => p.turns === true || (i > 0 && takesAnchor(p))),
    opens: opensOf(parts),
    stays: parts.every((p) => p.stays),
  };
  if (n === parts.length) return Object.assign(single(inRow(steps)), told);
  const many = parts[n] as Pattern<S>;
  const rest = parts.slice(n + 1);
  const behind = rest.length > 0 ? seq(...rest) : undefined;
  const go = behind ? onward(many, behind) : many;
  // what was made here is nobody else's: it can be told of itself
  if (n === 0) return Object.assign(behind ? go : (scan: Scan<S>, at: number, next: Next) => go(scan, at, next), told);
  const first = inRow(steps);
  const whole = (scan: Scan<S>, at: number, next: Next): boolean => {
    const kept = scan.captures.count;
    const after = first(scan, at);
    return after >= 0 && (go(scan, after, next) || scan.captures.dropTo(kept));
  };
  return Object.assign(whole, told);
};

/** The first way that lets the rest succeed. */
export const alt = <S>(...ways: readonly Pattern<S>[]): Pattern<S> => {
  const opens = opensOfWays(ways);
  const openings = ways.map((p) => p.opens);
  const any = (scan: Scan<S>, at: number, next: Next): boolean => {
    if (opens !== undefined && !opens.fits(scan, at)) return false;
    for (let i = 0; i < ways.length; i++) if (openings[i]?.fits(scan, at) !== false && (ways[i] as Pattern<S>)(scan, at, next)) return true;
    return false;
  };
  return Object.assign(any, { opens, needs: needsOfWays(ways), turns: ways.some(takesAnchor), stays: ways.every((p) => p.stays) });
};

/** With it, else without it. */
export const opt = <S>(part: Pattern<S>): Pattern<S> => {
  const perhaps = (scan: Scan<S>, at: number, next: Next): boolean => part(scan, at, next) || next(at);
  return Object.assign(perhaps, { perhaps: part.step, turns: takesAnchor(part), mayOpen: part.opens, stays: part.stays });
};

/** As few as will do, up to `most`. */
export const lazy = <S>(part: Pattern<S>, most: number): Pattern<S> => Object.assign(few(part, most), { turns: takesAnchor(part) });

const few = <S>(part: Pattern<S>, most: number): Pattern<S> => {
  const { step } = part;
  if (step)
    return (scan, at, next) => {
      const kept = scan.captures.count;
      for (let here = at, left = most; ; left--) {
        if (next(here)) return true;
        const after = left > 0 ? step(scan, here) : -1;
        if (after <= here) return scan.captures.dropTo(kept);
        here = after;
      }
    };
  return (scan, at, next) => {
    const go = (left: number, here: number): boolean =>
      next(here) || (left > 0 && part(scan, here, (after) => after > here && go(left - 1, after)));
    return go(most, at);
  };
};

/** Holds at this place, takes nothing. */
export const when = <S>(test: (scan: Scan<S>, at: number) => boolean, told?: Pick<Pattern<S>, "opens">): Pattern<S> =>
  Object.assign(
    single<S>((scan, at) => (test(scan, at) ? at : -1), told),
    { stays: true },
  );

/**
 * The same for a question whose answer depends on the scan and the place alone, which the rules ask one after the other: the last
 * answer is kept.
 */
export const once = <S>(test: (scan: Scan<S>, at: number) => boolean): Pattern<S> => when(remembered(test));

/** Such a question by itself. */
export const remembered = <S>(test: (scan: Scan<S>, at: number) => boolean): ((scan: Scan<S>, at: number) => boolean) => {
  let asked: Scan<S> | undefined;
  let where = -1;
  let answer = false;
  return (scan, at) => {
    if (scan !== asked || at !== where) {
      answer = test(scan, at);
      asked = scan;
      where = at;
    }
    return answer;
  };
};

/** Keeps a value under a name while the rest is tried. */
export const keep = <S>(scan: Scan<S>, name: string, value: unknown, go: () => boolean): boolean => {
  scan.captures.add(name, value);
  return go() || scan.captures.dropLast();
};

/** The same where the rest is tried at a place: no function is made for it. */
export const keepOn = <S>(scan: Scan<S>, name: string, value: unknown, next: Next, at: number): boolean => {
  scan.captures.add(name, value);
  return next(at) || scan.captures.dropLast();
};

/** Behind the part a value is kept under a name. */
export const keeping = <S>(name: string, value: unknown, part: Pattern<S>): Pattern<S> => {
  const { step } = part;
  const whole: Pattern<S> = step
    ? single((scan, at) => {
        const after = step(scan, at);
        if (after >= 0) scan.captures.add(name, value);
        return after;
      })
    : (scan, at, next) => part(scan, at, (after) => keepOn(scan, name, value, next, after));
  const { anchors, needs, turns, opens, stays } = part;
  return Object.assign(whole, anchors === undefined ? { needs, turns, opens, stays } : { turns: true, opens, stays });
};
