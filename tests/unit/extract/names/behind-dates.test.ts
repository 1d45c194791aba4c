/** States and bodies right behind a date: "In 2016 Kenya signed". */
import { expect, test } from '@jest/globals';
import { nameKnowledge as knowledge } from '../../../fixtures/name-knowledge.js';
import { findNames } from '../../../../src/extract/names/index.js';
import { readWords } from '../../../../src/extract/words.js';

const namesOf = (text: string): string[] => {
  const words = readWords(text, [[0, text.length]], knowledge.models);
  return findNames(words, knowledge).names.map(({ from, to }) => text.slice(words.start[from], words.end[to - 1]));
};

test.each([
  ['In 2016 Kenya signed a deal with Uganda.', ['Kenya', 'Uganda']],
  ['On 12 March 2021 Kenya met Uganda.', ['Kenya', 'Uganda']],
  ['Since 2012 Mali has fought.', ['Mali']],
  ['On 3 May Kenya signed a deal.', ['Kenya']],
  ['On 3 May France and Kenya signed a deal.', ['France', 'Kenya']],
  ['The 2016 Kenya Games opened.', []],
])('%s', (text, names) => {
  expect(namesOf(text)).toEqual(names);
});
