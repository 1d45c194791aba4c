import { hashWord } from '../words/shapes.js';

/** Hashes of words, parted by spaces. */
export const hashes = (list: string): ReadonlySet<number> =>
  new Set(list.split(' ').map((word) => hashWord(word, 0, word.length)));
