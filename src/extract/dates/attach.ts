import type { Edtf, Span } from '../../model.js';
import type { DateWords } from '../../knowledge/dates.js';
import {
  afterOtherVerb,
  atOccasion,
  claimedByNoun,
  CLAUSE,
  FOREIGN,
  heldInOther,
  isBehindRelative,
  isCountWithin,
  isFormerPlan,
  isMovedTo,
  isOfFormerClause,
  isOfSinceClause,
  isOtherClause,
  isRecordWithin,
  isSinceRecord,
  isStatements,
  nounIsTrigger,
  opensSaying,
  otherVerbsOwn,
  ownedByDenial,
  ownedByReporting,
  relativeCost,
  REPORTING,
} from './claims.js';
import { isDecisions, isOfDeciding } from './decisions.js';
import { readStretch } from './find.js';
import type { DateLexicon } from './lexicon.js';
import type { DateExpression, Meaning } from './meaning.js';
import { Places } from './places.js';
import { resolveDate, type Tense } from './resolve.js';
import { countedFrom } from './tellings.js';
import { isPastForm, tenseAround, tenseOfDate } from './tense.js';
import { valueOf, type ValueContext } from './value.js';

/** When something named by a few words takes place. */
export interface TriggerDate {
  readonly date: Edtf;
  /** The words it was read from. */
  readonly evidence: Span;
  readonly by: string;
}

export interface TriggerContext extends ValueContext {
  readonly words: DateWords;
  /** What is known of the clause's tense; null: read it from the words. */
  readonly tense: Tense | null;
  /** Its verb is of the present: where no other word tells, the day may lie on either side. */
  readonly present?: boolean;
}

/** A date is not the trigger's above this. */
const LIMIT = 34;

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
  const read = context.tense ?? tenseAround(lex, place.from, place.to);
  const tense =
    context.tense === null && context.present === true && read === 'past'
      ? 'near'
      : read === 'near' && isPastForm(lex.lower(place.from)) && !lex.is(place.from - 1, 'have')
        ? 'past'
        : read;

  const told: (Edtf | null)[] = [];
  const spoken: (Edtf | null)[] = [];
  const tenses: Tense[] = [];
  const months: (Edtf | null)[] = [];
  const bases: (Edtf | null)[] = [];
  let month: Edtf | null = null;
  let last = context.told;
  let said = context.spoken ?? null;
  const { reference, likely = null } = context;
  for (const expression of expressions) {
    told.push(last);
    spoken.push(said);
    const at = place.of(expression);
    const around = overlaps(expression, trigger) ? tense : tenseOfDate(lex, at);
    tenses.push(around);
    const base = countedFrom(lex, expression, at.from, { reference, told: last });
    bases.push(base);
    const own = resolveDate(expression, { reference: base, likely, spoken: said, tense: around, told: last });
    if (own !== null && /^\d{4}-\d\d$/.test(own)) month = own;
    months.push(month);
    // "on June 1 and 2, and … nine days later": counted from the end
    const lasting = own !== null && expression.meaning.kind === 'range' ? /\/(\d{4}-\d\d-\d\d)$/.exec(own)?.[1] : own;
    if (lasting !== null && lasting !== undefined) last = said = lasting;
  }

  let best: { cost: number; index: number; by: string } | null = null;
  for (let index = 0; index < expressions.length; index++) {
    const expression = expressions[index]!;
    if (
      expression.meaning.kind === 'duration' ||
      (expression.meaning.kind === 'moving-feast' && expression.meaning.year === null)
    )
      continue;
    const { cost: near, by } = costOf(lex, place, expressions, index);
    const at = place.of(expression);
    const apart =
      (tenses[index] !== tense && isOtherClause(lex, place, at, tense)) ||
      (tenses[index] === 'past' && tense === 'future' && isOfDayBefore(lex, place, at)) ||
      isAheadOfAfter(lex, place, expression, at) ||
      isOfFormerClause(lex, place, expressions, index) ||
      (tense !== 'past' && isOfDeciding(lex, at, place, expression)) ||
      (tense === 'past' && isAheadOfUs(expression));
    const ends = tenses[index] === 'past' && endsOpeningRun(lex, place, expressions, at);
    const cost = ends ? RUN : near + (apart ? FOREIGN : 0);
    if (cost <= LIMIT && (best === null || cost < best.cost)) best = { cost, index, by };
  }
  if (best === null) return null;
  const chosen = expressions[best.index]!;
  // "The talks in June ended with a truce signed on the 18th"
  const within = chosen.meaning.kind === 'day-of-month' ? months[best.index]! : null;
  const value = {
    ...context,
    reference: within ?? bases[best.index]!,
    // "postponed until after the election in the spring"
    tense: isBehindUntil(lex, place.of(chosen).from, tense) ? ('future' as const) : tense,
    told: told[best.index]!,
    spoken: spoken[best.index]!,
  };
  const turn = best.by === '+when' ? turnOf(chosen.meaning) : null;
  const date =
    turn === null
      ? valueOf(lex, place, expressions, best.index, value)
      : resolveDate({ ...chosen, meaning: turn }, value);
  if (date === null) return null;
  const guessed = best.by.includes('said') && /^\d{4}-\d\d-\d\d$/.test(date);
  return {
    date: guessed ? `${date}?` : date,
    evidence: { start: chosen.start, end: chosen.end },
    by: `${chosen.by}${best.by}`,
  };
}

