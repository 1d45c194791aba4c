import { DataError } from '../../errors.js';
import type { ImportedChanges } from '../../model.js';
import { isRecord } from '../../check.js';
import { EDGE_COLUMNS, NODE_COLUMNS, type Column } from '../export/columns.js';
import { withoutForbidden } from '../export/xml.js';
import type { ParleyGraph } from '../graph.js';
import { GraphLoader } from '../load.js';
import { byCodeUnit } from '../order.js';
import { readGexf } from './gexf.js';
import { readGraphml } from './graphml.js';
import type { ImportedGraph, ImportedNode } from './table.js';

export type { ImportedEdge, ImportedGraph, ImportedNode } from './table.js';

/** The root element stands within so many characters. */
const BEGINNING = 4096;

/**
 * Read a graph that another program wrote: GEXF, GraphML or graphology's JSON, told apart by how they begin.
 *
 * @param pieces the file's text; XML is read piece by piece
 * @param file as the user would name it: for messages only
 * @throws DataError where it is none of these or malformed
 */
export function readGraph(pieces: Iterable<string>, file: string): ImportedGraph {
  const source = pieces[Symbol.iterator]();
  let start = '';
  for (let next = source.next(); next.done !== true; next = source.next()) {
    start += next.value;
    if (start.length >= BEGINNING) break;
  }
  function* all(): Generator<string> {
    yield start;
    for (let next = source.next(); next.done !== true; next = source.next()) yield next.value;
  }
  const beginning = start.slice(0, BEGINNING).replace(/^\ufeff/, '');
  if (/^\s*\{/.test(beginning)) return readJson([...all()].join(''), file);
  if (/<(?:\w+:)?gexf[\s>]/.test(beginning)) return readGexf(all(), file);
  if (/<(?:\w+:)?graphml[\s>]/.test(beginning)) return readGraphml(all(), file);
  throw new DataError(file, null, 'neither GEXF nor GraphML nor a graph.json; expected one of these');
}

function readJson(text: string, file: string): ImportedGraph {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new DataError(file, null, `malformed JSON (${error instanceof Error ? error.message : ''})`);
  }
  const nodes = isRecord(value) ? value['nodes'] : undefined;
  if (!Array.isArray(nodes)) throw new DataError(file, null, 'no list of nodes; expected a graph.json');
  const known: ImportedNode[] = nodes.map((node: unknown, index) => {
    if (!isRecord(node) || typeof node['key'] !== 'string' || !isRecord(node['attributes']))
      throw new DataError(file, null, `nodes[${index}] has no key or no attributes`);
    const { label, x, y } = node['attributes'];
    return {
      id: node['key'],
      label: typeof label === 'string' ? label : null,
      x: typeof x === 'number' ? x : null,
      y: typeof y === 'number' ? y : null,
      values: new Map(),
    };
  });
  return { nodes: known, edges: [], values: new Map() };
}

/** Labels as programs keep them: some fold white space, none keeps control characters. */
function plainLabel(label: string): string {
  return withoutForbidden(label).replace(/\s+/gu, ' ').trim();
}

const round = (value: number): number => Math.round(value * 1000) / 1000 + 0;

/**
 * What a graph that was touched up elsewhere changes in the saved one: positions that moved, labels that were altered.
 *
 * Nodes that are missing from it change nothing: to filter a view is no decision. An emptied label is none either.
 */
export function changesOf(graph: ParleyGraph, imported: ImportedGraph): ImportedChanges {
  const positions: { id: string; x: number; y: number }[] = [];
  const renames: { id: string; from: string; to: string }[] = [];
  const unknown: string[] = [];
  for (const { id, label, x, y } of imported.nodes) {
    if (!graph.hasNode(id)) {
      unknown.push(id);
      continue;
    }
    const node = graph.getNodeAttributes(id);
    if (x !== null && y !== null && (round(x) !== node.x || round(y) !== node.y))
      positions.push({ id, x: round(x), y: round(y) });
    if (label !== null && plainLabel(label) !== '' && plainLabel(label) !== plainLabel(node.label))
      renames.push({ id, from: node.label, to: plainLabel(label) });
  }
  const byId = (a: { readonly id: string }, b: { readonly id: string }): number => byCodeUnit(a.id, b.id);
  return { positions: positions.sort(byId), renames: renames.sort(byId), unknown: unknown.sort(byCodeUnit) };
}

/**
 * The whole graph of a file that parley exported, GEXF or GraphML, evidence and all.
 *
 * GEXF has no room for the list of articles: it comes back empty.
 *
 * @throws DataError where the file does not carry what parley writes
 */
export function graphFromImport(imported: ImportedGraph, file: string): ParleyGraph {
  const loader = new GraphLoader(file);
  const articles = imported.values.get('articles');
  loader.attributes({ format: 1, articles: articles === undefined ? [] : parse(articles, 'articles', file) });
  for (const { id, label, x, y, values } of imported.nodes) {
    const attributes = unflatten(NODE_COLUMNS, values, file);
    const kind = attributes.get('kind');
    const { evidence, evidenceCount, ...rest } = Object.fromEntries(attributes);
    const date = kind === 'meeting' || kind === 'agreement' ? { date: null } : {};
    const ordered = { kind, label: label ?? '', ...placeDate(rest, date), x, y, evidence, evidenceCount };
    loader.node({ key: id, attributes: ordered });
  }
  for (const { key, source, target, values } of imported.edges) {
    const { evidence, evidenceCount, ...rest } = Object.fromEntries(unflatten(EDGE_COLUMNS, values, file));
    loader.edge({ key, source, target, attributes: { ...rest, evidence, evidenceCount } });
  }
  return loader.done();
}

/** An unknown date leaves no value in a table; it stands where a known one would, so that the bytes are the same. */
function placeDate(rest: Readonly<Record<string, unknown>>, date: { date?: null }): Record<string, unknown> {
  const placed: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(rest)) {
    if (name === 'sources' && !('date' in rest)) Object.assign(placed, date);
    if (name !== 'kind') placed[name] = value;
  }
  return placed;
}

function unflatten<T>(
  columns: readonly Column<T>[],
  values: ReadonlyMap<string, string>,
  file: string,
): Map<string, unknown> {
  const attributes = new Map<string, unknown>();
  for (const { name, type, json, derived } of columns) {
    const text = values.get(name);
    if (derived === true || text === undefined) continue;
    if (json === true) attributes.set(name, parse(text, name, file));
    else if (type === 'boolean') attributes.set(name, text.toLowerCase() === 'true');
    else attributes.set(name, type === 'integer' ? Number(text) : text);
  }
  return attributes;
}

function parse(text: string, name: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DataError(file, null, `"${name}" holds malformed JSON; expected what parley export wrote`);
  }
}
