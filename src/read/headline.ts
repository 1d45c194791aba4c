import { findPageDates } from './dates.js';
import type { Line } from './lines.js';

/** How far above the article its headline is looked for. */
const REACH = 16;

/**
 * The line that is the article's headline.
 *
 * @param kept for each line null where it is the article's
 * @param stated the title that the page's metadata names
 * @returns its index, or null
 */
export function findHeadline(
  lines: readonly Line[],
  kept: readonly (string | null)[],
  stated: string | null,
): number | null {
  const first = kept.indexOf(null);
  if (first <= 0) return null;
  if (stated !== null) {
    const exact = lines.findIndex((line) => line.text === stated);
    return exact === -1 ? null : exact;
  }
  const vocabulary = new Set<string>();
  for (let i = first; i < lines.length; i++)
    if (kept[i] === null) for (const word of content(lines[i]!.text)) vocabulary.add(word);
  let best: number | null = null;
  let bestScore = 0.4;
  for (let i = Math.max(0, first - REACH); i < first; i++) {
    const line = lines[i]!;
    const words = content(line.text);
    const count = line.text.split(/\s+/u).length;
    if (count < 3 || line.text.length > 250 || words.length === 0) continue;
    let score = words.filter((word) => vocabulary.has(word)).length / words.length;
    if (/[.;,]$/u.test(line.text)) score -= 0.5;
    if (findPageDates(line.text).length > 0) score -= 0.5;
    if (/image:|photo|©|\/\s\p{L}+$/iu.test(line.text)) score -= 0.5;
    if (count < 5) score -= 0.3;
    if (line.blanksBefore > 0 || i === 0) score += 0.1;
    if ((lines[i + 1]?.blanksBefore ?? 0) > 0) score += 0.1;
    if (score > bestScore) {
      best = i;
      bestScore = score;
    }
  }
  return best;
}

/** The words that carry meaning, lower case. */
function content(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).slice(0, 400);
}
