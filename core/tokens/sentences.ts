/** Tokens to sentences: a full stop ends one unless it stands inside a closed quotation, a number or an abbreviation. */
import type { Quotations } from "./quotations.ts";
import type { Token } from "./word-type.ts";

export interface Sentence {
  readonly index: number;
  /** token indexes [from, to): the closing stop is inside */
  readonly from: number;
  readonly to: number;
  readonly paragraph: number;
}

export const STOPS: ReadonlySet<string> = new Set([".", "!", "؟", "?", "…"]);
/** A stop inside a quotation longer than this ends a sentence all the same: the pairing is then hardly right. */
const LONGEST_QUOTATION = 400;

/** a.f.p or an initial: a single letter before the stop, and another word close behind it. */
const isAbbreviation = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  const stop = tokens[at] as Token;
  const after = tokens[at + 1];
  if (!before || before.end !== stop.start || before.end - before.start > 1 || before.type.kind === "number") return false;
  return before.type.kind !== "mark" && after !== undefined && after.paragraph === stop.paragraph;
};

const endsSentence = (tokens: readonly Token[], at: number, quotations: Quotations): boolean => {
  const token = tokens[at] as Token;
  if (token.type.kind !== "mark" || !STOPS.has(token.type.text)) return false;
  const within = quotations.inside[at] as number;
  if (within >= 0 && (quotations.list[within]?.words ?? 0) < LONGEST_QUOTATION) return false;
  if (STOPS.has(tokens[at + 1]?.type.text ?? "")) return false;
  return !isAbbreviation(tokens, at);
};

const LONGEST_CREDIT = 4;
const FEWEST_BEFORE_CREDIT = 3;
const isMark = (token: Token | undefined, mark: string): boolean => token?.type.kind === "mark" && token.type.text === mark;

/** "(Reuters)", "(AFP - archive)" behind a caption that runs into the text: the token behind it. The words of neither side are of its sentence. */
const behindCredit = (tokens: readonly Token[], at: number, from: number): number | undefined => {
  if (!isMark(tokens[at], "(") || at - from < FEWEST_BEFORE_CREDIT || tokens[at - 1]?.type.kind !== "word") return undefined;
  let close = at + 1;
  let credited = false;
  while (close < tokens.length && close <= at + LONGEST_CREDIT && !isMark(tokens[close], ")")) {
    const { kind, as } = (tokens[close] as Token).type;
    if (kind !== "mark" && !as.credit) return undefined;
    credited ||= kind === "word";
    close++;
  }
  const after = tokens[close + 1];
  const goesOn =
    after?.paragraph === tokens[at]?.paragraph &&
    (after?.type.kind !== "word" || after.type.as.complementiser || after.type.as.preposition);
  return isMark(tokens[close], ")") && credited && !goesOn && !namesOutlet(tokens, at) ? close + 1 : undefined;
};

/** "the agency (Reuters) said": the name of what stands before. */
const namesOutlet = (tokens: readonly Token[], at: number): boolean => {
  const { as } = (tokens[at - 1] as Token).type;
  return as["outlet-head"] !== undefined || as.outlet !== undefined || as.preposition !== undefined || as.according !== undefined;
};

const closesQuotation = (token: Token | undefined, at: number, quotations: Quotations): boolean => {
  const q = token ? (quotations.markOf[at] as number) : -1;
  return q >= 0 && quotations.list[q]?.close === at && !quotations.list[q]?.broken;
};

export const splitSentences = (tokens: readonly Token[], quotations: Quotations): Sentence[] => {
  const sentences: Sentence[] = [];
  let from = 0;
  const end = (to: number) => {
    if (to > from) sentences.push({ index: sentences.length, from, to, paragraph: (tokens[from] as Token).paragraph });
    from = to;
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (at > from && token.paragraph !== (tokens[at - 1] as Token).paragraph) end(at);
    const credited = behindCredit(tokens, at, from);
    if (credited !== undefined) {
      end(at);
      end(credited);
      at = credited - 1;
      continue;
    }
    if (!endsSentence(tokens, at, quotations)) continue;
    const next = tokens[at + 1];
    end(next && next.paragraph === token.paragraph && closesQuotation(next, at + 1, quotations) ? at + 2 : at + 1);
    at = from - 1;
  }
  end(tokens.length);
  return sentences;
};
