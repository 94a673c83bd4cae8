/** Where the words between a verb and its object end, so that the object can begin. */
import { quotationOf } from "../../../core/tokens/quotations.ts";
import { coveringName } from "../../../core/mentions/names/covering-name.ts";
import { isCueVerb, type Scene } from "../../../core/mentions/phrase-words.ts";
import type { WordClass } from "../../../core/language.ts";
import { fillers } from "../../../core/reports/elements.ts";
import { isTold } from "../../../core/reports/elements/loose-words.ts";
import { bearsPronoun } from "../../../core/reports/frame.ts";
import { alt, type Scan, seq, when } from "../../../core/rules/pattern.ts";
import { type Annotated, isA, type Match, matchAt, mayBe } from "../../../core/tokens/annotated.ts";
import { classSet } from "../../../core/tokens/class-set.ts";

import { type P, adverb, cueOf, here, keepingFiller, resumed, resumes } from "./report-parts.ts";

const MEDIUM = classSet(["medium"]);

/** The medium of one word or two that ends right before a word. */
const mediumBefore = (a: Annotated, at: number): Match | undefined => {
  for (let from = at - 1; from >= at - 2; from--) {
    const medium = mayBe(a, from, MEDIUM) ? matchAt(a, from, "medium") : undefined;
    if (medium?.to === at) return medium;
  }
  return undefined;
};

/** "denied in a statement THE TRUTH of the news", "confirmed during the call THE NEED of talks": a medium with a construct behind it that is no adjective of it. */
const isPlainMedium = (scan: Scan<Scene>, at: number): boolean => {
  const { a } = scan.scene;
  const medium = mediumBefore(a, at);
  const led = medium && matchAt(a, medium.from - 1, "preposition");
  if (!led || medium.enclitic !== "" || led.entry.features.role === "on") return false;
  const closed = medium.definite || (a.tokens[medium.to - 1]?.type.definite ?? false);
  // "in a SPEECH OF the …": one bare word may be in a construct itself
  const open = medium.to === medium.from + 1 && !closed;
  if (open && (medium.skip > 0 || (cueOf(scan).entry.features.act !== "deny" && medium.entry.features.document !== "yes"))) return false;
  return opensConstruct(scan, at, closed);
};

/** "THE NEED of the talks", and behind what is closed by its article also "THE NEED of more of the talks". */
const opensConstruct = (scan: Scan<Scene>, at: number, closed: boolean): boolean => {
  const { a, names } = scan.scene;
  const [noun, next, last] = [a.tokens[at]?.type, a.tokens[at + 1]?.type, a.tokens[at + 2]?.type];
  if (noun?.kind !== "word" || noun.definite || (noun.adjectival && !closed) || noun.conjoined) return false;
  if (noun.as["organisation-head"] || noun.as.office || noun.as.issued || a.lexicon.language.looksPerfect(noun.form)) return false;
  // "in a statement FOR its meeting"
  if (noun.classes.some((c) => (noun.as[c]?.skip ?? 0) > 0) || names.covering[at] !== -1) return false;
  if (next?.kind !== "word" || next.conjoined || next.prefixed !== "") return false;
  if (closed && a.lexicon.language.splits(next.form, next.text).some((x) => x.tail > 0 && a.lexicon.language.isPronoun(x.enclitic)))
    return true;
  return next.definite || (closed && !next.as.preposition && !next.as.complementiser && last?.definite === true && last.prefixed === "");
};

const settled: P = when((scan, at) => {
  const { a, inTime } = scan.scene;
  const prev = a.tokens[at - 1]?.type.text ?? "";
  const told = coveringName(scan.scene.names, at - 1);
  const copied = a.phrases[at]?.some((p) => p.entry.class === "issued") ?? false;
  if (told?.kind === "outlet" && told.to === at) return !copied;
  // "in a statement of its": the pronoun ends what the preposition leads, unless more hangs on it, "given by him TO the paper"
  const leads = a.phrases[at - 2]?.some((p) => p.entry.class === "preposition" && p.to === at) ?? false;
  if ((resumes(scan, at - 1) && !leads) || a.tokens[at - 1]?.type.as.issued?.entry.features.agent === "next") return true;
  // "a while ago"
  if (a.tokens[at - 2]?.type.as.preposition?.entry.features.role === "since" && !a.tokens[at]?.type.definite) return true;
  if (isPlainMedium(scan, at) || isBehindName(scan.scene, at)) return true;
  return a.lexicon.language.isComma(prev) || prev === ")" || (inTime[at - 1] === 1 && inTime[at] === 0);
});

/** Nothing that an object begins with. */
const NO_NOUN: readonly WordClass[] = [
  "preposition",
  "complementiser",
  "conjunction",
  "relative",
  "demonstrative",
  "pronoun",
  "adverb",
  "auxiliary",
  "turn",
];

