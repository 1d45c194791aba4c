import type { Evidence } from '../model.js';

/** Order strings by UTF-16 code units: the same on every machine, whatever its locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The order of evidence everywhere: article, place in it, rule. */
export function byEvidence(a: Evidence, b: Evidence): number {
  return (
    byCodeUnit(a.article, b.article) ||
    a.start - b.start ||
    a.end - b.end ||
    byCodeUnit(a.by, b.by) ||
    byCodeUnit(a.status ?? '', b.status ?? '')
  );
}

/** Evidence in its order, each piece once. The input stays as it is. */
export function sortEvidence(evidence: readonly Evidence[]): readonly Evidence[] {
  const sorted = [...evidence].sort(byEvidence);
  return sorted.filter((piece, index) => index === 0 || byEvidence(sorted[index - 1]!, piece) !== 0);
}
