/** Where a person's name is to be expected: behind an office that is told whole, or between a verb of saying and what it says. */
import type { WordClass } from "../../language.ts";
import type { Awaited } from "../../tagger/article.ts";
import type { AwaitedName } from "../../tagger/tagger.ts";
import { type Annotated, isA } from "../../tokens/annotated.ts";
import {
  endsOffice,
  endsSpeaker,
  isGiven,
  isGrammatical,
  isJoinedName,
  isNameParticle,
  isOwnSaying,
  isParticle,
  keepsLetter,
  opensGiven,
} from "../name-words.ts";
import { leavesNoObject } from "./verb-before.ts";

const SHORTEST = 3;
const MOST_NAME = 5;

/** A bare word that nothing explains. */
const mayOpen = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  if (type?.kind !== "word" || type.classes.length > 0 || type.definite || type.conjoined || type.prefixed !== "" || type.future)
    return false;
  return type.form.length >= SHORTEST && !a.lexicon.language.looksAdverbial(type.form);
};

/** Where the tables know a first name they tell more of its end than the tagger. */
const isListed = (a: Annotated, at: number): boolean => opensGiven(a, at) || isJoinedName(a, at);

/** A verb of saying right before this token, which begins with no preposition that the verb takes. */
const isBehindVerb = (a: Annotated, at: number): boolean => {
  const cue = a.tokens[at - 1]?.type.as.cue;
  const { mood, number, frames } = cue?.entry.features ?? {};
  if (mood !== "perfect" || number !== "s" || cue?.enclitic !== "" || !frames?.includes("that")) return false;
  return !a.lexicon.language.cutsBy(a.tokens[at]?.type.form ?? "") || keepsLetter(a, at);
};

/** A definite word or a place ends an office right before this token; "of the union AT-NURAN Layla Shami" goes on with a place and its letter. */
const isBehindOffice = (a: Annotated, at: number): boolean => {
  const before = a.tokens[at - 1]?.type;
  if (before?.kind !== "word" || (!before.definite && !isA(a, at - 1, "country") && !isA(a, at - 1, "city"))) return false;
  return endsOffice(a, at) && !(a.lexicon.language.cutsBy(a.tokens[at]?.type.form ?? "") && isGiven(a, at + 1));
};

const isBehindComma = (a: Annotated, at: number): boolean =>
  a.lexicon.language.isComma(a.tokens[at - 1]?.type.text ?? "") && endsOffice(a, at - 1);

const NAMES: ReadonlySet<WordClass> = new Set<WordClass>(["given-name", "name-particle", "person"]);

/** A word that no table explains but as part of a name. */
const isOwn = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  if (type?.kind !== "word" || !type.classes.every((c) => NAMES.has(c)) || isGrammatical(a, at)) return false;
  return isNameParticle(type) || (!type.conjoined && type.prefixed === "");
};

const ENDS: readonly WordClass[] = ["preposition", "office", "pronoun", "relative", "weekday", "time-relative", "time-part", "month"];

const endsThere = (a: Annotated, at: number): boolean =>
  endsSpeaker(a, at) || isOwnSaying(a, at) || (a.tokens[at]?.type.prefixed ?? "") !== "" || ENDS.some((c) => isA(a, at, c));

/** "the OWNER of the project LAYLA SHAMI": a name goes on behind a word with the article only where a particle led it. */
const isClosed = (a: Annotated, at: number): boolean =>
  a.tokens[at]?.type.definite === true && !isNameParticle(a.tokens[at]?.type) && !isParticle(a, at - 1);

/** "called NAME AL-NURI THE MINISTRY to": behind a word with the article a noun that is no adjective begins what the verb takes. */
const opensObject = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  return isClosed(a, at - 1) && type?.kind === "word" && !type.conjoined && type.classes.length > 0 && !(type.definite && type.adjectival);
};

/** Where the words that may be of the name end, where the subject ends with them and no object can be among them; else behind the first. */
const endOf = (a: Annotated, from: number): number => {
  let to = from + 1;
  while (to - from < MOST_NAME && !isClosed(a, to - 1) && isOwn(a, to) && !endsThere(a, to)) to++;
  const isWhole = opensObject(a, to) || (endsThere(a, to) && (isOwnSaying(a, to) || leavesNoObject(a, from, to)));
  return isWhole ? to : from + 1;
};

const awaitedAt = (a: Annotated, at: number): AwaitedName | undefined => {
  if (!mayOpen(a, at) || a.sentenceOf[at - 1] !== a.sentenceOf[at]) return undefined;
  const held = isBehindOffice(a, at);
  const apart = !held && isBehindComma(a, at);
  if (!(held || apart || isBehindVerb(a, at)) || isListed(a, at)) return undefined;
  const to = endOf(a, at);
  if (apart && !endsSpeaker(a, to)) return undefined;
  return held || to > at + 1 ? { at, to } : undefined;
};

/** For each sentence that awaits any. */
export const awaitedNames = (a: Annotated): Awaited => {
  const awaited: AwaitedName[][] = [];
  for (let at = 1; at < a.tokens.length; at++) {
    const name = awaitedAt(a, at);
    if (!name) continue;
    const sentence = a.sentenceOf[at] as number;
    const start = a.sentences[sentence]?.from ?? 0;
    awaited[sentence] ??= [];
    awaited[sentence].push({ at: name.at - start, to: name.to - start });
  }
  return awaited;
};
