import { otherEnd, type Model } from './model.js';

/** One way from a node to another: its edges in order, by the graph's positions. */
export interface Path {
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
}

/** The shortest ways between two nodes that pass a view's filters, whatever the edges' direction. */
export interface Paths {
  readonly length: number;
  readonly paths: readonly Path[];
  /** There are more ways of this length than are listed. */
  readonly hasMore: boolean;
}

/**
 * All shortest paths from one node to another, at most `most` of them; of parallel edges the first stands for all.
 *
 * @param edges by position, 1 where an edge may be used
 * @returns `null` where no path joins them
 */
export function shortestPaths(model: Model, edges: Uint8Array, from: number, to: number, most: number): Paths | null {
  const distance = new Int32Array(model.nodes.length).fill(-1);
  distance[to] = 0;
  let front = [to];
  while (front.length > 0 && distance[from] === -1) {
    const next: number[] = [];
    for (const node of front)
      for (const index of model.incident[node]!) {
        const other = otherEnd(model.edges[index]!, node);
        if (edges[index] === 0 || distance[other] !== -1) continue;
        distance[other] = distance[node]! + 1;
        next.push(other);
      }
    front = next;
  }
  const length = distance[from]!;
  if (length === -1) return null;
  const paths: Path[] = [];
  const open: Path[] = [{ nodes: [from], edges: [] }];
  while (open.length > 0 && paths.length < most) {
    const path = open.pop()!;
    const last = path.nodes.at(-1)!;
    if (last === to) {
      paths.push(path);
      continue;
    }
    const seen = new Set<number>();
    const ways: Path[] = [];
    for (const index of model.incident[last]!) {
      const other = otherEnd(model.edges[index]!, last);
      if (edges[index] === 0 || seen.has(other) || distance[other] !== distance[last]! - 1) continue;
      seen.add(other);
      ways.push({ nodes: [...path.nodes, other], edges: [...path.edges, index] });
    }
    open.push(...ways.reverse());
  }
  return { length, paths, hasMore: open.length > 0 };
}
