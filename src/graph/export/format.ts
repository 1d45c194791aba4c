import type { ParleyGraph } from '../graph.js';

export const GEXF_VERSIONS = ['1.3', '1.2'] as const;
export const TABLES = ['nodes', 'edges'] as const;
export const NEO4J_DIALECTS = ['admin', 'apoc'] as const;

export interface ExportOptions {
  /** Of `gexf`; 1.3 unless told. */
  readonly gexfVersion?: (typeof GEXF_VERSIONS)[number];
  /** Which table, of the formats that consist of two. */
  readonly table?: (typeof TABLES)[number];
  /** Of `csv-neo4j`: whose header, `neo4j-admin`'s (unless told) or `apoc.import.csv`'s. */
  readonly dialect?: (typeof NEO4J_DIALECTS)[number];
}

/** A form to write a graph in. */
export interface ExportFormat {
  /** What `--format` takes. */
  readonly name: string;
  /** Who reads it: for the help. */
  readonly describe: string;
  /** Of the file, without the dot. */
  readonly extension: string;
  /** It consists of two files, nodes and edges. */
  readonly tables?: true;
  /** Pieces of text, none larger than one node or edge with its evidence; the graph stays as it is. */
  readonly write: (graph: ParleyGraph, options: ExportOptions) => Generator<string>;
}
