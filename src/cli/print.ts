import { once } from 'node:events';
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
  const wanted = (env['FORCE_COLOR'] ?? '') !== '' && env['FORCE_COLOR'] !== '0';
  const colour = (env['NO_COLOR'] ?? '') === '' && (wanted || (stdout.isTTY && env['TERM'] !== 'dumb'));
  return { width: stdout.isTTY ? stdout.columns : null, colour };
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
const NARROWEST = 8;
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
  const widths = width === null ? natural : fit(natural, width - GAP * head.length);
  const lines = new Table({
    colWidths: widths.map((columns) => columns + GAP),
    wordWrap: true,
    style: { 'padding-left': 0, 'padding-right': GAP, head: [], border: [], compact: true },
    chars: NO_LINES,
  });
  lines.push(
    head.map((title) => bold(title)),
    ...cells,
  );
  return `${lines
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')}\n`;
}

/** Take from the widest columns until the sum fits, but leave each something to be read by. */
function fit(natural: readonly number[], room: number): number[] {
  const widths = [...natural];
  let excess = widths.reduce((sum, width) => sum + width, 0) - room;
  while (excess > 0) {
    const widest = widths.indexOf(Math.max(...widths));
    if (widths[widest]! <= NARROWEST) break;
    widths[widest]!--;
    excess--;
  }
  return widths;
}
