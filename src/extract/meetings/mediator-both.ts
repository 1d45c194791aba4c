/** The two whom somebody moves, whether or not the text says who they are: "A and B", "the government and the rebels", "both sides". */
import type { EntityId } from '../../model.js';
import type { MeetingWords } from '../../knowledge/meetings.js';
import type { Actors } from './actors.js';
import { objectBehind, subjectsOf } from './clause.js';
import { doers } from './doers.js';
import { attemptAt } from './mediator-aims.js';
import { isBoth } from './mediator-acts.js';
import { modifierIds } from './modifiers.js';
import { beforeRelative } from './relative.js';
import type { Sentence } from './sentence.js';

export interface Two {
  /** Behind the last word that tells of them. */
  readonly to: number;
  /** Those whom the text names; [] for "them" and "both sides". */
  readonly ids: readonly EntityId[];
}

/** So many words may tell of two without a name: "both of the visiting Kenyan delegations". */
const REACH = 6;

/** The two who stand right behind token `verb`; null where it is one, or nobody. */
export function twoBehind(sentence: Sentence, verb: number, actors: Actors, words: MeetingWords): Two | null {
  const first = sentence.tag(verb + 1) === 'ADV' ? verb + 2 : verb + 1;
  if (sentence.is(first, 'them')) return { to: behindAside(sentence, first + 1), ids: [] };
  const group = objectBehind(sentence, verb, actors);
  if (group !== null && !group.possessive) {
    // "the Kenyan and Ugandan security chiefs": the group may end before its noun
    const own = [group.to + 1, group.to].find(
      (one) => actors.isActorNoun(sentence, one) && sentence.tag(one - 1) !== 'ADP',
    );
    const end = own === undefined || sentence.isVerb(group.to) ? group.to : own + 1;
    // "the government and the rebels", of whom one is not known
    const joined = group.ids.length > 0 && sentence.any(group.from, group.to, 'and');
    if (joined || areApart(group.ids, actors)) return { to: behindAside(sentence, end), ids: group.ids };
    const other = joinedTo(sentence, group.to, actors);
    if (group.ids.length > 0 && other !== null) return { to: other, ids: group.ids };
  }
  for (let noun = Math.max(first, (group?.to ?? 0) - 1); noun < first + REACH; noun++) {
    if (sentence.isVerb(noun) || sentence.is(noun, ',', 'to', 'into')) break;
    const theirs = ADVERSE.test(sentence.lower(noun)) && sentence.penn(noun - 1) === 'POS';
    if ((!theirs && !isBoth(sentence, noun, words)) || sentence.tag(noun + 1) === 'NOUN') continue;
    if (sentence.is(noun, 'two') || (sentence.is(noun, 'both') && sentence.is(noun + 1, 'of'))) continue;
    return { to: behindAside(sentence, noun + 1), ids: [] };
  }
  const other = group === null ? joinedTo(sentence, nominalEnd(sentence, first, actors), actors) : null;
  return other === null ? null : { to: other, ids: [] };
}

/** Who are several sides by the word alone: "Burundi's rivals". */
const ADVERSE = /^(rivals|foes|factions|adversaries|enemies|belligerents|combatants)$/;

/** Of two sides at least: a president and his minister are of one. */
export const areApart = (ids: readonly EntityId[], actors: Actors): boolean =>
  new Set(ids.map((id) => actors.actsFor(id)[0] ?? id)).size >= 2;

/** "the army and the rebels": behind the second, who need not be known; null where nobody is joined. */
function joinedTo(sentence: Sentence, and: number, actors: Actors): number | null {
  if (!sentence.is(and, 'and')) return null;
  for (let at = and + 1; at < sentence.to && at < and + REACH; at++) {
    if (sentence.isVerb(at) || sentence.is(at, ',', 'to', 'and')) return null;
    if (actors.canAct(sentence, at) && !sentence.isNominal(at + 1)) return at + 1;
  }
  return null;
}

/** Behind a noun for somebody whom the text does not name: "the army". */
function nominalEnd(sentence: Sentence, from: number, actors: Actors): number {
  let at = from;
  while (at < from + REACH && ['DET', 'ADJ', 'NUM', 'NOUN'].includes(sentence.tag(at) ?? '')) at++;
  return actors.isActorNoun(sentence, at - 1) ? at : from;
}

/** "the two commanders, one Kenyan and one Ugandan, to sign": behind what says who they are. */
function behindAside(sentence: Sentence, comma: number): number {
  if (!sentence.is(comma, ',')) return comma;
  // "Chad and the commander, Ana Holt, to meet": who they are is of their own words
  if (sentence.is(comma + 1, 'to', 'into')) return comma + 1;
  for (let close = comma + 2; close < sentence.to && close < comma + 12; close++) {
    if (sentence.isVerb(close)) return comma;
    if (sentence.is(close, ',') && sentence.is(close + 1, 'to', 'into')) return close + 1;
  }
  return comma;
}

/** Who does what the verb says, also where only an adjective of its subject tells: "the Omani channel has carried". */
export function movers(sentence: Sentence, verb: number, actors: Actors): readonly EntityId[] {
  const attempt = attemptAt(sentence, verb, actors);
  if (attempt !== null) return attempt;
  let end = verb;
  while (sentence.tag(end - 1) === 'AUX' || sentence.tag(end - 1) === 'ADV') end--;
  // "the man who had got them there": nobody by name, unless the name stands before his comma
  if (sentence.is(end - 1, 'who') && sentence.tag(end - 2) === 'NOUN' && nobodyAt(sentence, end - 2, actors))
    return beforeRelative(sentence, end - 1, actors).filter(() => sentence.any(end - 5, end - 2, ','));
  // "talks through the minister, Ana Holt, who passed notes": the nearest, whatever the tree makes of the clause
  if (sentence.is(end - 1, 'who') && sentence.is(end - 2, ',')) {
    const nearest = beforeRelative(sentence, end - 1, actors);
    if (nearest.length > 0) return nearest;
  }
  // "sat down with the three Algerians who have carried every word": they, not who sat down
  if (sentence.is(end - 1, 'who') && !nobodyAt(sentence, end - 2, actors))
    return actors.groupAt(sentence, end - 2)!.ids;
  const ids = doers(sentence, verb, actors);
  if (ids.length > 0) return ids;
  // "at the seat of the Union, which mediates": where the tree takes the seat
  if (sentence.is(end - 1, 'which') && sentence.is(end - 2, ',')) return beforeRelative(sentence, end - 1, actors);
  const close = sentence.is(end - 1, ',') ? end - 1 : end;
  const group = actors.groupAt(sentence, close - 1);
  if (group?.to === close && group.preposition === '' && !group.possessive && actors.hasPerson(group.ids))
    return group.ids;
  const subject = subjectsOf(sentence, verb)[0];
  const means = subject !== undefined && MEANS.test(sentence.lower(subject));
  return means ? modifierIds(sentence, subject, actors) : [];
}

const nobodyAt = (sentence: Sentence, at: number, actors: Actors): boolean =>
  (actors.groupAt(sentence, at)?.ids ?? []).length === 0;

/** By what a state mediates. */
const MEANS =
  /^(channels?|diplomacy|mediation|efforts?|initiatives?|intercession|intervention|services?|intelligence)$/;
