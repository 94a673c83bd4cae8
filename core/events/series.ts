/** The standing mechanism an encounter belongs to, and its number: "the 17th round of the strategic consultations". */
import { isDefiniteAdjective, type Scene } from "../mentions/phrase-words.ts";
import { tailFrom } from "../mentions/phrase-tail.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import type { Trigger } from "./trigger.ts";

export interface Series {
  readonly from: number;
  readonly to: number;
  readonly skip: number;
  readonly round: number | undefined;
}

interface Ordinal {
  readonly value: number;
  readonly to: number;
}

/** An ordinal in words (units and tens joined) or in digits, with or without a detached article. */
export const ordinalAt = (s: Scene, at: number): Ordinal | undefined => {
  const type = s.a.tokens[at]?.type;
  if (!type) return undefined;
  if (type.kind === "number") return digits(s, at);
  if (s.a.lexicon.language.isBareArticle(type.form) && s.a.tokens[at + 1]?.type.kind === "number") return digits(s, at + 1);
  const word = matchAt(s.a, at, "ordinal");
  if (word?.proclitics !== "") return undefined;
  let value = Number(word.entry.features.value);
  let { to } = word;
  const next = matchAt(s.a, to, "ordinal");
  if (
    next &&
    (next.entry.features.ten === "yes" || value < 10) &&
    (Number(next.entry.features.value) >= 10 || next.entry.features.ten === "yes")
  ) {
    value += Number(next.entry.features.value);
    to = next.to;
  }
  return { value, to };
};

const digits = (s: Scene, at: number): Ordinal | undefined => {
  const form = s.a.tokens[at]?.type.form ?? "";
  const after = s.a.tokens[at + 1];
  if (after?.type.text === "+" || s.a.tokens[at - 1]?.type.text === "+" || !/^\d{1,3}$/u.test(form)) return undefined;
  return { value: Number(form), to: at + 1 };
};

const mechanismFrom = (s: Scene, at: number): { from: number; to: number; skip: number } | undefined => {
  const m = matchAt(s.a, at, "preposition");
  const start = m?.entry.features.role === "from" || m?.entry.features.role === "for" ? at + 1 : at;
  const type = s.a.tokens[start]?.type;
  if (type?.kind !== "word" || (start === at && type.prefixed !== "for")) return undefined;
  const skip = start === at ? s.a.lexicon.language.beforeArticle(type.text) : 0;
  return { from: start, to: tailFrom(s, start, start + 1, type.definite).to, skip };
};

/** Series and round of a trigger: the ordinal beside it, and the mechanism behind "of". A head such as "round" needs the mechanism. */
export const seriesOf = (s: Scene, trigger: Trigger): Series | undefined => {
  const { match, sentence } = trigger;
  for (let at = Math.max(sentence.from, match.from - 4); at <= match.to && at < sentence.to; at++) {
    if (!isA(s.a, at, "series-head")) continue;
    const head = matchAt(s.a, at, "series-head");
    if (!head) continue;
    const ordinal = ordinalAt(s, head.to);
    const mechanism = mechanismFrom(s, ordinal?.to ?? head.to);
    if (mechanism && (mechanism.from <= match.from || at === match.from)) return { ...mechanism, round: ordinal?.value };
  }
  // "the first visit" counts no rounds
  if (trigger.type === "visit") return undefined;
  let at = match.to;
  while (isDefiniteAdjective(s, at) && !isA(s.a, at, "ordinal")) at++;
  const ordinal = ordinalAt(s, at);
  if (!ordinal || !(s.a.tokens[match.from]?.type.definite ?? false) || s.inTime[at]) return undefined;
  const tail = tailFrom(s, match.from, ordinal.to, true);
  return { from: match.from, to: tail.to, skip: 0, round: ordinal.value };
};
