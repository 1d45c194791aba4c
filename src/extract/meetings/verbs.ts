import type { EntityId } from '../../model.js';
import type { MeetingVerb, MeetingWords } from '../../knowledge/meetings.js';
import type { Actors } from './actors.js';
import { agentOf, behind, isPassive, objectBehind, subjectBefore, subjectsOf } from './clause.js';
import type { Group } from './groups.js';
import type { Sentence } from './sentence.js';

/** The parties that a meeting's own words name. */
export interface Parties {
  /** Sides in the order subject, object and others: each the parties of one role. */
  readonly subject: readonly EntityId[];
  readonly others: readonly EntityId[];
  readonly host: readonly EntityId[];
  readonly mediators: readonly EntityId[];
  readonly by: readonly string[];
  /** "with A and with B": each has a meeting of its own, told of at the token given. */
  readonly apart?: readonly { readonly at: number; readonly ids: readonly EntityId[] }[];
}

/** The parties of a verb that means meeting, or why it doesn't here. */
export function verbParties(
  sentence: Sentence,
  verb: number,
  entry: MeetingVerb,
  actors: Actors,
  words: MeetingWords,
): Parties | string {
  let after = verb + 1;
  for (const wanted of entry.then ?? []) {
    if (!wanted.split('|').includes(sentence.lower(after))) return `no "${wanted}" behind it`;
    after++;
  }
  if (entry.id === 'talk' || entry.id === 'speak') {
    const next = sentence.lower(after);
    if (words.negatives.get('after-talk')!.has(next)) return `"${next}" changes the verb`;
  }
  const passive =
    isPassive(sentence, verb) &&
    sentence.penn(verb) === 'VBN' &&
    (sentence.dependents(verb, 'nsubj:pass').length > 0 ||
      sentence.dependents(verb, 'aux:pass').length > 0 ||
      agentOf(sentence, verb) !== null);
  let subjects = subjectsOf(sentence, verb);
  let objects: readonly number[] = sentence
    .dependents(verb, 'obj')
    .filter((at) => at > verb && !behindPreposition(sentence, verb, at) && !sentence.is(at, 'face'));
  const iobj = sentence.dependents(verb, 'iobj');
  if (passive) {
    const agent = agentOf(sentence, verb);
    objects = subjects;
    subjects = agent === null ? [] : [agent];
  }
  const by: string[] = [];
  const named = actors.groupAt(sentence, verb - 1);
  if (
    sentence.relation(verb) === 'amod' &&
    sentence.penn(verb) !== 'VBD' &&
    sentence.head(verb) > verb &&
    // "X dialled Y": a short past form right behind a name is no adjective
    (named === null || named.possessive || named.ids.length === 0)
  )
    return 'an adjective here';
  if (
    !passive &&
    !subjects.some((at) => actors.of(sentence, at).length > 0 || actors.canAct(sentence, at)) &&
    sentence.dependents(verb, 'nsubj').length === 0
  )
    subjects = [];
  if (subjects.length === 0 && !passive && (!actsWithoutSubject(sentence, verb) || named !== null)) {
    const guess = subjectBefore(sentence, verb, actors);
    if (guess !== null) {
      subjects = [guess];
      by.push('subject-before');
    }
  }
  if (!passive && subjects.length > 0 && subjects.every((at) => actors.of(sentence, at).length === 0)) {
    const guess = subjectBefore(sentence, verb, actors);
    if (guess !== null && guess > subjects[0]! && actors.of(sentence, guess).length > 0 && verb - guess < 5) {
      subjects = [guess];
      by.push('subject-before');
    }
  }
  // "plans for X and Y to meet"
  if (sentence.is(verb - 1, 'to')) {
    const doers = actors.groupAt(sentence, verb - 2);
    if (doers?.preposition === 'for' && doers.ids.length > 0) subjects = [verb - 2];
  }
  const subject = subjects.flatMap((at) => actors.of(sentence, at));
  // "turned down an invitation from X to meet": whoever asks is the other side
  const asked = sentence.relation(verb) === 'acl' ? sentence.head(verb) : -1;
  const asking =
    asked >= 0 && ASKING.test(sentence.lower(asked))
      ? behind(sentence, asked + 1, ['from', 'by'], verb - asked, actors).flatMap((at) => actors.of(sentence, at))
      : [];
  const subjectActs = subjects.some((at) => actors.canAct(sentence, at)) || subject.length > 0;

  const near =
    passive || (entry.then !== undefined && entry.frame.object === undefined)
      ? null
      : objectBehind(sentence, after - 1, actors);
  if (near?.possessive === true && entry.frame.object !== undefined) return 'the object is only a possessor';
  const object = near !== null && !near.possessive ? near.to - 1 : (objects[0] ?? null);
  if (object !== null && entry.frame.object !== undefined) {
    const word = sentence.lower(object);
    if (words.negatives.get('object')!.has(word)) return `"${word}" is nothing to meet`;
    if (sentence.is(object + 1, "'s", '’s') && sentence.relation(object + 1) === 'case')
      return 'the object is only a possessor';
  }
  const withHeads =
    entry.frame.with === undefined
      ? []
      : behind(sentence, after, ['with', ...(entry.frame.to === undefined ? [] : ['to'])], 16, actors);
  const listeners = withHeads.filter((at) => isListener(sentence, at, words));
  const companions = withHeads
    .filter((at) => !listeners.includes(at) && actors.canAct(sentence, at))
    .slice(0, entry.frame.to === undefined ? 2 : 1);
  const withIds = companions.flatMap((at) => actors.of(sentence, at));
  const objectIds = object === null ? [] : actors.of(sentence, object);
  const objectActs = object !== null && actors.canAct(sentence, object);

  switch (entry.needs) {
    case 'two': {
      if (
        object !== null &&
        entry.frame.object !== undefined &&
        !objectActs &&
        objectIds.length === 0 &&
        companions.length === 0
      ) {
        if (!(isTime(sentence, object) && plural(sentence, subjects, actors, subject)))
          return `its object "${sentence.lower(object)}" cannot act`;
      }
      if (listeners.length > 0 && companions.length === 0) return 'they only listen';
      const two =
        (objectActs && entry.frame.object !== undefined) ||
        companions.length > 0 ||
        (asking.length > 0 && subject.length > 0) ||
        plural(sentence, subjects, actors, subject);
      if (!two) return 'no second party';
      break;
    }
    case 'sat': {
      const together = Array.from({ length: 10 }, (_, n) => sentence.lower(after + n)).some((word) =>
        /^(table|room|together|opposite|across|face|face-to-face|side)$/.test(word),
      );
      const opposite = behind(sentence, after, ['with', 'opposite', 'from', 'beside', 'alongside'], 12, actors).filter(
        (at) => actors.canAct(sentence, at),
      );
      if (!together || (opposite.length === 0 && !plural(sentence, subjects, actors, subject))) return 'only sits';
      withIds.push(...opposite.flatMap((at) => actors.of(sentence, at)).filter((id) => !withIds.includes(id)));
      break;
    }
    case 'with':
      if (companions.length === 0) {
        // "the two spoke by phone"
        if (listeners.length > 0) return 'they only listen';
        const somewhere =
          !sentence.is(after, 'on', 'in', 'at', 'from') ||
          isDay(sentence, after) ||
          (actors.names.nameAt[after + 1] ?? -1) >= 0;
        const several =
          subject.length >= 2 || (subject.length === 1 && subjects.some((at) => actors.isDelegate(sentence, at)));
        if (!(
          plural(sentence, subjects, actors, subject) &&
          several &&
          (byPhone(sentence, after) || (entry.then !== undefined && somewhere))
        ))
          return 'nobody behind "with"';
      }
      break;
    case 'object':
      if (!objectActs || objectIds.length === 0) return 'no object that can act';
      break;
    case 'called':
      if (!called(sentence, object, objectIds, actors, iobj)) return 'no call on the telephone';
      break;
    case 'visited':
      if (!subjectActs) return 'nobody visits';
      if (object === null || !isGoal(sentence, object, actors)) return 'nothing that a state visit has for its goal';
      break;
    case 'seen':
      if (
        object === null ||
        !objectActs ||
        objectIds.length === 0 ||
        !isPerson(sentence, object, actors, objectIds, near) ||
        !subjectActs ||
        !(travels(sentence, verb) || (actors.hasPerson(subject) && plainlySeen(sentence, object)))
      )
        return 'only seen';
      break;
    case 'called-on':
      if (object === null || !actors.hasPerson(objectIds) || !subjectActs) return 'no person who is called on';
      if (!plainlySeen(sentence, object)) return 'a demand, not a visit';
      break;
    case 'travel': {
      // "are expected in X": who goes is the subject of the passive
      const going = passive ? objects : subjects;
      const visitors = travellers(sentence, going, passive ? objectIds : subject, actors);
      const goal = goalBehind(sentence, after, entry.goal ?? [], actors);
      if (visitors.length === 0) return 'nobody travels who acts for a state or a body';
      if (goal === null) return 'nowhere that a state visit has for its goal';
      const home = visitors.flatMap((id) => actors.actsFor(id));
      const sides = new Set(visitors.flatMap((id) => actors.actsFor(id).slice(0, 1)));
      if (goal.state !== null && home.includes(goal.state) && sides.size < 2) return 'a journey at home';
      return {
        subject: visitors,
        others: [],
        host: goal.isState && goal.state !== null ? [goal.state] : [],
        mediators: [],
        by,
      };
    }
    case 'sent': {
      const sent = near ?? (object === null ? null : actors.groupAt(sentence, object));
      const goal = goalBehind(sentence, sent?.to ?? after, ['to'], actors);
      const delegates =
        sent !== null &&
        Array.from({ length: sent.to - sent.from }, (_, n) => sent.from + n).some((at) =>
          actors.isDelegate(sentence, at),
        );
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
    case 'invited': {
      if (object === null || !objectActs || objectIds.length === 0 || subject.length === 0) return 'nobody is invited';
      const goal = goalBehind(sentence, near?.to ?? object + 1, ['to'], actors);
      if (goal === null) return 'invited nowhere';
      break;
    }
    case 'guest':
      if (object === null || !objectActs || !isPerson(sentence, object, actors, objectIds, near) || !subjectActs)
        return 'no guest';
      if (sentence.dependents(object, 'amod', 'compound').length > 0 && objectIds.length === 0)
        return 'no guest that is known';
      break;
    case 'leaders':
      if (
        subject.length < 2 &&
        !(
          subject.length <= 1 &&
          subjects.some(
            (at) =>
              (sentence.lower(at).endsWith('s') && words.delegates.has(sentence.lower(at))) ||
              sentence.is(at, 'committee', 'commission', 'council', 'panel', 'quartet', 'troika'),
          )
        )
      )
        return 'no leaders';
      break;
  }
  const objectRole = entry.frame.object;
  const host = [
    ...(entry.frame.subject === 'host' ? subject : []),
    ...(objectRole === 'host' ? goalOf(object, objectIds, actors) : []),
  ];
  return {
    subject: entry.frame.subject === 'host' ? [] : subject,
    others: [
      ...(objectRole === 'participant' || (objectRole === 'host' && actors.hasPerson(objectIds)) ? objectIds : []),
      ...withIds,
      ...(entry.needs === 'two' && companions.length === 0 && objectIds.length === 0 ? asking : []),
    ],
    host,
    mediators: [],
    by: [...by, ...(passive ? ['passive'] : []), ...(companions.length > 0 ? ['with'] : [])],
    apart: apartFrom(sentence, companions, actors),
  };
}

/** Companions behind a preposition of their own: "spoke with A on Monday and with B on Tuesday". */
export function apartFrom(
  sentence: Sentence,
  companions: readonly number[],
  actors: Actors,
): NonNullable<Parties['apart']> {
  const apart = companions.filter((head, n) => {
    if (n === 0) return false;
    for (let at = head; at > companions[n - 1]! && at > head - 16; at--)
      if (sentence.is(at, 'with', 'to')) return sentence.is(at - 1, 'and', 'then', 'later', 'also', ',');
    return false;
  });
  return apart.map((at) => ({ at, ids: actors.of(sentence, at) }));
}

/** "met in Kuala Lumpur": no object, whatever the tree says. */
function behindPreposition(sentence: Sentence, verb: number, object: number): boolean {
  for (let at = verb + 1; at < object && at < verb + 8; at++)
    if (sentence.is(at, 'in', 'at', 'on', 'for', 'near', 'outside', 'under', 'during')) return true;
  return false;
}

/** Nouns for what is asked of somebody: "an invitation from X to meet". */
const ASKING = /^(invitation|offer|request|proposal|demand|promise|pledge|refusal|decision|plan|agreement)s?$/;

/** Those of the subject who go for a state or a body: persons in an office, delegations, envoys. */
function travellers(
  sentence: Sentence,
  subjects: readonly number[],
  ids: readonly EntityId[],
  actors: Actors,
): readonly EntityId[] {
  const persons = ids.filter((id) => actors.kindOf(id) === 'person' && actors.actsFor(id).length > 0);
  if (persons.length > 0) return persons;
  const delegates = subjects.some((at) => {
    const group = actors.groupAt(sentence, at);
    for (let one = group?.from ?? at; one < (group?.to ?? at + 1); one++)
      if (actors.names.nameAt[one]! < 0 && actors.isDelegate(sentence, one)) return true;
    return false;
  });
  // "they are expected back": two sides that were told of
  const theirs = ids.length >= 2 && subjects.some((at) => sentence.tag(at) === 'PRON');
  return delegates || theirs ? ids : [];
}

/** Where a journey goes: a state, or a place and the state it lies in; right behind the verb, adverbs and a day between. */
function goalBehind(
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

/** A gerund or participle that names the act without anybody: "meeting in Oslo is hard". */
function actsWithoutSubject(sentence: Sentence, verb: number): boolean {
  return (
    sentence.relation(verb) === 'csubj' || sentence.relation(verb) === 'amod' || sentence.relation(verb) === 'compound'
  );
}

function plural(sentence: Sentence, subjects: readonly number[], actors: Actors, ids: readonly EntityId[]): boolean {
  return ids.length >= 2 || subjects.some((at) => actors.canAct(sentence, at) && actors.isPlural(sentence, at));
}

function isTime(sentence: Sentence, i: number): boolean {
  return /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tomorrow|week|month|year|day|night|morning|evening|afternoon|time|times|hour|hours|days|weeks)$/.test(
    sentence.lower(i),
  );
}

/** "on Monday", "in May", "at noon": a time, not a thing to sit on. */
const isDay = (sentence: Sentence, i: number): boolean =>
  /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|noon|midnight|\d+|january|february|march|april|may|june|july|august|september|october|november|december)$/.test(
    sentence.lower(i + 1),
  );

