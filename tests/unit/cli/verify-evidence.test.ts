import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { verifyEvidence, wrong } from '../../../src/cli/verify-evidence.js';
import { buildGraph, saveGraph, spilledEvidence } from '../../../src/graph/index.js';
import { makeArticle, makeEntity, makeResolved, says } from '../../fixtures/make.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-verify-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

// U+2028 ends a line for some programs, but not in JSON Lines.
const article = makeArticle('a.txt', ['Ana Duarte\u2028came. She met Omar Said in Lisbon.', 'Omar Said left.']);
const { text: _text, body: _body, ...head } = article;
const resolved = makeResolved({
  articles: [head],
  entities: [
    makeEntity('person:omar-said', 'Omar Said', {
      evidence: [says(article, 'Omar Said in', 'name'), says(article, 'Omar Said left', 'name')],
    }),
  ],
});

async function save(evidence: readonly unknown[] = []): Promise<void> {
  const options = { evidenceLimit: 1 };
  await saveGraph(buildGraph(resolved, options), folder);
  writeFileSync(path.join(folder, 'articles.jsonl'), `${JSON.stringify(article)}\n`);
  const lines = [...spilledEvidence(resolved, options), ...evidence].map((line) => `${JSON.stringify(line)}\n`);
  writeFileSync(path.join(folder, 'evidence.jsonl'), lines.join(''));
}

test('what holds, holds: in graph.json and in evidence.jsonl', async () => {
  await save();
  expect(await verifyEvidence(folder)).toEqual({ articles: 1, evidence: 2, broken: [] });
});

test('a sentence that the text does not have is found in either file', async () => {
  const [spilled] = spilledEvidence(resolved, { evidenceLimit: 1 });
  await save([{ on: 'person:omar-said', evidence: { ...spilled!.evidence, sentence: 'Omar Said stayed.' } }]);
  const graph = path.join(folder, 'graph.json');
  writeFileSync(graph, readFileSync(graph, 'utf8').replace('met Omar Said in Lisbon', 'met Omar Said in London'));
  const { broken } = await verifyEvidence(folder);
  expect(broken.map(({ on, why }) => [on, why])).toEqual([
    ['person:omar-said', 'the text has no such sentence'],
    ['person:omar-said', 'the sentence does not stand at the span'],
  ]);
});

test('a changed text and a vanished article are found', async () => {
  await save();
  const articles = path.join(folder, 'articles.jsonl');
  writeFileSync(articles, readFileSync(articles, 'utf8').replace('Omar Said left', 'Omar Said slept'));
  const changed = (await verifyEvidence(folder)).broken.map(({ why }) => why);
  expect(changed).toContain('the text is not the one of its sha256');
  writeFileSync(articles, '');
  const { broken } = await verifyEvidence(folder);
  expect(broken.map(({ why }) => why)).toEqual(Array(2).fill('articles.jsonl has no such article'));
});

test('a damaged line is told with file and line', async () => {
  await save();
  appendFileSync(path.join(folder, 'evidence.jsonl'), '{"on":1}\n');
  await expect(verifyEvidence(folder)).rejects.toThrow('evidence.jsonl:2: ');
});

test.each([
  [{ start: -1, end: 3 }, 'the span lies outside the text'],
  [{ start: 0, end: 9999 }, 'the span lies outside the text'],
  [{ start: 5, end: 5 }, 'the span lies outside the text'],
  [{ sentence: '' }, 'it has no sentence'],
  [{ quote: 'Ana' }, 'the text has other words at the span'],
  [{ start: 0, end: 10, quote: 'Ana Duarte' }, 'the sentence does not stand at the span'],
])('%j: %s', (change, why) => {
  const evidence = { ...says(article, 'Omar Said left', 'name'), ...change };
  expect(wrong(evidence, article.text)).toBe(why);
});
