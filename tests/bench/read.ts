/**
 * Time to read a page, beside Readability with linkedom alone on the same pages in the same run.
 *
 *   npx tsx tests/bench/read.ts FOLDER      (FOLDER holds html.jsonl.gz and flat.jsonl.gz: {id, html} and {id, text})
 *   npx tsx tests/bench/read.ts --memory [MB]      the highest memory while that much JSON Lines, then CSV, then WARC, streams by
 */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { loadFurniture } from '../../src/knowledge/furniture.js';
import { loadLineModels } from '../../src/knowledge/line-models.js';
import { isSkip, readArticles, readHtml, readText } from '../../src/read/index.js';

const ROUNDS = 5;

function records<T>(file: string, schema: z.ZodType<T>): readonly T[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  return lines.map((line) => schema.parse(JSON.parse(line)));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

async function main(folder: string): Promise<void> {
  const knowledge = { furniture: loadFurniture(), lineModels: loadLineModels() };
  const pages = records(path.join(folder, 'html.jsonl.gz'), z.object({ html: z.string() }));
  const texts = records(path.join(folder, 'flat.jsonl.gz'), z.object({ text: z.string() }));
  const ratios: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const ours: number[] = [];
    const alone: number[] = [];
    const flat: number[] = [];
    for (const { html } of pages) {
      const start = performance.now();
      await readHtml('page', html, null, knowledge);
      ours.push(performance.now() - start);
      const again = performance.now();
      new Readability(parseHTML(html).document).parse();
      alone.push(performance.now() - again);
    }
    for (const { text } of texts) {
      const start = performance.now();
      readText('page', text, knowledge);
      flat.push(performance.now() - start);
    }
    // The first round warms the machine up.
    if (round === 0) continue;
    const ratio = median(ours) / median(alone);
    ratios.push(ratio);
    console.log(
      `html ${median(ours).toFixed(1)} ms a page, Readability with linkedom ${median(alone).toFixed(1)} ms, ratio ${ratio.toFixed(2)}; flat ${median(flat).toFixed(2)} ms`,
    );
  }
  console.log(`ratio, median of ${ROUNDS}: ${median(ratios).toFixed(2)}`);
}

/** Records made as they are asked for, until they come to `size` bytes. */
function* stream(size: number, record: (n: number) => string): Generator<Buffer> {
  for (let made = 0, n = 0; made < size; n++) {
    const bytes = Buffer.from(record(n));
    made += bytes.length;
    yield bytes;
  }
}

const PARAGRAPH = 'Ana Duarte met the foreign minister of Norland in Lisbon on Monday to speak of the truce. '.repeat(
  40,
);

const RECORDS: readonly (readonly [form: string, record: (n: number) => string])[] = [
  ['JSON Lines', (n) => `${JSON.stringify({ id: `r${n}`, text: `Day ${n}\n\n${PARAGRAPH}\n\n`.repeat(30) })}\n`],
  ['CSV', (n) => `${n === 0 ? 'id,text\n' : ''}r${n},"${`Day ${n}\n\n${PARAGRAPH}\n\n`.repeat(30)}"\n`],
  [
    'WARC',
    (n) => {
      const page = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<h1>Day ${n}</h1>${`<p>${PARAGRAPH}</p>`.repeat(30)}`;
      return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:${n}>\r\nContent-Type: application/http\r\nContent-Length: ${Buffer.byteLength(page)}\r\n\r\n${page}\r\n\r\n`;
    },
  ],
];

/** Memory must not grow with the stream: the highest is told for each tenth of it. */
async function memory(megabytes: number): Promise<void> {
  const knowledge = { furniture: loadFurniture(), lineModels: loadLineModels() };
  for (const [form, record] of RECORDS) {
    let articles = 0;
    let made = 0;
    const highest = new Array<number>(10).fill(0);
    const counted = function* (): Generator<Buffer> {
      for (const bytes of stream(megabytes * 2 ** 20, record)) {
        made += bytes.length;
        yield bytes;
      }
    };
    for await (const outcome of readArticles(['-'], knowledge, { stdin: Readable.from(counted()) })) {
      if (!isSkip(outcome)) articles++;
      const tenth = Math.min(9, Math.floor((made * 10) / (megabytes * 2 ** 20)));
      highest[tenth] = Math.max(highest[tenth]!, process.memoryUsage.rss() / 2 ** 20);
    }
    console.log(
      `${form}: ${articles} articles, ${megabytes} MB; highest RSS by tenths in MB: ${highest.map(Math.round).join(' ')}`,
    );
  }
}

const [folder, size] = process.argv.slice(2);
if (folder === '--memory') await memory(Number(size ?? 300));
else if (folder === undefined) {
  console.error('usage: read.ts FOLDER | --memory [MB]');
  process.exitCode = 2;
} else await main(folder);
