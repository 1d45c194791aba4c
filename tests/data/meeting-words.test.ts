import { knowledgePath } from '../../src/knowledge/table.js';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { meetingsOf } from '../unit/extract/meetings/reading.js';

const Entry = z.looseObject({ id: z.string(), example: z.string(), not: z.string() });

function entriesOf(file: string): z.infer<typeof Entry>[] {
  return readFileSync(knowledgePath(`language/en/${file}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => Entry.parse(JSON.parse(line)));
}

const rulesOf = (text: string): string[] =>
  meetingsOf(text).meetings.flatMap((meeting) => meeting.evidence.map((one) => one.by.split('+')[0]!));

const FILES = [
  'agreements',
  'mediation',
  'meeting-negatives',
  'meeting-nouns',
  'meeting-nouns-actors',
  'meeting-verbs',
  'meeting-verbs-light',
  'status',
];

test.each(FILES)('%s is sorted and has each id once', (file) => {
  const ids = entriesOf(file).map((entry) => entry.id);
  expect(ids).toEqual([...new Set(ids)].sort());
});

describe.each([
  ['meeting-verbs', 'verb'],
  ['meeting-nouns', 'noun'],
])('%s', (file, prefix) => {
  test.each(entriesOf(file).map((entry) => [entry.id, entry] as const))('%s', (id, entry) => {
    expect(rulesOf(entry.example)).toContain(`${prefix}:${id}`);
    expect(rulesOf(entry.not)).not.toContain(`${prefix}:${id}`);
  });
});

test.each(entriesOf('meeting-verbs-light').map((entry) => [entry.id, entry] as const))('light verb %s', (_, entry) => {
  expect(meetingsOf(entry.example).meetings).not.toEqual([]);
  expect(meetingsOf(entry.not).meetings).toEqual([]);
});
