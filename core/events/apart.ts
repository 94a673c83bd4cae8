/** One verb or noun that tells of several encounters: each of those who were met or called, by himself. */
import type { Scene } from "../mentions/phrase-words.ts";
import { isA } from "../tokens/annotated.ts";
import type { EventDraft, Participant } from "./draft.ts";
import type { Trigger } from "./trigger.ts";

const isOnePerson = ({ phrase }: Participant): boolean =>
  phrase !== undefined &&
  phrase.number === "s" &&
  (phrase.person !== undefined || phrase.kind === "office" || phrase.kind === "counterpart");

const told = (s: Scene, trigger: Trigger, cls: "apart" | "between"): boolean => {
  for (let at = trigger.match.to; at < trigger.sentence.to; at++) if (isA(s.a, at, cls)) return true;
  return false;
};

/** "calls", "meetings": a noun of many that a verb carries. */
const isPlural = (s: Scene, trigger: Trigger): boolean =>
  trigger.light !== undefined && s.a.lexicon.language.looksFemininePlural(s.a.tokens[trigger.match.from]?.type.form ?? "");

/** "each by himself"; a call is with one; and "held meetings with A and B" were as many as those who came. */
const areApart = (s: Scene, { type, trigger }: EventDraft): boolean => {
  if (!(trigger.verbal || trigger.light) || told(s, trigger, "between")) return false;
  return told(s, trigger, "apart") || type === "call" || (type === "meeting" && isPlural(s, trigger));
};

export const eachCounterpart = (s: Scene, draft: EventDraft): readonly EventDraft[] => {
  const [agent, ...others] = draft.participants;
  const several = agent !== undefined && others.length > 1 && others.every(isOnePerson);
  const meets = draft.type === "meeting" || draft.type === "call" || draft.type === "talks";
  if (!several || !meets || !areApart(s, draft)) return [draft];
  return others.map((other) => ({ ...draft, participants: [agent, other] }));
};
