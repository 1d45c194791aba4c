/** What else in a sentence a date may belong to: another noun, a statement, a relative clause, a decision. */
import { isOfADay } from './decisions.js';
import type { DateLexicon } from './lexicon.js';
import type { DateExpression } from './meaning.js';
import type { Places } from './places.js';
import type { Tense } from './resolve.js';
import { isPastForm } from './tense.js';

/** What a subordinate clause, a reporting verb, and another noun's claim cost. */
export const CLAUSE = 12;
export const REPORTING = 14;
export const FOREIGN = 60;

/** "Thursday's planned meeting": nothing but a short noun phrase up to the trigger. */
export function nounIsTrigger(lex: DateLexicon, after: number, place: Places): boolean {
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
export function claimedByNoun(lex: DateLexicon, at: number, place: Places): boolean {
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
    'hours',
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
export function heldInOther(expressions: readonly DateExpression[], index: number): boolean {
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
export function isSinceRecord(lex: DateLexicon, from: number, to: number): boolean {
  let since = -1;
  for (let i = Math.max(0, from - 6); i < to; i++) {
    if (lex.is(i, 'since')) since = i;
    // "for the first time since 2019 on Monday"
    else if (i < from && (lex.is(i, ',', '.', ';') || (lex.is(i - 1, 'since') && lex.year(i) !== null))) since = -1;
  }
  if (since < 0) return false;
  // "ten times since August"
  if (lex.is(since - 1, 'times', 'twice')) return true;
  return isRecord(lex, since, 12);
}

/** "will meet for the first time since they met in Rome in 2019": of the clause that "since" opens behind the trigger. */
export function isOfSinceClause(lex: DateLexicon, date: number, { to }: Places): boolean {
  for (let i = date - 1; i >= to && i > date - 14; i--) {
    if (lex.is(i, ',', '.', ';')) return false;
    if (lex.is(i, 'since')) return [1, 2, 3, 4].some((n) => i + n < date && isPastForm(lex.lower(i + n)));
  }
  return false;
}

/** "the first visit in four years", "have not met in six years": a record, not a time to come. */
export function isRecordWithin(lex: DateLexicon, from: number, { meaning }: DateExpression): boolean {
  const ahead = meaning.kind === 'offset' && meaning.direction === 1 && meaning.from === 'reference';
  return ahead && /^(week|month|year|decade)$/.test(meaning.unit) && isRecord(lex, from, 9);
}

const RECORDS = ['not', 'never', 'n', 'first', 'highest', 'latest', 'largest', 'second', 'third', 'only', 'biggest', '-level']; // prettier-ignore

/** What stands before token `end` in its sentence, no further off than `reach`, is the first, the highest, or denied. */
function isRecord(lex: DateLexicon, end: number, reach: number): boolean {
  for (let i = end - 1; i >= 0 && i > end - reach; i--) {
    if (lex.is(i, ...RECORDS) || lex.has('ordinal', i)) return true;
    if (lex.is(i, '.', ';')) break;
  }
  return false;
}

/** "their third meeting this year": counted within it, not dated by it. */
export function isCountWithin(lex: DateLexicon, at: number, place: Places, expression: DateExpression): boolean {
  if (expression.meaning.kind !== 'unit' || expression.meaning.shift !== 0 || at < place.to || at - place.to > 3)
    return false;
  for (let i = place.from - 1; i >= 0 && i >= place.from - 4; i--) {
    if (lex.has('ordinal', i)) return true;
    if (lex.is(i, ',', '.', ';')) return false;
  }
  return false;
}

/** "during September's assembly", "on the margins of Friday's summit": the occasion's date is that of what happens at it. */
export function atOccasion(lex: DateLexicon, at: number): boolean {
  return (
    lex.is(at - 1, 'during', 'at') ||
    (lex.is(at - 1, 'of') && lex.is(at - 2, 'sidelines', 'margins', 'fringes', 'edge'))
  );
}

/** The reporting verb's own day: close behind or before it, on the side away from the trigger. */
export function ownedByReporting(lex: DateLexicon, at: number, place: Places): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 7; i--) {
    if (i >= place.from && i < place.to) return false;
    if (lex.has('reporting', i)) return !lex.is(i, 'refused', 'declined');
    if (lex.is(i, ',', ';', '.', ':') || (lex.has('clause', i) && !lex.is(i, 'that'))) return false;
    if (lex.is(i, 'that')) return false;
  }
  return false;
}

/** "he would", "Kenya's king will", "to": what is said begins right behind the day on which it is said. */
export function opensSaying(lex: DateLexicon, after: number, trigger: number): boolean {
  // "said on Sunday no talks were under way"
  if (lex.is(after, 'to', 'no', 'there')) return true;
  for (let i = after; i < trigger && i < after + 8; i++) {
    if (lex.is(i, ',', '.', ';', ':', 'that', 'of')) return false;
    if (lex.has('future', i) || lex.is(i, 'had', 'has', 'have', 'was', 'were', 'is', 'are')) return i > after;
  }
  return false;
}

/** "On Sunday X said he would": the day of the statement too; but "On Sunday, X said, he would". */
export function isStatements(lex: DateLexicon, after: number, trigger: number): boolean {
  for (let i = after; i < trigger && i < after + 12; i++)
    if (lex.has('reporting', i))
      for (let k = i + 1; k < trigger && k < i + 8; k++) {
        if (lex.is(k, ',', '.', ';')) return false;
        if (lex.has('future', k)) return true;
      }
  return false;
}

const DENIALS = ['denied', 'denies', 'deny', 'denying', 'refuted', 'refutes', 'dismissed', 'dismisses'] as const;

/** "denied on Tuesday that they had met", "on Tuesday X denied reports of a meeting": the day of the denial. */
export function ownedByDenial(lex: DateLexicon, at: { from: number; to: number }, place: Places): boolean {
  if (at.to > place.from) return false;
  const before = lex.is(at.from - 1, 'on', 'late', 'early') ? at.from - 2 : at.from - 1;
  if (lex.is(before, ...DENIALS)) return true;
  for (let i = at.to; i < place.from && i < at.to + 12; i++) {
    if (lex.is(i, '.', ';', 'and', 'but', 'who', 'which')) return false;
    if (lex.is(i, ...DENIALS)) return true;
  }
  return false;
}

/** "first set for April 30", "originally scheduled for Friday": a plan's day that was given up, where another is told. */
export function isFormerPlan(lex: DateLexicon, at: number): boolean {
  if (!lex.is(at - 1, 'for', 'on', 'in') || !lex.has('setting', at - 2)) return false;
  const been = lex.is(at - 3, 'been') ? at - 4 : at - 3;
  return lex.is(been, 'first', 'originally', 'initially', 'previously', 'once', 'had', 'earlier');
}

/** "have been put back by a day to Saturday", "was moved to June 3": the new day. */
export function isMovedTo(lex: DateLexicon, date: number): boolean {
  if (!lex.is(date - 1, 'to', 'for')) return false;
  for (let i = date - 2; i > 0 && i > date - 8; i--) {
    if (lex.is(i, ',', '.', ';', 'and')) return false;
    const isPut = lex.is(i, 'put', 'pushed', 'brought') && lex.is(i + 1, 'back', 'forward');
    if (isPut || lex.is(i, 'moved', 'shifted', 'rescheduled')) return lex.is(i - 1, 'been', 'was', 'were');
  }
  return false;
}

/** A past-tense verb stands right before the date's preposition and the trigger lies on the other side of it. */
export function afterOtherVerb(lex: DateLexicon, at: { from: number; to: number }, place: Places): boolean {
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
export function otherVerbsOwn(lex: DateLexicon, at: number, place: Places, expression: DateExpression): number {
  let verb = at - 1;
  while (
    verb > at - 4 &&
    lex.is(verb, 'in', 'on', 'of', 'at', 'since', 'the', 'late', 'early', 'earlier', 'back', 'from')
  )
    verb--;
  const own = verb >= place.from && verb < place.to;
  // "took office in 2019", "at his office on Monday"
  const isRoom =
    lex.is(verb, 'office') && !lex.is(verb - 1, 'took', 'take', 'takes', 'taking', 'assumed', 'left', 'in');
  if (!own && lex.has('other-event', verb) && !isRoom) return FOREIGN;
  if (!isOfADay(expression) || lex.is(at - 1, 'to', 'until', 'for', 'from')) return 0;
  // The day of the decision, not of what was decided upon.
  if (!own && lex.has('calling-off', verb) && !isAfter(lex, at, place)) return FOREIGN;
  if (at >= place.to && at - place.to <= 3) {
    for (let i = place.from - 1; i >= 0 && i >= place.from - 5; i--) {
      if (lex.is(i, 'to', ',', '.')) break;
      if (lex.has('calling-off', i)) return FOREIGN;
    }
  }
  return 0;
}

/** "agreed on Tuesday to vote after meeting X": they did so there and then. */
function isAfter(lex: DateLexicon, at: number, place: Places): boolean {
  for (let i = place.from - 1; i > at && i > place.from - 4; i--) if (lex.is(i, 'after', 'following')) return true;
  return false;
}

/** The date lies in another noun's relative clause: "the war that began in 2022", "the envoy, who left on Monday, met". */
export function relativeCost(lex: DateLexicon, at: { from: number; to: number }, place: Places): number {
  // "Malaysia, which chairs the whole long name this year, has": closed right behind the date
  const reach = at.to <= place.from && lex.is(at.to, ',') ? 16 : 10;
  for (let i = at.from - 1; i >= 0 && i >= at.from - reach; i--) {
    if (i >= place.from && i < place.to) return 0;
    if (lex.is(i, '.', ';')) return 0;
    if (!lex.is(i, 'which', 'who', 'that', 'whom', 'where', 'whose')) continue;
    const noun = lex.is(i - 1, ',') ? i - 2 : i - 1;
    // "talks, which lasted eleven days, wound up on 13 July"
    if (place.to <= i && isClosed(lex, i, at.from)) return 0;
    if (lex.has('reporting', noun) || (noun >= place.from && noun < place.to)) return 0;
    // Inside it with the trigger: the trigger's own clause.
    if (place.from > i && !commaBetween(lex, at.to, place.from)) return 0;
    // "X, who was in Rome in June, is expected in Oslo": of a clause that is closed; "who was in Rome on Monday, met": then
    if (place.from > i && lex.is(i - 1, ',') && !lex.is(i, 'that'))
      return lex.is(i, 'who') &&
        lex.is(i + 1, 'was', 'were') &&
        lex.is(i + 2, 'in') &&
        isPastBehind(lex, at.to, place.from)
        ? CLAUSE
        : FOREIGN;
    // "a meeting with X that took place on Monday" may still be meant where nothing else is.
    return lex.is(i + 1, 'took', 'will', 'was', 'is', 'opened', 'ended') && place.to <= i && i - place.to <= 3
      ? 0
      : CLAUSE * 2;
  }
  return 0;
}

/** A comma closes the clause, and the verb of the one around it stands right behind. */
function isClosed(lex: DateLexicon, which: number, date: number): boolean {
  for (let i = which + 2; i + 1 < date; i++)
    if (lex.is(i, ','))
      return lex.has('finish', i + 1) || lex.has('begin', i + 1) || lex.is(i + 1, 'took', 'was', 'were');
  return false;
}

/** Right behind the comma that closes the clause stands a verb of the past: "who was in Rome on Monday, signed". */
const isPastBehind = (lex: DateLexicon, from: number, trigger: number): boolean =>
  lex.is(from, ',') && from + 1 <= trigger && isPastForm(lex.lower(from + 1));

/** The trigger stands in a relative clause that a comma has closed before the date: "X, who spoke at midnight, will come on Friday". */
export function isBehindRelative(lex: DateLexicon, at: number, place: Places): boolean {
  if (at < place.to) return false;
  let opened = false;
  for (let i = place.from - 1; i >= 0 && i >= place.from - 8 && !opened; i--) {
    if (lex.is(i, '.', ';')) return false;
    opened = lex.is(i, 'who', 'which', 'whose') && lex.is(i - 1, ',');
  }
  if (!opened) return false;
  for (let i = place.to; i < at; i++)
    if (
      lex.is(i, ',') &&
      (lex.is(i + 1, 'will', 'would', 'has', 'have', 'had', 'is', 'are', 'was', 'were') || lex.has('reporting', i + 1))
    )
      return true;
  return false;
}

function commaBetween(lex: DateLexicon, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (lex.is(i, ',')) return true;
  return false;
}

/** "met X, and will go to Y next week", "met X in March, and I will meet him again": told of two times, each in its clause. */
export function isOtherClause(
  lex: DateLexicon,
  place: Places,
  at: { from: number; to: number },
  tense: Tense,
): boolean {
  if (tense !== 'past' && tense !== 'future') return false;
  const [from, to] = at.to <= place.from ? [at.to, place.from] : [place.to, at.from];
  for (let i = from; i < to; i++)
    if (
      lex.is(i, 'and', 'but') &&
      ((tense === 'future' && at.to <= place.from && isPastForm(lex.lower(i + 1))) ||
        lex.is(i + 1, ...HELPING) ||
        (lex.is(i + 1, ...PRONOUNS) && lex.is(i + 2, ...HELPING)))
    )
      return true;
  return false;
}

const HELPING = ['will', 'would', 'is', 'are', 'was', 'were', 'had', 'has', 'have'] as const;
const PRONOUNS = ['i', 'he', 'she', 'they', 'we', 'it', 'both'] as const;

/** "In 2008 they met in Rome, and in 2011 X brought them together": before the trigger another date opens its clause. */
export function isOfFormerClause(
  lex: DateLexicon,
  place: Places,
  expressions: readonly DateExpression[],
  index: number,
): boolean {
  const { to } = place.of(expressions[index]!);
  return expressions.slice(index + 1).some((next) => {
    const { from } = place.of(next);
    if (from >= place.from || next.ofNoun) return false;
    const and = lex.is(from - 1, 'in', 'on', 'by') ? from - 2 : from - 1;
    if (!lex.is(and, 'and', 'but', ';') || from - to > 30) return false;
    for (let i = to; i < and; i++) if (isPastForm(lex.lower(i))) return true;
    return false;
  });
}
