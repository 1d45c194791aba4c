import type { Words } from './types.js';
import { shapesOfAll } from './shapes.js';

/** Words of at most so many units are kept. */
const LONGEST = 24;
/** So many of them, most of what a newspaper repeats; a power of two. */
const KEPT = 1 << 14;

/** A word as it stands in a text, and in lower case. */
interface Form {
  readonly text: string;
  readonly lower: string;
}

/**
 * The last words read, in all texts: one string a form, made once, whose hash is known to every table that is asked
 * for it. What a text gives never depends on what was read before.
 */
const FORMS: (Form | undefined)[] = Array.from({ length: KEPT });

const LOWERS = new WeakMap<Words, readonly string[]>();

/** Every token of a text in lower case; computed once a text. */
export function lowersOf(words: Words): readonly string[] {
  let lowers = LOWERS.get(words);
  if (lowers === undefined) LOWERS.set(words, (lowers = read(words)));
  return lowers;
}

function read(words: Words): readonly string[] {
  const { text, start, end, count } = words;
  const { word, shape } = shapesOfAll(words);
  const lowers: string[] = [];
  for (let i = 0; i < count; i++) {
    const from = start[i]!;
    const length = end[i]! - from;
    if (length > LONGEST) {
      lowers.push(text.slice(from, from + length).toLowerCase());
      continue;
    }
    // Forms in capitals lie apart from those in small letters
    const slot = (word[i]! ^ (shape[i]! & 7)) & (KEPT - 1);
    let form = FORMS[slot];
    if (form === undefined || !stands(form.text, text, from, length)) {
      const own = copied(text, from, from + length);
      form = { text: own, lower: own.toLowerCase() };
      FORMS[slot] = form;
    }
    lowers.push(form.lower);
  }
  return lowers;
}

function stands(form: string, text: string, from: number, length: number): boolean {
  if (form.length !== length) return false;
  for (let k = 0; k < length; k++) if (form.charCodeAt(k) !== text.charCodeAt(from + k)) return false;
  return true;
}

/** A string of its own: a slice of more than twelve units would hold the whole text in memory. */
function copied(text: string, from: number, to: number): string {
  let own = '';
  for (let at = from; at < to; at += 12) own += text.slice(at, Math.min(to, at + 12));
  return own;
}
