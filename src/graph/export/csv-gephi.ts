import { EDGE_WORDS } from '../appearance.js';
import type { ParleyGraph } from '../graph.js';
import { EDGE_COLUMNS, NODE_COLUMNS } from './columns.js';
import { cell, row, textCell } from './csv.js';
import type { ExportFormat, ExportOptions } from './format.js';

/**
 * Two tables for Gephi's spreadsheet import: `Id,Label,…` and `Source,Target,Type,Id,Label,Weight,Kind,…`. Lists are
 * JSON in one cell.
 *
 * @see https://gephi.org/users/supported-graph-formats/spreadsheet
 */
export const csvGephi: ExportFormat = {
  name: 'csv-gephi',
  describe: "two CSV tables for Gephi's spreadsheet import, R, pandas",
  extension: 'csv',
  tables: true,
  write: (graph: ParleyGraph, { table }: ExportOptions) => (table === 'edges' ? edges(graph) : nodes(graph)),
};

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function* nodes(graph: ParleyGraph): Generator<string> {
  yield row(['Id', 'Label', 'X', 'Y', ...NODE_COLUMNS.map(({ name }) => capital(name))]);
  for (const id of graph.nodes()) {
    const node = graph.getNodeAttributes(id);
    yield row([textCell(id), textCell(node.label), String(node.x), String(node.y), ...NODE_COLUMNS.map((column) => cell(column.value(node)))]);
  }
}

function* edges(graph: ParleyGraph): Generator<string> {
  yield row(['Source', 'Target', 'Type', 'Id', 'Label', 'Weight', ...EDGE_COLUMNS.map(({ name }) => capital(name))]);
  for (const key of graph.edges()) {
    const edge = graph.getEdgeAttributes(key);
    const [source, target] = graph.extremities(key);
    yield row([
      textCell(source),
      textCell(target),
      'Directed',
      textCell(key),
      EDGE_WORDS[edge.kind],
      '1',
      ...EDGE_COLUMNS.map((column) => cell(column.value(edge))),
    ]);
  }
}
