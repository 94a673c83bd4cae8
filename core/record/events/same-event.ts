/**
 * Whether two accounts are of one event. The answer depends on these two alone and is the same either way round, so that events, which
 * are what hangs together by it, come out the same in whatever order articles arrive.
 */
import { type AccountFacts, type Party, daysOf, isPrecise, overlap, statedDays } from "./account-facts.ts";
import { kindOfEncounter } from "./account-keys.ts";

export interface Agreement {
  readonly certainty: "sure" | "likely";
  readonly reason: string;
}

interface Shared {
  /** the same actor on both sides */
  readonly same: number;
  /** of the same country, where one side names the country or an office and the other a person */
  readonly coarse: number;
  readonly visitor: boolean;
  /** whoever is visitor for one is host for the other */
  readonly turned: boolean;
}

const isCollective = (p: Party): boolean => p.kind === "country" || p.kind === "office" || p.kind === "organisation";

/** Countries are counted once each, so that it makes no difference which account is asked about which. */
const sharedOf = (a: readonly Party[], b: readonly Party[]): Shared => {
  const inB = new Map(b.map((q) => [q.actor, q]));
  const met = new Set<string>();
  const counted = new Set<number>();
  let visitor = false;
  let turned = false;
  for (const p of a) {
    const q = inB.get(p.actor);
    if (!q) continue;
    counted.add(p.actor);
    if (p.country !== undefined) met.add(p.country);
    if (p.role === "visitor" && q.role === "visitor") visitor = true;
    if ((p.role === "visitor" && q.role === "host") || (p.role === "host" && q.role === "visitor")) turned = true;
  }
  const coarse = new Set<string>();
  for (const p of a) {
    if (p.country === undefined || met.has(p.country)) continue;
    for (const q of b) {
      if (q.country !== p.country || !(isCollective(p) || isCollective(q))) continue;
      coarse.add(p.country);
      if (p.role === "visitor" && q.role === "visitor") visitor = true;
    }
  }
  return { same: counted.size, coarse: coarse.size, visitor, turned };
};

type When = "same" | "may-be" | "differs" | "apart";

/** Dates of one event that outlets tell differently lie no further apart, and so do the articles. */
const NEAR_DAYS = 2;
const VAGUE_DAYS = 31;

const whenOf = (a: AccountFacts, b: AccountFacts): When => {
  const [x, y] = [statedDays(a), statedDays(b)];
  if (x && y) {
    const published = a.published !== undefined && b.published !== undefined ? Math.abs(a.published - b.published) : 0;
    // two articles that give no more than the year or month may mean any two encounters of it
    if (overlap(x, y))
      return isPrecise(a) && isPrecise(b) ? "same" : !isPrecise(a) && !isPrecise(b) && published > VAGUE_DAYS ? "apart" : "may-be";
    const gap = Math.max(x.first - y.last, y.first - x.last);
    return isPrecise(a) && isPrecise(b) && gap <= NEAR_DAYS && published <= NEAR_DAYS ? "differs" : "apart";
  }
  const [p, q] = [daysOf(a), daysOf(b)];
  return p && q && overlap(p, q) ? "may-be" : "apart";
};

type Where = "same" | "unknown" | "differs" | "apart";
const whereOf = (a: AccountFacts, b: AccountFacts): Where => {
  if (a.placeKey === undefined || b.placeKey === undefined) return "unknown";
  if (a.placeKey === b.placeKey) return "same";
  if (a.country !== null && b.country !== null && a.country !== b.country) return "apart";
  return "differs";
};

const IN_WORDS = {
  when: { same: "the same day", "may-be": "times that fit", differs: "days close by", apart: "" },
  where: { same: ", the same place", unknown: "", differs: ", places that differ", apart: ", places that differ" },
} as const;

const inWords = (s: Shared, when: When, where: Where): string => {
  const who = [
    s.same > 0 ? `${s.same} ${s.same === 1 ? "participant" : "participants"} in common` : "",
    s.coarse > 0 ? `${s.coarse} of the same country` : "",
  ].filter(Boolean);
  return `${who.join(" and ")}, ${IN_WORDS.when[when]}${IN_WORDS.where[where]}`;
};

