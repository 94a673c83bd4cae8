/** "an invitation from X to visit Sahla": whoever invites is the host, where he is told before the visit. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { behindTimes, type Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { matchAt } from "../tokens/annotated.ts";
import { SUBJECTS } from "./parts.ts";
import type { Trigger } from "./trigger.ts";

const FARTHEST = 22;
/** "an official invitation from": the adjectives between. */
const NEAR_FROM = 3;

const somebodyAt = (s: Scene, at: number, end: number): NounPhrase | undefined => {
  const phrase = sourceAt(s, at);
  return phrase && SUBJECTS.has(phrase.kind) && phrase.number === "s" && phrase.to <= end ? phrase : undefined;
};

/** "to visit HIS COUNTRY": nothing but whoever invites tells where. */
const isOwnState = (s: Scene, { match }: Trigger): boolean => matchAt(s.a, match.to, "common")?.entry.features.state === "own";

/** "X SENT AN INVITATION to Y to visit his country": who stands right before the noun. */
const subjectBefore = (s: Scene, { sentence }: Trigger, invitation: number): NounPhrase | undefined => {
  for (let at = sentence.from; at < invitation; at++) {
    const phrase = somebodyAt(s, at, invitation);
    if (phrase && behindTimes(s, phrase.to) === invitation) return phrase;
    if (phrase) at = phrase.to - 1;
  }
  return undefined;
};

/** "at the invitation of X, Y visits", "an invitation from X to visit"; none where a verb of inviting tells who does. */
export const inviterBefore = (s: Scene, trigger: Trigger): NounPhrase | undefined => {
  const end = trigger.match.from;
  for (let at = end - 1; at >= Math.max(trigger.sentence.from, end - FARTHEST); at--) {
    const led = matchAt(s.a, at, "invitation");
    if (led && led.to <= end) return somebodyAt(s, led.to, end);
    const m = matchAt(s.a, at, "status");
    if (m?.entry.features.invites !== "yes") continue;
    for (let i = m.to; i <= m.to + NEAR_FROM; i++)
      if (matchAt(s.a, i, "preposition")?.entry.features.role === "from") return somebodyAt(s, i + 1, end);
    // "X invited Y to visit his country", "accepted the invitation of X"
    return isOwnState(s, trigger) ? (somebodyAt(s, m.to, end) ?? subjectBefore(s, trigger, m.from)) : undefined;
  }
  return undefined;
};
