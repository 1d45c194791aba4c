/** Who goes where, and who is sent there: the conditions of the verbs of journeys. */
import type { EntityId } from '../../model.js';
import type { MeetingVerb } from '../../knowledge/meetings.js';
import type { Actors } from './actors.js';
import type { Parties } from './candidate.js';
import type { Group } from './groups.js';
import { purposeFrom } from './purpose.js';
import type { Sentence } from './sentence.js';
import type { VerbDoing } from './verb-frame.js';
import { areDelegates, goalBehind, goalFrom, travellers } from './verb-needs.js';

/** Whom the verb is done to, and the group that is its object by the order of words. */
export interface Undergoing {
  readonly object: number | null;
  readonly objectIds: readonly EntityId[];
  readonly near: Group | null;
}

/** The parties of a journey, or why it is none to others: "flew to Oslo", "are expected in Nairobi". */
export function travelling(
  sentence: Sentence,
  after: number,
  entry: MeetingVerb,
  { passive, objects, subjects, subject, by }: VerbDoing,
  { objectIds }: Undergoing,
  actors: Actors,
): Parties | string {
  // "are expected in X": who goes is the subject of the passive
  const going = passive ? objects : subjects;
  const purpose = purposeFrom(sentence, after, actors).filter((id) => !subject.includes(id));
  const ids = passive ? objectIds : subject;
  const sent = travellers(sentence, going, ids, actors);
  const visitors = sent.length === 0 && purpose.length > 0 ? ids.filter((id) => actors.kindOf(id) === 'person') : sent;
  const goal = goalBehind(sentence, goalFrom(sentence, after, entry), entry.goal ?? [], actors);
  // "A group of chiefs was in Oslo to see the minister": who they act for need not be known
  if (visitors.length === 0 && !(purpose.length > 0 && areDelegates(sentence, going, actors)))
    return 'nobody travels who acts for a state or a body';
  if (goal === null && purpose.length === 0) return 'nowhere that a state visit has for its goal';
  const home = visitors.flatMap((id) => actors.actsFor(id));
  const sides = new Set(visitors.flatMap((id) => actors.actsFor(id).slice(0, 1)));
  if (purpose.length === 0 && goal !== null && goal.state !== null && home.includes(goal.state) && sides.size < 2)
    return 'a journey at home';
  return {
    subject: visitors,
    others: purpose,
    host: goal?.isState === true && goal.state !== null ? [goal.state] : [],
    mediators: [],
    by,
  };
}

/** The parties of a sending, or why nobody is sent to others: "dispatched a delegation to Uganda". */
export function sending(
  sentence: Sentence,
  after: number,
  { subject, by }: VerbDoing,
  { object, objectIds, near }: Undergoing,
  actors: Actors,
): Parties | string {
  const sent = near ?? (object === null ? null : actors.groupAt(sentence, object));
  const goal = goalBehind(sentence, sent?.to ?? after, ['to'], actors);
  const delegates =
    sent !== null &&
    Array.from({ length: sent.to - sent.from }, (_, n) => sent.from + n).some((at) => actors.isDelegate(sentence, at));
  if (!delegates && !(object !== null && actors.isDelegate(sentence, object))) return 'nobody who meets for others';
  if (goal === null || subject.length === 0) return 'sent by nobody, or nowhere';
  const persons = objectIds.filter((id) => actors.kindOf(id) === 'person');
  return {
    subject: persons.length > 0 ? persons : subject.filter((id) => id !== goal.state),
    others: [],
    host: goal.isState && goal.state !== null ? [goal.state] : [],
    mediators: [],
    by,
  };
}
