export * from './browser.js';
export { buildGraph, EVIDENCE_LIMIT, spilledEvidence, type BuildOptions } from './build.js';
export {
  filePieces,
  gathered,
  loadGraph,
  loadPositions,
  moreEvidence,
  saveGraph,
  savePositions,
  writeWhole,
  type LoadOptions,
} from './files.js';
