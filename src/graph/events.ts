import { UsageError } from '../errors.js';
import type { AgreementKind, Disagreement, Edtf, Evidence, MeetingKind, Status } from '../model.js';
import { daysOf, isoDay, type Days } from '../edtf.js';
import { nodeNamed, summary, type NodeSummary } from './find.js';
import type { ParleyGraph } from './graph.js';
import { indexOf } from './indices.js';
import { overlapping } from './intervals.js';
import { byCodeUnit } from './order.js';
import { forEachTie } from './walk.js';

interface EventBase {
  readonly id: string;
  readonly label: string;
  readonly status: Status;
  readonly date: Edtf | null;
  readonly mediators: readonly NodeSummary[];
  /** How many independent sources report it. */
  readonly sources: number;
  readonly disagreements: readonly Disagreement[];
  readonly evidence: readonly Evidence[];
  readonly evidenceCount: number;
}

/** A meeting with everyone in it. */
export interface MeetingView extends EventBase {
  readonly type: 'meeting';
  readonly kind: MeetingKind;
  readonly cameo: string;
  /** A place, or a state where that is all that is known. */
  readonly place: NodeSummary | null;
  readonly participants: readonly NodeSummary[];
  readonly hosts: readonly NodeSummary[];
}

/** An agreement with everyone in it. */
export interface AgreementView extends EventBase {
  readonly type: 'agreement';
  readonly kind: AgreementKind;
  readonly parties: readonly NodeSummary[];
}

export type EventView = MeetingView | AgreementView;

export interface MeetingFilter {
  /** Names, aliases or ids: each takes part, mediates or hosts. */
  readonly with?: readonly string[];
  /** Names, aliases or ids: each mediates. */
  readonly mediator?: readonly string[];
  /** Any of these. */
  readonly status?: readonly Status[];
  /** A place or state: held there, or in a place that lies there. */
  readonly place?: string;
  /** EDTF. A meeting passes whose date may fall between the first day of `from` and the last of `to`. */
  readonly from?: Edtf;
  readonly to?: Edtf;
}

/** A mediator and how often. */
export interface MediatorView extends NodeSummary {
  readonly meetings: number;
  readonly agreements: number;
  /** Whoever sat on the other sides, in the order of how often. */
  readonly between: readonly NodeSummary[];
}

/** An event on a line of time; `first` and `last` are ISO days, null where open or unknown. */
export interface TimelineEntry {
  readonly event: EventView;
  readonly first: string | null;
  readonly last: string | null;
}

/**
 * The meetings that fit a filter, by date, those without one last.
 *
 * Takes time in proportion to the smallest of what each condition alone leaves, not to the graph. A meeting whose year
 * nobody tells passes no condition on dates.
 *
 * @throws UsageError where a name fits no node or several, or a date is no EDTF
 */
export function meetings(graph: ParleyGraph, filter: MeetingFilter = {}): MeetingView[] {
  return events(graph, filter).filter((event) => event.type === 'meeting');
}

/** The agreements that fit a filter (`place` fits none); otherwise as `meetings`. */
export function agreements(graph: ParleyGraph, filter: MeetingFilter = {}): AgreementView[] {
  return events(graph, filter).filter((event) => event.type === 'agreement');
}

function events(graph: ParleyGraph, filter: MeetingFilter): EventView[] {
  const sets: Set<string>[] = [];
  for (const name of filter.with ?? []) sets.push(eventsOf(graph, nodeNamed(graph, name)));
  for (const name of filter.mediator ?? []) sets.push(eventsOf(graph, nodeNamed(graph, name), 'mediated'));
  if (filter.place !== undefined) sets.push(eventsAt(graph, nodeNamed(graph, filter.place)));
  const indices = indexOf(graph);
  const span = spanOf(filter.from, filter.to);
  if (span !== null) sets.push(new Set(overlapping(indices.intervals, span)));
  const statuses = filter.status ?? [];
  if (statuses.length > 0) sets.push(new Set(statuses.flatMap((status) => indices.byStatus.get(status) ?? [])));
  if (sets.length === 0) return indices.events.map((id) => eventView(graph, id));
  const [smallest, ...others] = sets.sort((a, b) => a.size - b.size);
  const fitting = [...smallest!].filter((id) => others.every((set) => set.has(id)));
  return inOrder(graph, fitting).map((id) => eventView(graph, id));
}

function spanOf(from: Edtf | undefined, to: Edtf | undefined): Days | null {
  if (from === undefined && to === undefined) return null;
  const read = (date: Edtf | undefined): Days | null => {
    if (date === undefined) return null;
    const days = daysOf(date);
    if (days === null) throw new UsageError(`"${date}" is no date; write 2024, 2024-03, 2024-03-04 or another EDTF`);
    return days;
  };
  const span = { first: read(from)?.first ?? -Infinity, last: read(to)?.last ?? Infinity };
  if (span.first > span.last) throw new UsageError(`from ${from ?? ''} to ${to ?? ''} is no stretch of time`);
  return span;
}

/** By first day, last day and id; what has no date last. */
function inOrder(graph: ParleyGraph, ids: readonly string[]): string[] {
  const { days } = indexOf(graph);
  const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...ids].sort((a, b) => {
    const [left, right] = [days.get(a), days.get(b)];
    if (left === undefined || right === undefined)
      return Number(left === undefined) - Number(right === undefined) || byCodeUnit(a, b);
    return compare(left.first, right.first) || compare(left.last, right.last) || byCodeUnit(a, b);
  });
}

