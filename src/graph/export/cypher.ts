import { isMediator } from '../find.js';
import type { ParleyGraph } from '../graph.js';
import { EDGE_COLUMNS, NODE_COLUMNS, type Column, type Scalar } from './columns.js';
import { NEO4J_LABELS, neo4jType } from './csv-neo4j.js';
import type { ExportFormat } from './format.js';
import { withoutForbidden } from './xml.js';

/**
 * Cypher for `cypher-shell`: the constraint first, then a statement a line that merges by id, so that it can run twice.
 *
 * @see openCypher 9; https://neo4j.com/docs/cypher-manual/current/
 */
export const cypher: ExportFormat = {
  name: 'cypher',
  describe: 'Cypher statements for Neo4j and Memgraph, one a line; may be run again',
  extension: 'cypher',
  write: writeCypher,
};

function* writeCypher(graph: ParleyGraph): Generator<string> {
  yield 'CREATE CONSTRAINT parley_id IF NOT EXISTS FOR (n:Parley) REQUIRE n.id IS UNIQUE;\n';
  for (const id of graph.nodes()) {
    const node = graph.getNodeAttributes(id);
    const properties = { name: node.label, x: node.x, y: node.y, articles: node.articles };
    const aliases = 'aliases' in node ? { aliases: node.aliases } : {};
    const all = Object.entries({ ...properties, ...aliases }).map(([name, value]) => `${name}: ${literal(value)}`);
    const labels = `n:${NEO4J_LABELS[node.kind]}${isMediator(node) ? ':Mediator' : ''}`;
    yield `MERGE (n:Parley {id: ${literal(id)}}) SET ${labels}, n += {${[...all, ...flat(NODE_COLUMNS, node)].join(', ')}};\n`;
  }
  for (const key of graph.edges()) {
    const [source, target] = graph.extremities(key);
    const edge = graph.getEdgeAttributes(key);
    yield `MATCH (a:Parley {id: ${literal(source)}}), (b:Parley {id: ${literal(target)}}) ` +
      `MERGE (a)-[r:${neo4jType(edge.kind)} {id: ${literal(key)}}]->(b) SET r += {${flat(EDGE_COLUMNS, edge).join(', ')}};\n`;
  }
}

/** Every column but those that are lists of their own. */
function flat<T>(columns: readonly Column<T>[], attributes: T): string[] {
  return columns.flatMap((column) => {
    if (column.name === 'aliases' || column.name === 'articles') return [];
    const value = column.value(attributes);
    return value === null ? [] : [`${column.name}: ${literal(value)}`];
  });
}

const ESCAPES = new Map([
  ['\\', '\\\\'],
  ["'", "\\'"],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

function literal(value: Scalar | readonly string[]): string {
  if (typeof value === 'object') return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'string') return String(value);
  const escaped = withoutForbidden(value)
    .replace(/[\\'\n\r\t]/g, (character) => ESCAPES.get(character) ?? character)
    // Neo4j reads a backslash and u as a Unicode escape before it looks at strings: an escaped backslash in front of a
    // u that happens to stand there is kept apart from it.
    .replaceAll('\\u', "\\' + 'u")
    // These end a line for some readers, and a statement is to stay on one.
    .replace(/[\u2028\u2029]/g, ' ');
  return `'${escaped}'`;
}
