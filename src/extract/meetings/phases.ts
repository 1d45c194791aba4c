/** Turns of phrase that tell how far a meeting has got: still to come, in its third day, come to nothing. */
import { MONTH, WEEKDAY } from '../words/calendar.js';
import type { MeetingWords } from '../../knowledge/meetings.js';
import { FINITE, type Sentence } from './sentence.js';

/** A present tense behind "when", "once" or "until", in a clause of its own. */
export function isWhen(sentence: Sentence, verb: number): boolean {
  const penn = sentence.penn(verb);
  if (penn !== 'VBP' && penn !== 'VBZ') return false;
  for (let at = verb - 1; at >= sentence.from && at > verb - 7; at--) {
    if (sentence.is(at, 'when', 'once', 'until', 'before')) return true;
    if (sentence.is(at, ',', ';') || sentence.isVerb(at)) return false;
  }
  return false;
}

/** "to be hosted by X" behind token `from`, before another verb has its say. */
export const toBe = (sentence: Sentence, from: number, end: number): boolean => {
  for (let at = from; at + 2 < sentence.to && at < end; at++) {
    if (sentence.isVerb(at) && FINITE.has(sentence.penn(at) ?? '')) return false;
    if (sentence.is(at, 'to') && sentence.is(at + 1, 'be') && sentence.penn(at + 2) === 'VBN') return true;
  }
  return false;
};

/** "the third day of their talks". */
export const isStretchOf = (sentence: Sentence, noun: number): boolean =>
  sentence.relation(noun) === 'nmod' &&
  sentence.caseOf(noun) === 'of' &&
  sentence.is(sentence.head(noun), 'day', 'week', 'round', 'hour', 'month');

/** "talks between X and Y entered their third day", "were in their second week": no other verb stands before. */
export function entersDay(sentence: Sentence, noun: number): boolean {
  for (let at = noun + 1; at + 1 < sentence.to && at < noun + 20; at++) {
    if (sentence.is(at, ';', 'who', 'which', 'that')) return false;
    const isEntering = sentence.is(at, 'entered', 'enter', 'entering', 'enters');
    const isWithin = sentence.is(at, 'are', 'were') && sentence.is(at + 1, 'in', 'into');
    const length = isWithin ? at + 2 : at + 1;
    if (isEntering || isWithin)
      return (
        !sentence.is(at - 1, 'had', 'have') &&
        sentence.is(length, 'their', 'its', 'the', 'a') &&
        sentence.within(length + 1, length + 3, /^(day|week|round|hour|month)$/)
      );
    if (sentence.isVerb(at) && FINITE.has(sentence.penn(at) ?? '')) return false;
  }
  return false;
}

/** Adverbs that make "would" tell of a habit. */
const OFTEN = ['often', 'sometimes', 'usually', 'always', 'frequently', 'occasionally', 'invariably', 'routinely'];

/** "would often meet": a habit of the past, no plan, unless somebody said or agreed that they would. */
export const isHabit = (sentence: Sentence, would: number): boolean =>
  sentence.is(would, 'would') &&
  sentence.is(would + 1, ...OFTEN) &&
  !sentence.within(would - 6, would, /^(that|say|says|said|agreed|promised|pledged|hoped|decided)$/);

/** "Ruto, Museveni to meet in Oslo": a headline's infinitive, where the sentence has no verb of its own. */
export function isHeadlinePlan(sentence: Sentence, verb: number, reach: number): boolean {
  if (!sentence.is(verb - 1, 'to') || sentence.penn(verb) !== 'VB' || !sentence.isNominal(verb - 2)) return false;
  if (sentence.is(sentence.to - 1, '.')) return false;
  // A participle in front may be a past form that the tagger took for one.
  for (let at = Math.max(sentence.lead, verb - reach); at < sentence.to && at < verb + reach; at++)
    if (/^(VBD|VBZ|VBP|MD|VBG)$/.test(sentence.penn(at) ?? '') || (at < verb && sentence.penn(at) === 'VBN'))
      return false;
  return true;
}

