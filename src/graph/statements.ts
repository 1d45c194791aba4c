import type {
  EdgeAttributes,
  EdgeKind,
  EvidenceList,
  NodeAttributes,
  NodeOffice,
  Resolved,
  ResolvedAgreement,
  ResolvedEntity,
  ResolvedMeeting,
  ResolvedOffice,
  Role,
} from '../model.js';
import { labelAgreement, labelMeeting, type Named } from './label.js';
import { byCodeUnit, EVIDENCE_LIMIT, firstEvidence, sortEvidence } from './order.js';

/** A node's attributes but for what the layout and the limit on evidence add. */
type Unplaced<T> = T extends unknown ? Omit<T, 'x' | 'y' | 'evidence' | 'evidenceCount'> : never;

export interface NodeStatement {
  readonly id: string;
  readonly attributes: Unplaced<NodeAttributes>;
  /** All of it, in order. */
  readonly evidence: EvidenceList;
}

export interface EdgeStatement {
  /** Unique in the whole file, nodes' ids included: `source>kind>target`, and the office where there is one. */
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: Omit<EdgeAttributes, 'evidence' | 'evidenceCount'>;
  readonly evidence: EvidenceList;
}

/**
 * Everything that a graph says, in the order in which it is written: nodes by id, edges by key, whatever the order of
 * the input. Linear but for the sorting.
 */
export function statements(resolved: Resolved): {
  readonly nodes: readonly NodeStatement[];
  readonly edges: readonly EdgeStatement[];
} {
  const names = new Map(resolved.entities.map((entity) => [entity.id, entity]));
  const nodes = [
    ...resolved.entities.map(entityNode),
    ...resolved.meetings.map((meeting) => meetingNode(meeting, names)),
    ...resolved.agreements.map((agreement) => agreementNode(agreement, names)),
  ].sort((a, b) => byCodeUnit(a.id, b.id));
  const edges = [
    ...resolved.entities.flatMap(entityEdges),
    ...resolved.meetings.flatMap(meetingEdges),
    ...resolved.agreements.flatMap(agreementEdges),
  ].sort((a, b) => byCodeUnit(a.key, b.key));
  return { nodes, edges: mergeSameKey(edges) };
}

/** One node and the edges that come with it. */
export interface Statements {
  readonly node: NodeStatement;
  /** In the order of their keys, each once. */
  readonly edges: readonly EdgeStatement[];
}

export function entityStatements(entity: ResolvedEntity): Statements {
  return { node: entityNode(entity), edges: inOrder(entityEdges(entity)) };
}

export function meetingStatements(meeting: ResolvedMeeting, names: ReadonlyMap<string, Named>): Statements {
  return { node: meetingNode(meeting, names), edges: inOrder(meetingEdges(meeting)) };
}

export function agreementStatements(agreement: ResolvedAgreement, names: ReadonlyMap<string, Named>): Statements {
  return { node: agreementNode(agreement, names), edges: inOrder(agreementEdges(agreement)) };
}

function inOrder(edges: EdgeStatement[]): EdgeStatement[] {
  return mergeSameKey(edges.sort((a, b) => byCodeUnit(a.key, b.key)));
}

function articlesOf(evidence: EvidenceList): readonly string[] {
  const articles = new Set<string>();
  for (const piece of evidence) articles.add(piece.article);
  return [...articles].sort(byCodeUnit);
}

function entityNode(entity: ResolvedEntity): NodeStatement {
  const evidence = sortEvidence(entity.evidence);
  const loose = entity.offices.filter((office) => office.of === null);
  return {
    id: entity.id,
    attributes: {
      kind: entity.kind,
      label: entity.name,
      ...(entity.mediator ? { mediator: true as const } : {}),
      aliases: [...new Set(entity.aliases)].sort(byCodeUnit),
      ...(loose.length === 0 ? {} : { offices: [...loose].sort(byOffice).map(nodeOffice) }),
      articles: articlesOf(evidence),
    },
    evidence,
  };
}

/** A node carries no more of an office's evidence than of its own. */
function nodeOffice(office: ResolvedOffice): NodeOffice {
  return { ...office, evidence: firstEvidence(office.evidence, EVIDENCE_LIMIT) };
}

