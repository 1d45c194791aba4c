import { UPOS, type Words } from './types.js';

const VERB = UPOS.indexOf('VERB');
const AUX = UPOS.indexOf('AUX');
/** A dateline has fewer tokens. */
const LONGEST = 24;
const CAPITALS = /^\p{Lu}{3,}$/u;
const MIXED = /^\p{Lu}\p{L}+$/u;
/** What no dateline holds. */
const PROSE = new Set(['.', '"', '“', ';']);
const DASHES = new Set(['-', '--', '–', '—', '_', '__']);

/**
 * The first token behind a dateline that a sentence begins with ("NICOSIA, Jan. 21 (Agency) -", "Lisbon (Agency) —"):
 * a city in capitals, or any with its agency in brackets.
 *
 * @param from,to the sentence's tokens
 * @returns `from` where it begins with none
 */
export function behindDateline(words: Words, from: number, to: number): number {
  const text = (i: number): string => words.text.slice(words.start[i], Math.min(words.end[i]!, words.start[i]! + 40));
  const first = to > from ? text(from) : '';
  const capitals = CAPITALS.test(first) || first === '(';
  if (!capitals && !MIXED.test(first)) return from;
  for (let i = from + 1; i < to && i < from + LONGEST; i++) {
    if (words.tag[i] === VERB || words.tag[i] === AUX) return from;
    const form = text(i);
    if (PROSE.has(form)) return from;
    const dash = DASHES.has(form);
    if (!dash && form !== ':') continue;
    const before = text(i - 1);
    const spaced = words.start[i]! > words.end[i - 1]!;
    if (!capitals && dash && spaced && isCityOfState(words, from, i, text)) return i + 1;
    if (capitals ? !dash || before === ')' || before === ',' || spaced : dash && before === ')') return i + 1;
  }
  return from;
}

/** "Ohrid, North Macedonia": capital words alone, and one comma. */
function isCityOfState(words: Words, from: number, to: number, text: (i: number) => string): boolean {
  let commas = 0;
  for (let i = from; i < to; i++) {
    if (text(i) === ',') commas++;
    else if (!MIXED.test(text(i))) return false;
  }
  return commas === 1 && to - from >= 3 && text(to - 1) !== ',' && words.start[to + 1]! > words.end[to]!;
}
