/** What tells one agreement from another by its own words: its name, its date, its article. */
import { capitalised, MONTH, WEEKDAY } from '../words/calendar.js';
import type { Sentence } from './sentence.js';

/** "the Algiers Agreement", not a headline or a sentence in title case: its own words alone are capital. */
export function isNamed(sentence: Sentence, from: number, to: number): boolean {
  const capital = (i: number): boolean => /^\p{Lu}/u.test(sentence.text(i));
  // "the Dayton accords"
  if (sentence.is(to - 1, 'accords', 'agreements') && from > sentence.from + 1 && capital(from - 1))
    return sentence.is(from - 2, 'the');
  if (!capital(to - 1) || from === sentence.from || !capital(from - 1)) return false;
  let small = 0;
  for (let i = sentence.from; i < sentence.to && i < sentence.from + 80; i++)
    if (sentence.isVerb(i) || sentence.tag(i) === 'NOUN') small += capital(i) ? 0 : 1;
  return small >= 2 || sentence.is(from - 2, 'the');
}

/** "last year's truce", "the 2015 deal", "the November ceasefire", "the truce of 27 November". */
export function ownDate(sentence: Sentence, from: number, to: number): boolean {
  const point = (i: number): boolean =>
    /^(1[6-9]|20)\d\d$/.test(sentence.text(i)) || NAMED_MONTH.test(sentence.text(i));
  for (let at = from - 1; at >= sentence.from && at >= from - 3; at--) {
    if (point(at)) return true;
    if (!['ADJ', 'NOUN', 'PROPN', 'PART'].includes(sentence.tag(at) ?? '') && sentence.penn(at) !== 'POS') break;
    if (sentence.is(at, 'last') || (sentence.is(at, 'year', 'month', 'week') && sentence.is(at - 1, 'last')))
      return true;
  }
  return sentence.is(to, 'of', 'from') && (point(to + 1) || point(to + 2));
}

export const NAMED_MONTH = new RegExp(`^(${capitalised(MONTH)})$`);

export function isDefinite(sentence: Sentence, from: number): boolean {
  for (let at = from - 1; at >= sentence.from && at >= from - 3; at--) {
    if (sentence.is(at, 'the', 'that', 'this', 'their', 'its')) return true;
    if (!['ADJ', 'NOUN', 'PROPN', 'NUM'].includes(sentence.tag(at) ?? '')) return sentence.penn(at) === 'POS';
  }
  return false;
}

const NAMED_WEEKDAY = new RegExp(`^(${WEEKDAY})$`);

/** "was signed on Monday", "was signed in Oslo on Monday": news, not what is recalled. */
export function onWeekday(sentence: Sentence, verb: number): boolean {
  for (let at = verb + 1; at < sentence.to && at < verb + 6 && !sentence.isVerb(at); at++)
    if (NAMED_WEEKDAY.test(sentence.lower(at))) return true;
  return false;
}

/** "signed in Oslo in August 2001": a year behind the verb. */
export function followedByDate(sentence: Sentence, verb: number): boolean {
  for (let at = verb + 1; at < sentence.to && at < verb + 12; at++) {
    if (/^(1[6-9]|20)\d\d$/.test(sentence.text(at))) return true;
    if (sentence.is(at, ';', 'that', 'which', 'and') || sentence.isVerb(at)) return false;
  }
  return false;
}
