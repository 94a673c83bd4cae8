/**
 * Reports of the record as the writer knows them while it takes in articles, within one transaction. Whatever changes reports or claims
 * in another way lets go of what is in hand.
 */
import { pieces } from "../in-pieces.ts";
import { perWriting } from "../per-writing.ts";
import type { Writing } from "../writing.ts";
import { findCandidates, holdersOfReportKeys } from "./find-candidates.ts";
import { holdersOfBands } from "./link-kin.ts";
import { placedInClaims, toldAsPlaced, type ToldRow, toldRows } from "./told-rows.ts";

export class ReportsInHand {
  readonly keys: ReturnType<typeof holdersOfReportKeys>;
  readonly bands: ReturnType<typeof holdersOfBands>;
  readonly #told = new Map<number, ToldRow>();
  /** claims that are gone, and the one each went into */
  readonly #into = new Map<number, number>();
  readonly #w: Writing;

  constructor(w: Writing) {
    this.#w = w;
    this.keys = holdersOfReportKeys(w);
    this.bands = holdersOfBands(w);
  }

  async load(numbers: Iterable<number>): Promise<void> {
    const missing = new Set<number>();
    for (const n of numbers) if (!this.#told.has(n)) missing.add(n);
    for (const piece of pieces([...missing])) for (const row of await toldRows(this.#w.db, piece)) this.#told.set(row.n, row);
  }
  /** Of those that were loaded; undefined where it is gone from the store. */
  told(n: number): ToldRow | undefined {
    const row = this.#told.get(n);
    const claim = row?.claim ?? null;
    return row && claim !== null && this.#into.has(claim) ? { ...row, claim: this.#claimNow(claim) } : row;
  }
  #claimNow(claim: number): number {
    const into = this.#into.get(claim);
    return into === undefined ? claim : this.#claimNow(into);
  }

  keep(row: ToldRow): void {
    this.#told.set(row.n, row);
  }
  merged(claims: readonly number[], into: number): void {
    for (const claim of claims) this.#into.set(claim, into);
  }
  letGo(): void {
    this.#told.clear();
    this.#into.clear();
  }
  /** Of all others it is forgotten what they are, which is asked again where it is needed. */
  keepThoseOf(claims: ReadonlySet<number>): void {
    for (const [n, { claim }] of this.#told) if (claim === null || !claims.has(this.#claimNow(claim))) this.#told.delete(n);
  }
  letGoOf(actor: number): void {
    for (const row of this.#told.values())
      if (
        row.speaker?.actor === actor ||
        row.carrier?.actor === actor ||
        row.outlet?.actor === actor ||
        row.answers?.speaker?.actor === actor
      )
        this.#told.delete(row.n);
  }
}

const inHand = perWriting((w) => new ReportsInHand(w));
export const reportsInHand = inHand.of;

/** As `toldOfClaims` gives them: where they are placed is asked of the store, the rest only as far as it is not in hand. */
export const toldInHand = async (w: Writing, claims: readonly number[]): Promise<ToldRow[]> => {
  const rows = await placedInClaims(w.db, claims);
  const hand = reportsInHand(w);
  await hand.load(rows.map((r) => r.n));
  return rows.flatMap((r) => {
    const known = hand.told(r.n);
    return known ? [toldAsPlaced(known, r)] : [];
  });
};

/** A report as it is now, for who may have it in hand as it was. */
export const keepTold = (w: Writing, row: ToldRow): void => {
  inHand.known(w)?.keep(row);
};
/** Reports of these claims are now in another. */
export const claimsMerged = (w: Writing, claims: readonly number[], into: number): void => {
  inHand.known(w)?.merged(claims, into);
};
/** Reports are perhaps not what they were. */
export const letGoOfReports = (w: Writing): void => {
  inHand.known(w)?.letGo();
};
/** Those in which an actor stands that is not what it was; `actor`: the one it was merged into in its place. */
export const letGoOfReportsWith = (w: Writing, actor: number): void => {
  inHand.known(w)?.letGoOf(actor);
};
/** Keys were taken away. */
export const letGoOfKeys = inHand.letGo;

interface Keyed {
  readonly bands: readonly number[];
  readonly reports: readonly { readonly keys: readonly number[] }[];
}

/** Looks for whoever has the keys of a whole batch: in their order, many of them stand on one page of the store. */
export const foreseeKeys = async (w: Writing, entries: readonly Keyed[]): Promise<void> => {
  const hand = reportsInHand(w);
  await hand.bands.load(entries.flatMap((e) => e.bands));
  await hand.keys.load(entries.flatMap((e) => e.reports.flatMap((r) => r.keys)));
};

/** Looks for what the reports of several articles may join with at once, which then join one after the other. */
export const foreseeReports = async (w: Writing, entries: readonly Keyed[]): Promise<void> => {
  const hand = reportsInHand(w);
  // numbers that no report of the store has: these are not in it yet
  const keysOf = new Map(entries.flatMap((e) => e.reports).map((r, i) => [-1 - i, r.keys]));
  const candidates = await findCandidates(keysOf, hand.keys, () => false);
  await hand.load([...candidates.values()].flat().map((c) => c.report));
};
