import type { NodeInfo } from '../data/model.js';
import type { Scene } from '../data/scene.js';
import { placeLabels, type LabelWish, type Line, type PlacedLabel } from './labels.js';
import { bow, byImportance } from './marks.js';
import { grown, outline } from './outline.js';
import type { Drawn, Projection } from './drawn.js';

/** What stands out: nodes by the graph's positions, edges by the scene's. */
export interface Lit {
  readonly nodes: ReadonlySet<number>;
  readonly edges: ReadonlySet<number>;
  /** The ones that it is all about; they get a halo. */
  readonly core: ReadonlySet<number>;
  readonly dim: boolean;
}

export const FONT = '"Source Sans 3 Variable", system-ui, sans-serif';
/** Names beside nodes count as obstacles up to this many nodes; beyond, only names avoid each other. */
const OBSTACLES = 600;
/** Lines beside names count up to this many. */
const LINES = 400;

/** Two sheets above Sigma's: the names, which dim with the rest, and what is lit, which does not. */
export class Overlay {
  readonly #names: Sheet;
  readonly #lit: Sheet;
  readonly #widths = new Map<string, number>();
  #order: { readonly scene: Scene; readonly nodes: readonly NodeInfo[] } | null = null;
  #light: Lit | null = null;
  #placed: ReadonlyMap<number, PlacedLabel> = new Map();

  constructor(container: HTMLElement) {
    this.#names = new Sheet(container, 'names');
    this.#lit = new Sheet(container, 'lit');
  }

  /** The names that stand in the picture now, by whose they are; beyond the nodes' numbers come the ties'. */
  get placed(): ReadonlyMap<number, PlacedLabel> {
    return this.#placed;
  }

  light(lit: Lit | null): void {
    this.#light = lit;
  }

  /** The typeface has come: names have other widths now. */
  forgetWidths(): void {
    this.#widths.clear();
  }

  hasSize(width: number, height: number): boolean {
    return this.#names.width === width && this.#names.height === height;
  }

  resize(): void {
    this.#names.resize();
    this.#lit.resize();
  }

  remove(): void {
    this.#names.remove();
    this.#lit.remove();
  }

