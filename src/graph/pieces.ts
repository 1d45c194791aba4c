import type { ArticleHead, EdgeAttributes, Edtf, NodeAttributes } from '../model.js';
import type { ParleyGraph } from './graph.js';

export interface NodePiece {
  readonly id: string;
  readonly attributes: NodeAttributes;
  readonly degree: number;
  /** Its line of `graph.json`, without comma. */
  readonly text: string;
}

export interface EdgePiece {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: EdgeAttributes;
  /** Of the meeting or agreement that it belongs to. */
  readonly date: Edtf | null;
  /** Its line of `graph.json`, without comma. */
  readonly text: string;
}

/** A graph that is walked from end to end, in the order in which it is written: nodes by id, edges by key. */
export interface GraphPieces {
  readonly articleCount: number;
  articles: () => Iterable<ArticleHead>;
  nodes: () => Iterable<NodePiece>;
  edges: () => Iterable<EdgePiece>;
}

/** The pieces of a graph that is in memory, in the order in which it holds them. */
export function piecesOf(graph: ParleyGraph): GraphPieces {
  const date = (id: string): Edtf | null => {
    const attributes = graph.getNodeAttributes(id);
    return 'date' in attributes ? attributes.date : null;
  };
  return {
    articleCount: graph.getAttribute('articles').length,
    articles: () => graph.getAttribute('articles'),
    *nodes() {
      for (const id of graph.nodes()) {
        const attributes = graph.getNodeAttributes(id);
        yield {
          id,
          attributes,
          degree: graph.degree(id),
          get text() {
            return JSON.stringify({ key: id, attributes });
          },
        };
      }
    },
    *edges() {
      for (const key of graph.edges()) {
        const [source, target] = graph.extremities(key);
        const attributes = graph.getEdgeAttributes(key);
        yield {
          key,
          source,
          target,
          attributes,
          date: date(target) ?? date(source),
          get text() {
            return JSON.stringify({ key, source, target, attributes });
          },
        };
      }
    },
  };
}
