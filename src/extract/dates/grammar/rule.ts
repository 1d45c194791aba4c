import type { DateLexicon } from '../lexicon.js';
import type { Meaning } from '../meaning.js';

/** A meaning read from token i on, the token after it, and the rule. */
export interface Reading {
  readonly meaning: Meaning;
  readonly next: number;
  readonly by: string;
  readonly approximate?: boolean;
  readonly ofNoun?: boolean;
}

/** One way to write a date. */
export type Rule = (lex: DateLexicon, i: number) => Reading | null;

export const DASHES = ['-', '–', '—', '/'];

export const absolute = (year: number | null, month: number | null, day: number | null): Meaning => ({
  kind: 'absolute',
  year,
  month,
  day,
});

export const named = (value: number): Meaning => ({ kind: 'weekday', weekday: value, shift: null, ofText: false });

/** A year after the rest of a date: `2021`, `, 2021`, ` of 2021`. */
export function trailingYear(lex: DateLexicon, i: number): { year: number | null; next: number } {
  for (const at of [i, lex.is(i, ',') || lex.is(i, 'of') || lex.is(i, 'in') ? i + 1 : -1]) {
    const year = at < 0 ? null : lex.year(at);
    if (year !== null && !(lex.is(at - 1, 'in') && lex.is(at + 1, 'and'))) return { year, next: at + 1 };
  }
  return { year: null, next: i };
}

/** Past "evening" in "Monday evening". */
export const skipDayPart = (lex: DateLexicon, i: number): number => (lex.has('day-part', i) ? i + 1 : i);

/** "of that year", "the same year" behind a date without its own: the token after it; null where there is none. */
export function thatYear(lex: DateLexicon, i: number): number | null {
  let at = lex.is(i, 'of', 'in') ? i + 1 : i;
  if (lex.is(at, 'the') && lex.is(at + 1, 'same')) at++;
  return lex.is(at, 'that', 'same') && lex.is(at + 1, 'year') ? at + 2 : null;
}

/** "last year", "of this year", "next year" behind a date without its own: how far, and the token after it; else null. */
export function countedYear(lex: DateLexicon, i: number): { readonly shift: number; readonly next: number } | null {
  const at = lex.is(i, 'of', 'in') ? i + 1 : i;
  if (!lex.is(at + 1, 'year')) return null;
  const shift = lex.is(at, 'last') ? -1 : lex.is(at, 'this') ? 0 : lex.is(at, 'next') ? 1 : null;
  return shift === null || lex.is(at + 2, "'s", '’s') ? null : { shift, next: at + 2 };
}
