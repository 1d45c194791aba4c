import type { Corpus } from './corpus.js';
import type { DayPart } from './day-parts.js';
import { Doubles } from './ints.js';
import type { Report } from './reports.js';

/** What people decided about reports, by their number. */
export interface EventConstraints {
  readonly together: readonly (readonly [number, number])[];
  readonly apart: readonly (readonly [number, number])[];
}

/** Reports taken for one event, in order, and why. */
export interface EventCluster {
  readonly reports: readonly number[];
  readonly why: readonly string[];
}

export interface EventRefusal {
  readonly a: number;
  readonly b: number;
  readonly why: string;
}

/** Days of a block. */
const BUCKET = 16;
/** A date that may mean more days than this is as good as none. */
const VAGUE = 92;
/** Reports of a block that are all compared; in larger ones each with its neighbours in time. */
const BLOCK = 40;
const NEIGHBOURS = 16;
/** Sides of a report that make blocks. */
const SIDES = 6;
/** An undated report speaks of a meeting so many days before its publication at most, or after where it is planned. */
const BEFORE = 21;
const AHEAD = 75;
const MARGIN = 0.75;
const REFUSALS = 1000;
const NO_REASONS: readonly string[] = [];

interface Link {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  /** The dates don't settle it: there must be no other candidate. */
  readonly weak: boolean;
  readonly why: string;
}

/**
 * Decide which reports speak of one event.
 *
 * Blocks by pairs of sides (or a side and a place) and time, pairs scored by who, when and where, the best joined first;
 * each joining looks at all that both clusters hold. Two events of one article stay two. Linear but for sorting.
 *
 * @param reports in order of their articles
 */
export function matchEvents(
  corpus: Corpus,
  reports: readonly Report[],
  constraints: EventConstraints,
): { readonly clusters: readonly EventCluster[]; readonly refused: readonly EventRefusal[] } {
  // Most reports resemble no other: only those that do get a group.
  const groups = new Map<number, Group>();
  const groupOf = (index: number): Group => {
    let group = groups.get(index);
    if (group === undefined) groups.set(index, (group = new Group(reports[index]!, index)));
    return group.root;
  };
  const refused: EventRefusal[] = [];
  for (const [a, b] of constraints.together) {
    const [one, other] = [groupOf(a), groupOf(b)];
    if (one !== other) one.join(other, 'decided');
  }
  for (const [a, b] of constraints.apart) {
    groupOf(a).apart.add(groupOf(b));
    groupOf(b).apart.add(groupOf(a));
  }

  const links = findLinks(corpus, reports);
  const byReport = new Map<number, Link[]>();
  for (const link of links)
    for (const report of [link.a, link.b]) {
      const list = byReport.get(report);
      if (list) list.push(link);
      else byReport.set(report, [link]);
    }
  for (const link of links) {
    const [one, other] = [groupOf(link.a), groupOf(link.b)];
    if (one === other) continue;
    let against = one.conflict(other);
    if (against === null && link.weak)
      for (const [own, chosen] of [
        [link.a, other],
        [link.b, one],
      ] as const)
        for (const rival of (byReport.get(own) ?? []).slice(0, BLOCK)) {
          if (rival === link || rival.score < link.score - MARGIN) continue;
          const group = groupOf(rival.a === own ? rival.b : rival.a);
          if (group !== chosen && group !== groupOf(own) && group.conflict(chosen) !== null)
            against = 'another fits as well';
        }
    if (against !== null) {
      if (refused.length < REFUSALS) refused.push({ a: link.a, b: link.b, why: `${link.why}; but ${against}` });
      continue;
    }
    one.join(other, link.why);
  }
  const clusters: EventCluster[] = [];
  const listed = new Set<Group>();
  for (let index = 0; index < reports.length; index++) {
    const group = groups.get(index)?.root;
    if (group === undefined) clusters.push({ reports: [index], why: NO_REASONS });
    else if (!listed.has(group)) {
      listed.add(group);
      clusters.push({ reports: group.members.sort((a, b) => a - b), why: [...group.why].sort() });
    }
  }
  return {
    clusters,
    refused: refused.filter(({ a, b }) => groupOf(a) !== groupOf(b)),
  };
}

