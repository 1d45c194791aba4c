import {
  AGREEMENT_KINDS,
  MEETING_KINDS,
  type AgreementKind,
  type Evidence,
  type MeetingKind,
  type ResolvedAgreement,
  type ResolvedMeeting,
  type Role,
} from '../model.js';
import { slug } from '../knowledge/slug.js';
import { byCodeUnit } from '../order.js';
import { Consensus } from './consensus.js';
import type { Corpus } from './corpus.js';
import type { DigestAgreement, DigestMeeting, SayStatus } from './digest.js';
import type { EntityOf, Report } from './reports.js';

export interface EventContext {
  readonly corpus: Corpus;
  readonly entityOf: EntityOf;
  /** Of each article the first of its near copies. */
  readonly source: Int32Array;
}

/** The id that an event gets where no other has it: of what its first report says. */
export function eventBase(
  context: EventContext,
  reports: readonly Report[],
): { readonly base: string; readonly first: Report } {
  const { first } = new Consensus(context.corpus, reports, context.source);
  const parties = 'participants' in first.event ? first.event.participants : first.event.parties;
  const names = parties.map((local) => context.entityOf(first.article, local)).filter((id) => id !== null);
  const place = 'participants' in first.event && first.place !== null ? [bare(first.place)] : [];
  const words = [first.event.kind, first.event.date ?? '', ...place, ...[...new Set(names)].map(bare).sort(byCodeUnit)];
  return { base: `${'participants' in first.event ? 'meeting' : 'agreement'}:${slug(words.join(' '))}`, first };
}

function bare(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}

/** A meeting as the graph takes it, of all its reports. */
export function resolveMeeting(
  context: EventContext,
  id: string,
  reports: readonly Report<DigestMeeting>[],
): ResolvedMeeting {
  const consensus = new Consensus(context.corpus, reports, context.source);
  const kind = consensus.kind<MeetingKind>(MEETING_KINDS, 'meeting');
  const status = consensus.status();
  const roles = new Roles(context, reports);
  const mediators = roles.of(({ event }) => event.mediators);
  const placeId = consensus.place();
  return {
    id,
    label: null,
    kind,
    cameo: cameoOf(reports, kind),
    status,
    date: consensus.date(),
    place:
      placeId === null ? null : (roles.of((report) => (report.place === placeId ? [placeOf(report)] : []))[0] ?? null),
    participants: roles.of(({ event }) => event.participants).filter((role) => !outvoted(role, mediators)),
    mediators,
    hosts: roles.of(({ event }) => (event.host === null ? [] : [event.host])),
    sources: consensus.sources,
    disagreements: consensus.disagreements(),
    evidence: roles.all(),
  };
}

function placeOf({ event, place }: Report<DigestMeeting>): string {
  return event.place ?? event.placeState ?? place ?? '';
}

/** Whom as many articles call a mediator as a participant stands as a mediator. */
function outvoted(role: Role, mediators: readonly Role[]): boolean {
  const mediator = mediators.find(({ entity }) => entity === role.entity);
  return mediator !== undefined && articles(mediator) >= articles(role);
}

function articles(role: Role): number {
  return new Set(role.evidence.map(({ article }) => article)).size;
}

/** The code that goes with the kind: of those who report it so, the commonest. */
function cameoOf(reports: readonly Report<DigestMeeting>[], kind: MeetingKind): string {
  const counts = new Map<string, number>();
  for (const { event } of reports) if (event.kind === kind) counts.set(event.cameo, (counts.get(event.cameo) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || byCodeUnit(b, a))[0]?.[0] ?? reports[0]!.event.cameo;
}

/** An agreement as the graph takes it, of all its reports. */
export function resolveAgreement(
  context: EventContext,
  id: string,
  reports: readonly Report<DigestAgreement>[],
): ResolvedAgreement {
  const consensus = new Consensus(context.corpus, reports, context.source);
  const roles = new Roles(context, reports);
  const mediators = roles.of(({ event }) => event.mediators);
  return {
    id,
    label: null,
    kind: consensus.kind<AgreementKind>(AGREEMENT_KINDS, 'agreement'),
    status: consensus.status(),
    date: consensus.date(),
    parties: roles.of(({ event }) => event.parties).filter((role) => !outvoted(role, mediators)),
    mediators,
    sources: consensus.sources,
    disagreements: consensus.disagreements(),
    evidence: roles.all(),
  };
}

/** Who stands in which role of one event; each sentence is one object, however many roles it proves. */
class Roles<T extends DigestMeeting | DigestAgreement> {
  readonly #context: EventContext;
  readonly #reports: readonly Report<T>[];
  readonly #made = new Map<SayStatus, Evidence>();

  constructor(context: EventContext, reports: readonly Report<T>[]) {
    this.#context = context;
    this.#reports = reports;
  }

  #evidence(article: number, say: SayStatus): Evidence {
    let evidence = this.#made.get(say);
    if (evidence === undefined) this.#made.set(say, (evidence = this.#context.corpus.evidence(article, say)));
    return evidence;
  }

  all(): readonly Evidence[] {
    return this.#reports.flatMap(({ article, event }) => event.says.map((say) => this.#evidence(article, say)));
  }

  /** Those whom `locals` picks, with the sentences of the event that name them, or all of the event's where none does. */
  of(locals: (report: Report<T>) => readonly string[]): Role[] {
    const { corpus, entityOf } = this.#context;
    const roles = new Map<string, Set<Evidence>>();
    for (const report of this.#reports) {
      const { article, event } = report;
      for (const local of new Set(locals(report))) {
        const entity = entityOf(article, local);
        if (entity === null) continue;
        const occurrence = corpus.find(article, local);
        const naming: readonly SayStatus[] =
          occurrence < 0 ? [] : event.says.filter((say) => named(corpus, occurrence, say));
        let list = roles.get(entity);
        if (list === undefined) roles.set(entity, (list = new Set<Evidence>()));
        for (const say of naming.length > 0 ? naming : event.says) list.add(this.#evidence(article, say));
      }
    }
    return [...roles]
      .sort(([a], [b]) => byCodeUnit(a, b))
      .map(([entity, evidence]) => ({ entity, evidence: [...evidence] }));
  }
}

/** Whether a mention of the entity lies within the words. */
function named(corpus: Corpus, occurrence: number, say: SayStatus): boolean {
  for (let i = 0; i < corpus.mentionCount(occurrence); i++) {
    const [start, end] = corpus.mention(occurrence, i);
    if (start >= say[0] && end <= say[1]) return true;
  }
  return false;
}
