import { MONTH, WEEKDAY } from '../words/calendar.js';
import type { EntityId } from '../../model.js';
import type { MeetingVerb, MeetingWords } from '../../knowledge/meetings.js';
import type { Actors } from './actors.js';
import type { Group } from './groups.js';
import type { Sentence } from './sentence.js';

/** Any of them is told by a noun for who meets for others: "a group of chiefs", "the envoys". */
export const areDelegates = (sentence: Sentence, heads: readonly number[], actors: Actors): boolean =>
  heads.some((at) => {
    const group = actors.groupAt(sentence, at);
    for (let one = group?.from ?? at; one < (group?.to ?? at + 1); one++)
      if (actors.names.nameAt[one]! < 0 && actors.isDelegate(sentence, one)) return true;
    return sentence
      .dependents(at, 'nmod')
      .some((one) => sentence.caseOf(one) === 'of' && actors.isDelegate(sentence, one));
  });

/** Those of the subject who go for a state or a body: persons in an office, delegations, envoys. */
export function travellers(
  sentence: Sentence,
  subjects: readonly number[],
  ids: readonly EntityId[],
  actors: Actors,
): readonly EntityId[] {
  const persons = ids.filter((id) => actors.kindOf(id) === 'person' && actors.actsFor(id).length > 0);
  if (persons.length > 0) return persons;
  const delegates = areDelegates(sentence, subjects, actors);
  // "they are expected back": two sides that were told of
  const theirs = ids.length >= 2 && subjects.some((at) => sentence.tag(at) === 'PRON');
  return delegates || theirs ? ids : [];
}

/** Where a journey goes: a state, or a place and the state it lies in; right behind the verb, adverbs and a day between. */
export function goalBehind(
  sentence: Sentence,
  i: number,
  prepositions: readonly string[],
  actors: Actors,
): { readonly state: EntityId | null; readonly isState: boolean } | null {
  for (let at = i; at < sentence.to && at < i + 5; at++) {
    if (sentence.is(at, ',', ';', 'and', 'but', 'that', 'who') || (at > i && sentence.isVerb(at))) return null;
    if (!prepositions.includes(sentence.lower(at))) continue;
    const first = sentence.is(at + 1, 'the', 'neighbouring', 'neighboring') ? at + 2 : at + 1;
    const name = actors.names.nameAt[first] ?? -1;
    if (name < 0) continue;
    const { kind, metonym, state, to } = actors.names.names[name]!;
    if (sentence.penn(to) === 'POS') return null;
    if (kind === 'state' && !metonym) return { state: actors.known(first)[0] ?? null, isState: true };
    if (kind === 'place' || metonym) return { state, isState: false };
  }
  return null;
}

const DAY = new RegExp(`^(${WEEKDAY}|${MONTH}|noon|midnight|\\d+)$`);

/** "on Monday", "in May", "at noon": a time, not a thing to sit on. */
export const isDay = (sentence: Sentence, i: number): boolean => DAY.test(sentence.lower(i + 1));

/** "spoke by phone", "spoke again", "spoke for two hours": to one another, where nobody else is told of. */
export const byPhone = (sentence: Sentence, from: number): boolean =>
  (sentence.is(from, 'for') && hasSpan(sentence, from)) ||
  Array.from({ length: 8 }, (_, n) => sentence.lower(from + n)).some((word) =>
    /^(phone|telephone|video|videoconference|hotline|privately|directly|briefly|today|again)$/.test(word),
  );

/** Those who listen to a speech, and who are met like others: "held talks with Kenyan lawmakers". */
const HOUSE = /^(lawmakers|parliament|congress|senate)$/;

/** "told a newspaper", "spoke to reporters": whoever only listens. */
export function isListener(sentence: Sentence, i: number, actors: Actors, words: MeetingWords): boolean {
  const listeners = words.negatives.get('listener')!;
  const group = HOUSE.test(sentence.lower(i)) ? actors.groupAt(sentence, i) : null;
  if (group?.preposition === 'with' && group.ids.length > 0) return false;
  return (
    listeners.has(sentence.lower(i)) ||
    sentence.dependents(i, 'compound', 'flat').some((at) => listeners.has(sentence.lower(at)) && at > i)
  );
}

