/** Where the nodes of a source tree stand. */
import { describe, expect, it } from "vitest";
import { type Trace, treeOf } from "../../desk/src/claim/tree.ts";

const report = (id: string, carriers: readonly string[]) =>
  ({ id, chain: carriers.map((name) => ({ role: "carrier", name, given: "named" })) }) as unknown as Trace["reports"][number];
const origin = (id: string, name: string, reports: readonly string[]) =>
  ({ id, kind: "carrier", name, certain: true, reason: "", reports, outlets: reports.length }) as Trace["origins"][number];
const trace = (reports: Trace["reports"], origins: Trace["origins"]): Trace =>
  ({ reports, origins, links: [], others: [] }) as unknown as Trace;

describe("a source tree", () => {
  const t = trace(
    [report("a", ["الأفق"]), report("b", ["الأفق", "المدار"]), report("c", []), report("d", ["الأفق"])],
    [origin("o1", "الأفق", ["a", "b", "d"]), origin("o2", "الساحل", ["c"])],
  );

  it("keeps an origin's reports together and puts it in their middle", () => {
    const tree = treeOf(t, 60);
    expect(tree.reports.map((r) => r.report.id)).toEqual(["a", "b", "d", "c"]);
    expect(tree.origins.map((o) => o.row)).toEqual([1, 3]);
    expect(tree.rows).toBe(4);
  });

  it("draws who carried on between, and not the origin a second time", () => {
    const tree = treeOf(t, 60);
    expect(tree.carriers.map((c) => [c.name, c.rows])).toEqual([["المدار", [1]]]);
    expect(tree.origins[0]?.direct).toEqual([0, 2]);
  });

  it("draws no more than it is told to, and leaves no report without an origin out", () => {
    expect(treeOf(t, 2).rows).toBe(2);
    const loose = trace([report("a", []), report("x", [])], [origin("o1", "الأفق", ["a"])]);
    expect(treeOf(loose, 60).reports.map((r) => r.report.id)).toEqual(["a", "x"]);
  });
});
