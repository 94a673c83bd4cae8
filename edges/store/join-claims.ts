/** Reports of the same words join into claims. */
import type { FoundLink } from "../../core/record/claims/claim-links.ts";
import { type MayJoin, pairUp } from "../../core/record/claims/pairs.ts";
import type { Row } from "../../schema/record/tables.ts";
import { drawClaims, place, putSingles } from "./claims/draw-claims.ts";
import { type Candidate, findCandidates, holdersOfReportKeys } from "./claims/find-candidates.ts";
import { type Group, groupsOf } from "./claims/groups.ts";
import { claimOfGroup, mergeInto } from "./claims/merge-claims.ts";
import { answeringAmong, linkAnswers } from "./claims/link-answers.ts";
import { putLinks } from "./claims/put-links.ts";
import { reportsInHand } from "./claims/reports-in-hand.ts";
import { type ToldRow, toldRows } from "./claims/told-rows.ts";
import type { Writing } from "./writing.ts";

type ToldOf = (report: number) => ToldRow | undefined;

const mayJoin = (
  news: readonly ToldRow[],
  keysOf: ReadonlyMap<number, unknown>,
  candidates: ReadonlyMap<number, Candidate[]>,
  told: ToldOf,
): MayJoin<ToldRow>[] => {
  const pairs = new Map<string, MayJoin<ToldRow>>();
  const put = (a: ToldRow, b: ToldRow, sharedNames: boolean): void => {
    const k = a.n < b.n ? `${a.n} ${b.n}` : `${b.n} ${a.n}`;
    if (sharedNames || !pairs.has(k)) pairs.set(k, { a, b, sharedNames });
  };
  for (const a of news) {
    for (const b of news) if (b.n < a.n && b.version === a.version) put(a, b, false);
    for (const c of candidates.get(a.n) ?? []) {
      const b = told(c.report);
      // what is in no claim at the moment, and not among these, joins in its own turn
      if (b && b.version !== a.version && (b.claim !== null || keysOf.has(b.n))) put(a, b, c.sharedNames);
    }
  }
  return [...pairs.values()];
};

type Keys = ReadonlyMap<number, readonly number[]>;

/** Reports that share a key with these, and these themselves, by number; asked of the store anew. */
const asked = async (w: Writing, keysOf: Keys) => {
  const candidates = await findCandidates(keysOf, holdersOfReportKeys(w));
  const others = [...candidates.values()].flat().map((c) => c.report);
  const rows = new Map((await toldRows(w.db, [...new Set([...keysOf.keys(), ...others])])).map((r) => [r.n, r]));
  const told: ToldOf = (n) => rows.get(n);
  return { candidates, told, own: [...keysOf.keys()].flatMap((n) => rows.get(n) ?? []) };
};

/** Links of reports that are in their claims already, found again. */
export const linkAgain = async (w: Writing, keysOf: Keys): Promise<void> => {
  if (keysOf.size === 0) return;
  const { candidates, told, own } = await asked(w, keysOf);
  await putLinks(w, pairUp(mayJoin(own, keysOf, candidates, told)).links);
  await linkAnswers(w, answeringAmong(own, candidateRows(candidates, told)));
};

/** How reports that belong to no claim yet are going to join. */
export interface Joining {
  /** each a claim of its own */
  readonly singles: readonly ToldRow[];
  readonly groups: readonly Group[];
  readonly links: readonly FoundLink[];
  /** reports whose answers are to be found once all are in their claims */
  readonly answering: readonly number[];
}

const candidateRows = (candidates: ReadonlyMap<number, Candidate[]>, told: ToldOf): ToldRow[] =>
  [...candidates.values()].flatMap((list) => list.flatMap((c) => told(c.report) ?? []));

const joiningOf = async (
  w: Writing,
  news: readonly ToldRow[],
  keysOf: Keys,
  candidates: ReadonlyMap<number, Candidate[]>,
  told: ToldOf,
): Promise<Joining> => {
  const { joined, links } = pairUp(mayJoin(news, keysOf, candidates, told));
  const groups = await groupsOf(w, news, joined);
  const isSingle = (g: Group): boolean => g.claims.length === 0 && g.reports.length === 1;
  return {
    singles: groups.filter(isSingle).flatMap((g) => g.reports),
    groups: groups.filter((g) => !isSingle(g)),
    links,
    answering: answeringAmong(news, candidateRows(candidates, told)),
  };
};

/** Claims for reports that are not in the store yet, by the reports' numbers; the claims are to be drawn once the reports are there. */
export const claimsOfGroups = async (w: Writing, groups: readonly Group[]): Promise<{ of: Map<number, number>; changed: number[] }> => {
  const hand = reportsInHand(w);
  const of = new Map<number, number>();
  const changed: number[] = [];
  for (const g of groups) {
    const claim = await claimOfGroup(w, g);
    changed.push(claim);
    for (const r of g.reports) {
      of.set(r.n, claim);
      hand.keep({ ...r, claim });
    }
  }
  return { of, changed };
};

/** `keysOf`: of each report that is to join; these belong to no claim yet, and their keys are in the store. */
export const joinReports = async (w: Writing, keysOf: Keys): Promise<void> => {
  if (keysOf.size === 0) return;
  const { candidates, told, own } = await asked(w, keysOf);
  const joining = await joiningOf(w, own, keysOf, candidates, told);
  await place(w, putSingles(w, joining.singles));
  const changed: number[] = [];
  for (const g of joining.groups) changed.push(await mergeInto(w, g));
  await drawClaims(w, changed);
  await putLinks(w, joining.links);
  await linkAnswers(w, joining.answering);
};

/** How the reports of an article that comes in are going to join; they are not in the store yet. */
export const foreseeJoining = async (w: Writing, news: readonly ToldRow[], keysOf: Keys): Promise<Joining> => {
  if (news.length === 0) return { singles: [], groups: [], links: [], answering: [] };
  const hand = reportsInHand(w);
  const own = new Map(news.map((r) => [r.n, r]));
  const candidates = await findCandidates(keysOf, hand.keys, (n) => own.has(n));
  const others = [...candidates.values()].flat().map((c) => c.report);
  await hand.load(others);
  return joiningOf(w, news, keysOf, candidates, (n) => hand.told(n));
};

/** Claims that older versions of the article told: they tell them no more. */
export const claimsOfOlder = async (w: Writing, version: Row<"version">): Promise<number[]> => {
  if (version.number === 1) return [];
  const rows = await w.db
    .selectFrom("report as r")
    .innerJoin("version as v", "v.n", "r.version")
    .select("r.claim")
    .distinct()
    .where("v.article", "=", version.article)
    .where("v.n", "<>", version.n)
    .execute();
  return rows.flatMap((r) => (r.claim === null ? [] : [r.claim]));
};
