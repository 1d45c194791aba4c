/** Days, months and years that may lack a part, and how EDTF writes and reads them. */
import { dayNumber, isDay, type Day } from '../../calendar.js';
import type { Edtf } from '../../model.js';

/** A day, month or year; what is null is not known. A year may be null where month and day are known. */
export interface Point {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly mark: '' | '?' | '~';
}

export type Value = Point | { readonly from: Value | null; readonly to: Value | null } | { readonly text: string };

export const isPoint = (value: Value): value is Point => 'mark' in value;

export const pad = (value: number, width: number): string => String(value).padStart(width, '0');

export function format(value: Value): Edtf {
  if ('text' in value) return value.text;
  if (!isPoint(value))
    return `${value.from === null ? '..' : format(value.from)}/${value.to === null ? '..' : format(value.to)}`;
  const year = value.year === null ? 'XXXX' : pad(value.year, 4);
  const month = value.month === null ? '' : `-${pad(value.month, 2)}`;
  return `${year}${month}${value.day === null ? '' : `-${pad(value.day, 2)}`}${value.mark}`;
}

/** Read an EDTF day, month or year (also `XXXX-MM-DD`, also with `?` or `~`); of an interval its first part, of a season the year; null for others. */
export function parsePoint(
  edtf: Edtf | null,
): { year: number | null; month: number | null; day: number | null } | null {
  const match = /^(\d{4}|XXXX)(?:-(0[1-9]|1[0-2]|2[1-4])(?:-(\d\d))?)?[?~%]?(?:\/|$)/.exec(edtf ?? '');
  if (match === null) return null;
  if (match[2] !== undefined && Number(match[2]) > 12)
    return { year: match[1] === 'XXXX' ? null : Number(match[1]), month: null, day: null };
  const year = match[1] === 'XXXX' ? null : Number(match[1]);
  const month = match[2] === undefined ? null : Number(match[2]);
  const day = match[3] === undefined ? null : Number(match[3]);
  return { year, month, day };
}

export const point = (
  year: number | null,
  month: number | null,
  day: number | null,
  mark: Point['mark'] = '',
): Point => ({
  year,
  month,
  day,
  mark,
});
export const pointOf = (day: Day, mark: Point['mark'] = ''): Point => point(day.year, day.month, day.day, mark);

/** The reference as a whole day, or null where it is less. */
export function wholeDay(edtf: Edtf | null): Day | null {
  const read = parsePoint(edtf);
  if (
    read === null ||
    read.year === null ||
    read.month === null ||
    read.day === null ||
    !isDay(read.year, read.month, read.day)
  )
    return null;
  return { year: read.year, month: read.month, day: read.day };
}

/** From one day to another, where both are known, be it both without their year; of an interval its first day; else null. */
export function daysBetween(from: Edtf | null, to: Edtf | null): number | null {
  const [a, b] = [parsePoint(from), parsePoint(to)];
  if (a === null || b === null || (a.year === null) !== (b.year === null)) return null;
  const [first, second] = [numberOf(a), numberOf(b)];
  if (first === null || second === null) return null;
  const days = second - first;
  // Around the turn of an unknown year
  return a.year !== null || Math.abs(days) <= 183 ? days : days - Math.sign(days) * 366;
}

/** Days of an unknown year count as those of a leap year. */
function numberOf({ year, month, day }: Pick<Point, 'year' | 'month' | 'day'>): number | null {
  return month === null || day === null ? null : dayNumber({ year: year ?? 2000, month, day });
}

/** Without its year, as the article's own dates are; null where nothing is left. */
export function yearless(value: Value): Value | null {
  if ('text' in value) return null;
  if (isPoint(value))
    return value.month === null ? null : { ...value, year: null, mark: value.mark === '' ? '?' : value.mark };
  const from = value.from === null ? null : yearless(value.from);
  const to = value.to === null ? null : yearless(value.to);
  return (from === null) === (value.from === null) && (to === null) === (value.to === null) ? { from, to } : null;
}

/** With a mark of doubt on every day in it. */
export function marked(value: Value, mark: Point['mark']): Value {
  if (isPoint(value)) return { ...value, mark };
  if ('text' in value) return value;
  return {
    from: value.from === null ? null : marked(value.from, mark),
    to: value.to === null ? null : marked(value.to, mark),
  };
}
