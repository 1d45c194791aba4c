import type { Positions } from '../data/arrange.js';
import type { Model } from '../data/model.js';
import type { Scene, Shown } from '../data/scene.js';
import type { Palette } from '../palette.js';
import type { EdgeMark, NodeMark } from './marks.js';

/** From a graph's coordinates to pixels of the stage: no rotation, so four numbers say it. */
export interface Projection {
  readonly scaleX: number;
  readonly scaleY: number;
  readonly x: number;
  readonly y: number;
  /** What a radius at the first zoom is multiplied by. */
  readonly size: number;
}

/** Where the camera looks, in Sigma's own measure: 0.5, 0.5, 1 is the whole graph. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** What is drawn, as those who draw upon it or look for what lies under a point need to know it. */
export interface Drawn {
  readonly model: Model;
  readonly scene: Scene;
  readonly shown: Shown;
  readonly palette: Palette;
  readonly positions: Positions;
  /** By the graph's positions, of the scene's nodes only. */
  readonly nodeMarks: readonly NodeMark[];
  /** By the scene's. */
  readonly edgeMarks: readonly EdgeMark[];
}
