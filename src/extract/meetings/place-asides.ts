/** What stands between a meeting and its place and tells of something else: clauses, speakers, conflicts, times. */
import { capitalised, MONTH, WEEKDAY } from '../words/calendar.js';
import { FINITE, type Sentence } from './sentence.js';
import { isGoal } from './travels.js';

/** What those who have met do of what is to come. */
export const PLEDGING =
  /^(agreed|decided|(hope|intend|plan)(s|n?ed|d)?|pledged|promised|resolved|undertook|vowed|wants?)$/;

/** "In Osaka X, who is attending a summit, will see Y": from the comma that closes the clause to the one that opens it. */
export function beforeAside(sentence: Sentence, comma: number): number {
  if (!sentence.is(comma, ',') || !FINITE.has(sentence.penn(comma + 1) ?? '')) return comma;
  for (let at = comma - 1; at > sentence.lead && at > comma - 20; at--) {
    if (sentence.is(at, ',', ';')) return comma;
    // "who was in Cairo on Monday, met": there
    if (sentence.is(at, 'who', 'which', 'whose') && sentence.is(at - 1, ','))
      return sentence.is(at + 2, 'in', 'at') ? comma : at - 1;
  }
  return comma;
}

/** "since 2019", "before:", "two days before Easter": it opens no clause. */
export const isOfTime = (sentence: Sentence, at: number): boolean =>
  sentence.is(at, 'since', 'before', 'after') &&
  (DAY.test(sentence.lower(at + 1)) || CALENDAR.test(sentence.text(at + 1)) || sentence.is(at + 1, ':', ',', '.'));

/** The trigger stands in a clause that ", who" has opened. */
export function isInAside(sentence: Sentence, from: number): boolean {
  for (let at = from - 1; at > from - 14 && at > sentence.from; at--) {
    if (sentence.is(at, 'who')) return sentence.is(at - 1, ',');
    if (sentence.is(at, ',', ';')) return false;
  }
  return false;
}

/** The "which" of "talks which are being held in Rome". */
export const isItsOwn = (sentence: Sentence, to: number, at: number): boolean =>
  sentence.is(at, 'that', 'which') &&
  at <= to + 14 &&
  sentence.within(at + 1, at + 8, HAPPENING) &&
  !isTold(sentence, to, at);

/** "At the meeting they discussed the commission, which last convened in Rome": a verb between, so of something else. */
function isTold(sentence: Sentence, from: number, to: number): boolean {
  if (sentence.isVerb(from - 1)) return sentence.is(from - 1, 'discussed', 'reviewed', 'discuss', 'review');
  for (let at = from; at < to; at++)
    if (sentence.isVerb(at) && FINITE.has(sentence.penn(at) ?? '') && sentence.is(to - 1, ',')) return true;
  return false;
}

export const isThatDay = (sentence: Sentence, at: number): boolean =>
  sentence.is(at, 'that') &&
  (sentence.is(at + 1, 'day', 'week', 'month', 'year', 'morning', 'evening', 'night', 'afternoon') ||
    // "met that October in Rome"
    CALENDAR.test(sentence.text(at + 1)));

const HAPPENING =
  /^(host|hosts|hosted|hosting|convening|holding|held|took|take|takes|taken|begin|began|begun|opened|open|start|started|scheduled|planned|set|convened?|meets?|closes|closed|ends|ended|concludes|concluded|opens)$/;

/** "said at the White House", "officials in Cairo said": where somebody speaks of it. */
export function isSpeakers(sentence: Sentence, at: number): boolean {
  if (!sentence.is(at, 'in', 'at')) return false;
  if (SAID.test(sentence.lower(at - 1))) return true;
  if (!SPEAKER.test(sentence.lower(at - 1))) return false;
  return sentence.within(at + 2, at + 5, SAID);
}

/** "talks on the war in Sudan", "arrived in Oslo for talks on a truce in Sudan": where that is which they talk about. */
export function isOfConflict(sentence: Sentence, from: number, at: number): boolean {
  if (!sentence.is(at, 'in')) return false;
  if (CONFLICT.test(sentence.lower(at - 1))) return true;
  if (!sentence.is(at - 1, 'truce', 'ceasefire', 'cease-fire', 'fire', 'peace')) return false;
  for (let back = from - 1; back >= sentence.from && back > from - 24; back--)
    if (sentence.is(back, 'in', 'at') || isGoal(sentence, back)) return true;
  return false;
}

const CONFLICT =
  /^(war|wars|conflict|conflicts|crisis|fighting|situation|violence|hostilities|unrest|coup|bloodshed|developments|famine|offensive)$/;

const SAID = /^(said|says|told|announced|added)$/;

const SPEAKER =
  /^(officials?|diplomats?|sources?|spokesman|spokeswoman|spokesperson|ministry|presidency|government|embassy|office|analysts?)$/;

/** "who was born in Hamburg": a relative clause that has closed before the trigger is about somebody. */
export function inRelative(sentence: Sentence, at: number, trigger: number): boolean {
  let closed = false;
  for (let i = at + 1; i < trigger; i++) closed ||= sentence.is(i, ',');
  if (!closed) return false;
  for (let back = at - 1; back >= sentence.from && back > at - 8; back--) {
    // "who was in Kampala on Monday": where he then met others
    if (sentence.is(back, 'who', 'whose'))
      return !(sentence.is(back + 1, 'was', 'is', 'were', 'are') && at <= back + 2);
    if (sentence.is(back, ',', ';')) return false;
  }
  return false;
}

export const CALENDAR = new RegExp(
  `^(${capitalised(`${MONTH}|${WEEKDAY}`)}|Easter|Christmas|Ramadan|English|French|Arabic|Russian)$`,
);

/** "was in Harare on Wednesday, where". */
export const DAY = new RegExp(
  `^(${MONTH}|${WEEKDAY}|yesterday|today|tomorrow|evening|night|morning|\\d{1,2}|(?:19|20)\\d\\d)$`,
);
