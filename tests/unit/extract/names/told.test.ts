/** What a text calls its names, as the recogniser sees it. */
import { expect, test } from '@jest/globals';
import { nameKnowledge as knowledge } from '../../../fixtures/name-knowledge.js';
import { markNames } from '../../../../src/extract/names/marks.js';
import { TOLD_PERSON, TOLD_PLACE } from '../../../../src/extract/names/told.js';
import { viewNames } from '../../../../src/extract/names/view.js';
import { readWords } from '../../../../src/extract/words.js';

/** What is told of a word, at each place where it stands. */
function toldOf(text: string, word: string): number[] {
  const words = readWords(text, [[0, text.length]], knowledge.models);
  const { told } = viewNames(words, markNames(words, knowledge.names), knowledge.nameModel.classes);
  return [...told].filter((_, i) => text.slice(words.start[i], words.end[i]) === word);
}

test.each([
  ['They reached Lenik, a small town near the border.', TOLD_PLACE],
  ['They reached Lenik (a region of lakes) on Monday.', TOLD_PLACE],
  ['They reached Lenik, a village near the border.', TOLD_PLACE],
  ['They crossed Lenik, a bridge near the border.', TOLD_PLACE],
  ['They reached the region of Lenik on Monday.', TOLD_PLACE],
  ['They met Lenik, a former farmer, on Monday.', TOLD_PERSON],
  ['Yesterday Lenik was a lawyer.', TOLD_PERSON],
  ['They met Lenik, and a farmer left.', 0],
  ['They met Lenik on Monday.', 0],
])('%s', (text, told) => {
  expect(toldOf(text, 'Lenik')).toEqual([told]);
});

test('holds for the whole text', () => {
  expect(toldOf('Lenik fell. They reached Lenik, a town near the border.', 'Lenik')).toEqual([TOLD_PLACE, TOLD_PLACE]);
});
test('tells nothing of words that other names share', () => {
  expect(toldOf('They reached New Lenik, a town near the border.', 'New')).toEqual([0]);
});
