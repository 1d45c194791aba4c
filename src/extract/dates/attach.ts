import type { Edtf, Span } from '../../model.js';
import type { DateWords } from '../../knowledge/dates.js';
import { readStretch } from './find.js';
import type { DateLexicon } from './lexicon.js';
import type { DateExpression } from './meaning.js';
import { resolveDate, runFrom, shiftEdtf, type Tense } from './resolve.js';

/** When something named by a few words takes place. */
export interface TriggerDate {
  readonly date: Edtf;
  /** The words it was read from. */
  readonly evidence: Span;
  readonly by: string;
}

export interface TriggerContext {
  readonly words: DateWords;
  /** The article's day, or its dateline's: EDTF, or null. */
  readonly reference: Edtf | null;
  /** The last date told in the sentences before; null where none was. */
  readonly told: Edtf | null;
  /** The last date with its year that the story told before, where the sentence goes on with it; what has no year follows it. */
  readonly narrated?: Edtf | null;
  /** What is known of the clause's tense; null: read it from the words. */
  readonly tense: Tense | null;
}

/** A date is not the trigger's above this; a subordinate clause between them costs {@link CLAUSE}. */
const LIMIT = 34;
const CLAUSE = 12;
const REPORTING = 14;
/** It is another noun's date. */
const FOREIGN = 60;

/**
 * Which of a sentence's dates is that of the meeting that the trigger words name, and what day that is.
 *
 * Each expression costs its distance, what clauses and reporting verbs stand between, and what else claims it; the
 * cheapest under a limit wins. Without a tree: parses go wrong where sentences are long, and distances don't.
 *
 * @param stretch one sentence, or the few that are read together; spans count in `text`
 * @returns null where no expression of the stretch is the trigger's, or none that is can be resolved
 */
