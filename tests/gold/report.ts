/** The scores as text: a table for each set of articles, side by side. */
import { COUNTED, RATED, type Scores } from './score.js';

const GAP = '   ';

/**
 * Format the scores of several sets for a terminal, side by side.
 *
 * @param sets each with the name that stands above its table
 * @returns lines joined by `\n`, with one at the end; no colours
 */
export function report(sets: readonly (readonly [name: string, scores: Scores])[]): string {
  const tables = sets.map(([name, scores]) => table(`${name} (${scores.articles} articles)`, scores));
  const widths = tables.map((lines) => Math.max(...lines.map((line) => line.length)));
  return (tables[0] ?? [])
    .map((_, row) => tables.map((lines, at) => (lines[row] ?? '').padEnd(widths[at]!)).join(`${GAP}| `).trimEnd() + '\n')
    .join('');
}

/** The errors of one set, one a line, at most `limit` of them. */
export function errorList(scores: Scores, limit = Infinity): string {
  const shown = scores.errors.slice(0, limit);
  const rest = scores.errors.length - shown.length;
  return [...shown, ...(rest > 0 ? [`… and ${rest} more`] : [])].map((line) => `${line}\n`).join('');
}

function table(title: string, scores: Scores): string[] {
  const name = (text: string): string => text.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).padEnd(20);
  const number = (value: number): string => value.toFixed(3).padStart(7);
  const whole = (value: number): string => String(value).padStart(5);
  const heads = ['P', 'R', 'F1'].map((head) => head.padStart(7)).join('') + ['right', 'wrong', 'miss.'].map((head) => head.padStart(6)).join('');
  return [
    title,
    `${''.padEnd(20)}${heads}`,
    ...COUNTED.map((kind) => {
      const { precision, recall, f1, right, wrong, missed } = scores.counts[kind];
      return `${name(kind)}${number(precision)}${number(recall)}${number(f1)} ${whole(right)} ${whole(wrong)} ${whole(missed)}`;
    }),
    '',
    ...RATED.map((kind) => {
      const { right, of } = scores.rates[kind];
      return `${name(kind)}${of === 0 ? '–'.padStart(7) : number(right / of)}${' '.repeat(14)} ${whole(right)} of ${of}`;
    }),
    `${name('from furniture')}${''.padEnd(21)} ${whole(scores.falselyFound)}`,
  ];
}