/** "has met X for talks expected to focus on trade": what they will be about is open, they are not. */
export function isOfWhatWasHeld(sentence: Sentence, noun: number, cue: number): boolean {
  return (
    sentence.is(cue + 1, 'to') &&
    sentence.is(cue + 2, 'focus', 'center', 'centre', 'cover', 'address', 'deal', 'touch', 'include', 'concentrate') &&
    sentence.caseOf(noun) === 'for' &&
    isPast(sentence, sentence.head(noun))
  );
}

/** "a meeting during which they called for a truce": what was done there, whenever that was. */
export const isDuringIt = (sentence: Sentence, verb: number): boolean =>
  sentence.dependents(verb, 'obl').some((at) => sentence.is(at, 'which') && at < verb && sentence.caseOf(at) !== '');

/** "have not met since May", "for six years", "Not since May have they met": that they met then. */
export function isLastSince(sentence: Sentence, verb: number, words: MeetingWords): boolean {
  const first = sentence.lead;
  if (sentence.is(first, 'not') && sentence.is(first + 1, 'since') && verb - first < 20)
    return sentence.within(first + 2, first + 6, DATED);
  const not = sentence.is(verb - 1, 'not', "n't", 'n’t') ? verb - 1 : verb - 2;
  if (!sentence.is(not, 'not', "n't", 'n’t') || !sentence.is(not - 1, 'have', 'has', 'had')) return false;
  for (let at = verb + 1; at < sentence.to && at < verb + 9; at++) {
    if (sentence.isVerb(at) || sentence.is(at, ',', ';', '.')) return false;
    if (sentence.is(at, 'since'))
      return sentence.within(at + 1, at + 5, DATED) || isSinceMeeting(sentence, at + 1, words);
    if (isForYears(sentence, at)) return true;
  }
  return false;
}

/** "since a summit in Rome", "since their last talks": at which they met. */
function isSinceMeeting(sentence: Sentence, from: number, words: MeetingWords): boolean {
  for (let at = from; at < from + 4; at++) {
    if (words.nouns.has(sentence.lower(at)))
      return (
        sentence.is(from, 'a', 'an', 'the', 'their') || (sentence.penn(at) === 'NNS' && sentence.is(at + 1, 'in', 'at'))
      );
    if (!/^(DET|ADJ|NUM|PRON)$/.test(sentence.tag(at) ?? '')) return false;
  }
  return false;
}

/** "for six years", "in more than a decade": so long, and no longer. */
export function isForYears(sentence: Sentence, i: number): boolean {
  if (!sentence.is(i, 'for', 'in')) return false;
  for (let at = i + 1; at < i + 6 && !sentence.isVerb(at); at++)
    if (sentence.is(at, 'years', 'decades', 'months', 'weeks', 'year', 'decade'))
      return sentence.tag(at - 1) === 'NUM' || sentence.is(at - 1, 'a');
  return false;
}

/** "is in Rome for talks with X": somebody has come for the meeting whose words begin at `from`, and has not left. */
export function isThereFor(sentence: Sentence, from: number): boolean {
  let at = from - 1;
  while (at > from - 4 && /^(DET|ADJ|NUM)$/.test(sentence.tag(at) ?? '')) at--;
  if (!sentence.is(at, 'for')) return false;
  for (let place = at - 1; place > at - 5; place--)
    if (sentence.is(place, 'in')) return sentence.within(place - 2, place, /^(is|are|'s|’s|'re|’re)$/);
  return false;
}

/** What a day or a time is told by. */
export const DATED = new RegExp(`^(${MONTH}|${WEEKDAY}|[12]\\d{3})$`);

export const isNegated = (sentence: Sentence, verb: number): boolean =>
  sentence.children(verb).some((at) => sentence.is(at, 'not', "n't", 'n’t', 'never'));

