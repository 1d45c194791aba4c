import type { DateLexicon } from '../lexicon.js';
import { bareDay, dayMonth, iso, monthFirst, numeric } from './days.js';
import { bareYear, decade, feast, quarter, season } from './periods.js';
import { dayWord, shifted } from './relative.js';
import type { Reading, Rule } from './rule.js';
import { weekday } from './weekdays.js';

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

/** A date without a count from another: the longest kind is tried first. */
export function plainDate(lex: DateLexicon, i: number): Reading | null {
  for (const rule of PLAIN) {
    const reading = rule(lex, i);
    if (reading !== null) return reading;
  }
  return null;
}