  draw(picture: Drawn, projection: Projection): void {
    if (this.#order?.scene !== picture.scene)
      this.#order = { scene: picture.scene, nodes: byImportance(picture.model, picture.scene) };
    const { width, height } = this.#names;
    const names = this.#place(
      picture,
      projection,
      this.#order.nodes,
      Math.max(12, Math.round((width * height) / 8_000)),
      false,
    );
    this.#placed = new Map(names.map((name) => [name.id, name]));
    const context = this.#names.clear();
    const scale = fontScale(this.#names);
    for (const name of names) drawName(context, picture, name, scale);
    this.drawLit(picture, projection);
  }

  /** What is lit, alone: the names below stay as they are. */
  drawLit(picture: Drawn, projection: Projection): void {
    const context = this.#lit.clear();
    const lit = this.#light;
    if (!lit) return;
    for (const index of lit.edges) if (picture.shown.edges[index] === 1) drawEdge(context, picture, projection, index);
    const nodes = [...lit.nodes]
      .filter((node) => picture.shown.nodes[node] === 1)
      .map((node) => picture.model.nodes[node]!);
    for (const node of nodes) drawNode(context, picture, projection, node, lit.core.has(node.index));
    nodes.sort((a, b) => Number(lit.core.has(b.index)) - Number(lit.core.has(a.index)) || b.importance - a.importance);
    const scale = fontScale(this.#lit);
    for (const name of this.#place(picture, projection, nodes, 60, true)) drawName(context, picture, name, scale);
  }

  #place(
    picture: Drawn,
    projection: Projection,
    order: readonly NodeInfo[],
    most: number,
    isLit: boolean,
  ): readonly PlacedLabel[] {
    const view = { width: this.#names.width, height: this.#names.height };
    const scale = fontScale(view);
    const wishes: LabelWish[] = [];
    const obstacles: { id: number; x: number; y: number; radius: number }[] = [];
    for (const node of order) {
      if (picture.shown.nodes[node.index] === 0) continue;
      const x = projection.x + picture.positions.x[node.index]! * projection.scaleX;
      const y = projection.y + picture.positions.y[node.index]! * projection.scaleY;
      if (x < -100 || y < -30 || x > view.width + 100 || y > view.height + 30) continue;
      const mark = picture.nodeMarks[node.index]!;
      const radius = mark.radius * projection.size * (mark.ring === null ? 1 : 1.5);
      if (obstacles.length < OBSTACLES) obstacles.push({ id: node.index, x, y, radius });
      if (wishes.length >= most * 5) continue;
      const text = shorten(isLit && this.#light?.core.has(node.index) === true ? node.label : node.short);
      const stood = isLit ? this.#placed.get(node.index) : undefined;
      const isCore = isLit && this.#light?.core.has(node.index) === true;
      wishes.push({
        id: node.index,
        text,
        x,
        y,
        radius,
        width: this.#width(text, fontOf(node, scale)),
        height: fontSize(node) * scale + 3,
        before: stood?.text === text ? stood : undefined,
        firmness: isCore ? 2 : node.importance > 0.5 ? 1 : 0,
      });
    }
    if (!isLit) wishes.push(...this.#tieWishes(picture, projection, scale));
    return placeLabels(wishes, obstacles, view, most, linesOf(picture, projection));
  }

  /** In a fold, who mediated is said on the tie, after all nodes have their names. */
  #tieWishes(picture: Drawn, projection: Projection, scale: number): LabelWish[] {
    const { scene, shown, model, positions } = picture;
    if (scene.fold === 'none' || scene.edges.length > OBSTACLES) return [];
    return scene.edges.flatMap((edge, index): LabelWish[] => {
      if (!edge.tie || edge.tie.mediators.length === 0 || shown.edges[index] === 0) return [];
      const x = projection.x + ((positions.x[edge.source]! + positions.x[edge.target]!) / 2) * projection.scaleX;
      const y = projection.y + ((positions.y[edge.source]! + positions.y[edge.target]!) / 2) * projection.scaleY;
      const names = [...new Set(edge.tie.mediators.map((each) => model.nodes[each.node]!.label))];
      const text = `via ${names[0]!}${names.length > 1 ? ` and ${names.length - 1} more` : ''}`;
      const id = model.nodes.length + index;
      return [{ id, text, x, y, radius: 2, width: this.#width(text, tieFont(scale)), height: 14 * scale, firmness: 0 }];
    });
  }

  #width(text: string, font: string): number {
    const key = font + text;
    let width = this.#widths.get(key);
    if (width === undefined) {
      this.#names.context.font = font;
      this.#widths.set(key, (width = this.#names.context.measureText(text).width));
    }
    return width;
  }
}

/** Names longer than this are cut in the picture; the panel has them whole. */
function shorten(text: string): string {
  return text.length > 44 ? `${text.slice(0, 43).trimEnd()}…` : text;
}

/** What stands back behind people and states. */
export function isQuiet(node: NodeInfo): boolean {
  return node.happening !== null || node.kind === 'place';
}

export function fontSize(node: NodeInfo): number {
  return isQuiet(node) ? 12 : node.importance > 0.5 ? 15 : 13.5;
}

export function fontWeight(node: NodeInfo): number {
  return isQuiet(node) ? 400 : node.mediator || node.importance > 0.5 ? 650 : 500;
}

/** Names grow with the stage: on a wall of 4K they are read from afar. */
function fontScale({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.max(1, Math.min(1.6, Math.min(width, height) / 1000));
}

function fontOf(node: NodeInfo, scale: number): string {
  return `${fontWeight(node)} ${fontSize(node) * scale}px ${FONT}`;
}

function tieFont(scale: number): string {
  return `italic 400 ${12 * scale}px ${FONT}`;
}

/** The shown lines that names should keep clear of; none where they are too many. */
function linesOf(picture: Drawn, projection: Projection): Line[] {
  const { scene, shown, positions } = picture;
  if (scene.edges.length > LINES) return [];
  const at = (node: number): readonly [number, number] => [
    projection.x + positions.x[node]! * projection.scaleX,
    projection.y + positions.y[node]! * projection.scaleY,
  ];
  return scene.edges.flatMap((edge, index) => {
    if (shown.edges[index] === 0) return [];
    const [[x1, y1], [x2, y2]] = [at(edge.source), at(edge.target)];
    return [{ x1, y1, x2, y2 }];
  });
}

function drawName(context: CanvasRenderingContext2D, picture: Drawn, name: PlacedLabel, scale: number): void {
  // Beyond the nodes' numbers come the ties'.
  const node = picture.model.nodes[name.id];
  context.font = node ? fontOf(node, scale) : tieFont(scale);
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3.5;
  context.strokeStyle = picture.palette.ground;
  context.strokeText(name.text, name.x, name.y);
  context.fillStyle = !node ? picture.palette.mediator : isQuiet(node) ? picture.palette.muted : picture.palette.ink;
  context.fillText(name.text, name.x, name.y);
}

function drawNode(
  context: CanvasRenderingContext2D,
  picture: Drawn,
  projection: Projection,
  node: NodeInfo,
  isCore: boolean,
): void {
  const mark = picture.nodeMarks[node.index]!;
  const x = projection.x + picture.positions.x[node.index]! * projection.scaleX;
  const y = projection.y + picture.positions.y[node.index]! * projection.scaleY;
  const radius = mark.radius * projection.size;
  if (isCore) {
    context.fillStyle = mark.colour;
    context.globalAlpha = 0.22;
    context.fill(new Path2D(grown(mark.shape, x, y, radius, 0.55 * radius + 6)));
    context.globalAlpha = 1;
  }
  if (mark.ring !== null) {
    context.fillStyle = mark.ring;
    context.fill(new Path2D(grown(mark.shape, x, y, radius, 0.52 * radius)));
    context.fillStyle = picture.palette.ground;
    context.fill(new Path2D(grown(mark.shape, x, y, radius, 0.24 * radius)));
  }
  const path = new Path2D(outline(mark.shape, x, y, radius));
  context.fillStyle = mark.hollow ? picture.palette.ground : mark.colour;
  context.fill(path);
  if (!mark.hollow) return;
  context.strokeStyle = mark.colour;
  context.lineWidth = Math.max(1.6, radius * 0.28);
  context.stroke(path);
}

function drawEdge(context: CanvasRenderingContext2D, picture: Drawn, projection: Projection, index: number): void {
  const edge = picture.scene.edges[index]!;
  const mark = picture.edgeMarks[index]!;
  const x1 = projection.x + picture.positions.x[edge.source]! * projection.scaleX;
  const y1 = projection.y + picture.positions.y[edge.source]! * projection.scaleY;
  const x2 = projection.x + picture.positions.x[edge.target]! * projection.scaleX;
  const y2 = projection.y + picture.positions.y[edge.target]! * projection.scaleY;
  context.beginPath();
  context.moveTo(x1, y1);
  if (mark.curvature === 0) context.lineTo(x2, y2);
  else {
    const middle = bow(x1, y1, x2, y2, mark.curvature);
    context.quadraticCurveTo(middle.x, middle.y, x2, y2);
  }
  const isMediated = edge.kind === 'mediated' || (edge.tie !== null && edge.tie.mediators.length > 0);
  context.strokeStyle = isMediated ? picture.palette.mediator : picture.palette.muted;
  context.lineWidth = Math.max(1.4, mark.width * Math.max(1, projection.size));
  context.stroke();
}

/** A canvas that fills the stage, sharp on every screen. */
class Sheet {
  readonly context: CanvasRenderingContext2D;
  readonly #canvas: HTMLCanvasElement;
  width = 0;
  height = 0;

  constructor(
    private readonly container: HTMLElement,
    name: string,
  ) {
    this.#canvas = document.createElement('canvas');
    this.#canvas.className = `sheet sheet-${name}`;
    container.append(this.#canvas);
    const context = this.#canvas.getContext('2d');
    if (!context) throw new Error('No 2D canvas.');
    this.context = context;
    this.resize();
  }

  resize(): void {
    this.width = this.container.clientWidth;
    this.height = this.container.clientHeight;
    const ratio = window.devicePixelRatio;
    this.#canvas.width = Math.round(this.width * ratio);
    this.#canvas.height = Math.round(this.height * ratio);
    this.context.setTransform(ratio, 0, 0, ratio, 0, 0);
  }

  clear(): CanvasRenderingContext2D {
    this.context.clearRect(0, 0, this.width, this.height);
    return this.context;
  }

  remove(): void {
    this.#canvas.remove();
  }
}