/** "until after the election in", "until sometime in": what is put off is still to come; "met until late on" is over. */
function isBehindUntil(lex: DateLexicon, date: number, tense: Tense): boolean {
  for (let i = date - 1; i >= 0 && i >= date - 8; i--) {
    if (lex.is(i, ',', '.', ';', 'and', 'but')) return false;
    if (!lex.is(i, 'until', 'till')) continue;
    if (!lex.is(i + 1, 'after', 'sometime', 'some', 'late', 'early', 'at')) return false;
    return tense !== 'past' || isPutOff(lex, i);
  }
  return false;
}

/** "postponed until", "put off by both sides until": right before the token at `until`. */
function isPutOff(lex: DateLexicon, until: number): boolean {
  for (let i = until - 1; i >= 0 && i > until - 5; i--)
    if (lex.has('calling-off', i) || lex.is(i, 'delayed', 'deferred', 'back', 'moved', 'adjourned')) return true;
  return false;
}

/** "since October 15, when", "from 2013 to 2018, when": the end of the stretch that is told, on which it happened. */
const turnOf = (meaning: Meaning): Meaning | null => (meaning.kind === 'range' ? (meaning.to ?? meaning.from) : null);

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

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
  if (expression.ofNoun && !nounIsTrigger(lex, at.to, place) && !atOccasion(lex, at.from))
    return { cost: FOREIGN, by: '' };
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
  if (!before && (isSetFor(lex, place.to, at.from) || isMovedTo(lex, at.from))) return { cost: 3, by: '+set-for' };
  if (isDecisions(lex, at.to, place, expression)) return { cost: FOREIGN, by: '' };
  // "have not met since May": then they did
  if (isLastSince(lex, place, at.from)) return { cost: 1, by: '+when' };
  const initial = before && opensSentence(lex, at.from);
  // "last Thursday after seeing X the day before"
  const isLater = before && lex.is(place.from - 1, 'after', 'following');
  let cost = isLater ? 4 : 0;
  cost += initial ? 2 : before ? 2 + (to - from) * 0.4 : (to - from) * 0.8;
  let by = '';
  cost += between(lex, from, to, initial);
  if (claimedByNoun(lex, at.from, place)) cost += FOREIGN;
  if (expressions.length > 1 && isFormerPlan(lex, at.from)) cost += FOREIGN;
  if (heldInOther(expressions, index) || isBehindRelative(lex, at.from, place)) cost += FOREIGN;
  if (isOfSinceClause(lex, at.from, place)) cost += FOREIGN;
  if (isSinceRecord(lex, at.from, at.to) || isCountWithin(lex, at.from, place, expression)) cost += FOREIGN;
  if (isRecordWithin(lex, at.from, expression)) cost += FOREIGN;
  // "ended his trip on Wednesday, having seen X twice": some day before
  if (ownedByDenial(lex, at, place) || (before && lex.is(place.from - 1, 'having'))) cost += FOREIGN;
  // "said on Sunday that": the day of the statement
  if (ownedByReporting(lex, at.from, place)) {
    if (before && lex.is(at.to, 'after', 'following', 'during', 'at')) by = '+said';
    // "said on Sunday he would", "vowed on Sunday to": of nothing else, though no "that" parts it
    else cost += before && opensSaying(lex, at.to, place.from) ? FOREIGN : REPORTING + CLAUSE;
  }
  if (initial && isStatements(lex, at.to, place.from)) cost += FOREIGN;
  if (afterOtherVerb(lex, at, place)) cost += 6;
  cost += otherVerbsOwn(lex, at.from, place, expression) + relativeCost(lex, at, place);
  return { cost, by };
}

