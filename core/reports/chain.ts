/** The chain behind the speaker: the medium in which the words were given, and the outlets that heard or carried them. */
import { isAnswering } from "./answered-words.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { isA, type Match, matchAt } from "../tokens/annotated.ts";
import type { Analysis } from "../tokens/word-type.ts";
import type { Region } from "./frame.ts";
import {
  anyNamedBefore,
  areMany,
  toldOutlet,
  isAskedBy,
  isOfNoun,
  isOutlet,
  isOutletAgain,
  isUnnamedPress,
  outletInMarks,
  outletsOf,
  quotedRecipient,
  receiver,
  reportersOutlet,
  unlistedRecipient,
} from "./recipients.ts";

export interface Medium {
  readonly kind: string;
  readonly from: number;
  readonly to: number;
  readonly skip: number;
}

/** Prepositions behind which a word such as "statement" tells the medium. "after a meeting" does not. */
const IN_MEDIUM = new Set(["in", "frame", "during", "via", "on", "at", "within", "by", "according"]);

const DETERMINING = ["same-source", "demonstrative", "determiner"] as const;

const leadsIn = (s: Scene, at: number, m: Match): boolean => {
  if (m.proclitics.length > 0 && s.a.lexicon.language.cutsBy(s.a.tokens[at]?.type.form ?? "")) return true;
  // "in the same statement", "in this statement", "in a first statement"
  const prev = DETERMINING.some((cls) => isA(s.a, at - 1, cls)) ? at - 2 : beforePlatform(s, m, at - 1);
  if (isA(s.a, prev, "according")) return true;
  const role = matchAt(s.a, prev, "preposition")?.entry.features.role;
  // "commented ON THE MEETING", "attacked him ON THE DECISION": on a page words are given, on all else they are about it
  if (role === "on" && m.entry.features.kind !== "post") return false;
  if (role) return IN_MEDIUM.has(role);
  const spoken = SPOKEN.has(m.entry.features.kind ?? "");
  for (let back = 2; back <= 3; back++) {
    const phrase = s.a.phrases[at - back]?.find((p) => p.to === at && p.entry.class === "preposition");
    if (!phrase) continue;
    // "at the close of his speech", "on the margin of a press conference" is in it, "at the close of a meeting" behind it
    const { role = "", closes } = phrase.entry.features;
    return IN_MEDIUM.has(role) || (spoken && (closes === "yes" || role === "margin"));
  }
  return isHeld(s, m, at - 1);
};

const LONGEST_HEAD = 3;

/** "on the platform X", "on the social network "X"", "on "X"": the word and the mark before the platform's name. */
const beforePlatform = (s: Scene, m: Match, at: number): number => {
  if (m.entry.features.kind !== "post") return at;
  const prev = (s.a.quotations.markOf[at] as number) >= 0 ? at - 1 : at;
  for (let head = prev; head > prev - LONGEST_HEAD; head--)
    if (isA(s.a, head, "outlet-head") && matchAt(s.a, head, "outlet-head")?.to === prev + 1) return head - 1;
  return prev;
};

/** Words given at some length before others: their end is still a part of them. */
const SPOKEN: ReadonlySet<string> = new Set(["speech", "press-conference", "interview", "briefing"]);

/** What somebody holds or heads while he speaks. */
const HELD: ReadonlySet<string> = new Set(["meeting", "press-conference", "speech"]);

/** "during his heading of a meeting": a verbal noun with its pronoun between the preposition and what was held. */
const isHeld = (s: Scene, m: Match, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  const role = matchAt(s.a, at - 1, "preposition")?.entry.features.role;
  if (type?.kind !== "word" || (role !== "during" && role !== "at") || !HELD.has(m.entry.features.kind ?? "") || m.definite) return false;
  return s.a.lexicon.language.splits(type.form, type.text).some((x) => x.tail > 0 && s.a.lexicon.language.isPronoun(x.enclitic));
};

/** The medium whose word stands here, where what stands before it says that words were given in it. */
export const mediumAt = (s: Scene, at: number): Medium | undefined => {
  const m = matchAt(s.a, at, "medium");
  // "in answer to the REMARKS of X": his, and not those that answer them
  if (!m || m.entry.features.figures === "yes" || isAnswering(s, at - 1) || !leadsIn(s, at, m)) return undefined;
  return { kind: kindOf(s, m), from: m.from, to: m.to, skip: m.skip };
};

const FARTHEST_OUTLET = 9;

const REMARKS = "remarks";

/** "in his talk TO THE JOURNALISTS": told to all, and no outlet's. */
const isToldToPress = (s: Scene, at: number): boolean => {
  const told = s.a.tokens[at]?.type;
  return told?.prefixed === "for" && told.as.group?.entry.features.press === "yes";
};

