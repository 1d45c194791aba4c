/** Who is bound by an agreement, or stood between those who are, where the sentence tells it of other words than the agreement's own. */
import type { MeetingWords } from '../../knowledge/meetings.js';
import type { EntityId } from '../../model.js';
import type { Actors } from './actors.js';
import { isDone } from './agreement-bound.js';
import { behind, betweenWhom } from './clause.js';
import { doers } from './doers.js';
import { movers, twoBehind } from './mediator-both.js';
import { thirdOf } from './mediator-nearing.js';
import { modifierIds } from './modifiers.js';
import type { Sentence } from './sentence.js';

/** "X and Y accused each other of breaking the truce": those whom it binds. */
export function eachOther(sentence: Sentence, from: number, actors: Actors): readonly EntityId[] {
  for (let at = from - 1; at >= sentence.from && at > from - 8; at--) {
    if (sentence.is(at, ',', ';')) return [];
    if (!sentence.is(at, 'other', 'another') || !sentence.is(at - 1, 'each', 'one')) continue;
    for (let verb = at - 2; verb >= sentence.from && verb > at - 6; verb--)
      if (sentence.isVerb(verb)) return doers(sentence, verb, actors);
  }
  return [];
}

/** "The deal, which X and Y helped to negotiate": they, though the tree may take the deal for what helped. */
export function relativeSubject(sentence: Sentence, noun: number, verb: number, actors: Actors): readonly EntityId[] {
  for (let which = noun + 1; which < verb - 1 && which < noun + 4; which++) {
    if (!sentence.is(which, 'which', 'that')) continue;
    const group = actors.groups(sentence)[actors.groupFrom(sentence, which + 1)];
    const own = group?.from === which + 1 && !group.possessive && group.to >= verb - 2;
    return own ? group.ids : [];
  }
  return [];
}

/** "X accused Y of breaking the truce", "X said Y had violated the ceasefire": who accuses whom; [] elsewhere. */
export function accused(sentence: Sentence, from: number, actors: Actors): readonly EntityId[] {
  for (let of = from - 1; of >= sentence.from && of > from - 6; of--) {
    if (!sentence.is(of, 'of') || !BREACHING.test(sentence.lower(of + 1))) continue;
    const group = actors.groupAt(sentence, of - 1);
    if (group === null || group.possessive || !/^accus(e|es|ed|ing)$/.test(sentence.lower(group.from - 1))) return [];
    return [...doers(sentence, group.from - 1, actors), ...group.ids];
  }
  return [];
}

const BREACHING = /^(break|breach|violat|undermin|abandon|renounc|flout|disregard|ignor)t?ing$/;

/** "A and B agreed to restore ties in a deal brokered by C", "promised in the Oslo Declaration": who binds himself in it. */
export function pledgedIn(sentence: Sentence, from: number, actors: Actors): readonly EntityId[] {
  let into = from - 1;
  while (into > from - 6 && ['DET', 'ADJ', 'PROPN', 'NOUN', 'NUM'].includes(sentence.tag(into) ?? '')) into--;
  const as = sentence.is(into, 'of') && sentence.is(into - 1, 'part') && sentence.is(into - 2, 'as');
  if (!as && !sentence.is(into, 'in', 'under')) return [];
  for (let verb = into - 1; verb >= sentence.from && verb > into - 24; verb--) {
    if (sentence.is(verb, ';', 'that', 'which', 'who', 'after', 'before', 'but')) return [];
    if (!PLEDGING.test(sentence.lower(verb)) || !isDone(sentence, verb)) continue;
    return doers(sentence, verb, actors);
  }
  return [];
}

const PLEDGING = /^(agreed|pledged|promised|undertook|committed|vowed|bound)$/;

/** "clinched a swap through Qatar", "reached via Oslo": who stood between. */
export function throughWhom(
  sentence: Sentence,
  to: number,
  actors: Actors,
  parties: readonly EntityId[],
): readonly EntityId[] {
  const ids = behind(sentence, to, ['through', 'via'], 8, actors)
    // "through Egyptian intelligence"
    .flatMap((one) => (actors.canAct(sentence, one) ? actors.of(sentence, one) : modifierIds(sentence, one, actors)));
  return thirdOf(ids, parties, actors);
}

