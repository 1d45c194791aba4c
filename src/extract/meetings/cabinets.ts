/** Leaders among their own ministers: no diplomacy. */
import type { EntityId } from '../../model.js';
import type { Actors } from './actors.js';
import type { Sentence } from './sentence.js';

/** Rules that tell plainly that people met, and do not only speak of a subject. */
const PLAIN =
  /^(verb:(meet|receive|visit|call-on|host-guest|phone|telephone|call|ring|see|summon)|noun:(meeting|phone-call|phone-conversation|visit))$/;

/** A leader and his own ministers who discuss something: no diplomacy unless they are told to have met. */
export function isCabinet(
  sentence: Sentence,
  from: number,
  rule: string,
  ids: readonly EntityId[],
  mediators: readonly EntityId[],
  host: EntityId | null,
  actors: Actors,
): boolean {
  if (
    PLAIN.test(rule) ||
    ids.length < 2 ||
    mediators.length > 0 ||
    host !== null ||
    !ids.every((id) => actors.kindOf(id) === 'person')
  )
    return false;
  const own = ids.map((id) => actors.actsFor(id));
  // "Ruto and his foreign minister", whose office the article need not name again
  const subordinate =
    sentence.within(from - 14, from, /^(his|her)$/) &&
    sentence.within(from - 12, from, /^(minister|adviser|advisor|aide|deputy|secretary|chief)s?$/) &&
    !sentence.within(from - 14, from, /^(counterpart|colleague|number|host|guest|rival)s?$/);
  if (ids.length === 2 && subordinate && own.some((states) => states.length === 0)) return true;
  const shared = own[0]!.filter((state) => state.startsWith('state:') && own.every((states) => states.includes(state)));
  return shared.length > 0;
}
