/** Parts of a month or year, and weeks named by a day: "the last week of February", "the second half of 2024", "the week of 3 May". */
import type { DateLexicon } from '../lexicon.js';
import type { Meaning } from '../meaning.js';
import { dayMonth, monthFirst } from './days.js';
import { thatYear, trailingYear, type Reading, type Rule } from './rule.js';

export const parts: Rule = (lex, i) => weekOfDay(lex, i) ?? numbered(lex, i);

/** `week of 24 April`, `week beginning May 3`. */
function weekOfDay(lex: DateLexicon, i: number): Reading | null {
  if (!lex.is(i, 'week') || !lex.is(i + 1, 'of', 'beginning', 'starting', 'commencing')) return null;
  const at = lex.is(i + 2, 'the') ? i + 3 : i + 2;
  const day = dayMonth(lex, at) ?? monthFirst(lex, at);
  if (day === null || day.meaning.kind !== 'absolute' || day.meaning.day === null) return null;
  return { meaning: { kind: 'part', of: day.meaning, unit: 'week', part: 0 }, next: day.next, by: 'week-of-day' };
}

/** `first week of March`, `second half of the month`, `latter half of 2024`. */
function numbered(lex: DateLexicon, i: number): Reading | null {
  const part = lex.is(i, 'last', 'final', 'latter') ? -1 : lex.value('ordinal', i);
  if (part === null || part > 5 || !lex.is(i + 1, 'week', 'half') || !lex.is(i + 2, 'of')) return null;
  const unit = lex.is(i + 1, 'week') ? 'week' : 'half';
  if (unit === 'half' && part > 2) return null;
  const whole = wholeAt(lex, i + 3);
  // A week has its number in a month; of a year nobody counts them in news.
  if (whole === null || (unit === 'week' && whole.meaning.kind === 'absolute' && whole.meaning.month === null))
    return null;
  return { meaning: { kind: 'part', of: whole.meaning, unit, part }, next: whole.next, by: `${unit}-of` };
}

/** A month, with or without its year, or a year: what has halves. */
function wholeAt(lex: DateLexicon, i: number): { meaning: Meaning; next: number } | null {
  if (lex.has('month', i)) {
    const named = lex.month(i, true)!;
    const { year, next } = trailingYear(lex, named.next);
    const told = year === null ? thatYear(lex, next) : null;
    const meaning: Meaning = { kind: 'absolute', year, month: named.month, day: null };
    return told === null ? { meaning, next } : { meaning: { ...meaning, ofText: true }, next: told };
  }
  const year = lex.year(i);
  if (year !== null) return { meaning: { kind: 'absolute', year, month: null, day: null }, next: i + 1 };
  const unit = lex.is(i + 1, 'month') ? 'month' : lex.is(i + 1, 'year') ? 'year' : null;
  if (unit === null) return null;
  const shift = lex.is(i, 'the', 'that') ? 0 : lex.value('shift', i);
  return shift === null ? null : { meaning: { kind: 'unit', unit, shift, ofText: lex.is(i, 'that') }, next: i + 2 };
}
