import { dateInWords, daysOf, isoDay, type Days } from '../../src/graph/browser.js';

/** Dates as the viewer needs them: as stretches on a line of time, and in words. */

export interface Bounds extends Days {
  /** A single day that nobody marked as uncertain or approximate. */
  readonly exact: boolean;
}

/** The days that an EDTF expression may mean; infinite where an end is open; `null` where it names no year. */
export function bounds(date: string | null): Bounds | null {
  const days = daysOf(date);
  return days && { ...days, exact: date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date) };
}

/** An EDTF expression as people read it. */
export function inWords(date: string | null): string {
  return date === null ? 'no date' : dateInWords(date);
}

/** A day in words: `7 November 2022`. */
export function dayInWords(day: number): string {
  return dateInWords(isoDay(day));
}

/** The month of a day, counted from the year 0. */
export function monthOf(day: number): number {
  const [year = '0', month = '1'] = isoDay(day).split('-');
  return Number(year) * 12 + Number(month) - 1;
}

/** The first day of a month as `monthOf` counts them. */
export function monthStart(month: number): number {
  return daysOf(`${year(month)}-${String((month % 12) + 1).padStart(2, '0')}-01`)?.first ?? 0;
}

function year(month: number): string {
  return String(Math.floor(month / 12)).padStart(4, '0');
}

/** `Nov 2022`; where `isShort`, the year only in January. */
export function monthInWords(month: number): string {
  return dateInWords(`${year(month)}-${String((month % 12) + 1).padStart(2, '0')}`).replace(/^(\p{L}{3})\p{L}*/u, '$1');
}
