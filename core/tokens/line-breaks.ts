/**
 * Lines that go on in the next: text wrapped at a width, or broken behind a comma or around a link. A line break ends a paragraph
 * unless the sentence before it is open and one of these tells that it goes on.
 */
import type { Language, WordClass } from "../language.ts";
import { STOPS } from "./sentences.ts";
import type { Token, WordType } from "./word-type.ts";

/** The end of one line, and the token that begins the next. */
interface Break {
  readonly at: number;
  /** an empty line stands between: nothing goes on behind it */
  readonly blank: boolean;
}

const BREAKS = /\r\n|[\n\r\u2028\u2029\f]/gu;

const breaksIn = (text: string, tokens: readonly Token[]): readonly Break[] => {
  const found: Break[] = [];
  for (let at = 1; at < tokens.length; at++) {
    const [before, token] = [tokens[at - 1] as Token, tokens[at] as Token];
    if (before.paragraph === token.paragraph) continue;
    found.push({ at, blank: (text.slice(before.end, token.start).match(BREAKS)?.length ?? 0) > 1 });
  }
  return found;
};

const LINKING: ReadonlySet<WordClass> = new Set<WordClass>(["preposition", "complementiser", "relative"]);

/** "in", "that", "who": by itself and nothing else, so that what belongs to it must follow. */
const leavesOpen = ({ as, classes, conjoined }: WordType): boolean =>
  classes.length > 0 && !conjoined && classes.every((c) => LINKING.has(c)) && (as.preposition?.enclitic ?? "") === "";

/** "that", "who", "his saying": what only goes on with a sentence. */
const goesOn = ({ as, conjoined }: WordType, language: Language): boolean => {
  if (conjoined) return false;
  const { complementiser, relative, cue } = as;
  return (
    complementiser !== undefined || relative !== undefined || (cue?.entry.features.mood === "noun" && language.isPronoun(cue.enclitic))
  );
};

/** "the ministry | THE FOREIGN": an adjective with its noun before the break. */
const describes = (type: WordType, noun: WordType): boolean =>
  type.definite && type.adjectival && type.joined === "" && type.prefixed === "" && noun.definite && noun.kind === "word";

/** Wider than this no text is wrapped by hand or by a mail program: such lines are paragraphs. Narrower ones are headings and lists. */
const WIDEST = 160;
const NARROWEST = 50;
/** Of the lines without a stop so many are full: the others may be bylines. */
const MOSTLY = 0.6;

const SPACE = /\s/u;

/** With the marks that touch it: they are not parted from it at the end of a line. */
const wordLength = (text: string, { start }: Token): number => {
  let to = start;
  while (to < text.length && !SPACE.test(text.charAt(to))) to++;
  return to - start;
};

/** Which breaks stand where the next word would not have fitted into the width of the text. */
const fullLines = (text: string, tokens: readonly Token[], breaks: readonly Break[]): readonly boolean[] => {
  const startOf = (i: number): number => tokens[breaks[i - 1]?.at ?? 0]?.start ?? 0;
  const lengths = breaks.map(({ at }, i) => (tokens[at - 1] as Token).end - startOf(i));
  const last = (tokens[tokens.length - 1]?.end ?? 0) - startOf(breaks.length);
  const widest = lengths.reduce((most, length) => Math.max(most, length), last);
  if (widest > WIDEST || widest < NARROWEST) return breaks.map(() => false);
  return breaks.map(({ at }, i) => (lengths[i] as number) + 1 + wordLength(text, tokens[at] as Token) > widest);
};

/** The tokens with paragraphs that end where a line really ends. */
export const withLinesJoined = (text: string, tokens: readonly Token[], language: Language): readonly Token[] => {
  const breaks = breaksIn(text, tokens);
  if (breaks.every((b) => b.blank)) return tokens;
  const typeBefore = ({ at }: Break): WordType => (tokens[at - 1] as Token).type;
  const isOpen = (b: Break): boolean => !b.blank && (typeBefore(b).kind !== "mark" || language.isComma(typeBefore(b).text));
  // a bracket or a quotation that ends the line ends no sentence, unless a stop stands in it
  const isUnstopped = (b: Break): boolean => !b.blank && ![1, 2].some((back) => STOPS.has(tokens[b.at - back]?.type.text ?? ""));
  const full = fullLines(text, tokens, breaks);
  const open = breaks.filter(isUnstopped).length;
  const wrapped = breaks.filter((b, i) => isUnstopped(b) && full[i]).length;
  const isWrapped = wrapped > 0 && wrapped >= MOSTLY * open;
  const goesOnAt = (b: Break, i: number): boolean => {
    if (b.blank) return false;
    if (isWrapped && full[i]) return true;
    const [before, next] = [typeBefore(b), (tokens[b.at] as Token).type];
    if (!isOpen(b)) return false;
    return language.isComma(before.text) || leavesOpen(before) || goesOn(next, language) || describes(next, before);
  };
  const joined = new Set(breaks.filter(goesOnAt).map((b) => b.at));
  if (joined.size === 0) return tokens;
  let less = 0;
  return tokens.map((token, at) => {
    if (joined.has(at)) less++;
    return less > 0 ? { paragraph: token.paragraph - less, type: token.type, start: token.start, end: token.end } : token;
  });
};
