/** Which words a report answers: of whom it tells that it answers, what stands nearest before it and shares words with it. Depends on the set alone. */
import { type FoundLink, linkBetween } from "./claim-links.ts";
import { type Answers, daysBetween, standsWithin, type Told } from "./same-claim.ts";
import { type Speaker, speakersAgree } from "./speakers-agree.ts";
import { likeness, sharedWords } from "./statement.ts";

/** A report with the claim it is in. */
export interface Placed extends Told {
  readonly claim: number | null;
}

const EARLIEST_DAYS = 7;
/** What is answered is told again, behind the answer; and days and zones of publication differ. */
const LATER_DAYS = 1.5;

const inTime = (answer: Told, claim: Told): boolean =>
  answer.article === claim.article ||
  (answer.instant !== undefined &&
    claim.instant !== undefined &&
    daysBetween(answer, claim) <= (claim.instant <= answer.instant ? EARLIEST_DAYS : LATER_DAYS));

/** Who is answered may be told by an office, or by a surname that others bear; then the article itself must tell the rest. */
const MAY_BE_ONE: ReadonlySet<Speaker["kind"]> = new Set<Speaker["kind"]>(["person", "office", "unknown"]);
const isAnswered = (answered: Speaker, answer: Told, claim: Told): boolean => {
  const agreement = speakersAgree(answered, claim.speaker);
  if (agreement === "same") return true;
  const open = agreement === "open" && answer.article === claim.article && !claim.denied;
  return open && MAY_BE_ONE.has(answered.kind) && MAY_BE_ONE.has(claim.speaker?.kind);
};

/** Whether these may be words that are answered, whatever they say. */
const mayAnswer = (answer: Told, answers: Answers, claim: Told): boolean => {
  if (claim.n === answer.n || claim.inTitle || !claim.speaker || claim.act === "ask" || standsWithin(answer, claim)) return false;
  if (!inTime(answer, claim)) return false;
  const own = speakersAgree(answer.speaker, claim.speaker);
  if (answers.speaker) return own !== "same" && isAnswered(answers.speaker, answer, claim);
  return own === "other" && answer.article === claim.article && claim.start < answer.start;
};

interface Scored<T extends Placed> {
  readonly claim: T;
  readonly shared: number;
  readonly score: number;
}

/** More words than that in common make nothing surer. */
const MOST_COUNTED = 4;
const FEWEST_SHARED = 2;
const SAME_ARTICLE = 2;
const A_DAY = 0.5;

const scored = <T extends Placed>(answer: Told, answers: Answers, claim: T): Scored<T> => {
  const told = sharedWords(answers.about, claim.statement);
  const said = sharedWords(answer.statement, claim.statement);
  const near = answer.article === claim.article ? SAME_ARTICLE : -A_DAY * daysBetween(answer, claim);
  return { claim, shared: told + said, score: 2 * Math.min(told, MOST_COUNTED) + Math.min(said, MOST_COUNTED) + near };
};

/** By so much one must be nearer than another of its speaker's words, unless they say much the same. */
const CLEARLY = 1;
const ALIKE = 0.5;

/** The best of each claim, the nearest first. */
const byClaim = <T extends Placed>(list: readonly Scored<T>[]): Scored<T>[] => {
  const best = new Map<number, Scored<T>>();
  for (const s of list) {
    const known = best.get(s.claim.claim as number);
    if (!known || s.score > known.score || (s.score === known.score && s.claim.id < known.claim.id)) best.set(s.claim.claim as number, s);
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.claim.id < b.claim.id ? -1 : 1));
};

const nearestOf = <T extends Placed>(answer: Told, list: readonly Scored<T>[]): Scored<T> | undefined => {
  const [first, ...others] = byClaim(list);
  if (!first) return undefined;
  const close = others.filter((o) => first.score - o.score < CLEARLY);
  // what one article tells of somebody's remarks is answered together: the first of it stands for the rest
  const together = [first, ...close].every((s) => s.claim.article === answer.article);
  if (together) return [first, ...close].sort((a, b) => a.claim.start - b.claim.start)[0];
  return close.every((o) => likeness(o.claim.statement, first.claim.statement).contained >= ALIKE) ? first : undefined;
};

/** So few things that an article tells of somebody are what it tells him to be answered on. */
const MOST_UNSHARED = 3;

/** `others`: reports that may be answered, those of the article itself among them. */
export const answerOf = <T extends Placed>(answer: T, others: readonly T[]): FoundLink | undefined => {
  const { answers } = answer;
  if (!answers || answer.denied || answer.claim === null) return undefined;
  const all = others.flatMap((o) =>
    o.claim !== null && o.claim !== answer.claim && mayAnswer(answer, answers, o) ? [scored(answer, answers, o)] : [],
  );
  const link = (to: T, reason: string): FoundLink => ({ kind: "answers", from: answer.n, to: to.n, certainty: "likely", reason });
  const found = nearestOf(
    answer,
    all.filter((s) => s.shared >= FEWEST_SHARED),
  );
  if (found) {
    // what says that it is not so denies it
    if (linkBetween(answer, found.claim, true)?.from === answer.n) return undefined;
    if (answers.name === undefined) return link(found.claim, "told as a response, after the other in the same article");
    return link(found.claim, `told as an answer to ${answers.name}, with ${found.shared} words in common`);
  }
  const { speaker } = answers;
  if (speaker === undefined || all.some((s) => s.shared >= FEWEST_SHARED)) return undefined;
  const own = byClaim(all.filter((s) => s.claim.article === answer.article && speakersAgree(speaker, s.claim.speaker) === "same"));
  const only = own.length <= MOST_UNSHARED ? own.sort((a, b) => a.claim.start - b.claim.start)[0] : undefined;
  return only ? link(only.claim, `told as an answer to ${answers.name}, whose words the article tells with it`) : undefined;
};
