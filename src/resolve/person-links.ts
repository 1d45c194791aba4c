import type { Bearer } from './bearers.js';
import { GAP_DAYS, LONG_NAME } from './bearers.js';
import { conflict, shared, sharedOffice, type Cluster } from './cluster.js';
import type { Company } from './company.js';
import { roots, type Ledger } from './ledger.js';
import type { NameRelation } from './names.js';

/** Two clusters that may be one person. */
export interface Link {
  readonly a: Cluster;
  readonly b: Cluster;
  readonly score: number;
  readonly why: string;
}

type Alike = Exclude<NameRelation, 'conflict' | 'none'>;

/** What a relation of names is worth, and from which score on a pair counts. */
const WORTH: Readonly<Record<Alike, { readonly worth: number; readonly needed: number; readonly words: string }>> = {
  same: { worth: 4, needed: 3.5, words: 'one name' },
  spelling: { worth: 3.5, needed: 3.5, words: 'spellings of one name' },
  middle: { worth: 3.4, needed: 3.5, words: 'one name, with and without a middle one' },
  fuller: { worth: 2.5, needed: 3, words: 'one name, in full and shorter' },
  loose: { worth: 2, needed: 2.9, words: 'like names' },
  initial: { worth: 1.5, needed: 2.9, words: 'one family name and initial' },
};
/** Who is spoken of in so many articles is known. */
const KNOWN = 3;
/** Clusters of one name that are compared without a state or organization in common. */
const OF_ONE_NAME = 24;
/** Clusters of one name with which all others of that name are compared. */
const HUBS = 8;
/** An office counts as shared within so many days. */
export const OFFICE_DAYS = 2 * 365;
/** News of one matter. */
export const NEAR_DAYS = 45;

/** Scores pairs of clusters whose names are one or alike, by name, state, office and company. */
export class LinkFinder {
  readonly #company: Company;
  readonly #ledger: Ledger;
  /** Those who share their name with somebody of another state. */
  readonly #namesakes = new Set<Cluster>();
  /** In how many articles a name stands, its spellings included. */
  readonly #fame = new Map<string, number>();

  constructor(company: Company, ledger: Ledger) {
    this.#company = company;
    this.#ledger = ledger;
  }

  /** @param full each related to the names that it may stand for */
  links(full: readonly Bearer[]): Link[] {
    const links: Link[] = [];
    for (const bearer of full) this.#learn(bearer);
    for (const bearer of full) {
      const own = roots(bearer.clusters);
      // Each with the largest, and with its neighbours.
      const bySize = [...own].sort((a, b) => b.articles.size - a.articles.size);
      for (let i = 0; i < bySize.length; i++)
        for (let j = i + 1; j < bySize.length && (i < HUBS || j <= i + OF_ONE_NAME); j++)
          this.#link(bySize[i]!, bySize[j]!, 'same', links);
      for (const { other, relation } of bearer.related) {
        if (relation === 'none' || relation === 'conflict') continue;
        // Each pair of names once.
        const [one, two] = [bearer.name, other.name];
        if (one.joined < two.joined || (one.joined === two.joined && one.suffix === null))
          this.#linkNames(own, roots(other.clusters), relation, links);
      }
    }
    return links;
  }

