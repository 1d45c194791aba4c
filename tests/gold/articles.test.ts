import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { extract } from '../../src/extract/index.js';
import { loadKnowledge } from '../../src/knowledge/index.js';
import type { Extract } from '../../src/model.js';
import { isSkip, readArticles } from '../../src/read/index.js';
import type { Gold } from './gold.js';
import { report } from './report.js';
import { pairUp, score, type Scores } from './score.js';

const HERE = fileURLToPath(new URL('./', import.meta.url));

function golds(folder: string): Gold[] {
  return readdirSync(path.join(HERE, folder))
    .filter((name) => name.endsWith('.gold.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(path.join(HERE, folder, name), 'utf8')) as Gold);
}

async function extracts(folder: string): Promise<Extract[]> {
  const knowledge = loadKnowledge();
  const records: Extract[] = [];
  for await (const article of readArticles([folder], knowledge))
    if (!isSkip(article)) records.push(extract(article, knowledge));
  return records;
}

async function scoresOf(folder: string, goldFolder: string): Promise<Scores> {
  const { pairs, missing } = pairUp(golds(goldFolder), await extracts(folder));
  expect(missing).toEqual([]);
  return score(pairs);
}

describe('against articles that were judged before the rules existed', () => {
  let seeds: Scores;
  let articles: Scores;

  beforeAll(async () => {
    seeds = await scoresOf(path.join(HERE, '../../seeds'), 'seeds');
    articles = await scoresOf(path.join(HERE, 'articles'), 'articles');
    process.stdout.write(`\n${report(seeds, articles)}\n`);
  }, 60_000);

  test('placeholder floor', () => {
    expect(seeds.articles).toBe(5);
    expect(articles.articles).toBe(16);
  });
});
