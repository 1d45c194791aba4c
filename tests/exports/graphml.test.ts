import { exported, hostileSmall, python, testWith } from './clients.js';

const graph = hostileSmall();
const networkx = testWith('networkx');
const igraph = testWith('igraph');

interface Read {
  nodes: Record<string, Record<string, unknown>>;
  edges: { source: string; target: string; key: string; data: Record<string, unknown> }[];
}

function same({ nodes, edges }: Read): void {
  expect(Object.keys(nodes)).toEqual(graph.nodes());
  for (const id of graph.nodes()) {
    const [node, read] = [graph.getNodeAttributes(id), nodes[id]!];
    expect(read).toMatchObject({ label: node.label.replace('\u0008', ''), kind: node.kind, x: node.x, y: node.y });
    expect(JSON.parse(String(read['evidence']))).toEqual(node.evidence);
    if ('aliases' in node) expect(JSON.parse(String(read['aliases']))).toEqual(node.aliases);
    if ('date' in node && node.date !== null) expect(read['date']).toBe(node.date);
    expect(read['color']).toMatch(/^#[0-9a-f]{6}$/);
  }
  expect(edges.map(({ key }) => key).sort()).toEqual(graph.edges().sort());
  for (const { source, target, key, data } of edges) {
    expect([source, target]).toEqual(graph.extremities(key));
    const { kind, office, evidence } = graph.getEdgeAttributes(key);
    expect(data).toMatchObject({ kind, interaction: kind });
    if (office !== undefined) expect(data['office']).toBe(office);
    expect(JSON.parse(String(data['evidence']))).toEqual(evidence);
  }
}

networkx.run(`networkx reads GraphML with every node, edge and attribute${networkx.note}`, () => {
  const script = `
import networkx
g = networkx.read_graphml(sys.argv[1], force_multigraph=True)
print(json.dumps({'nodes': dict(g.nodes(data=True)),
  'edges': [{'source': a, 'target': b, 'key': k, 'data': d} for a, b, k, d in g.edges(keys=True, data=True)]}))`;
  same(python(script, exported(graph, 'graphml')) as Read);
});

igraph.run(`igraph reads GraphML with every node, edge and attribute${igraph.note}`, () => {
  const script = `
import igraph
g = igraph.Graph.Read_GraphML(sys.argv[1])
clean = lambda a: {k: v for k, v in a.items() if v is not None and v == v}
print(json.dumps({'nodes': {v['id']: clean(v.attributes()) for v in g.vs},
  'edges': [{'source': g.vs[e.source]['id'], 'target': g.vs[e.target]['id'], 'key': e['id'], 'data': clean(e.attributes())} for e in g.es]}))`;
  same(python(script, exported(graph, 'graphml')) as Read);
});
