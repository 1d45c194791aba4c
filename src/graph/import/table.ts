/** A graph as another program wrote it: what it says, not yet held against what a graph of parley's is. */
export interface ImportedGraph {
  readonly nodes: readonly ImportedNode[];
  readonly edges: readonly ImportedEdge[];
  /** Attributes of the graph itself, by name. */
  readonly values: ReadonlyMap<string, string>;
}

export interface ImportedNode {
  readonly id: string;
  readonly label: string | null;
  readonly x: number | null;
  readonly y: number | null;
  /** Its other attributes, by name, as text. */
  readonly values: ReadonlyMap<string, string>;
}

export interface ImportedEdge {
  readonly key: string | null;
  readonly source: string;
  readonly target: string;
  readonly values: ReadonlyMap<string, string>;
}

/** A number as a file writes it; null where there is none or it isn't one. */
export function numberOrNull(text: string | undefined): number | null {
  if (text === undefined || text.trim() === '') return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
