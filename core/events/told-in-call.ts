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

/** The token of the preposition that leads the call, or -1. */
const leadOf = (s: Scene, { match }: Trigger): number => {
  const led = matchAt(s.a, match.from - 1, "preposition");
  return led?.enclitic === "" && LED.has(led.entry.features.role ?? "") ? led.from : -1;
};

const isPerson = (phrase: NounPhrase | undefined): phrase is NounPhrase =>
  phrase !== undefined && phrase.skip === 0 && phrase.number === "s" && SUBJECTS.has(phrase.kind);

/** "X told Y in a call": Y stands right behind X, or behind the verb that X stands before. */
const objectBefore = (s: Scene, lead: number, caller: NounPhrase): NounPhrase | undefined => {
  const from = isCueVerb(s, caller.to) ? caller.to + 1 : caller.to;
  const object = sourceAt(s, from);
  return isPerson(object) && object.to <= lead && lead - object.to <= 1 && (object.to === lead || isComma(s, object.to))
    ? object
    : undefined;
};

/** "congratulated X Y IN A CALL": of two told side by side the nearer is the one who is told. */
const subjectBefore = (s: Scene, phrases: readonly NounPhrase[], object: NounPhrase): NounPhrase | undefined => {
  const end = isCueVerb(s, object.from - 1) ? object.from - 1 : object.from;
  return phrases.find((p) => p.to === end && (p.head?.features.last === "yes" || isPerson(p)));
};

/** "X told, in a call, Y that". */
const objectBehind = (s: Scene, { match, sentence }: Trigger): NounPhrase | undefined => {
  const from = isComma(s, match.to) ? match.to + 1 : match.to;
  const object = sourceAt(s, from);
  return isPerson(object) && object.to <= sentence.to ? object : undefined;
};

/** The other side of a call in which somebody is told something, where `only` is all that the sentence tells of those who had it. */
export const toldInCall = ({ scene: s, phrases }: EventInput, trigger: Trigger, only: NounPhrase | undefined): NounPhrase | undefined => {
  const lead = trigger.type === "call" && !trigger.verbal && !trigger.light && !trigger.lightBehind ? leadOf(s, trigger) : -1;
  if (lead < 0 || !only || only.to > lead || !isPerson(only)) return undefined;
  const isNext = only.to === lead || (only.to === lead - 1 && isComma(s, only.to));
  return (isNext ? subjectBefore(s, phrases, only) : objectBefore(s, lead, only)) ?? objectBehind(s, trigger);
};
