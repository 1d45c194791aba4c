import type {
  ArticleHead,
  Edtf,
  EntityKind,
  Evidence,
  Resolved,
  ResolvedAgreement,
  ResolvedEntity,
  ResolvedMeeting,
  ResolvedOffice,
  Role,
  Status,
} from '../model.js';
import { evidenceOf, type Digest, type DigestEntity, type SayStatus } from './digest.js';
import { byCodeUnit, slug } from './slug.js';

export { articleRecord, digest, parseDigest, type Digest } from './digest.js';

/** Two things that were taken for one, and why. */
export interface Merge {
  readonly into: string;
  readonly names: readonly string[];
  readonly why: string;
}

/** What resolving did, for the report. */
export interface Resolution {
  readonly resolved: Resolved;
  readonly merges: readonly Merge[];
}

/** An entity of one article. */
interface Occurrence {
  readonly digest: Digest;
  readonly entity: DigestEntity;
}

/** Occurrences that are one entity, under the id it has in the graph. */
interface Cluster {
  readonly id: string;
  readonly kind: EntityKind;
  readonly occurrences: Occurrence[];
}

/**
 * Merge what articles say into one set of people, states, meetings and agreements.
 *
 * @param digests in any order, each article's id once; the result does not depend on the order
 */
export function resolve(digests: Iterable<Digest>): Resolution {
  const sorted = [...digests].sort((a, b) => byCodeUnit(a.head.id, b.head.id));
  const clusters = clusterEntities(sorted);
  const global = new Map<Digest, Map<string, string>>();
  for (const cluster of clusters)
    for (const { digest, entity } of cluster.occurrences) {
      let ids = global.get(digest);
      if (ids === undefined) global.set(digest, (ids = new Map<string, string>()));
      ids.set(entity.id, cluster.id);
    }
  const meetings = resolveMeetings(sorted, global);
  const agreements = resolveAgreements(sorted, global);
  const mediators = new Set(
    [...meetings, ...agreements].flatMap((event) => event.mediators.map((mediator) => mediator.entity)),
  );
  const entities = clusters.map((cluster) => resolveEntity(cluster, global, mediators.has(cluster.id)));
  const merges = clusters
    .filter((cluster) => cluster.kind === 'person' && cluster.occurrences.length > 1)
    .map((cluster) => ({
      into: cluster.id,
      names: unique(cluster.occurrences.map(({ entity }) => entity.name)),
      why: 'one full name',
    }));
  return {
    resolved: {
      articles: sorted.map((article) => article.head satisfies ArticleHead),
      entities,
      meetings,
      agreements,
    },
    merges,
  };
}

/** One cluster a state, organization or place by id; people by their full name, a lone family name by article. */
function clusterEntities(digests: readonly Digest[]): Cluster[] {
  const byKey = new Map<string, { kind: EntityKind; base: string; occurrences: Occurrence[] }>();
  for (const digest of digests)
    for (const entity of digest.entities) {
      const base = entity.kind === 'person' ? `person:${slug(entity.name)}` : entity.id;
      const lone = entity.kind === 'person' && !/\s/u.test(entity.name.trim());
      const key = lone ? `${base} ${digest.head.id}` : base;
      const cluster = byKey.get(key);
      if (cluster) cluster.occurrences.push({ digest, entity });
      else byKey.set(key, { kind: entity.kind, base, occurrences: [{ digest, entity }] });
    }
  const taken = new Map<string, number>();
  return [...byKey.entries()]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([, { kind, base, occurrences }]) => {
      const count = (taken.get(base) ?? 0) + 1;
      taken.set(base, count);
      return { id: count === 1 ? base : `${base}-${count}`, kind, occurrences };
    });
}

function resolveEntity(
  cluster: Cluster,
  global: ReadonlyMap<Digest, ReadonlyMap<string, string>>,
  mediator: boolean,
): ResolvedEntity {
  const { id, kind, occurrences } = cluster;
  const names = unique(occurrences.map(({ entity }) => entity.name));
  const name = names.sort((a, b) => b.length - a.length || byCodeUnit(a, b))[0] ?? id;
  const aliases = unique([...names, ...occurrences.flatMap(({ entity }) => entity.aliases)]).filter((a) => a !== name);
  const offices = new Map<string, { office: ResolvedOffice; evidence: Evidence[] }>();
  for (const { digest, entity } of occurrences)
    for (const office of entity.offices) {
      const of = office.of === null ? null : (global.get(digest)?.get(office.of) ?? null);
      const key = JSON.stringify([office.title.toLowerCase(), of, office.former]);
      const evidence = evidenceOf(digest, office.say);
      const known = offices.get(key);
      const at = digest.head.published;
      if (known === undefined)
        offices.set(key, {
          office: { title: office.title, of, former: office.former, from: at, until: at, evidence: [] },
          evidence: [evidence],
        });
      else {
        known.evidence.push(evidence);
        known.office = {
          ...known.office,
          from: earlier(known.office.from, at),
          until: later(known.office.until, at),
        };
      }
    }
  return {
    id,
    kind,
    name,
    aliases: aliases.sort(byCodeUnit),
    offices: [...offices.entries()]
      .sort(([a], [b]) => byCodeUnit(a, b))
      .map(([, { office, evidence }]) => ({ ...office, evidence })),
    mediator,
    state: kind === 'place' ? (occurrences.map(({ entity }) => entity.state).find((s) => s !== null) ?? null) : null,
    stateEvidence: [],
    evidence: occurrences.flatMap(({ digest, entity }) => entity.says.map((say) => evidenceOf(digest, say))),
  };
}

