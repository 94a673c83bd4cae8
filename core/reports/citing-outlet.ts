/** Which outlet cites a source where it stands before its verb: "THE AGENCY X had reported, citing an official, that". */
import { isComma } from "../mentions/holder.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { isCueVerb, type Scene } from "../mentions/phrase-words.ts";
import { matchAt } from "../tokens/annotated.ts";
import type { Frame } from "./frame.ts";
import { isUnnamedPress } from "./recipients.ts";
import { subjectBefore } from "./subject-of-cue.ts";

const FARTHEST_VERB = 5;

/** The verb of reporting that the source hangs on: right before it, times and commas left out, or -1. */
const verbBefore = (s: Scene, citing: number, from: number): number => {
  for (let at = citing - 1; at >= Math.max(from, citing - FARTHEST_VERB); at--) {
    if (isCueVerb(s, at)) return at;
    if (s.inTime[at] !== 1 && !isComma(s, at)) return -1;
  }
  return -1;
};

/** The verb whose subject the outlet is: that of relaying itself, or that which citing goes with. */
const relayVerb = (s: Scene, { cue, from: start, byPronoun }: Frame, from: number): number => {
  // "citing" may be spelt like a verb of two
  if ((matchAt(s.a, cue.from, "according") ?? cue).entry.features.relay === "yes") return verbBefore(s, cue.from, from);
  const verb = s.a.tokens[start]?.type.as.cue?.entry.features;
  const relays = verb?.act === "relay" && (verb.mood === "perfect" || verb.mood === "imperfect");
  return relays && !byPronoun && isCueVerb(s, start) ? start : -1;
};

/** The frame of a source that an outlet before its verb passes on, with the outlet as the carrier of the words. `from`: where the sentence begins. */
export const withCitingOutlet = (s: Scene, frame: Frame, from: number): Frame => {
  const at = frame.relays.length > 0 || frame.tie === "before" || frame.subject === undefined ? -1 : relayVerb(s, frame, from);
  const verb = at < 0 ? undefined : s.a.tokens[at]?.type.as.cue;
  if (verb?.proclitics !== "") return frame;
  const outlet: NounPhrase | undefined = subjectBefore(s, { ...frame, from: at, cue: { ...verb, from: at, to: at + 1 } }, from);
  return outlet && (outlet.kind === "outlet" || isUnnamedPress(outlet)) ? { ...frame, from: outlet.from, relays: [outlet] } : frame;
};
