import type { Edtf } from '../../model.js';
import { addDays, type Day, dayNumber, daysInMonth, isDay, weekdayOf } from '../../calendar.js';
import type { DateExpression, Meaning, Unit } from './meaning.js';
import { monthTold, season, SEASON_START } from './seasons.js';
import { count, shiftDay } from './shifts.js';
import {
  format,
  isPoint,
  marked,
  pad,
  parsePoint,
  point,
  pointOf,
  wholeDay,
  yearless,
  type Point,
  type Value,
} from './points.js';

/**
 * Which side of the reference day the clause speaks of; `near`: whichever side is nearer, where the clause does not tell;
 * `due`: of a plan told in the past ("was to open on 24 September"), a date without its year may be over, a weekday is not.
 */
export type Tense = 'past' | 'future' | 'near' | 'due';

/** What a date expression is read against. */
export interface DateContext {
  /** The article's day (or month, or year), or its dateline's: EDTF, or null. */
  readonly reference: Edtf | null;
  readonly tense: Tense;
  /** The last date that the text told before this expression: what "that evening" and "two days earlier" count from. */
  readonly told: Edtf | null;
  /** The last date told, of whatever length: what "that year" and "that month" are; where left out, the one above. */
  readonly spoken?: Edtf | null;
  /** A whole day that a reference without its year probably is: weekdays and weeks count from it. */
  readonly likely?: Edtf | null;
}

/**
 * The EDTF value of a date expression, or null where nothing can be said.
 *
 * @see interface.md on dates; ISO 8601-2 levels 0–2
 */
export function resolveDate(expression: DateExpression, context: DateContext): Edtf | null {
  const value = resolve(expression.meaning, context) ?? resolveLikely(expression.meaning, context);
  if (value === null) return null;
  return format(expression.approximate ? marked(value, '~') : value);
}

/** What a weekday or a week is by the day that the article probably has: with `?`, and without a year as the article's own. */
function resolveLikely(meaning: Meaning, context: DateContext): Value | null {
  const { likely = null } = context;
  if (likely === null || context.reference === null || !context.reference.startsWith('XXXX')) return null;
  const value = resolve(meaning, { ...context, reference: likely, likely: null });
  return value === null ? null : yearless(value);
}

function resolve(meaning: Meaning, context: DateContext): Value | null {
  switch (meaning.kind) {
    case 'absolute': {
      const told =
        meaning.yearShift !== undefined
          ? yearOf(context.reference, meaning.yearShift)
          : // Weeks on from a month lead to no day, but to its year
            toldYear(meaning.beside === undefined ? meaning : { ofText: true }, context);
      const counted = meaning.beside === undefined ? null : resolve(meaning.beside, context);
      return counted !== null && isPoint(counted) && counted.year !== null
        ? absolute(null, meaning.month, meaning.day, nearest(counted, context))
        : absolute(meaning.year ?? told, meaning.month, meaning.day, context);
    }
    case 'slashed': return slashed(meaning.first, meaning.second, meaning.year, context);
    case 'season':
      return meaning.shift !== null && meaning.ofText === true
        ? season(meaning.season, null, meaning.shift, { ...context, reference: monthTold(context) })
        : season(meaning.season, meaning.year ?? toldYear(meaning, context), meaning.shift, context);
    case 'quarter': {
      const year = meaning.year ?? yearOf(context.reference, meaning.yearShift);
      if (year === null) return null;
      const first = meaning.quarter * 3 - 2;
      return { from: point(year, first, null), to: point(year, first + 2, null) };
    }
    case 'decade': {
      const year = yearOf(context.reference, 0);
      const decade = meaning.decade ?? (year === null ? null : Math.floor(year / 10) + meaning.shift);
      return decade === null ? null : { text: `${pad(decade, 3)}X` };
    }
    case 'century': return { text: `${pad(meaning.century - 1, 2)}XX` };
    case 'weekday': return weekday(meaning.weekday, meaning.shift, meaning.ofText, context);
    case 'day-of-week': return dayOfWeek(meaning, context);
    case 'day': return shiftDay(meaning.ofText ? context.told : context.reference, meaning.shift);
    case 'overnight': {
      const from = shiftDay(context.reference, -1);
      const to = shiftDay(context.reference, 0);
      return from === null || to === null ? null : { from, to };
    }
    case 'unit': return unit(meaning.unit, meaning.shift, meaning.ofText ? (spokenOf(meaning.unit, context) ?? context.reference) : context.reference, context);
    case 'month': return month(meaning.month, meaning.shift, context);
    case 'offset': return offset(meaning, context);
    case 'stretch': return stretch(meaning.amount, meaning.unit, meaning.direction, context);
    case 'range': return range(meaning, context);
    case 'day-of-month': return meaning.ofText === true ? dayOfTold(meaning.day, context) : dayOfMonth(meaning.day, context);
    case 'part': return part(meaning, context);
    case 'same': return shiftDay(context.told, 0);
    case 'moving-feast': return meaning.year === null ? null : point(meaning.year, null, null);
    case 'duration':
    case 'untold': return null;
  }
} // prettier-ignore

