import type { DateLexicon } from './lexicon.js';
import type { Meaning, Unit } from './meaning.js';

/** A meaning read from token i on, the token after it, and the rule. */
export interface Reading {
  readonly meaning: Meaning;
  readonly next: number;
  readonly by: string;
  readonly approximate?: boolean;
  readonly ofNoun?: boolean;
}

type Rule = (lex: DateLexicon, i: number) => Reading | null;

const DASHES = ['-', '–', '—', '/'];

const absolute = (year: number | null, month: number | null, day: number | null): Meaning => ({
  kind: 'absolute',
  year,
  month,
  day,
});

/** A year after the rest of a date: `2021`, `, 2021`, ` of 2021`. */
function trailingYear(lex: DateLexicon, i: number): { year: number | null; next: number } {
  for (const at of [i, lex.is(i, ',') || lex.is(i, 'of') || lex.is(i, 'in') ? i + 1 : -1]) {
    const year = at < 0 ? null : lex.year(at);
    if (year !== null && !(lex.is(at - 1, 'in') && lex.is(at + 1, 'and'))) return { year, next: at + 1 };
  }
  return { year: null, next: i };
}

const iso: Rule = (lex, i) => {
  const year = lex.year(i);
  if (year === null || !lex.joined(i + 1, '-') || !lex.joined(i + 3, '-')) return null;
  const month = Number(lex.lower(i + 2));
  const day = Number(lex.lower(i + 4));
  if (!/^\d\d?$/.test(lex.lower(i + 2)) || !/^\d\d?$/.test(lex.lower(i + 4)) || !lex.valid(year, month, day))
    return null;
  return { meaning: absolute(year, month, day), next: i + 5, by: 'date-iso' };
};

