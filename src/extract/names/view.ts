import type { WordClasses } from '../../knowledge/word-classes.js';
import type { Words } from '../words.js';
import { styleOf } from '../words/tagger.js';
import { hashWord, shapesOfAll, type Shapes } from '../words/shapes.js';
import { BODY_HASHES } from './body-nouns.js';
import { hashes } from './hashes.js';
import type { Marks } from './marks.js';
import { Surroundings } from './surroundings.js';
import { Descriptions } from './told.js';

const CAPITAL = 1;
const DIGITS = 8;

const THE = hashWord('the', 0, 3);
export const OPEN = hashWord('(', 0, 1);
export const CLOSE = hashWord(')', 0, 1);
const PLACE_HASHES = hashes('in at near from to into outside around');
export const SPEECH_HASHES = hashes(
  'said says told tells added adds argued argues claimed claims stated states insisted insists warned warns replied replies asked asks wrote writes announced announces declared declares denied denies explained explains noted notes thinks believes believed',
);

/** Small words that join the parts of one name: the University of Applied Sciences, Ministry for the Environment. */
const JOINTS = new Set(
  "of for the and & de la du des del di da do dos e y et van von der den zu bin ibn al el ul le les della dei in on to with 's ’s - – ' i und für pour per van't t ter ten bint abu d' ud ur".split(
    ' ',
  ),
);
/** Joints that never part a person's name from its particle's noun: the strict runs. */
const TIGHT = new Set(
  '- – de la du del di da do dos van von der den bin ibn al el ul le della bint abu ter ten zu ud ur arap'.split(' '),
);

/** A text prepared for the recogniser. */
export interface NameView {
  readonly words: Words;
  readonly shapes: Shapes;
  readonly marks: Marks;
  /** 1 for tokens that may belong to a name; all others are outside without asking. */
  readonly zone: Uint8Array;
  /** For tokens in a zone: first and one past the last token of the run of capitalised words it stands in. */
  readonly runFrom: Int32Array;
  readonly runTo: Int32Array;
  /** The same with joints inside: the House of Commons of Canada is one. */
  readonly wideFrom: Int32Array;
  readonly wideTo: Int32Array;
  /**
   * Bits: 1 the word occurs in small letters in this text, 2 it ends a run that begins like a person's name; somewhere
   * in the text, as a run of its own: 4 after "the", 8 after a preposition of place, 16 before or after a verb of
   * speech, 32 in brackets after a longer name.
   */
  readonly memory: Uint8Array;
  /** What the text calls each word, anywhere in it: bits of {@link Descriptions}. */
  readonly told: Uint8Array;
  /** What stands around each word, anywhere in the text: bits of {@link Surroundings}; null where it is withheld, in training. */
  readonly around: Uint8Array | null;
  /** 1 for nouns of bodies: party, Partido. */
  readonly body: Uint8Array;
  /** What each word means in small letters, and bits of names ({@link WordClasses}). */
  readonly classes: Uint8Array;
  /** How each sentence is written: 0 as usual, 1 Every Word Capitalised, 2 ALL IN CAPITALS. */
  readonly style: Uint8Array;
}

