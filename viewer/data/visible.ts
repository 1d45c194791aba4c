import type { View } from '../state.js';
import { otherEnd, type Model, type NodeInfo } from './model.js';

/** What a view shows of a graph: by position, 1 where it is shown. */
export interface Visible {
  readonly nodes: Uint8Array;
  readonly edges: Uint8Array;
}

/** The parts of a view that decide what is shown. */
export type Filter = Pick<
  View,
  | 'selected'
  | 'depth'
  | 'roles'
  | 'hiddenKinds'
  | 'hiddenStatuses'
  | 'hiddenForms'
  | 'article'
  | 'publisher'
  | 'window'
  | 'undated'
>;

/**
 * Which nodes and edges pass the view's filters.
 *
 * A filter that concerns meetings (status, time, role …) also takes away whoever is left without any tie by it. Linear
 * in nodes and edges.
 */
export function visible(model: Model, view: Filter): Visible {
  const nodes = new Uint8Array(model.nodes.length);
  const edges = new Uint8Array(model.edges.length);
  const articles = chosenArticles(model, view);
  const hiddenKinds = new Set(view.hiddenKinds);
  for (const node of model.nodes)
    if (
      !hiddenKinds.has(node.kind) &&
      passes(node, view) &&
      (!articles || node.articles.some((id) => articles.has(id)))
    )
      nodes[node.index] = 1;
  for (const edge of model.edges)
    if (
      nodes[edge.source] === 1 &&
      nodes[edge.target] === 1 &&
      (!articles || edge.world || edge.evidence.some((each) => articles.has(each.article)))
    )
      edges[edge.index] = 1;
  if (view.roles !== 'all') keepRoles(model, view.roles, nodes, edges);
  if (
    articles ||
    view.roles !== 'all' ||
    view.window ||
    !view.undated ||
    view.hiddenStatuses.length + view.hiddenForms.length > 0
  )
    dropUntied(model, nodes, edges);
  if (view.depth > 0 && view.selected?.type === 'node') keepAround(model, view.selected.id, view.depth, nodes, edges);
  return { nodes, edges };
}

function chosenArticles(model: Model, view: Filter): ReadonlySet<string> | null {
  if (view.article === null && view.publisher === null) return null;
  const chosen = new Set<string>();
  for (const article of model.articles.values())
    if ((view.article ?? article.id) === article.id && (view.publisher ?? article.publisher) === article.publisher)
      chosen.add(article.id);
  return chosen;
}

function passes(node: NodeInfo, view: Filter): boolean {
  const { happening } = node;
  if (!happening) return true;
  if (view.hiddenStatuses.includes(happening.status) || view.hiddenForms.includes(happening.kind)) return false;
  if (!happening.bounds) return view.undated;
  return !view.window || (happening.bounds.first <= view.window[1] && happening.bounds.last >= view.window[0]);
}

/** `mediators`: of all entities those who mediate, and what they take part in. `backbone`: what is mediated, with its parties. */
function keepRoles(model: Model, roles: 'mediators' | 'backbone', nodes: Uint8Array, edges: Uint8Array): void {
  if (roles === 'mediators') {
    for (const node of model.nodes) if (!node.happening && !node.mediator) nodes[node.index] = 0;
  } else {
    const kept = new Uint8Array(nodes.length);
    for (const edge of model.edges)
      if (edge.kind === 'mediated' && edges[edge.index] === 1) kept[edge.source] = kept[edge.target] = 1;
    for (const edge of model.edges) {
      const happening = model.nodes[edge.target]!.happening;
      if (edges[edge.index] === 0 || !happening || kept[edge.target] === 0) continue;
      if (edge.kind === 'participated_in' || edge.kind === 'party_to') kept[edge.source] = 1;
    }
    for (let index = 0; index < nodes.length; index++) nodes[index]! &= kept[index]!;
    for (const edge of model.edges) if (!model.nodes[edge.target]!.happening) edges[edge.index] = 0;
  }
  for (const edge of model.edges) edges[edge.index]! &= nodes[edge.source]! & nodes[edge.target]!;
}

/**
 * Take away entities that meetings alone brought in and that now have none; then offices and places follow whom they
 * belong to. A happening stays whoever is hidden.
 */
function dropUntied(model: Model, nodes: Uint8Array, edges: Uint8Array): void {
  const kept = new Uint8Array(nodes.length);
  for (const node of model.nodes) if (node.happening && nodes[node.index] === 1) kept[node.index] = 1;
  for (const edge of model.edges)
    if (edges[edge.index] === 1 && (kept[edge.source] === 1 || kept[edge.target] === 1)) {
      if (model.nodes[edge.source]!.happening) kept[edge.target] = 1;
      if (model.nodes[edge.target]!.happening) kept[edge.source] = 1;
    }
  for (const kind of ['represents', 'located_in'] as const)
    for (const edge of model.edges)
      if (edge.kind === kind && edges[edge.index] === 1 && kept[edge.source] === 1) kept[edge.target] = 1;
  for (let index = 0; index < nodes.length; index++) nodes[index]! &= kept[index]!;
  for (const edge of model.edges) edges[edge.index]! &= nodes[edge.source]! & nodes[edge.target]!;
}

function keepAround(model: Model, id: string, depth: number, nodes: Uint8Array, edges: Uint8Array): void {
  const start = model.byId.get(id);
  if (start === undefined) return;
  const near = new Uint8Array(nodes.length);
  near[start] = 1;
  let front = [start];
  for (let step = 0; step < depth; step++) {
    const next: number[] = [];
    for (const node of front)
      for (const index of model.incident[node]!) {
        const other = otherEnd(model.edges[index]!, node);
        if (edges[index] === 0 || near[other] === 1) continue;
        near[other] = 1;
        next.push(other);
      }
    front = next;
  }
  for (let index = 0; index < nodes.length; index++) nodes[index]! &= near[index]!;
  for (const edge of model.edges) edges[edge.index]! &= nodes[edge.source]! & nodes[edge.target]!;
}
