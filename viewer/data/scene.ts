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
  /** In a fold, the happenings that a tie, or a mediator's or host's line stands for. */
  readonly happenings: readonly number[];
}

/** What can be drawn of a graph under a fold, whatever is filtered. */
export interface Scene {
  readonly fold: View['fold'];
  readonly nodes: readonly number[];
  readonly edges: readonly SceneEdge[];
  readonly tieById: ReadonlyMap<string, Tie>;
  /** In a fold, who took part in, mediated or hosted what; empty without one. */
  readonly members: ReadonlyMap<number, readonly number[]>;
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
    return { fold: how, nodes: model.nodes.map((node) => node.index), edges, tieById: new Map(), members: new Map() };
  }
  const { ties, goBetweens, members } = fold(model, how);
  const edges: SceneEdge[] = ties.map((tie) => ({
    id: tie.id,
    source: tie.a,
    target: tie.b,
    kind: 'tie',
    edge: null,
    tie,
    happenings: tie.happenings,
  }));
  for (const { kind, source, target, happenings } of goBetweens)
    edges.push({ id: `${kind}:${source}>${target}`, source, target, kind, edge: null, tie: null, happenings });
  const nodes = new Set(members.keys());
  if (how === 'people')
    for (const edge of model.edges)
      if (edge.kind === 'represents' && members.has(edge.source) && !edge.former) {
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
    members,
  };
}

/** What of a scene is shown: nodes by the graph's positions, edges by the scene's; a tie's weight counts what is shown. */
export interface Shown extends Visible {
  readonly weights: Float32Array;
  /** By the graph's positions, the meetings and agreements that pass, also where a fold draws none. */
  readonly happenings: Uint8Array;
}

/** Which parts of the scene pass the view's filters. Linear in the graph and the scene. */
export function shown(model: Model, scene: Scene, view: Filter): Shown {
  if (scene.fold === 'none') {
    const all = visible(model, view);
    return { ...all, weights: new Float32Array(scene.edges.length).fill(1), happenings: all.nodes };
  }
  // Depth is counted along the ties, and a person who is hidden still ties the state that they spoke for.
  const hiddenKinds = new Set(view.hiddenKinds);
  const ofHappenings = view.hiddenKinds.filter((kind) => kind === 'meeting' || kind === 'agreement');
  const base = visible(model, { ...view, depth: 0, hiddenKinds: ofHappenings });
  const passes = (node: number): boolean => base.nodes[node] === 1 && !hiddenKinds.has(model.nodes[node]!.kind);
  const edges = new Uint8Array(scene.edges.length);
  const weights = new Float32Array(scene.edges.length);
  const nodes = new Uint8Array(model.nodes.length);
  scene.edges.forEach((edge, index) => {
    if (!passes(edge.source) || !passes(edge.target)) return;
    const weight =
      edge.edge === null ? edge.happenings.filter((each) => base.nodes[each] === 1).length : base.edges[edge.edge]!;
    weights[index] = weight;
  });
  for (const [node, happenings] of scene.members)
    if (passes(node) && happenings.some((each) => base.nodes[each] === 1)) nodes[node] = 1;
  scene.edges.forEach((edge, index) => {
    if (edge.edge !== null && weights[index]! > 0 && nodes[edge.source] === 1) nodes[edge.target] = 1;
  });
  if (view.depth > 0 && view.selected?.type === 'node')
    around(model, scene, view.selected.id, view.depth, nodes, weights);
  scene.edges.forEach((edge, index) => {
    if (weights[index]! > 0 && nodes[edge.source] === 1 && nodes[edge.target] === 1) edges[index] = 1;
  });
  return { nodes, edges, weights, happenings: base.nodes };
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