/** Prepare a text: shapes, runs of capitalised words, and what the text itself tells of its words. */
export function viewNames(words: Words, marks: Marks, meanings: WordClasses): NameView {
  const { count, sentences, text } = words;
  const shapes = shapesOfAll(words);
  const zone = new Uint8Array(count);
  const runFrom = new Int32Array(count);
  const runTo = new Int32Array(count);
  const wideFrom = new Int32Array(count);
  const wideTo = new Int32Array(count);
  const memory = new Uint8Array(count);
  const told = new Uint8Array(count);
  const style = new Uint8Array(sentences.length);
  const body = new Uint8Array(count);
  const classes = new Uint8Array(count);
  const capital = (i: number): boolean =>
    (shapes.shape[i]! & CAPITAL) !== 0 || (shapes.shape[i]! & 4) !== 0 || (shapes.shape[i]! & 1024) !== 0;
  const glued = (i: number): boolean => i > 0 && words.start[i] === words.end[i - 1];
  const lower = new Set<number>();
  const people = new Set<number>();
  const near = new Map<number, number>();
  const called = new Map<number, number>();
  const surroundings = new Surroundings(shapes, marks, classes, PLACE_HASHES);
  const around = new Uint8Array(count);
  const descriptions = new Descriptions(words, shapes, marks, classes);
  const joints = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    if (BODY_HASHES.has(shapes.word[i]!)) body[i] = 1;
    classes[i] = meanings.of(shapes.word[i]!);
    if (capital(i)) continue;
    const length = words.end[i]! - words.start[i]!;
    if (length <= 5) {
      const form = text.slice(words.start[i], words.end[i]);
      joints[i] = TIGHT.has(form) ? 2 : JOINTS.has(form) ? 1 : 0;
    }
    lower.add(shapes.word[i]!);
  }
  /** Kim Yong-chol: a small part after a hyphen that touches both. */
  const continues = (k: number): boolean =>
    k > 1 &&
    glued(k) &&
    glued(k - 1) &&
    joints[k - 1] === 2 &&
    words.end[k - 1]! - words.start[k - 1]! === 1 &&
    capital(k - 2);
  for (let s = 0; s + 1 < sentences.length; s++) {
    const from = sentences[s]!;
    const to = sentences[s + 1]!;
    style[s] = styleOf(shapes, from, to);
    let i = from;
    while (i < to) {
      if (!capital(i)) {
        i++;
        continue;
      }
      // A wide run and, within it, the strict ones
      let wide = i + 1;
      for (let k = i + 1, loose = 0; k < to && loose < 4; k++) {
        if (capital(k) || continues(k)) {
          wide = k + 1;
          loose = 0;
        } else if (joints[k] !== 0) loose++;
        else if ((shapes.shape[k]! & DIGITS) !== 0 && loose === 0) loose++;
        else break;
      }
      let strict = i;
      while (strict < wide) {
        let end = strict + 1;
        if (capital(strict)) {
          for (let k = strict + 1, loose = 0; k < wide && loose < 4; k++) {
            if (capital(k) || continues(k)) {
              end = k + 1;
              loose = 0;
            } else if (joints[k] === 2) loose++;
            else break;
          }
        }
        for (let k = strict; k < end; k++) {
          runFrom[k] = strict;
          runTo[k] = end;
          wideFrom[k] = i;
          wideTo[k] = wide;
          zone[k] = 1;
        }
        if (
          end - strict >= 2 &&
          end - strict <= 6 &&
          (marks.person[strict]! & 7) !== 0 &&
          (marks.known[strict] === 0 || marks.known[strict]! > 5)
        )
          people.add(shapes.word[end - 1]!);
        if (strict > from && (marks.title[strict - 1] !== 0 || marks.title[strict] === 3) && style[s] === 0)
          people.add(shapes.word[end - 1]!);
        if (capital(strict) && style[s] === 0) {
          surroundings.note(strict, end, from, to);
          const bits = descriptions.of(strict, end, from, to);
          // Words that mean something else besides are in other names too: New, College
          if (bits !== 0)
            for (let k = strict; k < end; k++)
              if (capital(k) && (classes[k]! & 15) === 0)
                called.set(shapes.word[k]!, (called.get(shapes.word[k]!) ?? 0) | bits);
        }
        if (end - strict === 1 && style[s] === 0) {
          const word = shapes.word[strict]!;
          const before = strict > from ? shapes.word[strict - 1]! : 0;
          const after = end < to ? shapes.word[end]! : 0;
          const seen =
            (before === THE ? 4 : 0) |
            (PLACE_HASHES.has(before) ? 8 : 0) |
            (SPEECH_HASHES.has(before) || SPEECH_HASHES.has(after) ? 16 : 0) |
            (before === OPEN && after === CLOSE ? 32 : 0);
          if (seen !== 0) near.set(word, (near.get(word) ?? 0) | seen);
        }
        strict = end;
      }
      i = wide;
    }
  }
  for (let i = 0; i < count; i++) {
    if (zone[i] === 0) continue;
    around[i] = surroundings.of(shapes.word[i]!);
    told[i] = called.get(shapes.word[i]!) ?? 0;
    memory[i] =
      (lower.has(shapes.word[i]!) ? 1 : 0) | (people.has(shapes.word[i]!) ? 2 : 0) | (near.get(shapes.word[i]!) ?? 0);
  }
  // A year begins the name of an election; a particle the name of a person
  for (let i = 0; i + 1 < count; i++) {
    if (zone[i] === 0 && zone[i + 1] === 1 && ((shapes.shape[i]! & 256) !== 0 || joints[i] === 2)) {
      zone[i] = 1;
      runFrom[i] = i;
      runTo[i] = runTo[i + 1]!;
      wideFrom[i] = i;
      wideTo[i] = wideTo[i + 1]!;
    }
  }
  return { words, shapes, marks, zone, runFrom, runTo, wideFrom, wideTo, memory, told, around, style, body, classes };
}
