/** Whether words that the lexicon lists as an outlet are one where they stand. */
import { type Annotated, isA, matchAt } from "../../tokens/annotated.ts";
import { endsOffice, isReporter } from "../name-words.ts";
import type { Name } from "../names.ts";

/** "the reporter of THE ISLAND": whoever he reports for is an outlet. */
const isReporterFor = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  return type?.definite === false && isReporter(type);
};

/** An outlet that is also an ordinary word is one only behind a word such as "newspaper", or alone in quotation marks. */
export const outletStands = (a: Annotated, from: number, to: number): boolean => {
  if (from > 0 && (isA(a, from - 1, "outlet-head") || isReporterFor(a, from - 1))) return true;
  // "(SNA)": alone in brackets
  if (a.tokens[from - 1]?.type.text === "(" && a.tokens[to]?.type.text === ")") return true;
  const q = a.quotations.inside[from] as number;
  const quotation = q >= 0 ? a.quotations.list[q] : undefined;
  return (
    quotation !== undefined &&
    quotation.open === from - 1 &&
    quotation.close === to &&
    to - from <= 3 &&
    from > 1 &&
    (isA(a, from - 2, "outlet-head") ||
      isA(a, from - 2, "according") ||
      a.tokens[from - 2]?.type.as.preposition?.entry.features.role === "for")
  );
};

/** Behind a word such as "newspaper" a listed outlet ends where its row ends, unless an adjective belongs to it. */
export const overrunsOutlet = (a: Annotated, name: Name): boolean => {
  const from = isA(a, name.from, "outlet-head") ? name.from + 1 : name.from;
  const m = matchAt(a, from, "outlet");
  const rest = m && a.tokens[m.to]?.type;
  return m !== undefined && m.to < name.to && !rest?.definite && outletStands(a, from, m.to);
};

const FARTHEST_JOURNEY = 14;

const leadsTo = (a: Annotated, at: number): boolean => matchAt(a, at, "preposition")?.entry.features.role === "to";

/** "arrived in NURA TODAY", "visits SAHLA TODAY": a town or state to which a journey leads that nothing else is told behind. */
const isGoal = (a: Annotated, at: number): boolean => {
  const name = matchAt(a, at, "city") ?? matchAt(a, at, "country");
  if (name?.proclitics !== "") return false;
  const led = leadsTo(a, at - 1);
  for (let i = at - (led ? 2 : 1); i >= at - FARTHEST_JOURNEY && a.sentenceOf[i] === a.sentenceOf[at]; i--) {
    const { type, frame } = matchAt(a, i, "event-trigger")?.entry.features ?? {};
    if (type !== undefined) return type === "visit" && (led ? frame === "to" : frame === "object");
    if (leadsTo(a, i) || isA(a, i, "medium") || isA(a, i, "cue")) return false;
  }
  return false;
};

/**
 * "the president THE SAHLANI TODAY": an outlet's first word is a nationality where what it tells of stands right before it. "Sahla and
 * JABAL TODAY, TUESDAY": its last word tells when, where a weekday goes on behind it.
 */
export const describesCalling = (a: Annotated, from: number, to: number): boolean => {
  if (to > from + 1 && isA(a, to - 1, "time-relative") && (isA(a, to, "weekday") || isGoal(a, from))) return true;
  const before = a.tokens[from - 1]?.type;
  if (to === from + 1 || !a.tokens[from]?.type.as.demonym?.definite || !before?.definite || before.as["outlet-head"]) return false;
  return before.as.office !== undefined || endsOffice(a, from);
};
