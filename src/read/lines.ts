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

/** "date 2024-08-22 Envoys meet in Oslo": what an archive or a reader wrote before the first words of the page. */
const LABELLED_DAY =
  /^(?:date|published|posted)(?: on)?:?\s{1,3}\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?(?=\s{1,3}(\S))/iu;

/** A labelled day that stands before other words on a line becomes a line of its own: it is no part of headline or lead. */
export function partLabelledDays(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap((line) => {
    const found = LABELLED_DAY.exec(line.text);
    if (found === null) return [line];
    const day = found[0];
    const rest = line.text.slice(day.length).trimStart();
    const start = line.end - rest.length;
    return [
      { start: line.start, end: line.start + day.length, text: day, blanksBefore: line.blanksBefore },
      { start, end: line.end, text: rest, blanksBefore: 0 },
    ];
  });
}

/**
 * Lines of a text that was wrapped at a column are joined to paragraphs: a line goes on where its first word would not
 * have fitted on the line before. Where any line is longer the text as a whole is not wrapped, but an article on a page
 * may be; many breaks that no column explains are breaks.
 *
 * @returns lines whose `text` has a space for each break; their spans in the text hold the breaks
 */
export function joinWrapped(lines: readonly Line[]): readonly Line[] {
  let width = 0;
  for (const { text } of lines) width = Math.max(width, text.length);
  if (width >= NARROWEST && width <= WIDEST) {
    const goesOn = lines.map((line, i) => isBrokenAt(lines[i - 1], line, width));
    const breaks = lines.filter((line, i) => i > 0 && line.blanksBefore === 0).length;
    if (isWrapped(goesOn, breaks)) return joined(lines, goesOn);
  }
  return joined(lines, wrappedRuns(lines));
}

/** Its first word would not have fitted on the line before. */
function isBrokenAt(before: Line | undefined, { text, blanksBefore }: Line, width: number): boolean {
  if (before === undefined || blanksBefore > 0) return false;
  const space = text.indexOf(' ');
  return before.text.length + 1 + (space === -1 ? text.length : space) > width;
}

function isWrapped(goesOn: readonly boolean[], breaks: number): boolean {
  const joints = goesOn.filter(Boolean).length;
  return joints >= 3 && joints >= breaks * 0.7;
}

/** So many lines of a run may be wider than its column: a headline, a link. */
const WIDER = 3;

/** Which lines of a page go on the line before: in runs of narrow lines, half of which at least begin in lower case. */
function wrappedRuns(lines: readonly Line[]): readonly boolean[] {
  const goesOn = lines.map(() => false);
  let from = 0;
  for (let to = 1; to <= lines.length; to++) {
    if (to < lines.length && lines[to]!.blanksBefore === 0) continue;
    markRun(lines, from, to, WIDER, goesOn);
    from = to;
  }
  return goesOn;
}

function markRun(lines: readonly Line[], from: number, to: number, wider: number, goesOn: boolean[]): void {
  if (to - from <= 3) return;
  let widest = from;
  for (let i = from; i < to; i++) if (lines[i]!.text.length > lines[widest]!.text.length) widest = i;
  const width = lines[widest]!.text.length;
  if (width < NARROWEST) return;
  const run = lines.slice(from, to);
  const broken = run.map((one, i) => i > 0 && isBrokenAt(run[i - 1], one, width));
  const small = run.filter(({ text }, i) => broken[i] === true && /^[\p{Ll}\d]/u.test(text)).length;
  if (width <= WIDEST && isWrapped(broken, run.length - 1) && small * 2 >= broken.filter(Boolean).length)
    broken.forEach((is, i) => (goesOn[from + i] = is || (i > 0 && isUnended(run[i - 1]!, width))));
  else if (wider > 0) {
    markRun(lines, from, widest, wider - 1, goesOn);
    markRun(lines, widest + 1, to, wider - 1, goesOn);
  }
}

/** A line that all but fills the column and ends in the middle of a sentence. */
const isUnended = ({ text }: Line, width: number): boolean =>
  text.length > width * 0.8 && !/[.!?:;…]["”’)\]]{0,2}$/u.test(text);

function joined(lines: readonly Line[], goesOn: readonly boolean[]): readonly Line[] {
  const whole: Line[] = [];
  let parts: string[] = [];
  lines.forEach((line, i) => {
    parts.push(line.text);
    if (goesOn[i + 1] === true) return;
    const first = lines[i + 1 - parts.length]!;
    whole.push({ start: first.start, end: line.end, text: parts.join(' '), blanksBefore: first.blanksBefore });
    parts = [];
  });
  return whole;
}
