import type { Bearer } from './bearers.js';
import { conflict, shared, sharedOffice, type Cluster } from './cluster.js';
import type { Company } from './company.js';
import type { Corpus } from './corpus.js';
import { roots, type Ledger } from './ledger.js';
import { nameKey, parseName } from './names.js';
import { NEAR_DAYS, OFFICE_DAYS } from './person-links.js';

/** Occurrences of a cluster whose bynames are looked at. */
const EXPLAINED = 200;
/** More people of one family name than this: nobody's is looked for among them. */
const OF_ONE_NAME = 24;
/** Clusters of one byname and office that others are compared with. */
const OF_ONE_OFFICE = 8;

/** A byname that one article explains, and that no other person has. */
export function joinBynames(corpus: Corpus, company: Company, full: readonly Bearer[], lone: readonly Bearer[]): void {
  const named = new Map<string, Bearer>([...full, ...lone].map((bearer) => [bearer.name.joinedKey, bearer]));
  const owners = new Map<Bearer, Set<Cluster>>();
  for (const bearer of full)
    for (const cluster of roots(bearer.clusters)) {
      const own = new Set(cluster.names.flatMap((name) => name.keys));
      for (const occurrence of cluster.occurrences.slice(0, EXPLAINED))
        for (const alias of corpus.aliases(occurrence)) {
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
      const { weight } = company.sharedBy(cluster.root, owner);
      if (weight < 0.3 && shared(cluster.root.states, owner.states) === null) continue;
      owner.decided = true;
      owner.join(cluster.root, `an article calls ${owner.names[0]!.text} ${bearer.name.text} as well`);
    }
  }
}

/**
 * A family name by itself: only with an office, or in company, and where nobody else comes into question. Where nobody
 * of a longer name does at all, a name by itself (of a ruler who has no other) is one person's who has one office.
 */
export function joinLone(company: Company, full: readonly Bearer[], lone: readonly Bearer[], ledger: Ledger): void {
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
    const candidatesOf = candidatesByState(all);
    const byOffice = new Map<string, Cluster[]>();
    for (const cluster of roots(bearer.clusters)) {
      const candidates = candidatesOf(cluster);
      // Many people of one family name: nothing but an office would tell, and nobody's is looked for among hundreds.
      if (candidates.length > OF_ONE_NAME) continue;
      const fit = candidates.filter((candidate) => conflict(cluster.root, candidate, false) === null);
      const [only, ...others] = fit;
      if (only === undefined) {
        if (candidates.length === 0) joinByOffice(cluster, byOffice, ledger);
        continue;
      }
      if (others.length > 0) {
        ledger.refuse(cluster, only, `one family name; but ${String(fit.length)} people bear it`);
        continue;
      }
      const office = sharedOffice(cluster, only, OFFICE_DAYS);
      const { people } = company.sharedBy(cluster, only);
      const gap = Math.max(cluster.first - only.last, only.first - cluster.last);
      if (office !== null)
        only.join(cluster, `one family name and office (${office.split('\t')[0]!}), nobody else bears it`);
      else if (people >= 2 && gap <= NEAR_DAYS)
        only.join(cluster, `one family name, ${String(people)} named beside both, nobody else bears it`);
    }
  }
}

/** Of the people of one family name those who may be meant: of the same state, or of none that is known. */
function candidatesByState(all: readonly Cluster[]): (cluster: Cluster) => readonly Cluster[] {
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
  return ({ states }) =>
    roots([
      ...(states.size === 0 ? all : [...states.keys()].flatMap((state) => byState.get(state) ?? [])),
      ...stateless,
    ]);
}

/** Two articles give one name one office of one state or organization, at about one time. */
function joinByOffice(cluster: Cluster, byOffice: Map<string, Cluster[]>, ledger: Ledger): void {
  for (const office of [...cluster.offices.keys()].sort()) {
    const known = byOffice.get(office);
    if (known === undefined) {
      byOffice.set(office, [cluster]);
      continue;
    }
    const fit = roots(known).find(
      (other) => other !== cluster.root && sharedOffice(cluster.root, other, OFFICE_DAYS) === office,
    );
    if (fit === undefined) {
      if (known.length < OF_ONE_OFFICE && cluster.root === cluster) known.push(cluster);
    } else if (cluster.root !== fit) ledger.join(fit, cluster.root, `one name and office (${office.split('\t')[0]!})`);
  }
}
