import type { App } from '../app.js';
import { s } from '../dom.js';
import { fontSize, fontWeight } from './overlay.js';
import { placeLabels } from './labels.js';
import { bow, byImportance, curvatures, edgeMark, nodeMark } from './marks.js';
import { grown, outline } from './outline.js';

const WIDTH = 1600;
const HEIGHT = 1000;
const MARGIN = 70;

/** What is shown, as an SVG: whole, whatever the camera looks at, sharp at any size. */
export function asSvg(app: App): string {
  const { model, scene, shown, palette } = app;
  const nodes = byImportance(model, scene, shown);
  const positions = app.picture?.positions ?? {
    x: Float64Array.from(model.nodes, (node) => node.x),
    y: Float64Array.from(model.nodes, (node) => node.y),
  };
  const place = fit(nodes.map((node) => ({ x: positions.x[node.index]!, y: positions.y[node.index]! })));
  const at = (index: number): { x: number; y: number } => place(positions.x[index]!, positions.y[index]!);
  const root = s('svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    width: WIDTH,
    height: HEIGHT,
    'font-family': "'Source Sans 3', 'Source Sans Pro', system-ui, sans-serif",
  });
  root.append(s('title', {}, document.title), s('rect', { width: WIDTH, height: HEIGHT, fill: palette.ground }));
  const bends = curvatures(scene);
  const lines = s('g', { fill: 'none' });
  scene.edges.forEach((edge, index) => {
    if (shown.edges[index] === 0) return;
    const mark = edgeMark(edge, shown.weights[index]!, palette, bends[index]!, scene.edges.length);
    const [from, to] = [at(edge.source), at(edge.target)];
    const middle = bow(from.x, from.y, to.x, to.y, mark.curvature);
    const path = `M${n(from.x)} ${n(from.y)}${mark.curvature === 0 ? 'L' : `Q${n(middle.x)} ${n(middle.y)} `}${n(to.x)} ${n(to.y)}`;
    lines.append(s('path', { d: path, stroke: mark.colour, 'stroke-width': n(mark.width) }));
  });
  const marks = s('g');
  const wishes = [];
  const obstacles = [];
  for (const node of nodes) {
    const mark = nodeMark(node, palette, scene.nodes.length);
    const { x, y } = at(node.index);
    const r = mark.radius;
    if (mark.ring !== null)
      marks.append(
        s('path', { d: grown(mark.shape, x, y, r, 0.52 * r), fill: mark.ring }),
        s('path', { d: grown(mark.shape, x, y, r, 0.24 * r), fill: palette.ground }),
      );
    const line = mark.hollow
      ? { fill: palette.ground, stroke: mark.colour, 'stroke-width': n(Math.max(1.6, r * 0.28)) }
      : { fill: mark.colour };
    marks.append(s('path', { d: outline(mark.shape, x, y, r), ...line }, s('title', {}, node.label)));
    const radius = r * (mark.ring === null ? 1 : 1.5);
    obstacles.push({ id: node.index, x, y, radius });
    // Source Sans is half as wide as high on the average; an image has no way to measure.
    wishes.push({
      id: node.index,
      text: node.short,
      x,
      y,
      radius,
      width: node.short.length * fontSize(node) * 0.52,
      height: fontSize(node) + 3,
      forced: false,
    });
  }
  const names = s('g', {
    'dominant-baseline': 'central',
    'paint-order': 'stroke',
    stroke: palette.ground,
    'stroke-width': 3.5,
    'stroke-linejoin': 'round',
  });
  for (const name of placeLabels(wishes, obstacles, { width: WIDTH, height: HEIGHT }, 400)) {
    const node = model.nodes[name.id]!;
    names.append(
      s(
        'text',
        {
          x: n(name.x),
          y: n(name.y),
          'font-size': fontSize(node),
          'font-weight': fontWeight(node),
          fill: node.happening || node.kind === 'place' ? palette.muted : palette.ink,
        },
        node.short,
      ),
    );
  }
  root.append(
    lines,
    marks,
    names,
    s('text', { x: 28, y: HEIGHT - 24, 'font-size': 15, fill: palette.muted }, document.title),
  );
  return new XMLSerializer().serializeToString(root);
}

/** The same as a PNG of twice the size. */
export async function asPng(app: App): Promise<Blob> {
  const image = new Image(WIDTH, HEIGHT);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(asSvg(app))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = 2 * WIDTH;
  canvas.height = 2 * HEIGHT;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No 2D canvas.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('The browser made no PNG.'));
    }, 'image/png');
  });
}

/** From the graph's coordinates, y upwards, to the image's, so that all points lie inside. */
function fit(
  points: readonly { readonly x: number; readonly y: number }[],
): (x: number, y: number) => { x: number; y: number } {
  const left = points.reduce((least, { x }) => Math.min(least, x), Infinity);
  const right = points.reduce((most, { x }) => Math.max(most, x), -Infinity);
  const low = points.reduce((least, { y }) => Math.min(least, y), Infinity);
  const high = points.reduce((most, { y }) => Math.max(most, y), -Infinity);
  const scale = Math.min(
    (WIDTH - 2 * MARGIN) / Math.max(right - left, 1e-9),
    (HEIGHT - 2 * MARGIN) / Math.max(high - low, 1e-9),
  );
  return (x, y) => ({
    x: WIDTH / 2 + (x - (left + right) / 2) * scale,
    y: HEIGHT / 2 - (y - (low + high) / 2) * scale,
  });
}

function n(value: number): number {
  return Math.round(value * 100) / 100;
}
