/** Keys by which reports of the same words, and of the same speaker, day and names, find each other. */
import { type RecordLanguage, unmarked } from "../language.ts";
import type { LocalActor } from "../actors/local-actors.ts";
import { hash32, shingles } from "../min-hash.ts";

const WORDS_IN_A_ROW = 3;
/** Of the hashes of its word triples a report keeps the least ones: what shares triples shares some of them (bottom-k sketch, Cohen). */
const KEPT = 8;
const MOST_NAMES = 3;
const MOST_SPEAKER_NAMES = 2;
const DAY = 86_400_000;

/** The last bits tell the sorts apart. */
const ofWords = (hash: number): number => hash & ~1;
const ofNames = (hash: number): number => (hash & ~3) | 1;
const ofSpeaker = (hash: number): number => hash | 3;
export const isOfWords = (key: number): boolean => (key & 1) === 0;
export const isOfNames = (key: number): boolean => (key & 3) === 1;

const plain = (words: readonly string[]): string[] => words.map(unmarked);

const FIGURE = /^(?!0)\p{N}{3,}$/u;
const MOST_FIGURES = 3;
/** That counts something. */
const NUMBER = /^(?!0)\p{N}+$/u;

/** Triples with a figure are shared by those who tell the same figure in other words, and by few others: they come before the least. */
const keptTriples = (words: readonly string[]): number[] => {
  const all = wordKeys(words);
  const bare = plain(words);
  const around = bare.flatMap((w, i) => (FIGURE.test(w) && i > 0 && i + 1 < bare.length ? wordKeys(bare.slice(i - 1, i + 2)) : []));
  if (around.length === 0) return all.slice(0, KEPT);
  const first = around.sort((a, b) => a - b).slice(0, MOST_FIGURES);
  return [...new Set([...first, ...all])].slice(0, KEPT);
};

/** Every triple, for a lookup of a part of what was said. */
export const wordKeys = (words: readonly string[]): number[] =>
  [...new Set([...shingles(plain(words), WORDS_IN_A_ROW)].map(ofWords))].sort((a, b) => a - b);

const nameOf = (kind: LocalActor["kind"], { name, key }: LocalActor["names"][number], language: RecordLanguage): string => {
  if (kind === "outlet") return language.outletKey(name);
  return kind === "person" ? (key.split(" ").at(-1) as string) : key;
};

/** What the speaker may be called by elsewhere: the last word of a person's name, the offices held, the whole name of a body. */
const speakerNames = (speaker: LocalActor, language: RecordLanguage): string[] => [
  ...speaker.names.map((n) => nameOf(speaker.kind, n, language)),
  ...speaker.holdings.map((h) => h.key),
];

/** What is denied was said on the days before, or is told again on the next. */
const DAYS_BEFORE_DENIAL = 7;
const daysOf = (day: number, denied: boolean): number[] =>
  denied ? Array.from({ length: DAYS_BEFORE_DENIAL + 1 }, (_, i) => day + 1 - i) : [day, day + 1];

/** Counts are told anew for days: these share one of two spans of days. */
const SPAN_OF_COUNT = 4;

const nameKeys = ({ words, names, speaker, instant, denied }: Keyed & { instant: number }, language: RecordLanguage): number[] => {
  const keys = [...new Set(names.map((n) => language.nameKey(n)).filter((k) => k !== ""))].slice(0, MOST_NAMES).sort();
  const speakers =
    speaker && speaker.kind !== "anonymous" ? [...new Set(speakerNames(speaker, language))].slice(0, MOST_SPEAKER_NAMES) : [];
  const pairs = keys.flatMap((k, i) => keys.slice(i + 1).map((l) => `${k}\n${l}`));
  const day = Math.floor(instant / DAY);
  const counts = words.some((w) => NUMBER.test(w));
  const span = Math.floor(day / SPAN_OF_COUNT);
  return [
    ...[day, day + 1].flatMap((d) => speakers.map((s) => ofSpeaker(hash32(`${d}\n${s}`)))),
    ...daysOf(day, denied).flatMap((d) => pairs.map((p) => ofNames(hash32(`${d}\n${p}`)))),
    ...(counts ? [span, span + 1].flatMap((d) => speakers.map((s) => ofSpeaker(hash32(`count ${d}\n${s}`)))) : []),
  ];
};

/** Of whom an answer is given to, the reports of the days before it and of the next. */
const DAYS_ANSWERED = [1, 0, -2, -4, -6];
export const answerKeys = (answered: LocalActor, instant: number, language: RecordLanguage): number[] => {
  const day = Math.floor(instant / DAY);
  const names = [...new Set(speakerNames(answered, language))].slice(0, MOST_SPEAKER_NAMES);
  return [...new Set(DAYS_ANSWERED.flatMap((d) => names.map((s) => ofSpeaker(hash32(`${day + d}\n${s}`)))))];
};

export interface Keyed {
  /** as the language's `statementWords` gives them */
  readonly words: readonly string[];
  /** actors and places named in the content */
  readonly names: readonly string[];
  readonly speaker: LocalActor | undefined;
  /** of publication, milliseconds since 1970 UTC */
  readonly instant: number | undefined;
  /** it is told that it is not so */
  readonly denied: boolean;
}

/** Names and speakers count only with a day: reports of neighbouring days share one of the two, and a denial one with those of its week. */
export const reportKeys = (keyed: Keyed, language: RecordLanguage): number[] => {
  const { words, instant } = keyed;
  const triples = words.length < 2 ? [] : keptTriples(words);
  return instant === undefined ? triples : [...triples, ...nameKeys({ ...keyed, instant }, language)];
};
