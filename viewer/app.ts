import type { Correction } from '../src/view/correction.js';
import type { Model } from './data/model.js';
import { shortestPaths, type Paths } from './data/paths.js';
import { buildScene, shown, type Scene, type Shown } from './data/scene.js';
import type { Loaded } from './data/load.js';
import { visible } from './data/visible.js';
import { DARK, LIGHT, type Palette } from './palette.js';
import type { Picture } from './picture/picture.js';
import type { Selection, Store, View } from './state.js';

/** How many paths are listed at most. */
const PATHS = 12;

/** What panels and controllers share: the graph, the view of it, and what follows from both. */
export class App {
  readonly model: Model;
  #scene: Scene | null = null;
  #shown: { readonly of: View; readonly scene: Scene; readonly shown: Shown } | null = null;
  /** `null` until the picture is first shown. */
  picture: Picture | null = null;
  /** Without WebGL, table and tree are all there is. */
  readonly canDraw = hasWebGl();

  constructor(
    readonly loaded: Loaded,
    readonly store: Store,
    /** Ends all listening when another graph is opened. */
    readonly signal: AbortSignal,
    /** Says something to those who listen instead of look. */
    readonly announce: (message: string) => void,
    /** The same, and to those who look: for what was done and asks for no answer. */
    readonly tell: (message: string) => void,
    /** With this the page may write decisions; `null` in the static forms. */
    readonly token: string | null,
    /** Shows what the next build will make of a decision that was just written. */
    readonly decide: (decision: Correction) => void,
    /** Shows another graph in place of this one. */
    readonly open: (loaded: Loaded) => void,
  ) {
    this.model = loaded.model;
  }

  get view(): View {
    return this.store.view;
  }

  get scene(): Scene {
    if (this.#scene?.fold !== this.view.fold) this.#scene = buildScene(this.model, this.view.fold);
    return this.#scene;
  }

  /** What the filters leave. The same object as long as nothing that matters to it has changed. */
  get shown(): Shown {
    const { view, scene } = this;
    const last = this.#shown;
    if (last && last.scene === scene && hasSameFilter(last.of, view)) return last.shown;
    const now = shown(this.model, scene, view);
    this.#shown = { of: view, scene, shown: now };
    return now;
  }

  /** The paths that the view asks for, over what its filters leave; `null` where it asks for none. */
  get paths(): Paths | null {
    const { path } = this.view;
    const from = this.model.byId.get(path?.[0] ?? '');
    const to = this.model.byId.get(path?.[1] ?? '');
    if (from === undefined || to === undefined) return null;
    const { edges } = visible(this.model, { ...this.view, depth: 0 });
    return shortestPaths(this.model, edges, from, to, PATHS) ?? { length: -1, paths: [], hasMore: false };
  }

  get palette(): Palette {
    return this.isDark ? DARK : LIGHT;
  }

  get isDark(): boolean {
    return isDark(this.view);
  }

  /** Whether the reader asked their system for less motion. */
  get isCalm(): boolean {
    return matchMedia('(prefers-reduced-motion: reduce)').matches;
  }

  select(selected: Selection | null): void {
    this.store.set(selected ? { selected } : { selected: null, reading: null, depth: 0, path: null });
  }

  selectNode(index: number): void {
    this.select({ type: 'node', id: this.model.nodes[index]!.id });
  }

  listen<K extends keyof WindowEventMap>(type: K, listener: (event: WindowEventMap[K]) => void): void {
    window.addEventListener(type, listener, { signal: this.signal });
  }
}

const FILTERS = [
  'depth',
  'roles',
  'hiddenKinds',
  'hiddenStatuses',
  'hiddenForms',
  'article',
  'publisher',
  'window',
  'undated',
] as const;

function hasSameFilter(a: View, b: View): boolean {
  return FILTERS.every((key) => a[key] === b[key]) && (b.depth === 0 || a.selected === b.selected);
}

/** A part of the page: made once, brought up to date with every change of the view. */
export interface Panel {
  readonly element: HTMLElement;
  readonly update: (view: View, before: View | null) => void;
}

export function isDark(view: View): boolean {
  return view.theme === 'dark' || (view.theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
}

function hasWebGl(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}
