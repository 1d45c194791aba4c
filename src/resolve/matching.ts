import type { Corpus } from './corpus.js';
import { pairsOfBlocks } from './event-blocks.js';
import { Group } from './event-group.js';
import { compare, type Link } from './event-scoring.js';
import type { Report } from './reports.js';

/** What people decided about reports, by their number. */
export interface EventConstraints {
  readonly together: readonly (readonly [number, number])[];
  readonly apart: readonly (readonly [number, number])[];
}

/** Reports taken for one event, in order, and why. */
export interface EventCluster {
  readonly reports: readonly number[];
  readonly why: readonly string[];
}

export interface EventRefusal {
  readonly a: number;
  readonly b: number;
  readonly why: string;
}

/** Links of a report among which rivals are looked for. */
const RIVALS = 40;
const MARGIN = 0.75;
/** Better than any score of who, when and where. */
const SURE = 10;
const REFUSALS = 1000;
const NO_REASONS: readonly string[] = [];

/**
 * Decide which reports speak of one event.
 *
 * Blocks by pairs of sides (or a side and a place) and time, pairs scored by who, when and where, the best joined first;
 * each joining looks at all that both clusters hold. Two events of one article stay two. Linear but for sorting.
 *
 * @param reports in order of their articles
 * @param source of each article: the first of its near copies
 */
export function matchEvents(
  corpus: Corpus,
  reports: readonly Report[],
  source: Int32Array,
  constraints: EventConstraints,
): { readonly clusters: readonly EventCluster[]; readonly refused: readonly EventRefusal[] } {
  // Most reports resemble no other: only those that do get a group.
  const groups = new Map<number, Group>();
  const groupOf = (index: number): Group => {
    let group = groups.get(index);
    if (group === undefined) groups.set(index, (group = new Group(reports[index]!, index)));
    return group.root;
  };
  const refused: EventRefusal[] = [];
  for (const [a, b] of constraints.together) {
    const [one, other] = [groupOf(a), groupOf(b)];
    if (one !== other) one.join(other, 'decided');
  }
  for (const [a, b] of constraints.apart) {
    groupOf(a).apart.add(groupOf(b));
    groupOf(b).apart.add(groupOf(a));
  }

  const links = findLinks(corpus, reports, source);
  const byReport = new Map<number, Link[]>();
  for (const link of links)
    for (const report of [link.a, link.b]) {
      const list = byReport.get(report);
      if (list === undefined) byReport.set(report, [link]);
      else if (list.length < RIVALS) list.push(link);
    }
  for (const link of links) {
    const [one, other] = [groupOf(link.a), groupOf(link.b)];
    if (one === other) continue;
    let against = one.conflict(other);
    if (against === null && link.weak)
      for (const [own, chosen] of [
        [link.a, other],
        [link.b, one],
      ] as const)
        for (const rival of byReport.get(own) ?? []) {
          if (rival === link || rival.score < link.score - MARGIN) continue;
          const group = groupOf(rival.a === own ? rival.b : rival.a);
          if (group !== chosen && group !== groupOf(own) && group.conflict(chosen) !== null)
            against = 'another fits as well';
        }
    if (against !== null) {
      if (refused.length < REFUSALS) refused.push({ a: link.a, b: link.b, why: `${link.why}; but ${against}` });
      continue;
    }
    one.join(other, link.why);
  }
  const clusters: EventCluster[] = [];
  const listed = new Set<Group>();
  for (let index = 0; index < reports.length; index++) {
    const group = groups.get(index)?.root;
    if (group === undefined) clusters.push({ reports: [index], why: NO_REASONS });
    else if (!listed.has(group)) {
      listed.add(group);
      clusters.push({ reports: group.members.sort((a, b) => a - b), why: [...group.why].sort() });
    }
  }
  return {
    clusters,
    refused: refused.filter(({ a, b }) => groupOf(a) !== groupOf(b)),
  };
}

/** Pairs that may be one event, best first, each once. */
function findLinks(corpus: Corpus, reports: readonly Report[], source: Int32Array): Link[] {
  const links = linksOfCopies(reports, source);
  for (const [a, b] of pairsOfBlocks(corpus, reports)) {
    const link = compare(corpus, reports, a, b);
    if (link !== null) links.push(link);
  }
  links.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  return links.filter(({ a, b }, index) => a !== links[index - 1]?.a || b !== links[index - 1]?.b);
}

/** Copies of one text that say the same of when, where and who tell of one event, however little they say of it. */
function linksOfCopies(reports: readonly Report[], source: Int32Array): Link[] {
  const links: Link[] = [];
  const firsts = new Map<string, number[]>();
  const members = new Map<number, number>();
  for (const one of source) members.set(one, (members.get(one) ?? 0) + 1);
  reports.forEach((report, index) => {
    const of = source[report.article]!;
    if ((members.get(of) ?? 0) < 2) return;
    const { family, status, days, place, sides, helpers } = report;
    const who = [sides, helpers].map((map) =>
      [...map].map(([side, people]) => [side, ...[...people].sort()].join(' ')).sort(),
    );
    const key = JSON.stringify([of, family, status, days, place, who]);
    const known = firsts.get(key);
    if (known === undefined) {
      firsts.set(key, [index]);
      return;
    }
    // What one article says twice is told apart there: the second of a copy is the second of the other.
    const nth = known.filter((other) => reports[other]!.article === report.article).length;
    const first = known.filter((other) => reports[other]!.article === reports[known[0]!]!.article)[nth];
    if (first !== undefined && reports[first]!.article !== report.article)
      links.push({ a: first, b: index, score: SURE, weak: false, why: 'copies of one text' });
    known.push(index);
  });
  return links;
}