/** "in his speech THE NEED of", "in the same context THE ATTACK on": behind a noun with a pronoun, or "the same", no more of it can stand but an adjective. */
const isBehindWhole = (scan: Scan<Scene>, at: number): boolean => {
  const { a, names, inTime } = scan.scene;
  const [before, noun] = [a.tokens[at - 1]?.type, a.tokens[at]?.type];
  if (at >= scan.to || noun?.kind !== "word" || noun.conjoined || noun.prefixed !== "" || inTime[at] === 1 || names.covering[at] !== -1)
    return false;
  if (
    before?.kind !== "word" ||
    NO_NOUN.some((cls) => noun.as[cls]) ||
    isA(a, at, "same-source") ||
    isCueVerb(scan.scene, at) ||
    a.lexicon.language.looksPerfect(noun.form)
  )
    return false;
  const owned = bearsOwner(scan.scene, at - 1) || (before.definite && before.adjectival && bearsOwner(scan.scene, at - 2));
  const whole = owned || (isA(a, at - 1, "same-source") && a.tokens[at - 2]?.type.definite === true);
  if (noun.definite) return whole && !noun.adjectival && !isA(a, at - 1, "demonstrative");
  return (whole || before.definite) && (isA(a, at, "stated") || opensConstruct(scan, at, true));
};

const MOST_ADVERBIAL = 6;

/** "IN HIS SPEECH", "IN THE SAME CONTEXT": an adverbial of few words that names nobody and is whole where the object begins. */
export const wholeAdverbial: P = (scan, at, next) => {
  const { a, names } = scan.scene;
  const first = a.tokens[at]?.type;
  if (
    !first ||
    at >= scan.to ||
    !(
      first.as.preposition ||
      first.prefixed === "by" ||
      isTold(scan.scene, at) ||
      a.phrases[at]?.some((p) => p.entry.class === "preposition")
    )
  )
    return false;
  for (let to = at + 1; to <= Math.min(scan.to - 1, at + MOST_ADVERBIAL); to++) {
    const type = a.tokens[to - 1]?.type;
    const name = names.startingAt[to - 1];
    if (type?.kind !== "word" || type.as.complementiser || type.as.relative || type.as.office || (name && name.kind !== "place"))
      return false;
    if (to > at + 1 && isCueVerb(scan.scene, to - 1)) return false;
    if (isBehindWhole(scan, to)) return keepingFiller(scan, { from: at, to }, () => next(to));
  }
  return false;
};

/** "HIS speech": a noun of the writer's with a pronoun on it. */
export const bearsOwner = ({ a, names }: Pick<Scene, "a" | "names">, at: number): boolean => {
  const type = a.tokens[at]?.type;
  if (
    type?.kind !== "word" ||
    type.definite ||
    names.covering[at] !== -1 ||
    NO_NOUN.some((cls) => type.as[cls]) ||
    isA(a, at, "same-source")
  )
    return false;
  const { splits, isPronoun } = a.lexicon.language;
  return splits(type.form, type.text).some((x) => x.tail > 0 && isPronoun(x.enclitic));
};

const LONGEST_NAME = 5;

/** An opening mark ends the words before it: "criticised, in a televised speech, "the storm"". */
const opensMarks: P = when((scan, at) => {
  const { quotations } = scan.scene.a;
  const q = quotationOf(quotations, at);
  return q?.open === at && !(q.words <= LONGEST_NAME && leadsName(scan.scene, at - 1));
});

const ON_AIR: ReadonlySet<string> = new Set(["in", "on", "via"]);

/** "to "X"", "on the programme "X"": the marks are round the name of what carried the words. */
const leadsName = ({ a, names }: Scene, at: number): boolean => {
  const type = a.tokens[at]?.type;
  // "the radio JAWHARA "FM"": the marks go on with its name
  if (coveringName(names, at)?.kind === "outlet") return true;
  const led = type?.as.preposition;
  const leads = led?.skip === 0 && led.entry.features.role !== "by" && !bearsPronoun(led);
  // "on the WAVES of "X""
  const where = a.tokens[at - 1]?.type.as.preposition;
  const carries = where?.skip === 0 && ON_AIR.has(where.entry.features.role ?? "");
  const bare = carries && type?.kind === "word" && !type.definite && type.as.medium === undefined;
  return leads || bare || isA(a, at, "outlet-head");
};

/** "to "X" HIS READINESS": the closing mark of a name that something leads; an adjective behind it is the name's. */
const isBehindName = (s: Scene, at: number): boolean => {
  const { a } = s;
  const q = quotationOf(a.quotations, at - 1);
  const type = a.tokens[at]?.type;
  const describes = type?.definite === true && (type.adjectival || a.lexicon.language.looksFeminine(type.form));
  return q?.close === at - 1 && q.words <= LONGEST_NAME && leadsName(s, q.open - 1) && !describes;
};

export const pause = alt<Scene>(here, resumed, adverb, seq(fillers, alt(settled, opensMarks)));