const numeric: Rule = (lex, i) => {
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
const dayMonth: Rule = (lex, i) => {
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
  if (lex.is(at, 'of')) at++;
  else if (first.ordinal && !/^\d/.test(lex.lower(i))) return null; // "first May" is nothing; "the first of May" is
  const month = lex.month(at, true);
  if (month === null || (!lex.tokens[at]!.upper && lex.is(at, 'may', 'march'))) return null;
  const { year, next } = trailingYear(lex, month.next);
  if (!lex.valid(year, month.month, first.day)) return null;
  const from = absolute(year, month.month, first.day);
  if (last === null) return { meaning: from, next, by: 'date-day-month' };
  if (!lex.valid(year, month.month, last)) return null;
  return { meaning: { kind: 'range', from, to: absolute(year, month.month, last) }, next, by: 'date-days-month' };
};

/** `July 16[, 2022]`, `July 16-18`, `November 2021`, `November`, `May and June 2020`. */
const monthFirst: Rule = (lex, i) => {
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

const skipDayPart = (lex: DateLexicon, i: number): number => (lex.has('day-part', i) ? i + 1 : i);

/** `Monday`, `Monday evening`, `Tuesday, April 3, 2018`, `last Friday`. */
const weekday: Rule = (lex, i) => {
  let value = lex.value('weekday', i);
  let at = i + 1;
  const token = lex.tokens[i];
  if (token === undefined || !token.upper) return null;
  if (value === null) {
    value = lex.value('weekday-short', i);
    if (value === null) return null;
    if (lex.is(at, '.')) at++;
    const after = lex.is(at, ',') ? at + 1 : at;
    if (at === i + 1 && !lex.has('month', after) && lex.dayOfMonth(after) === null) return null;
  }
  if (lex.has('ordinal', i - 1) && lex.is(at, 'of')) return null;
  if (lex.is(at, 'week') && !lex.is(at + 1, "'s", '’s'))
    return {
      meaning: { kind: 'offset', amount: 7, unit: 'day', direction: 1, from: named(value) },
      next: at + 1,
      by: 'weekday-week',
    };
  const open = lex.is(at, ',', '(') ? at + 1 : at;
  const inner = lex.is(open, 'the') ? open + 1 : open;
  const date = dayMonth(lex, inner) ?? monthFirst(lex, inner) ?? iso(lex, inner) ?? numeric(lex, inner);
  if (date !== null && hasDay(date.meaning))
    return {
      ...date,
      next: lex.is(at, '(') && lex.is(date.next, ')') ? date.next + 1 : date.next,
      by: `weekday+${date.by}`,
    };
  const ordinal = lex.is(inner - 1, 'the') ? lex.dayOfMonth(inner) : null;
  if (ordinal?.ordinal === true)
    return { meaning: { kind: 'day-of-month', day: ordinal.day }, next: ordinal.next, by: 'weekday+day' };
  return { meaning: named(value), next: skipDayPart(lex, at), by: 'weekday' };
};

const named = (value: number): Meaning => ({ kind: 'weekday', weekday: value, shift: null, ofText: false });

const hasDay = (meaning: Meaning): boolean =>
  (meaning.kind === 'absolute' && meaning.day !== null) || meaning.kind === 'slashed' || meaning.kind === 'range';

/** `the 11th`, where no month follows: a day of this month. */
const bareDay: Rule = (lex, i) => {
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

const season: Rule = (lex, i) => {
  const value = lex.value('season', i);
  if (value === null) return null;
  const { year, next } = trailingYear(lex, i + 1);
  // A winter that spans two years: "the winter of 2015-16".
  if (year !== null) {
    const spans = lex.joined(next, '-', '–', '/') && /^\d\d(\d\d)?$/.test(lex.lower(next + 1)) ? next + 2 : next;
    return { meaning: { kind: 'season', season: value, year, shift: null }, next: spans, by: 'season-year' };
  }
  if (
    !lex.is(i - 1, 'in', 'the', 'of', 'since', 'by', 'late', 'early', 'mid', '-') ||
    (lex.is(i - 1, 'the') && !lex.is(i - 2, 'in', 'of', 'during', 'since', 'by'))
  )
    return null;
  if (lex.is(i, 'fall') && lex.is(i - 1, 'the') && lex.is(i + 1, 'of')) return null;
  return { meaning: { kind: 'season', season: value, year: null, shift: null }, next: i + 1, by: 'season' };
};

const quarter: Rule = (lex, i) => {
  const ordinal = lex.dayOfMonth(i);
  let at = i;
  let value: number | null = null;
  if (ordinal?.ordinal === true && lex.is(ordinal.next, 'quarter')) {
    value = ordinal.day;
    at = ordinal.next + 1;
  } else if (/^q[1-4]$/.test(lex.lower(i))) {
    value = Number(lex.lower(i).slice(1));
    at = i + 1;
  } else if (lex.is(i, 'q') && lex.joined(i + 1, '1', '2', '3', '4')) {
    value = Number(lex.lower(i + 1));
    at = i + 2;
  }
  if (value === null || value > 4) return null;
  const { year, next } = trailingYear(lex, at);
  if (year === null && lex.is(at, 'of') && lex.unit(at + 2) === 'year') {
    const shift = lex.value('shift', at + 1);
    return {
      meaning: { kind: 'quarter', quarter: value, year: null, yearShift: shift ?? 0 },
      next: at + 3,
      by: 'quarter',
    };
  }
  return { meaning: { kind: 'quarter', quarter: value, year, yearShift: 0 }, next, by: 'quarter' };
};

const decade: Rule = (lex, i) => {
  const token = lex.tokens[i];
  if (token === undefined) return null;
  if (/^[12]\d\d0$/.test(token.text) && lex.joined(i + 1, 's', "'s", '’s'))
    return { meaning: { kind: 'decade', decade: Number(token.text) / 10, shift: 0 }, next: i + 2, by: 'decade' };
  const ordinal = lex.dayOfMonth(i);
  if (ordinal?.ordinal === true) {
    const at = lex.is(ordinal.next, '-') ? ordinal.next + 1 : ordinal.next;
    if (lex.unit(at) === 'century' && lex.is(at, 'century'))
      return { meaning: { kind: 'century', century: ordinal.day }, next: at + 1, by: 'century' };
  }
  return null;
};

const bareYear: Rule = (lex, i) => {
  const year = lex.year(i);
  if (year === null) return null;
  const after = lex.tokens[i + 1];
  const plain = lex.is(
    i - 1,
    'in',
    'since',
    'until',
    'till',
    'by',
    'from',
    'of',
    'before',
    'after',
    'during',
    'early',
    'late',
    'mid',
    'around',
    'about',
    'circa',
    'to',
    'between',
    'and',
    'through',
  );
  const hyphen = lex.is(i - 1, '-', '–') && (lex.is(i - 2, 'mid') || lex.year(i - 2) !== null);
  if (
    (plain || lex.is(i - 1, '(')) &&
    lex.joined(i + 1, '-', '–') &&
    /^\d\d$/.test(lex.lower(i + 2)) &&
    !lex.joined(i + 3, '-')
  ) {
    const end = Math.floor(year / 100) * 100 + Number(lex.lower(i + 2));
    if (end > year)
      return {
        meaning: { kind: 'range', from: absolute(year, null, null), to: absolute(end, null, null) },
        next: i + 3,
        by: 'years',
      };
  }
  if (plain || hyphen || lex.is(i - 1, '(')) {
    // "in 2014 villages": a count
    if (
      after !== undefined &&
      after.spaced &&
      /^\p{Ll}{3,}s$/u.test(after.text) &&
      lex.is(i - 1, 'in', 'of', 'from', 'to', 'by', 'and') &&
      !lex.is(i + 1, 'was', 'has', 'talks', 'as')
    )
      return null;
    return { meaning: absolute(year, null, null), next: i + 1, by: 'year' };
  }
  if (after !== undefined && after.spaced && /^\p{L}/u.test(after.text))
    return { meaning: absolute(year, null, null), next: i + 1, by: 'year-noun', ofNoun: true };
  return null;
};

const feast: Rule = (lex, i) => {
  if (!(lex.tokens[i]?.upper ?? false)) return null;
  const moving = lex.phrase('moving-feast', i);
  if (moving !== null)
    return {
      meaning: { kind: 'moving-feast', year: trailingYear(lex, moving.next).year },
      next: trailingYear(lex, moving.next).next,
      by: 'moving-feast',
    };
  const fixed = lex.phrase('feast', i);
  if (fixed === null) return null;
  const { year, next } = trailingYear(lex, fixed.next);
  return { meaning: absolute(year, Math.floor(fixed.value / 100), fixed.value % 100), next, by: 'feast' };
};

const dayWord: Rule = (lex, i) => {
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
  if (lex.is(i, 'that') && lex.is(i + 1, 'day', 'same'))
    return { meaning: { kind: 'same' }, next: lex.is(i + 1, 'same') ? i + 3 : i + 2, by: 'same-day' };
  return null;
};

/** last week, next Tuesday, this summer, the previous Thursday, the following day, over the weekend. */
const shifted: Rule = (lex, i) => {
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
    return { meaning: { kind: 'season', season: seasonAt, year: null, shift }, next: i + 2, by: 'season-shift' };
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

/** Three weeks ago, two days earlier, hours later, a day after X, in three days, within two weeks. */
const counted: Rule = (lex, i) => {
  const within = lex.is(i, 'within');
  const inside = within || lex.is(i, 'in') ? i + 1 : i;
  const couple = lex.is(inside, 'a', 'the') && lex.is(inside + 1, 'couple') ? inside + 1 : inside;
  const ofCouple = lex.is(couple, 'couple') ? couple + (lex.is(couple + 1, 'of') ? 2 : 1) : null;
  const amount =
    ofCouple !== null
      ? 2
      : lex.is(inside, 'the') &&
          inside === i &&
          lex.is(inside + 1, 'day', 'night', 'evening', 'week', 'month', 'year') &&
          lex.is(inside + 2, 'before', 'after')
        ? 1
        : lex.number(inside);
  const at = ofCouple ?? inside + 1;
  // "hours later": no count, and none is needed within a day
  if (amount === null) {
    const loose = lex.unit(i);
    if ((loose === 'hour' || loose === 'minute') && lex.is(i + 1, 'later', 'earlier', 'after', 'before', 'ahead'))
      return offsetFrom(lex, i + 1, 0, loose);
    return null;
  }
  const unit = lex.unit(at) ?? (lex.is(at, 'evening') ? 'night' : null);
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

function offsetFrom(lex: DateLexicon, at: number, amount: number, unit: Unit): Reading | null {
  if (lex.is(at, 'later', 'earlier')) {
    const direction = lex.is(at, 'later') ? 1 : -1;
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

const eve: Rule = (lex, i) => {
  if (!lex.is(i, 'eve') || !lex.is(i - 1, 'the') || !lex.is(i + 1, 'of')) return null;
  const inner = eventDate(lex, i + 2);
  if (inner === null) return { meaning: { kind: 'untold' }, next: i + 2, by: 'eve' };
  return {
    meaning: { kind: 'offset', amount: 1, unit: 'day', direction: -1, from: inner.meaning },
    next: inner.next,
    by: `eve+${inner.by}`,
  };
};

const duration: Rule = (lex, i) => {
  const amount = lex.number(i);
  if (amount === null || lex.is(i, 'a', 'an')) return null;
  const hyphen = lex.is(i + 1, '-', '–');
  const unit = lex.unit(hyphen ? i + 2 : i + 1);
  if (unit === null || (!hyphen && !lex.is(i + 2, 'of'))) return null;
  return { meaning: { kind: 'duration', amount, unit }, next: hyphen ? i + 3 : i + 2, by: 'duration' };
};

const PLAIN: readonly Rule[] = [
  iso,
  numeric,
  feast,
  weekday,
  dayMonth,
  monthFirst,
  quarter,
  decade,
  season,
  bareYear,
  bareDay,
  dayWord,
  shifted,
];

function plainDate(lex: DateLexicon, i: number): Reading | null {
  for (const rule of PLAIN) {
    const reading = rule(lex, i);
    if (reading !== null) return reading;
  }
  return null;
}

/**
 * The date expression that starts at token i, or null. The longest kind is tried first. A rule that begins with a new
 * word must be let through by {@link DateLexicon.mayBegin}.
 */
export function readDate(lex: DateLexicon, i: number): Reading | null {
  const skip = lex.phrase('not-a-date', i);
  if (skip !== null) return null;
  return (
    (lex.is(i + 3, 'last') ? shifted(lex, i) : null) ??
    counted(lex, i) ??
    eve(lex, i) ??
    plainDate(lex, i) ??
    duration(lex, i)
  );
}