/** Pairs that may be one event, best first. */
function findLinks(corpus: Corpus, reports: readonly Report[]): Link[] {
  // An entry is a block and a report in one number, so that a million reports in thirty blocks each are sorted in place.
  const radix = 2 ** Math.ceil(Math.log2(reports.length + 2));
  const blocks = Math.min(2 ** 32, 2 ** 52 / radix);
  const entries = new Doubles();
  const starts = Float64Array.from(reports, (report) => when(corpus, report)[0]);
  reports.forEach((report, index) => {
    for (const key of blockKeys(corpus, report)) entries.push((key % blocks) * radix + index);
  });
  const sorted = entries.values.sort();
  const links: Link[] = [];
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
        const link = compare(corpus, reports, a, b);
        if (link !== null) links.push(link);
      }
  }
  links.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  return links.filter(({ a, b }, index) => a !== links[index - 1]?.a || b !== links[index - 1]?.b);
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
  for (let i = 0; i < sides.length; i++) {
    for (let j = i + 1; j < sides.length; j++) if (sides[i] !== sides[j]) parties.add(`${sides[i]!} ${sides[j]!}`);
    if (report.placeState !== null) parties.add(`${sides[i]!} @${report.placeState}`);
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

/** The days in which the event is looked for: by its date, or where that tells too little by the day of publication. */
function when(corpus: Corpus, report: Report): readonly [first: number, last: number] {
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

function exact(report: Report): boolean {
  return report.days !== null && report.days.first === report.days.last;
}

/** Score one pair; null where it can't be one event. */
function compare(corpus: Corpus, reports: readonly Report[], i: number, j: number): Link | null {
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

  const who = compareSides(a, b);
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
 * @returns null where they exclude each other: a side for which they name different people, or too few in common;
 *   `needed` is the number of sides of the report that has fewer
 */
function compareSides(
  a: Report,
  b: Report,
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
      }
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
  if (large.sides.size > 3 * Math.max(1, needed) && needed < 3 && people < 2) return null;
  return { matched: matched + helpersInCommon(a, b), people, needed };
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

/** Reports taken for one so far. */
class Group {
  readonly members: number[];
  readonly why = new Set<string>();
  /** Groups that must stay apart from it. */
  readonly apart = new Set<Group>();
  readonly #articles = new Set<number>();
  readonly #sides = new Map<string, Set<string>>();
  readonly #family: string;
  readonly #parts = new Set<DayPart>();
  /** Places proper, not the states that they lie in. */
  readonly #places = new Set<string>();
  /** Whether no report of it knows the day. */
  #vague: boolean;
  /** The days on which all agree but for one; null while none is dated. */
  #first: number | null = null;
  #last: number | null = null;
  #into: Group | null = null;

  constructor(report: Report, index: number) {
    this.members = [index];
    this.#articles.add(report.article);
    this.#family = report.family;
    for (const [side, people] of report.sides) this.#sides.set(side, new Set(people));
    if (report.part !== null) this.#parts.add(report.part);
    if (report.place !== null && report.place !== report.placeState) this.#places.add(report.place);
    if (report.days !== null) [this.#first, this.#last] = [report.days.first, report.days.last];
    this.#vague = !exact(report);
  }

  get root(): Group {
    if (this.#into === null) return this;
    return (this.#into = this.#into.root);
  }

  /** Why two groups can't be one event; null where nothing forbids it. */
  conflict(other: Group): string | null {
    for (const group of this.apart) if (group.root === other) return 'decided to be kept apart';
    for (const group of other.apart) if (group.root === this) return 'decided to be kept apart';
    const [small, large] = this.#articles.size <= other.#articles.size ? [this, other] : [other, this];
    for (const article of small.#articles) if (large.#articles.has(article)) return 'one article tells of both';
    if (this.#family !== other.#family) return 'they differ in kind';
    if (this.#first !== null && other.#first !== null)
      if (Math.max(this.#first - other.#last!, other.#first - this.#last!) > 1) return 'their dates exclude each other';
    let common = 0;
    const against: string[] = [];
    for (const [side, people] of this.#sides) {
      const others = other.#sides.get(side);
      if (others === undefined || people.size === 0 || others.size === 0) continue;
      let both = 0;
      for (const id of people) if (others.has(id)) both++;
      if (both === 0) against.push(side);
      common += both;
    }
    if (against.length > 0 && common < 2 * against.length) return `different people of ${against[0]!}`;
    if ((this.#vague || other.#vague) && this.#places.size > 0 && other.#places.size > 0)
      if (![...this.#places].some((place) => other.#places.has(place))) return 'in different places';
    if (this.#family === 'call')
      for (const part of this.#parts) if (other.#parts.size > 0 && !other.#parts.has(part)) return 'at different hours';
    return null;
  }

  join(other: Group, why: string): void {
    if (other.members.length > this.members.length) {
      other.join(this, why);
      return;
    }
    for (const member of other.members) this.members.push(member);
    for (const group of other.apart) this.apart.add(group);
    for (const article of other.#articles) this.#articles.add(article);
    for (const [side, people] of other.#sides) {
      const known = this.#sides.get(side);
      if (known === undefined) this.#sides.set(side, people);
      else for (const id of people) known.add(id);
    }
    for (const part of other.#parts) this.#parts.add(part);
    for (const place of other.#places) this.#places.add(place);
    this.#vague &&= other.#vague;
    if (other.#first !== null) {
      if (this.#first === null) [this.#first, this.#last] = [other.#first, other.#last];
      else {
        const [first, last] = [Math.max(this.#first, other.#first), Math.min(this.#last!, other.#last!)];
        // Where sources disagree by a day, both days stay possible.
        [this.#first, this.#last] =
          first <= last ? [first, last] : [Math.min(this.#first, other.#first), Math.max(this.#last!, other.#last!)];
      }
    }
    for (const reason of other.why) this.why.add(reason);
    this.why.add(why);
    other.#into = this;
  }
}
