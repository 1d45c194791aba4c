import { CUE_KINDS, cueBit } from '../knowledge/furniture.js';
import type { Line } from './lines.js';
import type { Shape } from './line-shapes.js';

/** What stands below an article rather than inside it. */
const END_CUES = (['related', 'latest', 'most-read', 'share', 'comments', 'newsletter', 'legal'] as const).reduce(
  (mask, kind) => mask | cueBit(kind),
  0,
);

/** Units of prose in a line: lines that end a sentence or are long count. */
export function proseOf(shape: Shape): number {
  if (shape.kind === 4 || (shape.kind === 3 && shape.functionShare > 0.15)) return shape.units;
  return shape.kind === 2 ? shape.units / 2 : 0;
}

/** How far neighbours are looked at, in lines. */
const NEAR = 3;
/** Numbers that tell of the line itself and of where it stands, beside its cues; and those of each neighbour. */
const OWN = 49;
const SUMMARY = 7;

/** What a model is told of every line of a page: a row of numbers each, of one length and in one order. */
export interface Features {
  /** Numbers in a row. */
  readonly width: number;
  /** Row after row. */
  readonly values: Float64Array;
}

/**
 * The features that every line of text has. Lengths in UTF-16 units, shares from 0 to 1, distances in lines.
 *
 * @param room how many more numbers each row is to have, for the caller to fill
 */
export function lineFeatures(lines: readonly Line[], shapes: readonly Shape[], room = 0): Features {
  const count = lines.length;
  const prose = shapes.map(proseOf);
  const sums = runningSums(prose);
  const total = sums[count] ?? 0;
  const shorts = runningSums(shapes.map((shape) => (shape.units < 40 ? 1 : 0)));
  const units = runningSums(shapes.map((shape) => shape.units));
  const ends = runningSums(shapes.map((shape) => (isEnd(shape) ? 1 : 0)));
  const within = (list: Float64Array, from: number, to: number): number =>
    list[Math.min(count, Math.max(0, to))]! - list[Math.min(count, Math.max(0, from))]!;
  const [runFrom, runTo] = mainRun(prose);
  const vocabulary = runVocabulary(shapes, prose, runFrom, runTo);
  const times = repetitions(lines);
  const summaries = new Float64Array(count * SUMMARY);
  shapes.forEach((shape, i) => {
    const at = i * SUMMARY;
    summaries[at] = shape.units;
    summaries[at + 1] = shape.kind;
    summaries[at + 2] = shape.functionShare;
    summaries[at + 3] = shape.capitalShare;
    summaries[at + 4] = shape.ending;
    summaries[at + 5] = shape.date;
    summaries[at + 6] = (isEnd(shape) ? 1 : 0) + (shape.onlyCues !== 0 ? 2 : 0);
  });
  let endCueAt = -60;
  const width = OWN + CUE_KINDS.length + 2 * NEAR * SUMMARY + room;
  const values = new Float64Array(count * width);
  lines.forEach((line, i) => {
    const shape = shapes[i]!;
    const once = i >= runFrom && i < runTo && prose[i]! > 0 ? 1 : 0;
    let content = 0;
    let shared = 0;
    for (const word of shape.words) {
      if ((word & 1) === 0) continue;
      content++;
      if ((vocabulary.get(word) ?? 0) > once) shared++;
    }
    const looks = [
      shape.units,
      shape.words.length,
      shape.ending,
      shape.ending === 1 || shape.ending === 2 || shape.ending === 5 ? 1 : 0,
      shape.beginning,
      shape.functionShare,
      shape.capitalShare,
      shape.digitShare,
      shape.sentences,
      shape.date,
      shape.selfWords,
      shape.signs & 1,
      shape.signs & 2,
      shape.signs & 4,
      shape.signs & 8,
      shape.signs & 16,
      shape.signs & 32,
      shape.signs & 64,
      shape.kind,
      shape.onlyCues === 0 ? 0 : 1,
      (shape.cues & END_CUES) === 0 ? 0 : 1,
      Math.min(60, i - endCueAt),
      within(ends, runFrom, i),
      times[i] === 0 && i > 0 && sameStart(lines[i - 1]!.text, line.text) ? 3 : times[i]!,
      Math.min(3, line.blanksBefore),
      Math.min(3, lines[i + 1]?.blanksBefore ?? 3),
      i,
      i / count,
      count - 1 - i,
      (units[i] ?? 0) / Math.max(1, units[count] ?? 1),
      within(sums, i - 3, i),
      within(sums, i - 8, i),
      within(sums, i + 1, i + 4),
      within(sums, i + 1, i + 9),
      within(shorts, i - 5, i),
      within(shorts, i + 1, i + 6),
      within(shorts, i - 12, i),
      within(shorts, i + 1, i + 13),
      total === 0 ? -1 : sums[i]! / total,
      total === 0 ? -1 : (total - sums[i + 1]!) / total,
      sums[i]!,
      total - sums[i + 1]!,
      total,
      clamp(i - runFrom),
      clamp(runTo - 1 - i),
      i >= runFrom && i < runTo ? 1 : 0,
      content === 0 ? -1 : shared / content,
      shared,
      total === 0 ? 0 : within(sums, runFrom, runTo) / total,
    ];
    let at = i * width;
    values.set(looks, at);
    at += OWN;
    for (let kind = 0; kind < CUE_KINDS.length; kind++) values[at++] = (shape.cues >> kind) & 1;
    for (let d = -NEAR; d <= NEAR; d++) {
      if (d === 0) continue;
      const neighbour = (i + d) * SUMMARY;
      const beyond = i + d < 0 || i + d >= count;
      for (let f = 0; f < SUMMARY; f++) values[at++] = beyond ? -1 : summaries[neighbour + f]!;
    }
    if (isEnd(shape)) endCueAt = i;
  });
  return { width, values };
}