export function dateOfTrigger(text: string, stretch: Span, trigger: Span, context: TriggerContext): TriggerDate | null {
  const { lex, dates: expressions } = readStretch(text, stretch.start, stretch.end, context.words);
  if (expressions.length === 0) return null;
  const place = new Places(lex, trigger);
  const tense = context.tense ?? tenseAround(lex, place.from, place.to);

  const told: (Edtf | null)[] = [];
  let last = context.told;
  for (const expression of expressions) {
    told.push(last);
    const at = place.of(expression);
    const own = resolveDate(expression, {
      reference: context.reference,
      tense: overlaps(expression, trigger) ? tense : tenseAround(lex, at.from, at.to),
      told: last,
    });
    if (own !== null && expression.meaning.kind !== 'range') last = own;
  }

  let best: { cost: number; index: number; by: string } | null = null;
  for (let index = 0; index < expressions.length; index++) {
    const expression = expressions[index]!;
    if (
      expression.meaning.kind === 'duration' ||
      (expression.meaning.kind === 'moving-feast' && expression.meaning.year === null)
    )
      continue;
    const { cost, by } = costOf(lex, place, expressions, index);
    if (cost <= LIMIT && (best === null || cost < best.cost)) best = { cost, index, by };
  }
  if (best === null) return null;
  const chosen = expressions[best.index]!;
  const date = valueOf(lex, place, expressions, best.index, { ...context, tense, told: told[best.index]! });
  if (date === null) return null;
  const guessed = best.by.includes('said') && /^\d{4}-\d\d-\d\d$/.test(date);
  return {
    date: guessed ? `${date}?` : date,
    evidence: { start: chosen.start, end: chosen.end },
    by: `${chosen.by}${best.by}`,
  };
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Token positions of spans. */
class Places {
  readonly from: number;
  readonly to: number;
  constructor(
    private readonly lex: DateLexicon,
    trigger: Span,
  ) {
    const at = this.of(trigger);
    this.from = at.from;
    this.to = at.to;
  }

  /** Binary search: tokens are in text order. */
  of(span: Span): { from: number; to: number } {
    return { from: this.search(span.start), to: Math.max(this.search(span.start) + 1, this.search(span.end)) };
  }

  private search(offset: number): number {
    let low = 0;
    let high = this.lex.tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.lex.tokens[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function costOf(
  lex: DateLexicon,
  place: Places,
  expressions: readonly DateExpression[],
  index: number,
): { cost: number; by: string } {
  const expression = expressions[index]!;
  const at = place.of(expression);
  const before = at.to <= place.from;
  const [from, to] = before ? [at.to, place.from] : [place.to, at.from];
  if (expression.ofNoun && !nounIsTrigger(lex, at.to, place)) return { cost: FOREIGN, by: '' };
  if (expression.ofNoun && before && to - from <= 6) return { cost: 0, by: '+of' };
  if (isEventOffset(expression) && before && invertible(lex, at.to, place.from)) {
    // "on Saturday, the day after the ministers met": counted back from the main clause's day
    return { cost: 1, by: '+back' };
  }
  if (expression.meaning.kind === 'offset' && expression.meaning.from === 'event') return { cost: FOREIGN, by: '' };
  if (to - from > 4 * LIMIT) return { cost: FOREIGN, by: '' };
  // "since October 15, when the two met", "due on Friday, when they will meet"
  if (before && opensWhen(lex, at.to, place.from)) return { cost: 1, by: '+when' };
  // "a visit, which officials had announced for April"
  if (!before && isSetFor(lex, place.to, at.from)) return { cost: 3, by: '+set-for' };
  const initial = before && at.from - lead(lex, at.from) <= 0;
  let cost = initial ? 2 : before ? 2 + (to - from) * 1.2 : (to - from) * 0.8;
  let by = '';
  cost += between(lex, from, to, initial);
  if (claimedByNoun(lex, at.from, place)) cost += FOREIGN;
  if (heldInOther(expressions, index)) cost += FOREIGN;
  if (isSinceRecord(lex, at.from, at.to)) cost += FOREIGN;
  // "said on Sunday that": the day of the statement
  if (ownedByReporting(lex, at.from, place)) {
    if (!before || !lex.is(at.to, 'after', 'following', 'during', 'at')) cost += REPORTING + CLAUSE;
    else by = '+said';
  }
  if (afterOtherVerb(lex, at, place)) cost += 6;
  cost += otherVerbsOwn(lex, at.from, place, expression) + relativeCost(lex, at, place);
  return { cost, by };
}

/** "DATE, when …": the date is that of the clause it opens, up to the next comma. */
function opensWhen(lex: DateLexicon, from: number, to: number): boolean {
  const when = lex.is(from, ',') ? from + 1 : from;
  if (!lex.is(when, 'when') || to - when > 16) return false;
  for (let i = when + 1; i < to; i++) if (lex.is(i, ';', '.') || lex.has('clause', i)) return false;
  return true;
}

/** Right behind the trigger's own words a clause says for when it was set. */
function isSetFor(lex: DateLexicon, from: number, to: number): boolean {
  if (to - from > 16 || to - from < 3) return false;
  const last = lex.is(to - 1, 'on', 'for') ? to - 1 : to;
  if (
    !lex.is(last, 'for', 'on') ||
    !lex.is(last - 1, 'announced', 'scheduled', 'planned', 'set', 'due', 'slated', 'fixed', 'called')
  )
    return false;
  let clauses = 0;
  for (let i = from; i < last; i++) {
    if (lex.is(i, ';', '.') || lex.has('reporting', i)) return lex.is(i, 'announced') && i === last - 1 && clauses <= 1;
    if (lex.is(i, 'which', 'that')) clauses++;
  }
  return clauses === 1;
}

/** What stands between a date and the trigger: clauses, reporting verbs, commas; closed relative clauses don't count. */
function between(lex: DateLexicon, from: number, to: number, initial: boolean): number {
  let cost = 0;
  for (let i = from; i < to; i++) {
    if (lex.is(i, 'who', 'which', 'whom', 'where', 'whose') && lex.is(i - 1, ',')) {
      const close = closing(lex, i + 1, to);
      if (close !== null) {
        i = close;
        continue;
      }
    }
    if (lex.has('reporting', i)) cost += REPORTING;
    else if (lex.has('clause', i) && !lex.is(i, 'until'))
      cost += lex.is(i, 'that') && lex.is(i + 1, 'day', 'evening', 'morning', 'week') ? 0 : CLAUSE;
    else if (lex.is(i, ',')) cost += initial ? 0.5 : 2;
    else if (lex.is(i, '.', '!', '?') && (lex.tokens[i + 1]?.upper ?? false)) cost += CLAUSE;
    else if (lex.is(i, 'and') && !initial) cost += lex.is(i - 1, ',') ? 6 : 3;
  }
  return cost;
}

function closing(lex: DateLexicon, from: number, to: number): number | null {
  for (let i = from; i < to && i < from + 30; i++) if (lex.is(i, ',')) return i;
  return null;
}

/** "Thursday's planned meeting": nothing but a short noun phrase up to the trigger. */
function nounIsTrigger(lex: DateLexicon, after: number, place: Places): boolean {
  if (after > place.from || place.from - after > 5) return false;
  for (let i = after; i < place.from; i++) {
    if (
      lex.is(
        i,
        ',',
        ';',
        '.',
        'of',
        'in',
        'at',
        'with',
        'on',
        'for',
        'to',
        'from',
        'by',
        'and',
        'was',
        'were',
        'is',
        'which',
        'that',
        'who',
        'the',
        'a',
        'an',
        'his',
        'their',
        'its',
        'her',
      )
    )
      return false;
    if (i > after && lex.has('reporting', i)) return false;
  }
  return true;
}

/** "the attack of 7 October", "the war of 1932": the noun before "of" has it, unless that is the trigger. */
function claimedByNoun(lex: DateLexicon, at: number, place: Places): boolean {
  const of = lex.is(at - 1, 'the') ? at - 2 : at - 1;
  if (!lex.is(of, 'of')) return false;
  const noun = of - 1;
  if (noun >= place.from && noun < place.to) return false;
  if (place.to <= noun && noun - place.to <= 3) return false; // "talks in the week of 3 May"
  return !lex.is(
    noun,
    'morning',
    'evening',
    'night',
    'afternoon',
    'week',
    'month',
    'end',
    'start',
    'beginning',
    'middle',
    'spring',
    'summer',
    'autumn',
    'winter',
    'meeting',
    'summit',
    'talks',
    'conference',
  );
}

/** The inner day of "the eve of Friday's summit" is the summit's; it costs more for all else. */
function heldInOther(expressions: readonly DateExpression[], index: number): boolean {
  const inner = expressions[index]!;
  return expressions.some(
    (outer, other) =>
      other < index &&
      outer.start <= inner.start &&
      outer.end >= inner.end &&
      !(outer.start === inner.start && outer.end === inner.end),
  );
}

/** "the first talks since 2019": a record, not a time. */
function isSinceRecord(lex: DateLexicon, from: number, to: number): boolean {
  let since = -1;
  for (let i = Math.max(0, from - 6); i < to; i++) {
    if (lex.is(i, 'since')) since = i;
    else if (lex.is(i, ',', '.', ';')) since = -1;
  }
  if (since < 0) return false;
  for (let i = since - 1; i >= 0 && i > since - 12; i--) {
    if (
      lex.is(
        i,
        'not',
        'never',
        'n',
        'first',
        'highest',
        'latest',
        'largest',
        'second',
        'third',
        'only',
        'biggest',
        '-level',
      )
    )
      return true;
    if (lex.is(i, '.', ';')) break;
  }
  return false;
}

const isEventOffset = (expression: DateExpression): boolean =>
  expression.meaning.kind === 'offset' && expression.meaning.from === 'event';

/** From "the day after" to the trigger there is no further clause. */
function invertible(lex: DateLexicon, from: number, to: number): boolean {
  if (to - from > 12) return false;
  for (let i = from; i < to; i++) if (lex.is(i, ',', ';', '.') || lex.has('clause', i)) return false;
  return true;
}

/** The reporting verb's own day: close behind or before it, on the side away from the trigger. */
function ownedByReporting(lex: DateLexicon, at: number, place: Places): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 7; i--) {
    if (i >= place.from && i < place.to) return false;
    if (lex.has('reporting', i)) return !lex.is(i, 'refused', 'declined');
    if (lex.is(i, ',', ';', '.', ':') || (lex.has('clause', i) && !lex.is(i, 'that'))) return false;
    if (lex.is(i, 'that')) return false;
  }
  return false;
}

/** A past-tense verb stands right before the date's preposition and the trigger lies on the other side of it. */
function afterOtherVerb(lex: DateLexicon, at: { from: number; to: number }, place: Places): boolean {
  if (at.from < place.to) return false;
  for (let i = place.to; i < at.from; i++) {
    const word = lex.lower(i);
    if (
      word.length > 4 &&
      word.endsWith('ed') &&
      !lex.has('future', i) &&
      !lex.has('begin', i) &&
      !lex.is(i, 'united', 'held')
    )
      return true;
    if (lex.is(i, 'took', 'left', 'began', 'freed', 'killed', 'signed', 'won', 'broke'))
      return i < at.from - 1 && !lex.is(i + 1, 'place');
  }
  return false;
}

/** "elected in 2019", "agreed on Monday to hold a summit", "called off the summit on Tuesday". */
function otherVerbsOwn(lex: DateLexicon, at: number, place: Places, expression: DateExpression): number {
  let verb = at - 1;
  while (
    verb > at - 4 &&
    lex.is(verb, 'in', 'on', 'of', 'at', 'since', 'the', 'late', 'early', 'earlier', 'back', 'from')
  )
    verb--;
  const own = verb >= place.from && verb < place.to;
  if (!own && lex.has('other-event', verb)) return FOREIGN;
  const { kind } = expression.meaning;
  const aDay = kind === 'weekday' || kind === 'day' || (kind === 'absolute' && expression.meaning.day !== null);
  if (!aDay || lex.is(at - 1, 'to', 'until', 'for', 'from')) return 0;
  // The day of the decision, not of what was decided upon.
  if (!own && lex.has('calling-off', verb)) return FOREIGN;
  if (at >= place.to && at - place.to <= 3) {
    for (let i = place.from - 1; i >= 0 && i >= place.from - 5; i--) {
      if (lex.is(i, 'to', ',', '.')) break;
      if (lex.has('calling-off', i)) return FOREIGN;
    }
  }
  return 0;
}

/** The date lies in another noun's relative clause: "the war that began in 2022", "the envoy, who left on Monday, met". */
function relativeCost(lex: DateLexicon, at: { from: number; to: number }, place: Places): number {
  for (let i = at.from - 1; i >= 0 && i >= at.from - 10; i--) {
    if (i >= place.from && i < place.to) return 0;
    if (lex.is(i, '.', ';')) return 0;
    if (!lex.is(i, 'which', 'who', 'that', 'whom', 'where')) continue;
    const noun = lex.is(i - 1, ',') ? i - 2 : i - 1;
    if (lex.has('reporting', noun) || (noun >= place.from && noun < place.to)) return 0;
    // Inside it with the trigger: the trigger's own clause.
    if (place.from > i && !commaBetween(lex, at.to, place.from)) return 0;
    // "a meeting with X that took place on Monday" may still be meant where nothing else is.
    return lex.is(i + 1, 'took', 'will', 'was', 'is', 'opened', 'ended') && place.to <= i && i - place.to <= 3
      ? 0
      : CLAUSE * 2;
  }
  return 0;
}

function commaBetween(lex: DateLexicon, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (lex.is(i, ',')) return true;
  return false;
}

/** Where the sentence of this token begins. */
function lead(lex: DateLexicon, at: number): number {
  let i = at;
  // A preposition, an article, a mark before the first word.
  while (
    i > 0 &&
    (lex.is(
      i - 1,
      'on',
      'in',
      'at',
      'the',
      'it',
      'was',
      'earlier',
      'late',
      'early',
      'by',
      '"',
      '“',
      'over',
      'and',
      'but',
      'during',
      'shortly',
      'midnight',
      'after',
      'before',
      ',',
    ) ||
      i === at + 1)
  )
    i--;
  return i > 0 && !lex.is(i - 1, '.', '!', '?', ';', '—') ? 1e9 : at;
}

/** The value of the chosen expression for the trigger: counted back, widened to a run, joined to its end. */
function valueOf(
  lex: DateLexicon,
  place: Places,
  expressions: readonly DateExpression[],
  index: number,
  context: TriggerContext & { readonly tense: Tense },
): Edtf | null {
  const chosen = expressions[index]!;
  const { meaning } = chosen;
  if (meaning.kind === 'offset' && meaning.from === 'event') {
    if (context.told === null) return null;
    const back = shiftEdtf(context.told, -meaning.amount * meaning.direction, meaning.unit);
    return back;
  }
  const yearless = meaning.kind === 'absolute' && meaning.year === null;
  const date =
    yearless && (context.narrated ?? null) !== null && context.tense === 'past'
      ? resolveDate(chosen, { reference: context.narrated ?? null, tense: 'future', told: context.told })
      : resolveDate(chosen, { reference: context.reference, tense: context.tense, told: context.told });
  if (date === null) return null;
  const at = place.of(chosen);
  const run = expressions.find(
    (one) => one.meaning.kind === 'duration' && place.of(one).to <= place.from && place.from - place.of(one).to <= 4,
  );
  if (run?.meaning.kind === 'duration' && run.meaning.unit === 'day' && verbBefore(lex, at.from, 'begin'))
    return runFrom(date, run.meaning.amount);
  if (verbBefore(lex, at.from, 'begin')) {
    const end = expressions.slice(index + 1).find((one) => verbBefore(lex, place.of(one).from, 'finish'));
    if (end !== undefined && place.of(end).from - at.to <= 6) {
      const to = resolveDate(end, { reference: context.reference, tense: context.tense, told: date });
      if (to !== null && !to.includes('/') && !date.includes('/')) return `${date}/${to}`;
    }
  }
  return date;
}

/** A verb of that kind stands at most three words before. */
function verbBefore(lex: DateLexicon, at: number, kind: 'begin' | 'finish'): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 3; i--) if (lex.has(kind, i)) return true;
  return false;
}

