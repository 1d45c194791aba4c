/** What counts from the day of writing, or from the day told of: yesterday, last week, that evening, the following day. */
import { absolute, skipDayPart, type Rule } from './rule.js';

export const dayWord: Rule = (lex, i) => {
  const the = lex.is(i, 'the') ? i + 1 : i;
  if (lex.is(the, 'day') && lex.is(the + 1, 'before', 'after')) {
    const value = lex.value('day', the + 2);
    if (value !== null && value !== 0)
      return { meaning: { kind: 'day', shift: value * 2, ofText: false }, next: the + 3, by: 'day-word' };
  }
  const value = lex.value('day', i);
  if (value !== null)
    return { meaning: { kind: 'day', shift: value, ofText: false }, next: skipDayPart(lex, i + 1), by: 'day-word' };
  if (lex.is(i, 'overnight')) return { meaning: { kind: 'overnight' }, next: i + 1, by: 'overnight' };
  if (lex.is(i, 'this', 'last') && lex.has('day-part', i + 1))
    return { meaning: { kind: 'day', shift: lex.is(i, 'last') ? -1 : 0, ofText: false }, next: i + 2, by: 'day-part' };
  if (lex.is(i, 'that', 'same') && lex.has('day-part', i + 1) && !lex.is(i + 2, 'of'))
    return { meaning: { kind: 'same' }, next: i + 2, by: 'same-day' };
  if (lex.is(i, 'same') && lex.is(i + 1, 'day')) return { meaning: { kind: 'same' }, next: i + 2, by: 'same-day' };
  if (lex.is(i, 'that', 'same') && lex.is(i + 1, 'week', 'weekend', 'month', 'year') && !lex.is(i + 2, 'of'))
    return { meaning: { kind: 'unit', unit: lex.unit(i + 1)!, shift: 0, ofText: true }, next: i + 2, by: 'same-unit' };
  if (lex.is(i, 'that') && (lex.tokens[i + 1]?.upper ?? false)) {
    const day = lex.value('weekday', i + 1);
    if (day !== null)
      return {
        meaning: { kind: 'weekday', weekday: day, shift: 0, ofText: true },
        next: skipDayPart(lex, i + 2),
        by: 'that-weekday',
      };
    const month = lex.month(i + 1, true);
    if (month !== null && !(lex.tokens[month.next]?.upper ?? false))
      return {
        meaning: { kind: 'absolute', year: null, month: month.month, day: null, ofText: true },
        next: month.next,
        by: 'that-month',
      };
  }
  if (lex.is(i, 'that') && lex.is(i + 1, 'day', 'same'))
    return { meaning: { kind: 'same' }, next: lex.is(i + 1, 'same') ? i + 3 : i + 2, by: 'same-day' };
  return null;
};

