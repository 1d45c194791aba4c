import { cueBit } from '../knowledge/furniture.js';
import type { Shape } from './line-shapes.js';
import type { Line } from './lines.js';

/** How many lines are looked at from either end of the article. */
const REACH = 6;
const MOST_UNITS = 300;

const BY = cueBit('byline');
const FOOT = (['related', 'latest', 'most-read', 'share', 'comments', 'newsletter', 'legal', 'bio', 'advert', 'tags'] as const)
  .reduce((mask, kind) => mask | cueBit(kind), 0); // prettier-ignore
const CALLING =
  'writer|author|journalist|reporter|correspondent|columnist|contributor|editor|fellow|photographer|analyst|lecturer|professor|researcher|scholar|historian|commentator';
const NAME = "\\p{Lu}[\\p{L}'’.-]*(?:\\s\\p{Lu}?[\\p{L}'’.-]+){0,4}?";
/** "Ana Duarte is a writer based in Lisbon.": who wrote it, told in the article's last lines only. */
const ABOUT_WRITER = new RegExp(
  `^${NAME}\\s(?:(?:is|was)\\s(?:an?|the|our)\\s(?:[\\p{L}'’-]+\\s){0,4}?(?:${CALLING}|${CALLING.replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase())})(?:\\.?$|,?\\s(?:and|based|for|at|with|in|of|on|from|living|covering|who (?:covers|writes|reports|lives|is))\\b)|(?:writes|reports|covers) (?:about|on|for|from|the)\\b.{1,80}\\bfor\\b)`,
  'u',
);
/** Who helped with it, and the wire's end. */
const HELPED = /\b(?:contributed (?:to|reporting)|additional reporting)\b/iu;
const FILED =
  /^[-–—#\s]*(?:ends?|30)[-–—#\s]*$|^(?:(?:for )?(?:further|more) information|(?:media|press) (?:contacts?|enquiries|inquiries)|notes? (?:to|for) editors?)\s?:/iu;
const NAME_ALONE =
  /^(?:[-–—]\s?)?\p{Lu}[\p{L}'’.-]*(?:\s(?:de|da|do|van|von|der|den|bin|al|el|la|ben))*(?:\s\p{Lu}[\p{L}'’.-]*){1,3}$/u;
const SIGNED =
  /^(?:by|words|text|story|report|reporting|written by|pictures|photographs|photography|photos)(?::\s?|\s)(?=\p{Lu})/iu;

/** A line that is a name and nothing else: two to four capitalised words, none of them a word of the language. */
export function isNameAlone(text: string, shape: Shape): boolean {
  return (
    text.length <= 50 &&
    shape.cues === 0 &&
    shape.functionShare === 0 &&
    shape.digitShare === 0 &&
    shape.words.length >= 2 &&
    shape.words.length <= 4 &&
    NAME_ALONE.test(text)
  );
}

/**
 * Takes back kept lines at the article's two ends that are about it rather than of it: by-lines, a name alone, who the
 * writer is, pointers to other articles, rights.
 *
 * @param kept for each line whether it is the article's; changed in place
 */
export function trimEdges(lines: readonly Line[], shapes: readonly Shape[], kept: boolean[]): void {
  if (shapes.filter((shape, i) => kept[i] === true && shape.kind === 4).length < 2) return;
  let looked = 0;
  for (let i = kept.lastIndexOf(true); i >= 0 && looked < REACH; i--) {
    if (kept[i] !== true) continue;
    looked++;
    if (!isFoot(lines[i]!.text, shapes[i]!)) break;
    kept[i] = false;
  }
  looked = 0;
  for (let i = kept.indexOf(true); i >= 0 && i < kept.length && looked < REACH; i++) {
    if (kept[i] !== true) continue;
    looked++;
    if (!isHead(lines[i]!.text, shapes[i]!)) break;
    kept[i] = false;
  }
}

function isFoot(text: string, shape: Shape): boolean {
  if (shape.units > MOST_UNITS) return false;
  if (isNameAlone(text, shape) || isSigned(text, shape)) return true;
  if ((shape.signs & 2) !== 0 || /^copyright\b/iu.test(text)) return true;
  if (ABOUT_WRITER.test(text) || HELPED.test(text) || FILED.test(text)) return true;
  // A mail address or a handle alone.
  if (
    shape.words.length <= 5 &&
    /^\S+@\S+\.\S+$|^@\w+$|^(?:www\.)?(?:twitter|facebook|instagram|x)\.com\/\S+$/iu.test(text)
  )
    return true;
  // A pointer in full: a cue at its beginning and no verdict of a sentence.
  return (shape.cues & FOOT) !== 0 && /^[^.!?]{3,60}:\s|^[^.!?]{2,60}$/u.test(text);
}

function isHead(text: string, shape: Shape): boolean {
  return shape.units <= 120 && (isNameAlone(text, shape) || isSigned(text, shape));
}

function isSigned(text: string, shape: Shape): boolean {
  const closed = shape.ending === 1 && shape.functionShare > 0.2;
  return shape.units <= 120 && !closed && ((shape.cues & BY) !== 0 || SIGNED.test(text)) && SIGNED.test(text);
}
