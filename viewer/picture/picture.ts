import { createEdgeCurveProgram } from '@sigma/edge-curve';
import { MultiDirectedGraph } from 'graphology';
import type { Attributes } from 'graphology-types';
import Sigma from 'sigma';
import { arrange, type Positions } from '../data/arrange.js';
import type { Model } from '../data/model.js';
import type { Scene, Shown } from '../data/scene.js';
import type { Palette } from '../palette.js';
import type { Camera, Drawn, Projection } from './drawn.js';
import { edgeAt, nodeAt } from './hit.js';
import type { PlacedLabel } from './labels.js';
import { fitOf, paddingOf, stretchOf } from './stage-size.js';
import { curvatures, edgeMark, nodeMark, type EdgeMark, type NodeMark } from './marks.js';
import { HOLLOW, setGround, SHAPE_CODES, ShapeProgram } from './node-program.js';
import { Overlay, type Lit } from './overlay.js';

type Pins = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

interface DrawnNode {
  x: number;
  y: number;
  size: number;
  color: string;
  ring: string | null;
  shape: number;
  type: 'shape';
  /** Pinned: a running layout leaves it where it is. */
  fixed?: boolean;
}

interface DrawnEdge {
  size: number;
  color: string;
  type: 'line' | 'curve';
  curvature: number;
}

type DrawnGraph = MultiDirectedGraph<DrawnNode, DrawnEdge>;

/** The camera that looks at everything. */
const WHOLE: Camera = { x: 0.5, y: 0.5, ratio: 1 };
/** A few nodes are not blown up to fill the stage. */
const NEAREST_FIT = 0.3;
/** Above this many edges they are left out while the camera moves, and hover looks for nodes only. */
const MANY_EDGES = 5_000;

/**
 * The picture of a scene. What is hidden reaches Sigma by its reducers, and only what a filter changes is drawn anew;
 * what is lit is drawn on a sheet of its own above the dimmed rest, so that hovering costs no more than the neighbours.
 */
export class Picture implements Drawn {
  readonly sigma: Sigma<DrawnNode, DrawnEdge>;
  readonly graph: DrawnGraph = new MultiDirectedGraph<DrawnNode, DrawnEdge>();
  readonly #overlay: Overlay;
  #positions: Positions;
  /** How much wider than the graph's own measure the picture is drawn, so that it fills a stage wide or tall. */
  #stretch = 1;
  #curves: Float32Array = new Float32Array();
  #scene: Scene;
  #shown: Shown;
  #palette: Palette;
  #nodeMarks: NodeMark[] = [];
  #edgeMarks: EdgeMark[] = [];
  #isMoving = false;
  /** Marks shrink with the stage, so that a narrow one is no heap of them. */
  #fit = 1;

