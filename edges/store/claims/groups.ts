/** Reports that are to join, with the claims they join. */
import { perWriting } from "../per-writing.ts";
import type { Writing } from "../writing.ts";
import type { ToldRow } from "./told-rows.ts";

export interface Group {
  /** that are in no claim yet */
  readonly reports: readonly ToldRow[];
  /** numbers of claims that are there, the least first */
  readonly claims: readonly number[];
}

/** Whether anybody ever joined or split claims: no decision is taken while articles come in, so it is asked once. */
const decided = perWriting((w) => ({
  any: w.db
    .selectFrom("decision")
    .select("n")
    .where("kind", "in", ["join-claims", "split-claim"])
    .limit(1)
    .execute()
    .then((rows) => rows.length > 0),
}));
/** A person decides something. */
export const letGoOfDecided = decided.letGo;

/** What a person joined or split is not joined to more by the way of a third. */
const heldClaims = async (w: Writing, claims: readonly number[]): Promise<Set<number>> => {
  if (!(await decided.of(w).any)) return new Set();
  const rows = await w.db
    .selectFrom("report")
    .select("claim")
    .distinct()
    .where("claim", "in", claims)
    .where("certainty", "=", "person")
    .execute();
  return new Set(rows.flatMap((r) => (r.claim === null ? [] : [r.claim])));
};

interface Growing {
  readonly reports: ToldRow[];
  readonly claims: Set<number>;
}

/** The smaller one goes into the larger. */
const union = (groups: Map<ToldRow | number, Growing>, a: Growing, b: Growing): void => {
  const [from, into] = a.reports.length + a.claims.size < b.reports.length + b.claims.size ? [a, b] : [b, a];
  for (const r of from.reports) {
    into.reports.push(r);
    groups.set(r, into);
  }
  for (const c of from.claims) {
    into.claims.add(c);
    groups.set(c, into);
  }
};

/** `joined`: the nearest pairs first. */
const grown = (news: readonly ToldRow[], joined: readonly (readonly [ToldRow, ToldRow])[], held: ReadonlySet<number>): Set<Growing> => {
  const groups = new Map<ToldRow | number, Growing>(news.map((r) => [r, { reports: [r], claims: new Set<number>() }]));
  const at = (r: ToldRow): Growing => {
    const node = r.claim ?? r;
    const known = groups.get(node) ?? { reports: [], claims: new Set([r.claim as number]) };
    groups.set(node, known);
    return known;
  };
  for (const [x, y] of joined) {
    const [a, b] = [at(x), at(y)];
    if (a === b) continue;
    const isHeld = [...a.claims, ...b.claims].some((c) => held.has(c));
    if (!(isHeld && a.claims.size > 0 && b.claims.size > 0)) union(groups, a, b);
  }
  return new Set(groups.values());
};

/** Every new report stands in one group. */
export const groupsOf = async (
  w: Writing,
  news: readonly ToldRow[],
  joined: readonly (readonly [ToldRow, ToldRow])[],
): Promise<Group[]> => {
  const claims = [...new Set(joined.flat().flatMap((r) => (r.claim === null ? [] : [r.claim])))];
  const held = claims.length > 1 ? await heldClaims(w, claims) : new Set<number>();
  return [...grown(news, joined, held)]
    .filter((g) => g.reports.length > 0 || g.claims.size > 1)
    .map((g) => ({ reports: g.reports, claims: [...g.claims].sort((a, b) => a - b) }));
};
