/** Whether a preposition that a cue takes is the cue's here, or belongs to what stands between the cue and its words. */
import type { NounPhrase } from "../../mentions/noun-phrase.ts";
import { isCueVerb, type Scene } from "../../mentions/phrase-words.ts";
import { sourceAt } from "../../mentions/source-phrase.ts";
import type { Scan } from "../../rules/pattern.ts";
import { isA, matchAt } from "../../tokens/annotated.ts";
import { isAnswering } from "../answered-words.ts";
import { cueOf, takes } from "./cue.ts";
import { inBounds, language, tokenAt } from "./scan.ts";

const FARTHEST_OWN = 14;

/** Where the same preposition stands again, before the clause is over; -1 where it does not. */
const again = (scan: Scan<Scene>, at: number, role: string): number => {
  const { a, names } = scan.scene;
  for (let i = at + 2; i < at + FARTHEST_OWN && inBounds(scan, i); i++) {
    if (isA(a, i, "complementiser") || language(scan).isColon(a.tokens[i]?.type.text ?? "")) return -1;
    if (isCueVerb(scan.scene, i) && names.covering[i] === -1 && a.quotations.inside[i] === -1) return -1;
    const m = matchAt(a, i, "preposition");
    if (m?.to === i + 1 && m.entry.features.role === role && m.enclitic === "" && m.proclitics === "") return i;
  }
  return -1;
};

/** "stressed through his account ON THE PLATFORM": where it can be read. */
const isWhereRead = ({ scene: { a } }: Scan<Scene>, at: number): boolean => {
  const as = a.tokens[at]?.type.as;
  return as?.["outlet-head"]?.entry.features.kind === "platform" || as?.medium?.entry.features.kind === "post";
};

/** "on the platform X", "on his page", "on the screen of Y". */
const isWhereTold = (scan: Scan<Scene>, at: number): boolean =>
  isWhereRead(scan, at) || isA(scan.scene.a, at, "outlet-head") || sourceAt(scan.scene, at)?.kind === "outlet";

const FARTHEST_LETTER = 5;

/** "a letter TO the council", "her visit TO the capital": the preposition belongs to the noun before it. */
const isOfNoun = ({ scene: { a } }: Scan<Scene>, at: number): boolean => {
  for (let i = at - 1; i >= at - FARTHEST_LETTER && i >= 0; i--) if (isA(a, i, "medium") || isA(a, i, "event-trigger")) return true;
  return false;
};

const DOING: ReadonlySet<string> = new Set(["during", "at", "after"]);

/** "during HIS HEADING of the council", "at his arrival TO the capital": a noun with his pronoun behind "during" has the preposition. */
const isOfHisDoing = ({ scene: { a } }: Scan<Scene>, at: number): boolean => {
  const noun = a.tokens[at - 1]?.type;
  if (noun?.kind !== "word" || !DOING.has(matchAt(a, at - 2, "preposition")?.entry.features.role ?? "")) return false;
  return a.lexicon.language.splits(noun.form, noun.text).some((x) => x.tail > 0 && a.lexicon.language.isPronoun(x.enclitic));
};

/** "stressed ON HIS PAGE on the need", "pointed in a letter TO THE COUNCIL to the need": the verb's own is the next of the same. */
const isOfAnother = (scan: Scan<Scene>, at: number, role: string): boolean => {
  const { a } = scan.scene;
  // "a statement ISSUED BY his office"
  if (role === "about") return isA(a, at - 1, "issued");
  // "doubted, IN REMARKS to the agency, in the seriousness of"
  if (role === "in") return isA(a, at + 1, "medium") && again(scan, at, role) >= 0;
  if (role !== "on" && role !== "to") return false;
  // "a speech to the nation" is one word for a medium
  if ([1, 2].some((back) => a.phrases[at - back]?.some((p) => p.entry.class === "medium" && p.to > at))) return true;
  const next = again(scan, at, role);
  if (next < 0) return false;
  if (isWhereTold(scan, at + 1) || isOfHisDoing(scan, at)) return true;
  const object = sourceAt(scan.scene, at + 1);
  // "his visit to THE CAPITAL to"
  if (!object || (object.kind === "common" && !isA(a, at + 1, "place-head")) || next - object.to > 1) return false;
  // "on a ballot, ON CONDITION that": a comma closes what another comma set off
  if (next > object.to && !isSetOff(scan, at)) return false;
  return isA(a, next + 1, "complementiser") || isOfNoun(scan, at);
};

/** A comma or dash stands between the cue and this place. */
const isSetOff = (scan: Scan<Scene>, at: number): boolean => {
  for (let i = cueOf(scan)?.to ?? at; i < at; i++) if (tokenAt(scan, i)?.type.kind === "mark") return true;
  return false;
};

/** "in answer TO a question": a word of a longer preposition. "ON the measure of her words": a tail begins. "BY the mouth of X": who speaks. */
const isOfPhrase = ({ scene: { a } }: Scan<Scene>, at: number): boolean =>
  a.phrases[at]?.some((p) => p.entry.class === "in-saying" || p.entry.class === "mouthpiece") ||
  [1, 2, 3].some((back) => a.phrases[at - back]?.some((p) => p.entry.class === "preposition" && p.to > at));

