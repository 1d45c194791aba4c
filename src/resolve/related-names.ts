import { namedTogether } from './cluster.js';
import type { Bearer } from './bearers.js';
import { blockingKeys, compareNames } from './names.js';

/** Names of one block that are all compared with each other; in larger blocks each with its neighbours in order. */
const BLOCK = 40;
const NEIGHBOURS = 12;
/** Clusters of one name that are looked at. */
const OF_ONE_NAME = 24;

/** Find names that may be one person's, and note them with both. */
export function relate(full: readonly Bearer[]): void {
  const blocks = new Map<string, number[]>();
  const keysOf = full.map(({ name }) => blockingKeys(name));
  keysOf.forEach((keys, number) => {
    for (const key of keys) {
      const block = blocks.get(key);
      if (block) block.push(number);
      else blocks.set(key, [number]);
    }
  });
  for (const block of blocks.values())
    if (block.length > BLOCK)
      block.sort((i, j) => {
        const [a, b] = [full[i]!.name.joinedKey, full[j]!.name.joinedKey];
        return a < b ? -1 : a > b ? 1 : i - j;
      });
  // Where each name stands in a large block.
  const places = new Map<string, Map<number, number>>();
  for (const [key, block] of blocks)
    if (block.length > BLOCK) places.set(key, new Map(block.map((number, place) => [number, place])));
  const candidates = new Set<number>();
  full.forEach((bearer, number) => {
    candidates.clear();
    for (const key of keysOf[number]!) {
      const block = blocks.get(key)!;
      const at = places.get(key)?.get(number);
      const [from, to] = at === undefined ? [0, block.length] : [Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1];
      for (const other of block.slice(from, to)) if (other > number) candidates.add(other);
    }
    for (const candidate of candidates) {
      const other = full[candidate]!;
      const relation = compareNames(bearer.name, other.name);
      if (relation === 'none' || relation === 'conflict') continue;
      bearer.related.push({ other, relation });
      other.related.push({ other: bearer, relation });
    }
  });
}

/** Whether the name alone doesn't tell whose it is: fuller forms of it exclude each other, or stand beside it. */
export function ambiguous({ clusters, related }: Bearer): boolean {
  const fuller = related
    .filter(({ relation }) => relation === 'fuller' || relation === 'middle')
    .map(({ other }) => other);
  for (let i = 0; i < Math.min(fuller.length, NEIGHBOURS); i++) {
    for (let j = 0; j < i; j++) if (compareNames(fuller[i]!.name, fuller[j]!.name) === 'conflict') return true;
    for (const own of clusters.slice(0, OF_ONE_NAME))
      for (const other of fuller[i]!.clusters.slice(0, OF_ONE_NAME))
        if (namedTogether(own.root, other.root)) return true;
  }
  return false;
}
