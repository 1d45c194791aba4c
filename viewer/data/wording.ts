import type { EdgeKind, NodeKind, Status } from '../../src/model.js';
import type { NodeInfo } from './model.js';

/** The words that the viewer uses for what the graph knows by code. */

export const KIND_WORDS: Readonly<Record<NodeKind, { readonly one: string; readonly many: string }>> = {
  person: { one: 'Person', many: 'People' },
  state: { one: 'State', many: 'States' },
  organization: { one: 'Organization', many: 'Organizations' },
  place: { one: 'Place', many: 'Places' },
  meeting: { one: 'Meeting', many: 'Meetings' },
  agreement: { one: 'Agreement', many: 'Agreements' },
};

/** How an edge reads in one word, as a heading from its source and from its target, and as a clause from either. */
export const EDGE_WORDS: Readonly<
  Record<EdgeKind, { readonly name: string; readonly out: string; readonly in: string; readonly back: string }>
> = {
  participated_in: { name: 'took part', out: 'Took part in', in: 'Participants', back: 'had as participant' },
  mediated: { name: 'mediated', out: 'Mediated', in: 'Mediated by', back: 'was mediated by' },
  hosted: { name: 'hosted', out: 'Hosted', in: 'Hosted by', back: 'was hosted by' },
  party_to: { name: 'party to', out: 'Party to', in: 'Parties', back: 'had as party' },
  represents: { name: 'represents', out: 'Represents', in: 'Represented by', back: 'is represented by' },
  held_in: { name: 'held in', out: 'Held in', in: 'Held here', back: 'was the place of' },
  located_in: { name: 'lies in', out: 'Lies in', in: 'Places in it', back: 'holds' },
};

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  held: 'Held',
  ongoing: 'Ongoing',
  planned: 'Planned',
  proposed: 'Proposed',
  cancelled: 'Cancelled',
  denied: 'Denied',
};

/** `1 meeting`, `3 meetings`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
}

/** What a node is, in a few words: `Person`, `Call, held`. */
export function whatItIs(node: NodeInfo): string {
  if (!node.happening) return node.mediator ? `${KIND_WORDS[node.kind].one}, mediator` : KIND_WORDS[node.kind].one;
  return `${capital(node.happening.kind)}, ${STATUS_WORDS[node.happening.status].toLowerCase()}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