/** As far as the speaker's verb stands behind what he says. */
const NEAR_VERB = 8;

const HAPPENING =
  /^(take|takes|took|taken|happen|happens|happened|materiali[sz]e|materiali[sz]ed|occur|occurred|come|came)$/;

/** "never came to an agreement", "did not happen by chance", "did not take place until June": it came, but not to that nor so. */
const comesTo = (sentence: Sentence, verb: number): boolean =>
  (sentence.is(verb, 'come', 'came') && sentence.is(verb + 1, 'to', 'close', 'up', 'with')) ||
  (sentence.is(verb, 'happen') && sentence.is(verb + 1, 'by', 'overnight')) ||
  sentence.any(verb + 1, verb + 4, 'until', 'till');

/** "the talks never took place", "did not happen", "failed to materialise". */
export function cameToNothing(sentence: Sentence, noun: number): boolean {
  if (collapsed(sentence, noun) || isOfVainPlan(sentence, noun) || neverCame(sentence, noun)) return true;
  const verb = sentence.head(noun);
  if (verb < noun || sentence.relation(noun) !== 'nsubj') return false;
  // "said that they never took place" is a denial; "they never took place, he said" tells of a plan
  if (sentence.relation(verb) === 'ccomp' && sentence.head(verb) < verb) return false;
  const negated = (at: number): boolean => isNegated(sentence, at);
  if (comesTo(sentence, verb)) return false;
  if (HAPPENING.test(sentence.lower(verb)))
    return (
      negated(verb) && sentence.children(verb).every((at) => !sentence.is(at, 'will', 'would', 'may', 'might', 'can'))
    );
  // "never got beyond the planning stage"
  if (sentence.is(verb, 'get', 'got') && sentence.is(verb + 1, 'beyond', 'past', 'off')) return negated(verb);
  return (
    /^fail(s|ed)?$/.test(sentence.lower(verb)) &&
    sentence.dependents(verb, 'xcomp').some((at) => HAPPENING.test(sentence.lower(at)))
  );
}

/**
 * "A fourth, planned for May, never took place", "was to be held in May but never happened": behind an aside that opens right
 * behind the noun, or behind "but", whatever the tree makes of it.
 */
function neverCame(sentence: Sentence, noun: number): boolean {
  // "A fourth round of talks between X and Y, planned for May,"
  let comma = noun + 1;
  while (comma < noun + 12 && !sentence.is(comma, ',') && !sentence.isVerb(comma)) comma++;
  const opens = sentence.is(comma, ',');
  let that = noun + 1;
  while (that < noun + 12 && !sentence.is(that, 'that', 'which', ',')) that++;
  for (let at = noun + 2; at + 1 < sentence.to && at < noun + 20; at++) {
    if (sentence.is(at, ';', 'who', 'said', 'says')) return false;
    if (!sentence.is(at, 'never', 'not', "n't", 'n’t', 'to') || !HAPPENING.test(sentence.lower(at + 1))) continue;
    if (comesTo(sentence, at + 1)) return false;
    // "did not happen", "failed to take place", "never took place"
    const verb = sentence.is(at, 'never') ? at : at - 1;
    if (!sentence.is(verb, 'never', 'did', 'failed', 'had', 'has', 'have')) return false;
    const but = sentence.is(verb - 1, 'it', 'they', 'this', 'that', 'which') ? verb - 2 : verb - 1;
    if (sentence.is(but, 'but') || (opens && but === verb - 1 && closes(sentence, comma, but))) return true;
    // "a meeting that had been planned for Monday did not take place": by nobody else between
    return sentence.is(that, 'that', 'which') && sentence.is(that + 1, ...PLANNED_FOR) && that < verb;
  }
  return false;
}

/** The comma at token `to` closes what the one at `from` opened. */
const closes = (sentence: Sentence, from: number, to: number): boolean =>
  to > from && sentence.is(to, ',') && !sentence.any(from + 1, to, ',', 'and');

