/** Dates of what was decided, offered or called off, which are not those of the meeting that it is about. */
import type { DateLexicon } from './lexicon.js';
import type { DateExpression } from './meaning.js';
import type { Places } from './places.js';

/** "on Friday postponed his meeting", "On Thursday Kenya called off talks": the day of the decision, as a rule before what it is about. */
export function isDecisions(lex: DateLexicon, after: number, place: Places, expression: DateExpression): boolean {
  if (!isOfADay(expression) || after > place.from || place.from - after > 16) return false;
  for (let i = place.from - 1; i >= after; i--) {
    // "agreed in talks": they did so there and then.
    if (lex.is(i, ',', ';', '.', 'in', 'at', 'during', 'over', 'by', 'after', 'following', 'and')) return false;
    if (lex.is(i, 'off') ? lex.is(i - 1, 'call', 'calls', 'called', 'put', 'puts') : lex.has('calling-off', i))
      return true;
  }
  return false;
}

export function isOfADay({ meaning }: DateExpression): boolean {
  return (
    meaning.kind === 'weekday' ||
    meaning.kind === 'day-of-week' ||
    meaning.kind === 'day' ||
    (meaning.kind === 'absolute' && meaning.day !== null)
  );
}

/** So many words of its subject stand between a date and the verb, and so many of its object behind it. */
const NEAR = 9;

/**
 * "In March they agreed to meet", "agreed in March to meet", "a meeting proposed by X in March": of a meeting that is still to
 * come, or never came, when it was agreed upon or proposed.
 */
export function isOfDeciding(
  lex: DateLexicon,
  at: { from: number; to: number },
  place: Places,
  { meaning }: DateExpression,
): boolean {
  // "offered last year to meet": within the year, as a rule, it was to be
  if (isOfAYear(meaning)) return false;
  // What is ahead is nobody's decision.
  if ('shift' in meaning && (meaning.shift ?? 0) > 0 && !('ofText' in meaning && meaning.ofText)) return false;
  const start = lex.is(at.from - 1, 'in', 'on', 'during', 'at', 'over') ? at.from - 1 : at.from;
  if (place.to <= at.from) return isBehindDecided(lex, place.to, start) && !lex.is(at.from - 1, 'for', 'by');
  // "in March proposed", "In March, the two agreed"
  for (let i = at.to; i < Math.min(place.from, at.to + NEAR); i++) {
    if (lex.is(i, ';', '.', 'to', 'will', 'would') || lex.has('clause', i) || (i > at.to && lex.is(i, ','))) break;
    if (isDecided(lex, i)) return true;
  }
  // "agreed in March to", "invited X in March to"
  for (let i = start - 1; i >= 0 && i > start - NEAR; i--) {
    if (lex.is(i, ';', '.', ',', 'to', 'for', 'and', 'but') || lex.has('clause', i)) return false;
    if (isDecided(lex, i)) return true;
  }
  return false;
}

/** "proposed by X in March", "agreed in March": right behind the meeting's words or those who meet. */
function isBehindDecided(lex: DateLexicon, from: number, date: number): boolean {
  for (let i = date - 1; i >= from && i > date - NEAR; i--) {
    if (lex.is(i, ';', '.', ',', 'to', 'for', 'that')) return false;
    if (lex.has('deciding', i)) return (i === date - 1 || lex.is(i + 1, 'by')) && !lex.is(i - 1, 'has', 'have', 'had');
  }
  return false;
}

/** A finite past, not "has agreed": that is told of today. */
const isDecided = (lex: DateLexicon, i: number): boolean =>
  lex.has('deciding', i) && !lex.is(i - 1, 'has', 'have', 'is', 'are', 'was', 'were', 'be', 'been', 'to');

const isOfAYear = (meaning: DateExpression['meaning']): boolean =>
  (meaning.kind === 'absolute' && meaning.month === null) || (meaning.kind === 'unit' && meaning.unit === 'year');
