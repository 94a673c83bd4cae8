import type { NounPhrase } from "../../../core/mentions/noun-phrase.ts";
import type { Scene } from "../../../core/mentions/phrase-words.ts";
import { sourceAt } from "../../../core/mentions/source-phrase.ts";
import { takes } from "../../../core/reports/elements.ts";
import { single } from "../../../core/rules/pattern.ts";
import { isA, matchAt } from "../../../core/tokens/annotated.ts";
import type { P } from "./report-parts.ts";

/** "condemned the union of journalists IN THE TOWN the attack": where a body has its seat, between it and the object. */
export const seat: P = single((scan, at) => {
  const { a, names } = scan.scene;
  const subject = scan.captures.get("subject") as NounPhrase | undefined;
  if (subject?.kind !== "organisation" || subject.to !== at) return -1;
  const led = matchAt(a, at, "preposition");
  const from = led && (led.entry.features.role === "in" || led.entry.features.role === "at") ? led.to : at;
  if (from < scan.to && isA(a, from, "place-head") && from > at) return placeBehindHead(scan.scene, from);
  const name = names.startingAt[from];
  const isPlace = name?.kind === "place" || name?.kind === "country";
  return isPlace && name.skip > 0 === (from === at) && !(from === at && takes(scan, "by")) ? name.to : -1;
});

const placeBehindHead = (s: Scene, at: number): number => {
  const phrase = sourceAt(s, at);
  return phrase?.kind === "place" ? phrase.to : -1;
};
