/** Encounters told by a noun alone that are under way while the article tells of them. */
import { isUnexplained, type Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import { prefixedRole } from "./part-roles.ts";
import { SUBJECTS } from "./parts.ts";
import { isFeminineNoun } from "./qualified.ts";
import { behindAdjectives, type Trigger } from "./trigger.ts";
import { isPerfect } from "./verb-of.ts";

const roleAt = (s: Scene, at: number): string => matchAt(s.a, at, "preposition")?.entry.features.role ?? "";

/** "the SECOND DAY of the visit" */
const isOnOneOfItsDays = (s: Scene, { from }: Trigger["match"]): boolean =>
  roleAt(s, from - 1) === "from" && [2, 3].some((back) => matchAt(s.a, from - back, "time-relative")?.entry.features.nth === "yes");

/** "AT THE BEGINNING OF his visit" */
const isAtItsBeginning = (s: Scene, { from }: Trigger["match"]): boolean =>
  [1, 2].some((back) => {
    const led = matchAt(s.a, from - back, "preposition");
    return led?.to === from && led.entry.features.starts === "yes";
  });

/** "had met him during a visit": told of an earlier time. */
const isOfEarlierTime = (s: Scene, { sentence, match }: Trigger): boolean => {
  for (let at = sentence.from; at < match.from; at++) if (isA(s.a, at, "auxiliary")) return true;
  return false;
};

/** "a visit THAT LASTS TWO DAYS". */
const behindDuration = (s: Scene, from: number): number => {
  let at = matchAt(s.a, from, "duration")?.to ?? from;
  while (at > from && (s.inTime[at] === 1 || matchAt(s.a, at, "time-unit"))) at++;
  return at;
};

/** "said DURING A VISIT to Sahla": whoever says so is there; "during the visit", "the visit of" may be any. */
const isStay = (s: Scene, trigger: Trigger): boolean => {
  const { match } = trigger;
  const led = matchAt(s.a, match.from - 1, "preposition");
  if (led?.entry.features.role !== "during" || led.enclitic !== "" || match.enclitic !== "" || match.definite) return false;
  const behind = behindDuration(s, behindAdjectives(s, match.to));
  return (
    (roleAt(s, behind) === "to" ||
      prefixedRole(s, behind) === "for" ||
      s.a.lexicon.language.cutsFor(s.a.tokens[behind]?.type.form ?? "")) &&
    !isOfEarlierTime(s, trigger) &&
    !hasLasted(s, trigger)
  );
};

const FARTHEST_LASTED = 8;

/** "during a visit to Sahla THAT LASTED two days": it is over. */
const hasLasted = (s: Scene, { match, sentence }: Trigger): boolean => {
  for (let at = match.to; at < Math.min(sentence.to, match.to + FARTHEST_LASTED); at++)
    if (matchAt(s.a, at, "duration")?.entry.features.past === "yes") return true;
  return false;
};

/** "X's visit COMES as": the verb of the present right before the noun whose subject it is. */
const comesNow = (s: Scene, trigger: Trigger): boolean => {
  const { language } = s.a.lexicon;
  const { match } = trigger;
  const form = s.a.tokens[match.from - 1]?.type.form ?? "";
  if (!(isUnexplained(s, match.from - 1) || isA(s.a, match.from - 1, "told-of")) || match.proclitics !== "" || !language.looksPresent(form))
    return false;
  const visitor = sourceAt(s, behindAdjectives(s, match.to));
  const owned = match.enclitic !== "" || (visitor !== undefined && SUBJECTS.has(visitor.kind));
  return owned && language.presentGender(form) === (isFeminineNoun(s, trigger) ? "f" : "m");
};

/** "the COURSE of the talks", "mediates IN the talks". */
const isInItsCourse = (s: Scene, { from }: Trigger["match"]): boolean =>
  [1, 2, 3].some((back) => matchAt(s.a, from - back, "course")?.to === from);

/** "announced THE BEGINNING OF the talks", "told of [by] it", and not "since", "before" or "to" it. */
const isBegunNow = (s: Scene, { from }: Trigger["match"]): boolean => {
  const begun = matchAt(s.a, from - 1, "stated");
  if (begun?.entry.features.begin !== "yes") return false;
  const led = matchAt(s.a, begun.from - 1, "preposition");
  if (led) return led.entry.features.role === "about";
  return begun.proclitics === "" || s.a.lexicon.language.cutsBy(s.a.tokens[begun.from]?.type.form ?? "");
};

const FARTHEST_BEGUN = 16;

/** "X's visit to Sahla, WHICH HE BEGAN yesterday" */
export const isBegunBehind = (s: Scene, { verbal, match, sentence }: Trigger): boolean => {
  if (verbal) return false;
  for (let at = match.to; at < Math.min(sentence.to, match.to + FARTHEST_BEGUN); at++) {
    if (!isA(s.a, at, "relative")) continue;
    const verb = matchAt(s.a, at + 1, "event-light");
    return verb?.entry.features.begin === "yes" && isPerfect(verb) && s.a.lexicon.language.isPronoun(verb.enclitic);
  }
  return false;
};

export const goesOn = (s: Scene, trigger: Trigger): boolean => {
  if (trigger.verbal || trigger.light || trigger.lightBehind) return false;
  if (trigger.type === "talks") return isInItsCourse(s, trigger.match) || isBegunNow(s, trigger.match);
  return (
    trigger.type === "visit" &&
    (isBegunBehind(s, trigger) ||
      (isAtItsBeginning(s, trigger.match) && !isOfEarlierTime(s, trigger)) ||
      isOnOneOfItsDays(s, trigger.match) ||
      isStay(s, trigger) ||
      comesNow(s, trigger))
  );
};

/** "the talks WILL GO ON until Wednesday": they are under way; and not "will last two days". */
export const willGoOn = (s: Scene, { type }: Trigger, at: number): boolean => {
  const { status, place } = matchAt(s.a, at, "status")?.entry.features ?? {};
  if (type !== "talks" || status !== "ongoing" || place !== "said") return false;
  return !isA(s.a, at + 1, "time-unit") && s.a.tokens[at + 1]?.type.kind !== "number" && !isA(s.a, at + 2, "time-unit");
};