function isEnd(shape: Shape): boolean {
  return shape.units < 100 && (shape.cues & END_CUES) !== 0;
}

function clamp(distance: number): number {
  return Math.max(-60, Math.min(60, distance));
}

function runningSums(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) sums[i + 1] = sums[i]! + values[i]!;
  return sums;
}

/** For each line 0 where no other begins alike, 1 where it is the first of several that do, 2 where it is a later one. */
function repetitions(lines: readonly Line[]): Uint8Array {
  const first = new Map<string, number>();
  const times = new Uint8Array(lines.length);
  lines.forEach(({ text }, i) => {
    const key = text.slice(0, 200);
    const at = first.get(key);
    if (at === undefined) first.set(key, i);
    else {
      times[at] = 1;
      times[i] = 2;
    }
  });
  return times;
}

/** In how many lines of prose of the main stretch a word stands. */
function runVocabulary(
  shapes: readonly Shape[],
  prose: readonly number[],
  from: number,
  to: number,
): ReadonlyMap<number, number> {
  const vocabulary = new Map<number, number>();
  const lastIn = new Map<number, number>();
  for (let i = from; i < to; i++) {
    if (prose[i]! <= 0) continue;
    for (const word of shapes[i]!.words) {
      if ((word & 1) === 0 || lastIn.get(word) === i) continue;
      lastIn.set(word, i);
      vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1);
    }
  }
  return vocabulary;
}

function sameStart(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length, 40);
  return length >= 20 && a.slice(0, length) === b.slice(0, length);
}

/** The lines of the longest stretch of prose, over gaps of a few lines: [from, to). */
function mainRun(prose: readonly number[]): readonly [number, number] {
  let best: readonly [number, number] = [0, 0];
  let bestSum = 0;
  let from = -1;
  let sum = 0;
  let last = 0;
  for (let i = 0; i < prose.length; i++) {
    if (prose[i]! <= 0) continue;
    if (from === -1 || i - last > 5) {
      from = i;
      sum = 0;
    }
    sum += prose[i]!;
    last = i;
    if (sum > bestSum) {
      bestSum = sum;
      best = [from, i + 1];
    }
  }
  return best;
}
