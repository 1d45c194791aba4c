import { conflict, type Cluster } from './cluster.js';
import type { Ledger } from './ledger.js';
import type { Link } from './person-links.js';

/** A rival that excludes the choice must be behind by so much. */
const MARGIN = 0.7;
/** Links of a cluster among which rivals are looked for. */
const RIVALS = 24;

/** Join pairs, the best first; one that has a rival nearly as good, which excludes it, is left apart. */
export function joinBest(links: readonly Link[], ledger: Ledger): void {
  const sorted = bestFirst(links);
  const byCluster = new Map<Cluster, Link[]>();
  for (const link of sorted)
    for (const cluster of [link.a, link.b]) {
      const list = byCluster.get(cluster);
      if (list === undefined) byCluster.set(cluster, [link]);
      else if (list.length < RIVALS) list.push(link);
    }
  for (const link of sorted) {
    const [a, b] = [link.a.root, link.b.root];
    if (a === b) continue;
    const rival =
      conflict(a, b) === null ? (rivalOf(link, link.a, b, byCluster) ?? rivalOf(link, link.b, a, byCluster)) : null;
    if (rival === null) ledger.join(a, b, link.why);
    else ledger.refuse(a, b, `${link.why}; but ${rival.names[0]!.text} is as likely`);
  }
}

function bestFirst(links: readonly Link[]): Link[] {
  const order = (cluster: Cluster): number => cluster.occurrences[0] ?? 0;
  return links
    .map((link) => {
      const [i, j] = [order(link.a), order(link.b)];
      return { link, first: Math.min(i, j), second: Math.max(i, j) };
    })
    .sort((x, y) => y.link.score - x.link.score || x.first - y.first || x.second - y.second)
    .map(({ link }) => link);
}

function rivalOf(
  link: Link,
  own: Cluster,
  chosen: Cluster,
  byCluster: ReadonlyMap<Cluster, readonly Link[]>,
): Cluster | null {
  for (const other of byCluster.get(own) ?? []) {
    if (other === link || other.score < link.score - MARGIN) continue;
    const cluster = (other.a === own ? other.b : other.a).root;
    if (cluster === chosen || cluster === own.root || conflict(own.root, cluster) !== null) continue;
    if (conflict(cluster, chosen) !== null) return cluster;
  }
  return null;
}
