import type { Corpus } from './corpus.js';
import type { Report } from './reports.js';

/** A date that may mean more days than this is as good as none. */
export const VAGUE = 92;
/** An undated report speaks of a meeting so many days before its publication at most, or after where it is planned. */
const BEFORE = 21;
const AHEAD = 75;

/** The days in which the event is looked for: by its date, or where that tells too little by the day of publication. */
export function when(corpus: Corpus, report: Report): readonly [first: number, last: number] {
  const { days } = report;
  if (days !== null && days.last - days.first <= VAGUE) return [days.first - 1, days.last + 1];
  const published = corpus.published(report.article);
  let [first, last] = [published.first - BEFORE, published.last + 3];
  const { status } = report;
  if (status === 'planned' || status === 'proposed' || status === 'cancelled') last = published.last + AHEAD;
  if (last - first > 2 * AHEAD) return [NaN, NaN];
  if (days !== null) [first, last] = [Math.max(first, days.first), Math.min(last, days.last)];
  return first > last ? [NaN, NaN] : [first, last];
}

/** Whether its day is known. */
export function exact(report: Report): boolean {
  return report.days !== null && report.days.first === report.days.last;
}
