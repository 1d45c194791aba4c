import { describe, expect, test } from '@jest/globals';
import { hashWord } from '../../src/extract/words/shapes.js';
import { CLASS, loadWordClasses, NAMED_PERSON, NAMED_PLACE, SITE } from '../../src/knowledge/word-classes.js';

const classes = loadWordClasses();
const of = (word: string): number => classes.of(hashWord(word, 0, word.length));

describe('what words mean where they are no names', () => {
  test.each([
    ['minister', CLASS.person],
    ['ministers', CLASS.person],
    ['council', CLASS.group],
    ['province', CLASS.place],
    ['election', CLASS.act],
    ['said', CLASS.otherWord],
    ['macron', CLASS.none],
    ['duarte', CLASS.none],
  ])('%s', (word, kind) => {
    expect(of(word) & 15).toBe(kind);
  });
  test('names that are known', () => {
    expect(of('mozart') & NAMED_PERSON).toBe(NAMED_PERSON);
    expect(of('danube') & NAMED_PLACE).toBe(NAMED_PLACE);
  });
  test.each(['bridge', 'mosques', 'village', 'province', 'river'])('%s lies somewhere', (word) => {
    expect(of(word) & SITE).toBe(SITE);
  });
  test.each(['ship', 'council', 'school', 'treaty', 'minister'])('%s does not', (word) => {
    expect(of(word) & SITE).toBe(0);
  });
});
