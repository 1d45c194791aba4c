import { EDGE_WORDS, MEDIATOR_COLOUR, NODE_LOOKS, nodeSize } from '../appearance.js';
import { isMediator } from '../find.js';
import type { ParleyGraph } from '../graph.js';
import { EDGE_COLUMNS, NODE_COLUMNS, flatJson, type Column, type Scalar } from './columns.js';
import type { ExportFormat } from './format.js';
import { escapeXml } from './xml.js';

/**
 * GraphML, for networkx, igraph, Cytoscape, yEd, Gephi, Neo4j: scalars only, lists as JSON in one string.
 *
 * An edge's kind stands as `kind`, in words as `label`, and as `interaction`, without which Cytoscape shows a blank.
 *
 * @see http://graphml.graphdrawing.org/specification.html
 */
export const graphml: ExportFormat = {
  name: 'graphml',
  describe: 'GraphML, for networkx, igraph, Cytoscape, yEd, Gephi, Neo4j',
  extension: 'graphml',
  write: writeGraphml,
};

interface Key {
  readonly id: string;
  readonly holder: 'graph' | 'node' | 'edge';
  readonly name: string;
  readonly type: string;
}

const TYPES = { string: 'string', boolean: 'boolean', integer: 'int' } as const;

function keysOf<T>(holder: 'node' | 'edge', columns: readonly Column<T>[], more: readonly [string, string][]): Key[] {
  const own = columns.map(({ name, type }) => [name, TYPES[type]] as const);
  return [...more, ...own].map(([name, type]) => ({ id: `${holder}_${name}`, holder, name, type }));
}

const KEYS: readonly Key[] = [
  { id: 'graph_format', holder: 'graph', name: 'format', type: 'int' },
  { id: 'graph_articles', holder: 'graph', name: 'articles', type: 'string' },
  ...keysOf('node', NODE_COLUMNS, [
    ['label', 'string'],
    ['x', 'double'],
    ['y', 'double'],
    ['size', 'double'],
    ['color', 'string'],
  ]),
  ...keysOf('edge', EDGE_COLUMNS, [
    ['label', 'string'],
    ['interaction', 'string'],
  ]),
];

function* writeGraphml(graph: ParleyGraph): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  for (const { id, holder, name, type } of KEYS)
    yield `  <key id="${id}" for="${holder}" attr.name="${name}" attr.type="${type}"/>\n`;
  yield '  <graph id="parley" edgedefault="directed">\n';
  yield data('graph_format', graph.getAttribute('format')) + data('graph_articles', flatJson(graph.getAttribute('articles')));
  for (const id of graph.nodes()) {
    const attributes = graph.getNodeAttributes(id);
    yield `    <node id="${escapeXml(id)}">\n` +
      data('node_label', attributes.label) +
      data('node_x', attributes.x) +
      data('node_y', attributes.y) +
      data('node_size', nodeSize(graph.degree(id))) +
      data('node_color', colour(isMediator(attributes) ? MEDIATOR_COLOUR : NODE_LOOKS[attributes.kind].colour)) +
      columns('node', NODE_COLUMNS, attributes) +
      '    </node>\n';
  }
  for (const key of graph.edges()) {
    const attributes = graph.getEdgeAttributes(key);
    const [source, target] = graph.extremities(key);
    yield `    <edge id="${escapeXml(key)}" source="${escapeXml(source)}" target="${escapeXml(target)}">\n` +
      data('edge_label', EDGE_WORDS[attributes.kind]) +
      data('edge_interaction', attributes.kind) +
      columns('edge', EDGE_COLUMNS, attributes) +
      '    </edge>\n';
  }
  yield '  </graph>\n</graphml>\n';
}

function data(key: string, value: Scalar): string {
  return `      <data key="${key}">${escapeXml(String(value))}</data>\n`;
}

function columns<T>(holder: string, list: readonly Column<T>[], attributes: T): string {
  let text = '';
  for (const column of list) {
    const value = column.value(attributes);
    if (value !== null) text += data(`${holder}_${column.name}`, value);
  }
  return text;
}

function colour(channels: readonly number[]): string {
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
