/** The preposition a cue takes, apart or as one letter of the word: by, for. */
import { coveringName } from "../../mentions/names/covering-name.ts";
import type { NounPhrase } from "../../mentions/noun-phrase.ts";
import { endsInPronoun, isCueVerb, type Scene } from "../../mentions/phrase-words.ts";
import { sourceAt } from "../../mentions/source-phrase.ts";
import { type Scan, single, when } from "../../rules/pattern.ts";
import { isA, matchAt } from "../../tokens/annotated.ts";
import { bearsPronoun } from "../frame.ts";
import { GLUED, wordsOf } from "./opening.ts";
import { type P, inBounds, tokenAt, language } from "./scan.ts";
import { isAnothers, isBeforeClause, isClose } from "./anothers-preposition.ts";
import { cueOf, takes } from "./cue.ts";

const isNamedOutlet = ({ scene }: Scan<Scene>, at: number): boolean => {
  const phrase = sourceAt(scene, at);
  return phrase?.kind === "outlet" && phrase.name !== undefined && clauseBehind(scene, phrase.to);
};

/** "that" stands right behind, a comma or a time aside. */
const clauseBehind = (s: Scene, at: number): boolean => {
  let to = at;
  while (s.inTime[to] === 1 || s.a.lexicon.language.isComma(s.a.tokens[to]?.type.text ?? "")) to++;
  return isA(s.a, to, "complementiser");
};

/** "bin ALI", spelt almost like "on": inside somebody's name, or as a first name is spelt where his begins. */
const isInName = ({ scene }: Scan<Scene>, at: number): boolean => {
  const name = coveringName(scene.names, at);
  if (name?.kind !== "person") return false;
  const type = scene.a.tokens[at]?.type;
  return name.from < at || type?.text === type?.as["given-name"]?.entry.form;
};

const PREPOSITION = wordsOf("preposition");

/** The preposition the cue itself takes, written apart; the content begins behind it. */
export const ownPreposition: P = single((scan, at) => {
  if (!inBounds(scan, at)) return -1;
  const m = matchAt(scan.scene.a, at, "preposition");
  const role = m?.entry.features.role ?? "";
  if (!m || m.to !== at + 1 || bearsPronoun(m) || m.proclitics !== "" || !takes(scan, role) || isInName(scan, at)) return -1;
  if (isAnothers(scan, at, role)) return -1;
  // a letter glued to a mark stays with what it stands before
  const glued = role === "by" && tokenAt(scan, at)?.end === tokenAt(scan, at + 1)?.start;
  // "stressed ON THE RADIO that": where it was said
  if (role === "on" && isNamedOutlet(scan, m.to)) return -1;
  return glued ? at : m.to;
}, PREPOSITION);

const FARTHEST_TO = 45;

/** "the third session OF THE FORUM": an encounter or a place behind the one-letter "of", which nobody calls for. */
const isOfEncounter = ({ scene: { a } }: Scan<Scene>, at: number): boolean =>
  isA(a, at - 1, "ordinal") ||
  isA(a, at - 1, "series-head") ||
  (a.tokens[at - 1]?.type.definite === true && (isA(a, at, "event-trigger") || isA(a, at, "venue") || isA(a, at, "place-head")));

/** "called in the opening session OF the conference, TO": inside where it was said, with the verb's own preposition behind the comma. */
const isOfWhere = (scan: Scan<Scene>, at: number): boolean => {
  const subject = scan.captures.get("subject") as NounPhrase | undefined;
  const { a, inTime, names } = scan.scene;
  if (!takes(scan, "to") || at === cueOf(scan)?.to || at === subject?.to || tokenAt(scan, at - 1)?.type.kind !== "word") return false;
  if (inTime[at - 1] === 1 || names.covering[at - 1] !== -1) return false;
  for (let i = at + 1; i < at + FARTHEST_TO && inBounds(scan, i) && !isCueVerb(scan.scene, i); i++) {
    const to = matchAt(a, i, "preposition");
    if (to?.skip === 0 && to.enclitic === "" && to.proclitics === "" && to.entry.features.role === "to")
      return isOfEncounter(scan, at) || language(scan).isComma(tokenAt(scan, i - 1)?.type.text ?? "");
  }
  return false;
};

