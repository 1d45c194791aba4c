import type { EdgeKind } from '../model.js';
import type { ParleyGraph } from './graph.js';
import { byCodeUnit } from './order.js';

/** Which edges a walk may take: all where nothing is given. */
export type EdgeFilter = ReadonlySet<EdgeKind> | null;

/**
 * Call back for every edge at a node, whichever way it points; a loop once. O(degree).
 */
export function forEachTie(
  graph: ParleyGraph,
  node: string,
  only: EdgeFilter,
  visit: (edge: string, other: string) => void,
): void {
  graph.forEachOutEdge(node, (edge, { kind }, _source, target) => {
    if (only === null || only.has(kind)) visit(edge, target);
  });
  graph.forEachInEdge(node, (edge, { kind }, source) => {
    if (source !== node && (only === null || only.has(kind))) visit(edge, source);
  });
}

/**
 * The nodes within some steps of one, with their distance, nearest first; itself first with 0.
 *
 * O(edges at the nodes found).
 */
export function within(graph: ParleyGraph, start: string, depth: number, only: EdgeFilter): Map<string, number> {
  const distance = new Map([[start, 0]]);
  // A map is walked in the order of insertion, what is added on the way included: it is its own queue.
  for (const [node, steps] of distance) {
    if (steps >= depth) break;
    forEachTie(graph, node, only, (_edge, other) => {
      if (!distance.has(other)) distance.set(other, steps + 1);
    });
  }
  return distance;
}

/**
 * All shortest walks between two nodes, edges taken whichever way they point.
 *
 * Searched from both ends, the smaller frontier first: on a graph of small worlds that is a small part of it.
 *
 * @param limit the most that are given; in the order of their ids
 * @returns lists of nodes from `from` to `to`; [] where nothing joins them
 */
export function shortestPaths(
  graph: ParleyGraph,
  from: string,
  to: string,
  only: EdgeFilter,
  limit: number,
): string[][] {
  if (limit < 1) return [];
  if (from === to) return [[from]];
  const forth: Side = { distance: new Map([[from, 0]]), frontier: [from], steps: 0 };
  const back: Side = { distance: new Map([[to, 0]]), frontier: [to], steps: 0 };
  while (forth.frontier.length > 0 && back.frontier.length > 0) {
    const [side, other] = forth.frontier.length <= back.frontier.length ? [forth, back] : [back, forth];
    if (advance(graph, side, other, only)) return enumerate(graph, from, to, only, limit, forth, back);
  }
  return [];
}

/** One end of the search: how far it has come and from where it goes on. */
interface Side {
  readonly distance: Map<string, number>;
  frontier: readonly string[];
  steps: number;
}

/** Take one end a whole step further; true where it meets the other. */
function advance(graph: ParleyGraph, side: Side, other: Side, only: EdgeFilter): boolean {
  const next: string[] = [];
  side.steps++;
  for (const node of side.frontier)
    forEachTie(graph, node, only, (_edge, neighbour) => {
      if (side.distance.has(neighbour)) return;
      side.distance.set(neighbour, side.steps);
      next.push(neighbour);
    });
  side.frontier = next;
  return next.some((node) => other.distance.has(node));
}

/** Walk forwards along nodes of which both sides' distances say that they lie on a shortest path. */
function enumerate(
  graph: ParleyGraph,
  from: string,
  to: string,
  only: EdgeFilter,
  limit: number,
  forth: Side,
  back: Side,
): string[][] {
  const length = forth.steps + back.steps;
  const nextOf = (node: string, step: number): string[] => {
    const found = new Set<string>();
    forEachTie(graph, node, only, (_edge, other) => {
      const onward = step + 1 <= forth.steps ? forth.distance.get(other) === step + 1 : true;
      const homeward = length - step - 1 <= back.steps ? back.distance.get(other) === length - step - 1 : true;
      if (onward && homeward) found.add(other);
    });
    return [...found].sort(byCodeUnit);
  };
  // A node of the first half need not reach the middle: such dead ends are remembered, so that each is tried once.
  // The stack is our own: a path may be longer than the engine's is deep.
  const dead = new Set<string>();
  const paths: string[][] = [];
  const trail: { readonly node: string; readonly next: readonly string[]; tried: number; reached: boolean }[] = [
    { node: from, next: nextOf(from, 0), tried: 0, reached: false },
  ];
  while (paths.length < limit) {
    const top = trail.at(-1);
    if (top === undefined) break;
    const next = top.next[top.tried++];
    if (next === undefined) {
      trail.pop();
      if (!top.reached) dead.add(top.node);
      const below = trail.at(-1);
      if (below !== undefined) below.reached ||= top.reached;
    } else if (next === to && trail.length === length) {
      top.reached = true;
      paths.push([...trail.map(({ node }) => node), to]);
    } else if (!dead.has(next)) trail.push({ node: next, next: nextOf(next, trail.length), tried: 0, reached: false });
  }
  return paths;
}
