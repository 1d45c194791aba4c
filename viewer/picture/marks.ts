import { isHollow, SHAPES, type Palette, type Shape } from '../palette.js';
import type { Model, NodeInfo } from '../data/model.js';
import type { Scene, SceneEdge } from '../data/scene.js';

/** What each node and edge looks like: the one place that picture, exports and what is lit take it from. */

export interface NodeMark {
  readonly shape: Shape;
  readonly hollow: boolean;
  readonly colour: string;
  readonly ring: string | null;
  /** In pixels at the first zoom. */
  readonly radius: number;
}

export function nodeMark(node: NodeInfo, palette: Palette, total: number): NodeMark {
  return {
    shape: SHAPES[node.kind],
    hollow: isHollow(node.happening?.status ?? null),
    colour: palette.kinds[node.kind],
    ring: node.mediator ? palette.mediator : null,
    radius: radiusOf(node, total),
  };
}

/** The larger the graph, the smaller its marks: a node is never lost, and never hides its neighbours. */
export function radiusOf(node: NodeInfo, total: number): number {
  const scale = total <= 60 ? 1 : Math.max(0.42, 1 - 0.19 * Math.log10(total / 60) * 1.6);
  return (4.6 + 10.5 * node.importance) * scale;
}

export interface EdgeMark {
  readonly colour: string;
  /** In pixels. */
  readonly width: number;
  /** 0 for a straight line; else how far the bow stands out, in parts of the length. */
  readonly curvature: number;
}

const WIDTHS = new Map([
  ['mediated', 3.2],
  ['hosted', 2.6],
  ['participated_in', 2.4],
  ['party_to', 2.4],
]);

export function edgeMark(
  edge: SceneEdge,
  weight: number,
  palette: Palette,
  curvature: number,
  total: number,
): EdgeMark {
  // In a fold the mediators' lines are many, and the ties are what it is about.
  const plain = edge.edge === null ? 2.2 : (WIDTHS.get(edge.kind) ?? 2);
  const width = edge.kind === 'tie' ? Math.min(12, 2 + 2.4 * Math.sqrt(weight)) : plain;
  const kind = edge.edge === null && edge.kind === 'mediated' ? 'via' : edge.kind;
  return total > MANY
    ? { colour: faint(palette, kind), width: Math.min(width, 1), curvature }
    : { colour: palette.edges[kind], width, curvature };
}

/** So many lines are thin and faint: what lies on them is still read. */
const MANY = 2000;
const faints = new WeakMap<Palette, Map<string, string>>();

/** The colour of a line halfway to the ground. */
function faint(palette: Palette, kind: keyof Palette['edges']): string {
  const colours = faints.get(palette) ?? new Map<string, string>();
  faints.set(palette, colours);
  let colour = colours.get(kind);
  if (colour === undefined) {
    const part = (hex: string, at: number): number => parseInt(hex.slice(at, at + 2), 16);
    const mixed = [1, 3, 5].map((at) => Math.round((part(palette.edges[kind], at) + part(palette.ground, at)) / 2));
    colours.set(kind, (colour = `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`));
  }
  return colour;
}

/** How far each edge bows out: only where several join the same two nodes, so that they fan out. */
export function curvatures(scene: Scene): Float32Array {
  const bundles = new Map<number, number[]>();
  const width = scene.nodes.reduce((most, node) => Math.max(most, node), 0) + 1;
  scene.edges.forEach((edge, index) => {
    const key = Math.min(edge.source, edge.target) * width + Math.max(edge.source, edge.target);
    const bundle = bundles.get(key);
    if (bundle) bundle.push(index);
    else bundles.set(key, [index]);
  });
  const result = new Float32Array(scene.edges.length);
  for (const bundle of bundles.values()) {
    if (bundle.length < 2) continue;
    bundle.forEach((index, place) => {
      const edge = scene.edges[index]!;
      const side = edge.source < edge.target ? 1 : -1;
      const step = place - (bundle.length - 1) / 2;
      // An odd one out stays straight; the curve program wants a bow, so it gets one too small to see.
      result[index] = side * (step === 0 ? 0.001 : step * 0.22);
    });
  }
  return result;
}

/** The middle of the bow of an edge, in the coordinates of its ends, y downwards. */
export function bow(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  curvature: number,
): { readonly x: number; readonly y: number } {
  return { x: (x1 + x2) / 2 + (y2 - y1) * curvature, y: (y1 + y2) / 2 - (x2 - x1) * curvature };
}

/** The nodes of a scene, the most important first. */
export function byImportance(model: Model, scene: Scene): readonly NodeInfo[] {
  return scene.nodes
    .map((index) => model.nodes[index]!)
    .sort((a, b) => b.importance - a.importance || a.index - b.index);
}
