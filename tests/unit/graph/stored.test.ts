import { buildGraph, gexfOf, serialize, serializePieces, spilledEvidence, StoredGraph, type TextStore } from '../../../src/graph/index.js';
import { exportGraph } from '../../../src/graph/export/index.js';
import type { Resolved, ResolvedStream } from '../../../src/model.js';
import { byCodeUnit } from '../../../src/order.js';
import { makeEntity, makeMeeting, makeResolved, role } from '../../fixtures/make.js';
import { small } from '../../fixtures/small.js';

function inMemory(): TextStore {
  const texts: string[] = [];
  return { add: (text) => texts.push(text) - 1, get: (number) => texts[number]! };
}

function streamed(resolved: Resolved): ResolvedStream {
  const articles = [...resolved.articles].sort((a, b) => byCodeUnit(a.id, b.id));
  return { ...resolved, articles, names: resolved.entities };
}

test.each([1, 2, 20])('with %d pieces of evidence each, a stored graph is written as one in memory is', (evidenceLimit) => {
  const graph = buildGraph(small.resolved, { evidenceLimit });
  const stored = new StoredGraph(streamed(small.resolved), inMemory(), { evidenceLimit });
  expect([...serializePieces(stored)].join('')).toBe([...serialize(graph)].join(''));
  expect([...gexfOf(stored)].join('')).toBe([...exportGraph(graph, 'gexf')].join(''));
  expect([...stored.spilled()].map((line): unknown => JSON.parse(line))).toEqual([
    ...spilledEvidence(small.resolved, { evidenceLimit }),
  ]);
});

test('edges of a node whose id begins another one stand in the order of their keys', () => {
  const ids = ['person:ana', 'person:ana-b', 'person:ana-b-2', 'person:anab'];
  const resolved = makeResolved({
    entities: ids.map((id) => makeEntity(id, id)),
    meetings: ['meeting:x-2', 'meeting:x'].map((id) => makeMeeting(id, { participants: ids.map((one) => role(one)) })),
  });
  const stored = new StoredGraph(streamed(resolved), inMemory());
  expect([...serializePieces(stored)].join('')).toBe([...serialize(buildGraph(resolved))].join(''));
});

test('an edge to a node that is not listed is refused', () => {
  const resolved = makeResolved({ meetings: [makeMeeting('meeting:x', { participants: [role('person:nobody')] })] });
  expect(() => new StoredGraph(streamed(resolved), inMemory())).toThrow('person:nobody');
});
