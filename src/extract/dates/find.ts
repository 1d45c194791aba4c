import type { DateWords } from '../../knowledge/dates.js';
import type { Span } from '../../model.js';
import { readDate, type Reading } from './grammar/index.js';
import { DateLexicon, mayTellDate } from './lexicon.js';
import type { DateExpression, Meaning } from './meaning.js';
import { dateTokens } from './tokens.js';

/** An expression with the tokens it stands on, while ranges are joined. */
interface Found {
  from: number;
  to: number;
  meaning: Meaning;
  approximate: boolean;
  ofNoun: boolean;
  by: string;
}

const RANGE_MARKS = new Set(['to', 'through', 'until', 'till', '-', '–', '—']);

/**
 * The date expressions of one stretch of text (a sentence, a dateline), in text order.
 *
 * A wider expression may hold a narrower one ("the eve of [Friday's] summit"): both are given, the wider first.
 * Linear in the stretch's length: no expression looks further than some twelve tokens ahead.
 *
 * @param start,end the stretch, in UTF-16 units of `text`
 * @returns spans count in `text`; [] if none
 */
export function findDates(text: string, start: number, end: number, words: DateWords): readonly DateExpression[] {
  return readStretch(text, start, end, words).dates;
}

/** A stretch of text with its tokens looked up and its date expressions; nothing is looked up where no word is of a date. */
export class Stretch {
  private looked: DateLexicon | null = null;
  private found: readonly DateExpression[] | null = null;

  constructor(
    readonly text: string,
    readonly start: number,
    readonly end: number,
    private readonly words: DateWords,
  ) {}

  get lex(): DateLexicon {
    return (this.looked ??= new DateLexicon(dateTokens(this.text, this.start, this.end), this.words));
  }

  get dates(): readonly DateExpression[] {
    return (this.found ??= mayTellDate(this.text.slice(this.start, this.end), this.words) ? datesOf(this.lex) : []);
  }
}

const LAST = new WeakMap<DateWords, Stretch>();

/** The last stretch asked for is kept: each meeting of a sentence asks for it, and so does the sentence after it. */
export function readStretch(text: string, start: number, end: number, words: DateWords): Stretch {
  const last = LAST.get(words);
  if (last?.start === start && last.end === end && last.text === text) return last;
  const made = new Stretch(text, start, end, words);
  LAST.set(words, made);
  return made;
}

/** Whether a stretch tells any date: most sentences tell none, and what those before them told need not be asked. */
export function tellsDate(text: string, { start, end }: Span, words: DateWords): boolean {
  return readStretch(text, start, end, words).dates.length > 0;
}

function datesOf(lex: DateLexicon): readonly DateExpression[] {
  const { tokens } = lex;
  const found: Found[] = [];
  let i = 0;
  while (i < tokens.length) {
    if (!lex.mayBegin(i)) {
      i++;
      continue;
    }
    const skip = lex.phrase('not-a-date', i);
    if (skip !== null) {
      i = skip.next;
      continue;
    }
    const reading = readDate(lex, i);
    if (reading === null || reading.next <= i) {
      i++;
      continue;
    }
    const item = widen(lex, i, reading);
    found.push(item);
    // An offset from a named day holds that day's own expression: it may be a meeting's ("Friday's summit").
    i =
      reading.meaning.kind === 'offset' && typeof reading.meaning.from === 'object'
        ? innerStart(lex, i, reading.next)
        : reading.next;
  }
  return joinRanges(lex, found).map((item) => ({
    start: tokens[item.from]!.start,
    end: tokens[item.to - 1]!.end,
    meaning: item.meaning,
    approximate: item.approximate,
    ofNoun: item.ofNoun,
    by: item.by,
  }));
}

function innerStart(lex: DateLexicon, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    const reading = readDate(lex, i);
    if (reading?.next === to && reading.meaning.kind !== 'offset') return i;
  }
  return to;
}

/** Take in "about", "since", "early", and see whether it belongs to the noun after it. */
function widen(lex: DateLexicon, i: number, reading: Reading): Found {
  let from = i;
  let meaning = reading.meaning;
  let approximate = reading.approximate ?? false;
  if (lex.is(from - 1, 'the') && meaning.kind !== 'untold') from--;
  if (lex.is(from - 1, '-') && lex.has('part', from - 2)) from -= 2;
  else if (lex.has('part', from - 1) && !lex.is(from - 1, 'later')) from--;
  if (lex.has('approximate', from - 1)) {
    approximate = true;
    from--;
  }
  const open = lex.is(from - 1, 'since') || (lex.is(from - 1, 'the') && lex.is(from - 2, 'since'));
  if (open && meaning.kind !== 'duration' && meaning.kind !== 'range')
    meaning = { kind: 'range', from: meaning, to: null };
  else if (lex.is(from - 1, 'until', 'till') && meaning.kind !== 'duration')
    meaning = { kind: 'range', from: null, to: meaning };
  if (meaning.kind === 'range' && (open || meaning.from === null)) from--;
  const ofNoun = (reading.ofNoun ?? false) || (meaning.kind !== 'offset' && lex.is(reading.next, "'s", '’s', "'", '’'));
  return { from, to: reading.next, meaning, approximate, ofNoun, by: reading.by };
}

