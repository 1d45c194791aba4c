import type { Corpus } from './corpus.js';
import { compareNames, type PersonName } from './names.js';

/** Names of a cluster that a newcomer's name is compared with. */
const NAMES = 12;
/** A state counts as a person's where at least this share of the statements about their states names it. */
const SHARE = 0.2;

/** Reasons kept for one cluster. */
const REASONS = 12;

// Most clusters are small and have nothing in most of these: they share what is empty, and get their own on writing.
const NONE: ReadonlyMap<string, never> = new Map<string, never>();
const NOBODY: ReadonlySet<never> = new Set<never>();

function withEntry<V>(map: ReadonlyMap<string, V>, key: string, value: V): ReadonlyMap<string, V> {
  if (map === NONE) return new Map([[key, value]]);
  return (map as Map<string, V>).set(key, value);
}

function withMember<V>(set: ReadonlySet<V>, member: V): ReadonlySet<V> {
  if (set === NOBODY) return new Set([member]);
  return (set as Set<V>).add(member);
}

/** Occurrences taken for one person, and what their articles say together. */
export class Cluster {
  readonly names: PersonName[] = [];
  /** How many occurrences give them an office of this state or organization, or call them its. */
  states: ReadonlyMap<string, number> = NONE;
  organizations: ReadonlyMap<string, number> = NONE;
  /** `title\tof`, lower case → the first and last day for which an article says so. */
  offices: ReadonlyMap<string, { first: number; last: number }> = NONE;
  readonly articles = new Set<number>();
  /** Clusters that must stay apart from it, whatever the evidence. */
  apart: ReadonlySet<Cluster> = NOBODY;
  why: ReadonlySet<string> = NOBODY;
  occurrences: number[];
  /** The days of publication; NaN where no article is dated. */
  first = NaN;
  last = NaN;
  /** Some article says what they are. */
  introduced = false;
  /** A person decided that its parts are one: its names need not agree. */
  decided = false;
  /** The cluster that took it in. */
  #into: Cluster | null = null;

  /** @param occurrences in order, at least one, all of one name */
  constructor(corpus: Corpus, name: PersonName, occurrences: number[]) {
    this.names.push(name);
    this.occurrences = occurrences;
    for (const occurrence of occurrences) {
      const article = corpus.articleOf(occurrence);
      this.articles.add(article);
      const { first, last } = corpus.published(article);
      this.#date(first, last);
      const states = new Set<string>();
      const organizations = new Set<string>();
      const owner = corpus.state(occurrence);
      if (owner?.startsWith('state:') === true) states.add(owner);
      else if (owner !== null) organizations.add(owner);
      for (const { title, of } of corpus.offices(occurrence)) {
        this.introduced = true;
        if (of === null) continue;
        if (of.startsWith('state:')) states.add(of);
        else if (of.startsWith('organization:')) organizations.add(of);
        const key = `${title.toLowerCase()}\t${of}`;
        const span = this.offices.get(key);
        if (span === undefined) this.offices = withEntry(this.offices, key, { first, last });
        else widen(span, first, last);
      }
      for (const state of states) this.states = withEntry(this.states, state, (this.states.get(state) ?? 0) + 1);
      for (const id of organizations)
        this.organizations = withEntry(this.organizations, id, (this.organizations.get(id) ?? 0) + 1);
    }
  }

