import type { EdgeInfo, Model } from './model.js';

/** Meetings folded away: two who met are tied directly, the tie holding what brought them together. */
export interface Tie {
  /** The ids of both ends, sorted, with a bar between. */
  readonly id: string;
  readonly a: number;
  readonly b: number;
  /** Positions of the meetings and agreements, each once, in the graph's order. */
  readonly happenings: readonly number[];
  /** Of these, who mediated which. */
  readonly mediators: readonly { readonly node: number; readonly happening: number }[];
}

export type FoldTo = 'people' | 'states';

/**
 * Ties among those who took part in the same meeting or agreement.
 *
 * Folded to people, a person stands for the state or organization that they represent there; who is not represented by
 * anybody present stands for themself. Folded to states, every person stands for the state they represent, if any.
 * Two who stand for one and the same are no tie.
 *
 * @returns sorted by id
 */
export function fold(model: Model, to: FoldTo): readonly Tie[] {
  const principals = represented(model, to);
  const drafts = new Map<
    string,
    { a: number; b: number; happenings: number[]; mediators: { node: number; happening: number }[] }
  >();
  for (const node of model.nodes) {
    if (!node.happening) continue;
    const edges = model.incident[node.index]!.map((index) => model.edges[index]!);
    const parties = actors(edges, principals, to);
    const mediators = [...new Set(edges.filter((edge) => edge.kind === 'mediated').map((edge) => edge.source))];
    for (let i = 0; i < parties.length; i++)
      for (let j = i + 1; j < parties.length; j++) {
        const [a, b] = inOrder(model, parties[i]!, parties[j]!);
        const id = tieId(model, a, b);
        let draft = drafts.get(id);
        if (!draft) drafts.set(id, (draft = { a, b, happenings: [], mediators: [] }));
        draft.happenings.push(node.index);
        for (const mediator of mediators) draft.mediators.push({ node: mediator, happening: node.index });
      }
  }
  return [...drafts].map(([id, draft]) => ({ id, ...draft })).sort((x, y) => (x.id < y.id ? -1 : x.id > y.id ? 1 : 0));
}

function inOrder(model: Model, a: number, b: number): [number, number] {
  return model.nodes[a]!.id < model.nodes[b]!.id ? [a, b] : [b, a];
}

function tieId(model: Model, a: number, b: number): string {
  return `${model.nodes[a]!.id}|${model.nodes[b]!.id}`;
}

/** Whom each person speaks for, in offices they hold. */
function represented(model: Model, to: FoldTo): ReadonlyMap<number, readonly number[]> {
  const principals = new Map<number, number[]>();
  for (const edge of model.edges) {
    if (edge.kind !== 'represents' || edge.former) continue;
    if (to === 'states' && model.nodes[edge.target]!.kind !== 'state') continue;
    const known = principals.get(edge.source);
    if (!known) principals.set(edge.source, [edge.target]);
    else if (!known.includes(edge.target)) known.push(edge.target);
  }
  return principals;
}

function actors(edges: readonly EdgeInfo[], principals: ReadonlyMap<number, readonly number[]>, to: FoldTo): number[] {
  const parties = new Set(
    edges.filter((edge) => edge.kind === 'participated_in' || edge.kind === 'party_to').map((edge) => edge.source),
  );
  const standing = new Set<number>();
  for (const party of parties) {
    if (to === 'states') for (const each of principals.get(party) ?? [party]) standing.add(each);
    else standing.add(party);
  }
  if (to === 'people')
    for (const party of parties) for (const each of principals.get(party) ?? []) standing.delete(each);
  return [...standing].sort((a, b) => a - b);
}