function byOffice(a: ResolvedOffice, b: ResolvedOffice): number {
  return (
    byCodeUnit(a.title, b.title) ||
    Number(a.former) - Number(b.former) ||
    byCodeUnit(a.from ?? '', b.from ?? '') ||
    byCodeUnit(a.until ?? '', b.until ?? '')
  );
}

function meetingNode(meeting: ResolvedMeeting, names: ReadonlyMap<string, Named>): NodeStatement {
  const evidence = sortEvidence(meeting.evidence);
  return {
    id: meeting.id,
    attributes: {
      kind: 'meeting',
      label: meeting.label ?? labelMeeting(meeting, names),
      meetingKind: meeting.kind,
      cameo: meeting.cameo,
      status: meeting.status,
      date: meeting.date,
      sources: meeting.sources,
      disagreements: meeting.disagreements,
      articles: articlesOf(evidence),
    },
    evidence,
  };
}

function agreementNode(agreement: ResolvedAgreement, names: ReadonlyMap<string, Named>): NodeStatement {
  const evidence = sortEvidence(agreement.evidence);
  return {
    id: agreement.id,
    attributes: {
      kind: 'agreement',
      label: agreement.label ?? labelAgreement(agreement, names),
      agreementKind: agreement.kind,
      status: agreement.status,
      date: agreement.date,
      sources: agreement.sources,
      disagreements: agreement.disagreements,
      articles: articlesOf(evidence),
    },
    evidence,
  };
}

function edge(source: string, kind: EdgeKind, target: string, evidence: EvidenceList): EdgeStatement {
  return { key: `${source}>${kind}>${target}`, source, target, attributes: { kind }, evidence: sortEvidence(evidence) };
}

function entityEdges(entity: ResolvedEntity): EdgeStatement[] {
  const edges: EdgeStatement[] = [];
  for (const office of entity.offices) {
    if (office.of === null) continue;
    const plain = edge(entity.id, 'represents', office.of, office.evidence);
    edges.push({
      ...plain,
      key: `${plain.key}>${office.former ? 'former ' : ''}${office.title}`,
      attributes: {
        kind: 'represents',
        office: office.title,
        ...(office.former ? { former: true as const } : {}),
        ...(office.from === null ? {} : { from: office.from }),
        ...(office.until === null ? {} : { until: office.until }),
      },
    });
  }
  if (entity.state !== null) {
    const plain = edge(entity.id, 'located_in', entity.state, entity.stateEvidence);
    edges.push(
      plain.evidence.length > 0 ? plain : { ...plain, attributes: { kind: 'located_in', world: true as const } },
    );
  }
  return edges;
}

function meetingEdges(meeting: ResolvedMeeting): EdgeStatement[] {
  const inwards = (roles: readonly Role[], kind: EdgeKind): EdgeStatement[] =>
    roles.map((role) => edge(role.entity, kind, meeting.id, role.evidence));
  return [
    ...inwards(meeting.participants, 'participated_in'),
    ...inwards(meeting.mediators, 'mediated'),
    ...inwards(meeting.hosts, 'hosted'),
    ...(meeting.place === null ? [] : [edge(meeting.id, 'held_in', meeting.place.entity, meeting.place.evidence)]),
  ];
}

function agreementEdges(agreement: ResolvedAgreement): EdgeStatement[] {
  return [
    ...agreement.parties.map((role) => edge(role.entity, 'party_to', agreement.id, role.evidence)),
    ...agreement.mediators.map((role) => edge(role.entity, 'mediated', agreement.id, role.evidence)),
  ];
}

/** One office stated for two periods, or one role listed twice, is one edge with the evidence of both. */
function mergeSameKey(sorted: readonly EdgeStatement[]): EdgeStatement[] {
  const merged: EdgeStatement[] = [];
  for (const next of sorted) {
    const last = merged.at(-1);
    if (last?.key !== next.key) {
      merged.push(next);
      continue;
    }
    const from = [last.attributes.from, next.attributes.from].filter((date) => date !== undefined).sort(byCodeUnit)[0];
    const until = [last.attributes.until, next.attributes.until]
      .filter((date) => date !== undefined)
      .sort(byCodeUnit)
      .at(-1);
    merged[merged.length - 1] = {
      ...last,
      attributes: { ...last.attributes, ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) },
      evidence: sortEvidence([...last.evidence, ...next.evidence]),
    };
  }
  return merged;
}
