import type { Status } from '../model.js';
import { daysOf, type Days } from '../edtf.js';
import { fold } from './fold.js';
import type { ParleyGraph } from './graph.js';
import { makeIntervals, type Intervals } from './intervals.js';
import { byCodeUnit } from './order.js';

/** What makes the queries' time depend on their answer and not on the graph. */
export interface Indices {
  /** Folded label or alias to the ids that bear it, in order. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Ids of meetings and agreements by date, those without one after them in the order of ids. */
  readonly events: readonly string[];
  readonly byStatus: ReadonlyMap<Status, readonly string[]>;
  /** Of the dated events. */
  readonly intervals: Intervals;
  readonly days: ReadonlyMap<string, Days>;
  readonly mediators: readonly string[];
}

const cache = new WeakMap<ParleyGraph, Indices>();
/** Words are only wanted by search and by suggestions: made when first asked for. */
const words = new WeakMap<Indices, WordIndex>();

export interface WordIndex {
  /** Every word of a label or alias, sorted, for look-up by its beginning. */
  readonly words: readonly string[];
  /** The ids whose names hold the word of the same position. */
  readonly ids: readonly (readonly string[])[];
}

/**
 * The indices of a graph: made at the first call, O(n log n), and kept until a node is added, dropped or altered.
 */
export function indexOf(graph: ParleyGraph): Indices {
  const known = cache.get(graph);
  if (known !== undefined) return known;
  const indices = makeIndices(graph);
  cache.set(graph, indices);
  const forget = (): void => {
    cache.delete(graph);
    for (const event of CHANGES) graph.off(event, forget);
  };
  for (const event of CHANGES) graph.on(event, forget);
  return indices;
}

const CHANGES = ['nodeAdded', 'nodeDropped', 'cleared', 'nodeAttributesUpdated', 'eachNodeAttributesUpdated'] as const;

function makeIndices(graph: ParleyGraph): Indices {
  const names = new Map<string, string[]>();
  const days = new Map<string, Days>();
  const undated: string[] = [];
  const byStatus = new Map<Status, string[]>();
  const mediators: string[] = [];
  const bear = (id: string, name: string): void => {
    const folded = fold(name);
    const ids = names.get(folded);
    if (ids === undefined) names.set(folded, [id]);
    else if (ids.at(-1) !== id) ids.push(id);
  };
  for (const id of graph.nodes().sort(byCodeUnit)) {
    const node = graph.getNodeAttributes(id);
    bear(id, node.label);
    if (node.kind === 'meeting' || node.kind === 'agreement') {
      const span = daysOf(node.date);
      if (span === null) undated.push(id);
      else days.set(id, span);
      const same = byStatus.get(node.status);
      if (same === undefined) byStatus.set(node.status, [id]);
      else same.push(id);
    } else {
      for (const alias of node.aliases) bear(id, alias);
      if (node.mediator === true) mediators.push(id);
    }
  }
  const intervals = makeIntervals([...days]);
  return { names, events: [...intervals.ids, ...undated], byStatus, intervals, days, mediators };
}

/** The words of all names, made at the first call: O(n log n). */
export function wordIndexOf(graph: ParleyGraph): WordIndex {
  const indices = indexOf(graph);
  const known = words.get(indices);
  if (known !== undefined) return known;
  const byWord = new Map<string, Set<string>>();
  for (const [name, ids] of indices.names)
    for (const word of name.split(' ')) {
      let set = byWord.get(word);
      if (set === undefined) byWord.set(word, (set = new Set()));
      for (const id of ids) set.add(id);
    }
  const sorted = [...byWord.keys()].sort(byCodeUnit);
  const index = { words: sorted, ids: sorted.map((word) => [...byWord.get(word)!].sort(byCodeUnit)) };
  words.set(indices, index);
  return index;
}
