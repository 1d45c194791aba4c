import type { Abbreviations } from '../../knowledge/models.js';
import { DIGIT, LOWER, SPACE, UPPER, folded, isLetter, kindOf } from './characters.js';
import { entryHeadLength } from './entry-heads.js';
import type { Tokens } from './tokens.js';

const PERIOD = 0x2e;
const NEWLINE = 0x0a;

/**
 * Where sentences begin.
 *
 * An empty line always ends one. A single line break ends one unless the text is wrapped by hand at a fixed width and
 * the break stands where the next word would not have fitted, or the next line goes on in lower case: headlines and
 * captions of flattened pages have no full stop. Where the body has several spans each of them is a line of the page,
 * and a break inside one is where reading found that the line goes on.
 *
 * @returns the first token of each sentence, and the number of tokens at the end; [0] for no tokens
 */
export function splitSentences(
  text: string,
  body: readonly (readonly [number, number])[],
  tokens: Tokens,
  known: Abbreviations,
): Int32Array {
  const { count, start, end } = tokens;
  const width = wrapWidth(text, body);
  const starts: number[] = [];
  let span = 0;
  /** Where the head of an entry ends: what it heads is a sentence of its own. */
  let head = -1;
  for (let i = 0; i < count; i++) {
    if (i === 0) {
      starts.push(0);
      head = endOfHead(text, start[0]!);
      continue;
    }
    const from = end[i - 1]!;
    const to = start[i]!;
    while (span < body.length && body[span]![1] <= from) span++;
    const cut = span < body.length && body[span]![1] <= to && body[span]![1] !== to;
    const goesOn = body.length > 1 && span < body.length && body[span]![0] < from && to < body[span]![1];
    if (!goesOn && endsAtGap(text, from, to, width, cut)) {
      starts.push(i);
      head = endOfHead(text, to);
    } else if (from === head || endsSentence(text, tokens, starts[starts.length - 1]!, i, known)) starts.push(i);
  }
  starts.push(count);
  return count === 0 ? Int32Array.of(0) : Int32Array.from(starts);
}

/** Where the head of an entry that begins at `from` ends ("June 18:"); -1 where none does. */
function endOfHead(text: string, from: number): number {
  const length = entryHeadLength(text, from);
  return length === 0 ? -1 : from + length;
}

/** Does the white space (or the furniture cut out) between two tokens end the sentence? */
function endsAtGap(text: string, from: number, to: number, width: number, cut: boolean): boolean {
  let lines = 0;
  let visible = false;
  // A gap longer than this is no word space; bounded so that a megabyte of spaces is read once.
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit === NEWLINE || unit === 0x2029 || (unit === 0x0d && text.charCodeAt(i + 1) !== NEWLINE)) lines++;
    else if (kindOf(unit) !== SPACE) visible = true;
  }
  if (lines === 0) return false;
  if (lines > 1) return true;
  if (cut && visible) return true;
  const next = kindOf(text.charCodeAt(to));
  if (next === LOWER) return false;
  return !(width > 0 && brokenByWidth(text, from, to, width));
}

/** The next word would not have fitted on the line that ends after `from`. */
function brokenByWidth(text: string, from: number, to: number, width: number): boolean {
  let begin = from;
  while (begin > 0 && from - begin <= width && text.charCodeAt(begin - 1) !== NEWLINE) begin--;
  let word = to;
  while (word < text.length && word - to <= width && kindOf(text.charCodeAt(word)) !== SPACE) word++;
  return from - begin + 1 + (word - to) > width;
}

/**
 * The width a text is wrapped at by hand, or 0 where it isn't: lines of at most 100 units, most of which end where
 * the next word would not have fitted.
 */
function wrapWidth(text: string, body: readonly (readonly [number, number])[]): number {
  const lines: { length: number; next: number }[] = [];
  let width = 0;
  for (const [from, to] of body) {
    let begin = from;
    while (begin < to) {
      let close = text.indexOf('\n', begin);
      if (close < 0 || close > to) close = to;
      const length = close - begin;
      if (length > 100) return 0;
      if (length > width) width = length;
      let word = close + 1;
      while (word < to && word - close <= 100 && kindOf(text.charCodeAt(word)) !== SPACE) word++;
      const followed = close + 1 < to && word > close + 1;
      if (length > 0 && followed) lines.push({ length, next: word - close - 1 });
      begin = close + 1;
    }
  }
  if (lines.length < 3 || width < 40) return 0;
  let wrapped = 0;
  for (const line of lines) if (line.length + 1 + line.next > width) wrapped++;
  return wrapped >= 0.6 * lines.length ? width : 0;
}

