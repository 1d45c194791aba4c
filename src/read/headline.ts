import { cueBit } from '../knowledge/furniture.js';
import type { Judgement } from './body.js';
import { findPageDates } from './dates.js';
import type { Shape } from './line-shapes.js';
import { isStamp } from './live.js';
import type { Line } from './lines.js';

/** How far above the article its headline is looked for. */
const REACH = 30;
const MOST_UNITS = 250;
/** A headline shares most of its words with its article; a caption or a menu fewer. */
const LEAST = 0.5;
/** Of two candidates the one nearer to the text; tried on the body benchmark's even half against the pages' own titles. */
const FARTHER = 0.01;
/** How far a headline stands from its by-line or its date, in lines. */
const NEAR = 4;

const ABOUT_ARTICLE = cueBit('byline') | cueBit('dateline') | cueBit('relative-time');
const NO_HEADLINE = (
  ['related', 'latest', 'most-read', 'share', 'comments', 'newsletter', 'login', 'legal', 'advert', 'byline', 'dateline', 'caption', 'source', 'tags'] as const
).reduce((mask, kind) => mask | cueBit(kind), 0); // prettier-ignore
const PICTURE =
  /\b(?:image|photo|file photo|picture|pic|video)s?\b\s?[:/]|©|getty|\/\s?(?:AP|AFP|Reuters|Getty)|[[(](?:file|photo|image|reuters|ap|afp|epa)\b[^\])]{0,60}[\])]\.?$|^(?:[A-Z]{2,5}|Reuters):\s|\([^)]{0,40}\b(?:productions|images|photos?|pictures|handout|archives?)\b[^)]{0,40}\)\.?$/iu;

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
  const from = Math.max(0, first - REACH);
  const times = new Map<string, number>();
  for (let i = from; i <= first; i++) times.set(lines[i]!.text, (times.get(lines[i]!.text) ?? 0) + 1);
  let best: number | null = null;
  let bestScore = LEAST;
  for (let i = first; i >= from; i--) {
    const { text } = lines[i]!;
    const shape = shapes[i]!;
    // The article's own first line is its headline only if it doesn't end as a sentence and more follows.
    if (
      i === first &&
      (/[.!:;,…]["”’)]{0,2}$/u.test(text) ||
        text.length > 160 ||
        kept.indexOf(null, first + 1) === -1 ||
        isStamp(lines[i - 1]?.text ?? ''))
    )
      continue;
    if (!mayBeHeadline(text, shape)) continue;
    const words = content(shape);
    let score = words.filter((word) => vocabulary.has(word) || (i < first && opening.has(word))).length / words.length;
    if (/[.;,:]["”’)]?$/u.test(text)) score -= 0.5;
    if (shape.date !== 0 && findPageDates(text).length > 0) score -= 0.5;
    // "Source: Ministry", "Tags: Norland".
    if ((shape.cues & NO_HEADLINE) !== 0) score -= /^[^:]{3,16}:/u.test(text) ? 0.8 : 0.3;
    if (PICTURE.test(text)) score -= 0.5;
    if (/\s\/\s\p{Lu}[\p{L} ]{1,30}$/u.test(text) && !/\/\s?\p{Lu}+\s?\/?$/u.test(text)) score -= 0.4;
    // A table of contents, a list of the most read.
    if (isNumbered(text) && (isNumbered(lines[i - 1]?.text ?? '') || isNumbered(lines[i + 1]?.text ?? '')))
      score -= 0.5;
    score -= (first - i) * FARTHER;
    if (text.split(/\s+/u).length < 5) score -= 0.25;
    if (lines[i]!.blanksBefore > 0 || i === 0) score += 0.1;
    if ((lines[i + 1]?.blanksBefore ?? 0) > 0) score += 0.15;
    // A file that begins with its headline: nothing stands above, a sentence below.
    if (i === 0 && first <= 1 && shape.ending === 0 && [2, 4].includes(shapes[Math.max(1, first)]?.kind ?? 0))
      score += 0.3;
    const beside = besideByline(shapes, i, first);
    // Menus and breadcrumbs repeat it; below the by-line it is pictures' alternative texts and captions that double.
    if ((times.get(text) ?? 0) > 1) score += beside > 0.2 ? 0.1 : 0;
    score += beside;
    if (score > bestScore) {
      best = i;
      bestScore = score;
    }
  }
  return best === null ? null : aboveStandfirst(lines, shapes, best);
}

/** What by-line and date near a line tell for it: below it more than above it. */
function besideByline(shapes: readonly Shape[], at: number, first: number): number {
  for (let d = 1; d <= NEAR; d++) if (at + d < first && isAboutArticle(shapes[at + d]!)) return 0.4 - d * 0.05;
  for (let d = 1; d <= 2; d++) if (at > d && at < first && isAboutArticle(shapes[at - d]!)) return 0.2;
  return 0;
}

function isAboutArticle({ units, date, cues, signs }: Shape): boolean {
  if (units <= 100 && (date === 3 || (cues & ABOUT_ARTICLE) !== 0)) return true;
  return units <= 140 && date !== 0 && (signs & 4) !== 0;
}

function mayBeHeadline(text: string, shape: Shape): boolean {
  return (
    text.split(/\s+/u).length >= 3 &&
    text.length <= MOST_UNITS &&
    content(shape).length >= 2 &&
    (shape.signs & 1) === 0 &&
    shape.onlyCues === 0 &&
    shape.beginning !== 4 &&
    !((shape.signs & 4) !== 0 && shape.functionShare < 0.2 && shape.words.length < 8)
  );
}

/** A headline stands right above its standfirst, which shares more words with the text than it does. */
function aboveStandfirst(lines: readonly Line[], shapes: readonly Shape[], at: number): number {
  const above = lines[at - 1];
  const shape = shapes[at - 1];
  if (above === undefined || shape === undefined || !mayBeHeadline(above.text, shape)) return at;
  const { text } = above;
  if (text === lines[at]!.text || isAboutArticle(shape)) return at;
  if ((shape.cues & NO_HEADLINE) !== 0 || shape.date !== 0 || (shape.signs & (4 | 32)) !== 0) return at;
  if (/[.;,:…]["”’)]?$/u.test(text) || /[»>|·•/]/u.test(text) || PICTURE.test(text)) return at;
  return at - 1;
}

function isNumbered(text: string): boolean {
  return /^\d{1,3}[.)]?\s/u.test(text);
}

/** The words that carry meaning. */
function content({ words }: Shape): readonly number[] {
  return words.filter((word) => (word & 1) === 1).slice(0, 400);
}
