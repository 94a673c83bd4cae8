/** The filters of a question, looked up: names as actors, days as instants; and what of a version passes them. */
import type { z } from "zod";
import type { filters } from "../../../schema/record/filters.ts";
import type { Store } from "../../store/open-store.ts";
import { facet } from "../../store/words/facets.ts";
import { actorsNamed } from "../refs/find-row.ts";
import { RecordError } from "../record-error.ts";
import { countryCode } from "./country-code.ts";
import { endOf, startOf } from "./period.ts";

export type Filters = { readonly [K in keyof typeof filters]?: z.output<(typeof filters)[K]> };

export interface ReportFilter {
  readonly speakers: readonly number[] | undefined;
  readonly carriers: readonly number[] | undefined;
  readonly medium: Filters["medium"];
  readonly act: Filters["act"];
  readonly confidence: number | undefined;
}

export interface AccountFilter {
  readonly type: Filters["type"];
  readonly status: Filters["status"];
  readonly country: { readonly code: string | undefined; readonly actors: readonly number[] } | undefined;
  readonly confidence: number | undefined;
}

export interface Settled {
  readonly outlets: readonly number[] | undefined;
  readonly since: number | undefined;
  readonly until: number | undefined;
  readonly noOpinion: boolean;
  /** absent where nothing is asked of reports */
  readonly reports: ReportFilter | undefined;
  readonly accounts: AccountFilter | undefined;
}

const bound = (name: string, date: string | undefined, of: (date: string) => number): number | undefined => {
  if (date === undefined) return undefined;
  const at = of(date);
  if (Number.isNaN(at)) throw new RecordError("not-a-date", { parameter: name, date });
  return at;
};

export const settleFilters = async (store: Store, f: Filters): Promise<Settled> => {
  const actors = (name: string | undefined) => (name === undefined ? undefined : actorsNamed(store, name));
  const [outlets, speakers, carriers] = await Promise.all([actors(f.outlet), actors(f.speaker), actors(f.carrier)]);
  const ofReports = speakers ?? carriers ?? f.medium ?? f.act;
  const ofAccounts = f.type ?? f.status ?? f.country;
  return {
    outlets,
    since: bound("since", f.since, startOf),
    until: bound("until", f.until, endOf),
    noOpinion: f["no-opinion"] === true,
    reports: ofReports === undefined ? undefined : { speakers, carriers, medium: f.medium, act: f.act, confidence: f.confidence },
    accounts:
      ofAccounts === undefined
        ? undefined
        : {
            type: f.type,
            status: f.status,
            country: f.country === undefined ? undefined : { code: countryCode(f.country), actors: await actorsNamed(store, f.country) },
            confidence: f.confidence,
          },
  };
};

/** What the index of words can tell of it: of each list one must be there. */
export const facetsWanted = (s: Settled): string[][] => {
  const lists: string[][] = [];
  if (s.noOpinion) lists.push([facet.noOpinion]);
  if (s.outlets) lists.push(s.outlets.map(facet.outlet));
  const r = s.reports;
  if (r) {
    if (r.speakers) lists.push(r.speakers.map((n) => (r.act ? facet.speakerAct(n, r.act) : facet.speaker(n))));
    else if (r.act) lists.push([facet.act(r.act)]);
    if (r.carriers) lists.push(r.carriers.map(facet.carrier));
    if (r.medium) lists.push([facet.medium(r.medium)]);
  }
  const a = s.accounts;
  if (a) {
    if (a.type && a.status) lists.push([facet.typeStatus(a.type, a.status)]);
    else if (a.type) lists.push([facet.type(a.type)]);
    else if (a.status) lists.push([facet.status(a.status)]);
    if (a.country) lists.push([...(a.country.code ? [facet.country(a.country.code)] : []), ...a.country.actors.map(facet.participant)]);
  }
  return lists;
};

interface Fitting {
  readonly n: number;
  readonly version: number;
}

/** Reports of these versions that pass, in the order of the text. */
export const fittingReports = async (store: Store, f: ReportFilter, versions: readonly number[]): Promise<Fitting[]> => {
  let q = store.read
    .selectFrom("report as r")
    .select(["r.n", "r.version"])
    .where("r.version", "in", [...versions]);
  if (f.speakers) q = q.where("r.speaker", "in", [...f.speakers]);
  if (f.medium) q = q.where("r.medium", "=", f.medium);
  if (f.act) q = q.where("r.act", "=", f.act);
  if (f.confidence !== undefined) q = q.where("r.confidence", ">=", f.confidence);
  const { carriers } = f;
  if (carriers)
    q = q.where((e) =>
      e.exists(
        e
          .selectFrom("link as l")
          .select("l.report")
          .whereRef("l.report", "=", "r.n")
          .where("l.role", "=", "carrier")
          .where("l.actor", "in", [...carriers]),
      ),
    );
  return q.orderBy("r.n").execute();
};

/** Accounts of these versions that pass, in the order of the text. */
export const fittingAccounts = async (
  store: Store,
  f: AccountFilter,
  versions: readonly number[],
): Promise<(Fitting & { readonly event: number | null })[]> => {
  let q = store.read
    .selectFrom("account as a")
    .select(["a.n", "a.version", "a.event"])
    .where("a.version", "in", [...versions]);
  if (f.type) q = q.where("a.type", "=", f.type);
  if (f.status) q = q.where("a.status", "=", f.status);
  if (f.confidence !== undefined) q = q.where("a.confidence", ">=", f.confidence);
  const { country } = f;
  if (country)
    q = q.where((e) => {
      const there = e.selectFrom("participant as p").select("p.account").whereRef("p.account", "=", "a.n");
      const among = country.actors.length > 0 ? [e.exists(there.where("p.actor", "in", [...country.actors]))] : [];
      const code = country.code ? [e("a.country", "=", country.code), e.exists(there.where("p.country", "=", country.code))] : [];
      return e.or([...code, ...among]);
    });
  return q.orderBy("a.n").execute();
};
