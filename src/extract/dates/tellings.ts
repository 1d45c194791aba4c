import { ownedByReporting } from './claims.js';
import type { Stretch } from './find.js';
import type { DateLexicon } from './lexicon.js';
import type { DateExpression } from './meaning.js';
import { Places } from './places.js';
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
    if (lex.is(i, 'had') && /(?:ed|en|id|et|ade|ne|wn|un|ung|old|eld|ent|ought|one)$/.test(lex.lower(i + 1)))
      return true;
  }
  return false;
}
