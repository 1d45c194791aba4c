import type { Register } from '../command.js';
import { build } from './build.js';
import { completion } from './completion.js';
import { merge, reject, rename, set, split } from './corrections.js';
import { decisions } from './decisions.js';
import { diff } from './diff.js';
import { exportCommand } from './export.js';
import { extract } from './extract.js';
import { importCommand } from './import.js';
import { mcp } from './mcp.js';
import { mediators } from './mediators.js';
import { meetings } from './meetings.js';
import { neighbours } from './neighbours.js';
import { path } from './path.js';
import { show } from './show.js';
import { verify } from './verify.js';
import { view } from './view.js';

/** Every command, in the order of the help. A new one is a file here and a line in this list. */
export const COMMANDS: readonly Register[] = [
  build,
  extract,
  neighbours,
  path,
  meetings,
  mediators,
  show,
  exportCommand,
  view,
  importCommand,
  merge,
  split,
  rename,
  reject,
  set,
  decisions,
  verify,
  diff,
  mcp,
  completion,
];