  /** @throws Error where the browser has no WebGL */
  constructor(
    readonly container: HTMLElement,
    readonly model: Model,
    scene: Scene,
    shown: Shown,
    palette: Palette,
    pins: Pins,
  ) {
    this.#scene = scene;
    this.#shown = shown;
    this.#palette = palette;
    this.#positions = this.#startPositions(pins);
    this.#overlay = new Overlay(container);
    this.#fit = fitOf(container);
    this.#fillGraph();
    setGround(palette.ground);
    this.sigma = new Sigma<DrawnNode, DrawnEdge>(this.graph, container, {
      allowInvalidContainer: true,
      renderLabels: false,
      defaultNodeType: 'shape',
      defaultEdgeType: 'line',
      nodeProgramClasses: { shape: ShapeProgram<DrawnNode, DrawnEdge, Attributes> },
      edgeProgramClasses: { curve: createEdgeCurveProgram<DrawnNode, DrawnEdge>() },
      defaultDrawNodeHover: () => undefined,
      hideEdgesOnMove: scene.edges.length > MANY_EDGES,
      enableCameraRotation: false,
      zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio) / this.#fit,
      minEdgeThickness: 1,
      stagePadding: paddingOf(container),
      minCameraRatio: 0.02,
      maxCameraRatio: 4,
      // Sigma hands a copy of the attributes: it may be changed, and 40,000 more copies a filter would be felt.
      nodeReducer: (id, data) => Object.assign(data, { hidden: this.#shown.nodes[Number(id)] === 0 }),
      edgeReducer: (id, data) => Object.assign(data, { hidden: this.#shown.edges[Number(id)] === 0 }),
    });
    this.sigma.on('afterRender', () => {
      this.#drawOverlay();
    });
  }

  get scene(): Scene {
    return this.#scene;
  }

  get shown(): Shown {
    return this.#shown;
  }

  get palette(): Palette {
    return this.#palette;
  }

  get nodeMarks(): readonly NodeMark[] {
    return this.#nodeMarks;
  }

  get edgeMarks(): readonly EdgeMark[] {
    return this.#edgeMarks;
  }

  get positions(): Positions {
    return this.#positions;
  }

  /** The names that stand in the picture now, by whose they are. */
  get placed(): ReadonlyMap<number, PlacedLabel> {
    return this.#overlay.placed;
  }

  /** Where a node stands in the graph's own measure, as pins keep it. */
  pinAt(node: number): { readonly x: number; readonly y: number } {
    return { x: this.#positions.x[node]! / this.#stretch, y: this.#positions.y[node]! };
  }

  /** Show another scene, or the same in other colours. */
  setScene(scene: Scene, shown: Shown, palette: Palette, pins: Pins): void {
    const isOther = scene !== this.#scene;
    this.#scene = scene;
    this.#shown = shown;
    this.#palette = palette;
    setGround(palette.ground);
    if (isOther) {
      this.#positions = this.#startPositions(pins);
      this.graph.clear();
      this.#fillGraph();
      this.sigma.setSetting('hideEdgesOnMove', scene.edges.length > MANY_EDGES);
    } else {
      this.#mark();
      this.graph.updateEachNodeAttributes((id, data) => Object.assign(data, this.#drawnNode(Number(id))), {
        attributes: ['color', 'ring'],
      });
      this.graph.updateEachEdgeAttributes((id, data) => Object.assign(data, this.#drawnEdge(Number(id))), {
        attributes: ['color'],
      });
    }
    this.sigma.refresh();
  }

  /** Show another part of the same scene; only what changes is drawn anew. */
  setShown(shown: Shown): void {
    const before = this.#shown;
    this.#shown = shown;
    const nodes = this.#scene.nodes.filter((index) => before.nodes[index] !== shown.nodes[index]).map(String);
    const edges: string[] = [];
    this.#scene.edges.forEach((edge, index) => {
      const isHeavier = before.weights[index] !== shown.weights[index] && edge.kind === 'tie';
      if (isHeavier) {
        const { curvature } = this.#edgeMarks[index]!;
        this.#edgeMarks[index] = edgeMark(
          edge,
          shown.weights[index]!,
          this.#palette,
          curvature,
          this.#scene.edges.length,
        );
        this.graph.getEdgeAttributes(String(index)).size = this.#edgeMarks[index].width;
      }
      if (isHeavier || before.edges[index] !== shown.edges[index]) edges.push(String(index));
    });
    this.sigma.refresh({ partialGraph: { nodes, edges }, skipIndexation: true });
  }

  /** Light some nodes and edges and dim the rest; `null` lights all alike. */
  light(lit: Lit | null): void {
    this.container.classList.toggle('is-dimmed', lit !== null && lit.dim);
    this.#overlay.light(lit);
    this.#overlay.drawLit(this, this.projection());
  }

  /** The node under a point of the stage, or the edge, or nothing. */
  at(x: number, y: number, reach: number): { readonly node: number } | { readonly edge: number } | null {
    const projection = this.projection();
    const node = nodeAt(this, projection, x, y, reach);
    if (node !== null) return { node };
    const edge = edgeAt(this, projection, x, y, reach);
    return edge === null ? null : { edge };
  }

  get hasManyEdges(): boolean {
    return this.#scene.edges.length > MANY_EDGES;
  }

  projection(): Projection {
    const zero = this.sigma.graphToViewport({ x: 0, y: 0 });
    const one = this.sigma.graphToViewport({ x: 1, y: 1 });
    return { scaleX: one.x - zero.x, scaleY: one.y - zero.y, x: zero.x, y: zero.y, size: this.sigma.scaleSize(1) };
  }

  get camera(): Camera {
    const { x, y, ratio } = this.sigma.getCamera().getState();
    return { x, y, ratio };
  }

  setCamera(camera: Camera): void {
    this.sigma.getCamera().setState({ ...camera, angle: 0 });
  }

  /** Move the camera so that a node stands in the middle, near enough to read its name. */
  flyTo(node: number, isCalm: boolean): void {
    const data = this.sigma.getNodeDisplayData(String(node));
    if (!data) return;
    const ratio = Math.min(this.camera.ratio, 0.55);
    this.#moveTo({ x: data.x, y: data.y, ratio }, isCalm, 350);
  }

  /** Zoom by a factor: below 1 comes closer. */
  zoom(factor: number, isCalm: boolean): void {
    const now = this.camera;
    this.#moveTo({ ...now, ratio: this.sigma.getCamera().getBoundedRatio(now.ratio * factor) }, isCalm, 200);
  }

  /** Look at all that is shown, as near as it goes. */
  fit(isCalm: boolean): void {
    this.#moveTo(this.#fitting(), isCalm, 300);
  }

  #fitting(): Camera {
    const { scene, shown, positions } = this;
    const nodes = scene.nodes.filter((node) => shown.nodes[node] === 1);
    if (nodes.length === 0 || nodes.length === scene.nodes.length) return WHOLE;
    const { scaleX, scaleY, x, y } = this.projection();
    const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
    for (const node of nodes) {
      const [at, down] = [x + positions.x[node]! * scaleX, y + positions.y[node]! * scaleY];
      box.left = Math.min(box.left, at);
      box.right = Math.max(box.right, at);
      box.top = Math.min(box.top, down);
      box.bottom = Math.max(box.bottom, down);
    }
    const { width, height } = this.sigma.getDimensions();
    // Names stand out to the sides of the outermost nodes.
    const padding = paddingOf(this.container);
    const room = { x: Math.max(1, width - 4 * padding), y: Math.max(1, height - 2 * padding) };
    const closer = Math.max((box.right - box.left) / room.x, (box.bottom - box.top) / room.y);
    const middle = this.sigma.viewportToFramedGraph({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });
    return { x: middle.x, y: middle.y, ratio: Math.max(NEAREST_FIT, Math.min(1, this.camera.ratio * closer)) };
  }

