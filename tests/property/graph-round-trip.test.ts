import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { withoutForbidden } from '../../src/graph/export/xml.js';
import { exportGraph, graphFromJson, loadGraph, serialize, type ParleyGraph } from '../../src/graph/index.js';
import { graphFromImport, readGraph } from '../../src/graph/import/index.js';
import { anyGraph } from '../fixtures/any-graph.js';

const RUNS = { numRuns: 1000 };

/** What is left of a graph where XML holds no control characters: of plain texts, not of those within JSON. */
function asXmlHolds(graph: ParleyGraph): unknown {
  const plain = new Set(['label', 'office', 'from', 'until', 'date', 'cameo']);
  const exported = graph.export() as { nodes: { attributes: object }[]; edges: { attributes: object }[] };
  const strip = (attributes: object): object =>
    Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [
        name,
        plain.has(name) && typeof value === 'string' ? withoutForbidden(value) : (value as unknown),
      ]),
    );
  return {
    nodes: exported.nodes.map((node) => ({ ...node, attributes: strip(node.attributes) })),
    edges: exported.edges.map((edge) => ({ ...edge, attributes: strip(edge.attributes) })),
  };
}

/** Texts are compared faster than values, and the order of the fields is to come back, too. */
const same = (value: unknown): string => JSON.stringify(value);

function parts(graph: ParleyGraph): unknown {
  const { nodes, edges } = graph.export();
  return { nodes, edges };
}

test.each(['gexf', 'graphml'])('1,000 random graphs come back whole from %s', (format) => {
  fc.assert(
    fc.property(anyGraph, fc.constantFrom('1.3', '1.2'), (graph, gexfVersion) => {
      const text = [...exportGraph(graph, format, { gexfVersion })].join('');
      const back = graphFromImport(readGraph([text], 'random'), 'random');
      expect(same(parts(back))).toBe(same(asXmlHolds(graph)));
      if (format === 'graphml') expect(back.getAttribute('articles')).toEqual(graph.getAttribute('articles'));
    }),
    RUNS,
  );
});

test('1,000 random graphs come back whole from graph.json, and their text is the same again', () => {
  fc.assert(
    fc.property(anyGraph, (graph) => {
      const text = [...serialize(graph)].join('');
      const back = graphFromJson(JSON.parse(text), 'random');
      expect([...serialize(back)].join('')).toBe(text);
      expect(same(parts(back))).toBe(same(parts(graph)));
    }),
    RUNS,
  );
});

test('read as a stream in pieces of any size, a graph.json gives the same graph', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-'));
  const file = path.join(folder, 'graph.json');
  try {
    await fc.assert(
      fc.asyncProperty(anyGraph, fc.constantFrom(undefined, 2), async (graph, indent) => {
        // The layout of the file must not matter: neither ours nor an editor's.
        const text =
          indent === undefined ? [...serialize(graph)].join('') : JSON.stringify(graph.export(), null, indent);
        writeFileSync(file, text);
        const [whole, streamed] = [await loadGraph(file), await loadGraph(file, { streamAboveBytes: 0 })];
        expect(streamed.export()).toEqual(whole.export());
      }),
      { numRuns: 100 },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
