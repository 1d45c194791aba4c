import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { findMeetings } from '../../../../src/extract/meetings/index.js';
import { CUE, CUE_NEAR, TELLING, triggersOf } from '../../../../src/extract/meetings/triggers.js';
import { readWords } from '../../../../src/extract/words.js';
import { knowledgePath } from '../../../../src/knowledge/table.js';
import { knowledge, reading } from './reading.js';

const TABLES = ['agreements', 'mediation', 'meeting-nouns', 'meeting-verbs', 'meeting-verbs-light'];
/** Tests of the rules that begin with words of their own. */
const TESTS = ['mediators', 'go-betweens', 'bringing-nearer', 'moving-two', 'third-parties', 'company', 'hosts'];

const rowsOf = <T>(path: string | URL, row: z.ZodType<T>): T[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => row.parse(JSON.parse(line)));

/** The sentences in quotation marks of a file of tests. */
const quotedIn = (name: string): string[] =>
  [...readFileSync(`${import.meta.dirname}/${name}.test.ts`, 'utf8').matchAll(/'([^'\n]{20,})'|"([^"\n]{20,})"/g)].map(
    (found) => found[1] ?? found[2]!,
  );

/** The examples of the tables and the sentences of other tests: texts in which nearly every rule fires. */
const TEXTS = [
  ...TABLES.flatMap((table) =>
    rowsOf(knowledgePath(`language/en/${table}.jsonl`), z.looseObject({ example: z.string() })).map(
      ({ example }) => example,
    ),
  ),
  ...TESTS.flatMap(quotedIn),
];

const bitsOf = (text: string): readonly number[] => {
  const words = readWords(text, [[0, text.length]], knowledge.models);
  return [...triggersOf(words, knowledge.meetings)];
};

test('every word that begins a rule is let through: with all words let through nothing else is found', () => {
  const more = TEXTS.filter((text) => {
    const all = reading(text);
    triggersOf(all.words, knowledge.meetings).fill(0xffff);
    return JSON.stringify(findMeetings(all, knowledge)) !== JSON.stringify(findMeetings(reading(text), knowledge));
  });
  expect(more).toEqual([]);
});

test('every form of a verb of the table is let through', () => {
  const shut = [...knowledge.meetings.verbs.keys()].filter((form) => {
    const bits = bitsOf(form)[0]!;
    return (bits & TELLING) === 0 || (bits & (CUE | CUE_NEAR)) === 0;
  });
  expect(shut).toEqual([]);
});

test('every phrase of the nouns is let through from its first word on', () => {
  const shut = [...knowledge.meetings.nouns.keys()].filter((phrase) => {
    const bits = bitsOf(phrase);
    return (bits[0]! & TELLING) === 0 || !bits.some((one) => (one & (CUE | CUE_NEAR)) !== 0);
  });
  expect(shut).toEqual([]);
});