const PRESS_MEETING = "briefing";
const FARTHEST_PRESS = 5;

/** "in an encounter WITH A GROUP OF JOURNALISTS", "with the representatives of the media": all of them, and no office of one. */
const isWithPress = (s: Scene, { to: from, enclitic }: Match): boolean => {
  const led = matchAt(s.a, from, "preposition")?.entry.features.role === "with" || isA(s.a, from, "modifier");
  if (!led && enclitic === "") return false;
  for (let at = led ? from + 1 : from; at < from + FARTHEST_PRESS && s.a.tokens[at]?.type.kind === "word"; at++) {
    const { group, office } = s.a.tokens[at]?.type.as ?? {};
    if (group?.entry.features.press === "yes") return true;
    if (s.a.phrases[at]?.some((p) => p.entry.class === "anonymous" && p.entry.features.kind === "media")) return true;
    if (office?.entry.features.number === "s") return false;
  }
  return false;
};

/** Remarks made to an outlet are an interview, and so is an encounter with one, or a call to one. */
export const kindOf = (s: Scene, m: Match): string => {
  const { kind = "statement", outlet, assembly } = m.entry.features;
  if (kind === "interview" && isToldToPress(s, m.to)) return REMARKS;
  if (kind === "meeting" && isWithPress(s, m)) return PRESS_MEETING;
  // "in a message VIA TWITTER"
  const via = matchAt(s.a, m.to, "preposition")?.entry.features.role === "via" ? matchAt(s.a, m.to + 1, "medium") : undefined;
  if (kind === "message" && via?.entry.features.kind === "post") return "post";
  if (outlet === undefined && assembly === undefined) return kind;
  // "during an encounter THAT the television BROADCAST"
  if (kind === "meeting" && outlet && !m.definite && isBroughtOut(s, m.to)) return outlet;
  for (let at = m.to; at < m.to + FARTHEST_OUTLET && s.a.sentenceOf[at] === s.a.sentenceOf[m.from]; at++) {
    if (assembly && isAssembly(s, at)) return assembly;
    if (outlet === undefined) continue;
    if ((kind !== "meeting" && kind !== "call" && toldOutlet(s, at)) || hostedBy(s, at)) return outlet;
  }
  return kind;
};

/** "that the channel broadcast": behind one adjective or none. */
const isBroughtOut = (s: Scene, at: number): boolean => isA(s.a, at, "issued") || (isA(s.a, at, "modifier") && isA(s.a, at + 1, "issued"));

const AT_ASSEMBLY: ReadonlySet<string> = new Set(["in", "during", "at"]);

/** "an intervention DURING THE GENERAL SESSION": words given before those who are gathered. */
const isAssembly = (s: Scene, at: number): boolean => {
  if (!AT_ASSEMBLY.has(matchAt(s.a, at - 1, "preposition")?.entry.features.role ?? "")) return false;
  return matchAt(s.a, at, "medium")?.entry.features.kind === "meeting" || isA(s.a, at, "event-trigger");
};

const HOSTING: ReadonlySet<string> = new Set(["with", "via", "on"]);

/** "with the radio X", "on the channel X", "given to the paper X alone", "in the programme "X"": an outlet that has somebody speak. */
export const hostedBy = (s: Scene, at: number): boolean => {
  const role = matchAt(s.a, at - 1, "preposition")?.entry.features.role ?? "";
  const host = s.a.tokens[at]?.type.as["outlet-head"];
  // "by the channel X": a letter of the same word
  const led = host !== undefined && host.proclitics !== "" && s.a.lexicon.language.cutsBy(s.a.tokens[at]?.type.form ?? "");
  if (host && role === "with" && isOutletAgain(sourceAt(s, at)) && anyNamedBefore(s, at)) return true;
  if (led) return isOutlet(sourceAt(s, at)) || isProgramme(s, at, host);
  if (host && isProgramme(s, at, host) && (role === "in" || HOSTING.has(role))) return true;
  if (isAskedBy(s, at)) return isOutlet(sourceAt(s, at)) || receiver(s, at) !== undefined;
  const alone = s.a.phrases[at - 2]?.some((p) => p.to === at && p.entry.features.role === "for") ?? false;
  return (alone || HOSTING.has(role)) && (isOutlet(sourceAt(s, at)) || quotedHost(s, at) !== undefined);
};

/** One programme, with its name behind it. */
export const isProgramme = (s: Scene, at: number, m: Analysis): boolean =>
  m.entry.features.kind === "programme" && m.entry.features.number !== "p" && sourceAt(s, at)?.name !== undefined;

