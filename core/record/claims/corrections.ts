/** Whether one report gives another figure for what the other counts. */
import { daysBetween, type Told } from "./same-claim.ts";
import { speakersAgree } from "./speakers-agree.ts";
import { isNumberCode, type Likeness, sharedWords, type Statement } from "./statement.ts";

const LATEST_DAYS = 3;
/** So many words besides the figures must be the same: what happened, where. */
const LEAST_SHARED = 3;
const LEAST_SHARE = 0.6;
const LEAST_SHARE_WITH_NAMES = 0.45;

/** So many words about a figure say what it counts. */
const REACH = 2;
const bare = ({ distinct }: Statement): number => distinct.filter((w) => !isNumberCode(w)).length;

const countedIn = ({ words }: Statement): number[] =>
  words.flatMap((w, i) => (isNumberCode(w) ? words.slice(Math.max(0, i - REACH), i + REACH + 1).filter((x) => !isNumberCode(x)) : []));

/** What one counts is told in the other, which has another figure. */
const countTheSame = (a: Statement, b: Statement): boolean => {
  const [x, y] = [countedIn(a), countedIn(b)];
  return x.some((w) => y.includes(w)) || (x.some((w) => b.words.includes(w)) && y.some((w) => a.words.includes(w)));
};

/** A minister and his ministry may give one count; an outlet, or whoever is not named, gives its own. */
const ofOneBody = (a: Told, b: Told, sharedNames: boolean): boolean => {
  const agreement = speakersAgree(a.speaker, b.speaker);
  if (agreement !== "open") return agreement === "same";
  const kinds = [a.speaker?.kind, b.speaker?.kind];
  return sharedNames && kinds.includes("person") && kinds.includes("organisation");
};

/** The reason in words; nothing where it is not so. The same whichever comes first. */
export const newFigure = (a: Told, b: Told, like: Likeness, sharedNames: boolean): string | undefined => {
  if (!like.otherNumbers || a.article === b.article || a.denied || b.denied) return undefined;
  if (daysBetween(a, b) > LATEST_DAYS || !ofOneBody(a, b, sharedNames)) return undefined;
  if (daysBetween(a, b) <= 1 && like.overlap >= 0.6) return "the same speaker and words, with other numbers";
  const shared = sharedWords(a.statement, b.statement);
  const enough =
    shared >= LEAST_SHARED &&
    shared >= (sharedNames ? LEAST_SHARE_WITH_NAMES : LEAST_SHARE) * Math.min(bare(a.statement), bare(b.statement));
  if (like.sameFigure || !enough || !countTheSame(a.statement, b.statement)) return undefined;
  return "the same body counts the same, with another figure";
};
