/**
 * Time to read a page, beside Readability with linkedom alone on the same pages in the same run.
 *
 *   npx tsx tests/bench/read.ts FOLDER      (FOLDER holds html.jsonl.gz and flat.jsonl.gz: {id, html} and {id, text})
 */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { loadFurniture } from '../../src/knowledge/furniture.js';
import { loadLineModels } from '../../src/knowledge/line-models.js';
import { readHtml, readText } from '../../src/read/index.js';

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

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: read.ts FOLDER');
  process.exitCode = 2;
} else await main(folder);
