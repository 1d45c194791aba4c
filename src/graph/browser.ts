/**
 * The half of `parley-graph` that needs no Node: queries, exports as text, types. `import … from 'parley-graph/query'`.
 *
 * @module
 */
export type * from '../model.js';
export { DataError, UsageError } from '../errors.js';
export { EDGE_WORDS, MEDIATOR_COLOUR, NODE_LOOKS, nodeSize } from './appearance.js';
export { dateInWords, daysOf, isoDay, overlaps, type Days } from '../edtf.js';
export { diffGraphs, type Change } from './diff.js';
export {
  agreements,
  eventView,
  mediatedBetween,
  mediators,
  meetings,
  timeline,
  type AgreementView,
  type EventView,
  type MediatorView,
  type MeetingFilter,
  type MeetingView,
  type TimelineEntry,
} from './events.js';
export {
  EXPORT_FORMATS,
  exportFormat,
  exportGraph,
  GEXF_VERSIONS,
  NEO4J_DIALECTS,
  TABLES,
  type ExportFormat,
  type ExportOptions,
} from './export/index.js';
export { findNode, isMediator, nodeNamed, searchNodes, summary, type Found, type NodeSummary } from './find.js';
export { fold } from './fold.js';
export { emptyGraph, type ParleyGraph } from './graph.js';
export { pull, pushApart, type LayoutGraph, type Placed } from './force.js';
export { below, type Point } from './layout.js';
export { changesOf, graphFromImport, readGraph, type ImportedGraph } from './import/index.js';
export { graphFromJson } from './load.js';
export {
  ego,
  neighbours,
  path,
  paths,
  show,
  tie,
  tieInWords,
  type Neighbour,
  type NeighbourOptions,
  type NodeView,
  type Path,
  type PathOptions,
  type Tie,
} from './query.js';
export { serialize } from './serialize.js';
export { attributesProblem, edgeProblem, isEdge, isGraphAttributes, isNode, nodeProblem } from './validate.js';
