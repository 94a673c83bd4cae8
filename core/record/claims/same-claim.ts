/** Whether two reports are of one utterance, and why. Depends on the two alone, so that the order of arrival makes no difference. */
import type { Row } from "../../../schema/record/tables.ts";
import { type Agreement, shareWord, type Speaker, speakersAgree } from "./speakers-agree.ts";
import { type Likeness, likeness, type SharedParts, sharedParts, type Statement } from "./statement.ts";

export interface Told {
  readonly n: number;
  readonly id: string;
  readonly article: number;
  /** the report in whose content it stands */
  readonly within: number | null;
  readonly inTitle: boolean;
  /** of the content, in the text or the title */
  readonly start: number;
  readonly end: number;
  readonly speaker: Speaker | undefined;
  readonly medium: Row<"report">["medium"];
  readonly denied: boolean;
  readonly act: Row<"report">["act"];
  /** milliseconds since 1970 UTC */
  readonly instant: number | undefined;
  /** no hour is known: the instant is the day's first */
  readonly dayOnly: boolean;
  readonly statement: Statement;
  /** the outlet nearest the words, where one is named */
  readonly carrier: { readonly actor: number; readonly named: boolean } | undefined;
  /** what it tells that it answers, or whose words it denies */
  readonly answers?: Answers | undefined;
}

export interface Answers {
  /** as the article gives it */
  readonly name: string | undefined;
  readonly speaker: Speaker | undefined;
  /** what is said of the words that are answered */
  readonly about: Statement;
}

export interface Joining {
  readonly certainty: "sure" | "likely";
  readonly reason: string;
  /** 0 to 1; of the reports of one article that could join, only the nearest does, unless it is nearly the same */
  readonly nearness: number;
  readonly nearlySame: boolean;
}

const DAY = 86_400_000;
/** Publication days and zones differ for one utterance: 0 where one of them has no date. */
export const daysBetween = (a: Told, b: Told): number =>
  a.instant === undefined || b.instant === undefined ? 0 : Math.abs(a.instant - b.instant) / DAY;

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** How many words must be compared before likeness says something: few words are said by many, and again on other days. */
const enoughWords = (like: Likeness, days: number, sameSpeaker: boolean): boolean => {
  if (days <= 3) return like.least >= (sameSpeaker ? 3 : 5);
  if (days <= 30) return like.least >= (sameSpeaker ? 5 : 8);
  return like.least >= (sameSpeaker ? 6 : 12);
};

/** It is said once more, by a body, in the words in which it says such things: so long after, it is another statement. */
const LATEST_OF_BODIES = 30;
const saidAnew = (a: Told, b: Told, days: number): boolean =>
  days > LATEST_OF_BODIES && [a.speaker, b.speaker].some((s) => s !== undefined && s.kind !== "person");

/** Together with a run of the same words: nearly the same, and not a part of something longer. */
const LEAST_OVERLAP = 0.5;

/** Of another day, or of somebody who may be another, more must be the same: bodies say the like again, with other numbers. */
const nearlySame = (like: Likeness, strict: boolean): string | undefined => {
  if (like.overlap >= (strict ? 0.75 : 0.6)) return `${percent(like.overlap)} of the words are the same`;
  if (like.overlap >= LEAST_OVERLAP && like.run >= (strict ? 8 : 6) && like.run >= (strict ? 0.75 : 0.6) * like.least)
    return `${like.run} words in a row are the same`;
  return undefined;
};

/** One has the words of the other and more. */
const cut = (like: Likeness, strict: boolean): string | undefined => {
  if (like.contained >= (strict ? 0.9 : 0.8) && like.least >= (strict ? 6 : 4))
    return `${percent(like.contained)} of the shorter one's words stand in the longer one`;
  if (like.run >= (strict ? 8 : 4) && like.run >= (strict ? 0.75 : 0.5) * like.least) return `${like.run} words in a row are the same`;
  return undefined;
};

/** "A security source" says many things a day. */
const saysManyThings = (t: Told): boolean => t.speaker?.kind === "anonymous";

/** What another may have said, or the same on another day, is not the same for the names it is about; of one document it is. */
const saysSomething = (a: Told, b: Told, like: Likeness, { days, same }: { days: number; same: boolean }): boolean => {
  const ofDocument = a.medium === b.medium && DOCUMENTS.has(a.medium) && like.contained >= 0.9;
  return ((same || ofDocument) && days <= 3) || sharedParts(a.statement, b.statement).said >= (days > 3 ? 5 : 3);
};
/** Of a document that others issue there are others on the same subject. */
const ofOthersDocument = (source: Source, like: Likeness): boolean => source === ONE_OF_SEVERAL && like.contained < 0.9;

