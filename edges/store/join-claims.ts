/** Reports of the same words join into claims. */
import type { Entry } from "../../core/record/entry.ts";
import { answersIn, type FoundLink } from "../../core/record/claims/claim-links.ts";
import { type MayJoin, pairUp } from "../../core/record/claims/pairs.ts";
import type { Row } from "../../schema/record/tables.ts";
import { drawClaims, putSingles } from "./claims/draw-claims.ts";
import { type Candidate, findCandidates } from "./claims/find-candidates.ts";
import { groupsOf } from "./claims/groups.ts";
import { mergeInto } from "./claims/merge-claims.ts";
import { linkKin } from "./claims/link-kin.ts";
import { putLinks } from "./claims/put-links.ts";
import { type ToldRow, toldRows } from "./claims/told-rows.ts";
import type { Writing } from "./writing.ts";

const mayJoin = (
  news: readonly ToldRow[],
  keysOf: ReadonlyMap<number, unknown>,
  candidates: ReadonlyMap<number, Candidate[]>,
  rows: ReadonlyMap<number, ToldRow>,
): MayJoin<ToldRow>[] => {
  const pairs = new Map<string, MayJoin<ToldRow>>();
  const put = (a: ToldRow, b: ToldRow, sharedNames: boolean): void => {
    const k = a.n < b.n ? `${a.n} ${b.n}` : `${b.n} ${a.n}`;
    if (sharedNames || !pairs.has(k)) pairs.set(k, { a, b, sharedNames });
  };
  for (const a of news) {
    for (const b of news) if (b.n < a.n && b.version === a.version) put(a, b, false);
    for (const c of candidates.get(a.n) ?? []) {
      const b = rows.get(c.report);
      // what is in no claim at the moment, and not among these, joins in its own turn
      if (b && b.version !== a.version && (b.claim !== null || keysOf.has(b.n))) put(a, b, c.sharedNames);
    }
  }
  return [...pairs.values()];
};

/** Links of reports that are in their claims already, found again. */
export const linkAgain = async (w: Writing, keysOf: ReadonlyMap<number, readonly number[]>): Promise<void> => {
  if (keysOf.size === 0) return;
  const candidates = await findCandidates(w, keysOf);
  const others = [...candidates.values()].flat().map((c) => c.report);
  const rows = new Map((await toldRows(w.db, [...new Set([...keysOf.keys(), ...others])])).map((r) => [r.n, r]));
  const own = [...keysOf.keys()].flatMap((n) => rows.get(n) ?? []);
  await putLinks(w, [...pairUp(mayJoin(own, keysOf, candidates, rows)).links, ...answersOf(own)]);
};

const answersOf = (rows: readonly ToldRow[]): FoundLink[] =>
  [...new Set(rows.map((r) => r.version))].flatMap((v) => answersIn(rows.filter((r) => r.version === v)));

/** `keysOf`: of each report that is to join; these belong to no claim yet, and their keys are in the store. Gives the claims that changed. */
export const joinReports = async (w: Writing, keysOf: ReadonlyMap<number, readonly number[]>): Promise<void> => {
  if (keysOf.size === 0) return;
  const candidates = await findCandidates(w, keysOf);
  const others = [...candidates.values()].flat().map((c) => c.report);
  const rows = new Map((await toldRows(w.db, [...new Set([...keysOf.keys(), ...others])])).map((r) => [r.n, r]));
  const news = [...keysOf.keys()].flatMap((n) => rows.get(n) ?? []);
  const { joined, links } = pairUp(mayJoin(news, keysOf, candidates, rows));
  const groups = await groupsOf(w, news, joined);
  await putSingles(
    w,
    groups.filter((g) => g.claims.length === 0 && g.reports.length === 1).flatMap((g) => g.reports),
  );
  const changed: number[] = [];
  for (const g of groups) if (g.claims.length > 0 || g.reports.length > 1) changed.push(await mergeInto(w, g));
  await drawClaims(w, changed);
  await putLinks(w, [...links, ...answersOf(news)]);
};

/** Claims that older versions of the article told: they tell them no more. */
const claimsOfOlder = async (w: Writing, version: Row<"version">): Promise<number[]> => {
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

export const joinClaims = async (w: Writing, entry: Entry, version: Row<"version">, reports: readonly Row<"report">[]): Promise<void> => {
  await linkKin(w, entry, version);
  await joinReports(w, new Map(reports.map((r, i) => [r.n, entry.reports[i]?.keys ?? []])));
  await drawClaims(w, await claimsOfOlder(w, version));
};
