import type { EdgeKind, NodeKind } from '../model.js';

/** How a kind of node is drawn where a file carries colours and shapes: told apart without seeing colour, too. */
export const NODE_LOOKS: Readonly<
  Record<NodeKind, { readonly colour: readonly [number, number, number]; readonly shape: string }>
> = {
  person: { colour: [31, 119, 180], shape: 'disc' },
  state: { colour: [44, 122, 62], shape: 'square' },
  organization: { colour: [126, 87, 168], shape: 'diamond' },
  place: { colour: [127, 127, 127], shape: 'triangle' },
  meeting: { colour: [214, 94, 20], shape: 'disc' },
  agreement: { colour: [184, 134, 11], shape: 'square' },
};

/** Whoever mediates stands out by colour where a file has no ring. */
export const MEDIATOR_COLOUR: readonly [number, number, number] = [200, 30, 60];

/** The kinds of edge in words, source first: "Ana Duarte mediated Talks". */
export const EDGE_WORDS: Readonly<Record<EdgeKind, string>> = {
  participated_in: 'participated in',
  mediated: 'mediated',
  hosted: 'hosted',
  party_to: 'party to',
  represents: 'represents',
  held_in: 'held in',
  located_in: 'located in',
};

/** A node's radius by the number of its edges: 4 for a lone one, growing as the square root, at most 24. */
export function nodeSize(degree: number): number {
  return Math.min(24, Math.round((4 + 1.5 * Math.sqrt(degree)) * 100) / 100);
}
