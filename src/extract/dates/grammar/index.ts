/** The grammar of dates: every way to write one, as a rule over looked-up words. */
import type { DateLexicon } from '../lexicon.js';
import { counted, duration, eve } from './counted.js';
import { plainDate } from './plain.js';
import { shifted } from './relative.js';
import type { Reading } from './rule.js';

export type { Reading } from './rule.js';

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
