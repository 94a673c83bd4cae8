/** Which outlet passes a source's words on: before its verb, "THE AGENCY X had reported, citing an official, that", or where the source is cited last. */
import { isComma } from "../mentions/holder.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { isCueVerb, type Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
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
const relayVerb = (s: Scene, frame: Frame, from: number): number => {
  const { cue, from: start, byPronoun } = frame;
  // "citing" may be spelt like a verb of two
  if (cites(s, frame)) return verbBefore(s, cue.from, from);
  const verb = s.a.tokens[start]?.type.as.cue?.entry.features;
  const relays = verb?.act === "relay" && (verb.mood === "perfect" || verb.mood === "imperfect");
  return relays && !byPronoun && isCueVerb(s, start) ? start : -1;
};

/** An outlet, or press of some nation; "the media" tell of nobody who carried it. */
const isCarrier = (s: Scene, p: NounPhrase): boolean => {
  const unnamed: boolean = isUnnamedPress(p);
  return unnamed ? s.a.tokens[p.to - 1]?.type.definite !== true : p.kind === "outlet";
};

const LONGEST_OUTLET = 6;

/** "claimed THE CHANNEL X, citing a source, that": the outlet between the verb and the source, whatever the verb is. */
const outletBetween = (s: Scene, citing: number, from: number): NounPhrase | undefined => {
  const end = isComma(s, citing - 1) ? citing - 1 : citing;
  for (let at = end - 1; at > Math.max(from, end - LONGEST_OUTLET); at--) {
    const outlet = isCueVerb(s, at - 1) ? sourceAt(s, at) : undefined;
    if (outlet?.to === end && outlet.skip === 0 && isCarrier(s, outlet)) return outlet;
  }
  return undefined;
};

const cites = (s: Scene, { cue }: Frame): boolean => (matchAt(s.a, cue.from, "according") ?? cue).entry.features.relay === "yes";

/** The frame of a source that an outlet before its verb passes on, with the outlet as the carrier of the words. `from`: where the sentence begins. */
export const withCitingOutlet = (s: Scene, frame: Frame, from: number): Frame => {
  if (frame.relays.length > 0 || frame.tie === "before" || frame.subject === undefined) return frame;
  const between = cites(s, frame) ? outletBetween(s, frame.cue.from, from) : undefined;
  if (between) return { ...frame, from: between.from - 1, relays: [between] };
  const at = relayVerb(s, frame, from);
  const verb = at < 0 ? undefined : s.a.tokens[at]?.type.as.cue;
  if (verb?.proclitics !== "") return frame;
  const outlet: NounPhrase | undefined = subjectBefore(s, { ...frame, from: at, cue: { ...verb, from: at, to: at + 1 } }, from);
  return outlet && isCarrier(s, outlet) ? { ...frame, from: outlet.from, relays: [outlet] } : frame;
};

/** "the agency reported that …, CITING AN OFFICIAL": the words are the official's, and the outlet carries them. `tags`: those of the frame's report. */
export const passedOn = (s: Scene, frame: Frame, tags: readonly Frame[]): Frame => {
  const outlet = frame.subject;
  const cited = tags.find((t) => t.cue.entry.features.relay === "yes" && t.subject !== undefined && t.from > frame.content);
  if (!cited || !outlet || !(outlet.kind === "outlet" || isUnnamedPress(outlet))) return frame;
  return { ...frame, subject: cited.subject, relays: [...(isCarrier(s, outlet) ? [outlet] : []), ...cited.relays] };
};
