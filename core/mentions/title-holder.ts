/** Who holds a title that the tables know only in part: the name at its end, however long the title is. */
import type { WordClass } from "../language.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import { afterTitles, appositionAt, endsSubject, givenLed, isComma, personAt } from "./holder.ts";
import type { Name } from "./names.ts";
import { coveringName } from "./names/covering-name.ts";
import { officeAt } from "./office-phrase.ts";
import { behindMarks, isCueVerb, joinedByAnd, type Scene } from "./phrase-words.ts";

const MOST_TITLE = 16;
const MOST_IN_MARKS = 4;
const MOST_IN_BRACKETS = 6;

/** "in charge of communication AT the company", "safety FROM accidents", "insurance AGAINST illness", "relations WITH the council". */
const IN_TITLE = new Set(["with", "at", "from", "on"]);
/** Behind these only a comma, or a name with the clause right behind it, tells where the title ends. */
const APART = new Set(["in", "about"]);

/** One step through a title. */
interface Step {
  readonly to: number;
  /** a preposition stood there that what somebody does may begin with as well */
  readonly apart: boolean;
  /** a bare noun stood there, which waits for what it is of */
  readonly open: boolean;
}

const step = (to: number, apart = false, open = false): Step => ({ to, apart, open });

/** "(more than fifty associations)", "(SNA)": a few words in brackets. */
const bracketsEnd = (s: Scene, at: number): number => {
  if (s.a.tokens[at]?.type.text !== "(") return at;
  for (let to = at + 1; to <= at + MOST_IN_BRACKETS; to++) if (s.a.tokens[to]?.type.text === ")") return to + 1;
  return at;
};

const marksEnd = (s: Scene, at: number): number => behindMarks(s, at, MOST_IN_MARKS);

/** A definite noun, a name that is no person's, or words in marks: what closes a construct. */
const closesConstruct = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  const name = s.names.startingAt[at];
  return (type?.definite === true && !type.conjoined) || (name !== undefined && name.kind !== "person") || marksEnd(s, at) > at;
};

/** A bare word of one of these classes is nobody's portfolio: people, the press, what is done. */
const NO_LINK: ReadonlySet<string> = new Set([
  "office",
  "anonymous",
  "counterpart",
  "medium",
  "event-trigger",
  "event-light",
  "event-verb",
  "outlet",
  "outlet-head",
  "preposition",
  "honorific",
  "honorific-pronoun",
  "rank",
  "conjunction",
  "complementiser",
  "relative",
  "demonstrative",
  "auxiliary",
  "negation",
  "kin",
  "adverb",
]);

/** "and RIGHTS of man", "for AFFAIRS of women", "from ACCIDENTS of the road": a bare noun, joined or led, that the next word closes. */
const isBareLink = (s: Scene, at: number, open: boolean): boolean => {
  const type = s.a.tokens[at]?.type;
  if (type?.kind !== "word" || type.definite || type.classes.some((c) => NO_LINK.has(c)) || isCueVerb(s, at)) return false;
  const { language } = s.a.lexicon;
  const led = open || type.conjoined || type.prefixed !== "" || language.cutsFor(type.form) || language.cutsBy(type.form);
  return led && !language.looksPerfect(type.form) && closesConstruct(s, at + 1);
};

/** "of Shabba AND MELLOULECH": a place nobody lists, joined to one that is known. */
const isJoinedPlace = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  const before = coveringName(s.names, at - 1);
  return type?.conjoined === true && type.classes.length === 0 && before?.kind === "place" && before.to === at;
};

/** "the general director OF RADIO Sahla NAME": what is led by "for" is part of the title where the holder's name is right behind it. */
const outletOfTitle = (s: Scene, at: number): number => {
  const type = s.a.tokens[at]?.type;
  const head = type?.as["outlet-head"];
  const name = s.names.startingAt[head && head.proclitics !== "" ? at + 1 : at];
  if (name?.kind !== "outlet" || type?.conjoined) return at;
  return personAt(s, afterTitles(s, name.to)) ? name.to : at;
};

const TOLD: readonly WordClass[] = ["office", "honorific", "rank", "anonymous"];

