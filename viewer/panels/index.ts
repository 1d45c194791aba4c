import type { App, Panel } from '../app.js';
import { detailPanel } from './detail.js';
import { emptyPanel } from './empty.js';
import { legendPanel } from './legend.js';
import { readerPanel } from './reader.js';
import { statusLine } from './status-line.js';
import { stagePanel } from './stage.js';
import { tablePanel } from './table.js';
import { timelinePanel } from './timeline.js';
import { toolbar } from './toolbar.js';
import { treePanel } from './tree.js';

/** Every panel, in the order of reading and of the tab key. A new one is a file here and a line in this list. */
export const PANELS: readonly ((app: App) => Panel)[] = [
  toolbar,
  legendPanel,
  statusLine,
  stagePanel,
  tablePanel,
  treePanel,
  emptyPanel,
  timelinePanel,
  readerPanel,
  detailPanel,
];
