import type { Evidence, EvidenceList } from '../model.js';

/** Pieces of evidence that a node or edge keeps in `graph.json`; the rest goes to `evidence.jsonl`. */
export const EVIDENCE_LIMIT = 20;

/** Order strings by UTF-16 code units: the same on every machine, whatever its locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The order of evidence everywhere: article, place in it, rule. */
function byEvidence(a: Evidence, b: Evidence): number {
  return (
    byCodeUnit(a.article, b.article) ||
    a.start - b.start ||
    a.end - b.end ||
    byCodeUnit(a.by, b.by) ||
    byCodeUnit(a.status ?? '', b.status ?? '')
  );
}

/** Evidence in its order, each piece once. The input stays as it is; a list that is no array is in its order already. */
export function sortEvidence(evidence: EvidenceList): EvidenceList {
  if (!isArray(evidence)) return evidence;
  const sorted = [...evidence].sort(byEvidence);
  return sorted.filter((piece, index) => index === 0 || byEvidence(sorted[index - 1]!, piece) !== 0);
}

/** The first few pieces. */
export function firstEvidence(evidence: EvidenceList, limit: number): readonly Evidence[] {
  if (isArray(evidence)) return evidence.slice(0, limit);
  const first: Evidence[] = [];
  for (const piece of evidence) {
    if (first.length >= limit) break;
    first.push(piece);
  }
  return first;
}

function isArray(evidence: EvidenceList): evidence is readonly Evidence[] {
  return Array.isArray(evidence);
}
