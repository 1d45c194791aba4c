import { EDGE_WORDS, MEDIATOR_COLOUR, NODE_LOOKS, nodeSize } from '../appearance.js';
import { isMediator } from '../find.js';
import type { ParleyGraph } from '../graph.js';
import { piecesOf, type EdgePiece, type GraphPieces, type NodePiece } from '../pieces.js';
import { daysAsIso, EDGE_COLUMNS, isoDays, NODE_COLUMNS, type Column } from './columns.js';
import type { ExportFormat, ExportOptions } from './format.js';
import { attribute, escapeXml } from './xml.js';

/**
 * GEXF, for Gephi, Gephi Lite, Retina, networkx: 1.3, or 1.2draft for readers that know no newer.
 *
 * Dynamic: meetings and their edges carry the days of their date, the EDTF text stays as an attribute. Lists and
 * evidence are JSON in one string, so that no comma or bar splits them; `sentence` shows the first piece to a reader.
 *
 * @see https://gexf.net/schema.html; RELAX NG in tests/schemas
 */
export const gexf: ExportFormat = {
  name: 'gexf',
  describe: 'GEXF, for Gephi, Gephi Lite, Retina, networkx (--gexf-version 1.3 or 1.2)',
  extension: 'gexf',
  write: writeGexf,
};

function writeGexf(graph: ParleyGraph, options: ExportOptions): Generator<string> {
  return gexfOf(piecesOf(graph), options);
}

/** The same of a graph that comes in pieces. */
export function* gexfOf(pieces: GraphPieces, options: ExportOptions = {}): Generator<string> {
  const old = options.gexfVersion === '1.2';
  const namespace = old ? 'http://www.gexf.net/1.2draft' : 'http://gexf.net/1.3';
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<gexf xmlns="${namespace}" xmlns:viz="${namespace}/viz" version="${old ? '1.2' : '1.3'}">\n`;
  yield '  <meta>\n    <creator>parley</creator>\n';
  if (!old) yield '    <keywords>diplomacy, meetings, mediators</keywords>\n';
  yield `    <description>People, states, mediators and meetings in ${pieces.articleCount} articles</description>\n`;
  yield '  </meta>\n';
  const representation = old ? '' : ' timerepresentation="interval"';
  yield `  <graph defaultedgetype="directed" mode="dynamic" timeformat="date"${representation}>\n`;
  yield* declare('node', NODE_COLUMNS);
  yield* declare('edge', EDGE_COLUMNS);
  yield '    <nodes>\n';
  for (const piece of pieces.nodes()) yield node(piece);
  yield '    </nodes>\n    <edges>\n';
  for (const piece of pieces.edges()) yield edge(piece, old);
  yield '    </edges>\n  </graph>\n</gexf>\n';
}

function* declare<T>(holder: string, columns: readonly Column<T>[]): Generator<string> {
  yield `    <attributes class="${holder}" mode="static">\n`;
  for (const { name, type } of columns) yield `      <attribute id="${name}" title="${name}" type="${type}"/>\n`;
  yield '    </attributes>\n';
}

function values<T>(columns: readonly Column<T>[], attributes: T): string {
  let text = '        <attvalues>\n';
  for (const column of columns) {
    const value = column.value(attributes);
    if (value !== null) text += `          <attvalue for="${column.name}" value="${escapeXml(String(value))}"/>\n`;
  }
  return `${text}        </attvalues>\n`;
}

function node({ id, attributes, degree }: NodePiece): string {
  const { start, end } = isoDays(attributes);
  const look = NODE_LOOKS[attributes.kind];
  const [r, g, b] = isMediator(attributes) ? MEDIATOR_COLOUR : look.colour;
  return (
    `      <node id="${escapeXml(id)}"${attribute('label', attributes.label)}${attribute('start', start)}${attribute('end', end)}>\n` +
    values(NODE_COLUMNS, attributes) +
    `        <viz:color r="${r}" g="${g}" b="${b}"/>\n` +
    `        <viz:position x="${attributes.x}" y="${attributes.y}" z="0"/>\n` +
    `        <viz:size value="${nodeSize(degree)}"/>\n` +
    `        <viz:shape value="${look.shape}"/>\n` +
    '      </node>\n'
  );
}

function edge({ key, source, target, attributes, date }: EdgePiece, old: boolean): string {
  const { start, end } = daysAsIso(date);
  return (
    `      <edge id="${escapeXml(key)}" source="${escapeXml(source)}" target="${escapeXml(target)}"` +
    attribute('label', EDGE_WORDS[attributes.kind]) +
    (old ? '' : attribute('kind', attributes.kind)) +
    `${attribute('start', start)}${attribute('end', end)}>\n${values(EDGE_COLUMNS, attributes)}      </edge>\n`
  );
}
