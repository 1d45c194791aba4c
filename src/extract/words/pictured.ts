/** What a caption says of the picture and not of those in it: where they stand, and who handed it out. */
import type { Tokens } from './tokens.js';
import type { Words } from './types.js';

const WHERE =
  '(?:far|extreme|top|bottom|upper|lower|front|back|rear|cent(?:er|re)|second|third|fourth|fifth|sixth|2nd|3rd|4th|5th|[2-6]|on|at|in|to|the|from|row|standing|seated|sitting)';
const SIDE = '(?:left|right|cent(?:er|re))';
/** ", left," ", second from right," and ", in the background,". */
const BEHIND_COMMA = new RegExp(
  `, (?:(?:${WHERE}[ -]){0,5}${SIDE}|in the (?:back|fore)ground)(?=[,.;]| and \\p{Lu})`,
  'uy',
);
/** "(L)", "(2nd R)", "(centre)", "(L-R)". */
const IN_BRACKETS = new RegExp(
  `\\((?:[Ff]rom )?(?:${WHERE}[ -]){0,5}(?:${SIDE}|[LRC])(?:(?:-| to | ?& ?)(?:${SIDE}|[LRC]))?\\)`,
  'uy',
);
/** "From left," and "Left to right:", which a list follows. */
const IN_FRONT =
  /(?:(?:From )?(?:left|L) to (?:right|R)[,:]|From (?:far )?(?:left|right)[,:]|Left to right[,:])(?= \p{Lu})/uy;
/** "In this photo released by the ministry," is no word on who met: whoever handed it out. */
const HANDED_OUT =
  /(?:taken and |and )?(?:released|provided|distributed|supplied|issued|made available) (?:on \w{1,10}(?: \d{1,2})? )?by [^,.;:]{2,80}(?=, )/uy;
const OF_PICTURE =
  /\b[Ii]n (?:this|a|an) [^.;:]{0,60}?\b(?:photo|photograph|picture|image|handout|frame|grab|video)(?: [^.;:,]{0,40})?,? $/u;

const CAPITAL = /^\p{Lu}/u;
/** A clause or an apposition goes on behind the comma. */
const GOES_ON =
  /^, (?:\p{Lu}|with |who\b|whose\b|which\b|an? |the |his |her |their |\d|\w{1,15}ing\b|\w{1,15}ed by\b)/u;

/**
 * Leave out where those in a picture stand: "Ana Holt, left, greets Bo Lind (R)" is read as "Ana Holt greets Bo Lind".
 * No tagger has learnt what such asides do to a sentence, and "(L)" is nobody's name.
 *
 * @returns the same tokens where there are none; linear in the text
 */
export function withoutPictured(text: string, tokens: Tokens): Tokens {
  const kept: number[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const end = asideEnd(text, tokens, i);
    if (end < 0) kept.push(i);
    else while (i + 1 < tokens.count && tokens.start[i + 1]! < end) i++;
  }
  if (kept.length === tokens.count) return tokens;
  return {
    count: kept.length,
    start: Int32Array.from(kept, (i) => tokens.start[i]!),
    end: Int32Array.from(kept, (i) => tokens.end[i]!),
  };
}

/** Behind token i it was told where in the picture they stand. */
export function isPlacedBehind({ text, start, end, count }: Words, i: number): boolean {
  if (i + 1 >= count || start[i + 1]! - end[i]! < 4) return false;
  return PLACE.test(text.slice(end[i], Math.min(start[i + 1]!, end[i]! + 40)));
}

const PLACE = /^,? ?(?:, |\().*(?:left|right|cent(?:er|re)|ground|[LRC]\))/u;

/** Where in the text the aside ends that token i opens; -1 where it opens none. */
function asideEnd(text: string, { start, end }: Tokens, i: number): number {
  const at = start[i]!;
  const mark = text[at];
  const behindName = i > 0 && CAPITAL.test(text.slice(start[i - 1], start[i - 1]! + 2));
  if (mark === ',') {
    const to = behindName ? reach(BEHIND_COMMA, text, at) : -1;
    // "Ana Holt, left, shakes hands": no comma parts a subject from its verb
    return to >= 0 && text[to] === ',' && !GOES_ON.test(text.slice(to, to + 24)) ? to + 1 : to;
  }
  if (mark === '(') return behindName || /[Ff]/.test(text[at + 1] ?? '') ? reach(IN_BRACKETS, text, at) : -1;
  if (mark === 'F' || mark === 'L') return reach(IN_FRONT, text, at);
  return end[i]! - at > 3 && i > 0 && reach(HANDING, text, at) >= 0 && isOfPicture(text, at)
    ? reach(HANDED_OUT, text, at)
    : -1;
}

function reach(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

const HANDING = /(?:taken and |and )?(?:released|provided|distributed|supplied|issued|made available) /uy;

const isOfPicture = (text: string, at: number): boolean => OF_PICTURE.test(text.slice(Math.max(0, at - 110), at));
