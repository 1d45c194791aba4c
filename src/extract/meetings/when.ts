/** When a meeting takes place that a sentence tells of. */
import type { Knowledge } from '../../knowledge/index.js';
import type { Edtf, Span, Status } from '../../model.js';
import { dateOfTrigger, tellsDate, type Tense } from '../dates/index.js';
import type { Candidate } from './candidate.js';
import { SAYING } from './groups.js';
import { PLEDGING } from './place-asides.js';
import type { Sentence } from './sentence.js';
import type { ToldDates } from './told-dates.js';

export interface When {
  readonly date: Edtf | null;
  readonly dateEvidence: Span | null;
  /** The day that the story has reached, with `?`: the meeting's, where no sentence dates it. */
  readonly nearDate: { readonly day: Edtf; readonly span: Span } | null;
  /** The date lies behind the article's day: what takes place then has not yet. */
  readonly ahead: boolean;
  /** The date lies before the article's day, by the year at least: what a story told would come has come. */
  readonly over: boolean;
}

/**
 * The date of a meeting: of the words of its own sentence, else the day of the story where the sentence goes on with it.
 *
 * @param reference the article's day or its dateline's
 */
export function whenOf(
  candidate: Pick<Candidate, 'sentence' | 'from' | 'to' | 'status' | 'present' | 'occasion'> &
    Partial<Pick<Candidate, 'by'>>,
  sentence: Sentence,
  dates: ToldDates,
  reference: Edtf | null,
  knowledge: Knowledge,
): When {
  const { words } = sentence;
  const { start, end } = sentence;
  const trigger = { start: words.start[candidate.from]!, end: words.end[candidate.to - 1]! };
  // No date further off is a meeting's; in a sentence of many pages, nearer still, so that the work stays bounded.
  const reach = end - start > 3000 ? 200 : 1500;
  const opening = Math.max(start, dates.from);
  const own = candidate.occasion;
  const around =
    own === undefined
      ? {
          start: Math.max(opening < trigger.start ? opening : start, trigger.start - reach),
          end: Math.min(end, trigger.end + reach),
        }
      : { start: trigger.start, end: words.end[own.to - 1]! };
  const number = candidate.sentence;
  const dated = tellsDate(words.text, around, knowledge.dates)
    ? dateOfTrigger(words.text, around, trigger, {
        ...(own === undefined ? dates.context(number) : dates.contextAt(number, around.start)),
        ...(candidate.status === 'planned' ? dates.ahead(number) : null),
        words: knowledge.dates,
        tense: tenseOf(candidate, sentence),
        present: candidate.present,
      })
    : null;
  // "It was the first round since May, when they met in Rome": what is told behind "when" is another
  const isOlder = sentence.any(candidate.from - 4, candidate.from, 'when');
  const recalled = saysMoreOfBefore(sentence) && !isOlder ? dates.rightBefore(sentence.number) : null;
  const reached = own === undefined ? storyOf(candidate, sentence, dates) : null;
  const sameDay = dated === null && recalled === null && reached !== null && isTimeOfDay(sentence, candidate);
  const head = dated === null && recalled === null ? dates.entry(number) : null;
  const isOver =
    head !== null &&
    yearOf(head.day) < yearOf(reference) &&
    isFutureOfStory(sentence, { from: candidate.from, by: candidate.by ?? '' });
  const isAhead = head !== null && isLater(head.day, reference);
  const entry = isOver || isAhead || isOfEntry(candidate.status) ? head : null;
  const near = entry ?? (sameDay ? reached : null);
  return {
    date: recalled ?? dated?.date ?? near?.day ?? null,
    dateEvidence: recalled === null ? (dated?.evidence ?? near?.span ?? null) : null,
    nearDate: reached === null ? null : { day: reached.day.replace(/[?~]?$/, '?'), span: reached.span },
    ahead: isAhead || (dated !== null && isLater(dated.date, reference)),
    over: isOver || (dated !== null && yearOf(dated.date.slice(dated.date.lastIndexOf('/') + 1)) < yearOf(reference)),
  };
}

