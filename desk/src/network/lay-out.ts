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

/** Into the sheet, each direction as wide as it goes: what is drawn fills a phone as well as a screen. */
const intoSheet = (points: ReadonlyMap<string, Point>, width: number, height: number): ReadonlyMap<string, Point> => {
  const xs = [...points.values()].map((p) => p.x);
  const ys = [...points.values()].map((p) => p.y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [across, down] = [Math.max(...xs) - left || 1, Math.max(...ys) - top || 1];
  return new Map(
    [...points].map(([id, p]) => [
      id,
      { x: MARGIN + ((p.x - left) / across) * (width - 2 * MARGIN), y: MARGIN + ((p.y - top) / down) * (height - 2 * MARGIN) },
    ]),
  );
};

export const layOut = (network: Network, width: number, height: number): ReadonlyMap<string, Point> => {
  if (network.nodes.length === 0) return new Map();
  const graph = graphOf(network);
  const settings = { ...forceAtlas2.inferSettings(graph), adjustSizes: true, strongGravityMode: true, gravity: 0.12, scalingRatio: 12 };
  const iterations = network.nodes.length > 200 ? 150 : 400;
  forceAtlas2.assign(graph, { iterations, settings: { ...settings, barnesHutOptimize: network.nodes.length > 150 } });
  const points = new Map(graph.mapNodes((id, a) => [id, { x: a.x as number, y: a.y as number }] as const));
  return intoSheet(points, width, height);
};
