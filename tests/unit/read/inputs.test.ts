import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { loadFurniture } from '../../../src/knowledge/furniture.js';
import { loadLineModels } from '../../../src/knowledge/line-models.js';
import type { Article, Skip } from '../../../src/model.js';
import { isSkip, readArticles, type ReadOptions } from '../../../src/read/index.js';

const knowledge = { furniture: loadFurniture(), lineModels: loadLineModels() };
const SENTENCE = 'Ana Duarte met the foreign minister in Lisbon on Monday.';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'read-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function put(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

async function read(inputs: readonly string[], options: ReadOptions = {}): Promise<(Article | Skip)[]> {
  const outcomes: (Article | Skip)[] = [];
  for await (const outcome of readArticles(inputs, knowledge, options)) outcomes.push(outcome);
  return outcomes;
}

async function one(file: string, options: ReadOptions = {}): Promise<string> {
  const [outcome] = await read([file], options);
  return outcome === undefined ? 'nothing' : isSkip(outcome) ? outcome.reason : outcome.text;
}

test('a folder is read recursively in code unit order, ids relative to it', async () => {
  put('b.txt', SENTENCE);
  put('B/z.md', SENTENCE);
  put('picture.png', 'x');
  put('.hidden.txt', SENTENCE);
  expect((await read([folder])).map((outcome) => (isSkip(outcome) ? outcome : outcome.id))).toEqual([
    'B/z.md',
    'b.txt',
  ]);
});

test('a glob gives ids relative to its fixed part; a file named twice is read once', async () => {
  const file = put('x/one.txt', SENTENCE);
  put('x/two.txt', SENTENCE);
  const outcomes = await read([`${folder}/x/*.txt`, file]);
  expect(outcomes.map((outcome) => (isSkip(outcome) ? outcome : outcome.id))).toEqual(['one.txt', 'two.txt']);
});

test('two files of one name keep their paths as ids', async () => {
  const files = [put('a/x.txt', SENTENCE), put('b/x.txt', SENTENCE)];
  expect((await read(files)).map((outcome) => (isSkip(outcome) ? outcome : outcome.id))).toEqual(files);
});

test('standard input is read by what it holds', async () => {
  const stdin = Readable.from([
    Buffer.from(`{"id":"r","text":"${SENTENCE}","published":"2024-03-05T23:30:00-05:00"}\n`),
  ]);
  expect(await read(['-'], { stdin })).toMatchObject([{ id: 'r', text: SENTENCE, published: '2024-03-05' }]);
});

test.each([
  ['a table', `"id","body"\r\n7,"${SENTENCE}"\r\n`, '7'],
  ['a table with tabs', `body\tid\n${SENTENCE}\t7\n`, '7'],
  ['no table, though its first line has commas', `Envoys, ministers, text\n\n${SENTENCE}`, '-'],
])('standard input: %s', async (_, content, id) => {
  const [article] = await read(['-'], { stdin: Readable.from([Buffer.from(content)]) });
  expect(article).toMatchObject({ id });
});

test('a bad line of JSON Lines is skipped with its number, the rest goes on', async () => {
  const file = put(
    'x.jsonl',
    `{"id":"a","text":"${SENTENCE}"}\r\n{bad\r\n\r\n{"id":3}\r\n{"id":"a","html":"<p>${SENTENCE}</p>"}`,
  );
  const outcomes = await read([file]);
  expect(outcomes.map((outcome) => (isSkip(outcome) ? outcome.line : outcome.id))).toEqual(['a', 2, 4, 'a#2']);
});

test.each([
  ['utf-8 with a mark', Buffer.from(`\ufeff${SENTENCE}`)],
  ['utf-16le', Buffer.from(`\ufeff${SENTENCE}`, 'utf16le')],
  ['utf-16le without a mark', Buffer.from(SENTENCE, 'utf16le')],
  ['gzip', gzipSync(SENTENCE)],
])('%s', async (_, bytes) => {
  expect(await one(put('a.txt', bytes))).toBe(SENTENCE);
});

test('windows-1251 is recognised, whatever the page states', async () => {
  const russian = 'Министры встретились в Москве, чтобы обсудить соглашение. ';
  const bytes = Buffer.from(Array.from(russian.repeat(3), cp1251));
  expect(await one(put('a.txt', bytes))).toBe(russian.repeat(3));
  const html = Buffer.concat([Buffer.from('<meta charset="utf-8"><p>'), bytes]);
  expect(await one(put('a.html', html))).toContain('Министры встретились');
});

function cp1251(letter: string): number {
  const code = letter.charCodeAt(0);
  return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
}

test('a table with a text column', async () => {
  const file = put('t.csv', `id;text;date\n7;"${SENTENCE}";2024-03-05\n8;;\n`);
  expect(await read([file])).toMatchObject([
    { id: '7', published: '2024-03-05' },
    { line: 3, reason: 'an empty text' },
  ]);
});

test('a feed gives an article an entry', async () => {
  const item = `<item><title>T</title><guid>g1</guid><pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate><description>&lt;p&gt;${SENTENCE}&lt;/p&gt;</description></item>`;
  expect(await read([put('f.xml', `<rss><channel><title>Wire</title>${item}</channel></rss>`)])).toMatchObject([
    { id: 'g1', title: 'T', publisher: 'Wire', published: '2024-03-05', text: SENTENCE },
  ]);
});

test('an archive of several gzip members gives its pages', async () => {
  const record = (id: string, status: string): Buffer => {
    const answer = `HTTP/1.1 ${status}\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n<p>\r\n${SENTENCE.length.toString(16)}\r\n${SENTENCE}\r\n0\r\n\r\n`;
    return gzipSync(
      `WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <${id}>\r\nContent-Type: application/http\r\nContent-Length: ${answer.length}\r\n\r\n${answer}\r\n\r\n`,
    );
  };
  const file = put(
    'w.warc.gz',
    Buffer.concat([record('urn:1', '200 OK'), record('urn:2', '404 Not Found'), record('urn:3', '200 OK')]),
  );
  expect(await read([file])).toMatchObject([
    { id: 'urn:1', text: SENTENCE },
    { id: 'urn:3', text: SENTENCE },
  ]);
});

test.each([
  ['empty.txt', '', 'empty'],
  ['binary.txt', Buffer.from([0, 1, 2, 0, 255, 254, 0, 7]), 'binary'],
  ['bomb.txt.gz', gzipSync(Buffer.alloc(3_000_000)), 'limit gzipRatio'],
  ['big.txt', 'a '.repeat(600_000), 'limit fileBytes'],
  ['cut.txt.gz', gzipSync('some text'.repeat(100)).subarray(0, 20), 'gzip'],
  ['broken.pdf', '%PDF-1.4 nothing', 'damaged PDF'],
  ['broken.docx', 'PK nothing', 'not a Word document'],
  ['other.xml', '<html/>', 'neither RSS nor Atom'],
  ['entities.xml', '<!DOCTYPE x [<!ENTITY a "b">]><rss/>', 'entities'],
  ['long.jsonl', `{"text":"${'a'.repeat(1_100_000)}"}`, 'limit recordBytes'],
])('%s is skipped with its reason', async (name, content, reason) => {
  expect(await one(put(name, content), { limits: { fileBytes: 1_000_000, recordBytes: 1_000_000 } })).toContain(reason);
});

test('what does not exist is skipped, the rest is read', async () => {
  const outcomes = await read([path.join(folder, 'none.txt'), put('a.txt', SENTENCE)]);
  expect(outcomes).toMatchObject([{ reason: 'no such file or folder' }, { id: 'a.txt' }]);
});
