/** Counts of days and weeks, from now or from what was told: "three weeks ago", "two days earlier", "the eve of Friday's summit". */
import type { DateLexicon } from '../lexicon.js';
import type { Unit } from '../meaning.js';
import { plainDate } from './plain.js';
import { named, type Reading, type Rule } from './rule.js';

/** Three weeks ago, two days earlier, hours later, a day after X, in three days, within two weeks. */
export const counted: Rule = (lex, i) => {
  const within = lex.is(i, 'within');
  if (isLasting(lex, i)) return null;
  const inside = within || lex.is(i, 'in') ? i + 1 : i;
  const couple = lex.is(inside, 'a', 'the') && lex.is(inside + 1, 'couple') ? inside + 1 : inside;
  const ofCouple = lex.is(couple, 'couple') ? couple + (lex.is(couple + 1, 'of') ? 2 : 1) : null;
  const amount =
    ofCouple !== null
      ? 2
      : lex.is(inside, 'the') &&
          inside === i &&
          lex.is(inside + 1, 'day', 'night', 'evening', 'morning', 'afternoon', 'week', 'month', 'year') &&
          lex.is(inside + 2, 'before', 'after')
        ? 1
        : lex.number(inside);
  const at = ofCouple ?? inside + 1;
  // "hours later": no count, and none is needed within a day
  if (amount === null) {
    const loose = lex.unit(i);
    if (
      (loose === 'hour' || loose === 'minute') &&
      lex.is(i + 1, 'later', 'earlier', 'afterwards', 'after', 'before', 'ahead')
    )
      return offsetFrom(lex, i + 1, 0, loose);
    return null;
  }
  const unit = lex.unit(at) ?? (lex.is(at, 'evening', 'morning', 'afternoon') ? 'night' : null);
  if (unit === null || (lex.tokens[inside]?.spaced === false && inside > 0)) return null;
  const next = at + 1;
  if (lex.is(i - 1, 'half') && unit === 'year' && lex.is(next, 'ago'))
    return {
      meaning: { kind: 'offset', amount: 6, unit: 'month', direction: -1, from: 'reference' },
      next: next + 1,
      by: 'ago',
    };
  if (unit === 'week' && lex.is(next, 'on', 'from') && lex.has('weekday', next + 1))
    return {
      meaning: {
        kind: 'offset',
        amount: 7 * amount,
        unit: 'day',
        direction: 1,
        from: named(lex.value('weekday', next + 1)!),
      },
      next: next + 2,
      by: 'weekday-week',
    };
  if (lex.is(next, 'ago') && unit === 'week') {
    // "two weeks ago on Friday"
    const on = lex.is(next + 1, 'on') ? next + 2 : next + 1;
    const weekday = (lex.tokens[on]?.upper ?? false) ? lex.value('weekday', on) : null;
    if (weekday !== null)
      return {
        meaning: { kind: 'day-of-week', weekday, week: -amount, ofText: false },
        next: on + 1,
        by: 'weekday-ago',
      };
  }
  if (lex.is(next, 'ago'))
    return { meaning: { kind: 'offset', amount, unit, direction: -1, from: 'reference' }, next: next + 1, by: 'ago' };
  if (lex.is(next, 'from') && lex.is(next + 1, 'now', 'today'))
    return {
      meaning: { kind: 'offset', amount, unit, direction: 1, from: 'reference' },
      next: next + 2,
      by: 'from-now',
    };
  if (within) return { meaning: { kind: 'stretch', amount, unit, direction: 1 }, next, by: 'within' };
  const offset = offsetFrom(lex, next, amount, unit);
  if (offset !== null) return offset;
  if (inside === i || unit === 'minute' || lex.is(next, 'of')) return null;
  const time =
    lex.is(next, "'", '’') && lex.is(next + 1, 'time')
      ? next + 2
      : lex.is(next, "'s", '’s') && lex.is(next + 1, 'time')
        ? next + 2
        : next;
  return { meaning: { kind: 'offset', amount, unit, direction: 1, from: 'reference' }, next: time, by: 'in' };
};

