/** Rules with names and scores, tried at the places where their anchors stand. */
import { Captures, type Pattern, type Scan } from "./pattern.ts";

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

/** Whether a rule is worth trying at an anchor of this kind, of which `takes` tells what it can take. */
export const fitsAnchor = <S, Made>({ pattern }: Rule<S, Made>, kind: string, takes: ReadonlySet<string>): boolean =>
  (pattern.anchors === undefined || pattern.anchors.includes(kind)) &&
  (pattern.needs === undefined || pattern.needs.every((oneOf) => oneOf.some((what) => takes.has(what))));

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
  const scan: Scan<S> = { scene, from, to, captures: new Captures() };
  let reached = Number.NEGATIVE_INFINITY;
  let tried: Rule<S, Made> | undefined;
  let made: Made | undefined;
  const finish = (after: number): boolean => {
    made = tried?.produce(scan, at, after);
    return made !== undefined;
  };
  for (const rule of rules) {
    if (!all && rule.score < reached) break;
    tried = rule;
    made = undefined;
    rule.pattern(scan, at, finish);
    scan.captures.clear();
    if (made === undefined) continue;
    found.push({ rule, made });
    reached = rule.score;
  }
  return found;
};