/** A person sees, "Kenyan officials" see a person, "the Kenyan minister" sees "her Ugandan counterpart": by their offices. */
export function areOfficials(
  sentence: Sentence,
  subjects: readonly number[],
  object: Group | null,
  actors: Actors,
): boolean {
  const offices = (from: number, to: number): boolean => {
    for (let at = from; at < to; at++) if (actors.isDelegate(sentence, at) || sentence.is(at, 'head')) return true;
    return false;
  };
  if (subjects.some((at) => actors.hasPerson(actors.of(sentence, at)))) return true;
  const other = object?.ids[0];
  return (
    object !== null &&
    (actors.hasPerson(object.ids) ||
      // "Oman's sultan sees the Iranian foreign minister"
      (other !== undefined &&
        offices(object.from, object.to) &&
        subjects.some((at) => actors.of(sentence, at).some((id) => id !== other))) ||
      sentence.within(object.from, object.to, /^(counterparts?|colleagues?|opposite)$/)) &&
    subjects.some((at) => {
      const group = actors.groupAt(sentence, at);
      return group !== null && group.ids.length > 0 && offices(group.from, group.to);
    })
  );
}

/** "called Zelensky on Tuesday", not "called Zelensky a friend", "called on Zelensky to". */
export function called(
  sentence: Sentence,
  object: number | null,
  ids: readonly EntityId[],
  actors: Actors,
  iobj: readonly number[],
): boolean {
  const pronoun = object !== null && sentence.tag(object) === 'PRON' && ids.length > 0;
  // "called X the following day": a time, no name that X is given
  const named = iobj.some((at) => !sentence.dependents(sentence.head(at), 'obj').some((one) => isTime(sentence, one)));
  if (object === null || named || !(actors.hasPerson(ids) || pronoun || isCounterpart(sentence, object, ids)))
    return false;
  let next = object + 1;
  while (sentence.relation(next) === 'flat' && sentence.head(next) === object) next++;
  const verb = sentence.head(object);
  if (
    sentence.dependents(verb, 'xcomp', 'ccomp').some((at) => at !== object) &&
    !sentence.is(next, 'to', 'on', 'after', 'and')
  )
    return false;
  return (
    (sentence.is(
      next,
      'on',
      'to',
      'and',
      'after',
      ',',
      '.',
      'in',
      'yesterday',
      'late',
      'early',
      'this',
      'last',
      'from',
      'before',
      'by',
    ) &&
      !['DT', 'JJ'].includes(sentence.penn(next) ?? '')) ||
    sentence.is(
      next,
      'this',
      'last',
      'late',
      'early',
      'overnight',
      'again',
      'twice',
      'later',
      'earlier',
      'separately',
    ) ||
    (sentence.is(next, 'the') && sentence.is(next + 1, 'following', 'next', 'same', 'day'))
  );
}

/** "his Kenyan counterpart", whose name the text need not give. */
export const isCounterpart = (sentence: Sentence, object: number, ids: readonly EntityId[]): boolean =>
  ids.length > 0 && sentence.is(object, 'counterpart', 'colleague');

