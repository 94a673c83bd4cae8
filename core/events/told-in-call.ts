/** Whom a call is with, where the sentence tells only what was said in it: "X told Y, IN A CALL, that". */
import { isComma } from "../mentions/holder.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { isCueVerb, type Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { matchAt } from "../tokens/annotated.ts";
import { SUBJECTS } from "./parts.ts";
import type { EventInput } from "./draft.ts";
import type { Trigger } from "./trigger.ts";

const LED: ReadonlySet<string> = new Set(["in", "during"]);

/** Where the words before "in a call" end, a comma left out; -1 where nothing leads the call in so. */
const endBefore = (s: Scene, { match }: Trigger): number => {
  const led = matchAt(s.a, match.from - 1, "preposition");
  if (led?.enclitic !== "" || !LED.has(led.entry.features.role ?? "")) return -1;
  return isComma(s, led.from - 1) ? led.from - 1 : led.from;
};

const isSomebody = (phrase: NounPhrase | undefined): phrase is NounPhrase =>
  phrase !== undefined && phrase.skip === 0 && phrase.number === "s" && SUBJECTS.has(phrase.kind);

/** "X told Y in a call": Y stands right behind X, or behind the verb that X stands before. */
const toldBehind = (s: Scene, end: number, teller: NounPhrase): NounPhrase | undefined => {
  const told = sourceAt(s, isCueVerb(s, teller.to) ? teller.to + 1 : teller.to);
  return isSomebody(told) && told.to === end ? told : undefined;
};

/** "congratulated X Y IN A CALL": of two told side by side the nearer is the one who is told. */
const tellerBefore = (s: Scene, phrases: readonly NounPhrase[], told: NounPhrase): NounPhrase | undefined => {
  const end = isCueVerb(s, told.from - 1) ? told.from - 1 : told.from;
  return phrases.find((p) => p.to === end && (p.head?.features.last === "yes" || isSomebody(p)));
};

/** "X told, in a call, Y that". */
const toldBehindCall = (s: Scene, { match, sentence }: Trigger): NounPhrase | undefined => {
  const told = sourceAt(s, isComma(s, match.to) ? match.to + 1 : match.to);
  return isSomebody(told) && told.to <= sentence.to ? told : undefined;
};

/** The other side of a call in which somebody is told something, where `only` is all that the sentence tells of those who had it. */
export const toldInCall = ({ scene: s, phrases }: EventInput, trigger: Trigger, only: NounPhrase | undefined): NounPhrase | undefined => {
  const end = trigger.type === "call" && !trigger.verbal && !trigger.light && !trigger.lightBehind ? endBefore(s, trigger) : -1;
  if (!isSomebody(only) || only.to > end) return undefined;
  return (only.to === end ? tellerBefore(s, phrases, only) : toldBehind(s, end, only)) ?? toldBehindCall(s, trigger);
};
