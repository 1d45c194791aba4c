import { lastOf, type MeetingVerb, type MeetingWords } from '../../knowledge/meetings.js';
import type { Actors } from './actors.js';
import type { Parties } from './candidate.js';
import { behind, objectBehind, subjectsOf } from './clause.js';
import { apartFrom, gappedFrom } from './pairing.js';
import { isChip } from './figures.js';
import { handing } from './handed.js';
import { behindParticles } from './particles.js';
import { whomBefore } from './relative.js';
import type { Sentence } from './sentence.js';
import { isEnvoy, isFromAbroad, notReceived, unknownGuest } from './summons.js';
import { usheredTo } from './ushered.js';
import {
  CONTEST,
  isCoordinated,
  isCounted,
  isCouple,
  isForMeeting,
  isNamed,
  isPair,
  isPanel,
  isSide,
  isWithThing,
  plural,
  sidesOf,
} from './verb-sides.js';
import { hasNoTopic, isAmongThem, isAtSomeTime, lacks } from './verb-lacks.js';
import { verbDoing, verbOthers } from './verb-frame.js';
import { sending, travelling } from './verb-journeys.js';
import {
  areOfficials,
  called,
  goalBehind,
  goalOf,
  hasSpan,
  isDemand,
  isGoal,
  isMutual,
  isPaid,
  isPerson,
  isReciprocal,
  isTime,
  isToldIn,
  plainlySeen,
  satForTalks,
  travels,
} from './verb-needs.js';

