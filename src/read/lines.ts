import type { Span } from '../model.js';

/** One line of a text that holds more than white space, without the white space at its ends. */
export interface Line extends Span {
  readonly text: string;
  /** Empty lines between this line and the one before. */
  readonly blanksBefore: number;
}

/** The lines of a text that are not empty, in order; any of \n, \r\n, \r, U+2028, U+2029, U+0085 ends a line. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  let from = 0;
  const length = text.length;
  for (let at = 0; at <= length; at++) {
    const unit = at < length ? text.charCodeAt(at) : 10;
    if (unit !== 10 && unit !== 13 && unit !== 0x2028 && unit !== 0x2029 && unit !== 0x85) continue;
    let start = from;
    let end = at;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (end > start) {
      lines.push({ start, end, text: text.slice(start, end), blanksBefore: blanks });
      blanks = 0;
    } else blanks++;
    if (unit === 13 && text.charCodeAt(at + 1) === 10) at++;
    from = at + 1;
  }
  return lines;
}

function isSpace(unit: number): boolean {
  return (
    unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0x200b || unit === 0xfeff || unit === 0x3000
  );
}
