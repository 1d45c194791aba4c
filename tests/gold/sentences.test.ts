import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { extract } from '../../src/extract/index.js';
import { loadKnowledge } from '../../src/knowledge/index.js';
import { readText } from '../../src/read/index.js';
import type { Gold } from './gold.js';
import { report } from './report.js';
import { score, type Scores } from './score.js';

const HERE = fileURLToPath(new URL('./sentences/', import.meta.url));

interface SentenceRecord {
  readonly id: string;
  /** null in one of five: nothing tells when. */
  readonly published: string | null;
  readonly text: string;
  readonly gold: Gold;
}

function scoresOf(half: 'read' | 'unread'): Scores {
  const knowledge = loadKnowledge();
  const records = readFileSync(`${HERE}${half}.jsonl`, 'utf8').trim().split('\n');
  return score(
    records.map((line) => {
      const { id, published, text, gold } = JSON.parse(line) as SentenceRecord;
      const article = { ...readText(id, text, knowledge, { whole: true }), published };
      return { gold, extract: extract(article, knowledge) };
    }),
  );
}

describe('against single sentences and short leads, judged by who knew no rule', () => {
  let read: Scores;
  let unread: Scores;

  beforeAll(() => {
    read = scoresOf('read');
    unread = scoresOf('unread');
    const table = report([
      ['sentences', read],
      ['sentences, unread', unread],
    ]);
    process.stdout.write(`\n${table}\n`);
  }, 60_000);

  // Floors stand a little under what is reached, so that a loss shows; the aim is in the issue, not here.
  test.each([
    ['people', 0.98, 0.95],
    ['states', 0.91, 0.93],
    ['meetings', 0.86, 0.85],
    ['participants', 0.9, 0.9],
  ] as const)('%s: F1 at least %d on those read, %d on those unread', (kind, onRead, onUnread) => {
    expect(read.counts[kind].f1).toBeGreaterThanOrEqual(onRead);
    expect(unread.counts[kind].f1).toBeGreaterThanOrEqual(onUnread);
  });

  test('of the meetings given, few are none', () => {
    expect(read.counts.meetings.precision).toBeGreaterThanOrEqual(0.96);
    expect(unread.counts.meetings.precision).toBeGreaterThanOrEqual(0.95);
  });

  test.each([
    ['meetingStatus', 0.93, 0.91],
    ['meetingKind', 0.94, 0.97],
    ['meetingDate', 0.92, 0.85],
    ['meetingPlace', 0.87, 0.84],
  ] as const)('%s: right in at least %d on those read, %d on those unread', (kind, onRead, onUnread) => {
    expect(read.rates[kind].right / read.rates[kind].of).toBeGreaterThanOrEqual(onRead);
    expect(unread.rates[kind].right / unread.rates[kind].of).toBeGreaterThanOrEqual(onUnread);
  });
});