/** Does the sentence that began with token `first` end before token `i`, by punctuation? */
function endsSentence(text: string, tokens: Tokens, first: number, i: number, known: Abbreviations): boolean {
  const { start, end } = tokens;
  if (isCitation(text, tokens, i)) return false;
  // Step back over closing quotes and brackets that stand directly behind the full stop, and over "[2]".
  let last = i - 1;
  for (let steps = 0; last > first && steps < 6; steps++) {
    if (last - 2 > first && isCitation(text, tokens, last - 2)) last -= 3;
    else if (isCloser(text, start[last]!, end[last]!) && end[last - 1] === start[last]) last--;
    else break;
  }
  const closed = last < i - 1;
  const from = start[last]!;
  const to = end[last]!;
  const final = text.charCodeAt(to - 1);
  if (!isFinal(final)) return false;
  const next = firstLetter(text, tokens, i);
  const glued = end[i - 1] === start[i];
  if (to - from > 1 && kindOf(text.charCodeAt(from)) !== 0) {
    return !closed && endsAfterAbbreviation(text, from, to, next, tokens, i, known);
  }
  // The mark itself: ".", "?!", "…". A figure before it that begins the sentence numbers an item of a list.
  if (last === first + 1 && end[first]! - start[first]! <= 3 && kindOf(text.charCodeAt(start[first]!)) === DIGIT)
    return false;
  if (glued) {
    // "word.Next" is a lost space; "?)" and "." before a quote that closes are not ends yet.
    return final === PERIOD && to - from === 1 && !closed && kindOf(text.charCodeAt(start[i]!)) === UPPER;
  }
  if (next < 0) return true;
  const kind = kindOf(text.charCodeAt(next));
  if (kind === LOWER) return false;
  if (to - from > 1 || final === 0x2026) return kind === UPPER;
  return true;
}

/** The token ends in a period of its own. */
function endsAfterAbbreviation(
  text: string,
  from: number,
  to: number,
  next: number,
  tokens: Tokens,
  i: number,
  known: Abbreviations,
): boolean {
  if (text.charCodeAt(to - 1) !== PERIOD || next < 0) return false;
  if (kindOf(text.charCodeAt(next)) !== UPPER) return false;
  if (to - from > LONGEST) return false;
  const word = text.slice(from, to - 1).toLowerCase();
  const kind = known.kinds.get(word);
  if (kind === 'title' || kind === 'number') return false;
  if (to - from === 2 && isLetter(text.charCodeAt(from))) {
    // An initial; a pronoun or article after it starts a new sentence ("Plan B. The …").
    if (kindOf(text.charCodeAt(from)) === UPPER)
      return opens(text, tokens, i, known) && !initialBefore(text, tokens, i);
  }
  return opens(text, tokens, i, known);
}

const LONGEST = 32;

/** Is the token before the last one an initial too ("J. R. The" is hardly a name, but "A. The" is no name either)? */
function initialBefore(text: string, tokens: Tokens, i: number): boolean {
  const at = i - 2;
  return at >= 0 && tokens.end[at]! - tokens.start[at]! === 2 && text.charCodeAt(tokens.end[at]! - 1) === PERIOD;
}

/** Token `i` (behind opening quotes) is a word that starts sentences rather than stands inside a name. */
function opens(text: string, tokens: Tokens, i: number, known: Abbreviations): boolean {
  let at = i;
  while (at < tokens.count - 1 && at < i + 3 && !isLetter(text.charCodeAt(tokens.start[at]!))) at++;
  const length = tokens.end[at]! - tokens.start[at]!;
  return length <= LONGEST && known.openers.has(text.slice(tokens.start[at], tokens.end[at]).toLowerCase());
}

/** The first letter or digit of the next tokens, behind opening quotes and brackets; -1 if there is none near. */
function firstLetter(text: string, tokens: Tokens, i: number): number {
  for (let at = i; at < tokens.count && at < i + 3; at++) {
    const unit = text.charCodeAt(tokens.start[at]!);
    if (isLetter(unit) || kindOf(unit) === DIGIT) return tokens.start[at]!;
    if (folded(unit) !== 0x22 && folded(unit) !== 0x27 && unit !== 0x28 && unit !== 0x5b) return -1;
  }
  return -1;
}

/** Token `i` opens a note in brackets: "[2]". */
function isCitation(text: string, tokens: Tokens, i: number): boolean {
  const { count, start, end } = tokens;
  if (i + 2 >= count || text.charCodeAt(start[i]!) !== 0x5b || text.charCodeAt(start[i + 2]!) !== 0x5d) return false;
  return end[i + 1]! - start[i + 1]! <= 3 && kindOf(text.charCodeAt(start[i + 1]!)) === DIGIT;
}

function isFinal(unit: number): boolean {
  return unit === PERIOD || unit === 0x21 || unit === 0x3f || unit === 0x2026 || unit === 0x3002;
}

function isCloser(text: string, start: number, end: number): boolean {
  const unit = text.charCodeAt(start);
  if (end - start > 2) return false;
  return (
    unit === 0x22 ||
    unit === 0x27 ||
    unit === 0x2019 ||
    unit === 0x201d ||
    unit === 0x29 ||
    unit === 0x5d ||
    unit === 0xbb
  );
}
