/** Where words that no rule explains end: at grammar, at a verb of saying, at whom the words were given to. */
import type { WordClass } from "../../language.ts";
import { isUnexplained, isCueVerb, opensStated, type Scene } from "../../mentions/phrase-words.ts";
import type { Scan } from "../../rules/pattern.ts";
import { isA, matchAt, mayBe } from "../../tokens/annotated.ts";
import { classSet, meets } from "../../tokens/class-set.ts";
import { opensAdverbialPhrase } from "../beside-cue.ts";
import { takes } from "./cue.ts";
import { tokenAt, language } from "./scan.ts";

/** "ONE MORE TIME", "in her turn": phrases and words that tell how or when, and nobody. */
const isListedPhrase = ({ scene }: Scan<Scene>, at: number): boolean =>
  scene.a.tokens[at]?.type.as.turn?.skip === 0 || opensAdverbialPhrase(scene, at);

export const isAdverb = (scan: Scan<Scene>, at: number): boolean => {
  const type = tokenAt(scan, at)?.type;
  if (isListedPhrase(scan, at)) return true;
  const m = type?.as.adverb;
  if (m) return m.skip === 0 && m.entry.features.weak !== "yes";
  return (
    type !== undefined &&
    isUnexplained(scan.scene, at) &&
    language(scan).looksAdverbial(type.form) &&
    !language(scan).looksAdverbial(tokenAt(scan, at + 1)?.type.form ?? "")
  );
};

const ENDING: readonly WordClass[] = ["complementiser", "conjunction", "relative", "preposition", "quantifier"];
const ENDING_SET = classSet(ENDING);

/** "a speech THAT HE GAVE": not one he gave "in English", behind which nobody is told who did. */
const endsIssued = ({ a }: Scene, at: number): boolean => {
  const issued = isA(a, at, "issued") ? matchAt(a, at, "issued") : undefined;
  return issued !== undefined && !(issued.entry.features.agent === "next" && a.tokens[issued.to]?.type.prefixed === "by");
};

export const endsLoose = (scan: Scan<Scene>, at: number): boolean => {
  const { a } = scan.scene;
  return (
    (mayBe(a, at, ENDING_SET) && ENDING.some((cls) => isA(a, at, cls))) ||
    endsIssued(scan.scene, at) ||
    // "Vera, AND SHE is a mother of two"
    (a.tokens[at]?.type.as.pronoun?.proclitics ?? "") !== "" ||
    isAdverb(scan, at) ||
    isCueVerb(scan.scene, at) ||
    (takes(scan, "object") && opensStated(scan.scene, at)) ||
    a.tokens[at]?.type.as.cue?.entry.features.mood === "participle" ||
    isTold(scan.scene, at)
  );
};

const TOLD: readonly WordClass[] = ["honorific", "rank", "office", "anonymous", "outlet", "outlet-head"];
const TOLD_SET = classSet(TOLD);

/** "to the reporter of the paper": whom the words were given to. */
export const isTold = (scene: Scene, at: number): boolean =>
  (mayBe(scene.a, at, TOLD_SET) && TOLD.some((cls) => (matchAt(scene.a, at, cls)?.proclitics ?? "") !== "")) || isToldPerson(scene, at);

/** "said TO A CHANNEL", "TO A COMMITTEE": the letter before what kind of outlet or body it is leads whom the words went to. */
export const isToldBody = ({ a }: Scene, at: number): boolean => {
  const as = a.tokens[at]?.type.as;
  const head = as?.["outlet-head"] ?? as?.["organisation-head"];
  return head !== undefined && head.skip > 0 && a.lexicon.language.isPurpose(head.proclitics);
};

const PERSONS: readonly WordClass[] = ["office", "counterpart", "honorific", "rank"];
const PERSONS_SET = classSet(PERSONS);

/** "said TO THE PRESIDENT", "TO HIS COUNTERPART": the letter before what somebody is leads whom the words went to. */
export const isToldPerson = ({ a }: Scene, at: number): boolean => {
  const as = a.tokens[at]?.type.as;
  return as !== undefined && meets(as, PERSONS_SET) && PERSONS.some((cls) => a.lexicon.language.isPurpose(as.under(cls)?.proclitics ?? ""));
};
