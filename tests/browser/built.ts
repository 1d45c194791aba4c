import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Build the viewer where it is absent or older than its sources. Several test files may come here at once. */
export function buildViewer(): void {
  const built = path.join(ROOT, 'dist/viewer');
  const lock = path.join(ROOT, 'node_modules/.cache/viewer-lock');
  mkdirSync(path.dirname(lock), { recursive: true });
  for (let waited = 0; ; waited += 200) {
    if (isFresh(built)) return;
    try {
      mkdirSync(lock);
      break;
    } catch {
      if (waited > 60_000) throw new Error(`${lock} has been there for a minute; remove it if no test runs`);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  try {
    const fresh = `${built}.next`;
    const vite = path.join(ROOT, 'node_modules/vite/bin/vite.js');
    const { status, stderr } = spawnSync(
      process.execPath,
      [vite, 'build', 'viewer', '--outDir', fresh, '--emptyOutDir'],
      { cwd: ROOT, encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`the viewer does not build: ${stderr}`);
    rmSync(built, { recursive: true, force: true });
    renameSync(fresh, built);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function isFresh(built: string): boolean {
  const page = path.join(built, 'index.html');
  if (!existsSync(page)) return false;
  const { mtimeMs } = statSync(page);
  return (
    ['viewer', 'src/graph', 'src/view'].every((folder) => newest(path.join(ROOT, folder)) <= mtimeMs) &&
    statSync(path.join(ROOT, 'src/model.ts')).mtimeMs <= mtimeMs
  );
}

function newest(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((latest, entry) => Math.max(latest, statSync(path.join(entry.parentPath, entry.name)).mtimeMs), 0);
}