/** Past or future of the clause around some words, from its verbs; past where nothing tells. */
export function tenseAround(lex: DateLexicon, from: number, to: number): Tense {
  let start = from;
  while (start > 0 && from - start < 14 && !stops(lex, start - 1)) start--;
  let end = to;
  while (end < lex.tokens.length && end - to < 12 && !stops(lex, end)) end++;
  // What governs the trigger from before says most: the nearest word wins.
  for (let i = from - 1; i >= start; i--) {
    if (isFuture(lex, i) || isFuture(lex, i - 1)) return 'future';
    if (lex.has('reporting', i)) break;
    if (lex.has('past', i)) return 'past';
  }
  if (infinitive(lex, from)) return 'future';
  if (lex.is(to, ',') && isFuture(lex, to + 1)) return 'future';
  const own = lex.lower(from);
  if (
    /^(met|spoke|held|saw|sat|received|visited|hosted|welcomed|flew|dined|told)$/.test(own) ||
    (own.endsWith('ed') && own.length > 4)
  )
    return 'past';
  for (let i = to; i < end; i++) {
    if (lex.has('reporting', i)) break;
    if (isFuture(lex, i)) return 'future';
    // "had been set for", "was due on": the participle tells
    if (lex.has('past', i)) return isFuture(lex, i + 1) || isFuture(lex, i + 2) ? 'future' : 'past';
    if (lex.has('present', i)) return 'future';
  }
  for (let i = from; i < to; i++) if (lex.has('present', i)) return 'future';
  for (let i = from - 1; i >= start; i--) if (lex.has('present', i)) return 'future';
  return 'past';
}