/** The year of "that year"; null where the words don't say so or none was told. */
const toldYear = ({ ofText }: { readonly ofText?: true }, { spoken, told }: DateContext): number | null =>
  ofText === true ? (parsePoint(spoken ?? told)?.year ?? null) : null;

/** What has no year is the nearest to that point: of a year alone, the one in it. */
const nearest = (to: Point, context: DateContext): DateContext => ({
  ...context,
  reference: format({ ...to, mark: '' }),
  tense: 'near',
});

/** "that week" is of the day told, "that year" of whatever was told last. */
const spokenOf = (of: Unit, { told, spoken }: DateContext): Edtf | null =>
  of === 'year' || of === 'month' ? (spoken ?? told) : told;

function yearOf(reference: Edtf | null, shift: number): number | null {
  const year = parsePoint(reference)?.year ?? null;
  return year === null ? null : year + shift;
}

/** Without a year: the nearest such day or month on the tense's side of the reference. */
function absolute(year: number | null, month: number | null, day: number | null, context: DateContext): Value | null {
  if (year !== null || month === null) return point(year, month, day);
  const reference = parsePoint(context.reference);
  if (reference === null || reference.year === null) return point(null, month, day);
  // A season stands for the last of its months: what it tells of without a year has mostly begun.
  const season = /^\d{4}-(2[1-4])/.exec(context.reference ?? '')?.[1];
  if (season !== undefined) {
    const last = (SEASON_START[Number(season) - 21]! + 2) % 12;
    return absolute(null, month, day, {
      ...context,
      reference: `${pad(reference.year + (last < 3 ? 1 : 0), 4)}-${pad(last, 2)}`,
    });
  }
  const at =
    reference.month === null ? 0 : reference.month * 100 + (day === null || reference.day === null ? 0 : reference.day);
  const own = month * 100 + (day === null || reference.day === null ? 0 : day);
  if (reference.month === null) return point(reference.year, month, day);
  // Half a year is as near before as behind: hundreds of months and days compare as days do.
  const shift =
    context.tense === 'near' || context.tense === 'due'
      ? own - at > 600 ? -1 : at - own > 600 ? 1 : 0
      : context.tense === 'past'
        ? own > at ? -1 : 0
        : own < at ? 1 : 0; // prettier-ignore
  // 29 February goes to the next year that has one, within the four around.
  for (let n = 0; n < 8; n++) {
    const wanted = reference.year + shift + (context.tense === 'past' ? -n : n);
    if (day === null || isDay(wanted, month, day)) return point(wanted, month, day);
  }
  return null;
}

/** Day and month may be either: a near reference decides, else only the year stands. */
function slashed(first: number, second: number, year: number, context: DateContext): Value {
  const reference = wholeDay(context.reference);
  if (first === second) return point(year, first, second);
  if (reference === null) return point(year, null, null);
  const distance = (month: number, day: number): number =>
    Math.abs(dayNumber({ year, month, day }) - dayNumber(reference));
  const dayFirst = distance(second, first);
  const monthFirst = distance(first, second);
  // Near is within a month, and the other reading must not be.
  if (dayFirst <= 31 && monthFirst > 31) return point(year, second, first);
  if (monthFirst <= 31 && dayFirst > 31) return point(year, first, second);
  if (dayFirst <= 31 && monthFirst <= 31)
    return dayFirst < monthFirst ? point(year, second, first) : point(year, first, second);
  return point(year, null, null);
}

