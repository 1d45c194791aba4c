import type { EdgeKind } from '../../src/model.js';
import type { View } from '../state.js';
import { fold, type Tie } from './fold.js';
import type { Model } from './model.js';
import { visible, type Filter, type Visible } from './visible.js';

/** A line of the picture. */
export interface SceneEdge {
  readonly id: string;
  readonly source: number;
  readonly target: number;
  readonly kind: EdgeKind | 'tie';
  /** The edge of the graph, where it is one. */
  readonly edge: number | null;
  readonly tie: Tie | null;
  /** In a fold, the happenings that a mediator's line stands for. */
  readonly happenings: readonly number[];
}

/** What can be drawn of a graph under a fold, whatever is filtered. */
export interface Scene {
  readonly fold: View['fold'];
  readonly nodes: readonly number[];
  readonly edges: readonly SceneEdge[];
  readonly tieById: ReadonlyMap<string, Tie>;
}

export function buildScene(model: Model, how: View['fold']): Scene {
  if (how === 'none') {
    const edges = model.edges.map((edge): SceneEdge => ({
      id: edge.id,
      source: edge.source,
      target: edge.target,
      kind: edge.kind,
      edge: edge.index,
      tie: null,
      happenings: [],
    }));
    return { fold: how, nodes: model.nodes.map((node) => node.index), edges, tieById: new Map() };
  }
  const ties = fold(model, how);
  const edges: SceneEdge[] = ties.map((tie) => ({
    id: tie.id,
    source: tie.a,
    target: tie.b,
    kind: 'tie',
    edge: null,
    tie,
    happenings: tie.happenings,
  }));
  const nodes = new Set(ties.flatMap((tie) => [tie.a, tie.b]));
  edges.push(...mediatorLines(ties));
  for (const edge of edges) {
    nodes.add(edge.source);
    nodes.add(edge.target);
  }
  if (how === 'people')
    for (const edge of model.edges)
      if (edge.kind === 'represents' && nodes.has(edge.source) && !edge.former) {
        nodes.add(edge.target);
        edges.push({
          id: edge.id,
          source: edge.source,
          target: edge.target,
          kind: edge.kind,
          edge: edge.index,
          tie: null,
          happenings: [],
        });
      }
  return {
    fold: how,
    nodes: [...nodes].sort((a, b) => a - b),
    edges,
    tieById: new Map(ties.map((tie) => [tie.id, tie])),
  };
}

/** A line from each mediator to each party of what they mediated, so that no mediator floats alone. */
function mediatorLines(ties: readonly Tie[]): SceneEdge[] {
  const lines = new Map<string, { source: number; target: number; happenings: Set<number> }>();
  for (const tie of ties)
    for (const { node, happening } of tie.mediators)
      for (const party of [tie.a, tie.b]) {
        if (party === node) continue;
        const id = `${node}>${party}`;
        let line = lines.get(id);
        if (!line) lines.set(id, (line = { source: node, target: party, happenings: new Set() }));
        line.happenings.add(happening);
      }
  return [...lines].map(([id, line]) => ({
    id: `mediated:${id}`,
    source: line.source,
    target: line.target,
    kind: 'mediated' as const,
    edge: null,
    tie: null,
    happenings: [...line.happenings],
  }));
}

/** What of a scene is shown: nodes by the graph's positions, edges by the scene's; a tie's weight counts what is shown. */
export interface Shown extends Visible {
  readonly weights: Float32Array;
}

/** Which parts of the scene pass the view's filters. Linear in the graph and the scene. */
export function shown(model: Model, scene: Scene, view: Filter): Shown {
  if (scene.fold === 'none') {
    const all = visible(model, view);
    return { ...all, weights: new Float32Array(scene.edges.length).fill(1) };
  }
  // A fold hides meetings from the picture; it does not filter by them. Depth is counted along the ties.
  const filter = { ...view, depth: 0 as const, hiddenKinds: view.hiddenKinds.filter((kind) => kind !== 'meeting') };
  const base = visible(model, filter);
  const edges = new Uint8Array(scene.edges.length);
  const weights = new Float32Array(scene.edges.length);
  const nodes = new Uint8Array(model.nodes.length);
  scene.edges.forEach((edge, index) => {
    if (base.nodes[edge.source] === 0 || base.nodes[edge.target] === 0) return;
    const weight =
      edge.edge === null ? edge.happenings.filter((each) => base.nodes[each] === 1).length : base.edges[edge.edge]!;
    if (weight === 0) return;
    weights[index] = weight;
    if (edge.edge === null) nodes[edge.source] = nodes[edge.target] = 1;
  });
  scene.edges.forEach((edge, index) => {
    if (edge.edge !== null && weights[index]! > 0 && nodes[edge.source] === 1) nodes[edge.target] = 1;
  });
  if (view.depth > 0 && view.selected?.type === 'node')
    around(model, scene, view.selected.id, view.depth, nodes, weights);
  scene.edges.forEach((edge, index) => {
    if (weights[index]! > 0 && nodes[edge.source] === 1 && nodes[edge.target] === 1) edges[index] = 1;
  });
  return { nodes, edges, weights };
}

function around(model: Model, scene: Scene, id: string, depth: number, nodes: Uint8Array, weights: Float32Array): void {
  const start = model.byId.get(id);
  if (start === undefined || nodes[start] === 0) return;
  const near = new Uint8Array(nodes.length);
  near[start] = 1;
  for (let step = 0; step < depth; step++) {
    const reached: number[] = [];
    scene.edges.forEach((edge, index) => {
      if (weights[index] === 0) return;
      if (near[edge.source] === 1 && nodes[edge.target] === 1) reached.push(edge.target);
      if (near[edge.target] === 1 && nodes[edge.source] === 1) reached.push(edge.source);
    });
    for (const node of reached) near[node] = 1;
  }
  for (let index = 0; index < nodes.length; index++) nodes[index]! &= near[index]!;
}
