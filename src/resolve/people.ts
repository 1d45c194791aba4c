import { Cluster, conflict, shared, sharedOffice } from './cluster.js';
import { Company } from './company.js';
import type { Nicknames } from '../knowledge/nicknames.js';
import type { Corpus } from './corpus.js';
import { blockingKeys, compareNames, nameKey, parseName, type NameRelation, type PersonName } from './names.js';

/** What people decided about occurrences, before any rule looks at them. */
export interface PersonConstraints {
  readonly together: readonly (readonly [number, number])[];
  /** The second of each pair leaves what its name alone would put together with the first. */
  readonly apart: readonly (readonly [number, number])[];
}

/** Two clusters that look like one person, and why they were left apart. */
export interface Refusal {
  readonly a: Cluster;
  readonly b: Cluster;
  readonly why: string;
}

export interface People {
  /** The cluster of each occurrence; null for those of other kinds. */
  readonly clusterOf: readonly (Cluster | null)[];
  /** Each once, in the order of their first occurrence. */
  readonly clusters: readonly Cluster[];
  readonly refused: readonly Refusal[];
}

/** Years without a word of a person after which one name and one state may be another's. */
const GAP_DAYS = 8 * 365;
/** Names of one block that are all compared with each other; in larger blocks each with its neighbours in order. */
const BLOCK = 40;
const NEIGHBOURS = 12;
/** Clusters of one name that are compared without a state or organization in common. */
const OF_ONE_NAME = 24;
/** Clusters of one name with which all others of that name are compared. */
const HUBS = 8;
const REFUSALS = 2000;
/** Companies kept at a time. */
const COMPANIES = 20_000;
/** An office counts as shared within so many days, and a lone family name as near. */
const OFFICE_DAYS = 2 * 365;
const NEAR_DAYS = 45;

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
/** Full names of so many words are seldom borne by two. */
const LONG_NAME = 3;
/** A rival that excludes the choice must be behind by so much. */
const MARGIN = 0.7;

/** One name and everything that bears it. */
interface Bearer {
  readonly name: PersonName;
  readonly clusters: Cluster[];
  readonly related: { readonly other: Bearer; readonly relation: NameRelation }[];
}

interface Link {
  readonly a: Cluster;
  readonly b: Cluster;
  readonly score: number;
  readonly why: string;
}

/**
 * Decide which mentions of people across articles are one person.
 *
 * Strongest evidence first: one name and one state or organization; then pairs of like names, scored by name, state,
 * office and company, best first; last bynames and lone family names. Each joining looks at all that both clusters hold,
 * so that a wrong pair does not draw others after it. Linear but for sorting: names are compared within blocks, and in
 * large blocks with their neighbours only.
 *
 * @param corpus sealed
 * @param nicknames everyday forms of given names
 */
export function resolvePeople(corpus: Corpus, constraints: PersonConstraints, nicknames?: Nicknames): People {
  return new Resolver(corpus, constraints, nicknames).run();
}

class Resolver {
  readonly #corpus: Corpus;
  readonly #constraints: PersonConstraints;
  readonly #company: Company;
  readonly #nicknames: Nicknames | undefined;
  readonly #refused: Refusal[] = [];
  readonly #initial: (Cluster | null)[];
  /** Those who share their name with somebody of another state. */
  readonly #namesakes = new Set<Cluster>();

  constructor(corpus: Corpus, constraints: PersonConstraints, nicknames?: Nicknames) {
    this.#corpus = corpus;
    this.#nicknames = nicknames;
    this.#constraints = constraints;
    this.#company = new Company(corpus);
    this.#initial = new Array<Cluster | null>(corpus.occurrences).fill(null);
  }

