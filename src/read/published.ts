import type { Edtf, Span } from '../model.js';
import { findPageDates } from './dates.js';
import type { Line } from './lines.js';

export interface PublishedInText extends Span {
  readonly edtf: Edtf;
}

/** The day of publication as lines near the headline or the dateline tell it. */
export function findPublished(lines: readonly Line[], kept: readonly (string | null)[]): PublishedInText | null {
  const first = kept.indexOf(null);
  if (first === -1) return null;
  for (let i = first; i >= Math.max(0, first - 12); i--) {
    const line = lines[i]!;
    const date = findPageDates(i === first ? line.text.slice(0, 60) : line.text)[0];
    if (date !== undefined && (i === first || line.text.length < 80)) {
      return { edtf: date.edtf, start: line.start + date.start, end: line.start + date.end };
    }
  }
  return null;
}