const byPhone = (sentence: Sentence, from: number): boolean =>
  Array.from({ length: 8 }, (_, n) => sentence.lower(from + n)).some((word) =>
    /^(phone|telephone|video|videoconference|hotline|privately|directly|briefly|today|again)$/.test(word),
  );

/** "told a newspaper", "spoke to reporters": whoever only listens. */
export function isListener(sentence: Sentence, i: number, words: MeetingWords): boolean {
  const listeners = words.negatives.get('listener')!;
  return (
    listeners.has(sentence.lower(i)) ||
    sentence.dependents(i, 'compound', 'flat').some((at) => listeners.has(sentence.lower(at)) && at > i)
  );
}

/** "called Zelensky on Tuesday", not "called Zelensky a friend", "called on Zelensky to". */
function called(
  sentence: Sentence,
  object: number | null,
  ids: readonly EntityId[],
  actors: Actors,
  iobj: readonly number[],
): boolean {
  if (object === null || iobj.length > 0 || !actors.hasPerson(ids)) return false;
  let next = object + 1;
  while (sentence.relation(next) === 'flat' && sentence.head(next) === object) next++;
  const verb = sentence.head(object);
  if (sentence.dependents(verb, 'xcomp', 'ccomp').length > 0 && !sentence.is(next, 'to', 'on', 'after', 'and'))
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
    sentence.is(next, 'this', 'last', 'late', 'early')
  );
}

