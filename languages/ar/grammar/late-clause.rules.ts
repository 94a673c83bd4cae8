/** "X, head of the biggest firm of the league, confirmed … THAT": a clause far behind its verb, with titles, times and places between the two. */
import { isCueVerb, type Scene } from "../../../core/mentions/phrase-words.ts";
import { ahead, bearsBy, comma, cue, source, takes } from "../../../core/reports/elements.ts";
import { isTold } from "../../../core/reports/elements/loose-words.ts";
import { lazy, opt, type Scan, seq, single, when } from "../../../core/rules/pattern.ts";
import { isA, matchAt } from "../../../core/tokens/annotated.ts";
import { clause } from "./complements.ts";
import { agrees, asserted, keepingFiller, needs, type P, type ReportRule, rule, speaks, timesOver } from "./report-parts.ts";
import { notRelativeObject, opensClause, plain } from "./verb-place.ts";

const FARTHEST = 45;

/** Nothing that could take a clause of its own: no verb of saying, no conjunction, no other clause. */
const between: P = single(({ scene, to }, at) => {
  const { a, names } = scene;
  const type = a.tokens[at]?.type;
  if (!type || at >= to || type.as.complementiser || type.as.negation || a.lexicon.language.isColon(type.text)) return -1;
  if (names.covering[at] !== -1) return at + 1;
  const saying = type.as.cue?.entry.features.mood === "participle" || isCueVerb(scene, at);
  return saying || type.as.duty !== undefined || (type.conjoined && type.as.conjunction) ? -1 : at + 1;
});

/** "it is EXPECTED that", "the FEAR that": words that take a clause themselves. */
const takesClause = ({ a }: Pick<Scene, "a">, at: number): boolean => {
  const type = a.tokens[at]?.type;
  if (type?.as.cue || type?.as.preposition?.enclitic === "" || type?.as.demonstrative) return true;
  const before = a.tokens[at - 1]?.type.as.preposition;
  return type?.definite === true && before?.entry.features.role === "from" && before.enclitic === "";
};

/** The word here ends a phrase that is whole: a name, a time, a noun with the article. */
const isWhole = ({ a, names, inTime }: Scene, at: number): boolean =>
  inTime[at] === 1 || (names.covering[at] ?? -1) !== -1 || (a.tokens[at]?.type.definite === true && !takesClause({ a }, at));

/** "of HIS PARTY", "a word OF HIS": whole by its pronoun; but a noun so made takes a clause with "by" itself, "his trust that". */
const isOwned = ({ a }: Scene, at: number): boolean => {
  const type = a.tokens[at]?.type;
  return type !== undefined && !takesClause({ a }, at) && type.classes.some((c) => type.as[c]?.enclitic !== "");
};

/** A bracket or a quotation ends here. */
const closes = ({ a }: Scene, at: number): boolean => {
  const index = a.quotations.markOf[at] ?? -1;
  return a.tokens[at]?.type.text === ")" || (index >= 0 && a.quotations.list[index]?.close === at);
};

/** No word right before the clause takes it: then it is the verb's, however far that stands. */
const standsFree: P = when(({ scene }: Scan<Scene>, at) => {
  const { a } = scene;
  const { isComma } = a.lexicon.language;
  const mark = a.tokens[at - 1]?.type;
  const last = mark?.kind === "mark" && (isComma(mark.text) || closes(scene, at - 1)) ? at - 2 : at - 1;
  const that = a.tokens[at]?.type.as.complementiser;
  return that !== undefined && (isWhole(scene, last) || (that.entry.features.by !== "yes" && isOwned(scene, last)));
});

/** "the editor of the site "X", IN A STATEMENT to Y", "TO Y": behind the title, where or to whom the words were given. */
const behindTitle = (scene: Scene, from: number, to: number): number => {
  for (let at = from; at < to; at++) if (scene.a.tokens[at]?.type.as.preposition?.skip === 0 || isTold(scene, at)) return at;
  return to;
};

const stretch: P = (scan, at, next) =>
  seq(lazy(between, FARTHEST), opt(comma), standsFree)(
    scan,
    at,
    (to) => to > at && keepingFiller(scan, { from: behindTitle(scan.scene, at, to), to }, () => next(to)),
  );

const farClause = seq(stretch, clause);

/** What the verb takes with a preposition stands on the way: whoever told so is a person, whose name has its end. */
const passesOwn: P = when((scan, at) => {
  const { a } = scan.scene;
  for (let here = at; here < scan.to && !isA(a, here, "complementiser"); here++)
    if (takes(scan, matchAt(a, here, "preposition")?.entry.features.role ?? "") || (takes(scan, "by") && bearsBy(scan, here))) return true;
  return false;
});

/** "and affirmed, ON ANOTHER LEVEL, that": nobody stands behind the verb. */
const nobodyNext: P = when((scan, at) => {
  const { a, inTime } = scan.scene;
  const type = a.tokens[at]?.type;
  return inTime[at] === 1 || type?.kind === "mark" || type?.as.preposition !== undefined || (type?.prefixed ?? "") !== "";
});

const saysThat = seq(cue("perfect", "imperfect"), plain, asserted, needs("that"), ahead("complementiser"));

export const lateClauseRules: readonly ReportRule[] = [
  rule(
    "verb-person-past-preposition-clause",
    10.6,
    seq(
      saysThat,
      notRelativeObject,
      passesOwn,
      timesOver,
      source("subject", (p, scan) => p.person !== undefined && p.skip === 0 && agrees(p, scan) && speaks(p, scan)),
      farClause,
    ),
  ),
  rule(
    "verb-subject-words-clause",
    8.4,
    seq(
      saysThat,
      notRelativeObject,
      timesOver,
      source("subject", (p, scan) => p.kind !== "common" && p.skip === 0 && agrees(p, scan) && speaks(p, scan)),
      farClause,
    ),
  ),
  rule("verb-far-clause", 8.2, seq(saysThat, opensClause, nobodyNext, farClause)),
];
