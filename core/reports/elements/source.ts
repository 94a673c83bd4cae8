/** A noun phrase that can be a source. */
import type { NounPhrase } from "../../mentions/noun-phrase.ts";
import type { Scene } from "../../mentions/phrase-words.ts";
import { joinedSourceAt, sourceAt } from "../../mentions/source-phrase.ts";
import { keepOn, type Scan } from "../../rules/pattern.ts";
import { type P, inBounds } from "./scan.ts";

/** "the two presidents, the Sahlani AND THE NURANI": the second state belongs to the two who speak. */
const ofTwoStates = (s: Scene, office: NounPhrase): NounPhrase | undefined => {
  const second = s.a.tokens[office.to]?.type;
  if (office.number !== "d" || office.person || office.office?.country === undefined || !second?.conjoined) return undefined;
  return second.as.demonym?.definite ? { ...office, to: office.to + 1 } : undefined;
};

/** A noun phrase that can be a source: joined ones first, then the first of them alone. */
export const source =
  (name: string, test: (p: NounPhrase, scan: Scan<Scene>) => boolean = () => true): P =>
  (scan, at, next) => {
    if (!inBounds(scan, at)) return false;
    const whole = joinedSourceAt(scan.scene, at);
    if (!whole || whole.to > scan.to) return false;
    const two = ofTwoStates(scan.scene, whole);
    if (two && test(two, scan) && keepOn(scan, name, two, next, two.to)) return true;
    if (test(whole, scan) && keepOn(scan, name, whole, next, whole.to)) return true;
    if (!whole.members) return false;
    const first = sourceAt(scan.scene, at);
    return first !== undefined && test(first, scan) && keepOn(scan, name, first, next, first.to);
  };
