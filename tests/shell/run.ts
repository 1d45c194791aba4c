import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = path.join(ROOT, 'dist/cli/main.js');

/** The environment for a program under test: ours, without what a terminal or a CI service says of colours. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _forced, NO_COLOR: _refused, ...environment } = process.env;
  return environment;
}

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Run the built `parley` to its end. */
export function parley(args: readonly string[], options: { input?: string; cwd?: string } = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    encoding: 'utf8',
    cwd: options.cwd ?? ROOT,
    input: options.input ?? '',
    env: plainEnvironment(),
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

/** Start the built `parley` and leave it running. */
export function startParley(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [MAIN, ...args], {
    cwd: ROOT,
    env: plainEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** A new empty folder. */
export function scratch(): string {
  return mkdtempSync(path.join(tmpdir(), 'parley-test-'));
}

/** What a build wrote, by file name; hidden files and what people write left out. */
export function written(folder: string): Map<string, string> {
  const names = readdirSync(folder).filter((name) => !name.startsWith('.') && name !== 'decisions.jsonl');
  return new Map(names.sort().map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}
