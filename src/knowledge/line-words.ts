/** What a UTF-16 unit is: a letter of one case, of none, a number, or nothing that words are made of. */
export const UPPER = 1;
export const LOWER = 2;
const CASELESS = 3;
export const NUMBER = 4;
export const OTHER = 5;

/** Filled unit by unit as texts hold them: asking a regular expression for each would cost more than all the rest. */
const classes = new Uint8Array(0x10000);
const lowered = new Uint16Array(0x10000);

/** The class of a UTF-16 unit; surrogates are OTHER. */
export function classOf(unit: number): number {
  const known = classes[unit]!;
  return known === 0 ? learn(unit) : known;
}

function learn(unit: number): number {
  const letter = String.fromCharCode(unit);
  const found = classOfText(letter);
  classes[unit] = found;
  lowered[unit] = letter.toLowerCase().charCodeAt(0);
  return found;
}

function classOfText(letter: string): number {
  if (/\p{Lu}/u.test(letter)) return UPPER;
  if (/\p{Ll}/u.test(letter)) return LOWER;
  if (/\p{L}/u.test(letter)) return CASELESS;
  return /\p{N}/u.test(letter) ? NUMBER : OTHER;
}

/** The unit in lower case; of a letter that takes two units there, the first. */
export function lowerOf(unit: number): number {
  if (classes[unit] === 0) learn(unit);
  return lowered[unit]!;
}

/**
 * The words of a line, each as a number: the same number for the same word in any case, and with either apostrophe.
 * Two of a million words may share one. Odd for words of four units and more, which carry meaning.
 */
export interface LineWords {
  readonly keys: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const APOSTROPHE = 0x27;
const RAISED = 0x2019;

/** The words of a line: letters and numbers, with one apostrophe inside. */
export function lineWords(text: string): LineWords {
  const keys: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const length = text.length;
  let at = 0;
  while (at < length) {
    let unit = text.charCodeAt(at);
    let wide = wordUnits(text, at, unit);
    if (wide === 0) {
      at++;
      continue;
    }
    const start = at;
    let hash = 0x811c9dc5;
    let raised = false;
    for (;;) {
      hash = Math.imul(hash ^ lowered[unit]!, 0x01000193);
      if (wide === 2) hash = Math.imul(hash ^ text.charCodeAt(at + 1), 0x01000193);
      at += wide;
      if (at >= length) break;
      unit = text.charCodeAt(at);
      wide = wordUnits(text, at, unit);
      if (wide !== 0) {
        if (raised && classOf(unit) === NUMBER) break;
        continue;
      }
      if (raised || (unit !== APOSTROPHE && unit !== RAISED) || at + 1 >= length) break;
      const after = text.charCodeAt(at + 1);
      const afterWide = wordUnits(text, at + 1, after);
      if (afterWide === 0 || classOf(after) === NUMBER) break;
      raised = true;
      hash = Math.imul(hash ^ APOSTROPHE, 0x01000193);
      at++;
      unit = after;
      wide = afterWide;
    }
    keys.push(keyOf(hash, at - start));
    starts.push(start);
    ends.push(at);
  }
  return { keys, starts, ends };
}

/** The key of one word. */
export function wordKey(word: string): number {
  return lineWords(word).keys[0] ?? 0;
}

/** One number for three words in a row. */
export function runKey(a: number, b: number, c: number): number {
  return mix(mix(a, b), c);
}

/** One number for two, their order counts. */
export function mix(a: number, b: number): number {
  const hash = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

function keyOf(hash: number, units: number): number {
  return ((hash ^ (hash >>> 15)) & 0x3ffffffe) | (units >= 4 ? 1 : 0);
}

/** How many units of a word stand here: 0 none, 2 for a letter outside the basic plane. */
function wordUnits(text: string, at: number, unit: number): 0 | 1 | 2 {
  if (classOf(unit) !== OTHER) return 1;
  if (unit < 0xd800 || unit > 0xdbff) return 0;
  const point = text.codePointAt(at)!;
  return point > 0xffff && classOfText(String.fromCodePoint(point)) !== OTHER ? 2 : 0;
}
