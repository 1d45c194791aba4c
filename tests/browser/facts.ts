import { graphFromJson } from '../../src/graph/browser.js';
import type { NodeAttributes } from '../../src/model.js';

/** What a test needs to know of a graph in order to walk through the viewer with it, whatever the graph. */
export interface Facts {
  readonly nodes: number;
  readonly articles: number;
  /** The most spoken of among the people who took part in something. */
  readonly person: { readonly id: string; readonly label: string };
  /** Somebody else, to whom a path of two steps or more leads from the first. */
  readonly other: { readonly id: string; readonly label: string };
  readonly mediator: { readonly id: string; readonly label: string };
  /** How many nodes of each kind there are. */
  readonly kinds: ReadonlyMap<NodeAttributes['kind'], number>;
  /** A status that fewer than all have, and how many meetings and agreements have another. */
  readonly status: { readonly name: string; readonly others: number };
  /** An article that speaks of a part of the graph only. */
  readonly article: string;
  readonly publisher: string;
  /** A sentence that evidence cites, long enough to be the only one of its kind. */
  readonly sentence: string;
}

export function factsOf(json: string): Facts {
  const graph = graphFromJson(JSON.parse(json) as unknown, 'graph.json');
  const all = graph.mapNodes((id, attributes) => ({ id, attributes, degree: graph.degree(id) }));
  const most = [...all].sort(
    (a, b) => b.attributes.evidenceCount - a.attributes.evidenceCount || b.degree - a.degree || (a.id < b.id ? -1 : 1),
  );
  const took = (id: string): boolean =>
    graph.someOutEdge(id, (_, { kind }) => kind === 'participated_in' || kind === 'party_to');
  const person = most.find(({ id, attributes }) => attributes.kind === 'person' && took(id))!;
  const distance = new Map([[person.id, 0]]);
  for (const id of distance.keys())
    graph.forEachNeighbor(id, (next) => {
      if (!distance.has(next)) distance.set(next, distance.get(id)! + 1);
    });
  const other = most.find(({ id, attributes }) => attributes.kind === 'person' && (distance.get(id) ?? 0) >= 2)!;
  const mediator = most.find(({ attributes }) => 'mediator' in attributes)!;
  const kinds = new Map<NodeAttributes['kind'], number>();
  for (const { attributes } of all) kinds.set(attributes.kind, (kinds.get(attributes.kind) ?? 0) + 1);
  const happenings = all.flatMap(({ attributes }) => ('status' in attributes ? [attributes.status] : []));
  const status = happenings.find((each) => each !== 'held')!;
  const heads = graph.getAttribute('articles');
  const article = heads.find(({ id }) => all.some(({ attributes }) => !attributes.articles.includes(id)))!;
  const said = most.flatMap(({ attributes }) => attributes.evidence).find((each) => each.sentence.length > 20)!;
  return {
    nodes: graph.order,
    articles: heads.length,
    person: { id: person.id, label: person.attributes.label },
    other: { id: other.id, label: other.attributes.label },
    mediator: { id: mediator.id, label: mediator.attributes.label },
    kinds,
    status: { name: status, others: happenings.filter((each) => each !== status).length },
    article: article.id,
    publisher: heads.find(({ publisher }) => publisher !== null)!.publisher!,
    sentence: said.sentence,
  };
}