/** Whether a day, or the first of several, lies behind the article's own. */
function isLater(date: Edtf, reference: Edtf | null): boolean {
  if (reference === null || !/^\d{4}-\d\d-\d\d(\/|$)/.test(date) || !/^\d{4}-\d\d-\d\d\??$/.test(reference))
    return false;
  return date.slice(0, 10) > reference.slice(0, 10);
}

/** 0 where there is none, or none can be told. */
const yearOf = (edtf: Edtf | null): number => Number(/^\d{4}/.exec(edtf ?? '')?.[0] ?? 0);

/**
 * "They would meet again in 1994", "1995: She flies to Rome, where she will meet him": the future of a story that is over, not
 * of what somebody said, agreed or wrote then.
 */
export function isFutureOfStory(sentence: Sentence, { from, by }: Pick<Candidate, 'from' | 'by'>): boolean {
  if (!/\+(?:would|will)$/.test(by)) return false;
  for (let at = from - 1; at >= sentence.lead && at > from - STORY; at--)
    if (
      sentence.is(at, ';', 'that', '"', '“', '”') ||
      SAYING.test(sentence.lower(at)) ||
      PLEDGING.test(sentence.lower(at))
    )
      return false;
  // "will meet for the first time since 2019"
  for (let at = from + 1; at < sentence.to && at < from + STORY; at++)
    if (sentence.is(at, 'since') || SAYING.test(sentence.lower(at)) || sentence.is(at, '"', '”')) return false;
  return true;
}

/** So far around it stands who says so. */
const STORY = 30;

/** What a chronology's entry tells as done or undone in its year or on its day. */
const isOfEntry = (status: Status): boolean => status !== 'planned' && status !== 'proposed';

/** The day that the story has reached or, for what is planned, will reach: not for "they plan to meet again". */
function storyOf(
  candidate: Pick<Candidate, 'sentence' | 'from' | 'status'>,
  sentence: Sentence,
  dates: ToldDates,
): { readonly day: Edtf; readonly span: Span } | null {
  const { status, sentence: number } = candidate;
  if (status === 'ongoing') return dates.today(number);
  if (status === 'planned') return PERSONS.test(sentence.lower(sentence.lead)) ? dates.awaited(number) : null;
  if (status !== 'held' && status !== 'cancelled') return null;
  // "had met twice before", "raised it when the two met": of a time before the story
  if (isPluperfect(sentence, candidate.from)) return null;
  if (isTimeOfDay(sentence, candidate) || saysMoreOfBefore(sentence) || isAlso(sentence, candidate.from))
    return dates.reached(number) ?? dates.reachedBefore(number);
  return status === 'held' ? (dates.reached(number) ?? dates.today(number)) : null;
}

const PERSONS = /^(he|she|they|there)$/;

