import type { Edtf, Span } from '../../model.js';
import type { DateWords } from '../../knowledge/dates.js';
import { dayNumber, isDay, weekdayOf } from '../../calendar.js';
import { findDates } from './find.js';
import { parsePoint } from './points.js';
import { resolveDate } from './resolve.js';

/** The line that says where and when a report was written: `GENEVA, July 16 (AFP) —`. */
export interface Dateline extends Span {
  /** EDTF; a day without its year where the line gives none; null where it gives a place alone. */
  readonly date: Edtf | null;
}

/** "ISLAMABAD: The", "Ohrid, North Macedonia – The": a city in capitals and a colon; a city, its state and a dash. */
const BARE =
  /^\s*(?:\p{Lu}[\p{Lu}'’-]{2,19}(?: \p{Lu}[\p{Lu}'’-]{1,19}){0,2}:|\p{Lu}\p{Ll}{2,19}(?: \p{Lu}\p{Ll}{2,19})?, \p{Lu}\p{Ll}{2,19}(?: \p{Lu}\p{Ll}{2,19}){0,2} [—–-])\s+(?=\p{Lu})/u;

/** "Jakarta, 7 September 2023", "Nairobi, Kenya, March 5, 2024": alone on its line, as press offices have it. */
const ALONE =
  /^\s*\p{Lu}[\p{L}\p{M}.'’-]{1,20}(?: \p{Lu}?[\p{L}\p{M}.'’-]{1,20}){0,3},\s(?:[\p{L} ]{3,30},\s)?(?:\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{Ll}{2,8},?|\p{Lu}\p{Ll}{2,8}\.? \d{1,2},) \d{4}\.?\s*$/u;

/**
 * "LISBON, 4 March 2024. The", "Lisbon, March 4. The", "Port Moresby, 4 March 2024: The": closed by a period, or behind a
 * year by a colon. "Monday, 4 March 2024: The", "Bastille Day, July 14. The" head entries of a diary.
 */
const CLOSED =
  /^\s*(?![^,]{0,44}(?:[Dd]ay|DAY)\b)\p{Lu}[\p{L}\p{M}'’-]{2,20}(?: \p{Lu}[\p{L}\p{M}'’-]{1,20}){0,2}, (?:\d{1,2} \p{Lu}\p{Ll}{2,8}|\p{Lu}\p{Ll}{2,8}\.? \d{1,2})(?:(?:,? \d{4})?\.|,? \d{4}:)\s+(?=[\p{Lu}/])/u;

/** What a dateline ends with; the pattern that looks for it from the start of every line of prose is dear. */
const END = /\s(?:[—–]|--?)\s|\d:\s/;

/**
 * The dateline at the start of an article or paragraph, or null.
 *
 * @param start,end the paragraph, in UTF-16 units of `text`; only its first 120 units are looked at
 */
export function findDateline(text: string, start: number, end: number, words: DateWords): Dateline | null {
  const head = text.slice(start, Math.min(end, start + 120));
  const bare = BARE.exec(head);
  if (bare !== null) return { start, end: start + bare[0].length, date: null };
  if (end - start < 100 && /\d{4}\.?\s*$/.test(head) && ALONE.test(head))
    return { start, end, date: dateOfLine(text, { start, end }, words) };
  const closed = CLOSED.exec(head);
  if (closed !== null) {
    const stretch = { start, end: start + closed[0].length };
    return { ...stretch, date: dateOfLine(text, stretch, words) };
  }
  if (!END.test(head)) return null;
  const match = /^\s*\p{Lu}[\p{L}\p{M}.'’ ,/-]{1,60}?(?:[,.(/]?\s*[^\n—–-]{0,45}?)?(?:\s(?:[—–]|--?)|\b\d{4}:)\s/u.exec(
    head,
  );
  if (match === null) return null;
  const line = match[0];
  // A city in capitals, or an agency in brackets: else it is a sentence with a dash in it.
  if (!/^\s*\p{Lu}{3}/u.test(line) && !/\([\p{L} /]{2,30}\)/u.test(line)) return null;
  const stretch = { start, end: start + line.length };
  return { ...stretch, date: dateOfLine(text, stretch, words) };
}

function dateOfLine(text: string, line: Span, words: DateWords): Edtf | null {
  for (const expression of findDates(text, line.start, line.end, words)) {
    if (expression.meaning.kind !== 'absolute') continue;
    const date = resolveDate(expression, { reference: null, tense: 'past', told: null });
    if (date !== null && /^[\dX]{4}-\d\d-\d\d$/.test(date)) return date;
  }
  return null;
}

/**
 * The day that "yesterday" and "Monday" count from: the dateline's where it is complete or becomes so by the year of
 * publication (the nearest such day), else the day of publication.
 *
 * @param dateline what {@link findDateline} read, or EDTF of it
 */
export function referenceDay(published: Edtf | null, dateline: Edtf | null): Edtf | null {
  const line = parsePoint(dateline);
  const own = parsePoint(published);
  if (line === null || line.month === null || line.day === null) return published ?? dateline;
  if (line.year !== null) return dateline;
  if (own === null || own.year === null) return published ?? dateline;
  const base = dayNumber({ year: own.year, month: own.month ?? 7, day: own.day ?? 1 });
  let best: { date: Edtf; distance: number } | null = null;
  for (const year of [own.year - 1, own.year, own.year + 1]) {
    if (!isDay(year, line.month, line.day)) continue;
    if (own.month === null && year !== own.year) continue;
    const distance = Math.abs(dayNumber({ year, month: line.month, day: line.day }) - base);
    if (best === null || distance < best.distance)
      best = {
        date: `${String(year).padStart(4, '0')}-${String(line.month).padStart(2, '0')}-${String(line.day).padStart(2, '0')}`,
        distance,
      };
  }
  return best?.date ?? published;
}

/** How many years on a text that dates something is still about to be written. */
const YEARS = 3;

/**
 * The first day of that month and number, not long after the year told of, that is this weekday or the day after it.
 *
 * @param after the latest year that the text tells of; 0 where it tells none
 */
export function likelyDay(
  line: { readonly month: number; readonly day: number },
  weekday: number,
  after: number,
): Edtf {
  const { month, day } = line;
  const first = after === 0 ? 2000 : after;
  const fits = (year: number, late: number): boolean =>
    isDay(year, month, day) && (weekdayOf({ year, month, day }) - weekday + 7) % 7 === late;
  const years = Array.from({ length: after === 0 ? 28 : YEARS }, (_, n) => first + n);
  // Within 28 years every day of the year falls on every weekday.
  const anyYear = Array.from({ length: 28 }, (_, n) => first + n);
  const year =
    years.find((one) => fits(one, 0)) ??
    years.find((one) => fits(one, 1)) ??
    anyYear.find((one) => fits(one, 0)) ??
    first;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
