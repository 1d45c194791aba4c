import { MultiDirectedGraph } from 'graphology';
import type { EdgeAttributes, GraphAttributes, NodeAttributes } from '../model.js';

/**
 * A graph of people, states, organizations, places, meetings and agreements: a graphology graph, directed, with
 * parallel edges, whose attributes are typed. Every function of graphology and its library works on it.
 */
export type ParleyGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;

/** A graph without nodes that lists the given articles. */
export function emptyGraph(articles: GraphAttributes['articles']): ParleyGraph {
  const graph: ParleyGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>();
  graph.replaceAttributes({ format: 1, articles });
  return graph;
}
