import type { Register } from '../command.js';
import { build } from './build.js';
import { extract } from './extract.js';

/** Every command, in the order of the help. A new one is a file here and a line in this list. */
export const COMMANDS: readonly Register[] = [build, extract];
