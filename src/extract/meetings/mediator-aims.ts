/** What a third party tries: whose effort, attempt or initiative it is to bring about what two others are to have. */
import type { EntityId } from '../../model.js';
import type { Actors } from './actors.js';
import { behind } from './clause.js';
import { doers } from './doers.js';
import { FINITE, type Sentence } from './sentence.js';

/** So many words stand between a verb and the effort it is made of: "launched a fresh diplomatic effort". */
const REACH = 7;

const EFFORT =
  /^(efforts?|attempts?|bids?|push|drive|missions?|diplomacy|mediation|endeavou?rs?|work|initiatives?|quest|campaign|moves?|contacts|offers?|proposals?)$/;

/** What is done to an effort by whose it is; who welcomes, backs or rejects one has none. */
const PURSUING =
  /^(launch|start|beg[aiu]n|step|intensif|continu|renew|resum|ma[dk]e|making|lead|led$|head|undert|pursu|mount|press|redoubl|spearhead|accelerat|ke[ep]p|front|steer|coordinat|conduct|speed|sped|revive|fail)/;

/** Between an effort and whose it is: "efforts led by Kenya". */
const LED = /^(led|headed|undertaken|launched|made|begun|started|spearheaded|mounted|coordinated|initiated)$/;

/**
 * Whose attempt it is to do what the infinitive or gerund at `verb` says, as the noun of the attempt has it; null where
 * no such noun stands before, [] where it is nobody's by name or somebody only welcomes it.
 */
export function attemptAt(sentence: Sentence, verb: number, actors: Actors): readonly EntityId[] | null {
  const last = lastBefore(sentence, verb);
  if (last === null) return null;
  const named = byWhom(sentence, last, actors);
  if (named !== null) return named;
  if (!EFFORT.test(sentence.lower(last))) {
    // "the offer made by the presidents of X and Y, both in Oslo, to bring": where only the tree knows what it is of
    const noun = sentence.relation(verb) === 'acl' ? sentence.head(verb) : -1;
    if (noun < 0 || noun > verb || !EFFORT.test(sentence.lower(noun))) return null;
    const owner = behind(sentence, noun + 1, ['by', 'from'], 6, actors)[0];
    return ownerOf(sentence, noun, actors) ?? (owner === undefined ? [] : actors.of(sentence, owner));
  }
  const owner = ownerOf(sentence, last, actors);
  if (owner !== null) return owner;
  for (let at = last - 1; at >= sentence.from && at > last - REACH; at--) {
    if (sentence.is(at, 'in', 'of', 'amid', 'with') && last - at < 5) return ofClause(sentence, at, actors);
    if (sentence.isVerb(at) && sentence.relation(at) !== 'amod')
      return PURSUING.test(sentence.lower(at)) ? doers(sentence, at, actors) : [];
    if (sentence.is(at, ',', ';', 'that', 'who', 'which')) return [];
  }
  return [];
}

/** "efforts to restart", "a Norwegian attempt at restarting": whoever's it is, the verb's act is only tried. */
export function isAttempt(sentence: Sentence, verb: number): boolean {
  const last = lastBefore(sentence, verb);
  for (let at = last ?? -1; last !== null && at >= sentence.from && at > last - 2 * REACH; at--) {
    if (EFFORT.test(sentence.lower(at)))
      return at === last || sentence.is(at + 1, 'by', 'of', 'from') || LED.test(sentence.lower(at + 1));
    if (sentence.isVerb(at) && !LED.test(sentence.lower(at))) return false;
  }
  return false;
}

/** The word before "to do", "at doing", "aimed at doing"; null where none of these stands before. */
function lastBefore(sentence: Sentence, verb: number): number | null {
  const to = sentence.tag(verb - 1) === 'ADV' ? verb - 2 : verb - 1;
  // "an offer by the president, X, to": a comma closes what he is called
  if (sentence.is(to, 'to')) return sentence.is(to - 1, 'designed', 'intended', ',') ? to - 2 : to - 1;
  if (!sentence.lower(verb).endsWith('ing') || !sentence.is(to, 'at', 'of')) return null;
  return sentence.is(to - 1, 'aimed') ? to - 2 : to - 1;
}

