/**
 * What the words alone show a verb to lack, before the tree is made: parsing is dear, and most that "saw", "went" and
 * "called" did is no meeting.
 */
import { FAR, type MeetingVerb } from '../../knowledge/meetings.js';
import type { Actors } from './actors.js';
import type { Group } from './groups.js';
import { hasBehind } from './particles.js';
import { isForYears } from './phases.js';
import { purposeFrom } from './purpose.js';
import { FINITE, type Sentence } from './sentence.js';
import {
  byPhone,
  goalBehind,
  goalFrom,
  hasSpan,
  isCounterpart,
  isDay,
  isDemand,
  isGoal,
  isHostOf,
  isMutual,
  isOwn,
  isPaid,
  isReciprocal,
  NEAR_VERB,
  partsObject,
  plainlySeen,
  travels,
} from './verb-needs.js';

/** With whom hands are shaken in a crowd. */
const PUBLIC =
  /^(workers|voters|supporters|fans|residents|villagers|students|pupils|children|soldiers|troops|passers-by|well-wishers|crowds?|refugees|victims|survivors|patients|visitors|people|employees|staff|veterans|onlookers|tourists|farmers|women|men|players)$/;

/** How many tokens behind a verb whoever it is done to is looked for. */
const FARTHEST = 60;

/** How many tokens behind a verb whoever is told of with it is looked for. */
const WITH_REACH = 28;

/** Needs that only an object can fill. */
const OF_OBJECT: ReadonlySet<MeetingVerb['needs']> = new Set([
  'seen',
  'called',
  'called-on',
  'object',
  'guest',
  'invited',
  'told-in',
  'visited',
  'summoned',
]);

/** A participle whose object may stand before it; "had received" is none. */
export const mayBePassive = (sentence: Sentence, verb: number): boolean =>
  sentence.penn(verb) === 'VBN' && !sentence.is(verb - 1, 'have', 'had', 'has', 'having');

/** "who had never met before Tuesday": it tells that they did then, and elsewhere more of it. */
function isFirstTime(sentence: Sentence, verb: number, after: number): boolean {
  if (!sentence.is(verb - 1, 'never')) return false;
  for (let at = after; at < sentence.to && at < after + 6; at++)
    if (sentence.is(at, 'before', 'until')) return at + 1 < sentence.to && sentence.tag(at + 1) !== 'PUNCT';
  return false;
}

/**
 * What is missing of what the entry needs; null where nothing is, '' where the verb is not even the entry's.
 *
 * @param after the token behind the verb and its particles
 * @param near the group that is the verb's object by the order of words
 * @param relative whether a relative pronoun before the verb tells who stands behind its "with"
 */
export function lacks(
  sentence: Sentence,
  verb: number,
  after: number,
  near: Group | null,
  relative: boolean,
  entry: MeetingVerb,
  actors: Actors,
): string | null {
  if (entry.behind !== undefined) {
    // "was kept for an hour by X"
    if (mayBePassive(sentence, verb) && hasBehind(sentence, after, after, entry.behind)) return null;
    const end = Math.min(sentence.to, after + FAR + 4);
    for (let at = after; at < end; at++) {
      if (!isSomebody(sentence, at, actors)) continue;
      if (hasBehind(sentence, after, at + 1, entry.behind)) return null;
    }
    return '';
  }
  if (isFirstTime(sentence, verb, after)) return 'never until then';
  // "was in power in Oslo": the place stands right behind
  const start = goalFrom(sentence, after, entry);
  if (start < after && actors.names.nameAt[after]! < 0 && !sentence.is(after, 'the')) return 'nowhere';
  if (entry.needs === 'travel')
    return goalBehind(sentence, start, entry.goal ?? [], actors) === null &&
      purposeFrom(sentence, after, actors).length === 0
      ? 'nowhere that a state visit has for its goal'
      : null;
  if (entry.id === 'shake-hands' && sentence.within(after, after + 5, PUBLIC)) return 'the public';
  if (entry.needs === 'time-with') return hasSpan(sentence, after) ? null : 'no span of time';
  if (isReciprocal(sentence, after) || isMutual(sentence, after, entry)) return null;
  if (entry.needs === 'with')
    return relative ||
      sentence.any(after, after + WITH_REACH, 'with', 'to') ||
      isAmongThem(sentence, after, entry, actors) ||
      isAtSomeTime(sentence, after)
      ? null
      : 'nobody behind "with"';
  // Whoever "was told" has nobody behind the verb either.
  if (!OF_OBJECT.has(entry.needs) || (entry.needs !== 'told-in' && mayBePassive(sentence, verb))) return null;
  return near === null ? lacksFar(sentence, verb, entry, actors) : lacksNear(sentence, verb, near, entry, actors);
}

