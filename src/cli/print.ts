import { once } from 'node:events';
import { isatty } from 'node:tty';
import Table from 'cli-table3';
import { createColors } from 'picocolors';

/** Where the output goes and what it can show. */
export interface Screen {
  /** Columns of the terminal; null where the output is a file or pipe, which takes lines of any length. */
  readonly width: number | null;
  readonly colour: boolean;
}

/** What standard output is: the terminal's width, and colours unless NO_COLOR, a dumb terminal or a pipe forbid them. */
export function screen(): Screen {
  const { stdout, env } = process;
  // On a pipe `stdout.isTTY` is undefined, and picocolors takes undefined for "decide yourself": in CI it would say yes.
  const terminal = isatty(stdout.fd);
  const wanted = (env['FORCE_COLOR'] ?? '') !== '' && env['FORCE_COLOR'] !== '0';
  const colour = (env['NO_COLOR'] ?? '') === '' && (wanted || (terminal && env['TERM'] !== 'dumb'));
  return { width: terminal ? stdout.columns : null, colour };
}

/** Write to standard output, at the reader's pace. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Write pieces to standard output, at the reader's pace. */
export async function printAll(pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) await print(piece);
}

export async function printJson(value: unknown): Promise<void> {
  await print(`${JSON.stringify(value, null, 2)}\n`);
}

/** A text from an article as a terminal may show it: on one line, without anything that a terminal obeys. */
export function plain(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, '')
    .trim();
}

const GAP = 2;
const NARROWEST = 5;
/** Longer words (ids) may be broken from the start. */
const WORD = 12;
const NO_LINES = Object.fromEntries(
  [
    ...['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'],
    ...['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'],
  ].map((border) => [border, '']),
);

/**
 * A table without lines: a head, then a row a line; on a terminal cells are wrapped so that it fits.
 *
 * @returns with a line end, or the given sentence where there are no rows
 */
export function table(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  { width, colour }: Screen,
  none: string,
): string {
  if (rows.length === 0) return `${none}\n`;
  const { bold } = createColors(colour);
  const cells = rows.map((row) => row.map((cell) => plain(String(cell))));
  const natural = head.map((title, column) =>
    cells.reduce((most, row) => Math.max(most, (row[column] ?? '').length), title.length),
  );
  const longest = head.map((title, column) =>
    Math.min(
      WORD,
      Math.max(...[title, ...cells.flatMap((row) => (row[column] ?? '').split(' '))].map((word) => word.length)),
    ),
  );
  const widths = width === null ? natural : fit(natural, longest, width - GAP * head.length);
  const lines = new Table({
    colWidths: widths.map((columns) => columns + GAP),
    style: { 'padding-left': 0, 'padding-right': GAP, head: [], border: [], compact: true },
    chars: NO_LINES,
  });
  lines.push(
    head.map((title, column) =>
      wrap(title, widths[column] ?? title.length)
        .split('\n')
        .map(bold)
        .join('\n'),
    ),
    ...cells.map((row) => row.map((cell, column) => wrap(cell, widths[column] ?? cell.length))),
  );
  return `${lines
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')}\n`;
}

/** Take from the widest columns until the sum fits, words kept whole as long as that goes. */
function fit(natural: readonly number[], words: readonly number[], room: number): number[] {
  const widths = [...natural];
  let excess = widths.reduce((sum, width) => sum + width, 0) - room;
  for (const floors of [words, widths.map(() => NARROWEST)])
    for (; excess > 0; excess--) {
      const slack = widths.map((width, column) => (width > floors[column]! ? width : 0));
      const widest = slack.indexOf(Math.max(...slack));
      if (slack[widest] === 0) break;
      widths[widest]!--;
    }
  return widths;
}

/** Break a text into lines, at spaces where it has any, within a word where it is longer than a line: nothing is lost. */
function wrap(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
    for (; line.length > width; line = line.slice(width)) lines.push(line.slice(0, width));
  }
  return [...lines, line].join('\n');
}
