// What `npm start` and `npm test` need before they can run: the packages, and for the tests the programs that open
// our exports and drive the viewer. Only Node's own modules here: nothing is installed yet when this runs.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Install the packages of the lock file, unless they are there already. */
export function ensurePackages() {
  const lock = createHash('sha256')
    .update(readFileSync(`${root}/package-lock.json`))
    .digest('hex');
  const stamp = `${root}/node_modules/.cache/parley-lock`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.error('Installing packages (once; again when the lock file changes) …');
  execFileSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  mkdirSync(`${root}/node_modules/.cache`, { recursive: true });
  writeFileSync(stamp, lock);
}

/** Programs that the tests open our files with: how to see that one is there, and Debian's package for it. */
const CLIENTS = [
  { name: 'Chromium', package: 'chromium', present: () => hasBrowser() },
  { name: 'networkx', package: 'python3-networkx', present: () => hasPython('networkx') },
  { name: 'igraph', package: 'python3-igraph', present: () => hasPython('igraph') },
  { name: 'rdflib', package: 'python3-rdflib', present: () => hasPython('rdflib') },
  { name: 'jing', package: 'jing', present: () => onPath('jing') },
  { name: 'sqlite3', package: 'sqlite3', present: () => onPath('sqlite3') },
];

/** Install what is missing where that is possible (Debian, as root); else say what to do. The tests then skip it by name. */
export function ensureClients() {
  let missing = CLIENTS.filter((client) => !client.present());
  if (missing.length === 0) return;
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    console.error(`Installing ${missing.map((client) => client.package).join(', ')} …`);
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (...args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', ...missing.map((client) => client.package));
    missing = CLIENTS.filter((client) => !client.present());
  }
  for (const client of missing)
    console.error(
      `${client.name} is not installed: its tests are skipped. On Debian or Ubuntu: sudo apt-get install ${client.package}` +
        (client.package === 'chromium' ? ' (or set PARLEY_CHROMIUM to a Chromium or Chrome)' : ''),
    );
}

function onPath(program) {
  return spawnSync(process.platform === 'win32' ? 'where' : 'which', [program], { stdio: 'ignore' }).status === 0;
}

function hasPython(module) {
  return spawnSync('/usr/bin/python3', ['-c', `import ${module}`], { stdio: 'ignore' }).status === 0;
}

function hasBrowser() {
  const named = process.env.PARLEY_CHROMIUM;
  return (named !== undefined && existsSync(named)) || ['chromium', 'chromium-browser', 'google-chrome'].some(onPath);
}
