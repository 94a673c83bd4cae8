/** Actors as marks, their ties as lines between them; a table says the same. */
import { type MouseEvent, useMemo, useState } from "react";
import { Panned } from "../drawings/panned.tsx";
import { useWords } from "../use-words.ts";
import { shownNames } from "./labels.ts";
import { type Layout, layOut, type Network } from "./lay-out.ts";
import "./network.css";

type Node = Network["nodes"][number];
type Dot = NonNullable<ReturnType<Layout["points"]["get"]>>;

export interface NetworkDrawingProps {
  readonly network: Network;
  readonly label: string;
  readonly say: (node: Node, ties: number) => string;
  readonly selected: string | undefined;
  readonly onSelect: (id: string | undefined) => void;
}

const LETTERS = 13;
/** a longer name is cut short; it is whole where it is pointed at, and in the table */
const MOST_LETTERS = 20;
const WIDE = 1.6;
const TALL = 0.75;
/** the least the sheet measures, so that a few marks are not drawn enormous */
const LEAST = { width: 640, height: 320 };

const neighboursIn = ({ edges }: Network): ReadonlyMap<string, ReadonlySet<string>> => {
  const by = new Map<string, Set<string>>();
  const add = (a: string, b: string): void => void (by.get(a) ?? by.set(a, new Set()).get(a))?.add(b);
  for (const { from, to } of edges) {
    add(from, to);
    add(to, from);
  }
  return by;
};

const cut = (name: string): string => (name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1).trimEnd()}…` : name);

const isNarrow = (): boolean => window.matchMedia("(max-width: 40rem)").matches;

interface TiesProps {
  readonly network: Network;
  readonly points: Layout["points"];
  readonly lit: string | undefined;
  readonly unit: number;
}

const Ties = ({ network, points, lit, unit }: TiesProps) => {
  const heaviest = Math.max(1, ...network.edges.map((e) => e.weight));
  const classOf = (e: Network["edges"][number]): string =>
    lit === undefined ? "tie" : e.from === lit || e.to === lit ? "tie bright" : "tie dim";
  return (
    <g>
      {network.edges.map((e) => {
        const [a, b] = [points.get(e.from), points.get(e.to)];
        return a && b ? (
          <line
            key={`${e.from} ${e.to}`}
            className={classOf(e)}
            x1={a.x}
            y1={a.y}
            x2={b.x}
            y2={b.y}
            strokeWidth={(1.25 + 5 * Math.sqrt(e.weight / heaviest)) * unit}
          />
        ) : null;
      })}
    </g>
  );
};

interface MarkProps {
  readonly node: Node;
  readonly dot: Dot;
  readonly text: string;
  readonly unit: number;
  /** where the middle of its name stands, where there is room for it */
  readonly named: number | undefined;
  readonly dim: boolean;
  readonly current: boolean;
  readonly onSelect: () => void;
  readonly onPoint: (on: boolean) => void;
  readonly onFocus: () => void;
}

const Mark = ({ node, dot, text, unit, named, dim, current, onSelect, onPoint, onFocus }: MarkProps) => {
  const w = useWords();
  const choose = (e: MouseEvent): void => {
    if (e.metaKey || e.ctrlKey || e.shiftKey) return;
    e.preventDefault();
    onSelect();
  };
  return (
    <a
      href={`/actor/${encodeURIComponent(node.id)}`}
      className={`node ${node.kind}${dim ? " dim" : ""}`}
      aria-label={text}
      aria-current={current ? "true" : undefined}
      onClick={choose}
      onFocus={onFocus}
      onBlur={() => onPoint(false)}
      onPointerEnter={() => onPoint(true)}
      onPointerLeave={() => onPoint(false)}
    >
      <title>{text}</title>
      <circle className="room" cx={dot.x} cy={dot.y} r={Math.max(dot.radius, 12 * unit)} />
      <circle cx={dot.x} cy={dot.y} r={dot.radius} />
      {named === undefined ? null : (
        <text x={named} y={dot.y + dot.radius + LETTERS * unit} fontSize={LETTERS * unit} strokeWidth={4 * unit} textAnchor="middle">
          {cut(w.nameOf(node))}
        </text>
      )}
    </a>
  );
};

export const NetworkDrawing = ({ network, label, say, selected, onSelect }: NetworkDrawingProps) => {
  const w = useWords();
  const [ratio] = useState(() => (isNarrow() ? TALL : WIDE));
  const [pointed, setPointed] = useState<string>();
  const layout = useMemo(() => layOut(network, ratio), [network, ratio]);
  const neighbours = useMemo(() => neighboursIn(network), [network]);
  // the lightest last in the order of the keyboard, and drawn over the heavier ones
  const byWeight = useMemo(() => [...network.nodes].sort((a, b) => b.weight - a.weight), [network]);
  const lit = pointed ?? selected;
  const isLit = (id: string): boolean => lit === undefined || id === lit || (neighbours.get(lit)?.has(id) ?? false);
  const sheet = { width: Math.max(layout.width, LEAST.width), height: Math.max(layout.height, LEAST.height) };
  return (
    <Panned sheet={sheet} places={[]} label={label} className="network">
      {({ unit, show }) => {
        const named = byWeight.flatMap((n) => {
          const dot = layout.points.get(n.id);
          return dot && isLit(n.id) ? [{ ...dot, radius: dot.radius / unit, letters: cut(w.nameOf(n)).length }] : [];
        });
        const names = shownNames(named, unit, sheet.width, LETTERS);
        return (
          <>
            <Ties network={network} points={layout.points} lit={lit} unit={unit} />
            {byWeight.map((n) => {
              const dot = layout.points.get(n.id);
              return dot ? (
                <Mark
                  key={n.id}
                  node={n}
                  dot={dot}
                  text={say(n, neighbours.get(n.id)?.size ?? 0)}
                  unit={unit}
                  named={names.get(n.id)}
                  dim={!isLit(n.id)}
                  current={selected === n.id}
                  onSelect={() => onSelect(selected === n.id ? undefined : n.id)}
                  onPoint={(on) => setPointed(on ? n.id : undefined)}
                  onFocus={() => {
                    setPointed(n.id);
                    show(dot);
                  }}
                />
              ) : null;
            })}
          </>
        );
      }}
    </Panned>
  );
};