/** last week, next Tuesday, this summer, the previous Thursday, the following day, over the weekend. */
export const shifted: Rule = (lex, i) => {
  if (lex.is(i, 'this') && lex.is(i + 1, 'coming', 'past')) return null;
  if (lex.is(i, 'earlier', 'later') && lex.is(i + 1, 'in') && lex.is(i + 2, 'the')) {
    const of = lex.unit(i + 3);
    if (of === 'day' || of === 'week' || of === 'month' || of === 'year')
      return { meaning: { kind: 'unit', unit: of, shift: 0, ofText: true }, next: i + 4, by: 'unit-text' };
  }
  if (lex.is(i, 'the') && lex.is(i + 2, 'before') && lex.is(i + 3, 'last')) {
    const of = lex.unit(i + 1);
    if (of === 'week' || of === 'weekend' || of === 'month' || of === 'year')
      return { meaning: { kind: 'unit', unit: of, shift: -2, ofText: false }, next: i + 4, by: 'unit-before-last' };
  }
  const plain = lex.value('shift', i);
  const ofText = plain === null && lex.has('shift-text', i);
  const shift = plain ?? lex.value('shift-text', i);
  const the = lex.is(i - 1, 'the');
  if (shift === null) {
    if (lex.is(i, 'weekend') && lex.is(i - 1, 'the') && lex.is(i - 2, 'over', 'at', 'during', 'for', 'on', 'of'))
      return { meaning: { kind: 'unit', unit: 'weekend', shift: null, ofText: false }, next: i + 1, by: 'weekend' };
    if (
      lex.is(i, 'the') &&
      lex.is(i + 1, 'month', 'year', 'week', 'weekend') &&
      lex.is(i - 1, 'of', 'in') &&
      lex.is(i - 2, 'end', 'later', 'earlier', 'late')
    )
      return { meaning: { kind: 'unit', unit: lex.unit(i + 1)!, shift: 0, ofText: false }, next: i + 2, by: 'unit' };
    if (
      lex.is(i, 'the') &&
      lex.is(i + 1, 'month', 'year', 'week') &&
      lex.is(i + 2, 'is', 'was') &&
      lex.is(i + 3, 'out', 'over')
    )
      return {
        meaning: { kind: 'unit', unit: lex.unit(i + 1)!, shift: 0, ofText: lex.is(i + 2, 'was') },
        next: i + 4,
        by: 'unit-out',
      };
    if (lex.is(i, 'month', 'year', 'week') && lex.is(i + 1, "'s", '’s') && lex.is(i + 2, 'end'))
      return { meaning: { kind: 'unit', unit: lex.unit(i)!, shift: 0, ofText: false }, next: i + 3, by: 'unit-end' };
    return null;
  }
  const weekdayAt = lex.value('weekday', i + 1);
  if (weekdayAt !== null && (lex.tokens[i + 1]?.upper ?? false))
    return {
      meaning: {
        kind: 'weekday',
        weekday: weekdayAt,
        shift: lex.is(i, 'coming') ? 2 : shift,
        ofText: ofText || (the && lex.is(i, 'next')),
      },
      next: skipDayPart(lex, i + 2),
      by: 'weekday-shift',
    };
  const monthAt = lex.value('month', i + 1);
  if (monthAt !== null && (lex.tokens[i + 1]?.upper ?? false)) {
    const named = lex.month(i + 1, true)!;
    const day = lex.dayOfMonth(named.next);
    if (day !== null && lex.valid(null, named.month, day.day))
      return { meaning: absolute(null, named.month, day.day), next: day.next, by: 'date-month-day' };
    return { meaning: { kind: 'month', month: monthAt, shift }, next: named.next, by: 'month-shift' };
  }
  const seasonAt = lex.value('season', i + 1);
  if (seasonAt !== null)
    return {
      meaning: { kind: 'season', season: seasonAt, year: null, shift, ...(ofText ? { ofText: true } : {}) },
      next: i + 2,
      by: 'season-shift',
    };
  // "the next morning", "the previous evening": told of; "this evening" is a day-part of its own
  if (lex.has('day-part', i + 1) && !lex.is(i + 1, 'mornings') && (ofText || lex.is(i, 'next')))
    return { meaning: { kind: 'day', shift, ofText: true }, next: i + 2, by: 'day-part-shift' };
  const unit = lex.unit(i + 1);
  if (unit !== null && !/s$/.test(lex.lower(i + 1))) {
    if (unit === 'decade') return { meaning: { kind: 'decade', decade: null, shift }, next: i + 2, by: 'decade-shift' };
    if (unit === 'minute' || unit === 'hour' || unit === 'century') return null;
    if (unit === 'day' || unit === 'night')
      return lex.is(i, 'last', 'past') && unit === 'day'
        ? null
        : { meaning: { kind: 'day', shift, ofText: ofText || (the && shift > 0) }, next: i + 2, by: 'day-shift' };
    return {
      meaning: { kind: 'unit', unit, shift, ofText: ofText || (the && lex.is(i, 'next')) },
      next: i + 2,
      by: 'unit-shift',
    };
  }
  const amount = lex.number(i + 1);
  const counted = lex.unit(i + 2);
  if (amount !== null && counted !== null && shift !== 0 && !ofText)
    return {
      meaning: { kind: 'stretch', amount, unit: counted, direction: shift > 0 ? 1 : -1 },
      next: i + 3,
      by: 'stretch',
    };
  return null;
};
