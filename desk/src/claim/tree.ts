/** Where the nodes of a claim's source tree stand: origins, carriers and outlets in three columns, the reports by time. */
import type { Answer } from "../../../schema/record/operations.ts";

export type Trace = Answer<"trace">;
export type TracedReport = Trace["reports"][number];
export type TracedOrigin = Trace["origins"][number];

export interface TreeReport {
  readonly report: TracedReport;
  readonly row: number;
  readonly carrier: string | undefined;
}

export interface TreeNode {
  readonly key: string;
  /** the middle of its reports' rows */
  readonly row: number;
  readonly rows: readonly number[];
}

export interface CarrierNode extends TreeNode {
  readonly name: string;
  readonly origin: string;
}

export interface OriginNode extends TreeNode {
  readonly origin: TracedOrigin;
  /** reports that came to their outlet without a carrier between */
  readonly direct: readonly number[];
  readonly carriers: readonly string[];
}

export interface Tree {
  readonly reports: readonly TreeReport[];
  readonly carriers: readonly CarrierNode[];
  readonly origins: readonly OriginNode[];
  readonly rows: number;
}

/** Those named as having carried the words, from the origin to the outlet; the origin itself is not its own carrier. */
const carriersOf = (report: TracedReport, origin: TracedOrigin | undefined): string | undefined => {
  const names = report.chain.filter((l) => l.role === "carrier").map((l) => l.name);
  const own = [origin?.name, origin?.actor?.name];
  // "الأفق" and "وكالة الأفق" are one
  const between = names.filter((n) => !own.some((o) => o === n || o?.endsWith(` ${n}`)));
  return between.length === 0 ? undefined : between.join(" ← ");
};

const middle = (rows: readonly number[]): number => ((rows[0] ?? 0) + (rows.at(-1) ?? 0)) / 2;

/** An origin's reports stand together, the origins by their first report, each one's reports by time. */
export const treeOf = (trace: Trace, most: number): Tree => {
  const byId = new Map(trace.reports.map((r) => [r.id, r]));
  const known = new Set(trace.origins.flatMap((o) => o.reports));
  const loose = trace.reports.filter((r) => !known.has(r.id));
  const reports: TreeReport[] = [];
  const carriers = new Map<string, CarrierNode>();
  const origins: OriginNode[] = [];
  for (const origin of trace.origins) {
    const here: TreeReport[] = [];
    for (const id of origin.reports) {
      const report = byId.get(id);
      if (!report || reports.length + here.length >= most) continue;
      here.push({ report, row: reports.length + here.length, carrier: carriersOf(report, origin) });
    }
    if (here.length === 0) continue;
    const named = new Map<string, number[]>();
    for (const t of here) if (t.carrier) named.set(t.carrier, [...(named.get(t.carrier) ?? []), t.row]);
    for (const [name, rows] of named) {
      const key = `${origin.id} ${name}`;
      carriers.set(key, { key, name, origin: origin.id, rows, row: middle(rows) });
    }
    const rows = here.map((t) => t.row);
    const direct = here.filter((t) => !t.carrier).map((t) => t.row);
    origins.push({ key: origin.id, origin, rows, row: middle(rows), direct, carriers: [...named.keys()].map((n) => `${origin.id} ${n}`) });
    reports.push(...here);
  }
  for (const report of loose) if (reports.length < most) reports.push({ report, row: reports.length, carrier: undefined });
  return { reports, carriers: [...carriers.values()], origins, rows: reports.length };
};
