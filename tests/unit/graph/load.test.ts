import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildGraph, graphFromJson, loadGraph, moreEvidence, saveGraph, serialize } from '../../../src/graph/index.js';
import { small } from '../../fixtures/small.js';

const folder = mkdtempSync(path.join(tmpdir(), 'parley-load-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const text = [...serialize(buildGraph(small.resolved))].join('');

test('what was saved is loaded again, to the byte', async () => {
  const place = path.join(folder, 'new', 'deep');
  await saveGraph(buildGraph(small.resolved), place);
  expect([...serialize(await loadGraph(place))].join('')).toBe(text);
});

type Draft = { attributes: Record<string, unknown>; options: unknown; nodes: Item[]; edges: Item[] };
type Item = Record<string, unknown> & { attributes: Record<string, unknown> };

test.each<[string, (draft: Draft) => void, string]>([
  ['a node twice', (draft) => draft.nodes.push(draft.nodes[0]!), 'node agreement:ceasefire-2023 stands there twice'],
  ['a node without a key', (draft) => delete draft.nodes[0]!['key'], 'a node without a key'],
  ['an unknown kind', (draft) => (draft.nodes[3]!.attributes['kind'] = 'ship'), 'kind: ship is none of person, state'],
  ['no label', (draft) => delete draft.nodes[0]!.attributes['label'], 'agreement:ceasefire-2023: label is missing'],
  ['a place nowhere', (draft) => (draft.nodes[0]!.attributes['x'] = null), 'x: null is no number'],
  ['an unknown status', (draft) => (draft.nodes[0]!.attributes['status'] = 'maybe'), 'status: "maybe" is none of held'],
  ['evidence without a span', (draft) => (draft.nodes[0]!.attributes['evidence'] = [{}]), 'evidence: [0] article is missing'],
  ['an edge to nowhere', (draft) => (draft.edges[0]!['target'] = 'x'), 'its target is no node of this graph'],
  ['a later form', (draft) => (draft.attributes['format'] = 2), 'attributes: format: 2 is not 1'],
  ['another type of graph', (draft) => (draft.options = { type: 'mixed' }), 'options: expected "type": "directed"'],
])('%s is refused with what is wrong', (_name, damage, message) => {
  const draft = JSON.parse(text) as Draft;
  damage(draft);
  expect(() => graphFromJson(draft, 'g.json')).toThrow(`g.json: `);
  expect(() => graphFromJson(draft, 'g.json')).toThrow(message);
});

test.each([
  ['cut short', text.slice(0, 5000), 'cut short'],
  ['no JSON', text.replace('"options":', '"options":,'), 'malformed JSON'],
  ['more at the end', `${text}x`, 'after the end'],
  ['not an object', '[1]', 'expected an object'],
  ['no comma', text.replace('"options"', '""options"'), 'expected a colon'],
])('a file that is %s is refused, read whole or as a stream', async (name, content, message) => {
  const file = path.join(folder, `${name}.json`);
  writeFileSync(file, content);
  await expect(loadGraph(file)).rejects.toThrow(file);
  await expect(loadGraph(file, { streamAboveBytes: 0 })).rejects.toThrow(file);
  await expect(loadGraph(file, { streamAboveBytes: 0 })).rejects.toThrow(message);
});

test('no file, no graph: the message says what to do', async () => {
  await expect(loadGraph(path.join(folder, 'none'))).rejects.toThrow('run parley build first');
});

test('a malformed line of evidence.jsonl is named by file and line', async () => {
  writeFileSync(path.join(folder, 'evidence.jsonl'), '\n{"on":"a"}\n');
  await expect(moreEvidence(folder, new Set(['a']))).rejects.toThrow(/evidence\.jsonl:2: no piece of evidence/);
});
