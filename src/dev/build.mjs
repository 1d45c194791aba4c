// Compiles src/ to dist/, lays the knowledge beside it and builds the viewer. `npm run build [-- --no-viewer]`.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, rmSync, chmodSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = (script, ...args) => execFileSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });

rmSync(`${root}/dist`, { recursive: true, force: true });
rmSync(`${root}/node_modules/.cache/tsbuildinfo`, { force: true });
run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.json');
for (const folder of ['world', 'language', 'models'])
  if (existsSync(`${root}/src/knowledge/${folder}`))
    cpSync(`${root}/src/knowledge/${folder}`, `${root}/dist/knowledge/${folder}`, { recursive: true });
chmodSync(`${root}/dist/cli/main.js`, 0o755);
if (!process.argv.includes('--no-viewer'))
  run(
    'node_modules/vite/bin/vite.js',
    'build',
    'viewer',
    '--outDir',
    `${root}/dist/viewer`,
    '--emptyOutDir',
    '--logLevel',
    'warn',
  );