/** A report of a meeting or agreement in one article. */
interface Report<T> {
  readonly digest: Digest;
  readonly event: T;
}

/** Same kind, same parties, same known date: one event. Anything less stays apart. */
function group<T extends { readonly kind: string; readonly date: Edtf | null }>(
  digests: readonly Digest[],
  eventsOf: (digest: Digest) => readonly T[],
  parties: (digest: Digest, event: T) => readonly string[],
): { key: string; reports: Report<T>[] }[] {
  const groups = new Map<string, Report<T>[]>();
  for (const digest of digests)
    eventsOf(digest).forEach((event, index) => {
      const names = parties(digest, event).map((id) => id.replace(/^[a-z]+:/u, ''));
      const base = slug([event.kind, event.date ?? '', ...names].join(' '));
      const key = event.date === null ? `${base} ${digest.head.id} ${index}` : base;
      const known = groups.get(key);
      if (known) known.push({ digest, event });
      else groups.set(key, [{ digest, event }]);
    });
  const taken = new Map<string, number>();
  return [...groups.entries()]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([key, reports]) => {
      const base = key.split(' ')[0] ?? key;
      const count = (taken.get(base) ?? 0) + 1;
      taken.set(base, count);
      return { key: count === 1 ? base : `${base}-${count}`, reports };
    });
}

type Ids = ReadonlyMap<Digest, ReadonlyMap<string, string>>;

function resolveMeetings(digests: readonly Digest[], global: Ids): ResolvedMeeting[] {
  const id = (digest: Digest, local: string): string => global.get(digest)?.get(local) ?? local;
  return group(
    digests,
    (digest) => digest.meetings,
    (digest, meeting) => unique(meeting.participants.map((local) => id(digest, local))).sort(byCodeUnit),
  ).map(({ key, reports }) => {
    const first = reports[0]!.event;
    const placed = reports.filter(({ event }) => event.place !== null || event.placeState !== null);
    return {
      id: `meeting:${key}`,
      label: null,
      kind: first.kind,
      cameo: first.cameo,
      ...common(reports),
      place: placed.length === 0 ? null : (roles(placed, (event) => [event.place ?? event.placeState!], id)[0] ?? null),
      participants: roles(reports, (event) => event.participants, id),
      mediators: roles(reports, (event) => event.mediators, id),
      hosts: roles(reports, (event) => (event.host === null ? [] : [event.host]), id),
    };
  });
}

function resolveAgreements(digests: readonly Digest[], global: Ids): ResolvedAgreement[] {
  const id = (digest: Digest, local: string): string => global.get(digest)?.get(local) ?? local;
  return group(
    digests,
    (digest) => digest.agreements,
    (digest, agreement) => unique(agreement.parties.map((local) => id(digest, local))).sort(byCodeUnit),
  ).map(({ key, reports }) => ({
    id: `agreement:${key}`,
    label: null,
    kind: reports[0]!.event.kind,
    ...common(reports),
    parties: roles(reports, (event) => event.parties, id),
    mediators: roles(reports, (event) => event.mediators, id),
  }));
}

function common(reports: readonly Report<{ status: Status; date: Edtf | null; says: readonly SayStatus[] }>[]): {
  status: Status;
  date: Edtf | null;
  sources: number;
  disagreements: [];
  evidence: Evidence[];
} {
  const latest = [...reports].sort((a, b) =>
    byCodeUnit(b.digest.head.published ?? '', a.digest.head.published ?? ''),
  )[0]!;
  return {
    status: latest.event.status,
    date: latest.event.date,
    sources: reports.length,
    disagreements: [],
    evidence: reports.flatMap(({ digest, event }) => event.says.map((say) => evidenceOf(digest, say))),
  };
}

/** Who stands in a role, with the sentences of the event that name them, or all of the event's where none does. */
function roles<T extends { readonly says: readonly SayStatus[] }>(
  reports: readonly Report<T>[],
  of: (event: T) => readonly string[],
  id: (digest: Digest, local: string) => string,
): Role[] {
  const evidence = new Map<string, Evidence[]>();
  for (const { digest, event } of reports)
    for (const local of unique(of(event))) {
      const named = digest.entities.find((entity) => entity.id === local)?.says ?? [];
      const inside = event.says.filter((say) => named.some((n) => n[0] >= say[0] && n[1] <= say[1]));
      const entity = id(digest, local);
      const list = evidence.get(entity) ?? [];
      list.push(...(inside.length > 0 ? inside : event.says).map((say) => evidenceOf(digest, say)));
      evidence.set(entity, list);
    }
  return [...evidence.entries()]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([entity, list]) => ({ entity, evidence: list }));
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

function earlier(a: Edtf | null, b: Edtf | null): Edtf | null {
  return a === null ? b : b === null || a < b ? a : b;
}

function later(a: Edtf | null, b: Edtf | null): Edtf | null {
  return a === null ? b : b === null || a > b ? a : b;
}
