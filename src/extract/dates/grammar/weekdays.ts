import { dayMonth, iso, monthFirst, numeric } from './days.js';
import { named, skipDayPart, type Reading, type Rule } from './rule.js';
import type { DateLexicon } from '../lexicon.js';
import type { Meaning } from '../meaning.js';

/** `Monday`, `Monday evening`, `Tuesday, April 3, 2018`, `last Friday`. */
export const weekday: Rule = (lex, i) => {
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
  // "Friday, the 13th", not "on Sunday, the first such talks"
  if (ordinal?.ordinal === true && (/^\d/.test(lex.lower(inner)) || !isWord(lex, ordinal.next)))
    return { meaning: { kind: 'day-of-month', day: ordinal.day }, next: ordinal.next, by: 'weekday+day' };
  const next = skipDayPart(lex, at);
  return ofWeek(lex, value, next) ?? { meaning: named(value), next, by: 'weekday' };
};

const isWord = (lex: DateLexicon, i: number): boolean => /^\p{L}/u.test(lex.lower(i)) && !lex.is(i, 'of');

/** `Thursday of next week`, `Tuesday last week`, `Friday of the same week`. */
function ofWeek(lex: DateLexicon, weekday: number, i: number): Reading | null {
  const of = lex.is(i, 'of') ? i + 1 : i;
  const at = of > i && lex.is(of, 'the') ? of + 1 : of;
  if (!lex.is(at + 1, 'week') || lex.is(at + 2, "'s", '’s', 'of')) return null;
  const same = lex.is(at, 'that', 'same');
  const counted = lex.value('shift', at);
  const week = same ? 0 : (counted ?? lex.value('shift-text', at));
  if (week === null) return null;
  const ofText = same || counted === null;
  return { meaning: { kind: 'day-of-week', weekday, week, ofText }, next: at + 2, by: 'weekday-of-week' };
}

const hasDay = (meaning: Meaning): boolean =>
  (meaning.kind === 'absolute' && meaning.day !== null) || meaning.kind === 'slashed' || meaning.kind === 'range';
