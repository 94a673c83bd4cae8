/** Where each actor of a network is drawn: who has much to do with each other stands close by. The same network is drawn the same way. */
import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { Answer } from "../../../schema/record/operations.ts";
import { apart, type Mark } from "../drawings/apart.ts";

export type Network = Answer<"network">;

interface Dot extends Mark {
  readonly id: string;
}

export interface Layout {
  readonly points: ReadonlyMap<string, Dot>;
  /** of the sheet that holds them */
  readonly width: number;
  readonly height: number;
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** between two marks: room for a name */
const GAP = 34;
/** between neighbours, as a rule */
const USUAL = 95;
/** room for the half of a name that goes over its mark */
const MARGIN = 80;

export const radiusOf = (weight: number, most: number): number => 7 + 15 * Math.sqrt(weight / Math.max(1, most));

/** Who hangs together, by whatever ties; the largest groups first. */
const groupsOf = (graph: Graph): readonly (readonly string[])[] => {
  const seen = new Set<string>();
  const groups: string[][] = [];
  for (const first of graph.nodes()) {
    if (seen.has(first)) continue;
    const group = [first];
    seen.add(first);
    for (const id of group)
      for (const next of graph.neighbors(id))
        if (!seen.has(next)) {
          seen.add(next);
          group.push(next);
        }
    groups.push(group);
  }
  return groups.sort((a, b) => b.length - a.length);
};

const graphOf = ({ nodes, edges }: Network): Graph => {
  const graph = new Graph({ type: "undirected" });
  for (const node of nodes) graph.addNode(node.id, { weight: node.weight });
  for (const { from, to, weight } of edges) {
    if (from === to || !graph.hasNode(from) || !graph.hasNode(to)) continue;
    const before = graph.hasEdge(from, to) ? (graph.getEdgeAttribute(from, to, "weight") as number) : 0;
    graph.mergeEdge(from, to, { weight: before + Math.sqrt(weight) });
  }
  return graph;
};

const middle = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** One group, its neighbours at the usual distance, no mark on another. */
const drawGroup = (graph: Graph, group: readonly string[], most: number): readonly Dot[] => {
  const part = new Graph({ type: "undirected" });
  group.forEach((id, i) => {
    const distance = 20 * Math.sqrt(i + 1);
    part.addNode(id, { x: distance * Math.cos(i * GOLDEN_ANGLE), y: distance * Math.sin(i * GOLDEN_ANGLE) });
  });
  for (const id of group)
    graph.forEachEdge(id, (_, attributes, from, to) => part.mergeEdge(from, to, { weight: attributes.weight as number }));
  const settings = { ...forceAtlas2.inferSettings(part), strongGravityMode: false, gravity: 1, scalingRatio: 30 };
  const iterations = group.length > 200 ? 150 : 400;
  forceAtlas2.assign(part, { iterations, settings: { ...settings, barnesHutOptimize: group.length > 150 } });
  const at = (id: string) => ({ x: part.getNodeAttribute(id, "x") as number, y: part.getNodeAttribute(id, "y") as number });
  const lengths = part.mapEdges((_, __, from, to) => Math.hypot(at(from).x - at(to).x, at(from).y - at(to).y));
  const scale = lengths.length === 0 ? 1 : USUAL / Math.max(1e-6, middle(lengths));
  const dots = group.map((id) => ({
    id,
    x: at(id).x * scale,
    y: at(id).y * scale,
    radius: radiusOf(graph.getNodeAttribute(id, "weight") as number, most),
  }));
  return apart(dots, GAP);
};

interface Box {
  readonly dots: readonly Dot[];
  readonly width: number;
  readonly height: number;
}

/** From the origin on, with a margin around. */
const boxed = (dots: readonly Dot[]): Box => {
  const left = Math.min(...dots.map((d) => d.x)) - MARGIN;
  const top = Math.min(...dots.map((d) => d.y)) - MARGIN;
  const width = Math.max(...dots.map((d) => d.x)) + MARGIN - left;
  const height = Math.max(...dots.map((d) => d.y)) + MARGIN - top;
  return { dots: dots.map((d) => ({ ...d, x: d.x - left, y: d.y - top })), width, height };
};

/** Groups side by side in rows, as text is set: the largest first. `ratio`: width to height of the whole, about. */
const packed = (boxes: readonly Box[], ratio: number): Layout => {
  const area = boxes.reduce((sum, b) => sum + b.width * b.height, 0);
  const line = Math.max(...boxes.map((b) => b.width), Math.sqrt(area * ratio));
  const points = new Map<string, Dot>();
  let [x, y, rowHeight, width] = [0, 0, 0, 0];
  for (const box of boxes) {
    if (x > 0 && x + box.width > line) [x, y, rowHeight] = [0, y + rowHeight, 0];
    for (const d of box.dots) points.set(d.id, { ...d, x: d.x + x, y: d.y + y });
    x += box.width;
    width = Math.max(width, x);
    rowHeight = Math.max(rowHeight, box.height);
  }
  return { points, width, height: y + rowHeight };
};

export const layOut = (network: Network, ratio: number): Layout => {
  if (network.nodes.length === 0) return { points: new Map(), width: 1, height: 1 };
  const most = Math.max(1, ...network.nodes.map((n) => n.weight));
  const graph = graphOf(network);
  return packed(
    groupsOf(graph).map((group) => boxed(drawGroup(graph, group, most))),
    ratio,
  );
};
