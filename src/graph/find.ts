import { jaroWinkler } from '../distance.js';
import { UsageError } from '../errors.js';
import type { NodeAttributes, NodeKind } from '../model.js';
import { fold } from './fold.js';
import type { ParleyGraph } from './graph.js';
import { indexOf, wordIndexOf } from './indices.js';
import { byCodeUnit } from './order.js';

/** A node as answers name it. */
export interface NodeSummary {
  readonly id: string;
  readonly label: string;
  readonly kind: NodeKind;
  readonly mediator?: true;
}

/** What a name fits: one node, several, or none and then what comes nearest. */
export type Found =
  | { readonly fits: 'one'; readonly id: string }
  | { readonly fits: 'several'; readonly candidates: readonly NodeSummary[] }
  | { readonly fits: 'none'; readonly suggestions: readonly NodeSummary[] };

const SUGGESTIONS = 5;
/** Below this, Jaro-Winkler pairs names that share little but their letters. */
const ALIKE = 0.8;

/** Whether a node mediates at least one meeting or agreement. */
export function isMediator(node: NodeAttributes): boolean {
  return 'mediator' in node;
}

export function summary(graph: ParleyGraph, id: string): NodeSummary {
  const node = graph.getNodeAttributes(id);
  const { label, kind } = node;
  return isMediator(node) ? { id, label, kind, mediator: true } : { id, label, kind };
}

/**
 * Find the node that a name means: an id, or a label or alias, without regard to case and diacritics.
 *
 * Constant time where something fits. Where nothing does, every name is compared: O(names).
 */
export function findNode(graph: ParleyGraph, name: string): Found {
  if (graph.hasNode(name)) return { fits: 'one', id: name };
  const ids = indexOf(graph).names.get(fold(name)) ?? [];
  const [first] = ids;
  if (first === undefined) return { fits: 'none', suggestions: suggest(graph, name) };
  if (ids.length === 1) return { fits: 'one', id: first };
  return { fits: 'several', candidates: ids.map((id) => summary(graph, id)) };
}

/** The nodes whose names come nearest to one that fits none: those with all its words first, then the most alike. */
function suggest(graph: ParleyGraph, name: string): NodeSummary[] {
  const folded = fold(name);
  const scores = new Map<string, number>();
  for (const id of searchNodes(graph, name, 10 * SUGGESTIONS)) scores.set(id, 2);
  for (const [other, ids] of indexOf(graph).names) {
    // The score can't reach the floor where one name is more than twice and a half as long as the other.
    if (other.length > 2.5 * folded.length || folded.length > 2.5 * other.length) continue;
    const score = jaroWinkler(folded, other);
    if (score >= ALIKE) for (const id of ids) scores.set(id, Math.max(score, scores.get(id) ?? 0));
  }
  return [...scores]
    .map(([id, score]) => ({ score, node: summary(graph, id) }))
    .sort((a, b) => rank(a.node) - rank(b.node) || b.score - a.score || byCodeUnit(a.node.id, b.node.id))
    .slice(0, SUGGESTIONS)
    .map(({ node }) => node);
}

/** Who is asked for by name is seldom a meeting, though meetings' labels are full of names. */
function rank({ kind }: NodeSummary): number {
  return kind === 'meeting' || kind === 'agreement' ? 1 : 0;
}

/**
 * The ids of the nodes whose label or aliases hold every word of the query, each at least as a word's beginning; whole
 * words come first, then by the number of edges, then by id.
 *
 * @param limit the most that are given
 */
export function searchNodes(graph: ParleyGraph, query: string, limit: number): string[] {
  const wanted = fold(query).split(' ');
  const index = wordIndexOf(graph);
  let found: Map<string, number> | null = null;
  for (const word of wanted) {
    const holders = new Map<string, number>();
    for (let at = lowerBound(index.words, word); index.words[at]?.startsWith(word) === true; at++)
      for (const id of index.ids[at]!) {
        const whole = index.words[at] === word ? 1 : 0;
        const before: number | undefined = found === null ? 0 : found.get(id);
        if (before !== undefined) holders.set(id, Math.max(holders.get(id) ?? 0, before + whole));
      }
    found = holders;
  }
  return [...(found ?? new Map<string, number>())]
    .sort(([a, left], [b, right]) => right - left || graph.degree(b) - graph.degree(a) || byCodeUnit(a, b))
    .slice(0, limit)
    .map(([id]) => id);
}

function lowerBound(sorted: readonly string[], word: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The one node that a name means.
 *
 * @throws UsageError that lists the candidates where several fit, or the nearest where none does
 */
export function nodeNamed(graph: ParleyGraph, name: string): string {
  const found = findNode(graph, name);
  if (found.fits === 'one') return found.id;
  if (found.fits === 'several')
    throw new UsageError(`"${name}" fits several; say which by its id:\n${listed(found.candidates)}`);
  throw new UsageError(
    found.suggestions.length === 0
      ? `nothing in the graph is called "${name}"`
      : `nothing in the graph is called "${name}"; did you mean one of these?\n${listed(found.suggestions)}`,
  );
}

function listed(nodes: readonly NodeSummary[]): string {
  return nodes.map(({ id, label, kind }) => `  ${id}  ${label} (${kind})`).join('\n');
}
