import { UsageError } from '../errors.js';
import type { EdgeKind, Evidence, NodeAttributes, NodeKind } from '../model.js';
import { EDGE_WORDS } from './appearance.js';
import { nodeNamed, summary, type NodeSummary } from './find.js';
import { emptyGraph, type ParleyGraph } from './graph.js';
import { byCodeUnit } from './order.js';
import { forEachTie, shortestPaths, within, type EdgeFilter } from './walk.js';

/** An edge as answers give it, with the sentences behind it. */
export interface Tie {
  /** The edge's key. */
  readonly edge: string;
  readonly kind: EdgeKind;
  readonly source: NodeSummary;
  readonly target: NodeSummary;
  readonly office?: string;
  readonly former?: true;
  /** Of `located_in`: no sentence says so, the world's tables do. */
  readonly world?: true;
  /** The first pieces; the rest is in `evidence.jsonl`. */
  readonly evidence: readonly Evidence[];
  readonly evidenceCount: number;
}

export interface Neighbour extends NodeSummary {
  /** Steps away: 1 or more. */
  readonly depth: number;
  /** The edges by which it was reached from one step nearer. */
  readonly ties: readonly Tie[];
}

export interface NeighbourOptions {
  /** Steps to go; 1 unless told. */
  readonly depth?: number;
  /** Give only these; others are still walked through. */
  readonly nodeKinds?: readonly NodeKind[];
  /** Walk only along these. */
  readonly edgeKinds?: readonly EdgeKind[];
}

export interface Path {
  readonly nodes: readonly NodeSummary[];
  /** `steps[i]` are the edges between `nodes[i]` and `nodes[i + 1]`. */
  readonly steps: readonly (readonly Tie[])[];
}

export interface PathOptions {
  readonly edgeKinds?: readonly EdgeKind[];
  /** The most that are given; 10 unless told. */
  readonly limit?: number;
}

/** Everything about one node. */
export interface NodeView {
  readonly id: string;
  readonly attributes: NodeAttributes;
  /** In the order of their kind, then of the other end. */
  readonly ties: readonly Tie[];
}

function filterOf(kinds: readonly EdgeKind[] | undefined): EdgeFilter {
  return kinds === undefined || kinds.length === 0 ? null : new Set(kinds);
}

/** What an edge says, in words: `mediated`, `represents as Foreign Minister`, `represents as former ambassador`. */
export function tieInWords({ kind, office, former }: Pick<Tie, 'kind' | 'office' | 'former'>): string {
  const words = EDGE_WORDS[kind];
  return office === undefined ? words : `${words} as ${former === true ? 'former ' : ''}${office}`;
}

/** The edge of the given key, with its ends and evidence. */
export function tie(graph: ParleyGraph, edge: string): Tie {
  const [source, target] = graph.extremities(edge);
  const { kind, office, former, world, evidence, evidenceCount } = graph.getEdgeAttributes(edge);
  return {
    edge,
    kind,
    source: summary(graph, source),
    target: summary(graph, target),
    ...(office === undefined ? {} : { office }),
    ...(former === undefined ? {} : { former }),
    ...(world === undefined ? {} : { world }),
    evidence,
    evidenceCount,
  };
}

/**
 * Who and what stands around a node.
 *
 * @param name an id, a name or an alias
 * @returns nearest first, then by id; the node itself is not among them. O(edges at the nodes walked through)
 * @throws UsageError where the name fits no node or several, with what it might mean
 */
