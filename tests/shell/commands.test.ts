import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildGraph, exportGraph, loadGraph, saveGraph, spilledEvidence } from '../../src/graph/index.js';
import { parseDecisions } from '../../src/resolve/index.js';
import { small } from '../fixtures/small.js';
import { plainEnvironment } from './run.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'parley-commands-'));
/** Each test starts processes, on machines that may be busy. */
const SLOW = 60_000;
const PARLEY = ['--import', 'tsx', 'src/cli/main.ts'];

beforeAll(async () => {
  await saveGraph(buildGraph(small.resolved, { evidenceLimit: 1 }), folder);
  const spilled = [...spilledEvidence(small.resolved, { evidenceLimit: 1 })];
  writeFileSync(path.join(folder, 'evidence.jsonl'), spilled.map((piece) => `${JSON.stringify(piece)}\n`).join(''));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function parley(...args: string[]): { status: number | null; out: string; error: string } {
  return parleyIn({}, ...args);
}
function parleyIn(more: NodeJS.ProcessEnv, ...args: string[]): { status: number | null; out: string; error: string } {
  const done = spawnSync(process.execPath, [...PARLEY, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...plainEnvironment(), ...more },
  });
  return { status: done.status, out: done.stdout, error: done.stderr };
}
const over = (...args: string[]) => parley(...args, '--graph', folder);

test(
  'neighbours: a table for people, JSON for programs',
  () => {
    const { out, status } = over('neighbours', 'DUARTE', '--node-kind', 'state');
    expect(status).toBe(0);
    expect(
      out
        .split('\n')
        .slice(0, 2)
        .map((line) => line.split(/ {2,}/)),
    ).toEqual([
      ['Steps', 'Name', 'Kind', 'By', 'Id'],
      ['1', 'Portugal', 'state', 'represents as Foreign Minister', 'state:PRT'],
    ]);
    expect(JSON.parse(over('neighbours', 'duarte', '--json').out)).toHaveLength(4);
  },
  SLOW,
);

test(
  'a pipe gets no colours and no wrapped lines',
  () => {
    const { out } = over('meetings');
    expect(out).not.toContain(String.fromCharCode(27));
    expect(out.trimEnd().split('\n')).toHaveLength(1 + small.resolved.meetings.length);
    expect(parleyIn({ CI: 'true' }, 'meetings', '--graph', folder).out).toBe(out);
    const asked = parleyIn({ FORCE_COLOR: '1' }, 'meetings', '--graph', folder).out;
    expect(asked).toContain(String.fromCharCode(27));
  },
  SLOW,
);

test(
  'meetings by mediator, status and time; mediators; path',
  () => {
    expect(over('meetings', '--mediator', 'duarte', '--status', 'cancelled').out).toContain('2024-04  cancelled');
    expect(over('meetings', '--from', '1999', '--to', '2000').out).toBe('No meeting fits.\n');
    expect(over('mediators').out.split('\n')[1]).toMatch(/^Ana Duarte +person +2 +0/);
    expect(over('path', 'kigali', 'rwanda').out).toMatch(/^Kigali – Rwanda\n/);
  },
  SLOW,
);

test(
  'show finds the evidence that graph.json has no room for',
  () => {
    const { out } = over('show', 'Ana Duarte', '--json');
    expect((JSON.parse(out) as { attributes: { evidence: unknown[] } }).attributes.evidence).toHaveLength(4);
    expect(over('show', 'Ana Duarte').out).toContain('envoys/geneva.txt');
  },
  SLOW,
);

test(
  'a name that fits none suggests the nearest; wrong use ends with 2',
  () => {
    const { status, error } = over('show', 'Anna Duarte');
    expect(status).toBe(2);
    expect(error).toContain('did you mean one of these?\n  person:ana-duarte  Ana Duarte (person)');
    expect(over('meetings', '--status', 'maybe').status).toBe(2);
    expect(over('meetings', '--from', 'soon').error).toContain('"soon" is no date');
    expect(parley('show', 'x', '--graph', path.join(folder, 'none')).error).toContain('run parley build first');
  },
  SLOW,
);

test(
  'export writes what the library writes; two tables want a file or a choice',
  async () => {
    const graph = await loadGraph(folder);
    expect(over('export', '--format', 'gexf').out).toBe([...exportGraph(graph, 'gexf')].join(''));
    const file = path.join(folder, 'ties.csv');
    expect(over('export', '--format', 'csv-neo4j', '--dialect', 'apoc', '--out', file).status).toBe(0);
    expect(readFileSync(path.join(folder, 'ties.edges.csv'), 'utf8')).toContain('id:STRING');
    expect(over('export', '--format', 'csv-gephi').error).toContain('consists of two files');
  },
  SLOW,
);

test(
  'a reader that closes its end early is no error',
  async () => {
    const child = spawn(process.execPath, [...PARLEY, 'export', '--format', 'gexf', '--graph', folder], {
      cwd: root,
      env: plainEnvironment(),
    });
    let error = '';
    child.stderr.on('data', (chunk) => (error += String(chunk)));
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect({ status, error }).toEqual({ status: 0, error: '' });
  },
  SLOW,
);

test(
  'import: positions at once, names as decisions, nothing twice',
  async () => {
    const file = path.join(folder, 'retouched.gexf');
    const text = over('export', '--format', 'gexf', '--gexf-version', '1.2').out;
    const moved = text
      .replace('label="Lisbon"', 'label="Lisboa &amp; Tejo"')
      .replace(/(id="place:kigali"[\s\S]*?position x=")[^"]*/, '$1512.25');
    writeFileSync(file, moved);
    expect(over('import', file, '--dry-run').out).toContain('1 positions would move');
    expect(over('import', file, '--why', 'local names').out).toContain('place:lisbon: Lisbon -> Lisboa & Tejo');
    expect((await loadGraph(folder)).getNodeAttribute('place:kigali', 'x')).toBe(512.25);
    over('import', file);
    const decisions = readFileSync(path.join(folder, 'decisions.jsonl'), 'utf8');
    expect(parseDecisions(decisions, 'decisions.jsonl')).toMatchObject([
      {
        kind: 'rename',
        name: 'Lisboa & Tejo',
        why: 'local names',
        targets: [{ id: 'place:lisbon', evidence: { article: 'envoys/geneva.txt' } }],
      },
      { kind: 'pin', x: 512.25, targets: [{ id: 'place:kigali' }] },
    ]);
  },
  SLOW,
);

test.each([
  ['no.gexf', '<gexf><graph><nodes><node id="a"', 'no well-formed XML'],
  ['no.json', '{"nodes": 1}', 'no list of nodes'],
  ['no.txt', 'plain words', 'neither GEXF nor GraphML'],
])(
  'import of %s says what is wrong',
  (name, text, message) => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    const { status, error } = over('import', file);
    expect(status).toBe(2);
    expect(error).toContain(message);
  },
  SLOW,
);

