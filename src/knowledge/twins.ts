/** Words that mean two states at once. */
import type { EntityId } from '../model.js';
import type { Sense, State } from './names.js';
import { pieces } from './pieces.js';

/** Two states that share the last word of their names: `koreas`, `congos`. */
export function mapTwins(
  states: ReadonlyMap<EntityId, State>,
  senses: ReadonlyMap<string, readonly Sense[]>,
): Map<string, readonly [EntityId, EntityId]> {
  const sharing = new Map<string, Set<EntityId>>();
  for (const { id, name, former, realm } of states.values()) {
    if (former || realm) continue;
    const last = pieces(name).at(-1) ?? '';
    // A state by itself, too: Korea, but no Republic
    if (!senses.get(last)?.some(({ kind }) => kind === 'state')) continue;
    sharing.set(`${last}s`, (sharing.get(`${last}s`) ?? new Set()).add(id));
  }
  const twins = new Map<string, readonly [EntityId, EntityId]>();
  for (const [plural, ids] of sharing) {
    const [one, other] = [...ids].sort();
    if (ids.size === 2 && one !== undefined && other !== undefined) twins.set(plural, [one, other]);
  }
  return twins;
}

/** What stands for two states with each other: `inter-korean`. */
export function mapMutual(
  rows: readonly { readonly id: EntityId; readonly mutual: readonly string[] }[],
): Map<string, readonly [EntityId, EntityId]> {
  const sharing = new Map<string, EntityId[]>();
  for (const { id, mutual } of rows)
    for (const word of mutual) sharing.set(word.toLowerCase(), [...(sharing.get(word.toLowerCase()) ?? []), id]);
  const twins = new Map<string, readonly [EntityId, EntityId]>();
  for (const [word, [one, other]] of sharing)
    if (one !== undefined && other !== undefined) twins.set(word, [one, other]);
  return twins;
}
