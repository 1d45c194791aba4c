// `npm test`: installs what is missing, builds parley and runs every test. Ends with a line `N passed, N failed`.
// Further arguments go to jest (for example `npm test -- tests/unit`).
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { ensureClients, ensurePackages, root } from './install.mjs';

ensurePackages();
ensureClients();
const run = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status;
if (run('src/dev/build.mjs') !== 0) process.exit(1);

const results = `${tmpdir()}/parley-jest-${String(process.pid)}.json`;
const status = run(
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
  '--json',
  `--outputFile=${results}`,
  ...process.argv.slice(2),
);
let counts;
try {
  counts = JSON.parse(readFileSync(results, 'utf8'));
} catch {
  console.error('jest wrote no results');
  process.exit(status || 1);
} finally {
  rmSync(results, { force: true });
}
// A file that could not even be loaded counts as one failure.
const failed = counts.numFailedTests + counts.numRuntimeErrorTestSuites;
const skipped = counts.numPendingTests;
if (skipped > 0) console.log(`${skipped} skipped, for want of what is named above`);
console.log(`${counts.numPassedTests} passed, ${failed} failed`);
process.exit(status ?? 1);