  #learn(bearer: Bearer): void {
    const affiliated = roots(bearer.clusters).filter(({ states }) => states.size > 0);
    if (affiliated.some((cluster) => cluster !== affiliated[0] && conflict(cluster, affiliated[0]!, false) !== null))
      for (const cluster of affiliated) this.#namesakes.add(cluster);
    const articles = (one: Bearer): number =>
      roots(one.clusters).reduce((sum, { articles: { size } }) => sum + size, 0);
    let fame = articles(bearer);
    for (const { other, relation } of bearer.related)
      if (relation === 'same' || relation === 'spelling') fame += articles(other);
    this.#fame.set(bearer.name.joined, fame);
  }

  /** Of two names the first few of each, and whoever has a state or organization in common. */
  #linkNames(own: readonly Cluster[], others: readonly Cluster[], relation: Alike, links: Link[]): void {
    const byAffiliation = new Map<string, Cluster[]>();
    for (const cluster of others.slice(OF_ONE_NAME))
      for (const id of [...cluster.states.keys(), ...cluster.organizations.keys()]) {
        const list = byAffiliation.get(id);
        if (list === undefined) byAffiliation.set(id, [cluster]);
        else if (list.length < OF_ONE_NAME) list.push(cluster);
      }
    const candidates = new Set<Cluster>();
    for (const cluster of own) {
      candidates.clear();
      for (const candidate of others.slice(0, OF_ONE_NAME)) candidates.add(candidate);
      for (const id of [...cluster.states.keys(), ...cluster.organizations.keys()])
        for (const candidate of byAffiliation.get(id) ?? []) candidates.add(candidate);
      for (const candidate of candidates) if (candidate !== cluster) this.#link(cluster, candidate, relation, links);
    }
  }

  #link(a: Cluster, b: Cluster, relation: Alike, links: Link[]): void {
    const { worth, needed, words } = WORTH[relation];
    const state = shared(a.states, b.states);
    if (state === null && a.states.size > 0 && b.states.size > 0) {
      if (relation === 'same' || relation === 'spelling')
        this.#ledger.refuse(a, b, `${words}; but ${conflict(a, b) ?? 'offices of different states'}`);
      return;
    }
    let score = worth;
    const reasons: string[] = [words];
    if (state !== null) {
      score += 1;
      reasons.push(`both of ${state}`);
    }
    const organization = shared(a.organizations, b.organizations);
    if (organization !== null) {
      score += 1;
      reasons.push(`both of ${organization}`);
    }
    const office = sharedOffice(a, b, OFFICE_DAYS);
    if (office !== null) {
      score += 1;
      reasons.push(`one office (${office.split('\t')[0]!})`);
    }
    const gap = Math.max(a.first - b.last, b.first - a.last);
    const { weight, people } = this.#company.sharedBy(a, b);
    if (weight > 0) {
      score += Math.min(1.5, weight * 0.6);
      if (people > 0) reasons.push(`${people} named beside both`);
      else reasons.push('named in one context');
      if (people > 0 && gap <= NEAR_DAYS) score += 0.2;
    }
    if (gap > GAP_DAYS) score -= 0.5;
    if (gap < 2 * 365) score += 0.2;
    if (score < needed) return;
    if (state === null && organization === null) {
      // Two may bear one name: without a state in common there must be a context in common, for less than a full name
      // somebody beside both, and after years more than that the news is of the same states again.
      const long = Math.min(wordsOf(a), wordsOf(b)) >= LONG_NAME && (relation === 'same' || relation === 'spelling');
      const full = relation === 'same' || relation === 'spelling' || relation === 'middle';
      const context = people > 0 || (full && ((weight >= 0.8 && !(gap > GAP_DAYS)) || this.#athome(a, b)));
      if (!long && !context) {
        if (!(full && relation !== 'middle' && this.#known(a, b, gap))) return;
        reasons.push('named without saying who, and nobody else is known by it');
      }
    }
    links.push({ a, b, score, why: reasons.join(', ') });
  }

  /**
   * Whom an article names without a word of introduction, it expects its readers to know: the one of that name, where
   * the name stands in several articles and is nowhere somebody else's.
   */
  #known(a: Cluster, b: Cluster, gap: number): boolean {
    if (a.introduced && b.introduced) return false;
    if (this.#namesakes.has(a) || this.#namesakes.has(b)) return false;
    // Three articles besides those of the stranger's.
    const fame = Math.max(...[a, b].map(({ names: [name] }) => this.#fame.get(name!.joined) ?? 0));
    const stranger = Math.min(a.articles.size, b.articles.size);
    const figure = Math.max(a.articles.size, b.articles.size);
    return figure >= KNOWN || (fame - stranger >= KNOWN && !(gap > GAP_DAYS));
  }

  /** Whether the articles of the one speak of a state whose office the other has. */
  #athome(a: Cluster, b: Cluster): boolean {
    const names = (company: Int32Array, states: ReadonlyMap<string, number>): boolean =>
      [...states.keys()].some((state) => company.includes(this.#company.named(state)));
    return names(this.#company.ofCluster(a), b.states) || names(this.#company.ofCluster(b), a.states);
  }
}

/** Of the longest name. */
function wordsOf(cluster: Cluster): number {
  return Math.max(...cluster.names.map((name) => name.words.length));
}
