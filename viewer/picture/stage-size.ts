import type { Positions } from '../data/arrange.js';
import type { Scene } from '../data/scene.js';

/** What follows from how large the stage is, and how wide. */

/** Around the picture, in pixels: names at its rim need it, and a small stage has little to give. */
export function paddingOf({ clientWidth, clientHeight }: HTMLElement): number {
  return Math.min(52, Math.round(0.12 * Math.min(clientWidth, clientHeight)));
}

/** 1 on a stage of some 700 pixels; half the screen edge tells more than its area. */
export function fitOf({ clientWidth, clientHeight }: HTMLElement): number {
  return Math.max(0.6, Math.min(1.6, Math.sqrt(Math.min(clientWidth, clientHeight) / 700)));
}

/**
 * How much to widen (above 1) or narrow what is drawn, so that it fills the stage: distances in a layout by force mean
 * little, and names need width. At most by half.
 */
export function stretchOf(container: HTMLElement, scene: Scene, { x, y }: Positions): number {
  const box = { left: Infinity, right: -Infinity, low: Infinity, high: -Infinity };
  for (const node of scene.nodes) {
    box.left = Math.min(box.left, x[node]!);
    box.right = Math.max(box.right, x[node]!);
    box.low = Math.min(box.low, y[node]!);
    box.high = Math.max(box.high, y[node]!);
  }
  const wide = (box.right - box.left) / (box.high - box.low);
  const padding = paddingOf(container);
  const stage = Math.max(1, container.clientWidth - 2 * padding) / Math.max(1, container.clientHeight - 2 * padding);
  return Number.isFinite(wide) && wide > 0 ? Math.max(1 / 1.5, Math.min(1.5, stage / wide)) : 1;
}