/** "called on X to resign", also where what is demanded stands in quotation marks: “to release them”. */
export function isDemand(sentence: Sentence, object: number): boolean {
  const next = /^[“"‘'«,]+$/.test(sentence.text(object + 1)) ? object + 2 : object + 1;
  return sentence.is(next, 'to') && (next > object + 1 || sentence.isVerb(next + 1));
}

/** "paid a call on Uganda's president": no demand, which "called on Uganda's president" may begin. */
export const isPaid = (sentence: Sentence, object: number, entry: MeetingVerb, actors: Actors): boolean =>
  entry.id !== 'call-on' && actors.isDelegate(sentence, object);

/** A state, a capital, a person: not a bakery, not a school. */
export function isGoal(sentence: Sentence, object: number, actors: Actors): boolean {
  const name = actors.names.nameAt[object]!;
  if (name >= 0)
    return ['state', 'place', 'person'].includes(actors.names.names[name]!.kind) || actors.names.names[name]!.metonym;
  return actors.canAct(sentence, object) && actors.known(object).length > 0;
}

/** The state that is visited: itself, or the one the place lies in. */
export function goalOf(object: number | null, ids: readonly EntityId[], actors: Actors): readonly EntityId[] {
  if (object === null || actors.hasPerson(ids)) return [];
  if (ids.length > 0) return ids.filter((id) => actors.kindOf(id) === 'state');
  const name = actors.names.nameAt[object]!;
  const state = name >= 0 ? actors.names.names[name]!.state : null;
  return state === null ? [] : [state];
}

export function isPerson(
  sentence: Sentence,
  object: number,
  actors: Actors,
  ids: readonly EntityId[],
  group: Group | null,
): boolean {
  for (let at = group?.from ?? 0; group !== null && at < group.to; at++)
    if (actors.isActorNoun(sentence, at)) return true;
  if (actors.hasPerson(ids)) return true;
  const name = actors.names.nameAt[object]!;
  if (name >= 0) return false;
  return sentence.tag(object) === 'PRON' || actors.isActorNoun(sentence, object);
}

/** "sat with Ana Holt for an hour", "the envoys of Kenya and Uganda sat in Oslo to settle it": persons, or two sides. */
export function satForTalks(sentence: Sentence, after: number, ids: readonly EntityId[], actors: Actors): boolean {
  if (new Set(ids.flatMap((id) => actors.actsFor(id)[0] ?? id)).size < 2) return false;
  // "sat for six hours with Ana Holt"
  const long = sentence.is(after, 'for') && hasSpan(sentence, after + 1) && sentence.seenBehind(after, 'with');
  if ((long || sentence.is(after, 'with')) && actors.hasPerson(ids)) return true;
  // "had sat with Saudi officials in Oslo": two sides, who meet for others
  const met = sentence.is(after, 'with') ? actors.groups(sentence)[actors.groupFrom(sentence, after + 1)] : undefined;
  if (met?.preposition === 'with' && met.ids.length > 0 && actors.isDelegate(sentence, met.to - 1)) return true;
  if (!sentence.is(after, 'in', 'at', 'on', 'with')) return false;
  for (let at = after + 1; at < sentence.to && at < after + 14; at++)
    if (sentence.is(at, 'to') && sentence.penn(at + 1) === 'VB') return true;
  return false;
}

/** Somebody went somewhere to see them. */
export function travels(sentence: Sentence, verb: number): boolean {
  // "is in Oslo to see X"
  if (sentence.is(verb - 1, 'to'))
    for (let at = verb - 2; at > verb - 7; at--)
      if (sentence.is(at, 'in') && sentence.is(at - 1, 'is', 'was', 'are', 'were', 'be', 'been')) return true;
  for (let at = verb - 1; at >= sentence.from && at > verb - 16; at--)
    if (
      /^(fly|flew|flies|travel|travels|travelled|traveled|went|go|goes|came|comes|returned|arrived|arrives|heads|headed|landed|visited|drove|accompanied|escorted|sailed|slipped|hurried|rushed)$/.test(
        sentence.lower(at),
      )
    )
      return true;
  return false;
}

/** "saw Xi in Beijing", not "saw Xi as a rival", "saw Xi leave". */
export function plainlySeen(sentence: Sentence, object: number): boolean {
  return (
    sentence.is(
      object + 1,
      'in',
      'on',
      'at',
      'for',
      ',',
      '.',
      'again',
      'and',
      'yesterday',
      'there',
      'twice',
      'first',
      'before',
      'after',
      'last',
      'this',
      '"',
      '“',
      'any',
      'soon',
      'alone',
      'privately',
      'separately',
      'personally',
      'when',
      'while',
      'during',
      'over',
      'later',
      'earlier',
      'today',
      'tomorrow',
      'tonight',
      'next',
      '--',
      '—',
      '–',
      ';',
      'early',
      'late',
    ) ||
    (sentence.is(object + 1, 'that') && sentence.is(object + 2, 'day', 'night', 'week', 'month', 'year', 'evening')) ||
    object + 1 >= sentence.to
  );
}

export function isTime(sentence: Sentence, i: number): boolean {
  return /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tomorrow|week|month|year|day|night|morning|evening|afternoon|time|times|hour|hours|days|weeks)$/.test(
    sentence.lower(i),
  );
}

/** "an hour", "the whole evening", "ninety minutes" before "with". */
export function hasSpan(sentence: Sentence, from: number): boolean {
  for (let at = from; at < from + 6 && !sentence.is(at, 'with'); at++)
    if (/^(minutes?|hours?|evening|afternoon|morning|night|day|days|weekend|time)$/.test(sentence.lower(at)))
      return true;
  return false;
}

/** So near the verb a preposition parts what follows from it. */
export const NEAR_VERB = 8;

