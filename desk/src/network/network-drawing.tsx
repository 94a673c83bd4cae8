/** Actors as marks, their ties as lines between them; a table says the same. */
import { type MouseEvent, useMemo, useState } from "react";
import { Panned } from "../drawings/panned.tsx";
import { useWords } from "../use-words.ts";
import { shownNames } from "./labels.ts";
import { layOut, type Network, radiusOf } from "./lay-out.ts";
import "./network.css";

type Node = Network["nodes"][number];

export interface NetworkDrawingProps {
  readonly network: Network;
  readonly label: string;
  readonly say: (node: Node, ties: number) => string;
  readonly selected: string | undefined;
  readonly onSelect: (id: string | undefined) => void;
}

const SHEET = { width: 1000, height: 640 };
const TALL = { width: 640, height: 900 };

const neighboursIn = ({ edges }: Network): ReadonlyMap<string, ReadonlySet<string>> => {
  const by = new Map<string, Set<string>>();
  const add = (a: string, b: string): void => void (by.get(a) ?? by.set(a, new Set()).get(a))?.add(b);
  for (const { from, to } of edges) {
    add(from, to);
    add(to, from);
  }
  return by;
};

const isNarrow = (): boolean => window.matchMedia("(max-width: 40rem)").matches;

export const NetworkDrawing = ({ network, label, say, selected, onSelect }: NetworkDrawingProps) => {
  const w = useWords();
  const [sheet] = useState(() => (isNarrow() ? TALL : SHEET));
  const [pointed, setPointed] = useState<string>();
  const points = useMemo(() => layOut(network, sheet.width, sheet.height), [network, sheet]);
  const neighbours = useMemo(() => neighboursIn(network), [network]);
  const byWeight = useMemo(() => [...network.nodes].sort((a, b) => b.weight - a.weight), [network]);
  const most = byWeight[0]?.weight ?? 1;
  const heaviest = Math.max(1, ...network.edges.map((e) => e.weight));
  const lit = pointed ?? selected;
  const isLit = (id: string): boolean => lit === undefined || id === lit || (neighbours.get(lit)?.has(id) ?? false);
  const at = (id: string) => points.get(id) ?? { x: 0, y: 0 };
  return (
    <Panned sheet={sheet} places={[]} label={label} className="network">
      {({ unit, show }) => {
        const named = byWeight.map((n) => ({ id: n.id, ...at(n.id), radius: radiusOf(n.weight, most), letters: w.nameOf(n).length }));
        const names = shownNames(lit ? named.filter((n) => isLit(n.id)) : named, unit);
        return (
          <>
            <g>
              {network.edges.map((e) => {
                const [a, b] = [at(e.from), at(e.to)];
                const bright = lit !== undefined && (e.from === lit || e.to === lit);
                return (
                  <line
                    key={`${e.from} ${e.to}`}
                    className={lit === undefined ? "tie" : bright ? "tie bright" : "tie dim"}
                    x1={a.x}
                    y1={a.y}
                    x2={b.x}
                    y2={b.y}
                    strokeWidth={(1 + 6 * Math.sqrt(e.weight / heaviest)) * unit}
                  />
                );
              })}
            </g>
            {byWeight.map((n) => {
              const { x, y } = at(n.id);
              const text = say(n, neighbours.get(n.id)?.size ?? 0);
              const radius = radiusOf(n.weight, most) * unit;
              const choose = (e: MouseEvent): void => {
                e.preventDefault();
                onSelect(selected === n.id ? undefined : n.id);
              };
              return (
                <a
                  key={n.id}
                  href={`/actor/${encodeURIComponent(n.id)}`}
                  className={`node ${n.kind}${isLit(n.id) ? "" : " dim"}`}
                  aria-label={text}
                  aria-current={selected === n.id ? "true" : undefined}
                  onClick={choose}
                  onFocus={() => {
                    setPointed(n.id);
                    show({ x, y });
                  }}
                  onBlur={() => setPointed(undefined)}
                  onPointerEnter={() => setPointed(n.id)}
                  onPointerLeave={() => setPointed(undefined)}
                >
                  <title>{text}</title>
                  <circle className="room" cx={x} cy={y} r={Math.max(radius, 12 * unit)} />
                  <circle cx={x} cy={y} r={radius} />
                  {names.has(n.id) && (
                    <text x={x} y={y + radius + 13 * unit} fontSize={13 * unit} strokeWidth={4 * unit} textAnchor="middle">
                      {w.nameOf(n)}
                    </text>
                  )}
                </a>
              );
            })}
          </>
        );
      }}
    </Panned>
  );
};
