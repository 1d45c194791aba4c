import type { ParleyGraph } from '../graph.js';
import type { NodeAttributes, EdgeKind, NodeKind } from '../../model.js';
import { EDGE_COLUMNS, NODE_COLUMNS, type Column } from './columns.js';
import { cell, codeCell, row, textCell } from './csv.js';
import type { ExportFormat, ExportOptions } from './format.js';

/**
 * Two tables for `neo4j-admin database import` or, with another header, for `apoc.import.csv`.
 *
 * Plain lists (aliases, articles) are arrays joined by semicolons; a semicolon inside an entry becomes a comma, as
 * neither reader knows an escape for it. Lists of objects are JSON.
 *
 * @see https://neo4j.com/docs/operations-manual/current/tools/neo4j-admin/neo4j-admin-import/#import-tool-header-format
 * @see https://neo4j.com/docs/apoc/current/import/import-csv/
 */
export const csvNeo4j: ExportFormat = {
  name: 'csv-neo4j',
  describe: 'two CSV tables for Neo4j (--dialect admin: neo4j-admin, or apoc: apoc.import.csv)',
  extension: 'csv',
  tables: true,
  write: (graph: ParleyGraph, { table, dialect }: ExportOptions) =>
    table === 'edges' ? edges(graph, dialect === 'apoc') : nodes(graph, dialect === 'apoc'),
};

/** The label of a node in Neo4j, in its manner of writing. */
export const NEO4J_LABELS: Readonly<Record<NodeKind, string>> = {
  person: 'Person',
  state: 'State',
  organization: 'Organization',
  place: 'Place',
  meeting: 'Meeting',
  agreement: 'Agreement',
};

/** The type of a relationship in Neo4j. */
export const neo4jType = (kind: EdgeKind): string => kind.toUpperCase();

const ADMIN_TYPES = { string: 'string', boolean: 'boolean', integer: 'int' } as const;
const APOC_TYPES = { string: 'STRING', boolean: 'BOOLEAN', integer: 'INT' } as const;
const ARRAYS = new Set(['aliases', 'articles']);

function typed<T>(columns: readonly Column<T>[], apoc: boolean): string[] {
  const types = apoc ? APOC_TYPES : ADMIN_TYPES;
  return columns.map(({ name, type }) => `${name}:${types[type]}${ARRAYS.has(name) ? '[]' : ''}`);
}

function list(node: NodeAttributes, name: string): string {
  const entries = name === 'articles' ? node.articles : 'aliases' in node ? node.aliases : [];
  return textCell(entries.map((entry) => entry.replaceAll(';', ',')).join(';'));
}

function* nodes(graph: ParleyGraph, apoc: boolean): Generator<string> {
  const number = apoc ? 'FLOAT' : 'double';
  yield row(['id:ID', `name:${apoc ? 'STRING' : 'string'}`, `x:${number}`, `y:${number}`, ...typed(NODE_COLUMNS, apoc), ':LABEL']);
  for (const id of graph.nodes()) {
    const node = graph.getNodeAttributes(id);
    yield row([
      textCell(id),
      textCell(node.label),
      String(node.x),
      String(node.y),
      ...NODE_COLUMNS.map((column) => {
        if (ARRAYS.has(column.name)) return list(node, column.name);
        const value = column.value(node);
        return column.name === 'cameo' && typeof value === 'string' ? codeCell(value) : cell(value);
      }),
      `Parley;${NEO4J_LABELS[node.kind]}${'mediator' in node ? ';Mediator' : ''}`,
    ]);
  }
}

function* edges(graph: ParleyGraph, apoc: boolean): Generator<string> {
  yield row([':START_ID', `id:${apoc ? 'STRING' : 'string'}`, ...typed(EDGE_COLUMNS, apoc), ':END_ID', ':TYPE']);
  for (const key of graph.edges()) {
    const edge = graph.getEdgeAttributes(key);
    const [source, target] = graph.extremities(key);
    const values = EDGE_COLUMNS.map((column) => cell(column.value(edge)));
    yield row([textCell(source), textCell(key), ...values, textCell(target), neo4jType(edge.kind)]);
  }
}