const FARTHEST_STATED = 14;

/** "warned, receiving a delegation OF businessmen, OF the gravity of": behind where and when, the preposition with what is stated. */
const isPassedBy = (scan: Scan<Scene>, at: number, role: string): boolean => {
  const subject = scan.captures.get("subject") as NounPhrase | undefined;
  if (at === cueOf(scan)?.to || at === subject?.to || isStatedAt(scan, at + 1)) return false;
  for (let i = at + 2; i < at + FARTHEST_STATED && inBounds(scan, i) && !isCueVerb(scan.scene, i); i++) {
    const m = matchAt(scan.scene.a, i, "preposition");
    if (m?.to === i + 1 && m.skip === 0 && m.enclitic === "" && m.entry.features.role === role && isStatedAt(scan, i + 1)) return true;
  }
  return false;
};

const isStatedAt = ({ scene: { a } }: Scan<Scene>, at: number): boolean => isA(a, at, "stated") || isA(a, at, "complementiser");

/** Whether the preposition stands right behind its verb or its subject, times and a mark aside. */
export const isClose = (scan: Scan<Scene>, at: number): boolean => {
  const subject = scan.captures.get("subject") as NounPhrase | undefined;
  return at === cueOf(scan)?.to || at === subject?.to || scan.scene.inTime[at - 1] === 1 || tokenAt(scan, at - 1)?.type.kind === "mark";
};

const FARTHEST_CLAUSE = 20;

/** "confirmed, inspecting the work ON THE ROAD that": the clause of the verb stands behind what is whole; in "the need that they come" it is the noun's. */
export const isBeforeClause = (scan: Scan<Scene>, at: number): boolean => {
  const { a, inTime, names } = scan.scene;
  if (!takes(scan, "that") || isA(a, at + 1, "complementiser")) return false;
  for (let i = at + 2; i < at + FARTHEST_CLAUSE && inBounds(scan, i); i++) {
    const type = tokenAt(scan, i)?.type;
    if (
      isCueVerb(scan.scene, i) ||
      type?.as.cue?.entry.features.mood === "participle" ||
      type?.as.relative ||
      type?.as.conjunction ||
      language(scan).isColon(type?.text ?? "")
    )
      return false;
    const that = matchAt(a, i, "complementiser");
    if (that === undefined) continue;
    const before = tokenAt(scan, i - 1)?.type;
    const whole = before?.definite || inTime[i - 1] === 1 || names.covering[i - 1] !== -1 || before?.kind === "mark";
    const { kind, by, negative } = that.entry.features;
    const plain = kind === "that" && by === undefined && negative === undefined && that.proclitics === "" && !type?.conjoined;
    return whole === true && plain && !language(scan).looksPresent(tokenAt(scan, that.to)?.type.form ?? "");
  }
  return false;
};

/** "announced in answer to a question ABOUT the elections the start of": a bare noun that is answered has a preposition of its own. */
const isOfAnswered = (scan: Scan<Scene>, at: number, role: string): boolean => {
  const noun = tokenAt(scan, at - 1)?.type;
  if (role !== "about" || !(takes(scan, "object") || again(scan, at, role) >= 0)) return false;
  return noun?.kind === "word" && !noun.definite && scan.scene.names.covering[at - 1] === -1 && isAnswering(scan.scene, at - 2);
};

const WHO_IS_THERE: ReadonlySet<string> = new Set(["before-audience", "with", "attended", "at", "during"]);

/** "before a crowd OF his supporters, of the gravity of", "warned FROM THE CAPITAL of": a part, or where he is, with the same preposition again. */
const isOfCrowdOrPlace = (scan: Scan<Scene>, at: number, role: string): boolean => {
  if (role !== "from" || again(scan, at, role) < 0) return false;
  const { a, names } = scan.scene;
  const place = names.startingAt[at + 1]?.kind === "place" || isA(a, at + 1, "place-head");
  if (place) return true;
  if (isClose(scan, at)) return false;
  const crowd = tokenAt(scan, at - 1)?.type;
  if (crowd?.kind !== "word" || crowd.definite || crowd.as.medium) return false;
  const there = WHO_IS_THERE.has(matchAt(a, at - 2, "preposition")?.entry.features.role ?? "");
  return there || crowd.as.group?.skip === 0;
};

/** The preposition belongs to what stands between the verb and its words, which are still to come. */
export const isAnothers = (scan: Scan<Scene>, at: number, role: string): boolean =>
  isOfPhrase(scan, at) ||
  (role === "on" && isWhereRead(scan, at + 1)) ||
  isPassedBy(scan, at, role) ||
  isOfAnother(scan, at, role) ||
  isOfCrowdOrPlace(scan, at, role) ||
  (!isClose(scan, at) && (isOfAnswered(scan, at, role) || isBeforeClause(scan, at)));
