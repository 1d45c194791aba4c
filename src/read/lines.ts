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

/** Widths that text is wrapped at: mail, wire copy, plain-text archives. */
const NARROWEST = 50;
const WIDEST = 100;

/**
 * Lines of a text that was wrapped at a column are joined to paragraphs: a line goes on where its first word would not
 * have fitted on the line before. A text with any longer line, or with many breaks that no column explains, is left as
 * it is.
 *
 * @returns lines whose `text` has a space for each break; their spans in the text hold the breaks
 */
export function joinWrapped(lines: readonly Line[]): readonly Line[] {
  let width = 0;
  for (const { text } of lines) width = Math.max(width, text.length);
  if (width < NARROWEST || width > WIDEST) return lines;
  const goesOn = lines.map(({ text, blanksBefore }, i) => {
    const before = lines[i - 1];
    if (before === undefined || blanksBefore > 0) return false;
    const space = text.indexOf(' ');
    return before.text.length + 1 + (space === -1 ? text.length : space) > width;
  });
  const joints = goesOn.filter(Boolean).length;
  const breaks = lines.filter((line, i) => i > 0 && line.blanksBefore === 0).length;
  if (joints < 3 || joints < breaks * 0.7) return lines;
  const joined: Line[] = [];
  let parts: string[] = [];
  lines.forEach((line, i) => {
    parts.push(line.text);
    if (goesOn[i + 1] === true) return;
    const first = lines[i + 1 - parts.length]!;
    joined.push({ start: first.start, end: line.end, text: parts.join(' '), blanksBefore: first.blanksBefore });
    parts = [];
  });
  return joined;
}
