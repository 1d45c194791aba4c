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
  let best = [0, -Infinity, -Infinity, -Infinity];
  const from: Uint8Array = new Uint8Array(count * 4);
  for (let i = 0; i < count; i++) {
    const before = best;
    best = [-Infinity, -Infinity, -Infinity, -Infinity];
    const move = (a: number, b: number, price: number): void => {
      const value = before[a]! - price;
      if (value > best[b]!) {
        best[b] = value;
        from[i * 4 + b] = a;
      }
    };
    move(0, 0, 0);
    move(0, 1, 0);
    move(1, 1, 0);
    move(1, 2, ENTER_GAP);
    move(1, 3, 0);
    move(2, 2, STAY_IN_GAP);
    move(2, 1, 0);
    move(3, 3, 0);
    move(3, 1, RE_ENTER);
    best[1]! += odds[i]! * Math.sqrt(Math.max(1, words[i]!));
  }
  const kept = new Array<boolean>(count).fill(false);
  // A page has an article: all else would call a short note furniture altogether.
  let state = best[1]! >= best[3]! ? 1 : 3;
  for (let i = count - 1; i >= 0; i--) {
    kept[i] = state === 1;
    state = from[i * 4 + state]!;
  }
  return kept;
}
