import { dayFromNumber, dayNumber } from './calendar.js';
import type { Edtf } from './model.js';

/** Days since 1970-01-01 in the proleptic Gregorian calendar, both included; infinite where an end is open. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

/** A calendar date, its parts as EDTF writes them. */
interface Parts {
  /** null where not one digit of it is known. */
  readonly year: { readonly first: number; readonly last: number } | null;
  readonly month: number | null;
  readonly day: number | null;
}

const DATE = /^(?:Y(-?\d{5,12})|(-?[\dX]{4}))(?:-(\d\d|XX)(?:-(\d\d|XX))?)?$/;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
/** Seasons of EDTF, by the months that they begin with: those of the north, winter from December on. */
const SEASONS = new Map([
  [21, { name: 'spring', month: 3 }],
  [22, { name: 'summer', month: 6 }],
  [23, { name: 'autumn', month: 9 }],
  [24, { name: 'winter', month: 12 }],
]);

/**
 * The first and last day that a date may mean.
 *
 * Qualifiers (`?`, `~`, `%`) don't widen it: nobody knows by how much. Unknown digits do (`201X` is ten years).
 *
 * @returns null where the year is unknown (`XXXX-07-16`), nothing is given, or it is no EDTF of the kinds in use here
 * @see ISO 8601-2:2019, levels 0 to 2; seasons 21–24 as months of the north
 */
export function daysOf(date: Edtf | null): Days | null {
  if (date === null) return null;
  const slash = date.indexOf('/');
  if (slash < 0) return single(date);
  const [start, end] = [date.slice(0, slash), date.slice(slash + 1)];
  const open = (part: string): boolean => part === '' || part === '..';
  if (open(start) && open(end)) return null;
  const first = open(start) ? -Infinity : single(start)?.first;
  const last = open(end) ? Infinity : single(end)?.last;
  return first === undefined || last === undefined || first > last ? null : { first, last };
}

function single(date: string): Days | null {
  const parts = parse(date);
  if (parts === null || parts.year === null) return null;
  const { first, last } = parts.year;
  if (parts.month === null)
    return {
      first: numberOf(first, 1, 1),
      last: numberOf(last + 1, 1, 1) - 1,
    };
  const season = SEASONS.get(parts.month);
  if (season !== undefined) {
    const [endYear, endMonth] = season.month === 12 ? [last + 1, 3] : [last, season.month + 3];
    return {
      first: numberOf(first, season.month, 1),
      last: numberOf(endYear, endMonth, 1) - 1,
    };
  }
  if (parts.day !== null)
    return {
      first: numberOf(first, parts.month, parts.day),
      last: numberOf(last, parts.month, parts.day),
    };
  return {
    first: numberOf(first, parts.month, 1),
    last: numberOf(last, parts.month + 1, 1) - 1,
  };
}

const numberOf = (year: number, month: number, day: number): number => dayNumber({ year, month, day });

function parse(date: string): Parts | null {
  const match = DATE.exec(date.replace(/[?~%]/g, ''));
  if (match === null) return null;
  const [, long, short, monthText, dayText] = match;
  const digits = long ?? short!;
  const known = (text: string | undefined): number | null =>
    text === undefined || text === 'XX' ? null : Number(text);
  const [month, day] = [known(monthText), known(dayText)];
  if (month !== null && !(month >= 1 && month <= 12) && !SEASONS.has(month)) return null;
  if (day !== null && (month === null || month > 12 || day < 1 || day > daysIn(month))) return null;
  if (/^-?XXXX$/.test(digits)) return { year: null, month, day };
  const ends = [Number(digits.replaceAll('X', '0')), Number(digits.replaceAll('X', '9'))].sort((a, b) => a - b);
  return { year: { first: ends[0]!, last: ends[1]! }, month, day };
}

/** As many as the month ever has: a 29 February of a common year runs over into March, it is no reason to lose a date. */
function daysIn(month: number): number {
  return month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The calendar date of a day number: `2024-03-04`, `-0043-03-15`; more than four digits of year where it takes them. */
export function isoDay(number: number): string {
  const { year, month, day } = dayFromNumber(number);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Whether a date may fall into a stretch of days. What has no known year never does. */
export function overlaps(date: Edtf | null, within: Days): boolean {
  const days = daysOf(date);
  return days !== null && days.first <= within.last && days.last >= within.first;
}

/** A date for readers: `4 March 2024`, `about May 2024`, `autumn 2024`, `16 July`, `from 2023`, `1–3 May 2022` spelled out. */
export function dateInWords(date: Edtf): string {
  const slash = date.indexOf('/');
  if (slash < 0) return singleInWords(date);
  const [start, end] = [date.slice(0, slash), date.slice(slash + 1)];
  if (end === '' || end === '..') return `from ${singleInWords(start)}`;
  if (start === '' || start === '..') return `until ${singleInWords(end)}`;
  return `${singleInWords(start)} to ${singleInWords(end)}`;
}

function singleInWords(date: string): string {
  const parts = parse(date);
  if (parts === null) return date;
  const qualifier = /[~%]/.test(date) ? 'about ' : '';
  const doubt = /[?%]/.test(date) ? '?' : '';
  return qualifier + [dayAndMonth(parts), yearInWords(parts)].filter((part) => part !== '').join(' ') + doubt;
}

function dayAndMonth({ month, day }: Parts): string {
  if (month === null) return '';
  const name = SEASONS.get(month)?.name ?? MONTHS[month - 1]!;
  return day === null ? name : `${day} ${name}`;
}

function yearInWords({ year }: Parts): string {
  if (year === null) return '';
  const name = (value: number): string => (value > 0 ? String(value) : `${1 - value} BC`);
  if (year.first === year.last) return name(year.first);
  return year.last - year.first === 9 && year.first > 0 ? `${year.first}s` : `${name(year.first)}–${name(year.last)}`;
}
