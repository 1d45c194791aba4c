import {
  attributesProblem,
  DataError,
  edgeProblem,
  graphFromImport,
  graphFromJson,
  isEdge,
  isGraphAttributes,
  isNode,
  nodeProblem,
  readGraph as readFile,
  type ParleyGraph,
} from '../../src/graph/browser.js';
import type { ArticleHead, ArticleRecord, EdgeAttributes, Evidence, NodeAttributes } from '../../src/model.js';
import { bounds, inWords } from './dates.js';
import type { EdgeInfo, Happening, Model, NodeInfo } from './model.js';

/** The file is not what the viewer can show; the message says what was found and what was expected. */
export class UnreadableGraph extends Error {
  override readonly name = 'UnreadableGraph';
}

/** A saved graph, checked, as lists: what the viewer shows is made of these, without graphology's indices. */
export interface Pieces {
  readonly heads: readonly ArticleHead[];
  readonly nodes: readonly { readonly key: string; readonly attributes: NodeAttributes }[];
  readonly edges: readonly {
    readonly key: string;
    readonly source: string;
    readonly target: string;
    readonly attributes: EdgeAttributes;
  }[];
  /** The graph itself, for exports; made when it is first asked for. */
  readonly graph: () => ParleyGraph;
}

/**
 * Read a GEXF or GraphML file that was exported from such a graph.
 *
 * @throws UnreadableGraph where the text is not such a file
 */
export function readXmlGraph(text: string, name: string): Pieces {
  const graph = explained(() => graphFromImport(readFile([text], name), name));
  return {
    heads: graph.getAttribute('articles'),
    nodes: graph.mapNodes((key, attributes) => ({ key, attributes })),
    edges: graph.mapEdges((key, attributes, source, target) => ({ key, source, target, attributes })),
    graph: () => graph,
  };
}

/**
 * Read a graph as `parley build` writes it.
 *
 * @param value the parsed `graph.json`
 * @throws UnreadableGraph where the value is not such a graph, naming the node or edge and what is wrong with it
 */
export function readGraph(value: unknown, name: string): Pieces {
  const fail = (problem: string): never => {
    throw new UnreadableGraph(`${name}: ${problem}; this is no graph that parley wrote, or it was damaged.`);
  };
  if (!isFields(value) || !Array.isArray(value['nodes']) || !Array.isArray(value['edges']))
    return fail('no lists "nodes" and "edges"');
  const attributes = value['attributes'];
  if (!isGraphAttributes(attributes)) return fail(`attributes: ${attributesProblem(attributes) ?? ''}`);
  const keys = new Set<string>();
  const nodes = value['nodes'].map((node: unknown) => {
    if (!isFields(node) || typeof node['key'] !== 'string') return fail('a node without a key');
    const key = node['key'];
    if (keys.has(key)) return fail(`node ${key} stands there twice`);
    keys.add(key);
    return isNode(node['attributes'])
      ? { key, attributes: node['attributes'] }
      : fail(`node ${key}: ${nodeProblem(node['attributes']) ?? ''}`);
  });
  const edgeKeys = new Set<string>();
  const edges = value['edges'].map((edge: unknown) => {
    if (!isFields(edge) || typeof edge['key'] !== 'string') return fail('an edge without a key');
    const { key, source, target, attributes: own } = edge;
    if (edgeKeys.has(edge['key'])) return fail(`edge ${edge['key']} stands there twice`);
    edgeKeys.add(edge['key']);
    if (typeof source !== 'string' || typeof target !== 'string' || !keys.has(source) || !keys.has(target))
      return fail(`edge ${edge['key']} leads from or to a node that is not there`);
    return typeof key === 'string' && isEdge(own)
      ? { key, source, target, attributes: own }
      : fail(`edge ${edge['key']}: ${edgeProblem(own) ?? ''}`);
  });
  let graph: ParleyGraph | null = null;
  return {
    heads: attributes.articles,
    nodes,
    edges,
    graph: () => (graph ??= explained(() => graphFromJson(value, name))),
  };
}

function explained(read: () => ParleyGraph): ParleyGraph {
  try {
    return read();
  } catch (error) {
    if (error instanceof DataError) throw new UnreadableGraph(error.message);
    throw error;
  }
}

/**
 * The graph as the viewer holds it.
 *
 * @param articles what `articles.jsonl` holds; where one is missing, its sentences stand without it
 * @param spilled evidence beyond what the graph carries, by node or edge
 */
