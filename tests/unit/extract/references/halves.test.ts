import { expect, test } from '@jest/globals';
import { nameKnowledge as knowledge } from '../../../fixtures/name-knowledge.js';
import { findNames } from '../../../../src/extract/names/index.js';
import { linkMentions } from '../../../../src/extract/references/index.js';
import { readWords } from '../../../../src/extract/words.js';

/** The ids of whom a text names. */
function idsIn(text: string): string[] {
  const words = readWords(text, [[0, text.length]], knowledge.models);
  return linkMentions(words, findNames(words, knowledge), knowledge).entities.map(({ id }) => id);
}

test.each([
  [
    'The Free Coast Movement wants its Harbour Guard kept. "The Guard stays," the leader of the Movement said.',
    ['organization:free-coast-movement', 'organization:harbour-guard'],
  ],
  [
    'The Luo Council of Elders wrote to the ministers. They met the Council on Monday.',
    ['organization:luo-council-of-elders'],
  ],
])("the last word of a body's name is the body: %s", (text, ids) => {
  expect(idsIn(text)).toEqual(ids);
});

test('of two bodies of a kind the one named last', () => {
  expect(idsIn('The Lenik Council met the Karun Council. The Council was silent.')).toHaveLength(2);
});

test.each([
  ['Leonid Brezhnev spoke. Leonid I. Brezhnev later met Ana Duarte.', 2],
  ['She wrote of World War I. Brezhnev spoke.', 1],
])('an initial of one stroke: %s', (text, persons) => {
  expect(idsIn(text).filter((id) => id.startsWith('person:') && id !== 'person:war-i')).toHaveLength(persons);
});
