import { dayMonth, iso, monthFirst, numeric } from './days.js';
import { named, skipDayPart, type Rule } from './rule.js';
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
  if (ordinal?.ordinal === true)
    return { meaning: { kind: 'day-of-month', day: ordinal.day }, next: ordinal.next, by: 'weekday+day' };
  return { meaning: named(value), next: skipDayPart(lex, at), by: 'weekday' };
};

const hasDay = (meaning: Meaning): boolean =>
  (meaning.kind === 'absolute' && meaning.day !== null) || meaning.kind === 'slashed' || meaning.kind === 'range';
