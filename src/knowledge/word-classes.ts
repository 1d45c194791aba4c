import { DataError } from '../errors.js';
import { readModelFile } from './model-file.js';
import { knowledgePath } from './table.js';

/** What an English word in small letters means first. */
export const CLASS = {
  none: 0,
  /** Who does something: minister, farmer. */
  person: 1,
  /** party, council. */
  group: 2,
  /** river, province. */
  place: 3,
  /** bridge, street. */
  artefact: 4,
  /** election, battle. */
  act: 5,
  /** treaty, history. */
  thought: 6,
  time: 7,
  /** Nouns of other kinds. */
  thing: 8,
  /** Verbs, adjectives and the rest. */
  otherWord: 9,
} as const;
/** Above the class: known as the name of a person, a place, a body. */
export const NAMED_PERSON = 16;
export const NAMED_PLACE = 32;
export const NAMED_BODY = 64;
/** Something that lies somewhere, in its first or a common sense: bridge, village. */
export const SITE = 128;

/** Classes of words by their hashes: open addressing, hash and class side by side. */
export class WordClasses {
  private readonly table: Int32Array;
  private readonly mask: number;

  constructor(hashes: Int32Array, classes: Uint8Array) {
    let size = 1024;
    while (size < hashes.length * 1.6) size *= 2;
    const table = new Int32Array(2 * size);
    const mask = size - 1;
    for (let i = 0; i < hashes.length; i++) {
      let slot = hashes[i]! & mask;
      while (table[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
      table[2 * slot] = hashes[i]!;
      table[2 * slot + 1] = classes[i]!;
    }
    this.table = table;
    this.mask = mask;
  }

  /** The class of the word with this hash, and bits of names; 0 for a word that is not known. */
  of(hash: number): number {
    const { table, mask } = this;
    let slot = hash & mask;
    while (table[2 * slot + 1] !== 0 && table[2 * slot] !== hash) slot = (slot + 1) & mask;
    return table[2 * slot + 1]!;
  }
}

/** @throws DataError where the file is no such table */
export function loadWordClasses(path = knowledgePath('models/word-classes.bin')): WordClasses {
  const { arrays } = readModelFile(path);
  const hashes = arrays.get('hashes');
  const classes = arrays.get('classes');
  if (!(hashes instanceof Int32Array) || !(classes instanceof Uint8Array) || classes.length !== hashes.length)
    throw new DataError(path, null, 'no table of word classes; rebuild it with make-word-classes.ts');
  return new WordClasses(hashes, classes);
}
