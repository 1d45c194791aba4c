import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

// The package as users get it: packed, installed into an empty folder, used from JavaScript and strict TypeScript.
const root = fileURLToPath(new URL('../..', import.meta.url));
const built = existsSync(path.join(root, 'dist/index.js')) && existsSync(path.join(root, 'dist/cli/main.js'));
const run = built ? test : test.skip;
const note = built ? '' : ' (skipped: not built; npm run build)';
const SLOW = 600_000;
const folder = mkdtempSync(path.join(tmpdir(), 'parley-package-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const execute = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const bin = (name: string): string => path.join(root, 'node_modules/.bin', name);

run(
  `packed and installed elsewhere, it answers from a shell, from .mjs and from strict .ts${note}`,
  () => {
    execute('npm', 'pack', root, '--ignore-scripts', '--silent', '--pack-destination', folder);
    writeFileSync(path.join(folder, 'package.json'), '{"name":"consumer","private":true,"type":"module"}');
    copyFileSync(path.join(root, '.npmrc'), path.join(folder, '.npmrc'));
    execute(
      'npm',
      'install',
      '--prefer-offline',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      './parley-graph-0.1.0.tgz',
    );
    copyFileSync(path.join(root, 'tests/fixtures/graphs/small.json'), path.join(folder, 'graph.json'));

    const source = `
import { loadGraph, neighbours } from 'parley-graph';
import { meetings } from 'parley-graph/query';
const graph = await loadGraph('graph.json');
console.log(JSON.stringify([neighbours(graph, 'Ana Duarte').length, meetings(graph).length]));
`;
    writeFileSync(path.join(folder, 'use.mjs'), source);
    expect(execute('node', 'use.mjs')).toBe('[4,7]\n');

    const typed = source.replace('neighbours(graph', `neighbours(graph satisfies import('parley-graph').ParleyGraph`);
    writeFileSync(
      path.join(folder, 'use.ts'),
      `${typed}export const first: string | undefined = meetings(graph)[0]?.label;\n`,
    );
    const options =
      '--strict --noEmit --module nodenext --moduleResolution nodenext --target es2022 --skipLibCheck --types'.split(
        ' ',
      );
    symlinkNodeTypes();
    execute(process.execPath, path.join(root, 'node_modules/typescript/bin/tsc'), ...options, 'node', 'use.ts');

    const shell = spawnSync('npx', ['parley', 'mediators', '--graph', 'graph.json', '--json'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect({ status: shell.status, count: (JSON.parse(shell.stdout) as unknown[]).length }).toEqual({
      status: 0,
      count: 3,
    });
  },
  SLOW,
);

/** A consumer on Node has its types; they are ours here, so that nothing more is fetched. */
function symlinkNodeTypes(): void {
  const link = path.join(folder, 'types');
  execFileSync('mkdir', ['-p', path.join(folder, 'node_modules/@types'), link]);
  for (const name of ['@types/node', 'undici-types'])
    execFileSync('ln', ['-sfn', path.join(root, 'node_modules', name), path.join(folder, 'node_modules', name)]);
}

run(
  `publint and are-the-types-wrong find nothing${note}`,
  () => {
    expect(spawnSync(bin('publint'), ['--strict'], { cwd: root, encoding: 'utf8' })).toMatchObject({ status: 0 });
    const types = spawnSync(bin('attw'), ['--pack', '.', '--profile', 'esm-only'], { cwd: root, encoding: 'utf8' });
    expect({ status: types.status, out: types.status === 0 ? '' : types.stdout }).toEqual({ status: 0, out: '' });
  },
  SLOW,
);
