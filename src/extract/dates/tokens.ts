/** A word, a number, `'s` or one mark of punctuation. */
export interface DateToken {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  /** Set apart from the one before by white space. */
  readonly spaced: boolean;
  readonly upper: boolean;
}

const TOKEN = /['’]s(?!\p{L})|['’]ll(?!\p{L})|(?:won|can|didn|wouldn|shan|couldn)['’]t|\p{L}[\p{L}\p{M}]*|\d+|\S/giu;

/** Letters beyond ASCII, marks and halves of characters: what only the pattern above can tell apart. */
const BEYOND = /[^\t-~‘’“”–—…]/;
/** Words whose "n't" stays with them. */
const NEGATED = /^(?:won|can|didn|wouldn|shan|couldn)$/i;

/** Split a stretch of text for the reading of dates; finer than the article's words: hyphens, dots and ordinals stand apart. */
export function dateTokens(text: string, start: number, end: number): readonly DateToken[] {
  const tokens: DateToken[] = [];
  let last = start;
  const add = (at: number, word: string, lower: string, upper: boolean): void => {
    tokens.push({ start: at, end: at + word.length, text: word, lower, spaced: at > last, upper });
    last = at + word.length;
  };
  const part = text.slice(start, end);
  if (BEYOND.test(part)) {
    for (const match of part.matchAll(TOKEN)) {
      const word = match[0];
      const first = word.charCodeAt(0);
      add(start + match.index, word, word.toLowerCase(), isCapital(first) || (first > 127 && /^\p{Lu}/u.test(word)));
    }
    return tokens;
  }
  const lowered = part.toLowerCase();
  for (let at = 0; at < part.length;) {
    const first = part.charCodeAt(at);
    const to = tokenEnd(part, at, first);
    if (!isSpace(first)) add(start + at, part.slice(at, to), lowered.slice(at, to), isCapital(first));
    at = to;
  }
  return tokens;
}

/** Where the token that begins here ends, as {@link TOKEN} has it, in a text without letters beyond ASCII. */
function tokenEnd(part: string, at: number, first: number): number {
  let to = at + 1;
  if (isLetter(first)) {
    while (isLetter(part.charCodeAt(to))) to++;
    const negated = isApostrophe(part.charCodeAt(to)) && (part.charCodeAt(to + 1) | 32) === 0x74;
    return negated && to - at <= 6 && NEGATED.test(part.slice(at, to)) ? to + 2 : to;
  }
  if (isDigit(first)) while (isDigit(part.charCodeAt(to))) to++;
  else if (isApostrophe(first)) {
    const next = part.charCodeAt(to) | 32;
    const end = next === 0x73 ? to + 1 : next === 0x6c && (part.charCodeAt(to + 1) | 32) === 0x6c ? to + 2 : to;
    if (!isLetter(part.charCodeAt(end))) to = end;
  }
  return to;
}

const isCapital = (unit: number): boolean => unit >= 65 && unit <= 90;
const isLetter = (unit: number): boolean => isCapital(unit) || (unit >= 97 && unit <= 122);
const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019;
const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
/** White space as `\s` knows it, within ASCII. */
const isSpace = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13);