  run(): People {
    const { full, lone } = this.#bearers();
    this.#decide();
    this.#relate(full);
    for (const bearer of full) this.#joinByAffiliation(bearer);
    this.#joinLinks(this.#links(full));
    this.#joinBynames(full, lone);
    this.#joinLone(full, lone);
    const clusterOf = this.#initial.map((cluster) => cluster?.root ?? null);
    const clusters = new Set<Cluster>();
    for (const cluster of clusterOf) if (cluster !== null) clusters.add(cluster);
    for (const cluster of clusters) cluster.occurrences.sort((a, b) => a - b);
    const refused = this.#refused.filter(({ a, b }) => a.root !== b.root);
    return { clusterOf, clusters: [...clusters], refused };
  }

  /** Put together what has one name and the same states and organizations; a lone name by its article. */
  #bearers(): { readonly full: readonly Bearer[]; readonly lone: readonly Bearer[] } {
    const corpus = this.#corpus;
    const isolated = new Set(this.#constraints.apart.map(([, second]) => second));
    const parsed = new Map<string, PersonName>();
    const bearers = new Map<string, { name: PersonName; groups: Map<string, number[]> }>();
    for (let occurrence = 0; occurrence < corpus.occurrences; occurrence++) {
      if (corpus.kind(occurrence) !== 'person') continue;
      const text = corpus.name(occurrence);
      let name = parsed.get(text);
      if (name === undefined) parsed.set(text, (name = parseName(text, this.#nicknames)));
      const key = `${name.joined} ${name.suffix ?? ''}`;
      let bearer = bearers.get(key);
      if (bearer === undefined) bearers.set(key, (bearer = { name, groups: new Map<string, number[]>() }));
      const of = new Set<string>();
      for (const office of corpus.offices(occurrence)) if (office.of !== null) of.add(office.of);
      const alone = name.words.length === 1 || isolated.has(occurrence);
      const group = alone ? `#${String(occurrence)}` : [...of].sort().join(' ');
      const members = bearer.groups.get(group);
      // One article that has two of one name and state means two people.
      if (members === undefined) bearer.groups.set(group, [occurrence]);
      else if (corpus.articleOf(members.at(-1)!) !== corpus.articleOf(occurrence)) members.push(occurrence);
      else bearer.groups.set(`#${String(occurrence)}`, [occurrence]);
    }
    const full: Bearer[] = [];
    const lone: Bearer[] = [];
    for (const { name, groups } of bearers.values()) {
      const clusters = [...groups].flatMap(([of, members]) =>
        (of === '' && name.words.length < LONG_NAME ? this.#contexts(name, members) : [members]).flatMap((context) =>
          this.#eras(context).map((era) => new Cluster(corpus, name, era)),
        ),
      );
      for (const cluster of clusters) for (const occurrence of cluster.occurrences) this.#initial[occurrence] = cluster;
      (name.words.length === 1 ? lone : full).push({ name, clusters, related: [] });
    }
    return { full, lone };
  }

  /** Of a name without a state: what has somebody beside it in common. */
  #contexts(name: PersonName, members: readonly number[]): number[][] {
    if (members.length === 1) return [[...members]];
    const own = new Set([this.#company.person(name.text)]);
    const groups: number[][] = members.map((member) => [member]);
    const groupOf = members.map((_, index) => index);
    const root = (index: number): number => {
      while (groupOf[index] !== index) index = groupOf[index]!;
      return index;
    };
    const beside = new Map<number, number>();
    members.forEach((member, index) => {
      for (const person of this.#company.people(this.#corpus.articleOf(member), own)) {
        const other = beside.get(person);
        beside.set(person, index);
        if (other === undefined) continue;
        const [one, two] = [root(index), root(other)];
        if (one === two) continue;
        const [small, large] = groups[one]!.length < groups[two]!.length ? [one, two] : [two, one];
        for (const joined of groups[small]!) groups[large]!.push(joined);
        groups[small] = [];
        groupOf[small] = large;
      }
    });
    return groups.filter((group) => group.length > 0).map((group) => group.sort((a, b) => a - b));
  }

  /** Cut where years go by without a word; undated articles stay with the first. */
  #eras(members: readonly number[]): number[][] {
    const day = (occurrence: number): number => this.#corpus.published(this.#corpus.articleOf(occurrence)).first;
    let first = Infinity;
    let last = -Infinity;
    for (const member of members) {
      const at = day(member);
      if (at < first) first = at;
      if (at > last) last = at;
    }
    if (!(last - first > GAP_DAYS)) return [[...members]];
    const dated = members.filter((member) => !Number.isNaN(day(member))).sort((a, b) => day(a) - day(b) || a - b);
    const eras: number[][] = [members.filter((member) => Number.isNaN(day(member)))];
    let before = first;
    for (const member of dated) {
      if (day(member) - before > GAP_DAYS) eras.push([]);
      eras.at(-1)!.push(member);
      before = day(member);
    }
    for (const era of eras) era.sort((a, b) => a - b);
    return eras;
  }

  #decide(): void {
    for (const [a, b] of this.#constraints.together) {
      const [one, other] = [this.#initial[a]?.root, this.#initial[b]?.root];
      if (one === undefined || other === undefined || one === other) continue;
      one.decided = other.decided = true;
      one.join(other, 'decided');
    }
    for (const [a, b] of this.#constraints.apart) {
      const [one, other] = [this.#initial[a]?.root, this.#initial[b]?.root];
      if (one === undefined || other === undefined || one === other) continue;
      one.keepApart(other);
    }
  }

  /** Find names that may be one person's. */
  #relate(full: readonly Bearer[]): void {
    const blocks = new Map<string, Bearer[]>();
    for (const bearer of full)
      for (const key of blockingKeys(bearer.name)) {
        const block = blocks.get(key);
        if (block) block.push(bearer);
        else blocks.set(key, [bearer]);
      }
    const seen = new Set<string>();
    const numbers = new Map(full.map((bearer, index) => [bearer, index]));
    const compare = (a: Bearer, b: Bearer): void => {
      const [i, j] = [numbers.get(a)!, numbers.get(b)!];
      const pair = i < j ? `${i} ${j}` : `${j} ${i}`;
      if (seen.has(pair)) return;
      seen.add(pair);
      const relation = compareNames(a.name, b.name);
      if (relation === 'none' || relation === 'conflict') return;
      a.related.push({ other: b, relation });
      b.related.push({ other: a, relation });
    };
    for (const block of blocks.values()) {
      if (block.length > BLOCK)
        block.sort((a, b) => (a.name.joinedKey < b.name.joinedKey ? -1 : a.name.joinedKey > b.name.joinedKey ? 1 : 0));
      const reach = block.length > BLOCK ? NEIGHBOURS : BLOCK;
      for (let i = 0; i < block.length; i++)
        for (let j = i + 1; j < block.length && j <= i + reach; j++) compare(block[i]!, block[j]!);
    }
  }

  /** Whether the name alone doesn't tell whose it is: fuller forms of it exclude each other, or stand beside it. */
  #ambiguous(bearer: Bearer): boolean {
    const fuller = bearer.related
      .filter(({ relation }) => relation === 'fuller' || relation === 'middle')
      .map(({ other }) => other);
    for (let i = 0; i < Math.min(fuller.length, NEIGHBOURS); i++) {
      for (let j = 0; j < i; j++) if (compareNames(fuller[i]!.name, fuller[j]!.name) === 'conflict') return true;
      for (const own of bearer.clusters.slice(0, OF_ONE_NAME))
        for (const other of fuller[i]!.clusters.slice(0, OF_ONE_NAME))
          if (conflict(own.root, other.root, false) === 'one article names both') return true;
    }
    return false;
  }

  /** One name and one state, or one organization. */
  #joinByAffiliation(bearer: Bearer): void {
    if (bearer.clusters.length < 2) return;
    const ambiguous = this.#ambiguous(bearer);
    const known = new Map<string, Cluster[]>();
    for (const cluster of bearer.clusters)
      for (const id of [...cluster.states.keys(), ...cluster.organizations.keys()].sort()) {
        const others = known.get(id);
        if (others === undefined) {
          known.set(id, [cluster]);
          continue;
        }
        const candidates = new Set(others.map((other) => other.root));
        for (const other of candidates) {
          const one = cluster.root;
          if (one === other) break;
          if (ambiguous && Math.max(one.first - other.last, other.first - one.last) > GAP_DAYS) continue;
          if (this.#join(one, other, `one name, both of ${id}`)) break;
        }
        if (candidates.size < OF_ONE_NAME && !candidates.has(cluster.root)) others.push(cluster);
      }
  }

  #join(a: Cluster, b: Cluster, why: string, names = true): boolean {
    const against = conflict(a, b, names);
    if (against !== null) {
      this.#refuse(a, b, `${why}; but ${against}`);
      return false;
    }
    a.join(b, why);
    return true;
  }

  #refuse(a: Cluster, b: Cluster, why: string): void {
    if (this.#refused.length < REFUSALS) this.#refused.push({ a, b, why });
  }

  /** Pairs of clusters whose names are one or alike, scored. */
  #links(full: readonly Bearer[]): Link[] {
    const links: Link[] = [];
    const seen = new Set<Cluster>();
    for (const bearer of full) {
      const affiliated = roots(bearer.clusters).filter(({ states }) => states.size > 0);
      if (affiliated.some((cluster) => conflict(cluster, affiliated[0]!, false) !== null && cluster !== affiliated[0]))
        for (const cluster of affiliated) this.#namesakes.add(cluster);
    }
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
        if (!(
          bearer.name.joined < other.name.joined ||
          (bearer.name.joined === other.name.joined && bearer.name.suffix === null)
        ))
          continue;
        const others = roots(other.clusters);
        const byAffiliation = new Map<string, Cluster[]>();
        for (const cluster of others.slice(OF_ONE_NAME))
          for (const id of [...cluster.states.keys(), ...cluster.organizations.keys()]) {
            const list = byAffiliation.get(id);
            if (list === undefined) byAffiliation.set(id, [cluster]);
            else if (list.length < OF_ONE_NAME) list.push(cluster);
          }
        for (const cluster of own) {
          seen.clear();
          for (const candidate of others.slice(0, OF_ONE_NAME)) seen.add(candidate);
          for (const id of [...cluster.states.keys(), ...cluster.organizations.keys()])
            for (const candidate of byAffiliation.get(id) ?? []) seen.add(candidate);
          for (const candidate of seen) if (candidate !== cluster) this.#link(cluster, candidate, relation, links);
        }
      }
    }
    return links;
  }

  #link(a: Cluster, b: Cluster, relation: Alike, links: Link[]): void {
    const { worth, needed, words } = WORTH[relation];
    const state = shared(a.states, b.states);
    if (state === null && a.states.size > 0 && b.states.size > 0) {
      if (relation === 'same' || relation === 'spelling')
        this.#refuse(a, b, `${words}; but ${conflict(a, b) ?? 'offices of different states'}`);
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
    const { weight, people } = this.#shared(a, b);
    if (weight > 0) {
      score += Math.min(1.5, weight * 0.6);
      if (people > 0) reasons.push(`${people} named beside both`);
      else reasons.push('named in one context');
    }
    const gap = Math.max(a.first - b.last, b.first - a.last);
    if (gap > GAP_DAYS) score -= 0.5;
    if (gap < 2 * 365) score += 0.2;
    if (score < needed) return;
    if (state === null && organization === null) {
      // Two may bear one name: without a state in common there must be a context in common, and for less than a full
      // name somebody beside both.
      const long = Math.min(wordsOf(a), wordsOf(b)) >= LONG_NAME && (relation === 'same' || relation === 'spelling');
      const full = relation === 'same' || relation === 'spelling' || relation === 'middle';
      const context = people > 0 || (full && (weight >= 0.8 || this.#athome(a, b)));
      if (!long && !context) {
        if (!(full && relation !== 'middle' && this.#known(a, b))) return;
        reasons.push('named without saying who, and nobody else is known by it');
      }
    }
    links.push({ a, b, score, why: reasons.join(', ') });
  }

  /** Whom an article names without a word of introduction, it expects its readers to know: the one of that name. */
  #known(a: Cluster, b: Cluster): boolean {
    const [stranger, figure] = a.articles.size < b.articles.size || b.introduced ? [a, b] : [b, a];
    return !stranger.introduced && figure.articles.size >= KNOWN && !this.#namesakes.has(figure);
  }

  /** Whether the articles of the one speak of a state whose office the other has. */
  #athome(a: Cluster, b: Cluster): boolean {
    const names = (company: Int32Array, states: ReadonlyMap<string, number>): boolean =>
      [...states.keys()].some((state) => company.includes(this.#company.named(state)));
    return names(this.#companyOf(a), b.states) || names(this.#companyOf(b), a.states);
  }

  #companies = new Map<Cluster, { readonly size: number; readonly company: Int32Array }>();

  #shared(a: Cluster, b: Cluster): { readonly weight: number; readonly people: number } {
    return this.#company.shared(this.#companyOf(a), this.#companyOf(b));
  }

  #companyOf(cluster: Cluster): Int32Array {
    const known = this.#companies.get(cluster);
    if (known?.size === cluster.articles.size) return known.company;
    const own = new Set(cluster.names.map((name) => this.#company.person(name.text)));
    const company = this.#company.of([...cluster.articles].sort((a, b) => a - b).slice(0, 16), own);
    if (this.#companies.size >= COMPANIES) this.#companies.clear();
    this.#companies.set(cluster, { size: cluster.articles.size, company });
    return company;
  }

  /** Best pairs first; one that has a rival nearly as good, which excludes it, is left apart. */
  #joinLinks(links: readonly Link[]): void {
    const order = (cluster: Cluster): number => cluster.occurrences[0] ?? 0;
    const ranks = new Map<Cluster, number>();
    for (const { a, b } of links) for (const c of [a, b]) if (!ranks.has(c)) ranks.set(c, order(c));
    const rank = ({ a, b }: Link): readonly [number, number] => {
      const [i, j] = [ranks.get(a)!, ranks.get(b)!];
      return i < j ? [i, j] : [j, i];
    };
    const sorted = links
      .map((link) => ({ link, at: rank(link) }))
      .sort((x, y) => y.link.score - x.link.score || x.at[0] - y.at[0] || x.at[1] - y.at[1])
      .map(({ link }) => link);
    const byCluster = new Map<Cluster, Link[]>();
    for (const link of sorted)
      for (const cluster of [link.a, link.b]) {
        const list = byCluster.get(cluster);
        if (list) list.push(link);
        else byCluster.set(cluster, [link]);
      }
    for (const link of sorted) {
      const [a, b] = [link.a.root, link.b.root];
      if (a === b) continue;
      const against = conflict(a, b);
      if (against !== null) {
        this.#refuse(a, b, `${link.why}; but ${against}`);
        continue;
      }
      const rival = this.#rival(link, link.a, b, byCluster) ?? this.#rival(link, link.b, a, byCluster);
      if (rival !== null) {
        this.#refuse(a, b, `${link.why}; but ${rival.names[0]!.text} is as likely`);
        continue;
      }
      a.join(b, link.why);
    }
  }

  #rival(link: Link, own: Cluster, chosen: Cluster, byCluster: ReadonlyMap<Cluster, readonly Link[]>): Cluster | null {
    for (const other of (byCluster.get(own) ?? []).slice(0, OF_ONE_NAME)) {
      if (other === link || other.score < link.score - MARGIN) continue;
      const cluster = (other.a === own ? other.b : other.a).root;
      if (cluster === chosen || cluster === own.root || conflict(own.root, cluster) !== null) continue;
      if (conflict(cluster, chosen) !== null) return cluster;
    }
    return null;
  }

  /** A byname that one article explains, and that no other person has. */
  #joinBynames(full: readonly Bearer[], lone: readonly Bearer[]): void {
    const named = new Map<string, Bearer>([...full, ...lone].map((bearer) => [bearer.name.joinedKey, bearer]));
    const owners = new Map<Bearer, Set<Cluster>>();
    for (const bearer of full)
      for (const cluster of roots(bearer.clusters))
        for (const occurrence of cluster.occurrences.slice(0, 200)) {
          const own = new Set(cluster.names.flatMap((name) => name.keys));
          for (const alias of this.#corpus.aliases(occurrence)) {
            const name = parseName(alias);
            if (name.keys.every((key) => own.has(key))) continue;
            const target = named.get(name.joinedKey);
            if (target === undefined) continue;
            const list = owners.get(target);
            if (list) list.add(cluster);
            else owners.set(target, new Set([cluster]));
          }
        }
    for (const [bearer, set] of owners) {
      const candidates = roots([...set]);
      for (const cluster of roots(bearer.clusters)) {
        const fit = candidates.filter(
          (candidate) => candidate.root !== cluster.root && conflict(cluster.root, candidate.root, false) === null,
        );
        if (fit.length !== 1) continue;
        const owner = fit[0]!.root;
        const { weight } = this.#shared(cluster.root, owner);
        if (weight < 0.3 && shared(cluster.root.states, owner.states) === null) continue;
        owner.decided = true;
        owner.join(cluster.root, `an article calls ${owner.names[0]!.text} ${bearer.name.text} as well`);
      }
    }
  }

  /** A family name by itself: only with an office, or in company, and where nobody else comes into question. */
  #joinLone(full: readonly Bearer[], lone: readonly Bearer[]): void {
    const byWord = new Map<string, Set<Cluster>>();
    const wanted = new Set(lone.map((bearer) => bearer.name.keys[0]!));
    for (const bearer of full)
      for (const key of new Set([bearer.name.keys[0]!, bearer.name.keys.at(-1)!])) {
        if (!wanted.has(key)) continue;
        let set = byWord.get(key);
        if (set === undefined) byWord.set(key, (set = new Set<Cluster>()));
        for (const cluster of roots(bearer.clusters)) set.add(cluster);
      }
    for (const bearer of lone) {
      const all = roots([...(byWord.get(nameKey(bearer.name.words[0]!)) ?? [])]);
      const byState = new Map<string, Cluster[]>();
      const stateless: Cluster[] = [];
      for (const cluster of all) {
        if (cluster.states.size === 0) stateless.push(cluster);
        for (const state of cluster.states.keys()) {
          const list = byState.get(state);
          if (list) list.push(cluster);
          else byState.set(state, [cluster]);
        }
      }
      for (const cluster of roots(bearer.clusters)) {
        const pool =
          cluster.states.size === 0 ? all : [...cluster.states.keys()].flatMap((state) => byState.get(state) ?? []);
        const candidates = roots([...pool, ...stateless]);
        // Many people of one family name: nothing but an office would tell, and nobody's is looked for among hundreds.
        if (candidates.length === 0 || candidates.length > OF_ONE_NAME) continue;
        const fit = candidates.filter((candidate) => conflict(cluster.root, candidate, false) === null);
        const [only, ...others] = fit;
        if (only === undefined) continue;
        if (others.length > 0) {
          this.#refuse(cluster, only, `one family name; but ${String(fit.length)} people bear it`);
          continue;
        }
        const office = sharedOffice(cluster, only, OFFICE_DAYS);
        const { people } = this.#shared(cluster, only);
        const gap = Math.max(cluster.first - only.last, only.first - cluster.last);
        if (office !== null)
          only.join(cluster, `one family name and office (${office.split('\t')[0]!}), nobody else bears it`);
        else if (people >= 2 && gap <= NEAR_DAYS)
          only.join(cluster, `one family name, ${String(people)} named beside both, nobody else bears it`);
      }
    }
  }
}

/** Of the longest name. */
function wordsOf(cluster: Cluster): number {
  return Math.max(...cluster.names.map((name) => name.words.length));
}

/** The clusters that some are part of by now, each once, in the order of the list. */
function roots(clusters: readonly Cluster[]): Cluster[] {
  const set = new Set<Cluster>();
  for (const cluster of clusters) set.add(cluster.root);
  return [...set];
}
