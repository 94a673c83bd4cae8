/** The source tree drawn: origins, who carried, outlets by time. Words and links are the page's own, the lines are drawn behind. */
import { useMemo } from "react";
import { ActorName, ArticleLink } from "../parts/links.tsx";
import { Isolated } from "../parts/text.tsx";
import { When } from "../parts/when.tsx";
import { useWords } from "../use-words.ts";
import { kindOf, nameOf } from "./origin-names.ts";
import { type Trace, type Tree, type TreeReport, treeOf } from "./tree.ts";

/** Height of a report's row, in pixels. */
const ROW = 72;
const MOST_ROWS = 60;
/** Where the columns' inner edges stand, in hundredths of the width from the start. */
const EDGES = { originEnd: 27, carrierStart: 37, carrierEnd: 62, outletStart: 72 } as const;

const at = (row: number): { readonly insetBlockStart: string } => ({ insetBlockStart: `${row * ROW}px` });
const y = (row: number): number => row * ROW + ROW / 2;

const curve = (x1: number, y1: number, x2: number, y2: number): string => {
  const half = (x1 + x2) / 2;
  return `M${x1} ${y1}C${half} ${y1} ${half} ${y2} ${x2} ${y2}`;
};

interface Line {
  readonly key: string;
  readonly d: string;
  readonly certain: boolean;
}

const linesOf = (tree: Tree): Line[] => {
  const { originEnd, carrierStart, carrierEnd, outletStart } = EDGES;
  return tree.origins.flatMap((o) => {
    const { certain } = o.origin;
    const direct = o.direct.map((row) => ({ key: `${o.key} ${row}`, d: curve(originEnd, y(o.row), outletStart, y(row)), certain }));
    const carried = tree.carriers
      .filter((c) => o.carriers.includes(c.key))
      .flatMap((c) => [
        { key: c.key, d: curve(originEnd, y(o.row), carrierStart, y(c.row)), certain },
        ...c.rows.map((row) => ({ key: `${c.key} ${row}`, d: curve(carrierEnd, y(c.row), outletStart, y(row)), certain })),
      ]);
    return [...direct, ...carried];
  });
};

const OutletNode = ({ of, first }: { readonly of: TreeReport; readonly first: string | undefined }) => {
  const w = useWords();
  const { report, row } = of;
  const { published } = report.passage.article;
  const later = first && published ? Date.parse(published) - Date.parse(first) : 0;
  return (
    <li className="tree-node tree-outlet" style={at(row)}>
      <ArticleLink article={report.passage.article} at={report.id} />
      <span className="tree-when">
        <When iso={published} exact={false} />
        {later > 0 ? <span>{w("after", { span: w.span(later) })}</span> : null}
      </span>
    </li>
  );
};

export const SourceTree = ({ of }: { readonly of: Trace }) => {
  const w = useWords();
  const tree = useMemo(() => treeOf(of, MOST_ROWS), [of]);
  const lines = useMemo(() => linesOf(tree), [tree]);
  const height = tree.rows * ROW;
  const first = of.reports.map((r) => r.passage.article.published).find((p) => p !== undefined);
  return (
    <figure className="tree" aria-label={w("tree")}>
      <div className="tree-heads" aria-hidden="true">
        <span>{w("treeOrigin")}</span>
        <span>{tree.carriers.length > 0 ? w("treeCarrier") : ""}</span>
        <span>{w("treeOutlet")}</span>
      </div>
      <div className="tree-ground" style={{ blockSize: `${height}px` }}>
        <svg viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" aria-hidden="true">
          {lines.map((l) => (
            <path key={l.key} d={l.d} className={l.certain ? "" : "possible"} />
          ))}
        </svg>
        <ul aria-label={w("treeOrigin")}>
          {tree.origins.map((o) => (
            <li key={o.key} className={`tree-node tree-origin ${o.origin.certain ? "tree-certain" : ""}`} style={at(o.row)}>
              <span className="tree-kind">{kindOf(w, o.origin)}</span>
              {nameOf(w, o.origin) ? <ActorName actor={o.origin.actor} name={nameOf(w, o.origin) ?? ""} /> : null}
            </li>
          ))}
        </ul>
        {tree.carriers.length > 0 ? (
          <ul aria-label={w("treeCarrier")}>
            {tree.carriers.map((c) => (
              <li key={c.key} className="tree-node tree-carrier" style={at(c.row)}>
                <Isolated>{c.name}</Isolated>
              </li>
            ))}
          </ul>
        ) : null}
        <ul aria-label={w("treeOutlet")}>
          {tree.reports.map((t) => (
            <OutletNode key={t.report.id} of={t} first={first} />
          ))}
        </ul>
      </div>
      {of.reports.length > tree.rows ? <figcaption>{w("treeCut", { n: tree.rows })}</figcaption> : null}
    </figure>
  );
};
