import type { Disagreement, Evidence, NodeAttributes } from '../model.js';
import type { ParleyGraph } from './graph.js';
import { byCodeUnit } from './order.js';

/** One difference between two graphs, with the sentence that made it. */
export interface Change {
  readonly what: 'node' | 'edge';
  readonly change: 'appeared' | 'vanished' | 'changed';
  /** The node's id or the edge's key: in the new graph, or of what vanished in the old one. */
  readonly id: string;
  /** For readers: the node's label, or both ends and what ties them. */
  readonly label: string;
  /** Of a change: which attribute, and its values. */
  readonly field: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** From the new graph; of what vanished from the old one. Null where no sentence speaks of it. */
  readonly evidence: Evidence | null;
}

/** The parts that differ are told; positions, which move with everything else, are none of them. */
const NODE_FIELDS = [
  'label',
  'status',
  'date',
  'meetingKind',
  'agreementKind',
  'cameo',
  'mediator',
  'aliases',
  'sources',
  'disagreements',
] as const;
const EDGE_FIELDS = ['office', 'former', 'from', 'until', 'world'] as const;

/**
 * What appeared, vanished or changed from one graph to another, positions aside.
 *
 * A node under another id is the same one where a sentence says so: the same span of the same article stands for one
 * node of that kind in both. Its new id is then told as a change, and its edges are compared under it.
 *
 * @returns nodes in the order of ids, then edges in the order of keys; linear but for sorting
 */
export function diffGraphs(before: ParleyGraph, after: ParleyGraph): Change[] {
  const moved = movedIds(before, after);
  const old = new Map<string, string>([...moved].map(([from, to]) => [to, from]));
  const changes: Change[] = [];
  const node = (graph: ParleyGraph, id: string, change: 'appeared' | 'vanished'): Change => {
    const { label, evidence } = graph.getNodeAttributes(id);
    return { what: 'node', change, id, label, field: null, from: null, to: null, evidence: evidence[0] ?? null };
  };
  for (const id of after.nodes()) {
    const earlier = old.get(id) ?? id;
    if (!before.hasNode(earlier) || (earlier === id && moved.has(id))) {
      changes.push(node(after, id, 'appeared'));
      continue;
    }
    const [one, other] = [before.getNodeAttributes(earlier), after.getNodeAttributes(id)];
    const all: [string, string | null, string | null][] = [];
    if (earlier !== id) all.push(['id', earlier, id]);
    for (const field of NODE_FIELDS) {
      const [from, to] = [inWords(read(one, field)), inWords(read(other, field))];
      if (from !== to) all.push([field, from, to]);
    }
    for (const [field, from, to] of all)
      changes.push({
        what: 'node',
        change: 'changed',
        id,
        label: other.label,
        field,
        from,
        to,
        evidence: reason(one.evidence, other.evidence, field === 'status' ? to : null),
      });
  }
  for (const id of before.nodes()) {
    const later = moved.get(id) ?? id;
    if (!after.hasNode(later) || (later === id && old.has(id) && old.get(id) !== id)) changes.push(node(before, id, 'vanished'));
  }
  changes.sort((a, b) => byCodeUnit(a.id, b.id) || byCodeUnit(a.field ?? '', b.field ?? ''));
  return [...changes, ...edgeChanges(before, after, moved)];
}

