import type { DateLexicon } from '../lexicon.js';
import { bareDay, dayMonth, iso, monthFirst, numeric } from './days.js';
import { bareYear, decade, feast, quarter, season } from './periods.js';
import { dayWord, shifted } from './relative.js';
import { parts } from './parts.js';
import { countedYear, thatYear, type Reading, type Rule } from './rule.js';
import { weekday } from './weekdays.js';

const PLAIN: readonly Rule[] = [
  parts,
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
    if (reading !== null) return ofThatYear(lex, reading);
  }
  return null;
}

function ofThatYear(lex: DateLexicon, reading: Reading): Reading {
  const { meaning } = reading;
  if ((meaning.kind !== 'absolute' && meaning.kind !== 'season') || meaning.year !== null) return reading;
  const counted = meaning.kind === 'absolute' ? countedYear(lex, reading.next) : null;
  if (counted !== null && meaning.kind === 'absolute')
    return {
      ...reading,
      meaning: { ...meaning, yearShift: counted.shift },
      next: counted.next,
      by: `${reading.by}+year-shift`,
    };
  const next = thatYear(lex, reading.next);
  return next === null
    ? reading
    : { ...reading, meaning: { ...meaning, ofText: true }, next, by: `${reading.by}+that-year` };
}
