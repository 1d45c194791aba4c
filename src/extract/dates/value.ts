import type { Edtf } from '../../model.js';
import type { DateLexicon } from './lexicon.js';
import type { DateExpression, Meaning } from './meaning.js';
import type { Places } from './places.js';
import { resolveDate, type Tense } from './resolve.js';
import { runFrom, runUntil, shiftEdtf } from './shifts.js';

/** What the sentences before and the article say that bears on a date. */
export interface ValueContext {
  /** The article's day, or its dateline's: EDTF, or null. */
  readonly reference: Edtf | null;
  /** A whole day that a reference without its year probably is: weekdays count from it. */
  readonly likely?: Edtf | null;
  /** The last day told in the sentences before, else the last date; null where none was. */
  readonly told: Edtf | null;
  /** The last date told, of whatever length: "that year", "that month". */
  readonly spoken?: Edtf | null;
  /** The last date with its year that the story told before, where the sentence goes on with it; what has no year follows it. */
  readonly narrated?: Edtf | null;
  /** The year or day that heads the entry of a chronology: "1987: In March the two meet". */
  readonly entry?: Edtf | null;
}

/** The value of the chosen expression for the trigger: counted back, widened to a run, joined to its end. */
export function valueOf(
  lex: DateLexicon,
  place: Places,
  expressions: readonly DateExpression[],
  index: number,
  context: ValueContext & { readonly tense: Tense },
): Edtf | null {
  const chosen = expressions[index]!;
  const { meaning } = chosen;
  if (meaning.kind === 'offset' && meaning.from === 'event') {
    if (context.told === null) return null;
    // "the day before he had met X": before the day told; "the day after they met" is counted back
    const direct = meaning.direction < 0 && verbIsHad(lex, place);
    return shiftEdtf(context.told, (direct ? 1 : -1) * meaning.amount * meaning.direction, meaning.unit);
  }
  const yearless = lacksYear(meaning);
  const { entry = null, narrated = null } = context;
  const date =
    yearless && entry !== null
      ? resolveDate(chosen, { ...context, reference: entry.slice(0, 4), tense: 'near' })
      : yearless && narrated !== null && context.tense === 'past'
        ? resolveDate(chosen, { ...context, reference: narrated, tense: 'future' })
        : resolveDate(chosen, context);
  if (date === null) return null;
  const at = place.of(chosen);
  const run = expressions.find(
    (one) => one.meaning.kind === 'duration' && place.of(one).to <= place.from && place.from - place.of(one).to <= 4,
  );
  if (run?.meaning.kind === 'duration' && run.meaning.unit === 'day') {
    if (verbBefore(lex, at.from, 'begin')) return runFrom(date, run.meaning.amount);
    if (endsRun(lex, place.of(run).from, at.from)) return runUntil(date, run.meaning.amount);
  }
  if (verbBefore(lex, at.from, 'begin')) {
    const end = expressions.slice(index + 1).find((one) => verbBefore(lex, place.of(one).from, 'finish'));
    if (end !== undefined && place.of(end).from - at.to <= 6) {
      const to = resolveDate(end, { ...context, told: date });
      if (to !== null && !to.includes('/') && !date.includes('/')) return `${date}/${to}`;
    }
  }
  return date;
}

/** "in March", "from 3 to 5 May": the words give no year, nor say from where to count it. */
export function lacksYear(meaning: Meaning): boolean {
  if (meaning.kind === 'range')
    return (meaning.from === null || lacksYear(meaning.from)) && (meaning.to === null || lacksYear(meaning.to));
  return (
    meaning.kind === 'absolute' &&
    meaning.year === null &&
    meaning.yearShift === undefined &&
    meaning.beside === undefined &&
    meaning.ofText === undefined
  );
}

/**
 * "three days of talks broke up on Friday", "wound up three days of talks on Friday", "on Friday after three days of talks",
 * "After three days of talks, they signed on Friday".
 */
function endsRun(lex: DateLexicon, run: number, date: number): boolean {
  const isBehind = lex.is(run - 1, 'after', 'following');
  if (date < run) return isBehind && run - date <= 6;
  if (date - run > 40) return false;
  if (isBehind) return true;
  for (let i = Math.max(0, run - 3); i < date; i++) {
    if (lex.has('finish', i)) return true;
    if (i > run && (lex.is(i, ';', '.') || lex.has('clause', i))) return false;
  }
  return false;
}

/** A verb of that kind stands at most three words before. */
function verbBefore(lex: DateLexicon, at: number, kind: 'begin' | 'finish'): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 3; i--) if (lex.has(kind, i)) return true;
  return false;
}

const verbIsHad = (lex: DateLexicon, { from }: Places): boolean => lex.is(from - 1, 'had', "'d", '’d');
