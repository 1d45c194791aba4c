import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** Chromium's program, or `null` where this machine has none. */
export const CHROMIUM =
  [
    process.env['PARLEY_CHROMIUM'],
    '/usr/bin/chromium',
    ...(process.env['PATH'] ?? '').split(path.delimiter).map((folder) => path.join(folder, 'chromium')),
  ].find((file): file is string => file !== undefined && isProgram(file)) ?? null;

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
