/** Whether two reports are of one utterance, and why. Depends on the two alone, so that the order of arrival makes no difference. */
import type { Row } from "../../../schema/record/tables.ts";
import { type Agreement, type Speaker, speakersAgree } from "./speakers-agree.ts";
import { type Likeness, likeness, type Statement } from "./statement.ts";

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

const mediaAgree = (a: Told, b: Told): boolean => a.medium === null || b.medium === null || a.medium === b.medium;

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

const DOCUMENTS: ReadonlySet<Told["medium"]> = new Set<Told["medium"]>(["statement", "report", "message"]);

interface Source {
  readonly agreement: Agreement;
  /** as a reason says it */
  readonly who: string;
}

const SAME: Source = { agreement: "same", who: "the same speaker" };
const ONE_OUTLET: Source = { agreement: "same", who: "the same outlet as the source" };
const OPEN: Source = { agreement: "open", who: "no other speaker" };
const OTHER: Source = { agreement: "other", who: "another speaker" };

/** Whose words they are; the statement of several bodies, or of one that is named in part, may be anybody's who issued it. */
const sourceOf = (a: Told, b: Told): Source => {
  const agreement = speakersAgree(a.speaker, b.speaker);
  if (agreement === "same") return SAME;
  if (agreement === "open") return byOneOutlet(a, b) ? ONE_OUTLET : OPEN;
  const oneDocument = a.medium !== null && a.medium === b.medium && DOCUMENTS.has(a.medium);
  return oneDocument && (a.speaker?.kind !== "person" || b.speaker?.kind !== "person") ? OPEN : OTHER;
};

/** Three words are shared by what is said of one subject; and what is said of it is not the same for that. */
const LEAST_SHARED = 4;

/** What may be the same said in other words: of the same speaker and day, in no other form. */
const otherWords = (a: Told, b: Told, like: Likeness, { who, sharedNames }: { who: string; sharedNames: boolean }): Joining | undefined => {
  const near = like.contained >= (sharedNames ? 0.55 : 0.6) && like.overlap >= (like.contained >= 0.7 ? 0.25 : 0.3);
  const figures = like.sameFigure && like.contained >= 0.35;
  if (like.least < 5 || Math.round(like.contained * like.least) < LEAST_SHARED || !mediaAgree(a, b) || !(near || figures)) return undefined;
  const shared = [a.medium && a.medium === b.medium ? ", medium" : "", sharedNames ? ", names" : "", like.sameFigure ? ", figures" : ""];
  const what = `${who}${shared.join("")} and day`;
  const reason = `in other words: ${what}, ${percent(like.contained)} of the words`;
  return { certainty: "likely", reason, nearness: like.contained / 2, nearlySame: false };
};

/** `sharedNames`: two names at least that both have on about the same day. */
export const sameClaim = (a: Told, b: Told, sharedNames: boolean): Joining | undefined => {
  if (a.article === b.article) return sameInArticle(a, b);
  const like = likeness(a.statement, b.statement);
  if (like.otherNumbers || opposed(a, b, like)) return undefined;
  const { agreement, who } = sourceOf(a, b);
  if (agreement === "other") return undefined;
  const same = agreement === "same";
  const days = daysBetween(a, b);
  if (saidAnew(a, b, days)) return undefined;
  if (enoughWords(like, days, same)) {
    const strict = days > 3 || !(same || (a.medium !== null && a.medium === b.medium));
    const near = nearlySame(like, strict);
    const certainty = a.denied === b.denied && (same || like.overlap >= 0.75) ? "sure" : "likely";
    if (near) return { certainty, reason: `${who}, ${near}`, nearness: 1 + like.overlap, nearlySame: true };
    const part = cut(like, strict);
    if (part) return { certainty, reason: `${who}, ${part}`, nearness: like.contained, nearlySame: false };
  }
  return same && days <= 1.5 ? otherWords(a, b, like, { who, sharedNames }) : undefined;
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