/** "FOR THE END of the fighting": a word too short to tell by its letters, with what it is of right behind. */
const isShortFor = (scan: Scan<Scene>, at: number): boolean => {
  const next = inBounds(scan, at + 1) ? tokenAt(scan, at + 1)?.type : undefined;
  if (next?.kind !== "word" || next.prefixed !== "" || !language(scan).cutsForShort(tokenAt(scan, at)?.type.form ?? "")) return false;
  return next.definite || scan.scene.names.covering[at + 1] !== -1 || endsInPronoun(scan.scene, at + 1);
};

/** "called on X FOR the release": the one-letter "for" before a noun, where the cue takes it. */
export const prefixedFor: P = when((scan, at) => {
  const type = inBounds(scan, at) ? tokenAt(scan, at)?.type : undefined;
  if (!type || !takes(scan, "for-noun") || scan.scene.inTime[at] === 1 || scan.scene.names.covering[at] !== -1) return false;
  if (type.as.preposition || type.as.office || type.as.anonymous || type.as.group || type.as["organisation-head"]?.skip === 0) return false;
  if (type.as["outlet-head"] || type.as.outlet) return false;
  const native = type.classes.some((c) => c !== "cue" && type.as[c]?.skip === 0);
  const bare = (language(scan).cutsFor(type.form) || isShortFor(scan, at)) && !native && !type.definite;
  return (type.prefixed === "for" || bare) && !isOfWhere(scan, at);
}, GLUED);

/** "passed a loan WITH a majority": a cue that means saying only with "by" right behind it, or behind its subject, a time or a mark. */
const isNear = (scan: Scan<Scene>, at: number): boolean => {
  if (!takes(scan, "near") || at === cueOf(scan)?.to || scan.scene.inTime[at - 1] === 1) return true;
  const subject = scan.captures.get("subject") as NounPhrase | undefined;
  return subject?.to === at || tokenAt(scan, at - 1)?.type.kind === "mark";
};

/** A word that bears the one-letter preposition the cue takes ("by"); the content begins with the word itself. */
export const prefixedBy: P = when(
  (scan, at) =>
    takes(scan, "by") &&
    bearsBy(scan, at) &&
    isNear(scan, at) &&
    !clauseAhead(scan, at) &&
    !placeThenBy(scan, at) &&
    !isWhereWithBy(scan, at),
  GLUED,
);

const isPlainThat = (scan: Scan<Scene>, at: number): boolean => {
  const that = inBounds(scan, at) && !tokenAt(scan, at)?.type.conjoined ? matchAt(scan.scene.a, at, "complementiser") : undefined;
  return that?.entry.features.kind === "that" && that.entry.features.by === undefined;
};

const FARTHEST_BY = 6;

/** "in the seat of the ministry, BY the efforts of", "on the site X, FOR speed": behind a place or a platform, with another "by" to come. */
export const isWhereWithBy = (scan: Scan<Scene>, at: number): boolean => {
  const { a, names } = scan.scene;
  const head = tokenAt(scan, at)?.type.as["outlet-head"];
  const isSeat = SEAT.some((cls) => isA(a, at, cls)) || (head !== undefined && head.skip > 0 && ONLINE.has(head.entry.features.kind ?? ""));
  if (!isSeat && !isBehindOccasion(scan, at)) return false;
  for (let i = at + 2; i < at + FARTHEST_BY && inBounds(scan, i) && !isCueVerb(scan.scene, i); i++)
    if (bearsBy(scan, i) && names.covering[i] === -1 && !SEAT.some((cls) => isA(a, i, cls))) return true;
  return false;
};

/** "in a speech he delivered AT the university", "at his meeting WITH the minister": right behind the noun, or behind the verb that brings it. */
const isBehindOccasion = ({ scene: { a } }: Scan<Scene>, at: number): boolean => {
  if (isA(a, at - 1, "issued")) return true;
  if (!isA(a, at - 1, "medium") && !isA(a, at - 1, "event-trigger")) return isMediumBefore(a, at);
  return a.tokens[at - 1]?.type.definite === false;
};

