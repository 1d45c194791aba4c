import type { NodeKind, Status } from '../src/model.js';

/** Everything that makes the view: what is picked, hidden, folded and looked at. The address's fragment says it whole. */
export interface View {
  readonly mode: 'picture' | 'table' | 'tree';
  readonly theme: 'auto' | 'light' | 'dark';
  readonly selected: Selection | null;
  /** The article that lies open beside, and the span of its text that is lit. */
  readonly reading: { readonly article: string; readonly start: number; readonly end: number } | null;
  /** The ids of two nodes whose shortest paths are lit. */
  readonly path: readonly [from: string, to: string] | null;
  /** How many steps around the selected node are shown; 0 shows all. */
  readonly depth: 0 | 1 | 2 | 3;
  readonly fold: 'none' | 'people' | 'states';
  readonly roles: 'all' | 'mediators' | 'backbone';
  readonly hiddenKinds: readonly NodeKind[];
  readonly hiddenStatuses: readonly Status[];
  /** Kinds of meeting or agreement: `call`, `truce` … */
  readonly hiddenForms: readonly string[];
  readonly article: string | null;
  readonly publisher: string | null;
  /** First and last day (from 1970-01-01) whose meetings are shown. */
  readonly window: readonly [first: number, last: number] | null;
  /** Whether meetings without a date are shown. */
  readonly undated: boolean;
  readonly camera: { readonly x: number; readonly y: number; readonly ratio: number } | null;
  /** Where a person put nodes down. */
  readonly pins: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
}

/** A tie's id is the ids of its two ends, sorted, with a bar between. */
export type Selection = { readonly type: 'node' | 'edge' | 'tie'; readonly id: string };

export const START: View = {
  mode: 'picture',
  theme: 'auto',
  selected: null,
  reading: null,
  path: null,
  depth: 0,
  fold: 'none',
  roles: 'all',
  hiddenKinds: [],
  hiddenStatuses: [],
  hiddenForms: [],
  article: null,
  publisher: null,
  window: null,
  undated: true,
  camera: null,
  pins: new Map(),
};

type Watcher = (view: View, before: View) => void;

/** Holds the view; the only place where it changes. Watchers hear of each change once, in the order they came. */
export class Store {
  #view: View;
  readonly #watchers: Watcher[] = [];

  constructor(view: View) {
    this.#view = view;
  }

  get view(): View {
    return this.#view;
  }

  /** Change some of the view. */
  set(change: Partial<View>): void {
    const before = this.#view;
    const after = { ...before, ...change };
    if (Object.keys(change).every((key) => Object.is(Reflect.get(before, key), Reflect.get(after, key)))) return;
    this.#view = after;
    for (const watcher of this.#watchers) watcher(after, before);
  }

  watch(watcher: Watcher): void {
    this.#watchers.push(watcher);
  }
}

/** A list with an item put in, or taken out where it is in; sorted, so that equal views have equal addresses. */
export function toggled<T extends string>(items: readonly T[], item: T): readonly T[] {
  return items.includes(item) ? items.filter((each) => each !== item) : [...items, item].sort();
}