/** "had met", "had also held talks", "had raised it when they met". */
export function isPluperfect(sentence: Sentence, from: number): boolean {
  const when = [1, 2, 3, 4].map((n) => from - n).find((at) => sentence.is(at, 'when'));
  let verb = when ?? from;
  const last = verb - (when === undefined ? 5 : 10);
  while (verb > last && !(sentence.penn(verb) === 'VBN' && sentence.isVerb(verb))) verb--;
  return sentence.within(verb - 3, verb, /^(had|['’]d)$/) && !sentence.within(verb - 3, verb, /^(been|[,;])$/);
}

/** "The minister also met X": on the same day as the one told of before, and where that was. */
export const isAlso = (sentence: Sentence, from: number): boolean =>
  from - sentence.lead < 14 && sentence.any(from - 3, from, 'also', 'separately');

const UNIT = /^(hours?|days?|weeks?|fortnight|months?|years?)$/;

/** "visited A, four days after he had met X": some time from what its sentence told before. */
export function isDaysApart(sentence: Sentence, from: number): boolean {
  for (let at = from - 1; at > sentence.lead && at > from - 6; at--) {
    if (sentence.is(at, ',', ';')) return false;
    if (sentence.is(at, 'after', 'before')) return UNIT.test(sentence.lower(at - 1));
  }
  return false;
}

/** "It was the first time that they met": more of what the sentence before told. */
function saysMoreOfBefore(sentence: Sentence): boolean {
  return /^(?:It|This|That) (?:was|is|marked|marks) (?:only )?(?:the|their|his|her) (?:first|second|third|\p{L}{2,10}th|latest|only)\b/u.test(
    sentence.words.text.slice(sentence.start, sentence.start + 60),
  );
}

/** Which side of the article's day the meeting lies on, as far as its status and its verbs tell. */
function tenseOf(candidate: Pick<Candidate, 'from' | 'to' | 'status' | 'present'>, sentence: Sentence): Tense | null {
  const { status, from, to } = candidate;
  if (status === 'held') return candidate.present ? null : sentence.hasFiniteVerb ? 'past' : 'near';
  if (status === 'cancelled') return 'near';
  // "refused on Thursday to meet": on the day of the refusal, or soon
  if (status === 'denied' && sentence.within(from - 6, from, /^(refused|declined|rebuffed|snubbed)$/)) return 'near';
  if (status === 'denied' && wasDue(sentence, from, to)) return 'due';
  if (status !== 'planned' && status !== 'proposed') return null;
  if (status === 'proposed' && isTried(sentence, from)) return 'past';
  return status === 'planned' && wasDue(sentence, from, to) ? 'due' : 'future';
}

/** "were to meet", "a third was to follow", "had been scheduled": a plan that is told in the past. */
function wasDue(sentence: Sentence, from: number, to: number): boolean {
  // "had planned to meet in September"
  if (
    sentence.is(from - 1, 'to') &&
    sentence.is(from - 3, 'had') &&
    sentence.is(from - 2, 'planned', 'agreed', 'hoped')
  )
    return true;
  for (let at = Math.max(sentence.from, from - 6); at < sentence.to && at < to + 12; at++) {
    if (at >= to && sentence.is(at, ';', 'who', 'which', 'that')) return false;
    if (!sentence.is(at, 'was', 'were', 'been') || (at >= from && at < to)) continue;
    if (sentence.is(at, 'been') && !sentence.is(at - 1, 'had')) continue;
    const next = sentence.is(at + 1, 'originally', 'initially', 'first') ? at + 2 : at + 1;
    if (sentence.is(next, 'to', 'due', 'set', 'scheduled', 'expected', 'supposed', 'planned', 'slated', 'meant'))
      return true;
  }
  return false;
}

/** "had tried to bring them together": an attempt that is over. */
function isTried(sentence: Sentence, trigger: number): boolean {
  let at = trigger;
  for (let depth = 0; depth < 6 && at >= 0; depth++, at = sentence.head(at))
    if (sentence.is(at, 'tried', 'attempted', 'sought', 'failed', 'wanted')) return true;
  return false;
}

const PARTS = new Set([
  'morning',
  'afternoon',
  'evening',
  'night',
  'noon',
  'midday',
  'midnight',
  'dawn',
  'dusk',
  'daybreak',
]);
const MEALS = new Set(['lunch', 'dinner', 'breakfast', 'supper', 'tea']);

/** "in the morning", "over lunch", "at six", "an hour later", "then": a time within the day that the story has reached. */
function isTimeOfDay(sentence: Sentence, { from }: Pick<Candidate, 'from'>): boolean {
  for (let at = Math.max(sentence.from, from - 24); at < sentence.to && at <= from + 24; at++) {
    if (sentence.is(at, 'in', 'during', 'for') && sentence.is(at + 1, 'the') && PARTS.has(sentence.lower(at + 2)))
      return true;
    if (sentence.is(at, 'at') && PARTS.has(sentence.lower(at + 1))) return true;
    if (sentence.is(at, 'over') && MEALS.has(sentence.lower(at + 1))) return true;
    if (at === sentence.from && sentence.is(at, 'then', 'afterwards', 'afterward')) return true;
    if (
      sentence.is(at, 'later', 'earlier') &&
      sentence.is(at + 1, 'in') &&
      sentence.is(at + 2, 'the') &&
      sentence.is(at + 3, 'day')
    )
      return true;
  }
  return false;
}