/** "spoke by phone", "huddled together", "sat down in Oslo": to one another, where nobody stands behind "with". */
export function isAmongThem(sentence: Sentence, after: number, entry: MeetingVerb, actors: Actors): boolean {
  const somewhere =
    !sentence.is(after, 'on', 'in', 'at', 'from') ||
    isDay(sentence, after) ||
    (actors.names.nameAt[after + 1] ?? -1) >= 0;
  return (
    byPhone(sentence, after) ||
    sentence.is(after, 'together', 'since') ||
    (sentence.is(after, 'on') && sentence.is(after + 2, 'sidelines', 'margins', 'fringes')) ||
    isForYears(sentence, after) ||
    // "X and Y chat during a break": what nobody does to others
    (/^(chat|huddle|converse)$/.test(entry.id) &&
      sentence.tag(after) === 'ADP' &&
      !sentence.is(after, 'to', 'about')) ||
    (entry.then !== undefined && somewhere)
  );
}

/** "The two spoke on Monday", "both spoke again": when, of two who speak to one another. */
export const isAtSomeTime = (sentence: Sentence, after: number): boolean =>
  isDay(sentence, after) || hasSpan(sentence, after) || sentence.is(after, 'again', 'twice');

const isSomebody = (sentence: Sentence, at: number, actors: Actors): boolean =>
  actors.canAct(sentence, at) || actors.known(at).length > 0;

/** The tree may find an object further on, but not behind a preposition near the verb, nor in the next clause. */
function lacksFar(sentence: Sentence, verb: number, entry: MeetingVerb, actors: Actors): string | null {
  if (entry.then === undefined && entry.needs !== 'told-in')
    for (let at = verb + 1; at < sentence.to && at < verb + FARTHEST && !opensClause(sentence, at); at++) {
      if (mayBeObject(sentence, verb, at, entry, actors)) return null;
      if (at < verb + NEAR_VERB && partsObject(sentence, at)) break;
    }
  return 'nobody behind it who can act';
}

const opensClause = (sentence: Sentence, i: number): boolean =>
  sentence.is(i, ';', 'who', 'where', 'which', 'when', 'because', 'although') ||
  (sentence.isVerb(i) && FINITE.has(sentence.penn(i) ?? ''));

function mayBeObject(sentence: Sentence, verb: number, at: number, entry: MeetingVerb, actors: Actors): boolean {
  if (sentence.penn(at) === 'PRP$' || (actors.groupAt(sentence, at)?.preposition ?? '') !== '') return false;
  if (entry.needs === 'visited') return isGoal(sentence, at, actors);
  if (entry.needs === 'seen' && !travels(sentence, verb) && !plainlySeen(sentence, at)) return false;
  return isSomebody(sentence, at, actors);
}

/** Why the group right behind the verb isn't whom the entry needs. */
function lacksNear(sentence: Sentence, verb: number, near: Group, entry: MeetingVerb, actors: Actors): string | null {
  if (near.possessive) return 'the object is only a possessor';
  if (entry.needs !== 'sent' && isOwn(sentence, near.from, near.to)) return 'people of one’s own';
  const object = near.to - 1;
  const person = near.ids.length === 0 || actors.hasPerson(near.ids);
  if (entry.needs === 'visited')
    return isGoal(sentence, object, actors) ? null : 'nothing that a state visit has for its goal';
  if (entry.needs === 'told-in')
    return actors.hasPerson(near.ids) || isHostOf(sentence, near) ? null : 'not face to face';
  if (entry.needs === 'called')
    return person || sentence.tag(object) === 'PRON' || isCounterpart(sentence, object, near.ids)
      ? null
      : 'no call on the telephone';
  if (entry.needs === 'called-on')
    return (person || isPaid(sentence, object, entry, actors)) &&
      plainlySeen(sentence, object) &&
      !isDemand(sentence, object)
      ? null
      : 'no person who is called on';
  if (entry.needs === 'seen' && !travels(sentence, verb) && !plainlySeen(sentence, object)) return 'only seen';
  return actors.canAct(sentence, object) ? null : 'no object that can act';
}

/** What is raised otherwise than in talks. */
const RAISED =
  /^(\$|€|£|million|billion|money|funds?|cash|capital|taxes|rates?|prices?|wages|eyebrows?|child|children|family|hands?|flags?|glass|glasses|army)$/;

/** What is brought up or taken up otherwise than in talks. */
const REARED = /^(arms|sons?|daughters?|child|children|boys?|girls?|twins|family)$/;

/** "raised money with X", "brought up a daughter with X", "worked out with X": nothing that two talk of. */
export function hasNoTopic(sentence: Sentence, verb: number, after: number, entry: MeetingVerb): boolean {
  switch (entry.id) {
    case 'raise':
      return sentence.within(after, after + 8, RAISED);
    case 'bring-up':
    case 'take-up':
      return [after, after + 1].some((at) => REARED.test(sentence.lower(at)) && sentence.is(at + 1, 'with'));
    case 'work-out':
      // "a plan that they worked out with X", "was worked out with X"
      return (
        sentence.tag(after) === 'ADP' &&
        !sentence.any(verb - 4, verb, 'that', 'which', 'was', 'were', 'been', 'be', 'is')
      );
    default:
      return false;
  }
}
