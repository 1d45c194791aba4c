import { bow } from './marks.js';
import type { Drawn, Projection } from './drawn.js';

/** What lies under a point of the stage. Done here, because Sigma's own search draws every edge a second time. */

/** The shown node nearest to a point, at most `reach` pixels outside of its outline. */
export function nodeAt(picture: Drawn, projection: Projection, x: number, y: number, reach: number): number | null {
  const { positions, nodeMarks, scene, shown } = picture;
  let nearest: number | null = null;
  let least = Infinity;
  for (const node of scene.nodes) {
    if (shown.nodes[node] === 0) continue;
    const dx = projection.x + positions.x[node]! * projection.scaleX - x;
    const dy = projection.y + positions.y[node]! * projection.scaleY - y;
    const distance = Math.hypot(dx, dy) - nodeMarks[node]!.radius * projection.size;
    if (distance <= reach && distance < least) {
      least = distance;
      nearest = node;
    }
  }
  return nearest;
}

/** The shown edge nearest to a point, at most `reach` pixels off. */
export function edgeAt(picture: Drawn, projection: Projection, x: number, y: number, reach: number): number | null {
  const { positions, edgeMarks, scene, shown } = picture;
  let nearest: number | null = null;
  let least = reach;
  for (let index = 0; index < scene.edges.length; index++) {
    if (shown.edges[index] === 0) continue;
    const { source, target } = scene.edges[index]!;
    const x1 = projection.x + positions.x[source]! * projection.scaleX;
    const y1 = projection.y + positions.y[source]! * projection.scaleY;
    const x2 = projection.x + positions.x[target]! * projection.scaleX;
    const y2 = projection.y + positions.y[target]! * projection.scaleY;
    const { curvature } = edgeMarks[index]!;
    const distance = curvature === 0 ? toSegment(x, y, x1, y1, x2, y2) : toBow(x, y, x1, y1, x2, y2, curvature);
    if (distance < least) {
      least = distance;
      nearest = index;
    }
  }
  return nearest;
}

function toSegment(x: number, y: number, x1: number, y1: number, x2: number, y2: number): number {
  const dx = x2 - x1;
  const dy = y2 - y1;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.hypot(x - x1 - t * dx, y - y1 - t * dy);
}

/** The bow as eight straight pieces: off by less than a pixel at the bends used here. */
function toBow(x: number, y: number, x1: number, y1: number, x2: number, y2: number, curvature: number): number {
  const middle = bow(x1, y1, x2, y2, curvature);
  let least = Infinity;
  let [fromX, fromY] = [x1, y1];
  for (let piece = 1; piece <= 8; piece++) {
    const t = piece / 8;
    const toX = (1 - t) * (1 - t) * x1 + 2 * t * (1 - t) * middle.x + t * t * x2;
    const toY = (1 - t) * (1 - t) * y1 + 2 * t * (1 - t) * middle.y + t * t * y2;
    least = Math.min(least, toSegment(x, y, fromX, fromY, toX, toY));
    [fromX, fromY] = [toX, toY];
  }
  return least;
}
