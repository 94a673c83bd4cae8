/** What one claim does to another: it denies it, corrects it, answers it. */
import { newFigure } from "./corrections.ts";
import { denialBetween, sharedWithDenied } from "./denials.ts";
import { daysBetween, opposed, standsWithin, type Told } from "./same-claim.ts";
import { type Agreement, speakersAgree } from "./speakers-agree.ts";
import { type Likeness, likeness } from "./statement.ts";

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

const DAY = 86_400_000;

/** Which was told later; nothing where one has no hour and the other is of the same day. */
const inOrder = (a: Told, b: Told): readonly [later: Told, earlier: Told] | undefined => {
  if (a.instant === undefined || b.instant === undefined || a.instant === b.instant) return undefined;
  const [later, earlier] = a.instant > b.instant ? [a, b] : [b, a];
  const sameDay = Math.floor((later.instant as number) / DAY) === Math.floor((earlier.instant as number) / DAY);
  return sameDay && (a.dayOnly || b.dayOnly) ? undefined : [later, earlier];
};

const sameWordsDenied = (a: Told, b: Told, like: Likeness): FoundLink | undefined => {
  const alike = like.least >= 3 && ((like.contained >= 0.6 && like.overlap >= 0.25) || like.overlap >= ALIKE_ENOUGH);
  if (!alike || !opposed(a, b, like) || !canDeny(a, b, like, speakersAgree(a.speaker, b.speaker))) return undefined;
  const denier = a.denied === b.denied ? a.statement.negated.length > 0 : a.denied;
  const [denial, claim] = denier ? [a, b] : [b, a];
  if (claim.act === "call-for" || claim.act === "ask") return undefined;
  // names alone are shared by what is told of the same people, and what comes after the words denied is told and not denied
  const share = sharedWithDenied(denial, claim);
  if (denial.denied && (share.shared < 2 || share.first === 0)) return undefined;
  const [from, to] = [denial.n, claim.n];
  const sure = a.denied !== b.denied && like.contained >= 0.8;
  return { kind: "denies", from, to, certainty: sure ? "sure" : "likely", reason: "the same words, denied" };
};

/** The same whichever comes first. */
export const linkBetween = (a: Told, b: Told, sharedNames = false): FoundLink | undefined => {
  if (daysBetween(a, b) > LATEST_DAYS || standsWithin(a, b)) return undefined;
  const like = likeness(a.statement, b.statement);
  const denied = sameWordsDenied(a, b, like);
  if (denied) return denied;
  const denial = denialBetween(a, b, sharedNames);
  if (denial) return { kind: "denies", from: denial.denial.n, to: denial.claim.n, certainty: "likely", reason: denial.reason };
  const reason = newFigure(a, b, like, sharedNames);
  const order = reason ? inOrder(a, b) : undefined;
  return reason && order ? { kind: "corrects", from: order[0].n, to: order[1].n, certainty: "likely", reason } : undefined;
};
