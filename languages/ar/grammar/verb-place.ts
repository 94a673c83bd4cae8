/** Whether letters that may be a verb of saying are one, by where they stand: what opens their clause, what stands right before them. */
import type { Scene } from "../../../core/mentions/phrase-words.ts";
import { turnsTo } from "../../../core/reports/asserted.ts";
import { before, isHomograph, isListedAdverb, standsAsVerb } from "../../../core/reports/beside-cue.ts";
import { takes } from "../../../core/reports/elements.ts";
import { bearsPronoun } from "../../../core/reports/frame.ts";
import { subjectAtOpening, subjectBehindThat } from "../../../core/reports/subject-at-opening.ts";
import { once, remembered, type Scan, when } from "../../../core/rules/pattern.ts";
import { isA, matchAt } from "../../../core/tokens/annotated.ts";
import { cueOf, type P } from "./report-parts.ts";

const grammarFirst = remembered<Scene>((scan) => isHomograph(scan.scene, cueOf(scan).from) && !standsAsVerb(scan.scene, cueOf(scan).from));
export const plain: P = when((scan, at) => cueOf(scan).enclitic === "" && !grammarFirst(scan, at));

/** A participle of circumstance follows its clause; behind a preposition it is a noun. */
export const circumstantial: P = when((scan) => {
  const { from, entry } = cueOf(scan);
  const { a } = scan.scene;
  const prev = before(scan.scene, from);
  const type = prev < 0 ? undefined : a.tokens[prev]?.type;
  if (!type || type.kind === "mark") return true;
  // "said X ANEW that", spelt like "renewing"
  if (isListedAdverb(scan.scene, from)) return false;
  return (
    (!type.as.preposition || bearsPronoun(type.as.preposition)) &&
    !type.as.auxiliary &&
    (entry.features.number === "s" || type.kind !== "word" || !type.as.common)
  );
});

export const homograph: P = when((scan, at) => cueOf(scan).enclitic === "" && grammarFirst(scan, at));
/** Whether nothing but "and", times, an adverbial and its comma, or a word that sets clauses beside each other stands before the verb in its sentence. */
const isOpening = ({ scene, from }: Scan<Scene>, at: number): boolean => {
  const { a } = scene;
  if (at === from || (at === from + 1 && a.tokens[from]?.type.form === a.lexicon.language.andForm)) return true;
  if (matchAt(a, at - 1, "conjunction")?.entry.features.kind === "also") return true;
  // "FOR HIS PART X showed", with no comma
  if (a.tokens[at - 1]?.type.as.turn !== undefined || turnsTo(scene, at)) return true;
  let start = at;
  while (start > from && (scene.inTime[start - 1] === 1 || a.lexicon.language.isComma(a.tokens[start - 1]?.type.text ?? ""))) start--;
  return start < at && (start === from || opensAdverbial(scene, from, start));
};

const FARTHEST_OPENING = 12;

/** "and in a related context,": an adverbial opens the sentence, and no verb or clause stands in it. */
const opensAdverbial = ({ a }: Scene, from: number, to: number): boolean => {
  const opens =
    a.tokens[from]?.type.as.preposition ||
    a.tokens[from]?.type.as.turn ||
    a.phrases[from]?.some((p) => p.entry.class === "preposition" || p.entry.class === "turn");
  if (!opens || to - from > FARTHEST_OPENING) return false;
  for (let at = from; at < to; at++)
    if (a.tokens[at]?.type.as.cue || isA(a, at, "complementiser") || a.tokens[at]?.type.as.relative) return false;
  return true;
};

/** The verb opens its sentence, "and" or an adverbial before it or not. */
export const opensSentence: P = once((scan) => isOpening(scan, cueOf(scan).from));
/** An object is the weakest sign of saying: the verb must open its clause, and a copula is none. */
export const opensClause: P = once((scan) => {
  const m = cueOf(scan);
  const { a } = scan.scene;
  const prev = before(scan.scene, m.from);
  const type = prev < 0 ? undefined : a.tokens[prev]?.type;
  const initial =
    !type ||
    type.kind === "mark" ||
    m.proclitics !== "" ||
    type.as.auxiliary !== undefined ||
    type.as.conjunction !== undefined ||
    turnsTo(scan.scene, m.from) ||
    type.as.turn?.skip === 0 ||
    subjectAtOpening(scan.scene, m, scan.from) !== undefined;
  if (m.entry.features.mood === "imperfect") return initial && !takes(scan, "copular");
  return initial || !takes(scan, "initial") || subjectBehindThat(scan.scene, m, scan.from) !== undefined;
});

/** "the judge who stressed the presence of": behind a relative the words behind a verb with an object are that object. */
export const notRelativeObject: P = once((scan) => {
  const prev = before(scan.scene, cueOf(scan).from);
  return prev < 0 || scan.scene.a.tokens[prev]?.type.as.relative === undefined || !takes(scan, "object");
});

/** Behind a preposition a word spelt like the verb is a noun: "at the request of". */
export const notLed: P = once((scan) => {
  const prev = before(scan.scene, cueOf(scan).from);
  return prev < 0 || scan.scene.a.tokens[prev]?.type.as.preposition === undefined;
});