/** Meetings of a series are months apart. */
const ROUND_DAYS = 120;
const ofOneRound = (a: AccountFacts, b: AccountFacts, shared: Shared): Agreement | "apart" | undefined => {
  if (a.series === null || b.series === null) return undefined;
  if (a.series !== b.series) return a.round !== null && b.round !== null ? "apart" : undefined;
  if (a.round === null || b.round === null) return undefined;
  const [x, y] = [daysOf(a), daysOf(b)];
  const gap = x && y ? Math.max(0, x.first - y.last, y.first - x.last) : 0;
  if (a.round === b.round) return gap <= ROUND_DAYS ? { certainty: "sure", reason: `round ${a.round} of the same series` } : "apart";
  const when = whenOf(a, b);
  return when === "same" && shared.same >= 2
    ? {
        certainty: "likely",
        reason: `the same series, participants and day, though the rounds differ (${Math.min(a.round, b.round)}, ${Math.max(a.round, b.round)})`,
      }
    : "apart";
};

/** A headline that gives no day tells of what the body says lies at most so far ahead or behind. */
const HEADLINE_DAYS = 62;
/** Headline and body of one article tell the same once more; two tellings in one body are two events, as the reader found. */
const withinArticle = (a: AccountFacts, b: AccountFacts, shared: Shared): Agreement | undefined => {
  if (a.inTitle === b.inTitle || shared.turned) return undefined;
  const least = Math.min(a.parties.length, b.parties.length);
  const [x, y] = [daysOf(a), daysOf(b)];
  const slack = statedDays(a) && statedDays(b) ? 0 : HEADLINE_DAYS;
  if ((x && y && Math.max(x.first - y.last, y.first - x.last) > slack) || whereOf(a, b) === "apart") return undefined;
  const visitors = (c: AccountFacts) => c.parties.some((p) => p.role === "visitor");
  if (a.type === "visit" && visitors(a) && visitors(b) && !shared.visitor) return undefined;
  const told = shared.same + shared.coarse;
  return told >= 2 || (told >= 1 && (shared.visitor || (least === 1 && a.type === b.type)))
    ? { certainty: "sure", reason: "headline and body of one article" }
    : undefined;
};

/** Nobody visits two countries at once. */
const hostsFit = (a: AccountFacts, b: AccountFacts): boolean => {
  const hosts = (x: AccountFacts) => x.parties.filter((p) => p.role === "host" && p.country !== undefined).map((p) => p.country);
  const [x, y] = [hosts(a), hosts(b)];
  return x.length === 0 || y.length === 0 || x.some((c) => y.includes(c));
};

const acrossArticles = (a: AccountFacts, b: AccountFacts, s: Shared): Agreement | undefined => {
  const [when, where] = [whenOf(a, b), whereOf(a, b)];
  if (when === "apart" || s.turned || s.same + s.coarse === 0) return undefined;
  const reason = inWords(s, when, where);
  if (when === "differs") {
    const alike =
      s.same >= 2 &&
      where !== "apart" &&
      where !== "differs" &&
      (where === "same" || (a.series !== null && a.series === b.series) || a.type === "visit");
    return alike ? { certainty: "likely", reason } : undefined;
  }
  if (where === "apart") return s.same >= 2 && when === "same" ? { certainty: "likely", reason } : undefined;
  if (a.type === "visit" && !s.visitor) return undefined;
  if (s.same >= 2) return { certainty: when === "same" ? "sure" : "likely", reason };
  if (s.same === 1 && s.coarse >= 1) return { certainty: "likely", reason };
  if (s.same === 1 && a.type === "visit")
    return where !== "differs" && (when === "same" || where === "same") && hostsFit(a, b) ? { certainty: "likely", reason } : undefined;
  if (s.same === 1 && when === "same" && (where === "same" || a.parties.length === 1 || b.parties.length === 1))
    return a.type === b.type && where !== "differs" ? { certainty: "likely", reason } : undefined;
  return s.coarse >= 2 && when === "same" && where === "same" ? { certainty: "likely", reason } : undefined;
};

export const sameEvent = (a: AccountFacts, b: AccountFacts): Agreement | undefined => {
  if (kindOfEncounter(a.type) !== kindOfEncounter(b.type)) return undefined;
  const shared = sharedOf(a.parties, b.parties);
  if (a.article === b.article) return withinArticle(a, b, shared);
  const round = ofOneRound(a, b, shared);
  if (round === "apart") return undefined;
  return round ?? acrossArticles(a, b, shared);
};
