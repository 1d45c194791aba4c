import { DataError } from '../errors.js';
import { isRecord } from '../check.js';
import { emptyGraph, type ParleyGraph } from './graph.js';
import { indexOf } from './indices.js';
import { attributesProblem, edgeProblem, isEdge, isGraphAttributes, isNode, nodeProblem } from './validate.js';

/**
 * Takes a saved graph piece by piece and puts it together, each piece checked.
 *
 * Nodes must be added before the edges that join them.
 */
export class GraphLoader {
  private readonly graph: ParleyGraph = emptyGraph([]);

  /** @param file as the user would name it: for messages only */
  constructor(private readonly file: string) {}

  attributes(value: unknown): void {
    if (!isGraphAttributes(value)) this.fail(`attributes: ${attributesProblem(value) ?? ''}`);
    this.graph.replaceAttributes(value);
  }

  options(value: unknown): void {
    if (!isRecord(value) || value['type'] !== 'directed' || value['multi'] !== true)
      this.fail('options: expected "type": "directed" and "multi": true');
  }

  node(value: unknown): void {
    if (!isRecord(value) || typeof value['key'] !== 'string') this.fail('a node without a key that is a string');
    const { key, attributes } = value;
    if (!isNode(attributes)) this.fail(`node ${key}: ${nodeProblem(attributes) ?? ''}`);
    if (this.graph.hasNode(key)) this.fail(`node ${key} stands there twice`);
    this.graph.addNode(key, attributes);
  }

  edge(value: unknown): void {
    if (!isRecord(value) || typeof value['key'] !== 'string') this.fail('an edge without a key that is a string');
    const { key, source, target, attributes } = value;
    if (!isEdge(attributes)) this.fail(`edge ${key}: ${edgeProblem(attributes) ?? ''}`);
    if (typeof source !== 'string' || !this.graph.hasNode(source))
      this.fail(`edge ${key}: its source is no node of this graph`);
    if (typeof target !== 'string' || !this.graph.hasNode(target))
      this.fail(`edge ${key}: its target is no node of this graph`);
    if (this.graph.hasEdge(key)) this.fail(`edge ${key} stands there twice`);
    this.graph.addDirectedEdgeWithKey(key, source, target, attributes);
  }

  /** The graph with its indices built. */
  done(): ParleyGraph {
    indexOf(this.graph);
    return this.graph;
  }

  private fail(problem: string): never {
    throw new DataError(this.file, null, `${problem}; this is no graph that parley wrote, or it was damaged: build it again`);
  }
}

/**
 * Make a graph of what `JSON.parse` gave for a `graph.json`, every node and edge checked, indices built.
 *
 * @param file as the user would name it: for messages only
 * @throws DataError naming the node or edge and what is wrong with it
 */
export function graphFromJson(value: unknown, file: string): ParleyGraph {
  const loader = new GraphLoader(file);
  const parts = isRecord(value) ? value : {};
  loader.attributes(parts['attributes']);
  loader.options(parts['options']);
  const { nodes, edges } = parts;
  if (!Array.isArray(nodes) || !Array.isArray(edges))
    throw new DataError(file, null, 'no lists of nodes and edges; expected a graph that parley wrote');
  for (const node of nodes) loader.node(node);
  for (const edge of edges) loader.edge(edge);
  return loader.done();
}
