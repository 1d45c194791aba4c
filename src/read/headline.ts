import type { Judgement } from './body.js';
import { findPageDates } from './dates.js';
import type { Shape } from './line-shapes.js';
import type { Line } from './lines.js';

/** How far above the article its headline is looked for. */
const REACH = 16;
const MOST_UNITS = 250;
/** A headline shares most of its words with its article; a caption or a menu fewer. */
const LEAST = 0.45;
/** Of two candidates the one nearer to the text; tried on the body benchmark's even half against the pages' own titles. */
const FARTHER = 0.01;

/**
 * The line that is the article's headline: above the text, or its first line where that is no sentence.
 *
 * @param kept for each line null where it is the article's
 * @param stated the title that the page's metadata or the record names
 * @returns its index, or null
 */
export function findHeadline(
  lines: readonly Line[],
  shapes: readonly Shape[],
  kept: Judgement,
  stated: string | null,
): number | null {
  const first = kept.indexOf(null);
  if (first === -1) return null;
  if (stated !== null) {
    for (let i = first; i >= 0; i--) if (lines[i]!.text === stated) return i;
    return null;
  }
  const vocabulary = new Set<number>();
  let units = 0;
  for (let i = first + 1; i < lines.length && units < 20_000; i++) {
    if (kept[i] !== null) continue;
    units += lines[i]!.text.length;
    for (const word of content(shapes[i]!)) vocabulary.add(word);
  }
  const opening = new Set(content(shapes[first]!));
  const times = new Map<string, number>();
  for (let i = Math.max(0, first - REACH); i <= first; i++)
    times.set(lines[i]!.text, (times.get(lines[i]!.text) ?? 0) + 1);
  let best: number | null = null;
  let bestScore = LEAST;
  for (let i = first; i >= Math.max(0, first - REACH); i--) {
    const { text, blanksBefore } = lines[i]!;
    // The article's own first line is its headline only if it doesn't end as a sentence and more follows.
    if (
      i === first &&
      (/[.!:;,…]["”’)]{0,2}$/u.test(text) || text.length > 160 || kept.indexOf(null, first + 1) === -1)
    )
      continue;
    const words = content(shapes[i]!);
    const count = text.split(/\s+/u).length;
    if (count < 3 || text.length > MOST_UNITS || words.length < 2) continue;
    let score = words.filter((word) => vocabulary.has(word) || (i < first && opening.has(word))).length / words.length;
    if (/[.;,:]["”’)]?$/u.test(text)) score -= 0.5;
    if (findPageDates(text).length > 0) score -= 0.5;
    if (/\b(?:image|photo|file photo|picture)s?\b\s?[:/]|©|getty|\/\s?(?:AP|AFP|Reuters|Getty)/iu.test(text))
      score -= 0.5;
    if (/\s\/\s\p{Lu}[\p{L} ]{1,30}$/u.test(text) && !/\/\s?\p{Lu}+\s?\/?$/u.test(text)) score -= 0.4;
    // A table of contents, a list of the most read.
    if (isNumbered(text) && (isNumbered(lines[i - 1]?.text ?? '') || isNumbered(lines[i + 1]?.text ?? '')))
      score -= 0.5;
    score -= (first - i) * FARTHER;
    if (count < 5) score -= 0.25;
    if (blanksBefore > 0 || i === 0) score += 0.1;
    if ((lines[i + 1]?.blanksBefore ?? 0) > 0) score += 0.15;
    if ((times.get(text) ?? 0) > 1) score += 0.3;
    if (score > bestScore) {
      best = i;
      bestScore = score;
    }
  }
  return best;
}

function isNumbered(text: string): boolean {
  return /^\d{1,3}[.)]?\s/u.test(text);
}

/** The words that carry meaning. */
function content({ words }: Shape): readonly number[] {
  return words.filter((word) => (word & 1) === 1).slice(0, 400);
}
