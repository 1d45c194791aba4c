import { expect, test } from '@jest/globals';
import { nameKnowledge as knowledge } from '../../../fixtures/name-knowledge.js';
import { findNames } from '../../../../src/extract/names/index.js';
import { readWords } from '../../../../src/extract/words.js';

/** Names and their kinds. */
function namesIn(text: string): string[] {
  const { names } = findNames(readWords(text, [[0, text.length]], knowledge.models), knowledge);
  return names.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);
}

test.each([
  ['The Assistant Secretary of State for African Affairs, Tom Keller, arrived.', ['person Tom Keller']],
  ['The Director-General for European Affairs, Tom Keller, arrived.', ['person Tom Keller']],
  [
    'The Minister of Foreign Affairs and International Cooperation of Cambodia met his counterpart.',
    ['state Cambodia'],
  ],
  [
    'The Minister of Foreign Affairs, Regional Integration and International Cooperation of Burundi spoke.',
    ['state Burundi'],
  ],
])("somebody's charge is no body: %s", (text, names) => {
  expect(namesIn(text)).toEqual(names);
});

test.each([
  ['The Sudanese Government met the Hutu minority.', ['state Sudanese Government']],
  ['The Government of Kenya was silent.', ['state Government of Kenya']],
  ['The Kurdistan Regional Government said so.', ['organization Kurdistan Regional Government']],
])('a government is its state, where it is one: %s', (text, names) => {
  expect(namesIn(text)).toEqual(names);
});

test.each([
  ['The Department of Foreign Affairs and Trade was silent.', 'organization Department of Foreign Affairs and Trade'],
  ['The Ministry of Foreign Affairs said so.', 'organization Ministry of Foreign Affairs'],
  ['The accords ended at the Norlandic Workers Party Treaty.', 'organization Norlandic Workers Party'],
])('with a noun of bodies it is one: %s', (text, name) => {
  expect(namesIn(text)).toEqual([name]);
});

test.each([
  ['Tom Keller attended the Singapore summit.', 'place Singapore'],
  ['Tom Keller left for Singapore.', 'state Singapore'],
])('a city that is its own state: %s', (text, name) => {
  expect(namesIn(text)).toContain(name);
});
