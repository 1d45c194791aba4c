import fc from 'fast-check';
import { buildGraph, ego, emptyGraph, findNode, neighbours, nodeNamed, path, paths, searchNodes, show } from '../../../src/graph/index.js';
import { fold } from '../../../src/graph/fold.js';
import { anyGraph } from '../../fixtures/any-graph.js';
import { makeEntity, makeResolved } from '../../fixtures/make.js';
import { small } from '../../fixtures/small.js';

const graph = buildGraph(small.resolved);
const ids = (nodes: readonly { readonly id: string }[]): string[] => nodes.map(({ id }) => id);

test.each([
  ['person:ana-duarte', 'an id'],
  ['Ana Duarte', 'a name'],
  ['ana  DUARTE', 'another case'],
  ['Duarte', 'an alias'],
])('%s is found by %s', (name) => {
  expect(findNode(graph, name)).toEqual({ fits: 'one', id: 'person:ana-duarte' });
});

test.each([
  ['Türkiye', 'turkiye'],
  ['U.N.', 'un'],
  ['al-Sisi', 'al sisi'],
  ["Côte d'Ivoire", 'cote divoire'],
  ['Łódź', 'lodz'],
  ['Straße', 'strasse'],
  ['Москва', 'москва'],
  ['!!!', '!!!'],
])('%s is looked up as %s', (name, folded) => {
  expect(fold(name)).toBe(folded);
});

test('a name that fits several lists them', () => {
  const twins = buildGraph(
    makeResolved({ entities: [makeEntity('state:GEO', 'Georgia'), makeEntity('place:georgia', 'Georgia')] }),
  );
  expect(findNode(twins, 'georgia')).toMatchObject({ fits: 'several', candidates: [{ id: 'place:georgia' }, { id: 'state:GEO' }] });
  expect(() => nodeNamed(twins, 'Georgia')).toThrow('"Georgia" fits several; say which by its id:\n  place:georgia  Georgia (place)');
  expect(nodeNamed(twins, 'state:GEO')).toBe('state:GEO');
});

test('a name that fits none suggests the nearest, people and states before meetings', () => {
  expect(findNode(graph, 'Anna Duarte')).toMatchObject({ fits: 'none', suggestions: [{ id: 'person:ana-duarte' }] });
  expect(findNode(graph, 'Selim')).toMatchObject({ suggestions: [{ id: 'person:selim-karaca' }, {}, {}, {}, {}] });
  expect(findNode(graph, 'Qqqq')).toEqual({ fits: 'none', suggestions: [] });
  expect(() => nodeNamed(graph, 'Qqqq')).toThrow('nothing in the graph is called "Qqqq"');
});

test('search wants every word, or its beginning', () => {
  expect(searchNodes(graph, 'nat unit', 5)).toEqual(['organization:united-nations']);
  expect(searchNodes(graph, 'lisbon talks', 5)).toEqual(['meeting:talks-2024-03-04-lisbon']);
  expect(searchNodes(graph, 'nobody', 5)).toEqual([]);
});

test('indices follow the graph when it changes', () => {
  const copy = buildGraph(small.resolved);
  expect(findNode(copy, 'Lisboa').fits).toBe('none');
  copy.mergeNodeAttributes('place:lisbon', { label: 'Lisboa' });
  expect(findNode(copy, 'Lisboa')).toEqual({ fits: 'one', id: 'place:lisbon' });
});

test('neighbours: nearest first, with the edges that lead there', () => {
  const near = neighbours(graph, 'Ana Duarte', { depth: 2, nodeKinds: ['person'] });
  expect(near.map(({ id, depth }) => `${depth} ${id}`)).toEqual([
    '2 person:ingrid-solheim',
    '2 person:nikos-charalambidis',
    '2 person:selim-karaca',
  ]);
  expect(near[2]?.ties.map(({ edge }) => edge)).toEqual([
    'person:selim-karaca>participated_in>meeting:call-2024-03-06',
    'person:selim-karaca>participated_in>meeting:talks-2024-03-04-lisbon',
  ]);
  expect(ids(neighbours(graph, 'Ana Duarte', { edgeKinds: ['represents'] }))).toEqual(['state:PRT']);
  expect(() => neighbours(graph, 'Ana Duarte', { depth: 0 })).toThrow('a depth is a whole number from 1 on');
});

test('show gives every edge, whichever way it points', () => {
  const { ties } = show(graph, 'place:lisbon');
  expect(ties.map(({ kind }) => kind)).toEqual(['held_in', 'located_in']);
  expect(ties[0]?.evidence).toHaveLength(2);
});

test('path: the first of the shortest, null where nothing joins', () => {
  const found = path(graph, 'Ana Duarte', 'Nikos Charalambidis');
  expect(ids(found?.nodes ?? [])).toEqual([
    'person:ana-duarte',
    'meeting:talks-2024-03-04-lisbon',
    'person:nikos-charalambidis',
  ]);
  expect(found?.steps.map((ties) => ties.length)).toEqual([1, 1]);
  expect(path(graph, 'Ana Duarte', 'Switzerland', { edgeKinds: ['represents'] })).toBeNull();
  expect(paths(graph, 'duarte', 'duarte')).toMatchObject([{ nodes: [{ id: 'person:ana-duarte' }], steps: [] }]);
});

test('on random graphs: all shortest paths, as a plain search from one end finds them', () => {
  fc.assert(
    fc.property(anyGraph, fc.nat(), fc.nat(), (random, a, b) => {
      if (random.order === 0) return;
      const nodes = random.nodes();
      const [from, to] = [nodes[a % nodes.length]!, nodes[b % nodes.length]!];
      let layer = [[from]];
      const seen = new Set([from]);
      while (layer.length > 0 && !layer.some((way) => way.at(-1) === to)) {
        layer = layer.flatMap((way) =>
          random.neighbors(way.at(-1)).filter((next) => !seen.has(next)).map((next) => [...way, next]),
        );
        for (const way of layer) seen.add(way.at(-1)!);
      }
      const expected = layer.filter((way) => way.at(-1) === to).map((way) => way.join(' '));
      expect(paths(random, from, to, { limit: 1000 }).map((way) => ids(way.nodes).join(' '))).toEqual(expected.sort());
    }),
    { numRuns: 300 },
  );
});

test('on random graphs: an ego graph is what its neighbours span, and leaves the graph alone', () => {
  fc.assert(
    fc.property(anyGraph, fc.integer({ min: 1, max: 3 }), (random, depth) => {
      if (random.order === 0) return;
      const [start] = random.nodes();
      const part = ego(random, start!, depth);
      expect([...part.nodes()].sort()).toEqual([start!, ...ids(neighbours(random, start!, { depth }))].sort());
      expect(part.size).toBe(random.filterEdges((_k, _e, s, t) => part.hasNode(s) && part.hasNode(t)).length);
    }),
    { numRuns: 200 },
  );
});

test('a path through 20,000 nodes overflows nothing', () => {
  const long = emptyGraph([]);
  const node = graph.getNodeAttributes('state:PRT');
  for (let index = 0; index <= 20_000; index++) {
    long.addNode(`n${index}`, node);
    if (index > 0) long.addDirectedEdge(`n${index - 1}`, `n${index}`, { kind: 'located_in', evidence: [], evidenceCount: 0 });
  }
  expect(path(long, 'n0', 'n20000')?.nodes).toHaveLength(20_001);
});
