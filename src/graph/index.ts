export * from './browser.js';
export {
  gathered,
  loadGraph,
  loadPositions,
  moreEvidence,
  saveGraph,
  savePositions,
  writeWhole,
  type LoadOptions,
} from './files.js';
