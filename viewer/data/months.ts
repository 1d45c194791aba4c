import { STATUSES, type Status } from '../../src/model.js';
import { monthInWords, monthOf, monthStart } from './dates.js';
import type { Model } from './model.js';

/** The line of time: what took place in each stretch of it, and what may have. */
export interface Timescale {
  /** First and last day that is drawn. */
  readonly first: number;
  readonly last: number;
  readonly bins: readonly Bin[];
  /** Dates wider than a day, drawn as bands; ends that are open reach to the line's ends. */
  readonly bands: readonly Band[];
  readonly undated: number;
}

export interface Bin {
  readonly first: number;
  readonly last: number;
  readonly name: string;
  readonly counts: ReadonlyMap<Status, number>;
  readonly total: number;
}

export interface Band {
  readonly first: number;
  readonly last: number;
  readonly status: Status;
  readonly node: number;
  /** Bands that overlap lie in different rows. */
  readonly row: number;
}

/** More months than this are drawn as years. */
const MOST_MONTHS = 120;
const BAND_ROWS = 4;

/**
 * Lay out all happenings by their dates. One that falls into a single month counts in that month; a wider date is a band
 * and counts nowhere: no month has a better claim to it.
 *
 * @returns `null` where nothing has a date
 */
export function timescale(model: Model): Timescale | null {
  const dated = model.nodes.flatMap((node) =>
    node.happening?.bounds ? [{ node, happening: node.happening, days: node.happening.bounds }] : [],
  );
  const ends = dated.flatMap(({ days }) => [days.first, days.last]).filter(Number.isFinite);
  if (ends.length === 0) return null;
  const from = monthOf(ends.reduce((a, b) => Math.min(a, b)));
  const to = monthOf(ends.reduce((a, b) => Math.max(a, b)));
  const step = to - from >= MOST_MONTHS ? 12 : 1;
  const start = step === 12 ? Math.floor(from / 12) * 12 : from;
  const bins: { first: number; last: number; name: string; counts: Map<Status, number>; total: number }[] = [];
  for (let month = start; month <= to; month += step)
    bins.push({
      first: monthStart(month),
      last: monthStart(month + step) - 1,
      name: step === 12 ? String(Math.floor(month / 12)) : monthInWords(month),
      counts: new Map(),
      total: 0,
    });
  const [first, last] = [bins[0]!.first, bins.at(-1)!.last];
  const wide = [];
  for (const { node, happening, days } of dated) {
    const bin = Number.isFinite(days.first) ? bins[Math.floor((monthOf(days.first) - start) / step)] : undefined;
    if (bin && days.last <= bin.last) {
      bin.counts.set(happening.status, (bin.counts.get(happening.status) ?? 0) + 1);
      bin.total++;
    }
    if (!days.exact)
      wide.push({
        first: Math.max(first, days.first),
        last: Math.min(last, days.last),
        status: happening.status,
        node: node.index,
      });
  }
  return {
    first,
    last,
    bins,
    bands: inRows(wide),
    undated: model.nodes.filter((node) => node.happening && !node.happening.bounds).length,
  };
}

/** Each band in the first row where it covers no other; where all rows are taken, in the last. */
function inRows(bands: readonly Omit<Band, 'row'>[]): Band[] {
  const ends = new Array<number>(BAND_ROWS).fill(-Infinity);
  return [...bands]
    .sort((a, b) => a.first - b.first || a.last - b.last || a.node - b.node)
    .map((band) => {
      const free = ends.findIndex((end) => end < band.first);
      const row = free < 0 ? BAND_ROWS - 1 : free;
      ends[row] = Math.max(ends[row]!, band.last);
      return { ...band, row };
    });
}

/** Statuses in the order in which bars are stacked. */
export const STACKED = STATUSES;
