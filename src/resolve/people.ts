import { bearersOf, GAP_DAYS, type Bearer } from './bearers.js';
import { joinBest } from './best-links.js';
import type { Cluster } from './cluster.js';
import { Company } from './company.js';
import type { Nicknames } from '../knowledge/nicknames.js';
import type { Corpus } from './corpus.js';
import { Ledger, type Refusal } from './ledger.js';
import { joinBynames, joinLone } from './lone-names.js';
import { LinkFinder } from './person-links.js';
import { ambiguous, relate } from './related-names.js';

/** What people decided about occurrences, before any rule looks at them. */
export interface PersonConstraints {
  readonly together: readonly (readonly [number, number])[];
  /** The second of each pair leaves what its name alone would put together with the first. */
  readonly apart: readonly (readonly [number, number])[];
}

export interface People {
  /** The cluster of each occurrence; null for those of other kinds. */
  readonly clusterOf: readonly (Cluster | null)[];
  /** Each once, in the order of their first occurrence. */
  readonly clusters: readonly Cluster[];
  readonly refused: readonly Refusal[];
}

/** Clusters of one name and affiliation that a newcomer is compared with. */
const OF_ONE_NAME = 24;

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
  const company = new Company(corpus);
  const ledger = new Ledger();
  const isolated = new Set(constraints.apart.map(([, second]) => second));
  const { full, lone, clusterOf: initial } = bearersOf(corpus, company, isolated, nicknames);
  decide(constraints, initial);
  relate(full);
  for (const bearer of full) joinByAffiliation(bearer, ledger);
  joinBest(new LinkFinder(company, ledger).links(full), ledger);
  // What is one by now has more articles, offices and company than its parts had.
  joinBest(new LinkFinder(company, ledger).links(full), ledger);
  joinBynames(corpus, company, full, lone);
  joinLone(company, full, lone, ledger);

  const clusterOf = initial.map((cluster) => cluster?.root ?? null);
  const clusters = new Set<Cluster>();
  for (const cluster of clusterOf) if (cluster !== null) clusters.add(cluster);
  for (const cluster of clusters) cluster.occurrences.sort((a, b) => a - b);
  return { clusterOf, clusters: [...clusters], refused: ledger.refused };
}

function decide({ together, apart }: PersonConstraints, clusterOf: readonly (Cluster | null)[]): void {
  const pairs = (list: PersonConstraints['together'], act: (one: Cluster, other: Cluster) => void): void => {
    for (const [a, b] of list) {
      const [one, other] = [clusterOf[a]?.root, clusterOf[b]?.root];
      if (one !== undefined && other !== undefined && one !== other) act(one, other);
    }
  };
  pairs(together, (one, other) => {
    one.decided = other.decided = true;
    one.join(other, 'decided');
  });
  pairs(apart, (one, other) => {
    one.keepApart(other);
  });
}

/** One name and one state, or one organization. */
function joinByAffiliation(bearer: Bearer, ledger: Ledger): void {
  if (bearer.clusters.length < 2) return;
  const unsure = ambiguous(bearer);
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
        if (unsure && Math.max(one.first - other.last, other.first - one.last) > GAP_DAYS) continue;
        if (ledger.join(one, other, `one name, both of ${id}`)) break;
      }
      if (candidates.size < OF_ONE_NAME && !candidates.has(cluster.root)) others.push(cluster);
    }
}
