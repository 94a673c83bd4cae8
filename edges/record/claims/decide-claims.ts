/** People join, split and link claims. */
import type { Parameters, Result } from "../../../schema/record/operation.ts";
import type { joinClaims, linkClaims, splitClaim } from "../../../schema/record/operations/claims.ts";
import { reportOfClaimId } from "../../store/claims/draw-claims.ts";
import { inWriting, type Writing } from "../../store/writing.ts";
import type { Store } from "../../store/open-store.ts";
import { type JoinTarget, type LinkTarget, placeOfReport, type SplitTarget } from "../decisions/claim-decisions.ts";
import { decide } from "../decisions/decide.ts";
import { RecordError } from "../record-error.ts";
import { claimRefs } from "../refs/claim-refs.ts";
import { momentOf, nameOf } from "../rights.ts";
import type { RunContext } from "../runs/run.ts";
import { neededClaim } from "./claim-row.ts";

/** The report a claim is known by stands for it. */
const placeOfClaim = async (w: Writing, claim: number) => {
  const { id } = await w.db.selectFrom("claim").select("id").where("n", "=", claim).executeTakeFirstOrThrow();
  const reports = await w.db.selectFrom("report").select(["n", "id"]).where("claim", "=", claim).orderBy("n").execute();
  const known = reports.find((r) => r.id === reportOfClaimId(id)) ?? reports[0];
  if (!known) throw new Error(`claim ${id} has no reports`);
  return placeOfReport(w.db, known.n);
};

const refOf = async (store: Store, claim: number) => {
  const ref = (await claimRefs(store, [claim])).get(claim);
  if (!ref) throw new Error(`claim ${claim} is not there`);
  return ref;
};

/** Throws a RecordError. */
const neededReport = async (w: Writing, id: string): Promise<number> => {
  const row = await w.db.selectFrom("report").select("n").where("id", "=", id).executeTakeFirst();
  if (!row) throw new RecordError("no-report", { id });
  return row.n;
};

const claimOf = async (w: Writing, report: number): Promise<number> => {
  const row = await w.db.selectFrom("report").select("claim").where("n", "=", report).executeTakeFirst();
  if (!row?.claim) throw new Error(`report ${report} is in no claim`);
  return row.claim;
};

interface Told {
  readonly note?: string | undefined;
}

const inDecision = async (
  store: Store,
  p: Told,
  context: RunContext,
  kind: "join-claims" | "split-claim" | "link-claims",
  work: (w: Writing) => Promise<{ target: unknown; claim?: (w: Writing) => Promise<number> }>,
): Promise<{ decision: number; claim: number | undefined }> =>
  inWriting(store.write, momentOf(context), async (w) => {
    const { target, claim } = await work(w);
    const decision = await decide(w, kind, target, nameOf(context), p.note);
    return { decision, claim: await claim?.(w) };
  });

export const joinTogether = async (
  store: Store,
  p: Parameters<typeof joinClaims>,
  context: RunContext,
): Promise<Result<typeof joinClaims>> => {
  const { decision, claim } = await inDecision(store, p, context, "join-claims", async (w) => {
    const claims: number[] = [];
    for (const id of p.claims) claims.push(await neededClaim(w.db, id));
    if (new Set(claims).size < 2) throw new RecordError("one-claim-already");
    const places = [];
    for (const c of new Set(claims)) places.push(await placeOfClaim(w, c));
    const target: JoinTarget = { claims: places };
    const first = await w.db
      .selectFrom("report")
      .select("n")
      .where("claim", "=", claims[0] as number)
      .executeTakeFirstOrThrow();
    return { target, claim: (x) => claimOf(x, first.n) };
  });
  return { decision, claim: await refOf(store, claim as number) };
};

export const splitOff = async (store: Store, p: Parameters<typeof splitClaim>, context: RunContext): Promise<Result<typeof splitClaim>> => {
  const { decision, claim } = await inDecision(store, p, context, "split-claim", async (w) => {
    const reports: number[] = [];
    for (const id of new Set(p.reports)) reports.push(await neededReport(w, id));
    const claims = new Set<number>();
    for (const r of reports) claims.add(await claimOf(w, r));
    if (claims.size > 1) throw new RecordError("reports-of-several-claims");
    const stays = await w.db
      .selectFrom("report")
      .select("n")
      .where("claim", "=", [...claims][0] as number)
      .where("n", "not in", reports)
      .orderBy("n")
      .executeTakeFirst();
    if (!stays) throw new RecordError("all-its-reports");
    const places = [];
    for (const r of reports) places.push(await placeOfReport(w.db, r));
    const target: SplitTarget = { reports: places, from: await placeOfReport(w.db, stays.n) };
    return { target, claim: (x) => claimOf(x, reports[0] as number) };
  });
  return { decision, claim: await refOf(store, claim as number) };
};

export const linkTogether = async (
  store: Store,
  p: Parameters<typeof linkClaims>,
  context: RunContext,
): Promise<Result<typeof linkClaims>> => {
  const { decision } = await inDecision(store, p, context, "link-claims", async (w) => {
    const [from, to] = [await neededClaim(w.db, p.from), await neededClaim(w.db, p.to)];
    if (from === to) throw new RecordError("link-to-itself");
    const target: LinkTarget = { from: await placeOfClaim(w, from), to: await placeOfClaim(w, to), kind: p.kind };
    return { target };
  });
  return { decision };
};
