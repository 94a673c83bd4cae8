/** What is demanded or brought stands right behind an unnamed source, and is no part of who it is. */
import { isA } from "../tokens/annotated.ts";
import { deedAt, type Scene, verbTakes } from "./phrase-words.ts";

/** Words between a verb and what it takes, at most. */
export const FARTHEST_VERB = 3;

const FARTHEST_LED = 8;

/** The verb before takes "by" itself, and does not have it already: "declared BY IT a source". */
const isDemanded = (s: Scene, at: number): boolean => {
  const led = s.a.tokens[at - 1]?.type.as.preposition;
  if (led && (led.enclitic !== "" || led.entry.features.pronoun === "yes")) return false;
  return verbTakes(s, at, "by", FARTHEST_VERB) || verbTakes(s, at, "address-by", FARTHEST_VERB);
};

/** "CAME FORWARD a number of soldiers with a petition": a verb that is none of saying right before takes it. */
const isBehindDeed = (s: Scene, at: number): boolean => deedAt(s, at - 1) !== undefined;

/** The letter "by" before a bare noun that is no place and no body: what is demanded is no part of who demands it. */
const opensDemand = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  const { cutsBy, cutsByShort } = s.a.lexicon.language;
  if (type?.kind !== "word" || type.definite || type.conjoined) return false;
  if (!cutsBy(type.form) && !(cutsByShort(type.form) && type.classes.length === 0 && s.a.tokens[at + 1]?.type.definite)) return false;
  if (type.as["organisation-head"] || type.as["place-head"] || type.as.quantifier || type.as.anonymous || type.as.office) return false;
  return s.names.covering[at] === -1 && !isA(s.a, at, "preposition");
};

/** "the protesters asked FOR-THE-REFORM": with the article, where nothing behind it is led by the letter as well. */
const isWhatIsAsked = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  if (type?.prefixed !== "by" || !type.definite || type.conjoined || s.names.covering[at] !== -1) return false;
  if (type.as["organisation-head"] || type.as["place-head"] || type.as.venue || type.as.office) return false;
  const { cutsBy } = s.a.lexicon.language;
  for (let next = at + 1; next < at + FARTHEST_LED && s.a.sentenceOf[next] === s.a.sentenceOf[at]; next++) {
    const ahead = s.a.tokens[next]?.type;
    if (ahead?.prefixed === "by" || cutsBy(ahead?.form ?? "")) return false;
  }
  return true;
};

/** Whether the phrase whose head is at `head` ends before the word at `at`, which is what is demanded. Token indices. */
export const opensWhatIsDemanded = (s: Scene, head: number, at: number): boolean =>
  (opensDemand(s, at) && (isDemanded(s, head) || isBehindDeed(s, head))) || (isWhatIsAsked(s, at) && isDemanded(s, head));
