// Digests by hand: what articles of an invented world say, a line each.
import { createHash } from 'node:crypto';
import type { AgreementKind, MeetingKind, Status } from '../../../src/model.js';
import { resolve, type Digest, type Resolution, type ResolveOptions } from '../../../src/resolve/index.js';

export interface Person {
  readonly name: string;
  /** `minister of PRT`, `envoy of united-nations`, `former president of PRT`; several parted by commas. */
  readonly office?: string;
  readonly aliases?: readonly string[];
}

export interface MeetingSays {
  readonly who: readonly string[];
  readonly mediators?: readonly string[];
  readonly kind?: MeetingKind;
  readonly status?: Status;
  readonly date?: string | null;
  readonly place?: string;
  readonly part?: 'morning' | 'evening';
}

export interface Says {
  readonly published?: string | null;
  readonly people?: readonly (Person | string)[];
  /** Three-letter codes. */
  readonly states?: readonly string[];
  readonly meetings?: readonly MeetingSays[];
  readonly agreements?: readonly {
    readonly who: readonly string[];
    readonly kind: AgreementKind;
    readonly date?: string | null;
  }[];
  readonly fingerprint?: readonly number[];
}

type Entity = Digest['entities'][number];

/** The digest of an article; whom its meetings name by a name or a code is added where `people` and `states` lack it. */
export function article(id: string, says: Says): Digest {
  const entities = new Map<string, Entity & { says: number[] }>();
  let at = 0;
  const add = (entity: Omit<Entity, 'says'>): string => {
    const known = entities.get(entity.id);
    at += 100;
    if (known === undefined) entities.set(entity.id, { ...entity, says: [at, at + 10, 0, 0] });
    return entity.id;
  };
  const plain = { aliases: [], state: null, offices: [] };
  const state = (code: string): string => add({ id: `state:${code}`, kind: 'state', name: code, ...plain });
  const person = (who: Person | string): string => {
    const { name, office, aliases = [] } = typeof who === 'string' ? { name: who } : who;
    const offices: Entity['offices'] = (office?.split(', ') ?? []).map((one) => {
      const match = /^(former )?(.+) of (.+)$/u.exec(one)!;
      const of = /^[A-Z]{3}$/u.test(match[3]!) ? state(match[3]!) : `organization:${match[3]!}`;
      if (of.startsWith('organization:')) add({ id: of, kind: 'organization', name: of.slice(13), ...plain });
      return { title: match[2]!, of, former: match[1] !== undefined, say: [at, at + 20, 0, 1] };
    });
    return add({ id: `person:${name}`, kind: 'person', name, aliases, state: null, offices });
  };
  const who = (name: string): string => (/^[A-Z]{3}$/u.test(name) ? state(name) : person(name));
  for (const one of says.people ?? []) person(one);
  for (const code of says.states ?? []) state(code);
  const meetings = (says.meetings ?? []).map((meeting, index) => {
    const place =
      meeting.place === undefined
        ? null
        : add({ id: `place:${meeting.place}`, kind: 'place', name: meeting.place, ...plain });
    const status = meeting.status ?? 'held';
    return {
      kind: meeting.kind ?? 'talks',
      cameo: '046',
      status,
      date: meeting.date ?? null,
      part: meeting.part ?? null,
      place,
      placeState: null,
      participants: meeting.who.map(who),
      mediators: (meeting.mediators ?? []).map(who),
      host: null,
      says: [[5000 + 100 * index, 5090 + 100 * index, 1, 2, status] as const],
    };
  });
  const agreements = (says.agreements ?? []).map((agreement, index) => ({
    kind: agreement.kind,
    status: 'held' as const,
    date: agreement.date ?? null,
    parties: agreement.who.map(who),
    mediators: [],
    says: [[8000 + 100 * index, 8090 + 100 * index, 1, 2, 'held'] as const],
  }));
  return {
    head: {
      id,
      sha256: sha256(id),
      title: null,
      publisher: null,
      published: says.published === undefined ? '2024-03-04' : says.published,
      url: null,
    },
    fingerprint:
      says.fingerprint ?? Array.from({ length: 33 }, (_, n) => (parseInt(sha256(id).slice(n, n + 8), 16) ^ n) >>> 0),
    sentences: [`${id} names somebody.`, `${id} tells of an event.`],
    rules: ['name', 'office', 'meet'],
    entities: [...entities.values()],
    meetings,
    agreements,
  };
}

/** The hash that an article of the invented world has, whatever it says. */
export function sha256(id: string): string {
  return createHash('sha256').update(id).digest('hex');
}

/** People as sets of `article:name`, so that a test reads who is taken for whom. */
export function peopleOf(digests: readonly Digest[], options?: ResolveOptions): string[][] {
  const { resolved } = resolve(digests, options);
  const name = (article: string, start: number): string => {
    const entity = digests
      .find(({ head }) => head.id === article)
      ?.entities.find((one) => one.says.some((value, index) => index % 4 === 0 && value === start));
    return `${article}:${entity?.name ?? '?'}`;
  };
  return resolved.entities
    .filter(({ kind }) => kind === 'person')
    .map(({ evidence }) => [...evidence].map((piece) => name(piece.article, piece.start)).sort())
    .sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
}

/** Meetings as sets of articles. */
export function meetingsOf(resolution: Resolution): string[] {
  return resolution.resolved.meetings
    .map(({ evidence }) => [...new Set(evidence.map((piece) => piece.article))].sort().join(' '))
    .sort();
}