/** "said on Monday before meeting X", "arrived on Monday ahead of talks": the day of what was done before. */
function isOfDayBefore(lex: DateLexicon, place: Places, at: { to: number }): boolean {
  for (let i = at.to; i < place.from; i++)
    if (lex.is(i, 'before') || (lex.is(i, 'ahead') && lex.is(i + 1, 'of'))) return true;
  return false;
}

/** "the highest official to visit X in 25 years": no time of what is over. */
const isAheadOfUs = ({ meaning }: DateExpression): boolean =>
  meaning.kind === 'offset' && meaning.direction === 1 && meaning.from === 'reference' && meaning.unit === 'year';

/** "agreed to vote next year after meeting X": what is ahead is no time of what is over. */
function isAheadOfAfter(
  lex: DateLexicon,
  place: Places,
  { meaning }: DateExpression,
  at: { from: number; to: number },
): boolean {
  const ahead =
    (meaning.kind === 'unit' && meaning.shift === 1 && !meaning.ofText) ||
    (meaning.kind === 'day' && meaning.shift === 1 && !meaning.ofText);
  if (!ahead) return false;
  for (let i = at.to; i < place.from; i++) if (lex.is(i, 'after', 'following')) return true;
  return false;
}

/** What a day costs that ends a run told before it. */
const RUN = 4;

/** "After 17 days of talks, the two broke off on Tuesday": the run that the sentence opens with ends on the day behind it. */
function endsOpeningRun(
  lex: DateLexicon,
  place: Places,
  expressions: readonly DateExpression[],
  at: { from: number; to: number },
): boolean {
  if (at.from < place.to || at.from - place.to > 24) return false;
  const run = expressions.find(({ meaning }) => meaning.kind === 'duration');
  if (run === undefined) return false;
  const { from, to } = place.of(run);
  if (to > place.from || place.from - to > 4 || !lex.is(from - 1, 'after', 'following')) return false;
  for (let i = place.to; i < at.from; i++) if (lex.is(i, ';', '.', 'who', 'which', 'that')) return false;
  return true;
}

/** "DATE, when …": the date is that of the clause it opens, up to the next comma. */
function opensWhen(lex: DateLexicon, from: number, to: number): boolean {
  const when = lex.is(from, ',') ? from + 1 : from;
  if (!lex.is(when, 'when') || to - when > 16) return false;
  for (let i = when + 1; i < to; i++) if (lex.is(i, ';', '.') || lex.has('clause', i)) return false;
  return true;
}

/**
 * Right behind the trigger's own words a clause of its own says when: "which had been set for", "that Norway was to host
 * on". A verb that wants an object and has none before the date has the trigger for its object.
 */
function isSetFor(lex: DateLexicon, from: number, to: number): boolean {
  if (to - from > 24 || to - from < 3) return false;
  const last = lex.is(to - 1, 'on', 'for', 'in') ? to - 1 : to;
  const set = lex.is(last, 'for', 'on') && lex.has('setting', last - 1);
  const hosted = isHosted(lex, last);
  // "which had been on the calendar for January"
  const meant = lex.is(last, 'for');
  if (!set && !hosted && !meant && !isToBegin(lex, from, last)) return false;
  let which = -1;
  for (let i = from; i < last; i++) {
    if (lex.is(i, ';', '.') || lex.has('reporting', i))
      return set && lex.is(i, 'announced') && i === last - 1 && which >= 0;
    if (lex.is(i, 'which', 'that')) {
      if (which >= 0) return false;
      which = i;
    }
  }
  return which >= 0 && last - which <= 9;
}

