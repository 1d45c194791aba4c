export { buildGraph, EVIDENCE_LIMIT, spilledEvidence, type BuildOptions } from './build.js';
export { serialize } from './serialize.js';
export type { ParleyGraph } from './graph.js';
export type { Point } from './layout.js';
