/**
 * Numbers as statements are compared by them: in figures, however they are written. One that begins with 0 is of a month or in an order,
 * which tells things apart and counts nothing.
 */

/** و15، الـ48 written as one: the figure alone is compared. */
const FIGURE = /^[وف]?[بلك]?(?:ال)?(\p{N}+(?:[,٬]\p{N}{3})*)$/u;
const THOUSANDS = /[,٬]/gu;
const LEADING_ZEROS = /^0+(?=\p{N})/u;

/** "The fourth round" is another than the ninth; "first" says something else as often as not. */
const ORDINALS: ReadonlyMap<string, string> = new Map(
  ["ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر"].flatMap((ordinal, i) => [
    [`ال${ordinal}`, `00${i + 2}`],
    [`ال${ordinal}ه`, `00${i + 2}`],
  ]),
);

/** Of a folded word that is a number by itself. */
export const figureOf = (folded: string): string | undefined =>
  ORDINALS.get(folded.replace(/^[وفبك](?=ال)/u, "")) ?? FIGURE.exec(folded)?.[1]?.replace(THOUSANDS, "").replace(LEADING_ZEROS, "");

/** Units in words, as they count something. */
const UNITS: ReadonlyMap<string, string> = new Map(
  ["ثلاث", "اربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"].flatMap((unit, i) => [
    [unit, String(i + 3)],
    [`${unit}ه`, String(i + 3)],
  ]),
);
export const unitOf = (folded: string): string | undefined => UNITS.get(folded.replace(/^[وفبل]?(?:ال)?/u, ""));

const TEN = /^عشره?$/u;
/** Before a ten or a thousand a unit is a part of another number. */
const COUNTS_ON = /^(?:و?(?:عشرون|عشرين)|و?(?:ثلاث|اربع|خمس|ست|سبع|ثمان|تسع)(?:ون|ين)|ميه|مايه|الف|الاف|ملايين|مليون|مليار|مليارات)$/u;

interface Numbered {
  readonly made: string;
  readonly folded: string;
  readonly unit: string | undefined;
}

export const isOrdinal = (word: Pick<Numbered, "made"> | undefined): boolean => word?.made.startsWith("00") === true;

/** The figure of a unit or an order in words; "" for the ten that was told with what is before it, nothing where more of the number follows. */
export const countedAt = (words: readonly Numbered[], at: number): string | undefined => {
  const word = words[at] as Numbered;
  const { unit, made } = word;
  const [before, next] = [words[at - 1], words[at + 1]?.folded ?? ""];
  if (isOrdinal(word)) return TEN.test(next) ? `001${made.slice(2)}` : made;
  if (unit === undefined) return undefined;
  if (unit === "10" && (before?.unit !== undefined || isOrdinal(before))) return "";
  if (TEN.test(next)) return `1${unit}`;
  return COUNTS_ON.test(next) ? undefined : unit;
};

/** Months by their several names, folded; _ stands for the blank of those of two words. */
export const MONTHS: ReadonlyMap<string, string> = new Map(
  [
    "يناير جانفي كانون_الثاني",
    "فبراير فيفري شباط",
    "مارس اذار",
    "ابريل افريل نيسان",
    "مايو ماي ايار",
    "يونيو يونيه جوان حزيران",
    "يوليو يوليه يوليوز جويليه تموز",
    "اغسطس اوت اب غشت",
    "سبتمبر ايلول شتنبر",
    "اكتوبر تشرين_الاول",
    "نوفمبر تشرين_الثاني نونبر",
    "ديسمبر كانون_الاول دجنبر",
  ].flatMap((names, i) => names.split(" ").map((name): [string, string] => [name, `0${i + 1}`])),
);
/** Of which months of two words begin. */
export const OPENS_MONTH = /^(?:كانون|تشرين)$/u;

const IS_FIGURE = /^\p{N}+$/u;
const IS_YEAR = /^(?:19|20)\p{N}{2}$/u;

interface Dated {
  readonly made: string;
  readonly month: string | undefined;
}

/** The month where a day, a year or the same month by another name stands beside it: مارس is a verb as well. */
export const monthAt = (words: readonly Dated[], at: number): string | undefined => {
  const month = words[at]?.month;
  if (month === undefined) return undefined;
  const [before, next] = [words[at - 1], words[at + 1]];
  const dated =
    IS_FIGURE.test(before?.made ?? "") || before?.month !== undefined || IS_YEAR.test(next?.made ?? "") || next?.month !== undefined;
  return dated ? month : undefined;
};

const PARTS_THOUSANDS = new Set([...",٬"].map((sign) => sign.charCodeAt(0)));
const ENDS_IN_FIGURE = /(?<!\p{N})\p{N}{1,3}$/u;
const THREE_DIGITS = /^\p{N}{3}$/u;

/** `runs` as `wordRuns` gives them. Index of the last run of the number that the one at `first` may begin: 68,519 is one. */
export const lastOfNumber = (text: string, runs: readonly number[], first: number): number => {
  if (!PARTS_THOUSANDS.has(text.charCodeAt(runs[first + 1] as number))) return first;
  const edge = (run: number, end: 0 | 1): number => runs[run + end] ?? -1;
  let last = first;
  while (
    edge(last + 2, 0) === edge(last, 1) + 1 &&
    PARTS_THOUSANDS.has(text.charCodeAt(edge(last, 1))) &&
    THREE_DIGITS.test(text.slice(edge(last + 2, 0), edge(last + 2, 1))) &&
    (last > first || ENDS_IN_FIGURE.test(text.slice(edge(first, 0), edge(first, 1))))
  )
    last += 2;
  return last;
};