/** "an interview with "X"", "a talk to "X"": a few words in marks behind it are the outlet that was told, if they name nobody else. */
const quotedHost = (s: Scene, at: number): NounPhrase | undefined => {
  const role = matchAt(s.a, at - 1, "preposition")?.entry.features.role;
  // "a call with" is one word for a medium
  if (role === "with" && s.a.phrases[at - 2]?.some((p) => p.entry.class === "medium" && p.to === at)) return outletInMarks(s, at, at);
  const medium = role === "with" || role === "to" ? matchAt(s.a, at - 2, "medium") : undefined;
  if (medium?.to !== at - 1 || (role === "to" && medium.entry.features.kind !== "interview")) return undefined;
  return outletInMarks(s, at, at);
};

const FARTHEST_HELD = 8;

/** "at the close of his speech DURING THE PRESS CONFERENCE": before the press any words are those of the conference. */
const heldBefore = (s: Scene, spoken: Medium, end: number): Medium | undefined => {
  if (spoken.kind !== "speech") return undefined;
  for (let at = spoken.to + 1; at < Math.min(end, spoken.to + FARTHEST_HELD); at++) {
    const medium = mediumAt(s, at);
    if (medium?.kind === "press-conference") return medium;
  }
  return undefined;
};

/** The first medium told in the stretches. */
export const mediumIn = (s: Scene, regions: readonly Region[]): Medium | undefined => {
  for (const region of regions)
    for (let at = region.from; at < region.to; at++) {
      const medium = mediumAt(s, at);
      if (medium) return heldBefore(s, medium, region.to) ?? medium;
    }
  return undefined;
};

/** "said IN ARABIC": what an outlet is called with the letter "in" before it is a language first. */
const isTongue = (s: Scene, phrase: NounPhrase): boolean => {
  const type = s.a.tokens[phrase.from]?.type;
  return phrase.skip > 0 && type?.prefixed === "by" && type.as.demonym !== undefined && phrase.name?.from === phrase.from;
};

/** "citing "X"": a few words in marks. */
const citedInMarks = (s: Scene, at: number): NounPhrase | undefined =>
  [1, 2].some((back) => s.a.phrases[at - back]?.some((p) => p.to === at && p.entry.features.relay === "yes"))
    ? outletInMarks(s, at, at)
    : undefined;

/** Right behind a verb of bringing out or of saying, or behind "according to". */
const isPassedOnBy = (s: Scene, at: number): boolean =>
  isA(s.a, at - 1, "issued") ||
  isA(s.a, at - 1, "according") ||
  s.a.phrases[at - 2]?.some((p) => p.to === at && p.entry.class === "according") === true ||
  s.a.tokens[at - 1]?.type.as.cue?.entry.features.mood === "perfect";

const FARTHEST_ANSWERED = 4;

/** "in comment on a report OF THE CHANNEL X", "on what THE PAPER X published": what is answered, and no words of the speaker's own. */
const isAnswered = (s: Scene, { from }: NounPhrase): boolean => {
  if (!(["medium", "issued", "cue"] as const).some((cls) => isA(s.a, from - 1, cls))) return false;
  for (let at = from - 2; at >= from - FARTHEST_ANSWERED && s.a.tokens[at]?.type.kind === "word"; at--)
    if (matchAt(s.a, at, "preposition")?.entry.features.role === "on" && isAnswering(s, at)) return true;
  return false;
};

/** Outlets told in the stretches, in the order of the text: the nearest to the speaker is told first. `again`: whether it is known which "the agency" is. */
export const outletsIn = (s: Scene, regions: readonly Region[], again: (phrase: NounPhrase) => boolean): NounPhrase[] => {
  const found: NounPhrase[] = [];
  for (const region of regions)
    for (let at = region.from; at < region.to; at++) {
      const phrase =
        citedInMarks(s, at) ??
        quotedRecipient(s, at) ??
        reportersOutlet(s, at) ??
        quotedHost(s, at) ??
        receiver(s, at) ??
        unlistedRecipient(s, at) ??
        sourceAt(s, at);
      // "the news agencies": no outlet, and no word of it is one
      if (phrase?.number === "p" && phrase.head?.class === "anonymous") at = Math.max(at, phrase.to - 1);
      // "which Sahlani media broadcast", "according to media": passed on by many
      if (isUnnamedPress(phrase) && isPassedOnBy(s, phrase.from)) found.push(phrase);
      const carries = (isOutlet(phrase) && !isTongue(s, phrase)) || (isOutletAgain(phrase) && again(phrase));
      const named = carries && !isOfNoun(s, phrase) && !isAnswered(s, phrase) ? phrase : undefined;
      if (!named) {
        if (phrase && (carries || areMany(phrase))) at = Math.max(at, phrase.to - 1);
        continue;
      }
      const outlets = outletsOf(s, named);
      found.push(...outlets);
      at = Math.max(at, named.to - 1, (outlets.at(-1)?.to ?? 0) - 1);
    }
  return found;
};
