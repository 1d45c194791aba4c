/** Who meets in words without a verb, under a picture or in a list: "Ana Holt, left, with Bo Lind during a meeting in Oslo". */
import type { EntityId } from '../../model.js';
import { isPlacedBehind } from '../words/pictured.js';
import type { Actors } from './actors.js';
import type { Group } from './groups.js';
import { FINITE, type Sentence } from './sentence.js';
import { isOwn } from './verb-needs.js';

/** Worked out once a sentence: one may hold any number of meetings. */
const WITH_VERB = new WeakMap<Sentence, boolean>();

function hasVerb(sentence: Sentence): boolean {
  let known = WITH_VERB.get(sentence);
  if (known === undefined) WITH_VERB.set(sentence, (known = findsVerb(sentence)));
  return known;
}

function findsVerb(sentence: Sentence): boolean {
  if (!sentence.hasFiniteVerb) return false;
  for (let at = sentence.from; at < sentence.to; at++)
    if (sentence.isVerb(at) && FINITE.has(sentence.penn(at) ?? '')) return true;
  return false;
}

/** Those of a sentence, and one past the last of them. */
interface Pictured {
  readonly ids: readonly EntityId[];
  readonly to: number;
}

/** Worked out once a sentence, too. */
const PICTURED = new WeakMap<Sentence, Pictured>();

const NONE: Pictured = { ids: [], to: 0 };

/**
 * The one in front and whoever stands "with" them, or in a list with them, before the meeting's words at token `from`;
 * [] where the sentence has a verb, or either is missing.
 */
export function captioned(sentence: Sentence, from: number, actors: Actors): readonly EntityId[] {
  if (!sentence.within(from - 4, from, /^(during|at|before|after)$/)) return [];
  let those = PICTURED.get(sentence);
  if (those === undefined) PICTURED.set(sentence, (those = picturedIn(sentence, actors)));
  return those.to <= from ? those.ids : [];
}

/**
 * "Macron in Berlin for talks", "Ruto, Museveni mend fences in Kampala talks": whose meeting a headline tells of whose verb
 * is left out or taken for a noun; [] elsewhere.
 *
 * @param isAlone nobody else is told of, so that he sees his hosts: not "Macron in Brussels for EU summit"
 */
export function headlined(sentence: Sentence, from: number, isAlone: boolean, actors: Actors): readonly EntityId[] {
  if (sentence.is(sentence.to - 1, '.') || hasVerb(sentence)) return [];
  const [first, second] = actors.groups(sentence);
  if (first?.from !== sentence.lead || first.ids.length === 0 || first.possessive || first.to > from) return [];
  if (sentence.is(first.to, 'in', 'at')) {
    const place = actors.names.names[actors.names.nameAt[first.to + 1] ?? -1];
    const state = place?.state ?? null;
    const visits = sentence.within(from - 4, from, /^(for|on)$/);
    // Whose guest he is: what is talked of at home is talked of in no other state
    if (!visits || state === null || actors.withSides(first.ids).includes(state)) return [];
    return isAlone ? [...first.ids, state] : first.ids;
  }
  const isPair =
    sentence.is(first.to, ',') &&
    second?.from === first.to + 1 &&
    second.to < from &&
    second.ids.length > 0 &&
    !second.possessive &&
    actors.hasPerson(first.ids) === actors.hasPerson(second.ids);
  return isPair && sentence.within(from - 4, from, /^(in|at|during|after)$/) ? [...first.ids, ...second.ids] : [];
}

function picturedIn(sentence: Sentence, actors: Actors): Pictured {
  if (hasVerb(sentence)) return NONE;
  const groups = actors.groups(sentence);
  const first = groups.find(({ ids, possessive }) => ids.length > 0 && !possessive);
  if (first === undefined || first.preposition !== '' || !actors.hasPerson(first.ids)) return NONE;
  const other = groups.find(
    ({ preposition, ids, from, to }) => preposition === 'with' && actors.hasPerson(ids) && !isOwn(sentence, from, to),
  );
  if (other !== undefined) return { ids: [...first.ids, ...other.ids], to: other.to };
  return first.ids.length > 1 && isPlaced(sentence, first) ? first : NONE;
}

/** "Ana Holt, left, and Bo Lind": a list under a picture, not of one's own people. */
function isPlaced(sentence: Sentence, { from, to }: Group): boolean {
  let placed = false;
  for (let at = from; at < to; at++) {
    if (isOwn(sentence, at, to)) return false;
    placed ||= isPlacedBehind(sentence.words, at);
  }
  return placed;
}

/** "Ana Holt, right, and Bo Lind on the waterfront, Thursday.": two of different sides in a picture of which nothing else is told; [] elsewhere. */
export function pictured(sentence: Sentence, actors: Actors): readonly EntityId[] {
  // Two pictures side by side, or old ones
  const isOfSeveral = sentence.any(
    sentence.from,
    sentence.to,
    'file',
    'combination',
    'combo',
    'photos',
    'pictures',
    'portraits',
  );
  if (isOfSeveral || hasVerb(sentence)) return [];
  const first = actors.groups(sentence)[0];
  if (first?.from !== sentence.lead || first.preposition !== '' || !isPlaced(sentence, first)) return [];
  const sides = first.ids.map((id) => (actors.kindOf(id) === 'person' ? actors.actsFor(id)[0] : undefined));
  return sides.every((side) => side !== undefined) && new Set(sides).size > 1 ? first.ids : [];
}