/** "in a PRESS CONFERENCE at": a medium of two words. */
const isMediumBefore = (a: Scene["a"], at: number): boolean => matchAt(a, at - 2, "medium")?.to === at;
const SEAT = ["place-head", "venue"] as const;
const ONLINE: ReadonlySet<string> = new Set(["site", "platform"]);

const FARTHEST_OF_WHERE = 25;

/** "praised, during his meeting IN SAHLA with the ambassador, HIS ROLE": words before it tell where and when, and a later "by" is the verb's. */
const isWhereOfStretch = (scan: Scan<Scene>, at: number, to: number): boolean => {
  const subject = scan.captures.get("subject") as NounPhrase | undefined;
  if (at === cueOf(scan)?.to || at === subject?.to) return false;
  for (let i = to; i < at + FARTHEST_OF_WHERE && inBounds(scan, i) && !isCueVerb(scan.scene, i); i++)
    if (!tokenAt(scan, i)?.type.conjoined && bearsBy(scan, i) && scan.scene.names.covering[i] === -1) return true;
  return false;
};

/** "the embassy IN SAHLA, this act", "promised IN SAHLA the inquiry": a place behind "by", with what is meant behind the next one. */
const placeThenBy = (scan: Scan<Scene>, at: number): boolean => {
  const name = scan.scene.names.startingAt[at];
  if (name?.kind !== "place" || name.skip === 0) return false;
  if (isWhereOfStretch(scan, at, name.to)) return true;
  const next = language(scan).isComma(tokenAt(scan, name.to)?.type.text ?? "") ? name.to + 1 : name.to;
  const type = inBounds(scan, next) ? tokenAt(scan, next)?.type : undefined;
  return (
    bearsBy(scan, next) &&
    type?.conjoined === false &&
    scan.scene.names.covering[next] === -1 &&
    (type.definite || isA(scan.scene.a, next, "demonstrative") || isConstruct(scan, next + 1))
  );
};

/** "by the ROLE of Sahla": a noun closed by what stands behind it. */
const isConstruct = (scan: Scan<Scene>, at: number): boolean => {
  const type = inBounds(scan, at) ? tokenAt(scan, at)?.type : undefined;
  return type?.kind === "word" && type.prefixed === "" && !type.conjoined && (type.definite || scan.scene.names.startingAt[at]?.skip === 0);
};

/** "told in the capital today that": a place behind "by", times, and the clause. */
const placeThenClause = (scan: Scan<Scene>, at: number): boolean => {
  const { scene } = scan;
  const name = scene.names.startingAt[at];
  const named = name?.kind === "place";
  let to = named ? name.to : at + 1;
  // "told in THE AREA that": any noun with the article, where the clause stands right behind it
  if (!named && !isA(scene.a, at, "place-head")) return tokenAt(scan, at)?.type.definite === true && isPlainThat(scan, to);
  while (inBounds(scan, to) && scene.inTime[to] === 1) to++;
  return isA(scene.a, to, "complementiser") && !tokenAt(scan, to)?.type.conjoined;
};

const MOST_AHEAD = 12;

/** "in charge of water, said that": where the verb's clause is still to come, an earlier "by" is not its complement. */
const clauseAhead = (scan: Scan<Scene>, at: number): boolean => {
  const { scene } = scan;
  if (!takes(scan, "that") && !takes(scan, "by:that")) return false;
  if (placeThenClause(scan, at) || (!isClose(scan, at) && isBeforeClause(scan, at - 1))) return true;
  for (let i = at + 1; i < at + MOST_AHEAD && inBounds(scan, i) && !isCueVerb(scene, i); i++)
    if (!tokenAt(scan, i)?.type.conjoined && matchAt(scene.a, i, "complementiser")?.entry.features.by === "yes") return true;
  return false;
};

