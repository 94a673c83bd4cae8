/** Words for an encounter that tell of none: a welcome at the airport, a thing that goes somewhere, a noun spelt like the verb. */
import { isUnexplained, type Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { isA, type Match, matchAt } from "../tokens/annotated.ts";
import type { Sentence } from "../tokens/sentences.ts";

const FARTHEST_ARRIVAL = 12;

/** "received him ON HIS ARRIVAL": as he comes, where those who receive him see him through. */
const isOnArrival = (s: Scene, match: Match): boolean => {
  for (let at = match.to; at < match.to + FARTHEST_ARRIVAL; at++) {
    if (s.a.sentenceOf[at] !== s.a.sentenceOf[match.from] || isA(s.a, at, "complementiser")) return false;
    const led = matchAt(s.a, at, "preposition")?.entry.features.role === "at";
    const arrival = led ? matchAt(s.a, at + 1, "event-trigger") : undefined;
    if (arrival?.entry.features.frame === "to" && s.a.lexicon.language.isPronoun(arrival.enclitic)) return true;
  }
  return false;
};

/** "was there to receive him": a welcome at the airport is no meeting. */
export const isWelcome = (s: Scene, match: Match): boolean => {
  if (match.entry.features.frame !== "receive") return false;
  return match.entry.features.mood === "noun"
    ? matchAt(s.a, match.from - 1, "preposition")?.entry.features.role === "in"
    : isOnArrival(s, match);
};

const FARTHEST_OCCURRENCE = 24;

/** "THERE TOOK PLACE, during the call, A DISCUSSION of": spelt like "discussed", behind a verb that waits for such a noun. */
export const isOccurring = (s: Scene, { match, sentence }: { match: Match; sentence: Sentence }): boolean => {
  if (match.entry.features.frame !== "with-only" || match.entry.features.mood === "imperfect") return false;
  for (let at = match.from - 1; at >= Math.max(sentence.from, match.from - FARTHEST_OCCURRENCE); at--) {
    if (matchAt(s.a, at, "event-light")?.entry.features.occurs === "yes") return true;
    if (isA(s.a, at, "complementiser")) return false;
  }
  return false;
};

const MOTION: ReadonlySet<string> = new Set(["to", "at", "leave", "back"]);

/** "the FILE moves to Sahla": a thing behind a verb of motion is its subject, and nobody goes there. */
export const movesThing = (s: Scene, match: Match): boolean =>
  MOTION.has(match.entry.features.frame ?? "") && match.entry.features.mood !== "noun" && sourceAt(s, match.to)?.kind === "common";

const FARTHEST_IF = 14;

/** "IF he were president he would summon", "if the two meet": what is only supposed takes place nowhere. */
export const isSupposed = (s: Scene, match: Match, sentence: Sentence): boolean => {
  for (let at = match.from - 1; at >= Math.max(sentence.from, match.from - FARTHEST_IF); at--) {
    if (matchAt(s.a, at, "conjunction")?.entry.features.kind === "if") return true;
    if (s.a.tokens[at]?.type.kind === "mark") break;
  }
  return isAgainstFact(s, match, sentence);
};

const FARTHEST_AGAINST_FACT = 45;

/** "had he been president, he WOULD HAVE SUMMONED": the word for what is not so reaches past commas; not "even if", "as if". */
const isAgainstFact = (s: Scene, match: Match, sentence: Sentence): boolean => {
  for (let at = match.from - 1; at >= Math.max(sentence.from, match.from - FARTHEST_AGAINST_FACT); at--) {
    const were = matchAt(s.a, at, "conjunction");
    if (were?.entry.features.kind !== "if" || were.entry.features.past !== "yes" || were.skip > 0) continue;
    return isA(s.a, at + 1, "auxiliary") && !isA(s.a, at - 1, "conjunction") && !isA(s.a, at - 1, "preposition");
  }
  return false;
};

/** "to find A WAY OUT in Sahla": spelt like "came down in", behind a bare word that it belongs to. */
export const isGenitive = (s: Scene, match: Match): boolean => {
  if (match.entry.features.frame !== "at" || match.proclitics !== "") return false;
  return isUnexplained(s, match.from - 1) && !s.a.tokens[match.from - 1]?.type.adjectival;
};

const FARTHEST_EXCHANGED = 16;

/** "the two exchanged VISITS", "exchanged FIRE", "their telephone NUMBERS": who exchanges no views does not talk. */
export const exchangesThing = (s: Scene, { from, to, entry }: Match): boolean => {
  if (entry.features.mood === "noun" || !isA(s.a, from, "exchanging")) return false;
  for (let at = to; at < to + FARTHEST_EXCHANGED && s.a.sentenceOf[at] === s.a.sentenceOf[from]; at++)
    if (isA(s.a, at, "exchanged")) return false;
  return true;
};

const COUNTED: ReadonlySet<string> = new Set(["summit", "visit", "meeting", "conference"]);

/** "have held 33 SUMMITS since": how many there were, and none of them. */
export const isCounted = (s: Scene, { from, entry, proclitics, definite }: Match): boolean =>
  proclitics === "" &&
  !definite &&
  (entry.features.mood ?? "noun") === "noun" &&
  COUNTED.has(entry.features.type ?? "") &&
  s.a.tokens[from - 1]?.type.kind === "number" &&
  s.inTime[from - 1] !== 1;
