import type { Attributes } from 'graphology-types';
import type { MultiDirectedGraph } from 'graphology';
import forceAtlas2Module, { type ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
import noverlapModule, { type NoverlapSettings } from 'graphology-layout-noverlap';

/** What the layouts read and write. */
export interface Placed extends Attributes {
  x: number;
  y: number;
  size: number;
}
export type LayoutGraph = MultiDirectedGraph<Placed>;

// Both packages are CommonJS whose `module.exports` is the function, while their types describe a `default` on it that
// is not there at run time. These are the only casts around them.
const forceAtlas2 = forceAtlas2Module as unknown as {
  assign(graph: LayoutGraph, parameters: { iterations: number; settings: ForceAtlas2Settings }): void;
  inferSettings(order: number): ForceAtlas2Settings;
};
const noverlap = noverlapModule as unknown as {
  assign(graph: LayoutGraph, parameters: { maxIterations: number; settings: NoverlapSettings }): void;
};

/**
 * Move the nodes by ForceAtlas2, in place. Gravity is four times what the library infers: with less, small components
 * drift off and leave the rest too little room for its names. The same graph in the same order gives the same
 * positions.
 */
export function pull(graph: LayoutGraph, iterations: number): void {
  if (graph.order === 0) return;
  forceAtlas2.assign(graph, {
    iterations,
    settings: { ...forceAtlas2.inferSettings(graph.order), scalingRatio: 12, gravity: 0.2, adjustSizes: false },
  });
}

/** Push overlapping nodes apart, in place. */
export function pushApart(graph: LayoutGraph, maxIterations: number): void {
  if (graph.order < 2) return;
  noverlap.assign(graph, { maxIterations, settings: { margin: 4, ratio: 1.2, gridSize: 32 } });
}
