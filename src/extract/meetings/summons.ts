/** Whom somebody has come or receives: "summoned Ambassador Ana Holt", "received a Kurdish delegation". */
import type { EntityId } from '../../model.js';
import type { Actors } from './actors.js';
import type { Group } from './groups.js';
import type { Sentence } from './sentence.js';

/** Who has people come to be heard as witnesses or accused. */
const JUDICIAL =
  /^(courts?|judges?|magistrates?|prosecutors?|police|detectives|investigators?|tribunal|jury|inquiry|committee|commission|parliament|congress|senate|lawmakers)$/;

/** What one is summoned to by them. */
const HEARING =
  /^(courts?|questioning|interrogation|testify|testimony|hearings?|trial|tribunal|inquest|deposition|prosecutors?|police)$/;

/** A state's body that receives guests from abroad, where the text gives its own name. */
const MINISTRY = /^organization:.*\b(ministry|state-department|foreign-office)\b/;

/** Whether a person, state or ministry among `hosts` has somebody of another side come; a court or a league has nobody to talk with. */
export function isFromAbroad(hosts: readonly EntityId[], guests: readonly EntityId[], actors: Actors): boolean {
  if (!hosts.every((id) => actors.kindOf(id) !== 'organization' || MINISTRY.test(id))) return false;
  const own = actors.withSides(hosts);
  return guests.some((id) => {
    // "Kenya's ambassador was summoned"
    const sides =
      actors.kindOf(id) === 'organization' ? [] : actors.kindOf(id) === 'person' ? actors.actsFor(id) : [id];
    return sides.length > 0 && !sides.some((side) => own.includes(side));
  });
}

/** "Kenya's ambassador", whoever it is. */
export const isEnvoy = (sentence: Sentence, at: number, actors: Actors): boolean => {
  const group = actors.groupAt(sentence, at);
  return sentence.within(
    group?.from ?? at,
    group?.to ?? at + 1,
    /^(ambassadors?|envoys?|commissioners?|chargé|d['’]affaires|attachés?|consuls?|nuncio|diplomats?)$/,
  );
};

/** Where somebody is summoned to, right behind the verb: a ministry or a seat of power; null where it is another place. */
export function summonedTo(sentence: Sentence, verb: number, actors: Actors): number | null {
  if (!sentence.is(verb + 1, 'to')) return null;
  const group = actors.groups(sentence)[actors.groupFrom(sentence, verb + 2)];
  if (group === undefined || group.from > verb + 3 || group.possessive || group.ids.length !== 1) return null;
  return actors.kindOf(group.ids[0]!) === 'state' || MINISTRY.test(group.ids[0]!) ? group.to - 1 : null;
}

/** Why whoever is `summoned` by the verb is not received for a state; null where nothing tells. */
export function notReceived(sentence: Sentence, verb: number, summoned: Group | null): string | null {
  const end = summoned?.to ?? verb + 1;
  if (sentence.within(verb - 6, verb, JUDICIAL) || sentence.within(end, end + 12, HEARING)) return 'heard as a witness';
  // "summoned its ambassador home from Oslo", "summoned his generals"
  const own = summoned !== null && sentence.penn(summoned.from) === 'PRP$';
  if (own && !sentence.within(summoned.from, summoned.to, /^(counterpart|colleague|guest)s?$/))
    return 'people of one’s own';
  return sentence.is(verb + 1, 'home', 'back') || sentence.is(end, 'home', 'back') ? 'called home' : null;
}

/** Why nobody is told of who is received, where it is not known for whom the guest at token `object` comes; null where enough is. */
export function unknownGuest(sentence: Sentence, object: number, hosted: boolean, actors: Actors): string | null {
  // "received a delegation of students"
  if (actors.isPrivate(sentence, object)) return 'guests who meet for nobody';
  const described = sentence.dependents(object, 'amod', 'compound').length > 0;
  // "received a Kurdish delegation"
  const sent = hosted && sentence.is(object, 'delegation', 'delegations', 'envoy', 'envoys');
  return described && !sent ? 'no guest that is known' : null;
}
