import { mix } from '../../knowledge/sparse.js';
import type { Words } from './types.js';
import { DIGIT, HIDDEN, LETTER, LOWER, UPPER, folded, kindOf } from './characters.js';

/** Taken once: under Jest each look at a global costs a microsecond. */
const imul = Math.imul;

/** What the taggers see of each token, as numbers; computed once a text. */
export interface Shapes {
  /** Hash of the word in lower case, digits as 0. */
  readonly word: Int32Array;
  /** Hashes of the last one to four letters, lower case. */
  readonly suffix1: Int32Array;
  readonly suffix2: Int32Array;
  readonly suffix3: Int32Array;
  readonly suffix4: Int32Array;
  /** Hashes of the first one to three letters. */
  readonly prefix1: Int32Array;
  readonly prefix2: Int32Array;
  readonly prefix3: Int32Array;
  /** Case, digits, punctuation in small: see {@link shapeOf}. */
  readonly shape: Int32Array;
}

/** A word longer than this is hashed by its beginning and its end only. */
const LONGEST = 128;

/** Compute what the models see of tokens [from, to). */
export function shapesOf(text: string, start: Int32Array, end: Int32Array, from: number, to: number): Shapes {
  const n = to - from;
  const shapes: Shapes = {
    word: new Int32Array(n),
    suffix1: new Int32Array(n),
    suffix2: new Int32Array(n),
    suffix3: new Int32Array(n),
    suffix4: new Int32Array(n),
    prefix1: new Int32Array(n),
    prefix2: new Int32Array(n),
    prefix3: new Int32Array(n),
    shape: new Int32Array(n),
  };
  for (let i = 0; i < n; i++) {
    const a = start[from + i]!;
    const b = end[from + i]!;
    shapes.word[i] = hashWord(text, a, b);
    shapes.shape[i] = shapeOf(text, a, b);
    let hash = 17;
    for (let k = 1; k <= 4; k++) {
      if (b - k >= a) hash = imul(hash ^ digitless(text.charCodeAt(b - k)), 0x01000193);
      else hash = imul(hash ^ 1, 0x01000193);
      if (k === 1) shapes.suffix1[i] = hash;
      else if (k === 2) shapes.suffix2[i] = hash;
      else if (k === 3) shapes.suffix3[i] = hash;
      else shapes.suffix4[i] = hash;
    }
    hash = 19;
    for (let k = 0; k < 3; k++) {
      if (a + k < b) hash = imul(hash ^ digitless(text.charCodeAt(a + k)), 0x01000193);
      else hash = imul(hash ^ 1, 0x01000193);
      if (k === 0) shapes.prefix1[i] = hash;
      else if (k === 1) shapes.prefix2[i] = hash;
      else shapes.prefix3[i] = hash;
    }
  }
  return shapes;
}

const KNOWN = new WeakMap<Pick<Words, 'start'>, Shapes>();

/** The same of all tokens of a text, computed once: tagger, names and parser ask for it. */
export function shapesOfAll(words: Pick<Words, 'text' | 'start' | 'end' | 'count'>): Shapes {
  let shapes = KNOWN.get(words);
  if (shapes === undefined) KNOWN.set(words, (shapes = shapesOf(words.text, words.start, words.end, 0, words.count)));
  return shapes;
}

/** What was computed before there was a whole text to ask for. */
export function rememberShapes(words: Words, shapes: Shapes): Words {
  KNOWN.set(words, shapes);
  return words;
}

/** The hash of a word as the models know it. */
export function hashWord(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  const middle = end - start > LONGEST ? start + LONGEST / 2 : end;
  for (let i = start; i < middle; i++) hash = imul(hash ^ digitless(text.charCodeAt(i)), 0x01000193);
  if (middle < end) {
    for (let i = end - LONGEST / 2; i < end; i++) hash = imul(hash ^ digitless(text.charCodeAt(i)), 0x01000193);
  }
  return mix(hash, end - start > LONGEST ? 1 : 0);
}

function digitless(unit: number): number {
  const small = folded(unit);
  return small >= 0x30 && small <= 0x39 ? 0x30 : small;
}

export const CAPITAL_FIRST = 1;
export const ALL_CAPITALS = 2;

/**
 * Bits: 1 begins with a capital, 2 more capitals and no small letters, 4 a capital after small letters, 8 has a
 * digit, 16 nothing but digits and their separators, 32 has a hyphen, 64 has a period, 128 no letter and no digit,
 * 256 four digits exactly (a year), 512 one unit long, 1024 letters without case, 2048 begins with an apostrophe.
 */
function shapeOf(text: string, start: number, end: number): number {
  let shape = 0;
  let capitals = 0;
  let small = 0;
  let digits = 0;
  let others = 0;
  const limit = Math.min(end, start + LONGEST);
  for (let i = start; i < limit; i++) {
    const unit = text.charCodeAt(i);
    const kind = kindOf(unit);
    if (kind === UPPER) {
      if (i === start) shape |= 1;
      if (small > 0) shape |= 4;
      capitals++;
    } else if (kind === LOWER) small++;
    else if (kind === DIGIT) digits++;
    else if (kind === LETTER) {
      small++;
      shape |= 1024;
    } else if (kind !== HIDDEN) {
      others++;
      if (unit === 0x2d) shape |= 32;
      else if (unit === 0x2e) shape |= 64;
    }
  }
  if (capitals > 1 && small === 0) shape |= 2;
  if (digits > 0) shape |= 8;
  if (digits > 0 && capitals + small === 0) shape |= 16;
  if (digits + capitals + small === 0) shape |= 128;
  if (digits === 4 && others === 0 && capitals + small === 0) shape |= 256;
  if (end - start === 1) shape |= 512;
  if (folded(text.charCodeAt(start)) === 0x27) shape |= 2048;
  return shape;
}
