import { MONTH } from './dates.js';
import type { Line } from './lines.js';
import type { Shape } from './line-shapes.js';
import { FURNITURE } from './live.js';

const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?';
const DAYS = `${DAY}(?:\\s?[-–—]\\s?${DAY})?`;
const YEAR = '(?:1[5-9]|20)\\d\\d';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s)?';
const DATE = `(?:(?:early|mid|late)[-\\s])?${WEEKDAY}(?:(?:${DAYS}\\s(?:of\\s)?${MONTH}|${MONTH}(?:\\s${DAYS})?|spring|summer|autumn|fall|winter)(?:,?\\s${YEAR})?|${YEAR}(?:,\\s(?:${MONTH}(?:\\s${DAYS})?|spring|summer|autumn|fall|winter))?)`;
/** "31 December 2020", "Dec. 12-14, 2020:", "2019": an entry's head on a line of its own. */
const HEAD = new RegExp(`^${DATE}\\s?[:–—-]?$`, 'iu');
/** "2019: The two meet": an entry that its date begins. */
const ENTRY = new RegExp(`^(?:[-•*]\\s)?${DATE}\\s?(?::|[–—]|-\\s)\\s?\\S`, 'iu');
const LONGEST_HEAD = 36;

const LEAST_ENTRIES = 4;
/** How many lines an entry may have. */
const LONGEST_ENTRY = 8;

/** Whether a line is a date and nothing else. */
export function isDateAlone(text: string): boolean {
  return text.length <= LONGEST_HEAD && HEAD.test(text);
}

/** A line that ends as sentences do: what lists of headlines under their dates do not. */
function isTold({ ending, units, cues, signs }: Shape): boolean {
  const closed = ending === 1 || ending === 2 || ending === 5;
  return closed && units >= 30 && (signs & 2) === 0 && (units >= 200 || (cues & FURNITURE) === 0);
}

/**
 * A chronology is its entries, each of one paragraph or more under its date or behind it: dates and entries are the
 * article, from the first on.
 *
 * @param kept for each line whether it is the article's; changed in place where the page is a chronology
 */
export function keepEntries(lines: readonly Line[], shapes: readonly Shape[], kept: boolean[]): void {
  const own = new Set<number>();
  let heads = 0;
  let entries = 0;
  let following = 0;
  lines.forEach(({ text }, i) => {
    if (shapes[i]!.date === 0 && !/\d|spring|summer|autumn|fall|winter/iu.test(text.slice(0, LONGEST_HEAD))) return;
    if (isDateAlone(text)) {
      heads++;
      const told = entryBehind(lines, shapes, i);
      if (told.length === 0) return;
      if (entries === 0 || isTold(shapes[i - 1]!)) following++;
      entries++;
      own.add(i);
      for (const line of told) own.add(line);
    } else if (ENTRY.test(text) && isTold(shapes[i]!)) {
      heads++;
      entries++;
      following++;
      own.add(i);
    }
  });
  // Comments have a name above their day, lists a headline; between entries an advertisement may stand
  if (entries < LEAST_ENTRIES || entries < heads * 0.75 || following < entries * 0.6) return;
  for (const i of own) kept[i] = true;
}

/** The lines that the entry headed by line `head` is told in. */
function entryBehind(lines: readonly Line[], shapes: readonly Shape[], head: number): readonly number[] {
  const told: number[] = [];
  for (let i = head + 1; i < lines.length && i <= head + LONGEST_ENTRY; i++) {
    if (isDateAlone(lines[i]!.text)) break;
    if (isTold(shapes[i]!)) told.push(i);
    else if (told.length === 0 && i > head + 1) break;
  }
  return told;
}