function weekday(day: number, shift: number | null, ofText: boolean, context: DateContext): Value | null {
  const base = wholeDay(ofText ? (context.told ?? context.reference) : context.reference);
  if (base === null) {
    const reference = parsePoint(context.reference);
    return reference !== null &&
      reference.year !== null &&
      reference.month !== null &&
      reference.day === null &&
      shift === null
      ? point(reference.year, reference.month, null)
      : null;
  }
  // "will be in Oslo next week and meets her there on Thursday"
  const within = shift === null && context.tense !== 'past' ? weekTold(context) : null;
  if (within !== null) return pointOf(addDays(within, day - 1));
  const today = weekdayOf(base);
  const back = (today - day + 7) % 7;
  if (shift === null) {
    const past = context.tense === 'past' || (context.tense === 'near' && back <= 3);
    return pointOf(addDays(base, past ? -back : (day - today + 7) % 7));
  }
  if (shift === -1) return pointOf(addDays(base, back === 0 ? -7 : -back));
  if (shift === 2) return pointOf(addDays(base, (day - today + 7) % 7 || 7));
  // "the next Tuesday" after a day told is the first one; "next Tuesday" is next week's
  if (shift === 1) return pointOf(addDays(base, ofText ? (day - today + 7) % 7 || 7 : 8 - today + day - 1));
  return pointOf(addDays(base, day - today));
}

/** The Monday of a whole week that was told last, if it is still to come. */
function weekTold({ told, reference }: DateContext): Day | null {
  const [from, to] = (told ?? '').split('/');
  const monday = wholeDay(from ?? null);
  const sunday = wholeDay(to ?? null);
  const now = wholeDay(reference);
  if (monday === null || sunday === null || now === null || dayNumber(monday) <= dayNumber(now)) return null;
  return dayNumber(sunday) - dayNumber(monday) === 6 && weekdayOf(monday) === 1 ? monday : null;
}

function dayOfWeek(meaning: Extract<Meaning, { kind: 'day-of-week' }>, context: DateContext): Value | null {
  const base = wholeDay(meaning.ofText ? context.told : context.reference);
  return base === null ? null : pointOf(addDays(base, 7 * meaning.week + meaning.weekday - weekdayOf(base)));
}

function unit(of: Unit, shift: number | null, edtf: Edtf | null, context: DateContext): Value | null {
  const reference = parsePoint(edtf);
  if (reference === null) return null;
  // "that month", where the month told has no year
  if (reference.year === null)
    return of === 'month' && shift === 0 && reference.month !== null ? point(null, reference.month, null) : null;
  const by = shift ?? (context.tense === 'past' ? -1 : 0);
  if (of === 'year') return point(reference.year + by, null, null);
  if (reference.month === null) return null;
  if (of === 'month') {
    const months = reference.year * 12 + reference.month - 1 + by;
    return point(Math.floor(months / 12), (months % 12) + 1, null);
  }
  if (of === 'quarter') {
    const quarters = reference.year * 4 + Math.floor((reference.month - 1) / 3) + by;
    const first = (quarters % 4) * 3 + 1;
    return { from: point(Math.floor(quarters / 4), first, null), to: point(Math.floor(quarters / 4), first + 2, null) };
  }
  const day = wholeDay(edtf);
  if (day === null) return null;
  const monday = addDays(day, 1 - weekdayOf(day) + by * 7);
  if (of === 'day') return shiftDay(edtf, by);
  if (of === 'week') return { from: pointOf(monday), to: pointOf(addDays(monday, 6)) };
  if (of === 'weekend') {
    // Within a weekend, "over the weekend" is this one.
    const started = shift === null && weekdayOf(day) === 7 && context.tense === 'past' ? addDays(monday, 7) : monday;
    return { from: pointOf(addDays(started, 5)), to: pointOf(addDays(started, 6)) };
  }
  return null;
}

function month(of: number, shift: number, context: DateContext): Value | null {
  const reference = parsePoint(context.reference);
  if (reference === null || reference.year === null) return null;
  if (reference.month === null) return shift === 0 ? point(reference.year, of, null) : null;
  if (shift === 0) return point(reference.year, of, null);
  if (shift === -1) return point(of < reference.month ? reference.year : reference.year - 1, of, null);
  return point(of > reference.month ? reference.year : reference.year + 1, of, null);
}

function offset(meaning: Extract<Meaning, { kind: 'offset' }>, context: DateContext): Value | null {
  const base = typeof meaning.from === 'object' ? resolve(meaning.from, context) : null;
  const edtf =
    typeof meaning.from === 'object'
      ? base === null
        ? null
        : format(base)
      : meaning.from === 'reference'
        ? context.reference
        : meaning.from === 'text'
          ? context.told
          : null;
  return edtf === null ? null : count(edtf, meaning.amount * meaning.direction, meaning.unit);
}

