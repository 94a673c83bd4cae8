/** What one claim does to another: it denies it, corrects it, answers it. */
import { daysBetween, opposed, standsWithin, type Told } from "./same-claim.ts";
import { type Agreement, speakersAgree } from "./speakers-agree.ts";
import { type Likeness, likeness, sharedWords } from "./statement.ts";

export interface FoundLink {
  readonly kind: "denies" | "corrects" | "answers";
  /** report whose claim does it */
  readonly from: number;
  readonly to: number;
  readonly certainty: "sure" | "likely";
  readonly reason: string;
}

const LATEST_DAYS = 14;

/** Share of all words that both must have, where neither is told as a denial. */
const ALIKE_ENOUGH = 0.5;

/**
 * A report of denial denies. Where the words alone are negated ("the delay of not setting it up", "without counting it"), they
 * deny only what another speaker said in much the same words.
 */
const canDeny = (a: Told, b: Told, like: Likeness, agreement: Agreement): boolean =>
  a.denied !== b.denied || (agreement === "other" && like.overlap >= ALIKE_ENOUGH);

/** The same whichever comes first. */
export const linkBetween = (a: Told, b: Told): FoundLink | undefined => {
  if (daysBetween(a, b) > LATEST_DAYS || standsWithin(a, b)) return undefined;
  const like = likeness(a.statement, b.statement);
  const agreement = speakersAgree(a.speaker, b.speaker);
  const alike = like.least >= 3 && ((like.contained >= 0.6 && like.overlap >= 0.25) || like.overlap >= 0.5);
  if (!alike) return undefined;
  const later = (a.instant ?? 0) === (b.instant ?? 0) ? a.id > b.id : (a.instant ?? 0) > (b.instant ?? 0);
  if (opposed(a, b, like)) {
    if (!canDeny(a, b, like, agreement)) return undefined;
    const denier = a.denied === b.denied ? a.statement.negated.length > 0 : a.denied;
    const [from, to] = denier ? [a.n, b.n] : [b.n, a.n];
    const sure = a.denied !== b.denied && like.contained >= 0.8;
    return { kind: "denies", from, to, certainty: sure ? "sure" : "likely", reason: "the same words, denied" };
  }
  if (like.otherNumbers && agreement === "same" && daysBetween(a, b) <= 1 && like.overlap >= 0.6 && a.article !== b.article) {
    const [from, to] = later ? [a.n, b.n] : [b.n, a.n];
    return { kind: "corrects", from, to, certainty: "likely", reason: "the same speaker and words, with other numbers" };
  }
  return undefined;
};

/** Answers inside one article: a response of one speaker to what another was reported to have said before it. */
export const answersIn = (article: readonly Told[]): FoundLink[] => {
  const inOrder = article.filter((t) => !t.inTitle).sort((a, b) => a.start - b.start);
  return inOrder.flatMap((t, i): FoundLink[] => {
    if (t.act !== "respond" || !t.speaker) return [];
    const said = inOrder.slice(0, i).findLast((x) => x.speaker && speakersAgree(x.speaker, t.speaker) === "other" && x.n !== t.within);
    const shared = said ? sharedWords(said.statement, t.statement) : 0;
    if (!said || shared < 2) return [];
    return [
      { kind: "answers", from: t.n, to: said.n, certainty: "likely", reason: "told as a response, after the other in the same article" },
    ];
  });
};
