import type { Words } from './types.js';
import { shapesOfAll } from './shapes.js';

/** Words of at most so many units are kept. */
const LONGEST = 24;
/** So many of them, most of what a newspaper repeats; a power of two. */
const KEPT = 1 << 14;

/** A word as it stands in a text, and in lower case. */
export interface Form {
  readonly text: string;
  readonly lower: string;
  /** Where it is kept; all that are too long to be kept share the last. */
  readonly slot: number;
}

/**
 * The last words read, in all texts: one string a form, made once, whose hash is known to every table that is asked
 * for it. What a text gives never depends on what was read before.
 */
const FORMS: (Form | undefined)[] = Array.from({ length: KEPT });

/** Of every token of a text. */
interface Read {
  readonly forms: readonly Form[];
  readonly lowers: readonly string[];
}

const READ = new WeakMap<Words, Read>();

/** What was asked for last: most rules ask token by token. */
let last: { readonly words: Words; readonly read: Read } | null = null;

/** Read once a text. */
function readOf(words: Words): Read {
  if (last?.words === words) return last.read;
  let made = READ.get(words);
  if (made === undefined) READ.set(words, (made = read(words)));
  last = { words, read: made };
  return made;
}

/** The form of every token of a text. */
export const formsOf = (words: Words): readonly Form[] => readOf(words).forms;

/** Every token of a text in lower case. */
export const lowersOf = (words: Words): readonly string[] => readOf(words).lowers;

/**
 * What is known of a form by itself, worked out when first asked for and kept as long as a later form does not take its
 * place.
 *
 * @param of must tell the same of the same form at any time
 */
export function byForm<T>(of: (form: Form) => T): (form: Form) => T {
  const asked: (Form | undefined)[] = Array.from({ length: KEPT + 1 });
  const told: (T | undefined)[] = Array.from({ length: KEPT + 1 });
  return (form) => {
    const { slot } = form;
    if (asked[slot] === form) return told[slot] as T;
    const value = of(form);
    asked[slot] = form;
    told[slot] = value;
    return value;
  };
}

function read(words: Words): Read {
  const { text, start, end, count } = words;
  const { word, shape } = shapesOfAll(words);
  const forms: Form[] = [];
  const lowers: string[] = [];
  for (let i = 0; i < count; i++) {
    const from = start[i]!;
    const length = end[i]! - from;
    if (length > LONGEST) {
      const long = text.slice(from, from + length);
      const lower = long.toLowerCase();
      forms.push({ text: long, lower, slot: KEPT });
      lowers.push(lower);
      continue;
    }
    // Forms in capitals lie apart from those in small letters
    const slot = (word[i]! ^ (shape[i]! & 7)) & (KEPT - 1);
    let form = FORMS[slot];
    if (form === undefined || !stands(form.text, text, from, length)) {
      const own = copied(text, from, from + length);
      form = { text: own, lower: own.toLowerCase(), slot };
      FORMS[slot] = form;
    }
    forms.push(form);
    lowers.push(form.lower);
  }
  return { forms, lowers };
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
