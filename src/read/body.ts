import type { Knowledge } from '../knowledge/index.js';
import type { Line } from './lines.js';

/** For each line, null where it is the article's, else why it is cut. */
export function findBody(lines: readonly Line[], _knowledge: Knowledge): readonly (string | null)[] {
  const prose = lines.map(
    (line) => line.text.length >= 100 || (line.text.length >= 50 && /[.!?]["”’')]?$/u.test(line.text)),
  );
  let best: readonly [number, number] = [0, 0];
  let bestSize = 0;
  let from = -1;
  let size = 0;
  let last = -1;
  lines.forEach((line, i) => {
    if (!prose[i]) return;
    if (from === -1 || i - last > 5) {
      from = i;
      size = 0;
    }
    size += line.text.length;
    last = i;
    if (size > bestSize) {
      bestSize = size;
      best = [from, i + 1];
    }
  });
  return lines.map((_, i) => (i < best[0] ? 'before the article' : i >= best[1] ? 'after the article' : null));
}
