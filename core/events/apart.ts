/** One verb or noun that tells of several encounters: each of those who were met or called, by himself. */
import type { WordClass } from "../language.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import type { EventDraft, Participant } from "./draft.ts";
import type { Trigger } from "./trigger.ts";

const isOnePerson = ({ phrase }: Participant): boolean =>
  phrase !== undefined &&
  phrase.number === "s" &&
  (phrase.person !== undefined || phrase.kind === "office" || phrase.kind === "counterpart");

const holds = (s: Scene, cls: WordClass, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (isA(s.a, at, cls)) return true;
  return false;
};

/** "calls", "meetings": a noun of many that a verb carries. */
const isPlural = (s: Scene, trigger: Trigger): boolean =>
  trigger.light !== undefined && s.a.lexicon.language.looksFemininePlural(s.a.tokens[trigger.match.from]?.type.form ?? "");

/** A call is with one; and "held meetings with A and B" were as many as those who came. */
const isWithOne = (s: Scene, { type, trigger }: EventDraft): boolean =>
  (trigger.verbal || trigger.light !== undefined) &&
  !holds(s, "between", trigger.match.to, trigger.sentence.to) &&
  (type === "call" || (type === "meeting" && isPlural(s, trigger)));

/** "met X, THEN Y": one after the other. */
const isNext = (s: Scene, others: readonly Participant[]): boolean =>
  others.some(({ phrase }) => phrase !== undefined && matchAt(s.a, phrase.from - 1, "conjunction")?.entry.features.kind === "then");

export const eachCounterpart = (s: Scene, draft: EventDraft): readonly EventDraft[] => {
  const { match } = draft.trigger;
  // "X, ALONG WITH Y, called Z": who is told before the noun calls too
  const [first, ...rest] = draft.participants;
  const beside = draft.trigger.light ? rest.filter((p) => p.phrase !== undefined && p.phrase.to <= match.from) : [];
  const [agent, ...others] = [first, ...rest.filter((p) => !beside.includes(p))];
  const meets = draft.type === "meeting" || draft.type === "call" || draft.type === "talks";
  if (!agent || others.length < 2 || !meets) return [draft];
  const { sentence } = draft.trigger;
  const apart =
    (holds(s, "apart", sentence.from, sentence.to) || isNext(s, others)) &&
    others.every((p) => isOnePerson(p) || p.phrase?.kind === "country");
  if (!apart && !(others.every(isOnePerson) && isWithOne(s, draft))) return [draft];
  // "the meetings of the committee headed by A and B": they meet there, and not it
  if (!apart && agent.phrase?.kind === "organisation") return [draft];
  return others.map((other) => ({ ...draft, participants: [agent, ...beside, other] }));
};
