/** "FOR HIS PART, ON SUNDAY, FROM NURAN": what a sentence opens with before its verb, the turn, the time and the place it is told from. */
import { behindTimes, type Scene } from "../mentions/phrase-words.ts";
import { matchAt } from "../tokens/annotated.ts";

const MOST = 4;

/** "from Nuran", "in Sahla": where a listed or named place behind the preposition ends; the place itself where none stands. */
const behindPlace = (s: Scene, at: number): number => {
  const led = matchAt(s.a, at, "preposition");
  const role = led?.entry.features.role;
  const name = led && (role === "from" || role === "in") ? s.names.startingAt[led.to] : undefined;
  return name?.skip === 0 && (name.kind === "place" || name.kind === "country") ? name.to : at;
};

const behindTurn = (s: Scene, at: number): number => matchAt(s.a, at, "turn")?.to ?? at;

/** The first token behind the opening of the sentence that begins at `from`; `from` where it opens with its verb. */
export const openingEnd = (s: Scene, from: number): number => {
  const { isComma } = s.a.lexicon.language;
  const joined = s.a.tokens[from]?.type.as.conjunction;
  // "but" opens with its noun
  let at = joined?.skip === 0 && joined.entry.features.kind !== "but" ? from + 1 : from;
  for (let i = 0; i < MOST; i++) {
    const next = Math.max(behindTurn(s, at), behindTimes(s, at), behindPlace(s, at));
    if (next === at) break;
    at = isComma(s.a.tokens[next]?.type.text ?? "") ? next + 1 : next;
  }
  return at;
};