const belongsToTitle = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  // "for information AND COMMUNICATION": joined to what is of the title, whatever it may be by itself
  if (type?.conjoined && type.definite && s.a.tokens[at - 1]?.type.definite && (type.as.medium || type.as["event-trigger"])) return true;
  // "by proxy", spelt like "at the agency"
  if (type?.prefixed === "by" && type.definite && type.as["outlet-head"]) return personAt(s, at + 1) !== undefined;
  // "the court of Sousse 1"
  if (type?.kind === "number") return s.inTime[at] === 0;
  if (type?.kind !== "word" || s.inTime[at] === 1 || isCueVerb(s, at) || type.as.medium || type.as["event-trigger"]) return false;
  if (isA(s.a, at, "complementiser") || isA(s.a, at, "relative") || isA(s.a, at, "conjunction")) return false;
  if (isA(s.a, at, "preposition")) return IN_TITLE.has(matchAt(s.a, at, "preposition")?.entry.features.role ?? "");
  if (type.as.outlet || type.as["outlet-head"]) return false;
  // "told THE CITIZEN X": whom the words were given to
  if (type.prefixed === "for" && TOLD.some((cls) => type.as[cls] !== undefined)) return false;
  if (isJoinedPlace(s, at)) return true;
  return type.definite || type.as["organisation-head"] !== undefined || type.as.modifier !== undefined;
};

/** "for TEACHERS of the schools", "at THE MINISTER of farming": an office that many hold, or another's at whose side this one is held. */
const othersOffice = (s: Scene, at: number): number => {
  const m = matchAt(s.a, at, "office");
  if (!m || s.a.tokens[at]?.type.conjoined) return at;
  const many = m.entry.features.number === "p" && m.proclitics !== "";
  const beside = matchAt(s.a, at - 1, "preposition")?.entry.features.role === "at";
  return many || beside ? (officeAt(s, at)?.to ?? at) : at;
};

/** "the council OF THE REGIONS NAME", "told THE JOURNALISTS": with "for" a crowd may be of the title or be spoken to. */
const isCrowdServed = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  return type?.prefixed === "for" && type.as.anonymous?.entry.features.number === "p";
};

const anotherCalling = (s: Scene, at: number): number => {
  const m = matchAt(s.a, at, "office");
  if (!m || m.definite || m.proclitics !== "" || m.entry.features.number !== "s") return at;
  return officeAt(s, at)?.to ?? at;
};

/** "AND ONE of the sons of the city": a second calling that is none of the tables'. */
const isOneOf = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  return type?.conjoined === true && type.as.determiner !== undefined && type.as.anonymous !== undefined;
};

/** Where the walk stands in a title goes on; undefined where it goes no further. */
const stepAt = (s: Scene, at: number, open: boolean, titled: boolean): Step | undefined => {
  const marks = Math.max(marksEnd(s, at), bracketsEnd(s, at));
  if (marks > at) return step(marks);
  const mouth = matchAt(s.a, at, "mouthpiece");
  if (mouth) return step(mouth.to);
  const whole = Math.max(outletOfTitle(s, at), othersOffice(s, at));
  if (whole > at) return step(whole);
  const name = s.names.startingAt[at];
  if (name && name.kind !== "person") return step(name.to);
  // "the spokesman of the government MINISTER of justice NAME": one calling more, behind a second that has been told
  const more = titled && s.a.tokens[at - 1]?.type.definite ? anotherCalling(s, at) : at;
  if (more > at) return step(more);
  if (isOneOf(s, at)) return step(at + 1, true, true);
  if (isBareLink(s, at, open)) return step(at + 1, false, true);
  const type = s.a.tokens[at]?.type;
  // "and" with a space behind it
  if (type?.form === s.a.lexicon.language.andForm && s.a.tokens[at + 1]?.type.definite) return step(at + 2);
  const role = isA(s.a, at, "preposition") ? matchAt(s.a, at, "preposition")?.entry.features.role : undefined;
  // "for inquiry IN the events, NAME"
  if (role !== undefined && APART.has(role) && !isA(s.a, at + 1, "medium")) return step(at + 1, true, true);
  if (isCrowdServed(s, at)) return step(at + 1, true);
  return belongsToTitle(s, at) ? step(at + 1, false, role !== undefined) : undefined;
};

/** The clause or its comma stands right behind: there the subject has surely ended. */
const endsSurely = (s: Scene, at: number): boolean => isA(s.a, at, "complementiser") || isComma(s, at);

/** "denied … the minister of public service NAME KNOWLEDGE of": behind a known name a bare word, or one led by a letter, is the verb's object. */
const beginsObject = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  if (type?.kind !== "word" || type.conjoined || isA(s.a, at, "office") || s.names.covering[at] !== -1) return false;
  return type.prefixed !== "" || !type.definite;
};

