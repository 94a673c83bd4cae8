/** A claim as its reports make it: what it says, how many tell it, where it comes from. Depends on the set of reports alone. */
import type { Row } from "../../../schema/record/tables.ts";
import { byAppearance, type FoundOrigin, originsOf, type Witness, type WordingAt } from "./origins.ts";
import { type Joining, sameClaim, type Told } from "./same-claim.ts";

export interface Member extends Told, Witness {
  readonly carrier: Witness["carrier"];
  readonly statement: Told["statement"];
  readonly words: string;
  readonly polarity: Row<"report">["polarity"];
  /** it stands in the version of its article that is shown and counted */
  readonly current: boolean;
  /** a person put it here */
  readonly byPerson: boolean;
}

export interface Placed {
  readonly n: number;
  readonly counted: boolean;
  readonly certainty: Row<"report">["certainty"];
  readonly reason: string;
  /** key of its origin; absent where it does not count and no other report of its article does */
  readonly origin: string | undefined;
}

export interface DrawnClaim {
  /** the report it is known by */
  readonly first: Member;
  readonly speaker: number | null;
  readonly instants: readonly [first: number | null, last: number | null];
  readonly articles: number;
  readonly outlets: number;
  readonly origins: readonly FoundOrigin[];
  readonly reports: readonly Placed[];
}

/** Of an article the text before the title, what comes first before what comes later. */
const byPlace = (a: Member, b: Member): number =>
  Number(b.current) - Number(a.current) || Number(a.inTitle) - Number(b.inTitle) || a.start - b.start || (a.id < b.id ? -1 : 1);

/** One report an article counts: none of an older version. */
const countedOf = (members: readonly Member[]): Member[] => {
  const best = new Map<number, Member>();
  for (const m of members) {
    const known = best.get(m.article);
    if (m.current && (!known || byPlace(m, known) < 0)) best.set(m.article, m);
  }
  return [...best.values()].sort(byAppearance);
};

const better = (a: Joining | undefined, b: Joining | undefined): Joining | undefined => {
  if (!a || !b) return a ?? b;
  return Number(b.certainty === "sure") - Number(a.certainty === "sure") || b.nearness - a.nearness > 0 ? b : a;
};

/** Members are held against so many of the claim's earliest at most: the rest is further away in time, not in words. */
const MOST_COMPARED = 12;

/** Why a report is here: held against the first, or else against the nearest of those that appeared early. */
const joiningOf = (m: Member, first: Member, early: readonly Member[]): Joining | undefined => {
  const toFirst = sameClaim(m, first, true);
  if (toFirst) return toFirst;
  let best: Joining | undefined;
  for (const other of early) if (other !== m) best = better(best, sameClaim(m, other, true));
  return best;
};

const speakerOf = (members: readonly Member[]): number | null => {
  const known = members.filter((m) => m.speaker?.actor !== undefined);
  const chosen = known.find((m) => m.speaker?.kind === "person") ?? known.find((m) => m.speaker?.kind !== "anonymous") ?? known[0];
  return chosen?.speaker?.actor ?? null;
};

/** `members`: at least one. `wordingAt`: asked only where one of them may be copied, see `mayBeCopied`. */
export const drawnClaim = (members: readonly Member[], wordingAt: WordingAt): DrawnClaim => {
  const counted = countedOf(members);
  const inOrder = [...members].sort((a, b) => byAppearance(a, b));
  const first = counted[0] ?? [...members].sort(byPlace)[0];
  if (!first) throw new Error("a claim without reports");
  const origins = originsOf(counted, wordingAt);
  const originOf = new Map<number, { key: string; copied: string | undefined }>();
  for (const o of origins) for (const r of o.reports) originOf.set(r.n, { key: o.key, copied: r.copied });
  const ofArticle = new Map(counted.map((m) => [m.article, m]));
  const early = inOrder.slice(0, MOST_COMPARED);
  const reports = members.map((m): Placed => {
    const counts = ofArticle.get(m.article) === m;
    const standsFor = ofArticle.get(m.article);
    const origin = standsFor ? originOf.get(standsFor.n) : undefined;
    const joining = m === first ? undefined : joiningOf(m, first, early);
    const why = m === first ? "the first to tell it" : (joining?.reason ?? "by way of other reports of the claim");
    return {
      n: m.n,
      counted: counts,
      certainty: m.byPerson ? "person" : m === first ? "sure" : (joining?.certainty ?? "likely"),
      reason: m.byPerson ? "a person put it here" : counts && origin?.copied ? `${why}; ${origin.copied}` : why,
      origin: origin?.key,
    };
  });
  const instants = counted.flatMap((m) => (m.instant === undefined ? [] : [m.instant]));
  return {
    first,
    speaker: speakerOf([...counted, ...inOrder]),
    instants: instants.length === 0 ? [null, null] : [Math.min(...instants), Math.max(...instants)],
    articles: counted.length,
    outlets: new Set(counted.flatMap((m) => (m.outlet ? [m.outlet.actor] : []))).size,
    origins,
    reports,
  };
};
