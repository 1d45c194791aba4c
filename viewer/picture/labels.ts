/**
 * Where names stand in the picture. Sigma thins labels by a grid and lets them collide; here the more important name is
 * placed first, on the first of four sides where it covers neither a name nor a node, and left out where none is free.
 */

export interface LabelWish {
  readonly id: number;
  readonly text: string;
  /** The node's middle and radius, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** 0: placed where it covers nothing; 1: may cover nodes, but no name; 2: placed in any case. */
  readonly firmness: 0 | 1 | 2;
}

export interface PlacedLabel {
  readonly id: number;
  readonly text: string;
  /** Left edge and middle of the text, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** The node that it belongs to. */
  readonly owner: number;
}

const CELL = 48;
const GAP = 4;

/**
 * @param wishes in the order of importance
 * @param obstacles nodes that no name may cover
 * @param most how many names at most
 * @returns in the order of the wishes; no two overlap but the firmest, and all others lie within the view
 */
export function placeLabels(
  wishes: Iterable<LabelWish>,
  obstacles: readonly { readonly id: number; readonly x: number; readonly y: number; readonly radius: number }[],
  view: { readonly width: number; readonly height: number },
  most: number,
): PlacedLabel[] {
  const cells = new Map<number, Box[]>();
  const add = (box: Box): void => {
    eachCell(box, (cell) => {
      const boxes = cells.get(cell);
      if (boxes) boxes.push(box);
      else cells.set(cell, [box]);
    });
  };
  const isFree = (box: Box, mayCoverNodes: boolean): boolean => {
    let free = true;
    eachCell(box, (cell) => {
      if (!free) return;
      for (const other of cells.get(cell) ?? [])
        if (
          other.owner !== box.owner &&
          (other.owner < 0 || !mayCoverNodes) &&
          box.left < other.right &&
          box.right > other.left &&
          box.top < other.bottom &&
          box.bottom > other.top
        ) {
          free = false;
          return;
        }
    });
    return free;
  };
  for (const { id, x, y, radius } of obstacles)
    add({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius, owner: id });
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    if (placed.length >= most) break;
    const around = sides(wish);
    const inView = around.filter((side) => isWithin(side, view));
    const box =
      inView.find((side) => isFree(side, false)) ??
      (wish.firmness > 0 ? inView.find((side) => isFree(side, true)) : undefined) ??
      (wish.firmness > 1 ? around[0] : undefined);
    if (!box) continue;
    add({ ...box, owner: -1 - wish.id });
    placed.push({ id: wish.id, text: wish.text, x: box.left + 2, y: (box.top + box.bottom) / 2, width: wish.width });
  }
  return placed;
}

function sides({ id, x, y, radius, width, height }: LabelWish): Box[] {
  const w = width + 4;
  const at = (left: number, top: number): Box => ({ left, top, right: left + w, bottom: top + height, owner: id });
  return [
    at(x + radius + GAP - 2, y - height / 2),
    at(x - w / 2, y + radius + GAP - 2),
    at(x - radius - GAP + 2 - w, y - height / 2),
    at(x - w / 2, y - radius - GAP + 2 - height),
  ];
}

function isWithin(box: Box, view: { readonly width: number; readonly height: number }): boolean {
  return box.left >= 2 && box.top >= 2 && box.right <= view.width - 2 && box.bottom <= view.height - 2;
}

function eachCell(box: Box, visit: (cell: number) => void): void {
  const right = Math.floor(box.right / CELL);
  const bottom = Math.floor(box.bottom / CELL);
  for (let column = Math.floor(box.left / CELL); column <= right; column++)
    for (let row = Math.floor(box.top / CELL); row <= bottom; row++) visit(column * 4096 + row);
}
