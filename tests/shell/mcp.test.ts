import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { buildGraph, saveGraph, spilledEvidence } from '../../src/graph/index.js';
import { small } from '../fixtures/small.js';

// The SDK's own client over standard input and output; it validates every structured answer against its schema.
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'parley-mcp-'));
const client = new Client({ name: 'test', version: '1' });

beforeAll(async () => {
  await saveGraph(buildGraph(small.resolved, { evidenceLimit: 1 }), folder);
  const spilled = [...spilledEvidence(small.resolved, { evidenceLimit: 1 })];
  writeFileSync(path.join(folder, 'evidence.jsonl'), spilled.map((piece) => `${JSON.stringify(piece)}\n`).join(''));
  const args = ['--import', 'tsx', 'src/cli/main.ts', 'mcp', '--graph', folder];
  await client.connect(new StdioClientTransport({ command: process.execPath, args, cwd: root }));
}, 60_000);

afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true });
});

const Answer = z.object({
  isError: z.boolean().optional(),
  content: z.array(z.object({ type: z.literal('text'), text: z.string() })),
  structuredContent: z.record(z.string(), z.unknown()).optional(),
});

async function ask(
  name: string,
  input: Record<string, unknown>,
): Promise<{ text: string; data: Record<string, unknown>; isError: boolean }> {
  const answer = Answer.parse(await client.callTool({ name, arguments: input }));
  return {
    text: answer.content.map(({ text }) => text).join('\n'),
    data: answer.structuredContent ?? {},
    isError: answer.isError === true,
  };
}

test('offers seven tools, each read-only and with the schema of its answer', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(
    'search_nodes open_nodes neighbours path meetings mediators evidence'.split(' '),
  );
  for (const tool of tools) {
    expect(tool.annotations?.readOnlyHint).toBe(true);
    expect(tool.outputSchema).toBeDefined();
  }
});

test('search_nodes finds by the beginnings of words and pages', async () => {
  const first = await ask('search_nodes', { query: 'karaca', limit: 2 });
  expect(first.data).toMatchObject({ total: 6, nextOffset: 2 });
  const rest = await ask('search_nodes', { query: 'karaca', limit: 2, offset: 4 });
  expect(rest.data).toMatchObject({ total: 6, nextOffset: null });
  const people = await ask('search_nodes', { query: 'kar', kinds: ['person'] });
  expect(people.data['nodes']).toEqual([{ id: 'person:selim-karaca', label: 'Selim Karaca', kind: 'person' }]);
});

test('open_nodes tells what a node is, in text with its sentence and as data', async () => {
  const { text, data } = await ask('open_nodes', { names: ['Duarte'] });
  expect(text).toContain('Ana Duarte (person, mediator, Foreign Minister (Portugal); person:ana-duarte)');
  expect(text).toContain('"The round of talks that Ana Duarte was to lead');
  expect(data['nodes']).toMatchObject([{ id: 'person:ana-duarte', supported: true, evidenceCount: 4, articles: 2 }]);
});

test('neighbours and path give a sentence for every tie, with article, span and status', async () => {
  const near = await ask('neighbours', { name: 'Ana Duarte', edgeKinds: ['mediated'] });
  expect(near.text).toContain('Ana Duarte mediated Talks (Geneva, April 2024)');
  expect(near.text).toMatch(/\(envoys\/geneva\.txt \d+–\d+, says: cancelled\)/);
  const way = await ask('path', { from: 'Ana Duarte', to: 'Lisbon' });
  expect(way.text.split('\n')[0]).toMatch(/^Ana Duarte – .* – Lisbon$/);
});

test('a statement without evidence says so', async () => {
  const { text, data } = await ask('neighbours', { name: 'Lisbon', edgeKinds: ['located_in'] });
  expect(text).toBe('Lisbon located in Portugal\n  No sentence of the articles says so.');
  expect(data['neighbours']).toMatchObject([{ ties: [{ supported: false, evidence: [] }] }]);
});

test('meetings are filtered, carry status, disagreements and sentences', async () => {
  const { text, data } = await ask('meetings', { with: ['turkey'], status: ['held'], from: '2024-03', to: '2024-03' });
  expect(data).toMatchObject({
    total: 1,
    meetings: [{ status: 'held', disagreements: [{ field: 'date', values: ['2024-03-04', '2024-03-05'] }] }],
  });
  expect(text).toContain('(Lisbon, 4 March 2024): held');
});

test('mediators come with what they mediated', async () => {
  const { data } = await ask('mediators', { limit: 1 });
  expect(data).toMatchObject({
    total: 3,
    nextOffset: 1,
    mediators: [{ label: 'Ana Duarte', meetings: 2, agreements: 0 }],
  });
});

test('evidence gives every sentence, those of evidence.jsonl too, page by page', async () => {
  const all = await ask('evidence', { on: 'Ana Duarte' });
  expect(all.data).toMatchObject({ on: 'person:ana-duarte', supported: true, total: 4, nextOffset: null });
  const page = await ask('evidence', { on: 'Ana Duarte', limit: 1, offset: 3 });
  expect(page.data['evidence']).toHaveLength(1);
  const edge = await ask('evidence', { on: 'place:lisbon>located_in>state:PRT' });
  expect(edge.data).toMatchObject({ supported: false, total: 0 });
  expect(edge.text).toContain('No sentence of the articles says so.');
});

test('a name that fits nothing is answered with what comes nearest', async () => {
  const { text, isError } = await ask('neighbours', { name: 'Anna Duarte' });
  expect(isError).toBe(true);
  expect(text).toContain('person:ana-duarte');
});

test('limits hold: a page of more than a hundred is refused', async () => {
  const { isError, text } = await ask('meetings', { limit: 1000 });
  expect(isError).toBe(true);
  expect(text).toContain('100');
});
