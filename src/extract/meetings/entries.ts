/** Chronologies and diaries: paragraphs that a year or a day heads, before them or on a line of its own. */
import type { Span } from '../../model.js';
import type { DateExpression } from '../dates/index.js';

/** "Day two, " may stand before the date of an entry. */
const BEFORE = /^\s*(?:[-•*–—]\s*)?(?:Day \p{L}+[,:]?\s)?$/u;

const BEHIND = /^\s?(?::|—|–|-\s)/;

/** "26 January. Shops burn": closed by a period, at the very beginning. */
const CLOSED = /^\.\s+[\p{Lu}"“‘'(]/u;

/** "10:15 The envoys", "09.05 GMT - The envoys": an entry of a live page. */
const CLOCK = /^\s*(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:\s?(?:[ap]\.?m\.?|GMT|UTC|BST|CET|CEST|EST|EDT))?[\s:—–-]+\p{Lu}/u;

/** Whether a paragraph that begins at `from` is headed by a time of the day on which it was written. */
export const isOfTheHour = (text: string, from: number): boolean => CLOCK.test(text.slice(from, from + 24));

/**
 * Whether the first date of a paragraph is the head of its entry: "1987: The two meet", "Day two, September 6: Carter
 * receives", "5–9 August. They meet". A weekday alone is none: it may be that of a plan.
 *
 * @param from where the paragraph begins in `text`
 */
export function entryHead(text: string, from: number, { meaning, start, end }: DateExpression & Span): boolean {
  const day = meaning.kind === 'range' ? meaning.from : meaning;
  if (day?.kind !== 'absolute' || (day.year === null && day.day === null) || start - from > 24) return false;
  const before = text.slice(from, start);
  if (!BEFORE.test(before)) return false;
  if (meaning.kind !== 'range' && BEHIND.test(text.slice(end, end + 3))) return true;
  // "In March 2020." is an answer, "Sept." an abbreviation
  return !/\p{L}/u.test(before) && day.month !== null && CLOSED.test(text.slice(end, end + 4));
}

/** Between a date and the end of its line: a label, "March 2024: landing -", "1994 – The first round". */
const LABEL = /^\.?\s?(?:[:–—-]\s?(?:[^.!?\n]{0,48}[^.!?\n\s])?)?\s*$/u;

/** Whether a line is a date, with a label at most: "31 December 2020", "May 1994:", "- March 2024: landing -". */
export function isAlone(
  text: string,
  from: number,
  to: number,
  { meaning, start, end }: DateExpression & Span,
): boolean {
  if (meaning.kind !== 'absolute' || (meaning.year === null && meaning.month === null)) return false;
  const line = text.indexOf('\n', end);
  if (line !== -1 && line < to) return false;
  return /^(?:[-–—•*]\s)?[\p{L}]{0,12},?\s?$/u.test(text.slice(from, start)) && LABEL.test(text.slice(end, to));
}

/** "1994", "1994:". */
export function isYearAlone(text: string, from: number, to: number): boolean {
  return to - from <= 6 && /^(?:1[5-9]|20)\d\d\s?:?$/.test(text.slice(from, to));
}
