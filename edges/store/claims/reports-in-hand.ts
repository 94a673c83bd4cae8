/**
 * Reports of the record as the writer knows them while it takes in articles, within one transaction. Whatever changes reports or claims
 * in another way lets go of what is in hand.
 */
import { pieces } from "../in-pieces.ts";
import { perWriting } from "../per-writing.ts";
import type { Writing } from "../writing.ts";
import { findCandidates, holdersOfReportKeys } from "./find-candidates.ts";
import { holdersOfBands } from "./link-kin.ts";
import { type ToldRow, toldRows } from "./told-rows.ts";

export class ReportsInHand {
  readonly keys: ReturnType<typeof holdersOfReportKeys>;
  readonly bands: ReturnType<typeof holdersOfBands>;
  readonly #told = new Map<number, ToldRow>();
  readonly #w: Writing;

  constructor(w: Writing) {
    this.#w = w;
    this.keys = holdersOfReportKeys(w);
    this.bands = holdersOfBands(w);
  }

  /** By number; those that are gone from the store are left out. */
  async told(numbers: Iterable<number>): Promise<Map<number, ToldRow>> {
    const wanted = [...new Set(numbers)];
    const missing = wanted.filter((n) => !this.#told.has(n));
    for (const piece of pieces(missing)) for (const row of await toldRows(this.#w.db, piece)) this.#told.set(row.n, row);
    return new Map(
      wanted.flatMap((n) => {
        const row = this.#told.get(n);
        return row ? [[n, row] as const] : [];
      }),
    );
  }

  keep(row: ToldRow): void {
    this.#told.set(row.n, row);
  }
  letGo(): void {
    this.#told.clear();
  }
}

const inHand = perWriting((w) => new ReportsInHand(w));
export const reportsInHand = inHand.of;

/** A report as it is now, for who may have it in hand as it was. */
export const keepTold = (w: Writing, row: ToldRow): void => {
  inHand.known(w)?.keep(row);
};
/** Reports are perhaps not what they were. */
export const letGoOfReports = (w: Writing): void => {
  inHand.known(w)?.letGo();
};
/** Keys were taken away. */
export const letGoOfKeys = inHand.letGo;

/** Looks for what the reports of several articles may join with at once, which then join one after the other. */
export const foreseeReports = async (
  w: Writing,
  entries: readonly { readonly bands: readonly number[]; readonly reports: readonly { readonly keys: readonly number[] }[] }[],
): Promise<void> => {
  const hand = reportsInHand(w);
  await hand.bands.load(entries.flatMap((e) => e.bands));
  // numbers that no report of the store has: these are not in it yet
  const keysOf = new Map(entries.flatMap((e) => e.reports).map((r, i) => [-1 - i, r.keys]));
  const candidates = await findCandidates(keysOf, hand.keys);
  await hand.told([...candidates.values()].flat().map((c) => c.report));
};
