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
  let unread: Scores;
  let dense: Scores;
  let denseUnread: Scores;
  let press: Scores;
  let pressUnread: Scores;

  beforeAll(async () => {
    seeds = await scoresOf(path.join(HERE, '../../seeds'), 'seeds');
    articles = await scoresOf(path.join(HERE, 'articles'), 'articles');
    unread = await scoresOf(path.join(HERE, 'unread'), 'unread');
    dense = await scoresOf(path.join(HERE, 'dense'), 'dense');
    denseUnread = await scoresOf(path.join(HERE, 'dense-unread'), 'dense-unread');
    press = await scoresOf(path.join(HERE, 'press'), 'press');
    pressUnread = await scoresOf(path.join(HERE, 'press-unread'), 'press-unread');
    const table = report([
      ['seeds', seeds],
      ['read', articles],
      ['unread', unread],
    ]);
    const denser = report([
      ['dense', dense],
      ['dense, unread', denseUnread],
    ]);
    const later = report([
      ['press', press],
      ['press, unread', pressUnread],
    ]);
    process.stdout.write(`\n${table}\n${denser}\n${later}\n`);
  }, 120_000);

  // Floors stand a little under what is reached, so that a loss shows; the aim is in the issue, not here.
  test.each([
    ['people', 0.98, 0.97, 0.94],
    ['states', 0.97, 0.95, 0.95],
    ['organizations', 0.95, 0.86, 0.8],
    ['mediators', 0.95, 0.91, 0.77],
    ['meetings', 0.95, 0.88, 0.92],
    ['participants', 0.95, 0.87, 0.85],
    ['agreements', 0.95, 0.84, 0.74],
  ] as const)('%s: F1 at least %d on the seeds, %d on those read, %d on those unread', (kind, onSeeds, onRead, onUnread) => {
    expect(seeds.counts[kind].f1).toBeGreaterThanOrEqual(onSeeds);
    expect(articles.counts[kind].f1).toBeGreaterThanOrEqual(onRead);
    expect(unread.counts[kind].f1).toBeGreaterThanOrEqual(onUnread);
  });

  test.each([
    ['published', 1, 0.97, 1],
    ['meetingStatus', 1, 0.93, 0.91],
    ['meetingKind', 0.85, 0.96, 0.97],
    ['meetingDate', 0.7, 0.9, 0.83],
    ['meetingPlace', 0.95, 0.88, 0.86],
  ] as const)('%s: right in at least %d on the seeds, %d on those read, %d on those unread', (kind, onSeeds, onRead, onUnread) => {
    expect(seeds.rates[kind].right / seeds.rates[kind].of).toBeGreaterThanOrEqual(onSeeds);
    expect(articles.rates[kind].right / articles.rates[kind].of).toBeGreaterThanOrEqual(onRead);
    expect(unread.rates[kind].right / unread.rates[kind].of).toBeGreaterThanOrEqual(onUnread);
  });

  test.each([
    ['people', 0.95, 0.95],
    ['states', 0.95, 0.94],
    ['organizations', 0.85, 0.86],
    ['mediators', 0.78, 0.73],
    ['meetings', 0.82, 0.76],
    ['participants', 0.85, 0.82],
    ['agreements', 0.83, 0.68],
  ] as const)('%s: F1 at least %d on the dense ones read, %d on those unread', (kind, onRead, onUnread) => {
    expect(dense.counts[kind].f1).toBeGreaterThanOrEqual(onRead);
    expect(denseUnread.counts[kind].f1).toBeGreaterThanOrEqual(onUnread);
  });

  test.each([
    ['meetingStatus', 0.95, 0.87],
    ['meetingKind', 0.96, 0.94],
    ['meetingDate', 0.89, 0.82],
    ['meetingPlace', 0.88, 0.9],
  ] as const)('%s: right in at least %d on the dense ones read, %d on those unread', (kind, onRead, onUnread) => {
    expect(dense.rates[kind].right / dense.rates[kind].of).toBeGreaterThanOrEqual(onRead);
    expect(denseUnread.rates[kind].right / denseUnread.rates[kind].of).toBeGreaterThanOrEqual(onUnread);
  });

  test.each([
    ['people', 0.94, 0.95],
    ['states', 0.94, 0.92],
    ['organizations', 0.74, 0.6],
    ['mediators', 0.6, 0.4],
    ['meetings', 0.67, 0.7],
    ['participants', 0.83, 0.86],
    ['agreements', 0.35, 0.7],
  ] as const)('%s: F1 at least %d on the press read, %d on that unread', (kind, onRead, onUnread) => {
    expect(press.counts[kind].f1).toBeGreaterThanOrEqual(onRead);
    expect(pressUnread.counts[kind].f1).toBeGreaterThanOrEqual(onUnread);
  });

  test.each([
    ['published', 0.97, 0.92],
    ['meetingStatus', 0.9, 0.86],
    ['meetingKind', 0.97, 0.96],
    ['meetingDate', 0.8, 0.76],
    ['meetingPlace', 0.84, 0.89],
  ] as const)('%s: right in at least %d on the press read, %d on that unread', (kind, onRead, onUnread) => {
    expect(press.rates[kind].right / press.rates[kind].of).toBeGreaterThanOrEqual(onRead);
    expect(pressUnread.rates[kind].right / pressUnread.rates[kind].of).toBeGreaterThanOrEqual(onUnread);
  });

  test('no name of the seeds comes from page furniture', () => {
    expect(seeds.falselyFound).toBe(0);
  });
});
