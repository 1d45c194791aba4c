import type { ParleyGraph } from './graph.js';
import { byCodeUnit } from './order.js';
import type { GraphPieces } from './pieces.js';

/**
 * Write a graph as JSON, in graphology's own serialised form, one node or edge a line.
 *
 * Nodes come in the order of their keys, edges likewise, so that a graph has one text whatever the order in which it
 * was put together. No chunk holds more than one node or edge: a graph larger than V8's longest string can be written.
 *
 * @returns chunks that, joined, are what `Graph.from(JSON.parse(text))` loads
 */
export function* serialize(graph: ParleyGraph): Generator<string> {
  const { type, multi, allowSelfLoops } = { type: graph.type, multi: graph.multi, allowSelfLoops: graph.allowSelfLoops };
  yield `{"attributes":${JSON.stringify(graph.getAttributes())},\n`;
  yield `"options":${JSON.stringify({ type, multi, allowSelfLoops })},\n"nodes":[`;
  let separator = '\n';
  for (const key of graph.nodes().sort(byCodeUnit)) {
    yield `${separator}${JSON.stringify({ key, attributes: graph.getNodeAttributes(key) })}`;
    separator = ',\n';
  }
  yield '\n],\n"edges":[';
  separator = '\n';
  for (const key of graph.edges().sort(byCodeUnit)) {
    const [source, target] = graph.extremities(key);
    yield `${separator}${JSON.stringify({ key, source, target, attributes: graph.getEdgeAttributes(key) })}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}

/** What {@link serialize} writes, of a graph that comes in pieces. */
export function* serializePieces(pieces: GraphPieces): Generator<string> {
  yield '{"attributes":{"format":1,"articles":[';
  let separator = '';
  for (const article of pieces.articles()) {
    yield separator + JSON.stringify(article);
    separator = ',';
  }
  yield `]},\n"options":${JSON.stringify({ type: 'directed', multi: true, allowSelfLoops: true })},\n"nodes":[`;
  separator = '\n';
  for (const { text } of pieces.nodes()) {
    yield separator + text;
    separator = ',\n';
  }
  yield '\n],\n"edges":[';
  separator = '\n';
  for (const { text } of pieces.edges()) {
    yield separator + text;
    separator = ',\n';
  }
  yield '\n]}\n';
}
