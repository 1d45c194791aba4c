/** The scores as text: two tables side by side, the seeds and the sixteen other articles. */
import { COUNTED, RATED, type Scores } from './score.js';

const GAP = '   ';

/**
 * Format the scores of the two sets for a terminal.
 *
 * @returns lines joined by `\n`, with one at the end; no colours
 */
export function report(seeds: Scores, articles: Scores): string {
  const left = table(`seeds (${seeds.articles} articles)`, seeds);
  const right = table(`gold (${articles.articles} articles)`, articles);
  const width = Math.max(...left.map((line) => line.length));
  return left.map((line, row) => `${line.padEnd(width)}${GAP}| ${right[row] ?? ''}`.trimEnd()).join('\n') + '\n';
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