const DOCUMENTS: ReadonlySet<Told["medium"]> = new Set<Told["medium"]>(["statement", "report", "message"]);

/** What a body writes is told as the one or the other; "remarks" is what anything said may be called. */
const WRITTEN: ReadonlySet<Told["medium"]> = new Set<Told["medium"]>(["statement", "report"]);
const SAID_SOMEHOW: Told["medium"] = "remarks";
const mediaAgree = ({ medium: a }: Told, { medium: b }: Told): boolean =>
  a === null || b === null || a === b || a === SAID_SOMEHOW || b === SAID_SOMEHOW || (WRITTEN.has(a) && WRITTEN.has(b));

/**
 * A denial of something is the same utterance as saying that it is not so; affirmed and denied, the same words are two.
 */
export const opposed = (a: Told, b: Told, like: Likeness): boolean => {
  if (a.denied === b.denied) return like.opposite;
  const affirmed = a.denied ? b : a;
  return affirmed.statement.negated.length === 0;
};

/** A negated word so near the beginning negates the whole: "there was no meeting", "the capital did not ask for". */
const FIRST_WORDS = 2;
export const negatesWholly = ({ denied, statement: { negated, words } }: Told): boolean =>
  !denied && words.slice(0, FIRST_WORDS).some((w) => negated.includes(w));
/** One says as a whole that it is not so, and the other negates nothing: two who may be different say two things. */
const negatedByOne = (a: Told, b: Told): boolean =>
  (negatesWholly(a) && !b.denied && b.statement.negated.length === 0) ||
  (negatesWholly(b) && !a.denied && a.statement.negated.length === 0);

const UNNAMED: ReadonlySet<Speaker["kind"]> = new Set<Speaker["kind"]>(["anonymous", "outlet", undefined]);

/** What an outlet has from sources that it does not name is told as the sources' words or as its own. */
const byOneOutlet = (a: Told, b: Told): boolean =>
  a.carrier?.named === true &&
  b.carrier?.named === true &&
  a.carrier.actor === b.carrier.actor &&
  UNNAMED.has(a.speaker?.kind) &&
  UNNAMED.has(b.speaker?.kind);

/** So many words in a row, and no few others, are not said by two. */
const LONG_RUN = 8;
/** An office in the one article, its holder in the other; which of them is told alone. */
const byOffice = (a: Told, b: Told, like: Likeness): string | undefined => {
  const one = (a.speaker?.kind === "person") !== (b.speaker?.kind === "person");
  return one && like.overlap >= 0.6 && like.run >= LONG_RUN ? `${like.run} words in a row are the same` : undefined;
};

interface Source {
  readonly agreement: Agreement;
  /** as a reason says it */
  readonly who: string;
}

const SAME: Source = { agreement: "same", who: "the same speaker" };
const ONE_OUTLET: Source = { agreement: "same", who: "the same outlet as the source" };
const OPEN: Source = { agreement: "open", who: "no other speaker" };
/** Who has part in a document may be named in its stead. */
const ONE_OF_SEVERAL: Source = { agreement: "open", who: "no other speaker" };
const OTHER: Source = { agreement: "other", who: "another speaker" };

/** Whose words they are; the statement of several bodies, or of one that is named in part, may be anybody's who issued it. */
const sourceOf = (a: Told, b: Told): Source => {
  const agreement = speakersAgree(a.speaker, b.speaker);
  if (agreement === "same") return SAME;
  if (agreement === "open") return byOneOutlet(a, b) ? ONE_OUTLET : OPEN;
  const oneDocument = a.medium !== null && a.medium === b.medium && DOCUMENTS.has(a.medium);
  return oneDocument && (a.speaker?.kind !== "person" || b.speaker?.kind !== "person") ? ONE_OF_SEVERAL : OTHER;
};

/** Three words are shared by what is said of one subject; and what is said of it is not the same for that. */
const LEAST_SHARED = 4;
/** So many words of names say that it is about the same, as two whole names do. */
const NAMES_SHARED = 3;
/** Of what is said itself so much is the same: whom it is about does not matter then. */
const SAID_SHARED = 4;
const SAID_SHARE = 0.6;

/** What is told at length shares more with whatever else is told of its subject. */
const AT_LENGTH = 12;
const overlapOf = ({ least }: Likeness): number => (least >= AT_LENGTH ? 0.35 : 0.3);

const wordsAgree = (like: Likeness, parts: SharedParts, named: boolean): boolean => {
  if (like.sameFigure && like.contained >= 0.35) return true;
  if (parts.said >= SAID_SHARED && parts.saidShare >= SAID_SHARE && like.overlap >= overlapOf(like)) return true;
  return like.contained >= (named ? 0.55 : 0.6) && like.overlap >= (like.contained >= 0.7 ? overlapOf(like) - 0.05 : overlapOf(like));
};

