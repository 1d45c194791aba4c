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
    if (sentence.lower(after) !== wanted) return `no "${wanted}" behind it`;
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
  let objects: readonly number[] = sentence.dependents(verb, 'obj').filter((at) => at > verb);
  const iobj = sentence.dependents(verb, 'iobj');
  if (passive) {
    const agent = agentOf(sentence, verb);
    objects = subjects;
    subjects = agent === null ? [] : [agent];
  }
  const by: string[] = [];
  if (sentence.relation(verb) === 'amod' && sentence.penn(verb) !== 'VBD' && sentence.head(verb) > verb)
    return 'an adjective here';
  if (
    !passive &&
    !subjects.some((at) => actors.of(sentence, at).length > 0 || actors.canAct(sentence, at)) &&
    sentence.dependents(verb, 'nsubj').length === 0
  )
    subjects = [];
  if (subjects.length === 0 && !passive && !actsWithoutSubject(sentence, verb)) {
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
  const subject = subjects.flatMap((at) => actors.of(sentence, at));
  const subjectActs = subjects.some((at) => actors.canAct(sentence, at)) || subject.length > 0;

  const near = passive || entry.then !== undefined ? null : objectBehind(sentence, verb, actors);
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
        if (!(plural(sentence, subjects, actors, subject) && subject.length >= 2 && byPhone(sentence, after)))
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
        !actors.hasPerson(subject) ||
        !(travels(sentence, verb) || plainlySeen(sentence, object))
      )
        return 'only seen';
      break;
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
          subject.length === 1 &&
          subjects.some(
            (at) =>
              words.actors.get(sentence.lower(at)) === 'person' &&
              /^(leader|minister|president|envoy|diplomat|negotiator|official|representative|mediator|delegate|ambassador|premier|chief)s$/.test(
                sentence.lower(at),
              ),
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
    ],
    host,
    mediators: [],
    by: [...by, ...(passive ? ['passive'] : []), ...(companions.length > 0 ? ['with'] : [])],
  };
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
    ) || object + 1 >= sentence.to
  );
}
