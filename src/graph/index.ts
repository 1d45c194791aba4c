export * from './browser.js';
export { buildGraph, EVIDENCE_LIMIT, spilledEvidence, type BuildOptions } from './build.js';
export {
  filePieces,
  gathered,
  loadGraph,
  moreEvidence,
  saveGraph,
  writeWhole,
  type LoadOptions,
} from './files.js';
export { StoredGraph, type TextStore } from './stored.js';
export { serializePieces } from './serialize.js';
export { gexfOf } from './export/gexf.js';
