import fc from 'fast-check';
import { overlaps, daysOf } from '../../../src/edtf.js';
import { agreements, buildGraph, mediatedBetween, mediators, meetings, timeline } from '../../../src/graph/index.js';
import { makeIntervals, overlapping } from '../../../src/graph/intervals.js';
import { anyGraph } from '../../fixtures/any-graph.js';
import { small } from '../../fixtures/small.js';

const graph = buildGraph(small.resolved);
const ids = (nodes: readonly { readonly id: string }[]): string[] => nodes.map(({ id }) => id);

test('without a filter: all meetings by date, the undated last', () => {
  expect(ids(meetings(graph))).toEqual([
    'meeting:talks-2024-03-04-lisbon',
    'meeting:call-2024-03-06',
    'meeting:talks-2024-04-geneva',
    'meeting:meeting-2024-05-ankara',
    'meeting:visit-2024-05-turkey',
    'meeting:summit-2024-23-kigali',
    'meeting:meeting-karaca-solheim',
  ]);
});

test.each([
  [{ with: ['turkey'] }, ['meeting:talks-2024-03-04-lisbon', 'meeting:visit-2024-05-turkey']],
  [{ with: ['duarte', 'karaca'] }, ['meeting:talks-2024-03-04-lisbon', 'meeting:call-2024-03-06']],
  [{ mediator: ['portugal'] }, ['meeting:talks-2024-03-04-lisbon']],
  [{ mediator: ['karaca'] }, []],
  [{ status: ['planned', 'cancelled'] as const }, ['meeting:talks-2024-04-geneva']],
  [{ place: 'turkey' }, ['meeting:meeting-2024-05-ankara', 'meeting:visit-2024-05-turkey']],
  [{ from: '2024-10' }, ['meeting:summit-2024-23-kigali']],
  [{ to: '2024-03-05' }, ['meeting:talks-2024-03-04-lisbon']],
  [{ from: '2024-03-05', to: '2024-04', with: ['duarte'] }, ['meeting:call-2024-03-06', 'meeting:talks-2024-04-geneva']],
])('meetings that fit %j', (filter, expected) => {
  expect(ids(meetings(graph, filter))).toEqual(expected);
});

test('what is no date or no stretch of time is refused', () => {
  expect(() => meetings(graph, { from: 'yesterday' })).toThrow('"yesterday" is no date');
  expect(() => meetings(graph, { from: '2025', to: '2024' })).toThrow('no stretch of time');
});

test('a meeting comes with everyone in it', () => {
  const [talks] = meetings(graph, { place: 'lisbon' });
  expect(ids(talks?.mediators ?? [])).toEqual(['person:ana-duarte', 'state:PRT']);
  expect(ids(talks?.hosts ?? [])).toEqual(['state:PRT']);
  expect(talks?.place?.id).toBe('place:lisbon');
  expect(talks?.participants).toHaveLength(5);
});

test('agreements, mediators, whom they mediate between', () => {
  expect(ids(agreements(graph, { mediator: ['solheim'] }))).toEqual(['agreement:ceasefire-2023', 'agreement:truce-2024-03']);
  expect(mediators(graph).map(({ id, meetings: count, agreements: pacts }) => [id, count, pacts])).toEqual([
    ['person:ana-duarte', 2, 0],
    ['person:ingrid-solheim', 0, 2],
    ['organization:united-nations', 0, 1],
  ]);
  expect(ids(mediatedBetween(graph, 'cyprus', 'turkey'))).toEqual(['meeting:talks-2024-03-04-lisbon']);
  expect(ids(mediatedBetween(graph, 'Nikos Charalambidis', 'karaca'))).toEqual([
    'agreement:truce-2024-03',
    'meeting:talks-2024-03-04-lisbon',
  ]);
});

test('a timeline tells first and last days, open ends as null', () => {
  const line = timeline(graph).map(({ event, first, last }) => [event.id, first, last]);
  expect(line[0]).toEqual(['agreement:ceasefire-2023', '2023-01-01', null]);
  expect(line.at(-2)).toEqual(['meeting:summit-2024-23-kigali', '2024-09-01', '2024-11-30']);
  expect(line.at(-1)).toEqual(['meeting:meeting-karaca-solheim', null, null]);
  expect(timeline(graph, 'solheim')).toHaveLength(4);
});

test('stretches that share a day: as trying all of them finds', () => {
  const stretch = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.nat(30)).map(([first, length]) => ({ first, last: first + length }));
  const open = fc.constantFrom({ first: -Infinity, last: 0 }, { first: 0, last: Infinity });
  fc.assert(
    fc.property(fc.array(fc.oneof(stretch, open), { maxLength: 40 }), stretch, (all, within) => {
      const intervals = makeIntervals(all.map((days, index) => [`${index}`, days]));
      const expected = all.flatMap((days, index) => (days.first <= within.last && days.last >= within.first ? [`${index}`] : []));
      expect(overlapping(intervals, within).sort()).toEqual(expected.sort());
    }),
  );
});

test('on random graphs, dates pass a filter exactly where they may overlap with it', () => {
  fc.assert(
    fc.property(anyGraph, (random) => {
      const within = { ...daysOf('2020')!, last: daysOf('2024-03')!.last };
      const expected = random.filterNodes((_id, node) => node.kind === 'meeting' && overlaps(node.date, within));
      expect(ids(meetings(random, { from: '2020', to: '2024-03' })).sort()).toEqual(expected.sort());
    }),
    { numRuns: 200 },
  );
});
