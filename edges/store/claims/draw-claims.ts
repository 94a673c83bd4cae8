/** Claims as their reports make them: counts, origins, reasons. What is as it was is left alone. */
import { sql } from "kysely";
import { type DrawnClaim, drawnClaim } from "../../../core/record/claims/drawn-claim.ts";
import { independentOf, mayBeCopied, type WordingAt } from "../../../core/record/claims/origins.ts";
import type { Wording } from "../../../core/record/claims/wording.ts";
import type { Row } from "../../../schema/record/tables.ts";
import { pieces } from "../in-pieces.ts";
import type { Writing } from "../writing.ts";
import { padded } from "./padded.ts";
import { keepTold } from "./reports-in-hand.ts";
import { type ToldRow, toldAsPlaced, toldOfClaims, wordingsOf } from "./told-rows.ts";

/** Claims that are drawn together: what is asked is asked once for all of them. */
const AT_ONCE = 200;

/** The id of a claim is that of the report it is known by, with a letter: an id kept from before still leads to its report, and to its claim. */
export const claimIdOf = (report: string): string => `c${report}`;
export const reportOfClaimId = (claim: string): string | undefined => (claim.startsWith("c") ? claim.slice(1) : undefined);

const claimRow = (n: number, d: DrawnClaim): Row<"claim"> => {
  const { certain, possible } = independentOf(d.origins);
  return {
    n,
    id: claimIdOf(d.first.id),
    speaker: d.speaker,
    content: d.first.words,
    act: d.first.act,
    polarity: d.first.polarity,
    first_instant: d.instants[0],
    last_instant: d.instants[1],
    reports: d.reports.filter((r) => r.counted).length,
    articles: d.articles,
    outlets: d.outlets,
    certain,
    possible,
  };
};

/** An origin is numbered by its first row in the store, so that no number is ever given twice. */
const originRows = (claim: number, d: DrawnClaim, members: readonly ToldRow[]): (Row<"origin"> & { key: string })[] => {
  const ids = new Map(members.map((m) => [m.n, m.id]));
  return d.origins.map((o) => ({
    n: Math.min(...o.reports.map((r) => r.n)),
    id: `o${ids.get((o.reports[0] as { n: number }).n)}`,
    claim,
    kind: o.kind,
    name: o.name ?? null,
    actor: o.actor ?? null,
    certain: o.certain ? 1 : 0,
    reason: o.reason,
    key: o.key,
  }));
};

export interface Placing {
  readonly n: number;
  readonly claim: number;
  readonly counted: 0 | 1;
  readonly origin: number | null;
  readonly certainty: Row<"report">["certainty"];
  readonly reason: string;
}

const placings = (claim: number, d: DrawnClaim, origins: readonly (Row<"origin"> & { key: string })[]): Placing[] => {
  const byKey = new Map(origins.map((o) => [o.key, o.n]));
  return d.reports.map((r) => ({
    n: r.n,
    claim,
    counted: r.counted ? 1 : 0,
    origin: (r.origin === undefined ? undefined : byKey.get(r.origin)) ?? null,
    certainty: r.certainty,
    reason: r.reason,
  }));
};

export const place = async (w: Writing, rows: readonly Placing[]): Promise<void> => {
  for (const piece of pieces(rows)) {
    const values = piece.map((r) => sql`(${r.n}, ${r.claim}, ${r.counted}, ${r.origin}, ${r.certainty}, ${r.reason})`);
    await sql`with placed(n, claim, counted, origin, certainty, reason) as (values ${sql.join(values)})
      update report set claim = placed.claim, counted = placed.counted, origin = placed.origin, certainty = placed.certainty,
        reason = placed.reason from placed where report.n = placed.n`.execute(w.db);
  }
};

const withoutKey = ({ key: _, ...row }: Row<"origin"> & { key: string }): Row<"origin"> => row;

const ORIGIN = ["id", "claim", "kind", "name", "actor", "certain", "reason"] as const satisfies readonly (keyof Row<"origin">)[];

/** Writes what differs from the origins that are there; gives the numbers whose reports lost theirs. */
const writeOrigins = async (
  w: Writing,
  claims: readonly number[],
  wanted: readonly (Row<"origin"> & { key: string })[],
): Promise<Set<number>> => {
  const there = await w.db.selectFrom("origin").selectAll().where("claim", "in", claims).execute();
  const isKept = (a: Row<"origin"> | undefined, b: Row<"origin">): boolean => a !== undefined && ORIGIN.every((k) => a[k] === b[k]);
  const rows = wanted.map(withoutKey);
  const before = new Map(there.map((t) => [t.n, t]));
  const kept = new Set(rows.filter((r) => isKept(before.get(r.n), r)).map((r) => r.n));
  const gone = there.filter((t) => !kept.has(t.n)).map((t) => t.n);
  if (gone.length > 0) await w.db.deleteFrom("origin").where("n", "in", gone).execute();
  w.insert(
    "origin",
    rows.filter((r) => !kept.has(r.n)),
  );
  return new Set(gone);
};

