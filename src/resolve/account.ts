import { byCodeUnit } from '../order.js';
import type { Corpus } from './corpus.js';
import type { Decision } from './decisions.js';
import type { Pass } from './pass.js';

/** Things that were taken for one, and why. */
export interface Merge {
  readonly into: string;
  readonly names: readonly string[];
  readonly why: string;
}

/** Two things that look like one and were left apart, and why. */
export interface Refused {
  readonly ids: readonly [string, string];
  readonly why: string;
}

/** A decision that does nothing, and why. */
export interface Unmatched {
  readonly decision: Decision;
  readonly why: string;
}

/** Reasons that one account gives. */
const REASONS = 4;

/** Everything that joins two articles' people or meetings, by id. */
export function mergesOf(corpus: Corpus, pass: Pass): Merge[] {
  const merges: Merge[] = [];
  pass.groups.forEach(({ kind, cluster, occurrences }, index) => {
    if (kind !== 'person' || cluster === null || occurrences.length < 2) return;
    const names = [...new Set(occurrences.map((occurrence) => corpus.name(occurrence)))].sort(byCodeUnit);
    merges.push({ into: pass.ids[index]!, names, why: reasons([...cluster.why], 'one name, the same states') });
  });
  for (const { id, reports, why } of [...pass.meetings, ...pass.agreements]) {
    if (reports.length < 2) continue;
    const names = reports.map(({ article }) => corpus.id(article));
    merges.push({ into: id, names, why: reasons([...why], 'decided') });
  }
  return merges.sort((a, b) => byCodeUnit(a.into, b.into));
}

function reasons(all: readonly string[], otherwise: string): string {
  if (all.length === 0) return otherwise;
  const sorted = [...all].sort(byCodeUnit);
  const more = sorted.length > REASONS ? `; and ${String(sorted.length - REASONS)} more` : '';
  return sorted.slice(0, REASONS).join('; ') + more;
}

/** What was left apart, each pair once, with its first reason. */
export function refusalsOf(pass: Pass): Refused[] {
  const found = new Map<string, Refused>();
  const add = (a: string, b: string, why: string): void => {
    if (a === b) return;
    const ids = a < b ? ([a, b] as const) : ([b, a] as const);
    const key = ids.join(' ');
    if (!found.has(key)) found.set(key, { ids, why });
  };
  for (const { a, b, why } of pass.people.refused) {
    const [one, other] = [a.root.occurrences[0], b.root.occurrences[0]];
    if (one === undefined || other === undefined) continue;
    add(pass.ids[pass.groupOf[one]!]!, pass.ids[pass.groupOf[other]!]!, why);
  }
  for (const { ids, why } of pass.refusedMeetings) add(ids[0], ids[1], why);
  return [...found.values()].sort((a, b) => byCodeUnit(a.ids[0], b.ids[0]) || byCodeUnit(a.ids[1], b.ids[1]));
}
