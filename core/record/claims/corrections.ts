/** Whether one report gives another figure for what the other counts. */
import { daysBetween, type Told } from "./same-claim.ts";
import { speakersAgree } from "./speakers-agree.ts";
import { isNumberCode, type Likeness, sharedWords, type Statement } from "./statement.ts";

const LATEST_DAYS = 3;
/** So many words besides the figures must be the same: what happened, where. */
const LEAST_SHARED = 3;
const LEAST_SHARE = 0.7;
/** Where a name is told in both, or two counts: the dead and the hurt. */
const LEAST_SHARE_OF_KNOWN = 0.45;
const bare = ({ distinct }: Statement): number => distinct.filter((w) => !isNumberCode(w)).length;

/** So many words about a figure say what it counts. */
const REACH = 3;
const countedIn = ({ words }: Statement): number[] =>
  words.flatMap((w, i) => (isNumberCode(w) ? words.slice(Math.max(0, i - REACH), i + REACH + 1).filter((x) => !isNumberCode(x)) : []));

/** Figures apart from each other: 270.800 is one. */
const figuresIn = ({ words }: Statement): number => words.filter((w, i) => isNumberCode(w) && !isNumberCode(words[i - 1] ?? 0)).length;

/** What is counted in both; or else told in the other, without a figure beside it. */
const counts = (a: Statement, b: Statement): { readonly same: boolean; readonly several: boolean } => {
  const [x, y] = [new Set(countedIn(a)), new Set(countedIn(b))];
  const both = [...x].filter((w) => y.has(w)).length;
  const told = [...x].some((w) => b.words.includes(w)) && [...y].some((w) => a.words.includes(w));
  return { same: both > 0 || told, several: both > 1 && figuresIn(a) > 1 && figuresIn(b) > 1 };
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
  if (!like.otherCounts || a.article === b.article || a.denied || b.denied) return undefined;
  if (daysBetween(a, b) > LATEST_DAYS || !ofOneBody(a, b, sharedNames)) return undefined;
  if (daysBetween(a, b) <= 1 && like.overlap >= 0.6) return "the same speaker and words, with other numbers";
  const counted = counts(a.statement, b.statement);
  const known = counted.several || sharedNames || a.statement.names.some((w) => b.statement.names.includes(w));
  const least = Math.min(bare(a.statement), bare(b.statement)) * (known ? LEAST_SHARE_OF_KNOWN : LEAST_SHARE);
  const enough = sharedWords(a.statement, b.statement) >= Math.max(LEAST_SHARED, least);
  return enough && counted.same && !like.sameFigure ? "the same body counts the same, with another figure" : undefined;
};
