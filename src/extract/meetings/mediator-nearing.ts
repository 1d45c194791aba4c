/** How somebody brings two nearer to each other who are at odds: bridges their gaps, reconciles them, works to end their war. */
import type { EntityId } from '../../model.js';
import type { MeetingWords } from '../../knowledge/meetings.js';
import type { Actors } from './actors.js';
import { betweenWhom, objectBehind } from './clause.js';
import { isBoth, type Tell } from './mediator-acts.js';
import { movers } from './mediator-both.js';
import type { Sentence } from './sentence.js';

/** As far as a gap's adjectives part it from the verb that closes it. */
const REACH = 6;

/** "bridge the gaps between A and B", "narrowing the differences between the two sides": the noun at `gap` and its verb. */
export function nears(sentence: Sentence, gap: number, actors: Actors, words: MeetingWords, tell: Tell): void {
  let verb = gap - 1;
  while (verb > gap - REACH && !words.mediation.get('gap-verb')!.has(sentence.lower(verb))) verb--;
  if (verb <= gap - REACH) return;
  const parties = betweenWhom(sentence, gap + 1, actors);
  if (parties.length < 2 && !isBetweenBoth(sentence, gap, words)) return;
  tell(verb, thirdOf(movers(sentence, verb, actors), parties, actors), parties, 'talks', 'nearing');
}

/** "tried to reconcile A and B", "reconciled A with B". */
export function reconciles(sentence: Sentence, verb: number, actors: Actors, tell: Tell): void {
  if (!/^reconcil(e|es|ed|ing)$/.test(sentence.lower(verb)) || !sentence.isVerb(verb)) return;
  const group = objectBehind(sentence, verb, actors);
  if (group === null) return;
  const parties = [...group.ids];
  const other = actors.groups(sentence)[actors.groupFrom(sentence, group.to + 1)];
  if (sentence.is(group.to, 'with') && other !== undefined && other.from <= group.to + 2) parties.push(...other.ids);
  if (parties.length >= 2)
    tell(verb, thirdOf(movers(sentence, verb, actors), parties, actors), parties, 'talks', 'nearing');
}

/** "X's efforts to end the war between A and B", "has been working to defuse the row between them": no meeting, but a mediator of theirs. */
export function pacifies(sentence: Sentence, verb: number, actors: Actors, words: MeetingWords, tell: Tell): void {
  const helps = HELPING.test(sentence.lower(sentence.is(verb - 1, 'to') ? verb - 2 : verb - 1));
  if (!helps && !sentence.is(verb - 1, 'to', 'at')) return;
  let strife = verb + 1;
  while (strife < verb + REACH && !words.mediation.get('strife')!.has(sentence.lower(strife))) strife++;
  if (strife >= verb + REACH || !sentence.any(strife + 1, strife + 4, 'between')) return;
  const parties = betweenWhom(sentence, strife + 1, actors);
  if (parties.length < 2 && !isBetweenBoth(sentence, strife, words)) return;
  const owner = effortOf(sentence, verb - 2, actors);
  const mediators = owner ?? (helps || triesTo(sentence, verb, REACH) ? movers(sentence, verb, actors) : []);
  tell(verb, thirdOf(mediators, parties, actors), parties, 'any', 'by-efforts');
}

const HELPING = /^help(s|ed|ing)?$/;

const EFFORT =
  /^(efforts?|attempts?|bid|push|drive|mission|diplomacy|mediation|endeavou?rs?|work|initiatives?|quest|campaign)$/;

/** "X's efforts", "Norwegian diplomatic efforts", "efforts by X": whose; null where the word is none. */
function effortOf(sentence: Sentence, noun: number, actors: Actors): readonly EntityId[] | null {
  if (!EFFORT.test(sentence.lower(noun))) {
    const by = actors.groupAt(sentence, noun);
    return by?.preposition === 'by' && EFFORT.test(sentence.lower(by.from - 2)) ? by.ids : null;
  }
  let owner = noun - 1;
  while (owner > noun - 4 && sentence.tag(owner) === 'ADJ' && actors.known(owner).length === 0) owner--;
  // "the Norwegian-led efforts"
  if (sentence.is(owner - 1, '-', '–')) return actors.known(owner - 2);
  const group = sentence.penn(owner) === 'POS' ? actors.groupAt(sentence, owner - 1) : null;
  if (group !== null) return group.ids;
  const own = sentence.penn(owner) === 'PRP$' ? actors.of(sentence, owner) : actors.known(owner);
  return own.length > 0 ? own : null;
}

const TRYING = /^(tr(y|ies|ied|ying)|seek(s|ing)?|sought|work(s|ed|ing)?|labou?r(s|ed|ing)?|struggl(es?|ed|ing))$/;

/** "worked through the night to bridge", "is seeking to", "in a bid to": what is tried is done, whatever comes of it. */
export function triesTo(sentence: Sentence, verb: number, reach: number): boolean {
  if (!sentence.is(verb - 1, 'to')) return false;
  for (let at = verb - 2; at >= sentence.from && at > verb - reach; at--) {
    if (TRYING.test(sentence.lower(at)))
      // "will work to", "wants to try to"
      return !sentence.within(at - 3, at, /^(will|would|could|should|may|might|must|to|not|never|n't|n’t)$/);
    if (sentence.is(at, 'bid', 'effort', 'efforts', 'attempt', 'attempts', 'continues', 'continued')) return true;
    if (sentence.isVerb(at) || sentence.is(at, ',', ';', 'that', 'who', 'which')) return false;
  }
  return false;
}

/** "between the two sides", "between them". */
export function isBetweenBoth(sentence: Sentence, noun: number, words: MeetingWords): boolean {
  for (let at = noun + 1; at < noun + 3; at++)
    if (sentence.is(at, 'between'))
      return Array.from({ length: 4 }, (_, n) => at + 1 + n).some((one) => isBoth(sentence, one, words));
  return false;
}

/** Who is none of the sides and acts for none of them. */
export function thirdOf(
  mediators: readonly EntityId[],
  parties: readonly EntityId[],
  actors: Actors,
): readonly EntityId[] {
  const sides = new Set(actors.withSides(parties));
  return mediators.filter((id) => !actors.withSides([id]).some((one) => sides.has(one)));
}
