/** Seasons: which one a text means, and what is counted from one. */
import type { Edtf } from '../../model.js';
import { pad, parsePoint, point, type Value } from './points.js';
import type { DateContext } from './resolve.js';

/** The first month of seasons 21–24; winter carries the year in which it begins. */
export const SEASON_START = [3, 6, 9, 12];

/** The season of that name that is meant, as EDTF has it; `shift` as in "last summer". */
export function season(code: number, year: number | null, shift: number | null, context: DateContext): Value | null {
  if (year !== null) return point(year, code, null);
  const reference = parsePoint(context.reference);
  if (reference === null || reference.year === null) return null;
  const now = reference.year * 12 + (reference.month ?? 1) - 1;
  const start = SEASON_START[code - 21]! - 1;
  // The latest season of this name that has begun.
  const begun = Math.floor((now - start) / 12);
  const running = now - (begun * 12 + start) < 3;
  if (shift === 1 || (shift === null && context.tense === 'future'))
    return point(running && shift === null ? begun : begun + 1, code, null);
  if (shift === 0) {
    const near = running || context.tense === 'past' ? begun : begun + 1;
    return point(near, code, null);
  }
  if (shift === -1) return point(running ? begun - 1 : begun, code, null);
  return point(begun, code, null);
}

/** What "the previous summer" counts from: the date told last, of a season its first month; else the reference. */
export function monthTold({ spoken, told, reference }: DateContext): Edtf | null {
  const last = spoken ?? told;
  const code = Number(/^\d{4}-(2[1-4])/.exec(last ?? '')?.[1] ?? 0);
  if (code > 0) return `${last!.slice(0, 4)}-${pad(SEASON_START[code - 21]!, 2)}`;
  return (parsePoint(last)?.year ?? null) === null ? reference : last;
}
