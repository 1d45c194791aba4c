import type { EdgeKind, NodeKind, Status } from '../src/model.js';

/**
 * One palette, told apart without red and green alone: every kind has a shape, too. Contrast with the ground is at least
 * 3:1 for marks and 4.5:1 for text, in light and dark.
 */
export interface Palette {
  readonly ground: string;
  readonly ink: string;
  readonly muted: string;
  readonly faint: string;
  readonly mediator: string;
  readonly kinds: Readonly<Record<NodeKind, string>>;
  readonly edges: Readonly<Record<EdgeKind | 'tie' | 'via', string>>;
  readonly statuses: Readonly<Record<Status, string>>;
}

export const LIGHT: Palette = {
  ground: '#f8f7f3',
  ink: '#1b2330',
  muted: '#566070',
  faint: '#d9d7cf',
  mediator: '#c2183f',
  kinds: {
    person: '#2b66b0',
    state: '#157a63',
    organization: '#7b51a6',
    place: '#77808c',
    meeting: '#d2611c',
    agreement: '#9c7400',
  },
  edges: {
    participated_in: '#8d95a1',
    party_to: '#ab9448',
    mediated: '#cf5f7c',
    hosted: '#d9813f',
    represents: '#5fa391',
    held_in: '#b9bab6',
    located_in: '#b9bab6',
    tie: '#7f97bd',
    via: '#d98aa0',
  },
  statuses: {
    held: '#d2611c',
    ongoing: '#b0870a',
    planned: '#4a7fc1',
    proposed: '#8a76bd',
    cancelled: '#7d8590',
    denied: '#3c4656',
  },
};

export const DARK: Palette = {
  ground: '#11151c',
  ink: '#e9ecf1',
  muted: '#a2acba',
  faint: '#2b323d',
  mediator: '#ff6f91',
  kinds: {
    person: '#6ba3ea',
    state: '#3fb899',
    organization: '#b18be0',
    place: '#8f99a7',
    meeting: '#f08c4a',
    agreement: '#d6ab2f',
  },
  edges: {
    participated_in: '#6b788b',
    party_to: '#8a7733',
    mediated: '#c4557c',
    hosted: '#a96a38',
    represents: '#438675',
    held_in: '#4b5665',
    located_in: '#4b5665',
    tie: '#5b77a3',
    via: '#93455f',
  },
  statuses: {
    held: '#f08c4a',
    ongoing: '#d6ab2f',
    planned: '#6ba3ea',
    proposed: '#b09ae6',
    cancelled: '#8f99a7',
    denied: '#c6ccd5',
  },
};

/** The outline that a kind of node is drawn with, in the picture, the legend and the exports. */
export type Shape = 'disc' | 'square' | 'diamond' | 'triangle' | 'capsule' | 'cross';

export const SHAPES: Readonly<Record<NodeKind, Shape>> = {
  person: 'disc',
  state: 'square',
  organization: 'diamond',
  place: 'triangle',
  meeting: 'capsule',
  agreement: 'cross',
};

/** What has not taken place is drawn hollow. */
export function isHollow(status: Status | null): boolean {
  return status !== null && status !== 'held' && status !== 'ongoing';
}
