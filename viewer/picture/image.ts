import type { App } from '../app.js';
import { s } from '../dom.js';
import { drawing, HEIGHT, WIDTH } from './drawing.js';
import { FONT } from './overlay.js';

/** What is shown, as an SVG: whole, whatever the camera looks at, sharp at any size. */
export function asSvg(app: App): string {
  const root = s('svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    width: WIDTH,
    height: HEIGHT,
    'font-family': "'Source Sans 3', 'Source Sans Pro', system-ui, sans-serif",
  });
  root.append(s('title', {}, document.title), s('rect', { width: WIDTH, height: HEIGHT, fill: app.palette.ground }));
  for (const stroke of drawing(app, measurer(context()))) {
    if ('path' in stroke) {
      const { path, fill, stroke: line, width, title } = stroke;
      const paint = { fill: fill ?? 'none', ...(line === null ? {} : { stroke: line, 'stroke-width': round(width) }) };
      root.append(s('path', { d: path, ...paint }, title === null ? null : s('title', {}, title)));
    } else {
      const { text, x, y, size, weight, colour, halo } = stroke;
      const shine =
        halo === null ? {} : { stroke: halo, 'stroke-width': 3.5, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
      const place = { x: round(x), y: round(y), 'dominant-baseline': 'central' };
      root.append(s('text', { ...place, 'font-size': size, 'font-weight': weight, fill: colour, ...shine }, text));
    }
  }
  return new XMLSerializer().serializeToString(root);
}

/** The same as a PNG of twice the size. */
export async function asPng(app: App): Promise<Blob> {
  const target = context();
  target.canvas.width = 2 * WIDTH;
  target.canvas.height = 2 * HEIGHT;
  const strokes = drawing(app, measurer(target));
  target.setTransform(2, 0, 0, 2, 0, 0);
  target.fillStyle = app.palette.ground;
  target.fillRect(0, 0, WIDTH, HEIGHT);
  target.textBaseline = 'middle';
  target.lineJoin = 'round';
  for (const stroke of strokes) {
    if ('path' in stroke) {
      const path = new Path2D(stroke.path);
      target.lineWidth = stroke.width;
      if (stroke.fill !== null) {
        target.fillStyle = stroke.fill;
        target.fill(path);
      }
      if (stroke.stroke !== null) {
        target.strokeStyle = stroke.stroke;
        target.stroke(path);
      }
    } else {
      target.font = `${stroke.weight} ${stroke.size}px ${FONT}`;
      if (stroke.halo !== null) {
        target.lineWidth = 3.5;
        target.strokeStyle = stroke.halo;
        target.strokeText(stroke.text, stroke.x, stroke.y);
      }
      target.fillStyle = stroke.colour;
      target.fillText(stroke.text, stroke.x, stroke.y);
    }
  }
  return new Promise((resolve, reject) => {
    target.canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('The browser made no PNG.'));
    }, 'image/png');
  });
}

function context(): CanvasRenderingContext2D {
  const made = document.createElement('canvas').getContext('2d');
  if (!made) throw new Error('No 2D canvas.');
  return made;
}

function measurer(target: CanvasRenderingContext2D): (text: string, weight: number, size: number) => number {
  return (text, weight, size) => {
    target.font = `${weight} ${size}px ${FONT}`;
    return target.measureText(text).width;
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