/** "criticised the head of the committee THE DEPUTY NAME THE DECISION": two callings before one whole name, and a definite noun behind it that is none of his. */
const beginsDefiniteObject = (s: Scene, title: number, name: Name): boolean => {
  const type = s.a.tokens[name.to]?.type;
  const calling = s.a.tokens[title]?.type.as.office;
  if (calling?.definite !== true || name.to - name.from < 2 || s.names.covering[name.to] !== -1 || s.inTime[name.to] === 1) return false;
  return (
    type?.definite === true && type.prefixed === "" && !type.conjoined && (!type.adjectival || type.as.cue !== undefined) && !type.as.office
  );
};

const holderAt = (s: Scene, at: number): Name | undefined => {
  const name = s.names.startingAt[at];
  return name?.kind === "person" ? (name.skip === 0 ? name : undefined) : givenLed(s, at);
};

/** "the Sahlani president AND THE NURANI KING X", "the Sahlani president [met] THE NURANI KING X": an office of another state has a holder of its own. */
export const opensOtherState = (s: Scene, first: number, at: number): boolean => {
  if (!isA(s.a, at, "office")) return false;
  const [one, second] = [stateBefore(s, first), officeAt(s, at)];
  const other = second?.country;
  // "the prime minister AND THE NURANI PRESIDENT X"
  if (one === undefined && joinedByAnd(s, at) && second?.rank === "head" && second.head.definite)
    return other !== undefined && leadsState(s, first);
  return one !== undefined && other !== undefined && one !== other;
};

const LONGEST_OFFICE = 4;

/** An office of whoever leads a state ends before token `at`. */
const leadsState = (s: Scene, at: number): boolean => {
  for (let from = at - 1; from >= at - LONGEST_OFFICE; from--) {
    const office = matchAt(s.a, from, "office");
    if (office) return office.to === at && office.entry.features.rank === "head";
  }
  return false;
};

/** The state that the last word of an office tells: "the Sahlani president", "the president of Sahla". */
const stateBefore = (s: Scene, at: number): string | undefined =>
  s.a.tokens[at - 1]?.type.as.demonym?.entry.features.country ?? coveringName(s.names, at - 1)?.entry?.features.country;

/**
 * A holder at the end of a title: "the head of the association of Tunisians stranded abroad, NAME".
 * Up to there only what can belong to a title: definite words, bodies, words joined or led by a one-letter preposition.
 */
export const farHolder = (s: Scene, from: number, gender: string): { name: Name; to: number } | undefined => {
  let apart = false;
  let open = false;
  let titled = false;
  for (let at = from; at < Math.min(s.a.tokens.length, from + MOST_TITLE); ) {
    if (isComma(s, at)) return at === from ? undefined : appositionAt(s, at, gender);
    if (s.names.startingAt[at]?.kind === "person" || at > from) {
      const named = afterTitles(s, at);
      const name = holderAt(s, named);
      if (name) {
        const ends = apart
          ? endsSurely(s, name.to)
          : endsSubject(s, name.to) ||
            ((s.a.tokens[at - 1]?.type.definite || s.a.tokens[at - 1]?.type.kind === "mark") && beginsObject(s, name.to)) ||
            (at > from && beginsDefiniteObject(s, at - 1, name));
        return at > from && ends ? { name, to: name.to } : undefined;
      }
    }
    const next = stepAt(s, at, open, titled);
    if (!next || opensOtherState(s, from, at)) return undefined;
    apart ||= next.apart;
    open = next.open;
    titled ||= isA(s.a, at, "office");
    at = next.to;
  }
  return undefined;
};

/** "the supervisor of the hospital, Dr NAME": behind a noun the tables do not know as an office a title before the name tells its holder. */
export const titledHolder = (s: Scene, from: number): { name: Name; to: number } | undefined => {
  for (let at = from; at < Math.min(s.a.tokens.length, from + MOST_TITLE); at++) {
    const start = isComma(s, at) ? at + 1 : at;
    const named = afterTitles(s, start);
    if (named > start) {
      const name = s.a.tokens[at - 1]?.type.definite || start > at || s.names.covering[at - 1] !== -1 ? personAt(s, named) : undefined;
      return name && endsSubject(s, name.to) ? { name, to: name.to } : undefined;
    }
    if (start > at) return undefined;
    const name = s.names.startingAt[at];
    if (name && name.kind !== "person") {
      at = name.to - 1;
      continue;
    }
    if (!belongsToTitle(s, at)) return undefined;
  }
  return undefined;
};
