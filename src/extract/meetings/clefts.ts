import type { EntityId } from '../../model.js';
import type { Actors } from './actors.js';
import { FINITE, type Sentence } from './sentence.js';

/** "It was Norway that brokered it", "It was Norwegian diplomats, Y said, who got them talking". */
export function cleftBefore(sentence: Sentence, verb: number, actors: Actors): readonly EntityId[] {
  const first = sentence.from + (sentence.is(sentence.from, '"', '“') ? 1 : 0);
  if (!sentence.is(first, 'it') || !sentence.is(first + 1, 'was', 'is')) return [];
  const groups = actors.groups(sentence);
  const group = groups[actors.groupFrom(sentence, first + 2)];
  if (group === undefined || group.from > first + 5 || group.ids.length === 0) return [];
  for (let at = group.to; at < verb; at++)
    if (
      sentence.is(at, 'who', 'that') &&
      (verb - at <= 5 || closedBefore(sentence, at, verb) || carriesOn(sentence, at, verb))
    )
      return group.ids;
  return [];
}

/** Between "who" and its verb lies a phrase with commas around it: "who, in May, after days of flights, procured". */
const closedBefore = (sentence: Sentence, who: number, verb: number): boolean =>
  verb - who < 24 && sentence.is(who + 1, ',') && sentence.is(verb - 1, ',');

/** "who flew to Oslo and obtained", "who got the talks going, taking maps": what else the same one did. */
function carriesOn(sentence: Sentence, who: number, verb: number): boolean {
  if (sentence.penn(verb) === 'VBG') return sentence.is(verb - 1, ',') && verb - who < 24;
  return sentence.is(verb - 1, 'and') && FINITE.has(sentence.penn(verb) ?? '') && verb - who < 20;
}
