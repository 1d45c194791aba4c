/**
 * Where names stand in the picture. Sigma thins labels by a grid and lets them collide; here the more important name is
 * placed first, on the side where it covers neither a name nor a node and is crossed by the fewest lines, and left out
 * where none is free.
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
  /** Where it stood before: tried first, so that a name does not jump when it is lit. */
  readonly before?: { readonly x: number; readonly y: number } | undefined;
  /** 0: placed where it covers nothing; 1: may cover nodes, but no name; 2: placed in any case. */
  readonly firmness: 0 | 1 | 2;
}

/** A line of the picture, bent ones by their ends. */
export interface Line {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
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
 * @param lines what names had better not lie upon; [] where there are too many to mind
 * @returns in the order of the wishes; no two overlap but the firmest, and all others lie within the view
 */
export function placeLabels(
  wishes: Iterable<LabelWish>,
  obstacles: readonly { readonly id: number; readonly x: number; readonly y: number; readonly radius: number }[],
  view: { readonly width: number; readonly height: number },
  most: number,
  lines: readonly Line[] = [],
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
    const inView = byCrossings(
      around.filter((side) => isWithin(side, view)),
      lines,
      wish.before !== undefined,
    );
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

/** Right, below, left, above, then the corners: in the order in which they read best. */
function sides({ id, x, y, radius, width, height, before }: LabelWish): Box[] {
  const w = width + 4;
  const out = radius + GAP - 2;
  const near = 0.7 * radius + 1;
  const at = (left: number, top: number): Box => ({ left, top, right: left + w, bottom: top + height, owner: id });
  return [
    ...(before ? [at(before.x - 2, before.y - height / 2)] : []),
    at(x + out, y - height / 2),
    at(x - w / 2, y + out),
    at(x - out - w, y - height / 2),
    at(x - w / 2, y - out - height),
    at(x + near, y + near),
    at(x + near, y - near - height),
    at(x - near - w, y + near),
    at(x - near - w, y - near - height),
  ];
}

/** Those crossed least first; of those crossed alike, the first. What stood before stays first. */
function byCrossings(boxes: readonly Box[], lines: readonly Line[], keepFirst: boolean): readonly Box[] {
  if (lines.length === 0 || boxes.length < 2) return boxes;
  const counted = boxes.map((box, place) => ({
    box,
    crossings: keepFirst && place === 0 ? -1 : lines.reduce((sum, line) => sum + (isCrossed(box, line) ? 1 : 0), 0),
  }));
  return counted.sort((a, b) => a.crossings - b.crossings).map(({ box }) => box);
}

/** Whether a line runs through a box (Liang and Barsky's clipping). */
function isCrossed(box: Box, { x1, y1, x2, y2 }: Line): boolean {
  if (Math.max(x1, x2) < box.left || Math.min(x1, x2) > box.right) return false;
  if (Math.max(y1, y2) < box.top || Math.min(y1, y2) > box.bottom) return false;
  const [dx, dy] = [x2 - x1, y2 - y1];
  let [enter, leave] = [0, 1];
  for (const [step, room] of [
    [-dx, x1 - box.left],
    [dx, box.right - x1],
    [-dy, y1 - box.top],
    [dy, box.bottom - y1],
  ] as const) {
    if (step === 0) {
      if (room < 0) return false;
    } else if (step < 0) enter = Math.max(enter, room / step);
    else leave = Math.min(leave, room / step);
  }
  return enter < leave;
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