const isPlaced = (m: ToldRow, p: Placing): boolean =>
  m.placed.counted === p.counted && m.origin === p.origin && m.placed.certainty === p.certainty && m.placed.reason === p.reason;

const NONE: Wording = [];

/** The rows of `claims` are there already, and their reports point at them; a claim without reports goes. */
export const drawClaims = async (w: Writing, claims: readonly number[], told: ReportsOf = toldInStore): Promise<void> => {
  for (const piece of pieces([...new Set(claims)], AT_ONCE)) await drawPiece(w, piece, told);
};

type ReportsOf = (w: Writing, claims: readonly number[]) => Promise<ToldRow[]>;
const toldInStore: ReportsOf = (w, claims) => toldOfClaims(w.db, claims);

const drawPiece = async (w: Writing, claims: readonly number[], told: ReportsOf): Promise<void> => {
  const rows = await told(w, claims);
  const byClaim = new Map<number, ToldRow[]>(claims.map((c) => [c, []]));
  for (const r of rows) byClaim.get(r.claim as number)?.push(r);
  const empty = [...byClaim].filter(([, members]) => members.length === 0).map(([n]) => n);
  if (empty.length > 0) await w.db.deleteFrom("claim").where("n", "in", empty).execute();
  const drawn = new Map<number, DrawnClaim>();
  const wordings = await wordingsOf(w.db, [...byClaim.values()].filter(mayBeCopied).flat());
  const wordingAt: WordingAt = ({ id }) => wordings.get(id) ?? NONE;
  for (const [n, members] of byClaim) if (members.length > 0) drawn.set(n, drawnClaim(members, wordingAt));
  const origins = [...drawn].flatMap(([n, d]) => originRows(n, d, byClaim.get(n) ?? []));
  const gone = await writeOrigins(w, claims, origins);
  const before = new Map(rows.map((r) => [r.n, r]));
  const placed = [...drawn].flatMap(([n, d]) =>
    placings(
      n,
      d,
      origins.filter((o) => o.claim === n),
    ),
  );
  await place(
    w,
    placed.filter((p) => {
      const m = before.get(p.n) as ToldRow;
      return !isPlaced(m, p) || (p.origin !== null && gone.has(p.origin));
    }),
  );
  for (const p of placed) keepTold(w, toldAsPlaced(before.get(p.n) as ToldRow, p));
  await writeClaims(
    w,
    [...drawn].map(([n, d]) => claimRow(n, d)),
  );
};

/** Writes what differs from the claims that are there. */
const writeClaims = async (w: Writing, rows: readonly Row<"claim">[]): Promise<void> => {
  const numbers = rows.map((r) => r.n);
  if (numbers.length === 0) return;
  const there = await w.db
    .selectFrom("claim")
    .selectAll()
    .where("n", "in", padded(numbers, numbers[0] as number))
    .execute();
  const before = new Map(there.map((t) => [t.n, t]));
  const differs = (r: Row<"claim">, columns: readonly (keyof Row<"claim">)[]) => columns.some((c) => before.get(r.n)?.[c] !== r[c]);
  await update(
    w,
    HEAD,
    rows.filter((r) => differs(r, HEAD)),
  );
  await update(
    w,
    TALE,
    rows.filter((r) => differs(r, TALE)),
  );
};

/** What a claim is known by stays when others tell it too. */
const HEAD = ["id", "speaker", "content", "act", "polarity", "first_instant"] as const satisfies readonly (keyof Row<"claim">)[];
const TALE = ["last_instant", "reports", "articles", "outlets", "certain", "possible"] as const satisfies readonly (keyof Row<"claim">)[];

const update = async (w: Writing, columns: readonly (keyof Row<"claim">)[], rows: readonly Row<"claim">[]): Promise<void> => {
  for (const piece of pieces(rows)) {
    const values = piece.map((r) => sql`(${sql.join([r.n, ...columns.map((c) => r[c])])})`);
    const names = columns.map((c) => sql.ref(c));
    const set = columns.map((c) => sql`${sql.ref(c)} = drawn.${sql.ref(c)}`);
    await sql`with drawn(n, ${sql.join(names)}) as (values ${sql.join(values)})
      update claim set ${sql.join(set)} from drawn where claim.n = drawn.n`.execute(w.db);
  }
};

/** Claims of one report each, nothing of which is there yet; gives where that places the reports. */
export const putSingles = (w: Writing, reports: readonly ToldRow[]): Placing[] => {
  const drawn = reports.map((r) => [r, drawnClaim([r], () => NONE)] as const);
  w.insert(
    "claim",
    drawn.map(([r, d]) => claimRow(r.n, d)),
  );
  return drawn.flatMap(([r, d]) => {
    const origins = originRows(r.n, d, [r]);
    w.insert("origin", origins.map(withoutKey));
    return placings(r.n, d, origins);
  });
};