test.each([
  ['a folder that would lie in a file', ['build', 'seeds', '--out', 'package.json/graph'], 'package.json/graph: '],
  ['a file that is a folder', ['export', '--format', 'gexf', '--out', 'seeds'], 'seeds: '],
])(
  'what the system refuses is told with its path: %s',
  (_, args, message) => {
    const { status, error } = parley(...args, ...(args[0] === 'export' ? ['--graph', folder] : []));
    expect(status).toBe(2);
    expect(error).toMatch(/^parley: .+\n$/u);
    expect(error).toContain(message);
  },
  SLOW,
);

test(
  'completion: a script that the shell accepts, with every command and its words',
  () => {
    const bash = parley('completion', 'bash').out;
    expect(spawnSync('bash', ['-n'], { input: bash }).status).toBe(0);
    const answers = spawnSync('bash', [], {
      encoding: 'utf8',
      input: `${bash}
complete_line() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _parley; echo "\${COMPREPLY[*]}"; }
complete_line parley mee
complete_line parley meetings --sta
complete_line parley meetings --status can
complete_line parley export --format gra
complete_line parley completion z
`,
    }).stdout.split('\n');
    expect(answers.slice(0, 5)).toEqual(['meetings', '--status', 'cancelled', 'graphml', 'zsh']);
    const { commands } = { commands: ['neighbours', 'export', 'mcp'] };
    for (const shell of ['zsh', 'fish'])
      for (const command of commands) expect(parley('completion', shell).out).toContain(command);
  },
  SLOW,
);

test(
  'help of every command shows examples',
  () => {
    for (const command of ['neighbours', 'path', 'meetings', 'mediators', 'show', 'export', 'import', 'completion'])
      expect(parley(command, '--help').out).toContain('Examples:\n  parley ');
  },
  SLOW,
);
