// `npm start`: installs what is missing, builds parley, reads seeds/ into graph/ and serves the viewer on loopback.
// Further arguments go to `parley view` (for example `npm start -- --port 8080`).
import { spawn, spawnSync } from 'node:child_process';
import { ensurePackages, root } from './install.mjs';

const node = (...args) => {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

ensurePackages();
node('src/dev/build.mjs');
node('dist/cli/main.js', 'build', 'seeds', '--out', 'graph');

const viewer = spawn(process.execPath, ['dist/cli/main.js', 'view', '--graph', 'graph', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => viewer.kill(signal));
viewer.on('exit', (code) => process.exit(code ?? 0));
