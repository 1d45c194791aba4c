import { MONTH, WEEKDAY } from './calendar.js';

/** The months as they are written short, too. */
const MONTHS = `(?:${MONTH}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?)`;
const DAY = '(?:[12]?\\d|3[01])(?:st|nd|rd|th)?(?:\\s?[-–]\\s?(?:[12]?\\d|3[01])(?:st|nd|rd|th)?)?';
const YEAR = '(?:1[5-9]|20)\\d\\d';
/** "June 18: The two meet", "1987 – The two meet", "Day two, 6 May 1994: …", with what parts the date from what it heads. */
const HEAD = new RegExp(
  `^(?:day \\p{L}{2,8},\\s)?(?:(?:${WEEKDAY}),?\\s)?(?:(?:${DAY}\\s${MONTHS}|${MONTHS}(?:\\s${DAY})?)(?:,?\\s${YEAR})?|${YEAR})(?::|\\s[–—-])(?=\\s\\p{L})`,
  'iu',
);
const LONGEST = 48;

/**
 * How many units of `text` from `from` on are the head of a chronology's entry: a date and the colon or dash behind it; 0
 * where the line begins with none.
 */
export function entryHeadLength(text: string, from: number): number {
  return HEAD.exec(text.slice(from, from + LONGEST))?.[0].length ?? 0;
}