function edgeChanges(before: ParleyGraph, after: ParleyGraph, moved: ReadonlyMap<string, string>): Change[] {
  const changes: Change[] = [];
  // An edge's key names both ends: under new ids it is the same edge.
  const keyAfter = (key: string): string => {
    const [source, target] = before.extremities(key);
    const rest = key.startsWith(`${source}>`) ? key.slice(source.length) : null;
    const middle = rest === null ? null : rest.indexOf(`>${target}`);
    if (rest === null || middle === null || middle < 0) return key;
    const end = rest.slice(middle + 1 + target.length);
    return `${moved.get(source) ?? source}${rest.slice(0, middle)}>${moved.get(target) ?? target}${end}`;
  };
  const label = (graph: ParleyGraph, key: string): string => {
    const [source, target] = graph.extremities(key);
    const { kind, office } = graph.getEdgeAttributes(key);
    const name = (id: string): string => graph.getNodeAttribute(id, 'label');
    return `${name(source)} ${kind.replaceAll('_', ' ')} ${name(target)}${office === undefined ? '' : ` (${office})`}`;
  };
  const seen = new Set<string>();
  for (const key of before.edges()) {
    const later = keyAfter(key);
    const one = before.getEdgeAttributes(key);
    if (!after.hasEdge(later)) {
      const evidence = one.evidence[0] ?? null;
      changes.push({ what: 'edge', change: 'vanished', id: key, label: label(before, key), field: null, from: null, to: null, evidence });
      continue;
    }
    seen.add(later);
    const other = after.getEdgeAttributes(later);
    for (const field of EDGE_FIELDS) {
      const [from, to] = [inWords(one[field]), inWords(other[field])];
      if (from === to) continue;
      const evidence = reason(one.evidence, other.evidence, null);
      changes.push({ what: 'edge', change: 'changed', id: later, label: label(after, later), field, from, to, evidence });
    }
  }
  for (const key of after.edges()) {
    if (seen.has(key)) continue;
    const evidence = after.getEdgeAttribute(key, 'evidence')[0] ?? null;
    changes.push({ what: 'edge', change: 'appeared', id: key, label: label(after, key), field: null, from: null, to: null, evidence });
  }
  return changes.sort((a, b) => byCodeUnit(a.id, b.id) || byCodeUnit(a.field ?? '', b.field ?? ''));
}

/** Nodes of the old graph whose id the new one doesn't have, and the node there that the same words stand for. */
function movedIds(before: ParleyGraph, after: ParleyGraph): Map<string, string> {
  const holders = new Map<string, string>();
  const key = (node: NodeAttributes, { article, start, end }: Evidence): string =>
    `${node.kind} ${String(start)} ${String(end)} ${article}`;
  for (const id of after.nodes()) {
    if (before.hasNode(id)) continue;
    const node = after.getNodeAttributes(id);
    for (const piece of node.evidence) if (!holders.has(key(node, piece))) holders.set(key(node, piece), id);
  }
  const moved = new Map<string, string>();
  const taken = new Set<string>();
  for (const id of before.nodes()) {
    if (after.hasNode(id)) continue;
    const node = before.getNodeAttributes(id);
    const to = node.evidence.map((piece) => holders.get(key(node, piece))).find((found) => found !== undefined && !taken.has(found));
    if (to === undefined) continue;
    moved.set(id, to);
    taken.add(to);
  }
  return moved;
}

/** The sentence that made a difference: one that the old graph doesn't have, of the new status where that is what changed. */
function reason(before: readonly Evidence[], after: readonly Evidence[], status: string | null): Evidence | null {
  const key = ({ article, start, end }: Evidence): string => `${String(start)} ${String(end)} ${article}`;
  const known = new Set(before.map(key));
  const fresh = after.filter((piece) => !known.has(key(piece)));
  if (status !== null) {
    const says = (piece: Evidence): boolean => piece.status === status;
    return fresh.find(says) ?? after.find(says) ?? fresh[0] ?? after[0] ?? null;
  }
  return fresh[0] ?? after[0] ?? null;
}

function read(node: NodeAttributes, field: (typeof NODE_FIELDS)[number]): Value {
  return field in node ? (node as Partial<Record<typeof field, Value>>)[field] : undefined;
}

type Value = string | number | boolean | null | undefined | readonly string[] | readonly Disagreement[];

/** null where there is nothing. */
function inWords(value: Value): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'object') return String(value);
  const items = value.map((item: string | Disagreement) =>
    typeof item === 'string' ? item : `${item.field}: ${item.values.map((one) => one.value).join(' / ')}`,
  );
  return items.length === 0 ? null : items.join('; ');
}
