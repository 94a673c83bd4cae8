/** Who or what is described, blamed or explained: "described X as", "blamed X for", "ascribed the rise to". */
import { isA, matchAt } from "../../../core/tokens/annotated.ts";
import { bearsBy, byFollows, cue, fillers, objectStart, takes, titledPerson } from "../../../core/reports/elements.ts";
import { bearsPronoun } from "../../../core/reports/frame.ts";
import type { NounPhrase } from "../../../core/mentions/noun-phrase.ts";
import { joinedSourceAt, sourceAt } from "../../../core/mentions/source-phrase.ts";
import { subjectAtOpening } from "../../../core/reports/subject-at-opening.ts";
import { behindTimes, type Scene } from "../../../core/mentions/phrase-words.ts";
import { alt, opt, type Scan, seq, when } from "../../../core/rules/pattern.ts";
import { pause } from "./pause.ts";
import { type P, type ReportRule, agent, agrees, asserted, cueOf, needs, rule, tie, timesOver } from "./report-parts.ts";
import { seat } from "./seat.ts";
import { opensClause, plain } from "./verb-place.ts";

/** Somebody described ("as a traitor") or charged ("with the delay"): the object, with the "by" or the blame within reach. */
export const describedObject = (most: number): P =>
  tie(
    "object",
    seq(
      objectStart,
      alt(
        seq(needs("object-blame"), blameFollows),
        seq(needs("object-by"), byFollows(most)),
        seq(needs("object-to"), roleFollows("to")),
        seq(needs("object-on"), roleFollows("on")),
      ),
    ),
  );

const FARTHEST_CAUSE = 14;

/** "ascribed the rise TO drought", "thanked Sahla FOR its help": the cause stands behind its own preposition. A declaration, for the rules above it. */
function roleFollows(role: string): P {
  return (scan, at, next) => {
    for (let i = at + 1; i < Math.min(scan.to, at + FARTHEST_CAUSE); i++) {
      const m = matchAt(scan.scene.a, i, "preposition");
      if (m?.entry.features.role === role && !bearsPronoun(m)) return next(at);
    }
    return false;
  };
}

/** Blame is laid only where "responsibility" follows. A declaration, for the rules above it. */
function blameFollows(scan: Scan<Scene>, at: number, next: (at: number) => boolean): boolean {
  for (let i = at + 1; i < Math.min(scan.to, at + 10); i++) if (isA(scan.scene.a, i, "blame")) return next(at);
  return false;
}

/** Behind words that tell when: "yesterday", "a few hours later". */
const behindWhen = (s: Scene, at: number): number => behindTimes(s, s.a.phrases[at]?.find((p) => p.entry.class === "adverb")?.to ?? at);

/** "THE PRESIDENT threatened with": who stands right behind a verb that "by" may follow, and agrees with it, is its subject. */
const notWhoThreatens: P = when((scan, at) => {
  if (!takes(scan, "by")) return true;
  const phrase = joinedSourceAt(scan.scene, at) ?? sourceAt(scan.scene, at);
  return !(
    phrase &&
    phrase.kind !== "common" &&
    phrase.skip === 0 &&
    agrees(phrase, scan) &&
    bearsBy(scan, behindWhen(scan.scene, phrase.to))
  );
});

const CHARGING: ReadonlySet<NounPhrase["kind"]> = new Set(["person", "office", "organisation", "country", "anonymous"]);

/** What a verb of charging waits for stands here: "WITH negligence", "RESPONSIBILITY for", "ON its help". */
const isCharge = (scan: Scan<Scene>, at: number): boolean => {
  const { a } = scan.scene;
  if (takes(scan, "object-blame")) return isA(a, at, "blame");
  const role = matchAt(a, at, "preposition")?.entry.features.role ?? "";
  if (takes(scan, `object-${role}`)) return true;
  return takes(scan, "object-by") && (bearsBy(scan, at) || matchAt(a, at, "complementiser")?.entry.features.by === "yes");
};

/** "charged the minister IN A STATEMENT the government with": behind where it was said, somebody with the charge right behind him. */
const whoIsCharged: P = seq(
  when((scan, at) => {
    const subject = scan.captures.get("subject") as NounPhrase | undefined;
    return subject !== undefined && CHARGING.has(subject.kind) && scan.scene.a.tokens[at]?.type.as.relative === undefined;
  }),
  fillers,
  when((scan, at) => {
    const phrase = joinedSourceAt(scan.scene, at) ?? sourceAt(scan.scene, at);
    const led = scan.scene.a.tokens[at - 1]?.type.as.preposition;
    return phrase?.skip === 0 && (led === undefined || bearsPronoun(led)) && isCharge(scan, phrase.to);
  }),
);

/** Verbs whose object is told with what it is charged, described or thanked with. */
export const charged: P = needs("object-by", "object-blame", "object-to", "object-on");

export const chargedObjectRules: readonly ReportRule[] = [
  rule(
    "verb-titled-person-object-by",
    9.4,
    seq(
      cue("perfect"),
      plain,
      asserted,
      opensClause,
      charged,
      timesOver,
      titledPerson("subject"),
      alt(pause, whoIsCharged),
      describedObject(25),
    ),
  ),
  rule(
    "verb-subject-object-by",
    10.6,
    seq(
      cue("perfect", "imperfect"),
      plain,
      asserted,
      opensClause,
      when((scan) => subjectAtOpening(scan.scene, cueOf(scan), scan.from) === undefined),
      charged,
      timesOver,
      agent,
      opt(seat),
      alt(pause, whoIsCharged),
      // "and blamed THE SIDES THAT organised it": with one phrase alone it is the object
      when((scan, at) => matchAt(scan.scene.a, at, "relative")?.entry.features.gender === undefined),
      describedObject(25),
    ),
  ),
  rule(
    "verb-object-by",
    10.5,
    seq(cue("perfect", "imperfect"), plain, asserted, opensClause, charged, pause, notWhoThreatens, describedObject(25)),
  ),
];
