/** How many sides those are who do what a verb says: "the two", "Kenya's government and the unions", a joint commission. */
import type { MeetingWords } from '../../knowledge/meetings.js';
import type { EntityId } from '../../model.js';
import type { Actors } from './actors.js';
import type { Sentence } from './sentence.js';

/** How many states and bodies they act for by office or by name. */
export const sidesOf = (ids: readonly EntityId[], actors: Actors): number =>
  new Set(ids.flatMap((id) => actors.actsFor(id).slice(0, 1))).size;

/** "The two", "both leaders", "the pair": who are told of as two speak with each other. */
export const isPair = (sentence: Sentence, subjects: readonly number[], actors: Actors): boolean =>
  subjects.some((at) => sentence.within(actors.groupAt(sentence, at)?.from ?? at, at + 1, /^(two|both|pair|duo)$/));

/** "Duarte and Diallo spoke on Sunday": two persons, who spoke to nobody and nowhere else. */
export const isCouple = (sentence: Sentence, subject: readonly EntityId[], after: number, actors: Actors): boolean =>
  subject.length === 2 &&
  subject.every((id) => actors.kindOf(id) === 'person') &&
  !sentence.any(after, after + 7, 'at', 'to', 'before', 'in', 'against', 'for');

/** A body that is made to sit: a commission, "a working group". */
export const isPanel = (sentence: Sentence, at: number): boolean =>
  /^(committee|commission|council|panel|quartet|troika)s?$/.test(sentence.lower(at)) ||
  (sentence.is(at, 'group', 'groups') && sentence.is(at - 1, 'working', 'contact', 'expert', 'experts'));

/** "the two sides", "both delegations", two parties by name. */
export const isSide = (sentence: Sentence, at: number, actors: Actors): boolean =>
  actors.of(sentence, at).length >= 2 ||
  sentence.is(at, 'sides', 'parties', 'delegations', 'negotiators', 'envoys', 'teams', 'panels', 'mediators');

/** "Kenya's government and the unions": two who can act, whether or not the text names both. */
export function isCoordinated(sentence: Sentence, at: number, actors: Actors): boolean {
  const group = actors.groupAt(sentence, at);
  return (
    sentence.dependents(at, 'conj').some((one) => actors.canAct(sentence, one)) ||
    (group?.several === true && sentence.any(group.from, group.to, 'and'))
  );
}

/** "The three met": as many as were told of. */
export const isCounted = (sentence: Sentence, at: number): boolean =>
  sentence.is(at, 'two', 'three', 'four', 'five', 'six', 'trio') && sentence.is(at - 1, 'the');

/** By a name, or in a group that has one: "Presidents Ana Holt and Bo Lind". */
export function isNamed(sentence: Sentence, at: number, actors: Actors): boolean {
  const group = actors.groupAt(sentence, at);
  for (let i = group?.from ?? at; i < (group?.to ?? at + 1); i++) if (actors.isPersonsName(i)) return true;
  return actors.names.nameAt[at]! >= 0;
}

export function plural(
  sentence: Sentence,
  subjects: readonly number[],
  actors: Actors,
  ids: readonly EntityId[],
): boolean {
  return (
    subjects.some((at) => isCounted(sentence, at)) ||
    ids.length >= 2 ||
    subjects.some((at) => actors.canAct(sentence, at) && actors.isPlural(sentence, at))
  );
}

/** Where two face each other who are no guests. */
export const CONTEST = /^(debates?|vote|runoff|run-off|election|final|poll|court)$/;

/** "met with a wall of silence": nobody who can act stands behind "with". */
export function isWithThing(sentence: Sentence, after: number, actors: Actors): boolean {
  if (!sentence.is(after, 'with')) return false;
  for (let at = after + 1; at < sentence.to && at < after + 9 && !sentence.is(at, ',', ';'); at++)
    if (actors.canAct(sentence, at) || actors.names.nameAt[at]! >= 0) return false;
  return sentence.tag(after + 1) === 'NOUN' || sentence.tag(after + 2) === 'NOUN' || sentence.tag(after + 3) === 'NOUN';
}

/** "gathered in the capital for a peace conference": for what. */
export function isForMeeting(sentence: Sentence, after: number, words: MeetingWords): boolean {
  for (let at = after; at < after + 12 && at < sentence.to && !sentence.isVerb(at); at++)
    if (sentence.is(at, 'for')) return [1, 2, 3, 4].some((step) => words.nouns.has(sentence.lower(at + step)));
  return false;
}
