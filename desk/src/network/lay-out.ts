/** Where each actor of a network is drawn: who has much to do with each other stands close by. The same network is drawn the same way. */
import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { Answer } from "../../../schema/record/operations.ts";

export type Network = Answer<"network">;

export interface Point {
  readonly x: number;
  readonly y: number;
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const MARGIN = 60;

/** Radius in the drawing's units. */
export const radiusOf = (weight: number, most: number): number => 6 + 16 * Math.sqrt(weight / Math.max(1, most));

const graphOf = ({ nodes, edges }: Network): Graph => {
  const graph = new Graph({ type: "undirected", multi: true });
  const most = Math.max(1, ...nodes.map((n) => n.weight));
  nodes.forEach((node, i) => {
    const [angle, distance] = [i * GOLDEN_ANGLE, 20 * Math.sqrt(i + 1)];
    graph.addNode(node.id, { x: distance * Math.cos(angle), y: distance * Math.sin(angle), size: radiusOf(node.weight, most) });
  });
  for (const { from, to, weight } of edges)
    if (from !== to && graph.hasNode(from) && graph.hasNode(to)) graph.addEdge(from, to, { weight: Math.sqrt(weight) });
  return graph;
};

/** How much more one direction may be stretched than the other: a little fills the sheet, more would hide who is near to whom. */
const MOST_STRETCH = 1.35;

const intoSheet = (points: ReadonlyMap<string, Point>, width: number, height: number): ReadonlyMap<string, Point> => {
  const xs = [...points.values()].map((p) => p.x);
  const ys = [...points.values()].map((p) => p.y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const across = (width - 2 * MARGIN) / (right - left || 1);
  const down = (height - 2 * MARGIN) / (bottom - top || 1);
  const [byX, byY] = [Math.min(across, down * MOST_STRETCH), Math.min(down, across * MOST_STRETCH)];
  return new Map(
    [...points].map(([id, p]) => [
      id,
      { x: width / 2 + (p.x - (left + right) / 2) * byX, y: height / 2 + (p.y - (top + bottom) / 2) * byY },
    ]),
  );
};

export const layOut = (network: Network, width: number, height: number): ReadonlyMap<string, Point> => {
  if (network.nodes.length === 0) return new Map();
  const graph = graphOf(network);
  const settings = { ...forceAtlas2.inferSettings(graph), strongGravityMode: false, gravity: 1, scalingRatio: 30 };
  const iterations = network.nodes.length > 200 ? 150 : 400;
  forceAtlas2.assign(graph, { iterations, settings: { ...settings, barnesHutOptimize: network.nodes.length > 150 } });
  const points = new Map(graph.mapNodes((id, a) => [id, { x: a.x as number, y: a.y as number }] as const));
  return intoSheet(points, width, height);
};
