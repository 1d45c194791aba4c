import type { App } from '../app.js';
import { arrange } from '../data/arrange.js';
import { placeLabels, type LabelWish } from './labels.js';
import { bow, byImportance, curvatures, edgeMark, nodeMark } from './marks.js';
import { grown, outline } from './outline.js';
import { fontSize, fontWeight, isQuiet } from './overlay.js';

/** A picture as a list of strokes and words, which an SVG and a canvas are drawn from alike. */
export type Stroke =
  | {
      readonly path: string;
      readonly fill: string | null;
      readonly stroke: string | null;
      readonly width: number;
      readonly title: string | null;
    }
  | {
      readonly text: string;
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly weight: number;
      readonly colour: string;
      /** The ground shines around it. */
      readonly halo: string | null;
    };

export const WIDTH = 1600;
export const HEIGHT = 1000;
const MARGIN = 70;

/**
 * What is shown, whole, whatever the camera looks at.
 *
 * @param measure the width of a text in pixels
 */
export function drawing(app: App, measure: (text: string, weight: number, size: number) => number): Stroke[] {
  const { model, scene, shown, palette } = app;
  const nodes = byImportance(model, scene).filter((node) => shown.nodes[node.index] === 1);
  const positions = app.picture?.scene === scene ? app.picture.positions : arrange(model, scene);
  const place = fit(nodes.map((node) => ({ x: positions.x[node.index]!, y: positions.y[node.index]! })));
  const at = (index: number): { x: number; y: number } => place(positions.x[index]!, positions.y[index]!);
  const strokes: Stroke[] = [];
  const put = (path: string, fill: string | null, stroke: string | null, width: number, title: string | null): void => {
    strokes.push({ path, fill, stroke, width, title });
  };
  const bends = curvatures(scene);
  scene.edges.forEach((edge, index) => {
    if (shown.edges[index] === 0) return;
    const mark = edgeMark(edge, shown.weights[index]!, palette, bends[index]!, scene.edges.length);
    const [from, to] = [at(edge.source), at(edge.target)];
    const middle = bow(from.x, from.y, to.x, to.y, mark.curvature);
    const way = mark.curvature === 0 ? 'L' : `Q${n(middle.x)} ${n(middle.y)} `;
    put(`M${n(from.x)} ${n(from.y)}${way}${n(to.x)} ${n(to.y)}`, null, mark.colour, mark.width, null);
  });
  const wishes: LabelWish[] = [];
  const obstacles: { id: number; x: number; y: number; radius: number }[] = [];
  for (const node of nodes) {
    const mark = nodeMark(node, palette, scene.nodes.length);
    const { x, y } = at(node.index);
    const r = mark.radius * 1.2;
    if (mark.ring !== null) {
      put(grown(mark.shape, x, y, r, 0.52 * r), mark.ring, null, 0, null);
      put(grown(mark.shape, x, y, r, 0.24 * r), palette.ground, null, 0, null);
    }
    const line = mark.hollow ? mark.colour : null;
    put(
      outline(mark.shape, x, y, r),
      mark.hollow ? palette.ground : mark.colour,
      line,
      Math.max(1.6, r * 0.28),
      node.label,
    );
    const radius = r * (mark.ring === null ? 1 : 1.5);
    obstacles.push({ id: node.index, x, y, radius });
    wishes.push({
      id: node.index,
      text: node.short,
      x,
      y,
      radius,
      width: measure(node.short, fontWeight(node), fontSize(node)),
      height: fontSize(node) + 3,
      firmness: node.importance > 0.5 ? 1 : 0,
    });
  }
  for (const name of placeLabels(wishes, obstacles, { width: WIDTH, height: HEIGHT - 50 }, 400)) {
    const node = model.nodes[name.id]!;
    strokes.push({
      text: name.text,
      x: name.x,
      y: name.y,
      size: fontSize(node),
      weight: fontWeight(node),
      colour: isQuiet(node) ? palette.muted : palette.ink,
      halo: palette.ground,
    });
  }
  strokes.push({
    text: document.title,
    x: 28,
    y: HEIGHT - 28,
    size: 15,
    weight: 400,
    colour: palette.muted,
    halo: null,
  });
  return strokes;
}

/** From the graph's coordinates, y upwards, to the image's, so that all points lie inside. */
function fit(
  points: readonly { readonly x: number; readonly y: number }[],
): (x: number, y: number) => { x: number; y: number } {
  const left = points.reduce((least, { x }) => Math.min(least, x), Infinity);
  const right = points.reduce((most, { x }) => Math.max(most, x), -Infinity);
  const low = points.reduce((least, { y }) => Math.min(least, y), Infinity);
  const high = points.reduce((most, { y }) => Math.max(most, y), -Infinity);
  const wide = (WIDTH - 2 * MARGIN) / Math.max(right - left, 1e-9);
  const tall = (HEIGHT - 2 * MARGIN) / Math.max(high - low, 1e-9);
  const scale = Math.min(wide, tall, 1e6);
  return (x, y) => ({
    x: WIDTH / 2 + (x - (left + right) / 2) * scale,
    y: HEIGHT / 2 - (y - (low + high) / 2) * scale,
  });
}

function n(value: number): number {
  return Math.round(value * 100) / 100;
}
