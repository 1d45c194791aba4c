import type { EdgeAttributes, Evidence, EvidenceList, NodeAttributes, Resolved, SpilledEvidence } from '../model.js';
import { emptyGraph, type ParleyGraph } from './graph.js';
import { layOut, type Point } from './layout.js';
import { byCodeUnit, EVIDENCE_LIMIT, firstEvidence } from './order.js';
import { statements } from './statements.js';

export { EVIDENCE_LIMIT } from './order.js';

export interface BuildOptions {
  /** Pieces of evidence kept per node and per edge; at least 1. */
  readonly evidenceLimit?: number;
  /** Positions that a person gave, by node id: they stay, and what is new settles around them. */
  readonly positions?: ReadonlyMap<string, Point>;
}

/**
 * Build the graph of what `resolve` found.
 *
 * Nodes stand in the order of their ids, edges in the order of their keys; positions come from ForceAtlas2 with a fixed
 * budget of work. The same input, in any order, gives the same graph. Takes time linear in the input but for sorting
 * and the layout.
 *
 * @returns a new graphology graph; what exceeds the limit on evidence is in `spilledEvidence` of the same arguments
 * @throws Error where an edge names a node that is not listed: a fault of the caller's
 */
export function buildGraph(resolved: Resolved, options: BuildOptions = {}): ParleyGraph {
  const limit = options.evidenceLimit ?? EVIDENCE_LIMIT;
  const { nodes, edges } = statements(resolved);
  const index = new Map(nodes.map((node, position) => [node.id, position]));
  const pairs = edges.map((edge) => {
    const source = index.get(edge.source);
    const target = index.get(edge.target);
    if (source === undefined || target === undefined)
      throw new Error(`edge ${edge.key} names a node that is not among the resolved ones`);
    return [source, target] as const;
  });
  const points = layOut([...index.keys()], pairs, options.positions);
  const graph = emptyGraph([...resolved.articles].sort((a, b) => byCodeUnit(a.id, b.id)));
  nodes.forEach(({ id, attributes, evidence }, position) => {
    const { x, y } = points[position]!;
    const node: NodeAttributes = { ...attributes, x, y, ...kept(evidence, limit) };
    graph.addNode(id, node);
  });
  for (const { key, source, target, attributes, evidence } of edges) {
    const edge: EdgeAttributes = { ...attributes, ...kept(evidence, limit) };
    graph.addDirectedEdgeWithKey(key, source, target, edge);
  }
  return graph;
}

function kept(
  evidence: EvidenceList,
  limit: number,
): { readonly evidence: readonly Evidence[]; readonly evidenceCount: number } {
  return { evidence: firstEvidence(evidence, limit), evidenceCount: evidence.length };
}

/** The evidence that `buildGraph` left out, in the order of nodes, then edges. */
export function* spilledEvidence(resolved: Resolved, options: BuildOptions = {}): Generator<SpilledEvidence> {
  const limit = options.evidenceLimit ?? EVIDENCE_LIMIT;
  const { nodes, edges } = statements(resolved);
  for (const { id, evidence } of nodes) yield* beyond(id, evidence, limit);
  for (const { key, evidence } of edges) yield* beyond(key, evidence, limit);
}

function* beyond(on: string, evidence: EvidenceList, limit: number): Generator<SpilledEvidence> {
  if (evidence.length <= limit) return;
  let position = 0;
  for (const piece of evidence) if (position++ >= limit) yield { on, evidence: piece };
}
