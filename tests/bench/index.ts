/**
 * `npm run bench [-- NAME …]`: figures, never a verdict. Ratios against another program in the same run; a single
 * absolute time says more of the machine than of parley. What each measures, and of what: README.md.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from './build.js';
import { long } from './long.js';
import { resolution } from './resolve.js';
import { speed } from './speed.js';

const BENCHES: ReadonlyMap<string, (args: readonly string[]) => void | Promise<void>> = new Map([
  [
    'build',
    (args: readonly string[]): void => {
      build(args.length > 0 ? args.map(Number) : [10_000]);
    },
  ],
  [
    'long',
    (args: readonly string[]): void => {
      long(Number(args[0] ?? 100));
    },
  ],
  [
    'resolve',
    (args: readonly string[]): void => {
      resolution(args.length > 0 ? args.map(Number) : [3_000, 30_000]);
    },
  ],
  [
    'speed',
    (args: readonly string[]): void => {
      speed(args.length > 0 ? args.map(Number) : [10, 20]);
    },
  ],
]);

/** Those that ask for data, a browser or a swept heap: run when named, each in a process of its own. */
const ALONE = ['graph', 'read', 'viewer'];

const [name, ...args] = process.argv.slice(2);
if (name !== undefined && ALONE.includes(name)) {
  const file = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  const run = spawnSync(process.execPath, ['--expose-gc', '--import', 'tsx', file, ...args], { stdio: 'inherit' });
  process.exit(run.status ?? 1);
}
if (name !== undefined && !BENCHES.has(name)) {
  console.error(`no bench "${name}"; there are: ${[...BENCHES.keys(), ...ALONE].join(', ')}`);
  process.exit(2);
}
for (const [known, run] of BENCHES) {
  if (name !== undefined && name !== known) continue;
  console.log(`\n# ${known}`);
  await run(name === undefined ? [] : args);
}
