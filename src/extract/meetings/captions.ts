/** Who meets in words without a verb, under a picture or in a list: "Ana Holt, left, with Bo Lind during a meeting in Oslo". */
import type { EntityId } from '../../model.js';
import type { Actors } from './actors.js';
import { FINITE, type Sentence } from './sentence.js';

/** "Ana Holt, left, and Bo Lind": where in the picture, no verb. */
export const isPosition = (sentence: Sentence, i: number): boolean =>
  sentence.is(i, 'left') && sentence.is(i - 1, ',', '(') && sentence.is(i + 1, ',', ')');

function hasVerb(sentence: Sentence): boolean {
  if (!sentence.hasFiniteVerb) return false;
  for (let at = sentence.from; at < sentence.to; at++)
    if (sentence.isVerb(at) && FINITE.has(sentence.penn(at) ?? '') && !isPosition(sentence, at)) return true;
  return false;
}

/**
 * The one in front and whoever stands "with" them before the meeting's words at token `from`; [] where the sentence has a
 * verb, or either is missing.
 */
export function captioned(sentence: Sentence, from: number, actors: Actors): readonly EntityId[] {
  if (hasVerb(sentence) || !sentence.within(from - 4, from, /^(during|at|before|after)$/)) return [];
  const groups = actors.groups(sentence).slice(0, actors.groupFrom(sentence, from));
  const first = groups.find(({ ids, possessive }) => ids.length > 0 && !possessive);
  const other = groups.find(({ preposition, ids }) => preposition === 'with' && actors.hasPerson(ids));
  if (first === undefined || other === undefined || first.preposition !== '' || !actors.hasPerson(first.ids)) return [];
  return [...first.ids, ...other.ids];
}
