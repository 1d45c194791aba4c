import type { EdgeInfo, Model } from './model.js';

/** Meetings folded away: two who met are tied directly, the tie holding what brought them together. */
export interface Tie {
  /** The ids of both ends, sorted, with a bar between. */
  readonly id: string;
  readonly a: number;
  readonly b: number;
  /** Positions of the meetings and agreements, each once, in the graph's order. */
  readonly happenings: readonly number[];
  /** Of these, who mediated which: somebody between the two, never one of them. */
  readonly mediators: readonly { readonly node: number; readonly happening: number }[];
}

/** From who mediated or hosted to each party, where they are not among the parties themselves. */
export interface GoBetween {
  readonly kind: 'mediated' | 'hosted';
  readonly source: number;
  readonly target: number;
  readonly happenings: readonly number[];
}

export interface Folded {
  /** Sorted by id. */
  readonly ties: readonly Tie[];
  readonly goBetweens: readonly GoBetween[];
  /** Everyone who took part in, mediated or hosted something, tied or not, and what. */
  readonly members: ReadonlyMap<number, readonly number[]>;
}

export type FoldTo = 'people' | 'states';

/**
 * Ties among those who took part in the same meeting or agreement.
 *
 * Folded to people, a person stands for the state or organization that they represent there; who is not represented by
 * anybody present stands for themself. Folded to states, every person stands for the state they represent, if any.
 * Two who stand for one and the same are no tie.
 */
export function fold(model: Model, to: FoldTo): Folded {
  const principals = represented(model, to);
  const ties = new Map<string, Draft<Tie>>();
  const goBetweens = new Map<string, Draft<GoBetween>>();
  const members = new Map<number, number[]>();
  for (const { index: happening, happening: what } of model.nodes) {
    if (!what) continue;
    const edges = model.incident[happening]!.map((index) => model.edges[index]!);
    const parties = actors(edges, principals, to);
    const isPresent = (node: number): boolean =>
      parties.includes(node) || parties.some((party) => standsFor(principals, party, node));
    const mediators = inRole(edges, 'mediated', principals, to);
    const hosts = inRole(edges, 'hosted', principals, to);
    for (const each of new Set([...parties, ...[...mediators, ...hosts].filter((node) => !isPresent(node))]))
      put(members, each, happening);
    for (let i = 0; i < parties.length; i++)
      for (let j = i + 1; j < parties.length; j++) {
        const [a, b] = inOrder(model, parties[i]!, parties[j]!);
        const id = tieId(model, a, b);
        let tie = ties.get(id);
        if (!tie) ties.set(id, (tie = { id, a, b, happenings: [], mediators: [] }));
        tie.happenings.push(happening);
        for (const node of mediators)
          if (![a, b].some((end) => end === node || standsFor(principals, end, node)))
            tie.mediators.push({ node, happening });
      }
    for (const [kind, sources] of [
      ['mediated', mediators],
      // Who both mediates and hosts is between the two already.
      ['hosted', hosts.filter((host) => !mediators.includes(host))],
    ] as const)
      for (const source of sources) {
        if (isPresent(source)) continue;
        for (const target of parties) {
          const id = `${kind}:${source}>${target}`;
          let line = goBetweens.get(id);
          if (!line) goBetweens.set(id, (line = { kind, source, target, happenings: [] }));
          line.happenings.push(happening);
        }
      }
  }
  return {
    ties: [...ties.values()].sort((x, y) => (x.id < y.id ? -1 : x.id > y.id ? 1 : 0)),
    goBetweens: [...goBetweens.values()],
    members,
  };
}

/** The same with lists that still grow. */
type Draft<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

function put(lists: Map<number, number[]>, key: number, item: number): void {
  const known = lists.get(key);
  if (known) known.push(item);
  else lists.set(key, [item]);
}

function inOrder(model: Model, a: number, b: number): [number, number] {
  return model.nodes[a]!.id < model.nodes[b]!.id ? [a, b] : [b, a];
}

function tieId(model: Model, a: number, b: number): string {
  return `${model.nodes[a]!.id}|${model.nodes[b]!.id}`;
}

type Principals = ReadonlyMap<number, readonly number[]>;

function standsFor(principals: Principals, somebody: number, principal: number): boolean {
  return principals.get(somebody)?.includes(principal) === true;
}

/** Whom each person speaks for, in offices they hold. */
function represented(model: Model, to: FoldTo): Principals {
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

function actors(edges: readonly EdgeInfo[], principals: Principals, to: FoldTo): number[] {
  const parties = new Set(
    edges.filter((edge) => edge.kind === 'participated_in' || edge.kind === 'party_to').map((edge) => edge.source),
  );
  const standing = new Set<number>();
  for (const party of parties) for (const each of inTheirPlace(party, principals, to)) standing.add(each);
  if (to === 'people')
    for (const party of parties) for (const each of principals.get(party) ?? []) standing.delete(each);
  return [...standing].sort((a, b) => a - b);
}

function inRole(
  edges: readonly EdgeInfo[],
  role: 'mediated' | 'hosted',
  principals: Principals,
  to: FoldTo,
): readonly number[] {
  const nodes = edges.filter((edge) => edge.kind === role).map((edge) => edge.source);
  return [...new Set(nodes.flatMap((node) => inTheirPlace(node, principals, to)))];
}

function inTheirPlace(node: number, principals: Principals, to: FoldTo): readonly number[] {
  return to === 'states' ? (principals.get(node) ?? [node]) : [node];
}
