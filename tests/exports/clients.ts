// Other programs that open what parley writes. A test whose program is absent is skipped by name, with the reason.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildGraph, exportGraph, type ExportOptions, type ParleyGraph } from '../../src/graph/index.js';
import { small } from '../fixtures/small.js';

const PYTHON = '/usr/bin/python3';

/** The small world with what has broken writers before in its labels, aliases and sentences. */
export function hostileSmall(): ParleyGraph {
  const graph = buildGraph(small.resolved);
  graph.mergeNodeAttributes('place:kigali', { label: '=cmd|\'/C calc\'!A0 <b>"&"</b> \u0008 𝔎igali, \\u0027;' });
  graph.mergeNodeAttributes('person:selim-karaca', { aliases: ['RA, the', 'a|b;c', '-1+1', 'it\'s \\ "q"', '\ud800'] });
  return graph;
}

/** `test`, or a skipped one that says why, where a client is absent. */
export function testWith(client: 'networkx' | 'igraph' | 'rdflib' | 'jing' | 'sqlite3'): {
  readonly run: jest.It;
  readonly note: string;
} {
  const here = isHere(client);
  return { run: here ? test : test.skip, note: here ? '' : ` (skipped: ${client} is not installed)` };
}

const known = new Map<string, boolean>();

function isHere(client: string): boolean {
  const before = known.get(client);
  if (before !== undefined) return before;
  const module = client === 'jing' || client === 'sqlite3' ? null : client;
  const probe =
    module === null
      ? spawnSync(client, client === 'jing' ? [] : ['--version'])
      : existsSync(PYTHON)
        ? spawnSync(PYTHON, ['-c', `import ${module}`])
        : { status: 1, error: undefined };
  const here = module === null ? probe.error === undefined : probe.status === 0;
  known.set(client, here);
  return here;
}

const folder = mkdtempSync(path.join(tmpdir(), 'parley-exports-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Export to a file and say where it lies. */
export function exported(graph: ParleyGraph, name: string, options: ExportOptions = {}): string {
  const file = path.join(folder, `${name}-${options.gexfVersion ?? ''}${options.table ?? ''}${options.dialect ?? ''}`);
  writeFileSync(file, [...exportGraph(graph, name, options)].join(''));
  return file;
}

/** Run a program and give its standard output. */
export function run(command: string, args: readonly string[], input?: string): string {
  const done = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...(input === undefined ? {} : { input }),
  });
  if (done.status !== 0) throw new Error(`${command} ended with ${String(done.status)}:\n${done.stdout}${done.stderr}`);
  return done.stdout;
}

/** Run a Python script that prints one JSON value; `file` is its `sys.argv[1]`. */
export function python(script: string, file: string): unknown {
  return JSON.parse(run(PYTHON, ['-c', `import json, sys\n${script}`, file]));
}
