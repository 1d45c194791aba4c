import { cueBit } from '../knowledge/furniture.js';
import type { Line } from './lines.js';
import type { Shape } from './line-shapes.js';

/** A time of day alone, as posts of a live page are stamped: "21:55", "#46  18h40", "2.05pm GMT". */
const STAMP =
  /^(?:#\s?\d{1,4}\s{1,4})?(?:at\s)?[0-2]?\d[:.h][0-5]\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?(?:\s{1,4}#\s?\d{1,4})?[:.]?$/iu;
/** Whether a line is the time of day over a live page's post. */
export function isStamp(text: string): boolean {
  return text.length < 24 && STAMP.test(text);
}

/** The time of day and the post's own headline: "18:40 The envoys leave". */
const HEADED = /^(?:at\s)?[0-2]?\d[:.h][0-5]\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?\s?[|:–—-]?\s\p{Lu}[^.!?]{2,70}$/u;
function isHeadedStamp(text: string): boolean {
  return text.length < 90 && HEADED.test(text);
}

const LEAST_POSTS = 4;
/** How many lines a post may have. */
const POST = 10;
/** Cues of what a page puts between its own paragraphs. */
export const FURNITURE = (
  ['related', 'latest', 'most-read', 'share', 'comments', 'newsletter', 'login', 'legal', 'advert', 'caption', 'relative-time'] as const
).reduce((mask, kind) => mask | cueBit(kind), 0); // prettier-ignore

/** A short sentence too: "The envoys have left the building." */
function isProse({ kind, functionShare }: Shape): boolean {
  return kind === 4 || ((kind === 3 || kind === 2) && functionShare > 0.25);
}

/**
 * A live page is its posts, each under the time of day: their paragraphs and the lines right above these are the
 * article, stamps and what stands between the posts are not. Lists of headlines with times have no paragraphs, and
 * comments are stamped with days.
 *
 * @param kept for each line whether it is the article's; changed in place where the page is live
 */
export function keepPosts(lines: readonly Line[], shapes: readonly Shape[], kept: boolean[]): void {
  const stamps: number[] = [];
  lines.forEach(({ text }, i) => {
    if (isStamp(text) || isHeadedStamp(text)) stamps.push(i);
  });
  if (stamps.length < LEAST_POSTS) return;
  const own = new Set<number>();
  let posts = 0;
  stamps.forEach((stamp, s) => {
    const until = Math.min(stamps[s + 1] ?? lines.length, stamp + POST + 1);
    let found = false;
    for (let i = stamp + 1; i < until; i++) {
      const shape = shapes[i]!;
      if (isProse(shape) && !(shape.units < 200 && (shape.cues & FURNITURE) !== 0)) {
        own.add(i);
        found = true;
        // The post's own headline, between its stamp and its text.
        if (i === stamp + 2 && (shapes[i - 1]!.cues & FURNITURE) === 0) own.add(i - 1);
      } else if (found) break;
    }
    if (found) posts++;
  });
  if (posts < LEAST_POSTS || posts < stamps.length / 2) return;
  const units = (holds: (i: number) => boolean): number =>
    shapes.reduce((sum, shape, i) => (holds(i) && isProse(shape) ? sum + shape.units : sum), 0);
  if (units((i) => own.has(i)) < units((i) => kept[i] === true && !own.has(i))) return;
  for (let i = 0; i < kept.length; i++) kept[i] = own.has(i);
}
