import { MultiDirectedGraph } from 'graphology';
import { nodeSize } from './appearance.js';
import { pull, pushApart, type LayoutGraph, type Placed } from './force.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Above this many nodes only the best connected are laid out by force; the others settle around them. */
const CORE = 10_000;
/** Force costs about n log n an iteration: this many units are some five seconds of one core. */
const WORK = 12_000_000;
const MOST_ITERATIONS = 600;
const NOVERLAP_ORDER = 5_000;
/** So many names stand side by side without touching. */
const NAMES_A_ROW = 6;
/** The angle between successive seeds of a sunflower: no two of them line up. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Lay out a graph by ForceAtlas2, then part what overlaps.
 *
 * The work is bounded whatever the size: fewer iterations as the graph grows, and above 10,000 nodes the core first,
 * the rest around it. Start positions come from the order of the ids alone, so the same ids and edges in the same order
 * give the same positions.
 *
 * @param ids sorted
 * @param edges pairs of indices into `ids`, in a fixed order
 * @param fixed positions that stay as they are (a person's own); the others settle around them
 * @returns one point per id, in arbitrary units, rounded to three decimals
 */
export function layOut(
  ids: readonly string[],
  edges: readonly (readonly [source: number, target: number])[],
  fixed: ReadonlyMap<string, Point> = new Map(),
): Point[] {
  const degrees = new Int32Array(ids.length);
  for (const [source, target] of edges) {
    degrees[source]!++;
    degrees[target]!++;
  }
  const points = new Array<Point | undefined>(ids.length).fill(undefined);
  ids.forEach((id, index) => (points[index] = fixed.get(id)));
  const anyFixed = points.some((point) => point !== undefined);
  if (!anyFixed) layOutCore(degrees, edges, points);
  return settle(edges, points).map(({ x, y }) => ({ x: round(x), y: round(y) }));
}

/** Three decimals, and no negative zero, which JSON would not keep. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}

function layOutCore(
  degrees: Int32Array,
  edges: readonly (readonly [number, number])[],
  points: (Point | undefined)[],
): void {
  // Who is tied to nobody would only be pushed to the rim and squeeze the rest: they settle below it afterwards.
  const order = Array.from(degrees.keys()).filter((node) => degrees[node]! > 0);
  const core = order.length <= CORE ? order : order.sort((a, b) => degrees[b]! - degrees[a]! || a - b).slice(0, CORE);
  const graph: LayoutGraph = new MultiDirectedGraph<Placed>();
  core.forEach((node, rank) => {
    graph.addNode(node, { ...seed(rank, 10), size: nodeSize(degrees[node]!) });
  });
  for (const [source, target] of edges)
    if (source !== target && graph.hasNode(source) && graph.hasNode(target)) graph.addDirectedEdge(source, target);
  const cost = core.length * Math.log2(core.length + 2) * (core.length < 2_000 ? 2 : 1);
  pull(graph, Math.max(20, Math.min(MOST_ITERATIONS, Math.floor(WORK / (cost + 1)))));
  if (core.length <= NOVERLAP_ORDER) pushApart(graph, 200);
  graph.forEachNode((node, { x, y }) => (points[Number(node)] = { x, y }));
}

/** The seed of the given rank in a sunflower around the origin. */
function seed(rank: number, spacing: number): Point {
  const radius = spacing * Math.sqrt(rank + 0.5);
  return { x: radius * Math.cos(rank * GOLDEN_ANGLE), y: radius * Math.sin(rank * GOLDEN_ANGLE) };
}

/**
 * Place whoever has no place yet beside the middle of their placed neighbours, outwards from those placed; components of
 * which nothing is placed go below. Linear in nodes and edges.
 */
function settle(edges: readonly (readonly [number, number])[], points: readonly (Point | undefined)[]): Point[] {
  const settled = [...points];
  if (settled.includes(undefined)) {
    const neighbours: number[][] = settled.map(() => []);
    for (const [source, target] of edges) {
      neighbours[source]!.push(target);
      neighbours[target]!.push(source);
    }
    const queue = [...settled.keys()].filter((node) => settled[node] !== undefined);
    const outside = below(queue.map((node) => settled[node]!), settled.length - queue.length);
    let next = 0;
    for (let first = 0; first < settled.length; first++) {
      for (; next < queue.length; next++)
        for (const node of neighbours[queue[next]!]!)
          if (settled[node] === undefined) {
            settled[node] = beside(node, neighbours[node]!, settled);
            queue.push(node);
          }
      if (settled[first] !== undefined) continue;
      settled[first] = outside();
      queue.push(first);
    }
  }
  return settled.filter((point) => point !== undefined);
}

/**
 * Points in rows below what is placed, as many as asked for or more: who is tied to nobody stands apart, and what is
 * tied keeps the room. The rows are as wide as what stands above them, and take a third of its height at most.
 *
 * @returns the next point at each call
 */
export function below(placed: readonly Point[], wanted: number): () => Point {
  const box = { left: Infinity, right: -Infinity, top: -Infinity, bottom: Infinity };
  for (const { x, y } of placed) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.max(box.top, y);
    box.bottom = Math.min(box.bottom, y);
  }
  if (placed.length === 0) Object.assign(box, { left: 0, right: 0, top: 0, bottom: 0 });
  const least = 60 * Math.sqrt(wanted);
  const width = Math.max(box.right - box.left, least);
  const height = Math.max(box.top - box.bottom, least / 2);
  const most = Math.max(NAMES_A_ROW, Math.ceil(Math.sqrt((wanted * width) / (height / 3))));
  const rows = Math.max(1, Math.ceil(wanted / most));
  const columns = Math.max(1, Math.ceil(wanted / rows));
  const step = { x: width / columns, y: Math.min(width / columns, height / Math.max(8, 3 * rows)) };
  const middle = (box.left + box.right) / 2;
  let count = 0;
  return () => {
    const [row, column] = [Math.floor(count / columns), count % columns];
    const many = Math.min(columns, Math.max(1, wanted - row * columns));
    count++;
    return { x: middle + (column - (many - 1) / 2) * step.x, y: box.bottom - (row + 1.5) * step.y };
  };
}

function beside(node: number, neighbours: readonly number[], settled: readonly (Point | undefined)[]): Point {
  let count = 0;
  let { x, y } = { x: 0, y: 0 };
  for (const other of neighbours) {
    const point = settled[other];
    if (point === undefined) continue;
    count++;
    x += point.x;
    y += point.y;
  }
  const offset = seed(node % 61, 4);
  return { x: x / count + offset.x, y: y / count + offset.y };
}
