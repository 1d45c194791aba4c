export { savedGraph, type SavedGraph } from './data-files.js';
export { exportSite, saveFile } from './site.js';
export { serve, type Viewing } from './server.js';
