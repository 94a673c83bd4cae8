/** Who speaks in a document or a message that stands before the verb: whoever issued it, or whom it is from. */
import type { Actors } from "../mentions/actors.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { matchAt } from "../tokens/annotated.ts";
import type { Frame } from "./frame.ts";
import { again, agreesWith, asToldByHerVerb, expressed, type Speaker } from "./speaker.ts";
import { SPEAKERS } from "./told-noun.ts";

const FARTHEST_ISSUING = 14;

/** "while THE PRESIDENCY issued a statement in which it denied", "THE PAPER published a report in which it said": behind the verb that issued the document. */
export const issuingPhrase = (s: Scene, { cue }: Frame): NounPhrase | undefined => {
  for (let at = cue.from - 1; at >= Math.max(0, cue.from - FARTHEST_ISSUING); at--) {
    if (s.a.tokens[at]?.type.as.issued?.entry.features.agent !== "subject") continue;
    const phrase = sourceAt(s, at + 1);
    const stands = phrase && phrase.skip === 0 && phrase.to < cue.from;
    return stands && ISSUES.has(phrase.kind) ? phrase : undefined;
  }
  return undefined;
};

/** Who may issue a document in the name of several. */
const ISSUES: ReadonlySet<NounPhrase["kind"]> = new Set<NounPhrase["kind"]>([...SPEAKERS, "outlet", "group", "country"]);

const FARTHEST_MESSAGE = 16;
const MOST_DESCRIBING = 3;

/** "received a letter FROM HIS COUNTERPART in which he affirmed": whom the message before is from. */
const senderPhrase = (s: Scene, { cue }: Frame): NounPhrase | undefined => {
  for (let at = cue.from - 2; at >= Math.max(0, cue.from - FARTHEST_MESSAGE); at--) {
    const message = matchAt(s.a, at, "medium");
    if (!message || message.definite || !SENT.has(message.entry.features.kind ?? "")) continue;
    let from = message.to;
    while (from < message.to + MOST_DESCRIBING && (s.a.tokens[from]?.type.adjectival || s.inTime[from] === 1)) from++;
    if (matchAt(s.a, from, "preposition")?.entry.features.role !== "from") return undefined;
    const phrase = sourceAt(s, from + 1);
    const stands = phrase && phrase.skip === 0 && phrase.to <= cue.from;
    return stands && (SPEAKERS.has(phrase.kind) || phrase.kind === "counterpart") ? phrase : undefined;
  }
  return undefined;
};

/** What one sends and another receives. */
const SENT: ReadonlySet<string> = new Set(["message", "call"]);

/** "in which he stressed", of a letter, a call or a statement told before. */
export const issuerOfIt = (s: Scene, actors: Actors, frame: Frame): Speaker | undefined => {
  const phrase = senderPhrase(s, frame) ?? issuingPhrase(s, frame);
  const speaker = phrase && expressed(s, actors, phrase);
  // "THE THREE STATES issued [f.] a statement in which they stressed [f.]": several, behind the verb of one woman
  const { gender, number } = frame.cue.entry.features;
  if (speaker?.number === "p" && gender === "f" && number === "s") return asToldByHerVerb(again(speaker, "dropped"));
  return speaker && agreesWith(frame, speaker) ? again(speaker, "dropped") : undefined;
};
