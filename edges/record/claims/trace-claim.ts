/** Where a claim comes from. */
import { byAppearance } from "../../../core/record/claims/origins.ts";
import { wordDiff } from "../../../core/record/word-diff.ts";
import type { Parameters, Result } from "../../../schema/record/operation.ts";
import type { trace } from "../../../schema/record/operations/claims.ts";
import type { Origin, ReportRef } from "../../../schema/record/shapes.ts";
import { type ToldRow, toldOfClaims } from "../../store/claims/told-rows.ts";
import type { Store } from "../../store/open-store.ts";
import { RecordError } from "../record-error.ts";
import { actorRefs } from "../refs/actor-refs.ts";
import { within } from "../refs/bounds.ts";
import { claimRefs } from "../refs/claim-refs.ts";
import { reportRefs } from "../refs/report-refs.ts";
import { claimRow } from "./claim-row.ts";
import { claimsWithWords } from "./quote-sources.ts";
import { wordKey } from "./word-key.ts";

type Traced = Result<typeof trace>;

const found = async (store: Store, of: string): Promise<{ claim: number; others: readonly number[] }> => {
  const byId = /\s/u.test(of.trim()) ? undefined : await claimRow(store.read, of.trim());
  if (byId !== undefined) return { claim: byId, others: [] };
  const [claim, ...others] = await claimsWithWords(store, of);
  if (claim === undefined) throw new RecordError("words-not-reported", { words: of });
  return { claim, others };
};

interface Kept {
  readonly row: ToldRow;
  readonly counted: boolean;
}

const kept = async (store: Store, claim: number, p: Parameters<typeof trace>): Promise<Kept[]> => {
  const rows = (await toldOfClaims(store.read, [claim])).sort(byAppearance);
  const told = await store.read
    .selectFrom("report as r")
    .innerJoin("version as v", "v.n", "r.version")
    .select("r.n")
    .where("r.claim", "=", claim)
    .where(within("r", p))
    .execute();
  const counted = new Set(told.map((r) => r.n));
  return rows.map((row) => ({ row, counted: counted.has(row.n) }));
};

const originsOf = async (
  store: Store,
  claim: number,
  reports: readonly Kept[],
  refs: ReadonlyMap<number, ReportRef>,
): Promise<Traced["origins"]> => {
  const rows = await store.read.selectFrom("origin").selectAll().where("claim", "=", claim).execute();
  const actors = await actorRefs(
    store,
    rows.map((r) => r.actor),
  );
  const origins = rows.map((o) => {
    const own = reports.filter((r) => r.row.origin === o.n && r.counted);
    const actor = o.actor === null ? undefined : actors.get(o.actor);
    // by the article's own clock, as the article itself is told
    const first = own.map((r) => refs.get(r.row.n)?.passage.article.published).find((p) => p !== undefined);
    const origin: Origin = {
      id: o.id,
      kind: o.kind,
      ...(o.name ? { name: o.name } : {}),
      ...(actor ? { actor } : {}),
      certain: o.certain === 1,
      reason: o.reason,
    };
    return {
      origin: {
        ...origin,
        reports: own.map((r) => r.row.id),
        outlets: new Set(own.flatMap((r) => r.row.outlet?.actor ?? [])).size,
        ...(first ? { first } : {}),
      },
      at: own[0] ? reports.indexOf(own[0]) : Number.POSITIVE_INFINITY,
    };
  });
  return origins
    .filter((o) => o.origin.reports.length > 0)
    .sort((a, b) => a.at - b.at)
    .map((o) => o.origin);
};

const linksOf = async (store: Store, claim: number): Promise<Traced["links"]> => {
  const rows = await store.read
    .selectFrom("claim_link")
    .selectAll()
    .where((e) => e.or([e("from", "=", claim), e("to", "=", claim)]))
    .execute();
  const refs = await claimRefs(
    store,
    rows.flatMap((r) => [r.from, r.to]),
  );
  return rows.flatMap((r) => {
    const to = r.from === claim;
    const other = refs.get(to ? r.to : r.from);
    return other
      ? [{ kind: r.kind, direction: to ? ("to" as const) : ("from" as const), claim: other, certainty: r.certainty, reason: r.reason }]
      : [];
  });
};

const NOTHING_LEFT = { reports: 0, articles: 0, outlets: 0, independent: { certain: 0, possible: 0 } } as const;

/** Throws a RecordError where nothing in the record is meant. */
export const traceClaim = async (store: Store, p: Parameters<typeof trace>): Promise<Traced> => {
  const { claim, others } = await found(store, p.of);
  const reports = await kept(store, claim, p);
  const refs = await reportRefs(
    store,
    reports.map((r) => r.row.n),
  );
  const [claims, origins, links] = await Promise.all([
    claimRefs(store, [claim, ...others]),
    originsOf(store, claim, reports, refs),
    linksOf(store, claim),
  ]);
  const originIds = new Map(
    (await store.read.selectFrom("origin").select(["n", "id"]).where("claim", "=", claim).execute()).map((o) => [o.n, o.id]),
  );
  const ref = claims.get(claim);
  if (!ref) throw new RecordError("claim-gone", { of: p.of });
  return {
    claim: (await claimRefs(store, [claim], p)).get(claim) ?? { ...ref, ...NOTHING_LEFT },
    independent: { certain: origins.filter((o) => o.certain).length, possible: origins.length },
    origins,
    reports: reports.flatMap(({ row, counted }) => {
      const told = refs.get(row.n);
      const origin = row.origin === null ? undefined : originIds.get(row.origin);
      if (!told) return [];
      return [
        {
          ...told,
          ...(origin ? { origin } : {}),
          certainty: row.placed.certainty ?? "likely",
          reason: row.placed.reason ?? "",
          wording: wordDiff(ref.content, row.words, wordKey),
          counted,
        },
      ];
    }),
    links,
    others: others.flatMap((o) => claims.get(o) ?? []),
  };
};
