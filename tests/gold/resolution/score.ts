/** Precision, recall and F1, each in 0..1; `items` is how many items were scored. */
export interface BCubed {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly items: number;
  /** Items of the gold clustering that the prediction does not hold (each scored as a cluster of its own). */
  readonly missing: readonly string[];
  /** Items of the prediction that the gold clustering does not know (left out of every count). */
  readonly unknown: readonly string[];
}

/** A predicted cluster that holds items of more than one gold cluster. */
export interface WrongMerge {
  /** The predicted cluster. */
  readonly predicted: string;
  /** The gold clusters that it throws together, sorted. */
  readonly gold: readonly string[];
  /** Its items that the gold clustering knows, sorted. */
  readonly items: readonly string[];
}

/** Items by cluster, from a map of item to cluster; only items that `keep` accepts. */
function byCluster(
  clustering: ReadonlyMap<string, string>,
  keep: (item: string) => boolean,
): Map<string, string[]> {
  const clusters = new Map<string, string[]>();
  for (const [item, cluster] of clustering) {
    if (!keep(item)) continue;
    const items = clusters.get(cluster);
    if (items === undefined) clusters.set(cluster, [item]);
    else items.push(item);
  }
  return clusters;
}

/** Order by code units, the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * B-cubed (Bagga and Baldwin 1998) of a predicted clustering against a gold one; both map an item to its cluster.
 *
 * It is taken over the gold clustering's items. One that the prediction lacks counts as a cluster of its own:
 * its precision is 1 and its recall 1 / (size of its gold cluster). An item that the gold clustering
 * does not know is left out of every count. Without items all three measures are 1.
 */
export function bcubed(
  gold: ReadonlyMap<string, string>,
  predicted: ReadonlyMap<string, string>,
): BCubed {
  const missing = [...gold.keys()].filter((item) => !predicted.has(item)).sort(compare);
  const unknown = [...predicted.keys()].filter((item) => !gold.has(item)).sort(compare);
  const goldClusters = byCluster(gold, () => true);
  const predictedClusters = byCluster(predicted, (item) => gold.has(item));

  let precision = 0;
  let recall = 0;
  // Items of one gold and one predicted cluster share their scores: count each such cell once.
  for (const goldItems of goldClusters.values()) {
    const cells = new Map<string, number>();
    let alone = 0;
    for (const item of goldItems) {
      const cluster = predicted.get(item);
      if (cluster === undefined) alone += 1;
      else cells.set(cluster, (cells.get(cluster) ?? 0) + 1);
    }
    const goldSize = goldItems.length;
    precision += alone;
    recall += alone / goldSize;
    for (const [cluster, shared] of cells) {
      const predictedSize = predictedClusters.get(cluster)?.length ?? 0;
      precision += (shared * shared) / predictedSize;
      recall += (shared * shared) / goldSize;
    }
  }

  const items = gold.size;
  if (items === 0) return { precision: 1, recall: 1, f1: 1, items, missing, unknown };
  const p = precision / items;
  const r = recall / items;
  return { precision: p, recall: r, f1: (2 * p * r) / (p + r), items, missing, unknown };
}

/**
 * The predicted clusters that throw items of different gold clusters together, by the name of the predicted cluster.
 * Items that the gold clustering does not know are disregarded.
 */
export function wrongMerges(
  gold: ReadonlyMap<string, string>,
  predicted: ReadonlyMap<string, string>,
): WrongMerge[] {
  const wrong: WrongMerge[] = [];
  for (const [cluster, items] of byCluster(predicted, (item) => gold.has(item))) {
    const golds = new Set<string>();
    for (const item of items) {
      const goldCluster = gold.get(item);
      if (goldCluster !== undefined) golds.add(goldCluster);
    }
    if (golds.size > 1) {
      wrong.push({ predicted: cluster, gold: [...golds].sort(compare), items: [...items].sort(compare) });
    }
  }
  return wrong.sort((a, b) => compare(a.predicted, b.predicted));
}
