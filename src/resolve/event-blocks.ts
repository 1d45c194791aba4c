import type { Corpus } from './corpus.js';
import { when } from './event-times.js';
import { Doubles } from './ints.js';
import type { Report } from './reports.js';

/** Days of a block. */
const BUCKET = 16;
/** Reports of a block that are all compared; in larger ones each with its neighbours in time. */
const BLOCK = 40;
const NEIGHBOURS = 16;
/** Sides of a report that make blocks. */
const SIDES = 6;

/**
 * Pairs of reports that may be of one event: of one block by two sides (or a side and a place) and a stretch of time.
 *
 * In a block of more than 40 reports each is paired with the 16 that follow it in time only. Linear but for sorting.
 *
 * @returns the lower number first; a pair may come more than once
 */
export function* pairsOfBlocks(corpus: Corpus, reports: readonly Report[]): Generator<readonly [number, number]> {
  // An entry is a block and a report in one number, so that a million reports in thirty blocks each are sorted in place.
  const radix = 2 ** Math.ceil(Math.log2(reports.length + 2));
  const blocks = Math.min(2 ** 32, 2 ** 52 / radix);
  const entries = new Doubles();
  const starts = Float64Array.from(reports, (report) => when(corpus, report)[0]);
  reports.forEach((report, index) => {
    for (const key of blockKeys(corpus, report)) entries.push((key % blocks) * radix + index);
  });
  const sorted = entries.values.sort();
  const block: number[] = [];
  for (let from = 0; from < sorted.length;) {
    const key = Math.floor(sorted[from]! / radix);
    block.length = 0;
    let end = from;
    for (; end < sorted.length && Math.floor(sorted[end]! / radix) === key; end++) {
      const index = sorted[end]! % radix;
      if (block.at(-1) !== index) block.push(index);
    }
    from = end;
    if (block.length < 2) continue;
    if (block.length > BLOCK) block.sort((a, b) => starts[a]! - starts[b]! || a - b);
    const reach = block.length > BLOCK ? NEIGHBOURS : BLOCK;
    for (let i = 0; i < block.length; i++)
      for (let j = i + 1; j < block.length && j <= i + reach; j++) {
        const [a, b] = block[i]! < block[j]! ? [block[i]!, block[j]!] : [block[j]!, block[i]!];
        // Of all stretches of time that two share, they are compared in the first.
        if (bucketOf(Math.max(starts[a]!, starts[b]!)) % BUCKETS !== key % BUCKETS) continue;
        yield [a, b];
      }
  }
}

/** Stretches of time that a block's key tells apart: it is one of that many modulo this. */
const BUCKETS = 64;

/** 0 where the day is not known. */
function bucketOf(day: number): number {
  return Number.isNaN(day) ? 0 : Math.floor(day / BUCKET) + 2 ** 20;
}

/** Numbers below 2^32 that two reports share where they may be one event; the stretch of time is the remainder by BUCKETS. */
function blockKeys(corpus: Corpus, report: Report): readonly number[] {
  const sides = [...report.sides.keys(), ...report.helpers.keys()].sort().slice(0, SIDES);
  const parties = new Set<string>();
  const where = report.placeState ?? report.place;
  for (let i = 0; i < sides.length; i++) {
    for (let j = i + 1; j < sides.length; j++) if (sides[i] !== sides[j]) parties.add(`${sides[i]!} ${sides[j]!}`);
    if (where !== null) parties.add(`${sides[i]!} @${where}`);
  }
  if (report.sides.size === 0 && report.place !== null) parties.add(`@${report.place}`);
  // People whom one article gives a state and another none meet by their own names.
  const people = [...report.sides.values()]
    .flatMap((set) => [...set])
    .sort()
    .slice(0, SIDES);
  for (let i = 0; i < people.length; i++)
    for (let j = i + 1; j < people.length; j++) parties.add(`${people[i]!} ${people[j]!}`);
  const [first, last] = when(corpus, report);
  const keys: number[] = [];
  for (const pair of parties) {
    const hash = hashOf(`${report.family} ${pair}`);
    for (let bucket = bucketOf(first); bucket <= bucketOf(last); bucket++) {
      // Undated ones share no block with dated ones.
      const mixed = Math.imul(hash ^ (Number.isNaN(first) ? 1 : bucket), 0x9e3779b1);
      keys.push(((mixed ^ (mixed >>> 15)) >>> 6) * BUCKETS + (bucket % BUCKETS));
    }
  }
  return keys;
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