const PLANNED_FOR = ['had', 'was', 'were', 'has', 'have'] as const;

/** "Plans for a meeting in Rome came to nothing". */
function isOfVainPlan(sentence: Sentence, noun: number): boolean {
  if (!sentence.within(noun - 4, noun, /^(plans?|hopes|proposals?|idea)$/)) return false;
  for (let at = noun + 1; at + 2 < sentence.to && at < noun + 16; at++) {
    if (sentence.is(at, ',', ';', 'who', 'which', 'that')) return false;
    if (sentence.is(at, 'came', 'come') && sentence.is(at + 1, 'to'))
      return sentence.is(at + 2, 'nothing', 'naught', 'nought');
  }
  return false;
}

/** "Planned talks between X and Y collapsed": before they began, whatever the tree makes of "planned". */
function collapsed(sentence: Sentence, noun: number): boolean {
  if (fellThrough(sentence, noun)) return true;
  if (!sentence.within(noun - 4, noun, /^(planned|scheduled|proposed|upcoming)$/)) return false;
  for (let at = noun + 1; at < sentence.to && at < noun + 20; at++)
    if (sentence.isVerb(at) && FINITE.has(sentence.penn(at) ?? ''))
      return sentence.is(at, 'collapsed', 'foundered', 'unravelled', 'unraveled', 'fizzled');
  return false;
}

/** "a meeting fixed for May fell through". */
function fellThrough(sentence: Sentence, noun: number): boolean {
  for (let at = noun + 1; at < sentence.to && at < noun + 16; at++) {
    if (sentence.is(at, ',', ';', 'who', 'which', 'that', 'but', 'after', 'when')) return false;
    if (sentence.is(at, 'fell') && sentence.is(at + 1, 'through')) return true;
  }
  return false;
}

/** "The summit that X had called for went ahead", "the talks, first set for April, were held in May". */
export function tookPlace(sentence: Sentence, noun: number): boolean {
  // The tree may hang all on the relative clause's verb.
  for (let at = noun + 1; at + 1 < sentence.to && at < noun + 24; at++) {
    if (sentence.is(at, ';', 'if') || (sentence.is(at, ',') && sentence.is(at + 1, 'and', 'but'))) break;
    if (sentence.is(at, 'went') && sentence.is(at + 1, 'ahead')) return !sentence.is(at - 1, ',', 'who', 'they', 'it');
  }
  const behind = behindFormerPlan(sentence, noun);
  const verb = behind < 0 && sentence.relation(noun).startsWith('nsubj') ? sentence.head(noun) : behind;
  if (verb <= noun || isNegated(sentence, verb)) return false;
  return (
    (sentence.is(verb, 'went') && sentence.is(verb + 1, 'ahead')) ||
    (sentence.is(verb, 'took') && sentence.is(verb + 1, 'place')) ||
    (sentence.is(verb, 'held', 'convened') && sentence.is(verb - 1, 'was', 'were'))
  );
}

/** What the noun does behind ", originally scheduled for Friday,": the verb, or the participle after its auxiliary; or -1. */
function behindFormerPlan(sentence: Sentence, noun: number): number {
  let at = noun + 1;
  while (at < sentence.to && at < noun + 10 && !sentence.is(at, ',')) at++;
  if (!sentence.is(at + 1, 'first', 'originally', 'initially', 'previously', 'once')) return -1;
  for (let close = at + 2; close < sentence.to && close < at + 12; close++)
    if (sentence.is(close, ',')) return sentence.is(close + 1, 'was', 'were') ? close + 2 : close + 1;
  return -1;
}

/** "opened the door to peace and border talks", "paved the way for a summit": nobody says that any was held. */
export function isOpenedWay(sentence: Sentence, from: number): boolean {
  for (let at = from - 1; at > sentence.from + 2 && at >= from - 7; at--) {
    if (sentence.isVerb(at) || sentence.is(at, ',', ';', ':')) return false;
    if (sentence.is(at, 'to', 'for') && sentence.is(at - 1, 'door', 'doors', 'way', 'path', 'road'))
      return sentence.within(at - 4, at - 1, /^(open|pav|clear|prepar|smooth)(e|s|es|ed|ing)?$/);
  }
  return false;
}