export function toModel(
  pieces: Pieces,
  articles: readonly ArticleRecord[],
  spilled: ReadonlyMap<string, readonly Evidence[]>,
): Model {
  const byId = new Map<string, number>();
  for (const { key } of pieces.nodes) byId.set(key, byId.size);
  const edges: EdgeInfo[] = [];
  const incident = [...byId].map((): number[] => []);
  for (const { key: id, source, target, attributes } of pieces.edges) {
    const index = edges.length;
    const edge: EdgeInfo = {
      index,
      id,
      kind: attributes.kind,
      source: byId.get(source)!,
      target: byId.get(target)!,
      office: attributes.office ?? null,
      former: attributes.former === true,
      from: attributes.from ?? null,
      until: attributes.until ?? null,
      world: attributes.world === true,
      evidence: joined(attributes.evidence, spilled.get(id)),
      evidenceCount: attributes.evidenceCount,
    };
    edges.push(edge);
    incident[edge.source]!.push(index);
    if (edge.target !== edge.source) incident[edge.target]!.push(index);
  }
  const weights = pieces.nodes.map(({ attributes }, index) => weigh(attributes, incident[index]!.length));
  const most = weights.reduce((a, b) => Math.max(a, b), 1);
  const nodes = pieces.nodes.map(({ key: id, attributes }, index): NodeInfo => {
    const happening = readHappening(attributes);
    const place = happening
      ? incident[index]!.map((edge) => edges[edge]!).find((edge) => edge.kind === 'held_in')
      : undefined;
    const placeName = place ? pieces.nodes[place.target]!.attributes.label : null;
    return {
      index,
      id,
      kind: attributes.kind,
      label: attributes.label,
      short: happening ? shortLabel(happening, placeName) : attributes.label,
      aliases: 'aliases' in attributes ? attributes.aliases : [],
      offices: 'offices' in attributes ? (attributes.offices ?? []) : [],
      mediator: 'mediator' in attributes,
      articles: attributes.articles,
      x: attributes.x,
      y: attributes.y,
      importance: weights[index]! / most,
      evidence: joined(attributes.evidence, spilled.get(id)),
      evidenceCount: attributes.evidenceCount,
      happening,
    };
  });
  return {
    nodes,
    edges,
    byId,
    edgeById: new Map(edges.map((edge) => [edge.id, edge.index])),
    incident,
    articles: new Map(articles.map((article) => [article.id, article])),
  };
}

function joined(kept: readonly Evidence[], more: readonly Evidence[] | undefined): readonly Evidence[] {
  return more ? [...kept, ...more] : kept;
}

function readHappening(node: NodeAttributes): Happening | null {
  if (node.kind !== 'meeting' && node.kind !== 'agreement') return null;
  return {
    kind: node.kind === 'meeting' ? node.meetingKind : node.agreementKind,
    cameo: node.kind === 'meeting' ? node.cameo : null,
    status: node.status,
    date: node.date,
    bounds: bounds(node.date),
    sources: node.sources,
    disagreements: node.disagreements,
  };
}

/** Ties count by their root, so that one hub does not dwarf all else; happenings stand back behind who takes part. */
function weigh(node: NodeAttributes, degree: number): number {
  const isMediator = 'mediator' in node;
  const base = Math.sqrt(degree + node.articles.length) * (isMediator ? 1.25 : 1);
  return node.kind === 'meeting' || node.kind === 'agreement' ? base * 0.6 : node.kind === 'place' ? base * 0.7 : base;
}

function shortLabel(happening: Happening, place: string | null): string {
  const kind = happening.kind.charAt(0).toUpperCase() + happening.kind.slice(1);
  const where = place === null ? kind : `${kind}, ${place}`;
  return happening.date === null ? where : `${where} · ${inWords(happening.date)}`;
}

/** Evidence of `evidence.jsonl` by what it stands for. */
export function readSpilled(lines: readonly unknown[]): ReadonlyMap<string, readonly Evidence[]> {
  const more = new Map<string, Evidence[]>();
  for (const line of lines) {
    if (!isFields(line) || typeof line['on'] !== 'string' || !isEvidence(line['evidence'])) continue;
    const known = more.get(line['on']);
    if (known) known.push(line['evidence']);
    else more.set(line['on'], [line['evidence']]);
  }
  return more;
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEvidence(value: unknown): value is Evidence {
  return (
    isFields(value) &&
    typeof value['article'] === 'string' &&
    typeof value['sentence'] === 'string' &&
    typeof value['by'] === 'string' &&
    Number.isInteger(value['start']) &&
    Number.isInteger(value['end'])
  );
}

/** Read the lines of `articles.jsonl`; a line that is no article is left out. */
export function readArticles(lines: readonly unknown[]): ArticleRecord[] {
  return lines.filter(isArticle);
}

function isArticle(value: unknown): value is ArticleRecord {
  return (
    isFields(value) &&
    typeof value['id'] === 'string' &&
    typeof value['text'] === 'string' &&
    Array.isArray(value['body']) &&
    value['body'].every((span: unknown) => Array.isArray(span) && span.length === 2 && span.every(Number.isInteger)) &&
    ['title', 'publisher', 'published', 'url'].every((key) => value[key] === null || typeof value[key] === 'string')
  );
}

/** The values of a JSON Lines text, one a line. */
export function parseLines(jsonl: string, name: string): unknown[] {
  return jsonl.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line) as unknown];
    } catch {
      throw new UnreadableGraph(`${name}, line ${index + 1}: not JSON.`);
    }
  });
}
