import type { Correction } from '../../src/view/correction.js';
import type { EdgeInfo, Model, NodeInfo } from './model.js';

/**
 * What the next build will make of a graph under decisions just written: names changed, what is rejected gone, what is
 * merged one. A preview: the build also resolves anew.
 */
export function corrected(model: Model, decisions: readonly Correction[]): Model {
  const into = new Map<string, string>();
  const names = new Map<string, string>();
  const rejected = new Set<string>();
  for (const decision of decisions) {
    if (decision.kind === 'merge' && decision.other !== null) into.set(decision.other, decision.target);
    if (decision.kind === 'rename' && decision.name !== null) names.set(decision.target, decision.name);
    if (decision.kind === 'reject') rejected.add(decision.target);
  }
  const target = (id: string): string => {
    const seen = new Set<string>();
    let at = id;
    for (let next = into.get(at); next !== undefined && !seen.has(next); next = into.get(at)) {
      seen.add(at);
      at = next;
    }
    return at;
  };
  const absorbed = new Map<string, NodeInfo[]>();
  for (const node of model.nodes) {
    const by = target(node.id);
    if (by !== node.id) absorbed.set(by, [...(absorbed.get(by) ?? []), node]);
  }
  const byId = new Map<string, number>();
  const nodes: NodeInfo[] = [];
  for (const node of model.nodes) {
    if (rejected.has(node.id) || target(node.id) !== node.id) continue;
    byId.set(node.id, nodes.length);
    nodes.push({ ...mergedNode(node, absorbed.get(node.id) ?? [], names.get(node.id) ?? null), index: nodes.length });
  }
  const edges: EdgeInfo[] = [];
  const incident = nodes.map((): number[] => []);
  for (const edge of model.edges) {
    const source = byId.get(target(model.nodes[edge.source]!.id));
    const to = byId.get(target(model.nodes[edge.target]!.id));
    if (source === undefined || to === undefined || source === to) continue;
    incident[source]!.push(edges.length);
    incident[to]!.push(edges.length);
    edges.push({ ...edge, index: edges.length, source, target: to });
  }
  return {
    nodes,
    edges,
    byId,
    edgeById: new Map(edges.map((edge) => [edge.id, edge.index])),
    incident,
    articles: model.articles,
  };
}

function mergedNode(node: NodeInfo, absorbed: readonly NodeInfo[], name: string | null): NodeInfo {
  const label = name ?? node.label;
  const aliases = new Set([
    ...(name === null ? [] : [node.label]),
    ...node.aliases,
    ...absorbed.flatMap((other) => [other.label, ...other.aliases]),
  ]);
  aliases.delete(label);
  return {
    ...node,
    label,
    short: node.happening && name === null ? node.short : label,
    aliases: [...aliases],
    mediator: node.mediator || absorbed.some((other) => other.mediator),
    articles: [...new Set([...node.articles, ...absorbed.flatMap((other) => other.articles)])].sort(),
    evidence: [...node.evidence, ...absorbed.flatMap((other) => other.evidence)],
    evidenceCount: absorbed.reduce((sum, other) => sum + other.evidenceCount, node.evidenceCount),
    importance: Math.max(node.importance, ...absorbed.map((other) => other.importance)),
  };
}