function stretch(amount: number, of: Unit, direction: -1 | 1, context: DateContext): Value | null {
  const here = shiftDay(context.reference, 0);
  const day = wholeDay(context.reference);
  if (here === null || day === null) return null;
  const there =
    of === 'week' || of === 'fortnight'
      ? pointOf(addDays(day, direction * amount * (of === 'week' ? 7 : 14)))
      : count(format(here), direction * amount, of);
  if (there === null) return null;
  // Ends of unlike precision would say more than the text: a stretch of months runs from month to month.
  const near =
    isPoint(there) && there.day === null && isPoint(here)
      ? point(here.year, there.month === null ? null : here.month, null)
      : here;
  return direction > 0 ? { from: near, to: there } : { from: there, to: near };
}

function range(meaning: Extract<Meaning, { kind: 'range' }>, context: DateContext): Value | null {
  if (meaning.from === null) {
    const to = meaning.to === null ? null : resolve(meaning.to, { ...context, tense: 'future' });
    return to === null || !isPoint(to) ? null : { from: null, to };
  }
  const from = resolve(meaning.from, context);
  if (from === null) return null;
  if (meaning.to === null) {
    if (isPoint(from)) return { from, to: null };
    return 'text' in from || from.from === null ? null : { from: from.from, to: null };
  }
  // The end is the first such day from the start on.
  const start = isPoint(from) ? from : null;
  if (start === null) return null;
  const later = resolve(
    meaning.to,
    start.year === null ? context : { ...context, reference: format({ ...start, mark: '' }), tense: 'future' },
  );
  if (later === null || !isPoint(later)) return null;
  if (
    start.year !== null &&
    context.tense === 'past' &&
    meaning.from.kind === 'weekday' &&
    meaning.to.kind === 'weekday'
  ) {
    // In the past both days lie before the reference: "from Thursday to Monday" told on a Sunday began last week.
    const reference = wholeDay(context.reference);
    const end = wholeDay(format(later));
    const begin = wholeDay(format(start));
    if (reference !== null && end !== null && begin !== null && dayNumber(end) > dayNumber(reference))
      return { from: pointOf(addDays(begin, -7)), to: pointOf(addDays(end, -7)) };
  }
  if (later.month === null && start.month === null && later.year === start.year) return start;
  return { from: start, to: later };
}

function dayOfMonth(day: number, context: DateContext): Value | null {
  const reference = parsePoint(context.reference);
  if (reference === null || reference.year === null || reference.month === null) return null;
  if (reference.day === null)
    return isDay(reference.year, reference.month, day) ? point(reference.year, reference.month, day) : null;
  const step = context.tense === 'past' ? -1 : 1;
  let months = reference.year * 12 + reference.month - 1;
  if (step < 0 ? day > reference.day : day < reference.day) months += step;
  for (let n = 0; n < 2; n++, months += step) {
    const year = Math.floor(months / 12);
    if (isDay(year, (months % 12) + 1, day)) return point(year, (months % 12) + 1, day);
  }
  return null;
}

/** "the 13th of that month" */
function dayOfTold(day: number, { told, spoken }: DateContext): Value | null {
  const read = parsePoint(spoken ?? told);
  if (read === null || read.month === null || !isDay(read.year, read.month, day)) return null;
  return point(read.year, read.month, day);
}

/** Weeks of a month are counted in sevens from its first day, the last one back from its end. */
function part(meaning: Extract<Meaning, { kind: 'part' }>, context: DateContext): Value | null {
  const whole = resolve(meaning.of, context);
  if (whole === null || !isPoint(whole)) return null;
  const { year, month, day } = whole;
  if (day !== null) {
    if (year === null || month === null) return null;
    const monday = addDays({ year, month, day }, 1 - weekdayOf({ year, month, day }));
    return { from: pointOf(monday), to: pointOf(addDays(monday, 6)) };
  }
  if (month === null) {
    if (year === null || meaning.unit === 'week') return null;
    return meaning.part === 1
      ? { from: point(year, 1, null), to: point(year, 6, null) }
      : { from: point(year, 7, null), to: point(year, 12, null) };
  }
  const end = daysInMonth(year ?? 2001, month);
  const [from, to] =
    meaning.unit === 'half'
      ? meaning.part === 1
        ? [1, 15]
        : [16, end]
      : meaning.part < 0
        ? [end - 6, end]
        : [7 * meaning.part - 6, Math.min(7 * meaning.part, end)];
  return from > end ? null : { from: point(year, month, from), to: point(year, month, to) };
}
