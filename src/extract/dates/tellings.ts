import type { Edtf } from '../../model.js';
import { ownedByReporting } from './claims.js';
import type { Stretch } from './find.js';
import type { DateLexicon } from './lexicon.js';
import type { DateExpression } from './meaning.js';
import { Places } from './places.js';
import { daysBetween } from './points.js';
import { tenseOfDate } from './tense.js';

/**
 * The dates of a stretch with the tense of their clauses, and whether they are told beside the story: in a relative clause,
 * as a noun's own, of who said so, or of a time before it ("had met on Monday").
 */
export function tensesOf({ lex, dates }: Stretch): readonly {
  readonly expression: DateExpression;
  readonly tense: 'past' | 'future';
  readonly aside: boolean;
}[] {
  const place = new Places(lex, { start: 0, end: 0 });
  return dates.map((expression) => {
    const { from, to } = place.of(expression);
    return {
      expression,
      tense: tenseOfDate(lex, { from, to }),
      aside: expression.ofNoun || isRange(expression) || isBeside(lex, from) || ownedByReporting(lex, from, place),
    };
  });
}

const isRange = ({ meaning }: DateExpression): boolean => meaning.kind === 'range' || meaning.kind === 'part';

/** Within the clause before the date stands a relative or a "had" with its participle. */
function isBeside(lex: DateLexicon, date: number): boolean {
  for (let i = date - 1; i >= 0 && i >= date - 12; i--) {
    if (lex.is(i, '.', ';', ',', '—', '–', '"', '”')) return false;
    if (lex.is(i, 'which', 'who', 'whose', 'whom', 'where', 'since')) return true;
    if (isHadDone(lex, i)) return true;
  }
  return false;
}

/** "had met", "had also met". */
const isHadDone = (lex: DateLexicon, i: number): boolean =>
  lex.is(i, 'had') &&
  /(?:ed|en|id|et|ade|ne|wn|un|ung|old|eld|ent|ought|one)$/.test(lex.lower(lex.is(i + 1, ...ADVERBS) ? i + 2 : i + 1));

/** "said he had met", "said on Monday that they had met": "had" is for "has", and tells nothing of the story's days. */
function isReported(lex: DateLexicon, had: number): boolean {
  for (let i = had - 1; i >= 0 && i > had - SUBJECT; i--) {
    if (lex.is(i, '.', ';', ',')) return false;
    if (lex.is(i, 'that') || lex.has('reporting', i)) return true;
  }
  return false;
}

/** So many words at most stand between a verb of telling and what it tells. */
const SUBJECT = 10;

const ADVERBS = ['also', 'already', 'earlier', 'first', 'previously'] as const;

/** So far before a date stands the "had" of its clause. */
const CLAUSE = 16;

/** So many days old at most is the story that a weekday without a week of its own goes back from. */
const WEEK = 7;

/**
 * "They met on Thursday. She had seen X on Tuesday": a weekday in the pluperfect lies before the day that the story has
 * reached. What it counts from: that day where it is one of the last week, else the reference.
 */
export function countedFrom(
  lex: DateLexicon,
  { meaning }: DateExpression,
  date: number,
  { reference, told }: { readonly reference: Edtf | null; readonly told: Edtf | null },
): Edtf | null {
  if (meaning.kind !== 'weekday' || meaning.shift !== null || told === null) return reference;
  const age = /^\d{4}-\d\d-\d\d$/.test(told) ? daysBetween(told, reference) : null;
  if (age === null || age < 1 || age > WEEK) return reference;
  for (let i = date - 1; i >= 0 && i >= date - CLAUSE; i--) {
    if (lex.is(i, 'before', 'when')) return reference;
    if (lex.is(i, '.', ';', ':', '"', '”')) break;
    if (isHadDone(lex, i)) return isReported(lex, i) ? reference : told;
  }
  // "On Tuesday she had seen X"
  for (let i = date + 1; i < date + 8 && !lex.is(i, '.', ';'); i++)
    if (isHadDone(lex, i)) return isReported(lex, i) ? reference : told;
  return reference;
}
