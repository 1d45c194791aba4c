import { readFileSync } from 'node:fs';
import { buildGraph, serialize, spilledEvidence } from '../../../src/graph/index.js';
import { makeArticle, makeEntity, makeMeeting, makeResolved, role, says } from '../../fixtures/make.js';
import { small } from '../../fixtures/small.js';

const graph = buildGraph(small.resolved);
const text = [...serialize(graph)].join('');

test('the committed sample is what the small world gives', () => {
  const folder = new URL('../../fixtures/graphs/', import.meta.url);
  expect(readFileSync(new URL('small.json', folder), 'utf8')).toBe(text);
  expect(readFileSync(new URL('articles.jsonl', folder), 'utf8')).toBe(
    small.articles.map((article) => `${JSON.stringify(article)}\n`).join(''),
  );
});

test('whatever the order of the input, the bytes are the same', () => {
  const { articles, entities, meetings, agreements } = small.resolved;
  const turned = {
    articles: [...articles].reverse(),
    entities: [...entities].reverse().map((entity) => ({ ...entity, evidence: [...entity.evidence].reverse() })),
    meetings: [...meetings].reverse().map((meeting) => ({ ...meeting, participants: [...meeting.participants].reverse() })),
    agreements: [...agreements].reverse(),
  };
  expect([...serialize(buildGraph(turned))].join('')).toBe(text);
});

test('nodes and edges stand in the order of their keys, which no two share', () => {
  const keys = [...graph.nodes(), ...graph.edges()];
  expect(graph.nodes()).toEqual([...graph.nodes()].sort());
  expect(graph.edges()).toEqual([...graph.edges()].sort());
  expect(new Set(keys).size).toBe(keys.length);
});

test('everything has evidence that its article holds; only where a place lies may be known of the world', () => {
  const texts = new Map(small.articles.map((article) => [article.id, article.text]));
  const claims = [
    ...graph.mapNodes((_id, { evidence }) => ({ evidence, world: false })),
    ...graph.mapEdges((_key, { evidence, world }) => ({ evidence, world: world === true })),
  ];
  for (const { evidence, world } of claims) {
    expect(evidence.length > 0).toBe(!world);
    for (const { article, start, end, sentence, quote } of evidence)
      expect(texts.get(article)?.slice(start, end)).toBe(quote ?? sentence);
  }
});

test('every kind of node, edge and status occurs in the sample', () => {
  expect(new Set(graph.mapNodes((_id, { kind }) => kind)).size).toBe(6);
  expect(new Set(graph.mapEdges((_key, { kind }) => kind)).size).toBe(7);
  expect(new Set(small.resolved.meetings.map(({ status }) => status)).size).toBe(5);
});

test('mediators are marked, others are not', () => {
  const marked = graph.filterNodes((_id, node) => 'mediator' in node);
  expect(marked).toEqual(['organization:united-nations', 'person:ana-duarte', 'person:ingrid-solheim']);
});

test('an office without a known place stays on its bearer; the others are edges', () => {
  expect(graph.getNodeAttributes('person:selim-karaca')).toMatchObject({ offices: [{ title: 'ambassador', former: true }] });
  expect(graph.getEdgeAttributes('person:amahoro-mukiza>represents>organization:african-union>chair')).toMatchObject({
    kind: 'represents',
    office: 'chair',
    from: '2024-04-02',
  });
});

test('evidence beyond the limit is counted and spilled, none is lost', () => {
  const limited = buildGraph(small.resolved, { evidenceLimit: 1 });
  const spilled = [...spilledEvidence(small.resolved, { evidenceLimit: 1 })];
  let total = 0;
  for (const on of [...graph.nodes(), ...graph.edges()]) {
    const [whole, part] = [graph, limited].map((one) => (one.hasNode(on) ? one.getNodeAttributes(on) : one.getEdgeAttributes(on)));
    const rest = spilled.filter((piece) => piece.on === on).map((piece) => piece.evidence);
    expect(part?.evidenceCount).toBe(whole?.evidence.length);
    expect([...(part?.evidence ?? []), ...rest]).toEqual(whole?.evidence);
    total += rest.length;
  }
  expect(total).toBe(spilled.length);
});

test('one office stated in two articles is one edge from the first date to the last', () => {
  const articles = ['2020-01-01', '2023'].map((published, index) =>
    makeArticle(`${index}.txt`, ['Minister Ana Duarte of Portugal spoke.'], { published }),
  );
  const offices = articles.map((article) => ({
    title: 'Minister',
    of: 'state:PRT',
    former: false,
    from: article.published,
    until: article.published,
    evidence: [says(article, 'Minister Ana Duarte', 'title')],
  }));
  const built = buildGraph(
    makeResolved({ entities: [makeEntity('person:a', 'A', { offices }), makeEntity('state:PRT', 'Portugal')] }),
  );
  expect(built.mapEdges((_key, { from, until, evidenceCount }) => ({ from, until, evidenceCount }))).toEqual([
    { from: '2020-01-01', until: '2023', evidenceCount: 2 },
  ]);
});

test.each([
  [{}, 'Talks'],
  [{ date: '2024-23' }, 'Talks (autumn 2024)'],
  [{ participants: ['a', 'b'], date: 'XXXX-07-16' }, 'Talks: A, B (16 July)'],
  [{ participants: ['a', 'b', 'x'], place: role('place:z') }, 'Talks: A, B (Z)'],
  [{ participants: ['a', 'x', 'y'] }, 'Talks: X, Y'],
  [{ participants: ['x', 'a'] }, 'Talks: A, X'],
  [{ participants: ['a', 'b', 'c', 'd', 'e'] }, 'Talks: A, B, C and 2 more'],
  [{ label: 'Lisbon Round' }, 'Lisbon Round'],
])('a meeting of %j is called %s', (fields, label) => {
  const ids = { a: 'person:a', b: 'person:b', c: 'person:c', d: 'person:d', e: 'person:e', x: 'state:x', y: 'state:y' };
  const who = 'participants' in fields ? fields.participants : [];
  const participants = who.map((name) => role(ids[name as keyof typeof ids]));
  const entities = [
    ...Object.entries(ids).map(([name, id]) => makeEntity(id, name.toUpperCase())),
    makeEntity('place:z', 'Z'),
  ];
  const built = buildGraph(makeResolved({ entities, meetings: [makeMeeting('m', { ...fields, participants })] }));
  expect(built.getNodeAttribute('m', 'label')).toBe(label);
});

test('positions: rounded to three decimals, none shared, none missing; a person’s own stay', () => {
  const points = graph.mapNodes((_id, { x, y }) => ({ x, y }));
  for (const { x, y } of points) for (const value of [x, y]) expect(Math.round(value * 1000) / 1000).toBe(value);
  expect(new Set(points.map(({ x, y }) => `${x} ${y}`)).size).toBe(points.length);
  const own = new Map([['place:lisbon', { x: 1000, y: -1000 }]]);
  const pinned = buildGraph(small.resolved, { positions: own });
  expect(pinned.getNodeAttributes('place:lisbon')).toMatchObject({ x: 1000, y: -1000 });
  expect(pinned.everyNode((_id, { x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
});

test('an empty world is an empty graph', () => {
  const empty = buildGraph(makeResolved());
  expect([empty.order, empty.size]).toEqual([0, 0]);
  expect(JSON.parse([...serialize(empty)].join(''))).toMatchObject({ nodes: [], edges: [] });
});
