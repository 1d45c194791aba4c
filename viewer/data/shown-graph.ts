import { emptyGraph, type ParleyGraph } from '../../src/graph/browser.js';
import type { App } from '../app.js';
import { visible } from './visible.js';

/** The part of the graph that the view's filters leave, for exports; a fold hides meetings from the picture, not from a file. */
export function shownGraph(app: App): ParleyGraph {
  const { nodes, edges } = visible(app.model, app.view);
  const whole = app.loaded.pieces.graph();
  const isShown = (id: string): boolean => nodes[app.model.byId.get(id) ?? -1] === 1;
  const graph = emptyGraph(whole.getAttribute('articles'));
  whole.forEachNode((id, attributes) => {
    if (isShown(id)) graph.addNode(id, attributes);
  });
  whole.forEachEdge((id, attributes, source, target) => {
    if (edges[app.model.edgeById.get(id) ?? -1] === 1 && isShown(source) && isShown(target))
      graph.addDirectedEdgeWithKey(id, source, target, attributes);
  });
  return graph;
}