/** The parties of a verb that means meeting, or why it doesn't here. */
export function verbParties(
  sentence: Sentence,
  verb: number,
  entry: MeetingVerb,
  actors: Actors,
  words: MeetingWords,
): Parties | string {
  const after = behindParticles(sentence, verb, entry);
  if (typeof after === 'string') return after;
  if (entry.behind?.some((phrase) => lastOf(phrase).some((word) => sentence.seenBehind(verb, word))) === false)
    return '';
  const shared = entry.needs === 'time-with' || (entry.needs === 'with-person' && entry.kind === 'meeting');
  const together = shared && sentence.seenBehind(verb - 1, 'together');
  if (
    /^(time-with|with-person|with-travel)$/.test(entry.needs) &&
    !together &&
    !sentence.seenBehind(verb, 'with') &&
    // "Y, with whom X spent an hour"
    !(entry.needs === 'time-with' && whomBefore(sentence, verb, actors)?.preposition === 'with')
  )
    return '';
  // "told a newspaper that talks with X": the noun
  if (entry.id === 'talk' && sentence.is(verb, 'talks') && sentence.is(verb - 1, 'that')) return 'a noun';
  if (entry.id === 'talk' || entry.id === 'speak') {
    const next = sentence.lower(after);
    // "talked X into it" is a frame of its own
    const whom = actors.groupAt(sentence, after);
    if (whom !== null && sentence.is(whom.to, 'into', 'out', 'round')) return 'talked into it';
    if (
      words.negatives.get('after-talk')!.has(next) &&
      next !== 'about' &&
      !(next === 'for' && hasSpan(sentence, after))
    )
      return `"${next}" changes the verb`;
  }
  if (entry.id === 'bargain' && isChip(sentence, after)) return 'what one deals with';
  if (hasNoTopic(sentence, verb, after, entry)) return 'nothing to talk of';
  const whom = whomBefore(sentence, verb, actors);
  const next =
    entry.then !== undefined && entry.frame.object === undefined ? null : objectBehind(sentence, after - 1, actors);
  const missing = whom?.preposition === '' ? null : lacks(sentence, verb, after, next, whom !== null, entry, actors);
  if (missing !== null) return missing;
  const doing = verbDoing(sentence, verb, entry, actors);
  if (typeof doing === 'string') return doing;
  const { passive, objects, subjects, subject, subjectActs, asking, by } = doing;
  // "Kenya and Uganda agreed to talk about the lake": two sides, to each other; who talks about it alone talks to nobody
  if (TALKING.test(entry.id) && sentence.is(after, 'about') && sidesOf(subject, actors) < 2)
    return 'talks of it to nobody';
  const near = passive ? null : next;
  if (near === null && (isReciprocal(sentence, after) || isMutual(sentence, after, entry))) {
    if (!plural(sentence, subjects, actors, subject) || subject.length === 0) return 'only one side';
    // "The two hugged": at the meeting just told of
    if (
      !isReciprocal(sentence, after) &&
      !(subject.length >= 2 && actors.hasPerson(subject) && subjects.every((at) => isNamed(sentence, at, actors)))
    )
      return 'a gesture of those just told of';
    if (entry.id === 'face' && sentence.within(after, after + 9, CONTEST)) return 'against each other';
    return { subject, others: [], host: [], mediators: [], by: [...by, 'each-other'] };
  }
  const others = verbOthers(sentence, { after, near, whom, passive, objects }, entry, actors, words);
  if (typeof others === 'string') return others;
  const { object, objectIds, objectActs, listeners, companions } = others;
  const withIds = [...others.withIds];

  switch (entry.needs) {
    case 'two': {
      // "X and Y convened the talks": theirs is the meeting that the noun names
      if (object !== null && words.light.has(sentence.lower(verb)) && words.nouns.has(sentence.lower(object)))
        return 'its object is the meeting';
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
      if (companions.length === 0 && entry.frame.with !== undefined && isWithThing(sentence, after, actors))
        return 'nobody behind "with"';
      const two =
        (objectActs && entry.frame.object !== undefined) ||
        companions.length > 0 ||
        (asking.length > 0 && subject.length > 0) ||
        (subject.length === 1 && actors.isJoint(subject[0]!)) ||
        subjects.some((at) => isPanel(sentence, at) && sentence.within(at - 3, at, /^(joint|mixed|bilateral)$/)) ||
        (subjects.length === 0 && isCounted(sentence, sentence.is(verb - 1, 'last', 'first') ? verb - 2 : verb - 1)) ||
        plural(sentence, subjects, actors, subject);
      if (!two) return 'no second party';
      break;
    }
    case 'sat': {
      // "Norway sat them down together": they sit, whoever seats them
      if (sentence.is(after, 'them', 'both', 'the') && sentence.within(after + 1, after + 4, /^down$/))
        return 'seats others';
      const together = Array.from({ length: 10 }, (_, n) => sentence.lower(after + n)).some((word) =>
        /^(table|room|together|opposite|across|face|face-to-face|side|next|beside|alongside)$/.test(word),
      );
      const opposite = behind(sentence, after, ['with', 'opposite', 'from', 'beside', 'alongside'], 12, actors).filter(
        (at) => actors.canAct(sentence, at),
      );
      if (sentence.is(after, 'next') && sentence.is(after + 1, 'to'))
        opposite.push(
          // "Kenya sits next to Uganda" on the map
          ...behind(sentence, after + 1, ['to'], 1, actors).filter(
            (at) => actors.isDelegate(sentence, at) || actors.hasPerson(actors.of(sentence, at)),
          ),
        );
      // "Neither the Front nor the Union sits at the table": each by itself
      const several = sentence.penn(verb) !== 'VBZ' && plural(sentence, subjects, actors, subject);
      const forTalks = satForTalks(
        sentence,
        after,
        [...subject, ...opposite.flatMap((at) => actors.of(sentence, at))],
        actors,
      );
      // "The border commissions will sit in Oslo"
      const inSession =
        sentence.is(after, 'in', 'again', 'on') && several && subjects.some((at) => isPanel(sentence, at));
      if (!(together || forTalks || inSession) || (opposite.length === 0 && !several)) return 'only sits';
      withIds.push(...opposite.flatMap((at) => actors.of(sentence, at)).filter((id) => !withIds.includes(id)));
      break;
    }
    case 'with':
      if (companions.length === 0) {
        // "the two spoke by phone"
        if (listeners.length > 0) return 'they only listen';
        const several =
          subject.length >= 2 ||
          (subject.length === 1 &&
            subjects.some((at) => actors.isDelegate(sentence, at) || isCoordinated(sentence, at, actors)));
        if (!(
          plural(sentence, subjects, actors, subject) &&
          several &&
          (isAmongThem(sentence, after, entry, actors) ||
            ((isPair(sentence, subjects, actors) || isCouple(sentence, subject, after, actors)) &&
              isAtSomeTime(sentence, after)))
        ))
          return 'nobody behind "with"';
      }
      break;
    case 'object':
      if (!objectActs || objectIds.length === 0) return 'no object that can act';
      // "could not be reached by telephone"
      if (passive && entry.behind !== undefined && !subjectActs) return 'by whom, nobody says';
      if (entry.kind === 'call' && entry.behind !== undefined && !actors.hasPerson(objectIds))
        return 'nobody who has a telephone';
      break;
    case 'credentials': {
      const bearers = behind(sentence, after, ['of', 'from'], 3, actors).filter((at) => actors.canAct(sentence, at));
      if (bearers.length === 0 || subject.length === 0) return 'whose, or by whom, nobody says';
      withIds.push(...bearers.flatMap((at) => actors.of(sentence, at)));
      break;
    }
    case 'told-in':
      if (near === null || !actors.hasPerson(subject) || !isToldIn(sentence, near, entry, actors, words))
        return 'not face to face';
      break;
    case 'called':
      if (passive && subjects.length === 0) return 'what it is named';
      if (!called(sentence, object, objectIds, actors, sentence.dependents(verb, 'iobj')))
        return 'no call on the telephone';
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
        !(
          travels(sentence, verb) ||
          (areOfficials(sentence, subjects, near, actors) && plainlySeen(sentence, Math.max(object, verb)))
        )
      )
        return 'only seen';
      break;
    case 'called-on':
      if (
        object === null ||
        !(actors.hasPerson(objectIds) || isOfficial(object, actors) || isPaid(sentence, object, entry, actors)) ||
        !subjectActs
      )
        return 'no person who is called on';
      if (!plainlySeen(sentence, object) || isDemand(sentence, object)) return 'a demand, not a visit';
      if (sentence.within(object, object + FUNERAL, /^(funeral|burial|grave|graveside|coffin|casket|tomb)$/))
        return 'one who is dead';
      break;
    case 'travel':
      return travelling(sentence, after, entry, doing, { object, objectIds, near }, actors);
    case 'sent':
      return sending(sentence, after, doing, { object, objectIds, near }, actors);
    case 'invited': {
      if (object === null || !objectActs || objectIds.length === 0 || subject.length === 0) return 'nobody is invited';
      const goal = goalBehind(sentence, near?.to ?? object + 1, ['to'], actors);
      if (goal === null) return 'invited nowhere';
      break;
    }
    case 'guest':
      if (object === null || !objectActs || !isPerson(sentence, object, actors, objectIds, near) || !subjectActs)
        return 'no guest';
      // "Police kept the envoy for an hour", "was seen off by nobody"
      if (entry.behind !== undefined && (passive || entry.id === 'keep-for') && !actors.hasPerson(subject))
        return 'by no person';
      if (objectIds.length === 0) {
        const unknown = unknownGuest(sentence, object, subject.length > 0, actors);
        if (unknown !== null) return unknown;
      }
      break;
    case 'summoned': {
      const envoy = actors.hasPerson(objectIds) || (passive && objects.some((at) => isEnvoy(sentence, at, actors)));
      if (subject.length === 0 || !envoy) return 'nobody, or by nobody';
      const elsewhere = notReceived(sentence, verb, near);
      if (elsewhere !== null) return elsewhere;
      if (!isFromAbroad(subject, objectIds, actors)) return 'nobody from another side';
      break;
    }
    case 'sides':
      if (near !== null || objects.length > 0) return 'no sides';
      // "The talks broke up; they are to resume on Friday": another round of them
      if (isRoundAgain(sentence, verb, words))
        return { subject: [], others: [], host: [], mediators: [], by: ['next'] };
      if (!subjects.some((at) => isSide(sentence, at, actors))) return 'no sides';
      break;
    case 'ushered': {
      const host = usheredTo(sentence, verb, actors);
      if (host === null || !subjectActs) return 'brought before nobody';
      withIds.push(...host.ids.filter((id) => !withIds.includes(id)));
      break;
    }
    case 'handed': {
      const sides = handing(sentence, verb, subject, actors);
      if (sides === null) return 'nobody who takes it from another';
      return { subject: sides.from, others: sides.to, host: [], mediators: [], by };
    }
    // "Malaysia and Singapore parted", "they parted company": no end of a meeting
    case 'persons': {
      const persons = subject.filter((id) => actors.kindOf(id) === 'person');
      const ends = /^(ADP|ADV|PUNCT)$/.test(sentence.tag(after) ?? '') && !sentence.is(after, 'with', 'from', 'over');
      if (!ends || persons.length < 2 || sidesOf(persons, actors) < 2) return 'no two persons of two sides';
      break;
    }
    case 'reciprocal':
      return 'not each other';
    case 'time-with':
    case 'with-person':
    case 'with-travel': {
      if (together) {
        if (subject.filter((id) => actors.kindOf(id) === 'person').length < 2) return 'no two persons';
        break;
      }
      if (
        !companions.some((at) => isSomebody(sentence, at, actors)) ||
        !(actors.hasPerson(subject) || subjects.some((at) => isSomebody(sentence, at, actors)))
      )
        return 'no person behind "with"';
      if (entry.needs === 'time-with' && !hasSpan(sentence, after)) return 'no span of time';
      if (entry.needs === 'with-travel' && !travels(sentence, verb)) return 'nobody went there';
      break;
    }
    case 'leaders':
      if (
        subject.length < 2 &&
        !(
          subject.length <= 1 &&
          subjects.some(
            (at) =>
              (sentence.lower(at).endsWith('s') && words.delegates.has(sentence.lower(at))) || isPanel(sentence, at),
          )
        ) &&
        !(
          subject.length > 0 &&
          subjects.some((at) => isCoordinated(sentence, at, actors)) &&
          isForMeeting(sentence, after, words)
        )
      )
        return 'no leaders';
      break;
  }
  const objectRole = entry.frame.object;
  const lastTold = companions.at(-1) ?? (object !== null && objectIds.length > 0 ? object : null);
  const told = lastTold === null ? sentence.to : (actors.groupAt(sentence, lastTold)?.to ?? lastTold + 1);
  // "The Foreign Secretary welcomed the Kenyan minister": of one office, whoever is known is the guest
  const acting = subject.filter((id) => objectIds.length !== 1 || objectIds[0] !== id);
  const host = [
    ...(entry.frame.subject === 'host' ? acting : []),
    ...(objectRole === 'host' ? goalOf(object, objectIds, actors) : []),
  ];
  // "The king received the envoys of A and B": somebody by a name or an office meets whom he receives
  const received = entry.id === 'receive' && subjects.some((at) => isInPerson(sentence, at, actors)) ? acting : [];
  return {
    subject: entry.frame.subject === 'host' ? [] : subject,
    others: [
      ...received,
      ...(objectRole === 'participant' ||
      (objectRole === 'host' && (actors.hasPerson(objectIds) || isOfficial(object, actors)))
        ? objectIds
        : []),
      ...withIds,
      ...(entry.needs === 'two' && companions.length === 0 && objectIds.length === 0 ? asking : []),
    ],
    host,
    mediators: [],
    by: [...by, ...(passive ? ['passive'] : []), ...(companions.length > 0 ? ['with'] : [])],
    apart: [
      ...apartFrom(sentence, companions, actors),
      ...gappedFrom(sentence, told, [...subject, ...objectIds, ...withIds], actors),
    ],
  };
}

