/** Dates that name their day or month: `2022-07-16`, `16 July`, `July 16, 2022`, `the 11th`. */
import { absolute, DASHES, trailingYear, type Rule } from './rule.js';
import type { Meaning } from '../meaning.js';

export const iso: Rule = (lex, i) => {
  const year = lex.year(i);
  if (year === null || !lex.joined(i + 1, '-') || !lex.joined(i + 3, '-')) return null;
  const month = Number(lex.lower(i + 2));
  const day = Number(lex.lower(i + 4));
  if (!/^\d\d?$/.test(lex.lower(i + 2)) || !/^\d\d?$/.test(lex.lower(i + 4)) || !lex.valid(year, month, day))
    return null;
  return { meaning: absolute(year, month, day), next: i + 5, by: 'date-iso' };
};

export const numeric: Rule = (lex, i) => {
  const first = Number(lex.lower(i));
  const second = Number(lex.lower(i + 2));
  if (!/^\d\d?$/.test(lex.lower(i)) || !/^\d\d?$/.test(lex.lower(i + 2))) return null;
  const mark = lex.lower(i + 1);
  if (!lex.joined(i + 1, '.', '/') || !lex.joined(i + 3, mark) || !/^(\d\d|[12]\d{3})$/.test(lex.lower(i + 4)))
    return null;
  const written = Number(lex.lower(i + 4));
  const year = written >= 100 ? written : written < 70 ? 2000 + written : 1900 + written;
  const meaning: Meaning | null =
    mark === '.' || first > 12
      ? lex.valid(year, second, first) ? absolute(year, second, first) : null
      : second > 12
        ? lex.valid(year, first, second) ? absolute(year, first, second) : null
        : { kind: 'slashed', first, second, year }; // prettier-ignore
  return meaning === null ? null : { meaning, next: i + 5, by: 'date-numeric' };
};

/** `16 July [2022]`, `the 9th of September`, `16-31 July`, `16 and 17 July`. */
export const dayMonth: Rule = (lex, i) => {
  const first = lex.dayOfMonth(i);
  if (first === null) return null;
  let at = first.next;
  let last: number | null = null;
  if (lex.is(at, ...DASHES, 'to', 'and', 'through', 'until')) {
    const second = lex.dayOfMonth(lex.is(at + 1, 'the') ? at + 2 : at + 1);
    if (second !== null && second.day > first.day) {
      last = second.day;
      at = second.next;
    }
  }
  const month = lex.is(at, 'of') && lex.is(at + 1, 'the') && lex.is(at + 2, 'same') ? at + 2 : at + 1;
  if (lex.is(at, 'of') && lex.is(month, 'that', 'same', 'this', 'the') && lex.is(month + 1, 'month')) {
    const meaning: Meaning = { kind: 'day-of-month', day: first.day };
    const told = lex.is(month, 'that', 'same');
    return { meaning: told ? { ...meaning, ofText: true } : meaning, next: month + 2, by: 'day-of-that-month' };
  }
  if (lex.is(at, 'of')) at++;
  else if (first.ordinal && !/^\d/.test(lex.lower(i))) return null; // "first May" is nothing; "the first of May" is
  const named = lex.month(at, true);
  if (named === null || (!lex.tokens[at]!.upper && lex.is(at, 'may', 'march'))) return null;
  const { year, next } = trailingYear(lex, named.next);
  if (!lex.valid(year, named.month, first.day)) return null;
  const from = absolute(year, named.month, first.day);
  if (last === null) return { meaning: from, next, by: 'date-day-month' };
  if (!lex.valid(year, named.month, last)) return null;
  return { meaning: { kind: 'range', from, to: absolute(year, named.month, last) }, next, by: 'date-days-month' };
};

/** `July 16[, 2022]`, `July 16-18`, `November 2021`, `November`, `May and June 2020`. */
export const monthFirst: Rule = (lex, i) => {
  const token = lex.tokens[i];
  if (token === undefined || !lex.has('month', i)) return null;
  const named = lex.month(i, true)!;
  let at = named.next;
  if (lex.is(at, 'the')) at++;
  const day = token.upper ? lex.dayOfMonth(at) : null;
  if (day !== null && !(day.ordinal && lex.value('ordinal', at) !== null && at === named.next)) {
    let to: number | null = null;
    let next = day.next;
    if (lex.is(next, ...DASHES, 'to', 'and', 'through', 'until')) {
      const second = lex.dayOfMonth(next + 1);
      if (second !== null && second.day > day.day && !lex.has('month', second.next)) {
        to = second.day;
        next = second.next;
      }
    }
    const written = trailingYear(lex, next);
    if (lex.valid(written.year, named.month, day.day) && !(lex.has('unit', next) && written.year === null)) {
      const from = absolute(written.year, named.month, day.day);
      if (to === null) return { meaning: from, next: written.next, by: 'date-month-day' };
      if (lex.valid(written.year, named.month, to))
        return {
          meaning: { kind: 'range', from, to: absolute(written.year, named.month, to) },
          next: written.next,
          by: 'date-month-days',
        };
    }
  }
  const written = token.upper ? trailingYear(lex, named.next) : { year: null, next: named.next };
  if (written.year !== null)
    return { meaning: absolute(written.year, named.month, null), next: written.next, by: 'date-month-year' };
  const bare = lex.month(i, false);
  if (bare === null) return null;
  if (lex.is(bare.next, 'and', 'or', ...DASHES)) {
    const second = lex.month(bare.next + 1, true);
    const year = second === null ? null : trailingYear(lex, second.next);
    if (
      second !== null &&
      year !== null &&
      lex.tokens[bare.next + 1]!.upper &&
      second.month > bare.month &&
      // "in February and September": twice
      (second.month === bare.month + 1 || !lex.is(bare.next, 'and') || lex.is(i - 1, 'between', 'from')) &&
      lex.dayOfMonth(second.next) === null
    )
      return {
        meaning: {
          kind: 'range',
          from: absolute(year.year, bare.month, null),
          to: absolute(year.year, second.month, null),
        },
        next: year.next,
        by: 'date-months',
      };
  }
  return { meaning: absolute(null, bare.month, null), next: bare.next, by: 'date-month' };
};

/** `the 11th`, where no month follows: a day of this month. */
export const bareDay: Rule = (lex, i) => {
  if (!lex.is(i - 1, 'the') || !lex.is(i - 2, 'on', 'since', 'until', 'by', 'from')) return null;
  const day = lex.dayOfMonth(i);
  if (day === null || !day.ordinal || !/^\d/.test(lex.lower(i))) return null;
  const after = lex.tokens[day.next];
  if (
    after !== undefined &&
    /^\p{L}/u.test(after.text) &&
    !lex.is(day.next, 'and', 'in', 'at', 'with', 'for', 'to', 'as', 'but')
  )
    return null;
  return { meaning: { kind: 'day-of-month', day: day.day }, next: day.next, by: 'day-of-month' };
};
