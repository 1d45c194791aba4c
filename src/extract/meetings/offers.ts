/** Whose offer it is that a meeting's noun tells of: "rejected Morocco's offer of talks", "an American invitation to a summit"; who grants whom an audience. */
import type { EntityId } from '../../model.js';
import type { MeetingNoun } from '../../knowledge/meetings.js';
import type { Actors } from './actors.js';
import { behind, isPassive, objectBehind, subjectBefore } from './clause.js';
import { modifierIds } from './modifiers.js';
import type { Sentence } from './sentence.js';

/** Who makes them is to take part; a call, an appeal or a proposal for talks may be that of somebody else. */
const OFFER = /^(offer|invitation|request|overture)s?$/;

/** Verbs that have whom they ask for their object. */
const ASKING = /^(ask|press|urg|petition|approach|implor|challeng|lobb|begg)/;

export interface Offer {
  /** The token of the offer's noun. */
  readonly noun: number;
  /** Who makes it, and to whom, as far as its own phrase tells. */
  readonly ids: readonly EntityId[];
}

/** The offer that the meeting whose words are the tokens [from, to) is the content of; null where it is of none. */
export function offerOf(sentence: Sentence, from: number, to: number, actors: Actors): Offer | null {
  let at = from - 1;
  while (at > from - 6 && /^(DET|ADJ|NOUN|NUM)$/.test(sentence.tag(at) ?? '')) at--;
  if (!sentence.is(at, 'of', 'for', 'to') || !OFFER.test(sentence.lower(at - 1))) return null;
  const noun = at - 1;
  const owners = sentence
    .children(noun)
    .filter((child) => child < noun)
    .flatMap((child) =>
      sentence.relation(child) === 'nmod:poss' ? actors.of(sentence, child) : modifierIds(sentence, child, actors),
    );
  const behindIt = behind(sentence, to, ['from', 'by', 'to'], 4, actors).filter((one) => actors.canAct(sentence, one));
  return { noun, ids: [...owners, ...behindIt.flatMap((one) => actors.of(sentence, one))] };
}

/** "asked Iraq for a meeting": whom the verb before the meeting's words at `from` asks for it; [] elsewhere. */
export function askedFor(sentence: Sentence, verb: number, from: number, actors: Actors): readonly EntityId[] {
  if (!ASKING.test(sentence.lower(verb))) return [];
  const asked = actors.groups(sentence)[actors.groupFrom(sentence, verb + 1)];
  const isNext = asked !== undefined && asked.from === verb + 1 && !asked.possessive && asked.to < from;
  return isNext && sentence.is(asked.to, 'for') ? asked.ids : [];
}

/** "was granted an audience by the pope", "the pope granted X an audience": to whom, and in the passive by whom. */
export function grantedBy(
  sentence: Sentence,
  verb: number,
  from: number,
  to: number,
  actors: Actors,
): readonly EntityId[] {
  if (!/^(grant(s|ed)?|g[ia]ves?|given|accord(s|ed))$/.test(sentence.lower(verb))) return [];
  if (!isPassive(sentence, verb)) {
    const group = objectBehind(sentence, verb, actors);
    return group === null || group.possessive || group.to > from ? [] : group.ids;
  }
  const agents = behind(sentence, to, ['by'], 3, actors).flatMap((at) => actors.of(sentence, at));
  const guest = agents.length > 0 ? subjectBefore(sentence, verb, actors) : null;
  return guest === null ? [] : [...actors.of(sentence, guest), ...agents];
}

/** "gave A and B dinner", "paid her a visit": those between the verb and the noun at token `from`; [] where nobody stands there. */
export function givenTo(sentence: Sentence, verb: number, from: number, actors: Actors): readonly EntityId[] {
  const given = verb < from ? objectBehind(sentence, verb, actors) : null;
  return given !== null && !given.possessive && given.to <= from && given.to >= from - 3 ? given.ids : [];
}

/** "paid a visit". */
export const isPaid = (sentence: Sentence, verb: number, entry: MeetingNoun): boolean =>
  entry.kind === 'visit' && sentence.is(verb, 'paid', 'pay', 'pays', 'paying');
