import { MultiDirectedGraph } from 'graphology';
import { below, pull, pushApart, type LayoutGraph, type Placed } from '../../src/graph/browser.js';
import type { Model } from './model.js';
import type { Scene } from './scene.js';

/** Where each node stands, by the graph's positions. */
export interface Positions {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Force costs about n log n a round: this many units are some fifth of a second. */
const WORK = 400_000;
const MOST_ROUNDS = 500;

/**
 * Where the build laid everything out; in a fold, whose ties are others, arranged anew from there: the same each time.
 * In a fold, who is tied to nobody stands in rows below the rest.
 */
export function arrange(model: Model, scene: Scene): Positions {
  const positions = {
    x: Float64Array.from(model.nodes, (node) => node.x),
    y: Float64Array.from(model.nodes, (node) => node.y),
  };
  if (scene.fold === 'none') return positions;
  const tied = new Set(scene.edges.flatMap((edge) => [edge.source, edge.target]));
  const graph: LayoutGraph = new MultiDirectedGraph<Placed>();
  for (const node of scene.nodes)
    if (tied.has(node)) graph.addNode(node, { x: positions.x[node]!, y: positions.y[node]!, size: 10 });
  for (const { source, target } of scene.edges) graph.addDirectedEdge(source, target);
  const cost = graph.order * Math.log2(graph.order + 2) + 1;
  pull(graph, Math.max(10, Math.min(MOST_ROUNDS, Math.floor(WORK / cost))));
  pushApart(graph, 50);
  graph.forEachNode((node, { x, y }) => {
    positions.x[Number(node)] = x;
    positions.y[Number(node)] = y;
  });
  const lone = scene.nodes.filter((node) => !tied.has(node));
  const next = below(
    graph.mapNodes((_, { x, y }) => ({ x, y })),
    lone.length,
  );
  for (const node of lone) {
    const { x, y } = next();
    positions.x[node] = x;
    positions.y[node] = y;
  }
  return positions;
}