/** "from Monday to Wednesday", "between September and November 2020", "Friday and Saturday". */
function joinRanges(lex: DateLexicon, found: readonly Found[]): readonly Found[] {
  const joined: Found[] = [];
  for (const item of found) {
    const before = joined.at(-1);
    const gap = before === undefined ? -1 : item.from - before.to;
    const one = before === undefined ? null : besideCount(lex, before, item);
    if (one !== null) {
      joined[joined.length - 1] = one;
      continue;
    }
    if (
      before !== undefined &&
      (gap === 1 ||
        (gap === 2 && lex.is(before.to, ',')) ||
        (before.meaning.kind === 'range' && before.meaning.to === null) ||
        (item.meaning.kind === 'range' && item.meaning.from === null && gap === 0))
    ) {
      const mark = lex.lower(item.from - 1);
      const meaning = rangeOf(lex, before, item, mark, gap);
      if (meaning !== null) {
        joined[joined.length - 1] = {
          ...before,
          to: item.to,
          meaning,
          ofNoun: item.ofNoun,
          approximate: before.approximate || item.approximate,
          by: `${before.by}..${item.by}`,
        };
        continue;
      }
    }
    joined.push(item);
  }
  return joined;
}

/** "Six months earlier, on 18 June,", "The following year, in March": the day, in the year that the count leads to. */
function besideCount(lex: DateLexicon, before: Found, item: Found): Found | null {
  const { meaning } = item;
  if (meaning.kind !== 'absolute' || meaning.month === null || !isOfText(before.meaning)) return null;
  if (!lex.is(before.to, ',') || item.from - before.to > 2) return null;
  if (item.from - before.to === 2 && !lex.is(before.to + 1, 'on', 'in')) return null;
  return { ...item, from: before.from, meaning: { ...meaning, beside: before.meaning }, by: `${before.by}+${item.by}` };
}

/** Counted from what the text told before. */
const isOfText = (meaning: Meaning): boolean =>
  (meaning.kind === 'offset' && meaning.from === 'text') ||
  ((meaning.kind === 'unit' || meaning.kind === 'day') && meaning.ofText);

const POINTS: ReadonlySet<Meaning['kind']> = new Set([
  'absolute',
  'slashed',
  'weekday',
  'day',
  'day-of-month',
  'month',
  'season',
  'decade',
  'quarter',
]);

function rangeOf(lex: DateLexicon, before: Found, item: Found, mark: string, gap: number): Meaning | null {
  if (
    item.meaning.kind === 'range' &&
    item.meaning.from === null &&
    item.meaning.to !== null &&
    gap === 0 &&
    POINTS.has(before.meaning.kind)
  )
    return { kind: 'range', from: withYearOf(before.meaning, item.meaning.to), to: item.meaning.to };
  if (gap !== 1 || !POINTS.has(item.meaning.kind) || !POINTS.has(before.meaning.kind)) return null;
  const from = lex.is(before.from - 1, 'from', 'between') || lex.is(before.from - 2, 'from', 'between');
  if (RANGE_MARKS.has(mark) || (mark === 'and' && (from || sameKind(before.meaning, item.meaning))))
    return { kind: 'range', from: withYearOf(before.meaning, item.meaning), to: item.meaning };
  return null;
}

/** "Friday and Saturday": two days one after the other are one stretch. */
function sameKind(a: Meaning, b: Meaning): boolean {
  if (a.kind === 'weekday' && b.kind === 'weekday') return (a.weekday % 7) + 1 === b.weekday && a.shift === b.shift;
  return (
    a.kind === 'absolute' &&
    b.kind === 'absolute' &&
    a.day !== null &&
    b.day !== null &&
    a.month !== null &&
    b.month !== null &&
    a.year === b.year &&
    a.day + 1 === b.day &&
    a.month === b.month
  );
}

/** "between September and November 2020": the year stands once. */
function withYearOf(a: Meaning, b: Meaning): Meaning {
  if (
    a.kind === 'absolute' &&
    b.kind === 'absolute' &&
    a.year === null &&
    b.year !== null &&
    a.month !== null &&
    b.month !== null
  )
    return { ...a, year: a.month > b.month ? b.year - 1 : b.year };
  return a;
}
