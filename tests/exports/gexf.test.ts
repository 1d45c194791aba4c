import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { MEDIATOR_COLOUR, NODE_LOOKS, nodeSize } from '../../src/graph/index.js';
import { exported, hostileSmall, python, run, testWith } from './clients.js';

const graph = hostileSmall();
const schema = fileURLToPath(new URL('../schemas/gexf-1.3/gexf.rng', import.meta.url));
const jing = testWith('jing');
const networkx = testWith('networkx');

jing.run(`GEXF 1.3 is valid by the RELAX NG of its authors${jing.note}`, () => {
  expect(run('jing', [schema, exported(graph, 'gexf')])).toBe('');
});

jing.run(`jing does tell a wrong file from a right one${jing.note}`, () => {
  expect(() => run('jing', [schema, exported(graph, 'gexf', { gexfVersion: '1.2' })])).toThrow('1.2');
});

networkx.run(
  `networkx reads GEXF 1.2 whole: nodes, edges, kinds, dates, colours, sizes, positions${networkx.note}`,
  () => {
    const script = `
import networkx
g = networkx.read_gexf(sys.argv[1])
print(json.dumps({'nodes': dict(g.nodes(data=True)), 'edges': [[a, b, d] for a, b, d in g.edges(data=True)]}))`;
    interface Read {
      nodes: Record<string, Record<string, unknown> & { viz: Record<string, unknown> }>;
      edges: [string, string, Record<string, unknown>][];
    }
    const { nodes, edges } = python(script, exported(graph, 'gexf', { gexfVersion: '1.2' })) as Read;
    expect(Object.keys(nodes)).toEqual(graph.nodes());
    for (const id of graph.nodes()) {
      const [node, read] = [graph.getNodeAttributes(id), nodes[id]!];
      // U+0008 has no place in XML.
      expect(read['label']).toBe(node.label.replace('\u0008', ''));
      expect(read['kind']).toBe(node.kind);
      expect(read.viz['position']).toEqual({ x: node.x, y: node.y, z: 0 });
      const [r, g, b] = 'mediator' in node ? MEDIATOR_COLOUR : NODE_LOOKS[node.kind].colour;
      expect(read.viz['color']).toMatchObject({ r, g, b });
      expect(read.viz['size']).toBe(nodeSize(graph.degree(id)));
      expect(read['evidenceCount']).toBe(node.evidenceCount);
      expect(JSON.parse(String(read['evidence']))).toEqual(node.evidence);
      if ('aliases' in node) expect(JSON.parse(String(read['aliases']))).toEqual(node.aliases);
      if ('date' in node) expect(read['date'] ?? null).toBe(node.date);
    }
    expect(nodes['meeting:talks-2024-03-04-lisbon']).toMatchObject({ start: '2024-03-04', end: '2024-03-04' });
    expect(nodes['meeting:summit-2024-23-kigali']).toMatchObject({ start: '2024-09-01', end: '2024-11-30' });
    expect(nodes['agreement:ceasefire-2023']).toMatchObject({ start: '2023-01-01' });
    expect(edges).toHaveLength(graph.size);
    for (const key of graph.edges()) {
      const [source, target] = graph.extremities(key);
      const read = edges.find(([, , data]) => data['id'] === key);
      expect([read?.[0], read?.[1], read?.[2]['kind']]).toEqual([source, target, graph.getEdgeAttribute(key, 'kind')]);
    }
    const meets = edges.find(([, , data]) =>
      isDeepStrictEqual(data['id'], 'person:ana-duarte>mediated>meeting:talks-2024-03-04-lisbon'),
    );
    expect(meets?.[2]).toMatchObject({ start: '2024-03-04', end: '2024-03-04', label: 'mediated' });
  },
);