  /** The cluster that it is part of by now. */
  get root(): Cluster {
    if (this.#into === null) return this;
    return (this.#into = this.#into.root);
  }

  /** Take in another; both roots. Linear in the smaller one. @returns the one that is left */
  join(other: Cluster, why: string): Cluster {
    if (other.occurrences.length > this.occurrences.length) return other.join(this, why);
    for (const occurrence of other.occurrences) this.occurrences.push(occurrence);
    for (const article of other.articles) this.articles.add(article);
    for (const name of other.names)
      if (!this.names.some((known) => known.joined === name.joined && known.suffix === name.suffix))
        this.names.push(name);
    for (const [state, count] of other.states)
      this.states = withEntry(this.states, state, (this.states.get(state) ?? 0) + count);
    for (const [id, count] of other.organizations)
      this.organizations = withEntry(this.organizations, id, (this.organizations.get(id) ?? 0) + count);
    for (const [office, span] of other.offices) {
      const known = this.offices.get(office);
      if (known === undefined) this.offices = withEntry(this.offices, office, span);
      else widen(known, span.first, span.last);
    }
    for (const cluster of other.apart) this.keepApart(cluster);
    this.#date(other.first, other.last);
    this.decided ||= other.decided;
    this.introduced ||= other.introduced;
    for (const reason of [...other.why, why]) if (this.why.size < REASONS) this.why = withMember(this.why, reason);
    other.#into = this;
    other.occurrences = [];
    other.articles.clear();
    return this;
  }

  /** Both stay apart, whatever is found later. */
  keepApart(other: Cluster): void {
    this.apart = withMember(this.apart, other);
    other.apart = withMember(other.apart, this);
  }

  #date(first: number, last: number): void {
    if (Number.isNaN(first)) return;
    this.first = Number.isNaN(this.first) ? first : Math.min(this.first, first);
    this.last = Number.isNaN(this.last) ? last : Math.max(this.last, last);
  }
}

function widen(span: { first: number; last: number }, first: number, last: number): void {
  if (Number.isNaN(first)) return;
  span.first = Number.isNaN(span.first) ? first : Math.min(span.first, first);
  span.last = Number.isNaN(span.last) ? last : Math.max(span.last, last);
}

/**
 * Why two clusters can't be one person, whatever speaks for it; null where nothing forbids it.
 *
 * @param names whether the names are to be looked at too
 */
export function conflict(a: Cluster, b: Cluster, names = true): string | null {
  if (a.apart.has(b) || b.apart.has(a)) return 'decided to be kept apart';
  for (const apart of a.apart) if (apart.root === b) return 'decided to be kept apart';
  for (const apart of b.apart) if (apart.root === a) return 'decided to be kept apart';
  if (namedTogether(a, b)) return 'one article names both';
  if (a.states.size > 0 && b.states.size > 0 && shared(a.states, b.states) === null)
    return `offices of ${most(a.states)} and ${most(b.states)}`;
  if (names && !a.decided && !b.decided)
    for (const one of a.names.slice(0, NAMES))
      for (const other of b.names.slice(0, NAMES))
        if (compareNames(one, other) === 'conflict') return `given names differ: ${one.text}, ${other.text}`;
  return null;
}

/** Whether some article has both. */
export function namedTogether(a: Cluster, b: Cluster): boolean {
  const [small, large] = a.articles.size <= b.articles.size ? [a, b] : [b, a];
  for (const article of small.articles) if (large.articles.has(article)) return true;
  return false;
}

/** A state or organization that counts as both's. */
export function shared(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): string | null {
  const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, n) => sum + n, 0);
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let best: string | null = null;
  const [smallTotal, largeTotal] = [total(small), total(large)];
  for (const [id, count] of small) {
    const other = large.get(id);
    if (other === undefined || count < SHARE * smallTotal || other < SHARE * largeTotal) continue;
    if (best === null || id < best) best = id;
  }
  return best;
}

function most(counts: ReadonlyMap<string, number>): string {
  let best = '';
  let count = 0;
  for (const [id, n] of counts) if (n > count || (n === count && id < best)) [best, count] = [id, n];
  return best;
}

/** An office that both are given, within so many days of each other; null if none. Undated statements agree with all. */
export function sharedOffice(a: Cluster, b: Cluster, withinDays: number): string | null {
  const [small, large] = a.offices.size <= b.offices.size ? [a, b] : [b, a];
  let best: string | null = null;
  for (const [office, span] of small.offices) {
    const other = large.offices.get(office);
    if (other === undefined) continue;
    const gap = Math.max(span.first - other.last, other.first - span.last);
    if (!(gap > withinDays) && (best === null || office < best)) best = office;
  }
  return best;
}
