/** Who puts a name under a paper with somebody sits with them: "Ruto and Museveni signed an accord in Kigali". */
import type { MeetingWords } from '../../knowledge/meetings.js';
import type { EntityId } from '../../model.js';
import type { Actors } from './actors.js';
import { onWeekday } from './agreement-names.js';
import type { Candidate } from './candidate.js';
import { compatible, past, same } from './likeness.js';
import { united } from './merge.js';
import { rolesAround } from './roles.js';
import type { Sentence } from './sentence.js';
import { signingOf } from './signing.js';
import { statusOf } from './status.js';
import type { Event, Sides, Told } from './told.js';
import { PAPER, triggersOf } from './triggers.js';

/**
 * The meetings at which persons of two sides sign, as the main verb of a sentence tells it. What only a participle or a
 * relative clause recalls ("the accord that they signed in May") is the paper's history; what states sign may come by post.
 *
 * @param told what else the sentence tells of: the signing is part of that, where the same sit there
 */
export function signatories(
  sentence: Sentence,
  told: readonly Candidate[],
  actors: Actors,
  words: MeetingWords,
): readonly Candidate[] {
  const found: Candidate[] = [];
  const triggers = triggersOf(sentence.words, words);
  for (let at = sentence.from; at < sentence.to;) {
    const noun = (triggers[at]! & PAPER) === 0 ? null : sentence.phraseAt(at, words.agreementNouns);
    if (noun === null || sentence.isVerb(at)) {
      at++;
      continue;
    }
    const signing = signingOf(sentence, at, noun.next, actors, words);
    const from = at;
    at = noun.next;
    if (signing === null || signing.verb >= from || !isTold(sentence, signing.verb)) continue;
    const participants = signing.parties.filter((id) => actors.kindOf(id) === 'person');
    if (!ofTwoSides(participants, actors) || !isSet(sentence, signing.verb, actors)) continue;
    if (told.some((one) => isOf(one, participants))) continue;
    const { verb } = signing;
    const { status, by } = statusOf(sentence, verb, verb + 1, verb, words);
    if (status !== 'held') continue;
    const [host = null] = rolesAround(sentence, verb, verb + 1, actors, words).hosts;
    found.push({
      sentence: sentence.number,
      from: verb,
      to: verb + 1,
      kind: 'meeting',
      cameo: '040',
      participants,
      mediators: [],
      host,
      status,
      definite: false,
      present: false,
      inherits: false,
      by: `signatories+${by}`,
    });
  }
  return found;
}

/** Told by itself, in the past or a headline's present: no participle or infinitive, no relative clause but "where X and Y signed". */
function isTold(sentence: Sentence, verb: number): boolean {
  if (!['VBD', 'VBZ', 'VBP'].includes(sentence.penn(verb) ?? '')) return false;
  for (let at = verb - 1; at >= sentence.from && at > verb - 12; at--)
    if (sentence.is(at, 'that', 'which', 'who', 'when', 'since', 'after', 'if', 'until')) return false;
  return true;
}

const ofTwoSides = (ids: readonly EntityId[], actors: Actors): boolean =>
  new Set(ids.map((id) => actors.actsFor(id)[0] ?? id)).size >= 2;

/** A place, also a dateline's, the day or somebody who looks on says that they sat there: two may sign each for himself. */
function isSet(sentence: Sentence, verb: number, actors: Actors): boolean {
  if (sentence.lead > sentence.from) return true;
  if (sentence.is(verb - 1, 'yesterday', 'today') || sentence.is(verb + 1, 'yesterday', 'today')) return true;
  if (onWeekday(sentence, verb - 3) || onWeekday(sentence, verb)) return true;
  for (let at = sentence.from; at < sentence.to; at++) {
    if (sentence.is(at, 'presence', 'ceremony', 'host')) return true;
    const name = sentence.is(at - 1, 'in', 'at', 'near', 'outside') ? actors.names.nameAt[at]! : -1;
    if (name >= 0 && actors.names.names[name]!.kind === 'place') return true;
  }
  return false;
}

const isOf = (told: Candidate, ids: readonly EntityId[]): boolean =>
  ids.filter((id) => told.participants.includes(id)).length >= 2;

/** So many sentences from a signing, a meeting of the same two is the one that it ended. */
const NEAR = 6;

/**
 * Put each signing to the meeting of those who sign that is told of nearby, or beside the events as a meeting of its own.
 * Last of all, so that nothing is merged with it that is told of in a meeting's own words.
 *
 * @param events is added to
 */
export function addSignings(signings: readonly Told[], events: Event[], sides: Sides): void {
  for (const signing of signings) {
    const met = events.slice(-REACH).findLast((event) => isOccasion(event, signing, sides));
    if (met === undefined) events.push({ told: [signing], participants: [...signing.participants] });
    else {
      met.told.push(signing);
      met.participants = united(met.participants, signing.participants, sides);
    }
  }
  if (signings.length > 0)
    events.sort((a, b) => a.told[0]!.sentence - b.told[0]!.sentence || a.told[0]!.from - b.told[0]!.from);
}

const REACH = 40;

/** The two of them met there and then, or one was on a visit in the same breath. */
function isOccasion({ told, participants }: Event, signing: Told, sides: Sides): boolean {
  if (!told.some((one) => past(one.status)) || told[0]!.kind === 'call') return false;
  if (signing.date !== null && told.some((one) => one.date !== null && !compatible(one.date, signing.date!)))
    return false;
  const shared = signing.participants.filter((id) => participants.some((one) => same(id, one, sides))).length;
  const near = Math.min(...told.slice(0, REACH).map((one) => Math.abs(one.sentence - signing.sentence)));
  if (shared < signing.participants.length) return shared > 0 && near === 0 && told[0]!.kind === 'visit';
  return near <= NEAR || told.some((one) => one.date !== null && one.date === signing.date);
}