/** "that Norway was to host on", "that Norway is hosting at the Holmen on": behind the verb stands no more than a place. */
function isHosted(lex: DateLexicon, end: number): boolean {
  let at = end - 1;
  while (at > end - 5 && (lex.is(at, 'in', 'at', 'the') || (lex.tokens[at]?.upper ?? false))) at--;
  return lex.has('hosting', at);
}

/**
 * "had not [met] since July last year", "have not held [talks] since Oslo in May", "Not since May have they [met]": nothing
 * but a place between.
 */
function isLastSince(lex: DateLexicon, { from, to }: Places, date: number): boolean {
  if (date < from) {
    const since = lex.is(date, 'since') ? date : date - 1;
    return lex.is(since, 'since') && lex.is(since - 1, 'not') && opensSentence(lex, since - 1);
  }
  let not = from - 1;
  while (not > from - 6 && !lex.is(not, 'not', ',', '.', ';')) not--;
  if (!lex.is(not, 'not') || !lex.is(not - 1, 'have', 'has', 'had') || date - to > 5) return false;
  for (let i = to; i <= date; i++) {
    if (lex.is(i, 'since')) return true;
    if (lex.is(i, ',', '.', ';') || lex.has('clause', i)) return false;
  }
  return false;
}

/** "which was to have begun in Manila", "that was due to take place": close before the date. */
function isToBegin(lex: DateLexicon, from: number, date: number): boolean {
  for (let i = date - 1; i > from && i >= date - 4; i--) {
    const verb = lex.is(i, 'place') && lex.is(i - 1, 'take', 'taken') ? i - 1 : lex.has('begin', i) ? i : -1;
    if (verb >= 0) return lex.is(verb - 1, 'to') || (lex.is(verb - 1, 'have') && lex.is(verb - 2, 'to'));
  }
  return false;
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
    // "held talks before announcing on Monday that"
    else if (lex.is(i, 'before') && lex.is(i + 1, 'announcing', 'saying', 'telling')) cost += FOREIGN;
    else if (lex.has('clause', i) && !lex.is(i, 'until'))
      cost += lex.is(i, 'that') && lex.is(i + 1, 'day', 'evening', 'morning', 'week') ? 0 : CLAUSE;
    else if (lex.is(i, ',')) cost += initial ? 0.5 : 2;
    else if (lex.is(i, '.', '!', '?') && (lex.tokens[i + 1]?.upper ?? false)) cost += isShortened(lex, i) ? 0 : CLAUSE;
    else if (lex.is(i, 'and') && !initial) cost += lex.is(i - 1, ',') ? 6 : 3;
  }
  return cost;
}

/** The full stop of "H.E. Mr. Salem": it ends no sentence. */
const isShortened = (lex: DateLexicon, stop: number): boolean =>
  lex.is(stop, '.') && /^(\p{L}|mr|mrs|ms|dr|gen|lt|col|maj|sen|gov|st)$/u.test(lex.lower(stop - 1));

function closing(lex: DateLexicon, from: number, to: number): number | null {
  for (let i = from; i < to && i < from + 30; i++) if (lex.is(i, ',')) return i;
  return null;
}

const isEventOffset = (expression: DateExpression): boolean =>
  expression.meaning.kind === 'offset' && expression.meaning.from === 'event';

/** From "the day after" to the trigger there is no further clause. */
function invertible(lex: DateLexicon, from: number, to: number): boolean {
  if (to - from > 12) return false;
  for (let i = from; i < to; i++) if (lex.is(i, ',', ';', '.') || lex.has('clause', i)) return false;
  return true;
}

/** Words and marks that a date at the beginning of a sentence may stand behind. */
// prettier-ignore
const LEADING = [
  'on', 'in', 'at', 'the', 'it', 'was', 'earlier', 'late', 'early', 'by', '"', '“', 'over', 'and', 'but', 'during', 'shortly', 'midnight', 'after', 'before', ',',
] as const;

/** Before this token stands no more of its sentence than a preposition, an article, a mark. */
function opensSentence(lex: DateLexicon, at: number): boolean {
  let i = at;
  while (i > 0 && lex.is(i - 1, ...LEADING)) i--;
  return i === 0 || lex.is(i - 1, '.', '!', '?', ';', '—');
}
