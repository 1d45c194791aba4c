import { buildGraph, diffGraphs } from '../../../src/graph/index.js';
import { anyEvidence, makeEntity, makeMeeting, makeResolved, role } from '../../fixtures/make.js';

const ana = makeEntity('person:ana', 'Ana', { evidence: [anyEvidence('a.txt', 10)] });
const omar = makeEntity('person:omar', 'Omar', { evidence: [anyEvidence('a.txt', 50)] });
const planned = makeMeeting('meeting:talks', {
  status: 'planned',
  participants: [role('person:ana')],
  evidence: [{ ...anyEvidence('a.txt', 100), status: 'planned' }],
});
const before = buildGraph(makeResolved({ entities: [ana], meetings: [planned] }));

test('a graph does not differ from itself', () => {
  expect(diffGraphs(before, before)).toEqual([]);
});

test('what appears and vanishes is told with its sentence', () => {
  const after = buildGraph(makeResolved({ entities: [ana, omar], meetings: [{ ...planned, participants: [role('person:omar')] }] }));
  const told = diffGraphs(before, after)
    .filter(({ field }) => field !== 'label')
    .map(({ what, change, id, evidence }) => [what, change, id, evidence?.article]);
  expect(told).toEqual([
    ['node', 'appeared', 'person:omar', 'a.txt'],
    ['edge', 'vanished', 'person:ana>participated_in>meeting:talks', 'a.txt'],
    ['edge', 'appeared', 'person:omar>participated_in>meeting:talks', 'a.txt'],
  ]);
  expect(diffGraphs(after, before).map(({ change }) => change)).toContain('vanished');
});

test('a change of status names the sentence that made it', () => {
  const happened = { ...anyEvidence('b.txt', 7), status: 'held' as const };
  const held = { ...planned, status: 'held' as const, evidence: [...planned.evidence, happened] };
  const changes = diffGraphs(before, buildGraph(makeResolved({ entities: [ana], meetings: [held] })));
  expect(changes).toEqual([
    expect.objectContaining({ what: 'node', change: 'changed', id: 'meeting:talks', field: 'status', from: 'planned', to: 'held', evidence: happened }),
  ]);
});

test('a node under another id is known by its sentences, and its edges with it', () => {
  const renamed = { ...ana, id: 'person:ana-duarte', name: 'Ana Duarte' };
  const meeting = { ...planned, participants: [role('person:ana-duarte')] };
  const changes = diffGraphs(before, buildGraph(makeResolved({ entities: [renamed], meetings: [meeting] })));
  expect(changes.filter(({ id }) => id !== 'meeting:talks').map(({ what, change, field }) => [what, change, field])).toEqual([
    ['node', 'changed', 'id'],
    ['node', 'changed', 'label'],
  ]);
});
