import type { Corpus } from './corpus.js';
import { exact, VAGUE, when } from './event-times.js';
import type { Report } from './reports.js';

/** Two reports that may be of one event. */
export interface Link {
  /** Their numbers, the lower first. */
  readonly a: number;
  readonly b: number;
  readonly score: number;
  /** The dates don't settle it: there must be no other candidate. */
  readonly weak: boolean;
  readonly why: string;
}

/** Score one pair; null where it can't be one event. */
export function compare(corpus: Corpus, reports: readonly Report[], i: number, j: number): Link | null {
  const [a, b] = [reports[i]!, reports[j]!];
  if (a.article === b.article || a.family !== b.family) return null;
  const reasons: string[] = [];
  let score = 0;
  let weak = false;

  const bothExact = exact(a) && exact(b);
  const gap =
    a.days === null || b.days === null ? null : Math.max(a.days.first - b.days.last, b.days.first - a.days.last);
  const vague = [a, b].some(({ days }) => days === null || days.last - days.first > VAGUE);
  if (gap !== null && gap > 1) return null;
  if (gap === 1 && !bothExact) return null;
  if (bothExact && gap === 0) {
    score += 3;
    reasons.push('one day');
  } else if (vague) {
    const [x, y] = [when(corpus, a), when(corpus, b)];
    if (!(x[0] <= y[1] && y[0] <= x[1])) return null;
    score += 1;
    weak = true;
    reasons.push('no date against it');
  } else if (gap === 1) {
    score += 1;
    weak = true;
    reasons.push('dates a day apart');
  } else {
    score += 2;
    weak = Math.max(a.days!.last - a.days!.first, b.days!.last - b.days!.first) > 7;
    reasons.push('dates that agree');
  }
  const [partA, partB] = [a.part, b.part];
  if (partA !== null && partB !== null) {
    if (partA !== partB && a.family === 'call') return null;
    if (partA === partB) score += 0.5;
  }

  const who = compareSides(a, b, bothExact && gap === 0);
  if (who === null) return null;
  const { matched, people, needed } = who;
  score += Math.min(3, matched * 0.5 + people * 0.5);

  let place: 'one' | 'unknown' | 'near' | 'apart' = 'unknown';
  if (a.place !== null && b.place !== null) {
    if (a.place === b.place) place = 'one';
    else if (a.placeState !== null && b.placeState !== null && a.placeState !== b.placeState) place = 'apart';
    else place = a.place === a.placeState || b.place === b.placeState ? 'one' : 'near';
  }
  if (place === 'one') {
    score += a.place === b.place && a.place !== a.placeState ? 1 : 0.5;
    reasons.push('one place');
  } else if (place === 'near') {
    if (!bothExact && weak) return null;
    score -= 0.5;
  } else if (place === 'apart') {
    // Sources may disagree where; not when, who and where at once.
    if (!bothExact || gap !== 0 || people < 2) return null;
    score -= 1;
  }
  if (gap === 1 && place !== 'one') return null;
  if (matched < 2 && !(matched === 1 && place === 'one' && needed <= 1 && !vague)) {
    if (!(matched === 0 && needed === 0 && place === 'one' && a.place !== a.placeState && !vague)) return null;
  }
  reasons.push(people > 1 ? `${String(people)} people in common` : 'the same parties');
  return score >= 2.5 ? { a: i, b: j, score, weak, why: reasons.join(', ') } : null;
}

/**
 * Whom two reports have in common.
 *
 * @param oneDay whether both are sure to be of one day
 * @returns null where they exclude each other: a side for which they name different people, or too few in common;
 *   `needed` is the number of sides of the report that has fewer
 */
function compareSides(
  a: Report,
  b: Report,
  oneDay: boolean,
): { readonly matched: number; readonly people: number; readonly needed: number } | null {
  const [small, large] = a.sides.size <= b.sides.size ? [a, b] : [b, a];
  let matched = 0;
  let people = 0;
  let against = 0;
  for (const [side, named] of small.sides) {
    const other = large.sides.get(side) ?? large.helpers.get(side);
    if (other === undefined) {
      // A person without a known state on one side may stand for a state on the other.
      const id = [...named].find((person) => holds(large.sides, person) || holds(large.helpers, person));
      if (id !== undefined) {
        matched++;
        people++;
      } else if (oneDay && byFamilyName(named, large.sides)) matched++;
      continue;
    }
    if (named.size > 0 && other.size > 0) {
      let common = 0;
      for (const id of named) if (other.has(id)) common++;
      if (common === 0) {
        against++;
        continue;
      }
      people += common;
    }
    matched++;
  }
  // One of several may be known by another name; where the others are the same, that doesn't part the reports.
  if (against > 0 && people < 2 * against) return null;
  const needed = small.sides.size - against;
  if (needed > 3 ? matched < needed / 2 : matched < needed) return null;
  // A body's summit is told of as the body's alone, or with all who came.
  const oneBodys = a.kind === 'summit' && b.kind === 'summit' && a.place !== a.placeState && a.place === b.place;
  if (large.sides.size > 3 * Math.max(1, needed) && needed < 3 && people < 2 && !oneBodys) return null;
  if (isBeside(small, large) || isBeside(large, small)) return null;
  return { matched: matched + helpersInCommon(a, b), people, needed };
}

/** Two who came to a summit of many may well meet there by themselves. */
function isBeside(one: Report, summit: Report): boolean {
  if (summit.kind !== 'summit' || one.kind === 'summit' || summit.sides.size < 3 || one.sides.size !== 2) return false;
  return [...one.sides.values()].every((people) => people.size > 0);
}

/** One report has a family name alone, the other a whole name that ends in it: told of one day, that is enough. */
function byFamilyName(named: ReadonlySet<string>, sides: Report['sides']): boolean {
  const ends = (whole: string, alone: string): boolean =>
    !alone.includes('-') && whole.endsWith(`-${alone.slice('person:'.length)}`);
  for (const people of sides.values())
    for (const other of people) for (const own of named) if (ends(other, own) || ends(own, other)) return true;
  return false;
}

function holds(sides: ReadonlyMap<string, ReadonlySet<string>>, person: string): boolean {
  for (const people of sides.values()) if (people.has(person)) return true;
  return false;
}

function helpersInCommon(a: Report, b: Report): number {
  let count = 0;
  for (const side of a.helpers.keys()) if (b.helpers.has(side) && !b.sides.has(side) && !a.sides.has(side)) count++;
  return Math.min(1, count);
}
