/** Whether a cue verb asserts: not negated, not future, not hypothetical, not a name. */
import { before } from "./beside-cue.ts";
import { framesOf, isManner, tellsHow } from "./elements.ts";
import { bearsPronoun } from "./frame.ts";
import { isNoVerb } from "./no-verb.ts";
import { belongsTo, isCueVerb, isPassive, type Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { endingAt, isA, type Match, matchAt } from "../tokens/annotated.ts";
import type { WordType } from "../tokens/word-type.ts";

const HYPOTHETICAL = new Set(["future"]);

/** "he STILL says": a negation that belongs to the copula and not to the verb behind it. */
const keepsOn = (s: Scene, at: number): boolean => s.a.tokens[at]?.type.as.auxiliary?.entry.features.still === "yes";

export const isNegated = (s: Scene, at: number): boolean => {
  const prev = before(s, at);
  if (prev < 0) return false;
  // "DID NOT keep SAYING"
  if (s.a.tokens[prev]?.type.as.auxiliary?.entry.features.kind === "copula") return isNegated(s, prev) && !keepsOn(s, prev);
  const m = s.a.tokens[prev]?.type.as.negation;
  return m !== undefined && m.entry.features.noun !== "yes" && m.entry.features.weak !== "yes";
};

/** Inside a name of several words, or the name of a person: no verb. "AND SHE HAILED" is no name that the tagger alone takes it for. */
export const isNamed = (s: Scene, at: number): boolean => {
  const index = s.names.covering[at] as number;
  if (index < 0) return false;
  const name = s.names.list[index];
  const cue = s.a.tokens[at]?.type.as.cue;
  if (name?.source === "tagger" && name.to - name.from === 1 && cue?.proclitics !== "" && cue?.entry.features.gender === "f") return false;
  return name !== undefined && (name.to - name.from > 1 || name.kind === "person");
};

/** "according to what X said": the words stand before it, and another rule takes them. */
const isWhatWasSaid = (s: Scene, at: number): boolean => {
  const word = s.a.tokens[at - 1]?.type.as.according;
  if (word?.entry.features.what === "yes" && word.entry.features.weak !== "yes") return true;
  for (let back = 2; back <= 3; back++)
    if (s.a.phrases[at - back]?.some((p) => p.to === at && p.entry.class === "according" && p.entry.features.what === "yes")) return true;
  return false;
};

/** "to which X called": a relative clause whose verb goes back to what it hangs on brings no words of its own. */
const isResumed = (s: Scene, cue: Match): boolean => {
  const prev = before(s, cue.from);
  const type = prev < 0 ? undefined : s.a.tokens[prev]?.type;
  if (!type || cue.proclitics !== "" || type.kind === "mark" || type.as.conjunction || type.as.complementiser) return false;
  if (s.a.tokens[cue.to + 1]?.type.as.complementiser) return false;
  const m = s.a.tokens[cue.to]?.type.as.preposition;
  if (!m || !bearsPronoun(m)) return false;
  const role = m.entry.features.role ?? "-";
  const frames = framesOf(cue);
  return frames.has(role ?? "") || frames.has(`address-${role}`);
};

/** "WROTE Layla Shami:", "WRITTEN BY: Layla Shami" at the head of a paragraph: whose article it is. */
const isByline = (s: Scene, cue: Match): boolean => {
  const { from, to, proclitics } = cue;
  if (proclitics !== "" || !framesOf(cue).has("byline")) return false;
  const previous = s.a.tokens[from - 1];
  if (previous && previous.paragraph === s.a.tokens[from]?.paragraph) return false;
  const { isColon } = s.a.lexicon.language;
  const name = s.names.startingAt[to];
  return isColon(s.a.tokens[to]?.type.text ?? "") || (name?.kind === "person" && isColon(s.a.tokens[name.to]?.type.text ?? ""));
};

/** "for his part": what stands behind it opens its clause. */
export const turnsTo = (s: Scene, at: number): boolean =>
  [2, 3].some((back) => s.a.phrases[at - back]?.some((p) => p.to === at && p.entry.class === "turn"));

/** "in HIS speech": a noun with a pronoun is as definite as one with the article. */
const bearsOwner = (s: Scene, { classes, as }: WordType): boolean =>
  classes.some((c) => s.a.lexicon.language.isPronoun(as[c]?.enclitic ?? ""));

/** "leaflets calling for": an imperfect right behind an indefinite thing describes it; a person or a document there may speak. */
const isBareRelative = (s: Scene, cue: Match): boolean => {
  const prev = before(s, cue.from);
  const type = prev < 0 ? undefined : s.a.tokens[prev]?.type;
  if (type?.kind !== "word" || cue.proclitics !== "" || type.definite || s.names.covering[prev] !== -1 || s.inTime[prev] === 1)
    return false;
  if (turnsTo(s, cue.from) || bearsOwner(s, type)) return false;
  if (type.as.medium && type.as.medium.entry.features.document === "yes") return false;
  if (type.classes.some((c) => c !== "medium" && c !== "common" && c !== "event-trigger" && c !== "organisation-head" && c !== "modifier"))
    return false;
  for (let at = Math.max(0, prev - 5); at <= prev; at++) {
    const phrase = sourceAt(s, at);
    if (phrase && phrase.to === cue.from && phrase.kind !== "common" && phrase.kind !== "document") return false;
  }
  return true;
};

/** "according to the text of the order": what "according to" leads is a noun, though spelt like a verb. */
const isDocumentText = (s: Scene, at: number): boolean => {
  const prev = before(s, at);
  const m = prev < 0 ? undefined : s.a.tokens[prev]?.type.as.according;
  return m !== undefined && m.entry.features.what !== "yes" && m.entry.features.weak !== "yes";
};

/** ""I BELIEVE that", "said: I BELIEVE": in quoted words a verb spelt with the letter of the first person is the speaker's own. */
const isSpeakersOwn = (s: Scene, { from, entry }: Match): boolean => {
  const { mood, number } = entry.features;
  const behindColon = s.a.lexicon.language.isColon(s.a.tokens[from - 1]?.type.text ?? "");
  if (mood !== "perfect" || number !== "s" || !(behindColon || s.a.quotations.inside[from] !== -1)) return false;
  const type = s.a.tokens[from]?.type;
  const opens = (behindColon || s.a.quotations.markOf[from - 1] !== -1) && entry.features.act === "consider" && type?.conjoined === false;
  return opens || s.a.lexicon.language.looksFirstPerson(type?.text ?? "", entry.form);
};

/** "the plant stopped, WHICH CONFIRMS that": what has happened shows it, and nobody says so; "which the minister confirmed [it]" somebody does. */
const isOutcome = (s: Scene, { from, enclitic, proclitics }: Match): boolean =>
  enclitic === "" && proclitics === "" && endingAt(s.a, from, "outcome") !== undefined;

export const asserts = (s: Scene, cue: Match): boolean => {
  const at = cue.from;
  if (isNoVerb(s, cue) || isManner(s, at) || tellsHow(s, at) || isByline(s, cue) || isDocumentText(s, at) || belongsTo(s, at)) return false;
  // "DID NOT RULE OUT that": it may be so, he says
  const denies = isNegated(s, at) && !framesOf(cue).has("not");
  if (isNamed(s, at) || denies || isWhatWasSaid(s, at) || isResumed(s, cue) || isSpeakersOwn(s, cue) || isOutcome(s, cue)) return false;
  const { mood } = cue.entry.features;
  const prev = before(s, at);
  const auxiliary = prev < 0 ? undefined : s.a.tokens[prev]?.type.as.auxiliary?.entry.features.kind;
  if (HYPOTHETICAL.has(auxiliary ?? "")) return false;
  if (mood !== "imperfect") return true;
  if (isPassive(s, at)) return false;
  if (isBareRelative(s, cue)) return false;
  if (auxiliary === "already" || s.a.lexicon.language.isFuture(cue.proclitics)) return false;
  return prev < 0 || !(isSubjunctive(s, prev) || goesOnWished(s, cue));
};

const FARTHEST_WISHED = 8;

/** "has the right TO defend herself AND DECLARE": joined to a verb that is wished or planned. */
const goesOnWished = (s: Scene, cue: Match): boolean => {
  if (!s.a.tokens[cue.from]?.type.conjoined) return false;
  for (let at = cue.from - 1; at > Math.max(0, cue.from - FARTHEST_WISHED); at--) {
    const type = s.a.tokens[at]?.type;
    if (type?.kind !== "word" || s.a.sentenceOf[at] !== s.a.sentenceOf[cue.from]) return false;
    if (!s.a.lexicon.language.looksPresent(type.form) || before(s, at) < 0 || !isSubjunctive(s, at - 1)) continue;
    // of the same person and gender, as their first letters show
    return type.form[0] === s.a.lexicon.language.fold(cue.entry.form)[0];
  }
  return false;
};

/** "said that …, BEFORE ADDING that": where somebody has spoken in the sentence, what came next was said as well. */
export const isBeforeAdding = (s: Scene, verb: number): boolean => {
  const before = s.a.phrases[verb - 2]?.find((p) => p.to === verb && p.entry.class === "conjunction");
  if (before?.entry.features.kind !== "before") return false;
  const apart = s.a.lexicon.language.isComma(s.a.tokens[verb - 3]?.type.text ?? "");
  if (!apart && s.a.tokens[verb]?.type.as.cue?.entry.features.act !== "add") return false;
  const from = s.a.sentences[s.a.sentenceOf[verb] as number]?.from ?? verb;
  for (let at = verb - 3; at >= from; at--)
    if (isCueVerb(s, at) && s.a.tokens[at]?.type.as.cue?.entry.features.mood === "perfect" && s.names.covering[at] === -1) return true;
  return false;
};

/** "that", "in order to" before an imperfect: the saying is wished or planned, not done. */
const isSubjunctive = (s: Scene, prev: number): boolean => {
  if (isBeforeAdding(s, prev + 1)) return false;
  if (isA(s.a, prev, "complementiser") && matchAt(s.a, prev, "complementiser")?.entry.features.pronoun === undefined) return true;
  return isA(s.a, prev, "conjunction") && matchAt(s.a, prev, "conjunction")?.entry.features.kind === "so";
};