/** A state, a capital, a person: not a bakery, not a school. */
function isGoal(sentence: Sentence, object: number, actors: Actors): boolean {
  const name = actors.names.nameAt[object]!;
  if (name >= 0)
    return ['state', 'place', 'person'].includes(actors.names.names[name]!.kind) || actors.names.names[name]!.metonym;
  return actors.canAct(sentence, object) && actors.known(object).length > 0;
}

/** The state that is visited: itself, or the one the place lies in. */
function goalOf(object: number | null, ids: readonly EntityId[], actors: Actors): readonly EntityId[] {
  if (object === null || actors.hasPerson(ids)) return [];
  if (ids.length > 0) return ids.filter((id) => actors.kindOf(id) === 'state');
  const name = actors.names.nameAt[object]!;
  const state = name >= 0 ? actors.names.names[name]!.state : null;
  return state === null ? [] : [state];
}

function isPerson(
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

/** Somebody went somewhere to see them. */
function travels(sentence: Sentence, verb: number): boolean {
  for (let at = verb - 1; at >= sentence.from && at > verb - 16; at--)
    if (
      /^(fly|flew|flies|travel|travels|travelled|traveled|went|go|goes|came|comes|returned|arrived|arrives|heads|headed|landed|visited|drove)$/.test(
        sentence.lower(at),
      )
    )
      return true;
  return false;
}

/** "saw Xi in Beijing", not "saw Xi as a rival", "saw Xi leave". */
function plainlySeen(sentence: Sentence, object: number): boolean {
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
    ) ||
    (sentence.is(object + 1, 'that') && sentence.is(object + 2, 'day', 'night', 'week', 'month', 'year', 'evening')) ||
    object + 1 >= sentence.to
  );
}