/** "met in Kuala Lumpur": no object, whatever the tree says. */
export function behindPreposition(sentence: Sentence, verb: number, object: number): boolean {
  for (let at = verb + 1; at < object && at < verb + NEAR_VERB; at++) if (partsObject(sentence, at)) return true;
  return false;
}

/** What stands behind such a preposition is no object of the verb before it. */
export const partsObject = (sentence: Sentence, i: number): boolean =>
  sentence.is(i, 'in', 'at', 'on', 'for', 'near', 'outside', 'under', 'during', 'over', 'after', 'before');

/** Whom somebody meets at home: "his cabinet", "her aides". */
const OWN =
  /^(junta|cabinet|government|party|staff|aides?|advisers?|advisors?|lawyers?|generals|commanders|ministers|team|supporters|lawmakers|followers|doctors?|family|wife|husband|parliament|council)$/;

/** "his cabinet", "her own aides": people of one's own, with whom nobody meets for a state. */
export function isOwn(sentence: Sentence, from: number, to: number): boolean {
  if (sentence.penn(from) !== 'PRP$') return false;
  // "his American counterpart, X, and adviser Y": the other side's
  let end = from + 1;
  while (end < to && !sentence.is(end, ',', 'and', 'counterpart', 'colleague', 'opposite')) end++;
  return sentence.within(from, end, OWN);
}

/** "each other" or "one another" right behind: what the verb says, several do to one another. */
export const isReciprocal = (sentence: Sentence, at: number): boolean =>
  (sentence.is(at, 'each') && sentence.is(at + 1, 'other')) ||
  (sentence.is(at, 'one') && sentence.is(at + 1, 'another'));

/** "X and Y hugged on the tarmac": what two do to each other needs no object; states embrace plans. */
export const isMutual = (sentence: Sentence, after: number, entry: MeetingVerb): boolean =>
  /^(hug|embrace)$/.test(entry.id) && /^(ADP|ADV|PUNCT)$/.test(sentence.tag(after) ?? '');

/**
 * "told X in Oslo that", "briefed X on Monday at State House on", "In Oslo Y told X that": a person who is no journalist,
 * and where they were. Whoever told it in front of all, elsewhere than at the other's home, may have told somebody far away.
 */
export function isToldIn(
  sentence: Sentence,
  told: Group,
  entry: MeetingVerb,
  actors: Actors,
  words: MeetingWords,
): boolean {
  if (told.possessive) return false;
  // "told his host, a journalist": somebody may have a show
  const person = actors.hasPerson(told.ids);
  if (isHostOf(sentence, told) && (!person || told.ids.some((id) => actors.actsFor(id).length > 0))) return true;
  if (!person) return false;
  for (let at = told.from; at < told.to; at++) if (isListener(sentence, at, actors, words)) return false;
  const front = placeAt(sentence, sentence.lead, actors);
  const home = told.ids.flatMap((id) => actors.actsFor(id));
  if (front !== null && (entry.id === 'brief-in' || (front.state !== null && home.includes(front.state)))) return true;
  for (let at = told.to; at < sentence.to && at < told.to + 7; at++) {
    if (sentence.isVerb(at) || sentence.is(at, 'that', 'to', ';', '"', '“', 'who')) return false;
    if (placeAt(sentence, at, actors) !== null) return true;
  }
  return false;
}

/** "told his Kenyan host, Ana Holt": where they were, that says. */
export const isHostOf = (sentence: Sentence, told: Group): boolean =>
  told.ids.length > 0 && sentence.penn(told.from) === 'PRP$' && sentence.within(told.from, told.to, /^hosts?$/);

/** "in Oslo", "at the White House": the state it lies in; null where no such phrase begins. */
function placeAt(sentence: Sentence, i: number, actors: Actors): { readonly state: EntityId | null } | null {
  if (!sentence.is(i, 'in', 'at')) return null;
  const first = sentence.is(i + 1, 'the') ? i + 2 : i + 1;
  const name = actors.names.names[actors.names.nameAt[first] ?? -1];
  return name !== undefined && (name.kind === 'place' || name.metonym) ? { state: name.state } : null;
}

/** "was in Oslo": the preposition that must follow is that of the goal. */
export function goalFrom(sentence: Sentence, after: number, entry: MeetingVerb): number {
  return entry.then !== undefined && entry.goal?.includes(sentence.lower(after - 1)) === true ? after - 1 : after;
}
