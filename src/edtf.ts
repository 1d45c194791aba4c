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
  if (parts.month === null) return { first: dayNumber(first, 1, 1), last: dayNumber(last + 1, 1, 1) - 1 };
  const season = SEASONS.get(parts.month);
  if (season !== undefined) {
    const [endYear, endMonth] = season.month === 12 ? [last + 1, 3] : [last, season.month + 3];
    return { first: dayNumber(first, season.month, 1), last: dayNumber(endYear, endMonth, 1) - 1 };
  }
  if (parts.day !== null)
    return { first: dayNumber(first, parts.month, parts.day), last: dayNumber(last, parts.month, parts.day) };
  return { first: dayNumber(first, parts.month, 1), last: dayNumber(last, parts.month + 1, 1) - 1 };
}

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

/** Days since 1970-01-01; months beyond December count on into the next year. Exact for every safe integer of years. */
function dayNumber(year: number, month: number, day: number): number {
  const shifted = year + Math.floor((month - 3) / 12);
  const monthFromMarch = (((month - 3) % 12) + 12) % 12;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

/** The calendar date of a day number: `2024-03-04`, `-0043-03-15`; more than four digits of year where it takes them. */
export function isoDay(day: number): string {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  const digits = String(Math.abs(year)).padStart(4, '0');
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${year < 0 ? '-' : ''}${digits}-${two(month)}-${two(dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1)}`;
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
