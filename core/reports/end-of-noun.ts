/** Where words told by a noun alone end, because the writer's own clause goes on: "announced the cutting of ties, AND GAVE the envoy two days". */
import { isCueVerb, type Scene } from "../mentions/phrase-words.ts";
import { isA, matchAt } from "../tokens/annotated.ts";

/** A verb by its class, or by the shape of a word that no table knows. */
export const isFiniteVerb = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  if (type?.kind !== "word" || type.definite || s.names.covering[at] !== -1) return false;
  const { as, classes, conjoined, behindJoined, form } = type;
  const { looksPerfect, looksPresent } = s.a.lexicon.language;
  const { mood } = as["event-trigger"]?.entry.features ?? {};
  if (as["event-verb"] || mood === "perfect" || mood === "imperfect" || as.issued?.entry.features.agent === "subject") return true;
  if (as.cue?.enclitic === "" && isCueVerb(s, at)) return true;
  return classes.length === 0 && (looksPerfect(conjoined ? behindJoined : form) || looksPresent(form));
};

/** Its letters are no noun's: the masculine of many a verb is spelt like its noun, and so are many nouns of an act like a feminine of the present. */
const isNoNoun = (s: Scene, at: number): boolean => {
  const { as, form } = s.a.tokens[at]?.type ?? { as: {}, form: "" };
  const { verbGender, looksPresent, presentGender } = s.a.lexicon.language;
  if (looksPresent(form)) return presentGender(form) === "m";
  return verbGender(form) === "f" || as["event-verb"] !== undefined || (as.cue !== undefined && as.cue.entry.features.noun !== "yes");
};

/** "AND DID NOT give", "AND SHE JOINED them". */
const isJoinedVerb = (s: Scene, at: number): boolean => {
  const not = matchAt(s.a, at, "negation");
  if (not) return not.proclitics !== "" && (not.entry.features.past ?? not.entry.features.future) === "yes";
  return s.a.tokens[at]?.type.conjoined === true && isFiniteVerb(s, at) && isNoNoun(s, at);
};

/** ", AT A TIME WHEN the envoy arrives"; the longer "at a late time" tells when. */
const setsBeside = (s: Scene, at: number): boolean => {
  const phrases = s.a.phrases[at] ?? [];
  const beside = phrases.find((p) => p.entry.class === "conjunction" && p.entry.features.kind === "while");
  return beside !== undefined && phrases.every((p) => p.to <= beside.to);
};

const BESIDE: ReadonlySet<string> = new Set(["while", "also"]);

/** ", AS THE MINISTER HELD a call", ", WHILE X met": a clause of its own whose verb stands right behind. */
const goesOnBeside = (s: Scene, at: number): boolean => {
  const m = matchAt(s.a, at, "conjunction") ?? s.a.phrases[at]?.find((p) => p.entry.class === "conjunction");
  const kind = m?.entry.features.kind ?? "";
  if (m === undefined || !BESIDE.has(kind) || s.a.phrases[at]?.some((p) => p.to > m.to)) return false;
  if (s.a.tokens[m.to]?.type.as["event-light"]?.skip === 0) return true;
  return isFiniteVerb(s, m.to) && (kind === "while" || isNoNoun(s, m.to));
};

/** ", BUT IT DID NOT back X", "but the number was": a turn against what was said, with a clause of its own. */
const turnsAgainst = (s: Scene, at: number): boolean => {
  const but = matchAt(s.a, at, "conjunction") ?? s.a.phrases[at]?.find((p) => p.entry.class === "conjunction");
  const next = s.a.tokens[but?.to ?? at]?.type;
  if (but?.entry.features.kind !== "but" || next?.kind !== "word" || next.prefixed !== "" || isA(s.a, but.to, "preposition")) return false;
  // "but ON CONDITIONS"
  return next.classes.length > 0 || !s.a.lexicon.language.cutsBy(next.form);
};

/** What makes a clause of its own inside the noun: a verb that "and" joins may go on with that. */
const opensClause = (s: Scene, at: number): boolean =>
  isA(s.a, at, "complementiser") || isA(s.a, at, "relative") || isA(s.a, at, "conjunction") || isFiniteVerb(s, at);

/** The comma before a clause that a noun from `from` on cannot hold; `to` where there is none. */
export const endOfNoun = (s: Scene, from: number, to: number): number => {
  for (let at = from + 1; at < to; at++) {
    if (s.a.quotations.inside[at] !== s.a.quotations.inside[from]) continue;
    const behindComma = s.a.lexicon.language.isComma(s.a.tokens[at - 1]?.type.text ?? "");
    if (behindComma && (isJoinedVerb(s, at) || setsBeside(s, at) || goesOnBeside(s, at))) return at - 1;
    if (turnsAgainst(s, at)) return behindComma ? at - 1 : at;
    if (opensClause(s, at)) return to;
  }
  return to;
};