/** "an accord that ended the war between A and B": those who had it. */
export function endedStrife(sentence: Sentence, to: number, actors: Actors, words: MeetingWords): readonly EntityId[] {
  for (let strife = to + 1; strife < sentence.to && strife < to + 24; strife++) {
    if (sentence.is(strife, ';', 'after', 'before', 'while', 'but')) return [];
    if (!words.mediation.get('strife')!.has(sentence.lower(strife)) || !sentence.is(strife + 1, 'between')) continue;
    const ending = sentence.within(
      strife - 6,
      strife,
      /^(end|ended|ending|ends|settled|settling|settles|resolved|resolving|halted|stopped)$/,
    );
    return ending ? betweenWhom(sentence, strife + 1, actors) : [];
  }
  return [];
}

/** "coaxed A and B into an armistice", "talked them into the accord": who moved whom; null elsewhere. */
export function inducedInto(
  sentence: Sentence,
  from: number,
  actors: Actors,
  words: MeetingWords,
): { readonly mediators: readonly EntityId[]; readonly parties: readonly EntityId[] } | null {
  let into = from - 1;
  while (into > from - 6 && ['DET', 'ADJ', 'PROPN', 'NOUN', 'NUM'].includes(sentence.tag(into) ?? '')) into--;
  if (sentence.is(into, 'signing', 'accepting', 'concluding')) into--;
  if (!sentence.is(into, 'into')) return null;
  for (let verb = into - 1; verb >= sentence.from && verb > into - 12; verb--) {
    if (sentence.is(verb, ';')) return null;
    if (!/^(coax|cajol|nudg|prod|talk|lur|drag|push|press)/.test(sentence.lower(verb)) || !isDone(sentence, verb))
      continue;
    const two = twoBehind(sentence, verb, actors, words);
    return two?.to === into
      ? { mediators: thirdOf(movers(sentence, verb, actors), two.ids, actors), parties: two.ids }
      : null;
  }
  return null;
}

/** "wound up the talks with a truce", "ended two days of talks with an extension of it": those who had met; null where no meeting is ended. */
export function concludedWith(
  sentence: Sentence,
  verb: number,
  noun: number,
  words: MeetingWords,
  actors: Actors,
): readonly EntityId[] | null {
  if (
    !/^(end(s|ed)?|conclude[sd]?|w(ind|inds|ound)|wrap(s|ped)?|close[sd]?|finish(es|ed)?)$/.test(
      sentence.lower(verb),
    ) ||
    !isDone(sentence, verb)
  )
    return null;
  let at = verb + 1;
  while (at < noun && !words.nouns.has(sentence.lower(at))) at++;
  return at < noun && sentence.any(at + 1, noun, 'with') ? doers(sentence, verb, actors) : null;
}

/** "The IRA ceasefire": the body whose guns are silent. */
export function ownerOfTruce(sentence: Sentence, noun: number, actors: Actors): readonly EntityId[] {
  if (actors.names.nameAt[noun]! >= 0) return [];
  return modifierIds(sentence, noun, actors).filter((id) => actors.kindOf(id) === 'organization');
}

/** "the declaration that ended the neighbours' war": the sentence has its two sides, whom others name. */
export function isBetweenSides(sentence: Sentence, from: number): boolean {
  for (let at = Math.max(sentence.from, from - 60); at < sentence.to && at < from + 60; at++)
    if (SIDES.has(sentence.lower(at))) return true;
  return false;
}

const SIDES = new Set(
  'they them their both two sides parties neighbours neighbors rivals adversaries foes enemies belligerents countries governments leaders militias factions armies camps delegations negotiators'.split(
    ' ',
  ),
);

/** "The post reopened under a deal between A and B": what is done under it shows that there is one. */
export function isFollowed(sentence: Sentence, from: number): boolean {
  let at = from - 1;
  while (at > from - 5 && /^(DET|ADJ|NUM)$/.test(sentence.tag(at) ?? '')) at--;
  const under = sentence.is(at, 'under') || (sentence.is(at, 'of') && sentence.is(at - 1, 'part'));
  // "Under any deal between A and B": there is none yet
  if (sentence.within(at + 1, from, /^(any|no|future|possible|proposed|planned|draft)$/)) return false;
  return under && !sentence.any(from - 25, from + 25, 'would', 'could', 'might', 'if', 'should');
}
