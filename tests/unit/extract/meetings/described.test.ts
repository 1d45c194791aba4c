import { expect, test } from '@jest/globals';
import { extract } from '../../../../src/extract/index.js';
import { loadKnowledge } from '../../../../src/knowledge/index.js';
import { readText } from '../../../../src/read/index.js';

const knowledge = loadKnowledge();
const resolvedIn = (text: string): readonly (readonly [string, string])[] =>
  extract(readText('a.txt', text, knowledge, { whole: true }), knowledge)
    .mentions.filter(({ resolved }) => resolved)
    .map(({ entity, text: words }) => [entity, words]);

test('who takes part and is only described has a mention of the words that do', () => {
  expect(resolvedIn('The Polish head of state met the German president on Monday.')).toEqual([
    ['state:POL', 'The Polish head of state'],
    ['state:DEU', 'the German president'],
  ]);
});
test('two described together share the words', () => {
  expect(resolvedIn('Ana Duarte met Kenyan and Ugandan envoys.')).toEqual([
    ['state:KEN', 'Kenyan and Ugandan envoys'],
    ['state:UGA', 'Kenyan and Ugandan envoys'],
  ]);
});
test('mentions stand in text order, each once', () => {
  const text =
    'The Polish minister met the Kenyan minister. The Polish minister then left for talks with the Kenyan side.';
  const { mentions } = extract(readText('a.txt', text, knowledge, { whole: true }), knowledge);
  const starts = mentions.map(({ start }) => start);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  expect(new Set(mentions.map(({ start, entity }) => `${start} ${entity}`)).size).toBe(mentions.length);
});
test('who is described but takes no part has none', () => {
  expect(resolvedIn('The Polish government built a Kenyan school.')).toEqual([]);
});