/** "had met", "has met", "met": no modal, and its own tense. */
export function isPast(sentence: Sentence, verb: number): boolean {
  const helped = sentence.dependents(verb, 'aux', 'aux:pass');
  if (helped.some((at) => sentence.penn(at) === 'MD' || sentence.is(at, 'to', 'is', 'are'))) return false;
  const penn = sentence.penn(verb);
  return penn === 'VBD' || (penn === 'VBN' && helped.some((at) => sentence.is(at, 'had', 'has', 'have', "'d", "'ve")));
}

/** A verb, or what a form of "be" says of a subject: "will be in Rome for talks". */
export const predicates = (sentence: Sentence, i: number): boolean =>
  sentence.isVerb(i) || sentence.dependents(i, 'cop').length > 0;

/** "The dinner that X was to have with Y is off": the sentence opens with the noun and ends with that. */
export function isOff(sentence: Sentence, noun: number): boolean {
  const end = sentence.is(sentence.to - 1, '.') ? sentence.to - 2 : sentence.to - 1;
  return sentence.is(end, 'off') && sentence.is(end - 1, 'is', 'are', 'was', 'were') && noun <= sentence.lead + 3;
}

/** '"None," said X': a word whose quotation closes right before the verb. */
export function isQuoted(sentence: Sentence, child: number, verb: number): boolean {
  for (let at = Math.max(child + 1, verb - NEAR_VERB); at < verb; at++)
    if (sentence.is(at, '"', '”', '’’', "''")) return true;
  return false;
}

/** "did not, and a meeting …": what stands before a comma and an "and" is another clause's. */
export function isParted(sentence: Sentence, child: number, noun: number): boolean {
  if (sentence.isVerb(noun) || noun - child > 8) return false;
  for (let at = child + 1; at < noun; at++)
    if (sentence.is(at, ',') && sentence.is(at + 1, 'and', 'but', 'or')) return true;
  return false;
}

/** "May" with a capital inside a sentence is no "may". */
export function isMonth(sentence: Sentence, at: number): boolean {
  return at > sentence.from && sentence.text(at) === 'May';
}

/** The word that opens a clause: "after", "ahead of", "if". */
export function markOf(sentence: Sentence, verb: number): string {
  const mark = sentence.dependents(verb, 'mark', 'case')[0];
  if (mark === undefined) return '';
  const before = sentence.lower(mark - 1);
  return sentence.is(mark, 'of') && before === 'ahead'
    ? 'ahead of'
    : sentence.is(mark, 'to') && before === 'prior'
      ? 'prior to'
      : sentence.lower(mark);
}

/**
 * "met X before holding talks with Y", "flew to A before meeting Y", "met X before a dinner with Y", "before" at token i: one
 * after the other, and both are over.
 */
export function isNextInRow(sentence: Sentence, i: number): boolean {
  if (!sentence.is(i, 'before') || (sentence.penn(i + 1) !== 'VBG' && !isMealBehind(sentence, i + 1))) return false;
  for (let at = i - 1; at > sentence.lead && at > i - 20; at--) {
    if (sentence.is(at, ';', 'who', 'which', 'that')) return false;
    if (sentence.penn(at) === 'VBD') return NEXT_IN_ROW.test(sentence.lower(at));
    if (FINITE.has(sentence.penn(at) ?? '') && sentence.isVerb(at)) return false;
  }
  return false;
}

