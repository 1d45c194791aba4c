/** How somebody brings two nearer to each other who are at odds: bridges their gaps, reconciles them, works to end their war. */
import type { EntityId } from '../../model.js';
import type { MeetingWords } from '../../knowledge/meetings.js';
import type { Actors } from './actors.js';
import { betweenWhom, objectBehind } from './clause.js';
import { attemptAt, triesTo } from './mediator-aims.js';
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
  // "An attempt to reconcile A and B failed": no clause of B's own, as the tree has it
  const joined = sentence.is(group.to, 'and') && sentence.dependents(group.to - 1, 'conj').length > 0;
  if ((joined || sentence.is(group.to, 'with')) && other !== undefined && other.from <= group.to + 2)
    parties.push(...other.ids);
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
  const mediators = attempting(sentence, verb, actors) ?? (helps ? movers(sentence, verb, actors) : []);
  tell(verb, thirdOf(mediators, parties, actors), parties, 'any', 'by-efforts');
}

/** Whoever tries what the verb says: by the noun of the attempt, else by a verb of trying; null where nobody tries. */
const attempting = (sentence: Sentence, verb: number, actors: Actors): readonly EntityId[] | null =>
  attemptAt(sentence, verb, actors) ?? (triesTo(sentence, verb, REACH) ? movers(sentence, verb, actors) : null);

/** "efforts to restart the talks between A and B", "working to mend the ties between them": who tries what two others are to have. */
export function revives(sentence: Sentence, verb: number, actors: Actors, words: MeetingWords, tell: Tell): void {
  let talks = verb + 1;
  while (talks < verb + REACH && !isCommon(sentence, talks, words)) {
    if (sentence.isVerb(talks) || sentence.is(talks, ',', 'between', 'with')) return;
    talks++;
  }
  // "peace talks", "ceasefire deal": the last noun of its phrase
  while (sentence.tag(talks + 1) === 'NOUN' && talks < verb + REACH) talks++;
  if (talks >= verb + REACH) return;
  const parties = betweenWhom(sentence, talks + 1, actors);
  const named = parties.length >= 2;
  const process = words.mediation.get('process')!.has(sentence.lower(talks));
  // "to improve the ties between the two countries": it is one of them that says so, as a rule
  if (!named && !(process && isBetweenBoth(sentence, talks, words))) return;
  const mediators = thirdOf(attempting(sentence, verb, actors) ?? [], parties, actors);
  // Talks are to come of it; of better ties none need
  tell(verb, mediators, parties, 'talks', named && process ? 'nearing' : 'by-efforts');
}

/** What two have with each other: talks, a truce, ties. */
const isCommon = (sentence: Sentence, at: number, words: MeetingWords): boolean =>
  words.mediation.get('process')!.has(sentence.lower(at)) || words.mediation.get('tie')!.has(sentence.lower(at));

const HELPING = /^help(s|ed|ing)?$/;

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
