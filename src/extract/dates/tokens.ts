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

/** Split a stretch of text for the reading of dates; finer than the article's words: hyphens, dots and ordinals stand apart. */
export function dateTokens(text: string, start: number, end: number): readonly DateToken[] {
  const tokens: DateToken[] = [];
  const part = text.slice(start, end);
  let last = start;
  for (const match of part.matchAll(TOKEN)) {
    const at = start + match.index;
    const word = match[0];
    const first = word.charCodeAt(0);
    const upper = (first >= 65 && first <= 90) || (first > 127 && /^\p{Lu}/u.test(word));
    tokens.push({ start: at, end: at + word.length, text: word, lower: word.toLowerCase(), spaced: at > last, upper });
    last = at + word.length;
  }
  return tokens;
}