/** "a three-way dinner with Y", with no day of its own: what those who have met sit down to next. */
function isMealBehind(sentence: Sentence, i: number): boolean {
  if (!sentence.is(i, 'a', 'an')) return false;
  for (let at = i + 1; at < i + 6; at++) {
    if (MEAL.test(sentence.lower(at))) return !sentence.within(at + 1, at + 9, DATED);
    if (sentence.isVerb(at) || sentence.tag(at) === 'ADP') return false;
  }
  return false;
}

const MEAL = /^(dinner|lunch|luncheon|breakfast|banquet|reception|supper)$/;

const NEXT_IN_ROW =
  /^(met|held|visited|toured|received|saw|attended|flew|travell?ed|went|spent|stopped|addressed|laid|inspected|dined|lunched)$/;

/** "did not keep X from meeting Y": whether what stands behind "from" came about; null where nothing hinders it. */
export function isKeptFrom(sentence: Sentence, verb: number): boolean | null {
  if (!sentence.is(verb - 1, 'from')) return null;
  for (let at = verb - 2; at >= sentence.from && at > verb - 14; at--) {
    if (sentence.is(at, ',', ';', 'who', 'which', 'that')) return null;
    if (/^(keep|keeps|kept|prevent(s|ed)?|stop(s|ped)?|hinder(s|ed)?|deter(s|red)?)$/.test(sentence.lower(at)))
      return !sentence.within(at - 3, at, /^(not|n't|n’t|never|nothing|hardly|cannot)$/);
  }
  return null;
}

/** "After two meetings with X in Oslo, Y accepted": the sentence opens with what was over when its own verb was done. */
export function isBehindUs(sentence: Sentence, from: number, to: number): boolean {
  let first = from;
  while (first > sentence.lead && /^(DET|NUM|ADJ|NOUN)$/.test(sentence.tag(first - 1) ?? '')) first--;
  if (first - 1 !== sentence.lead || !sentence.is(sentence.lead, 'after', 'following')) return false;
  if (sentence.within(first, from, /^(planned|proposed|cancelled|canceled|abortive|aborted)$/)) return false;
  let comma = to;
  while (comma < sentence.to && comma < to + 24 && !sentence.is(comma, ',')) {
    if (FINITE.has(sentence.penn(comma) ?? '')) return false;
    comma++;
  }
  for (let at = comma + 1; at < sentence.to && at < comma + 14; at++)
    if (FINITE.has(sentence.penn(at) ?? '')) return sentence.penn(at) === 'VBD';
  return false;
}

/** "travels to Zagreb on Thursday to see X", "is to fly to Rome to see X": what a journey is for that is told or still to come. */
export function isGoalOfPresent(sentence: Sentence, verb: number): boolean {
  if (sentence.penn(verb) !== 'VB' || !sentence.is(verb - 1, 'to')) return false;
  for (let at = verb - 2; at >= sentence.from && at > verb - 14; at--) {
    if (sentence.is(at, ';', 'that', 'who', 'which')) return false;
    const penn = sentence.penn(at);
    if (penn === 'VB' && GOING.test(sentence.lower(at)) && sentence.is(at - 1, 'to'))
      return isPlanned(sentence, at - 2);
    if (sentence.isVerb(at) && FINITE.has(penn ?? ''))
      return (penn === 'VBZ' || penn === 'VBP') && GOING.test(sentence.lower(at));
  }
  return false;
}

/** "is to", "was due to", "were expected to": the last word of what makes it a plan. */
const isPlanned = (sentence: Sentence, i: number): boolean =>
  sentence.is(i, 'is', 'are', 'was', 'were', 'due', 'set', 'expected', 'scheduled', 'slated', 'plans', 'plan');

const GOING = /^(travel|fly|flie|go|goe|head|come|journey|return|sail|move|visit|arrive|leave)s?$/;

/** "would not be drawn on whether the meeting was a success": it is no word on the meeting. */
export function isDrawnOn(sentence: Sentence, from: number): boolean {
  for (let at = from - 1; at > from - 12; at--) if (sentence.is(at, 'drawn') && sentence.is(at + 1, 'on')) return true;
  return false;
}