/** Whether this word begins with the one-letter "by". */
export const bearsBy = (scan: Scan<Scene>, at: number): boolean => {
  if (!inBounds(scan, at)) return false;
  const { names, a } = scan.scene;
  const type = tokenAt(scan, at)?.type;
  if (type?.kind !== "word" || scan.scene.inTime[at] === 1) return false;
  // "near to": the letter belongs to a preposition of several words
  if (a.phrases[at]?.some((p) => p.entry.class === "preposition" && p.to > at + 1)) return false;
  // the first letter of a name in marks is its own
  const marks = a.quotations.list[a.quotations.inside[at] as number];
  if (type.prefixed === "by") return true;
  // "informed the presidency, … A COMMUNIQUÉ": the letter is the document's own
  if (type.as.medium?.skip === 0 && !type.definite) return false;
  if (marks && !marks.broken && marks.words <= 3 && marks.open === at - 1) return false;
  if (isOwnedStated(scan, at)) return true;
  const name = names.startingAt[at];
  if (name) return name.skip > 0 && language(scan).cutsBy(type.form);
  if (type.conjoined || !(language(scan).cutsBy(type.form) || isShortNoun(scan, at))) return false;
  return (
    !isA(a, at, "preposition") && !isCommonWhole(scan, at) && !isA(a, at, "country") && names.covering[at] === -1 && !nativeHere(scan, at)
  );
};

/** "told OF-HIS-INTENT": spelt like another noun, but a noun of what is stated with whose it is. */
const isOwnedStated = (scan: Scan<Scene>, at: number): boolean => {
  const type = tokenAt(scan, at)?.type;
  return type?.as.stated?.skip === 1 && bearsPronoun(type.as.stated) && language(scan).cutsBy(type.form);
};

/** "called FOR-LIFTING the siege", "demanded A-SOLUTION that is just": a noun of two letters behind "by", which the next word closes or whoever speaks stands before. */
const isShortNoun = (scan: Scan<Scene>, at: number): boolean => {
  const [type, next] = [tokenAt(scan, at)?.type, tokenAt(scan, at + 1)?.type];
  if (!type || !language(scan).cutsByShort(type.form) || !type.classes.every((c) => (type.as[c]?.skip ?? 0) > 0)) return false;
  if (type.classes.length === 0 && next?.definite === true && !next.conjoined) return true;
  const subject = scan.captures.get("subject") as NounPhrase | undefined;
  return takes(scan, "by") && (subject?.to === at || cueOf(scan)?.to === at);
};

const SEATS: ReadonlySet<string> = new Set(["place-head", "venue", "organisation-head", "outlet-head", "country", "city", "office"]);

/** A plain noun by itself; or one with a letter before it that is also a place or a body: there the letter tells where. */
const isCommonWhole = (scan: Scan<Scene>, at: number): boolean => {
  const type = tokenAt(scan, at)?.type;
  return type?.as.common !== undefined && (type.as.common.skip === 0 || type.classes.some((c) => SEATS.has(c)));
};

/** A word the lexicon knows unsplit: its first letter is its own; but "with firmness" is "THE FIRMNESS OF the council" where a noun closes it. */
const nativeHere = (scan: Scan<Scene>, at: number): boolean => {
  const [type, next] = [tokenAt(scan, at)?.type, tokenAt(scan, at + 1)?.type];
  const closed = next?.definite === true && next.prefixed === "" && !next.conjoined;
  // "welcomed THE MEDIATION of": spelt like "by means of", right behind who welcomes it
  const subject = scan.captures.get("subject") as NounPhrase | undefined;
  const isObject = at === cueOf(scan)?.to || at === subject?.to;
  const besides = (c: string) => c === "cue" || (c === "adverb" && closed) || (c === "mediation" && isObject);
  return type?.classes.some((c) => !besides(c) && type.as[c]?.skip === 0 && type.as[c]?.tail === 0) ?? false;
};

/** The one-letter "by" alone before a mark: by "robbery". */
const isBareBy = (scan: Scan<Scene>, at: number): boolean =>
  tokenAt(scan, at)?.type.as.preposition?.entry.features.role === "by" && tokenAt(scan, at + 1)?.type.kind === "mark";

/** Within the next words stands the "by" that a description or charge needs. */
export const byFollows = (most: number): P =>
  when((scan, at) => {
    for (let i = at + 1; i < at + most && inBounds(scan, i); i++) {
      const m = matchAt(scan.scene.a, i, "complementiser");
      if (bearsBy(scan, i) || isBareBy(scan, i) || m?.entry.features.by === "yes") return true;
    }
    return false;
  });
