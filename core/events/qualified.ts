/** Which noun an adjective of time qualifies: "the coming visit" is to come, "the coming stage" says nothing of the encounter beside it. */
import type { Scene } from "../mentions/phrase-words.ts";
import { isComma } from "../mentions/holder.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { isA, type Match, matchAt } from "../tokens/annotated.ts";
import { namesEncounter, type Trigger } from "./trigger.ts";

/** As the tables write it: "cancellation" begins like the article where its hamza is left out. */
const isDefiniteForm = (s: Scene, form: string): boolean => s.a.lexicon.language.looksDefinite(s.a.lexicon.language.fold(form), form);

/** "the coming", "the present", and not "the preparation", "the demand", nor "it is [of the] planned that", "[of the] planned". */
const isAdjective = (s: Scene, m: Match): boolean =>
  m.to === m.from + 1 &&
  m.entry.features.towards !== "yes" &&
  m.entry.features.status !== "proposed" &&
  isDefiniteForm(s, m.entry.form) &&
  !isA(s.a, m.to, "complementiser") &&
  (matchAt(s.a, m.from - 1, "status")?.to ?? 0) <= m.from;

/** The word that the adjectives before this place belong to. */
const nounBefore = (s: Scene, from: number): number => {
  let at = from - 1;
  while (
    isA(s.a, at, "status") ||
    isA(s.a, at, "demonym") ||
    (s.a.tokens[at]?.type.adjectival && s.names.covering[at] === -1) ||
    // "the EXTRAordinary summit": "other than", and what it is not
    matchAt(s.a, at, "negation")?.entry.features.noun === "yes"
  )
    at--;
  return at;
};

const isFeminine = (s: Scene, form: string): boolean =>
  s.a.lexicon.language.looksFeminine(form) || s.a.lexicon.language.looksFemininePlural(form);

/** The gender of the noun that names the encounter, as the tables write it. */
export const isFeminineNoun = (s: Scene, { match }: Trigger): boolean => isFeminine(s, s.a.lexicon.language.fold(match.entry.form));

const LONGEST_NAME = 8;

/** Whoever or whatever has a name or an office ends here. */
const endsPhrase = (s: Scene, trigger: Trigger, at: number): boolean => {
  if (s.names.covering[at] !== -1) return true;
  for (let from = at; from >= Math.max(trigger.match.to, at - LONGEST_NAME); from--) if ((sourceAt(s, from)?.to ?? 0) > at) return true;
  return false;
};

const isTime = (s: Scene, at: number): boolean => s.inTime[at] === 1 || isA(s.a, at, "time-unit");

/** "the summit, planned the holding of IT": the pronoun on the verbal noun agrees, and not the adjective. */
const isFeminineWord = (s: Scene, { from, to }: Match): boolean => {
  const { language } = s.a.lexicon;
  const pronoun = matchAt(s.a, to, "event-light")?.enclitic ?? "";
  return language.isPronoun(pronoun) ? language.pronounGender(pronoun) === "f" : isFeminine(s, s.a.tokens[from]?.type.form ?? "");
};

/** Whether what a word of status says is said of the encounter; of the words that qualify nothing, always. */
export const isSaidOf = (s: Scene, trigger: Trigger, m: Match): boolean => {
  if (!isAdjective(s, m) || isTime(s, m.from)) return true;
  // "X's visit, PLANNED for"
  const at = nounBefore(s, isComma(s, m.from - 1) ? m.from - 1 : m.from);
  if (isTime(s, at) || isA(s.a, at, "series-head")) return true;
  if (trigger.verbal || m.from < trigger.match.from) return false;
  if (at < trigger.match.to) return true;
  if (namesEncounter(s, at)) return false;
  // "the meeting of the committee, which is due": the adjective agrees with its noun
  const agrees = isFeminineWord(s, m) === isFeminineNoun(s, trigger);
  return agrees && (at === trigger.match.to || endsPhrase(s, trigger, at));
};
