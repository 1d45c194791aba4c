/** Whose visit it is that an aside behind a name tells of: "X, on a visit to Kenya, said", "X, during a visit to Kenya, said", "X, fresh from a visit to Kenya, said". */
import type { EntityId } from '../../model.js';
import type { Actors } from './actors.js';
import type { Group } from './groups.js';
import type { Sentence } from './sentence.js';

/** As far as "an official three-day" parts the preposition from its noun. */
const REACH = 8;

export interface Away {
  readonly ids: readonly EntityId[];
  /** The state where they are. */
  readonly state: EntityId;
}

/**
 * The persons right before the comma that opens the aside with the noun at token `from`, who act for another state or
 * body than the one where they are; null where there is none.
 *
 * @param goal where the words behind the noun say that they are, if they do
 */
export function awayBefore(sentence: Sentence, from: number, goal: EntityId | null, actors: Actors): Away | null {
  let at = from - 1;
  while (at > from - REACH && !sentence.is(at, 'on', 'during', 'after', 'for', 'from', ',') && !sentence.isVerb(at))
    at--;
  const place = sentence.is(at, 'for') ? placeBefore(sentence, at, actors) : null;
  if (place !== null) at = place.from - 1;
  const back = sentence.is(at, 'from') && sentence.is(at - 1, 'fresh', 'back', 'straight', 'returning');
  if (!back && !sentence.is(at, ...(place === null ? ['on', 'during', 'after'] : ['in', 'at']))) return null;
  const first = back ? at - 1 : at;
  const comma = sentence.is(first - 1, 'now', 'currently', 'then', 'just') ? first - 2 : first - 1;
  const group = sentence.is(comma, ',') ? actors.groupAt(sentence, comma - 1) : null;
  const state = goal ?? place?.state ?? null;
  if (group?.to !== comma || group.possessive || state === null) return null;
  const ids = group.ids.filter((id) => {
    const sides = actors.kindOf(id) === 'person' ? actors.actsFor(id) : [];
    // "President Ana Holt, on a visit to Kenya": whose president she is, other sentences tell
    return sides.length > 0 ? !sides.includes(state) : isInOffice(sentence, group, actors);
  });
  return ids.length > 0 ? { ids, state } : null;
}

/** "President Ana Holt", not "the singer Ana Holt". */
function isInOffice(sentence: Sentence, { from, to }: Group, actors: Actors): boolean {
  let office = false;
  for (let at = from; at < to; at++) {
    if (actors.isPrivate(sentence, at)) return false;
    office ||= actors.names.titleAt[at]! >= 0;
  }
  return office;
}

function placeBefore(sentence: Sentence, end: number, actors: Actors): { from: number; state: EntityId | null } | null {
  const index = sentence.has(end - 1) ? actors.names.nameAt[end - 1]! : -1;
  if (index < 0) return null;
  const { kind, metonym, state, from } = actors.names.names[index]!;
  if (kind === 'state' && !metonym) return { from, state: actors.known(end - 1)[0] ?? null };
  return kind === 'place' || metonym ? { from, state } : null;
}
