import { MultiDirectedGraph } from 'graphology';
import { below, pull, pushApart, type LayoutGraph, type Placed } from '../../src/graph/browser.js';
import type { Model } from './model.js';
import type { Scene } from './scene.js';

/** Where each node stands, by the graph's positions. */
export interface Positions {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Force costs about n log n and the number of lines a round: this many units are some fifth of a second. */
const WORK = 400_000;
const MOST_ROUNDS = 500;
const LEAST_ROUNDS = 4;
/** Marks of more nodes than this are too small to hide one another. */
const PARTED = 1000;
/** So few nodes are arranged from several starts, of which the tidiest counts. */
const FEW = 40;
const STARTS = 12;
/** The angle between successive seeds of a sunflower: no two of them line up. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

type Point = { readonly x: number; readonly y: number };
type Start = (node: number, rank: number) => Point;

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
  const inTies = scene.nodes.filter((node) => tied.has(node));
  const graph = inTies.length > FEW ? pulled(scene, inTies, asBuilt(model)) : tidiest(model, scene, inTies);
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

function asBuilt(model: Model): Start {
  return (node) => ({ x: model.nodes[node]!.x, y: model.nodes[node]!.y });
}

/** The seeds of a sunflower, dealt out in another order for every number. */
function sunflower(deal: number, count: number): Start {
  return (_, rank) => {
    const seed = (rank * (2 * deal + 1) + deal) % count;
    const radius = 10 * Math.sqrt(seed + 0.5);
    // The rank's trace keeps two apart that are dealt one seed.
    const angle = seed * GOLDEN_ANGLE + rank * 1e-3;
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  };
}

function pulled(scene: Scene, nodes: readonly number[], start: Start): LayoutGraph {
  const graph: LayoutGraph = new MultiDirectedGraph<Placed>();
  nodes.forEach((node, rank) => graph.addNode(node, { ...start(node, rank), size: 10 }));
  for (const { source, target } of scene.edges) graph.addDirectedEdge(source, target);
  const cost = graph.order * Math.log2(graph.order + 2) + graph.size + 1;
  pull(graph, Math.max(LEAST_ROUNDS, Math.min(MOST_ROUNDS, Math.floor(WORK / cost))));
  if (graph.order <= PARTED) pushApart(graph, 50);
  return graph;
}

/** From all starts the arrangement with the least faults; of equals the one nearest to the build's. */
function tidiest(model: Model, scene: Scene, nodes: readonly number[]): LayoutGraph {
  let best = pulled(scene, nodes, asBuilt(model));
  let least = faults(best);
  for (let deal = 1; deal < STARTS && least > 0; deal++) {
    const graph = pulled(scene, nodes, sunflower(deal, nodes.length));
    const found = faults(graph);
    if (found < least) [best, least] = [graph, found];
  }
  return best;
}

/** How much there is that misleads the eye: a node upon a line that is not its own counts as three crossings of lines. */
function faults(graph: LayoutGraph): number {
  const xs = graph.mapNodes((_, { x }) => x);
  const ys = graph.mapNodes((_, { y }) => y);
  const extent = Math.hypot(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
  const lines = graph.mapEdges((_edge, _attributes, source, target, a, b) => ({ source, target, a, b }));
  let sum = 0;
  lines.forEach((line, index) => {
    for (const other of lines.slice(index + 1)) {
      const isJoined = [other.source, other.target].some((end) => end === line.source || end === line.target);
      if (!isJoined && areCrossing(line.a, line.b, other.a, other.b)) sum += 1;
    }
    graph.forEachNode((node, point) => {
      if (node === line.source || node === line.target) return;
      if (distance(point, line.a, line.b) < 0.05 * extent) sum += 3;
    });
  });
  return sum;
}

/** On which side of the way from `a` to `b` a point lies. */
function side(a: Point, b: Point, point: Point): number {
  return Math.sign((b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x));
}

function areCrossing(a: Point, b: Point, c: Point, d: Point): boolean {
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}

function distance(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(point.x - a.x - t * dx, point.y - a.y - t * dy);
}
