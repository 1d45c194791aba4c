import { byCodeUnit } from '../order.js';

/** Something that wants an id. */
export interface Claim {
  /** The id that it has where no other has it: `person:ana-duarte`. */
  readonly base: string;
  /** The day of the first article that speaks of it; NaN where none is dated. */
  readonly day: number;
  /** Parts those of one day: the number of its first occurrence or report in the order of articles. */
  readonly order: number;
  /** An id once decided upon stays; null where nobody decided. */
  readonly pinned: string | null;
}

/**
 * Give each its own id. Of two with one base the one first spoken of keeps it, the next gets `-2` and so on: ids do not
 * depend on the order of inputs, and later articles don't take them away.
 *
 * @returns ids in the order of the claims
 */
export function assignIds(claims: readonly Claim[]): readonly string[] {
  const ids = new Array<string>(claims.length).fill('');
  const taken = new Set<string>();
  claims.forEach(({ pinned }, index) => {
    if (pinned === null || taken.has(pinned)) return;
    taken.add(pinned);
    ids[index] = pinned;
  });
  const day = (claim: Claim): number => (Number.isNaN(claim.day) ? Infinity : claim.day);
  const sorted = claims
    .map((claim, index) => ({ claim, index }))
    .filter(({ index }) => ids[index] === '')
    .sort(
      (a, b) =>
        byCodeUnit(a.claim.base, b.claim.base) ||
        (day(a.claim) === day(b.claim) ? 0 : day(a.claim) - day(b.claim)) ||
        a.claim.order - b.claim.order,
    );
  const next = new Map<string, number>();
  for (const { claim, index } of sorted) {
    let count = next.get(claim.base) ?? 1;
    let id = claim.base;
    for (; taken.has(id); id = `${claim.base}-${String(count)}`) count++;
    next.set(claim.base, count);
    taken.add(id);
    ids[index] = id;
  }
  return ids;
}
