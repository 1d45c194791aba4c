import { UsageError } from '../../errors.js';
import type { ParleyGraph } from '../graph.js';
import type { ExportFormat, ExportOptions } from './format.js';
import { csvGephi } from './csv-gephi.js';
import { csvNeo4j } from './csv-neo4j.js';
import { cypher } from './cypher.js';
import { events } from './events.js';
import { ftm } from './ftm.js';
import { gexf } from './gexf.js';
import { graphml } from './graphml.js';
import { jsonld } from './jsonld.js';

export type { ExportFormat, ExportOptions } from './format.js';
export { GEXF_VERSIONS, NEO4J_DIALECTS, TABLES } from './format.js';

/** Every form, in the order of the help. A new one is a file here and a line in this list. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  gexf,
  graphml,
  csvGephi,
  csvNeo4j,
  cypher,
  jsonld,
  ftm,
  events,
];

/**
 * The form of the given name.
 *
 * @throws UsageError that lists the names there are
 */
export function exportFormat(name: string): ExportFormat {
  const format = EXPORT_FORMATS.find((candidate) => candidate.name === name);
  if (format === undefined)
    throw new UsageError(
      `no export format "${name}"; there are ${EXPORT_FORMATS.map((candidate) => candidate.name).join(', ')}`,
    );
  return format;
}

/**
 * Write a graph in another form.
 *
 * Time and text are linear in the graph; a piece is never larger than one node or edge with its evidence.
 *
 * @param name one of EXPORT_FORMATS' names
 * @param options `table` must be given for a form of two files (`csv-gephi`, `csv-neo4j`)
 * @returns pieces that, joined, are the file's text
 * @throws UsageError for an unknown form, or where `table` is missing
 */
export function exportGraph(graph: ParleyGraph, name: string, options: ExportOptions = {}): Generator<string> {
  const format = exportFormat(name);
  if (format.tables === true && options.table === undefined)
    throw new UsageError(`${name} consists of two files: say which table, nodes or edges`);
  return format.write(graph, options);
}
