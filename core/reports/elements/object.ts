/** What can begin an object. */
import type { NounPhrase } from "../../mentions/noun-phrase.ts";
import { quotationOf } from "../../tokens/quotations.ts";
import { isCueVerb, isWord, type Scene } from "../../mentions/phrase-words.ts";
import { type Scan, when } from "../../rules/pattern.ts";
import { isA, matchAt } from "../../tokens/annotated.ts";
import { type P, inBounds, tokenAt } from "./scan.ts";
import { isObject } from "../verbal-noun.ts";
import { bearsBy } from "./preposition.ts";

/** "confirmed X THE REFUSAL of": a verbal noun spelt as its verb. */
const isNoun = ({ scene }: Scan<Scene>, at: number): boolean =>
  scene.a.tokens[at]?.type.as.cue?.entry.features.noun === "yes" && isObject(scene, at);

/** "AND HE is a member of the council,": tells more of the subject. "IN ANSWER TO a question": tells of what was answered. */
const opensCircumstance = ({ a }: Scene, at: number): boolean => {
  if (a.tokens[at]?.type.as.pronoun?.entry.features.opens === "clause") return true;
  return a.phrases[at]?.some((p) => p.entry.class === "answering" && p.to > at + 1) ?? false;
};

/** A word that can begin an object: a noun, a name, an opening mark of a short quotation. */
export const objectStart: P = when((scan, at) => {
  if (!inBounds(scan, at)) return false;
  const { scene } = scan;
  const type = tokenAt(scan, at)?.type;
  if (!type || scene.inTime[at] === 1 || type.conjoined) return false;
  if (type.kind === "mark") return quotationOf(scene.a.quotations, at)?.open === at;
  if (type.as.adverb?.skip === 0 || opensCircumstance(scene, at)) return false;
  // "confirmed X, WHO is visiting, the need": behind a comma it tells more of the subject
  const subject = scan.captures.get("subject") as NounPhrase | undefined;
  if (isA(scene.a, at, "relative"))
    return (
      type.as.relative?.entry.features.gender === undefined ||
      (subject?.to !== at && !scene.a.lexicon.language.isComma(tokenAt(scan, at - 1)?.type.text ?? ""))
    );
  if (isA(scene.a, at, "demonstrative")) return true;
  // "confirmed the ABSENCE of losses": a negation that is a noun
  const negates = isA(scene.a, at, "negation") && matchAt(scene.a, at, "negation")?.entry.features.noun !== "yes";
  if (!isWord(scene, at) || isA(scene.a, at, "complementiser") || isA(scene.a, at, "conjunction") || negates) return false;
  if (type.as.preposition?.entry.features.role !== undefined && type.as.preposition.skip === 0) return false;
  if (type.prefixed !== "" || bearsBy(scan, at) || (isCueVerb(scene, at) && !isNoun(scan, at))) return false;
  if (type.as["outlet-head"]?.proclitics || type.as.outlet?.proclitics) return false;
  return true;
});
