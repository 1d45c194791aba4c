import { nameKnowledge as knowledge } from '../../../fixtures/name-knowledge.js';
import { findNames } from '../../../../src/extract/names/index.js';
import { readWords } from '../../../../src/extract/words.js';

/** "Kenya state, Ana Duarte person". */
export const namesOf = (text: string): string => {
  const words = readWords(text, [[0, text.length]], knowledge.models);
  return findNames(words, knowledge)
    .names.map(({ from, to, kind }) => `${text.slice(words.start[from], words.end[to - 1])} ${kind}`)
    .join(', ');
};
