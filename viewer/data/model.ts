import type { ArticleRecord, Disagreement, EdgeKind, Evidence, NodeKind, NodeOffice, Status } from '../../src/model.js';
import type { Bounds } from './dates.js';

/**
 * The graph as the viewer holds it: lists with positions instead of ids, so that a filter over tens of thousands of
 * edges takes a few milliseconds. Never changed after it is made.
 */

/** What only a meeting or an agreement has. */
export interface Happening {
  /** `call`, `talks`, `ceasefire` … */
  readonly kind: string;
  readonly cameo: string | null;
  readonly status: Status;
  /** EDTF. */
  readonly date: string | null;
  readonly bounds: Bounds | null;
  /** How many independent sources report it. */
  readonly sources: number;
  readonly disagreements: readonly Disagreement[];
}

export interface NodeInfo {
  readonly index: number;
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  /** What fits beside the node in the picture: a meeting's label without its participants, whom the edges show. */
  readonly short: string;
  readonly aliases: readonly string[];
  /** Offices of which no text says whom they serve; the others are edges. */
  readonly offices: readonly NodeOffice[];
  readonly mediator: boolean;
  /** Ids of the articles that speak of it. */
  readonly articles: readonly string[];
  readonly x: number;
  readonly y: number;
  /** 0–1: how much it matters in this graph; drives the size and which label wins. */
  readonly importance: number;
  readonly evidence: readonly Evidence[];
  /** All there is, also what is not listed. */
  readonly evidenceCount: number;
  /** `null` for people, states, organizations and places. */
  readonly happening: Happening | null;
}

export interface EdgeInfo {
  readonly index: number;
  readonly id: string;
  readonly kind: EdgeKind;
  readonly source: number;
  readonly target: number;
  /** The office a person holds, on `represents`. */
  readonly office: string | null;
  readonly former: boolean;
  readonly from: string | null;
  readonly until: string | null;
  /** Stands by knowledge of the world, not by a sentence. */
  readonly world: boolean;
  readonly evidence: readonly Evidence[];
  readonly evidenceCount: number;
}

export interface Model {
  readonly nodes: readonly NodeInfo[];
  readonly edges: readonly EdgeInfo[];
  readonly byId: ReadonlyMap<string, number>;
  readonly edgeById: ReadonlyMap<string, number>;
  /** The edges at each node, by position. */
  readonly incident: readonly (readonly number[])[];
  readonly articles: ReadonlyMap<string, ArticleRecord>;
}

/** The other end of an edge. */
export function otherEnd(edge: EdgeInfo, node: number): number {
  return edge.source === node ? edge.target : edge.source;
}

/** The nodes at the other end of a node's edges of one kind, each once. */
export function linked(model: Model, node: number, kind: EdgeKind): NodeInfo[] {
  const found = new Set<number>();
  for (const index of model.incident[node] ?? []) {
    const edge = model.edges[index];
    if (edge?.kind === kind) found.add(otherEnd(edge, node));
  }
  return [...found].map((index) => model.nodes[index]!);
}
