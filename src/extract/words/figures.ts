/** What belongs to a figure: hyphens of dates and telephone numbers, the hour's letters, a decade's. */
import { DIGIT, folded, isWordUnit, kindOf } from './characters.js';

const APOSTROPHE = 0x27;
const PERIOD = 0x2e;
const HYPHEN = 0x2d;

/** "5pm", "5p.m.": the number ends before it. */
export function isHour(text: string, at: number, end: number): boolean {
  const first = folded(text.charCodeAt(at));
  if (first !== 0x61 && first !== 0x70) return false;
  if (end - at === 2) return folded(text.charCodeAt(at + 1)) === 0x6d;
  return text.charCodeAt(end) === PERIOD && folded(text.charCodeAt(end + 1)) === 0x6d;
}

/** "1930's", "the 80's": one token, unlike "1930's end" of a name. */
export function isDecade(text: string, from: number, at: number, to: number): boolean {
  if (at - from !== 2 && at - from !== 4) return false;
  if (at + 1 >= to || text.charCodeAt(at - 1) !== 0x30 || folded(text.charCodeAt(at)) !== APOSTROPHE) return false;
  return text.charCodeAt(at + 1) === 0x73 && !(at + 2 < to && isWordUnit(text.charCodeAt(at + 2)));
}

/** Dates and telephone numbers keep their hyphens, ranges don't: the end, or 0. */
export function hyphenatedEnd(text: string, from: number, to: number): number {
  const groups: number[] = [];
  let at = from;
  while (groups.length < 5) {
    const group = at;
    while (at < to && at - group <= 4 && kindOf(text.charCodeAt(at)) === DIGIT) at++;
    if (at === group) return 0;
    groups.push(at - group);
    if (at + 1 >= to || text.charCodeAt(at) !== HYPHEN) break;
    at++;
  }
  if (at < to && isWordUnit(text.charCodeAt(at))) return 0;
  if (groups.length >= 3) return at;
  return groups.length === 2 && groups[0] === 3 && groups[1] === 4 ? at : 0;
}