/** The events that an entity is in, in any role or in the given one. O(degree). */
function eventsOf(graph: ParleyGraph, entity: string, role?: 'mediated'): Set<string> {
  const found = new Set<string>();
  graph.forEachOutEdge(entity, (_edge, { kind }, _source, target) => {
    if (kind === 'represents' || kind === 'located_in' || kind === 'held_in') return;
    if (role === undefined || kind === role) found.add(target);
  });
  return found;
}

/** The meetings held in a place, or in one that lies in it. */
function eventsAt(graph: ParleyGraph, place: string): Set<string> {
  const found = new Set<string>();
  const places = [place];
  graph.forEachInEdge(place, (_edge, { kind }, source) => {
    if (kind === 'located_in') places.push(source);
  });
  for (const at of places)
    graph.forEachInEdge(at, (_edge, { kind }, source) => {
      if (kind === 'held_in') found.add(source);
    });
  return found;
}

/**
 * A meeting or agreement with everyone in it. O(degree log degree).
 *
 * @param id of a node of that kind
 * @throws UsageError where it is of another
 */
export function eventView(graph: ParleyGraph, id: string): EventView {
  const node = graph.getNodeAttributes(id);
  if (node.kind !== 'meeting' && node.kind !== 'agreement')
    throw new UsageError(`${id} is a ${node.kind}, neither meeting nor agreement`);
  const roles = { participated_in: new Set<string>(), mediated: new Set<string>(), hosted: new Set<string>() };
  const parties = new Set<string>();
  const places = new Set<string>();
  forEachTie(graph, id, null, (edge, other) => {
    const { kind } = graph.getEdgeAttributes(edge);
    if (kind === 'participated_in' || kind === 'mediated' || kind === 'hosted') roles[kind].add(other);
    else if (kind === 'party_to') parties.add(other);
    else if (kind === 'held_in') places.add(other);
  });
  const who = (ids: ReadonlySet<string>): NodeSummary[] =>
    [...ids].sort(byCodeUnit).map((entity) => summary(graph, entity));
  const { label, status, date, sources, disagreements, evidence, evidenceCount } = node;
  const base = { id, label, status, date, mediators: who(roles.mediated), sources, disagreements, evidence, evidenceCount };
  if (node.kind === 'agreement') return { type: 'agreement', kind: node.agreementKind, ...base, parties: who(parties) };
  return {
    type: 'meeting',
    kind: node.meetingKind,
    cameo: node.cameo,
    ...base,
    place: who(places)[0] ?? null,
    participants: who(roles.participated_in),
    hosts: who(roles.hosted),
  };
}

/** Everyone but mediators who is party to an event. */
function sides(event: EventView): readonly NodeSummary[] {
  return event.type === 'meeting' ? event.participants : event.parties;
}

/**
 * Everyone who mediates, the most active first, with whom they mediate between.
 *
 * O(edges of what they mediate).
 */
export function mediators(graph: ParleyGraph): MediatorView[] {
  return indexOf(graph)
    .mediators.map((id) => {
      const counts = new Map<string, number>();
      const tally = { meeting: 0, agreement: 0 };
      for (const eventId of eventsOf(graph, id, 'mediated')) {
        const event = eventView(graph, eventId);
        tally[event.type]++;
        for (const side of sides(event)) counts.set(side.id, (counts.get(side.id) ?? 0) + 1);
      }
      const between = [...counts]
        .sort(([a, left], [b, right]) => right - left || byCodeUnit(a, b))
        .map(([side]) => summary(graph, side));
      return { ...summary(graph, id), meetings: tally.meeting, agreements: tally.agreement, between };
    })
    .sort((a, b) => b.meetings + b.agreements - a.meetings - a.agreements || byCodeUnit(a.id, b.id));
}

/**
 * The meetings and agreements that two were on the sides of and that somebody mediated, by date.
 *
 * O(edges of what the less connected of the two was in).
 *
 * @throws UsageError as `meetings`
 */
export function mediatedBetween(graph: ParleyGraph, a: string, b: string): EventView[] {
  const [one, other] = [nodeNamed(graph, a), nodeNamed(graph, b)].sort((x, y) => graph.degree(x) - graph.degree(y));
  const found = [...eventsOf(graph, one!)].map((id) => eventView(graph, id)).filter((event) => {
    const ids = new Set(sides(event).map((side) => side.id));
    return event.mediators.length > 0 && ids.has(one!) && ids.has(other!);
  });
  const views = new Map(found.map((event) => [event.id, event]));
  return inOrder(graph, [...views.keys()]).map((id) => views.get(id)!);
}

/**
 * Meetings and agreements by date, those without one last: of the whole graph, or of one entity.
 *
 * @throws UsageError as `meetings`
 */
export function timeline(graph: ParleyGraph, name?: string): TimelineEntry[] {
  const { days } = indexOf(graph);
  const iso = (day: number | undefined): string | null =>
    day === undefined || !Number.isFinite(day) ? null : isoDay(day);
  return events(graph, name === undefined ? {} : { with: [name] }).map((event) => {
    const span = days.get(event.id);
    return { event, first: iso(span?.first), last: iso(span?.last) };
  });
}
