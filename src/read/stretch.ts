/** The price of moves between states, in weighted log-odds: tried on the body benchmark's folds, flat beyond a factor of two. */
const ENTER_GAP = 4;
const STAY_IN_GAP = 0.5;
const RE_ENTER = 20;

/**
 * Which lines are the article's: one stretch, with gaps where they pay, by the best path through before, in, gap, after.
 *
 * @param odds log-odds of each line to be the article's
 * @param words how many words each line has
 */
export function bestStretch(odds: readonly number[], words: readonly number[]): boolean[] {
  const count = odds.length;
  const from: Uint8Array = new Uint8Array(count * 4);
  let inside = -Infinity;
  let gap = -Infinity;
  let after = -Infinity;
  for (let i = 0; i < count; i++) {
    const at = i * 4;
    // In: from before, in, a gap or after another stretch, whichever is worth most.
    let worth = 0;
    let came = 0;
    if (inside > worth) {
      worth = inside;
      came = 1;
    }
    if (gap > worth) {
      worth = gap;
      came = 2;
    }
    if (after - RE_ENTER > worth) {
      worth = after - RE_ENTER;
      came = 3;
    }
    from[at + 1] = came;
    from[at + 2] = inside - ENTER_GAP > gap - STAY_IN_GAP ? 1 : 2;
    from[at + 3] = inside > after ? 1 : 3;
    gap = Math.max(inside - ENTER_GAP, gap - STAY_IN_GAP);
    after = Math.max(inside, after);
    inside = worth + odds[i]! * Math.sqrt(Math.max(1, words[i]!));
  }
  const kept = new Array<boolean>(count).fill(false);
  // A page has an article: all else would call a short note furniture altogether.
  let state = inside >= after ? 1 : 3;
  for (let i = count - 1; i >= 0; i--) {
    kept[i] = state === 1;
    state = from[i * 4 + state]!;
  }
  return kept;
}