/** "efforts by X to", "an initiative of X to", "efforts led by X to": X, whose group ends at token `last`; null elsewhere. */
function byWhom(sentence: Sentence, last: number, actors: Actors): readonly EntityId[] | null {
  const group = actors.groupAt(sentence, last);
  if (group?.to !== last + 1 || group.possessive || group.ids.length === 0) return null;
  let by = group.from - 1;
  while (by > group.from - REACH && /^(DET|ADJ|NOUN|PROPN)$/.test(sentence.tag(by) ?? '')) by--;
  if (!sentence.is(by, 'by', 'of', 'from')) return null;
  const noun = LED.test(sentence.lower(by - 1)) ? by - 2 : by - 1;
  return EFFORT.test(sentence.lower(noun)) ? group.ids : null;
}

/** "X's efforts", "Norwegian diplomatic efforts", "the Norwegian-led effort": whose; null where no owner stands before. */
function ownerOf(sentence: Sentence, noun: number, actors: Actors): readonly EntityId[] | null {
  let owner = noun - 1;
  while (owner > noun - 5 && /^(ADJ|NOUN|ADV)$/.test(sentence.tag(owner) ?? '') && actors.known(owner).length === 0)
    owner--;
  if (LED_OF.test(sentence.lower(owner)) && sentence.is(owner - 1, '-', '–')) return actors.known(owner - 2);
  if (sentence.is(owner, '-', '–')) return actors.known(owner - 1);
  const group = sentence.penn(owner) === 'POS' ? actors.groupAt(sentence, owner - 1) : null;
  if (group !== null) return group.ids;
  const own = sentence.penn(owner) === 'PRP$' ? actors.of(sentence, owner) : actors.known(owner);
  // "the joint Egyptian and Qatari efforts"
  const all = own.length > 0 ? actors.groupAt(sentence, owner)?.ids : undefined;
  return own.length > 0 ? (all !== undefined && all.length > own.length ? all : own) : null;
}

const LED_OF = /^(led|backed|sponsored|brokered|mediated|driven)$/;

/** "met X in an effort to", "as part of efforts to": the subject of the clause that the preposition hangs on. */
function ofClause(sentence: Sentence, preposition: number, actors: Actors): readonly EntityId[] {
  for (let at = preposition - 1; at >= sentence.from && at > preposition - 30; at--) {
    if (sentence.is(at, ';', '"', '“', '”')) return [];
    if (sentence.isVerb(at) && FINITE.has(sentence.penn(at) ?? '')) return doers(sentence, at, actors);
  }
  return [];
}

const TRYING = /^(tr(y|ies|ied|ying)|seek(s|ing)?|sought|work(s|ed|ing)?|labou?r(s|ed|ing)?|struggl(es?|ed|ing))$/;

/** "worked through the night to bridge", "is seeking to", "in a bid to": what is tried is done, whatever comes of it. */
export function triesTo(sentence: Sentence, verb: number, reach: number): boolean {
  if (!sentence.is(verb - 1, 'to')) return false;
  // "has stepped in to end the row"
  if (sentence.is(verb - 2, 'in') && /^step(s|ped|ping)$/.test(sentence.lower(verb - 3))) return true;
  for (let at = verb - 2; at >= sentence.from && at > verb - reach; at--) {
    if (TRYING.test(sentence.lower(at)))
      // "will work to", "wants to try to"
      return !sentence.within(at - 3, at, /^(will|would|could|should|may|might|must|to|not|never|n't|n’t)$/);
    if (sentence.is(at, 'bid', 'effort', 'efforts', 'attempt', 'attempts', 'continues', 'continued')) return true;
    if (sentence.isVerb(at) || sentence.is(at, ',', ';', 'that', 'who', 'which')) return false;
  }
  return false;
}