/** Told in few words, that something was not is the same where the very word that is negated is: "no contact", "no contact of any kind". */
const negatedInShort = (a: Told, b: Told, like: Likeness): boolean => {
  const [word] = a.statement.negated;
  return (
    word !== undefined &&
    word === b.statement.negated[0] &&
    negatesWholly(a) &&
    negatesWholly(b) &&
    like.least >= 2 &&
    like.contained >= 0.6
  );
};

const isKnown = ({ speaker }: Told): boolean => !UNNAMED.has(speaker?.kind) && speaker?.kind !== "group" && speaker?.kind !== "unknown";
/** It is told who speaks, if not by the same name. */
const mayBeNamedSo = (a: Told, b: Told): boolean =>
  (isKnown(a) && isKnown(b)) || (!!a.speaker && !!b.speaker && shareWord(a.speaker, b.speaker));

/** What may be the same said in other words: of the same speaker and day, in no other form; of somebody who may be another with figures alone. */
const otherWords = (a: Told, b: Told, like: Likeness, { agreement, who }: Source, sharedNames: boolean): Joining | undefined => {
  const inShort = agreement === "same" && negatedInShort(a, b, like) && mediaAgree(a, b) && !saysManyThings(a);
  if (inShort) return { certainty: "likely", reason: `${who} and day, the same negated`, nearness: like.contained / 2, nearlySame: false };
  if (like.least < 5 || Math.round(like.contained * like.least) < LEAST_SHARED || !mediaAgree(a, b) || negatedByOne(a, b)) return undefined;
  if (agreement === "same" ? saysManyThings(a) && !like.sameFigure : !like.sameFigure || !mayBeNamedSo(a, b)) return undefined;
  const parts = sharedParts(a.statement, b.statement);
  const named = sharedNames || (parts.names >= NAMES_SHARED && !parts.otherNames);
  if (!wordsAgree(like, parts, named)) return undefined;
  const shared = [a.medium && a.medium === b.medium ? ", medium" : "", named ? ", names" : "", like.sameFigure ? ", figures" : ""];
  const what = `${who}${shared.join("")} and day`;
  const reason = `in other words: ${what}, ${percent(like.contained)} of the words`;
  return { certainty: "likely", reason, nearness: like.contained / 2, nearlySame: false };
};

/** `sharedNames`: two names at least that both have on about the same day. */
export const sameClaim = (a: Told, b: Told, sharedNames: boolean): Joining | undefined => {
  if (a.article === b.article) return sameInArticle(a, b);
  const like = likeness(a.statement, b.statement);
  if (like.otherNumbers || opposed(a, b, like)) return undefined;
  const source = sourceOf(a, b);
  const { agreement, who } = source;
  if (agreement === "other") return undefined;
  const same = agreement === "same";
  const days = daysBetween(a, b);
  if (saidAnew(a, b, days)) return undefined;
  if (enoughWords(like, days, same)) {
    const strict = days > 3 || !(same || (a.medium !== null && a.medium === b.medium));
    const near = nearlySame(like, strict) ?? (days <= 3 ? byOffice(a, b, like) : undefined);
    const certainty = a.denied === b.denied && (same || like.overlap >= 0.75) ? "sure" : "likely";
    if (near) return { certainty, reason: `${who}, ${near}`, nearness: 1 + like.overlap, nearlySame: true };
    const part = cut(like, strict || saysManyThings(a) || saysManyThings(b));
    if (part && !ofOthersDocument(source, like) && saysSomething(a, b, like, { days, same }))
      return { certainty, reason: `${who}, ${part}`, nearness: like.contained, nearlySame: false };
  }
  return days <= 1.5 ? otherWords(a, b, like, source, sharedNames) : undefined;
};

/** One stands in the other's words. */
export const standsWithin = (a: Told, b: Told): boolean =>
  a.article === b.article && (a.within === b.n || b.within === a.n || (a.inTitle === b.inTitle && a.start < b.end && b.start < a.end));

/** A fact told twice in one article is one fact; a title says again what the text says. */
const sameInArticle = (a: Told, b: Told): Joining | undefined => {
  if (standsWithin(a, b)) return undefined;
  const like = likeness(a.statement, b.statement);
  const agreement = speakersAgree(a.speaker, b.speaker);
  if (opposed(a, b, like) || like.otherNumbers || agreement === "other") return undefined;
  if (agreement === "open" && a.speaker && b.speaker && negatedByOne(a, b)) return undefined;
  const titled = a.inTitle !== b.inTitle;
  if (like.contained < (titled ? 0.6 : 0.8) || like.least < (titled ? 2 : 3)) return undefined;
  return { certainty: "sure", reason: "said again in the same article", nearness: like.contained, nearlySame: true };
};
