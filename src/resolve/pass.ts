import type { Nicknames } from '../knowledge/nicknames.js';
import type { Corpus } from './corpus.js';
import type { DigestAgreement, DigestMeeting } from './digest.js';
import { groupEntities, type EntityGroup } from './entities.js';
import { eventBase, type EventContext } from './events.js';
import { assignIds } from './ids.js';
import { matchEvents, type EventRefusal } from './matching.js';
import { resolvePeople, type People } from './people.js';
import { agreementReports, meetingReports, type EntityOf, type Report, type World } from './reports.js';
import { pairsOf, type Constraints, type Spot } from './targets.js';

/** Reports that are one event. */
export interface EventGroup<T extends Report = Report> {
  readonly id: string;
  readonly reports: readonly T[];
  /** Their numbers. */
  readonly numbers: readonly number[];
  readonly why: readonly string[];
}

/** One round of resolving: what is one, under which id. Nothing of the output is made yet. */
export interface Pass {
  readonly people: People;
  readonly groups: readonly EntityGroup[];
  readonly ids: readonly string[];
  /** By occurrence, the number of its group. */
  readonly groupOf: Int32Array;
  readonly entityOf: EntityOf;
  readonly meetings: readonly EventGroup<ReturnType<typeof meetingReports>[number]>[];
  readonly agreements: readonly EventGroup<ReturnType<typeof agreementReports>[number]>[];
  readonly refusedMeetings: readonly (EventRefusal & { readonly ids: readonly [string, string] })[];
  /** The id of what stands there. */
  idAt: (spot: Spot) => string;
}

/** A share of what is said of somebody's states that makes one theirs. */
const SHARE = 0.2;

/**
 * Decide what is one, and give each its id.
 *
 * @param pinned ids that people decided upon, by where their evidence stands
 */
export function runPass(
  corpus: Corpus,
  source: Int32Array,
  constraints: Constraints,
  pinned: readonly (readonly [Spot, string])[],
  nicknames?: Nicknames,
): Pass {
  const pairs = (
    room: Spot['room'],
  ): { together: (readonly [number, number])[]; apart: (readonly [number, number])[] } => ({
    together: pairsOf(constraints.together, room),
    apart: pairsOf(constraints.apart, room),
  });
  const entityPairs = pairs('entity');
  const people = resolvePeople(corpus, entityPairs, nicknames);
  const groups = groupEntities(corpus, people, entityPairs);
  const groupOf = new Int32Array(corpus.occurrences).fill(-1);
  groups.forEach((group, index) => {
    for (const occurrence of group.occurrences) groupOf[occurrence] = index;
  });
  const pinnedGroups = firstPins(pinned, 'entity', (index) => groupOf[index]!);
  const ids = assignIds(
    groups.map(({ base, occurrences }, index) => ({
      base,
      day: firstDay(corpus, occurrences),
      order: occurrences[0]!,
      pinned: pinnedGroups.get(index) ?? null,
    })),
  );
  const everywhere = new Map<string, string>();
  groups.forEach(({ kind, base }, index) => {
    if (kind === 'state' && !everywhere.has(base)) everywhere.set(base, ids[index]!);
  });
  const entityOf: EntityOf = (article, local) => {
    const occurrence = corpus.find(article, local);
    if (occurrence >= 0) return ids[groupOf[occurrence]!]!;
    // A state has one id everywhere; it need not be named in this article to be somebody's.
    return everywhere.get(local) ?? null;
  };
  const affiliations = affiliationsOf(groups, ids, everywhere);
  const world: World = { entityOf, affiliations: (id) => affiliations.get(id) ?? [] };
  const context: EventContext = { corpus, entityOf, source };

  const events = <T extends DigestMeeting | DigestAgreement>(
    room: 'meeting' | 'agreement',
    reports: readonly Report<T>[],
  ): { groups: EventGroup<Report<T>>[]; groupOf: Int32Array; refused: readonly EventRefusal[] } => {
    const { clusters, refused } = matchEvents(corpus, reports, source, pairs(room));
    const clusterOf = new Int32Array(reports.length);
    clusters.forEach((cluster, index) => {
      for (const report of cluster.reports) clusterOf[report] = index;
    });
    const pins = firstPins(pinned, room, (index) => clusterOf[index]!);
    const eventIds = assignIds(
      clusters.map((cluster, index) => {
        const { base, first } = eventBase(
          context,
          cluster.reports.map((report) => reports[report]!),
        );
        return {
          base,
          day: corpus.published(first.article).first,
          order: cluster.reports[0]!,
          pinned: pins.get(index) ?? null,
        };
      }),
    );
    const settled = reports.map((report) => report.settled());
    return {
      groups: clusters.map((cluster, index) => ({
        id: eventIds[index]!,
        reports: cluster.reports.map((report) => settled[report]!),
        numbers: cluster.reports,
        why: cluster.why,
      })),
      groupOf: clusterOf,
      refused,
    };
  };
  const meetings = events('meeting', meetingReports(corpus, world));
  const agreements = events('agreement', agreementReports(corpus, world));
  return {
    people,
    groups,
    ids,
    groupOf,
    entityOf,
    meetings: meetings.groups,
    agreements: agreements.groups,
    refusedMeetings: meetings.refused.map((refusal) => ({
      ...refusal,
      ids: [
        meetings.groups[meetings.groupOf[refusal.a]!]!.id,
        meetings.groups[meetings.groupOf[refusal.b]!]!.id,
      ] as const,
    })),
    idAt: ({ room, index }) => {
      if (room === 'entity') return ids[groupOf[index]!]!;
      const { groups: found, groupOf: of } = room === 'meeting' ? meetings : agreements;
      return found[of[index]!]!.id;
    },
  };
}

/** The first decision about a group names it. */
function firstPins(
  pinned: readonly (readonly [Spot, string])[],
  room: Spot['room'],
  groupOf: (index: number) => number,
): ReadonlyMap<number, string> {
  const pins = new Map<number, string>();
  for (const [spot, id] of pinned) {
    if (spot.room !== room) continue;
    const group = groupOf(spot.index);
    if (!pins.has(group)) pins.set(group, id);
  }
  return pins;
}

function firstDay(corpus: Corpus, occurrences: readonly number[]): number {
  let day = NaN;
  for (const occurrence of occurrences) {
    const { first } = corpus.published(corpus.articleOf(occurrence));
    if (!Number.isNaN(first) && !(first >= day)) day = first;
  }
  return day;
}

/** For whom people stand and where places lie, by the graph's ids. */
function affiliationsOf(
  groups: readonly EntityGroup[],
  ids: readonly string[],
  everywhere: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly string[]> {
  const affiliations = new Map<string, readonly string[]>();
  groups.forEach(({ kind, cluster }, index) => {
    const id = ids[index]!;
    if (kind === 'state') affiliations.set(id, [id]);
    if (cluster === null) return;
    const counts = cluster.states.size > 0 ? cluster.states : cluster.organizations;
    let total = 0;
    for (const count of counts.values()) total += count;
    const sorted = [...counts]
      .filter(([, count]) => count >= SHARE * total)
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .map(([of]) => everywhere.get(of) ?? of);
    if (sorted.length > 0) affiliations.set(id, sorted);
  });
  return affiliations;
}