  #moveTo(camera: Camera, isCalm: boolean, duration: number): void {
    if (isCalm) this.setCamera(camera);
    else void this.sigma.getCamera().animate(camera, { duration });
  }

  /** Put a node down at a point of the graph. */
  place(node: number, x: number, y: number): void {
    this.#positions.x[node] = x;
    this.#positions.y[node] = y;
    if (this.graph.hasNode(String(node))) this.graph.mergeNodeAttributes(String(node), { x, y });
  }

  /** Take over the positions that a running layout has written into the drawn graph. */
  takePositions(): void {
    this.graph.forEachNode((id, { x, y }) => {
      this.#positions.x[Number(id)] = x;
      this.#positions.y[Number(id)] = y;
    });
  }

  /** Back to where the build laid everything out, save for the pins. */
  resetPositions(pins: Pins): void {
    this.#positions = this.#startPositions(pins);
    this.graph.updateEachNodeAttributes(
      (id, data) => Object.assign(data, { x: this.#positions.x[Number(id)]!, y: this.#positions.y[Number(id)]! }),
      { attributes: ['x', 'y'] },
    );
  }

  /** Keep the frame as it is while a node is dragged out of it. */
  holdFrame(isHeld: boolean): void {
    this.sigma.setCustomBBox(isHeld ? this.sigma.getBBox() : null);
  }

  set isMoving(isMoving: boolean) {
    this.#isMoving = isMoving;
  }

  fontsCame(): void {
    this.#overlay.forgetWidths();
    this.#drawOverlay();
  }

  /** Follow the stage's size; nothing is laid out anew. */
  resize(): void {
    const { clientWidth, clientHeight } = this.container;
    // Sigma may have followed on its own; the names lie on a sheet of ours.
    if (this.#overlay.hasSize(clientWidth, clientHeight)) return;
    this.#fit = fitOf(this.container);
    this.sigma.setSetting('stagePadding', paddingOf(this.container));
    this.#overlay.resize();
    this.sigma.resize();
    this.sigma.scheduleRender();
  }

  kill(): void {
    this.sigma.kill();
    this.#overlay.remove();
  }

  #startPositions(pins: Pins): Positions {
    const positions = arrange(this.model, this.#scene);
    this.#stretch = stretchOf(this.container, this.#scene, positions);
    for (let node = 0; node < positions.x.length; node++) positions.x[node]! *= this.#stretch;
    for (const [id, point] of pins) {
      const index = this.model.byId.get(id);
      if (index === undefined) continue;
      positions.x[index] = point.x * this.#stretch;
      positions.y[index] = point.y;
    }
    return positions;
  }

  #drawOverlay(): void {
    if (this.#isMoving) this.takePositions();
    this.#overlay.draw(this, this.projection());
  }

  #mark(): void {
    const total = this.#scene.nodes.length;
    this.#nodeMarks = [];
    for (const index of this.#scene.nodes)
      this.#nodeMarks[index] = nodeMark(this.model.nodes[index]!, this.#palette, total);
    this.#edgeMarks = this.#scene.edges.map((edge, index) =>
      edgeMark(edge, this.#shown.weights[index]!, this.#palette, this.#curves[index]!, this.#scene.edges.length),
    );
  }

  #fillGraph(): void {
    this.#curves = curvatures(this.#scene);
    this.#mark();
    for (const index of this.#scene.nodes)
      this.graph.addNode(String(index), {
        x: this.#positions.x[index]!,
        y: this.#positions.y[index]!,
        type: 'shape',
        ...this.#drawnNode(index),
      });
    this.#scene.edges.forEach((edge, index) => {
      this.graph.addDirectedEdgeWithKey(
        String(index),
        String(edge.source),
        String(edge.target),
        this.#drawnEdge(index),
      );
    });
  }

  #drawnNode(index: number): Pick<DrawnNode, 'size' | 'color' | 'ring' | 'shape'> {
    const mark = this.#nodeMarks[index]!;
    return {
      size: mark.radius,
      color: mark.colour,
      ring: mark.ring,
      shape: SHAPE_CODES[mark.shape] + (mark.hollow ? HOLLOW : 0),
    };
  }

  #drawnEdge(index: number): DrawnEdge {
    const mark = this.#edgeMarks[index]!;
    return {
      size: mark.width,
      color: mark.colour,
      type: mark.curvature === 0 ? 'line' : 'curve',
      curvature: mark.curvature,
    };
  }
}