export function neighbours(graph: ParleyGraph, name: string, options: NeighbourOptions = {}): Neighbour[] {
  const start = nodeNamed(graph, name);
  const depth = options.depth ?? 1;
  if (!Number.isSafeInteger(depth) || depth < 1) throw new UsageError(`a depth is a whole number from 1 on, not ${depth}`);
  const only = filterOf(options.edgeKinds);
  const kinds = options.nodeKinds === undefined || options.nodeKinds.length === 0 ? null : new Set(options.nodeKinds);
  const distance = within(graph, start, depth, only);
  const found: Neighbour[] = [];
  // Ties are gathered from the nearer end, so that a hub at the rim costs nothing.
  const edges = new Map<string, string[]>();
  for (const [node, steps] of distance) {
    if (steps >= depth) break;
    forEachTie(graph, node, only, (edge, other) => {
      if (distance.get(other) !== steps + 1) return;
      const known = edges.get(other);
      if (known === undefined) edges.set(other, [edge]);
      else known.push(edge);
    });
  }
  for (const [node, steps] of distance) {
    if (steps === 0) continue;
    const about = summary(graph, node);
    if (kinds !== null && !kinds.has(about.kind)) continue;
    const ties = (edges.get(node) ?? []).sort(byCodeUnit).map((edge) => tie(graph, edge));
    found.push({ ...about, depth: steps, ties });
  }
  return found.sort((a, b) => a.depth - b.depth || byCodeUnit(a.id, b.id));
}

/**
 * The graph around a node: it, whoever is within some steps of it, and all edges between these.
 *
 * @param depth steps; 1 unless told
 * @returns a new graph with the same keys and attributes. O(edges at its nodes)
 * @throws UsageError as `neighbours`
 */
export function ego(graph: ParleyGraph, name: string, depth = 1): ParleyGraph {
  const inside = within(graph, nodeNamed(graph, name), depth, null);
  const part = emptyGraph(graph.getAttribute('articles'));
  for (const id of [...inside.keys()].sort(byCodeUnit)) part.addNode(id, graph.getNodeAttributes(id));
  const edges: string[] = [];
  for (const node of inside.keys())
    graph.forEachOutEdge(node, (edge, _attributes, _source, target) => {
      if (inside.has(target)) edges.push(edge);
    });
  for (const edge of edges.sort(byCodeUnit)) {
    const [source, target] = graph.extremities(edge);
    part.addDirectedEdgeWithKey(edge, source, target, graph.getEdgeAttributes(edge));
  }
  return part;
}

/**
 * All shortest paths between two nodes, edges taken whichever way they point.
 *
 * @returns in the order of their ids, at most `limit`; [] where nothing joins them
 * @throws UsageError as `neighbours`
 */
export function paths(graph: ParleyGraph, a: string, b: string, options: PathOptions = {}): Path[] {
  const [from, to] = [nodeNamed(graph, a), nodeNamed(graph, b)];
  const only = filterOf(options.edgeKinds);
  return shortestPaths(graph, from, to, only, options.limit ?? 10).map((nodes) => ({
    nodes: nodes.map((node) => summary(graph, node)),
    steps: nodes.slice(1).map((node, index) => between(graph, nodes[index]!, node, only)),
  }));
}

/** The first of the shortest paths between two nodes, or null where nothing joins them. */
export function path(graph: ParleyGraph, a: string, b: string, options: PathOptions = {}): Path | null {
  return paths(graph, a, b, { ...options, limit: 1 })[0] ?? null;
}

/** The edges between two nodes, looked up from the one that has fewer. */
function between(graph: ParleyGraph, a: string, b: string, only: EdgeFilter): Tie[] {
  const [near, far] = graph.degree(a) <= graph.degree(b) ? [a, b] : [b, a];
  const edges: string[] = [];
  forEachTie(graph, near, only, (edge, other) => {
    if (other === far) edges.push(edge);
  });
  return edges.sort(byCodeUnit).map((edge) => tie(graph, edge));
}

/**
 * Everything about a node: its attributes and every edge at it, with evidence. O(degree log degree).
 *
 * @throws UsageError as `neighbours`
 */
export function show(graph: ParleyGraph, name: string): NodeView {
  const id = nodeNamed(graph, name);
  const edges: string[] = [];
  forEachTie(graph, id, null, (edge) => edges.push(edge));
  const other = (item: Tie): string => (item.source.id === id ? item.target.id : item.source.id);
  const ties = edges
    .map((edge) => tie(graph, edge))
    .sort((a, b) => byCodeUnit(a.kind, b.kind) || byCodeUnit(other(a), other(b)) || byCodeUnit(a.edge, b.edge));
  return { id, attributes: graph.getNodeAttributes(id), ties };
}
