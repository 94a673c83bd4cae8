/** What stands between a verb and its subject: where the words were given, and what commas set off. */
import { quotationOf } from "../../../core/tokens/quotations.ts";
import { coveringName } from "../../../core/mentions/names/covering-name.ts";
import type { NounPhrase } from "../../../core/mentions/noun-phrase.ts";
import { isCueVerb, type Scene } from "../../../core/mentions/phrase-words.ts";
import { sourceAt } from "../../../core/mentions/source-phrase.ts";
import { mediumIn } from "../../../core/reports/chain.ts";
import { source } from "../../../core/reports/elements.ts";
import type { Region } from "../../../core/reports/frame.ts";
import { keep, type Scan } from "../../../core/rules/pattern.ts";
import { isA, type Match, matchAt } from "../../../core/tokens/annotated.ts";
import { type P, agrees, get, resumes } from "./report-parts.ts";

const SPEAKERS: ReadonlySet<NounPhrase["kind"]> = new Set(["person", "office", "organisation", "anonymous"]);

/** Somebody who stands on his own: no letter before him makes him whom something is for or with. */
const speaker: P = source("subject", (p, scan) => SPEAKERS.has(p.kind) && p.skip === 0 && p.from < scan.to && agrees(p, scan));

const isCommaAt = ({ scene }: Scan<Scene>, at: number): boolean => scene.a.lexicon.language.isComma(scene.a.tokens[at]?.type.text ?? "");

const opensAdverbial = ({ scene }: Scan<Scene>, at: number): boolean =>
  isA(scene.a, at, "preposition") ||
  (scene.a.phrases[at]?.some((p) => p.entry.class === "preposition" || p.entry.class === "turn") ?? false);

/** Media somebody is given beside: behind "during his meeting with" stands who was met, and no subject. */
const WITH_ANOTHER: ReadonlySet<string> = new Set(["meeting", "call", "message"]);

/** Only times between the last comma and `to`: "during his reception, today,", with whom he received still to come. */
const endsInTime = (scan: Scan<Scene>, from: number, to: number): boolean => {
  let at = to - 1;
  while (at > from && (scan.scene.inTime[at] === 1 || isCommaAt(scan, at))) at--;
  return scan.scene.inTime[to - 2] === 1 && at > from;
};

const LONGEST_TOLD = 5;

/** "to the channel X for news", "to the journalists": whom the words were given to, up to here. */
const isToldUpTo = (s: Scene, to: number): boolean => {
  for (let at = to - 1; at >= to - LONGEST_TOLD; at--) {
    const type = s.a.tokens[at]?.type;
    if (type?.kind !== "word") return false;
    const isPress = type.prefixed === "for" && type.as.group?.entry.features.press === "yes";
    const phrase = isPress || type.as["outlet-head"] !== undefined || type.as.anonymous !== undefined ? sourceAt(s, at) : undefined;
    if (phrase?.to === to && (isPress || phrase.kind === "outlet" || (phrase.skip > 0 && phrase.head?.features.kind === "media")))
      return true;
  }
  return false;
};

/** "in a post", "in an OFFICIAL statement": a bare word for the medium, up to here by itself or with an adjective. */
const isMediumUpTo = (s: Scene, to: number): boolean => {
  const own = matchAt(s.a, to - 1, "medium");
  // "in a post LAYLA SHAMI": hers, set beside it or not
  if (own) return !own.definite && own.to === to && s.names.startingAt[to]?.kind === "person";
  const [noun, type] = [matchAt(s.a, to - 2, "medium"), s.a.tokens[to - 1]?.type];
  if (!noun || noun.definite || noun.enclitic !== "" || noun.to !== to - 1 || type?.kind !== "word" || type.definite) return false;
  return (
    type.prefixed === "" &&
    s.names.covering[to - 1] === -1 &&
    (type.adjectival || type.as.modifier !== undefined || describes(s, noun, to - 1))
  );
};

/** An adjective by its ending: feminine behind a feminine noun. */
const describes = (s: Scene, noun: Match, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  return noun.entry.features.gender === "f" && type?.classes.length === 0 && s.a.lexicon.language.looksFeminine(type.form);
};

/** Behind the name of an outlet, a time, a pronoun, brackets or marks, or words of a medium with its adjective: the subject may begin. */
const isClosed = (scan: Scan<Scene>, at: number): boolean => {
  const { a, inTime, names } = scan.scene;
  const told = coveringName(names, at - 1);
  if (told?.kind === "outlet" && told.to === at) return true;
  if (resumes(scan, at - 1) || a.tokens[at - 1]?.type.text === ")" || inTime[at - 1] === 1) return true;
  const marks = quotationOf(a.quotations, at - 1);
  if (marks?.close === at - 1 && !marks.broken) return true;
  if (isToldUpTo(scan.scene, at) || isMediumUpTo(scan.scene, at)) return true;
  return [2, 3].some((back) => a.phrases[at - back]?.some((p) => p.entry.class === "medium" && p.to === at));
};

/** "at the meeting with the secretary general, X, that": the name behind the comma tells who holds the office before it. */
const isHolder = ({ scene }: Scan<Scene>, from: number, to: number): boolean => {
  if (scene.names.startingAt[to]?.kind !== "person") return false;
  for (let at = from; at < to - 1; at++) {
    const phrase = sourceAt(scene, at);
    if (phrase && (phrase.to > to || (phrase.to === to - 1 && phrase.person === undefined && phrase.office))) return true;
  }
  return false;
};

/** Without commas nothing but where the words were given stands between: no other encounter, and nobody who might be spoken of. */
const tellsOnlyMedium = ({ scene }: Scan<Scene>, from: number, to: number): boolean => {
  for (let at = from + 1; at < to; at++) {
    const name = scene.names.startingAt[at];
    if (name && (name.kind === "person" || name.kind === "organisation")) return false;
    if (scene.a.phrases[at]?.some((p) => p.entry.class === "preposition")) return false;
  }
  return true;
};

const MOST_BETWEEN = 28;

/**
 * "confirmed, IN A STATEMENT TO THE RADIO, the minister that", "confirmed IN A PRESS CONFERENCE the minister that". With commas on both
 * sides any adverbial may stand there; without them it tells the medium.
 */
export const adverbialThenSubject: P = (scan, at, next) => {
  const set = isCommaAt(scan, at);
  const from = set ? at + 1 : at;
  if (from >= scan.to || !opensAdverbial(scan, from)) return false;
  const { scene } = scan;
  const before = get<Region[]>(scan, "fillers") ?? [];
  for (let to = from + 2; to < Math.min(scan.to, from + MOST_BETWEEN); to++) {
    const last = to - 1;
    if (isA(scene.a, last, "complementiser") || scene.a.lexicon.language.isColon(scene.a.tokens[last]?.type.text ?? "")) return false;
    if (isCueVerb(scene, last) && scene.names.covering[last] === -1 && scene.a.quotations.inside[last] === -1) return false;
    const closing = isCommaAt(scan, last);
    if (!closing && !isClosed(scan, to)) continue;
    const medium = mediumIn(scene, [{ from, to }]);
    const beside = medium !== undefined && WITH_ANOTHER.has(medium.kind);
    if (closing && (!(set || medium) || (beside && endsInTime(scan, from, to)) || isHolder(scan, from, to))) continue;
    if (!closing && (medium === undefined || beside || !tellsOnlyMedium(scan, from, to))) continue;
    if (keep(scan, "fillers", [...before, { from, to }], () => speaker(scan, to, next))) return true;
  }
  return false;
};
