/** Dates moved by so many days, weeks or years. */
import type { Edtf } from '../../model.js';
import { addDays, daysInMonth } from '../../calendar.js';
import type { Unit } from './meaning.js';
import { format, marked, parsePoint, point, pointOf, wholeDay, type Value } from './points.js';

/** The day so many days on; of a month the month itself, if by none; null where that can't be told. */
export function shiftDay(edtf: Edtf | null, shift: number): Value | null {
  const day = wholeDay(edtf);
  if (day !== null) return pointOf(addDays(day, shift));
  const read = parsePoint(edtf);
  if (read === null) return null;
  if (read.year === null && read.month !== null && read.day !== null) {
    // Without the year, whether February has 29 days is not known.
    const moved = addDays({ year: 2000, month: read.month, day: read.day }, shift);
    const common = addDays(
      { year: 2001, month: read.month, day: Math.min(read.day, daysInMonth(2001, read.month)) },
      shift,
    );
    return moved.month === common.month && moved.day === common.day ? point(null, moved.month, moved.day) : null;
  }
  return read.month !== null && shift === 0 ? point(read.year, read.month, null) : null;
}

/** Counts in days are exact, weeks are meant loosely, months and years name the month and the year. */
export function count(edtf: Edtf, amount: number, of: Unit): Value | null {
  const base = parsePoint(edtf);
  if (base === null) return null;
  switch (of) {
    case 'minute':
    case 'hour':
      return Math.abs(amount) < 24 || of === 'minute'
        ? shiftDay(edtf, 0)
        : marked(shiftDay(edtf, Math.trunc(amount / 24)) ?? point(null, null, null), '?');
    case 'day':
    case 'night':
      return shiftDay(edtf, amount);
    case 'week':
    case 'fortnight':
    case 'weekend': {
      const moved = shiftDay(edtf, amount * (of === 'fortnight' ? 14 : 7));
      return moved === null ? null : marked(moved, '?');
    }
    case 'month':
    case 'quarter': {
      if (base.year === null || base.month === null) return null;
      const months = base.year * 12 + base.month - 1 + amount * (of === 'month' ? 1 : 3);
      return point(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, null);
    }
    case 'year':
    case 'decade':
    case 'century': {
      const year = base.year === null ? null : base.year + amount * (of === 'year' ? 1 : of === 'decade' ? 10 : 100);
      return year === null || year < 0 || year > 9999 ? null : point(year, null, null);
    }
  }
}

/** Widen a day to the N days that begin on it: "a two-day summit opens on Friday". */
export function runFrom(edtf: Edtf, days: number): Edtf {
  const day = /^\d{4}-\d\d-\d\d$/.test(edtf) ? wholeDay(edtf) : null;
  return day === null || days < 2 || days > 60 ? edtf : `${edtf}/${format(pointOf(addDays(day, days - 1)))}`;
}

/** The N days that end with a day: "three days of talks ended on Friday". */
export function runUntil(edtf: Edtf, days: number): Edtf {
  const day = /^\d{4}-\d\d-\d\d$/.test(edtf) ? wholeDay(edtf) : null;
  return day === null || days < 2 || days > 60 ? edtf : `${format(pointOf(addDays(day, 1 - days)))}/${edtf}`;
}

/** The day so many days before or after another; null where it is not a day. */
export function shiftEdtf(edtf: Edtf, amount: number, of: Unit): Edtf | null {
  const value = count(edtf, amount, of);
  return value === null ? null : format(value);
}
