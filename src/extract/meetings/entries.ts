/** Chronologies and diaries: paragraphs that a year or a day heads. */
import type { Span } from '../../model.js';
import type { DateExpression } from '../dates/index.js';

/** "Day two, " may stand before the date of an entry. */
const BEFORE = /^\s*(?:[-•*–—]\s*)?(?:Day \p{L}+[,:]?\s)?$/u;

const BEHIND = /^\s?(?::|—|–|-\s)/;

/**
 * Whether the first date of a paragraph is the head of its entry: "1987: The two meet", "Day two, September 6: Carter
 * receives". A weekday alone is none: it may be that of a plan.
 *
 * @param from where the paragraph begins in `text`
 */
export function entryHead(text: string, from: number, { meaning, start, end }: DateExpression & Span): boolean {
  if (meaning.kind !== 'absolute' || (meaning.year === null && meaning.day === null) || start - from > 24) return false;
  return BEFORE.test(text.slice(from, start)) && BEHIND.test(text.slice(end, end + 3));
}
