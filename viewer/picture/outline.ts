import type { Shape } from '../palette.js';

/**
 * The outline of a shape as an SVG path around (x, y): the same forms as the node program draws, for the legend, what is
 * lit, and the exports.
 */
export function outline(shape: Shape, x: number, y: number, r: number): string {
  switch (shape) {
    case 'disc':
      return capsule(x, y, 0.96 * r, 0.96 * r);
    case 'square':
      return box(x, y, 0.84 * r, 0.84 * r, 0.22 * r);
    case 'diamond':
      return polygon(x, y, [0, -1.1, 1.1, 0, 0, 1.1, -1.1, 0], r);
    case 'triangle':
      return polygon(x, y, [-1.05, -0.76, 1.05, -0.76, 0, 1.04], r);
    case 'capsule':
      return capsule(x, y, 1.16 * r, 0.66 * r);
    case 'cross':
      return polygon(
        x,
        y,
        [
          -0.38, -1, 0.38, -1, 0.38, -0.38, 1, -0.38, 1, 0.38, 0.38, 0.38, 0.38, 1, -0.38, 1, -0.38, 0.38, -1, 0.38, -1,
          -0.38, -0.38, -0.38,
        ],
        r,
      );
  }
}

/** The ring of a mediator: the outline grown by so many pixels. */
export function grown(shape: Shape, x: number, y: number, r: number, by: number): string {
  switch (shape) {
    case 'disc':
      return capsule(x, y, 0.96 * r + by, 0.96 * r + by);
    case 'square':
      return box(x, y, 0.84 * r + by, 0.84 * r + by, 0.22 * r + by);
    case 'capsule':
      return capsule(x, y, 1.16 * r + by, 0.66 * r + by);
    case 'diamond':
    case 'triangle':
    case 'cross':
      return outline(shape, x, y, r + 1.3 * by);
  }
}

const n = (value: number): string => String(Math.round(value * 100) / 100);

function polygon(x: number, y: number, points: readonly number[], r: number): string {
  let path = '';
  for (let i = 0; i < points.length; i += 2)
    path += `${i === 0 ? 'M' : 'L'}${n(x + points[i]! * r)} ${n(y + points[i + 1]! * r)}`;
  return `${path}Z`;
}

function box(x: number, y: number, w: number, h: number, c: number): string {
  const arc = `a${n(c)} ${n(c)} 0 0 1`;
  return `M${n(x - w + c)} ${n(y - h)}h${n(2 * (w - c))}${arc} ${n(c)} ${n(c)}v${n(2 * (h - c))}${arc} ${n(-c)} ${n(c)}h${n(-2 * (w - c))}${arc} ${n(-c)} ${n(-c)}v${n(-2 * (h - c))}${arc} ${n(c)} ${n(-c)}Z`;
}

function capsule(x: number, y: number, w: number, h: number): string {
  return `M${n(x - w + h)} ${n(y - h)}h${n(2 * (w - h))}a${n(h)} ${n(h)} 0 0 1 0 ${n(2 * h)}h${n(-2 * (w - h))}a${n(h)} ${n(h)} 0 0 1 0 ${n(-2 * h)}Z`;
}
