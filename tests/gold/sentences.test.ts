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

/** A file of `sentences/`. */
type Half = 'read' | 'unread' | 'later-read' | 'later-unread' | 'press-read' | 'press-unread';

function scoresOf(half: Half): Scores {
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

/** Floors stand a little under what is reached, so that a loss shows; the aim is in the issue, not here. */
const FLOORS = [
  ['read', 'people', 0.98],
  ['read', 'states', 0.91],
  ['read', 'meetings', 0.87],
  ['read', 'participants', 0.92],
  ['read', 'mediators', 0.84],
  ['unread', 'people', 0.95],
  ['unread', 'states', 0.93],
  ['unread', 'meetings', 0.85],
  ['unread', 'participants', 0.9],
  ['later-read', 'people', 0.96],
  ['later-read', 'states', 0.92],
  ['later-read', 'meetings', 0.84],
  ['later-read', 'mediators', 0.73],
  ['later-read', 'participants', 0.9],
  ['later-unread', 'people', 0.96],
  ['later-unread', 'states', 0.89],
  ['later-unread', 'meetings', 0.77],
  ['later-unread', 'mediators', 0.66],
  ['later-unread', 'participants', 0.86],
  ['press-read', 'people', 0.96],
  ['press-read', 'states', 0.94],
  ['press-read', 'meetings', 0.89],
  ['press-read', 'participants', 0.88],
  ['press-unread', 'people', 0.92],
  ['press-unread', 'states', 0.93],
  ['press-unread', 'meetings', 0.76],
  ['press-unread', 'participants', 0.91],
] as const;

/** Of the meetings found. */
const RIGHT = [
  ['read', 'meetingStatus', 0.93],
  ['read', 'meetingKind', 0.94],
  ['read', 'meetingDate', 0.94],
  ['read', 'meetingPlace', 0.87],
  ['unread', 'meetingStatus', 0.91],
  ['unread', 'meetingKind', 0.97],
  ['unread', 'meetingDate', 0.88],
  ['unread', 'meetingPlace', 0.84],
  ['later-read', 'meetingStatus', 0.9],
  ['later-read', 'meetingKind', 0.94],
  ['later-read', 'meetingDate', 0.9],
  ['later-read', 'meetingPlace', 0.86],
  ['later-unread', 'meetingStatus', 0.89],
  ['later-unread', 'meetingKind', 0.94],
  ['later-unread', 'meetingDate', 0.87],
  ['later-unread', 'meetingPlace', 0.75],
  ['press-read', 'meetingStatus', 0.92],
  ['press-read', 'meetingKind', 0.92],
  ['press-read', 'meetingDate', 0.8],
  ['press-read', 'meetingPlace', 0.85],
  ['press-unread', 'meetingStatus', 0.83],
  ['press-unread', 'meetingKind', 0.94],
  ['press-unread', 'meetingDate', 0.91],
  ['press-unread', 'meetingPlace', 0.85],
] as const;

describe('against single sentences and short leads, judged by who knew no rule', () => {
  let scores: Readonly<Record<Half, Scores>>;

  beforeAll(() => {
    scores = {
      read: scoresOf('read'),
      unread: scoresOf('unread'),
      'later-read': scoresOf('later-read'),
      'later-unread': scoresOf('later-unread'),
      'press-read': scoresOf('press-read'),
      'press-unread': scoresOf('press-unread'),
    };
    const table = report([
      ['sentences', scores.read],
      ['sentences, unread', scores.unread],
      ['later sentences', scores['later-read']],
      ['later sentences, unread', scores['later-unread']],
    ]);
    const latest = report([
      ['press sentences', scores['press-read']],
      ['press sentences, unread', scores['press-unread']],
    ]);
    process.stdout.write(`\n${table}\n${latest}\n`);
  }, 60_000);

  test.each(FLOORS)('%s: F1 of %s at least %d', (half, kind, floor) => {
    expect(scores[half].counts[kind].f1).toBeGreaterThanOrEqual(floor);
  });

  test.each([
    ['read', 0.96],
    ['unread', 0.95],
    ['later-read', 0.93],
    ['later-unread', 0.96],
    ['press-read', 0.95],
    ['press-unread', 0.87],
  ] as const)('%s: of the meetings given, few are none', (half, floor) => {
    expect(scores[half].counts.meetings.precision).toBeGreaterThanOrEqual(floor);
  });

  test.each(RIGHT)('%s: %s right in at least %d', (half, kind, floor) => {
    const { right, of } = scores[half].rates[kind];
    expect(right / of).toBeGreaterThanOrEqual(floor);
  });
});