/** "held talks for more than two years before": so long, no time before. */
function isLasting(lex: DateLexicon, i: number): boolean {
  let at = i - 1;
  while (at > i - 4 && lex.is(at, 'more', 'than', 'about', 'nearly', 'almost', 'over', 'some', 'only', 'at', 'least'))
    at--;
  return lex.is(at, 'for') && lex.is(i + 2, 'before', 'after');
}

function offsetFrom(lex: DateLexicon, at: number, amount: number, unit: Unit): Reading | null {
  if (lex.is(at, 'later', 'earlier', 'afterwards', 'afterward', 'thereafter', 'previously', 'beforehand')) {
    const direction = lex.is(at, 'earlier', 'previously', 'beforehand') ? -1 : 1;
    return { meaning: { kind: 'offset', amount, unit, direction, from: 'text' }, next: at + 1, by: 'offset-text' };
  }
  const before = lex.is(at, 'before') || (lex.is(at, 'ahead') && lex.is(at + 1, 'of'));
  if (!before && !lex.is(at, 'after')) return null;
  const next = lex.is(at, 'ahead') ? at + 2 : at + 1;
  const direction = before ? -1 : 1;
  const after = lex.tokens[next];
  // "the day before, they met": the day before what was spoken of
  if (after === undefined || /^[.,;:]$/.test(after.text))
    return { meaning: { kind: 'offset', amount, unit, direction, from: 'text' }, next, by: 'offset-text' };
  const inner = eventDate(lex, next);
  if (inner !== null)
    return {
      meaning: { kind: 'offset', amount, unit, direction, from: inner.meaning },
      next: inner.next,
      by: `offset+${inner.by}`,
    };
  return { meaning: { kind: 'offset', amount, unit, direction, from: 'event' }, next, by: 'offset-event' };
}

/** A date within the noun phrase that follows: "the attack of 7 October 2023", "Friday's summit". */
function eventDate(lex: DateLexicon, i: number): Reading | null {
  for (let at = i; at < i + 9; at++) {
    const token = lex.tokens[at];
    if (token === undefined || /^[.,;:]$/.test(token.text)) return null;
    const reading = plainDate(lex, at);
    if (reading !== null) return reading;
    // A verb begins a clause of its own; its dates are told there.
    if (
      lex.is(
        at,
        'and',
        'who',
        'which',
        'that',
        'met',
        'meet',
        'meets',
        'meeting',
        'was',
        'were',
        'is',
        'are',
        'has',
        'had',
        'said',
      )
    )
      return null;
  }
  return null;
}

/** "on the eve of the meeting": of the one that the text has just told of. */
const ENCOUNTERS = [
  'meeting',
  'talks',
  'summit',
  'visit',
  'session',
  'encounter',
  'trip',
  'dinner',
  'negotiations',
] as const;

export const eve: Rule = (lex, i) => {
  if (!lex.is(i, 'eve') || !lex.is(i - 1, 'the') || !lex.is(i + 1, 'of')) return null;
  const inner = eventDate(lex, i + 2);
  if (inner === null) {
    const isTold =
      lex.is(i + 2, 'the', 'their') && lex.is(i + 3, ...ENCOUNTERS) && !lex.is(i + 4, 'of', 'in', 'with', 'between');
    return isTold
      ? { meaning: { kind: 'offset', amount: 1, unit: 'day', direction: -1, from: 'text' }, next: i + 4, by: 'eve' }
      : { meaning: { kind: 'untold' }, next: i + 2, by: 'eve' };
  }
  return {
    meaning: { kind: 'offset', amount: 1, unit: 'day', direction: -1, from: inner.meaning },
    next: inner.next,
    by: `eve+${inner.by}`,
  };
};

export const duration: Rule = (lex, i) => {
  const amount = lex.number(i);
  if (amount === null || lex.is(i, 'a', 'an')) return null;
  const hyphen = lex.is(i + 1, '-', '–');
  const unit = lex.unit(hyphen ? i + 2 : i + 1);
  if (unit === null || (!hyphen && !lex.is(i + 2, 'of'))) return null;
  return { meaning: { kind: 'duration', amount, unit }, next: hyphen ? i + 3 : i + 2, by: 'duration' };
};
