/** A sitting of two sides by those who share its chair: "co-chaired by Kenya's minister and Uganda's", "chaired jointly with X". */
import type { EntityId } from '../../model.js';
import type { MeetingWords } from '../../knowledge/meetings.js';
import type { Actors } from './actors.js';
import type { Candidate } from './candidate.js';
import { listedFrom } from './attendance.js';
import { isJointName } from './denoting.js';
import type { Sentence } from './sentence.js';
import { statusOf } from './status.js';
import type { Told } from './told.js';

const SHARING = /^(co-?chair(s|ed|ing)?|co-?presided?)$/;
const CHAIRING = /^(chair(s|ed|ing)?|headed|presided)$/;
/** What two states sit in. */
const BODY = /^(commission|committee|council|dialogue|mechanism|consultations|subcommittee|subcommission)$/;
/** What it holds. */
const SITTING = /^(meeting|session|round|sitting|talks)$/;
/** So many tokens behind the verb "jointly with X" may stand. */
const REACH = 24;
/** So many sentences back "the session" was told of. */
const JUST = 2;
/** So many sentences back the meeting of others is told of that somebody may chair. */
const NEAR = 4;

/**
 * The meeting of those who share a chair in this sentence, each for one side; null where nobody does, or where they may stand
 * between others.
 *
 * @param told all that was told so far
 */
export function jointSitting(
  sentence: Sentence,
  told: readonly Told[],
  actors: Actors,
  words: MeetingWords,
): Candidate | null {
  for (let at = sentence.from; at < sentence.to; at++) {
    const lower = sentence.lower(at);
    const shared = SHARING.test(lower);
    if (!shared && !(CHAIRING.test(lower) && sentence.any(at - 1, at + REACH, 'jointly'))) continue;
    const chairs = [...new Set(chairsOf(sentence, at, shared, actors))];
    if (chairs.length < 2 || !areSides(chairs, actors)) continue;
    const body = nounAt(sentence, BODY);
    const sitting = nounAt(sentence, SITTING);
    // "a report by a commission co-chaired by X and Y": no sitting is told of, nor a body of two states
    if (sitting === null && (body === null || !isOfTwo(sentence, body))) continue;
    if (sentence.any(sentence.from, sentence.to, 'between', 'among')) continue;
    if (body === null && told.some((one) => isOfOthers(one, sentence.number, chairs, actors))) continue;
    const { status, by } = statusOf(sentence, at, at + 1, at, words);
    return {
      sentence: sentence.number,
      from: at,
      to: at + 1,
      kind: 'meeting',
      cameo: '040',
      participants: chairs,
      mediators: [],
      host: null,
      status,
      definite: true,
      present: sentence.penn(at) === 'VBZ' || sentence.penn(at) === 'VBP',
      inherits: false,
      by: `joint-chairs+${by}`,
    };
  }
  return null;
}

function chairsOf(sentence: Sentence, verb: number, shared: boolean, actors: Actors): readonly EntityId[] {
  const by = [verb + 1, verb + 2].find((at) => sentence.is(at, 'by'));
  if (by !== undefined && (shared || sentence.is(verb - 1, 'jointly') || sentence.is(verb + 1, 'jointly')))
    return listedFrom(sentence, by + 1, actors);
  const groups = actors.groups(sentence);
  const before = groups[actors.groupFrom(sentence, verb) - 1];
  if (before === undefined || before.possessive || before.preposition !== '' || verb - before.to > 3) return [];
  let behind: readonly EntityId[] = [];
  for (let at = verb + 1; at < sentence.to && at < verb + REACH; at++) {
    if (!sentence.is(at, 'with') || !(shared || sentence.is(at - 1, 'jointly', 'together'))) continue;
    const other = groups[actors.groupFrom(sentence, at + 1)];
    if (other !== undefined && !other.possessive && other.from <= at + 2) behind = other.ids;
    break;
  }
  return shared || behind.length > 0 ? [...before.ids, ...behind] : [];
}

/** "the Joint Commission", "the mixed committee": it is there where the two meet; so is what is a meeting by its word. */
const isOfTwo = (sentence: Sentence, body: number): boolean =>
  sentence.is(body, 'dialogue', 'consultations') ||
  sentence.within(body - 3, body, /^(joint|mixed|bilateral|binational|inter-?governmental|ministerial)$/);

/** Persons and states, of two states where the text tells. */
function areSides(ids: readonly EntityId[], actors: Actors): boolean {
  const sides = ids.map((id) => actors.actsFor(id)[0] ?? id);
  return (
    new Set(sides).size > 1 &&
    ids.every((id) => actors.kindOf(id) === 'person' || actors.kindOf(id) === 'state') &&
    sides.every((id) => actors.kindOf(id) !== 'organization')
  );
}

/** The first noun of such a kind; null where there is none. */
function nounAt(sentence: Sentence, wanted: RegExp): number | null {
  for (let at = sentence.from; at < sentence.to; at++)
    if (wanted.test(sentence.lower(at)) && !sentence.isVerb(at)) return at;
  return null;
}

/** A meeting of two of whom neither is a chair's side: they may have chaired that. */
function isOfOthers(
  { sentence, participants }: Told,
  number: number,
  chairs: readonly EntityId[],
  actors: Actors,
): boolean {
  const sides = new Set(actors.withSides(chairs));
  return (
    number - sentence <= NEAR && participants.length > 1 && !actors.withSides(participants).some((id) => sides.has(id))
  );
}

const isJointBody = (id: EntityId): boolean => id.startsWith('organization:') && isJointName(id.replaceAll('-', ' '));

/** Without the body in which others sit, where those are told. */
export function withoutJointBodies(ids: readonly EntityId[]): EntityId[] {
  const others = ids.filter((id) => !isJointBody(id));
  return others.length > 1 ? others : [...ids];
}

/** What was told just before sentence `number` of a sitting of such a body, or of nobody in particular; undefined where nothing was. */
export function bodysSitting(told: readonly Told[], number: number): Told | undefined {
  const last = told.at(-1);
  return last !== undefined &&
    number - last.sentence <= JUST &&
    last.participants.some(isJointBody) &&
    last.participants.every(isJointBody)
    ? last
    : undefined;
}