/** "to meet", "to hold a summit", not after a journey or an effort that was made: "flew in to meet". */
function infinitive(lex: DateLexicon, from: number): boolean {
  for (let i = from - 1; i >= 0 && i >= from - 4; i--) {
    if (!lex.is(i, 'to')) continue;
    if (!(
      i === from - 1 ||
      lex.is(
        i + 1,
        'hold',
        'host',
        'have',
        'pay',
        'attend',
        'begin',
        'start',
        'resume',
        'convene',
        'join',
        'open',
        'organise',
        'organize',
        'make',
        'arrange',
      )
    ))
      return false;
    for (let j = i - 1; j >= 0 && j >= i - 12; j--) {
      if (
        lex.is(
          j,
          'agreed',
          'agree',
          'want',
          'wants',
          'plans',
          'hopes',
          'offered',
          'promised',
          'pledged',
          'vowed',
          'intends',
          'refused',
          'urged',
          'asked',
          'called',
          'invited',
          'decided',
        )
      )
        return true;
      if (lex.is(j, '.', ';')) return false;
    }
    return false;
  }
  return false;
}

/** A word of the future; "May" inside a sentence is a month or a person. */
function isFuture(lex: DateLexicon, i: number): boolean {
  return lex.phrase('future', i) !== null && !(lex.is(i, 'may') && lex.tokens[i]!.upper && i > 0);
}

function stops(lex: DateLexicon, i: number): boolean {
  return lex.is(i, '.', ';', ':', ',') || (lex.has('clause', i) && !lex.is(i, 'that'));
}
