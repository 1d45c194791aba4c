import { conflict, type Cluster } from './cluster.js';

/** Two clusters that look like one person, and why they were left apart. */
export interface Refusal {
  readonly a: Cluster;
  readonly b: Cluster;
  readonly why: string;
}

/** Refusals kept: beyond these nobody reads on. */
const REFUSALS = 2000;

/** Joins clusters where nothing speaks against it, and notes where something does. */
export class Ledger {
  readonly #refused: Refusal[] = [];

  /**
   * @param names whether the names are to be looked at too
   * @returns whether they are one now
   */
  join(a: Cluster, b: Cluster, why: string, names = true): boolean {
    const against = conflict(a, b, names);
    if (against !== null) {
      this.refuse(a, b, `${why}; but ${against}`);
      return false;
    }
    a.join(b, why);
    return true;
  }

  refuse(a: Cluster, b: Cluster, why: string): void {
    if (this.#refused.length < REFUSALS) this.#refused.push({ a, b, why });
  }

  /** What is still apart at the end. */
  get refused(): readonly Refusal[] {
    return this.#refused.filter(({ a, b }) => a.root !== b.root);
  }
}

/** The clusters that some are part of by now, each once, in the order of the list. */
export function roots(clusters: readonly Cluster[]): Cluster[] {
  const set = new Set<Cluster>();
  for (const cluster of clusters) set.add(cluster.root);
  return [...set];
}