/** As far behind a name as where somebody is taken leave of. */
const FUNERAL = 14;

/** Verbs that take whoever listens behind "to". */
const TALKING = /^(talk|speak)$/;

/** "visited the Thai premier": somebody by an office, whoever holds it. */
const isOfficial = (head: number | null, actors: Actors): boolean =>
  head !== null && actors.names.titleAt[head]! >= 0 && actors.names.nameAt[head]! < 0;

/** Somebody by a name, a pronoun or an office: no country, and no palace that stands for one. */
const isInPerson = (sentence: Sentence, at: number, actors: Actors): boolean =>
  isOfficial(at, actors) ||
  (actors.hasPerson(actors.known(at)) && (actors.names.nameAt[at]! >= 0 || sentence.penn(at) === 'PRP'));

/** A person, or people known by whom they speak for: "the rebels' leadership", "Kenyan envoys". */
const isSomebody = (sentence: Sentence, at: number, actors: Actors): boolean => {
  const ids = actors.of(sentence, at);
  return (
    actors.hasPerson(ids) ||
    (ids.length > 0 && (actors.isDelegate(sentence, at) || sentence.is(at, 'leadership', 'rebels')))
  );
};

/** What resumes are talks that were told of before in the sentence, by "they" or as the subject of another verb. */
function isRoundAgain(sentence: Sentence, verb: number, words: MeetingWords): boolean {
  const subjects = subjectsOf(sentence, verb);
  const isTalks = (at: number): boolean => words.nouns.get(sentence.lower(at))?.strength === 'strong';
  if (sentence.relation(verb) === 'conj' && subjects.some(isTalks)) return true;
  if (!subjects.some((at) => sentence.is(at, 'they', 'it'))) return false;
  for (let at = verb - 2; at >= sentence.from && at > verb - 40; at--) if (isTalks(at)) return true;
  return false;
}
